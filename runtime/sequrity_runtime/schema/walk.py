"""Rewriting a schema, keyword by keyword, without touching what is data in it.

`{"const": "a"}` is a rule where a schema stands, and a value below `examples`; a property may be called `const`. So the
walk follows the keywords that hold schemas, and copies everything else.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from sequrity_runtime.type_guards import is_object

Rewrite = Callable[[dict[str, Any]], dict[str, Any]]
"""Gives a schema in another form; its subschemas have been rewritten already. It may change its argument."""

_BY_NAME = frozenset({"$defs", "properties", "patternProperties", "dependentSchemas"})
_IN_ORDER = frozenset({"oneOf", "anyOf", "allOf", "prefixItems"})
_SINGLE = frozenset(
    {"items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties"}
    | {"not", "if", "then", "else"}
)


def rewrite(schema: Any, change: Rewrite) -> Any:
    """Copy a schema, with every schema in it changed, innermost first; `true` and `false` stay."""
    if not is_object(schema):
        return schema
    return change({key: _value(key, value, change) for key, value in schema.items()})


def _value(keyword: str, value: Any, change: Rewrite) -> Any:
    if keyword in _BY_NAME:
        return {name: rewrite(member, change) for name, member in value.items()}
    if keyword in _IN_ORDER:
        return [rewrite(member, change) for member in value]
    return rewrite(value, change) if keyword in _SINGLE else deepcopy(value)


def in_turn(*changes: Rewrite) -> Rewrite:
    """Make one rewrite of several."""

    def change(schema: dict[str, Any]) -> dict[str, Any]:
        for each in changes:
            schema = each(schema)
        return schema

    return change
