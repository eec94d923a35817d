"""`jsonschema`, looking only where it has to.

By itself it takes seconds over some thousand messages of which one is bad: it tries each message as each member of the
union. Here what a generated converter accepts is not looked at again, and of a union only those members are that
the value's tag and its JSON type leave over. What is reported is the same.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin

from referencing import Registry
from referencing.retrieval import to_cached_resource

from sequrity_runtime._narrow import is_object
from sequrity_runtime._schemas import schema_file, target_of
from sequrity_runtime._validator import SchemaValidator, extended, resource_of
from sequrity_runtime.bundling._rewrite import rewrite

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_BASE = "file:///"
_Keyword = Callable[[Any, Any, Any, Any], Iterator["ValidationError"]]


@cache
def explainer(package: str, schema: str) -> Any:
    """Build the validator of the type at `file#/json/pointer` of an import package."""
    keywords = {
        "$ref": _reference(package),
        "oneOf": _union(package, SchemaValidator.VALIDATORS["oneOf"]),
        "anyOf": _union(package, SchemaValidator.VALIDATORS["anyOf"]),
    }
    file, _, pointer = schema.partition("#")
    document = schema_file(package, file)
    if '"$id":' in json.dumps(document):  # names of its own, which only the whole file's references find
        own = urljoin(_BASE + file, document.get("$id", ""))
        registry = _registry(package).with_resource(own, resource_of(document))
        return SchemaValidator({"$ref": f"{own}#{quote(pointer)}"}, registry=registry)
    return extended(SchemaValidator, keywords)({"$ref": _BASE + schema}, registry=_registry(package))


@cache
def _registry(package: str) -> Registry[Any]:
    @to_cached_resource(loads=lambda contents: contents, from_contents=resource_of)
    def retrieve(uri: str) -> Any:
        file = uri.removeprefix(_BASE)

        def absolute(schema: dict[str, Any]) -> dict[str, Any]:
            if "$ref" in schema:
                schema["$ref"] = _BASE + "#".join(target_of(file, schema["$ref"]))
            return schema

        return rewrite(schema_file(package, file), absolute)

    make: Any = Registry  # its arguments are made by attrs in a way that mypy does not see
    registry: Registry[Any] = make(retrieve=retrieve)
    return registry


def _reference(package: str) -> _Keyword:
    """Pass over what the converter of the referred type accepts."""

    def check(validator: Any, reference: str, value: Any, schema: Any) -> Iterator[ValidationError]:
        if not _accepts(package, reference, value):
            yield from SchemaValidator.VALIDATORS["$ref"](validator, reference, value, schema)

    return check


def _accepts(package: str, reference: str, value: Any) -> bool:
    """Tell whether a reference names a type, and its converter takes a value."""
    place = reference.removeprefix(_BASE)
    try:
        _structures(package, place.partition("#")[0])[place](value)
    except Exception:  # noqa: BLE001 - a part without a name has no converter; what else it was, the schema tells
        return False
    return True


@cache
def _structures(package: str, file: str) -> dict[str, Callable[[Any], Any]]:
    """List the functions that read the types of a schema file, by the place of each."""
    name = file.removesuffix(".json").replace("/", ".")
    codecs = importlib.import_module(f"{package}.converters.{name}").CODECS
    return {codec.schema: codec.structure for codec in codecs}


def _union(package: str, check: _Keyword) -> _Keyword:
    """Go straight to the one member of a union that may fit; where none or several may, look at all."""

    def check_meant(validator: Any, members: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
        left = [index for index, member in enumerate(members) if may_fit(validator, _resolved(package, member), value)]
        if len(left) == 1:
            yield from validator.descend(value, members[left[0]], schema_path=left[0])
        else:
            yield from check(validator, members, value, schema)

    return check_meant


def _resolved(package: str, schema: Any) -> Any:
    while is_object(schema) and "$ref" in schema:
        schema = _target(package, schema["$ref"])
    return schema


@cache
def _target(package: str, reference: str) -> Any:
    return _registry(package).resolver().lookup(reference).contents


def may_fit(validator: Any, member: Any, value: Any) -> bool:
    """Tell whether neither the JSON type of a value nor its tag rules a member out."""
    if not is_object(member):
        return member is not False
    types = member.get("type", [])
    names = [types] if isinstance(types, str) else types
    if names and not any(validator.is_type(value, name) for name in names):
        return False
    rules: dict[str, Any] = member.get("properties", {}) if is_object(value) else {}
    return not any(key in value and _is_other_tag(rule, value[key]) for key, rule in rules.items())


def _is_other_tag(rule: Any, tag: Any) -> bool:
    if not is_object(rule):
        return False
    excluded = rule.get("not")
    if is_object(excluded) and excluded.keys() == {"enum"}:
        return isinstance(tag, str) and tag in excluded["enum"]
    return isinstance(rule.get("const"), str) and tag != rule["const"]
