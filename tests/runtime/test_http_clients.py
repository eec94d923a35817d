"""HTTP clients, our own and those that are handed in: what they are asked, and what they are set to."""

import asyncio
import socket
from typing import Any, cast

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, CHAT, MESSAGES, Service, answer

from sequrity_runtime import ConfigError, Limits, SequrityError, Target, call_async, call_sync
from sequrity_runtime.transport.async_driver import new_async_client
from sequrity_runtime.transport.http_client import own_options
from sequrity_runtime.transport.pooled_transport import PooledTransport
from sequrity_runtime.transport.sync_driver import new_client

TARGET = Target.of(BASE_URL, API_KEY, max_retries=0)
ARGUMENTS = {"messages": MESSAGES, "model": "m"}


def test_a_client_that_is_known_is_still_of_one_kind() -> None:
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
        monkeypatch.setattr("sequrity_runtime.transport.http_client.getpid", child)
        with pytest.raises(ConfigError, match="forked"):
            call_sync(CHAT, used, TARGET, ARGUMENTS, "python")
        call_sync(CHAT, made, TARGET, ARGUMENTS, "python")
    assert len(service.requests) == 2


class _Slotted:
    """Stands in for a client, and no weak reference can point to it."""

    __slots__ = ("_client",)

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def test_a_stand_in_that_cannot_be_remembered_is_a_client_too() -> None:
    with Service().client() as http_client:
        client: Any = _Slotted(http_client)
        reply = call_sync(CHAT, client, TARGET, ARGUMENTS, "json")
    assert isinstance(reply, dict)


def test_a_client_of_ours_sends_what_the_call_says_and_keeps_no_cookies(monkeypatch: pytest.MonkeyPatch) -> None:
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


@pytest.mark.parametrize("direct", [True, False], ids=["own transport", "proxies"])
def test_a_client_of_ours_sends_nothing_once_it_is_closed(direct: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def proxies() -> dict[str, str]:
        return {} if direct else {"all": "http://127.0.0.1:1"}

    def handle(_: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return Service()(request)

    sent: list[httpx.Request] = []
    monkeypatch.setattr("sequrity_runtime.transport.http_client.getproxies", proxies)
    with new_client(Limits()) as client:
        monkeypatch.setattr(PooledTransport if direct else httpx.HTTPTransport, "handle_request", handle)
        call_sync(CHAT, client, TARGET, ARGUMENTS, "python")
    with pytest.raises(SequrityError):
        call_sync(CHAT, client, TARGET, ARGUMENTS, "python")
    assert len(sent) == 1


def test_what_a_client_would_add_that_is_the_calls_to_say_is_not_sent() -> None:
    service = Service()
    with service.client(headers={"X-Session-ID": "theirs", "x-own": "1"}, cookies={"a": "b"}) as client:
        call_sync(CHAT, client, TARGET, ARGUMENTS, "python")
    assert "x-session-id" not in service.last.headers
    assert "cookie" not in service.last.headers
    assert service.last.headers["x-own"] == "1"


def test_an_answer_that_an_event_hook_has_read_is_an_answer() -> None:
    def read(response: httpx.Response) -> None:
        response.read()

    with Service().client(event_hooks={"response": [read]}) as client:
        reply = call_sync(CHAT, client, TARGET, ARGUMENTS, "json")
    assert isinstance(reply, dict)


def test_connections_are_limited_and_kept_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_proxies() -> dict[str, str]:
        return {}

    monkeypatch.setattr("sequrity_runtime.transport.http_client.getproxies", no_proxies)
    limits = Limits(connections=7, idle_connections=3, keep_alive=2)
    options = own_options(limits, dict, lambda *given: given)
    assert options["limits"] == {"max_connections": 7, "max_keepalive_connections": 3, "keepalive_expiry": 2}
    given, socket_options = options["transport"]
    assert given is limits
    assert (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1) in socket_options


def test_proxies_of_the_environment_are_the_librarys_to_find(monkeypatch: pytest.MonkeyPatch) -> None:
    def proxies() -> dict[str, str]:
        return {"https": "http://proxy.test:3128"}

    monkeypatch.setattr("sequrity_runtime.transport.http_client.getproxies", proxies)
    assert "transport" not in own_options(Limits(), dict, dict)


def test_an_async_client_of_ours_makes_calls_too() -> None:
    async def run() -> None:
        async with new_async_client(Limits()) as client:
            target = Target.of("http://127.0.0.1:1", API_KEY, max_retries=0)
            with pytest.raises(SequrityError):
                await call_async(CHAT, client, target, ARGUMENTS, "python")

    asyncio.run(run())
