"""Checks of JSON data that both type checkers understand.

`isinstance(value, dict)` leaves one of them with unknown keys and values, and a cast is redundant to the other.
"""

from __future__ import annotations

from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether JSON data is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Tell whether JSON data is an array."""
    return isinstance(value, list)
