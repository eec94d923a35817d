"""Connections that a client of our own keeps for its next calls, without I/O.

The pool of httpcore 1.0.9 looks at every connection for every call, some of them several times and with a system call
each, and promises one to calls that then have to ask again: with 50 callers that takes more time than the calls. It
also loses connections where calls are cancelled. Both come of calls that share connections on their way to one. Here
each connection has one owner at any time: a call, or the pool, which hands out the one that was used last. That one is
the least likely to have been closed by the server meanwhile, and the others get the rest in which they expire.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import count
from queue import Empty, SimpleQueue
from threading import Lock
from time import monotonic
from typing import Any, Generic, Protocol, TypeVar

from sequrity_runtime.calls.settings import Limits


class Connection(Protocol):
    """What the pool asks of a connection: httpcore's have it, sync and async."""

    def can_handle_request(self, origin: Any) -> bool:
        """Tell whether it leads there."""
        ...

    def is_available(self) -> bool:
        """Tell whether it is open, and its last answer was read to the end."""
        ...

    def has_expired(self) -> bool:
        """Tell whether the server has closed it, or sent what nobody asked for."""
        ...


ConnectionT = TypeVar("ConnectionT", bound=Connection)


class Pool(Generic[ConnectionT]):
    """Connections, each of them lent to one call or idle. Threads may share it.

    What it drops is the caller's to close, which may have to be awaited.

    Attributes:
        lent: Those that are lent.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float] = monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._lock = Lock()
        self.lent: set[ConnectionT] = set()
        self._back: SimpleQueue[ConnectionT] = SimpleQueue()  # given back, and not looked at yet
        self._idle: list[tuple[float, ConnectionT]] = []  # with the time until which each is kept, ascending
        self._closed = False

    def take(self, origin: Any, new: Callable[[], ConnectionT]) -> tuple[ConnectionT, list[ConnectionT]]:
        """Lend a connection to a call.

        Args:
            origin: Where it shall lead.
            new: Makes one, where none is idle; it opens with its first request.

        Returns:
            The connection, to be given back in any case, and those that are dropped.
        """
        with self._lock:
            dropped = self._settled()
            for index in range(len(self._idle) - 1, -1, -1):
                connection = self._idle[index][1]
                if not connection.can_handle_request(origin):
                    continue
                del self._idle[index]
                if not connection.has_expired():
                    break
                dropped.append(connection)
            else:
                connection = new()
                # As many calls as connections are under way at most: so it is idle ones that are in the way.
                dropped += self._drop(len(self.lent) + len(self._idle) + 1 - self._limits.connections)
            self.lent.add(connection)
            return connection, dropped

    def give(self, connection: ConnectionT) -> list[ConnectionT]:
        """Take a connection back from the call that it was lent to, and say which ones are dropped; it may be one.

        A signal's handler may do so in the midst of any method here. So nobody waits: whoever is at it goes on.
        """
        self._back.put(connection)
        dropped: list[ConnectionT] = []
        while not self._back.empty() and self._lock.acquire(blocking=False):
            try:
                dropped += self._settled()
            finally:
                self._lock.release()
        return dropped

    def close(self) -> list[ConnectionT]:
        """Keep none from now on; drop all, also those that are lent."""
        with self._lock:
            self._closed = True
            dropped = [*self._drop(len(self._idle)), *self.lent]
            self.lent.clear()
            return dropped

    def _settled(self) -> list[ConnectionT]:
        """Keep what was given back, and drop what need not be kept."""
        dropped: list[ConnectionT] = []
        while not self._back.empty():
            connection = self._back.get()
            if connection in self.lent:  # else it was given back, or taken away, before
                self.lent.remove(connection)
                if self._closed or not connection.is_available():
                    dropped.append(connection)
                else:
                    self._idle.append((self._clock() + self._limits.keep_alive, connection))
        return dropped + self._expired() + self._drop(len(self._idle) - self._limits.idle_connections)

    def _expired(self) -> list[ConnectionT]:
        now, old = self._clock(), 0
        while old < len(self._idle) and self._idle[old][0] <= now:
            old += 1
        return self._drop(old)

    def _drop(self, count: int) -> list[ConnectionT]:
        """Drop the longest idle."""
        if count <= 0:
            return []
        dropped = [connection for _, connection in self._idle[:count]]
        del self._idle[:count]
        return dropped


class Slots:
    """A semaphore of threads, which a signal's handler may release in the midst of any method.

    That of `threading` would wait for itself then.

    Args:
        number: How many slots there are.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._used = count(1)  # of those that nobody ever had
        self._free: SimpleQueue[None] = SimpleQueue()

    def acquire(self, timeout: float | None) -> bool:
        """Wait for a free slot for so many seconds, or without end, and tell whether there was one."""
        with suppress(Empty):
            self._free.get_nowait()
            return True
        if next(self._used) <= self._number:
            return True
        with suppress(Empty):
            self._free.get(timeout=timeout)
            return True
        return False

    def release(self) -> None:
        """Let somebody else have a slot."""
        self._free.put(None)
