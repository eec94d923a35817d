"""Mistakes of the calling program raise before any I/O, and its own exceptions propagate unchanged."""

import asyncio
import copy
import datetime
import enum
import inspect
import pickle
import uuid
from collections.abc import Callable
from typing import Any, get_args, get_origin, get_type_hints

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, CHAT, MESSAGES, Service, answer, stream

import sequrity
from sequrity import (
    APIStatusError,
    AsyncControl,
    AsyncSequrityClient,
    ConfigError,
    Control,
    ControlConfig,
    NotFoundError,
    RequestValidationError,
    SequrityClient,
)
from sequrity.control.chat_completion import create_chat_completion_async, create_chat_completion_sync
from sequrity.control.types.headers import (
    FeaturesHeader,
    FineGrainedConfigHeader,
    GenerationConfigOverrides,
    LlmOverrides,
    TaggerConfig,
)
from sequrity.types.chat_completion.request import ContentPartText, UserMessage
from sequrity_runtime import (
    AsyncHttpClient,
    JsonHeader,
    LazyMember,
    SyncHttpClient,
    Target,
    Timeout,
    call_async,
    call_sync,
)
from sequrity_runtime.calls.http_client import check_client
from sequrity_runtime.calls.request import build_request

TARGET = Target.of(BASE_URL, API_KEY, max_retries=0)
ARGUMENTS: dict[str, Any] = {"messages": MESSAGES, "model": "m"}


def _client(service: Service | None = None, **options: Any) -> SequrityClient:
    return SequrityClient(API_KEY, BASE_URL, http_client=(service or Service()).client(), **options)


async def _call_async(client: httpx.AsyncClient) -> None:
    await call_async(CHAT, client, TARGET, ARGUMENTS, "python")


# The HTTP client


