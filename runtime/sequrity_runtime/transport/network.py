"""Sockets of our own sync connections: each read and write keeps the deadline of its call, and can be interrupted.

httpx bounds each read of a socket by a timeout, so a server that sends a byte now and then holds a call for ever. Here
every timeout is shortened to the time that the call has left. httpcore's `network_backend` is the public place for it.
A connection serves one call at a time, whose `SocketControl` its sockets obey. Async calls need none of this, since a
wait of theirs can be cancelled.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    from sequrity_runtime.transport.sync_driver import SocketControl

_WRITE_SIZE = 64 * 1024


class Backend(httpcore.NetworkBackend):
    """Opens the sockets of one connection.

    Attributes:
        control: Control of the call that uses the connection; None if the request came without one.
    """

    def __init__(self) -> None:
        self.control: SocketControl | None = None
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
        return SocketStream(stream, self)


class SocketStream(httpcore.NetworkStream):
    """A socket that keeps the deadline of the current call."""

    def __init__(self, stream: httpcore.NetworkStream, backend: Backend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read, at most until the deadline."""
        control = self._backend.control
        if control is None:
            return self._stream.read(max_bytes, timeout)
        return control.read(self._stream, max_bytes, timeout)

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
        stream = self._stream.start_tls(ssl_context, server_hostname, self._backend.clamp(timeout))
        return SocketStream(stream, self._backend)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore wants to know of the socket."""
        return self._stream.get_extra_info(info)
