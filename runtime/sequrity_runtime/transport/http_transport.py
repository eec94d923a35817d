"""Transports of our own HTTP clients: httpx's, over a pool of ours.

They are `httpx.HTTPTransport`s, so that what replaces or watches its `handle_request` (mocks, recorders, tracers) sees
our requests. httpx keeps its connection pool in one private attribute, `_pool`; ours stands there. Nothing else of
httpx's private parts is used.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress
from typing import Any, Self, cast

import anyio
import httpcore
import httpx
from attrs import define

from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.transport.http_client import CLOSING_SECONDS, CONTROL
from sequrity_runtime.transport.network import AsyncBackend, Backend
from sequrity_runtime.transport.pool import Pool, Slots
from sequrity_runtime.transport.proxies import Proxies


class PooledTransport(httpx.HTTPTransport):
    """Sends the requests of a sync client."""

    def __init__(self, limits: Limits, proxies: Proxies, socket_options: list[Any]) -> None:
        """Load certificates; httpx's own constructor would load them twice."""
        self._pool: Any = ConnectionPool(limits, _Route(proxies, httpx.create_ssl_context(), socket_options))


class AsyncPooledTransport(httpx.AsyncHTTPTransport):
    """Sends the requests of an async client."""

    def __init__(self, limits: Limits, proxies: Proxies, socket_options: list[Any]) -> None:
        """Load certificates; httpx's own constructor would load them twice."""
        self._pool: Any = AsyncConnectionPool(limits, _Route(proxies, httpx.create_ssl_context(), socket_options))


@define(eq=False)
class _Route:
    """How to reach an origin: directly or by a proxy."""

    proxies: Proxies
    ssl_context: ssl.SSLContext
    socket_options: list[Any]

    def connect(self, origin: httpcore.Origin, backend: Backend) -> httpcore.ConnectionInterface:
        """Create a connection, which opens with its first request."""
        proxy = self.proxies.for_url(origin.scheme.decode(), origin.host.decode(), origin.port)
        context, options = self.ssl_context, self.socket_options
        if proxy is None:
            return httpcore.HTTPConnection(origin, context, socket_options=options, network_backend=backend)
        pool = httpcore.SOCKSProxy if proxy.url.startswith("socks") else httpcore.HTTPProxy
        route = pool(proxy.url, proxy_auth=proxy.auth, ssl_context=context, network_backend=backend)
        return route.create_connection(origin)

    def connect_async(self, origin: httpcore.Origin, backend: AsyncBackend) -> httpcore.AsyncConnectionInterface:
        """Create an async connection, which opens with its first request."""
        proxy = self.proxies.for_url(origin.scheme.decode(), origin.host.decode(), origin.port)
        context, options = self.ssl_context, self.socket_options
        if proxy is None:
            return httpcore.AsyncHTTPConnection(origin, context, socket_options=options, network_backend=backend)
        pool = httpcore.AsyncSOCKSProxy if proxy.url.startswith("socks") else httpcore.AsyncHTTPProxy
        route = pool(proxy.url, proxy_auth=proxy.auth, ssl_context=context, network_backend=backend)
        return route.create_connection(origin)


@define(eq=False)
class _Pooled:
    """A connection of httpcore, with the network backend that opened its sockets."""

    connection: Any
    backend: Any

    def can_handle_request(self, origin: httpcore.Origin) -> bool:
        return bool(self.connection.can_handle_request(origin))

    def is_available(self) -> bool:
        return bool(self.connection.is_available())

    def has_expired(self) -> bool:
        return bool(self.connection.has_expired())


