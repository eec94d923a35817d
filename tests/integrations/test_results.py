"""Results of Dual-LLM turns in the responses and the streams that a framework reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

import pytest

from sequrity_runtime.integrations import FailedResultError
from sequrity_runtime.integrations.results import ResultReader, may_be_result, opened, opened_body


def fail(result: Mapping[str, Any]) -> NoReturn:
    raise FailedResultError(result, "the-session")


def result(value: Any) -> str:
    labels = {"producers": [], "consumers": ["*"], "tags": []}
    return json.dumps({"status": "success", "final_return_value": {"value": value, "meta": labels}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (result("Hello"), "Hello"),
        (f" \n{result('Hello')}", "Hello"),
        (result({"städte": [1, None, True]}), '{"städte": [1, null, true]}'),
        (result(None), "null"),
        ('{"final_return_value": 5, "status": "success"}', "5"),
        ("plain", "plain"),
        ("", ""),
        ('{"status": "success"', '{"status": "success"'),
        ('{"status": "success"}', '{"status": "success"}'),
        ('{"status": "failure", "order": 5}', '{"status": "failure", "order": 5}'),
        ('{"status": "unknown", "raw": "x"}', '{"status": "unknown", "raw": "x"}'),
        ('{"city": "Rome"}', '{"city": "Rome"}'),
        ("[1]", "[1]"),
        ("  ", "  "),
        ("{}", "{}"),
    ],
)
def test_the_value_replaces_the_result_around_it(text: str, expected: str) -> None:
    assert opened(text, fail) == expected


def test_a_failure_with_a_key_that_the_service_has_added_raises() -> None:
    with pytest.raises(FailedResultError, match="'buy' is denied"):
        opened(json.dumps({"status": "failure", "error": {"message": "'buy' is denied"}, "denied": ["buy"]}), fail)


@pytest.mark.parametrize(
    ("error", "message", "code"),
    [
        ({"code": "denied", "message": "'buy' is denied"}, "the turn failed: 'buy' is denied", "denied"),
        ("no such tool", "the turn failed: no such tool", None),
        (None, "the turn failed: the service gives no cause", None),
    ],
)
def test_a_failure_raises_with_its_cause(error: Any, message: str, code: str | None) -> None:
    document = {"status": "failure", "error": error, "program": "x = 1"}
    with pytest.raises(FailedResultError) as caught:
        opened(json.dumps(document), fail)
    assert (str(caught.value), caught.value.code) == (message, code)
    assert (caught.value.result, caught.value.session_id) == (document, "the-session")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", True), (" {", True), ('{"', True), ('{"sta', True), ('{"status":', True), ('{"stat"', False), ("x", False)],
)
def test_only_the_start_of_a_result_is_held_back(text: str, expected: bool) -> None:
    assert may_be_result(text) is expected


def body(*messages: Any) -> bytes:
    choices = [{"index": index, "message": message} for index, message in enumerate(messages)]
    return json.dumps({"id": "r", "choices": choices}).encode()


def test_every_choice_of_a_body_is_opened() -> None:
    given = body({"content": result("a")}, {"content": None, "tool_calls": []}, {"content": "b"}, None)
    expected: list[Any] = [{"content": "a"}, {"content": None, "tool_calls": []}, {"content": "b"}, None]
    found = json.loads(opened_body(given, fail))
    assert [choice["message"] for choice in found["choices"]] == expected
    assert found["id"] == "r"


@pytest.mark.parametrize("given", [b"", b"{", b"[]", b'{"choices": 5}', b'{"choices": [5]}', body({"content": "b"})])
def test_other_bodies_stay_as_they_are(given: bytes) -> None:
    assert opened_body(given, fail) is given


def chunk(content: Any, finish_reason: str | None = None, index: int = 0) -> dict[str, Any]:
    return {"id": "r", "choices": [{"index": index, "delta": {"content": content}, "finish_reason": finish_reason}]}


def stream(*chunks: Any, size: int = 7, done: bool = True) -> list[Any]:
    """Send chunks through a reader in pieces of some bytes. Returns the chunks that follow."""
    lines = [f"data: {json.dumps(item)}\n\n" for item in chunks] + ["data: [DONE]\n\n"] * done
    data = "".join(lines).encode()
    reader = ResultReader(fail)
    pieces = [reader.feed(data[start : start + size]) for start in range(0, len(data), size)]
    events = [
        event.removeprefix("data: ") for event in b"".join([*pieces, reader.end()]).decode().split("\n\n") if event
    ]
    return [event if event == "[DONE]" else json.loads(event) for event in events]


def texts(chunks: list[Any], index: int = 0) -> list[str]:
    found = [choice for item in chunks if item != "[DONE]" for choice in item["choices"] if choice["index"] == index]
    return [choice["delta"].get("content") or "" for choice in found]


@pytest.mark.parametrize("size", [1, 20, 10_000])
def test_the_value_comes_with_the_last_chunk(size: int) -> None:
    text = result("Hello")
    pieces = [chunk(piece) for piece in (text[:3], text[3:20], text[20:])]
    found = stream(chunk(None), *pieces, chunk(None, "stop"), {"id": "r", "choices": [], "usage": {}}, size=size)
    assert texts(found) == ["", "", "", "", "Hello"]
    assert found[-2:] == [{"id": "r", "choices": [], "usage": {}}, "[DONE]"]


@pytest.mark.parametrize("done", [True, False])
def test_the_value_of_a_stream_without_finish_reason_comes_at_its_end(done: bool) -> None:
    found = stream(chunk(result("a")), chunk(result("b"), index=1), done=done)
    assert (texts(found), texts(found, 1)) == (["", "a"], ["", "b"])
    assert (found[-1] == "[DONE]") is done


@pytest.mark.parametrize("index", [None, [1], "0"], ids=ascii)
def test_a_choice_without_a_usable_index_counts_by_its_position(index: Any) -> None:
    (found, done) = stream({"choices": [{"index": index, "delta": {"content": result("a")}, "finish_reason": "stop"}]})
    assert found["choices"] == [{"index": index, "delta": {"content": "a"}, "finish_reason": "stop"}]
    assert done == "[DONE]"


def test_other_texts_pass_as_soon_as_they_differ() -> None:
    assert texts(stream(chunk(""), chunk("Hel"), chunk("lo"), chunk("", "stop"))) == ["", "Hel", "lo", ""]
    assert texts(stream(chunk('{"ci'), chunk('ty": 5}'), chunk(None, "stop"))) == ['{"ci', 'ty": 5}', ""]
    assert texts(stream(chunk('{"s'), chunk('ize": 5}'), chunk(None, "stop"))) == ["", '{"size": 5}', ""]


def test_chunks_with_tool_calls_stay_as_they_are() -> None:
    call = {"id": "r", "choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0}]}, "finish_reason": None}]}
    other = {"id": "r", "choices": [{"index": 0, "delta": None}]}
    assert stream(call, other, chunk(None, "tool_calls")) == [call, other, chunk(None, "tool_calls"), "[DONE]"]


def test_a_failure_in_a_stream_raises() -> None:
    with pytest.raises(FailedResultError, match="the service gives no cause"):
        stream(chunk('{"status": "failure"}'), chunk(None, "stop"))


def test_names_and_lines_of_events_are_kept() -> None:
    reader = ResultReader(fail)
    assert reader.feed(b'event: chunk\ndata: {"choices": []}\n\n') == b'event: chunk\ndata: {"choices":[]}\n\n'
    assert reader.feed(b"data: not\ndata: JSON\n\n") == b"data: not\ndata: JSON\n\n"


def message(*texts: str) -> dict[str, Any]:
    return {"type": "message", "content": [{"type": "output_text", "text": text} for text in texts]}


def test_texts_of_a_response_are_opened() -> None:
    call = {"type": "function_call", "arguments": result("a")}
    given = {"object": "response", "output": [message(result("a"), "b"), call, None], "status": "completed"}
    expected = {**given, "output": [message("a", "b"), call, None]}
    assert json.loads(opened_body(json.dumps(given).encode(), fail)) == expected


def test_the_error_of_a_failed_response_raises() -> None:
    error = {"message": json.dumps({"status": "failure", "error": {"message": "'buy' is denied"}})}
    with pytest.raises(FailedResultError, match="'buy' is denied"):
        opened_body(json.dumps({"status": "failed", "output": [], "error": error}).encode(), fail)
    given = json.dumps({"status": "failed", "output": [], "error": {"message": "overloaded"}}).encode()
    assert opened_body(given, fail) is given


def response_stream(*events: dict[str, Any], size: int = 50) -> list[dict[str, Any]]:
    """Send events through a reader in pieces of some bytes. Returns the events that follow, each with its own name."""
    data = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events).encode()
    reader = ResultReader(fail)
    pieces = [reader.feed(data[start : start + size]) for start in range(0, len(data), size)]
    found: list[dict[str, Any]] = []
    for event in b"".join([*pieces, reader.end()]).decode().split("\n\n")[:-1]:
        name, _, text = event.partition("\ndata: ")
        found.append(json.loads(text))
        assert name == f"event: {found[-1]['type']}"
    return found


def delta(text: str, item: int = 0, part: int = 0) -> dict[str, Any]:
    return {"type": "response.output_text.delta", "output_index": item, "content_index": part, "delta": text}


def ends(text: str, item: int = 0) -> list[dict[str, Any]]:
    at = {"output_index": item, "content_index": 0}
    return [
        {"type": "response.output_text.done", **at, "text": text},
        {"type": "response.content_part.done", **at, "part": {"type": "output_text", "text": text}},
        {"type": "response.output_item.done", "output_index": item, "item": message(text)},
        {"type": "response.completed", "response": {"output": [message(text)]}},
    ]


@pytest.mark.parametrize("size", [1, 20, 10_000])
def test_the_value_of_a_response_is_one_delta_and_in_each_end(size: int) -> None:
    text = result("Hello")
    created: dict[str, Any] = {"type": "response.created", "response": {"output": []}}
    found = response_stream(created, *map(delta, (text[:3], text[3:20], text[20:])), *ends(text), size=size)
    assert found == [created, delta("Hello"), *ends("Hello")]


@pytest.mark.parametrize("end", range(4))
def test_a_text_is_held_until_any_of_its_ends(end: int) -> None:
    other = {"type": "response.output_item.done", "output_index": 1, "item": message("b")}
    found = response_stream(delta(result("a")), delta("b", 1), other, ends(result("a"))[end])
    assert found == [delta("b", 1), other, delta("a"), ends("a")[end]]


def test_a_text_without_an_end_is_opened_at_the_end_of_the_stream() -> None:
    assert response_stream(delta(result("a")), delta("{", 1)) == [delta("a"), delta("{", 1)]


def test_other_texts_of_a_response_pass_as_soon_as_they_differ() -> None:
    events = [delta("Hel"), delta("lo {"), *ends("Hello {")]
    assert response_stream(*events) == events
    assert response_stream(delta('{"s'), delta("x"), delta("{")) == [delta('{"sx'), delta("{")]


def test_a_failure_in_a_stream_of_a_response_raises() -> None:
    failure = json.dumps({"status": "failure"})
    with pytest.raises(FailedResultError, match="the service gives no cause"):
        response_stream(delta(failure), *ends(failure))
    failed = {"type": "response.failed", "response": {"status": "failed", "error": {"message": failure}}}
    with pytest.raises(FailedResultError, match="the service gives no cause"):
        response_stream(failed)
