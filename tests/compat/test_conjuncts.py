"""Random schemas with keywords that only restrict, such as `allOf` and `not`: no compatible verdict is refuted."""

from __future__ import annotations

import copy
import itertools
import random
from typing import Any

import pytest

from sequrity_compat.containment.verdicts import Comparer
from sequrity_compat.schemas.location import Location

ROOT = Location("s.json")
_SCALARS: list[Any] = [None, True, 0, 1, 2, 3, "", "a", "b", "ab", "abc"]
_KEYS = ("a", "b")
DOCUMENTS: list[Any] = [
    *_SCALARS,
    *([*items] for count in (0, 1, 2) for items in itertools.product((0, 1, "a"), repeat=count)),
    {},
    *({key: value} for key in _KEYS for value in _SCALARS),
    *({"a": one, "b": two} for one, two in itertools.product((0, 1, "", "a", "abc"), repeat=2)),
]


class Maker:
    """Makes schemas."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def schema(self, depth: int = 2) -> dict[str, Any]:
        """Make a schema of a few keywords."""
        pick = self._chance.choice
        raw: dict[str, Any] = {}
        if self._chance.random() < 0.7:
            raw["type"] = pick(["string", "integer", "object", "array", ["string", "null"]])
        if self._chance.random() < 0.4:
            key = pick(["minLength", "maxLength", "minimum", "maximum", "maxProperties", "maxItems", "pattern"])
            raw[key] = pick(["^a", "b"]) if key == "pattern" else pick([0, 1, 2])
        if self._chance.random() < 0.3:
            raw["required"] = [pick(_KEYS)]
        if depth and self._chance.random() < 0.4:
            # a map: the policy counts its keys, and so does this test
            raw["additionalProperties"] = self.schema(depth - 1)
        for _ in range(pick([0, 0, 1, 1, 2]) if depth else 0):
            raw |= self._rule(depth - 1)
        return raw

    def _rule(self, depth: int) -> dict[str, Any]:
        pick = self._chance.choice
        match pick(["allOf", "not", "if", "contains", "propertyNames", "dependentRequired", "anyOf", "$ref", "const"]):
            case "allOf" | "anyOf" as key:
                return {key: [self.schema(depth) for _ in range(pick([1, 2]))]}
            case "if":
                return {key: self.schema(depth) for key in ("if", "then", "else") if key != pick(["then", "else", ""])}
            case "contains":
                return {"contains": self.schema(depth), pick(["minContains", "maxContains"]): pick([0, 1])}
            case "dependentRequired":
                return {"dependentRequired": {"a": ["b"]}}
            case "$ref":
                return {"$ref": pick(["#/$defs/T", "#/$defs/U"])}
            case "const":
                return {"not": {"const": pick(["a", 1])}}
            case key:
                return {key: self.schema(depth)}

    def pair(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Make a schema, and a copy with small changes."""
        definitions = {name: self.schema(0) for name in ("T", "U")}
        one = {**self.schema(), "$defs": definitions}
        two = copy.deepcopy(one)
        for _ in range(self._chance.choice([1, 1, 2])):
            self._change(two)
        return one, two

    def _change(self, raw: dict[str, Any]) -> None:
        match self._chance.choice(["add", "add", "drop", "inside", "inside", "wrap", "definition"]):
            case "add":
                raw |= self._rule(1)
            case "drop":
                keys = [key for key in raw if key != "$defs"]
                raw.pop(self._chance.choice(keys), None) if keys else None
            case "definition":
                raw["$defs"]["T"] = self.schema(0)
            case "wrap":
                wrapped = {key: raw.pop(key) for key in [*raw] if key != "$defs"}
                raw["allOf"] = [wrapped, self.schema(0)]
            case _:
                inner: list[Any] = [member for key in ("allOf", "anyOf") for member in raw.get(key, [])]
                inner += [raw[key] for key in ("not", "if", "contains", "additionalProperties") if key in raw]
                if inner:
                    self._chance.choice(inner).update(self.schema(0))


def judged(chance: random.Random) -> tuple[str, str]:
    """Compare a random pair, and search for a document that refutes a `compatible` verdict."""
    one, two = Maker(chance).pair()
    versions = Comparer({"s.json": one}, {"s.json": two})
    verdict = versions.compare(ROOT, ROOT).verdict
    refuted = [
        document
        for document in DOCUMENTS
        if versions.is_written(ROOT, document) and not versions.reader.valid(ROOT, document)
    ]
    fault = f"{one} => {two}: {verdict}, but {refuted[0]!r}" if refuted and verdict == "compatible" else ""
    return ("unknown, and a document shows the break" if refuted and verdict == "unknown" else verdict), fault


@pytest.mark.parametrize("seed", range(150))
def test_compatible_random_conjuncts_have_no_counterexample(seed: int) -> None:
    """Two random pairs a seed."""
    for number in range(2):
        _, fault = judged(random.Random(seed * 1000 + number))
        assert not fault
