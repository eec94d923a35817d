"""Values at and beside the limits of a schema, its listed values, and the values that opaque rules mention."""

from __future__ import annotations

import itertools
import math
from typing import Any

from sequrity_compat.errors import UndecidableError
from sequrity_compat.schemas.normal_form import Opaque
from sequrity_compat.schemas.schema_set import SchemaSet
from sequrity_runtime.schema.walk import schemas_in
from sequrity_runtime.type_guards import is_array, is_object

FRESH = "unheard_of"
"""A key, tag or value that no version names."""

_MOST_NAMES = 8
_MAX_LENGTH = 100_000
"""Maximum length of generated strings."""


def numbers_around(raw: dict[str, Any]) -> list[Any]:
    """List the numbers at and beside the bounds of a schema."""
    found: list[Any] = []
    for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"):
        bound = raw.get(key)
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            found += [bound, bound + 1, bound - 1, bound * 2, bound * 3]
            if abs(bound) > 2**53:  # floats have no fractions there
                continue
            found += [bound + 0.5, bound - 0.5, bound + 1e-6]
            found += [math.floor(bound), math.ceil(bound), math.floor(bound) - 1, math.ceil(bound) + 1, bound - 1e-6]
    return found


def strings_around(raw: dict[str, Any]) -> list[str]:
    """List strings with lengths at and beside the bounds of a schema."""
    sizes = [count_of(raw, key) + step for key in ("minLength", "maxLength") if key in raw for step in (0, 1, -1)]
    return [letter * size for size in sizes if 0 <= size <= _MAX_LENGTH for letter in ("a", "A", "0")]


def beside(values: list[Any]) -> list[Any]:
    """List values close to those given: reversed, repeated, in the other case, one more or less."""
    texts = [value for value in values if isinstance(value, str)]
    numbers = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    changed = [[text[::-1], text + text, text.upper(), text.lower(), text[:-1], text[1:]] for text in texts]
    return [*itertools.chain(*changed), *(number + step for number in numbers for step in (-1, 1, 0.5))]


def mentioned(opaque: Opaque, schemas: SchemaSet) -> list[Any]:
    """List the values that a schema mentions, values around its limits, and objects with some of its keys."""
    every = _schemas(opaque, schemas)
    values = [raw["const"] for raw in every if "const" in raw]
    values += [value for raw in every if is_array(raw.get("enum")) for value in raw["enum"]]
    values += [value for raw in every for value in (*numbers_around(raw), *strings_around(raw))]
    names = list(dict.fromkeys(name for raw in every for name in _names(raw)))[:_MOST_NAMES]
    chosen = [some for count in (1, 2, len(names)) for some in itertools.combinations(names, count)]
    return [*values, *(dict.fromkeys(some, value) for some in chosen for value in ("", 0))]


def count_of(raw: dict[str, Any], key: str) -> int:
    """Return a size limit, or 0."""
    value = raw.get(key, 0)
    return int(value) if isinstance(value, int | float) else 0


def _schemas(opaque: Opaque, schemas: SchemaSet) -> list[dict[str, Any]]:
    """List a schema, its subschemas, and the targets of their references, one level deep."""
    every = [*schemas_in(opaque.raw)]
    for reference in [raw["$ref"] for raw in every if "$ref" in raw]:
        try:
            every += schemas_in(schemas.at(schemas.target(reference, opaque.location)))
        except UndecidableError:
            continue
    return every


def _names(raw: dict[str, Any]) -> list[str]:
    """List the keys that a schema names in its own rules."""
    named: list[Any] = [*raw["properties"]] if is_object(raw.get("properties")) else []
    named += raw["required"] if is_array(raw.get("required")) else []
    if is_object(raw.get("dependentRequired")):
        for name, needed in raw["dependentRequired"].items():
            named += [name, *needed]
    return named
