"""Read the keywords that limit strings, numbers and sizes."""

from __future__ import annotations

import math
from typing import Any

from sequrity_codegen.assertions import Bounds, Pattern, Size
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.schema.ecma_pattern import translate

SIZES = {
    "string": ("minLength", "maxLength"),
    "array": ("minItems", "maxItems"),
    "object": ("minProperties", "maxProperties"),
}
"""The smallest and the largest size, by JSON type."""

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
"""The keywords of numbers, in the order of the fields of `Bounds`."""


def size(raw: dict[str, Any], kind: str, place: Place) -> Size:
    """Read the limits of a size. A schema may write an integer as `1.0`.

    Raises:
        SchemaError: A limit is not a whole number.
    """
    for key in SIZES[kind]:
        value = raw.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0 or value % 1:
            raise place.at(key).error("must be an integer of at least 0")
    return Size(kind, *(int(raw[key]) if key in raw else None for key in SIZES[kind]))


def bounds(raw: dict[str, Any], place: Place) -> Bounds:
    """Read the limits of a number.

    Raises:
        SchemaError: A limit is not a number, or `multipleOf` is not greater than 0.
    """
    for key in BOUNDS:
        value = raw.get(key, 1)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise place.at(key).error("must be a number")
    if raw.get("multipleOf", 1) <= 0:
        raise place.at("multipleOf").error("must be greater than 0")
    return Bounds(*(raw.get(key) for key in BOUNDS))


def pattern(regex: Any, place: Place) -> Pattern:
    """Read a pattern.

    Raises:
        SchemaError: The pattern is malformed, or Python cannot match it as ECMA-262 does.
    """
    if not isinstance(regex, str):
        raise place.error("must be a string", "pattern")
    try:
        return Pattern(regex, translate(regex))
    except ValueError as error:
        raise place.error(f"cannot be matched as ECMA-262 would: {error}; write it in another way", "pattern") from None
