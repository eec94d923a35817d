"""A stream whose text is JSON of a type: the value while it grows, and the whole response at the end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack

from sequrity_runtime.calls.accumulator import StreamHandlers
from sequrity_runtime.closing import AsyncClosing, Closing
from sequrity_runtime.structured_output.partial_json import MISSING, PartialJson
from sequrity_runtime.transport.stream import AsyncStream, Stream

if TYPE_CHECKING:
    from sequrity_runtime.structured_output.parsed_response import Parsing  # every program imports the streams

ParsedResponseT_co = TypeVar("ParsedResponseT_co", covariant=True)


class _ParsedStream(Generic[ParsedResponseT_co]):
    """The parts of both kinds of stream without I/O."""

    def __init__(self, parsing: Parsing) -> None:
        self._parsing = parsing
        self._json = PartialJson()
        self._shown: Any = MISSING

    def _grown(self, pieces: Iterable[str]) -> bool:
        """Read the pieces of text of an event. Returns whether the value has grown."""
        text = "".join(pieces)
        if not text or not self._json.feed(text):
            return False
        value = self._parsing.output_type.partial(self._json.value())
        if value is MISSING or value == self._shown:
            return False
        self._shown = value
        return True


class ParsedStream(_ParsedStream[ParsedResponseT_co], Closing):
    """Values of a structured output as they grow, as JSON data.

    Each value extends the one before: texts get longer, arrays and objects get further members. Treat them as
    read-only, since they share their complete parts. `final()` returns the whole response with `parsed`. Iterate within
    `with`, which closes the stream when the block is left early.

    Attributes:
        stream: The stream of events behind it, with status, headers and session.
    """

    def __init__(self, stream: Stream[Any], parsing: Parsing) -> None:
        super().__init__(parsing)
        self.stream = stream

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        """Wait until the value has grown.

        Raises:
            ParseError: The response is complete and holds no value of the type.
            SequrityError: As raised by `Stream`.
        """
        for _ in self.stream:
            if self._grown(self.stream.texts()):
                return self._shown
        self.final()
        raise StopIteration

    def final(self, **handlers: Unpack[StreamHandlers]) -> ParsedResponseT_co:
        """Read the stream to its end, and return the whole response with `parsed`.

        Args:
            **handlers: Callbacks for text, reasoning and tool calls, see `StreamHandlers`.

        Raises:
            ParseError: The response holds no value of the type.
            SequrityError: As raised by `Stream.final`.
        """
        parsed: ParsedResponseT_co = self._parsing.response(self.stream.final(**handlers))
        return parsed

    def close(self) -> None:
        """Close the stream, and release its connection."""
        self.stream.close()


class AsyncParsedStream(_ParsedStream[ParsedResponseT_co], AsyncClosing):
    """Values of a structured output as they grow, as JSON data; see `ParsedStream`."""

    def __init__(self, stream: AsyncStream[Any], parsing: Parsing) -> None:
        super().__init__(parsing)
        self.stream = stream

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        """Wait until the value has grown. Raises as `ParsedStream.__next__` does."""
        async for _ in self.stream:
            if self._grown(await self.stream.texts()):
                return self._shown
        await self.final()
        raise StopAsyncIteration

    async def final(self, **handlers: Unpack[StreamHandlers]) -> ParsedResponseT_co:
        """Read the stream to its end, and return the whole response with `parsed`. Handlers may be async."""
        parsed: ParsedResponseT_co = self._parsing.response(await self.stream.final(**handlers))
        return parsed

    async def close(self) -> None:
        """Close the stream, and release its connection."""
        await self.stream.close()
