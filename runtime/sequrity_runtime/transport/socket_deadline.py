"""Reads and writes of the sync driver that keep a deadline, whatever a server does.

The HTTP library bounds each read of a socket. A server that sends a byte now and then, or interim responses without
end, so holds a call for ever: the library reads on within one call of its own, with the timeout it was given at first.
Nothing but the socket sees each of those reads. The library tells of each connection it makes by its `trace` extension,
and names that of an answer by its `network_stream`; the object that it names gets reads and writes whose timeouts are
shortened to what the current call has left. The async driver can cancel instead: see `_awaited`.

A watchdog thread that closes the socket was the alternative: it costs a thread for each call, and cannot tell which of
a pool's connections a call waits for before the answer's headers are there.

In the same way a thread's read is ended by another thread: see `Stop`.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from functools import cache
from threading import RLock, local
from typing import Any

from sequrity_runtime.calls.deadline import Due

_CONNECTED = frozenset({"connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete"})
_WRITE_SIZE = 64 * 1024


class _Here(local):
    """What the current thread waits for."""

    due = Due()
    stop: Stop | None = None


_here = _Here()


class Bounds:
    """Has the reads and writes of this thread end in time, or when they are stopped, within a block."""

    def __init__(self, due: Due, stop: Stop | None = None) -> None:
        self._due = due
        self._stop = stop

    def __enter__(self) -> None:
        """Begin."""
        self._outer = _here.due, _here.stop
        _here.due, _here.stop = self._due, self._stop

    def __exit__(self, *_: object) -> None:
        """Go back to what held before: a call may be made within another's event hook."""
        _here.due, _here.stop = self._outer


class Stop:
    """Ends the reads of one stream from another thread, or from a signal's handler: it calls this.

    To close a socket does not wake who waits for it; to shut it down does. That must happen only while it is this
    stream that is waited for: a moment later the connection may be another call's. Hence the lock, which the thread
    that a signal interrupts may hold already.
    """

    def __init__(self) -> None:
        self._lock = RLock()
        self._stopped = False
        self._connection: Any = None

    def __call__(self) -> None:
        """End the read under way, and any later one."""
        with self._lock:
            self._stopped = True
            if self._connection is not None:
                _shut_down(self._connection)

    def read(self, connection: Any, read: Callable[[], bytes]) -> bytes:
        """Read; where that is stopped, as if the peer had closed the connection.

        So it is too where bytes came at the same moment: an answer that they end would give the connection to the next
        call, and it is shut down.
        """
        try:
            self._connection = connection  # before the next line looks: whoever stops looks the other way round
            data = b"" if self._stopped else read()
        finally:
            with self._lock:
                self._connection = None
        return b"" if self._stopped else data


def _shut_down(connection: Any) -> None:
    sock = connection.get_extra_info("socket")
    with suppress(OSError, TypeError):  # it is closed already, or none
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # that of TLS would take the reader's own object from it


def trace(event: str, info: MutableMapping[str, Any]) -> None:
    """Follow the HTTP library: have its connections keep deadlines, and its attempts to connect as well."""
    if "timeout" in info:  # it is about to connect
        info["timeout"] = _here.due.shortened(info["timeout"])
    elif "return_value" in info and event.partition(".")[2] in _CONNECTED:
        bind(info["return_value"])


def bind(stream: Any) -> None:
    """Have a connection keep the deadline of whoever reads it."""
    if callable(getattr(stream, "read", None)) and not isinstance(stream, _Bounded):
        # Another class for the object that there is: a wrapper around it could not be put in its place.
        stream.__class__ = _bounded_class(stream.__class__)


class _Bounded:
    """A connection that keeps the deadline of whoever reads it."""

    _read: Callable[..., bytes]
    _write: Callable[..., None]

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        shortened = _here.due.shortened(timeout)
        if _here.stop is None:
            return self._read(max_bytes, shortened)
        return _here.stop.read(self, lambda: self._read(max_bytes, shortened))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _WRITE_SIZE):  # each part has what is left by then
            self._write(buffer[start : start + _WRITE_SIZE], _here.due.shortened(timeout))


@cache
def _bounded_class(cls: Any) -> Any:
    return type(f"Bounded{cls.__name__}", (_Bounded, cls), {"_read": cls.read, "_write": cls.write})
