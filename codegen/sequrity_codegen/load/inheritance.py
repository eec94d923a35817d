"""Fields that a record inherits: `allOf` of references to records, beside properties of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sequrity_codegen.load.keywords import checkable
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place, Schema
from sequrity_runtime.type_guards import is_array, is_object


class Inheritance:
    """Finds the records that a record extends, and the fields of all.

    Args:
        schemas: All named schemas of the folder.
        references: Resolves their references.
    """

    def __init__(self, schemas: Iterable[Schema], references: References) -> None:
        self._named = {schema.place: schema for schema in schemas}
        self._references = references

    def bases(self, schema: Schema) -> tuple[Schema, ...]:
        """Find the records that a record extends: `allOf` of references, beside properties of its own.

        Returns:
            The records; none if the record inherits no fields, so that `allOf` is a rule.
        """
        branches = schema.raw.get("allOf")
        if not is_array(branches) or not all(is_object(each) and [*each] == ["$ref"] for each in branches):
            return ()
        steps = [schema.place.at("allOf", index) for index in range(len(branches))]
        places = [self._references.resolve(each["$ref"], step) for each, step in zip(branches, steps, strict=True)]
        bases = [self._named[place] for place in places if place in self._named]
        if len(bases) < len(places) or not all(_is_open_object(each.raw) for each in (schema, *bases)):
            return ()
        return tuple(bases) if all(base.raw.get("unevaluatedProperties", True) is True for base in bases) else ()

    def properties(self, schema: Schema) -> dict[str, Place]:
        """List the locations of the properties of a record: first the inherited ones that it does not repeat."""
        given = schema.raw.get("properties")
        own = {wire: schema.place.at("properties", wire) for wire in given} if is_object(given) else {}
        inherited = [item for base in self.bases(schema) for item in self.properties(base).items()]
        return {wire: place for wire, place in inherited if wire not in own} | own

    def required(self, schema: Schema) -> frozenset[str]:
        """List the keys that a record requires, inherited ones included."""
        given = schema.raw.get("required")
        own = frozenset(name for name in given if isinstance(name, str)) if is_array(given) else frozenset[str]()
        return own.union(*(self.required(base) for base in self.bases(schema)))

    def has_rules(self, schema: Schema) -> bool:
        """Return whether a record has rules that its fields, inherited ones included, do not enforce."""
        raw, bases = schema.raw, self.bases(schema)
        rules = checkable(raw) - {"type", "properties", "required", "additionalProperties"}
        if bases and isinstance(raw.get("unevaluatedProperties", True), bool):
            rules -= {"allOf", "unevaluatedProperties"}
        wires = [*raw.get("properties", {}), *(wire for base in bases for wire in self.properties(base))]
        is_declared = self.required(schema) <= {*wires}
        return bool(rules) or len({*wires}) < len(wires) or not is_declared or any(map(self.has_rules, bases))


def _is_open_object(raw: dict[str, Any]) -> bool:
    """Return whether a schema is an object without a rule for other keys than its properties."""
    return raw.get("type") == "object" and not {"additionalProperties", "patternProperties"} & raw.keys()
