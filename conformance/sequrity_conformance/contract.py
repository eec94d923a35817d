"""The canonical schemas: their types, and the role of each, request or response."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from sequrity_conformance.schemas import SCHEMA_FOLDER, NamedType, Place, Role, Schemas, location_of, type_names
from sequrity_runtime.schema.folder import OPENAPI, read_folder
from sequrity_runtime.schema.walk import schemas_in
from sequrity_runtime.type_guards import is_array, is_object


class Contract(Schemas):
    """All types of a schema folder, with their roles."""

    def __init__(self, folder: Path = SCHEMA_FOLDER) -> None:
        super().__init__(read_folder(folder))
        self._openapi = self.documents[OPENAPI]

    @cached_property
    def types(self) -> dict[str, NamedType]:
        """Every named type by its name, in the order of files, roots first."""
        requests, responses = self._reached(self._roots("request")), self._reached(self._roots("response"))
        roles = {each.name: _role(each.schema in requests, each.schema in responses) for each in self.named_types()}
        return {each.name: replace(each, role=roles[each.name]) for each in self.named_types()}

    def name_of(self, place: Place) -> str:
        """Name the type at a location.

        Raises:
            StopIteration: No type is there.
        """
        return next(each.name for each in self.types.values() if each.place.node is place.node)

    def variant(self, member: Place) -> str:
        """Name a member of a union: an object with a name by it, anything else by its JSON type."""
        kind = type_names(self.branches(member)[0].node)[0]
        return self.name_of(self.target(member)) if kind == "object" and "$ref" in member.node else kind

    def _roots(self, way: Literal["request", "response"]) -> Iterator[str]:
        """Name the schemas of requests, or of responses, in openapi.json."""
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
            file = schema.partition("#")[0]
            own = {key: value for key, value in self.at(schema).items() if key != "$defs"}
            todo += [location_of(each["$ref"], file) for each in schemas_in(own) if "$ref" in each]
        return seen


def _role(in_request: bool, in_response: bool) -> Role:
    """Return the role of a type. A type that no message reaches has both roles."""
    if in_request == in_response:
        return "both"
    return "request" if in_request else "response"


def _schema_references(value: Any) -> Iterator[str]:
    """List the references of a part of openapi.json to other files."""
    if is_object(value):
        if isinstance(value.get("$ref"), str) and not value["$ref"].startswith("#"):
            yield value["$ref"]
        value = [*value.values()]
    for item in value if is_array(value) else ():
        yield from _schema_references(item)
