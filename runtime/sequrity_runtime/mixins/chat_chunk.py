"""Mixin of chat completion chunks: how they accumulate to a completion."""

from __future__ import annotations

from typing import Any

from sequrity_runtime.calls.accumulator import AccumulableEvent, Accumulator, ResponseT_co
from sequrity_runtime.calls.chat_accumulator import ChatAccumulator


class ChatChunk(AccumulableEvent[ResponseT_co]):
    """A chunk of a chat completion."""

    __slots__ = ()

    @classmethod
    def accumulator(cls) -> Accumulator:
        """Create an accumulator of chunks as JSON data. `final()` of a stream uses it."""
        return ChatAccumulator()

    @classmethod
    def from_response(cls, document: dict[str, Any]) -> dict[str, Any]:
        """Convert a completion to a single chunk, both as JSON data. A stream uses it if a completion arrives."""
        choices = [_choice(choice) for choice in document["choices"]]
        return {**document, "object": "chat.completion.chunk", "choices": choices}


def _choice(choice: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in choice.items() if key != "message"}
    delta = dict(choice.get("message") or {})
    if delta.get("tool_calls"):
        delta["tool_calls"] = [{"index": number, **call} for number, call in enumerate(delta["tool_calls"])]
    return {**rest, "delta": delta}
