"""The OpenAPI 3.1 description in one file: paths, headers and responses, with the types as its components."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any
from urllib.parse import unquote

from sequrity_runtime.bundling.definitions import LOCAL, Definition, name_at
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.unions import constant_of, tag_of
from sequrity_runtime.schema.walk import rewrite
from sequrity_runtime.type_guards import is_array, is_object

_COMPONENTS = "#/components/schemas/"


def openapi(documents: Mapping[str, Any], known: Mapping[str, Definition], types: Mapping[str, Any]) -> dict[str, Any]:
    """Bundle `openapi.json` with the types."""
    names = {each.place: each.name for each in known.values()}
    described: dict[str, Any] = _plain(documents[OPENAPI], names)
    described["components"]["schemas"] = {name: rewrite(schema, _as_component) for name, schema in types.items()}
    return described


def _plain(node: Any, names: Mapping[str, str]) -> Any:
    """Copy the description with references into the document, and without the keys for generators of Python code."""
    if is_array(node):
        return [_plain(item, names) for item in node]
    if not is_object(node):
        return deepcopy(node)
    plain = {key: _plain(value, names) for key, value in node.items() if not key.startswith("x-python-")}
    reference = plain.get("$ref")
    if isinstance(reference, str) and not reference.startswith("#"):
        plain["$ref"] = _COMPONENTS + name_at(OPENAPI, reference, names)
    return plain


def _as_component(schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        schema["$ref"] = _COMPONENTS + schema["$ref"].removeprefix(LOCAL)
    return schema


def with_discriminators(types: Mapping[str, Any]) -> dict[str, Any]:
    """Add to each union of tagged objects its `discriminator`, which maps tags to types.

    The open end of a union has no tag of its own, and is not in the mapping.
    """

    def add(schema: dict[str, Any]) -> dict[str, Any]:
        tags = _tags(schema, types)
        if tags:
            key, mapping = tags
            places = {tag: _COMPONENTS + name for tag, name in mapping.items()}
            schema["discriminator"] = {"propertyName": key, "mapping": places}
        return schema

    return {name: rewrite(schema, add) for name, schema in types.items()}


def _tags(schema: Mapping[str, Any], types: Mapping[str, Any]) -> tuple[str, dict[str, str]] | None:
    """Find the property that tells a union's members apart, and the type for each of its values, if there is one."""
    names = [unquote(member.get("$ref", "")).removeprefix(LOCAL) for member in schema.get("oneOf", ())]
    if len(names) < 2 or not all(name in types for name in names):
        return None
    tag = tag_of(types[name] for name in names)
    if tag is None or any(tag not in types[name].get("required", ()) for name in names):
        return None  # OpenAPI has no discriminator that may be absent
    constants = {name: constant_of(types[name]["properties"][tag]) for name in names}
    return tag, {value: name for name, value in constants.items() if value is not None}
