"""A request is checked and built without any I/O."""

import sys
from typing import Any, Never

import pytest
from fake_service import API_KEY, BASE_URL, CHAT, MESSAGES

from sequrity.types.chat_completion.request import JsonSchema, SystemMessage, Tool, UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse, ResponseMessage
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import (
    UNSET,
    ConfigError,
    Operation,
    RequestValidationError,
    Secret,
    SequrityTypoWarning,
    Target,
    Timeout,
)
from sequrity_runtime.calls.content_codings import accepted
from sequrity_runtime.calls.operation import USER_AGENT
from sequrity_runtime.calls.request import Call, build_request
from sequrity_runtime.distribution import VERSION
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.redaction import revealed

TARGET = Target.of(BASE_URL, API_KEY)
ARGUMENTS = {"messages": MESSAGES, "model": "m"}


def _prepare(**arguments: Any) -> Call[ChatCompletionResponse, ChatCompletionChunk]:
    return build_request(CHAT, TARGET, {"messages": MESSAGES, "model": "m", **arguments}, "python")


def _body(**arguments: Any) -> Any:
    content = _prepare(**arguments).content
    assert content is not None
    return decode_json(content)


def test_a_call_has_method_url_headers_and_body() -> None:
    call = _prepare(
        provider="openai", llm_api_key="llm-key", session_id="s", features={"agent_arch": "dual-llm"}, seed=1
    )
    assert call.operation.method == "POST"
    assert call.url == "https://control.test/control/chat/openai/v1/chat"
    assert revealed(call.headers) == {
        "user-agent": USER_AGENT,
        "x-api-key": "llm-key",
        "x-features": '{"agent_arch":"dual-llm"}',
        "x-session-id": "s",
        "content-type": "application/json",
        "authorization": f"Bearer {API_KEY}",
        "accept": "application/json",
        "accept-encoding": accepted(),
        "idempotency-key": call.headers["idempotency-key"],
    }
    assert call.content == b'{"messages":[{"role":"user","content":"a prompt of the tests"}],"model":"m","seed":1}'
    assert (call.streaming, call.as_json, call.session_id) == (False, False, "s")


def test_repr_of_a_call_shows_no_keys_and_no_content() -> None:
    call = _prepare(llm_api_key="topsecret-llm", extra_headers={"x-a": "topsecret"})
    for value in (call, TARGET):
        assert API_KEY not in repr(value)
        assert "topsecret" not in repr(value)
        assert "a prompt of the tests" not in repr(value)
    assert set(call.secrets) == {Secret("topsecret-llm"), Secret("topsecret"), Secret(API_KEY)}


def test_messages_may_mix_typed_objects_dicts_and_responses() -> None:
    answer = ResponseMessage(content="hi", additional_properties={"reasoning": "r"})
    given = (SystemMessage(content="s"), {"role": "user", "content": "u"}, answer)
    assert _body(messages=given)["messages"] == [
        {"role": "system", "content": "s"},
        {"role": "user", "content": "u"},
        {"role": "assistant", "content": "hi", "reasoning": "r"},
    ]


def test_none_and_unset_are_omitted_from_the_body() -> None:
    assert _body(seed=None, temperature=UNSET) == {"messages": MESSAGES, "model": "m"}


def test_none_is_sent_as_null_if_null_differs_from_absent() -> None:
    with pytest.raises(RequestValidationError) as caught:
        _prepare(model=None)
    assert caught.value.violations[0].pointer == "/model"


def test_an_invalid_body_names_every_location() -> None:
    messages = [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "u", "detail": "x"}}]}]
    with pytest.raises(RequestValidationError) as caught:
        _prepare(messages=messages, seed="x")
    assert caught.value.document == "body"
    paths = {violation.path for violation in caught.value.violations}
    assert paths == {"messages[0].content[0].image_url.detail", "seed"}


def test_extra_body_is_merged_after_validation() -> None:
    body = _body(extra_body={"model": 3, "new": {"a": 1}}, stream_options={"include_usage": True})
    assert body["model"] == 3
    assert body["new"] == {"a": 1}
    assert _body(extra_body={"stream_options": {"x": 1}}, stream_options={"include_usage": True})["stream_options"] == {
        "include_usage": True,
        "x": 1,
    }


def test_a_required_constant_is_sent_and_no_other_default() -> None:
    operation: Operation[ChatCompletionResponse, Never] = Operation(
        name="x", method="POST", path="/x", request=Tool, response=ChatCompletionResponse
    )
    call = build_request(operation, TARGET, {"function": {"name": "f"}}, "python")
    assert call.content == b'{"type":"function","function":{"name":"f"}}'


def test_keys_of_the_body_may_differ_from_the_arguments() -> None:
    operation: Operation[ChatCompletionResponse, Never] = Operation(
        name="x",
        method="POST",
        path="/x",
        request=JsonSchema,
        response=ChatCompletionResponse,
        wire_names={"schema_": "schema"},
    )
    call = build_request(operation, TARGET, {"name": "n", "schema_": {}}, "python")
    assert call.content == b'{"name":"n","schema":{}}'


