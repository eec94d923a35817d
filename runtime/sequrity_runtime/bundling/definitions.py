"""The types of a schema folder as one table of definitions that refer to each other by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from sequrity_runtime.json_pointer import parts_of, pointer_of
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.references import fragment_of, target_of
from sequrity_runtime.schema.walk import Rewrite, rewrite
from sequrity_runtime.type_guards import is_object

LOCAL = "#/$defs/"
"""Start of a reference to a definition of the same document."""


@frozen
class Definition:
    """A type: the root of a schema file with a title, or an entry of its `$defs`."""

    name: str
    file: str
    pointer: str
    schema: Mapping[str, Any]
    """The schema as the file has it, without the file's `$schema` and `$defs`."""

    @property
    def place(self) -> str:
        """Its location, as `file#/json/pointer`."""
        return f"{self.file}#{self.pointer}"


def definitions(documents: Mapping[str, Any]) -> dict[str, Definition]:
    """List the types of a schema folder by their names, which are unique over all files."""
    return {each.name: each for file, root in documents.items() if file != OPENAPI for each in _of_file(file, root)}


def _of_file(file: str, root: Mapping[str, Any]) -> Iterator[Definition]:
    own = {key: value for key, value in root.items() if key not in ("$schema", "$defs")}
    if "title" in root:
        yield Definition(root["title"], file, "", own)
    for key, schema in root.get("$defs", {}).items():
        name = schema.get("title", key) if is_object(schema) else key
        yield Definition(name, file, "/$defs" + pointer_of([key]), schema)


def table(known: Mapping[str, Definition]) -> dict[str, Any]:
    """Write the definitions as the `$defs` of one document.

    Every reference becomes `#/$defs/Name`, or a pointer below that. Keys for generators of Python code (`x-...`) are
    left out.
    """
    names = {each.place: each.name for each in known.values()}
    return {name: rewrite(each.schema, _into_one_document(each.file, names)) for name, each in known.items()}


def _into_one_document(file: str, names: Mapping[str, str]) -> Rewrite:
    def change(schema: dict[str, Any]) -> dict[str, Any]:
        plain = {key: value for key, value in schema.items() if not key.startswith("x-")}
        if "$ref" in plain:
            plain["$ref"] = LOCAL + name_at(file, plain["$ref"], names)
        return plain

    return change


def name_of(reference: str) -> str:
    """Return the name of the type that a reference points to, or that contains the target of the reference."""
    return parts_of(unquote(reference))[1]


def name_at(file: str, reference: str, names: Mapping[str, str]) -> str:
    """Return the part of a reference behind `#/$defs/`: the name of a type, and the pointer to a part of it.

    Raises:
        LookupError: No type contains the target.
    """
    target, pointer = target_of(file, reference)
    steps = parts_of(pointer)
    ends = ((f"{target}#{pointer_of(steps[:count])}", steps[count:]) for count in range(len(steps), -1, -1))
    for place, rest in ends:
        if place in names:
            return fragment_of(pointer_of([names[place], *rest])[1:])
    raise LookupError(f"{file}: {reference!r} leads to no type; give the root of {target} a title")
