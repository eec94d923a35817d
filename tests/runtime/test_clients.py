"""Clients: API key, base URL, own and passed HTTP clients, and namespaces with defaults and a session."""

import asyncio
import gc
from typing import Any, Never, cast

import httpx
import pytest
from attrs import define, evolve
from fake_service import CHAT, CHUNK, MESSAGES, Service, answer, opened, stream

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import (
    UNSET,
    AsyncClient,
    AsyncNamespace,
    ConfigError,
    Member,
    Operation,
    Secret,
    ServiceDefaults,
    SyncClient,
    SyncNamespace,
    Target,
    check_defaults,
)
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.settings import timeout_of
from sequrity_runtime.calls.url import Query

SERVICE = ServiceDefaults("https://default.test", "TEST_BASE_URL", "TEST_API_KEY")
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
    given: dict[str, Any] = {"http_client": http_client, "namespaces": {}, **DEFAULTS, **options}
    return SyncClient(SERVICE, api_key, base_url, **given)


def _async_client(service: Service | None = None, **options: Any) -> AsyncClient:
    http_client = service.async_client() if service else None
    given: dict[str, Any] = {"http_client": http_client, "namespaces": {}, **DEFAULTS, **options}
    return AsyncClient(SERVICE, "key", None, **given)


def _target(client: SyncClient) -> Target:
    return client._context.target  # pyright: ignore[reportPrivateUsage]  # shows nowhere else


def _inner(client: SyncClient) -> httpx.Client:
    return cast("httpx.Client", client._context.http_client)  # pyright: ignore[reportPrivateUsage]  # shows nowhere else


def _async_inner(client: AsyncClient) -> httpx.AsyncClient:
    return cast("httpx.AsyncClient", client._context.http_client)  # pyright: ignore[reportPrivateUsage]  # as above


class _Calls(SyncNamespace):
    def call(self, arguments: dict[str, Any], operation: Operation[Any, Any] = CHAT) -> Any:
        return self._call(operation, arguments, "python")

    def turns(self, arguments: dict[str, Any], operation: Operation[Any, Any]) -> Any:
        return self._calls.tool_turns(operation, [], arguments, {"max_turns": 2}).finish()


class _AsyncCalls(AsyncNamespace):
    async def call(self, arguments: dict[str, Any]) -> Any:
        return await self._call(CHAT, arguments, "python")


class _Client(SyncClient):
    calls = Member(_Calls)


class _AsyncClient(AsyncClient):
    calls = Member(_AsyncCalls)


def _namespace(service: Service, config: Config | None = None) -> _Calls:
    namespaces = {"calls": config or Config()}
    return _Client(SERVICE, "key", None, http_client=service.client(), namespaces=namespaces, **DEFAULTS).calls


def test_api_key_and_base_url_default_to_environment_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_API_KEY", "from-environment")
    with _client(api_key=None) as client:
        assert client.base_url == "https://default.test"
    monkeypatch.setenv("TEST_BASE_URL", "http://localhost:1/")
    with _client(api_key=None) as client:
        assert client.base_url == "http://localhost:1"
        api_key = _target(client).api_key
        assert isinstance(api_key, Secret)
        assert api_key.reveal() == "from-environment"
        assert repr(client) == "SyncClient(base_url='http://localhost:1')"
    with _client(base_url="https://given.test") as client:
        assert client.base_url == "https://given.test"


def test_a_missing_or_invalid_api_key_raises_config_error(monkeypatch: pytest.MonkeyPatch) -> None:
    for key in ("", "a\n"):
        with pytest.raises(ConfigError, match="api_key"):
            _client(api_key=key)
    monkeypatch.setenv("TEST_API_KEY", "")
    with pytest.raises(ConfigError, match="api_key"):
        _client(api_key=None)


def test_a_missing_api_key_raises_at_the_first_call_that_needs_one() -> None:
    with _client(api_key=None) as client, pytest.raises(ConfigError, match="TEST_API_KEY is not set"):
        build_request(CHAT, _target(client), {"messages": [], "model": "m"}, "python")


def test_an_http_base_url_needs_allow_insecure_http() -> None:
    with pytest.raises(ConfigError):
        _client(base_url="http://other.test")
    with _client(base_url="http://other.test", allow_insecure_http=True) as client:
        assert client.base_url == "http://other.test"


def test_close_closes_the_own_http_client_and_not_a_passed_one() -> None:
    with _client() as own:
        inner = _inner(own)
    assert inner.is_closed
    service = Service()
    with _client(service) as borrowing:
        inner = _inner(borrowing)
    assert not inner.is_closed
    inner.close()


def test_async_close_closes_the_own_http_client_and_not_a_passed_one() -> None:
    async def run() -> None:
        async with _async_client() as own:
            inner = _async_inner(own)
        assert inner.is_closed
        async with _async_client(Service()) as borrowing:
            inner = _async_inner(borrowing)
        assert not inner.is_closed
        await inner.aclose()

    asyncio.run(run())


def test_an_unclosed_client_emits_a_resource_warning() -> None:
    client = [_client()]
    with pytest.warns(ResourceWarning, match="unclosed SyncClient"):
        client.clear()


def test_a_client_that_failed_to_build_emits_no_resource_warning(recwarn: pytest.WarningsRecorder) -> None:
    with pytest.raises(ConfigError):
        _client(base_url="nonsense")
    gc.collect()
    assert not recwarn.list


