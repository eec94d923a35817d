"""API keys: strings, secrets of other libraries and functions; no frame's locals, `asdict` or pickle holds one."""

from __future__ import annotations

import asyncio
import copy
import inspect
import pickle
import pkgutil
import sys
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module
from types import TracebackType
from typing import Any

import attrs
import httpx
import pytest
from fake_frameworks import fake_frameworks
from fake_service import ANSWER, API_KEY, BASE_URL, MESSAGES, Service, answer

import sequrity
import sequrity_runtime
from sequrity import AsyncSequrityClient, ConfigError, ControlConfig, SequrityClient, SequrityError
from sequrity.control.chat_completion import create_chat_completion_async, create_chat_completion_sync
from sequrity_runtime import Secret, SecretFunction
from sequrity_runtime.mixins.generated_type import GeneratedType
from sequrity_runtime.type_guards import is_mapping, is_sequence

KEY, LLM_KEY, HEADER = "sk-sequrity-of-the-tests", "sk-llm-of-the-tests", "gateway-key-of-the-tests"


class SecretStr:
    """A secret of another library, as `pydantic.SecretStr`."""

    def __init__(self, text: str) -> None:
        self._text = text

    def get_secret_value(self) -> str:
        return self._text


class Keys:
    """A function that returns a new key for each attempt."""

    def __init__(self, name: str, wrap: Callable[[str], Any] = str) -> None:
        self._name = name
        self._wrap = wrap
        self.calls = 0

    def __call__(self) -> Any:
        self.calls += 1
        return self._wrap(f"{self._name}-{self.calls}")


class AsyncKeys(Keys):
    """The same, async."""

    async def __call__(self) -> Any:
        await asyncio.sleep(0)
        return Keys.__call__(self)


def _sent(service: Service, header: str = "authorization") -> list[str | None]:
    return [request.headers.get(header) for request in service.requests]


@pytest.mark.parametrize("key", [KEY, Secret(KEY), SecretStr(KEY), lambda: KEY, lambda: SecretStr(KEY)])
def test_a_key_may_be_a_string_a_secret_or_a_function(key: Any) -> None:
    service = Service()
    config = ControlConfig(llm_api_key=key)
    with SequrityClient(key, BASE_URL, http_client=service.client(), control=config) as client:
        client.control.chat.create(MESSAGES, "m")
        client.control.chat.create(MESSAGES, "m", llm_api_key=key)
        create_chat_completion_sync(service.client(), BASE_URL, key, MESSAGES, "m", key)
    assert _sent(service) == [f"Bearer {KEY}"] * 3
    assert _sent(service, "x-api-key") == [KEY] * 3


@pytest.mark.parametrize("wrap", [str, Secret, SecretStr])
def test_a_function_is_called_for_each_attempt(wrap: Callable[[str], Any]) -> None:
    refused = answer({"detail": "bad Bearer sequrity-1"}, status=503, retry_after_ms="1")
    service = Service(refused, answer())
    keys, llm_keys = Keys("sequrity", wrap), Keys("provider", wrap)
    with SequrityClient(keys, BASE_URL, http_client=service.client()) as client:
        client.control.chat.create(MESSAGES, "m", llm_api_key=llm_keys)
    assert _sent(service) == ["Bearer sequrity-1", "Bearer sequrity-2"]
    assert _sent(service, "x-api-key") == ["provider-1", "provider-2"]


def test_an_async_client_takes_async_and_plain_functions() -> None:
    service = Service(answer(status=503, retry_after_ms="1"), answer())

    async def run() -> None:
        async with AsyncSequrityClient(AsyncKeys("sequrity"), BASE_URL, http_client=service.async_client()) as client:
            await client.control.chat.create(MESSAGES, "m", llm_api_key=Keys("provider"))

    asyncio.run(run())
    assert _sent(service) == ["Bearer sequrity-1", "Bearer sequrity-2"]
    assert _sent(service, "x-api-key") == ["provider-1", "provider-2"]


def test_a_key_that_a_function_returned_is_redacted() -> None:
    service = Service(answer({"detail": "bad key sequrity-key-1 of provider-key-1"}, status=401))
    client = SequrityClient(Keys("sequrity-key"), BASE_URL, http_client=service.client())
    with pytest.raises(SequrityError) as caught:
        client.control.chat.create(MESSAGES, "m", llm_api_key=Keys("provider-key"))
    assert str(caught.value) == "HTTP 401: bad key *** of ***"


@pytest.mark.parametrize(
    ("function", "fault"),
    [
        (AsyncKeys("x"), "expected a plain function; an async client takes an async one"),
        (lambda: 3, "expected a string, found int"),
        (lambda: None, "expected a function that returns a string"),
        (lambda: lambda: "k", "expected a function that returns a string"),
        (lambda: "a\nb", "expected printable ASCII"),
        (lambda: f"Bearer {KEY}", "remove 'Bearer ' from its start"),
    ],
    ids=["async", "int", "none", "function", "line break", "bearer"],
)
def test_a_function_that_returns_no_key_is_refused(function: Any, fault: str) -> None:
    service = Service()
    for argument in ("api_key", "llm_api_key"):
        keys = {"api_key": API_KEY, "llm_api_key": None, argument: function}
        client = SequrityClient(keys["api_key"], BASE_URL, http_client=service.client())
        with pytest.raises(ConfigError, match=f"^{argument}: {fault}"):
            client.control.chat.create(MESSAGES, "m", llm_api_key=keys["llm_api_key"])
    assert service.requests == []


