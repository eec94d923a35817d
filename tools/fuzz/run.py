"""One run: all types in turn, batch by batch, until a limit of documents or time."""

from __future__ import annotations

import itertools
import json
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from instances import Instances
from schema_types import NamedType, Schemas

from fuzz.documents import Documents
from fuzz.judges import Judge, codecs, oracles_of
from fuzz.leaves import leaves, reported
from fuzz.shrink import shrink
from fuzz.strategies import draw, overlaid, strange
from sequrity_runtime import ValidationError, read

BATCH = 64
ENOUGH = 20
"""Number of differences that ends a run."""

PATIENCE = 40
"""Number of turns of all types without a new document that ends a run."""


@dataclass
class Figures:
    """The results of one type's documents, which are distinct."""

    documents: int = 0
    accepted: int = 0
    explained: int = 0
    dry: bool = False
    """Whether the last turn gave almost no new document."""

    seen: set[int] = field(default_factory=set[int], repr=False)
    """Hashes of the documents' texts, so that none is judged twice."""


@dataclass
class Difference:
    """A document with a wrong result."""

    schema: str
    document: Any
    what: str
    oracles: bool = False
    """A document on which the validators disagree."""

    def __str__(self) -> str:
        return f"{self.schema}: {json.dumps(self.document)} {self.what}"


class Run:
    """A run over some types.

    Args:
        schemas: The schemas of the types.
        seed: Seed of the random documents.
        types: Types to judge. Empty means all.
        explain_each: Compares the explanation of one refused document in this many.
    """

    def __init__(
        self, schemas: Schemas, seed: int, types: tuple[NamedType, ...] | None = None, explain_each: int = 50
    ) -> None:
        self.figures: dict[str, Figures] = {}
        self.differences: list[Difference] = []
        self.seed = seed
        self.judges: list[Judge] = []
        self._schemas = schemas
        self._explain_each = explain_each
        self._refused = 0
        self._boundaries: dict[str, list[Any]] = {}
        self._strange = strange(schemas)
        oracles = oracles_of(schemas)
        for named in types or schemas.types:
            self.judges.append(oracles.judge(named, codecs()[named.schema]))
            self.figures[named.schema] = Figures()

    @property
    def documents(self) -> int:
        """Number of judged documents."""
        return sum(figures.documents for figures in self.figures.values())

    @property
    def unheard(self) -> int:
        """Number of documents that the second validator does not support."""
        return sum(judge.unheard for judge in self.judges)

    def until(
        self, count: int | None = None, seconds: float | None = None, tell: Callable[[int], None] | None = None
    ) -> None:
        """Run turns of each type until a limit is reached, no new document is drawn, or many are wrong.

        Args:
            count: Maximum number of documents.
            seconds: Maximum time.
            tell: Called with the number of documents after each turn of all types.
        """
        end = None if seconds is None else time.monotonic() + seconds
        stale = 0
        for number in itertools.count():
            before = self.documents
            for judge in self.judges:
                self._turn_unless_dry(judge, number)
                late = end is not None and time.monotonic() >= end
                if late or (count is not None and self.documents >= count) or len(self.differences) >= ENOUGH:
                    return
            if tell is not None:
                tell(self.documents)
            stale = stale + 1 if self.documents == before else 0
            if stale == PATIENCE:
                return

    def _turn_unless_dry(self, judge: Judge, number: int) -> None:
        """Run a turn of a type. A type without new documents gets one turn in eight."""
        figures = self.figures[judge.named.schema]
        if figures.dry and number % 8:
            return
        before = figures.documents
        self.turn(judge, number)
        figures.dry = figures.documents - before < BATCH // 4

    def turn(self, judge: Judge, number: int) -> None:
        """Judge boundary values and random documents. One turn in 64 uses Hypothesis."""
        named = judge.named
        boundaries = self._boundaries.get(named.schema)
        if boundaries is None:
            boundaries = self._boundaries[named.schema] = Instances(self._schemas).of(named)
        for document in boundaries[number * BATCH : (number + 1) * BATCH]:
            self.look(judge, document)
        chance = random.Random(f"{self.seed}/{number}/{named.schema}")
        if number % 64 == 63:
            strategy = overlaid(self._schemas, named, self._strange)
            drawn: Iterable[Any] = draw(strategy, chance.getrandbits(64), BATCH)
        else:
            documents = Documents(self._schemas, chance)
            drawn = (documents.draw(named) for _ in range(BATCH))
        for document in drawn:
            self.look(judge, document)

    def look(self, judge: Judge, document: Any) -> None:
        """Judge one new document, and shrink it on a difference."""
        figures = self.figures[judge.named.schema]
        text = hash(json.dumps(document))
        if text in figures.seen:
            return
        figures.seen.add(text)
        allowed = judge.is_valid(document)
        figures.documents += 1
        figures.accepted += allowed
        if judge.second_differs(document, allowed):
            small = shrink(document, lambda other: judge.second_differs(other, judge.is_valid(other)))
            verdict = judge.is_valid(small)
            self._differ(judge, small, f"is {verdict} to jsonschema, {not verdict} to jsonschema-rs", oracles=True)
        fault = judge.difference(document, allowed)
        if fault is not None:
            small = shrink(document, lambda other: judge.difference(other, judge.is_valid(other)) is not None)
            self._differ(judge, small, judge.difference(small, judge.is_valid(small)) or fault)
        elif not allowed:
            self._refused += 1
            if self._refused % self._explain_each == 0:
                figures.explained += 1
                self._explain(judge, document)

    def _differ(self, judge: Judge, document: Any, what: str, *, oracles: bool = False) -> None:
        difference = Difference(judge.named.schema, document, what, oracles)
        if difference not in self.differences:
            self.differences.append(difference)

    def _explain(self, judge: Judge, document: Any) -> None:
        if self.misexplained(judge, document) is not None:
            small = shrink(document, lambda other: self.misexplained(judge, other) is not None)
            self._differ(judge, small, self.misexplained(judge, small) or "is explained wrongly")

    def misexplained(self, judge: Judge, document: Any) -> str | None:
        """Describe how an explanation differs from `jsonschema`. Returns None if it does not."""
        try:
            read(judge.codec, document)
        except ValidationError as error:
            wanted = leaves(self._schemas, judge.named, document)
            found = reported(error.violations, wanted)
            return None if found == wanted else f"is explained by {dict(found)}, expected {dict(wanted)}"
        return None