def test_extra_body_is_refused_for_an_operation_without_body() -> None:
    operation: Operation[ChatCompletionResponse, Never] = Operation(
        name="x", method="GET", path="/x", response=ChatCompletionResponse
    )
    with pytest.raises(ConfigError, match="extra_body"):
        build_request(operation, TARGET, {"extra_body": {}}, "python")


def test_the_body_decides_whether_the_call_streams() -> None:
    assert _prepare(stream=True).streaming
    assert _prepare(stream=True).headers["accept"] == "text/event-stream"
    assert not _prepare(stream=False).streaming
    assert _prepare(extra_body={"stream": True}).streaming
    assert not _prepare(stream=True, extra_body={"stream": False}).streaming


def test_unknown_and_missing_arguments_raise_type_error() -> None:
    with pytest.raises(TypeError, match=r"chat\(\) got an unexpected keyword argument 'temprature'"):
        _prepare(temprature=1)
    with pytest.raises(TypeError, match=r"chat\(\) missing required argument: 'model'"):
        build_request(CHAT, TARGET, {"messages": []}, "python")


def test_return_type_is_python_or_json() -> None:
    assert build_request(CHAT, TARGET, {"messages": MESSAGES, "model": "m"}, "json").as_json
    with pytest.raises(ConfigError, match="return_type"):
        build_request(CHAT, TARGET, {"messages": MESSAGES, "model": "m"}, "dict")


def test_headers_of_the_call_override_headers_of_the_client() -> None:
    target = Target.of(BASE_URL, API_KEY, custom_headers={"X-A": "a", "X-B": "b", "User-Agent": "mine"})
    arguments = {
        "messages": MESSAGES,
        "model": "m",
        "custom_headers": {"x-a": "call"},
        "extra_headers": {"X-C": "call"},
    }
    headers = revealed(build_request(CHAT, target, arguments, "python").headers)
    assert (headers["x-a"], headers["x-b"], headers["x-c"], headers["user-agent"]) == ("call", "b", "call", "mine")


def test_headers_with_their_own_argument_are_refused_in_extra_headers() -> None:
    for argument in ("custom_headers", "extra_headers"):
        with pytest.raises(ConfigError, match=f"{argument}: x-features"):
            _prepare(**{argument: {"X-Features": "{}"}})
    target = Target.of(BASE_URL, API_KEY, custom_headers={"X-Session-ID": "s"})
    with pytest.raises(ConfigError, match="custom_headers: x-session-id"):
        build_request(CHAT, target, {"messages": MESSAGES, "model": "m"}, "python")


def test_the_timeout_of_a_call_overrides_that_of_the_target() -> None:
    assert _prepare(timeout=3).settings.timeout == Timeout(connect=3, read=3, write=3, pool=3, idle=3)
    assert _prepare().settings.timeout is UNSET


def test_a_minimal_operation_has_no_body_segments_key_or_session() -> None:
    ping: Operation[ChatCompletionResponse, Never] = Operation(
        name="ping", method="GET", path="/health", response=ChatCompletionResponse, authenticated=False
    )
    call = build_request(ping, Target.of(BASE_URL, None), {}, "python")
    assert (call.url, call.content, call.session_id, call.secrets) == ("https://control.test/health", None, None, ())
    assert call.headers == {"user-agent": USER_AGENT, "accept": "application/json", "accept-encoding": accepted()}
    assert ping.body_defaults == {}


def test_an_authenticated_call_without_api_key_is_refused() -> None:
    with pytest.raises(ConfigError, match="api_key"):
        build_request(CHAT, Target.of(BASE_URL, None), {"messages": MESSAGES, "model": "m"}, "python")


def test_the_arguments_of_an_operation_are_its_fields_segments_headers_and_settings() -> None:
    assert {"messages", "kind", "provider", "features", "feature_overrides", "session_id", "timeout"} <= CHAT.arguments
    assert "additional_properties" not in CHAT.arguments


def test_typos_in_plain_dicts_raise_warnings() -> None:
    with pytest.warns(SequrityTypoWarning, match="contnet"):
        _prepare(messages=[{"role": "assistant", "contnet": "x"}])


def test_extra_body_is_not_checked_for_typos() -> None:
    _prepare(extra_body={"modle": 1}, messages=[UserMessage(content="x", additional_properties={"nmae": 1})])


def test_a_call_that_is_not_idempotent_has_an_idempotency_key() -> None:
    assert _prepare().headers["idempotency-key"] != _prepare().headers["idempotency-key"]
    assert _prepare(extra_headers={"Idempotency-Key": "mine"}).headers["idempotency-key"] == "mine"


def test_the_user_agent_names_distribution_python_and_the_program() -> None:
    assert f"sequrity-bindings/{VERSION} python/{sys.version_info.major}.{sys.version_info.minor}" == USER_AGENT
    named = TARGET.with_app_info("my-app/2.1")
    assert build_request(CHAT, named, ARGUMENTS, "json").headers["user-agent"] == f"{USER_AGENT} my-app/2.1"
    renamed = named.override(custom_headers={"User-Agent": "mine"})
    assert revealed(build_request(CHAT, renamed, ARGUMENTS, "json").headers)["user-agent"] == "mine"
    assert TARGET.with_app_info(None) is TARGET
    with pytest.raises(ConfigError, match="app_info: expected printable ASCII"):
        TARGET.with_app_info("my\napp")
