"""Unions of objects: the tags of their members, and the open end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sequrity_codegen import model
from sequrity_codegen.load.inheritance import Inheritance
from sequrity_codegen.load.keywords import checkable
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Schema
from sequrity_runtime.schema import unions
from sequrity_runtime.type_guards import is_array, is_object


def tag_of(
    members: Iterable[Schema], inheritance: Inheritance, references: References
) -> tuple[str, str | None] | None:
    """Find the property whose value identifies the member, and its value in the default member; None without one."""
    tags = [_tags(member, inheritance, references) for member in members]
    name = unions.tag_of(tags)
    if name is None:
        return None
    return name, next((each["properties"][name]["const"] for each in tags if name not in each["required"]), None)


def _tags(schema: Schema, inheritance: Inheritance, references: References) -> dict[str, Any]:
    """Write a schema of the properties that can be a tag, inherited ones included."""
    if (end := raw_member(schema.raw)) is not None:
        return {"properties": {end.tag: {"not": {"enum": [*end.known]}}}, "required": {end.tag}}
    constants = {wire: constant_of(references.schema(place)) for wire, place in inheritance.properties(schema).items()}
    properties = {wire: {"const": value} for wire, value in constants.items() if value is not None}
    return {"properties": properties, "required": inheritance.required(schema)}


def raw_member(raw: dict[str, Any]) -> model.RawMember | None:
    """Read the open end of a union: an object whose one property is a string that is `not` one of the known tags."""
    properties = raw.get("properties")
    if not is_object(properties) or len(properties) != 1:
        return None
    ((name, rule),) = properties.items()
    if checkable(raw) != {"type", "required", "properties"} or raw["required"] != [name] or not is_object(rule):
        return None
    if checkable(rule) != {"type", "not"} or rule["type"] != "string" or raw["type"] != "object":
        return None
    known = rule["not"].get("enum") if is_object(rule["not"]) and len(rule["not"]) == 1 else None
    if not is_array(known) or not all(isinstance(value, str) for value in known):
        return None
    return model.RawMember(name, tuple(known))


def constant_of(rule: Any) -> str | None:
    """Return the only string that a schema allows; None for any other schema. `type` may be omitted."""
    if not is_object(rule) or rule.get("type", "string") != "string":
        return None
    return unions.constant_of(rule) if checkable(rule) - {"type"} in ({"const"}, {"enum"}) else None
