"""A stream returns the whole response at its end, and a partial one if it breaks."""

from __future__ import annotations

import asyncio
import inspect
import json
import pickle
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, CHAT, CHUNK, MESSAGES, Service, opened, opened_async, stream

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import (
    DecodeError,
    Limits,
    Operation,
    ResponseValidationError,
    SequrityError,
    StreamEventError,
    StreamTruncatedError,
    Target,
    TextDelta,
    TooLargeError,
    ToolCallDelta,
    TransportError,
    call_async,
    call_sync,
)

TARGET = Target.of(BASE_URL, API_KEY)
ARGUMENTS: dict[str, Any] = {"messages": MESSAGES, "model": "m", "stream": True}
CALL = {"tool_calls": [{"index": 0, "id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}


def chunk(delta: dict[str, Any], **choice: Any) -> dict[str, Any]:
    return {**CHUNK, "choices": [{"index": 0, "delta": delta, **choice}]}


STOP = chunk({}, finish_reason="stop")


def _sync(reply: httpx.Response, return_type: str = "python", operation: Any = CHAT, **handlers: Any) -> Any:
    client = Service(reply).client()
    with client, opened(call_sync(operation, client, TARGET, ARGUMENTS, return_type)) as events:
        whole: Any = events.final(**handlers)
        assert events.closed
        return whole


def _async(reply: httpx.Response, return_type: str = "python", operation: Any = CHAT, **handlers: Any) -> Any:
    async def run() -> Any:
        async with (
            Service(reply).async_client() as client,
            opened_async(await call_async(operation, client, TARGET, ARGUMENTS, return_type)) as events,
        ):
            whole: Any = await events.final(**handlers)
            assert events.closed
            return whole

    return asyncio.run(run())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def final(request: pytest.FixtureRequest) -> Callable[..., Any]:
    way: Callable[..., Any] = request.param
    return way


def test_the_whole_is_typed_and_knows_its_session(final: Callable[..., Any]) -> None:
    whole = final(stream(chunk({"content": "a"}), chunk({"content": "b"}), STOP, x_session_id="s"))
    assert type(whole) is ChatCompletionResponse
    assert (whole.text, whole.choices[0].finish_reason, whole.session_id) == ("ab", "stop", "s")


def test_the_whole_of_json_is_json(final: Callable[..., Any]) -> None:
    whole = final(stream(chunk({"content": "a", "new": 1}), STOP), return_type="json")
    assert whole["choices"][0]["message"] == {"role": "assistant", "content": "a", "new": 1}


def test_a_stream_without_session_has_a_whole_response(final: Callable[..., Any]) -> None:
    operation = Operation(
        name="x", method="POST", path="/x", request=CHAT.request, response=CHAT.response, event=CHAT.event,
        stream_sum="chat", stream_switch="stream", stream_end=CHAT.stream_end,
    )  # fmt: skip
    assert final(stream(chunk({"content": "a"}), STOP), operation=operation).session_id is None


def test_final_of_events_without_an_accumulator_raises(final: Callable[..., Any]) -> None:
    operation = Operation(
        name="x", method="POST", path="/x", request=CHAT.request, response=CHAT.response, event=ChatCompletionResponse,
        stream_switch="stream", stream_end=CHAT.stream_end,
    )  # fmt: skip
    with pytest.raises(TypeError, match="cannot be accumulated"):
        final(stream(), operation=operation)


def test_handlers_are_called_in_order(final: Callable[..., Any]) -> None:
    told: list[Any] = []
    first = chunk({"content": "a", "reasoning": "nobody listens"})
    final(stream(first, chunk(CALL), STOP), on_content=told.append, on_tool_call=told.append)
    assert told == [TextDelta("a"), ToolCallDelta("1", "f", "{}")]


def test_handlers_of_an_async_stream_may_be_async() -> None:
    told: list[TextDelta] = []

    async def handler(delta: TextDelta) -> None:
        await asyncio.sleep(0)
        told.append(delta)

    _async(stream(chunk({"content": "a"}), STOP), on_content=handler)
    assert told == [TextDelta("a")]


def test_an_exception_of_a_handler_closes_the_stream(final: Callable[..., Any]) -> None:
    def handler(delta: TextDelta) -> None:
        raise LookupError(delta.text)

    with pytest.raises(LookupError, match="a"):
        final(stream(chunk({"content": "a"}), STOP), on_content=handler)


def test_an_unknown_handler_is_refused(final: Callable[..., Any]) -> None:
    with pytest.raises(TypeError, match="'on_contents'"):
        final(stream(STOP), on_contents=print)


def _texts_sync(reply: httpx.Response, operation: Any = CHAT) -> list[str]:
    client = Service(reply).client()
    with client, opened(call_sync(operation, client, TARGET, ARGUMENTS, "python")) as events:
        try:
            return [*events.text_stream]
        finally:
            assert events.closed


def _texts_async(reply: httpx.Response, operation: Any = CHAT) -> list[str]:
    async def run() -> list[str]:
        async with (
            Service(reply).async_client() as client,
            opened_async(await call_async(operation, client, TARGET, ARGUMENTS, "python")) as events,
        ):
            try:
                return [text async for text in events.text_stream]
            finally:
                assert events.closed

    return asyncio.run(run())


@pytest.mark.parametrize("texts", [_texts_sync, _texts_async], ids=["sync", "async"])
def test_the_text_of_a_stream_is_that_of_the_first_choice(texts: Callable[..., list[str]]) -> None:
    second = {**CHUNK, "choices": [{"index": 1, "delta": {"content": "no"}, "finish_reason": "stop"}]}
    pieces = [chunk({"content": "a", "reasoning": "no"}), second, chunk(CALL), chunk({"content": "b"}), STOP]
    assert texts(stream(*pieces)) == ["a", "b"]
    with pytest.raises(StreamTruncatedError):
        texts(stream(chunk({"content": "a"}), end=""))


def test_the_text_of_a_stream_continues_behind_the_events_that_were_read() -> None:
    client = Service(stream(chunk({"content": "a"}), chunk({"content": "b"}), STOP)).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
        next(events)
        assert [*events.text_stream] == ["b"]
        assert [*events.text_stream] == []


def test_events_that_add_up_to_nothing_have_no_text() -> None:
    operation = Operation(
        name="x", method="POST", path="/x", request=CHAT.request, response=CHAT.response, event=ChatCompletionResponse,
        stream_switch="stream", stream_end=CHAT.stream_end,
    )  # fmt: skip
    assert _texts_sync(stream({"choices": []}), operation) == []


def test_partial_response_can_be_built_at_any_time() -> None:
    client = Service(stream(chunk({"content": "a"}), chunk({"content": "b"}), STOP)).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
        nothing: Any = events.accumulate()
        assert nothing.choices == []
        next(events)
        first: Any = events.accumulate()
        assert (first.text, first.choices[0].finish_reason) == ("a", "")
        assert (events.final().text, first.text) == ("ab", "a")
        assert events.accumulate() == events.final()


def test_a_stream_that_was_left_has_no_whole_but_a_part() -> None:
    client = Service(stream(chunk({"content": "a"}), STOP)).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
        next(events)
    with pytest.raises(StreamTruncatedError, match="closed before its end") as caught:
        events.final()
    assert caught.value.partial.text == "a"


def test_stream_without_end_marker_is_complete_if_its_choices_finished(final: Callable[..., Any]) -> None:
    assert final(stream(chunk({"content": "a"}), STOP, end="")).text == "a"


class _Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        yield f"data: {json.dumps(chunk({'content': 'a'}))}\n\n".encode()
        raise httpx.ReadError("gone")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (lambda: stream(chunk({"content": "a"}), end=""), StreamTruncatedError),
        (lambda: stream(chunk({"content": "a"}), {"error": {"message": "x"}}), StreamEventError),
        (lambda: stream(chunk({"content": "a"}), "data: {\n\n"), DecodeError),
        (lambda: stream(chunk({"content": "a"}), {**CHUNK, "choices": 1}), ResponseValidationError),
        (
            lambda: httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=_Broken()),
            TransportError,
        ),
    ],
)
def test_truncated_stream_has_the_partial_response(
    final: Callable[..., Any], reply: Callable[[], httpx.Response], kind: type[SequrityError]
) -> None:
    with pytest.raises(kind) as caught:
        final(reply())
    assert type(caught.value.partial) is ChatCompletionResponse
    assert caught.value.partial.text == "a"
    assert pickle.loads(pickle.dumps(caught.value)).partial == caught.value.partial


