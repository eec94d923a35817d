"""Values made from schemas: minimal and complete values of a type, and values of a wrong type.

The vectors contain them, and the tests make values at the boundaries from them (`tests/support/instances.py`).
"""

from __future__ import annotations

from typing import Any

from sequrity_conformance.schemas import Place, Schemas, type_names, types_of

_DEEPEST = 3
"""Depth down to which nested objects are complete. Deeper ones hold required keys alone."""

_MAX_DEPTH = 8

_ZEROS: dict[str, Any] = {"string": "", "integer": 0, "number": 0, "boolean": False, "array": [], "object": {}}

_OTHERS: tuple[tuple[frozenset[str], Any], ...] = (
    (frozenset({"integer"}), 1.5),
    (frozenset({"string"}), 1),
    (frozenset({"boolean"}), "true"),
    (frozenset({"number"}), "1"),
    (frozenset({"array"}), {}),
    (frozenset({"object"}), []),
)
"""By type: values that a lenient reader accepts in its place. The first one that the schema refuses is used."""


class Samples:
    """Makes values of schemas."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def minimal(self, place: Place) -> Any:
        """Make a value with the required keys alone."""
        return self._value(place, 0, every=False)

    def full(self, place: Place) -> Any:
        """Make a value with every property."""
        return self._value(place, 0, every=True)

    def kinds(self, place: Place) -> set[str]:
        """List the JSON types of a schema; none if any value is valid."""
        return {name for branch in self._schemas.branches(place) for name in type_names(branch.node)}

    def zero(self, place: Place) -> Any:
        """Make an empty value, which careless writers omit; the minimal one if no empty value is valid."""
        branch = self._schemas.branches(place)[0]
        kind = next(iter(type_names(branch.node)), "")
        if "enum" in branch.node or "const" in branch.node or "required" in branch.node:
            return self.minimal(place)
        return _ZEROS.get(kind)

    def wrong(self, place: Place) -> Any:
        """Make a value of a JSON type that a schema refuses."""
        kinds = self.kinds(place)
        for confused, value in _OTHERS:
            if kinds & confused and not kinds & types_of(value):
                return self._not_below(place, value) if isinstance(value, float) else value
        left: tuple[Any, ...] = (1, "1", {}, [], True, None)
        return next(value for value in left if not kinds & types_of(value))

    def _not_below(self, place: Place, fraction: float) -> float:
        """Raise a fraction to the minimum of a schema, so that only its JSON type is wrong."""
        least = max(branch.node.get("minimum", 0) for branch in self._schemas.branches(place))
        return fraction if fraction >= least else least + 0.5

    def _value(self, place: Place, depth: int, *, every: bool) -> Any:
        every = every and depth < _DEEPEST
        examples = self._schemas.resolve(place).node.get("examples", ())
        branches = self._schemas.branches(place)
        # If the first members recurse, the simplest member ends the recursion.
        branch = branches[0] if depth < _MAX_DEPTH else min(branches, key=_complexity)
        node = branch.node
        if "const" in node:
            return node["const"]
        if "enum" in node:
            return node["enum"][0]
        kind = next(iter(type_names(node)), None)
        if kind == "object":
            return self._object(branch, depth, every=every)
        if kind == "array":
            count = max(node.get("minItems", 0), int(every))
            items = [self._value(branch.below("items"), depth + 1, every=every) for _ in range(count)]
            return _distinct(items) if node.get("uniqueItems") else items
        if "not" in node:
            return "unheard_of"
        if examples and ("pattern" in node or "format" in node):
            return examples[0]
        return _scalar(kind, node)

    def _object(self, place: Place, depth: int, *, every: bool) -> Any:
        node = place.node
        made = {
            key: self._value(place.below("properties", key), depth + 1, every=every)
            for key in node.get("properties", ())
            if every or key in node.get("required", ())
        }
        if every and isinstance(node.get("additionalProperties"), dict):
            made["key"] = self._value(place.below("additionalProperties"), depth + 1, every=every)
        return made | {f"key{number}": None for number in range(node.get("minProperties", 0) - len(made))}


def _complexity(place: Place) -> int:
    kind = next(iter(type_names(place.node)), "")
    return {"null": 0, "string": 1, "boolean": 1, "array": 2}.get(kind, 3)


def _distinct(items: list[Any]) -> list[Any]:
    return [f"{item}{index}" if isinstance(item, str) and index else item for index, item in enumerate(items)]


def _scalar(kind: str | None, node: Any) -> Any:
    if kind == "string":
        return "text".ljust(node.get("minLength", 0), "x")[: node.get("maxLength")]
    if kind in ("integer", "number"):
        least = node.get("exclusiveMinimum", 0) + node.get("multipleOf", 1)
        return node.get("multipleOf", node.get("minimum", least))
    return {"boolean": True, "null": None}.get(kind or "", {"any": [1, "x", None]})
