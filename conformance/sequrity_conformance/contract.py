"""The canonical schemas as the vectors see them: named types, what they consist of, and which way each travels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

from sequrity_runtime.json_pointer import pointer_of, value_at
from sequrity_runtime.schema import files
from sequrity_runtime.schema.folder import OPENAPI, read_folder
from sequrity_runtime.type_guards import is_array, is_object

ROOT = Path(__file__).parents[2]
SCHEMA_FOLDER = ROOT / "schema"

Role = Literal["request", "response", "both"]


class Place(NamedTuple):
    """A schema, and where it stands: references in it are meant relative to its file."""

    schema: str
    """`file#/json/pointer`."""

    node: Mapping[str, Any]


@dataclass(frozen=True)
class NamedType:
    """A type of the contract: a file's root or one of its `$defs`."""

    name: str
    place: Place = field(repr=False, compare=False)
    role: Role

    @property
    def schema(self) -> str:
        """The type's place, as `file#/json/pointer`."""
        return self.place.schema


class Contract:
    """All types of a schema folder."""

    def __init__(self, folder: Path = SCHEMA_FOLDER) -> None:
        self.files = read_folder(folder)
        """All documents by path, in order of paths."""
        self._openapi = self.files[OPENAPI]
        self._branches: dict[int, tuple[Place, list[Place]]] = {}
        """Branches by the id of a schema, beside its place, which keeps the schema alive and so the id its own."""

    @cached_property
    def types(self) -> dict[str, NamedType]:
        """Every named type by its name, in the order of files, roots first."""
        requests, responses = self._reached(self._roots("request")), self._reached(self._roots("response"))
        return {
            name: NamedType(name, place, _role(place.schema in requests, place.schema in responses))
            for name, place in self._places()
        }

    def _places(self) -> Iterator[tuple[str, Place]]:
        for file, root in self.files.items():
            if root is self._openapi:
                continue
            yield root["title"], Place(f"{file}#", root)
            yield from ((name, Place(f"{file}#/$defs/{name}", node)) for name, node in root.get("$defs", {}).items())

    def at(self, schema: str) -> Any:
        """Find what stands at `file#/json/pointer`, or raise KeyError."""
        return stands_at(self.files, schema)

    def below(self, place: Place, *keys: str | int) -> Place:
        """Go down to a part of a schema."""
        node: Any = place.node
        for key in keys:
            node = node[key]
        return Place(place.schema + pointer_of(keys), node)

    def target(self, place: Place) -> Place:
        """Find what a place's own `$ref` names."""
        schema = target_of(place.node["$ref"], place.schema.partition("#")[0])
        return Place(schema, self.at(schema))

    def resolve(self, place: Place) -> Place:
        """Follow references until a schema without one."""
        while "$ref" in place.node:
            place = self.target(place)
        return place

    def members(self, place: Place) -> list[Place]:
        """List a union's members as they are written; none for another schema."""
        place = self.resolve(place)
        key = "oneOf" if "oneOf" in place.node else "anyOf"
        return [self.below(place, key, index) for index in range(len(place.node.get(key, ())))]

    def branches(self, place: Place) -> list[Place]:
        """List the members of a union to the innermost, resolved. Any other schema is its own only member."""
        known = self._branches.get(id(place.node))
        if known is None:
            members = self.members(place)
            found = [branch for member in members for branch in self.branches(member)] or [self.resolve(place)]
            known = self._branches[id(place.node)] = (place, found)
        return known[1]

    def _roots(self, way: Literal["request", "response"]) -> Iterator[str]:
        """Name the schemas that openapi.json mentions on the way to the service, or on the way back."""
        yield from (file for file, role in self._openapi.get("x-roles", {}).items() if role == way)
        parts = self._openapi.get("components", {})
        items = [part for path in self._openapi["paths"].values() for part in path.values()]
        for operation in (part for part in items if is_object(part)):
            told = [operation["responses"], parts.get("responses")]
            asked = [operation.get("requestBody"), parts.get("parameters")]
            yield from _schema_references(told if way == "response" else asked)

    def _reached(self, roots: Iterator[str]) -> set[str]:
        todo, seen = list(roots), set[str]()
        while todo:
            schema = todo.pop()
            schema = schema if "#" in schema else f"{schema}#"
            if schema in seen:
                continue
            seen.add(schema)
            node = self.at(schema)
            file = schema.partition("#")[0]
            own = {key: value for key, value in node.items() if key not in ("$defs", "examples")}
            todo += [target_of(name, file) for name in _references(own)]
        return seen


def stands_at(documents: Mapping[str, Any], schema: str) -> Any:
    """Find what stands at `file#/json/pointer`, or raise LookupError."""
    file, _, pointer = schema.partition("#")
    return value_at(documents[file], pointer)


def target_of(reference: str, file: str) -> str:
    """Name the place, as `file#/json/pointer`, that a reference in a file leads to."""
    return "#".join(files.target_of(file, reference))


def _role(in_request: bool, in_response: bool) -> Role:
    """Tell the way of a type; one that neither way leads to may go both."""
    if in_request == in_response:
        return "both"
    return "request" if in_request else "response"


def _references(value: Any) -> Iterator[str]:
    if is_object(value):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for item in value.values():
            yield from _references(item)
    elif is_array(value):
        for item in value:
            yield from _references(item)


def _schema_references(value: Any) -> Iterator[str]:
    return (name for name in _references(value) if not name.startswith("#"))


def type_names(node: Mapping[str, Any]) -> list[str]:
    """List the JSON types that a schema names."""
    names = node.get("type", [])
    return [names] if isinstance(names, str) else list(names)
