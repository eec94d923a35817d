"""Bundles: the schema folder as one document, in each profile."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from attrs import frozen

from sequrity_runtime.bundling import profiles as _profiles
from sequrity_runtime.bundling.definitions import definitions, table
from sequrity_runtime.bundling.openapi import openapi, with_discriminators
from sequrity_runtime.schema.extension import written_out
from sequrity_runtime.schema.walk import DIALECT, Rewrite, rewrite


@frozen
class Profile:
    """A form of the bundle."""

    file: str
    """Usual name of its file."""

    purpose: str
    """Its purpose, in one line."""

    change: Rewrite | None = None
    """Rewrite of the canonical schemas; None if they stay as they are."""

    has_operations: bool = False
    """Whether it is an OpenAPI description rather than a JSON Schema."""

    has_discriminators: bool = False
    """Whether unions carry OpenAPI's `discriminator`."""


PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {
        "schema": Profile("schema.json", "JSON Schema 2020-12, for validators of every language"),
        "ts": Profile("schema.ts.json", "for zod and json-schema-to-typescript", _profiles.TYPESCRIPT),
        "rust": Profile("schema.rust.json", "for typify", _profiles.RUST),
        "go": Profile("schema.go.json", "for generators of Go structs", _profiles.GO),
        "openapi": Profile("openapi.json", "OpenAPI 3.1, for openapi-typescript and servers", has_operations=True),
        "openapi-discriminated": Profile(
            "openapi.discriminated.json",
            "OpenAPI 3.1 with discriminators and widths of numbers, for generators that need them",
            _profiles.OPENAPI,
            has_operations=True,
            has_discriminators=True,
        ),
    }
)
"""The forms of the bundle, by name."""


def bundle(documents: Mapping[str, Any], profile: str = "schema") -> dict[str, Any]:
    """Join a schema folder into one document.

    Args:
        documents: The files by their path below the folder, with slashes, as `schema_documents` returns them.
        profile: A name from `PROFILES`.

    Returns:
        A JSON Schema whose `$defs` are the types, or an OpenAPI description whose components are the types.

    Raises:
        KeyError: There is no such profile.
    """
    chosen = PROFILES[profile]
    known = definitions(written_out(documents))
    types = table(known)
    if chosen.has_discriminators:
        types = with_discriminators(types)
    if chosen.change:
        types = {name: rewrite(schema, chosen.change) for name, schema in types.items()}
    return openapi(documents, known, types) if chosen.has_operations else {"$schema": DIALECT, "$defs": types}


def bundle_text(document: Mapping[str, Any]) -> str:
    """Return the text of a bundle's file: indented, in ASCII, with a final newline; the same bytes everywhere."""
    return json.dumps(document, indent=2) + "\n"
