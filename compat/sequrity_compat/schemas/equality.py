"""Equality of two schemas, word for word, with everything that they refer to.

Unchanged schemas need no proof, whatever keywords they hold.
"""

from __future__ import annotations

import json
from typing import Any

from sequrity_compat.errors import UndecidableError
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.schema_set import SchemaSet, checkable
from sequrity_runtime.schema.walk import schemas_in
from sequrity_runtime.type_guards import is_object

_ELSEWHERE = frozenset({"$dynamicRef", "$dynamicAnchor", "$anchor", "$id", "$recursiveRef", "$recursiveAnchor"})
"""Keywords whose meaning depends on another part of the document."""


class Equality:
    """Compares the text of two versions.

    Args:
        writer: One version.
        reader: The other one.
    """

    def __init__(self, writer: SchemaSet, reader: SchemaSet) -> None:
        self._sides = writer, reader
        self._known: dict[tuple[Location, Location], bool] = {}

    def holds(self, ours: Location, theirs: Location) -> bool:
        """Return whether the schemas at two locations are equal."""
        if (ours, theirs) not in self._known:
            seen: set[tuple[Location, Location]] = set()
            self._known[ours, theirs] = self._compare(ours, theirs, seen)
            if self._known[ours, theirs]:
                self._known |= dict.fromkeys(seen, True)
        return self._known[ours, theirs]

    def _compare(self, ours: Location, theirs: Location, seen: set[tuple[Location, Location]]) -> bool:
        todo = [(ours, theirs)]
        while todo:
            pair = todo.pop()
            if pair in seen or self._known.get(pair):
                continue
            seen.add(pair)
            try:
                one, two = (side.at(location) for side, location in zip(self._sides, pair, strict=True))
                if _words(one) != _words(two) or any(_ELSEWHERE & raw.keys() for raw in schemas_in(one)):
                    return False
                for reference in [raw["$ref"] for raw in schemas_in(one) if "$ref" in raw]:
                    ends = [side.target(reference, location) for side, location in zip(self._sides, pair, strict=True)]
                    todo.append((ends[0], ends[1]))
            except UndecidableError:
                return False
        return True


def _words(raw: Any) -> str:
    """Write a schema without annotations at its top; below, annotations count.

    The comparison is of text, because `True == 1` in Python.
    """
    return json.dumps({key: raw[key] for key in checkable(raw)} if is_object(raw) else raw, sort_keys=True)
