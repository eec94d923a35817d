"""What the tools of each language need spelt otherwise.

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

    The open end of a union says by `not` which tags it leaves to the other members. zod's `fromJSONSchema` reads no
    `not`; a negative look-ahead it hands to JavaScript, which understands it.
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
    """Give an open enum the type `"a" | "b" | (string & {})`: with a plain `string`, editors would suggest nothing."""
    if _known_values(schema):
        words = [json.dumps(word) for word in _known_values(schema)]
        schema["tsType"] = " | ".join([*words, "(string & {})"])
    return schema


def const_as_enum(schema: dict[str, Any]) -> dict[str, Any]:
    """Write `const` as an `enum` of one value, which typify makes a type of; a `const` it takes for any string."""
    return _replaced(schema, "const", "enum", [schema["const"]]) if "const" in schema else schema


def disjoint_enum(schema: dict[str, Any]) -> dict[str, Any]:
    """Write an open enum, `anyOf` its known values and any string, as `oneOf` that leaves the known ones to the enum.

    typify makes an enum with a variant for either; members that overlap it would take for parts of one object.
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
    """Say of an open object that its unknown keys hold any value; typify then keeps them, in a map of its own."""
    if "properties" in schema:
        schema.setdefault("additionalProperties", {})
    return schema


def drop_additional_true(schema: dict[str, Any]) -> dict[str, Any]:
    """Leave `additionalProperties: true` out, which means the same; go-jsonschema writes a property for it."""
    if schema.get("additionalProperties") is True:
        del schema["additionalProperties"]
    return schema


def wide_numbers(schema: dict[str, Any]) -> dict[str, Any]:
    """Name the widths of numbers, which generators of Go, Java and Rust would guess: 64 bits.

    A format is an annotation: validators of 2020-12 do not check it.
    """
    types = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    for kind, width in (("integer", "int64"), ("number", "double")):
        if kind in types:
            schema["format"] = width
    return schema


def drop_defaults(schema: dict[str, Any]) -> dict[str, Any]:
    """Leave `default` out: it describes the service, but zod and typify add it to requests."""
    schema.pop("default", None)
    return schema


def _replaced(schema: dict[str, Any], old: str, new: str, value: Any) -> dict[str, Any]:
    """Put one keyword in the place of another."""
    return {new if key == old else key: value if key == old else rule for key, rule in schema.items()}


TYPESCRIPT = compose(excluded_by_pattern, suggested_enum, drop_defaults)
RUST = compose(const_as_enum, disjoint_enum, named_extras, drop_defaults)
GO = compose(const_as_enum, drop_additional_true, wide_numbers, drop_defaults)
OPENAPI = compose(wide_numbers, drop_defaults)
