"""What generated converters call."""

from __future__ import annotations

from sequrity_runtime._codec import to_json
from sequrity_runtime._violation import (
    extra_of,
    fail,
    fail_extra,
    fail_missing,
    integer,
    is_multiple,
    is_unique,
    new,
    number,
)

__all__ = [
    "extra_of",
    "fail",
    "fail_extra",
    "fail_missing",
    "integer",
    "is_multiple",
    "is_unique",
    "new",
    "number",
    "to_json",
]
