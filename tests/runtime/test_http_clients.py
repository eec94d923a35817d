"""HTTP clients, our own and those of callers: checks, options, requests, proxies."""

import asyncio
import gzip
import json
import socket
import ssl
from collections.abc import Generator
from contextlib import contextmanager
from threading import Thread
from typing import Any, NoReturn, cast

import httpcore
import httpx
import pytest
import trustme
from fake_service import ANSWER, API_KEY, BASE_URL, CHAT, MESSAGES, Service, answer
from raw_server import Peer, raw_server

from sequrity_runtime import ConfigError, ConnectError, Limits, SequrityError, Target, call_async, call_sync
from sequrity_runtime.calls.http_client import ENVIRONMENT, Network
from sequrity_runtime.transport.http_transport import PooledTransport, Route, new_async_client, new_client
from sequrity_runtime.transport.network import Backend

TARGET = Target.of(BASE_URL, API_KEY, max_retries=0)
ARGUMENTS = {"messages": MESSAGES, "model": "m"}
"""Proxies and certificates of the environment."""


def test_a_known_sync_client_is_refused_by_an_async_call() -> None:
    with Service().client() as http_client:
        call_sync(CHAT, http_client, TARGET, ARGUMENTS, "python")
        awaited = call_async(CHAT, cast("Any", http_client), TARGET, ARGUMENTS, "python")
        with pytest.raises(ConfigError, match=r"expected an httpx\.AsyncClient"):
            asyncio.run(awaited)


