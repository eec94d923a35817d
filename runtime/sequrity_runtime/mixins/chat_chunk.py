"""Chunks of a chat completion know how to become a whole one."""

from __future__ import annotations

from typing import Any

from sequrity_runtime.calls.accumulator import Accumulator, ChatAccumulator, Piece, WholeT_co


class ChatChunk(Piece[WholeT_co]):
    """A chunk of a chat completion."""

    __slots__ = ()

    @classmethod
    def accumulator(cls) -> Accumulator:
        """Begin to add chunks up, as JSON data; a stream's `final()` does it for you."""
        return ChatAccumulator()

    @classmethod
    def from_whole(cls, document: dict[str, Any]) -> dict[str, Any]:
        """Write a whole completion as its only chunk, as JSON data; a stream does it for you where one came instead."""
        choices = [_choice(choice) for choice in document["choices"]]
        return {**document, "object": "chat.completion.chunk", "choices": choices}


def _choice(choice: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in choice.items() if key != "message"}
    delta = dict(choice.get("message") or {})
    if delta.get("tool_calls"):
        delta["tool_calls"] = [{"index": number, **call} for number, call in enumerate(delta["tool_calls"])]
    return {**rest, "delta": delta}
