"""Faults on the client's side: no free connection, proxies, invalid header values."""

import asyncio
import json
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import httpx
import httpx2
import pytest
import trio
from fake_service import ANSWER
from faults.drivers import MESSAGES, asyncio_run
from faults.matrix import served
from raw_server import Peer, raw_server

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import CallTimeoutError, ConfigError, ConnectError, Limits, SequrityError, Timeout

# As in `test_matrix`: trio tells of generators inside httpx.
pytestmark = pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")

KEY = "key-of-the-matrix"
NO_POOL: dict[str, Any] = {"timeout": Timeout(pool=0.2), "max_retries": 0}
BODY = json.dumps(ANSWER).encode()


@pytest.mark.parametrize("library", [None, httpx, httpx2], ids=["own", "httpx", "httpx2"])
def test_no_free_connection_is_a_timeout_of_the_pool(library: Any) -> None:
    with served() as server:
        given = library and library.Client(limits=library.Limits(max_connections=1))
        with (
            given or nullcontext(),
            SequrityClient(KEY, server.url("stream-long"), http_client=given, limits=Limits(connections=1)) as client,
        ):
            with client.control.chat.create(MESSAGES, "m", stream=True), pytest.raises(CallTimeoutError) as caught:
                client.control.chat.create(MESSAGES, "m", **NO_POOL)
            assert caught.value.phase == "pool"
            client.control.chat.create(MESSAGES, "m", stream=True).close()


@pytest.mark.parametrize("run", [asyncio_run, trio.run], ids=["asyncio", "trio"])
@pytest.mark.parametrize("library", [None, httpx, httpx2], ids=["own", "httpx", "httpx2"])
def test_an_exhausted_pool_is_a_pool_timeout(library: Any, run: Callable[..., Any]) -> None:
    async def main(url: str) -> None:
        given = library and library.AsyncClient(limits=library.Limits(max_connections=1))
        async with (
            given or nullcontext(),
            AsyncSequrityClient(KEY, url, http_client=given, limits=Limits(connections=1)) as client,
        ):
            async with await client.control.chat.create(MESSAGES, "m", stream=True):
                with pytest.raises(CallTimeoutError) as caught:
                    await client.control.chat.create(MESSAGES, "m", **NO_POOL)
            assert caught.value.phase == "pool"
            await (await client.control.chat.create(MESSAGES, "m", stream=True)).close()

    with served() as server:
        run(main, server.url("stream-long"))


def _chat(base_url: str) -> None:
    with SequrityClient(KEY, base_url, allow_insecure_http=True) as client:
        client.control.chat.create(MESSAGES, "m")


def _chat_async(base_url: str) -> None:
    async def run() -> None:
        async with AsyncSequrityClient(KEY, base_url, allow_insecure_http=True) as client:
            await client.control.chat.create(MESSAGES, "m")

    asyncio.run(run())


@pytest.fixture(params=[_chat, _chat_async], ids=["sync", "async"])
def chat(request: pytest.FixtureRequest) -> Callable[[str], None]:
    found: Callable[[str], None] = request.param
    return found


def _proxied(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, url)


def test_a_proxy_of_the_environment_is_used(chat: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(peer: Peer) -> None:
        peer.send(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY)

    with raw_server(answers) as url:
        _proxied(monkeypatch, url)
        chat("http://no-such-host.invalid")


def test_proxy_that_refuses_is_a_connect_error(chat: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(peer: Peer) -> None:
        peer.send(b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")

    with raw_server(refuses) as url:
        _proxied(monkeypatch, url.replace("//", "//user:password-of-the-proxy@"))
        with pytest.raises(ConnectError, match="the proxy responded with 407") as caught:
            chat("https://no-such-host.invalid")
        assert caught.value.attempts == 1
    assert "password-of-the-proxy" not in f"{caught.value!r}{vars(caught.value)}"


@pytest.mark.parametrize("make", [SequrityClient, AsyncSequrityClient])
@pytest.mark.parametrize(
    ("variable", "value", "why"),
    [
        ("HTTPS_PROXY", "ftp://user:password-of-the-proxy@host", "HTTPS_PROXY: unsupported proxy scheme 'ftp'"),
        ("HTTPS_PROXY", "http://[::1", "HTTPS_PROXY: not a valid proxy URL"),
        (
            "HTTPS_PROXY",
            "socks5://user:password-of-the-proxy@host",
            "HTTPS_PROXY: a socks5 proxy needs the package socksio",
        ),
        ("SSL_CERT_FILE", "/no/such/file", r"certificates cannot be loaded \(No such file"),
        ("SSL_CERT_FILE", __file__, "certificates cannot be loaded"),
    ],
)
def test_invalid_environment_variable_is_named(
    make: Callable[..., object], variable: str, value: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigError, match=why) as caught:
        make(KEY)
    assert variable in str(caught.value)
    assert "password-of-the-proxy" not in f"{caught.value!r}{vars(caught.value)}"


BAD = ["", " ", "bad\n", "bad\r\nx-more: 1", " bad", "bad\t", "bad\0", "b\xe4d", "b\u20acd", "\ud800"]


@pytest.mark.parametrize("make", [SequrityClient, AsyncSequrityClient])
@pytest.mark.parametrize("bad", BAD)
def test_a_key_that_no_header_may_hold_is_refused_and_not_shown(make: Callable[..., object], bad: str) -> None:
    with pytest.raises(ConfigError, match="api_key") as caught:
        make(bad, "https://service.example")
    assert "b" + "ad" not in str(caught.value)


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("argument", ["session_id", "llm_api_key", "idempotency-key"])
def test_a_value_that_no_header_may_hold_is_refused_before_anything_is_sent(argument: str, bad: str) -> None:
    options: dict[str, Any] = {argument: bad} if "_" in argument else {"extra_headers": {argument: bad}}

    def sent(_: httpx.Request) -> httpx.Response:
        raise AssertionError

    async def run(http_client: httpx.AsyncClient) -> None:
        async with http_client, AsyncSequrityClient(KEY, "https://a.test", http_client=http_client) as client:
            await client.control.chat.create(MESSAGES, "m", **options)

    def chat() -> None:
        with httpx.Client(transport=transport) as http_client:
            SequrityClient(KEY, "https://a.test", http_client=http_client).control.chat.create(MESSAGES, "m", **options)

    def chat_async() -> None:
        asyncio.run(run(httpx.AsyncClient(transport=transport)))

    transport = httpx.MockTransport(sent)
    for call in (chat, chat_async):
        with pytest.raises(SequrityError, match=argument) as caught:
            call()
        assert isinstance(caught.value, ConfigError)
        assert "bad" not in str(caught.value)
