"""Reading of a document that does not fit its schema: the parts that fit are typed, the others stay JSON data.

The reader walks the schema and the document side by side. A part that the converter of its type accepts becomes that
type. A refused part is split: the fields of an object, the items of an array, the member of a union that the value
matches. A part that cannot be split stays as it is.

- A field that is required but missing is None.
- Keys that the type does not know are in `additional_properties`, as always.
- The result need not fit its type: `explanation` lists the violations.
"""

from __future__ import annotations

from typing import Any

from attrs import fields_dict

from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.unset import UNSET
from sequrity_runtime.validation.codec import Codec
from sequrity_runtime.validation.json_schema_validator import (
    branches_of,
    codecs_by_schema,
    explainer,
    location_of,
    schema_of,
)


def read_leniently(codec: Codec[Any], document: Any) -> Any:
    """Build the best object for a document that does not fit its type.

    Returns:
        An instance of the type; JSON data if not even the outermost level fits.
    """
    try:
        return _LenientReader(codec.package, codec.schema).read(codec.schema, document)
    except RecursionError:
        return document


class _LenientReader:
    """Reads the documents of one type."""

    def __init__(self, package: str, schema: str) -> None:
        self._package = package
        self._validator = explainer(package, schema)

    def read(self, location: str, value: Any) -> Any:
        """Read a value by the schema at `file#/json/pointer`."""
        codec = codecs_by_schema(self._package, location.partition("#")[0]).get(location)
        if codec is not None:
            try:
                return codec.structure(value)
            except Exception:  # noqa: BLE001 - a refused value is taken apart, whatever the reason
                codec = codec if hasattr(codec.type, "__attrs_attrs__") and is_object(value) else None
        node = schema_of(self._package, location)
        return self._part(node, value) if codec is None else self._record(codec.type, node, value)

    def _part(self, node: Any, value: Any) -> Any:
        if not is_object(node):
            return value
        if "$ref" in node:
            return self.read(location_of(node["$ref"]), value)
        branches = node.get("oneOf") or node.get("anyOf")
        if branches:
            matching = branches_of(self._validator, self._package, branches, value)
            return self._part(branches[matching[0]], value) if len(matching) == 1 else value
        if is_array(value):
            return [self._part(node.get("items"), item) for item in value]
        if is_object(value):
            return {key: self._part(node.get("additionalProperties"), item) for key, item in value.items()}
        return value

    def _record(self, cls: type[Any], node: dict[str, Any], value: dict[str, Any]) -> Any:
        made = object.__new__(cls)
        properties, required = self._properties(node), node.get("required", ())
        fields = fields_dict(cls)
        for (key, rule), name in zip(properties.items(), fields, strict=False):
            absent = None if key in required or fields[name].default is None else UNSET
            setattr(made, name, self._part(rule, value[key]) if key in value else absent)
        for name in [*fields][len(properties) :]:
            setattr(made, name, None)
        if "additional_properties" in fields:
            made.additional_properties = {key: item for key, item in value.items() if key not in properties}
        return made

    def _properties(self, node: dict[str, Any]) -> dict[str, Any]:
        """List the properties in the order of the fields: inherited ones first."""
        own = node.get("properties", {})
        bases = [schema_of(self._package, location_of(base["$ref"])) for base in node.get("allOf", ())]
        inherited = {key: rule for base in bases for key, rule in self._properties(base).items() if key not in own}
        return {**inherited, **own}
