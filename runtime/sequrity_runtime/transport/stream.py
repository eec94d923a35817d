"""Streams of typed events, as callers hold them.

A stream holds a connection until it is read to its end, closed, or left by its `with` block. One thread or task reads
at a time; any may close. Closing while another one reads interrupts the reader, which then releases the connection
itself: nothing is closed while httpx uses it. A forgotten stream never touches the network; it warns, as files do.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from inspect import isawaitable
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack, overload

from sequrity_runtime.calls.accumulator import AccumulableEvent, StreamHandlers
from sequrity_runtime.calls.stream_events import Events
from sequrity_runtime.errors import ConfigError, SequrityError

if TYPE_CHECKING:
    from sequrity_runtime.transport.async_driver import AsyncExchange
    from sequrity_runtime.transport.sync_driver import Exchange

T_co = TypeVar("T_co", covariant=True)
WholeT = TypeVar("WholeT")


class _Stream(Generic[T_co]):
    """What both kinds of stream share: everything but I/O."""

    def __init__(self, events: Events[T_co]) -> None:
        self._events = events
        self._closed = False
        self._released = False
        self._reader = Lock()  # held while reading or releasing; nobody ever waits for it

    @property
    def session_id(self) -> str | None:
        """Session that the stream belongs to."""
        return self._events.session_id

    @property
    def status(self) -> int:
        """HTTP status of the response."""
        return self._events.head.status

    @property
    def headers(self) -> Mapping[str, str]:
        """All headers of the response, by lower-case name."""
        return self._events.head.headers

    @property
    def closed(self) -> bool:
        """Whether the stream has ended: read to its end, broken or closed."""
        return self._closed

    @property
    def skipped(self) -> int:
        """Number of skipped events, which are of a kind that the contract does not know."""
        return self._events.skipped

    @overload
    def accumulate(self: _Stream[AccumulableEvent[WholeT]]) -> WholeT: ...

    @overload
    def accumulate(self: _Stream[dict[str, Any]]) -> dict[str, Any]: ...

    def accumulate(self: _Stream[Any]) -> Any:
        """Build the response from the events read so far, without reading more.

        `finish_reason` is empty in a choice that has not ended yet.

        Returns:
            The response that the same call returns without a stream; JSON data for a stream of JSON data.

        Raises:
            ResponseValidationError: The events so far do not make a valid response; there may be none yet.
            TooLargeError: The response exceeds `limits.body`.
        """
        return self._events.so_far()

    def _acquire(self) -> bool:
        """Acquire the reader lock. Returns False if the stream is being closed.

        Raises:
            ConfigError: Another thread or task is reading.
        """
        if self._reader.acquire(blocking=False):
            return True
        if self._closed:
            return False
        raise ConfigError("another thread or task is reading the stream: read it in one place at a time")

    def _on_error(self, error: BaseException) -> bool:
        """Note the error that ended a read. Returns whether the reader must raise it."""
        closed, self._closed = self._closed, True
        if isinstance(error, SequrityError):
            if closed:  # closing broke the connection
                return False
            self._events.failed(error)
        return True

    def __repr__(self) -> str:
        """Show whether the stream is open, and no content."""
        return f"<{type(self).__name__} {'closed' if self._closed else 'open'}>"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn of an open connection. Closing it here could block, or run in the wrong event loop."""
        if not getattr(self, "_closed", True):
            _warn(f"unclosed {self!r}: read it to its end or close it", ResourceWarning, source=self)


