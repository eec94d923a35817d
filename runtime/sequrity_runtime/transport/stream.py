"""Streams of typed events: the I/O of `StreamReader`, with threads and with async."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Self, Unpack, cast

from sequrity_runtime.calls.accumulator import StreamHandlers
from sequrity_runtime.calls.flow import CallState
from sequrity_runtime.calls.server_sent_events import ServerSentEvent
from sequrity_runtime.calls.stream_reader import StreamReader, T_co, WholeT_co
from sequrity_runtime.closing import AsyncClosing, Closing

if TYPE_CHECKING:
    from sequrity_runtime.transport.async_driver import AsyncExchange
    from sequrity_runtime.transport.sync_driver import Exchange


class Stream(StreamReader[T_co, WholeT_co], Closing):
    """Events as they arrive.

    Iterate over it, best within `with`, which closes it when the block is left early:

        with client.control.chat.create(messages, model, stream=True) as stream:
            for chunk in stream:
                ...
    """

    def __init__(self, state: CallState, exchange: Exchange) -> None:
        super().__init__(state)
        self._exchange = exchange

    def __iter__(self) -> Self:
        """Iterate over the remaining events."""
        return self

    def __next__(self) -> T_co:
        """Wait for the next event. Iteration ends when another thread closes the stream.

        Raises:
            StreamEventError: The service reports an error.
            StreamTruncatedError: The stream ended before its end marker.
            ConfigError: Another thread is reading the stream; it continues.
            SequrityError: Any other failure.
        """
        event: T_co | None = self._advance(raw=False)
        if event is None:
            raise StopIteration
        return event

    def raw_events(self) -> Iterator[ServerSentEvent]:
        """Iterate over the remaining events as they arrive, before any of them is skipped, typed or checked.

        Pings, unknown events, errors and the end marker are among them. An event of the stream's type counts for
        `accumulate` and `final`. The iteration ends with the stream, complete or not.

        Raises:
            SequrityError: The connection failed, or a limit was exceeded.
        """
        event: ServerSentEvent | None
        while (event := self._advance(raw=True)) is not None:
            yield event

    @property
    def text_stream(self) -> Iterator[str]:
        """Iterate over the text of the remaining events, piece by piece: of the first choice, if there are several.

        Raises:
            TooLargeError: The response exceeds `limits.body`.
            SequrityError: As raised by `Stream.__next__`.
        """
        for _ in self:
            yield from self.texts()

    def texts(self) -> list[str]:
        """List the pieces of text that the last event adds: to the first choice, if there are several.

        Raises:
            SequrityError: The events can no longer be accumulated. The stream is closed then.
        """
        try:
            return self._events.texts()
        except BaseException:
            self.close()
            raise

    def _advance(self, *, raw: bool) -> Any:
        """Read up to the next event. Returns None at the end, or if another thread closes the stream."""
        if not self._acquire():
            return None
        try:
            while (event := self._next_event(raw=raw)) is None and not self._closed:
                self._check_process()
                self._feed(self._exchange.read(self._events.deadline), raw=raw)
        except BaseException as error:
            if self._on_error(error):
                raise
            return None
        else:
            return event
        finally:
            self._reader.release()
            if self._closed:
                self._release()

    def final(self, **handlers: Unpack[StreamHandlers]) -> WholeT_co:
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
        dispatch = self._events.dispatcher(handlers)
        for _ in self:
            try:
                for _ in dispatch():
                    pass
            except BaseException:
                self.close()
                raise
        return cast("WholeT_co", self._events.whole())

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
                self._exchange.finish(self._leave(drains=self._exchange.bounded))
        finally:
            self._reader.release()
        return True


class AsyncStream(StreamReader[T_co, WholeT_co], AsyncClosing):
    """Events as they arrive.

    Iterate over it, best within `async with`, which closes it when the block is left early:

        async with await client.control.chat.create(messages, model, stream=True) as stream:
            async for chunk in stream:
                ...
    """

    def __init__(self, state: CallState, exchange: AsyncExchange) -> None:
        super().__init__(state)
        self._exchange = exchange

    def __aiter__(self) -> Self:
        """Iterate over the remaining events."""
        return self

    async def __anext__(self) -> T_co:
        """Wait for the next event. Raises as `Stream.__next__` does."""
        event: T_co | None = await self._advance(raw=False)
        if event is None:
            raise StopAsyncIteration
        return event

    async def raw_events(self) -> AsyncIterator[ServerSentEvent]:
        """Iterate over the remaining events as they arrive, as `Stream.raw_events` does."""
        event: ServerSentEvent | None
        while (event := await self._advance(raw=True)) is not None:
            yield event

    @property
    async def text_stream(self) -> AsyncIterator[str]:
        """Iterate over the text of the remaining events, as `Stream.text_stream` does."""
        async for _ in self:
            for text in await self.texts():
                yield text

    async def texts(self) -> list[str]:
        """List the pieces of text that the last event adds, as `Stream.texts` does."""
        try:
            return self._events.texts()
        except BaseException:
            await self.close()
            raise

    async def _advance(self, *, raw: bool) -> Any:
        """Read up to the next event. Returns None at the end, or if another task closes the stream."""
        if not self._acquire():
            return None
        try:
            while (event := self._next_event(raw=raw)) is None and not self._closed:
                self._check_process()
                self._feed(await self._exchange.read(self._events.deadline), raw=raw)
        except BaseException as error:
            if self._on_error(error):
                raise
            return None
        else:
            return event
        finally:
            self._reader.release()
            if self._closed:
                await self._release()

    async def final(self, **handlers: Unpack[StreamHandlers]) -> WholeT_co:
        """Read the stream to its end, and build the whole response, as `Stream.final` does. Handlers may be async."""
        dispatch = self._events.dispatcher(handlers)
        async for _ in self:
            try:
                for result in dispatch():
                    if isawaitable(result):
                        await result
            except BaseException:
                await self.close()
                raise
        return cast("WholeT_co", self._events.whole())

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
                await self._exchange.finish(self._leave(drains=True))
        finally:
            self._reader.release()
        return True
