"""Clients know key and address, own or borrow their connections, and their namespaces hold defaults and a session."""

import asyncio
import gc
from typing import Any, Never

import httpx
import pytest
from attrs import define
from fake_service import CHAT, CHUNK, MESSAGES, Service, answer, opened, stream

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import (
    UNSET,
    AsyncClient,
    AsyncNamespace,
    ConfigError,
    Operation,
    SyncClient,
    SyncNamespace,
    Target,
)
from sequrity_runtime import Service as Place
from sequrity_runtime.calls.settings import timeout_of
from sequrity_runtime.client.namespace import AsyncCaller, SyncCaller

PLACE = Place("https://default.test", "TEST_BASE_URL", "TEST_API_KEY")
DEFAULTS: dict[str, Any] = {"timeout": UNSET, "custom_headers": None, "allow_insecure_http": False}


@define(kw_only=True)
class Config:
    kind: str = "chat"
    llm_api_key: str | None = None
    unknown: str | None = None


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_API_KEY", raising=False)
    monkeypatch.delenv("TEST_BASE_URL", raising=False)


def _client(
    service: Service | None = None, api_key: str | None = "key", base_url: str | None = None, **options: Any
) -> SyncClient:
    http_client = service.client() if service else None
    given: dict[str, Any] = {"http_client": http_client, **DEFAULTS, **options}
    return SyncClient(PLACE, api_key, base_url, **given)


def _async_client(service: Service | None = None, **options: Any) -> AsyncClient:
    http_client = service.async_client() if service else None
    given: dict[str, Any] = {"http_client": http_client, **DEFAULTS, **options}
    return AsyncClient(PLACE, "key", None, **given)


def _target(client: SyncClient) -> Target:
    return client._target  # pyright: ignore[reportPrivateUsage]  # what a client sends with is nobody else's


def _inner(client: SyncClient) -> httpx.Client:
    return client._http_client  # pyright: ignore[reportPrivateUsage]  # whether it is closed shows nowhere else


def _async_inner(client: AsyncClient) -> httpx.AsyncClient:
    return client._http_client  # pyright: ignore[reportPrivateUsage]  # as above


def _caller(client: SyncClient) -> SyncCaller:
    return client._caller  # pyright: ignore[reportPrivateUsage]  # as generated clients, which are subclasses, do


def _async_caller(client: AsyncClient) -> AsyncCaller:
    return client._caller  # pyright: ignore[reportPrivateUsage]  # as above


def test_key_and_address_come_from_the_environment_where_they_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_API_KEY", "from-environment")
    with _client(api_key=None) as client:
        assert client.base_url == "https://default.test"
    monkeypatch.setenv("TEST_BASE_URL", "http://localhost:1/")
    with _client(api_key=None) as client:
        assert client.base_url == "http://localhost:1"
        api_key = _target(client).api_key
        assert api_key is not None
        assert api_key.reveal() == "from-environment"
        assert repr(client) == "SyncClient(base_url='http://localhost:1')"
    with _client(base_url="https://given.test") as client:
        assert client.base_url == "https://given.test"


def test_a_client_without_key_or_with_a_bad_one_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="TEST_API_KEY is not set"):
        _client(api_key=None)
    for key in ("", "a\n"):
        with pytest.raises(ConfigError, match="api_key"):
            _client(api_key=key)
    monkeypatch.setenv("TEST_API_KEY", "")
    with pytest.raises(ConfigError, match="api_key"):
        _client(api_key=None)


def test_http_must_be_allowed() -> None:
    with pytest.raises(ConfigError):
        _client(base_url="http://other.test")
    with _client(base_url="http://other.test", allow_insecure_http=True) as client:
        assert client.base_url == "http://other.test"


def test_a_client_of_its_own_is_closed_with_it_and_a_borrowed_one_is_not() -> None:
    with _client() as own:
        inner = _inner(own)
    assert inner.is_closed
    service = Service()
    with _client(service) as borrowing:
        inner = _inner(borrowing)
    assert not inner.is_closed
    inner.close()


def test_an_async_client_of_its_own_is_closed_with_it_and_a_borrowed_one_is_not() -> None:
    async def run() -> None:
        async with _async_client() as own:
            inner = _async_inner(own)
        assert inner.is_closed
        async with _async_client(Service()) as borrowing:
            inner = _async_inner(borrowing)
        assert not inner.is_closed
        await inner.aclose()

    asyncio.run(run())


def test_a_forgotten_client_warns() -> None:
    client = [_client()]
    with pytest.warns(ResourceWarning, match="unclosed SyncClient"):
        client.clear()


def test_a_client_that_could_not_be_made_does_not_warn(recwarn: pytest.WarningsRecorder) -> None:
    with pytest.raises(ConfigError):
        _client(base_url="nonsense")
    gc.collect()
    assert not recwarn.list


