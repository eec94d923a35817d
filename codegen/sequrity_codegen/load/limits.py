"""Read the keywords that limit sizes and numbers."""

from __future__ import annotations

from typing import Any

from sequrity_codegen import model

SIZES = {
    "string": ("minLength", "maxLength"),
    "array": ("minItems", "maxItems"),
    "object": ("minProperties", "maxProperties"),
}
"""The smallest and the largest size, by JSON type."""

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
"""In the order of the fields of `model.Bounds`."""


def size(raw: dict[str, Any], kind: str) -> model.Size:
    """Read the limits of a size. A schema may write an integer as `1.0`."""
    return model.Size(*(int(raw[key]) if key in raw else None for key in SIZES[kind]))


def bounds(raw: dict[str, Any]) -> model.Bounds:
    """Read the limits of a number."""
    return model.Bounds(*(raw.get(key) for key in BOUNDS))
