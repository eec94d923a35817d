"""Mixin of chat completion chunks: their text, and how they accumulate to a completion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from sequrity_runtime.calls.accumulator import AccumulableEvent, Accumulator, ResponseT_co
from sequrity_runtime.calls.chat_accumulator import ChatAccumulator
from sequrity_runtime.mixins.chat_response import HasContent, text_of
from sequrity_runtime.type_guards import is_array, is_object

_KEYS = frozenset({"choices", "object", "usage"})


class _Choice(Protocol):
    @property
    def delta(self) -> HasContent | None: ...


class _Chunk(Protocol):
    @property
    def choices(self) -> Sequence[_Choice] | None: ...


class ChatChunk(AccumulableEvent[ResponseT_co]):
    """A chunk of a chat completion."""

    __slots__ = ()

    @property
    def text(self: _Chunk) -> str:
        """Text that the chunk adds to the first choice. Empty if it adds none."""
        choices: Any = self.choices
        return text_of(getattr(choices[0], "delta", None)) if is_array(choices) and choices else ""

    @classmethod
    def is_event(cls, document: Any) -> bool:
        """Return whether JSON data is a chunk, whatever the name of its event."""
        return is_object(document) and not _KEYS.isdisjoint(document)

    @classmethod
    def accumulator(cls) -> Accumulator:
        """Create an accumulator of chunks as JSON data. `final()` of a stream uses it."""
        return ChatAccumulator()

    @classmethod
    def from_response(cls, document: dict[str, Any]) -> dict[str, Any]:
        """Convert a completion to a single chunk, both as JSON data. A stream uses it if a completion arrives."""
        choices: Any = document.get("choices")
        pieces = [_choice(choice) for choice in choices] if is_array(choices) else choices
        return {**document, "object": "chat.completion.chunk", "choices": pieces}


def _choice(choice: Any) -> Any:
    message: Any = choice.get("message") if is_object(choice) else None
    if not is_object(message):
        return choice
    rest = {key: value for key, value in choice.items() if key != "message"}
    calls: Any = message.get("tool_calls")
    if is_array(calls):
        numbered = [{**call, "index": n} if is_object(call) else call for n, call in enumerate(calls)]
        message = {**message, "tool_calls": numbered}
    return {**rest, "delta": message}
