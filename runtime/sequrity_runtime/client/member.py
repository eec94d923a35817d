"""Attributes of clients and namespaces that hold one object each, created together with their owner."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from importlib import import_module
from typing import Any, Generic, TypeGuard, TypeVar, cast, overload

MemberT = TypeVar("MemberT")


class Member(Generic[MemberT]):
    """An attribute that holds one object per owner: a namespace of a client, a resource of a namespace.

    The owner stores the object in its own `__dict__`, so that each access returns the same object and a patched method
    stays patched. On the class, the attribute is the object's class, so that `create_autospec` finds its methods.
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


class LazyMember(Generic[MemberT]):
    """A `Member` whose class is imported when the attribute is first used, so that its types cost nothing before.

    Its owner holds its calls in `_calls`, and the object is made of them.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name
        self._attribute = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._attribute = name

    @property
    def kind(self) -> type[MemberT]:
        """The class of the object, imported."""
        found: type[MemberT] = getattr(import_module(self._module), self._name)
        return found

    @overload
    def __get__(self, owner: None, owner_class: type[Any]) -> type[MemberT]: ...

    @overload
    def __get__(self, owner: object, owner_class: type[Any]) -> MemberT: ...

    def __get__(self, owner: Any, owner_class: type[Any]) -> type[MemberT] | MemberT:
        """Return the class, or make the object of an owner. Later uses read the owner's `__dict__`."""
        if owner is None:
            return self.kind
        held: Any = owner.__dict__
        kind: Any = self.kind
        made: MemberT = held.setdefault(self._attribute, kind(held["_calls"]))
        return made


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