def test_an_awaitable_other_than_a_coroutine_is_refused_by_a_sync_client() -> None:
    loop = asyncio.new_event_loop()
    future: asyncio.Future[str] = loop.create_future()
    client = SequrityClient(lambda: future, BASE_URL, http_client=Service().client())
    with pytest.raises(ConfigError, match="expected a plain function"):
        client.control.chat.create(MESSAGES, "m")
    loop.close()


@pytest.mark.parametrize("error", [LookupError("no token"), httpx.ConnectError("no route"), KeyboardInterrupt()])
def test_an_exception_of_a_function_propagates_unchanged(error: BaseException) -> None:
    calls: list[int] = []

    def fails() -> str:
        calls.append(1)
        raise error

    async def fails_async() -> str:
        return fails()

    async def run() -> None:
        async with AsyncSequrityClient(fails_async, BASE_URL, http_client=Service().async_client()) as client:
            await client.control.chat.create(MESSAGES, "m")

    with SequrityClient(fails, BASE_URL, http_client=Service().client()) as client:
        with pytest.raises(type(error)) as caught:
            client.control.chat.create(MESSAGES, "m")
        assert caught.value is error
    with pytest.raises(type(error)):
        asyncio.run(run())
    assert calls == [1, 1]


@pytest.mark.parametrize("prefix", ["Bearer ", "bearer ", "BEARER  "])
def test_a_key_with_the_prefix_bearer_is_refused_by_name(prefix: str) -> None:
    with pytest.raises(ConfigError, match=r"^api_key: remove 'Bearer ' from its start"):
        SequrityClient(prefix + KEY, BASE_URL)
    with pytest.raises(ConfigError, match=r"^control.llm_api_key: remove 'Bearer ' from its start"):
        SequrityClient(KEY, BASE_URL, control=ControlConfig(llm_api_key=prefix + LLM_KEY))
    with SequrityClient("Bearerless-key", BASE_URL) as client:
        assert client.base_url == BASE_URL


def test_with_options_changes_key_and_base_url() -> None:
    service = Service(answer(x_session_id="s"))
    with SequrityClient(API_KEY, BASE_URL, http_client=service.client(), allow_insecure_http=True) as client:
        client.control.chat.create(MESSAGES, "m")
        every: list[dict[str, Any]] = [
            {},
            {"api_key": KEY},
            {"api_key": SecretStr(KEY), "base_url": "http://other.test/"},
        ]
        for options in every:
            client.with_options(**options).control.chat.create(MESSAGES, "m")
    assert _sent(service) == [f"Bearer {API_KEY}"] * 2 + [f"Bearer {KEY}"] * 2
    assert [request.url.host for request in service.requests] == ["control.test"] * 3 + ["other.test"]
    # a session belongs to the key and the service that it was started with
    assert _sent(service, "x-session-id") == [None, "s", None, None]
    with SequrityClient(API_KEY, BASE_URL, http_client=service.client()) as client:
        with pytest.raises(ConfigError, match="base_url"):
            client.with_options(base_url="http://other.test")
        with pytest.raises(ConfigError, match="api_key"):
            client.with_options(api_key="Bearer x")


def _frames(error: BaseException | None) -> Iterator[TracebackType]:
    while error is not None:
        trace = error.__traceback__
        while trace is not None:
            yield trace
            trace = trace.tb_next
        error = error.__cause__ or error.__context__


