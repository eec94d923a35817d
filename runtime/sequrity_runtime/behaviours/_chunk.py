"""Chunks of a chat completion know how to become a whole one."""

from __future__ import annotations

from sequrity_runtime._accumulate import Accumulator, ChatAccumulator, Piece, WholeT_co


class ChatChunk(Piece[WholeT_co]):
    """A chunk of a chat completion."""

    __slots__ = ()

    @classmethod
    def accumulator(cls) -> Accumulator:
        """Begin to add chunks up, as JSON data; a stream's `final()` does it for you."""
        return ChatAccumulator()
