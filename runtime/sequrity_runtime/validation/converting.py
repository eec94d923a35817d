"""What generated converters call."""

from __future__ import annotations

from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.checks import (
    extra_of,
    fail,
    fail_extra,
    fail_missing,
    integer,
    is_integer,
    is_multiple,
    is_number,
    is_unique,
    new,
    number,
    same_json,
)
from sequrity_runtime.validation.codec import plain, to_json

__all__ = [
    "extra_of",
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
    "new",
    "number",
    "plain",
    "same_json",
    "to_json",
]
