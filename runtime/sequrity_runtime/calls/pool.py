"""The connection pool of our own clients, without I/O: it chooses connections, and drops old ones.

httpcore's pool (1.0.9) checks every connection for every call, with system calls, and loses connections when calls are
cancelled: with 50 concurrent calls it takes more time than the calls. Here each connection has one owner at any time: a
call, or the pool. The pool lends the most recently used connection, which the server is least likely to have closed;
the others expire.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from queue import Empty, SimpleQueue
from threading import Lock
from time import monotonic
from typing import Any

from attrs import define

from sequrity_runtime.calls.deadline import NEVER, Deadline
from sequrity_runtime.calls.settings import Limits


class ConnectionUse:
    """The use of a connection by a request.

    Attributes:
        deadline: Time by which the current step is complete.
        fresh: Whether the request needs a new connection.
        connects: Whether it has opened one; only over a caller's client.
        reused: Whether the connection was kept from an earlier request.
        received: Whether bytes of the response have arrived.
    """

    deadline: Deadline = NEVER
    fresh = connects = reused = received = False

    @property
    def stale(self) -> bool:
        """Whether a failure means that the server had closed a kept connection."""
        return self.reused and not self.received

    def trace(self, event: str, _: object) -> None:
        """Watch a request of a caller's client: the value of httpcore's request extension `trace`."""
        if ".connect_" in event:
            self.connects = True
        elif event == "http11.send_request_headers.started":
            self.reused = not self.connects
        elif event == "http11.receive_response_headers.complete":
            self.received = True

    async def trace_async(self, event: str, info: object) -> None:
        """Watch a request of an async client, as `trace` does."""
        self.trace(event, info)


@define(eq=False)
class PooledConnection:
    """A connection of httpcore, sync or async, in a pool."""

    connection: Any

    backend: Any
    """The network backend that opens its sockets. They inform its `use`."""

    used: bool = False

    def lend(self, use: ConnectionUse | None) -> None:
        """Note the request that uses the connection."""
        self.backend.use = use
        if use is not None:
            use.reused = self.used
        self.used = True


class Pool:
    """A pool of connections, each lent to one call or idle. Threads may share the pool.

    The caller closes the connections that the pool drops, since that may need `await`.

    Attributes:
        lent: Connections that are lent.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float] = monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._lock = Lock()  # of `_idle`
        self.lent: set[PooledConnection] = set()
        self._returned: SimpleQueue[tuple[float, PooledConnection]] = SimpleQueue()
        self._idle: list[tuple[float, PooledConnection]] = []  # with the time until which each is kept, ascending
        self._closed = False

    def take(
        self, origin: Any, new: Callable[[], PooledConnection], *, fresh: bool = False
    ) -> tuple[PooledConnection, list[PooledConnection]]:
        """Lend a connection to a call.

        Args:
            origin: Origin of the request.
            new: Creates a connection if none is idle. It opens with its first request.
            fresh: Whether to create one in any case.

        Returns:
            The connection, to be returned in any case, and the dropped connections.
        """
        with self._lock:
            self._idle += self._returns()
            dropped = self._expired()
            for index in () if fresh else range(len(self._idle) - 1, -1, -1):
                pooled = self._idle[index][1]
                if not pooled.connection.can_handle_request(origin):
                    continue
                del self._idle[index]
                if not pooled.connection.has_expired():
                    break
                dropped.append(pooled)
            else:
                pooled = new()
                # There are at most as many calls as connections, so the surplus ones are idle.
                dropped += self._drop(len(self.lent) + len(self._idle) + 1 - self._limits.connections)
            self.lent.add(pooled)
            return pooled, dropped

    def give(self, pooled: PooledConnection) -> list[PooledConnection]:
        """Take a connection back from its call. Returns the dropped connections, which may include it.

        A signal may interrupt any method of the pool, with a handler that gives a connection back or raises. So this
        method takes no lock: the next `take` sorts the connection in.
        """
        try:
            self.lent.remove(pooled)
        except KeyError:  # it was returned, or dropped, before
            return []
        is_full = self._returned.qsize() + len(self._idle) >= self._limits.idle_connections
        if self._closed or is_full or not pooled.connection.is_available():
            return [pooled]
        self._returned.put((self._clock() + self._limits.keep_alive, pooled))
        return self._drained() if self._closed else []

    def drop_all(self) -> list[PooledConnection]:
        """Close the pool for good: drop all connections, lent ones included."""
        with self._lock:
            self._closed = True
            dropped = [*self._drop(len(self._idle)), *self._drained(), *self.lent]
            self.lent.clear()
            return dropped

    def _drained(self) -> list[PooledConnection]:
        return [pooled for _, pooled in self._returns()]

    def _returns(self) -> Iterator[tuple[float, PooledConnection]]:
        with suppress(Empty):
            while True:
                yield self._returned.get_nowait()

    def _expired(self) -> list[PooledConnection]:
        now, old = self._clock(), 0
        while old < len(self._idle) and self._idle[old][0] <= now:
            old += 1
        return self._drop(old)

    def _drop(self, count: int) -> list[PooledConnection]:
        """Drop the connections that were idle longest."""
        if count <= 0:
            return []
        dropped = [pooled for _, pooled in self._idle[:count]]
        del self._idle[:count]
        return dropped


class Slots:
    """A semaphore for threads, which a signal handler may release during any method.

    `threading.Semaphore` would deadlock then.

    Args:
        number: Number of slots.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._used = count(1)  # slots that were never used
        self._free: SimpleQueue[None] = SimpleQueue()

    def acquire(self, timeout: float | None) -> bool:
        """Wait for a free slot. Returns False after `timeout` seconds; None waits forever."""
        try:  # not `suppress`: an interrupt of its exit would lose the slot
            self._free.get_nowait()
        except Empty:
            if next(self._used) > self._number:
                try:
                    self._free.get(timeout=timeout)
                except Empty:
                    return False
        return True

    def release(self) -> None:
        """Release a slot."""
        self._free.put(None)
