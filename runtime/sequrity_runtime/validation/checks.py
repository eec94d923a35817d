"""What a document breaks, and the checks that generated converters share.

A converter is straight-line code that raises the first `Violation` it meets, naming the place in the *schema*
(`UserMessage.content`): text that costs nothing until it is needed. Where in the *document* that was, and what else is
wrong, `_explain` finds out afterwards.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, NoReturn, TypeGuard

from sequrity_runtime.errors import Violation
from sequrity_runtime.type_guards import is_array, is_object

new: Final = object.__new__
"""Make an instance without its `__init__`, whose keyword arguments take most of the time that reading one takes.

Generated classes have nothing but slots: no converters, validators or hooks that would be passed over.
"""


def fail(place: str, expected: str) -> NoReturn:
    """Raise the violation of a value that is not what its place expects."""
    raise Violation(f"expected {expected}", schema=place)


def fail_missing(place: str, missing: KeyError) -> NoReturn:
    """Raise the violation of an object without a required key."""
    raise Violation(f"missing required key {missing.args[0]!r}", schema=place, keyword="required") from None


def fail_extra(place: str, obj: Mapping[str, Any], known: AbstractSet[str]) -> NoReturn:
    """Raise the violation of a closed object with keys that it does not know."""
    names = ", ".join(sorted(repr(key) for key in obj if key not in known))
    raise Violation(f"unknown key {names}", schema=place, keyword="additionalProperties")


def extra_of(obj: Mapping[str, Any], known: AbstractSet[str]) -> dict[str, Any]:
    """Keep the keys that an open object's type does not know, in their order."""
    return {key: value for key, value in obj.items() if key not in known}


def integer(place: str, value: Any) -> int:
    """Read an integer that is not an exact `int`: JSON Schema counts `5.0` as one, and `true` as none."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    fail(place, "an integer")


def number(place: str, value: Any) -> float:
    """Read a number that is neither an exact `int` nor an exact `float`: `true` is none."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return value
    fail(place, "a number")


def is_number(value: object) -> TypeGuard[float]:
    """Tell whether plain JSON data is a number: `true` is none."""
    return type(value) is int or type(value) is float


def is_integer(value: object) -> TypeGuard[float]:
    """Tell whether plain JSON data is a number without a fraction: `5.0` is one."""
    return type(value) is int or (type(value) is float and value.is_integer())


def is_multiple(value: float, of: float) -> bool:
    """Tell whether `value` is a multiple of `of`, as JSON Schema's validators for Python do it."""
    if isinstance(of, int):
        return not value % of
    if not -math.inf < value < math.inf:  # a program's own document may hold what JSON cannot
        return False
    try:
        quotient = value / of
        return int(quotient) == quotient
    except OverflowError:  # the quotient is beyond every float, or the value is
        from fractions import Fraction  # noqa: PLC0415 - it is slow to load, and hardly ever needed

        return (Fraction(value) / Fraction(of)).denominator == 1


def is_unique(values: list[Any]) -> bool:
    """Tell whether no two values are equal as JSON: `1` equals `1.0`, but `true` does not equal `1`, at any depth."""
    return len({_comparable(value) for value in values}) == len(values)


def same_json(a: Any, b: Any) -> bool:
    """Compare JSON values as `is_unique` does."""
    return bool(_comparable(a) == _comparable(b))


def _comparable(value: Any) -> Any:
    """Give a value a hashable form that is equal where the values are equal as JSON; no two forms mix up."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return bool, value
    if is_array(value):
        return list, tuple(map(_comparable, value))
    if is_object(value):
        return dict, frozenset((key, _comparable(item)) for key, item in value.items())
    return value if value == value else object()  # noqa: PLR0124 - not a number equals nothing, itself included
