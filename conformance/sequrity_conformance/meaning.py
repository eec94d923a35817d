"""The meaning of a valid document: its member of a union, and the nulls that equal absence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_conformance.schemas import Place, Schemas, type_names, types_of
from sequrity_runtime.type_guards import is_array, is_object


def member_of(schemas: Schemas, place: Place, value: Any) -> Place | None:
    """Find the member of a union for a valid value, unresolved, by the JSON type and the tag of the value."""
    return next((member for member in schemas.members(place) if branch_of(schemas, member, value)), None)


def branch_of(schemas: Schemas, place: Place, value: Any) -> Place | None:
    """Find the innermost member of a union for a valid value, resolved."""
    return next((branch for branch in schemas.branches(place) if _fits(branch.node, value)), None)


def without_silent_nulls(schemas: Schemas, place: Place, value: Any) -> Any:
    """Omit the keys that hold null if the schema equates null and absent."""
    branch = branch_of(schemas, place, value)
    if branch is None:
        return value
    file, node = branch
    if is_array(value) and "items" in node:
        return [without_silent_nulls(schemas, Place(file, node["items"]), item) for item in value]
    if not is_object(value):
        return value
    required, properties = node.get("required", ()), node.get("properties", {})
    kept: dict[str, Any] = {}
    for key, item in value.items():
        rule = properties.get(key, node.get("additionalProperties"))
        if not is_object(rule):
            kept[key] = item
        elif item is not None or key not in properties or key in required or rule.get("default", ...) is not None:
            kept[key] = without_silent_nulls(schemas, Place(file, rule), item)
    return kept


def _fits(node: Mapping[str, Any], value: Any) -> bool:
    if "type" in node and types_of(value).isdisjoint(type_names(node)):
        return False
    if "enum" in node and value not in node["enum"]:
        return False
    if not is_object(value):
        return True
    return all(
        rule.get("const", value[key]) == value[key] and value[key] not in rule.get("not", {}).get("enum", ())
        for key, rule in node.get("properties", {}).items()
        if key in value
    )
