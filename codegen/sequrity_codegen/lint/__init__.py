"""The rules that keep the schemas usable beyond Python, by rule id.

The generator refuses schemas that it cannot represent (`build`). These rules require more: one spelling of each idea,
which validators and generators of other languages read alike. The check generates nothing. `forms` holds the rules on a
single schema, `unions` those on unions, and `values` those on examples, defaults and texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_codegen.errors import Problem
from sequrity_codegen.lint import forms, unions, values
from sequrity_codegen.lint.nodes import Folder, walk_values
from sequrity_codegen.load.cycles import cycles
from sequrity_codegen.load.references import References
from sequrity_codegen.load.rules import malformed
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import DIALECT
from sequrity_runtime.type_guards import is_object

RULES: dict[str, str] = {
    "meta-schema": "Every file is a valid JSON Schema of the dialect 2020-12, which its root names in `$schema`.",
    "root-type": "The root of each file is a real type: an object with a `title`.",
    "type-name": "A type's name is PascalCase: `[A-Z][A-Za-z0-9]*`.",
    "title-is-key": "Each `$defs` entry has its key as `title`.",
    "unique-title": "No two types have the same name, over all files and without regard to case.",
    "inline": "Every enum, union and object with properties has a name: it is a root or a `$defs` entry.",
    "keyword": "Only keywords that all targets understand are used, and `$schema` and `$defs` only at a root.",
    "no-discriminator": "No schema has `discriminator`: a bundle for OpenAPI adds it.",
    "key-order": "Keywords are in the agreed order, so that versions differ only in meaning.",
    "reference": "A reference is `file.json`, `file.json#/$defs/Name` or `#/$defs/Name`, relative, and names a type.",
    "cycle": "No schema refers back to itself for the same value: a check would never end.",
    "reference-siblings": "A reference has only annotations beside it; a reference to `JsonValue` has nothing.",
    "any-value": "A property of any value refers to the one empty schema, `JsonValue` in `types/json.json`.",
    "extension": "`allOf` has one reference, to an open record, beside properties of other names.",
    "null": 'Null is `[T, "null"]` for a schema without a name, and `oneOf` of a reference and null for a named one.',
    "type": "A schema has one type (and null at most), not several.",
    "enum": "An enum has distinct ASCII strings with a letter or digit; an open one is `anyOf` of it and a string.",
    "const": "A `const` is a string.",
    "object": "An object has properties (closed by `additionalProperties: false`, else open), or is a map, or a bag.",
    "array": "An array has `items`.",
    "required": "`required` names declared properties only.",
    "property-name": "A property's name is an ASCII identifier with a letter first: `_*[A-Za-z][A-Za-z0-9_]*`.",
    "folded-names": "Property names and enum values differ by more than case and punctuation.",
    "union": "A union is a named `oneOf` whose members differ in a required `const` tag, or in their JSON type.",
    "open-union": "A union's open end is its last member and excludes exactly the tags of the others; no other `not`.",
    "pattern": "A pattern means the same in ECMA-262 and in Python's `re`.",
    "number": "No integer exceeds 2^53, beyond which doubles are not exact.",
    "description": "Every type and every property has a description.",
    "summary": "The first sentence of a description has at most 110 characters, so that it fits a line.",
    "examples": "Every type has at least one example.",
    "preset-valid": "The data of every preset is valid, with its defaults and with all flags.",
    "example-valid": "Every example is valid against its own schema.",
    "default-valid": "A default belongs to an optional property and is valid; null only if the schema allows null.",
}
"""The requirement of each rule, by its ID."""

_STRUCTURE = frozenset({"meta-schema", "root-type", "reference", "cycle", "keyword", "pattern"})


def problems(documents: dict[str, Any]) -> list[Problem]:
    """Check a schema folder.

    Args:
        documents: Every file as `reader.read_folder` gives them; of `openapi.json` only the references are checked.

    Returns:
        All problems, in order of file and pointer. Examples are checked only if the structure is valid.
    """
    found: list[Problem] = []
    for check in (_files, _schemas, _cycles, _meaning):
        found += check(documents)
        if any(problem.rule in _STRUCTURE for problem in found):
            break
    return sorted(dict.fromkeys(found))


def _files(documents: dict[str, Any]) -> Iterator[Problem]:
    for file, root in documents.items():
        yield from _file(file, root)


def _schemas(documents: dict[str, Any]) -> Iterator[Problem]:
    folder = Folder(documents)
    yield from _names(folder)
    for node in folder.nodes:
        yield from forms.check(node, folder)
        yield from values.check_texts(node, folder)
    yield from forms.check_openapi(folder)


def _cycles(documents: dict[str, Any]) -> Iterator[Problem]:
    return cycles(References(documents))


def _meaning(documents: dict[str, Any]) -> Iterator[Problem]:
    folder = Folder(documents)
    for node in folder.nodes:
        yield from unions.check(node, folder)
    yield from values.check_values(folder)


def _file(file: str, root: Any) -> Iterator[Problem]:
    for pointer, value in walk_values(root):
        if isinstance(value, int) and abs(value) > 2**53:
            yield Problem(file, pointer, f"{value} is beyond 2^53; use a smaller number or a string", "number")
    if file == OPENAPI:
        return
    if not is_object(root):
        yield Problem(file, "", "must be an object: a schema with a title", "root-type")
        return
    if root.get("$schema") != DIALECT:
        yield Problem(file, "", f'must begin with `"$schema": "{DIALECT}"`', "meta-schema")
    if not isinstance(root.get("title"), str):
        yield Problem(file, "", "has no `title`; make the root a real type", "root-type")
    yield from malformed(root, Place(file))


def _names(folder: Folder) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for node in folder.nodes:
        if node.role != "named":
            continue
        other = taken.setdefault(node.name.lower(), node.place.key)
        if other != node.place.key:
            yield node.problem(f"{node.name!r} is also the name of {other}; rename one", "unique-title")
        if not (node.name.isascii() and node.name.isalnum() and node.name[:1].isupper()):
            yield node.problem(f"{node.name[:80]!r} is not PascalCase; rename it", "type-name")
        if node.raw and node.raw.get("title") != node.name:
            yield node.problem(f"give it the title {node.name!r}, as its key says", "title-is-key")
