"""The schemas of one version: lookup by location, references, and validation of documents."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from jsonschema.exceptions import UnknownType
from referencing import Registry, Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from sequrity_codegen.load.named import Place
from sequrity_codegen.narrow import is_array, is_object
from sequrity_compat.errors import UndecidableError
from sequrity_runtime.validation import json_schema_validator as _validator

ANY = Place("any.compat")
"""Location of a schema that accepts everything, in every version."""

_BASE = "file:///"
_MAPS = ("properties", "$defs", "patternProperties", "dependentSchemas")
_LISTS = ("oneOf", "anyOf", "allOf", "prefixItems")
_SINGLE = (
    *("items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties"),
    *("not", "if", "then", "else"),
)


class SchemaSet:
    """The documents of one version.

    Args:
        documents: Schema files by path, relative to the schema folder.
    """

    def __init__(self, documents: dict[str, Any]) -> None:
        self.documents: dict[str, Any] = {**documents, ANY.file: {}}
        make: Any = Registry  # its type is unknown to one checker, its arguments to another
        self._registry: Registry[Any] = make().with_resources(
            (_BASE + name, _resource(document)) for name, document in self.documents.items()
        )
        self._validators: dict[Place, Any] = {}

    def at(self, location: Place) -> Any:
        """Return the schema at a location. A file that this version does not have is `false`.

        Raises:
            UndecidableError: The file has no value at this location.
        """
        value: Any = self.documents.get(location.file, False)
        for part in location.pointer.split("/")[1:]:
            step = part.replace("~1", "/").replace("~0", "~")
            if is_object(value) and step in value:
                value = value[step]
            elif is_array(value) and step.isdigit() and int(step) < len(value):
                value = value[int(step)]
            else:
                raise UndecidableError(f"{location.file}#{location.pointer} does not exist")
        return value

    def resolve(self, location: Place) -> Place:
        """Follow references without sibling rules.

        Raises:
            UndecidableError: The references are circular or dangling.
        """
        seen = {location}
        while is_object(raw := self.at(location)) and "$ref" in raw and not checkable(raw) - {"$ref"}:
            location = self.target(raw["$ref"], location)
            if location in seen:
                raise UndecidableError("a reference refers to itself")
            seen.add(location)
        return location

    def target(self, reference: Any, location: Place) -> Place:
        """Return the location that a reference points at.

        Raises:
            UndecidableError: The file does not exist, or the reference is not a JSON Pointer.
        """
        path, _, pointer = str(reference).partition("#")
        file = posixpath.normpath(posixpath.join(posixpath.dirname(location.file), path)) if path else location.file
        if file not in self.documents or (pointer and not pointer.startswith("/")):
            raise UndecidableError(f"the reference {str(reference)[:80]!r} does not exist")
        return Place(file, pointer)

    def valid(self, location: Place, value: Any) -> bool:
        """Validate a document with `jsonschema`, with patterns as in ECMA-262.

        Raises:
            UndecidableError: Validation does not end, or a schema is malformed.
        """
        if location.file not in self.documents:
            return False
        validator: Any = self._validators.get(location)
        if validator is None:
            reference = {"$ref": f"{_BASE}{location.file}#{location.pointer}"}
            validator = self._validators[location] = _validator.SchemaValidator(reference, registry=self._registry)
        try:
            return bool(validator.is_valid(value))
        except RecursionError:
            raise UndecidableError("a schema refers to itself for the same value") from None
        except Unresolvable as error:
            raise UndecidableError(f"the reference {str(error.ref)[:80]!r} does not exist") from None
        except UnknownType as error:
            raise UndecidableError(f"unknown type {error.type!r}") from None
        except ValueError as error:
            raise UndecidableError(f"a pattern cannot be matched: {error}") from None


def _resource(document: Any) -> Resource[Any]:
    """Wrap a file for references. A file may hold just `true` or `false`."""
    return _validator.resource_of(document) if is_object(document) else DRAFT202012.create_resource(document)


ANNOTATIONS = frozenset(
    {"$schema", "$defs", "$comment", "title", "description", "default", "examples", "deprecated"}
    | {"readOnly", "writeOnly"}
)
"""Keywords that never refuse a document."""


def checkable(raw: dict[str, Any]) -> set[str]:
    """Return the keywords that may refuse a document."""
    return {key for key in raw if key not in ANNOTATIONS and not key.startswith("x-")}


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
