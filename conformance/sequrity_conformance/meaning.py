"""What a valid document means by its schema: which member of a union it is, and which of its nulls say nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_conformance.contract import Contract, Place, type_names
from sequrity_runtime.type_guards import is_array, is_object

_TYPES: dict[type, frozenset[str]] = {
    type(None): frozenset({"null"}),
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number"}),
    float: frozenset({"number"}),
    str: frozenset({"string"}),
    list: frozenset({"array"}),
    dict: frozenset({"object"}),
}


def member_of(contract: Contract, place: Place, value: Any) -> Place | None:
    """Find the member of a union that a valid value belongs to, as it is written; its JSON type and its tag tell."""
    return next((member for member in contract.members(place) if _may_be(contract, member, value)), None)


def without_silent_nulls(contract: Contract, place: Place, value: Any) -> Any:
    """Leave out the keys that hold null where the schema says that null and absent mean the same."""
    place = contract.resolve(place)
    member = member_of(contract, place, value)
    if member is not None:
        return without_silent_nulls(contract, member, value)
    if is_array(value) and "items" in place.node:
        return [without_silent_nulls(contract, contract.below(place, "items"), item) for item in value]
    if not is_object(value):
        return value
    required = place.node.get("required", ())
    kept: dict[str, Any] = {}
    for key, item in value.items():
        rule = _rule_of(contract, place, key)
        if rule is None:
            kept[key] = item
        elif item is not None or key in required or rule.node.get("default", ...) is not None:
            kept[key] = without_silent_nulls(contract, rule, item)
    return kept


def _rule_of(contract: Contract, place: Place, key: str) -> Place | None:
    if key in place.node.get("properties", {}):
        return contract.below(place, "properties", key)
    other = place.node.get("additionalProperties")
    return contract.below(place, "additionalProperties") if isinstance(other, dict) else None


def _may_be(contract: Contract, place: Place, value: Any) -> bool:
    return any(_fits(branch.node, value) for branch in contract.branches(place))


def _fits(node: Mapping[str, Any], value: Any) -> bool:
    if "type" in node and not _TYPES[type(value)] & set(type_names(node)):
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
