"""Streams of typed events, as callers hold them.

A stream holds a connection until it is read to its end, closed, or left by its `with` block. It never touches the
network when it is merely forgotten; it warns then, as files do.
"""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from inspect import isawaitable
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, Unpack, overload

from sequrity_runtime._accumulate import Piece
from sequrity_runtime._deltas import StreamHandlers
from sequrity_runtime._errors import SequrityError
from sequrity_runtime._events import Events

T_co = TypeVar("T_co", covariant=True)
WholeT = TypeVar("WholeT")


class _Held(Generic[T_co]):
    """What both kinds of stream know."""

    def __init__(self, events: Events[T_co]) -> None:
        self._events = events
        self._closed = False

    @property
    def session_id(self) -> str | None:
        """Session that the stream belongs to."""
        return self._events.session_id

    @property
    def status(self) -> int:
        """HTTP status of the answer."""
        return self._events.head.status

    @property
    def headers(self) -> Mapping[str, str]:
        """All headers of the answer, by lower-case name."""
        return self._events.head.headers

    @property
    def closed(self) -> bool:
        """Whether the stream has let go of its connection."""
        return self._closed

    @property
    def skipped(self) -> int:
        """How many events were skipped because the contract does not know their kind."""
        return self._events.skipped

    @overload
    def accumulate(self: _Held[Piece[WholeT]]) -> WholeT: ...

    @overload
    def accumulate(self: _Held[dict[str, Any]]) -> dict[str, Any]: ...

    def accumulate(self: _Held[Any]) -> Any:
        """Build the answer from the events read so far, without waiting for more.

        Where an answer has not said yet why it ends, its `finish_reason` is empty.

        Returns:
            What the same call answers without a stream: a typed response, or JSON data if the stream is of JSON data.

        Raises:
            ResponseValidationError: What arrived so far does not fit that type; nothing may have arrived.
            TooLargeError: It is larger than an answer may be.
        """
        return self._events.so_far()

    def __repr__(self) -> str:
        """Show what a debugger wants to see, and no content."""
        return f"<{type(self).__name__} {'closed' if self._closed else 'open'}>"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn of a connection that nobody will give back; doing it here could block, or run in a wrong loop."""
        if not getattr(self, "_closed", True):
            _warn(f"unclosed {self!r}: read it to its end or close it", ResourceWarning, source=self)


class Stream(_Held[T_co]):
    """Events as they arrive.

    Iterate over it, best within `with`, which closes it when the block is left early:

        with client.control.chat.create(messages, model, stream=True) as stream:
            for chunk in stream:
                ...
    """

    def __init__(self, events: Events[T_co], chunks: Iterator[bytes], close: Callable[[], None]) -> None:
        super().__init__(events)
        self._chunks = chunks
        self._close = close

    def __iter__(self) -> Self:
        """Iterate over the events that are still to come."""
        return self

    def __next__(self) -> T_co:
        """Wait for the next event.

        Raises:
            StreamEventError: The service reports an error.
            StreamTruncatedError: The stream ended before its end marker.
            SequrityError: Whatever else went wrong.
        """
        try:
            while not self._closed:
                event = self._events.next_event()
                if event is not None:
                    return event
                if self._events.done:
                    self.close()
                else:
                    self._feed()
        except BaseException as error:
            self.close()
            if isinstance(error, SequrityError):
                self._events.failed(error)
            raise
        raise StopIteration

    @overload
    def final(self: Stream[Piece[WholeT]], **handlers: Unpack[StreamHandlers]) -> WholeT: ...

    @overload
    def final(self: Stream[dict[str, Any]], **handlers: Unpack[StreamHandlers]) -> dict[str, Any]: ...

    def final(self: Stream[Any], **handlers: Unpack[StreamHandlers]) -> Any:
        """Read the stream to its end, and build the whole answer.

        Events that were read before count as well. Handlers are told of what arrives from now on, piece by piece, in
        the order in which it arrives; what they raise closes the stream.

        Args:
            **handlers: What to tell, see `StreamHandlers`.

        Returns:
            What the same call answers without a stream: a typed response, or JSON data if the stream is of JSON data.

        Raises:
            StreamTruncatedError: The stream ended, or was closed, before its end marker. What had arrived is the
                error's `partial`; so it is with every error that breaks a stream.
            ResponseValidationError: The answer does not fit its type.
            SequrityError: Whatever else went wrong.
        """
        tell = self._events.telling(handlers)
        try:
            for _ in self:
                for _ in tell():
                    pass
        except BaseException:
            self.close()
            raise
        return self._events.whole()

    def close(self) -> None:
        """Let go of the connection; what has not been read is lost."""
        if not self._closed:
            self._closed = True
            self._close()

    def __enter__(self) -> Self:
        """Use the stream within a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        self.close()

    def _feed(self) -> None:
        chunk = next(self._chunks, None)
        if chunk is None:
            self._events.end()
        else:
            self._events.feed(chunk)


class AsyncStream(_Held[T_co]):
    """Events as they arrive.

    Iterate over it, best within `async with`, which closes it when the block is left early:

        async with await client.control.chat.create(messages, model, stream=True) as stream:
            async for chunk in stream:
                ...
    """

    def __init__(
        self, events: Events[T_co], chunks: AsyncIterator[bytes], close: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(events)
        self._chunks = chunks
        self._close = close

    def __aiter__(self) -> Self:
        """Iterate over the events that are still to come."""
        return self

    async def __anext__(self) -> T_co:
        """Wait for the next event. Raises as `Stream.__next__` does."""
        try:
            while not self._closed:
                event = self._events.next_event()
                if event is not None:
                    return event
                if self._events.done:
                    await self.close()
                else:
                    await self._feed()
        except BaseException as error:
            await self.close()
            if isinstance(error, SequrityError):
                self._events.failed(error)
            raise
        raise StopAsyncIteration

    @overload
    async def final(self: AsyncStream[Piece[WholeT]], **handlers: Unpack[StreamHandlers]) -> WholeT: ...

    @overload
    async def final(self: AsyncStream[dict[str, Any]], **handlers: Unpack[StreamHandlers]) -> dict[str, Any]: ...

    async def final(self: AsyncStream[Any], **handlers: Unpack[StreamHandlers]) -> Any:
        """Read the stream to its end, and build the whole answer.

        Events that were read before count as well. Handlers are told of what arrives from now on, piece by piece, in
        the order in which it arrives, and may be async; what they raise closes the stream.

        Args:
            **handlers: What to tell, see `StreamHandlers`.

        Returns:
            What the same call answers without a stream: a typed response, or JSON data if the stream is of JSON data.

        Raises:
            StreamTruncatedError: The stream ended, or was closed, before its end marker. What had arrived is the
                error's `partial`; so it is with every error that breaks a stream.
            ResponseValidationError: The answer does not fit its type.
            SequrityError: Whatever else went wrong.
        """
        tell = self._events.telling(handlers)
        try:
            async for _ in self:
                for answer in tell():
                    if isawaitable(answer):
                        await answer
        except BaseException:
            await self.close()
            raise
        return self._events.whole()

    async def close(self) -> None:
        """Let go of the connection; what has not been read is lost."""
        if not self._closed:
            self._closed = True
            await self._close()

    async def __aenter__(self) -> Self:
        """Use the stream within a block."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        await self.close()

    async def _feed(self) -> None:
        chunk = await anext(self._chunks, None)
        if chunk is None:
            self._events.end()
        else:
            self._events.feed(chunk)
