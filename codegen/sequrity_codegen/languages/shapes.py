"""The schemas as types for a typed language: records, enumerations, unions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import frozen

from sequrity_runtime.schema.unions import constant_of, tag_of

ScalarKind = Literal["string", "integer", "number", "boolean"]


@frozen
class Scalar:
    """A string, number or boolean without a name."""

    kind: ScalarKind


@frozen
class AnyValue:
    """Any JSON value, null included."""


@frozen
class Named:
    """A type of the table."""

    name: str


@frozen
class ListOf:
    """An array."""

    item: Shape


@frozen
class MapOf:
    """An object whose keys are data."""

    value: Shape


Shape = Scalar | AnyValue | Named | ListOf | MapOf


@frozen
class Field:
    """A property of a record."""

    key: str
    description: str
    shape: Shape
    is_required: bool
    is_nullable: bool
    null_is_absent: bool
    """Whether null and absent mean the same, so that the language needs one value for both."""

    constant: str | None = None
    """The only allowed value, such as the tag of a union member. None if there are others."""

    excluded: tuple[str, ...] = ()
    """Values that belong to other members of a union."""

    @property
    def is_fixed(self) -> bool:
        """Whether the property is required and constant, so that it needs no field."""
        return self.constant is not None and self.is_required

    @property
    def tells_null(self) -> bool:
        """Whether null and absent differ."""
        return self.is_nullable and not self.is_required and not self.null_is_absent


@frozen
class Record:
    """An object with properties."""

    name: str
    description: str
    fields: tuple[Field, ...]
    is_closed: bool


@frozen
class Enumeration:
    """An enumeration of strings. An open one allows unknown strings."""

    name: str
    description: str
    values: tuple[str, ...]
    is_open: bool


@frozen
class TaggedUnion:
    """A union of records that differ by the value of one property."""

    name: str
    description: str
    tag: str
    members: Mapping[str, str]
    """Names of the records by tag."""

    other: str | None
    """Name of the record for all other tags; None if there is none."""

    default: str | None = None
    """Tag of a value without one; None if every value has a tag."""


@frozen
class KindUnion:
    """A union whose members differ by JSON type."""

    name: str
    description: str
    members: Mapping[str, Shape]
    """By JSON type: `string`, `integer`, `boolean`, `array`, `object`."""


@frozen
class Alias:
    """Another name for a shape."""

    name: str
    description: str
    shape: Shape


Definition = Record | Enumeration | TaggedUnion | KindUnion | Alias


def unions_of(record: Record, types: Mapping[str, Definition]) -> list[str]:
    """Name the tagged unions that a record is a member of."""
    unions = [union for union in types.values() if isinstance(union, TaggedUnion)]
    return [union.name for union in unions if record.name in (*union.members.values(), union.other)]


def read(defs: Mapping[str, Any]) -> dict[str, Definition]:
    """Read the types of a bundle, by name.

    Args:
        defs: The `$defs` of the canonical bundle, which follows the rules of `make lint-schema`.
    """
    return {name: _definition(name, schema, defs) for name, schema in defs.items()}


def _definition(name: str, schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Definition:
    description = schema.get("description", "")
    if "properties" in schema:
        required = schema.get("required", ())
        fields = tuple(_field(key, rule, key in required) for key, rule in schema["properties"].items())
        return Record(name, description, fields, schema.get("additionalProperties") is False)
    if "enum" in schema:
        return Enumeration(name, description, tuple(schema["enum"]), is_open=False)
    if "anyOf" in schema:
        return Enumeration(name, description, tuple(schema["anyOf"][0]["enum"]), is_open=True)
    if "oneOf" in schema:
        return _union(name, description, schema["oneOf"], defs)
    return Alias(name, description, _shape(schema))


def _field(key: str, rule: Mapping[str, Any], is_required: bool) -> Field:
    members = [member for member in rule.get("oneOf", ()) if member != {"type": "null"}]
    is_nullable = len(members) < len(rule.get("oneOf", ())) or "null" in rule.get("type", ())
    return Field(
        key,
        rule.get("description", ""),
        _shape(members[0] if members else rule),
        is_required,
        is_nullable,
        null_is_absent=is_nullable and not is_required and rule.get("default", ...) is None,
        constant=constant_of(rule),
        excluded=tuple(rule.get("not", {}).get("enum", ())),
    )


def _shape(rule: Mapping[str, Any]) -> Shape:
    if "$ref" in rule:
        name = rule["$ref"].rpartition("/")[2]
        return AnyValue() if name == "JsonValue" else Named(name)
    kinds = [rule["type"]] if isinstance(rule.get("type"), str) else rule.get("type", [])
    kind = next((kind for kind in kinds if kind != "null"), None)
    if kind is None:
        return AnyValue()
    if kind == "array":
        return ListOf(_shape(rule["items"]))
    if kind == "object":
        value = rule["additionalProperties"]
        return MapOf(AnyValue() if value is True else _shape(value))
    return Scalar(kind)


def _union(name: str, description: str, rules: list[Any], defs: Mapping[str, Any]) -> Definition:
    records = [rule["$ref"].rpartition("/")[2] for rule in rules if "$ref" in rule]
    if len(records) < len(rules) or any("properties" not in defs[record] for record in records):
        return KindUnion(name, description, {_kind(rule, defs): _shape(rule) for rule in rules})
    tag = tag_of(defs[record] for record in records)
    assert tag is not None, name  # noqa: S101 - the schema linter refuses other unions of records
    tags = {record: constant_of(defs[record]["properties"][tag]) for record in records}
    members = {value: record for record, value in tags.items() if value is not None}
    other = next((record for record, value in tags.items() if value is None), None)
    lacking = [value for value, record in members.items() if tag not in defs[record].get("required", ())]
    return TaggedUnion(name, description, tag, members, other, next(iter(lacking), None))


def _kind(rule: Mapping[str, Any], defs: Mapping[str, Any]) -> str:
    """Name the JSON type of a union's member."""
    while "type" not in rule:
        rule = defs[rule["$ref"].rpartition("/")[2]] if "$ref" in rule else (rule.get("oneOf") or rule["anyOf"])[0]
    kind: str = rule["type"]
    return kind
