"""Streams of typed events, as callers hold them.

A stream holds a connection until it is read to its end, closed, or left by its `with` block. It never touches the
network when it is merely forgotten; it warns then, as files do.
"""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

from sequrity_runtime._errors import SequrityError
from sequrity_runtime._events import Events
from sequrity_runtime._faults import translate

T = TypeVar("T")


class _Held(Generic[T]):
    """What both kinds of stream know."""

    def __init__(self, events: Events[T]) -> None:
        self._events = events
        self._closed = False

    @property
    def session_id(self) -> str | None:
        """Session that the stream belongs to."""
        return self._events.session_id

    @property
    def closed(self) -> bool:
        """Whether the stream has let go of its connection."""
        return self._closed

    def __repr__(self) -> str:
        """Show what a debugger wants to see, and no content."""
        return f"<{type(self).__name__} {'closed' if self._closed else 'open'}>"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn of a connection that nobody will give back; doing it here could block, or run in a wrong loop."""
        if not getattr(self, "_closed", True):
            _warn(f"unclosed {self!r}: read it to its end or close it", ResourceWarning, source=self)


class Stream(_Held[T]):
    """Events as they arrive.

    Iterate over it, best within `with`, which closes it when the block is left early:

        with client.control.chat.create(messages, model, stream=True) as stream:
            for chunk in stream:
                ...
    """

    def __init__(self, events: Events[T], chunks: Iterator[bytes], close: Callable[[], None]) -> None:
        super().__init__(events)
        self._chunks = chunks
        self._close = close

    def __iter__(self) -> Self:
        """Iterate over the events that are still to come."""
        return self

    def __next__(self) -> T:
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
        fault: SequrityError | None = None
        chunk: bytes | None = None
        try:
            chunk = next(self._chunks, None)
        except Exception as error:
            fault = translate(error)
            if fault is None:
                raise
        if fault is not None:
            raise fault
        if chunk is None:
            self._events.end()
        else:
            self._events.feed(chunk)


class AsyncStream(_Held[T]):
    """Events as they arrive.

    Iterate over it, best within `async with`, which closes it when the block is left early:

        async with await client.control.chat.create(messages, model, stream=True) as stream:
            async for chunk in stream:
                ...
    """

    def __init__(self, events: Events[T], chunks: AsyncIterator[bytes], close: Callable[[], Awaitable[None]]) -> None:
        super().__init__(events)
        self._chunks = chunks
        self._close = close

    def __aiter__(self) -> Self:
        """Iterate over the events that are still to come."""
        return self

    async def __anext__(self) -> T:
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
        fault: SequrityError | None = None
        chunk: bytes | None = None
        try:
            chunk = await anext(self._chunks, None)
        except Exception as error:
            fault = translate(error)
            if fault is None:
                raise
        if fault is not None:
            raise fault
        if chunk is None:
            self._events.end()
        else:
            self._events.feed(chunk)
