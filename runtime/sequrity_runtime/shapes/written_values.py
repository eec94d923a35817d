"""Any Python value as JSON data: results of tools.

Tried in this order: JSON data and generated types, enumerations, models of pydantic, classes with fields, the types of
`scalars`, arrays, mappings, and at last `str`. An object whose text is only its type and address cannot be written.
"""

from __future__ import annotations

import collections
import collections.abc
import dataclasses
import enum
import re
from math import isfinite
from typing import Any

import attrs

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.shapes.pydantic_models import is_model
from sequrity_runtime.shapes.records import fields_of, is_named_tuple
from sequrity_runtime.shapes.scalars import WRITERS
from sequrity_runtime.type_guards import type_of
from sequrity_runtime.validation.codec import codecs_of, to_json

_DEPTH = 100
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+>\Z")
"""End of the default text of an object, which has only its type and address."""

_ARRAYS: Any = (
    *(collections.abc.Sequence, collections.abc.Set, collections.abc.Iterator),
    *(collections.abc.ValuesView, collections.deque),
)


class UnwritableError(ConfigError):
    """A value cannot be written as JSON data. The text names its type only."""


def to_data(value: Any) -> Any:
    """Convert any value to JSON data.

    Raises:
        UnwritableError: The value, or a part of it, has only the default text of an object, contains itself or is
            nested more than 100 deep, or one of its methods raises.
    """
    try:
        return _written(value, 0)
    except UnwritableError:
        raise
    except Exception:  # noqa: BLE001 - the methods of a value may raise anything
        raise _unwritable(value) from None


def _written(value: Any, depth: int) -> Any:
    if value is None or (isinstance(value, bool | str | int | float) and not isinstance(value, enum.Enum)):
        return _scalar(value)
    if depth > _DEPTH:
        raise UnwritableError(f"a value nested more than {_DEPTH} deep, or one that contains itself, cannot be written")
    if isinstance(value, enum.Enum):
        return _written(value.value, depth + 1)
    kind = type_of(value)
    if is_model(kind):
        return value.model_dump(mode="json", by_alias=True)
    if attrs.has(kind) and any(base in codecs_of(base.__module__) for base in kind.__mro__):
        return to_json(value)  # a generated type
    if attrs.has(kind) or dataclasses.is_dataclass(kind) or is_named_tuple(kind):
        keys = {name: key for name, (key, _) in fields_of(kind, {}).items()}
        return {key: _written(getattr(value, name), depth + 1) for name, key in keys.items()}
    for base, write in WRITERS.items():
        if isinstance(value, base):
            return write(value)
    if isinstance(value, collections.abc.Mapping):
        return {_key(name, depth): _written(value[name], depth + 1) for name in _keys(value)}
    if isinstance(value, _ARRAYS):
        return [_written(item, depth + 1) for item in value]
    return _text(value)


def _scalar(value: Any) -> Any:
    """Write a plain value; a number that JSON does not have as text."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, float):
        return float(value) if isfinite(value) else str(float(value))
    return int(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _keys(value: Any) -> list[Any]:
    return list(value)


def _key(name: Any, depth: int) -> str:
    written = _written(name, depth + 1)
    return written if isinstance(written, str) else str(written)


def _text(value: Any) -> str:
    """Write a value as `str` does, unless that is only its type and address."""
    text = str(value)
    if _ADDRESS.search(text):
        raise _unwritable(value)
    return text


def _unwritable(value: Any) -> UnwritableError:
    return UnwritableError(f"a value of type {type(value).__name__} cannot be written as JSON")
