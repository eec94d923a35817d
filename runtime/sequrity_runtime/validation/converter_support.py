"""Functions that generated converters call.

A converter is straight-line code that raises the first `Violation` it meets. The violation names the location in the
*schema* (`UserMessage.content`), a constant that costs nothing until it is needed. `explanation` finds the location in
the *document*, and all other violations, afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, NoReturn

from sequrity_runtime.errors import Violation
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.codec import ensure_plain, to_json
from sequrity_runtime.validation.json_values import is_integer, is_multiple, is_number, is_unique, json_equal

__all__ = [
    "allocate",
    "ensure_plain",
    "extra_keys",
    "fail",
    "fail_extra",
    "fail_missing",
    "integer",
    "is_array",
    "is_integer",
    "is_multiple",
    "is_number",
    "is_object",
    "is_unique",
    "json_equal",
    "number",
    "to_json",
]

allocate: Final = object.__new__
"""Create an instance without calling `__init__`, whose keyword arguments take most of the time of reading an object.

Generated classes only have slots: no converters, validators or hooks are skipped.
"""


def fail(location: str, expected: str) -> NoReturn:
    """Raise the violation of a value that is not the expected one."""
    raise Violation(f"expected {expected}", schema=location)


def fail_missing(location: str, missing: KeyError) -> NoReturn:
    """Raise the violation of an object that lacks a required key."""
    raise Violation(f"missing required key {missing.args[0]!r}", schema=location, keyword="required") from None


def fail_extra(location: str, obj: Mapping[str, Any], known: AbstractSet[str]) -> NoReturn:
    """Raise the violation of a closed object that holds unknown keys."""
    names = ", ".join(sorted(repr(key) for key in obj if key not in known))
    raise Violation(f"unknown key {names}", schema=location, keyword="additionalProperties")


def extra_keys(obj: Mapping[str, Any], known: AbstractSet[str]) -> dict[str, Any]:
    """Collect the keys of an open object that its type does not know, in their order."""
    return {key: value for key, value in obj.items() if key not in known}


def integer(location: str, value: Any) -> int:
    """Convert an integer that is not exactly an `int`: `5.0` is an integer in JSON Schema, `true` is not."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    fail(location, "an integer")


def number(location: str, value: Any) -> float:
    """Check a number that is neither exactly an `int` nor a `float`. `true` is not a number."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return value
    fail(location, "a number")
