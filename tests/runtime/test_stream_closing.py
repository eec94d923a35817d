"""Streams that are closed while they are read: the reader ends, and the connection is released once."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, CHAT, CHUNK, MESSAGES

from sequrity_runtime import AsyncStream, ConfigError, Stream, Target, TransportError
from sequrity_runtime.calls.deadline import NEVER, Deadline, IdleDeadline
from sequrity_runtime.calls.flow import CallState, Flow
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.response import ResponseHead
from sequrity_runtime.calls.retry import Budget
from sequrity_runtime.calls.stream_events import Events

EVENT = f"data: {json.dumps(CHUNK)}\n\n".encode()
Reply = Callable[[], bytes | None]


class _Exchange:
    """The I/O of a call without I/O: each read is the next function."""

    bounded = True

    def __init__(self, *reads: Reply) -> None:
        self._reads = list(reads)
        self.left: int = 0
        self.interrupted: int = 0

    def read(self, _: Deadline) -> bytes | None:
        return self._reads.pop(0)()

    def finish(self, flow: Flow) -> None:
        flow.close()
        self.left += 1

    def interrupt(self) -> None:
        self.interrupted += 1


class _AsyncExchange(_Exchange):
    async def read(self, deadline: Deadline) -> bytes | None:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]  # the async twin
        await asyncio.sleep(0)
        data = super().read(deadline)
        await asyncio.sleep(0)  # so that tasks that the read has started run meanwhile
        return data

    async def finish(self, flow: Flow) -> None:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]  # the async twin
        super().finish(flow)


def _state() -> CallState:
    arguments = {"messages": MESSAGES, "model": "m", "stream": True}
    call = build_request(CHAT, Target.of(BASE_URL, API_KEY), arguments, "python")
    state = CallState(call, httpx.Timeout(5), Budget(), None)
    head = ResponseHead(200, {"content-type": "text/event-stream"}, "")
    state.events = Events[Any](call, head, None, IdleDeadline(NEVER, None))
    return state


def _stream(exchange: _Exchange) -> Stream[Any]:
    made: Any = exchange
    return Stream[Any](_state(), made)


def _raise(error: BaseException) -> bytes:
    raise error


@pytest.mark.parametrize(
    "then", [lambda: EVENT, lambda: b"", lambda: None, lambda: _raise(TransportError("closed"))],
    ids=["event", "bytes", "end", "error"],
)  # fmt: skip
def test_closing_while_another_thread_reads_ends_its_iteration(then: Reply) -> None:
    def close_first() -> bytes | None:
        stream.close()
        assert exchange.left == 0  # the reader releases the connection itself
        return then()

    exchange = _Exchange(close_first)
    stream = _stream(exchange)
    assert list(stream) == []
    assert (exchange.interrupted, exchange.left) == (1, 1)
    assert list(stream) == []
    stream.close()
    assert exchange.left == 1


def test_another_thread_that_reads_is_refused_and_after_close_has_no_events() -> None:
    def read_elsewhere() -> bytes:
        with pytest.raises(ConfigError, match="another thread or task is reading the stream"):
            next(stream)
        return EVENT

    def close_and_read_elsewhere() -> bytes:
        stream.close()
        assert list(stream) == []
        return EVENT

    exchange = _Exchange(read_elsewhere, close_and_read_elsewhere)
    stream = _stream(exchange)
    assert len(list(stream)) == 1
    assert exchange.left == 1


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ConfigError("the HTTP client is closed")], ids=repr)
def test_an_exception_of_a_read_closes_the_stream_and_propagates(error: BaseException) -> None:
    exchange = _Exchange(lambda: _raise(error))
    stream = _stream(exchange)
    with pytest.raises(type(error)):
        next(stream)
    assert stream.closed
    assert exchange.left == 1
    assert list(stream) == []


def test_an_exception_that_is_not_ours_propagates_even_if_the_stream_was_closed() -> None:
    def close_and_raise() -> bytes:
        stream.close()
        raise KeyboardInterrupt

    exchange = _Exchange(close_and_raise)
    stream = _stream(exchange)
    with pytest.raises(KeyboardInterrupt):
        next(stream)
    assert exchange.left == 1


def _async_stream(exchange: _AsyncExchange) -> AsyncStream[Any]:
    made: Any = exchange
    return AsyncStream[Any](_state(), made)


@pytest.mark.parametrize(
    "then", [lambda: EVENT, lambda: b"", lambda: _raise(TransportError("closed"))], ids=["event", "bytes", "error"]
)
def test_closing_while_another_task_reads_ends_its_iteration(then: Reply) -> None:
    async def main() -> None:
        closing: list[asyncio.Task[None]] = []

        def close_first() -> bytes | None:
            closing.append(asyncio.create_task(stream.close()))
            return b": comment\n\n"

        exchange = _AsyncExchange(close_first, then)
        stream = _async_stream(exchange)
        assert [event async for event in stream] == []
        await closing[0]
        assert (exchange.interrupted, exchange.left) == (1, 1)
        assert [event async for event in stream] == []
        await stream.close()
        assert exchange.left == 1

    asyncio.run(main())


def test_another_task_that_reads_is_refused_and_after_close_has_no_events() -> None:
    async def main() -> None:
        exchange = _AsyncExchange(lambda: EVENT)
        stream = _async_stream(exchange)
        reading = asyncio.create_task(anext(stream, None))
        await asyncio.sleep(0)
        with pytest.raises(ConfigError, match="another thread or task is reading the stream"):
            await anext(stream)
        await stream.close()
        assert [event async for event in stream] == []
        assert await reading is None
        assert (exchange.interrupted, exchange.left) == (1, 1)

    asyncio.run(main())


def test_an_async_read_that_breaks_after_close_ends_the_iteration() -> None:
    async def main() -> None:
        exchange = _AsyncExchange(lambda: _raise(TransportError("closed")))
        stream = _async_stream(exchange)
        reading = asyncio.create_task(anext(stream, None))
        await asyncio.sleep(0)
        await stream.close()
        assert await reading is None
        assert exchange.left == 1

    asyncio.run(main())


def test_cancelling_a_task_that_reads_closes_the_stream() -> None:
    async def main() -> None:
        exchange = _AsyncExchange(lambda: EVENT)
        stream = _async_stream(exchange)
        reading = asyncio.create_task(anext(stream, None))
        await asyncio.sleep(0)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert stream.closed
        assert exchange.left == 1

    asyncio.run(main())