def test_without_timeout_the_http_clients_timeout_applies() -> None:
    with _client() as client:
        assert _target(client).settings.timeout is UNSET
    assert _target(_client(Service())).settings.timeout is UNSET
    assert _target(_client(Service(), timeout=3)).settings.timeout == timeout_of(3)


def test_arguments_of_a_call_override_the_defaults_and_unset_ones_do_not() -> None:
    service = Service()
    space = _namespace(service, Config(kind="code", llm_api_key="default-key"))
    space.call({"messages": MESSAGES, "model": "m"})
    assert service.last.url.path == "/control/code/v1/chat"
    assert service.last.headers["x-api-key"] == "default-key"
    space.call({"messages": MESSAGES, "model": "m", "kind": "chat", "llm_api_key": None})
    assert service.last.url.path == "/control/chat/v1/chat"
    assert "x-api-key" not in service.last.headers
    space.call({"messages": MESSAGES, "model": "m", "kind": UNSET, "llm_api_key": UNSET})
    assert service.last.url.path == "/control/code/v1/chat"
    assert service.last.headers["x-api-key"] == "default-key"


def _sent(service: Service) -> list[str | None]:
    return [request.headers.get("x-session-id") for request in service.requests]


def test_a_namespace_continues_its_last_session() -> None:
    service = Service(*(answer(x_session_id=f"s{n}") for n in range(6)))
    space = _namespace(service)
    arguments = {"messages": MESSAGES, "model": "m"}
    space.call(arguments)
    space.call(arguments)
    assert space.session_id == "s1"
    space.call({**arguments, "session_id": None})
    space.call({**arguments, "session_id": "mine"})
    space.set_session_id("set")
    space.call(arguments)
    space.reset_session()
    assert space.session_id is None
    space.call(arguments)
    assert _sent(service) == [None, "s0", None, "mine", "set", None]


def test_set_session_id_refuses_an_invalid_session() -> None:
    space = _namespace(Service())
    for set_session in (space.set_session_id, space.session):
        with pytest.raises(ConfigError, match="session_id"):
            set_session("a\r\nb")


def test_a_tool_loop_over_an_operation_without_session_remembers_none() -> None:
    service = Service(answer(x_session_id="s"))
    space = _namespace(service)
    operation = evolve(CHAT, session=None, conversation_format="chat")
    run = space.turns({"messages": MESSAGES, "model": "m"}, operation)
    assert (run.response.text, run.turns, space.session_id) == ("hi", 1, None)
    assert "x-session-id" not in service.last.headers


def test_defaults_of_a_query_are_checked_with_the_client() -> None:
    query = Query("kind", "kind", values=("chat", "code"))
    check_defaults("calls", Config(kind="code"), Config, [query], None, frozenset())
    with pytest.raises(ConfigError, match=r"^calls\.kind: "):
        check_defaults("calls", Config(kind="other"), Config, [query], None, frozenset())


def test_session_keeps_the_defaults_and_starts_its_own_session() -> None:
    service = Service(answer(x_session_id="s"))
    space = _namespace(service, Config(kind="code"))
    arguments = {"messages": MESSAGES, "model": "m"}
    space.set_session_id("outer")
    inner = space.session()
    inner.call(arguments)
    inner.call(arguments)
    space.session("given").call(arguments)
    assert _sent(service) == [None, "s", "given"]
    assert service.last.url.path == "/control/code/v1/chat"
    assert (inner.session_id, space.session_id) == ("s", "outer")


def test_an_operation_without_session_sends_and_stores_none() -> None:
    service = Service(answer(x_session_id="s"))
    space = _namespace(service)
    space.set_session_id("before")
    operation: Operation[ChatCompletionResponse, Never] = Operation(
        name="x", method="GET", path="/x", response=CHAT.response
    )
    space.call({}, operation)
    assert _sent(service) == [None]
    assert space.session_id == "before"


def test_concurrent_tasks_of_one_client_never_share_a_session() -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        # Each conversation tells its name as the model; its sessions carry that name.
        name = request.headers.get("x-conversation")
        assert request.headers.get("x-session-id", f"s-{name}") == f"s-{name}"
        return answer(x_session_id=f"s-{name}")

    service = Service(reply)

    async def converse(space: _AsyncCalls, name: str) -> None:
        for _ in range(5):
            await space.call({"messages": MESSAGES, "model": "m", "extra_headers": {"x-conversation": name}})
            await asyncio.sleep(0)
        assert space.session_id is None

    async def run() -> None:
        http_client = service.async_client()
        namespaces = {"calls": Config()}
        async with _AsyncClient(
            SERVICE, "key", None, http_client=http_client, namespaces=namespaces, **DEFAULTS
        ) as client:
            space = client.calls
            await asyncio.gather(*(converse(space, str(name)) for name in range(20)))
            assert space.session_id is None
            await _async_inner(client).aclose()

    asyncio.run(run())
    assert len(service.requests) == 100


def test_the_session_of_a_stream_is_stored_when_it_opens() -> None:
    service = Service(stream(CHUNK, x_session_id="s"))
    space = _namespace(service)
    with opened(space.call({"messages": MESSAGES, "model": "m", "stream": True})):
        assert space.session_id == "s"


def test_the_own_http_client_does_not_follow_redirects() -> None:
    with _client() as client:
        assert isinstance(_inner(client), httpx.Client)
        assert _inner(client).follow_redirects is False