class _Wrapped:
    """An HTTP client with wrapped methods, as instrumentation wraps them."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.inner, name)

        def hidden(*given: Any, **named: Any) -> Any:
            return found(*given, **named)

        return hidden if inspect.iscoroutinefunction(found) else found


_BAD: list[tuple[Any, str]] = [
    (None, "NoneType"),
    ("https://x", "str"),
    (httpx.Client, "the class Client"),
    (object(), "object"),
]


@pytest.mark.parametrize(("client", "found"), [*_BAD, (httpx.AsyncClient(), "AsyncClient")])
def test_an_invalid_http_client_is_refused_by_a_sync_call(client: Any, found: str) -> None:
    with pytest.raises(ConfigError, match=rf"\Aclient: expected an httpx\.Client, found {found}\Z"):
        call_sync(CHAT, client, TARGET, ARGUMENTS, "python")


@pytest.mark.parametrize(("client", "found"), [*_BAD, (httpx.Client(), "Client")])
def test_an_invalid_http_client_is_refused_by_an_async_call(client: Any, found: str) -> None:
    with pytest.raises(ConfigError, match=rf"\Aclient: expected an httpx\.AsyncClient, found {found}\Z"):
        asyncio.run(_call_async(client))


def test_the_constructor_refuses_an_http_client_of_the_other_kind() -> None:
    wrong: Any = httpx.AsyncClient()
    with pytest.raises(ConfigError, match=r"http_client: expected an httpx\.Client, found AsyncClient"):
        SequrityClient(API_KEY, BASE_URL, http_client=wrong)
    wrong = httpx.Client()
    with pytest.raises(ConfigError, match=r"http_client: expected an httpx\.AsyncClient, found Client"):
        AsyncSequrityClient(API_KEY, BASE_URL, http_client=wrong)


def test_wrapped_http_clients_are_accepted() -> None:
    check_client(_Wrapped(httpx.Client()), "client", is_async=False)
    check_client(_Wrapped(httpx.AsyncClient()), "client", is_async=True)


class _MineError(Exception):
    """An exception of the calling program."""


def _raise(*_: object) -> None:
    raise _MineError


async def _raise_async(*_: object) -> None:
    raise _MineError


@pytest.mark.parametrize("event", ["request", "response"])
def test_exceptions_of_event_hooks_propagate_unchanged(event: str) -> None:
    with pytest.raises(_MineError):
        call_sync(CHAT, Service().client(event_hooks={event: [_raise]}), TARGET, ARGUMENTS, "python")
    client = Service().async_client(event_hooks={event: [_raise_async]})
    with pytest.raises(_MineError):
        asyncio.run(_call_async(client))


def test_exceptions_of_a_custom_transport_propagate_unchanged() -> None:
    for mistake in (ZeroDivisionError("x"), RuntimeError("x")):
        with pytest.raises(type(mistake)) as caught:
            call_sync(CHAT, Service(mistake).client(), TARGET, ARGUMENTS, "python")
        assert caught.value is mistake


# Defaults of a client

_WRONG: list[tuple[dict[str, Any], str]] = [
    ({"provider": "opnai"}, r"control\.provider: expected one of"),
    ({"endpoint_type": 3}, r"control\.endpoint_type: expected one of"),
    ({"llm_api_key": "a\n"}, r"control\.llm_api_key: expected printable ASCII"),
    ({"features": {"agent_arch": "x"}}, r"invalid control\.features: agent_arch"),
    ({"features": []}, r"invalid control\.features"),
    ({"security_policy": {"mode": 1}}, r"invalid control\.security_policy: mode"),
    ({"fine_grained_config": {"fsn": {}}}, r"invalid control\.fine_grained_config"),
]


@pytest.mark.parametrize(("defaults", "said"), _WRONG)
@pytest.mark.parametrize("make", [SequrityClient, AsyncSequrityClient])
def test_an_invalid_default_is_refused_by_the_constructor(
    make: Callable[..., object], defaults: dict[str, Any], said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        make(API_KEY, BASE_URL, control=ControlConfig(**defaults))


def test_defaults_must_be_an_instance_of_their_class() -> None:
    wrong: Any = {"provider": "openai"}
    with pytest.raises(ConfigError, match="control: expected a ControlConfig, found dict"):
        _client(control=wrong)


@pytest.mark.parametrize("name", ["X-Session-ID", "x-features", "Authorization"])
def test_a_reserved_header_is_refused_by_the_constructor(name: str) -> None:
    with pytest.raises(ConfigError, match=f"custom_headers: {name.lower()} is set by the client"):
        _client(custom_headers={name: "x"})


# Values that are not JSON serializable


class _Kind(enum.Enum):
    ODD = b"x"


_FOREIGN: list[tuple[Any, str]] = [
    (float("nan"), "JSON has no nan"),
    (float("-inf"), "JSON has no -inf"),
    (10**5000, "the integer has too many digits to be written"),
    (datetime.date(2000, 1, 1), "JSON cannot express a value of type date"),
    (b"x", "JSON cannot express a value of type bytes"),
    (_Kind.ODD, "JSON cannot express a value of type bytes"),
    ({1}, "JSON cannot express a value of type set"),
    ({"a": {1: 2}}, "a JSON object's keys are strings, but one is of type int"),
]


def _typed(value: Any) -> list[Any]:
    part = ContentPartText(text="t", additional_properties={"x": [value]})
    return [*MESSAGES, UserMessage(content=[part])]


_PLACES: list[tuple[Callable[[Any], dict[str, Any]], str, str]] = [
    (lambda value: {"messages": [{"role": "user", "content": "c", "x": [value]}]}, "body", "/messages/0/x/0"),
    (lambda value: {"messages": _typed(value)}, "body", "/messages/1/content/0/x/0"),
    (lambda value: {"extra_body": {"a": (1, {"b": value})}}, "extra_body", "/a/1/b"),
    (lambda value: {"feature_overrides": {"a/b": value}}, "feature_overrides", "/a~1b"),
]


@pytest.mark.parametrize(("value", "said"), _FOREIGN, ids=[said for _, said in _FOREIGN])
@pytest.mark.parametrize(("arguments", "document", "pointer"), _PLACES, ids=[place for *_, place in _PLACES])
def test_the_location_of_an_unserializable_value_is_named(
    value: Any, said: str, arguments: Callable[[Any], dict[str, Any]], document: str, pointer: str
) -> None:
    with pytest.raises(RequestValidationError) as caught:
        build_request(CHAT, TARGET, {**ARGUMENTS, **arguments(value)}, "python")
    (violation,) = caught.value.violations
    inner = "/a" if isinstance(value, dict) else ""
    assert (caught.value.document, violation.pointer, violation.message) == (document, pointer + inner, said)
    assert violation.path
    assert violation.path in str(caught.value)


def test_serializable_values_beside_it_are_not_reported() -> None:
    left_out = TaggerConfig(name="toxicity_filter")  # whose `threshold` is not written
    wrong = {"extra_body": {"id": uuid.UUID(int=1), "tagger": left_out, "x": b""}}
    with pytest.raises(RequestValidationError, match="extra_body: x: JSON cannot express"):
        build_request(CHAT, TARGET, {**ARGUMENTS, **wrong}, "python")


def test_nan_is_located_in_arguments_and_typed_headers() -> None:
    with pytest.raises(RequestValidationError, match=r"invalid body: temperature: JSON has no nan"):
        build_request(CHAT, TARGET, {**ARGUMENTS, "temperature": float("nan")}, "python")
    config = FineGrainedConfigHeader(llm=LlmOverrides(pllm=GenerationConfigOverrides(temperature=float("inf"))))
    header = JsonHeader("X-Config", "config", FineGrainedConfigHeader, "overrides")
    with pytest.raises(RequestValidationError) as by_call:
        header.render({"config": config})
    with pytest.raises(RequestValidationError) as by_hand:
        config.dump_for_headers()
    assert by_call.value.violations == by_hand.value.violations
    assert by_call.value.violations[0].path == "llm.pllm.temperature"


def test_a_cyclic_value_is_refused() -> None:
    loop: list[Any] = []
    loop += [loop, loop]
    with pytest.raises(ConfigError, match="nested more than"):
        build_request(CHAT, TARGET, {**ARGUMENTS, "extra_body": {"a": loop}}, "python")


# Names


def test_an_unknown_argument_names_the_method_and_suggests_a_close_match() -> None:
    unknown: Any = {"max_token": 1}
    with pytest.raises(
        TypeError, match=r"\Aclient\.control\.chat\.create\(\) got .* 'max_token'; did you mean 'max_tok"
    ):
        _client().control.chat.create(MESSAGES, "m", **unknown)
    function: Any = create_chat_completion_sync
    with pytest.raises(
        TypeError, match=r"\Acreate_chat_completion_sync\(\) got an unexpected keyword argument 'zzzz'\Z"
    ):
        function(Service().client(), BASE_URL, API_KEY, MESSAGES, "m", None, zzzz=1)


def test_an_argument_of_clients_is_not_mistaken_for_the_key_of_the_provider() -> None:
    unknown: Any = {"api_key": "k"}
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'api_key'; the client takes it\Z"):
        _client().control.chat.create(MESSAGES, "m", **unknown)


def test_an_unknown_option_of_request_or_handler_of_final_suggests_a_close_match() -> None:
    unknown: Any = {"time_out": 1}
    handler: Any = {"on_contents": print}
    with _client(Service(stream())) as client:
        with pytest.raises(TypeError, match=r"'time_out'; did you mean 'timeout'\?\Z"):
            client.request("GET", "/", **unknown)
        with (
            client.control.chat.create(MESSAGES, "m", stream=True) as chunks,
            pytest.raises(TypeError, match=r"'on_contents'; did you mean 'on_content'\?\Z"),
        ):
            chunks.final(**handler)


def test_an_unknown_argument_suggests_a_name_that_ends_with_it() -> None:
    unknown: Any = {"config": {}}
    with pytest.raises(TypeError, match=r"'config'; did you mean 'fine_grained_config'\?\Z"):
        _client().control.chat.create(MESSAGES, "m", **unknown)


def test_an_unknown_setting_of_with_options_suggests_a_close_match() -> None:
    unknown: Any = {"time_out": 1}
    with _client() as client, pytest.raises(TypeError, match=r"'time_out'; did you mean 'timeout'\?\Z"):
        client.with_options(**unknown)


@pytest.mark.parametrize(("variable", "value"), [("SEQURITY_API_KEY", ""), ("SEQURITY_BASE_URL", "")])
def test_an_invalid_environment_variable_is_named(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEQURITY_API_KEY", "key")
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigError, match=rf"\(read from {variable}\)\Z"):
        SequrityClient()
    with pytest.raises(ConfigError) as caught:
        SequrityClient(api_key="", base_url="")
    assert variable not in str(caught.value)


def test_repr_of_a_client_shows_the_base_url_and_no_key() -> None:
    client = _client(control=ControlConfig(llm_api_key="llm-key-of-the-tests"))
    client.control.set_session_id("s")
    assert repr(client) == "SequrityClient(base_url='https://control.test')"
    assert repr(client.control) == "Control(base_url='https://control.test', session_id='s')"
    assert repr(client.control.session()) == "Control(base_url='https://control.test', session_id=None)"


def test_the_package_lists_public_names_and_knows_its_version() -> None:
    assert set(dir(sequrity)) == {*sequrity.__all__, "__version__"}
    assert sequrity.__version__.count(".") == 2


def test_type_hints_of_functions_and_clients_resolve() -> None:
    for function, kind in (
        (create_chat_completion_sync, SyncHttpClient),
        (create_chat_completion_async, AsyncHttpClient),
    ):
        hints = get_type_hints(function)
        assert hints["client"] is kind
        assert Timeout in get_args(hints["timeout"])
    assert get_type_hints(SequrityClient.__init__)["http_client"] == SyncHttpClient | None
    for namespace in (Control, AsyncControl):
        assert get_origin(get_type_hints(namespace)["chat"]) is LazyMember


def test_an_error_names_a_redirect_and_its_session_is_not_remembered() -> None:
    service = Service(httpx.Response(307, headers={"location": "https://evil.test", "x-session-id": "s"}))
    client = _client(service)
    with pytest.raises(APIStatusError, match="HTTP 307: a redirect, which is not followed: check base_url"):
        client.control.chat.create(MESSAGES, "m")
    assert client.control.session_id is None


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, pickle.dumps])
def test_a_client_cannot_be_copied(duplicate: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="a SequrityClient is not copied or pickled"):
        duplicate(_client(Service(answer())))


@pytest.mark.parametrize(
    ("argument", "kind"), [("features", "FeaturesHeader"), ("security_policy", "SecurityPolicyHeader")]
)
def test_a_text_in_place_of_a_header_names_its_class(argument: str, kind: str) -> None:
    wrong: Any = {argument: "dual-llm"}
    with _client() as client, pytest.raises(RequestValidationError) as caught:
        client.control.chat.create(MESSAGES, "m", **wrong)
    assert str(caught.value).startswith(
        f"invalid {argument}: expected an object, found a string; pass a {kind}, or its"
    )


def test_a_header_in_place_of_its_text_names_the_method_that_writes_it() -> None:
    wrong: dict[str, Any] = {"x_features": FeaturesHeader.dual_llm(), "x_config": "{}", "x_policy": 5}
    with _client() as client, pytest.raises(RequestValidationError) as caught:
        client.control.validate_headers(**wrong)
    assert [violation.message for violation in caught.value.violations] == [
        "expected a string or null, found an object; pass the text: .dump_for_headers()",
        "expected a string or null, found an integer",
    ]


@pytest.mark.parametrize(
    ("base_url", "hint"),
    [
        ("https://h.example/v1", " (base_url ends with '/v1', which the client adds itself)"),
        ("https://h.example/gateway/control/", " (base_url ends with '/control', which the client adds itself)"),
        ("https://h.example/gateway", ""),
        ("https://control", ""),
    ],
)
def test_a_status_404_names_a_base_url_that_holds_a_part_of_the_path(base_url: str, hint: str) -> None:
    service = Service(answer({"error": {"message": "Not Found."}}, status=404))
    with (
        SequrityClient(API_KEY, base_url, http_client=service.client()) as client,
        pytest.raises(NotFoundError) as caught,
    ):
        client.control.chat.create(MESSAGES, "m")
    assert str(caught.value) == f"HTTP 404: Not Found.{hint}"


def test_a_status_404_of_a_call_that_continues_a_session_says_how_to_start_a_new_one() -> None:
    ended = answer({"error": {"message": "No such session."}}, status=404)
    client = _client(Service(answer(x_session_id="s"), ended))
    client.control.chat.create(MESSAGES, "m")
    hint = r" \(the call continues a session; if it has ended, session_id=None starts a new one\)"
    with pytest.raises(NotFoundError, match=rf"\AHTTP 404: No such session\.{hint}\Z"):
        client.control.chat.create(MESSAGES, "m")
    with pytest.raises(NotFoundError, match=r"\AHTTP 404: No such session\.\Z"):
        client.control.chat.create(MESSAGES, "m", session_id=None)


def test_a_missing_attribute_of_a_namespace_or_a_resource_lists_its_methods() -> None:
    control: Any
    with _client() as client:
        control = client.control
        message = r"\A'ControlChat' object has no attribute 'completions'; it has create, parse, run_tools, "
        with pytest.raises(AttributeError, match=message) as caught:
            _ = control.chat.completions
        assert (caught.value.name, caught.value.obj) == ("completions", control.chat)
        with pytest.raises(AttributeError, match=r"'Control' object has no attribute 'completions'; it has batch, "):
            _ = control.completions
        with pytest.raises(AttributeError, match=r"has no attribute '_hidden'\Z"):
            _ = control.chat._hidden


def test_a_missing_attribute_of_a_client_names_the_namespace_that_has_it() -> None:
    client: Any
    with _client() as client:
        for name in ("chat", "messages", "health"):
            message = rf"\A'SequrityClient' object has no attribute {name!r}; use client\.control\.{name}\Z"
            with pytest.raises(AttributeError, match=message):
                getattr(client, name)
        with pytest.raises(AttributeError, match=r"has no attribute 'invented'\Z") as caught:
            _ = client.invented
        assert (caught.value.name, caught.value.obj) == ("invented", client)
        assert not hasattr(client, "_calls")
