"""The second opinion: every violation of a document, found by `jsonschema` once the fast path has refused it.

`jsonschema` reports a union as one error that holds the errors of all its members. A reader wants only the member that
the document meant, so the members that the tag, or else the JSON type, rules out are dropped (see `_meant`).
Messages speak of the schema and never quote the document, which may hold a secret.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any, cast

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from sequrity_runtime._pointer import pointer_of
from sequrity_runtime._violation import Violation

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError as SchemaMismatch

    from sequrity_runtime._codec import Codec

_BASE = "file:///"
_NAMES = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "null": "null",
}


def explain(document: Any, codec: Codec[Any], first: Exception) -> tuple[Violation, ...]:
    """List every violation of a document that the codec's fast path refused.

    Args:
        document: Plain JSON data.
        codec: Whose schema it breaks.
        first: What the fast path raised.

    Returns:
        The violations in document order; where `jsonschema` finds none, one that says that the two disagree.
    """
    schemas = _schemas(codec.package)
    if isinstance(first, RecursionError):
        return (Violation("nested too deeply", "", codec.schema),)
    validator = Draft202012Validator({"$ref": _BASE + codec.schema}, registry=_registry(codec.package))
    try:
        found = [v for error in validator.iter_errors(document) for v in _violations(error, codec.schema, schemas)]
    except RecursionError:
        return (Violation("nested too deeply", "", codec.schema),)
    if not found:
        found = [Violation(f"{first}, but the schema allows it: a fault of the generated converter", "", codec.schema)]
    unique = {(v.pointer, v.schema, v.message): v for v in found}
    return tuple(unique.values())


@cache
def _schemas(package: str) -> dict[str, Any]:
    """Load the schemas that a package ships, by their path below its `schema` folder."""
    schemas: dict[str, Any] = {}
    folders = [("", files(package) / "schema")]
    while folders:
        prefix, folder = folders.pop()
        for entry in folder.iterdir():
            if entry.is_dir():
                folders.append((f"{prefix}{entry.name}/", entry))
            elif entry.name.endswith(".json"):
                schemas[prefix + entry.name] = json.loads(entry.read_text("utf-8"))
    return schemas


@cache
def _registry(package: str) -> Registry[Any]:
    resources = ((_BASE + name, Resource(schema, DRAFT202012)) for name, schema in _schemas(package).items())
    return cast("Registry[Any]", Registry().with_resources(resources))


def _violations(error: SchemaMismatch, schema: str, schemas: dict[str, Any]) -> Iterator[Violation]:
    """Turn one error of `jsonschema` into what a reader wants to know."""
    keyword = str(error.validator)
    if error.context and keyword in ("oneOf", "anyOf"):
        meant, summary = _meant(error.context)
        if meant:
            for nested in meant:
                yield from _violations(nested, schema, schemas)
            return
        error, message = summary
        keyword = str(error.validator)
    else:
        message = _message(error)
    place = _schema_place(list(error.absolute_schema_path), schema, schemas)
    path = list(error.absolute_path)
    if keyword == "additionalProperties" and error.validator_value is False:
        known = list(error.schema.get("properties", {}))
        for key in cast("dict[str, Any]", error.instance):
            if key not in known:
                yield Violation(f"unknown key; {_known(key, known)}", pointer_of([*path, key]), place, keyword)
        return
    yield Violation(message, pointer_of(path), place, keyword)


def _meant(context: Sequence[SchemaMismatch]) -> tuple[list[SchemaMismatch], tuple[SchemaMismatch, str]]:
    """Pick the errors of the union member that the document meant.

    A member is ruled out by its tag (a `const`, `enum` or `not` right below the union that fails) or by the JSON type
    of the whole value. Exactly one left is the one meant; else the tags or types that would do are named in one line.
    """
    members: dict[Any, list[SchemaMismatch]] = {}
    for error in context:
        members.setdefault(error.schema_path[0], []).append(error)
    left = [errors for errors in members.values() if not any(_rules_out(error) for error in errors)]
    if len(left) == 1:
        return left[0], (context[0], "")
    if left and all(len(errors) == 1 and errors[0].validator == "required" for errors in left):
        return left[0], (context[0], "")
    tags = [error for error in context if len(error.relative_path) == 1 and error.validator in ("const", "enum")]
    if tags:
        allowed = ", ".join(_quoted(error) for error in tags)
        return [], (tags[0], f"expected one of {allowed}")
    kinds = [error for error in context if not error.relative_path and error.validator == "type"]
    if kinds and not left:
        names = list(dict.fromkeys(_type_names(error.validator_value) for error in kinds))
        return [], (kinds[0], f"expected {' or '.join(names)}, found {_found(kinds[0].instance)}")
    parent = cast("SchemaMismatch", context[0].parent)
    return [], (parent, "fits no member of the union" if left else _message(parent))


def _rules_out(error: SchemaMismatch) -> bool:
    if error.validator == "type" and not error.relative_path:
        return True
    return error.validator in ("const", "not") and len(error.relative_path) == 1


def _quoted(error: SchemaMismatch) -> str:
    values = error.validator_value if error.validator == "enum" else [error.validator_value]
    return ", ".join(json.dumps(value) for value in values)


def _schema_place(parts: list[str | int], start: str, schemas: dict[str, Any]) -> str:
    """Follow the path that an error took through the schemas, and name where it ends as `file#/json/pointer`.

    `jsonschema` leaves `$ref` out of its paths, so each reference on the way is followed here.
    """
    file, node, inside = "", cast("Any", {"$ref": start}), list[str | int]()
    for part in [*parts, None]:
        while "$ref" in node and part not in node:
            target, _, fragment = str(node["$ref"]).partition("#")
            file = normpath(join(dirname(file), target)) if target else file
            inside = list(fragment.split("/")[1:])
            node = schemas[file]
            for step in inside:
                node = node[step]
        if part is None or not isinstance(node, dict | list):
            break
        node = cast("Any", node)[part]
        inside.append(part)
        if not isinstance(node, dict):
            node = cast("Any", node) if isinstance(node, list) else {}
    return f"{file}#{pointer_of(inside)}"


def _type_names(types: Any) -> str:
    return " or ".join(_NAMES[name] for name in ([types] if isinstance(types, str) else types))


def _found(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    kinds = {str: "a string", int: "an integer", float: "a number", list: "an array", dict: "an object"}
    return kinds.get(cast("type[Any]", type(value)), f"a Python {type(value).__name__}")


def _known(key: str, known: list[str]) -> str:
    import difflib  # noqa: PLC0415 - only for a message

    close = difflib.get_close_matches(key, known, n=1)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"known are {', '.join(map(repr, known))}" if known else "none is known"


_MESSAGES: dict[str, Callable[[Any, Any], str]] = {
    "type": lambda rule, value: f"expected {_type_names(rule)}, found {_found(value)}",
    "enum": lambda rule, _: f"expected one of {', '.join(map(json.dumps, rule))}",
    "const": lambda rule, _: f"expected {json.dumps(rule)}",
    "minimum": lambda rule, _: f"expected at least {rule}",
    "maximum": lambda rule, _: f"expected at most {rule}",
    "exclusiveMinimum": lambda rule, _: f"expected more than {rule}",
    "exclusiveMaximum": lambda rule, _: f"expected less than {rule}",
    "multipleOf": lambda rule, _: f"expected a multiple of {rule}",
    "minLength": lambda rule, _: f"expected at least {rule} characters",
    "maxLength": lambda rule, _: f"expected at most {rule} characters",
    "pattern": lambda rule, _: f"expected a string that matches {rule!r}",
    "minItems": lambda rule, _: f"expected at least {rule} items",
    "maxItems": lambda rule, _: f"expected at most {rule} items",
    "uniqueItems": lambda rule, _: "expected no two items alike",
    "minProperties": lambda rule, _: f"expected at least {rule} keys",
    "maxProperties": lambda rule, _: f"expected at most {rule} keys",
    "not": lambda rule, _: "expected another value",
    "oneOf": lambda rule, _: "expected to fit exactly one member of the union",
    "anyOf": lambda rule, _: "expected to fit a member of the union",
}
"""What each keyword asks for, from the keyword's value and the bad value."""


def _message(error: SchemaMismatch) -> str:
    if error.validator == "required":
        # jsonschema reports each missing key as an error of its own, and names it only in its message.
        missing = error.message.rsplit(" is a required property", 1)[0]
        return f"missing required key {missing}"
    return _MESSAGES[str(error.validator)](error.validator_value, error.instance)
