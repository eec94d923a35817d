"""Finding what JSON cannot express, once writing a value has failed.

A schema cannot: NaN is a number to it, and an open object holds anything. Writing fails then, but does not say where.
So the caller's value is walked, typed objects and all, only after the failure.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from enum import Enum
from math import isfinite
from typing import Any
from uuid import UUID

from attrs import fields

from sequrity_runtime.errors import ConfigError, RequestValidationError, ValidationError, Violation
from sequrity_runtime.json.strict import MAX_DEPTH
from sequrity_runtime.schema.pointer import pointer_of
from sequrity_runtime.type_guards import is_mapping, is_sequence
from sequrity_runtime.unset import UNSET
from sequrity_runtime.validation.codec import codec_of

_Members = Iterable[tuple[str | int, Any]]


@contextmanager
def naming_places(values: Mapping[str, Any]) -> Generator[None]:
    """Name the place of whatever in some values could not be written as JSON within the block.

    Args:
        values: What is written, by the name that the caller knows it by.

    Raises:
        RequestValidationError: One of the values holds what JSON cannot express.
    """
    try:
        yield
    except ValidationError:
        raise  # it names its places
    except ConfigError:
        for name, value in values.items():
            violation = unwritable(value)
            if violation is not None:
                raise RequestValidationError([violation], name) from None
        raise


def unwritable(value: Any) -> Violation | None:
    """Find the first thing that JSON cannot express; None where there is none, or the value is too deep."""
    todo: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while todo:
        place, item = todo.pop()
        fault = _fault(item)
        if fault is not None:
            return Violation(fault, pointer_of(place))
        if len(place) > MAX_DEPTH:  # perhaps it holds itself
            return None
        todo += reversed([((*place, key), member) for key, member in _members(item)])
    return None


def _fault(value: Any) -> str | None:
    """Say what is wrong with the outermost layer of a value."""
    if value is None or isinstance(value, str | bool) or is_sequence(value) or _is_typed(value):
        return None
    if is_mapping(value):
        kinds = [type(key).__name__ for key in value if not isinstance(key, str)]
        return f"a JSON object's keys are strings, but one is of type {kinds[0]}" if kinds else None
    if isinstance(value, Enum):
        return _fault(value.value)
    if isinstance(value, UUID):
        return None
    if isinstance(value, float):
        return None if isfinite(value) else f"JSON has no {float(value)!r}"
    if isinstance(value, int):
        return _fault_of_integer(value)
    return f"JSON cannot express a value of type {type(value).__name__}"


def _fault_of_integer(value: int) -> str | None:
    try:
        int.__repr__(value)
    except ValueError:
        return "the integer has too many digits to be written"
    return None


def _type(value: object) -> type[Any]:
    return type(value)


def _is_typed(value: Any) -> bool:
    try:
        codec_of(_type(value))
    except TypeError:
        return False
    return True


def _members(value: Any) -> _Members:
    if is_mapping(value):
        return value.items()
    if is_sequence(value):
        return enumerate(value)
    return _fields(value) if _is_typed(value) else ()


def _fields(value: Any) -> _Members:
    """List the keys that a typed object is written with."""
    for field in fields(_type(value)):
        member = getattr(value, field.name)
        if field.name == "additional_properties" and is_mapping(member):
            yield from member.items()
        elif member is not UNSET:
            yield field.name.rstrip("_"), member  # a Python name that a keyword or builtin took ends so
