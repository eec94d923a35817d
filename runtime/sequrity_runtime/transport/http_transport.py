"""Transports of our own HTTP clients: httpx's, over a pool of ours.

They are `httpx.HTTPTransport`s, so that what replaces or watches its `handle_request` (mocks, recorders, tracers) sees
our requests. httpx keeps its connection pool in one private attribute, `_pool`; ours stands there. Nothing else of
httpx's private parts is used.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Self, cast

import anyio
import httpcore
import httpx
from attrs import define, frozen

from sequrity_runtime.calls.pool import Pool, Slots
from sequrity_runtime.calls.proxies import Proxies
from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.transport.http_client import CLOSING_SECONDS, CONTROL, register_own
from sequrity_runtime.transport.network import Backend

_KEEP_ALIVE = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)] + [
    (socket.IPPROTO_TCP, getattr(socket, name), seconds)
    for name, seconds in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5))
    if hasattr(socket, name)
]
"""Socket options by which the system notices that a peer is gone. Not every system has the finer ones."""


def new_client(limits: Limits) -> httpx.Client:
    """Create an HTTP client of our own.

    Raises:
        ConfigError: The environment names an unusable proxy or certificate file.
    """
    classes = httpcore.HTTPConnection, httpcore.HTTPProxy, httpcore.SOCKSProxy
    client = httpx.Client(transport=PooledTransport(limits, Route.make(classes)), **_options())
    register_own(client, httpx.Request, is_async=False)
    return client


def new_async_client(limits: Limits) -> httpx.AsyncClient:
    """Create an async HTTP client of our own. Raises as `new_client` does."""
    classes = httpcore.AsyncHTTPConnection, httpcore.AsyncHTTPProxy, httpcore.AsyncSOCKSProxy
    client = httpx.AsyncClient(transport=AsyncPooledTransport(limits, Route.make(classes)), **_options())
    register_own(client, httpx.Request, is_async=True)
    return client


def _options() -> dict[str, Any]:
    """Return what httpx does by default and our clients do not: keep cookies, read the environment."""
    return {"cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[])), "trust_env": False}


class PooledTransport(httpx.HTTPTransport):
    """Sends the requests of a sync client."""

    def __init__(self, limits: Limits, route: Route) -> None:
        """Create the pool. httpx's own constructor would create another one, and load certificates again."""
        self._pool: Any = ConnectionPool(limits, route)


class AsyncPooledTransport(httpx.AsyncHTTPTransport):
    """Sends the requests of an async client."""

    def __init__(self, limits: Limits, route: Route) -> None:
        """Create the pool, as `PooledTransport` does."""
        self._pool: Any = AsyncConnectionPool(limits, route)


@frozen
class Route:
    """How to reach an origin: directly or by a proxy."""

    classes: tuple[Any, Any, Any]
    """httpcore's classes of direct connections, HTTP proxies and SOCKS proxies."""

    proxies: Proxies
    ssl_context: ssl.SSLContext

    @classmethod
    def make(cls, classes: tuple[Any, Any, Any]) -> Self:
        """Create a route by the environment.

        Raises:
            ConfigError: The environment names an unusable proxy or certificate file.
        """
        proxies = Proxies.of_environment()
        try:
            return cls(classes, proxies, httpx.create_ssl_context())
        except OSError as error:
            variables = "SSL_CERT_FILE, SSL_CERT_DIR or SSLKEYLOGFILE"
            raise ConfigError(f"certificates cannot be loaded ({error.strerror}); check {variables}") from None

    def connect(self, origin: httpcore.Origin, backend: Backend | None = None) -> Any:
        """Create a connection, which opens with its first request."""
        direct, http_proxy, socks_proxy = self.classes
        proxy = self.proxies.for_url(origin.scheme.decode(), origin.host.decode(), origin.port)
        if proxy is None:
            return direct(origin, self.ssl_context, socket_options=_KEEP_ALIVE, network_backend=backend)
        kind = socks_proxy if proxy.url.startswith("socks") else http_proxy
        route = kind(proxy.url, proxy_auth=proxy.auth, ssl_context=self.ssl_context, network_backend=backend)
        return route.create_connection(origin)


