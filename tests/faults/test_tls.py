"""A service with an untrusted certificate receives neither key nor prompt."""

import asyncio
import socket
import ssl
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import httpx2
import pytest
import trio
import trustme
from faults.drivers import KEY, MESSAGES
from faults.responses import FAULTS
from faults.server import FaultServer, running

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import Attempt, ConnectError

AUTHORITY = trustme.CA()

ATTEMPTS: list[Attempt] = []
WATCHED: dict[str, Any] = {"max_retries": 2, "on_attempt": ATTEMPTS.append}


@pytest.fixture(autouse=True)
def no_attempts() -> None:
    ATTEMPTS.clear()


@pytest.fixture(autouse=True)
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own clients trust the authority by the environment, as in a program."""
    AUTHORITY.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


def _sync(url: str, http_client: Any = None) -> Any:
    with SequrityClient(KEY, url, http_client=http_client) as client:
        chat: Any = client.control.chat
        return chat.create(MESSAGES, "m", **WATCHED)


def _sync_with(library: Any) -> Callable[[str], Any]:
    def call(url: str) -> Any:
        with library.Client(verify=_trusting()) as http_client:
            return _sync(url, http_client)

    return call


async def _async(url: str, http_client: Any = None) -> Any:
    async with AsyncSequrityClient(KEY, url, http_client=http_client) as client:
        chat: Any = client.control.chat
        return await chat.create(MESSAGES, "m", **WATCHED)


def _async_with(library: Any) -> Callable[[str], Any]:
    async def main(url: str) -> Any:
        async with library.AsyncClient(verify=_trusting()) as http_client:
            return await _async(url, http_client)

    return lambda url: asyncio.run(main(url))


def _trio(url: str) -> Any:
    return trio.run(_async, url)


def _asyncio(url: str) -> Any:
    return asyncio.run(_async(url))


WAYS = {
    "sync": _sync,
    "asyncio": _asyncio,
    "trio": _trio,
    "sync httpx": _sync_with(httpx),
    "sync httpx2": _sync_with(httpx2),
    "asyncio httpx": _async_with(httpx),
    "asyncio httpx2": _async_with(httpx2),
}


@pytest.fixture(params=WAYS)
def call(request: pytest.FixtureRequest) -> Callable[[str], Any]:
    return WAYS[request.param]


def _served(certificate: Any) -> Any:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return running(FAULTS, context)


def _trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority: Any = AUTHORITY  # one of its types is unknown to a checker
    authority.configure_trust(context)
    return context


def _refused(server: FaultServer, call: Callable[[str], Any], reason: str) -> None:
    with pytest.raises(ConnectError, match=reason):
        call(server.url("ok"))
    assert server.requests == {}
    assert len(ATTEMPTS) == 1, "a certificate does not change by trying again"


def test_call_to_a_trusted_service_succeeds(call: Callable[[str], Any]) -> None:
    with _served(AUTHORITY.issue_cert("127.0.0.1")) as server:
        assert call(server.url("ok")).text == "Hello there."


def test_an_unknown_authority_is_refused(call: Callable[[str], Any]) -> None:
    with _served(trustme.CA().issue_cert("127.0.0.1")) as server:
        _refused(server, call, "certificate")


def test_another_host_is_refused(call: Callable[[str], Any]) -> None:
    with _served(AUTHORITY.issue_cert("elsewhere.test")) as server:
        _refused(server, call, "not valid for '127.0.0.1'")


def test_an_expired_certificate_is_refused(call: Callable[[str], Any]) -> None:
    past = AUTHORITY.issue_cert(
        "127.0.0.1", not_before=datetime(2020, 1, 1, tzinfo=UTC), not_after=datetime(2021, 1, 1, tzinfo=UTC)
    )
    with _served(past) as server:
        _refused(server, call, "expired")


@contextmanager
def _speaking_plainly() -> Generator[str]:
    """Serve without TLS: respond to the handshake with plain text."""

    def serve(listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                with listener.accept()[0] as connection:
                    connection.recv(65536)
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=serve, args=(listener,))
        thread.start()
        try:
            yield f"https://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def test_a_service_without_tls_is_refused_at_once(call: Callable[[str], Any]) -> None:
    with _speaking_plainly() as url:
        with pytest.raises(ConnectError) as caught:
            call(url)
        assert not caught.value.transient
        assert len(ATTEMPTS) == 1
