"""Streams that servers label, name or cut in other ways than OpenAI; responses that do not fit their schema."""

from __future__ import annotations

import json
import warnings
from typing import Any

import httpx
import pytest
from fake_service import ANSWER, BASE_URL, CHUNK, MESSAGES, Service, answer, stream

from sequrity import (
    APIStatusError,
    DecodeError,
    ResponseMismatchWarning,
    ResponseValidationError,
    SequrityClient,
    StreamEventError,
)

STOP: dict[str, Any] = {**CHUNK, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
BODY = f"data: {json.dumps(CHUNK)}\n\ndata: {json.dumps(STOP)}\n\ndata:  [DONE] \n\n".encode()


def chunk(delta: dict[str, Any]) -> dict[str, Any]:
    return {**CHUNK, "choices": [{"index": 0, "delta": delta}]}


def opened(reply: httpx.Response, **options: Any) -> Any:
    client = SequrityClient("key", BASE_URL, http_client=Service(reply).client(), max_retries=0)
    create: Any = client.control.chat.create
    return create(MESSAGES, "m", stream=True, **options)


@pytest.mark.parametrize("status", [200, 201, 206])
@pytest.mark.parametrize("media", ["text/event-stream", "text/plain", "application/octet-stream", ""])
def test_a_stream_comes_with_any_2xx_status_and_content_type(status: int, media: str) -> None:
    reply = httpx.Response(status, content=BODY, headers={"content-type": media} if media else {})
    assert opened(reply).final().text == "hi"


def test_what_is_a_chunk_is_a_chunk_under_any_event_name() -> None:
    named = f"event: chat.completion.chunk\ndata: {json.dumps(CHUNK)}\n\n"
    with opened(stream(named, "event: news\ndata: no JSON\n\n", "data:  \n\n", STOP)) as events:
        assert len([*events]) == 2
        assert (events.skipped, events.final().text) == (1, "hi")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html>try later</html>", DecodeError),
        (b'{"hint": "try later"}', DecodeError),
        (b'{"detail": "try later"}', APIStatusError),
    ],
)
def test_a_document_that_is_labelled_as_a_stream_shows_its_text(body: bytes, kind: type[Exception]) -> None:
    reply = httpx.Response(200, content=body, headers={"content-type": "text/event-stream"})
    with pytest.raises(kind, match="try later"), opened(reply) as events:
        next(events)


def test_an_object_of_the_type_error_is_an_error_event() -> None:
    with pytest.raises(StreamEventError, match="overloaded"):
        opened(stream(CHUNK, {"type": "error", "message": "overloaded"})).final()


def test_halves_of_a_character_and_of_a_name_are_joined() -> None:
    first = {"index": 0, "id": "a", "function": {"name": "edit_ex", "arguments": ""}}
    second = {"index": 0, "function": {"name": "isting_file", "arguments": "{}"}}
    calls = [chunk({"tool_calls": [first]}), chunk({"tool_calls": [second]})]
    whole = opened(stream(chunk({"content": "\ud83d"}), chunk({"content": "\ude00"}), *calls, STOP)).final()
    assert whole.text == "\U0001f600"
    assert whole.message.tool_calls[0].function.name == "edit_existing_file"


def test_tool_calls_without_index_differ_by_id_and_order() -> None:
    named = [{"id": name, "function": {"name": "f", "arguments": '{"a":'}} for name in "xy"]
    more = [{"function": {"arguments": f"{number}}}"}} for number in (1, 2)]
    whole = opened(stream(chunk({"tool_calls": named}), chunk({"tool_calls": more}), STOP)).final()
    assert [(call.id, call.function.arguments) for call in whole.message.tool_calls] == [
        ("x", '{"a":1}'),
        ("y", '{"a":2}'),
    ]


def test_raw_events_hold_what_arrived() -> None:
    with opened(stream("event: ping\ndata: {}\n\n", "event: news\ndata: x\n\n", CHUNK, STOP)) as events:
        assert [event.data for event in events.raw_events()][:2] == ["{}", "x"]
        assert events.final().text == "hi"


ODD: dict[str, Any] = {**ANSWER, "id": 5, "created": "now"}


def test_a_mismatch_warns_and_returns_the_parts_that_fit() -> None:
    client = SequrityClient("key", BASE_URL, http_client=Service(answer(ODD)).client(), on_mismatch="warn")
    with pytest.warns(ResponseMismatchWarning, match=r"(?s)/id.*/created") as caught:
        response: Any = client.control.chat.create(MESSAGES, "m")
    assert (response.text, response.id, response.created) == ("hi", 5, "now")
    assert len(caught) == 1


def test_a_mismatch_raises_with_the_parts_that_fit() -> None:
    client = SequrityClient("key", BASE_URL, http_client=Service(answer(ODD)).client())
    with pytest.raises(ResponseValidationError) as caught:
        client.control.chat.create(MESSAGES, "m")
    assert (caught.value.response.text, caught.value.response.id) == ("hi", 5)


def test_a_mismatch_in_a_stream_warns_chunk_by_chunk() -> None:
    odd = {**CHUNK, "model": 5}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        events = opened(stream(CHUNK, odd, STOP), on_mismatch="warn")
        assert [event.model for event in events][1] == 5
    assert [warning.category for warning in caught] == [ResponseMismatchWarning]
