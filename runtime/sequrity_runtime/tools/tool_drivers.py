"""Drivers of the tool loop: they perform its steps, turn by turn or as one stream, sync or async.

The async drivers differ in `await`, and in that they call the functions of one response concurrently. A step that
raised stays the next one, so that a program can continue the conversation after a failed call.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias, TypeVar, Unpack, cast

from sequrity_runtime.calls.accumulator import StreamHandlers
from sequrity_runtime.closing import AsyncClosing, Closing
from sequrity_runtime.lazy_import import lazy_module
from sequrity_runtime.tools.tool_run import ResponseT_co, ToolRun, ToolTurn
from sequrity_runtime.transport.stream import AsyncStream, Stream

if TYPE_CHECKING:
    from sequrity_runtime.formats import steps
    from sequrity_runtime.tools import tool_loop
else:  # every program imports the drivers, and few call them
    steps = lazy_module("sequrity_runtime.formats.steps")
    tool_loop = lazy_module("sequrity_runtime.tools.tool_loop")

EventT_co = TypeVar("EventT_co", covariant=True)

Concurrently: TypeAlias = Callable[[Callable[[Any], Awaitable[Any]], list[Any]], Awaitable[list[Any]]]
"""Calls an async function for each item concurrently. An exception replaces the result."""


class _Driver(Generic[ResponseT_co]):
    """A loop in progress."""

    _stream: Any = None
    """Stream of the current turn."""

    def __init__(self, loop: tool_loop.ToolLoop, call_model: Callable[[dict[str, Any]], Any]) -> None:
        self._loop = loop
        self._call_model = call_model
        self._steps = loop.steps()
        self._step: tool_loop.Step | None = None
        self._reply: Any = None

    @property
    def run(self) -> ToolRun[ResponseT_co]:
        """The conversation so far: the whole one after the last turn."""
        return self._loop.run

    def _next_step(self) -> tool_loop.Step | None:
        """Return the step that is to be performed, or None at the end."""
        if self._step is None:
            reply, self._reply = self._reply, None
            try:
                self._step = self._steps.send(reply)
            except StopIteration:
                return None
        return self._step

    def _performed(self, reply: Any) -> None:
        self._step, self._reply = None, reply

    def _end_turn(self, response: Any) -> None:
        self._stream = None
        self._performed(response)


class ToolTurns(_Driver[ResponseT_co]):
    """Turns of a conversation with tools, as an iterator.

    Each turn is a response of the model. The functions that it requests are called when the next turn is requested:
    leave the loop, and they are not called. After an exception of a call, `next` repeats that call.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ToolTurn[ResponseT_co]:
        """Call the requested functions, then the model.

        Raises:
            ToolTurnsError: The model still requests tools after `max_turns` responses.
            SequrityError: As raised by the call.
        """
        while (step := self._next_step()) is not None:
            if isinstance(step, ToolTurn):
                self._performed(None)
                return step
            self._performed(self._call_model(step.arguments) if isinstance(step, steps.CallModel) else _perform(step))
        raise StopIteration

    def finish(self) -> ToolRun[ResponseT_co]:
        """Run the remaining turns, and return the whole conversation."""
        for _ in self:
            pass
        return self.run


class ToolStream(_Driver[ResponseT_co], Closing, Generic[EventT_co, ResponseT_co]):
    """Events of all turns of a conversation with tools, as one stream.

    Iterate over it, best within `with`, which closes it when the block is left early. `run` is the conversation so far,
    without the turn that is being streamed.
    """

    _stream: Stream[Any] | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> EventT_co:
        """Wait for the next event. Functions are called between two turns. Raises as `Stream` and `ToolTurns` do."""
        while (stream := self._turn()) is not None:
            for event in stream:
                return cast("EventT_co", event)
            self._end_turn(stream.final())
        raise StopIteration

    @property
    def text_stream(self) -> Iterator[str]:
        """Iterate over the text of all turns, piece by piece, as `Stream.text_stream` does."""
        while (stream := self._turn()) is not None:
            yield from stream.text_stream
            self._end_turn(stream.final())

    def final(self, **handlers: Unpack[StreamHandlers]) -> ToolRun[ResponseT_co]:
        """Read all turns to their end, and return the whole conversation.

        Args:
            **handlers: Callbacks for text, reasoning and tool calls, see `StreamHandlers`.
        """
        while (stream := self._turn()) is not None:
            self._end_turn(stream.final(**handlers))
        return self.run

    def close(self) -> None:
        """Close the stream of the current turn, and end the conversation."""
        stream, self._stream, self._step = self._stream, None, None
        self._steps.close()
        if stream is not None:
            stream.close()

    def _turn(self) -> Stream[Any] | None:
        """Return the stream of the current turn; open the next one if it has ended. Returns None at the end."""
        while self._stream is None and (step := self._next_step()) is not None:
            if isinstance(step, steps.CallModel):
                self._stream = self._call_model(step.arguments)
            else:
                self._performed(None if isinstance(step, ToolTurn) else _perform(step))
        return self._stream