class ConnectionPool:
    """Lends connections to sync calls: httpcore's interface of a pool."""

    def __init__(self, limits: Limits, route: _Route) -> None:
        self._pool = Pool[_Pooled](limits)
        self._slots = Slots(limits.connections)
        self._route = route

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over a connection, and return the start of the response.

        Raises:
            httpcore.PoolTimeout: All connections are in use.
        """
        extensions: dict[str, Any] = cast("Any", request).extensions
        control = extensions.get(CONTROL)
        timeout = extensions.get("timeout", {}).get("pool")
        if not self._slots.acquire(timeout if control is None else control.deadline.clamp(timeout)):
            raise httpcore.PoolTimeout
        pooled: _Pooled | None = None
        try:
            origin = request.url.origin
            pooled, dropped = self._pool.take(origin, lambda: self._new(origin))
            _close(dropped)
            pooled.backend.control = control
            response = pooled.connection.handle_request(request)
        except BaseException:
            self._release(pooled)
            raise
        body = _Body(response, lambda: self._release(pooled))
        return httpcore.Response(
            response.status, headers=response.headers, content=body, extensions=response.extensions
        )

    def _new(self, origin: httpcore.Origin) -> _Pooled:
        backend = Backend()
        return _Pooled(self._route.connect(origin, backend), backend)

    def _release(self, pooled: _Pooled | None) -> None:
        try:
            if pooled is not None:
                pooled.backend.control = None
                _close(self._pool.give(pooled))
        finally:
            self._slots.release()

    @property
    def lent(self) -> int:
        """Number of connections that calls use."""
        return len(self._pool.lent)

    def close(self) -> None:
        """Close all connections."""
        for pooled in self._pool.close():
            pooled.connection.close()

    def __enter__(self) -> Self:
        """Do nothing: connections open when they are used."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close all connections."""
        self.close()


class AsyncConnectionPool:
    """Lends connections to async calls: httpcore's interface of a pool."""

    def __init__(self, limits: Limits, route: _Route) -> None:
        self._pool = Pool[_Pooled](limits)
        self._slots = anyio.Semaphore(limits.connections)
        self._route = route

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over a connection, and return the start of the response.

        Raises:
            httpcore.PoolTimeout: All connections are in use.
        """
        extensions: dict[str, Any] = cast("Any", request).extensions
        control = extensions.get(CONTROL)
        timeout = extensions.get("timeout", {}).get("pool")
        await self._take_slot(timeout if control is None else control.deadline.clamp(timeout))
        pooled: _Pooled | None = None
        try:
            origin = request.url.origin
            pooled, dropped = self._pool.take(origin, lambda: self._new(origin))
            await _aclose(dropped)
            pooled.backend.control = control
            response = await pooled.connection.handle_async_request(request)
        except BaseException:
            await self._release(pooled)
            raise
        body = _AsyncBody(response, lambda: self._release(pooled))
        return httpcore.Response(
            response.status, headers=response.headers, content=body, extensions=response.extensions
        )

    async def _take_slot(self, timeout: float | None) -> None:
        try:
            self._slots.acquire_nowait()
        except anyio.WouldBlock:
            try:
                with anyio.fail_after(timeout):
                    await self._slots.acquire()
            except TimeoutError:
                raise httpcore.PoolTimeout from None

    def _new(self, origin: httpcore.Origin) -> _Pooled:
        backend = AsyncBackend()
        return _Pooled(self._route.connect_async(origin, backend), backend)

    async def _release(self, pooled: _Pooled | None) -> None:
        try:
            if pooled is not None:
                pooled.backend.control = None
                await _aclose(self._pool.give(pooled))
        finally:
            self._slots.release()

    @property
    def lent(self) -> int:
        """Number of connections that calls use."""
        return len(self._pool.lent)

    async def aclose(self) -> None:
        """Close all connections."""
        for pooled in self._pool.close():
            await pooled.connection.aclose()

    async def __aenter__(self) -> Self:
        """Do nothing: connections open when they are used."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close all connections."""
        await self.aclose()


class _Body:
    """The body of a response, which gives its connection back when it is closed."""

    def __init__(self, response: Any, release: Callable[[], None]) -> None:
        self._response = response
        self._release: Callable[[], None] | None = release

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._response.stream)

    def close(self) -> None:
        release, self._release = self._release, None
        if release is None:
            return
        try:
            self._response.close()
        finally:
            release()


class _AsyncBody:
    """The body of an async response, which gives its connection back when it is closed."""

    def __init__(self, response: Any, release: Callable[[], Awaitable[None]]) -> None:
        self._response = response
        self._release: Callable[[], Awaitable[None]] | None = release

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._response.stream)

    async def aclose(self) -> None:
        release, self._release = self._release, None
        if release is None:
            return
        try:
            await self._response.aclose()
        finally:
            await release()


def _close(dropped: list[_Pooled]) -> None:
    for pooled in dropped:
        with suppress(Exception):  # the connection is of no use any more
            pooled.connection.close()


async def _aclose(dropped: list[_Pooled]) -> None:
    if not dropped:
        return
    with anyio.move_on_after(CLOSING_SECONDS, shield=True):
        for pooled in dropped:
            with suppress(Exception):
                await pooled.connection.aclose()
