"""Session stores: which session a client's next call continues.

The rule: *a client remembers the session of its last call for the thread or task that created the client*. Every other
caller starts a new session with each call, unless it passes a session or opens `client.control.session()`. So a program
that makes one call after another continues its conversation, and no request of a server continues that of another.

- The caller is the running asyncio or trio task, or else the thread. The main task of an event loop, the one that
  `asyncio.run` or `trio.run` waits for, counts as its thread. A callback of an event loop has no caller.
- A thread that serves one job after another (a pool's thread, a worker of a web server or of a task queue) is a new
  caller for each job. `_DISPATCHERS` holds the modules that start such jobs.
- An interactive interpreter has one user, so there a client remembers for every thread and task.
"""

from __future__ import annotations

import sys
from inspect import currentframe
from threading import local
from types import FrameType
from typing import Any
from weakref import ref


class SessionStore:
    """Stores the session of one conversation, shared by all tasks and threads.

    Attributes:
        session_id: The session; None starts a new one.
    """

    def __init__(self, session_id: str | None = None) -> None:
        self.session_id = session_id

    @property
    def remembers(self) -> bool:
        """Whether the store remembers the sessions of the current caller."""
        return True

    def recall(self) -> str | None:
        """Return the session to continue; None starts a new one."""
        return self.session_id

    def remember(self, session_id: str | None) -> None:
        """Store the session; None deletes it."""
        self.session_id = session_id


class RunSession(SessionStore):
    """Stores the session of a run of several calls, for whichever caller, and reports it to the client's store."""

    def __init__(self, session_id: str | None, outer: SessionStore) -> None:
        super().__init__(session_id)
        self._outer = outer

    def remember(self, session_id: str | None) -> None:
        """Store the session here and in the client's store."""
        super().remember(session_id)
        self._outer.remember(session_id)


class CreatorSession(SessionStore):
    """Stores the session of the thread, the task or the job that created the store, and of no other caller."""

    def __init__(self) -> None:
        super().__init__()
        task, in_loop = _current_task()
        self._task = None if task is None else ref(task)
        self._thread: object = None if in_loop else _thread_state.thread
        self._job: object = None
        job = None if in_loop else _job_frame()
        if job is not None:
            # The mark lives as long as the job, and dies with it. Frames have no weak references.
            self._job = job.f_locals.setdefault(_MARK, object())

    @property
    def remembers(self) -> bool:
        """Whether the current caller is the creator."""
        task, in_loop = _current_task()
        if in_loop:
            return task is not None and self._task is not None and self._task() is task
        if self._thread is not _thread_state.thread:
            return False
        job = _job_frame()
        return self._job is None if job is None else self._job is not None and job.f_locals.get(_MARK) is self._job

    def recall(self) -> str | None:
        """Return the session of the creator; None for all others."""
        return self.session_id if self.session_id is not None and self.remembers else None

    def remember(self, session_id: str | None) -> None:
        """Store the session of the creator. Those of others are not stored."""
        if self.remembers:
            self.session_id = session_id


class NullSessionStore(SessionStore):
    """Stores nothing: each call without a `session_id` starts a new session."""

    @property
    def remembers(self) -> bool:
        """False."""
        return False

    def remember(self, session_id: str | None) -> None:
        """Ignore the session."""


def session_store(remember_sessions: bool) -> SessionStore:
    """Create the session store of a client, for the thread or task that calls this function."""
    if not remember_sessions:
        return NullSessionStore()
    return SessionStore() if _is_interactive() else CreatorSession()


def _is_interactive() -> bool:
    """Return whether a person types the program: in Python's own prompt, in IPython or in a notebook."""
    ipython: Any = sys.modules.get("IPython")
    shell = getattr(ipython, "get_ipython", None)  # missing while IPython is being imported
    return hasattr(sys, "ps1") or (shell is not None and shell() is not None)


class _Thread:
    """Identifies a thread for its lifetime; a thread's number can be reused."""


class _ThreadState(local):
    def __init__(self) -> None:
        self.thread = _Thread()


_thread_state = _ThreadState()


def _current_task() -> tuple[object | None, bool]:
    """Return the running task, and whether the caller is in an event loop, its main task excepted."""
    for find in (_asyncio_task, _trio_task):
        task, in_loop = find()
        if in_loop:
            return task, True
    return None, False


def _asyncio_task() -> tuple[object | None, bool]:
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None, False
    try:
        running = asyncio._get_running_loop()  # noqa: SLF001 - exported; the public functions raise instead, which takes ten times as long
        task: Any = None if running is None else asyncio.current_task()
    except AttributeError:  # asyncio is being imported by another thread
        return None, False
    if task is not None and _is_main_task(task):
        return None, False
    return task, running is not None


def _is_main_task(task: Any) -> bool:
    """Return whether `run_until_complete` waits for an asyncio task: it adds a callback of that name.

    Public functions do not cover this. A task without readable callbacks does not count as the main one.
    """
    callbacks = getattr(task, "_callbacks", None) or ()
    return any("run_until_complete" in getattr(callback, "__qualname__", "") for callback, _ in callbacks)


def _trio_task() -> tuple[object | None, bool]:
    trio = sys.modules.get("trio")  # if trio is not imported, no trio task runs
    if trio is None:
        return None, False
    try:
        if not trio.lowlevel.in_trio_task():
            return None, False
        task: Any = trio.lowlevel.current_task()
    except AttributeError:  # trio is being imported by another thread
        return None, False
    if task.parent_nursery is not None and task.parent_nursery.parent_task is trio.lowlevel.current_root_task():
        return None, False
    return task, True


_MARK = "__sequrity_job__"

_DISPATCHERS = {
    "anyio._backends._asyncio": "WorkerThread.run",
    "awslambdaric.bootstrap": "",
    "bottle": "",
    "celery.app.trace": "",
    "cheroot.wsgi": "",
    "concurrent.futures.process": "",
    "concurrent.futures.thread": "",
    "django.core.handlers.base": "",
    "dramatiq.worker": "",
    "eventlet.wsgi": "",
    "falcon.app": "",
    "flask.app": "",
    "gevent.pywsgi": "",
    "gunicorn.workers.base_async": "",
    "gunicorn.workers.gthread": "",
    "gunicorn.workers.sync": "",
    "huey.api": "",
    "multiprocessing.pool": "",
    "pyramid.router": "",
    "rq.job": "",
    "socketserver": "",
    "starlette.routing": "",
    "trio._threads": "",
    "twisted.web.server": "",
    "waitress.task": "",
    "werkzeug.serving": "",
    "wsgiref.handlers": "",
}
"""Modules that start the jobs of other users in turn, in one thread; with a function if not all of the module do."""


def _job_frame() -> FrameType | None:
    """Return the outermost frame of the job that this thread does; None outside of jobs."""
    frame, callee = currentframe(), None
    while frame is not None:
        function = _DISPATCHERS.get(frame.f_globals.get("__name__", ""))
        if function is not None and (not function or frame.f_code.co_qualname == function):
            return callee
        callee, frame = frame, frame.f_back
    return None
