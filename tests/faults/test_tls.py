"""A service whose certificate cannot be trusted gets nothing: no key and no prompt."""

import asyncio
import socket
import ssl
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from threading import Thread
from typing import Any

import httpx
import httpx2
import pytest
import trustme
from faults.answers import FAULTS
from faults.drivers import KEY, MESSAGES
from faults.server import FaultServer, running

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import Attempt, ConnectError

AUTHORITY = trustme.CA()

ATTEMPTS: list[Attempt] = []
WATCHED: dict[str, Any] = {"max_retries": 2, "on_attempt": ATTEMPTS.append}


@pytest.fixture(autouse=True)
def no_attempts() -> None:
    ATTEMPTS.clear()


def _sync(library: Any) -> Callable[[str, ssl.SSLContext], Any]:
    def call(url: str, trust: ssl.SSLContext) -> Any:
        with library.Client(verify=trust) as http_client, SequrityClient(KEY, url, http_client=http_client) as client:
            chat: Any = client.control.chat
            return chat.create(MESSAGES, "m", **WATCHED)

    return call


def _async(library: Any) -> Callable[[str, ssl.SSLContext], Any]:
    async def main(url: str, trust: ssl.SSLContext) -> Any:
        async with (
            library.AsyncClient(verify=trust) as http_client,
            AsyncSequrityClient(KEY, url, http_client=http_client) as client,
        ):
            chat: Any = client.control.chat
            return await chat.create(MESSAGES, "m", **WATCHED)

    return lambda url, trust: asyncio.run(main(url, trust))


@pytest.fixture(params=[_sync(httpx), _sync(httpx2), _async(httpx), _async(httpx2)])
def call(request: pytest.FixtureRequest) -> Callable[[str, ssl.SSLContext], Any]:
    way: Callable[[str, ssl.SSLContext], Any] = request.param
    return way


def _served(certificate: Any) -> Any:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return running(FAULTS, context)


def _trusting(authority: Any) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def _refused(server: FaultServer, call: Callable[[str, ssl.SSLContext], Any], reason: str) -> None:
    with pytest.raises(ConnectError, match=reason):
        call(server.url("ok"), _trusting(AUTHORITY))
    assert server.requests == {}
    assert len(ATTEMPTS) == 1, "a certificate does not change by trying again"


def test_a_trusted_service_answers(call: Callable[[str, ssl.SSLContext], Any]) -> None:
    with _served(AUTHORITY.issue_cert("127.0.0.1")) as server:
        assert call(server.url("ok"), _trusting(AUTHORITY)).text == "Hello there."


def test_an_unknown_authority_is_refused(call: Callable[[str, ssl.SSLContext], Any]) -> None:
    with _served(trustme.CA().issue_cert("127.0.0.1")) as server:
        _refused(server, call, "certificate")


def test_another_host_is_refused(call: Callable[[str, ssl.SSLContext], Any]) -> None:
    with _served(AUTHORITY.issue_cert("elsewhere.test")) as server:
        _refused(server, call, "not valid for '127.0.0.1'")


def test_an_expired_certificate_is_refused(call: Callable[[str, ssl.SSLContext], Any]) -> None:
    past = AUTHORITY.issue_cert(
        "127.0.0.1", not_before=datetime(2020, 1, 1, tzinfo=UTC), not_after=datetime(2021, 1, 1, tzinfo=UTC)
    )
    with _served(past) as server:
        _refused(server, call, "expired")


@contextmanager
def _speaking_plainly() -> Generator[str]:
    """Serve without TLS: whatever is said is answered, and not understood."""

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


def test_a_service_without_tls_is_refused_at_once(call: Callable[[str, ssl.SSLContext], Any]) -> None:
    with _speaking_plainly() as url:
        with pytest.raises(ConnectError) as caught:
            call(url, _trusting(AUTHORITY))
        assert not caught.value.transient
        assert len(ATTEMPTS) == 1
