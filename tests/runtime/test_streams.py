"""Streams yield typed events, raise if they are truncated, and release their connection."""

import asyncio
import gc
import json
import warnings
from collections.abc import AsyncIterator, Iterator
from itertools import chain, repeat
from typing import Any, Protocol

import httpx
import pytest
from attrs import evolve
from fake_service import (
    ANSWER,
    API_KEY,
    BASE_URL,
    CHAT,
    CHUNK,
    MESSAGES,
    Service,
    answer,
    opened,
    opened_async,
    stream,
)

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import (
    APIStatusError,
    AsyncStream,
    DecodeError,
    Operation,
    ResponseValidationError,
    Stream,
    StreamEnd,
    StreamEventError,
    StreamTruncatedError,
    Target,
    TransportError,
    call_async,
    call_sync,
)
from sequrity_runtime.calls.stream_reader import MAX_TRAILING_CHUNKS

TARGET = Target.of(BASE_URL, API_KEY, max_retries=0)
ARGUMENTS = {"messages": MESSAGES, "model": "m", "stream": True}


ChatOperation = Operation[ChatCompletionResponse, ChatCompletionChunk]


class _Read(Protocol):
    """Reads a stream to its end, in one of the two ways."""

    def __call__(
        self, reply: httpx.Response, return_type: str = "python", operation: ChatOperation = CHAT
    ) -> tuple[list[Any], Stream[Any] | AsyncStream[Any]]: ...


def _sync(
    reply: httpx.Response, return_type: str = "python", operation: ChatOperation = CHAT
) -> tuple[list[Any], Stream[Any]]:
    with (
        Service(reply).client() as client,
        opened(call_sync(operation, client, TARGET, ARGUMENTS, return_type)) as events,
    ):
        return list(events), events


def _async(
    reply: httpx.Response, return_type: str = "python", operation: ChatOperation = CHAT
) -> tuple[list[Any], AsyncStream[Any]]:
    async def run() -> tuple[list[Any], AsyncStream[Any]]:
        async with (
            Service(reply).async_client() as client,
            opened_async(await call_async(operation, client, TARGET, ARGUMENTS, return_type)) as events,
        ):
            return [event async for event in events], events

    return asyncio.run(run())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def read(request: pytest.FixtureRequest) -> _Read:
    way: _Read = request.param
    return way


def test_events_are_typed_and_the_stream_knows_its_session(read: _Read) -> None:
    events, held = read(stream(CHUNK, CHUNK, x_session_id="s"))
    assert [type(event) for event in events] == [ChatCompletionChunk] * 2
    assert events[0].choices[0].delta.content == "hi"
    assert held.session_id == "s"
    assert held.closed


def test_events_as_json_equal_the_sent_events(read: _Read) -> None:
    chunk = {**CHUNK, "new": 1}
    assert read(stream(chunk), return_type="json")[0] == [chunk]


def test_events_after_the_end_marker_are_ignored(read: _Read) -> None:
    assert len(read(stream(CHUNK, end="data: [DONE]\n\ndata: junk\n\n"))[0]) == 1


def test_pings_comments_and_empty_data_are_skipped(read: _Read) -> None:
    assert len(read(stream(": x\n\n", "event: ping\ndata: {}\n\n", "data:\n\n", CHUNK))[0]) == 1


@pytest.mark.parametrize("end", ["", "data: [DONE]", "data: {"])
def test_an_end_without_marker_is_an_error(read: _Read, end: str) -> None:
    with pytest.raises(StreamTruncatedError) as caught:
        read(stream(CHUNK, end=end, x_session_id="s", x_request_id="r"))
    assert (caught.value.session_id, caught.value.request_id) == ("s", "r")


@pytest.mark.parametrize(
    ("event", "message", "code"),
    [
        ({"error": {"message": "overloaded", "code": "busy"}}, "stream: overloaded", "busy"),
        ('event: error\ndata: {"message": "gone", "code": 1}\n\n', "stream: gone", 1),
        ("event: error\ndata: plain text\n\n", "stream: plain text", None),
        ("event: error\ndata: [1]\n\n", "an error within the stream", None),
        ({"error": f"key {API_KEY}"}, r"stream: key \*\*\*", None),
    ],
)
def test_an_error_within_the_stream_is_typed(read: _Read, event: object, message: str, code: object) -> None:
    with pytest.raises(StreamEventError, match=message) as caught:
        read(stream(CHUNK, event))
    assert caught.value.code == code


