"""Sockets of our own connections: they keep deadlines, can be interrupted, and note that a response has begun.

httpx bounds each read of a socket by a timeout, so a server that sends a byte now and then can delay a call endlessly.
Here every timeout of a sync call is shortened to the time that the call has left. So are the reads of an async call;
its other waits are cancelled. `network_backend` is httpcore's public interface for this. A connection serves one call
at a time: its sockets obey the `SocketControl` of that call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpcore

from sequrity_runtime.calls.write_buffer import WriteBuffer

if TYPE_CHECKING:
    from sequrity_runtime.transport.async_driver import AsyncSocketControl
    from sequrity_runtime.transport.sync_driver import SocketControl


class Backend(httpcore.NetworkBackend):
    """Opens the sockets of one connection.

    Attributes:
        use: Control of the call that uses the connection; None if the request came without one.
    """

    def __init__(self) -> None:
        self.use: SocketControl | None = None
        self._backend = httpcore.SyncBackend()

    def clamp(self, timeout: float | None) -> float | None:
        """Shorten a timeout to the time that the current call has left."""
        return timeout if self.use is None else self.use.deadline.clamp(timeout)

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **options: Any
    ) -> httpcore.NetworkStream:
        """Open a TCP connection."""
        stream = self._backend.connect_tcp(host, port, self.clamp(timeout), *args, **options)
        return cast("httpcore.NetworkStream", SocketStream(stream, self))


class SocketStream:
    """A socket that keeps the deadline of the current call: httpcore's interface of a network stream."""

    def __init__(self, stream: httpcore.NetworkStream, backend: Backend) -> None:
        self._stream = stream
        self._writes = WriteBuffer()
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read, at most until the deadline."""
        if self._writes.waiting:
            self.write(b"", timeout)
        control = self._backend.use
        if control is None:
            return self._stream.read(max_bytes, timeout)
        return control.read(self._stream, max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write, at most until the deadline."""
        for part in self._writes.parts(buffer):  # each gets the time that is left by then
            self._stream.write(part, self._backend.clamp(timeout))

    def start_tls(self, *, timeout: float | None = None, **options: Any) -> SocketStream:
        """Start TLS on the socket."""
        stream = self._stream.start_tls(timeout=self._backend.clamp(timeout), **options)
        return SocketStream(stream, self._backend)

    def __getattr__(self, name: str) -> Any:
        """Return what httpcore's own stream has: `close`, `get_extra_info`."""
        return getattr(self._stream, name)


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Opens the sockets of one async connection.

    Attributes:
        use: Control of the call that uses the connection; None if the request came without one.
    """

    def __init__(self) -> None:
        self.use: AsyncSocketControl | None = None
        self._backend = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(self, *args: Any, **options: Any) -> httpcore.AsyncNetworkStream:
        """Open a TCP connection."""
        stream = await self._backend.connect_tcp(*args, **options)
        return cast("httpcore.AsyncNetworkStream", AsyncSocketStream(stream, self))


class AsyncSocketStream:
    """A socket whose reads keep the deadline of the current call: httpcore's interface of a network stream."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, backend: AsyncBackend) -> None:
        self._stream = stream
        self._writes = WriteBuffer()
        self._backend = backend

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read, at most until the deadline."""
        if self._writes.waiting:
            await self.write(b"", timeout)
        control = self._backend.use
        if control is None:
            return await self._stream.read(max_bytes, timeout)
        return await control.read(self._stream, max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write."""
        for part in self._writes.parts(buffer):
            await self._stream.write(part, timeout)

    async def start_tls(self, *args: Any, **options: Any) -> AsyncSocketStream:
        """Start TLS on the socket."""
        return AsyncSocketStream(await self._stream.start_tls(*args, **options), self._backend)

    def __getattr__(self, name: str) -> Any:
        """Return what httpcore's own stream has: `aclose`, `get_extra_info`."""
        return getattr(self._stream, name)
