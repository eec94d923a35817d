"""The rules of `lint` for one schema: its keywords, its references, and the form of each kind of type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.lint.nodes import Folder, Node, items, members
from sequrity_codegen.load import limits
from sequrity_codegen.load.idle import idle_keywords, message_of
from sequrity_codegen.load.keywords import ANNOTATIONS, CLASS_KEYWORDS, PYTHON_KEYS, ROOT_ONLY
from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.references import references_in

_ORDER = ("$schema", "title", "description", "type", "$ref", "oneOf", "anyOf", "allOf", "", "required", "properties")
_LAST = ("additionalProperties", "unevaluatedProperties", "default", "examples", "x-", "$defs")
_RANK = {name: rank for rank, name in enumerate(_ORDER + _LAST)}
_PROPERTY = re.compile(r"_*[A-Za-z][A-Za-z0-9_]*\Z")
_SAYABLE = re.compile(r"[ -~]*[A-Za-z0-9][ -~]*\Z")
_NULL = {"type": "null"}


def check(node: Node, folder: Folder) -> Iterator[Problem]:
    """Check one schema on its own."""
    yield from _keywords(node)
    yield from _any_value(node, folder)
    if "$ref" in node.raw:
        yield from _reference(node, folder)
    yield from _null(node)
    yield from _inline(node)
    yield from _strings(node)
    if "object" in node.types:
        yield from _object(node)
    if "array" in node.types and "items" not in node.raw:
        yield node.problem("has no `items`; refer to `JsonValue` if they may be anything", "array")


def check_openapi(folder: Folder) -> Iterator[Problem]:
    """Check the folder as a whole: boolean schemas, and the references of `openapi.json`."""
    yield from folder.problems
    for pointer, reference in references_in(folder.documents.get(OPENAPI)):
        if not _has_target(reference, folder):
            yield Problem(OPENAPI, pointer, f"{reference[:80]!r} has no target; correct it", "reference")


def _has_target(reference: str, folder: Folder) -> bool:
    """Return whether a reference of `openapi.json` leads to a part of it, or to a type."""
    if not reference.startswith("#/"):
        return folder.target(reference, OPENAPI) is not None
    try:
        value_at(folder.documents[OPENAPI], reference[1:])
    except LookupError:
        return False
    return True


def _keywords(node: Node) -> Iterator[Problem]:
    for key in node.raw:
        if key == "discriminator":
            yield node.problem("remove it; the tag's `const` says the same", "no-discriminator", key)
        elif key == "allOf":
            message = (
                "must have one reference, to an open record, beside properties of other names; else name them all here"
            )
            yield node.problem(message, "extension", key)
        elif key not in CLASS_KEYWORDS | {"not"} or (key in ROOT_ONLY and not node.is_root):
            yield node.problem(
                f"{key[:40]!r} is not for schemas shared with other languages; remove it", "keyword", key
            )
    for key in idle_keywords(node.raw):
        yield node.problem(message_of(key), "keyword", key)
    for key in PYTHON_KEYS & node.raw.keys():
        if node.role not in ("named", "property") or (node.role == "property" and key != "x-python-name"):
            yield node.problem(f"{key!r} belongs to a type; move it there or remove it", "keyword", key)
    keys = [*node.keys]
    ordered = sorted(keys, key=lambda key: _RANK.get("x-" if key.startswith("x-") else key, _RANK[""]))
    if keys != ordered:
        yield node.problem(f"put its keys in the order {', '.join(key[:40] for key in ordered)}", "key-order")


def _any_value(node: Node, folder: Folder) -> Iterator[Problem]:
    is_the_one = node.role == "named" and node.name == "JsonValue"
    if is_the_one and (node.raw or node.place.file != "types/json.json"):
        yield node.problem("`JsonValue` must be exactly `{}`, in `types/json.json`", "any-value")
    elif not is_the_one and not node.raw.keys() - ANNOTATIONS - ROOT_ONLY - PYTHON_KEYS:
        yield node.problem("does not constrain its values; refer to `types/json.json#/$defs/JsonValue`", "any-value")
    elif "$ref" in node.raw and folder.is_any_value(node.raw, node.place.file) and len(node.raw) > 1:
        message = "nothing is allowed beside a reference to `JsonValue`; describe it in the type around it"
        yield node.problem(message, "reference-siblings")


def _reference(node: Node, folder: Folder) -> Iterator[Problem]:
    if folder.target(node.raw["$ref"], node.place.file) is None:
        form = "refer to `file.json`, `file.json#/$defs/Name` or `#/$defs/Name` inside the schema folder"
        yield node.problem(f"{node.raw['$ref'][:80]!r} names no type; {form}", "reference", "$ref")
    if rules := sorted(node.raw.keys() - ANNOTATIONS - ROOT_ONLY - PYTHON_KEYS - {"$ref"}):
        yield node.problem(f"{rules[0]!r} is beside a reference; move it to the type", "reference-siblings")


def _null(node: Node) -> Iterator[Problem]:
    types = node.types
    if None in items(node.raw, "enum") or ("null" in types and node.raw.keys() & {"enum", "const"}):
        yield node.problem("null is part of an enum; make it `oneOf` of the named enum and null", "null")
    rest = [name for name in types if name != "null"]
    if len(rest) > 1:
        yield node.problem("has several types; make each a member of a named `oneOf`", "type", "type")
    if node.role == "branch":
        return
    branches = items(node.raw, "oneOf") + items(node.raw, "anyOf")
    named = node.role == "named"
    if (named and ("null" in types or _NULL in branches)) or (types and not rest):
        message = (
            "a named type must not be null; allow null where it is used" if named else "is nothing but null; remove it"
        )
        yield node.problem(message, "null")
    elif len(types) > 1 and types[-1] != "null":
        yield node.problem('write null last: `[T, "null"]`', "null", "type")
    elif "null" in types and node.raw.get("properties"):
        yield node.problem("an object that may be null needs a name; make it `oneOf` of a reference and null", "null")
    elif _NULL in branches and not _is_nullable_reference(node.raw):
        yield node.problem('write `oneOf` of one reference and `{"type": "null"}`, or `[T, "null"]`', "null")


def _is_nullable_reference(raw: dict[str, Any]) -> bool:
    branches = items(raw, "oneOf")
    return len(branches) == 2 and list(branches[0]) == ["$ref"] and branches[1] == _NULL


def _inline(node: Node) -> Iterator[Problem]:
    if node.role == "named":
        return
    raw = node.raw
    if "oneOf" in raw or "anyOf" in raw:
        if _NULL not in items(raw, "oneOf") + items(raw, "anyOf"):
            yield node.problem("a union needs a name; move it to `$defs` and refer to it", "inline")
    elif "enum" in raw and not (node.role == "branch" and node.parent is not None and "anyOf" in node.parent):
        yield node.problem("an enum needs a name; move it to `$defs` and refer to it", "inline")
    elif raw.get("properties") or raw.get("additionalProperties") is False:
        yield node.problem("an object with properties needs a name; move it to `$defs` and refer to it", "inline")


def _strings(node: Node) -> Iterator[Problem]:
    if "const" in node.raw and not (isinstance(node.raw["const"], str) and node.types == ["string"]):
        yield node.problem("must be a string, beside `type: string`", "const", "const")
    if "enum" in node.raw:
        values = node.raw["enum"]
        plain = all(isinstance(value, str) and _SAYABLE.match(value) for value in values)
        if not plain or not values or node.types != ["string"]:
            yield node.problem(
                "must have strings of printable ASCII with a letter or digit, beside `type: string`", "enum", "enum"
            )
        else:
            yield from _folded(node, values, "enum")
    if "pattern" in node.raw:
        try:
            limits.pattern(node.raw["pattern"], node.place.at("pattern"))
        except SchemaError as error:
            yield from error.problems


def _object(node: Node) -> Iterator[Problem]:
    names = members(node.raw, "properties")
    for name in node.raw.get("required", []):
        if name not in names:
            yield node.problem(f"names {name[:80]!r}, which is not a property; declare it", "required", "required")
    for name in names:
        if not _PROPERTY.match(name):
            yield node.problem(
                "name it with letters, digits and `_`, a letter before any digit", "property-name", "properties", name
            )
    yield from _folded(node, list(names), "properties")
    rest = node.raw.get("additionalProperties")
    if names and rest not in (None, False):
        message = "must be `false` beside properties, or left out for an open object"
        yield node.problem(message, "object", "additionalProperties")
    elif not names and rest is None:
        message = "has neither properties nor `additionalProperties`; write `true` to allow any properties"
        yield node.problem(message, "object")


def _folded(node: Node, names: list[str], key: str) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name in names:
        folded = re.sub(r"[^a-z0-9]", "", name.lower()) or name
        if (other := seen.setdefault(folded, name)) != name:
            message = f"{other[:80]!r} and {name[:80]!r} differ in case or punctuation only; rename one"
            yield node.problem(message, "folded-names", key)
