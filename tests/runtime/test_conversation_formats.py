"""The tool loop and `parse` work over the Messages and Responses APIs as over chat completions."""

from __future__ import annotations

import asyncio
import json
import pickle
from itertools import pairwise
from typing import Annotated, Any

import attrs
import pytest
from annotated_types import Gt, Len
from conversation_service import CALLER_IDS, CALLERS, MESSAGES_API, QUESTION, RESPONSES_API, Caller
from fake_service import BASE_URL, Service
from jsonschema import Draft202012Validator
from parse_service import extends

from sequrity import (
    AsyncSequrityClient,
    ConfigError,
    ParseContentFilterError,
    ParseError,
    ParseFailureError,
    ParseJsonError,
    ParseLengthError,
    ParseRefusalError,
    ParseResultError,
    ParseShapeError,
    ResponseMismatchWarning,
    SequrityClient,
    ToolTurnsError,
    function_tool,
    tool,
)
from sequrity.control.messages import ParsedAnthropicMessageResponse
from sequrity.control.responses import ParsedResponsesResponse
from sequrity.types.messages.request import OutputConfigParam
from sequrity.types.messages.response import AnthropicMessageResponse
from sequrity.types.responses.request import ResponseTextConfigParam
from sequrity.types.responses.response import ResponsesResponse

PARSED: dict[str, type[Any]] = {"messages": ParsedAnthropicMessageResponse, "responses": ParsedResponsesResponse}
WHOLE: dict[str, type[Any]] = {"messages": AnthropicMessageResponse, "responses": ResponsesResponse}
MESSAGES, MESSAGES_ASYNC, RESPONSES, RESPONSES_ASYNC = CALLERS


@attrs.define
class City:
    """A city."""

    name: str
    population: int | None = None


OSLO = '{"name": "Oslo", "population": 700000}'


def double(number: int) -> int:
    """Double a number."""
    return number * 2


def fail() -> None:
    """Fail."""
    raise LookupError("nothing there")


@pytest.fixture(params=CALLERS, ids=CALLER_IDS)
def caller(request: pytest.FixtureRequest) -> Caller:
    found: Caller = request.param
    return found


def _conversation(caller: Caller, service: Service) -> list[Any]:
    found: list[Any] = service.last_body["messages" if caller.api is MESSAGES_API else "input"]
    return found


def _results(caller: Caller, conversation: list[Any]) -> list[tuple[str, str]]:
    """List the ID and the text of each result."""
    if caller.api is MESSAGES_API:
        blocks = [message["content"] for message in conversation if message["role"] == "user"][1:]
        return [(block["tool_use_id"], block["content"]) for content in blocks for block in content]
    outputs = [item for item in conversation if item.get("type") == "function_call_output"]
    return [(item["call_id"], item["output"]) for item in outputs]


CALLS = (("double", '{"number": 2}'), ("double", '{"number": 3}'))


@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "stream"])
def test_requested_functions_are_called_and_results_sent(caller: Caller, streamed: bool) -> None:
    replies = (caller.reply("One moment.", *CALLS, streamed=streamed), caller.reply("It is 4.", streamed=streamed))
    service = Service(*replies)
    options = {"stream": True} if streamed else {}
    found = caller.call(service, "run_tools", [double], temperature=0.5, **options)
    run = found[1] if streamed else found
    assert isinstance(run.response, WHOLE[caller.api.name])
    assert run.turns == 2
    assert _results(caller, run.messages) == [("call-0", "4"), ("call-1", "6")]
    assert _conversation(caller, service) == run.messages[:-1]
    assert run.messages[0] == QUESTION[0]
    assert service.last_body["tools"] == [function_tool(double, api=caller.api.name)]
    assert service.last_body["temperature"] == 0.5
    assert service.last.headers["x-session-id"] == "s"
    assert "x-session-id" not in service.requests[0].headers


