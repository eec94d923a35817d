"""Arguments and results of the tool loop. Every program imports them with the signatures of its calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeAlias, TypeVar

from attrs import frozen

from sequrity_runtime.errors import SequrityError
from sequrity_runtime.formats.conversation_format import ToolCall

ResponseT_co = TypeVar("ResponseT_co", covariant=True)

OnToolCall: TypeAlias = Callable[[ToolCall], Any]
"""Called before each call of a function. True or None allows the call, False denies it, a text denies it and tells the
model the reason. An async client awaits what it returns."""

OnToolError: TypeAlias = Callable[[ToolCall, Exception], Any]
"""Called with what a function raises. Returns the text for the model; None means the default text, which names
only the type of the exception. An async client awaits what it returns."""


@frozen
class ToolRun(Generic[ResponseT_co]):
    """A conversation with tools: complete, or so far."""

    response: ResponseT_co
    """Last response of the model."""

    messages: list[dict[str, Any]]
    """The whole conversation as JSON data, the last response included. Append messages and send it to continue."""

    turns: int
    """Number of responses of the model."""


@frozen
class ToolTurn(Generic[ResponseT_co]):
    """A response of the model, before the functions that it requests are called."""

    response: ResponseT_co
    """The response."""

    calls: tuple[ToolCall, ...]
    """The calls that it requests. The last turn requests none."""


class ToolTurnsError(SequrityError):
    """The model still requests tools after the maximum number of turns.

    Attributes:
        run: The conversation so far. Its last response requests calls that were not made.
    """

    def __init__(self, message: str, run: ToolRun[Any]) -> None:
        super().__init__(message)
        self.run = run
