"""Read a schema as its assertions. `rules` has refused every schema that cannot be read as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_codegen import assertions as nodes
from sequrity_codegen.load import limits
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.type_guards import is_array, is_object


class AssertionReader:
    """Reads schemas as assertions.

    Args:
        references: Resolves their references.

    Attributes:
        targets: The schemas that references name, by `file#/pointer`.
    """

    def __init__(self, references: References) -> None:
        self._references = references
        self._unread: list[Place] = []
        """The targets of references that are still to be read."""
        self.targets: dict[str, nodes.Schema] = {}

    def read(self, place: Place) -> nodes.Schema:
        """Read the schema at a location, and every schema that it refers to."""
        schema = self._schema(place, self._references.schema(place))
        while self._unread:
            target = self._unread.pop()
            if target.key not in self.targets:
                self.targets[target.key] = self._schema(target, self._references.schema(target))
        return schema

    def _schema(self, place: Place, raw: Any) -> nodes.Schema:
        if not is_object(raw):
            return nodes.Schema(place.key, () if raw else (nodes.Never(),))
        return nodes.Schema(place.key, tuple(self._assertions(raw, place)))

    def _assertions(self, raw: dict[str, Any], place: Place) -> Iterator[nodes.Assertion]:
        if "type" in raw:
            yield nodes.Type(tuple(raw["type"]) if is_array(raw["type"]) else (raw["type"],))
        if "const" in raw:
            yield nodes.Const(raw["const"])
        if "enum" in raw:
            yield nodes.Enum(tuple(raw["enum"]))
        if raw.keys() & limits.SIZES["string"]:
            yield limits.size(raw, "string", place)
        if "pattern" in raw:
            yield limits.pattern(raw["pattern"], place.at("pattern"))
        if raw.keys() & limits.BOUNDS:
            yield limits.bounds(raw, place)
        yield from self._of_arrays(raw, place)
        yield from self._of_objects(raw, place)
        yield from self._in_place(raw, place)

    def _of_arrays(self, raw: dict[str, Any], place: Place) -> Iterator[nodes.Assertion]:
        if raw.keys() & limits.SIZES["array"]:
            yield limits.size(raw, "array", place)
        if raw.get("uniqueItems"):
            yield nodes.UniqueItems()
        if "prefixItems" in raw:
            yield nodes.PrefixItems(self._list(raw, place, "prefixItems"))
        if "items" in raw:
            yield nodes.Items(self._below(raw, place, "items"), len(raw.get("prefixItems", ())))
        if "contains" in raw:
            most = int(raw["maxContains"]) if "maxContains" in raw else None
            yield nodes.Contains(self._below(raw, place, "contains"), int(raw.get("minContains", 1)), most)
        if "unevaluatedItems" in raw:
            yield nodes.UnevaluatedItems(self._below(raw, place, "unevaluatedItems"))

    def _of_objects(self, raw: dict[str, Any], place: Place) -> Iterator[nodes.Assertion]:
        if raw.keys() & limits.SIZES["object"]:
            yield limits.size(raw, "object", place)
        if "required" in raw:
            yield nodes.Required(tuple(dict.fromkeys(raw["required"])))
        if "properties" in raw:
            yield nodes.Properties(self._map(raw, place, "properties"))
        if "dependentRequired" in raw:
            needed = {name: tuple(dict.fromkeys(names)) for name, names in raw["dependentRequired"].items()}
            yield nodes.DependentRequired(needed)
        if "dependentSchemas" in raw:
            yield nodes.DependentSchemas(self._map(raw, place, "dependentSchemas"))
        if "propertyNames" in raw:
            yield nodes.PropertyNames(self._below(raw, place, "propertyNames"))
        by_pattern = nodes.PatternProperties(
            tuple(
                (limits.pattern(pattern, place.at("patternProperties", pattern)), schema)
                for pattern, schema in self._map(raw, place, "patternProperties").items()
            )
        )
        if by_pattern.schemas:
            yield by_pattern
        if "additionalProperties" in raw:
            schema = self._below(raw, place, "additionalProperties")
            yield nodes.AdditionalProperties(schema, tuple(raw.get("properties", ())), by_pattern)
        if "unevaluatedProperties" in raw:
            yield nodes.UnevaluatedProperties(self._below(raw, place, "unevaluatedProperties"))

    def _in_place(self, raw: dict[str, Any], place: Place) -> Iterator[nodes.Assertion]:
        if "$ref" in raw:
            target = self._references.resolve(raw["$ref"], place)
            self._unread.append(target)
            yield nodes.Ref(target.key)
        if "allOf" in raw:
            yield nodes.AllOf(self._list(raw, place, "allOf"))
        if "anyOf" in raw:
            yield nodes.AnyOf(self._list(raw, place, "anyOf"))
        if "oneOf" in raw:
            yield nodes.OneOf(self._list(raw, place, "oneOf"))
        if "not" in raw:
            yield nodes.Not(self._below(raw, place, "not"))
        if "if" in raw:
            then, otherwise = (self._below(raw, place, key) if key in raw else None for key in ("then", "else"))
            yield nodes.If(self._below(raw, place, "if"), then, otherwise)

    def _below(self, raw: dict[str, Any], place: Place, key: str) -> nodes.Schema:
        return self._schema(place.at(key), raw[key])

    def _list(self, raw: dict[str, Any], place: Place, key: str) -> tuple[nodes.Schema, ...]:
        return tuple(self._schema(place.at(key, index), below) for index, below in enumerate(raw[key]))

    def _map(self, raw: dict[str, Any], place: Place, key: str) -> dict[str, nodes.Schema]:
        return {name: self._schema(place.at(key, name), below) for name, below in raw.get(key, {}).items()}
