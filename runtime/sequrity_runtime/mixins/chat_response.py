"""Mixin of chat completions: shortcuts to the first message and its text.

Providers send choices without a message (removed by a content filter) and messages without text (tool calls). So the
fields are optional, and every program would have to handle their absence. The shortcuts handle it once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from sequrity_runtime.errors import SequrityError

M_co = TypeVar("M_co", covariant=True)


class _Message(Protocol):
    @property
    def content(self) -> object: ...


class _Choice(Protocol[M_co]):
    @property
    def message(self) -> M_co | None: ...


class _Response(Protocol[M_co]):
    @property
    def choices(self) -> Sequence[_Choice[M_co]]: ...


class ChatAnswer:
    """Shortcuts to the first choice of a chat completion."""

    __slots__ = ()

    @property
    def message(self: _Response[M_co]) -> M_co:
        """Message of the first choice.

        Raises:
            SequrityError: `choices` is empty, or the first choice has no message. Its `finish_reason` names the cause.
        """
        message = self.choices[0].message if self.choices else None
        if message is None:
            raise SequrityError("the response has no message; finish_reason of the choice names the cause")
        return message

    @property
    def text(self: _Response[_Message]) -> str:
        """Text of the first message. Empty if it has none, as with tool calls."""
        message = self.choices[0].message if self.choices else None
        content = None if message is None else message.content
        return content if isinstance(content, str) else ""
