"""Resolve a `$ref` to a schema anywhere in the folder, by file, JSON Pointer, `$id` or `$anchor`.

Nothing is fetched. A file is identified by its path below the folder. An `$id` is valid only inside its own file, so
that the names in a file can be resolved without other files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import walk
from sequrity_runtime.type_guards import is_object

_FOLDER = "file:///"


class References:
    """Index of the locations of all schemas in a folder.

    Args:
        documents: Every file as `reader.read_folder` gives them; nothing can refer into `openapi.json`.
    """

    def __init__(self, documents: Mapping[str, Any]) -> None:
        self._schemas: dict[Place, Any] = {}
        self._bases: dict[Place, str] = {}
        """Base URI of each schema, for its relative references."""
        self._named: dict[tuple[str, str], Place] = {}
        """Schemas by the file in which a name is valid, and by the name: an absolute URI, with or without `#anchor`."""
        for file, document in documents.items():
            if file != OPENAPI:
                self._read(Place(file), document)

    def _read(self, root: Place, document: Any) -> None:
        self._bases[root] = _FOLDER + root.file
        for steps, schema in walk(document):
            place = root.at(*steps)
            above = next(
                (base for n in range(len(steps), -1, -1) if (base := self._bases.get(root.at(*steps[:n])))), ""
            )
            base = self._identify(schema, place, above)
            self._schemas[place] = schema
            self._bases[place] = base

    def _identify(self, schema: Any, place: Place, base: str) -> str:
        """Note the names of a schema, and return the base URI of its references."""
        if not is_object(schema):
            return base
        if "$id" in schema:
            base = self._text(schema, "$id", place, base)
            self._name(base, place, "$id")
        if "$anchor" in schema:
            anchor = schema["$anchor"]
            if not isinstance(anchor, str):
                raise place.at("$anchor").error("must be a string", "reference")
            self._name(f"{base}#{anchor}", place, "$anchor")
        return base

    def _text(self, schema: dict[str, Any], key: str, place: Place, base: str) -> str:
        uri = schema[key]
        if not isinstance(uri, str):
            raise place.at(key).error("must be a string", "reference")
        try:
            joined, fragment = urldefrag(_join(base, uri))
        except ValueError as error:
            raise place.at(key).error(f"is not a URI reference: {error}", "reference") from None
        if fragment or not joined:
            raise place.at(key).error("must be a URI without a fragment", "reference")
        return joined

    def _name(self, name: str, place: Place, key: str) -> None:
        if self._named.setdefault((place.file, name), place) != place:
            raise place.at(key).error("is also the name of another schema; choose another", "reference")

    @property
    def places(self) -> Iterable[Place]:
        """The locations of all schemas."""
        return self._schemas.keys()

    def schema(self, place: Place) -> Any:
        """Read the schema at a location."""
        return self._schemas[place]

    def resolve(self, ref: Any, place: Place) -> Place:
        """Find the target of a `$ref`.

        Args:
            ref: The value of `$ref`.
            place: Location of the schema that holds it.

        Raises:
            SchemaError: It has no target in the folder.
        """
        at = place.at("$ref")
        if not isinstance(ref, str):
            raise at.error("must be a string", "reference")
        try:
            if ref.startswith("file:") or (ref.startswith("/") and self._bases.get(place, _FOLDER).startswith(_FOLDER)):
                raise at.error(f"{ref[:80]!r}: refer by a relative path inside the schema folder", "reference")
            uri, fragment = _target(self._bases.get(place, _FOLDER + place.file), ref)
            found = self._find(uri, fragment, place.file)
        except ValueError:
            found = None
        if found is None:
            raise at.error(f"{ref[:80]!r} has no target in the schema folder", "reference")
        return found

    def _find(self, uri: str, fragment: str, file: str) -> Place | None:
        if fragment and not fragment.startswith("/"):
            return self._named.get((file, f"{uri}#{fragment}"))
        resource = self._named.get((file, uri)) or Place(uri.removeprefix(_FOLDER))
        found = Place(resource.file, resource.pointer + fragment)
        return found if found in self._schemas else None


@lru_cache(maxsize=4096)
def _target(base: str, ref: str) -> tuple[str, str]:
    """Resolve a reference to a URI and an unquoted fragment; many schemas of a file refer to the same type."""
    uri, fragment = urldefrag(_join(base, ref))
    return uri, unquote(fragment, errors="strict")


def _join(base: str, ref: str) -> str:
    """Resolve a reference; the standard library does not know that a URN can have a fragment."""
    return base + ref if ref.startswith("#") else urljoin(base, ref)
