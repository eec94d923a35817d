"""Unions of objects in schemas: the property whose value identifies the member.

Each member has the tag as a property with one value. One member, the default one, may have it without `required`: an
object without the tag belongs to it. The open end of a union has a tag with any value `not` among those of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sequrity_runtime.type_guards import is_array, is_object


def constant_of(rule: Any) -> str | None:
    """Return the one string that a schema allows; None for other schemas. `{"enum": ["a"]}` is `{"const": "a"}`."""
    if not is_object(rule):
        return None
    values = [rule["const"]] if "const" in rule else rule.get("enum")
    only = values[0] if is_array(values) and len(values) == 1 else None
    return only if isinstance(only, str) else None


def excluded_by(rule: Any) -> list[Any] | None:
    """Return the tags that the open end of a union leaves to the other members; None for other schemas."""
    excluded = rule.get("not") if is_object(rule) else None
    values = excluded.get("enum") if is_object(excluded) and excluded.keys() == {"enum"} else None
    return values if is_array(values) else None


def tag_of(members: Iterable[Mapping[str, Any]]) -> str | None:
    """Return the property whose value identifies the member of a union; None if there is none.

    Args:
        members: Schemas of the members, references resolved.
    """
    possible = [_tags(member) for member in members]
    shared = [name for name in possible[0] if all(name in tags for tags in possible)] if possible else []
    optional = {name: sum(not tags[name] for tags in possible) for name in shared}
    best = min(shared, key=optional.__getitem__, default=None)
    return best if best is not None and optional[best] <= 1 else None


def _tags(member: Mapping[str, Any]) -> dict[str, bool]:
    """Find the properties of a member that can be the tag, and whether each is required."""
    required = member.get("required", ())
    return {
        name: name in required
        for name, rule in member.get("properties", {}).items()
        if constant_of(rule) is not None or excluded_by(rule) is not None
    }
