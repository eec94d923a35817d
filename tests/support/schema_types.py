"""The canonical schemas as tests see them: the named types, `jsonschema`'s verdict, what a round trip may change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from sequrity_conformance.contract import ROOT, SCHEMA_FOLDER, stands_at, target_of, type_names
from sequrity_runtime.schema.folder import OPENAPI, read_folder
from sequrity_runtime.type_guards import is_array, is_object

__all__ = ["ROOT", "SCHEMA_FOLDER", "NamedType", "Place", "Schemas", "is_json_type", "same_json", "type_names"]

_BASE = "file:///"


class Place(NamedTuple):
    """A schema and the file in which its references are meant."""

    file: str
    node: Mapping[str, Any]


@dataclass(frozen=True)
class NamedType:
    """A type of the contract: a file's root or one of its `$defs`."""

    file: str
    pointer: str
    name: str
    place: Place = field(repr=False, compare=False)

    @property
    def schema(self) -> str:
        """The type's place, as `file#/json/pointer`."""
        return f"{self.file}#{self.pointer}"


class Schemas:
    """All files of a schema folder, openapi.json apart; or those that are given, by their path."""

    def __init__(self, folder: Path = SCHEMA_FOLDER, documents: dict[str, Any] | None = None) -> None:
        self.documents = _read(folder) if documents is None else documents
        self._branches: dict[tuple[str, int], tuple[Mapping[str, Any], list[Place]]] = {}
        """Members by file and the identity of a schema, which is held, so that no other takes its place."""
        make: Any = Registry  # its type is unknown to one checker, its arguments to another
        self._registry: Registry[Any] = make().with_resources(
            (_BASE + name, DRAFT202012.create_resource(document)) for name, document in self.documents.items()
        )

    @cached_property
    def types(self) -> tuple[NamedType, ...]:
        """Every named type, roots first within their file."""
        return tuple(self._types())

    def _types(self) -> Iterator[NamedType]:
        for file, root in self.documents.items():
            yield NamedType(file, "", root["title"], Place(file, root))
            for name, node in root.get("$defs", {}).items():
                yield NamedType(file, f"/$defs/{name}", name, Place(file, node))

    def named(self, schema: str) -> NamedType:
        """Find a type by its place."""
        return next(named for named in self.types if named.schema == schema)

    def validator(self, schema: str) -> Validator:
        """Build the judge of a type, given as `file#/json/pointer`."""
        return Draft202012Validator({"$ref": _BASE + schema}, registry=self._registry)

    def at(self, schema: str) -> Any:
        """Find what stands at `file#/json/pointer`, or raise KeyError or IndexError."""
        return stands_at(self.documents, schema)

    def resolve(self, place: Place) -> Place:
        """Follow references until a schema without one.

        Raises:
            RecursionError: They lead in a circle.
        """
        file, node = place
        followed: list[Any] = []
        while "$ref" in node:
            if any(node is one for one in followed):
                raise RecursionError(f"{node['$ref']} leads back to itself")
            followed.append(node)
            target = target_of(node["$ref"], file)
            file, node = target.partition("#")[0], self.at(target)
        return Place(file, node)

    def branches(self, place: Place) -> list[Place]:
        """List the members of a union, resolved. Any other schema is its own only member."""
        if not place.node:  # anything: often made on the spot, and not worth keeping
            return [place]
        known = self._branches.get((place.file, id(place.node)))
        if known is not None and known[0] is place.node:
            return known[1]
        file, node = self.resolve(place)
        members = node.get("oneOf") or node.get("anyOf")
        if members:
            found = [branch for member in members for branch in self.branches(Place(file, member))]
        else:
            found = [Place(file, node)]
        self._branches[place.file, id(place.node)] = place.node, found
        return found

    def branch_for(self, place: Place, value: Any) -> Place | None:
        """Find the member of a union that a valid value belongs to: its JSON type and its tag tell."""
        fitting = [branch for branch in self.branches(place) if self._fits(branch, value)]
        return fitting[0] if fitting else None

    def _fits(self, place: Place, value: Any) -> bool:
        node = place.node
        if "type" in node and not any(is_json_type(value, name) for name in type_names(node)):
            return False
        if "enum" in node and value not in node["enum"]:
            return False
        if not is_object(value):
            return True
        return all(
            rule.get("const", value[key]) == value[key] and value[key] not in rule.get("not", {}).get("enum", ())
            for key, rule in node.get("properties", {}).items()
            if key in value
        )

    def without_default_nulls(self, place: Place, value: Any) -> Any:
        """Leave out the keys that hold null where the schema says that null and absent mean the same."""
        branch = self.branch_for(place, value)
        if branch is None:
            return value
        file, node = branch
        if is_array(value) and "items" in node:
            return [self.without_default_nulls(Place(file, node["items"]), item) for item in value]
        if not is_object(value):
            return value
        properties = node.get("properties", {})
        other = node.get("additionalProperties")
        optional = {key: rule for key, rule in properties.items() if key not in node.get("required", ())}
        kept: dict[str, Any] = {}
        for key, item in value.items():
            rule = properties.get(key, other)
            if item is None and key in optional and optional[key].get("default", ...) is None:
                continue
            kept[key] = self.without_default_nulls(Place(file, rule), item) if isinstance(rule, dict) else item
        return kept


def _read(folder: Path) -> dict[str, Any]:
    return {file: document for file, document in read_folder(folder).items() if file != OPENAPI}


def is_json_type(value: Any, name: str) -> bool:
    """Tell whether a value is of a JSON type, as JSON Schema counts them."""
    if name == "integer":
        return type(value) is int or (type(value) is float and value.is_integer())
    kinds: dict[str, tuple[type, ...]] = {
        "string": (str,),
        "number": (int, float),
        "boolean": (bool,),
        "null": (type(None),),
        "array": (list,),
        "object": (dict,),
    }
    return type(value) in kinds[name]


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
