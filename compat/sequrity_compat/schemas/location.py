"""Locations of schemas in a folder, and references between them."""

from __future__ import annotations

from typing import TypeAlias

from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.schema.references import target_of

Location: TypeAlias = Place
"""A file of the schema folder, and a JSON Pointer in it."""


def location_of(reference: str, base: Location) -> Location:
    """Return the location that a reference at `base` points at."""
    return Location(*target_of(base.file, reference))
