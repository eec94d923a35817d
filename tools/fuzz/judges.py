"""The expected result of a document: the verdict of two validators, and the document that is written back."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import jsonschema_rs
from schema_types import NamedType, Place, Schemas, type_names

import sequrity.converters
from sequrity_conformance.meaning import branch_of
from sequrity_runtime import Codec, Violation
from sequrity_runtime.type_guards import is_array, is_object

_BASE = "file:///"


@cache
def codecs() -> dict[str, Codec[Any]]:
    """Return the generated codecs by schema location."""
    names = (f"sequrity.converters.{name}" for name in sequrity.converters.MODULES)
    return {codec.schema: codec for name in names for codec in importlib.import_module(name).CODECS}


class Oracles:
    """`jsonschema` and `jsonschema-rs` over the same schemas."""

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        self._registry = jsonschema_rs.Registry([(_BASE + file, node) for file, node in schemas.documents.items()])

    def judge(self, named: NamedType, codec: Codec[Any]) -> Judge:
        """Compile the validators of one type."""
        return Judge(self.schemas, named, codec, self.schemas.validator(named.schema), self.second(named))

    def second(self, named: NamedType) -> jsonschema_rs.Draft202012Validator:
        """Compile the second validator."""
        return jsonschema_rs.Draft202012Validator({"$ref": _BASE + named.schema}, registry=self._registry)


oracles_of = cache(Oracles)
"""Builds the oracles of some schemas once."""


class Judge:
    """Compares the converters of one type with both oracles.

    Attributes:
        unheard: How many documents the second oracle could not be asked about: it reads no lone surrogate.
    """

    def __init__(self, schemas: Schemas, named: NamedType, codec: Codec[Any], first: Any, second: Any) -> None:
        self.named = named
        self.codec = codec
        self.unheard = 0
        self._schemas = schemas
        self._first = first
        self._second = second

    def is_valid(self, document: Any) -> bool:
        """Return the verdict of `jsonschema`."""
        return bool(self._first.is_valid(document))

    def second_differs(self, document: Any, allowed: bool) -> bool:
        """Return whether `jsonschema-rs` disagrees."""
        try:
            return bool(self._second.is_valid(document)) is not allowed
        except UnicodeEncodeError:
            self.unheard += 1
            return False

    def difference(self, document: Any, allowed: bool) -> str | None:
        """Describe a wrong verdict or round trip. Returns None if both are right."""
        text = json.dumps(document)
        given = json.loads(text)  # the converter gets a copy, so that it cannot change the reference
        try:
            value = self.codec.structure(given)
        except Violation as violation:
            return f"refuses a valid document: {violation}" if allowed else None
        if not allowed:
            return "takes what is not valid"
        back = self.codec.unstructure(value)
        fault = change(self._schemas, self.named.place, document, back)
        if fault is not None:
            return f"comes back changed: {fault}"
        if self.codec.structure(back) != value:
            return "is another value the second time"
        return "is changed in place" if json.dumps(given) != text else None


def change(schemas: Schemas, place: Place, before: Any, after: Any) -> str | None:
    """Describe what a round trip lost or changed beyond the documented rules, or return None.

    A key that holds null where the schema says `"default": null` is left out; an integer written `5.0` becomes `5`;
    the keys that a class knows are in its order. All else is the same: value, type, sign of zero, order of keys.
    """
    return next(_changes(schemas, place, before, after, ""), None)


def _changes(schemas: Schemas, place: Place, before: Any, after: Any, at: str) -> Iterator[str]:
    branch = branch_of(schemas, place, before) or Place(place.file, {})
    node = branch.node
    if is_object(before) and is_object(after) and _has_class(node):
        yield from _object_changes(schemas, branch, before, after, at)
    elif is_object(before) and is_object(after):
        if list(before) != list(after):
            yield f"{at}: keys {list(before)} became {list(after)}"
            return
        other = node.get("additionalProperties")
        below = Place(branch.file, other if is_object(other) else {})
        for key, item in before.items():
            yield from _changes(schemas, below, item, after[key], f"{at}/{key}")
    elif is_array(before) and is_array(after) and len(before) == len(after):
        below = Place(branch.file, node.get("items", {}))
        for index, item in enumerate(before):
            yield from _changes(schemas, below, item, after[index], f"{at}/{index}")
    elif not _is_same_scalar(_whole(before) if "integer" in type_names(node) else before, after):
        yield f"{at}: {before!r} became {after!r}"


def _has_class(node: Mapping[str, Any]) -> bool:
    """Return whether a value is a typed object, not a bag or an unknown union member."""
    properties = node.get("properties", {})
    return bool(properties) and not any("not" in rule for rule in properties.values())


def _object_changes(
    schemas: Schemas, place: Place, before: dict[str, Any], after: dict[str, Any], at: str
) -> Iterator[str]:
    """Compare an object that has a class."""
    file, node = place
    properties: dict[str, Any] = node["properties"]
    required = node.get("required", ())
    dropped = {
        key
        for key, rule in properties.items()
        if key not in required and rule.get("default", ...) is None and before.get(key, ...) is None
    }
    if before.keys() - dropped != after.keys():
        yield f"{at}: keys {sorted(before)} became {sorted(after)}"
        return
    if [key for key in before if key not in properties] != [key for key in after if key not in properties]:
        yield f"{at}: the unknown keys changed their order"
    other = node.get("additionalProperties")
    for key, item in after.items():
        rule = properties.get(key, other if is_object(other) else {})
        yield from _changes(schemas, Place(file, rule), before[key], item, f"{at}/{key}")


def _whole(value: Any) -> Any:
    """Convert an integral float to the integer that the converter gives."""
    return int(value) if isinstance(value, float) else value


def _is_same_scalar(before: Any, after: Any) -> bool:
    """Compare type and text, which distinguishes `0.0` from `-0.0` and `1` from `1.0`."""
    kinds: set[type[object]] = {type(before), type(after)}
    plain = any(kinds == {kind} for kind in (str, int, float, bool, type(None)))
    return plain and repr(before) == repr(after)