def test_all_results_stand_in_one_user_message() -> None:
    service = Service(MESSAGES.reply(None, *CALLS, ("fail", "{}")), MESSAGES.reply("done"))
    MESSAGES.call(service, "run_tools", [double, fail])
    question, asked, answered = service.last_body["messages"]
    assert (question, asked["role"], answered["role"]) == (QUESTION[0], "assistant", "user")
    assert [block["type"] for block in asked["content"]] == ["tool_use"] * 3
    assert [block.get("is_error") for block in answered["content"]] == [None, None, True]
    assert json.loads(answered["content"][2]["content"]) == {"error": "the tool failed with LookupError"}


def test_failures_of_functions_are_sent_to_the_model(caller: Caller) -> None:
    calls = [("fail", "{}"), ("double", '{"number": "x"}'), ("treble", "{}"), ("double", '{"number": 1}')]

    def approve(call: Any) -> bool | str:
        return call.arguments != {"number": 1} or "too small"

    def explain(call: Any, error: Exception) -> str:
        return f"{call.name}: {error}"

    service = Service(caller.reply(None, *calls), caller.reply("done"))
    run = caller.call(service, "run_tools", [double, fail], on_tool_call=approve, on_tool_error=explain)
    texts = [json.loads(text)["error"] for _, text in _results(caller, run.messages)]
    assert texts == [
        "fail: nothing there",
        "number: 'x' is not of type 'integer'",
        "unknown function 'treble'; known functions: double, fail",
        "the call was denied: too small",
    ]


def test_turns_are_an_iterator(caller: Caller) -> None:
    service = Service(caller.reply(None, CALLS[0]), caller.reply(None, CALLS[1]), caller.reply("done"))
    turns, run = caller.call(service, "tool_turns", [double])
    assert [[call.arguments for call in turn.calls] for turn in turns] == [[{"number": 2}], [{"number": 3}], []]
    assert [text for _, text in _results(caller, run.messages)] == ["4", "6"]


def test_the_limit_of_turns_raises(caller: Caller) -> None:
    with pytest.raises(ToolTurnsError) as caught:
        caller.call(Service(caller.reply(None, CALLS[0])), "run_tools", [double], max_turns=2)
    assert caught.value.run.turns == 2


@pytest.mark.parametrize("caller", [MESSAGES_ASYNC, RESPONSES_ASYNC], ids=["messages", "responses"])
def test_the_async_client_runs_the_calls_of_one_response_concurrently(caller: Caller) -> None:
    meeting: list[int] = []

    async def meet(number: int) -> int:
        """Wait for the other call."""
        meeting.append(number)
        while len(meeting) < 2:
            await asyncio.sleep(0)
        return number

    calls = [("meet", '{"number": 1}'), ("meet", '{"number": 2}')]
    run = caller.call(Service(caller.reply(None, *calls), caller.reply("done")), "run_tools", [meet])
    assert [text for _, text in _results(caller, run.messages)] == ["1", "2"]


def test_a_paused_turn_of_the_messages_api_continues() -> None:
    search: dict[str, Any] = {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {}}
    paused = MESSAGES.reply(None, stop_reason="pause_turn", content=[{"type": "text", "text": ""}, search])
    service = Service(paused, MESSAGES.reply("done"))
    run = MESSAGES.call(service, "run_tools", [double])
    assert run.turns == 2
    assert service.last_body["messages"] == [*QUESTION, {"role": "assistant", "content": [search]}]


def test_an_empty_message_is_not_sent_back() -> None:
    run = MESSAGES.call(Service(MESSAGES.reply("")), "run_tools", [double])
    assert run.messages == QUESTION


@pytest.mark.parametrize("caller", [RESPONSES, RESPONSES_ASYNC], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"previous_response_id": "resp_0"}, {"previous_response_id": "resp_1"}),
        ({"conversation": "conv_0"}, {"conversation": "conv_0"}),
    ],
    ids=["response", "conversation"],
)
def test_a_stored_conversation_is_continued_by_its_id(caller: Caller, given: Any, sent: Any) -> None:
    """The results are sent alone: the provider has the rest."""
    service = Service(caller.reply(None, CALLS[0]), caller.reply("done"))
    run = caller.call(service, "run_tools", [double], **given)
    first = json.loads(service.requests[0].content)
    assert (first["input"], {key: first[key] for key in given}) == (QUESTION, given)
    output = {"type": "function_call_output", "call_id": "call-0", "output": "4"}
    assert service.last_body["input"] == [output]
    assert {key: value for key, value in service.last_body.items() if key in (*given, *sent)} == sent
    assert [item.get("type") for item in run.messages] == [None, "function_call", "function_call_output", "message"]


