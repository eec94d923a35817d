"""Instances of the contract's types, made from their schemas and aimed at the boundaries.

Everything is generated in one fixed order: two runs give the same instances. An instance need not be valid;
`jsonschema` says whether it is, and the converters have to agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from schema_types import NamedType, Place, type_names

from sequrity_conformance.samples import Samples
from sequrity_runtime.type_guards import is_array, is_object

WRONG: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 1.0, 1.5, -0.0, 1e300, 10**30, "", "text", "é\u2028\U0001f600", "1", [], [None],
    ["a", "a"], [1, 1.0], [[]], {}, {"type": "text"}, {"a": None},
)  # fmt: skip
"""A value of every JSON type, and those that Python confuses with others."""

UNKNOWN_KEYS = ("x_unknown", "additional_properties", "schema_", "type_", "self", "__class__", "", "a/b~c", "clé")
"""Keys that no type knows, among them the names that generated Python code uses for itself."""


class Instances(Samples):
    """Makes instances of schemas."""

    def of(self, named: NamedType) -> list[Any]:
        """List instances of a type, valid and not, without repetition."""
        examples = list(self._schemas.resolve(named.place).node.get("examples", []))
        examples += named.place.node.get("examples", [])
        broken = (bad for example in examples for bad in self.mutations(example))
        return distinct([*examples, *self.boundaries(named.place), *broken])

    def boundaries(self, place: Place, depth: int = 0) -> Iterator[Any]:
        """Make instances on and just beyond every rule of a schema, and of the schemas below it."""
        yield from (self.minimal(place), self.full(place))
        yield from WRONG
        for branch in self._schemas.branches(place):
            yield from (self.minimal(branch), self.full(branch))
            yield from _scalar_boundaries(branch.node)
            kinds = type_names(branch.node)
            if "object" in kinds:
                yield from self._object_boundaries(branch, depth)
            if "array" in kinds:
                yield from self._array_boundaries(branch, depth)

    def _object_boundaries(self, place: Place, depth: int) -> Iterator[Any]:
        file, node = place
        small, large = self.minimal(place), self.full(place)
        for key in UNKNOWN_KEYS:
            yield small | {key: None}
            yield small | {key: {"deep": [1, True, None]}}
        yield large | dict.fromkeys(UNKNOWN_KEYS, 1.0)
        for number in (node.get("minProperties"), node.get("maxProperties")):
            for count in () if number is None else (number - 1, number, number + 1):
                yield {f"key{index}": None for index in range(max(count, 0))}
        for key, rule in node.get("properties", {}).items():
            yield {name: value for name, value in small.items() if name != key}
            yield {name: value for name, value in large.items() if name != key}
            yield large | {key: None}
            yield from (small | {key: value} for value in self._below(Place(file, rule), depth))
        other = node.get("additionalProperties")
        if isinstance(other, dict):
            yield from (small | {"key": value, "clé": value} for value in self._below(Place(file, other), depth))

    def _array_boundaries(self, place: Place, depth: int) -> Iterator[Any]:
        file, node = place
        item = Place(file, node["items"])
        one = self.full(item)
        for count in {0, 1, 2, 3, node.get("minItems", 0) - 1, node.get("maxItems", 0) + 1, node.get("maxItems", 0)}:
            yield [one] * max(count, 0)
        values = distinct(self._below(item, depth))
        yield from ([value] for value in values)
        yield from ([one, value] for value in values)
        yield [value for branch in self._schemas.branches(item) for value in (self.minimal(branch), self.full(branch))]

    def _below(self, place: Place, depth: int) -> Iterable[Any]:
        """Continue with the rules of a nested schema: through inline schemas, and one named type further."""
        if "type" in place.node:
            return distinct(self.boundaries(place, depth))
        if depth < 1:
            return distinct(self.boundaries(place, depth + 1))
        return distinct([*WRONG, *(self.full(branch) for branch in self._schemas.branches(place))])

    def mutations(self, value: Any) -> Iterator[Any]:
        """Break a document in one place: a key missing or unknown, a value of each other JSON type, an item twice."""
        yield from WRONG
        if is_object(value):
            yield value | {"x_unknown": 1}
            for key, item in value.items():
                yield {name: other for name, other in value.items() if name != key}
                yield from (value | {key: changed} for changed in self.mutations(item))
        elif is_array(value):
            yield value + value
            for index, item in enumerate(value):
                yield from ([*value[:index], changed, *value[index + 1 :]] for changed in self.mutations(item))
        elif isinstance(value, str):
            yield from (value + "\n", value.upper(), value[:-1])
        elif isinstance(value, int | float):
            yield from (float(value), value + 0.5, -value)


def distinct(values: Iterable[Any]) -> list[Any]:
    """Drop repetitions, telling `1`, `1.0` and `true` apart."""
    return list({repr(value): value for value in values}.values())


def _scalar_boundaries(node: Any) -> Iterator[Any]:
    yield from node.get("enum", [])
    for known in [*node.get("enum", []), *([node["const"]] if "const" in node else [])]:
        if isinstance(known, str):
            yield from (known + "\n", known.upper(), known + "x", known[:-1], [known])
    for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"):
        if key in node:
            bound = node[key]
            yield from (bound, float(bound), bound - 1, bound + 1, bound - 0.001, bound + 0.001, bound * 2, -bound)
    for key in ("minLength", "maxLength"):
        if key in node:
            yield from (letter * max(node[key] + step, 0) for letter in ("x", "\U0001f600") for step in (-1, 0, 1))
