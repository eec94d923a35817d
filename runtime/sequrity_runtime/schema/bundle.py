"""Bundles: the schema folder as one document, in each profile."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, Final

from attrs import frozen

from sequrity_runtime.schema import profiles as _profiles
from sequrity_runtime.schema.definitions import definitions, table
from sequrity_runtime.schema.files import schema_file
from sequrity_runtime.schema.openapi import openapi, with_discriminators
from sequrity_runtime.schema.walk import Rewrite, rewrite

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@frozen
class Profile:
    """A form of the bundle."""

    file: str
    """Name of the file that holds it, by custom."""

    purpose: str
    """What it is for, in a line."""

    change: Rewrite | None = None
    """How its schemas differ from the canonical ones; None if they do not."""

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
            "OpenAPI 3.1 with discriminators and widths of numbers, for generators that ask for them",
            _profiles.OPENAPI,
            has_operations=True,
            has_discriminators=True,
        ),
    }
)
"""The forms of the bundle, by name."""


@cache
def schema_documents(package: str) -> Mapping[str, Any]:
    """Read every schema file that an import package ships, by its path below the schema folder, in order of paths."""
    paths = sorted(_json_files(files(package).joinpath("schema"), ""))
    return MappingProxyType({path: schema_file(package, path) for path in paths})


def _json_files(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _json_files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".json"):
            yield prefix + entry.name


def bundle(documents: Mapping[str, Any], profile: str = "schema") -> dict[str, Any]:
    """Join a schema folder into one document.

    Args:
        documents: The files by their path below the folder, with slashes: `schema_documents` of a package.
        profile: A name from `PROFILES`.

    Returns:
        A JSON Schema whose `$defs` are the types, or an OpenAPI description whose components are the types.

    Raises:
        KeyError: There is no such profile.
    """
    chosen = PROFILES[profile]
    known = definitions(documents)
    types = table(known)
    if chosen.has_discriminators:
        types = with_discriminators(types)
    if chosen.change:
        types = {name: rewrite(schema, chosen.change) for name, schema in types.items()}
    return openapi(documents, known, types) if chosen.has_operations else {"$schema": DIALECT, "$defs": types}


def bundle_text(document: Mapping[str, Any]) -> str:
    """Write a bundle as its file holds it: indented, in ASCII, with a final newline; the same bytes everywhere."""
    return json.dumps(document, indent=2) + "\n"
