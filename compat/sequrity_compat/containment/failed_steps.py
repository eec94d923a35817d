"""The failed steps of a proof: their locations, the path in the document, and candidates for a counterexample."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from sequrity_compat.schemas.location import Location

Verdict = Literal["compatible", "breaking", "unknown"]

Candidates: TypeAlias = Callable[[], Iterable[Any]]
Embed: TypeAlias = Callable[[Any], Any]
"""Builds a whole document around the value of one part."""


@frozen
class DocumentPath:
    """The path from the root of a document to a part, the same for both sides."""

    steps: tuple[str, ...] = ()
    """Keys of the document. `*` is an array item."""

    embeds: tuple[Embed, ...] = field(default=(), eq=False)

    def down(self, step: str, embed: Embed) -> DocumentPath:
        """Append one step."""
        return DocumentPath((*self.steps, step), (*self.embeds, embed))

    def document(self, value: Any) -> Any:
        """Build the whole document around the value of the part."""
        for embed in reversed(self.embeds):
            value = embed(value)
        return value


@frozen
class Obstacle:
    """One step of the proof that fails."""

    kind: str
    """Kind of step. `wire.finding_rules` names it for each direction."""

    writer: Location
    reader: Location
    path: DocumentPath
    candidates: Candidates = field(eq=False)
    """Makes values of the part which may show the difference."""

    words: dict[str, str] = field(factory=dict[str, str])
    """Values for the placeholders of the finding's sentence."""


@frozen
class Note:
    """One step that holds only because of the policy."""

    writer: Location
    reader: Location
    name: str


def listed(values: list[Any]) -> str:
    """Write up to five values, and the number of the others."""
    judged = ", ".join(f"`{json.dumps(value, ensure_ascii=False)}`" for value in values[:5])
    return judged if len(values) <= 5 else f"{judged} and {len(values) - 5} more"