def test_a_response_without_id_is_repeated() -> None:
    service = Service(RESPONSES.reply(None, CALLS[0], id=None), RESPONSES.reply("done"))
    RESPONSES.call(service, "run_tools", [double], previous_response_id="resp_0")
    assert service.last_body["previous_response_id"] == "resp_0"
    assert [item.get("type") for item in service.last_body["input"]] == [None, "function_call", "function_call_output"]


def test_a_call_without_input_begins_with_the_response() -> None:
    service = Service(RESPONSES.reply(None, CALLS[0]), RESPONSES.reply("done"))
    run = RESPONSES.call(service, "run_tools", [double], input=None, prompt={"id": "p"})
    assert json.loads(service.requests[0].content)["input"] == []
    assert run.messages[0]["type"] == "function_call"
    with pytest.raises(ConfigError, match="input: expected a list, found int"):
        RESPONSES.call(service, "run_tools", [double], input=5)


def test_reasoning_is_sent_back_with_the_calls() -> None:
    reasoning: dict[str, Any] = {"type": "reasoning", "id": "r", "summary": [], "encrypted_content": "x"}
    call = RESPONSES_API.body(None, CALLS[0])["output"][0]
    service = Service(RESPONSES.reply(None, output=[reasoning, call]), RESPONSES.reply("done"))
    RESPONSES.call(service, "run_tools", [double])
    assert service.last_body["input"][1:3] == [reasoning, call]


def test_a_tool_is_written_in_the_format_of_each_api() -> None:
    def plain(number: Annotated[int, "A number."]) -> None: ...

    strict = tool(strict=True, description="Look.")(plain)
    parameters = {
        "type": "object",
        "properties": {"number": {"type": "integer", "description": "A number."}},
        "required": ["number"],
        "additionalProperties": False,
    }
    named = {"name": "plain", "description": "Look."}
    assert function_tool(strict, api="messages") == {**named, "input_schema": parameters, "strict": True}
    assert function_tool(strict, api="responses") == {
        "type": "function",
        **named,
        "parameters": parameters,
        "strict": True,
    }
    assert function_tool(fail, api="messages").keys() == {"name", "description", "input_schema"}
    assert function_tool(fail, api="responses")["strict"] is False

    def silent() -> None: ...

    assert "description" not in function_tool(silent, api="messages")
    assert "description" not in function_tool(silent, api="responses")
    with pytest.raises(ConfigError, match="api: expected one of chat, messages, responses, found 'chats'"):
        function_tool(fail, api="chats")


def test_strict_schemas_omit_keywords_that_the_provider_refuses() -> None:
    """Anthropic refuses bounds in strict schemas. They are in the description, and checked afterwards."""

    def bounded(number: Annotated[int, Gt(3)], words: Annotated[list[str], Len(1, 2)]) -> None: ...

    decorated = tool(strict=True)(bounded)
    sent = function_tool(decorated, api="messages")["input_schema"]["properties"]
    assert sent["number"] == {"type": "integer", "description": "exclusiveMinimum: 3."}
    assert sent["words"] == {
        "type": "array",
        "items": {"type": "string"},
        "description": "minItems: 1. maxItems: 2.",
    }
    kept = function_tool(decorated, api="responses")["parameters"]["properties"]
    assert (kept["number"]["exclusiveMinimum"], kept["words"]["maxItems"]) == (3, 2)
    service = Service(MESSAGES.reply(None, ("bounded", '{"number": 3, "words": ["a"]}')), MESSAGES.reply("done"))
    run = MESSAGES.call(service, "run_tools", [decorated])
    assert "less than or equal to the minimum of 3" in _results(MESSAGES, run.messages)[0][1]


