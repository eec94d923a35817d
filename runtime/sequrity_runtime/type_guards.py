"""Type guards for JSON data that mypy and pyright both understand, and the type of data without known types.

After `isinstance(value, dict)`, pyright infers unknown keys and values, and mypy calls a cast redundant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Protocol, TypeAlias, TypeGuard, TypeVar, final

V_co = TypeVar("V_co", covariant=True)


@final
class NoMatchingTypedDict:
    """Shown by type checkers for a dict that no `TypedDict` of an argument matches. It has no values."""


class KeyedBy(Protocol[V_co]):
    """An object with values by string keys."""

    def __getitem__(self, key: str, /) -> V_co: ...


UntypedMapping: TypeAlias = KeyedBy[NoMatchingTypedDict] | Iterable[NoMatchingTypedDict]
"""A mapping whose values are `Any`, such as `dict[str, Any]`.

Only `Any` is compatible with a class without values. So a dict display with a wrong key, whose values have types, does
not match: it must be one of the `TypedDict`s beside. mypy infers a list of typed messages and dicts as a list of
`Iterable[Any]`, the second alternative.
"""


def type_of(value: object) -> type[Any]:
    """Return the type of a value, without narrowing the value to it."""
    return type(value)


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
