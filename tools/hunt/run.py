"""The run: one edit after the other, judged by the gate in both directions and by random documents."""

from __future__ import annotations

import math
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from fuzz.shrink import shrink

from hunt.edits import Edit, Edits
from hunt.oracle import Side, drawn
from sequrity_compat.containment.verdicts import Comparer, Judged
from sequrity_compat.schemas.location import Location


@dataclass(frozen=True)
class Find:
    """A wrong verdict."""

    edit: Edit
    direction: str
    what: str
    document: Any


@dataclass
class Run:
    """Hunts.

    Args:
        documents: The schema files, by path, without `openapi.json`.
        seed: Seed of the random edits and documents.
        tries: Number of documents drawn from each version.
    """

    documents: dict[str, Any] = field(repr=False)
    seed: int
    tries: int = 60
    verdicts: Counter[str] = field(default_factory=Counter[str])
    tried: int = 0
    """Number of documents judged by both versions."""

    finds: list[Find] = field(default_factory=list[Find])

    def until(self, count: int, seconds: float | None = None) -> int:
        """Make up to a number of edits within a time limit. Returns their number."""
        chance = random.Random(self.seed)
        edits = Edits(self.documents, chance)
        end, made = time.monotonic() + (seconds or math.inf), 0
        while made < count and time.monotonic() < end:
            self._judge(*edits.pair(), chance)
            made += 1
        return made

    def _judge(self, old: dict[str, Any], new: dict[str, Any], edit: Edit, chance: random.Random) -> None:
        """Judge one edit, as one of a request and as one of a response."""
        tries = [document for side in (old, new) for document in drawn(side, edit, chance, self.tries)]
        self.tried += len(tries)
        place = Location(edit.file, edit.pointer)
        for direction, ours, theirs in (("request", old, new), ("response", new, old)):
            comparison = Comparer(ours, theirs).compare(place, place)
            self.verdicts[comparison.verdict] += 1
            side = Side(ours, theirs, edit)
            self._check_judged(comparison.judged, side, edit, direction)
            if comparison.verdict == "compatible":
                missed = next((document for document in tries if side.breaks(document)), None)
                if missed is not None:
                    small = shrink(missed, side.breaks, patience=500)
                    self.finds.append(Find(edit, direction, "is called compatible", small))

    def _check_judged(self, judged: tuple[Judged, ...], side: Side, edit: Edit, direction: str) -> None:
        for one in judged:
            if one.verdict == "breaking" and not side.shows(one.document):
                self.finds.append(Find(edit, direction, "is called breaking for nothing", one.document))
