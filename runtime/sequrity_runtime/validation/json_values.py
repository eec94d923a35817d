"""Numbers, multiples and equality of JSON values, as JSON Schema defines them.

They differ from Python's own: `true` is not a number, `5.0` is an integer, and `true` does not equal `1`.
"""

from __future__ import annotations

import math
from typing import Any, TypeGuard

from sequrity_runtime.type_guards import is_array, is_object


def is_number(value: object) -> TypeGuard[float]:
    """Return True for a number. `true` is not a number."""
    return type(value) is int or type(value) is float


def is_integer(value: object) -> TypeGuard[float]:
    """Return True for a number without a fraction, such as `5.0`."""
    return type(value) is int or (type(value) is float and value.is_integer())


def is_multiple(value: float, of: float) -> bool:
    """Return True if `value` is a multiple of `of`, both as written in decimal: 0.3 is a multiple of 0.1."""
    if isinstance(of, int) and (isinstance(value, int) or abs(value) < 2**53):
        return not value % of
    if not -math.inf < value < math.inf:  # a document made by a program may hold values that JSON cannot
        return False
    (digits, exponent), (divisor, scale) = _decimal(value), _decimal(of)
    if exponent < scale:
        return not digits % (divisor * 10 ** (scale - exponent))
    return not digits * pow(10, exponent - scale, divisor) % divisor


def _decimal(number: float) -> tuple[int, int]:
    """Return the digits of a number and their exponent of ten, as in the shortest decimal text of a float."""
    if isinstance(number, int):
        return int(number), 0
    text, _, exponent = float.__repr__(number).partition("e")
    whole, _, fraction = text.partition(".")
    return int(whole + fraction), int(exponent or 0) - len(fraction)


def is_unique(values: list[Any]) -> bool:
    """Return True if no two values are equal as JSON: `1` equals `1.0`, but `true` does not equal `1`, at any depth."""
    return len({_comparable(value) for value in values}) == len(values)


def json_equal(a: Any, b: Any) -> bool:
    """Compare JSON values as `is_unique` does."""
    return bool(_comparable(a) == _comparable(b))


def _comparable(value: Any) -> Any:
    """Convert a value to a hashable form. Two forms are equal if and only if the values are equal as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return bool, value
    if is_array(value):
        return list, tuple(map(_comparable, value))
    if is_object(value):
        return dict, frozenset((key, _comparable(item)) for key, item in value.items())
    return value if value == value else object()  # noqa: PLR0124 - NaN equals nothing, not even itself
