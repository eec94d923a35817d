"""A location in `openapi.json`, read with an allow-list: an unknown key is refused, so that nothing is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

from attrs import frozen

from sequrity_codegen import quoting
from sequrity_codegen.errors import Problems, SchemaError
from sequrity_codegen.model import Definition, Model
from sequrity_runtime.json_pointer import parts_of, pointer_of
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.type_guards import is_array, is_object

JSON = "application/json"
NAME = r"[a-z][a-z0-9_]{0,99}"
"""A Python name, short enough for the name of a file."""
CLASS_NAME = r"[A-Z][A-Za-z0-9]{0,99}"
MODULE = rf"{NAME}(\.{NAME}){{0,9}}"


@frozen
class Node:
    """A value in the document, and its location."""

    value: Any
    pointer: str
    root: Any
    """The document that references refer to."""

    @classmethod
    def of(cls, document: Any) -> Node:
        """Start at the document's root."""
        return cls(document, "", document)

    def refuse(self, message: str) -> NoReturn:
        """Raise a problem at this location.

        Raises:
            SchemaError: Always.
        """
        raise SchemaError(OPENAPI, self.pointer, message, "openapi")

    def below(self, key: str | int) -> Node:
        """Return a member or an item."""
        if isinstance(key, str) and (not is_object(self.value) or key not in self.value):
            self.refuse(f"must have {key!r}" if is_object(self.value) else "must be an object")
        value: Any = self.value
        return Node(value[key], self.pointer + pointer_of([key]), self.root)

    def get(self, key: str) -> Node | None:
        """Return a member; None if it is missing."""
        return self.below(key) if key in self.value else None

    def keys(self, required: Iterable[str] = (), optional: Iterable[str] = ()) -> Node:
        """Check that this is an object with these keys and no others, and return it."""
        if not is_object(self.value):
            self.refuse("must be an object")
        required = (*required,)
        known = {*required, *optional}
        problems = Problems()
        for key in self.value:
            if key not in known:
                problems.read(self.below(key).refuse, f"is not supported; known here are {', '.join(sorted(known))}")
        for key in required:
            problems.read(self.below, key)
        problems.refuse()
        return self

    def members(self) -> Iterator[tuple[str, Node]]:
        """Iterate over an object whose keys are names."""
        if not is_object(self.value):
            self.refuse("must be an object")
        return ((key, self.below(key)) for key in self.value)

    def items(self) -> Iterator[Node]:
        """Iterate over an array."""
        if not is_array(self.value):
            self.refuse("must be an array")
        return (self.below(index) for index in range(len(self.value)))

    def members_of(self, key: str) -> Iterator[tuple[str, Node]]:
        """Iterate over the object under a key. A missing key counts as an empty object."""
        node = self.get(key)
        return iter(()) if node is None else node.members()

    def items_of(self, key: str) -> Iterator[Node]:
        """Iterate over the array under a key. A missing key counts as an empty array."""
        node = self.get(key)
        return iter(()) if node is None else node.items()

    def text(self, pattern: str = r"(?s).+") -> str:
        """Read a string that matches a pattern as a whole."""
        if not isinstance(self.value, str) or not re.fullmatch(pattern, self.value):
            self.refuse(f"must be a string that matches {pattern}")
        return self.value

    def texts(self, pattern: str = r"(?s).+") -> tuple[str, ...]:
        """Read an array of different strings."""
        found = tuple(item.text(pattern) for item in self.items())
        if len(set(found)) != len(found):
            self.refuse("must not repeat an item")
        return found

    def name(self, pattern: str) -> str:
        """Read a Python name, or a dotted name."""
        for part in self.text(pattern).split("."):
            quoting.identifier(part, OPENAPI, self.pointer)
            if part == "self":
                self.refuse("must not be 'self', the first parameter of every method")
        return str(self.value)

    def named(self, name: str, pattern: str) -> str:
        """Check the key of this member, a Python name."""
        if not re.fullmatch(pattern, name):
            self.refuse(f"must have a name that matches {pattern}")
        return Node(name, self.pointer, self.root).name(pattern)

    def flag(self, key: str) -> bool:
        """Read the boolean under a key; False if the key is missing."""
        node = self.get(key)
        if node is not None and not isinstance(node.value, bool):
            node.refuse("must be true or false")
        return node is not None and node.value

    def one_of(self, *values: Any) -> Any:
        """Read a value that is one of a few."""
        if self.value not in values:
            self.refuse(f"must be {' or '.join(map(repr, values))}")
        return self.value

    def json_schema(self, *others: str) -> Node:
        """Return the schema of the JSON in a `content`, which may have other content types beside it."""
        return self.keys([JSON], others).below(JSON).keys(["schema"]).below("schema")

    def resolved(self) -> Node:
        """Follow a reference within the document."""
        node = self
        for _ in range(10):
            if not is_object(node.value):
                node.refuse("must be an object")
            if "$ref" not in node.value:
                return node
            node.keys(["$ref"])
            path = node.below("$ref").text(r"#(/[^/]+)+")
            target = Node.of(self.root)
            for step in parts_of(path):
                if not is_object(target.value) or step not in target.value:
                    node.below("$ref").refuse("has no target")
                target = target.below(step)
            node = target
        self.refuse("is a circle of references")

    def definition(self, built: Model) -> Definition:
        """Find the definition that `{"$ref": "types/x.json#/$defs/Y"}` names."""
        self.keys(["$ref"])
        return self.below("$ref").definition_named(built)

    def definition_named(self, built: Model) -> Definition:
        """Find the definition that a text names."""
        file, _, pointer = self.text().partition("#")
        definition = built.by_key.get(f"{file}#{pointer}")
        if definition is None:
            self.refuse("names no type of the schemas; write <file>.json or <file>.json#/$defs/<Name>")
        return definition
