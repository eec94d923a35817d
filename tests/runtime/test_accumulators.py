"""Accumulators of messages and responses: events of a stream become the response so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sequrity_runtime import TextDelta, ToolCallDelta
from sequrity_runtime.calls.chat_accumulator import text_in
from sequrity_runtime.calls.messages_accumulator import MessagesAccumulator
from sequrity_runtime.calls.responses_accumulator import ResponsesAccumulator
from sequrity_runtime.calls.stream_start import begins_document, begins_events
from sequrity_runtime.calls.tool_call_accumulator import ToolCallAccumulator


def messages(*events: dict[str, Any]) -> MessagesAccumulator:
    made = MessagesAccumulator()
    for event in ({"type": "message_start", "message": {"id": "m"}}, *events):
        made.add(event)
    return made


def block(start: dict[str, Any], *deltas: dict[str, Any]) -> dict[str, Any]:
    made = messages(
        {"type": "content_block_start", "index": 0, "content_block": start},
        *({"type": "content_block_delta", "index": 0, "delta": delta} for delta in deltas),
    )
    (found,) = made.document()["content"]
    return dict(found)


def test_citations_of_a_message_follow_those_of_its_block() -> None:
    found = block({"type": "text", "text": "", "citations": [1]}, {"type": "citations_delta", "citation": 2})
    assert found["citations"] == [1, 2]


def test_an_incomplete_input_of_a_message_is_that_of_its_start() -> None:
    start: dict[str, Any] = {"type": "tool_use", "id": "a", "name": "f", "input": {}}
    assert block(start, {"partial_json": '{"x": '})["input"] == {}
    assert block(start, {"partial_json": '{"x": '}, {"partial_json": "1}"})["input"] == {"x": 1}


def test_arguments_of_an_unknown_block_have_no_effect() -> None:
    event = {"type": "content_block_delta", "index": 7, "delta": {"type": "input_json_delta", "partial_json": "{}"}}
    made = messages(event, {"type": "ping"})
    assert made.document() == {"id": "m", "content": []}
    assert list(made.deltas(event)) == []
    assert not made.complete


def test_a_tool_use_reports_its_start_and_its_pieces() -> None:
    start = {"type": "content_block_start", "index": 0, "content_block": {"type": "tool_use", "id": "a", "name": "f"}}
    piece = {"type": "content_block_delta", "index": 0, "delta": {"partial_json": "{}"}}
    made = messages(start, piece)
    assert list(made.deltas(start)) == [("on_tool_call", ToolCallDelta("a", "f", "", 0))]
    assert list(made.deltas(piece)) == [("on_tool_call", ToolCallDelta("a", "f", "{}", 0))]


def responses(*events: dict[str, Any]) -> ResponsesAccumulator:
    made = ResponsesAccumulator()
    for event in events:
        made.add(event)
    return made


def item(index: int, **fields: Any) -> dict[str, Any]:
    return {"type": "response.output_item.added", "output_index": index, "item": fields}


PART: dict[str, Any] = {"type": "response.content_part.added", "output_index": 0, "content_index": 0}
TEXT: dict[str, Any] = {"type": "response.output_text.delta", "output_index": 0, "content_index": 0}


def test_text_of_a_response_is_appended_to_its_part() -> None:
    delta = {**TEXT, "delta": "ab"}
    made = responses(item(0, type="message"), {**PART, "part": {"type": "output_text", "text": ""}}, delta, delta)
    assert made.document()["output"] == [{"type": "message", "content": [{"type": "output_text", "text": "abab"}]}]
    assert list(made.deltas(delta)) == [("on_content", TextDelta("ab", 0))]


def test_a_complete_part_of_a_response_replaces_its_pieces() -> None:
    done = {**PART, "type": "response.content_part.done", "part": {"type": "output_text", "text": "all"}}
    made = responses(item(0, type="message"), {**PART, "part": {"text": ""}}, {**TEXT, "delta": "a"}, done)
    assert made.document()["output"][0]["content"] == [{"type": "output_text", "text": "all"}]


def test_annotations_of_a_response_are_appended_to_their_part() -> None:
    noted = {**TEXT, "type": "response.output_text.annotation.added"}
    part = {**PART, "part": {"type": "output_text", "text": "a", "annotations": [1]}}
    made = responses(item(0, type="message"), part, {**noted, "annotation": 2}, {**noted, "other": 3})
    assert made.document()["output"][0]["content"][0]["annotations"] == [1, 2]


def test_arguments_of_a_function_call_are_reported_with_its_name() -> None:
    start = item(0, type="function_call", call_id="c", name="f")
    piece = {"type": "response.function_call_arguments.delta", "output_index": 0, "delta": "{}"}
    made = responses(start, piece)
    assert [*made.deltas(start), *made.deltas(piece)] == [
        ("on_tool_call", ToolCallDelta("c", "f", "", 0)),
        ("on_tool_call", ToolCallDelta("c", "f", "{}", 0)),
    ]
    assert made.document()["output"] == [{"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"}]


def test_unknown_events_of_a_response_have_no_effect() -> None:
    unknown: list[dict[str, Any]] = [{"type": "response.later.added", "output_index": 0}, {"type": "ping"}]
    made = responses(item(0, type="message"), *unknown)
    assert made.document()["output"] == [{"type": "message"}]
    assert [list(made.deltas(event)) for event in unknown] == [[], []]


def test_items_complete_a_last_response_without_output() -> None:
    made = responses(item(0, type="message"), {"type": "response.completed", "response": {"id": "r", "output": []}})
    assert made.complete
    assert made.document() == {"id": "r", "output": [{"type": "message"}]}


def calls(*chunks: list[Any]) -> ToolCallAccumulator:
    made = ToolCallAccumulator()
    for pieces in chunks:
        made.add(pieces)
    return made


@pytest.mark.parametrize(
    ("arguments", "complete"),
    [
        ("{}", True),
        ('{"a": ', False),
        ('{"a": }', False),
        ("[" * 100_000 + "}", False),
        ({"a": 1}, True),
        (None, False),
    ],
    ids=["object", "cut", "malformed", "deep", "not a text", "none"],
)
def test_arguments_of_a_tool_call_are_complete(arguments: Any, complete: bool) -> None:
    (call,) = calls([{"id": "a", "function": {"name": "f", "arguments": arguments}}, "no object"]).last
    assert call.is_complete() is complete


def test_content_that_is_neither_text_nor_parts_has_no_text() -> None:
    assert [text_in(each) for each in ("a", ["a", {"type": "text", "text": "b"}, {"text": "c"}, 5], None)] == [
        "a",
        "ab",
        "",
    ]


@pytest.mark.parametrize(
    ("begins", "start", "expected"),
    [
        (begins_events, b": comment", True),
        (begins_events, b"data:", True),
        (begins_events, b"dat", None),
        (begins_events, b"{", False),
        (begins_events, b"word: x", False),
        (begins_document, b"", None),
        (begins_document, b" {", True),
        (begins_document, b"data: ", False),
    ],
)
def test_the_start_of_a_body_distinguishes_events_from_a_document(
    begins: Callable[[bytes], bool | None], start: bytes, expected: bool | None
) -> None:
    assert begins(start) is expected


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("completed", "response.completed"),
        ("failed", "response.failed"),
        ("incomplete", "response.incomplete"),
        (None, "response.completed"),
    ],
)
def test_a_complete_response_is_one_event_of_its_status(status: str | None, kind: str) -> None:
    document = {"id": "r", "status": status, "output": [{"type": "message"}, "no object"]}
    (event,) = ResponsesAccumulator.events_of(document)
    assert event["type"] == kind
    assert ResponsesAccumulator.is_event(event)
    assert responses(event).complete
    assert responses(event).document() == document


def test_the_last_event_has_the_texts_of_which_no_delta_has_arrived() -> None:
    call = {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"}
    parts = [{"type": "output_text", "text": "ab"}, {"type": "refusal", "refusal": "no"}]
    output = [{"type": "message", "content": parts}, call, None]
    last = {"type": "response.completed", "response": {"output": output}}
    delta = {**TEXT, "delta": "ab"}
    assert [*responses(last).deltas(last)] == [
        ("on_content", TextDelta("ab", 0)),
        ("on_refusal", TextDelta("no", 0)),
        ("on_tool_call", ToolCallDelta("c", "f", "{}", 1)),
    ]
    assert [*responses(delta, last).deltas(last)] == [
        ("on_refusal", TextDelta("no", 0)),
        ("on_tool_call", ToolCallDelta("c", "f", "{}", 1)),
    ]


def test_the_last_event_has_the_text_of_an_item_without_deltas_beside_one_with_them() -> None:
    output = [{"type": "message", "content": [{"type": "output_text", "text": text}]} for text in ("ab", "cd")]
    last = {"type": "response.completed", "response": {"output": output}}
    delta = {**TEXT, "delta": "ab"}
    done = {"type": "response.output_item.done", "output_index": 1, "item": output[1]}
    assert [*responses(delta, done, last).deltas(last)] == [("on_content", TextDelta("cd", 1))]


def test_a_call_without_arguments_is_reported_once() -> None:
    call = {"type": "function_call", "call_id": "c", "name": "f", "arguments": ""}
    last = {"type": "response.completed", "response": {"output": [call]}}
    done = {"type": "response.output_item.done", "output_index": 0, "item": call}
    reported = [("on_tool_call", ToolCallDelta("c", "f", "", 0))]
    assert [*responses(last).deltas(last)] == reported
    assert [*responses(done, last).deltas(last)] == reported
    added = item(0, **call)
    assert [*responses(added).deltas(added)] == reported
    assert [*responses(added, last).deltas(last)] == []


@pytest.mark.parametrize("place", [{"index": 0}, {}], ids=["index", "none"])
def test_a_text_whose_block_has_not_started_begins_one(place: dict[str, int]) -> None:
    thought = {"type": "content_block_delta", **place, "delta": {"type": "thinking_delta", "thinking": "a"}}
    assert messages(thought, thought).document()["content"] == [{"type": "thinking", "thinking": "aa"}]
    assert [*messages(thought).deltas(thought)] == [("on_reasoning", TextDelta("a", 0))]
    text = {"type": "content_block_delta", "index": 1, "delta": {"type": "text_delta", "text": "b"}}
    assert messages(thought, text).document()["content"][1] == {"type": "text", "text": "b"}
    start = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": "c"}}
    assert len(messages(start, {**text, "index": -1}).document()["content"]) == 2