def _schema(caller: Caller, service: Service) -> dict[str, Any]:
    """Return the schema of the last request, after a check of the keys around it."""
    if caller.api is MESSAGES_API:
        written = service.last_body["output_config"]["format"]
        assert written == {"type": "json_schema", "schema": written["schema"]}
    else:
        written = service.last_body["text"]["format"]
        assert written == {"type": "json_schema", "name": "City", "strict": True, "schema": written["schema"]}
    found: dict[str, Any] = written["schema"]
    Draft202012Validator.check_schema(found)
    return found


TEXTS = {"messages": "text", "responses": "output_text"}


@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "stream"])
@pytest.mark.parametrize(("text", "expected"), [("It is 4.", "It is 4."), (None, "")], ids=["text", "calls alone"])
def test_the_text_of_a_response_is_its_shortcut(
    caller: Caller, streamed: bool, text: str | None, expected: str
) -> None:
    found = caller.call(Service(caller.reply(text, CALLS[0], streamed=streamed)), "create", stream=streamed)
    response = found[1] if streamed else found
    assert getattr(response, TEXTS[caller.api.name]) == expected


def test_the_message_of_a_response_is_sent_back() -> None:
    blocks = [{"type": "thinking", "thinking": "t", "signature": "s"}, {"type": "text", "text": ""}]
    blocks += [{"type": "text", "text": "a", "more": "kept"}, {"type": "invented", "x": "1"}]
    response = MESSAGES.call(Service(MESSAGES.reply(None, content=blocks)), "create")
    assert response.message == {"role": "assistant", "content": [blocks[0], *blocks[2:]]}
    service = Service(MESSAGES.reply("b"))
    MESSAGES.call(service, "create", messages=[*QUESTION, response.message, *QUESTION])
    assert service.last_body["messages"][1] == response.message


def test_the_text_of_a_stream_is_that_of_the_response(caller: Caller) -> None:
    service = Service(caller.reply("It is 4.", CALLS[0], streamed=True))
    if not caller.is_async:
        with SequrityClient("k", BASE_URL, http_client=service.client()) as client:
            resource: Any = getattr(client.control, caller.api.name)
            with resource.create(**caller.api.arguments, stream=True) as stream:
                assert [*stream.text_stream] == ["It ", "is ", "4."]
        return

    async def run() -> list[str]:
        async with AsyncSequrityClient("k", BASE_URL, http_client=service.async_client()) as client:
            resource: Any = getattr(client.control, caller.api.name)
            async with await resource.create(**caller.api.arguments, stream=True) as stream:
                return [text async for text in stream.text_stream]

    assert asyncio.run(run()) == ["It ", "is ", "4."]


def test_the_shortcut_joins_texts_and_nothing_else() -> None:
    blocks = [{"type": "thinking", "thinking": "no", "signature": ""}, {"type": "text", "text": "a"}]
    blocks += [{"type": "invented", "text": "no"}, {"type": "text", "text": "b"}]
    assert MESSAGES.call(Service(MESSAGES.reply(None, content=blocks)), "create").text == "ab"
    parts = [{"type": "output_text", "text": "a"}, {"type": "refusal", "refusal": "no"}]
    item = {"type": "message", "id": "m", "role": "assistant", "content": parts}
    items = [item, {"type": "invented", "content": parts}, item]
    assert RESPONSES.call(Service(RESPONSES.reply(None, output=items)), "create").output_text == "aa"


def test_the_shortcut_reads_parts_that_do_not_fit_their_schema(caller: Caller) -> None:
    wrong: dict[str, Any] = {"content": [{"type": "text", "text": "a", "citations": 5}, {"type": "text", "text": 5}]}
    if caller.api is RESPONSES_API:
        content = [{"type": "output_text", "text": "a", "annotations": 5}, 5]
        wrong = {"output": [{"type": "message", "id": 5, "content": content}, {"type": "message", "content": 5}]}
    with pytest.warns(ResponseMismatchWarning):
        response = caller.call(Service(caller.reply(None, **wrong)), "create", on_mismatch="warn")
    assert getattr(response, TEXTS[caller.api.name]) == "a"