@define(eq=False)
class _Pooled:
    """A sync connection, with the network backend that opens its sockets."""

    connection: httpcore.ConnectionInterface
    backend: Backend

    def can_handle_request(self, origin: httpcore.Origin) -> bool:
        return self.connection.can_handle_request(origin)

    def is_available(self) -> bool:
        return self.connection.is_available()

    def has_expired(self) -> bool:
        return self.connection.has_expired()


class ConnectionPool(Pool[_Pooled]):
    """Lends connections to sync calls: httpcore's interface of a pool."""

    def __init__(self, limits: Limits, route: Route) -> None:
        super().__init__(limits)
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
            pooled, dropped = self.take(origin, lambda: self._new(origin))
            _close(dropped)
            pooled.backend.control = control
            response = pooled.connection.handle_request(request)
        except BaseException:
            self._release(pooled)
            raise
        return _response(response, _Body(response, lambda: self._release(pooled)))

    def _new(self, origin: httpcore.Origin) -> _Pooled:
        backend = Backend()
        return _Pooled(self._route.connect(origin, backend), backend)

    def _release(self, pooled: _Pooled | None) -> None:
        try:
            if pooled is not None:
                pooled.backend.control = None
                _close(self.give(pooled))
        finally:
            self._slots.release()

    def close(self) -> None:
        """Close all connections."""
        for pooled in self.drop_all():
            pooled.connection.close()

    def __enter__(self) -> Self:
        """Do nothing: connections open when they are used."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close all connections."""
        self.close()


class AsyncConnectionPool(Pool[httpcore.AsyncConnectionInterface]):
    """Lends connections to async calls: httpcore's interface of a pool."""

    def __init__(self, limits: Limits, route: Route) -> None:
        super().__init__(limits)
        self._slots = anyio.Semaphore(limits.connections)
        self._route = route

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over a connection, and return the start of the response.

        Raises:
            httpcore.PoolTimeout: All connections are in use.
        """
        extensions: dict[str, Any] = cast("Any", request).extensions
        await self._take_slot(extensions.get("timeout", {}).get("pool"))
        connection: httpcore.AsyncConnectionInterface | None = None
        try:
            origin = request.url.origin
            connection, dropped = self.take(origin, lambda: self._route.connect(origin))
            await _aclose(dropped)
            response = await connection.handle_async_request(request)
        except BaseException:
            await self._release(connection)
            raise
        return _response(response, _Body(response, lambda: self._release(connection)))

    async def _take_slot(self, timeout: float | None) -> None:
        try:
            self._slots.acquire_nowait()
        except anyio.WouldBlock:
            try:
                with anyio.fail_after(timeout):
                    await self._slots.acquire()
            except TimeoutError:
                raise httpcore.PoolTimeout from None

    async def _release(self, connection: httpcore.AsyncConnectionInterface | None) -> None:
        try:
            if connection is not None:
                await _aclose(self.give(connection))
        finally:
            self._slots.release()

    async def aclose(self) -> None:
        """Close all connections."""
        for connection in self.drop_all():
            await connection.aclose()

    async def __aenter__(self) -> Self:
        """Do nothing: connections open when they are used."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close all connections."""
        await self.aclose()


class _Body:
    """The body of a response, sync or async, which releases its connection when it is closed."""

    def __init__(self, response: Any, release: Callable[[], Any]) -> None:
        self._response = response
        self._release: Callable[[], Any] | None = release

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._response.stream)

    def close(self) -> None:
        release, self._release = self._release, None
        if release is not None:
            try:
                self._response.close()
            finally:
                release()

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._response.stream)

    async def aclose(self) -> None:
        release, self._release = self._release, None
        if release is not None:
            try:
                await self._response.aclose()
            finally:
                await release()


def _response(found: Any, body: _Body) -> httpcore.Response:
    return httpcore.Response(found.status, headers=found.headers, content=body, extensions=found.extensions)


def _close(dropped: list[_Pooled]) -> None:
    for pooled in dropped:
        with suppress(Exception):  # the connection is of no use any more
            pooled.connection.close()


async def _aclose(dropped: list[httpcore.AsyncConnectionInterface]) -> None:
    if not dropped:
        return
    with anyio.move_on_after(CLOSING_SECONDS, shield=True):
        for connection in dropped:
            with suppress(Exception):
                await connection.aclose()
