# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""The JSON Schemas of this package's types, for validators and for other languages."""

from __future__ import annotations

from typing import Any, Final

from sequrity_runtime.bundling.bundle import bundle as bundle_of
from sequrity_runtime.bundling.lookup import load_schema, schema_names
from sequrity_runtime.schema.files import schema_documents

__all__ = ["bundle", "load", "names"]

_PACKAGE: Final = "sequrity_scenario"


def names() -> tuple[str, ...]:
    """List the types, in alphabetical order.

    The schema of each is read by `load`.
    """
    return schema_names(_PACKAGE)


def load(name: str) -> dict[str, Any]:
    """Read the JSON Schema 2020-12 of one type, complete: `$defs` holds everything that it refers to.

    The result is a copy, which may be changed.

    Args:
        name: The type's name, as `names` lists it.

    Raises:
        KeyError: There is no such type; the message names the likeliest.
    """
    return load_schema(_PACKAGE, name)


def bundle(profile: str = "schema") -> dict[str, Any]:
    """Join all schemas into one document.

    Args:
        profile: Form of the document: `schema`, `ts`, `rust`, `go`, `openapi` or `openapi-discriminated`.

    Raises:
        KeyError: There is no such profile.
    """
    return bundle_of(schema_documents(_PACKAGE), profile)
