"""JSON texts of typed objects, and locating a value that cannot be serialized, after serialization has failed.

A schema does not find it: NaN is a number, and an open object holds anything. Serialization fails, but does not name
the location. So the caller's value, typed objects included, is walked after the failure.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from enum import Enum
from math import isfinite
from typing import Any
from uuid import UUID

from attrs import fields

from sequrity_runtime.errors import ConfigError, RequestValidationError, Violation
from sequrity_runtime.json.strict import MAX_DEPTH, encode_json
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.type_guards import is_mapping, is_sequence, type_of
from sequrity_runtime.unset import UNSET
from sequrity_runtime.validation.codec import codec_of
from sequrity_runtime.validation.foreign_objects import advice_for, is_foreign


def json_text_of(value: Any, document: dict[str, Any], indent: int | None) -> str:
    """Write the JSON data of a typed object as a text.

    Raises:
        ConfigError: A value is not JSON serializable; the error names its location.
    """
    try:
        text = encode_json(document).decode()
    except ConfigError as error:
        raise locate_unserializable(error, {type(value).__name__: value}) from None
    return text if indent is None else json.dumps(json.loads(text), ensure_ascii=False, indent=indent)


def locate_unserializable(error: ConfigError, values: Mapping[str, Any]) -> ConfigError:
    """Add the location to the error of a failed serialization of values, which have the names of their arguments.

    Returns:
        An error with the location; the same one if all values are serializable.
    """
    for name, value in values.items():
        violation = find_unserializable(value)
        if violation is not None:
            return RequestValidationError([violation], name)
    return error


def find_unserializable(value: Any) -> Violation | None:
    """Find the first value that is not JSON serializable. Returns None if there is none or the value is too deep."""
    todo: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while todo:
        location, item = todo.pop()
        problem = _problem(item)
        if problem is not None:
            return Violation(problem, pointer_of(location))
        if len(location) > MAX_DEPTH:  # it may contain itself
            return None
        todo += reversed([((*location, key), member) for key, member in _members(item)])
    return None


def _problem(value: Any) -> str | None:
    """Describe why the outermost level of a value is not serializable."""
    if value is None or isinstance(value, str | bool) or is_sequence(value) or _is_typed(value):
        return None
    if is_mapping(value):
        kinds = [type(key).__name__ for key in value if not isinstance(key, str)]
        return f"a JSON object's keys are strings, but one is of type {kinds[0]}" if kinds else None
    if value is UNSET:
        return "UNSET marks an absent field and has no JSON form; leave the key out"
    if isinstance(value, Enum):
        return _problem(value.value)
    if isinstance(value, UUID):
        return None
    if isinstance(value, float):
        return None if isfinite(value) else f"JSON has no {float(value)!r}"
    if isinstance(value, int):
        return _integer_problem(value)
    if is_foreign(value):
        advice = advice_for(value)
        return None if advice is None else f"{type(value).__name__} has another form; {advice}"
    return f"JSON cannot express a value of type {type(value).__name__}"


def _integer_problem(value: int) -> str | None:
    try:
        int.__repr__(value)
    except ValueError:
        return "the integer has too many digits to be written"
    return None


def _is_typed(value: Any) -> bool:
    try:
        codec_of(type_of(value))
    except TypeError:
        return False
    return True


def _members(value: Any) -> Iterable[tuple[str | int, Any]]:
    if is_mapping(value):
        return value.items()
    if is_sequence(value):
        return enumerate(value)
    return _fields(value) if _is_typed(value) else ()


def _fields(value: Any) -> Iterable[tuple[str, Any]]:
    """List the JSON keys of a typed object."""
    for field in fields(type_of(value)):
        member = getattr(value, field.name)
        if field.name == "additional_properties" and is_mapping(member):
            yield from member.items()
        elif member is not UNSET:
            yield field.name.rstrip("_"), member  # a name that is a keyword or builtin has a trailing underscore
