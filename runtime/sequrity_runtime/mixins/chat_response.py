"""Mixins of chat completions and of their chunks: shortcuts to the first message and its text.

Providers send choices without a message (removed by a content filter) and messages without text (tool calls). So the
fields are optional, and every program would have to handle their absence. The shortcuts handle it once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from sequrity_runtime.errors import SequrityError
from sequrity_runtime.type_guards import is_array, is_object

M_co = TypeVar("M_co", covariant=True)


class HasContent(Protocol):
    """A message, or the delta of one."""

    @property
    def content(self) -> object:
        """Text, or parts."""
        ...


def text_of(message: HasContent | None) -> str:
    """Return the text of a message: its content, or the text parts of its content. Empty if there is none."""
    content: Any = None if message is None else getattr(message, "content", None)
    if isinstance(content, str):
        return content
    texts = [_text(part) for part in content] if is_array(content) else []
    return "".join(texts)


def _text(part: Any) -> str:
    text: Any = part.get("text") if is_object(part) else getattr(part, "text", part)
    return text if isinstance(text, str) else ""


class _Choice(Protocol[M_co]):
    @property
    def message(self) -> M_co | None: ...


class _Response(Protocol[M_co]):
    @property
    def choices(self) -> Sequence[_Choice[M_co]]: ...


def _of_first_choice(choices: Any, name: str) -> Any:
    """Return the message, or the delta, of the first choice; None if there is none, or if it is not an object."""
    return getattr(choices[0], name, None) if is_array(choices) and choices else None


class ChatAnswer:
    """Shortcuts to the first choice of a chat completion."""

    __slots__ = ()

    @property
    def message(self: _Response[M_co]) -> M_co:
        """Message of the first choice.

        Raises:
            SequrityError: `choices` is empty, or the first choice has no message. Its `finish_reason` names the cause.
        """
        message: M_co | None = _of_first_choice(self.choices, "message")
        if message is None:
            cause = "finish_reason of the choice names the cause" if self.choices else "it has no choices"
            raise SequrityError(f"the response has no message; {cause}")
        return message

    @property
    def text(self: _Response[HasContent]) -> str:
        """Text of the first message. Empty if it has none, as with tool calls."""
        return text_of(_of_first_choice(self.choices, "message"))


class _ChunkChoice(Protocol):
    @property
    def delta(self) -> HasContent | None: ...


class _Chunk(Protocol):
    @property
    def choices(self) -> Sequence[_ChunkChoice] | None: ...


class ChatChunk:
    """A chunk of a chat completion."""

    __slots__ = ()

    @property
    def text(self: _Chunk) -> str:
        """Text that the chunk adds to the first choice. Empty if it adds none."""
        return text_of(_of_first_choice(self.choices, "delta"))
