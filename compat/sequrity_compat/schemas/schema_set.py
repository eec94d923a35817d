"""The schemas of one version: lookup by location, references, and validation of documents."""

from __future__ import annotations

from typing import Any

from jsonschema.exceptions import UnknownType
from referencing.exceptions import Unresolvable

from sequrity_compat.errors import UndecidableError
from sequrity_compat.schemas.location import Location, location_of
from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.json_schema_validator import FolderValidators

ANY = Location("any.compat")
"""Location of a schema that accepts everything, in every version."""


class SchemaSet:
    """The documents of one version."""

    def __init__(self, documents: dict[str, Any]) -> None:
        self.documents: dict[str, Any] = {**documents, ANY.file: {}}
        self._validators = FolderValidators(self.documents)

    def at(self, location: Location) -> Any:
        """Return the schema at a location. A file that this version does not have is `false`.

        Raises:
            UndecidableError: The file has no value at this location.
        """
        try:
            return value_at(self.documents.get(location.file, False), location.pointer)
        except LookupError:
            raise UndecidableError(f"{location.key} does not exist") from None

    def resolve(self, location: Location) -> Location:
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

    def target(self, reference: Any, location: Location) -> Location:
        """Return the location that a reference points at.

        Raises:
            UndecidableError: The file does not exist, or the reference is not a JSON Pointer.
        """
        target = location_of(str(reference), location)
        if target.file not in self.documents or (target.pointer and not target.pointer.startswith("/")):
            raise UndecidableError(f"the reference {str(reference)[:80]!r} does not exist")
        return target

    def valid(self, location: Location, value: Any) -> bool:
        """Validate a document with `jsonschema`, with patterns as in ECMA-262.

        Raises:
            UndecidableError: Validation does not end, or a schema is malformed.
        """
        if location.file not in self.documents:
            return False
        try:
            return bool(self._validators.at(location.file, location.pointer).is_valid(value))
        except RecursionError:
            raise UndecidableError("a schema refers to itself for the same value") from None
        except Unresolvable as error:
            raise UndecidableError(f"the reference {str(error.ref)[:80]!r} does not exist") from None
        except UnknownType as error:
            raise UndecidableError(f"unknown type {error.type!r}") from None
        except ValueError as error:
            raise UndecidableError(f"a pattern cannot be matched: {error}") from None


ANNOTATIONS = frozenset(
    {"$schema", "$defs", "$comment", "title", "description", "default", "examples", "deprecated"}
    | {"readOnly", "writeOnly"}
)
"""Keywords that never refuse a document."""


def checkable(raw: dict[str, Any]) -> set[str]:
    """Return the keywords that may refuse a document."""
    return {key for key in raw if key not in ANNOTATIONS and not key.startswith("x-")}