class Stream(_Stream[T_co]):
    """Events as they arrive.

    Iterate over it, best within `with`, which closes it when the block is left early:

        with client.control.chat.create(messages, model, stream=True) as stream:
            for chunk in stream:
                ...
    """

    def __init__(self, events: Events[T_co], exchange: Exchange) -> None:
        super().__init__(events)
        self._exchange = exchange

    def __iter__(self) -> Self:
        """Iterate over the remaining events."""
        return self

    def __next__(self) -> T_co:
        """Wait for the next event. Iteration ends when another thread closes the stream.

        Raises:
            StreamEventError: The service reports an error.
            StreamTruncatedError: The stream ended before its end marker.
            ConfigError: Another thread is reading the stream; it may go on.
            SequrityError: Any other failure.
        """
        if not self._acquire():
            raise StopIteration
        events = self._events
        try:
            while not self._closed:
                event = events.next_event()
                if event is not None:
                    return event
                if events.done:
                    self._closed = True
                elif (data := self._exchange.read(events.deadline)) is None:
                    events.end()
                else:
                    events.feed(data)
        except BaseException as error:
            if self._on_error(error):
                raise
        finally:
            self._reader.release()
            if self._closed:
                self._release()
        raise StopIteration

    @overload
    def final(self: Stream[AccumulableEvent[WholeT]], **handlers: Unpack[StreamHandlers]) -> WholeT: ...

    @overload
    def final(self: Stream[dict[str, Any]], **handlers: Unpack[StreamHandlers]) -> dict[str, Any]: ...

    def final(self: Stream[Any], **handlers: Unpack[StreamHandlers]) -> Any:
        """Read the stream to its end, and build the whole response.

        Events that were read before count as well. Handlers are called with each later piece, in the order of arrival.
        An exception of a handler closes the stream.

        Args:
            **handlers: Callbacks for text, reasoning and tool calls, see `StreamHandlers`.

        Returns:
            The response that the same call returns without a stream; JSON data for a stream of JSON data.

        Raises:
            StreamTruncatedError: The stream ended, or was closed, before its end marker. As with every error that
                breaks a stream, `partial` holds what had arrived.
            ConfigError: Another thread is reading the stream.
            ResponseValidationError: The whole is not a valid response.
            SequrityError: Any other failure.
        """
        tell = self._events.telling(handlers)
        for _ in self:
            try:
                for _ in tell():
                    pass
            except BaseException:
                self.close()
                raise
        return self._events.whole()

    def close(self) -> None:
        """Close the stream, and release its connection. Events that were not read are lost.

        Any thread may close. Iteration in another thread ends at once, as if the stream had ended. Over an HTTP client
        that you passed in, and over HTTP/2, it ends with the next bytes or with the `idle` timeout.
        """
        self._closed = True
        if not self._release():
            self._exchange.interrupt()

    def _release(self) -> bool:
        """Release the connection. Returns False if another thread is reading; it releases the connection itself."""
        if not self._reader.acquire(blocking=False):
            return False
        try:
            if not self._released:
                self._released = True
                self._exchange.leave(self._events)
        finally:
            self._reader.release()
        return True

    def __enter__(self) -> Self:
        """Use the stream within a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        self.close()


class AsyncStream(_Stream[T_co]):
    """Events as they arrive.

    Iterate over it, best within `async with`, which closes it when the block is left early:

        async with await client.control.chat.create(messages, model, stream=True) as stream:
            async for chunk in stream:
                ...
    """

    def __init__(self, events: Events[T_co], exchange: AsyncExchange) -> None:
        super().__init__(events)
        self._exchange = exchange

    def __aiter__(self) -> Self:
        """Iterate over the remaining events."""
        return self

    async def __anext__(self) -> T_co:
        """Wait for the next event. Raises as `Stream.__next__` does."""
        if not self._acquire():
            raise StopAsyncIteration
        events = self._events
        try:
            while not self._closed:
                event = events.next_event()
                if event is not None:
                    return event
                if events.done:
                    self._closed = True
                elif (data := await self._exchange.read(events.deadline)) is None:
                    events.end()
                else:
                    events.feed(data)
        except BaseException as error:
            if self._on_error(error):
                raise
        finally:
            self._reader.release()
            if self._closed:
                await self._release()
        raise StopAsyncIteration

    @overload
    async def final(self: AsyncStream[AccumulableEvent[WholeT]], **handlers: Unpack[StreamHandlers]) -> WholeT: ...

    @overload
    async def final(self: AsyncStream[dict[str, Any]], **handlers: Unpack[StreamHandlers]) -> dict[str, Any]: ...

    async def final(self: AsyncStream[Any], **handlers: Unpack[StreamHandlers]) -> Any:
        """Read the stream to its end, and build the whole response, as `Stream.final` does. Handlers may be async."""
        tell = self._events.telling(handlers)
        async for _ in self:
            try:
                for result in tell():
                    if isawaitable(result):
                        await result
            except BaseException:
                await self.close()
                raise
        return self._events.whole()

    async def close(self) -> None:
        """Close the stream, and release its connection. Events that were not read are lost.

        Any task may close. Iteration in another task ends at once, as if the stream had ended.
        """
        self._closed = True
        if not await self._release():
            self._exchange.interrupt()

    async def _release(self) -> bool:
        """Release the connection. Returns False if another task is reading; it releases the connection itself."""
        if not self._reader.acquire(blocking=False):
            return False
        try:
            if not self._released:
                self._released = True
                await self._exchange.leave(self._events)
        finally:
            self._reader.release()
        return True

    async def __aenter__(self) -> Self:
        """Use the stream within a block."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        await self.close()
