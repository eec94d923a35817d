"""Every schema of a folder as a node with its location and its role, for the rules of `lint`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from attrs import field, frozen

from sequrity_codegen.errors import Problem
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.json_pointer import pointer_of, value_at
from sequrity_runtime.schema.extension import written_out
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.references import target_of
from sequrity_runtime.type_guards import is_array, is_object

Role = Literal["named", "property", "item", "value", "branch"]
"""Role of a schema: root, entry of `$defs`, or the keyword above it."""

REFERENCE = re.compile(r"(?:(?:\.\./)*(?:[a-z][a-z0-9_]*/)*[a-z][a-z0-9_]*\.json)?(?:#/\$defs/[A-Za-z0-9]+)?\Z")


def members(value: Any, key: str) -> dict[str, Any]:
    """Read the object under a key; an empty one if the key is missing."""
    below = value.get(key) if is_object(value) else None
    return below if is_object(below) else {}


def items(value: dict[str, Any], key: str) -> list[Any]:
    """Read the list under a key; an empty one if the key is missing."""
    below = value.get(key)
    return below if is_array(below) else []


def walk_values(value: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Yield every value inside a document with its pointer."""
    yield pointer_of(steps), value
    if is_object(value):
        for key, below in value.items():
            yield from walk_values(below, (*steps, key))
    elif is_array(value):
        for index, below in enumerate(value):
            yield from walk_values(below, (*steps, index))


@frozen
class Node:
    """One schema."""

    place: Place
    role: Role
    name: str
    """Name of the type or the property; empty otherwise."""

    raw: dict[str, Any] = field(repr=False)
    """The schema; a record that extends another is written out."""

    keys: tuple[str, ...] = field(repr=False)
    """The schema's keys as they are written."""

    parent: dict[str, Any] | None = field(default=None, repr=False)
    """The schema around it."""

    @property
    def is_root(self) -> bool:
        """Whether the node is a whole file."""
        return not self.place.pointer

    @property
    def types(self) -> list[str]:
        """The JSON types in `type`."""
        names = self.raw.get("type", [])
        return [names] if isinstance(names, str) else names

    def problem(self, message: str, rule: str, *steps: str | int) -> Problem:
        """Create a problem at this location, or some steps below it."""
        return self.place.at(*steps).problem(message, rule)


class Folder:
    """All schemas of a folder, whose structure is valid by the meta-schema.

    Args:
        documents: The documents by file.
    """

    def __init__(self, documents: dict[str, Any]) -> None:
        self.documents = documents
        self.nodes: list[Node] = []
        self.problems: list[Problem] = []
        self._whole = written_out(documents)
        for file, root in documents.items():
            if file != OPENAPI:
                self._walk(root, Place(file), "named", root.get("title", ""), None)
                for key, below in members(root, "$defs").items():
                    self._walk(below, Place(file).at("$defs", key), "named", key, None)
        self._named = {node.place.key: node for node in self.nodes if node.role == "named"}

    def _walk(self, raw: Any, place: Place, role: Role, name: str, parent: dict[str, Any] | None) -> None:
        if not is_object(raw):
            message = "is a boolean schema; write a reference to `JsonValue` for any value"
            self.problems.append(place.problem(message, "any-value"))
            return
        schema: dict[str, Any] = value_at(self._whole[place.file], place.pointer)
        self.nodes.append(Node(place, role, name, schema, (*raw,), parent))

        def below(value: Any, role: Role, *steps: str | int, name: str = "") -> None:
            self._walk(value, place.at(*steps), role, name, schema)

        for key, value in members(raw, "properties").items():  # the inherited ones are those of another node
            below(value, "property", "properties", key, name=key)
        for key in ("oneOf", "anyOf"):
            for index, value in enumerate(items(schema, key)):
                below(value, "branch", key, index)
        if "items" in schema:
            below(schema["items"], "item", "items")
        if not isinstance(schema.get("additionalProperties", True), bool):
            below(schema["additionalProperties"], "value", "additionalProperties")

    def target(self, reference: Any, file: str) -> Node | None:
        """Find the target of a reference in a file; None if it has none, or is not in an agreed form."""
        if not isinstance(reference, str) or not reference or not REFERENCE.match(reference):
            return None
        return self._named.get("#".join(target_of(file, reference)))

    def resolve(self, raw: dict[str, Any], file: str) -> Node:
        """Follow references, each of which has a target, to their end."""
        node = Node(Place(file), "branch", "", raw, (*raw,))
        while "$ref" in node.raw:
            node = self._named["#".join(target_of(node.place.file, node.raw["$ref"]))]
        return node

    def is_any_value(self, raw: dict[str, Any], file: str) -> bool:
        """Return whether a schema refers to the empty one."""
        target = self.target(raw.get("$ref"), file)
        return target is not None and not target.raw
