"""Verdicts: each failed step is `breaking` if a document shows it, else `unknown`."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from attrs import evolve, field, frozen

from sequrity_compat.containment.failed_steps import DocumentPath, Note, Obstacle, Verdict
from sequrity_compat.containment.proof import Proof
from sequrity_compat.errors import UndecidableError
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.policy import Vocabulary
from sequrity_compat.schemas.schema_set import SchemaSet
from sequrity_compat.witness.witnesses import NoInstanceError, smallest_first
from sequrity_runtime.schema.extension import written_out

_MOST_CANDIDATES = 300
"""Maximum number of documents around values that differ by themselves."""

_MOST_OTHERS = 20
"""Maximum number of documents around other values."""

_MOST_DOCUMENTS = 5_000
"""Maximum number of documents in all. The worst changes of the real schemas need a few hundred."""


@frozen
class Judged:
    """A failed step with its verdict."""

    obstacle: Obstacle
    verdict: Verdict
    document: Any = field(default=None, eq=False)
    """The smallest document found that the writer may write and the reader refuses."""

    value: Any = field(default=None, eq=False)
    """The part of the document that differs."""


@frozen
class Comparison:
    """The result of one comparison."""

    judged: tuple[Judged, ...]
    notes: tuple[Note, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst verdict."""
        found = {one.verdict for one in self.judged}
        return "breaking" if "breaking" in found else "unknown" if found else "compatible"


class Comparer:
    """Compares the schemas of a writer with those of a reader.

    Args:
        writer: The documents of the version that writes.
        reader: The documents of the version that reads.
    """

    def __init__(self, writer: dict[str, Any], reader: dict[str, Any]) -> None:
        writer, reader = written_out(writer), written_out(reader)
        self.writer = SchemaSet(writer)
        self.reader = SchemaSet(reader)
        self._as_written = SchemaSet(Vocabulary(writer, reader).as_written(writer))
        self._judged_count = 0

    def compare(self, ours: Location, theirs: Location) -> Comparison:
        """Decide whether one schema of the reader accepts every document that one of the writer's allows."""
        proof = Proof(self.writer, self.reader)
        try:
            obstacles = proof.compare(ours, theirs, DocumentPath())
            judged = tuple(self._show(obstacle, ours, theirs) for obstacle in obstacles)
        except UndecidableError as error:
            obstacle = Obstacle("undecided", ours, theirs, DocumentPath(), list, {"why": str(error)})
            judged = (Judged(obstacle, "unknown"),)
        return Comparison(judged, tuple(dict.fromkeys(proof.notes)))

    def is_written(self, location: Location, document: Any) -> bool:
        """Return whether the writer may write a document: its schema accepts it, and the policy counts it.

        Both are checked: if a member of a `oneOf` accepts less, the `oneOf` may accept more.
        """
        return self._as_written.valid(location, document) and self.writer.valid(location, document)

    def _show(self, obstacle: Obstacle, ours: Location, theirs: Location) -> Judged:
        for value, document in itertools.islice(self._documents(obstacle), _MOST_DOCUMENTS - self._judged_count):
            self._judged_count += 1
            if not self.reader.valid(theirs, document) and self.is_written(ours, document):
                kind = "difference" if obstacle.kind == "undecided" else obstacle.kind
                return Judged(evolve(obstacle, kind=kind), "breaking", document, value)
        return Judged(obstacle, "unknown")

    def _documents(self, obstacle: Obstacle) -> Iterator[tuple[Any, Any]]:
        with suppress(NoInstanceError):
            for value in self._likely(obstacle, smallest_first(obstacle.candidates())):
                yield value, obstacle.path.document(value)

    def _likely(self, obstacle: Obstacle, values: list[Any]) -> list[Any]:
        """Select the values to build documents around: all that differ by themselves, then a few others.

        Validating a whole document is slow, and a difference that shows only in the whole is rare.
        """
        different: list[Any] = []
        written: list[Any] = []
        others: list[Any] = []
        for value in values:
            if not _accepts(self.writer, obstacle.writer, value):
                others.append(value)
            else:
                (written if _accepts(self.reader, obstacle.reader, value) else different).append(value)
        return [*different[:_MOST_CANDIDATES], *[*written, *others][:_MOST_OTHERS]]


def _accepts(side: SchemaSet, location: Location, value: Any) -> bool:
    """Return whether a part accepts a value. An undecidable part counts as accepting."""
    try:
        return side.valid(location, value)
    except UndecidableError:
        return True
