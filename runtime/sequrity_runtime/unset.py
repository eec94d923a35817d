"""The value of an optional field that is absent, which is not the same as null.

An enumeration with one member is the sentinel that type checkers understand: `x is not UNSET` narrows
`str | None | Unset` to `str | None`, it pickles and copies to itself, and `typing.get_type_hints` resolves it.
"""

from __future__ import annotations

import enum
from typing import Final, Literal


class Unset(enum.Enum):
    """Type of `UNSET`."""

    UNSET = enum.auto()

    def __bool__(self) -> Literal[False]:
        """Count as false, so that `if value:` reads as it does for None."""
        return False

    def __repr__(self) -> str:
        """Show the name under which users import the value."""
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Marks a field as absent: it is not written at all, where None is written as null."""
