"""Mixin of chat completion chunks: their text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from sequrity_runtime.mixins.chat_response import HasContent, text_of
from sequrity_runtime.type_guards import is_array


class _Choice(Protocol):
    @property
    def delta(self) -> HasContent | None: ...


class _Chunk(Protocol):
    @property
    def choices(self) -> Sequence[_Choice] | None: ...


class ChatChunk:
    """A chunk of a chat completion."""

    __slots__ = ()

    @property
    def text(self: _Chunk) -> str:
        """Text that the chunk adds to the first choice. Empty if it adds none."""
        choices: Any = self.choices
        return text_of(getattr(choices[0], "delta", None)) if is_array(choices) and choices else ""
