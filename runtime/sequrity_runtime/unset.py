"""`UNSET`, the value of an optional field that is absent. Absent is not the same as null.

The sentinel is an enum with one member, which type checkers understand: `x is not UNSET` narrows `str | None | Unset`
to `str | None`. It pickles and copies to itself, and `typing.get_type_hints` resolves it.
"""

from __future__ import annotations

import enum
from typing import Final, Literal


class Unset(enum.Enum):
    """Type of `UNSET`."""

    UNSET = enum.auto()

    def __bool__(self) -> Literal[False]:
        """Return False, so that `if value:` works as it does for None."""
        return False

    def __repr__(self) -> str:
        """Show the public name."""
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Marks a field as absent. The field is not serialized, whereas None is serialized as null."""
