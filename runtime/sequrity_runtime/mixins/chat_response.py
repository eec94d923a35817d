"""Short ways to what most programs want of a chat completion: its first message, and that message's text.

Providers send answers without a message (a content filter that cut the choice) and messages without text (tool calls),
so the fields are optional, and a program that reads them has to say each time what it does then. These two say it once.
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


class _Answer(Protocol[M_co]):
    @property
    def choices(self) -> Sequence[_Choice[M_co]]: ...


class ChatAnswer:
    """Reads the first choice of a chat completion."""

    __slots__ = ()

    @property
    def message(self: _Answer[M_co]) -> M_co:
        """The first choice's message.

        Raises:
            SequrityError: The answer has no choice, or the first has no message; its `finish_reason` tells why.
        """
        message = self.choices[0].message if self.choices else None
        if message is None:
            raise SequrityError("the answer holds no message; the choice's finish_reason tells why")
        return message

    @property
    def text(self: _Answer[_Message]) -> str:
        """The first message's text; empty where there is none, as beside tool calls."""
        message = self.choices[0].message if self.choices else None
        content = None if message is None else message.content
        return content if isinstance(content, str) else ""
