r"""Validators of `jsonschema`, adjusted in two ways.

`SchemaValidator` handles patterns, multiples and uniqueness as JSON Schema defines them. By default, `jsonschema`
matches with Python's `re`, in which `$` also matches before a final newline and `\d` matches any Unicode digit.

`explainer` builds a `SchemaValidator` for one type of a generated package. It skips values that a generated converter
accepts, and descends only into the one member of a union that a value can match.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any
from urllib.parse import unquote

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from sequrity_runtime.schema.ecma_pattern import translate
from sequrity_runtime.schema.files import schema_file
from sequrity_runtime.schema.folder import module_of
from sequrity_runtime.schema.references import fragment_of, target_of
from sequrity_runtime.schema.unions import constant_of, excluded_by, tag_of
from sequrity_runtime.schema.walk import rewrite
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import Codec
from sequrity_runtime.validation.json_values import is_multiple, is_unique


def _pattern(_validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Match as ECMA-262 does. Every pattern of a schema can be translated."""
    if isinstance(value, str) and not re.search(translate(pattern), value):
        yield ValidationError(f"does not match {pattern!r}")


def multiple_of(validator: Any, of: float, value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Divide as the converters do. `jsonschema` fails at integers that exceed the range of floats."""
    if validator.is_type(value, "number") and not is_multiple(value, of):
        yield ValidationError(f"{value!r} is not a multiple of {of}")


def _unique_items(validator: Any, unique: bool, value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Compare as the converters do. `jsonschema` takes quadratic time for values that cannot be sorted."""
    if unique and validator.is_type(value, "array") and not is_unique(value):
        yield ValidationError("has equal items")


def _pattern_properties(validator: Any, rules: dict[str, Any], value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Match keys as ECMA-262 does."""
    for pattern, rule in rules.items():
        for key, item in value.items() if is_object(value) else ():
            if re.search(translate(pattern), key):
                yield from validator.descend(item, rule, path=key, schema_path=pattern)


def additional_keys(value: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """List the keys that are not properties of a schema and match none of its patterns."""
    patterns = [translate(pattern) for pattern in schema.get("patternProperties", {})]
    known = schema.get("properties", {})
    return [key for key in value if key not in known and not any(re.search(pattern, key) for pattern in patterns)]


def _additional_properties(validator: Any, rule: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    """Find additional keys with patterns as ECMA-262 defines them."""
    keys = additional_keys(value, schema) if is_object(value) else []
    if rule is False and keys:
        yield ValidationError("has additional keys")
    elif rule is not False:
        for key in keys:
            yield from validator.descend(value[key], rule, path=key)


_KEYWORDS = {
    "pattern": _pattern,
    "multipleOf": multiple_of,
    "uniqueItems": _unique_items,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
}
_BASE = "file:///"
_Keyword = Callable[[Any, Any, Any, Any], Iterator[ValidationError]]
_validators: Any = validators  # its stub leaves types unknown


def extended(base: Any, keywords: dict[str, Any]) -> Any:
    """Create a validator class with other functions for some keywords."""
    made = _validators.extend(base, keywords)
    descend: Any = made.descend

    def descend_with_path(
        validator: Any, instance: Any, schema: Any, path: Any = None, schema_path: Any = None, resolver: Any = None
    ) -> Iterator[ValidationError]:
        """Descend as `jsonschema` does, and add the path that it omits if the schema is `false`."""
        for error in descend(validator, instance, schema, path, schema_path, resolver):
            if schema is False and path is not None:
                error.path.appendleft(path)
            if schema is False and schema_path is not None:
                error.schema_path.appendleft(schema_path)
            yield error

    made.descend = descend_with_path
    return made


SchemaValidator: Any = extended(Draft202012Validator, _KEYWORDS)
"""Validator class for the dialect 2020-12."""


def _uri_of(file: str, pointer: str) -> str:
    return f"{_BASE}{file}#{fragment_of(pointer)}"


def location_of(reference: str) -> str:
    """Return the `file#/json/pointer` to which a reference of a validator's schema leads."""
    file, _, fragment = reference.removeprefix(_BASE).partition("#")
    return f"{file}#{unquote(fragment)}"


def resource_of(document: Any) -> Resource[Any]:
    """Wrap a schema file for references, without `$schema`, at which `jsonschema` would switch to its own class."""
    plain = {k: v for k, v in document.items() if k != "$schema"} if is_object(document) else document
    return DRAFT202012.create_resource(plain)


def _registry_of(documents: Mapping[str, Any]) -> Registry[Any]:
    """Make schema files known to each other by their paths below the folder."""
    make: Any = Registry  # mypy does not see the arguments that attrs generates
    registry: Registry[Any] = make()
    return registry.with_resources((_BASE + name, resource_of(each)) for name, each in documents.items())


class FolderValidators:
    """Validators of the schemas of a folder.

    Args:
        documents: The files by their path below the folder, with slashes.
    """

    def __init__(self, documents: Mapping[str, Any]) -> None:
        self._registry = _registry_of(documents)
        self._made: dict[tuple[str, str], Any] = {}

    def at(self, file: str, pointer: str) -> Any:
        """Return the validator of the schema at a JSON Pointer of a file."""
        if (file, pointer) not in self._made:
            reference = _uri_of(file, pointer)
            self._made[file, pointer] = SchemaValidator({"$ref": reference}, registry=self._registry)
        return self._made[file, pointer]


@cache
def explainer(package: str, schema: str) -> Any:
    """Build the validator of the type at `file#/json/pointer` of an import package."""
    keywords = {
        "$ref": _reference(package),
        "oneOf": _union(package, SchemaValidator.VALIDATORS["oneOf"]),
        "anyOf": _union(package, SchemaValidator.VALIDATORS["anyOf"]),
    }
    file, _, pointer = schema.partition("#")
    return extended(SchemaValidator, keywords)({"$ref": _uri_of(file, pointer)}, registry=_registry(package, file))


@cache
def _registry(package: str, file: str) -> Registry[Any]:
    """Collect a schema file and those that it references. A registry that retrieves them would do so at each lookup."""
    documents: dict[str, Any] = {}
    waiting = [file]

    def absolute(schema: dict[str, Any], within: str) -> dict[str, Any]:
        if "$ref" in schema:
            other, pointer = target_of(within, schema["$ref"])
            waiting.append(other)
            schema["$ref"] = _uri_of(other, pointer)
        return schema

    while waiting:
        name = waiting.pop()
        if name not in documents:
            documents[name] = rewrite(schema_file(package, name), partial(absolute, within=name))
    return _registry_of(documents).crawl()


def _reference(package: str) -> _Keyword:
    """Build the check of `$ref` that skips values which the converter of the target accepts."""

    def check(validator: Any, reference: str, value: Any, schema: Any) -> Iterator[ValidationError]:
        if not _accepts(package, reference, value):
            yield from SchemaValidator.VALIDATORS["$ref"](validator, reference, value, schema)

    return check


def _accepts(package: str, reference: str, value: Any) -> bool:
    """Return True if a reference names a type whose converter accepts the value."""
    schema = location_of(reference)
    try:
        codecs_by_schema(package, schema.partition("#")[0])[schema].structure(value)
    except Exception:  # noqa: BLE001 - an unnamed part has no converter; any other failure is found by its schema
        return False
    return True


@cache
def codecs_by_schema(package: str, file: str) -> dict[str, Codec[Any]]:
    """Map the location of each type of a schema file to its codec."""
    codecs: tuple[Codec[Any], ...] = importlib.import_module(f"{package}.converters.{module_of(file)}").CODECS
    return {codec.schema: codec for codec in codecs}


def _union(package: str, check: _Keyword) -> _Keyword:
    """Build the check of a union. It descends into the one member that can match; if none or several can, into all."""

    def check_candidates(validator: Any, members: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
        candidates = branches_of(validator, package, members, value)
        if len(candidates) == 1:
            yield from validator.descend(value, members[candidates[0]], schema_path=candidates[0])
        else:
            yield from check(validator, members, value, schema)

    return check_candidates


def branches_of(validator: Any, package: str, members: list[Any], value: Any) -> list[int]:
    """List the members of a union that a value can match, by their position: one if the value has a tag."""
    resolved = {index: _resolved(package, member) for index, member in enumerate(members)}
    matching = {index: each for index, each in resolved.items() if could_match(validator, package, each, value)}
    return _without_tag(matching, value) or [*matching]


def schema_of(package: str, location: str) -> Any:
    """Return the schema at `file#/json/pointer`, with the references of a validator's schema."""
    file, _, pointer = location.partition("#")
    return _target(package, _uri_of(file, pointer))


def _resolved(package: str, schema: Any) -> Any:
    while is_object(schema) and "$ref" in schema:
        schema = _target(package, schema["$ref"])
    return schema


@cache
def _target(package: str, reference: str) -> Any:
    file = reference.removeprefix(_BASE).partition("#")[0]
    return _registry(package, file).resolver().lookup(reference).contents


def _without_tag(members: dict[int, Any], value: Any) -> list[int]:
    """Find the default member of a union, for an object without a tag."""
    tag = tag_of(each for each in members.values() if is_object(each)) if is_object(value) else None
    if tag is None or tag in value:
        return []
    return [index for index, each in members.items() if is_object(each) and tag not in each.get("required", ())]


def could_match(validator: Any, package: str, member: Any, value: Any) -> bool:
    """Return True if neither the JSON type of a value nor its tag excludes a union member."""
    if not is_object(member):
        return member is not False
    branches = member.get("anyOf") or member.get("oneOf")  # an open enum, or a union
    if branches and not any(could_match(validator, package, _resolved(package, each), value) for each in branches):
        return False
    types = member.get("type", [])
    names = [types] if isinstance(types, str) else types
    if names and not any(validator.is_type(value, name) for name in names):
        return False
    rules: dict[str, Any] = member.get("properties", {}) if is_object(value) else {}
    return not any(key in value and _is_other_tag(rule, value[key]) for key, rule in rules.items())


def _is_other_tag(rule: Any, tag: Any) -> bool:
    excluded = excluded_by(rule)
    if excluded is not None:
        return isinstance(tag, str) and tag in excluded
    only = constant_of(rule)
    return only is not None and tag != only