def test_a_part_that_does_not_fit_its_type_is_json(final: Callable[..., Any]) -> None:
    odd = {"tool_calls": [{"index": 0, "id": "1", "type": 5, "function": {"name": "f", "arguments": ""}}]}
    with pytest.raises(ResponseValidationError) as caught:
        final(stream(chunk({"content": "a"}), chunk(odd), x_session_id="s"))
    partial: Any = caught.value.partial
    assert (partial.text, partial.session_id) == ("a", "s")
    assert (partial.message.tool_calls[0].type, partial.message.tool_calls[0].function.name) == (5, "f")
    assert caught.value.response.choices[0].delta.tool_calls[0].type == 5
    assert (caught.value.attempts, caught.value.session_id) == (1, "s")
    assert (caught.value.elapsed or 0) >= 0


def test_stream_without_events_has_no_partial_response(final: Callable[..., Any]) -> None:
    with pytest.raises(StreamTruncatedError) as caught:
        final(stream(end=""))
    assert caught.value.partial is None


def test_a_response_that_grows_too_large_is_cut(final: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ARGUMENTS, "limits", Limits(body=300))
    many = [chunk({"content": "x" * 50}) for _ in range(9)]
    with pytest.raises(TooLargeError):
        final(stream(*many, STOP))
    with pytest.raises(StreamTruncatedError) as caught:
        final(stream(*many, end=""))
    assert caught.value.partial.text.strip("x") == ""
    assert 50 <= len(caught.value.partial.text) < 9 * 50
    client = Service(stream(*many, STOP)).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
        assert sum(1 for _ in events) == 10


