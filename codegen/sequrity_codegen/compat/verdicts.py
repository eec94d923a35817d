"""From obstacles to verdicts: each is broken, shown by a document, or not known."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Literal

from attrs import field, frozen

from sequrity_codegen.compat.contain import Proof
from sequrity_codegen.compat.contract import Contract, UndecidableError
from sequrity_codegen.compat.obstacles import Note, Obstacle, Way
from sequrity_codegen.compat.policy import Vocabulary
from sequrity_codegen.compat.witness import NoInstanceError, smallest_first
from sequrity_codegen.load.named import Place

Verdict = Literal["compatible", "breaking", "unknown"]
_MOST_TRIES = 300


@frozen
class Shown:
    """An obstacle with its verdict."""

    obstacle: Obstacle
    verdict: Verdict
    document: Any = field(default=None, eq=False)
    """The smallest document found that the writer may write and the reader refuses."""

    value: Any = field(default=None, eq=False)
    """The part of it that matters."""


@frozen
class Comparison:
    """What came of one comparison."""

    shown: tuple[Shown, ...]
    notes: tuple[Note, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst of all verdicts."""
        found = {one.verdict for one in self.shown}
        return "breaking" if "breaking" in found else "unknown" if found else "compatible"


class Versions:
    """Two versions, one of which writes what the other reads.

    Args:
        writer: The documents of the version that writes.
        reader: The documents of the version that reads.
    """

    def __init__(self, writer: dict[str, Any], reader: dict[str, Any]) -> None:
        self.writer = Contract(writer)
        self.reader = Contract(reader)
        self._as_written = Contract(Vocabulary(writer, reader).as_written(writer))

    def compare(self, ours: Place, theirs: Place) -> Comparison:
        """Decide whether all that is written at one place can be read at another."""
        proof = Proof(self.writer, self.reader)
        try:
            obstacles = proof.schemas(ours, theirs, Way())
            shown = tuple(self._show(obstacle, ours, theirs) for obstacle in obstacles)
        except UndecidableError as error:
            shown = (Shown(Obstacle("undecided", ours, theirs, Way(), (), (("why", str(error)),)), "unknown"),)
        return Comparison(shown, tuple(dict.fromkeys(proof.notes)))

    def is_written(self, place: Place, document: Any) -> bool:
        """Tell whether the writer may write a document: its schema accepts it, and the policy counts it.

        Both are asked: where a member of a `oneOf` accepts less, the whole may accept more.
        """
        return self._as_written.valid(place, document) and self.writer.valid(place, document)

    def _show(self, obstacle: Obstacle, ours: Place, theirs: Place) -> Shown:
        for value, document in itertools.islice(_documents(obstacle), _MOST_TRIES):
            if self.is_written(ours, document) and not self.reader.valid(theirs, document):
                return Shown(obstacle, "breaking", document, value)
        return Shown(obstacle, "unknown")


def _documents(obstacle: Obstacle) -> Iterator[tuple[Any, Any]]:
    for make in obstacle.tries:
        try:
            values = smallest_first(make())
        except NoInstanceError:
            continue
        for value in values:
            try:
                yield value, obstacle.way.document(value)
            except NoInstanceError:
                return
