"""Check the keys of schemas that only Python reads: `x-python-...`, `x-enum-varnames` and `x-refused-tags`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sequrity_codegen import quoting
from sequrity_codegen.load import behaviours
from sequrity_codegen.load.python_names import RESERVED_FIELDS
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.type_guards import is_array, is_object

_MEMBER = re.compile(r"[A-Z][A-Z0-9_]*\Z")


def check_python_keys(raw: dict[str, Any], place: Place, *allowed: str) -> None:
    """Check the keys of a schema.

    Args:
        raw: The schema.
        place: Its location.
        allowed: The keys that have an effect there, besides `x-python-name`.

    Raises:
        SchemaError: A key has no effect, or its value is malformed.
    """
    for key, value in raw.items():
        if key not in _CHECKS:
            continue
        if key not in ("x-python-name", *allowed):
            raise place.at(key).error("has no effect here; remove it", "keyword")
        _CHECKS[key](value, place.at(key))


def _check_name(name: Any, place: Place) -> None:
    if not isinstance(name, str):
        raise place.error("must be a string", "name")
    quoting.identifier(name, place.file, place.pointer)
    if name in RESERVED_FIELDS or name.startswith("_"):
        raise place.error(f"{name!r} is taken; choose another", "name")


def _check_behaviour(name: Any, place: Place) -> None:
    if not isinstance(name, str) or name not in behaviours.NAMES:
        raise place.error(f"no such behaviour; known are {', '.join(sorted(behaviours.NAMES))}", "behaviour")


def _check_refused_tags(reasons: Any, place: Place) -> None:
    if not is_object(reasons) or not all(isinstance(reason, str) for reason in reasons.values()):
        raise place.error("must be an object of tags and reasons", "tags")


def _check_presets(presets: Any, place: Place) -> None:
    if not is_object(presets):
        raise place.error("must be an object", "preset")


def _check_attributes(attributes: Any, place: Place) -> None:
    if not is_object(attributes):
        raise place.error("must be an object of names and descriptions", "attributes")
    for name, given in attributes.items():
        _check_name(name, place.at(name))
        if not _is_attribute(given):
            message = "must be a string that describes it, or an object of description, enum and default"
            raise place.at(name).error(message, "attributes")


def _is_attribute(given: Any) -> bool:
    if not is_object(given) or given.keys() != {"description", "enum", "default"}:
        return isinstance(given, str)
    choices = given["enum"]
    are_texts = is_array(choices) and all(isinstance(choice, str) for choice in choices)
    return isinstance(given["description"], str) and are_texts and given["default"] in choices


def _check_members(names: Any, place: Place) -> None:
    if not is_array(names):
        raise place.error("must be an array of names beside a string `enum`", "enum-names")
    for name in names:
        if not isinstance(name, str) or not _MEMBER.match(name):
            raise place.error(f"{str(name)[:40]!r} is not an UPPER_CASE name", "enum-names")
    if len(set(names)) != len(names):
        raise place.error("holds a name twice", "enum-names")


_CHECKS: dict[str, Callable[[Any, Place], None]] = {
    "x-python-name": _check_name,
    "x-python-behaviour": _check_behaviour,
    "x-python-attributes": _check_attributes,
    "x-python-presets": _check_presets,
    "x-refused-tags": _check_refused_tags,
    "x-enum-varnames": _check_members,
}
