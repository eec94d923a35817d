"""Session stores: which session a client's next call continues.

The rule: *the session of a response is stored for the task or thread that made the call, and for no other*. A caller is
the running asyncio or trio task, or the thread outside one. A program that makes one call after another continues its
conversation, and concurrent callers have a session each. A new task starts without a session: context variables are
not used, because tasks inherit them, and two tasks started after a first call would share its session.

One task or thread that serves several users in turn still carries the session from one user to the next, which nothing
here can detect. Such a program opens `client.control.session()` for each user, or disables `remember_sessions`.
"""

from __future__ import annotations

import sys
from threading import Lock, local
from typing import Protocol
from weakref import WeakKeyDictionary


class SessionStore(Protocol):
    """Stores one session."""

    def recall(self) -> str | None:
        """Return the session to continue; None starts a new one."""
        ...

    def remember(self, session_id: str | None) -> None:
        """Store the session; None deletes it."""
        ...


class TaskSessionStore:
    """Stores a session for each task or thread, as long as the task or thread lives."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._sessions: WeakKeyDictionary[object, str] = WeakKeyDictionary()

    def recall(self) -> str | None:
        """Return the session of the current task or thread."""
        caller = _caller()
        with self._lock:
            return self._sessions.get(caller)

    def remember(self, session_id: str | None) -> None:
        """Store the session of the current task or thread."""
        caller = _caller()
        with self._lock:
            if session_id is None:
                self._sessions.pop(caller, None)
            else:
                self._sessions[caller] = session_id


class SingleSession:
    """Stores the session of one conversation, shared by all tasks and threads."""

    def __init__(self, session_id: str | None = None) -> None:
        self._session_id = session_id

    def recall(self) -> str | None:
        """Return the session."""
        return self._session_id

    def remember(self, session_id: str | None) -> None:
        """Store the session."""
        self._session_id = session_id


class NullSessionStore:
    """Stores nothing: each call without a `session_id` starts a new session."""

    def recall(self) -> None:
        """Return None."""

    def remember(self, session_id: str | None) -> None:
        """Ignore the session."""


class _Thread:
    """Identifies a thread for its lifetime; a thread's number can be reused."""


class _ThreadState(local):
    def __init__(self) -> None:
        self.thread = _Thread()


_thread_state = _ThreadState()


def _caller() -> object:
    """Return the running asyncio task, else the running trio task, else the thread."""
    return _asyncio_task() or _trio_task() or _thread_state.thread


def _asyncio_task() -> object | None:
    """Return the running asyncio task, or None."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        running = asyncio._get_running_loop()  # noqa: SLF001 - exported; the public functions raise instead, which takes ten times as long
        task: object = None if running is None else asyncio.current_task()
    except AttributeError:  # asyncio is being imported by another thread
        return None
    return task


def _trio_task() -> object | None:
    trio = sys.modules.get("trio")  # if trio is not imported, no trio task runs
    if trio is None:
        return None
    try:
        task: object = trio.lowlevel.current_task() if trio.lowlevel.in_trio_task() else None
    except AttributeError:
        return None
    return task
