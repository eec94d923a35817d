"""`proxy` and `verify` of a client: how its own connections reach the service."""

import asyncio
import ssl
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, MESSAGES

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import ConfigError, ConnectError

SECRET = "word-of-the-proxy"
DEAD = f"http://user:{SECRET}@127.0.0.1:1"


@pytest.fixture(autouse=True)
def _no_proxies_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sequrity_runtime.calls.proxies.getproxies", lambda: {"no": "direct.test"})


def _sync(url: str, **options: Any) -> None:
    with SequrityClient(API_KEY, url, max_retries=0, **options) as client:
        client.control.chat.create(MESSAGES, "m")


def _async(url: str, **options: Any) -> None:
    async def main() -> None:
        async with AsyncSequrityClient(API_KEY, url, max_retries=0, **options) as client:
            await client.control.chat.create(MESSAGES, "m")

    asyncio.run(main())


@pytest.mark.parametrize("call", [_sync, _async])
def test_the_proxy_argument_applies_and_is_named_without_its_password(call: Callable[..., None]) -> None:
    with pytest.raises(ConnectError) as caught:
        call(BASE_URL, proxy=DEAD)
    assert str(caught.value).startswith("no connection to control.test through the proxy http://127.0.0.1:1: ")
    assert SECRET not in repr(caught.value)


@pytest.mark.parametrize("call", [_sync, _async])
@pytest.mark.parametrize(
    ("url", "proxy"),
    [("http://127.0.0.1:1", DEAD), ("https://direct.test", DEAD), (BASE_URL, None)],
    ids=["loopback", "NO_PROXY", "None"],
)
def test_no_proxy_is_used_for(call: Callable[..., None], url: str, proxy: str | None) -> None:
    with pytest.raises(ConnectError, match="no connection to") as caught:
        call(url, proxy=proxy)
    assert "proxy" not in str(caught.value)


@pytest.mark.parametrize("call", [_sync, _async])
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"proxy": ""}, "proxy: expected a URL"),
        ({"proxy": 8080}, "proxy: expected a URL, or None for no proxy, found int"),
        ({"proxy": "socks://proxy.test"}, "proxy: unsupported proxy scheme 'socks'"),
        ({"verify": False}, r"verify: expected an ssl\.SSLContext, found bool; certificates are always verified"),
        ({"verify": "company.pem"}, r"verify: expected an ssl\.SSLContext, found str"),
    ],
)
def test_an_unusable_argument_is_refused(call: Callable[..., None], options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        call(BASE_URL, **options)


@pytest.mark.parametrize("options", [{"proxy": DEAD}, {"proxy": None}, {"verify": ssl.create_default_context()}])
def test_a_callers_client_has_its_own_network(options: dict[str, Any]) -> None:
    with httpx.Client() as http_client, pytest.raises(ConfigError, match="set it on the http_client instead"):
        SequrityClient(API_KEY, http_client=http_client, **options)
    with pytest.raises(ConfigError, match="set it on the http_client instead"):
        AsyncSequrityClient(API_KEY, http_client=httpx.AsyncClient(), **options)


def _of_client(client: SequrityClient | AsyncSequrityClient) -> ssl.SSLContext:
    whole: Any = client
    found: ssl.SSLContext = whole._context.http_client._transport._pool._route.ssl_context
    return found


def test_verify_is_the_context_of_all_connections() -> None:
    context = ssl.create_default_context()
    with SequrityClient(API_KEY, verify=context) as client:
        assert _of_client(client) is context
    async_client = AsyncSequrityClient(API_KEY, verify=context)
    assert _of_client(async_client) is context
    asyncio.run(async_client.close())