def _perform(step: steps.CallHook | steps.CallFunctions) -> Any:
    if isinstance(step, steps.CallHook):
        return steps.checked(step.begin())
    outcomes = [call.outcome() for call in step.calls]
    for outcome in outcomes:
        if isinstance(outcome, steps.Returned):
            steps.checked(outcome.value)
    return outcomes


class _AsyncDriver(_Driver[ResponseT_co]):
    """A loop in progress whose functions may be async."""

    def __init__(
        self, loop: tool_loop.ToolLoop, call_model: Callable[[dict[str, Any]], Any], concurrently: Concurrently
    ) -> None:
        super().__init__(loop, call_model)
        self._concurrently = concurrently

    async def _perform(self, step: steps.CallHook | steps.CallFunctions) -> Any:
        if isinstance(step, steps.CallHook):
            return await steps.awaited(step)
        outcomes = await self._concurrently(_returned, step.calls)
        return [outcome if isinstance(outcome, steps.Returned) else steps.Raised(outcome) for outcome in outcomes]


async def _returned(call: steps.FunctionCall) -> steps.Returned:
    return steps.Returned(await steps.awaited(call))


class AsyncToolTurns(_AsyncDriver[ResponseT_co]):
    """Turns of a conversation with tools, as an async iterator; see `ToolTurns`."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ToolTurn[ResponseT_co]:
        """Call the requested functions, then the model. Raises as `ToolTurns` does."""
        while (step := self._next_step()) is not None:
            if isinstance(step, ToolTurn):
                self._performed(None)
                return step
            if isinstance(step, steps.CallModel):
                self._performed(await self._call_model(step.arguments))
            else:
                self._performed(await self._perform(step))
        raise StopAsyncIteration

    async def finish(self) -> ToolRun[ResponseT_co]:
        """Run the remaining turns, and return the whole conversation."""
        async for _ in self:
            pass
        return self.run


class AsyncToolStream(_AsyncDriver[ResponseT_co], AsyncClosing, Generic[EventT_co, ResponseT_co]):
    """Events of all turns of a conversation with tools, as one async stream; see `ToolStream`."""

    _stream: AsyncStream[Any] | None = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> EventT_co:
        """Wait for the next event. Functions are called between two turns. Raises as `ToolStream` does."""
        while (stream := await self._turn()) is not None:
            async for event in stream:
                return cast("EventT_co", event)
            self._end_turn(await stream.final())
        raise StopAsyncIteration

    @property
    async def text_stream(self) -> AsyncIterator[str]:
        """Iterate over the text of all turns, as `ToolStream.text_stream` does."""
        while (stream := await self._turn()) is not None:
            async for text in stream.text_stream:
                yield text
            self._end_turn(await stream.final())

    async def final(self, **handlers: Unpack[StreamHandlers]) -> ToolRun[ResponseT_co]:
        """Read all turns to their end, and return the whole conversation. Handlers may be async."""
        while (stream := await self._turn()) is not None:
            self._end_turn(await stream.final(**handlers))
        return self.run

    async def close(self) -> None:
        """Close the stream of the current turn, and end the conversation."""
        stream, self._stream, self._step = self._stream, None, None
        self._steps.close()
        if stream is not None:
            await stream.close()

    async def _turn(self) -> AsyncStream[Any] | None:
        while self._stream is None and (step := self._next_step()) is not None:
            if isinstance(step, steps.CallModel):
                self._stream = await self._call_model(step.arguments)
            else:
                self._performed(None if isinstance(step, ToolTurn) else await self._perform(step))
        return self._stream