def test_event_that_is_not_json_is_a_decode_error(read: _Read) -> None:
    with pytest.raises(DecodeError):
        read(stream("data: {\n\n"))


@pytest.mark.parametrize("return_type", ["python", "json"])
def test_an_event_that_does_not_fit_is_at_hand(read: _Read, return_type: str) -> None:
    with pytest.raises(ResponseValidationError) as caught:
        read(stream({**CHUNK, "choices": 3}), return_type=return_type)
    assert caught.value.document == "event"
    assert caught.value.body["choices"] == 3
    assert caught.value.violations[0].pointer == "/choices"


_CALLS = [
    {"id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "2", "type": "function", "function": {"name": "g", "arguments": ""}, "extra": 1},
]
_MESSAGE = {"role": "assistant", "content": None, "tool_calls": _CALLS, "new": "x"}


@pytest.mark.parametrize(
    "document",
    [
        {**ANSWER, "new": [1]},
        {**ANSWER, "choices": [{"index": 0, "finish_reason": "tool_calls", "message": _MESSAGE}]},
        {**ANSWER, "choices": [{"index": 1, "finish_reason": "content_filter"}]},
    ],
)
def test_json_response_to_a_stream_request_is_a_stream_of_one_event(read: _Read, document: dict[str, Any]) -> None:
    events, held = read(answer(document, x_session_id="s"), return_type="json")
    assert len(events) == 1
    assert held.closed
    assert held.session_id == "s"
    built: Any = held.accumulate()
    assert built.pop("choices")[0] == {"message": {"role": "assistant", "content": None}, **document["choices"][0]}
    assert built == {key: value for key, value in document.items() if key != "choices"}


def test_json_response_to_a_stream_request_has_typed_events(read: _Read) -> None:
    events, held = read(answer())
    assert [event.choices[0].delta.content for event in events] == ["hi"]
    whole: Any = held.accumulate()
    assert whole.text == "hi"


def test_json_response_to_a_stream_request_must_match_its_schema(read: _Read) -> None:
    with pytest.raises(ResponseValidationError) as caught:
        read(answer({**ANSWER, "model": 3}))
    assert caught.value.violations[0].pointer == "/model"
    assert caught.value.body["model"] == 3


def test_an_error_in_place_of_a_stream_is_a_status_error(read: _Read) -> None:
    with pytest.raises(APIStatusError, match="busy"):
        read(answer({"error": {"message": "busy"}}))


def test_json_response_that_no_event_can_express_is_refused_with_an_excerpt(read: _Read) -> None:
    chat: Any = CHAT
    operation = evolve(chat, stream_sum="")
    with pytest.raises(DecodeError, match="the response is not an event stream") as caught:
        read(answer(), operation=operation)
    assert caught.value.kind == "content-type"
    assert caught.value.excerpt is not None
    assert json.loads(caught.value.excerpt) == ANSWER


@pytest.mark.parametrize(
    ("media", "named"),
    [
        ("text/html; charset=utf-8", "text/html"),
        ("application/octet-stream", "octet-stream"),
        ("%%%", "something else"),
    ],
)
def test_anything_else_in_place_of_a_stream_is_refused_with_an_excerpt(read: _Read, media: str, named: str) -> None:
    with pytest.raises(DecodeError, match=f"expected text/event-stream, found .*{named}") as caught:
        read(httpx.Response(200, content=b"<b>" + b"x" * 5000, headers={"content-type": media}))
    assert (caught.value.kind, caught.value.excerpt) == ("content-type", "<b>" + "x" * 1021)


def test_a_failure_before_the_stream_is_a_status_error(read: _Read) -> None:
    with pytest.raises(APIStatusError, match="HTTP 503: later"):
        read(answer({"detail": "later"}, status=503))


class _Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        yield f"data: {json.dumps(CHUNK)}\n\n".encode()
        raise httpx.ReadError("topsecret")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def test_a_connection_that_breaks_is_a_transport_error(read: _Read) -> None:
    with pytest.raises(TransportError) as caught:
        read(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=_Broken()))
    assert "topsecret" not in str(caught.value)
    assert caught.value.__context__ is None


