"""Accumulation of the events of a stream: the interface that each format implements.

An accumulator takes the events one by one, as JSON data, and builds the response that the same call would have returned
without a stream. It works on JSON data rather than on typed events, so keys that the schema does not know are kept.
The schema of a stream names its accumulator with `x-stream-sum`; `ACCUMULATORS` lists them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, ClassVar, TypedDict

from attrs import frozen

from sequrity_runtime.type_guards import is_object


@frozen
class TextDelta:
    """A piece of the text of a choice."""

    text: str
    """The piece."""

    choice: int = 0
    """Index of the choice."""


@frozen
class ToolCallDelta:
    """A piece of a tool call."""

    id: str
    """ID of the call, known from its first piece."""

    name: str
    """Name of the function, known from its first piece."""

    arguments: str
    """Next piece of the JSON text of the arguments. May be empty."""

    index: int = 0
    """Index of the tool call within its choice."""

    choice: int = 0
    """Index of the choice."""


class StreamHandlers(TypedDict, total=False):
    """Functions that `final()` of a stream calls for each piece of the response."""

    on_content: Callable[[TextDelta], object]
    """Called with each piece of text."""

    on_reasoning: Callable[[TextDelta], object]
    """Called with each piece of reasoning."""

    on_refusal: Callable[[TextDelta], object]
    """Called with each piece of a refusal."""

    on_tool_call: Callable[[ToolCallDelta], object]
    """Called with each piece of a tool call."""


class Accumulator(ABC):
    """Builds a response from the events of a stream, both as JSON data."""

    has_choices: ClassVar[bool] = False
    """Whether a response may have several texts, one for each choice."""

    @property
    @abstractmethod
    def complete(self) -> bool:
        """Whether every choice has a finish reason."""
        ...

    @abstractmethod
    def add(self, event: dict[str, Any]) -> None:
        """Add the next event, which fits its schema. The event is not changed."""
        ...

    @abstractmethod
    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last event, each with the name of its handler (`on_content`, ...)."""
        ...

    @abstractmethod
    def document(self) -> dict[str, Any]:
        """Build the response so far. Required texts that have not arrived are empty."""
        ...

    @staticmethod
    def is_event(document: Any) -> bool:
        """Return whether JSON data is an event of the format, whatever the name that the stream gives to the event."""
        return is_object(document) and isinstance(document.get("type"), str)

    @staticmethod
    @abstractmethod
    def events_of(document: dict[str, Any]) -> list[dict[str, Any]]:
        """Convert a complete response to the events of a stream, both as JSON data."""
        ...


ACCUMULATORS: Mapping[str, str] = {
    "chat": "chat_accumulator.ChatAccumulator",
    "messages": "messages_accumulator.MessagesAccumulator",
    "responses": "responses_accumulator.ResponsesAccumulator",
}
"""Module and class of the accumulators by name. A module is imported when a stream needs it."""


def accumulator_class(name: str) -> type[Accumulator]:
    """Import the accumulator with a name of `ACCUMULATORS`."""
    module, _, kind = ACCUMULATORS[name].partition(".")
    found: type[Accumulator] = getattr(import_module(f"{__package__}.{module}"), kind)
    return found
