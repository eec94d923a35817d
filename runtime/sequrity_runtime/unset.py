"""`UNSET`, the value of an optional field that is absent. Absent is not the same as null.

The sentinel is an enum with one member, which type checkers understand: `x is not UNSET` narrows `str | None | Unset`
to `str | None`. It pickles and copies to itself, and `typing.get_type_hints` resolves it.

Serialisers write the value of an enum member. The value of this one is an object that none of them can write, so that
a typed object passed to a foreign serialiser raises `TypeError` instead of sending a value in place of nothing.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, NoReturn, Self

_REFUSAL = "UNSET marks an absent field and cannot be serialized; use to_dict(), or the converter of the package"


class _ValueOfUnset(Mapping[str, Any]):
    """Value of `UNSET`. A cattrs converter copies what it does not know, but it reads a mapping key by key."""

    def __iter__(self) -> NoReturn:
        raise TypeError(_REFUSAL)

    def __len__(self) -> NoReturn:
        raise TypeError(_REFUSAL)

    def __getitem__(self, key: object) -> NoReturn:
        raise TypeError(_REFUSAL)


class Unset(enum.Enum):
    """Type of `UNSET`."""

    _value_: _ValueOfUnset  # cattrs converts the value of an enum that declares its type
    UNSET = _ValueOfUnset()

    def __bool__(self) -> Literal[False]:
        """Return False, so that `if value:` works as it does for None."""
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Pickle by name. PyYAML, which uses protocol 2, is refused as other serialisers are."""
        if protocol == 2:
            raise TypeError(_REFUSAL)
        return getattr, (type(self), self.name)


UNSET: Final = Unset.UNSET
"""Marks a field as absent. The field is not serialized, whereas None is serialized as null."""
