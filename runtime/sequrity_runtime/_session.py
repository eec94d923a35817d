"""Sessions that a client remembers, such that two conversations never mix.

The rule: *what a call learns is remembered for the thread, or the asyncio or trio task, that made it, and for the tasks
it starts afterwards*. So a program that asks one thing after another has its conversation continued, as it expects; and
a server that shares one client between requests cannot send one user's session with another's prompt, because each
request runs in a context of its own. What a child task learns, its parent does not see.

A conversation that moves between tasks or threads takes a memory of its own (`client.control.session()`), which belongs
to the object, not to the context.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any, Protocol
from weakref import ref

_NOTHING: Mapping[ref[Any], str] = MappingProxyType({})
_remembered: ContextVar[Mapping[ref[Any], str]] = ContextVar("sequrity_sessions", default=_NOTHING)


class Memory(Protocol):
    """Remembers one session."""

    def recall(self) -> str | None:
        """Say which session goes on; None starts a new one."""
        ...

    def remember(self, session_id: str | None) -> None:
        """Go on with this session from now on; None forgets."""
        ...


class ContextMemory:
    """Remembers a session for the running context (`contextvars`).

    One context variable serves all memories, since a variable, once made, is never freed. It holds a map that is never
    changed but replaced: contexts copied from this one keep the map they were born with.
    """

    def recall(self) -> str | None:
        """Say which session this context saw last."""
        return _remembered.get().get(ref(self))

    def remember(self, session_id: str | None) -> None:
        """Remember a session for this context, and those made from it afterwards."""
        kept = {other: known for other, known in _remembered.get().items() if other() not in (None, self)}
        if session_id is not None:
            kept[ref(self)] = session_id
        _remembered.set(MappingProxyType(kept))


class OwnMemory:
    """Remembers a session wherever it is used: that of one conversation."""

    def __init__(self, session_id: str | None = None) -> None:
        self._session_id = session_id

    def recall(self) -> str | None:
        """Say which session was seen last."""
        return self._session_id

    def remember(self, session_id: str | None) -> None:
        """Remember a session."""
        self._session_id = session_id