class _Endless(httpx.SyncByteStream, httpx.AsyncByteStream):
    """An endless body. It counts its chunks."""

    def __init__(self, *first: bytes) -> None:
        self._first = first
        self.chunks = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in chain(self._first, repeat(b": more\n\n")):
            self.chunks += 1
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def test_few_chunks_are_read_after_the_end_marker(read: _Read) -> None:
    """If the body ends by then, the connection of a client of our own can be used again."""
    body = _Endless(f"data: {json.dumps(CHUNK)}\n\n".encode(), b"data: [DONE]\n\n")
    events, _ = read(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body))
    assert len(events) == 1
    assert 2 <= body.chunks <= 2 + MAX_TRAILING_CHUNKS


def test_nothing_is_read_from_a_stream_that_is_closed_early() -> None:
    body = _Endless(f"data: {json.dumps(CHUNK)}\n\n".encode())
    reply = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body)
    with Service(reply).client() as client:
        with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
            next(events)
        assert body.chunks == 1


def test_nothing_is_read_from_an_async_stream_that_is_closed_early() -> None:
    body = _Endless(f"data: {json.dumps(CHUNK)}\n\n".encode())
    reply = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body)

    async def run() -> None:
        async with Service(reply).async_client() as client:
            async with opened_async(await call_async(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
                await anext(events)
            assert body.chunks == 1

    asyncio.run(run())


def test_a_last_event_can_end_the_stream_by_its_type(read: _Read) -> None:
    operation = Operation(
        name="x", method="POST", path="/x", request=CHAT.request, response=ChatCompletionResponse,
        event=ChatCompletionChunk, stream_switch="stream", stream_end=StreamEnd(types=("last",)),
    )  # fmt: skip
    events, _ = read(stream(CHUNK, {**CHUNK, "type": "last"}, CHUNK, end=""), operation=operation)
    assert len(events) == 2


def _open() -> Stream[Any]:
    client = Service(stream(CHUNK, CHUNK)).client()
    return opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python"))


def test_leaving_early_closes() -> None:
    with _open() as events:
        next(events)
        assert repr(events) == "<Stream open>"
    assert repr(events) == "<Stream closed>"
    assert list(events) == []
    events.close()


def test_leaving_an_async_stream_early_closes_and_nothing_follows() -> None:
    async def run() -> None:
        async with Service(stream(CHUNK, CHUNK)).async_client() as client:
            async with opened_async(await call_async(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
                await anext(events)
            assert events.closed
            assert [event async for event in events] == []
            await events.close()

    asyncio.run(run())


def test_an_error_closes_and_nothing_follows() -> None:
    events = opened(call_sync(CHAT, Service(stream(CHUNK, end="")).client(), TARGET, ARGUMENTS, "python"))
    with pytest.raises(StreamTruncatedError):
        list(events)
    assert events.closed
    assert list(events) == []


def test_a_forgotten_stream_warns() -> None:
    events = [_open()]
    with pytest.warns(ResourceWarning, match="unclosed <Stream open>"):
        events.clear()


def test_a_stream_that_was_read_does_not_warn() -> None:
    events = _open()
    list(events)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        del events
        gc.collect()


class _Interrupted(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        raise KeyboardInterrupt
        yield

    async def __aiter__(self) -> AsyncIterator[bytes]:
        raise KeyboardInterrupt
        yield


def test_a_keyboard_interrupt_closes_the_stream_and_propagates() -> None:
    reply = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=_Interrupted())
    events = opened(call_sync(CHAT, Service(reply).client(), TARGET, ARGUMENTS, "python"))
    with pytest.raises(KeyboardInterrupt):
        next(events)
    assert events.closed


def test_a_cancelled_stream_closes_and_the_cancellation_propagates() -> None:
    class Slow(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            await asyncio.sleep(60)
            yield b""

    async def run() -> None:
        reply = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Slow())
        async with Service(reply).async_client() as client:
            events = opened_async(await call_async(CHAT, client, TARGET, ARGUMENTS, "python"))
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(anext(events), 0.05)
            assert events.closed

    asyncio.run(run())
