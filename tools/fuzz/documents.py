"""Random documents of a type, directed at the boundaries of its schema.

`Instances` lists each boundary once; here they combine. Each document has its own rate of faults: at rate 0 it is valid
by construction, and each fault puts a value at one location that its schema refuses, or almost does.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from instances import UNKNOWN_KEYS, WRONG
from schema_types import NamedType, Place, Schemas, type_names

from sequrity_runtime.type_guards import is_array, is_object

RATES = (0.0, 0.0, 0.02, 0.1, 0.4)
"""Share of faulty values, drawn for each document."""

TEXTS: tuple[str, ...] = ("", "a", "text", "x" * 70, "é\u2028\U0001f600", "\ud800", "\x00\n", "1", "null", "auto")
NUMBERS: tuple[float, ...] = (0, 1, -1, 2, 0.5, -0.0, 0.0, 1.0, 1e300, 5e-324, 2**53 + 1, 2**64, -(10**30), 0.1)
_KEYS = (*UNKNOWN_KEYS, "\ud83d", "x" * 40, "0", "id", "type", "name")
_MAX_DEPTH = 5


class Documents:
    """Draws documents.

    Args:
        schemas: The schemas of the types.
        chance: Random generator. The same one gives the same documents.
    """

    def __init__(self, schemas: Schemas, chance: random.Random) -> None:
        self._schemas = schemas
        self._chance = chance
        self._rate = 0.0

    @cached_property
    def _examples(self) -> dict[str, list[Any]]:
        """Examples of each type, and of the types that it refers to."""
        found: dict[str, list[Any]] = {}
        for named in self._schemas.types:
            nodes = (named.place.node, self._schemas.resolve(named.place).node)
            found[named.schema] = [example for node in nodes for example in node.get("examples", [])]
        return found

    def draw(self, named: NamedType) -> Any:
        """Draw one document, valid or almost valid."""
        self._rate = self._chance.choice(RATES)
        examples = self._examples[named.schema]
        if examples and self._chance.random() < 0.2:
            document = self._chance.choice(examples)
            wounds = self._chance.randint(0, 3)
        else:
            document = self._value(named.place, 0)
            wounds = self._chance.choice((0, 0, 0, 1, 2)) if self._rate else 0
        for _ in range(wounds):
            document = self._wounded(document)
        return document

    def _faulty(self) -> bool:
        return self._chance.random() < self._rate

    def _value(self, place: Place, depth: int) -> Any:
        if self._faulty():
            return self._chance.choice(WRONG)
        branches = self._schemas.branches(place)
        if depth > _MAX_DEPTH:  # the simplest member ends the recursion
            branches = sorted(branches, key=lambda branch: "object" in type_names(branch.node))[:1]
        file, node = self._chance.choice(branches)
        if "const" in node:
            return self._near(node["const"]) if self._faulty() else node["const"]
        if "enum" in node:
            known = self._chance.choice(node["enum"])
            return self._near(known) if self._faulty() else known
        kinds = type_names(node)
        make = getattr(self, f"_{self._chance.choice(kinds)}") if kinds else self._any
        return make(Place(file, node), depth)

    def _near(self, known: Any) -> Any:
        if not isinstance(known, str):
            return self._chance.choice(WRONG)
        return self._chance.choice((known + "\n", known.upper(), known[:-1], known + "x", f" {known}", known[::-1]))

    def _object(self, place: Place, depth: int) -> dict[str, Any]:
        file, node = place
        made: dict[str, Any] = {}
        for key, rule in node.get("properties", {}).items():
            if "not" in rule:
                known = self._chance.choice(rule["not"]["enum"])
                made[key] = known if self._faulty() else self._chance.choice((*TEXTS, known + "x"))
            elif self._holds(key, node, depth):
                null = key not in node.get("required", ()) and self._faulty()
                made[key] = None if null else self._value(Place(file, rule), depth + 1)
        other = node.get("additionalProperties", True)
        if other is not False or self._faulty():
            for _ in range(self._chance.choice((0, 0, 0, 1, 2))):
                key = self._chance.choice(_KEYS)
                if key not in node.get("properties", {}):
                    below = Place(file, other) if is_object(other) else Place(file, {})
                    made[key] = self._value(below, depth + 1)
        for number in range(self._count(node, "minProperties", "maxProperties") - len(made)):
            made[f"key{number}"] = self._value(Place(file, other if is_object(other) else {}), depth + 1)
        return self._shuffled(made)

    def _holds(self, key: str, node: Mapping[str, Any], depth: int) -> bool:
        if key in node.get("required", ()):
            return not self._faulty()
        crowd = len(node["properties"]) + 8 * depth
        return self._chance.random() < 3 / (3 + crowd)

    def _shuffled(self, made: dict[str, Any]) -> dict[str, Any]:
        if self._chance.random() < 0.7:
            return made
        keys = list(made)
        self._chance.shuffle(keys)
        return {key: made[key] for key in keys}

    def _count(self, node: Mapping[str, Any], least_key: str, most_key: str) -> int:
        """Draw a size within the bounds, or just outside."""
        least: int = node.get(least_key, 0)
        most: int | None = node.get(most_key)
        if self._faulty():
            return max(0, least - 1) if most is None else most + 1
        if least_key not in node and most is None:
            return 0
        return self._chance.choice((least, least + 1 if most is None else most))

    def _array(self, place: Place, depth: int) -> list[Any]:
        file, node = place
        count = max(self._count(node, "minItems", "maxItems"), self._chance.choice((0, 1, 1, 2, 3)))
        count = min(count, node.get("maxItems", count) + self._faulty())
        items = [self._value(Place(file, node["items"]), depth + 1) for _ in range(count)]
        if node.get("uniqueItems"):
            unique = {repr(item): item for item in items}
            return list(unique.values()) + (items[:1] if self._faulty() else [])
        return items

    def _string(self, place: Place, _: int) -> str:
        least: int = place.node.get("minLength", 0)
        most: int | None = place.node.get("maxLength")
        if self._faulty() and (least or most is not None):
            return self._chance.choice("x\U0001f600") * (least - 1 if least else (most or 0) + 1)
        text = self._chance.choice(TEXTS)
        return text.ljust(least, self._chance.choice("x\U0001f600"))[:most]

    def _number(self, place: Place, _: int) -> float:
        node = place.node
        bounds: list[float] = [
            node[key] for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum") if key in node
        ]
        step: float | None = node.get("multipleOf")
        if step is not None and not self._faulty():
            return step * self._chance.randint(0, 5)
        if not bounds:
            return self._chance.choice(NUMBERS)
        bound = self._chance.choice(bounds)
        if self._faulty():
            return self._chance.choice((bound - 1, bound + 1, bound - 1e-9, bound + 1e-9, -bound))
        return self._chance.choice((bound, float(bound), bounds[0], sum(bounds) / len(bounds)))

    def _integer(self, place: Place, depth: int) -> float:
        number = self._number(place, depth)
        if self._faulty():
            return number + 0.5
        whole = int(number)
        return float(whole) if abs(whole) < 2**53 and self._chance.random() < 0.2 else whole

    def _boolean(self, _: Place, __: int) -> bool:
        return self._chance.random() < 0.5

    def _null(self, _: Place, __: int) -> None:
        return None

    def _any(self, place: Place, depth: int) -> Any:
        if depth <= _MAX_DEPTH and self._chance.random() < 0.3:
            keys = self._chance.sample(_KEYS, self._chance.randint(0, 3))
            return {key: self._any(place, depth + 2) for key in keys}
        return self._chance.choice((*WRONG, *TEXTS, *NUMBERS))

    def _wounded(self, value: Any) -> Any:
        """Replace, remove, rename or add a value at a random location."""
        if is_object(value) and value and self._chance.random() < 0.85:
            key = self._chance.choice(list(value))
            wound = self._chance.random()
            if wound < 0.15:
                return {name: item for name, item in value.items() if name != key}
            if wound < 0.25:
                return {(self._near(name) if name == key else name): item for name, item in value.items()}
            if wound < 0.35:
                return {**value, self._chance.choice(_KEYS): self._chance.choice(WRONG)}
            return value | {key: self._wounded(value[key])}
        if is_array(value) and value and self._chance.random() < 0.85:
            index = self._chance.randrange(len(value))
            if self._chance.random() < 0.1:
                return [*value, value[index]]
            return [self._wounded(item) if at == index else item for at, item in enumerate(value)]
        if isinstance(value, str) and self._chance.random() < 0.4:
            return self._near(value)
        return self._chance.choice((*WRONG, [value]))
