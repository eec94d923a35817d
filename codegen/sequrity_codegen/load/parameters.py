"""Read the parameters of an operation: path segments, query parameters and headers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sequrity_codegen.load.openapi_node import NAME, Node
from sequrity_codegen.load.operation_model import HeaderParameter, PathParameter, QueryParameter, Scalar
from sequrity_codegen.model import Alias, Definition, Enumeration, Field, Model, OneOfValues, Record, String
from sequrity_runtime.type_guards import is_object

_HEADER_NAME = r"[A-Za-z][A-Za-z0-9-]*"
_QUERY_NAME = r"[A-Za-z0-9_.~\[\]-]+"
_SCALARS = ("string", "integer", "number", "boolean")
_RESERVED_HEADERS = frozenset(
    {"accept", "authorization", "connection", "content-length", "content-type", "cookie", "host", "transfer-encoding"}
)


def merged(operation: Iterable[Node], path: Iterable[Node]) -> list[Node]:
    """Join the parameters of an operation with those of its path, which the operation can replace."""
    found: dict[tuple[Any, Any], Node] = {}
    for parameters in (path, operation):
        here: set[tuple[Any, Any]] = set()
        for given in parameters:
            node = given.resolved()
            name = node.value.get("name")
            key = node.value.get("in"), name.lower() if isinstance(name, str) else None
            if key in here:
                given.refuse("has the name of another parameter")
            here.add(key)
            found[key] = node
    return [*found.values()]


def segment(node: Node, fields: Iterable[Field], built: Model) -> PathParameter:
    """Read a path parameter."""
    optional = ["required", "x-omitted-as", "x-python-default", "x-from-body"]
    node.keys(["name", "in", "description", "schema"], optional)
    if "required" in node.value:
        node.below("required").one_of(True)
    name, description = node.below("name").name(NAME), node.below("description").text()
    kind = _scalar(node.below("schema"), built)
    omitted, default = node.get("x-omitted-as"), node.get("x-python-default")
    values = [value for _, value in kind.choices.members] if kind.choices else []
    if (source := node.get("x-from-body")) is not None:
        if omitted is not None or default is not None:
            node.refuse("must not have x-omitted-as or x-python-default beside x-from-body")
        return PathParameter(name, kind, None, None, description, _from_body(source, fields, values))
    if omitted is not None and omitted.text() in values:
        omitted.refuse("is also a value of the parameter")
    if default is not None and values and default.value not in values:
        default.refuse(f"must be one of {', '.join(values)}")
    if omitted is not None and default is not None:
        node.refuse("must not have both x-omitted-as and x-python-default")
    if omitted is not None and kind.choices is None:
        omitted.refuse("needs a segment of a closed set, an enumeration with names")
    chosen = omitted or default
    return PathParameter(
        name, kind, chosen.text() if chosen else None, omitted.text() if omitted else None, description
    )


def _from_body(node: Node, fields: Iterable[Field], values: list[str]) -> tuple[str, dict[str, str]]:
    """Read the key of the body that a segment follows, and the segment for each of its values."""
    ((wire, mapping),) = node.members() if len(node.value) == 1 else node.refuse("must name one key of the body")
    if wire not in {field.wire for field in fields}:
        mapping.refuse("names no key of the body")
    found = {value: target.text(r"[A-Za-z0-9._~-]+") for value, target in mapping.members()}
    for value, target in found.items():
        if values and target not in values:
            mapping.below(value).refuse(f"must be one of {', '.join(values)}")
    return wire, found


def query(node: Node, built: Model) -> QueryParameter:
    """Read a query parameter."""
    node.keys(["name", "in", "description", "schema"], ["required", "x-python-name"])
    wire = node.below("name").text(_QUERY_NAME)
    named = node.get("x-python-name")
    if named is None and not re.fullmatch(NAME, wire):
        node.below("name").refuse("is not a Python name; give x-python-name")
    name = (node.below("name") if named is None else named).name(NAME)
    description, required = node.below("description").text(), node.flag("required")
    return QueryParameter(wire, name, description, required, _scalar(node.below("schema"), built))


def header(node: Node, built: Model) -> HeaderParameter:
    """Read a header parameter, of text or of JSON."""
    optional = ["required", "schema", "content", "x-python-overrides", "x-python-explicit"]
    node.keys(["name", "in", "description", "x-python-name"], optional)
    overrides, content = node.get("x-python-overrides"), node.get("content")
    required, explicit = node.flag("required"), node.flag("x-python-explicit")
    if required and explicit:
        node.below("x-python-explicit").refuse("has no effect on a required header, which has no default; remove it")
    name = node.below("name").text(_HEADER_NAME)
    if name.lower() in _RESERVED_HEADERS:
        node.below("name").refuse("is a header that the client sets itself")
    json: Definition | None = None
    kind = Scalar("string")
    if content is not None:
        schema = content.json_schema()
        json = schema.definition(built)
        if not isinstance(json, Record):
            schema.refuse("must be an object type")
        if overrides is None:
            node.refuse("must have x-python-overrides beside its JSON content")
    else:
        kind = _scalar(node.keys(["schema"], node.value).below("schema"), built)
    return HeaderParameter(
        name,
        node.below("x-python-name").name(NAME),
        node.below("description").text(),
        kind,
        required,
        explicit,
        json if isinstance(json, Record) else None,
        overrides.name(NAME) if overrides else None,
    )


def _scalar(node: Node, built: Model) -> Scalar:
    """Read the schema of a scalar: `type`, or a reference to an enumeration."""
    if is_object(node.value) and "$ref" in node.value:
        definition = node.definition(built)
        if isinstance(definition, Enumeration):
            return Scalar("string", definition)
        if isinstance(definition, Alias) and isinstance(definition.shape, OneOfValues):
            return Scalar("string", None, definition.shape.values)
        if isinstance(definition, Alias) and isinstance(definition.shape, String) and definition.shape.is_any:
            return Scalar("string")
        node.refuse("must be a scalar: a string, an integer, a number, a boolean, or an enumeration of strings")
    schema = node.keys(["type"], ["format", "minLength", "enum"])
    kind = schema.below("type").one_of(*_SCALARS)
    if "minLength" in schema.value:
        schema.below("minLength").one_of(1)  # no other limit is enforced
    for key in ("format", "minLength", "enum"):
        if kind != "string" and key in schema.value:
            schema.below(key).refuse(f"has no effect on type {kind!r}")
    values = schema.get("enum")
    secret = "format" in schema.value and bool(schema.below("format").one_of("password"))
    return Scalar(kind, None, values.texts() if values else (), secret)
