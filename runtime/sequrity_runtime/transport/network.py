"""Sockets of our own connections: each read and write keeps the deadline of its call, and can be interrupted.

httpx bounds each read of a socket by a timeout, so a server that sends a byte now and then holds a call for ever. Here
every timeout is shortened to the time that the call has left. httpcore's `network_backend` is the public place for it.
A connection serves one call at a time, whose `SocketControl` its sockets obey.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from threading import RLock
from typing import Any, cast

import anyio
import httpcore

from sequrity_runtime.calls.deadline import NEVER, Deadline

_WRITE_SIZE = 64 * 1024


class SocketControl:
    """What a call says to its socket. Shared between its driver and the connection that it uses.

    Attributes:
        deadline: When the current step must be over.
    """

    def __init__(self) -> None:
        self.deadline: Deadline = NEVER
        self._interrupted = False

    def interrupt(self) -> None:
        """End the current read and every later one, as if the peer had closed the connection."""
        self._interrupted = True


class ThreadControl(SocketControl):
    """The control of a sync call. Another thread, or a signal handler, may interrupt it.

    Closing a socket does not wake the thread that reads it; shutting it down does. The shutdown may happen only while
    this call reads: a moment later the connection may serve another one. Hence the lock, which is reentrant because a
    signal handler may interrupt the thread that holds it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lock = RLock()
        self._reading: httpcore.NetworkStream | None = None

    def interrupt(self) -> None:
        """End the current read and every later one."""
        with self._lock:
            super().interrupt()
            if self._reading is not None:
                _shut_down(self._reading.get_extra_info("socket"))

    def read(self, stream: httpcore.NetworkStream, max_bytes: int, timeout: float | None) -> bytes:
        """Read from a socket. Bytes that arrive while the call is interrupted are dropped: the socket is shut down."""
        timeout = self.deadline.clamp(timeout)
        try:
            self._reading = stream  # set before the flag is read: `interrupt` does both in the other order
            data = b"" if self._interrupted else stream.read(max_bytes, timeout)
        finally:
            with self._lock:
                self._reading = None
        return b"" if self._interrupted else data


class TaskControl(SocketControl):
    """The control of an async call. Another task may interrupt it."""

    def __init__(self) -> None:
        super().__init__()
        self.scope: anyio.CancelScope | None = None

    def interrupt(self) -> None:
        """End the current read and every later one."""
        super().interrupt()
        if self.scope is not None:
            self.scope.cancel()

    async def read(self, read: Callable[[], Awaitable[bytes]]) -> bytes:
        """Read from a socket."""
        if self._interrupted:
            return b""
        with anyio.CancelScope() as self.scope:
            return await read()
        return b""


def _shut_down(sock: Any) -> None:
    with suppress(OSError, TypeError):  # closed already, or not a socket
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # not the TLS socket's own, which would drop the reader's state


class Backend(httpcore.NetworkBackend):
    """Opens the sockets of one connection.

    Attributes:
        control: Control of the call that uses the connection; None if the request came without one.
    """

    def __init__(self) -> None:
        self.control: ThreadControl | None = None
        self._backend = httpcore.SyncBackend()

    def clamp(self, timeout: float | None) -> float | None:
        """Shorten a timeout to the time that the current call has left."""
        return timeout if self.control is None else self.control.deadline.clamp(timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a TCP connection."""
        stream = self._backend.connect_tcp(host, port, self.clamp(timeout), local_address, socket_options)
        return Stream(stream, self)


class Stream(httpcore.NetworkStream):
    """A socket that keeps the deadline of the current call."""

    def __init__(self, stream: httpcore.NetworkStream, backend: Backend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read, at most until the deadline."""
        control = self._backend.control
        return (
            self._stream.read(max_bytes, timeout) if control is None else control.read(self._stream, max_bytes, timeout)
        )

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write, at most until the deadline."""
        for start in range(0, len(buffer), _WRITE_SIZE):  # each part gets the time that is left by then
            self._stream.write(buffer[start : start + _WRITE_SIZE], self._backend.clamp(timeout))

    def close(self) -> None:
        """Close the socket."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Start TLS on the socket."""
        return Stream(self._stream.start_tls(ssl_context, server_hostname, self._backend.clamp(timeout)), self._backend)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore wants to know of the socket."""
        return self._stream.get_extra_info(info)


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Opens the sockets of one async connection.

    Attributes:
        control: Control of the call that uses the connection; None if the request came without one.
    """

    def __init__(self) -> None:
        self.control: TaskControl | None = None
        self._backend = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    def clamp(self, timeout: float | None) -> float | None:
        """Shorten a timeout to the time that the current call has left."""
        return timeout if self.control is None else self.control.deadline.clamp(timeout)

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Open a TCP connection."""
        stream = await self._backend.connect_tcp(host, port, self.clamp(timeout), local_address, socket_options)
        return AsyncStream(stream, self)


class AsyncStream(httpcore.AsyncNetworkStream):
    """A socket that keeps the deadline of the current call."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, backend: AsyncBackend) -> None:
        self._stream = stream
        self._backend = backend

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read, at most until the deadline."""
        control = self._backend.control
        if control is None:
            return await self._stream.read(max_bytes, timeout)
        timeout = control.deadline.clamp(timeout)
        return await control.read(lambda: self._stream.read(max_bytes, timeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write, at most until the deadline."""
        await self._stream.write(buffer, self._backend.clamp(timeout))

    async def aclose(self) -> None:
        """Close the socket."""
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Start TLS on the socket."""
        stream = await self._stream.start_tls(ssl_context, server_hostname, self._backend.clamp(timeout))
        return AsyncStream(stream, self._backend)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore wants to know of the socket."""
        return self._stream.get_extra_info(info)
