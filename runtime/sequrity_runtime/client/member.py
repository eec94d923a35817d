"""Attributes of clients and namespaces that hold one object each, created together with their owner."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, Generic, TypeGuard, TypeVar, cast, overload

MemberT = TypeVar("MemberT")


class Member(Generic[MemberT]):
    """An attribute that holds one object per owner: a namespace of a client, a resource of a namespace.

    The owner stores the object in its own `__dict__`, so that each access returns the same object and a patched method
    stays patched. On the class, the attribute is the object's class, so that `create_autospec` finds its methods.

    Args:
        kind: Class of the object.
    """

    def __init__(self, kind: type[MemberT]) -> None:
        self.kind = kind

    @overload
    def __get__(self, owner: None, owner_class: type[Any]) -> type[MemberT]: ...

    @overload
    def __get__(self, owner: object, owner_class: type[Any]) -> MemberT: ...

    def __get__(self, owner: object | None, owner_class: type[Any]) -> type[MemberT] | MemberT:
        """Return the class of the object. On an owner, its `__dict__` is read first."""
        if owner is None:
            return self.kind
        raise AttributeError(f"{owner_class.__name__} has no inner object of class {self.kind.__name__}")


def members(owner: object) -> dict[str, type[Any]]:
    """Return the members of an object, inherited ones included: the class of each by name."""
    return _members_of_class(cast("Hashable", type(owner)))


@cache
def _members_of_class(owner_class: Hashable) -> dict[str, type[Any]]:
    bases = cast("type[Any]", owner_class).__mro__
    found = [(name, value) for base in reversed(bases) for name, value in vars(base).items()]
    return {name: value.kind for name, value in found if _is_member(value)}


def _is_member(value: object) -> TypeGuard[Member[Any]]:
    return isinstance(value, Member)
