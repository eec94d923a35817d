"""What stands in the way of a proof that every document written is read: the place, the way there, values to try."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from sequrity_codegen.load.named import Place

Verdict = Literal["compatible", "breaking", "unknown"]

Embed: TypeAlias = Callable[[Any], Any]
"""Build a document of a whole schema around a value of a part of it."""


@frozen
class DocumentPath:
    """The way from the root to a part, on both sides."""

    steps: tuple[str, ...] = ()
    """Keys of the document; `*` for an item."""

    embeds: tuple[Embed, ...] = field(default=(), eq=False)

    def down(self, step: str, embed: Embed) -> DocumentPath:
        """Go one step further down."""
        return DocumentPath((*self.steps, step), (*self.embeds, embed))

    def document(self, value: Any) -> Any:
        """Build the whole document around a value of the part."""
        for embed in reversed(self.embeds):
            value = embed(value)
        return value


@frozen
class Obstacle:
    """One step of the proof that fails."""

    kind: str
    """What kind of step; `rules` has its names in each direction."""

    writer: Place
    reader: Place
    path: DocumentPath
    candidates: tuple[Callable[[], Iterable[Any]], ...] = field(eq=False)
    """Make values of the part that may show the difference."""

    detail: tuple[tuple[str, str], ...] = ()
    """Words that the sentence needs."""


@frozen
class Note:
    """One step that holds by the policy alone."""

    writer: Place
    reader: Place
    name: str


def listed(values: list[Any]) -> str:
    """Name a few values, and say how many more there are."""
    judged = ", ".join(f"`{json.dumps(value, ensure_ascii=False)}`" for value in values[:5])
    return judged if len(values) <= 5 else f"{judged} and {len(values) - 5} more"
