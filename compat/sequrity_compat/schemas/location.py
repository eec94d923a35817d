"""Locations of schemas in a folder, references between them, and the walk over subschemas."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any, TypeAlias

from sequrity_codegen.load.named import Place
from sequrity_codegen.narrow import is_array, is_object

Location: TypeAlias = Place
"""A file of the schema folder, and a JSON Pointer in it."""

_MAPS = ("properties", "$defs", "patternProperties", "dependentSchemas")
_LISTS = ("oneOf", "anyOf", "allOf", "prefixItems")
_SINGLE = (
    *("items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties"),
    *("not", "if", "then", "else"),
)


def location_of(reference: str, base: Location) -> Location:
    """Return the location that a reference at `base` points at."""
    path, _, pointer = reference.partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(base.file), path)) if path else base.file
    return Location(file, pointer)


def schemas_in(raw: Any) -> Iterator[dict[str, Any]]:
    """Yield a schema and every schema inside it."""
    if not is_object(raw):
        return
    yield raw
    below: list[Any] = [raw[key] for key in _SINGLE if key in raw]
    for key in _MAPS:
        if is_object(raw.get(key)):
            below += raw[key].values()
    for key in _LISTS:
        if is_array(raw.get(key)):
            below += raw[key]
    for inner in below:
        yield from schemas_in(inner)
