"""Locations of schemas in a folder, and references between them."""

from __future__ import annotations

import posixpath
from typing import TypeAlias

from sequrity_codegen.load.schema_index import Place

Location: TypeAlias = Place
"""A file of the schema folder, and a JSON Pointer in it."""


def location_of(reference: str, base: Location) -> Location:
    """Return the location that a reference at `base` points at."""
    path, _, pointer = reference.partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(base.file), path)) if path else base.file
    return Location(file, pointer)
