"""The types of a schema folder: their locations, the targets of references, and the members of unions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.references import target_of

ROOT = Path(__file__).parents[2]
SCHEMA_FOLDER = ROOT / "schema"

Role = Literal["request", "response", "both"]


class Place(NamedTuple):
    """A schema, and the file that its references are relative to."""

    file: str
    node: Mapping[str, Any]

    def below(self, *keys: str | int) -> Place:
        """Return a part of the schema."""
        node: Any = self.node
        for key in keys:
            node = node[key]
        return Place(self.file, node)


@dataclass(frozen=True)
class NamedType:
    """A type: the root of a file, or one of its `$defs`."""

    name: str
    schema: str
    """Its location, as `file#/json/pointer`."""

    place: Place = field(repr=False, compare=False)
    role: Role = "both"


class Schemas:
    """The documents of a schema folder.

    Args:
        documents: The documents by path.
    """

    def __init__(self, documents: dict[str, Any]) -> None:
        self.documents = documents
        self._branches: dict[tuple[str, int], tuple[Mapping[str, Any], list[Place]]] = {}
        """Members by file and the identity of a schema, which is kept, so that no other schema has its identity."""

    def named_types(self) -> Iterator[NamedType]:
        """Yield every named type, the root of a file first."""
        for file, root in self.documents.items():
            if file != OPENAPI:
                yield NamedType(root["title"], f"{file}#", Place(file, root))
                for name, node in root.get("$defs", {}).items():
                    yield NamedType(name, f"{file}#/$defs/{name}", Place(file, node))

    def at(self, schema: str) -> Any:
        """Return the value at `file#/json/pointer`, or raise LookupError."""
        file, _, pointer = schema.partition("#")
        return value_at(self.documents[file], pointer)

    def target(self, place: Place) -> Place:
        """Return the schema that a place's own `$ref` refers to."""
        schema = location_of(place.node["$ref"], place.file)
        return Place(schema.partition("#")[0], self.at(schema))

    def resolve(self, place: Place) -> Place:
        """Follow references to a schema without one.

        Raises:
            RecursionError: The references form a circle.
        """
        followed: list[Any] = []
        while "$ref" in place.node:
            if any(place.node is one for one in followed):
                raise RecursionError(f"{place.node['$ref']} leads back to itself")
            followed.append(place.node)
            place = self.target(place)
        return place

    def members(self, place: Place) -> list[Place]:
        """List the members of a union, unresolved; none for another schema."""
        file, node = self.resolve(place)
        return [Place(file, member) for member in node.get("oneOf") or node.get("anyOf") or ()]

    def branches(self, place: Place) -> list[Place]:
        """List the members of a union to the innermost, resolved. Any other schema is its own only member."""
        known = self._branches.get((place.file, id(place.node)))
        if known is not None and known[0] is place.node:
            return known[1]
        members = self.members(place)
        found = [branch for member in members for branch in self.branches(member)] or [self.resolve(place)]
        if place.node:  # an empty schema is often a new object
            self._branches[place.file, id(place.node)] = place.node, found
        return found


def location_of(reference: str, file: str) -> str:
    """Return the location, as `file#/json/pointer`, that a reference in a file points at."""
    return "#".join(target_of(file, reference))


def type_names(node: Mapping[str, Any]) -> list[str]:
    """List the JSON types that a schema names."""
    names = node.get("type", [])
    return [names] if isinstance(names, str) else list(names)


def types_of(value: Any) -> set[str]:
    """Name the JSON types of a value: `1` is an integer and a number, and so is `1.0`."""
    if isinstance(value, float) and not value.is_integer():
        return {"number"}
    return _TYPES[type(value)]


_TYPES: dict[type[object], set[str]] = {
    type(None): {"null"},
    bool: {"boolean"},
    int: {"integer", "number"},
    float: {"integer", "number"},
    str: {"string"},
    list: {"array"},
    dict: {"object"},
}