def test_a_timeout_that_nobody_gave_is_left_to_the_http_client() -> None:
    with _client() as client:
        assert _target(client).settings.timeout is UNSET
    assert _target(_client(Service())).settings.timeout is UNSET
    assert _target(_client(Service(), timeout=3)).settings.timeout == timeout_of(3)


def test_defaults_are_filled_in_and_the_calls_own_values_win() -> None:
    service = Service()
    space = SyncNamespace(_caller(_client(service)), Config(kind="code", llm_api_key="default-key"))
    space.call(CHAT, {"messages": MESSAGES, "model": "m"}, "python")
    assert service.last.url.path == "/control/code/v1/chat"
    assert service.last.headers["x-api-key"] == "default-key"
    space.call(CHAT, {"messages": MESSAGES, "model": "m", "kind": "chat", "llm_api_key": None}, "python")
    assert service.last.url.path == "/control/chat/v1/chat"
    assert "x-api-key" not in service.last.headers


def _sent(service: Service) -> list[str | None]:
    return [request.headers.get("x-session-id") for request in service.requests]


def test_a_namespace_goes_on_with_the_session_it_saw_last() -> None:
    service = Service(*(answer(x_session_id=f"s{n}") for n in range(6)))
    space = SyncNamespace(_caller(_client(service)), Config())
    arguments = {"messages": MESSAGES, "model": "m"}
    space.call(CHAT, arguments, "python")
    space.call(CHAT, arguments, "python")
    assert space.session_id == "s1"
    space.call(CHAT, {**arguments, "session_id": None}, "python")
    space.call(CHAT, {**arguments, "session_id": "mine"}, "python")
    space.set_session_id("set")
    space.call(CHAT, arguments, "python")
    space.reset_session()
    assert space.session_id is None
    space.call(CHAT, arguments, "python")
    assert _sent(service) == [None, "s0", None, "mine", "set", None]


def test_a_bad_session_is_refused_when_it_is_set() -> None:
    space = SyncNamespace(_caller(_client(Service())), Config())
    for set_session in (space.set_session_id, space.session):
        with pytest.raises(ConfigError, match="session_id"):
            set_session("a\r\nb")


def test_a_conversation_of_its_own_keeps_the_defaults_and_not_the_session() -> None:
    service = Service(answer(x_session_id="s"))
    space = SyncNamespace(_caller(_client(service)), Config(kind="code"))
    arguments = {"messages": MESSAGES, "model": "m"}
    space.set_session_id("outer")
    inner = space.session()
    inner.call(CHAT, arguments, "python")
    inner.call(CHAT, arguments, "python")
    space.session("given").call(CHAT, arguments, "python")
    assert _sent(service) == [None, "s", "given"]
    assert service.last.url.path == "/control/code/v1/chat"
    assert (inner.session_id, space.session_id) == ("s", "outer")


def test_an_operation_without_session_neither_sends_nor_remembers_one() -> None:
    service = Service(answer(x_session_id="s"))
    space = SyncNamespace(_caller(_client(service)), Config())
    space.set_session_id("before")
    operation: Operation[ChatCompletionResponse, Never] = Operation(
        name="x", method="GET", path="/x", response=CHAT.response
    )
    space.call(operation, {}, "python")
    assert _sent(service) == [None]
    assert space.session_id == "before"


def test_tasks_that_share_a_client_never_mix_sessions() -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        # Each conversation tells its name as the model; its sessions carry that name.
        name = request.headers.get("x-conversation")
        assert request.headers.get("x-session-id", f"s-{name}") == f"s-{name}"
        return answer(x_session_id=f"s-{name}")

    service = Service(reply)

    async def converse(space: AsyncNamespace[Config], name: str) -> None:
        for _ in range(5):
            await space.call(
                CHAT, {"messages": MESSAGES, "model": "m", "extra_headers": {"x-conversation": name}}, "python"
            )
            await asyncio.sleep(0)
        assert space.session_id == f"s-{name}"

    async def run() -> None:
        async with _async_client(service) as client:
            space = AsyncNamespace(_async_caller(client), Config())
            await asyncio.gather(*(converse(space, str(name)) for name in range(20)))
            assert space.session_id is None
            await _async_inner(client).aclose()

    asyncio.run(run())
    assert len(service.requests) == 100


def test_a_stream_is_remembered_when_it_begins() -> None:
    service = Service(stream(CHUNK, x_session_id="s"))
    space = SyncNamespace(_caller(_client(service)), Config())
    with opened(space.call(CHAT, {"messages": MESSAGES, "model": "m", "stream": True}, "python")):
        assert space.session_id == "s"


def test_our_own_clients_keep_no_more_than_their_pool() -> None:
    with _client() as client:
        assert isinstance(_inner(client), httpx.Client)
        assert _inner(client).follow_redirects is False