def test_a_value_is_requested_and_parsed(caller: Caller) -> None:
    service = Service(caller.reply(OSLO))
    response = caller.call(service, "parse", response_type=City, temperature=0.5)
    assert response.parsed == City("Oslo", 700_000)
    assert isinstance(response, PARSED[caller.api.name])
    assert response.session_id == "s"
    assert "parsed" not in response.to_dict()
    assert pickle.loads(pickle.dumps(response)) == response
    assert _schema(caller, service)["required"] == ["name", "population"]
    assert service.last_body["temperature"] == 0.5


@pytest.mark.parametrize("size", [1, 5])
def test_partial_values_grow_to_the_whole(caller: Caller, size: int) -> None:
    values, response = caller.call(
        Service(caller.reply(OSLO, streamed=True, size=size)), "parse", response_type=City, stream=True
    )
    assert all(extends(earlier, later) for earlier, later in pairwise(values))
    assert len(values) > 2
    assert values[-1] == json.loads(OSLO)
    assert response.parsed == City("Oslo", 700_000)


@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "stream"])
def test_the_value_of_a_dual_llm_result_is_parsed(caller: Caller, streamed: bool) -> None:
    meta = {"producers": [], "consumers": ["*"], "tags": []}
    result = {"status": "success", "final_return_value": {"value": json.loads(OSLO), "meta": meta}, "program": "x"}
    service = Service(caller.reply(json.dumps(result), streamed=streamed))
    options = {"stream": True} if streamed else {}
    found = caller.call(service, "parse", response_type=City, **options)
    assert (found[1] if streamed else found).parsed == City("Oslo", 700_000)


def _refused(caller: Caller, kind: type[ParseError], text: str | None, end: str = "stop", **further: Any) -> Any:
    for streamed in (False, True):
        reply = caller.reply(text, streamed=streamed, **{**caller.api.ends[end], **further})
        with pytest.raises(kind) as caught:
            caller.call(Service(reply), "parse", response_type=City, stream=streamed)
        assert type(caught.value) is kind
        assert isinstance(caught.value.response, WHOLE[caller.api.name])
        assert caught.value.session_id == "s"
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    return caught.value


def test_each_end_without_a_value_has_its_error(caller: Caller) -> None:
    assert _refused(caller, ParseLengthError, '{"name": "Os', "length").text == '{"name": "Os'
    assert _refused(caller, ParseJsonError, "Oslo is a city.").text == "Oslo is a city."
    assert _refused(caller, ParseJsonError, None).text is None
    assert _refused(caller, ParseShapeError, '{"name": 5}').document == {"name": 5}
    denied = {"status": "failure", "error": {"code": "denied", "message": "'send' is denied"}, "program": "x"}
    assert _refused(caller, ParseResultError, json.dumps(denied)).result["error"] == denied["error"]


def test_requested_tools_in_place_of_a_text_are_named(caller: Caller) -> None:
    with pytest.raises(ParseJsonError, match="it requests tools: double"):
        caller.call(Service(caller.reply(None, CALLS[0])), "parse", response_type=City)


@pytest.mark.parametrize("caller", CALLERS, ids=CALLER_IDS)
def test_a_refusal_is_an_error_with_its_text(caller: Caller) -> None:
    error = _refused(caller, ParseRefusalError, "I will not.", "refusal")
    assert error.refusal == "I will not."
    assert "I will not" not in str(error)


def test_a_refusal_without_text_is_a_refusal() -> None:
    assert _refused(MESSAGES, ParseRefusalError, None, "refusal").refusal == ""


def test_a_filtered_response_is_an_error() -> None:
    _refused(RESPONSES, ParseContentFilterError, '{"name": "Os', "content_filter")
    _refused(MESSAGES, ParseLengthError, OSLO, stop_reason="model_context_window_exceeded")


DENIED = "Tool call to 'send' is denied by argument checking policies"


