"""What an event of a stream brings to an answer, for those who want to hear of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

from attrs import frozen


@frozen
class TextDelta:
    """A piece of text of an answer."""

    text: str
    """The piece."""

    choice: int = 0
    """Which of the answers it belongs to, from 0."""


@frozen
class ToolCallDelta:
    """A piece of a tool call of an answer."""

    id: str
    """Id of the call, known from its first piece on."""

    name: str
    """Name of the function, known from its first piece on."""

    arguments: str
    """The piece: text to be joined to the arguments' JSON text; may be empty."""

    index: int = 0
    """Which of the answer's tool calls it belongs to, from 0."""

    choice: int = 0
    """Which of the answers it belongs to, from 0."""


class StreamHandlers(TypedDict, total=False):
    """What a stream's `final()` shall call while it reads, for each piece of an answer."""

    on_content: Callable[[TextDelta], object]
    """Told of each piece of an answer's text."""

    on_reasoning: Callable[[TextDelta], object]
    """Told of each piece of the model's thoughts."""

    on_refusal: Callable[[TextDelta], object]
    """Told of each piece of what the model says when it declines."""

    on_tool_call: Callable[[ToolCallDelta], object]
    """Told of each piece of a tool call."""