FAILURES: dict[str, dict[str, Any]] = {
    "status": {},
    "unknown argument": {"modle": "m"},
    "invalid body": {"temperature": "hot"},
    "invalid header": {"features": {"agent_arch": 5}},
    "invalid key": {"llm_api_key": f"{LLM_KEY}\n"},
    "bearer key": {"llm_api_key": f"Bearer {LLM_KEY}"},
    "reserved header": {"extra_headers": {"x-gateway": HEADER, "authorization": f"Bearer {KEY}"}},
    "invalid setting": {"max_retries": -1},
    "invalid return type": {"return_type": "xml"},
}


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("way", ["sync", "async", "sync function", "async function"])
def test_no_frame_of_an_error_holds_a_key(failure: str, way: str) -> None:
    echo = {"error": {"message": f"bad key {KEY}, {LLM_KEY}, {HEADER}"}}
    service = Service(answer(echo, status=401), *[answer({**ANSWER, "choices": KEY})] * 2)
    options: dict[str, Any] = {"extra_headers": {"x-gateway": HEADER}, "llm_api_key": LLM_KEY, **FAILURES[failure]}
    settings: dict[str, Any] = {"control": ControlConfig(llm_api_key=LLM_KEY), "custom_headers": {"x-other": HEADER}}

    def sync() -> None:
        with SequrityClient(KEY, BASE_URL, http_client=service.client(), **settings) as client:
            client.control.chat.create(MESSAGES, "m", **options)

    async def awaited() -> None:
        async with AsyncSequrityClient(KEY, BASE_URL, http_client=service.async_client(), **settings) as client:
            await client.control.chat.create(MESSAGES, "m", **options)

    def function() -> None:
        create_chat_completion_sync(service.client(), BASE_URL, KEY, MESSAGES, "m", **options)

    async def async_function() -> None:
        await create_chat_completion_async(service.async_client(), BASE_URL, KEY, MESSAGES, "m", **options)

    ways: dict[str, Callable[[], None]] = {
        "sync": sync,
        "async": lambda: asyncio.run(awaited()),
        "sync function": function,
        "async function": lambda: asyncio.run(async_function()),
    }
    for _ in range(2):  # an error status, then a response that does not fit
        with pytest.raises((SequrityError, TypeError)) as caught:
            ways[way]()
        frames = [trace.tb_frame for trace in _frames(caught.value)]
        ours = [frame for frame in frames if frame.f_globals.get("__name__", "").startswith("sequrity")]
        assert ours
        for frame in ours:
            _check(frame.f_code.co_qualname, frame.f_locals)


def _check(where: str, value: Any) -> None:
    """Check a value as Sentry serialises it: containers by their items, other objects by their `repr`."""
    if is_mapping(value):
        for name, member in value.items():
            _check(f"{where}: {name}", member)
    elif is_sequence(value):
        for member in value:
            _check(where, member)
    else:
        for key in (KEY, LLM_KEY, HEADER):
            assert key not in repr(value), where


def test_asdict_and_pickle_of_a_config_hold_no_key() -> None:
    config = ControlConfig(llm_api_key=LLM_KEY, provider="openai")
    assert LLM_KEY not in repr(attrs.asdict(config)) + repr(attrs.astuple(config)) + repr(config)
    with pytest.raises(TypeError, match="a Secret cannot be pickled"):
        pickle.dumps(config)
    with pytest.raises(TypeError, match="a function that returns a key cannot be pickled"):
        pickle.dumps(ControlConfig(llm_api_key=lambda: LLM_KEY))
    assert pickle.loads(pickle.dumps(ControlConfig(provider="openai"))).provider == "openai"
    changed = ControlConfig()
    changed.llm_api_key = LLM_KEY  # type: ignore[assignment]  # the attribute is converted, as attrs does
    assert changed.llm_api_key == Secret(LLM_KEY)


def test_a_function_that_is_a_key_hides_its_arguments() -> None:
    function = SecretFunction(lambda: KEY)
    assert repr(function) == "SecretFunction(***)"
    assert copy.copy(function) is function
    assert copy.deepcopy([function])[0] is function


def _classes() -> list[type[Any]]:
    found: dict[type[Any], None] = {}
    for package in (sequrity, sequrity_runtime):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                for value in vars(import_module(module.name)).values():
                    if inspect.isclass(value) and value.__module__.startswith("sequrity"):
                        found[value] = None
    return sorted(found, key=lambda cls: (cls.__module__, cls.__qualname__))


def _shows_half_built(cls: type[Any]) -> bool:
    """Return whether an object can be shown half built by a `repr` of ours: `__init__` runs code that may raise."""
    function: Any = inspect.unwrap(cls.__repr__)
    file = getattr(getattr(function, "__code__", None), "co_filename", "")
    if not hasattr(cls.__repr__, "__module__"):
        return False  # of object, or of a class in C
    if not attrs.has(cls) or not file.startswith("<attrs generated"):
        mixin = issubclass(cls, GeneratedType) and not attrs.has(cls)
        return not mixin and (cls.__repr__.__module__ or "").startswith("sequrity")
    return hasattr(cls, "__attrs_post_init__") or any(field.validator for field in attrs.fields(cls))


def test_the_repr_of_every_half_built_object_works() -> None:
    broken: list[str] = []
    seen = 0
    with fake_frameworks():  # classes of the drop-ins derive from those of frameworks
        classes = _classes()
    for cls in filter(_shows_half_built, classes):
        try:
            half_built: object = object.__new__(cls)
            seen += 1
        except Exception:  # noqa: BLE001 - an enumeration, a protocol: these cannot be half-built
            continue
        try:
            repr(half_built)
        except Exception as error:  # noqa: BLE001 - any is a mistake
            broken.append(f"{cls.__module__}.{cls.__qualname__}: {error!r}")
    assert broken == []
    assert seen > 50  # the generated types are among them


def test_a_traceback_with_locals_can_be_captured_while_an_object_is_being_built() -> None:
    with pytest.raises(ConfigError) as caught:
        SequrityClient("", BASE_URL)
    traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert sys.exc_info() == (None, None, None)
