"""Recorded tool rounds and structured outputs are read and written as their providers and clients did."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from recorded import documents_of, parts, records

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.messages.response import AnthropicMessageResponse
from sequrity.types.responses.response import ResponsesResponse
from sequrity_runtime import codec_of, read
from sequrity_runtime.calls.accumulator import accumulator_class
from sequrity_runtime.formats import FORMATS
from sequrity_runtime.formats.conversation_format import ToolCall, ToolResult, document_of
from sequrity_runtime.type_guards import is_array
from sequrity_runtime.validation.codec import Codec

CODECS: dict[str, Codec[Any]] = {
    "chat": codec_of(ChatCompletionResponse),
    "messages": codec_of(AnthropicMessageResponse),
    "responses": codec_of(ResponsesResponse),
}
Call = tuple[str, str, Any]
"""ID, name and arguments."""


def wholes(api: str) -> Iterator[dict[str, Any]]:
    """Yield the recorded responses, those of streams included."""
    key = FORMATS[api].response_key
    for record in parts(api, "response"):
        if is_array(record["response"].get(key)):
            yield record["response"]
    for record in parts(api, "sse"):
        if "spliced" in record["file"]:  # parts of two streams
            continue
        accumulator = accumulator_class(api)()
        for event in documents_of(record, "sse"):
            accumulator.add(event)
            if event.get("type") == "message_stop":
                break
        yield accumulator.document()


def calls_in(api: str, said: Any) -> list[Call]:
    """Read the calls of a message or item by hand."""
    match api:
        case "chat":
            functions = [(call["id"], call["function"]) for call in said.get("tool_calls") or ()]
            return [(found, function["name"], decoded(function.get("arguments"))) for found, function in functions]
        case "messages":
            content: Any = said["content"]
            blocks: list[Any] = content if is_array(content) else []
            return [(b["id"], b["name"], b["input"]) for b in blocks if b["type"] == "tool_use"]
        case _:
            is_call = said.get("type") == "function_call"
            return [(said["call_id"], said["name"], decoded(said["arguments"]))] if is_call else []


def calls_of(api: str, document: Any) -> list[Call]:
    """Read the calls of a response by hand."""
    match api:
        case "chat":
            return calls_in(api, document["choices"][0].get("message") or {}) if document["choices"] else []
        case "messages":
            return calls_in(api, document)
        case _:
            return [call for item in document["output"] for call in calls_in(api, item)]


def decoded(arguments: Any) -> Any:
    return json.loads(arguments or "{}") if arguments is None or isinstance(arguments, str) else arguments


def read_calls(api: str, document: Any) -> list[Call]:
    calls = FORMATS[api].calls(document_of(read(CODECS[api], document)))
    return [(call.id, call.name, call.arguments) for call in calls]


@pytest.mark.parametrize(("api", "least"), [("chat", 45), ("messages", 30), ("responses", 20)])
def test_calls_of_recorded_responses_are_read(api: str, least: int) -> None:
    found = 0
    for document in wholes(api):
        assert read_calls(api, document) == calls_of(api, document)
        found += bool(calls_of(api, document))
    assert found >= least


def said_in_requests(api: str) -> Iterator[dict[str, Any]]:
    """Yield the messages and items of recorded requests that hold calls."""
    for record in parts(api, "request"):
        given = record["request"].get(FORMATS[api].conversation)
        for item in given if is_array(given) else ():
            if calls_in(api, item):
                yield item


@pytest.mark.parametrize(("api", "least"), [("chat", 20), ("messages", 20), ("responses", 15)])
def test_calls_are_sent_back_as_recorded_clients_do(api: str, least: int) -> None:
    """A response whose content is that of the recorded request is written as that request has it."""
    found = 0
    for item in said_in_requests(api):
        document = {"output": [item]} if api == "responses" else item
        document = {"choices": [{"message": item}]} if api == "chat" else document
        response = read(CODECS[api], document)
        known = {key: value for key, value in item.items() if value is not None}  # null is the same as absent
        assert FORMATS[api].response_items(document_of(response)) == [known]
        found += 1
    assert found >= least


def texts_of(content: Any) -> str | None:
    """Return the text of a recorded result; None if it holds anything else."""
    if isinstance(content, str):
        return content
    kinds = {part["type"] for part in content}
    return "".join(part["text"] for part in content) if kinds <= {"text", "input_text"} else None


def result(call_id: str, content: Any, is_error: bool) -> ToolResult | None:
    text = texts_of(content)
    return None if text is None else ToolResult(ToolCall(call_id, "", ""), text, is_error)


def test_recorded_results_of_messages_stand_in_one_message() -> None:
    found = 0
    for record in parts("messages", "request"):
        for message in record["request"]["messages"]:
            content = message["content"]
            if not is_array(content) or {block["type"] for block in content} != {"tool_result"}:
                continue
            results = [result(b["tool_use_id"], b["content"], bool(b["is_error"])) for b in content]
            written = FORMATS["messages"].results([each for each in results if each is not None])
            recorded = [{**b, "content": texts_of(b["content"])} for b in content]
            wanted = [
                {k: v for k, v in b.items() if k != "is_error" or v} for b in recorded if b["content"] is not None
            ]
            assert written == [{"role": message["role"], "content": wanted}]
            found += 1
    assert found >= 20


def test_recorded_results_of_responses_are_items() -> None:
    found = 0
    for record in parts("responses", "request"):
        given = record["request"].get("input")
        for item in given if is_array(given) else ():
            if item.get("type") == "function_call_output":
                known = result(item["call_id"], item["output"], False)
                if known is not None:  # one holds an image
                    assert FORMATS["responses"].results([known]) == [{**item, "output": known.text}]
                    found += 1
    assert found >= 15


@pytest.mark.parametrize(("api", "least"), [("chat", 10), ("messages", 15), ("responses", 10)])
def test_recorded_rounds_join_a_response_and_the_next_request(api: str, least: int) -> None:
    """The calls of a response are those that a later request repeats, by ID, name and arguments."""
    repeated = {call[0]: call for item in said_in_requests(api) for call in calls_in(api, item)}
    joined = [call for document in wholes(api) for call in read_calls(api, document) if call[0] in repeated]
    assert len(joined) >= least
    for call in joined:
        assert call == repeated[call[0]]


def test_recorded_structured_outputs_are_values() -> None:
    found = 0
    for api, key in (("messages", "output_config"), ("responses", "text")):
        for record in records(api):
            request: Any = record["request"] or {}
            given: Any = request.get(key) or {}
            asked: Any = given.get("format") or {}
            if asked.get("type") != "json_schema" or record["status"] != 200 or not record["response"]:
                continue
            outcome = FORMATS[api].outcome(document_of(read(CODECS[api], record["response"])))
            assert (outcome.refusal, outcome.end, outcome.failure) == (None, None, None)
            if outcome.text:
                assert json.loads(outcome.text).keys() >= set(asked["schema"]["required"])
                found += 1
            written = FORMATS[api].output_argument(
                None, asked.get("name", ""), asked["schema"], asked.get("strict", True)
            )
            assert written["format"] == asked
    assert found >= 2