DEEP = chunk({"x": json.loads("[" * 600 + "]" * 600)})


TWO_DEEP: dict[str, Any] = {**DEEP, "choices": [*DEEP["choices"], {"index": 1, "delta": {}}]}


@pytest.mark.parametrize("texts", [_texts_sync, _texts_async], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("event", "error"),
    [(chunk({"content": "b" * 2000}), TooLargeError), (TWO_DEEP, DecodeError)],
    ids=["too large", "too deep"],
)
def test_the_text_of_a_response_that_cannot_be_accumulated_ends_with_an_error(
    texts: Callable[..., list[str]],
    event: dict[str, Any],
    error: type[SequrityError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(ARGUMENTS, "limits", Limits(body=2000))
    with pytest.raises(error) as caught:
        texts(stream(chunk({"content": "a"}), event, chunk({"content": "c"}), STOP))
    assert caught.value.partial.text == "a"


@pytest.mark.parametrize("handled", [True, False])
def test_handlers_of_a_response_that_grows_too_large_get_each_piece_once(
    final: Callable[..., Any], handled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ARGUMENTS, "limits", Limits(body=500))
    told: list[TextDelta] = []
    handlers = {"on_content": told.append} if handled else {}
    with pytest.raises(TooLargeError) as caught:
        final(stream(*[chunk({"content": str(n)}) for n in range(9)], STOP), **handlers)
    texts = [delta.text for delta in told]
    assert texts == [str(n) for n in range(len(texts))]
    assert bool(texts) == handled
    assert caught.value.partial.text.startswith("01")


def test_an_event_that_is_too_large_breaks_the_stream(
    final: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ARGUMENTS, "limits", Limits(event=500))
    with pytest.raises(TooLargeError) as caught:
        final(stream(chunk({"content": "a"}), chunk({"content": "x" * 500})))
    assert caught.value.partial.text == "a"


def test_events_nested_too_deeply_to_accumulate_can_still_be_read() -> None:
    client = Service(stream(DEEP, STOP)).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
        assert sum(1 for _ in events) == 2
        with pytest.raises(DecodeError, match="too deeply"):
            events.final()


def _with_little_stack(function: Callable[[], Any]) -> Any:
    """Call a function with 200 frames left."""

    def below(depth: int) -> Any:
        return below(depth - 1) if depth else function()

    return below(sys.getrecursionlimit() - len(inspect.stack(0)) - 200)


def test_events_too_deep_for_the_rest_of_the_stack_raise() -> None:
    client = Service(stream(chunk({"x": json.loads("[" * 350 + "]" * 350)}), STOP)).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "json")) as events:
        assert sum(1 for _ in events) == 2

        with pytest.raises(DecodeError, match="too deeply"):
            _with_little_stack(events.accumulate)


def test_a_part_too_deep_for_the_rest_of_the_stack_is_left_out_of_the_error() -> None:
    client = Service(stream(chunk({"x": json.loads("[" * 350 + "]" * 350)}), end="")).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "json")) as events:
        next(events)
        with pytest.raises(StreamTruncatedError) as caught:
            _with_little_stack(lambda: next(events))
    assert caught.value.partial is None


def test_events_of_unknown_kinds_are_skipped_and_counted() -> None:
    known = f"event: message\ndata: {json.dumps(CHUNK)}\n\n"
    named = f"event: x\ndata: {json.dumps({**CHUNK, 'type': 'x'})}\n\n"
    client = Service(stream("event: news\ndata: {}\n\n", known, named)).client()
    with opened(call_sync(CHAT, client, TARGET, ARGUMENTS, "python")) as events:
        assert len(list(events)) == 2
        assert events.skipped == 1