def test_a_client_that_was_used_before_a_fork_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both processes would read from the same connections; one that was only made has none yet."""

    def child() -> int:
        return -1

    service = Service()
    with service.client() as used, service.client() as made:
        call_sync(CHAT, used, TARGET, ARGUMENTS, "python")
        monkeypatch.setattr("sequrity_runtime.calls.http_client.getpid", child)
        with pytest.raises(ConfigError, match="forked"):
            call_sync(CHAT, used, TARGET, ARGUMENTS, "python")
        call_sync(CHAT, made, TARGET, ARGUMENTS, "python")
    assert len(service.requests) == 2


class _Slotted:
    """A proxy object for a client, to which no weak reference can point."""

    __slots__ = ("_client",)

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def test_a_client_without_weak_references_makes_calls() -> None:
    with Service().client() as http_client:
        client: Any = _Slotted(http_client)
        reply = call_sync(CHAT, client, TARGET, ARGUMENTS, "json")
    assert isinstance(reply, dict)


def test_our_client_sends_the_headers_of_the_call_alone_and_keeps_no_cookies(monkeypatch: pytest.MonkeyPatch) -> None:
    service = Service(answer(set_cookie="a=b"))
    sent: list[httpx.Request] = []

    def handle(_: PooledTransport, request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return service(request)

    monkeypatch.setattr(PooledTransport, "handle_request", handle)
    with new_client(Limits()) as client:
        for _ in range(2):
            call_sync(CHAT, client, TARGET, ARGUMENTS, "python")
        assert not client.cookies
    assert {name for name, _ in sent[1].headers.multi_items()} == {
        "host",
        "content-length",
        *("accept", "accept-encoding", "authorization", "content-type", "idempotency-key", "user-agent"),
    }
    assert sent[1].extensions["timeout"] == {
        "connect": 5.0,
        "read": 600.0,
        "write": 30.0,
        "pool": 10.0,
    }


@pytest.mark.parametrize("proxies", [{}, {"all": "http://127.0.0.1:1"}], ids=["direct", "proxies"])
def test_our_client_sends_nothing_after_close(proxies: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    def handle(_: PooledTransport, request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return Service()(request)

    sent: list[httpx.Request] = []
    _environment(monkeypatch, proxies)
    monkeypatch.setattr(PooledTransport, "handle_request", handle)
    with new_client(Limits()) as client:
        call_sync(CHAT, client, TARGET, ARGUMENTS, "python")
    with pytest.raises(SequrityError):
        call_sync(CHAT, client, TARGET, ARGUMENTS, "python")
    assert len(sent) == 1


def test_reserved_headers_and_cookies_of_a_callers_client_are_not_sent() -> None:
    service = Service()
    with service.client(headers={"X-Session-ID": "theirs", "x-own": "1"}, cookies={"a": "b"}) as client:
        call_sync(CHAT, client, TARGET, ARGUMENTS, "python")
    assert "x-session-id" not in service.last.headers
    assert "cookie" not in service.last.headers
    assert service.last.headers["x-own"] == "1"


def test_a_response_that_an_event_hook_has_read_is_decoded_once() -> None:
    def read(response: httpx.Response) -> None:
        response.read()

    body = gzip.compress(json.dumps(ANSWER).encode(), mtime=0)
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    service = Service(httpx.Response(200, headers=headers, stream=httpx.ByteStream(body)))
    with service.client(event_hooks={"response": [read]}) as client:
        reply = call_sync(CHAT, client, TARGET, ARGUMENTS, "json")
    assert isinstance(reply, dict)


def _environment(monkeypatch: pytest.MonkeyPatch, proxies: dict[str, str]) -> None:
    monkeypatch.setattr("sequrity_runtime.calls.proxies.getproxies", lambda: proxies)


def test_our_connections_have_proxies_and_tcp_keep_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    _environment(monkeypatch, {"https": "http://proxy.test:3128", "no": "a.test"})
    direct, proxied = list[Any](), list[Any]()

    def connect(*_: object, socket_options: object, **__: object) -> None:
        direct.append(socket_options)

    class Proxied:
        def __init__(self, url: str, **_: object) -> None:
            proxied.append(url)

        def create_connection(self, _: httpcore.Origin) -> None:
            """Create nothing."""

    route = Route.make((connect, Proxied, None), Network())
    route.connect(httpcore.Origin(b"https", b"a.test", 443), Backend())
    route.connect(httpcore.Origin(b"https", b"b.test", 443), Backend())
    assert (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1) in direct[0]
    assert proxied == ["http://proxy.test:3128"]


def test_httpx_reads_neither_proxies_nor_netrc_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """`proxies` has read them already, and the call has its own credentials."""
    _environment(monkeypatch, {})
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.test:3128")
    with new_client(Limits()) as client:
        assert client.trust_env is False
        assert type(client._transport_for_url(httpx.URL(BASE_URL))) is PooledTransport  # pyright: ignore[reportPrivateUsage]  # httpx has no public name for it


def test_unusable_certificates_name_the_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> NoReturn:
        raise FileNotFoundError(2, "No such file or directory", "/secret/path")

    monkeypatch.setattr(httpx, "create_ssl_context", fail)
    with pytest.raises(ConfigError) as caught:
        new_client(Limits())
    expected = "certificates cannot be loaded (No such file or directory); check SSL_CERT_FILE"
    assert str(caught.value).startswith(expected)
    assert "/secret/path" not in str(caught.value)


def test_an_unusable_proxy_of_the_environment_is_refused_by_new_clients(monkeypatch: pytest.MonkeyPatch) -> None:
    _environment(monkeypatch, {"https": "gopher://user:word-of-the-proxy@p.test"})
    for new in (new_client, new_async_client):
        with pytest.raises(ConfigError, match="HTTPS_PROXY: unsupported proxy scheme 'gopher'") as caught:
            new(Limits())
        assert "word-of-the-proxy" not in str(caught.value)


def test_our_async_client_makes_calls() -> None:
    async def run() -> None:
        async with new_async_client(Limits()) as client:
            target = Target.of("http://127.0.0.1:1", API_KEY, max_retries=0)
            with pytest.raises(SequrityError):
                await call_async(CHAT, client, target, ARGUMENTS, "python")

    asyncio.run(run())


BODY = json.dumps(ANSWER).encode()
REPLY = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY


@contextmanager
def _proxy(reply: bytes, tls: ssl.SSLContext | None = None) -> Generator[tuple[int, list[bytes]]]:
    """Run a proxy that replies to every request itself, and keeps the heads of the requests."""
    heads, threads = list[bytes](), list[Thread]()

    def serve(accepted: socket.socket) -> None:
        connection = accepted if tls is None else tls.wrap_socket(accepted, server_side=True)
        with connection, connection.makefile("rb") as lines:
            while head := b"".join(iter(lines.readline, b"\r\n")) if lines.peek(1) else b"":
                heads.append(head)
                lengths = [int(line[15:]) for line in head.lower().splitlines() if line[:15] == b"content-length:"]
                lines.read(lengths[0] if lengths else 0)
                connection.sendall(reply)

    def accept() -> None:
        while True:
            connection, _ = listener.accept()
            if stopped:
                connection.close()
                return
            threads.append(Thread(target=serve, args=(connection,)))
            threads[-1].start()

    stopped: list[bool] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepting = Thread(target=accept)
        accepting.start()
        port = listener.getsockname()[1]
        try:
            yield port, heads
        finally:
            stopped.append(True)
            socket.create_connection(("127.0.0.1", port)).close()
            for thread in (accepting, *threads):
                thread.join(5)


def _call(target: Target, *, is_async: bool, network: Network = ENVIRONMENT) -> Any:
    if not is_async:
        with new_client(Limits(), network) as client:
            return call_sync(CHAT, client, target, ARGUMENTS, "json")

    async def run() -> Any:
        async with new_async_client(Limits(), network) as client:
            return await call_async(CHAT, client, target, ARGUMENTS, "json")

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_request_to_a_host_by_http_goes_to_the_proxy_with_its_credentials(
    monkeypatch: pytest.MonkeyPatch, is_async: bool
) -> None:
    with _proxy(REPLY) as (port, heads):
        _environment(monkeypatch, {"http": f"http://user:word@127.0.0.1:{port}"})
        target = Target.of("http://control.test", API_KEY, max_retries=0, allow_insecure_http=True)
        reply = _call(target, is_async=is_async)
    assert reply["id"] == "answer"
    assert heads[0].startswith(b"POST http://control.test/control/")
    assert b"proxy-authorization: basic dxnlcjp3b3jk" in heads[0].lower()


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_proxy_with_tls_is_verified_by_the_settings_of_the_client(is_async: bool) -> None:
    authority: Any = trustme.CA()
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(served)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with _proxy(REPLY, served) as (port, heads):
        target = Target.of("http://control.test", API_KEY, max_retries=0, allow_insecure_http=True)
        network = Network(proxy=f"https://127.0.0.1:{port}", verify=trusting)
        assert _call(target, is_async=is_async, network=network)["id"] == "answer"
    assert heads[0].startswith(b"POST http://control.test/control/")


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_request_by_https_opens_a_tunnel_that_does_not_see_the_key(
    monkeypatch: pytest.MonkeyPatch, is_async: bool
) -> None:
    with _proxy(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n") as (port, heads):
        _environment(monkeypatch, {"https": f"http://127.0.0.1:{port}"})
        with pytest.raises(
            ConnectError,
            match=r"to control\.test through the proxy http://127\.0\.0\.1:\d+: the proxy responded with 403",
        ):
            _call(TARGET, is_async=is_async)
    assert heads[0].startswith(b"CONNECT control.test:443")
    assert API_KEY.encode() not in b"".join(heads)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_request_to_a_loopback_host_connects_directly(monkeypatch: pytest.MonkeyPatch, is_async: bool) -> None:
    with _proxy(REPLY) as (proxy_port, through), _proxy(REPLY) as (port, heads):
        _environment(monkeypatch, {"all": f"http://127.0.0.1:{proxy_port}"})
        _call(Target.of(f"http://localhost:{port}", API_KEY, max_retries=0), is_async=is_async)
    assert heads[0].startswith(b"POST /control/")
    assert through == []


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_socks_proxy_makes_the_connection(monkeypatch: pytest.MonkeyPatch, is_async: bool) -> None:
    """httpcore's SOCKS proxies need the package socksio, so they are replaced."""
    made: list[tuple[str, Any]] = []

    class Socks:
        def __init__(self, proxy_url: str, proxy_auth: Any, **_: object) -> None:
            made.append((proxy_url, proxy_auth))

        def create_connection(self, _: httpcore.Origin) -> NoReturn:
            raise httpcore.ProxyError("407 x")

    def installed(_: str) -> bool:
        return True

    monkeypatch.setattr(httpcore, "AsyncSOCKSProxy" if is_async else "SOCKSProxy", Socks)
    monkeypatch.setattr("sequrity_runtime.calls.proxies.find_spec", installed)
    _environment(monkeypatch, {"all": "socks5://user:word@127.0.0.1:1"})
    with pytest.raises(ConnectError, match="the proxy responded with 407"):
        _call(TARGET, is_async=is_async)
    assert made == [("socks5://127.0.0.1:1", ("user", "word"))]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_our_client_sends_requests_of_others_and_releases_each_connection_once(is_async: bool) -> None:
    def well(peer: Peer) -> None:
        peer.send(REPLY)

    async def run(url: str) -> None:
        async with new_async_client(Limits(connections=1)) as client:
            for _ in range(2):
                response = await client.get(url)
                assert response.json()["id"] == "answer"
                body: Any = response.stream
                await body.aclose()

    with raw_server(well) as url:
        if is_async:
            asyncio.run(run(url))
            return
        with new_client(Limits(connections=1)) as client:
            for _ in range(2):
                response = client.get(url)
                assert response.json()["id"] == "answer"
                body: Any = response.stream
                body.close()
