"""The canonical schemas as tests see them: named types, verdicts of `jsonschema`, and equality of JSON values."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from sequrity_conformance import schemas
from sequrity_conformance.schemas import ROOT, SCHEMA_FOLDER, NamedType, Place, type_names, types_of
from sequrity_runtime.schema.folder import OPENAPI, read_folder

__all__ = ["ROOT", "SCHEMA_FOLDER", "NamedType", "Place", "Schemas", "same_json", "type_names", "types_of"]

_BASE = "file:///"


class Schemas(schemas.Schemas):
    """All files of a schema folder, openapi.json apart; or those that are given, by their path."""

    def __init__(self, folder: Path = SCHEMA_FOLDER, documents: dict[str, Any] | None = None) -> None:
        super().__init__(_read(folder) if documents is None else documents)
        make: Any = Registry  # its type is unknown to one checker, its arguments to another
        self._registry: Registry[Any] = make().with_resources(
            (_BASE + name, DRAFT202012.create_resource(document)) for name, document in self.documents.items()
        )

    @cached_property
    def types(self) -> tuple[NamedType, ...]:
        """Every named type, roots first within their file."""
        return tuple(self.named_types())

    def named(self, schema: str) -> NamedType:
        """Find a type by its place."""
        return next(named for named in self.types if named.schema == schema)

    def validator(self, schema: str) -> Validator:
        """Build the judge of a type, given as `file#/json/pointer`."""
        return Draft202012Validator({"$ref": _BASE + schema}, registry=self._registry)


def _read(folder: Path) -> dict[str, Any]:
    return {file: document for file, document in read_folder(folder).items() if file != OPENAPI}


def same_json(a: Any, b: Any) -> bool:
    """Compare JSON values: `1` equals `1.0`, and neither equals `true`. Values that are not JSON equal nothing."""
    kinds: set[type[object]] = {type(a), type(b)}
    if kinds <= {int, float}:
        return bool(a == b)
    if len(kinds) > 1:
        return False
    if kinds == {dict}:
        return a.keys() == b.keys() and all(same_json(a[key], b[key]) for key in a)
    if kinds == {list}:
        return len(a) == len(b) and all(map(same_json, a, b))
    return kinds <= {str, bool, type(None)} and bool(a == b)