@pytest.mark.parametrize("text", [None, DENIED, OSLO], ids=["no text", "text", "json"])
def test_a_failed_response_names_its_reason(text: str | None) -> None:
    error = _refused(RESPONSES, ParseFailureError, text, "failure")
    assert str(error) == "the response failed: out of order"
    assert (error.failure, error.text) == ("out of order", text)


@pytest.mark.parametrize("text", [None, DENIED])
def test_a_failed_response_without_error_carries_its_text(text: str | None) -> None:
    error = _refused(RESPONSES, ParseFailureError, text, status="failed")
    assert (error.failure, error.text) == (text or "", text)
    assert str(error) == f"the response failed: {text or 'no reason is known'}"


def test_a_failed_response_with_the_result_of_a_turn_is_a_failed_turn() -> None:
    denied = {"status": "failure", "error": {"code": "denied", "message": DENIED}, "program": "x"}
    assert _refused(RESPONSES, ParseResultError, json.dumps(denied), status="failed").result == denied


@pytest.mark.parametrize(
    ("caller", "given", "other"),
    [
        (MESSAGES, {"output_config": {"effort": "low"}}, "effort"),
        (MESSAGES, {"output_config": OutputConfigParam(effort="low")}, "effort"),
        (RESPONSES, {"text": {"verbosity": "low"}}, "verbosity"),
        (RESPONSES, {"text": ResponseTextConfigParam(verbosity="low")}, "verbosity"),
    ],
    ids=["messages", "messages typed", "responses", "responses typed"],
)
def test_other_settings_beside_the_format_are_kept(caller: Caller, given: Any, other: str) -> None:
    service = Service(caller.reply(OSLO))
    assert caller.call(service, "parse", response_type=City, **given).parsed.name == "Oslo"
    (key,) = given
    assert service.last_body[key][other] == "low"
    assert service.last_body[key]["format"]["type"] == "json_schema"


@pytest.mark.parametrize(
    ("caller", "given", "fault"),
    [
        (
            MESSAGES,
            {"output_config": {"format": {"type": "json_schema", "schema": {}}}},
            "output_config: `response_type` sets the format",
        ),
        (RESPONSES, {"text": {"format": {"type": "text"}}}, "text: `response_type` sets the format"),
    ],
    ids=["messages", "responses"],
)
def test_a_format_beside_a_type_is_refused(caller: Caller, given: Any, fault: str) -> None:
    with pytest.raises(ConfigError, match=fault):
        caller.call(Service(), "parse", response_type=City, **given)


@pytest.mark.parametrize(("caller", "key"), [(MESSAGES, "output_config"), (RESPONSES, "text")])
def test_create_sends_the_schema_of_a_type_and_points_to_parse(caller: Caller, key: str) -> None:
    service = Service(caller.reply(OSLO))
    with pytest.warns(UserWarning, match=rf"{key}: the schema of City is sent.*{caller.api.name}\.parse"):
        caller.call(service, "create", **{key: City})
    assert _schema(caller, service)["properties"].keys() == {"name", "population"}


def test_a_mapping_is_sent_without_enforcement() -> None:
    service = Service(RESPONSES.reply('{"a": 1}'))
    assert RESPONSES.call(service, "parse", response_type=dict[str, int]).parsed == {"a": 1}
    assert service.last_body["text"]["format"]["strict"] is False


def test_unknown_blocks_and_items_are_passed_over() -> None:
    block: dict[str, Any] = {"type": "new_block", "text": "x"}
    item: dict[str, Any] = {"type": "new_item", "content": []}
    content = [block, {"type": "text", "text": OSLO}]
    assert MESSAGES.call(Service(MESSAGES.reply(None, content=content)), "parse", response_type=City).parsed.name
    output = [item, *RESPONSES_API.body(OSLO)["output"]]
    output[1]["content"].insert(0, {"type": "new_part"})
    assert RESPONSES.call(Service(RESPONSES.reply(None, output=output)), "parse", response_type=City).parsed.name
    run = RESPONSES.call(Service(RESPONSES.reply(None, output=output)), "run_tools", [double])
    assert run.messages[1:] == output
