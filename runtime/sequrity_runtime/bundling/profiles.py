"""Rewrites of schemas for the tools of each language.

Every rewrite here allows the same documents as before; the tests compare verdicts.
"""

from __future__ import annotations

import json
import re
from typing import Any

from sequrity_runtime.schema.walk import compose

_BEYOND_WORDS = re.compile(r"[^A-Za-z0-9_ -]")


def excluded_by_pattern(schema: dict[str, Any]) -> dict[str, Any]:
    """Write `not: {enum: ["a", "b"]}` of a string as the pattern `^(?!(?:a|b)$)`.

    The open end of a union excludes the tags of the other members by `not`. `fromJSONSchema` of zod does not read
    `not`; it passes a negative look-ahead to JavaScript.
    """
    match schema:
        case {"pattern": _}:
            return schema
        case {"type": "string", "not": {"enum": words, **rest}} if not rest and all(
            isinstance(it, str) for it in words
        ):
            escaped = "|".join(_BEYOND_WORDS.sub(lambda match: "\\" + match.group(), word) for word in words)
        case _:
            return schema
    return _replaced(schema, "not", "pattern", f"^(?!(?:{escaped})$)")


def suggested_enum(schema: dict[str, Any]) -> dict[str, Any]:
    """Add `"a" | "b" | (string & {})` as type of an open enum: for a plain `string`, editors suggest nothing."""
    if _known_values(schema):
        words = [json.dumps(word) for word in _known_values(schema)]
        schema["tsType"] = " | ".join([*words, "(string & {})"])
    return schema


def const_as_enum(schema: dict[str, Any]) -> dict[str, Any]:
    """Write `const` as an `enum` of one value, which typify converts to a type; it reads `const` as any string."""
    return _replaced(schema, "const", "enum", [schema["const"]]) if "const" in schema else schema


def disjoint_enum(schema: dict[str, Any]) -> dict[str, Any]:
    """Write an open enum, `anyOf` of known values and any string, as a `oneOf` without overlap.

    typify converts it to an enum with two variants. It would merge overlapping members into one object.
    """
    known = _known_values(schema)
    if not known:
        return schema
    first, other = schema["anyOf"]
    parts = [
        {**first, "title": f"{schema['title']}Known"},
        {**other, "title": f"{schema['title']}Other", "not": {"enum": known}},
    ]
    return _replaced(schema, "anyOf", "oneOf", parts)


def _known_values(schema: dict[str, Any]) -> list[str]:
    """List the known values of an open enum; empty if the schema is not a named open enum."""
    match schema:
        case {"title": _, "anyOf": [{"enum": known}, {"type": "string"}]}:
            return list(known)
        case _:
            return []


def named_extras(schema: dict[str, Any]) -> dict[str, Any]:
    """Mark an open object as open: typify then keeps its unknown keys in a map."""
    if "properties" in schema:
        schema.setdefault("additionalProperties", {})
    return schema


def drop_additional_true(schema: dict[str, Any]) -> dict[str, Any]:
    """Omit `additionalProperties: true`, which is the default; go-jsonschema writes a property for it."""
    if schema.get("additionalProperties") is True:
        del schema["additionalProperties"]
    return schema


def wide_numbers(schema: dict[str, Any]) -> dict[str, Any]:
    """Add the width of numbers, 64 bits, which generators for Go, Java and Rust would guess.

    A format is an annotation: validators of 2020-12 do not check it.
    """
    types = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    for kind, width in (("integer", "int64"), ("number", "double")):
        if kind in types:
            schema["format"] = width
    return schema


def drop_defaults(schema: dict[str, Any]) -> dict[str, Any]:
    """Omit `default`: it describes the service, but zod and typify add it to requests."""
    schema.pop("default", None)
    return schema


def _replaced(schema: dict[str, Any], old: str, new: str, value: Any) -> dict[str, Any]:
    """Replace one keyword by another."""
    return {new if key == old else key: value if key == old else rule for key, rule in schema.items()}


TYPESCRIPT = compose(excluded_by_pattern, suggested_enum, drop_defaults)
RUST = compose(const_as_enum, disjoint_enum, named_extras, drop_defaults)
GO = compose(const_as_enum, drop_additional_true, wide_numbers, drop_defaults)
OPENAPI = compose(wide_numbers, drop_defaults)
