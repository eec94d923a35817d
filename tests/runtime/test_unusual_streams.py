"""Streams that servers label, name or cut in other ways than OpenAI; responses that do not fit their schema."""

from __future__ import annotations

import asyncio
import json
import warnings
from typing import Any

import httpx
import pytest
from fake_service import ANSWER, BASE_URL, CHAT, CHUNK, MESSAGES, Service, answer, stream
from fake_service import opened as opened_stream

from sequrity import (
    APIStatusError,
    AsyncSequrityClient,
    DecodeError,
    ResponseMismatchWarning,
    ResponseValidationError,
    SequrityClient,
    StreamEventError,
    StreamTruncatedError,
)
from sequrity.types.errors import ErrorBody
from sequrity_runtime import Operation, Target, call_sync

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


def test_a_chunk_is_read_under_any_event_name() -> None:
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


def test_raw_events_are_the_received_events() -> None:
    with opened(stream("event: ping\ndata: {}\n\n", "event: news\ndata: x\n\n", CHUNK, STOP)) as events:
        assert [event.data for event in events.raw_events()][:2] == ["{}", "x"]
        assert events.final().text == "hi"


def test_raw_events_of_an_async_stream_are_the_received_events() -> None:
    async def run() -> list[str]:
        reply = stream("event: news\ndata: x\n\n", STOP)
        async with AsyncSequrityClient("key", BASE_URL, http_client=Service(reply).async_client()) as client:
            events: Any = await client.control.chat.create(MESSAGES, "m", stream=True)
            return [event.data async for event in events.raw_events()]

    assert asyncio.run(run()) == ["x", json.dumps(STOP), "[DONE]"]


def test_raw_events_end_with_the_bytes_even_if_the_stream_is_truncated() -> None:
    with opened(stream(CHUNK, end="")) as events:
        assert [json.loads(event.data) for event in events.raw_events()] == [CHUNK]
        with pytest.raises(StreamTruncatedError):
            events.final()


@pytest.mark.parametrize("media", ["application/json", "text/event-stream"])
def test_a_document_in_place_of_a_stream_is_one_raw_event(media: str) -> None:
    body = json.dumps(ANSWER)
    with opened(httpx.Response(200, text=body, headers={"content-type": media})) as events:
        assert [event.data for event in events.raw_events()] == [body]
        assert events.final().text == "hi"


def test_a_response_that_is_labelled_as_a_stream_is_its_only_event() -> None:
    reply = httpx.Response(200, json=ANSWER, headers={"content-type": "text/event-stream"})
    with opened(reply) as events:
        assert [event.choices[0].delta.content for event in events] == ["hi"]


def test_an_event_that_is_not_an_object_does_not_fit() -> None:
    with pytest.raises(ResponseValidationError, match="expected an object, found an integer") as caught:
        opened(stream(CHUNK, "data: 5\n\n")).final()
    assert caught.value.partial.text == "hi"


def test_an_error_member_that_the_type_of_the_events_has_is_data() -> None:
    operation = Operation(
        name="x", method="POST", path="/x", request=CHAT.request, response=CHAT.response, event=ErrorBody,
        stream_switch="stream", stream_end=CHAT.stream_end,
    )  # fmt: skip
    client = Service(stream({"error": "as data"})).client()
    arguments = {"messages": MESSAGES, "model": "m", "stream": True}
    with opened_stream(call_sync(operation, client, Target.of(BASE_URL, "key"), arguments, "python")) as events:
        assert [event.error for event in events] == ["as data"]


def test_the_excerpt_of_a_large_page_in_place_of_a_stream_is_its_start() -> None:
    page = "<html>try later" + " " * 100_000 + "the end"
    with pytest.raises(DecodeError, match="try later") as caught:
        opened(httpx.Response(200, text=page, headers={"content-type": "text/html"}))
    assert "the end" not in str(caught.value)


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


def test_a_text_among_parts_of_content_continues_the_text_before_it() -> None:
    parts: list[Any] = ["a", ["b", "c"], ["d"]]
    events = opened(stream(*[chunk({"content": part}) for part in parts], STOP), on_mismatch="warn")
    with pytest.warns(ResponseMismatchWarning, match="content"):
        assert events.final().text == "abcd"


@pytest.mark.parametrize("body", ["5", "null", '["a"]'])
def test_json_that_is_not_an_object_in_place_of_a_stream_is_an_error(body: str) -> None:
    reply = httpx.Response(200, text=body, headers={"content-type": "application/json"})
    with pytest.raises(ResponseValidationError):
        opened(reply)
    with pytest.warns(ResponseMismatchWarning), pytest.raises(DecodeError, match="not an event stream"):
        opened(reply, on_mismatch="warn")


def test_an_event_that_is_not_an_object_adds_no_text() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResponseMismatchWarning)
        with opened(stream(chunk({"content": "a"}), "data: 5\n\n", STOP), on_mismatch="warn") as events:
            assert list(events.text_stream) == ["a"]


def test_a_mismatch_in_a_stream_warns_chunk_by_chunk() -> None:
    odd = {**CHUNK, "model": 5}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        events = opened(stream(CHUNK, odd, STOP), on_mismatch="warn")
        assert [event.model for event in events][1] == 5
    assert [warning.category for warning in caught] == [ResponseMismatchWarning]
