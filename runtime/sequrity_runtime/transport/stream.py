"""Streams of typed events, as callers hold them.

A stream holds a connection until it is read to its end, closed, or left by its `with` block. It never touches the
network when it is merely forgotten; it warns then, as files do.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from inspect import isawaitable
from types import TracebackType
from typing import Any, Self, Unpack, overload

from sequrity_runtime.calls.accumulator import AccumulableEvent, StreamHandlers
from sequrity_runtime.calls.stream_events import Events
from sequrity_runtime.transport.stream_base import Held, T_co, WholeT


class Stream(Held[T_co]):
    """Events as they arrive.

    Iterate over it, best within `with`, which closes it when the block is left early:

        with client.control.chat.create(messages, model, stream=True) as stream:
            for chunk in stream:
                ...
    """

    def __init__(
        self, events: Events[T_co], chunks: Iterator[bytes], close: Callable[[], None], wake: Callable[[], None]
    ) -> None:
        super().__init__(events, wake)
        self._chunks = chunks
        self._close = close

    def __iter__(self) -> Self:
        """Iterate over the events that are still to come."""
        return self

    def __next__(self) -> T_co:
        """Wait for the next event. Where another thread closes the stream meanwhile, there is none.

        Raises:
            StreamEventError: The service reports an error.
            StreamTruncatedError: The stream ended before its end marker.
            ConfigError: Another thread is reading the stream, which it goes on to do.
            SequrityError: Whatever else went wrong.
        """
        if not self._begins():
            raise StopIteration
        try:
            while not self._closed:
                event = self._events.next_event()
                if event is not None:
                    return event
                if self._events.done:
                    self._closed = True
                else:
                    self._feed()
        except BaseException as error:
            if self._breaks(error):
                raise
        finally:
            self._end_turn()
        raise StopIteration

    @overload
    def final(self: Stream[AccumulableEvent[WholeT]], **handlers: Unpack[StreamHandlers]) -> WholeT: ...

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
            ConfigError: Somebody else is reading the stream.
            ResponseValidationError: The answer does not fit its type.
            SequrityError: Whatever else went wrong.
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
        """Let go of the connection; what has not been read is lost.

        Any thread may close. Where another one waits for the next event, its wait ends at once, as if the stream had
        ended. (Not so over HTTP/2, where a connection is shared: it ends when the next bytes arrive, or in `idle`.)
        """
        self._closed = True
        if not self._leave():
            self._wake()

    def _end_turn(self) -> None:
        self._turn.release()
        if self._closed:
            self._leave()

    def _leave(self) -> bool:
        """Let go of the connection, and tell whether that is done; not while somebody reads, who does it then."""
        if not self._turn.acquire(blocking=False):
            return False
        try:
            if not self._left:
                self._left = True
                self._close()
        finally:
            self._turn.release()
        return True

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


class AsyncStream(Held[T_co]):
    """Events as they arrive.

    Iterate over it, best within `async with`, which closes it when the block is left early:

        async with await client.control.chat.create(messages, model, stream=True) as stream:
            async for chunk in stream:
                ...
    """

    def __init__(
        self,
        events: Events[T_co],
        chunks: AsyncIterator[bytes],
        close: Callable[[], Awaitable[None]],
        wake: Callable[[], None],
    ) -> None:
        super().__init__(events, wake)
        self._chunks = chunks
        self._close = close

    def __aiter__(self) -> Self:
        """Iterate over the events that are still to come."""
        return self

    async def __anext__(self) -> T_co:
        """Wait for the next event. Raises as `Stream.__next__` does."""
        if not self._begins():
            raise StopAsyncIteration
        try:
            while not self._closed:
                event = self._events.next_event()
                if event is not None:
                    return event
                if self._events.done:
                    self._closed = True
                else:
                    await self._feed()
        except BaseException as error:
            if self._breaks(error):
                raise
        finally:
            await self._end_turn()
        raise StopAsyncIteration

    @overload
    async def final(self: AsyncStream[AccumulableEvent[WholeT]], **handlers: Unpack[StreamHandlers]) -> WholeT: ...

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
            ConfigError: Somebody else is reading the stream.
            ResponseValidationError: The answer does not fit its type.
            SequrityError: Whatever else went wrong.
        """
        tell = self._events.telling(handlers)
        async for _ in self:
            try:
                for answer in tell():
                    if isawaitable(answer):
                        await answer
            except BaseException:
                await self.close()
                raise
        return self._events.whole()

    async def close(self) -> None:
        """Let go of the connection; what has not been read is lost.

        Any task may close. Where another one waits for the next event, its wait ends at once, as if the stream had
        ended.
        """
        self._closed = True
        if not await self._leave():
            self._wake()

    async def _end_turn(self) -> None:
        self._turn.release()
        if self._closed:
            await self._leave()

    async def _leave(self) -> bool:
        """Let go of the connection, and tell whether that is done; not while somebody reads, who does it then."""
        if not self._turn.acquire(blocking=False):
            return False
        try:
            if not self._left:
                self._left = True
                await self._close()
        finally:
            self._turn.release()
        return True

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
