"""Sessions that a client remembers, kept apart by who is calling.

The rule: *what a call learns is remembered for the caller that made it, and for nobody else*. The caller is the running
asyncio or trio task, else the thread. So a program that asks one thing after another has its conversation continued, as
it expects, and callers that run side by side have a session each: a task starts with none, whatever the task that
started it has seen. Context variables would not do: they are inherited, so that two tasks started after a first call
would both go on with that call's session.

One caller that serves several users in turn still carries the session from one to the next: a worker task, or a pool's
thread. Nothing here can tell them apart. Such a program gives each user a memory of their own
(`client.control.session()`), which belongs to the object, or has the client remember nothing.
"""

from __future__ import annotations

import sys
from threading import Lock, local
from typing import Protocol
from weakref import WeakKeyDictionary


class Memory(Protocol):
    """Remembers one session."""

    def recall(self) -> str | None:
        """Say which session goes on; None starts a new one."""
        ...

    def remember(self, session_id: str | None) -> None:
        """Go on with this session from now on; None forgets."""
        ...


class CallerMemory:
    """Remembers a session for each caller, as long as the caller lives."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._sessions: WeakKeyDictionary[object, str] = WeakKeyDictionary()

    def recall(self) -> str | None:
        """Say which session this caller saw last."""
        caller = _caller()
        with self._lock:
            return self._sessions.get(caller)

    def remember(self, session_id: str | None) -> None:
        """Remember a session for this caller."""
        caller = _caller()
        with self._lock:
            if session_id is None:
                self._sessions.pop(caller, None)
            else:
                self._sessions[caller] = session_id


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


class NoMemory:
    """Remembers nothing: each call starts a session, unless it names one."""

    def recall(self) -> None:
        """Start a new session."""

    def remember(self, session_id: str | None) -> None:
        """Let the session go."""


class _Thread:
    """Stands for a thread: it lives as long, and is not reused as a thread's number is."""


class _Here(local):
    def __init__(self) -> None:
        self.thread = _Thread()


_here = _Here()


def _caller() -> object:
    """Find who is calling: the running asyncio task, else the running trio task, else the thread."""
    return _asyncio_task() or _trio_task() or _here.thread


def _asyncio_task() -> object | None:
    """Find the running asyncio task."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        running = asyncio._get_running_loop()  # noqa: SLF001 - exported; the others raise, which takes ten times as long
        task: object = None if running is None else asyncio.current_task()
    except AttributeError:  # asyncio is being imported just now
        return None
    return task


def _trio_task() -> object | None:
    trio = sys.modules.get("trio")  # where nobody has imported it, no task of its runs
    if trio is None:
        return None
    try:
        task: object = trio.lowlevel.current_task() if trio.lowlevel.in_trio_task() else None
    except AttributeError:
        return None
    return task
