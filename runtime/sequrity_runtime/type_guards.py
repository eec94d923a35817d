"""Type guards for JSON data that mypy and pyright both understand.

After `isinstance(value, dict)`, pyright infers unknown keys and values, and mypy calls a cast redundant.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return True for a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return True for a JSON array."""
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Return True for any mapping."""
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Return True for a list or a tuple, which become JSON arrays."""
    return isinstance(value, list | tuple)


def is_collection(value: object) -> TypeGuard[Collection[Any]]:
    """Return True for any collection."""
    return isinstance(value, Collection)
