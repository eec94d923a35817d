"""From obstacles to verdicts: each is broken, shown by a document, or not known."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Literal

from attrs import evolve, field, frozen

from sequrity_codegen.load.named import Place
from sequrity_compat.containment.containment import Proof
from sequrity_compat.containment.contract import Contract, UndecidableError
from sequrity_compat.containment.failed_steps import Note, Obstacle, Way
from sequrity_compat.containment.policy import Vocabulary
from sequrity_compat.witness.witness import NoInstanceError, smallest_first

Verdict = Literal["compatible", "breaking", "unknown"]
_MOST_TRIES = 300
"""How many documents are judged around values that show the obstacle by themselves."""

_MOST_OTHERS = 20
"""How many are judged around other values."""

_MOST_DOCUMENTS = 5_000
"""How many are judged in all; the worst changes of the real contract need some hundred."""


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
        self._judged = 0

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
        for value, document in itertools.islice(self._documents(obstacle), _MOST_DOCUMENTS - self._judged):
            self._judged += 1
            if not self.reader.valid(theirs, document) and self.is_written(ours, document):
                core = "difference" if obstacle.core == "undecided" else obstacle.core
                return Shown(evolve(obstacle, core=core), "breaking", document, value)
        return Shown(obstacle, "unknown")

    def _documents(self, obstacle: Obstacle) -> Iterator[tuple[Any, Any]]:
        for make in obstacle.tries:
            try:
                for value in self._likely(obstacle, smallest_first(make())):
                    yield value, obstacle.way.document(value)
            except NoInstanceError:
                continue

    def _likely(self, obstacle: Obstacle, values: list[Any]) -> list[Any]:
        """Choose the values to build documents around: all that show a difference by themselves, then a few others.

        Whole documents take long to judge, and that they differ where their parts do not is rare.
        """
        different: list[Any] = []
        written: list[Any] = []
        others: list[Any] = []
        for value in values:
            if not _accepts(self.writer, obstacle.writer, value):
                others.append(value)
            else:
                (written if _accepts(self.reader, obstacle.reader, value) else different).append(value)
        return [*different[:_MOST_TRIES], *[*written, *others][:_MOST_OTHERS]]


def _accepts(side: Contract, place: Place, value: Any) -> bool:
    """Tell whether a part by itself accepts a value; where that cannot be told, it is worth a try."""
    try:
        return side.valid(place, value)
    except UndecidableError:
        return True
