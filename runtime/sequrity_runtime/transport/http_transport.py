"""Transports of our own HTTP clients: httpx's, over a pool of ours.

They are `httpx.HTTPTransport`s, so that mocks, recorders and tracers of its `handle_request` see our requests. httpx
keeps its connection pool in a private attribute, `_pool`, which holds our pool here. No other private part of httpx is
used.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib import import_module
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Self, cast

import anyio
import httpcore
import httpx
from attrs import frozen

from sequrity_runtime.calls.http_client import CLOSING_SECONDS, ENVIRONMENT, USE, Network, register_own
from sequrity_runtime.calls.pool import ConnectionUse, Pool, PooledConnection, Slots
from sequrity_runtime.calls.proxies import Proxies
from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.errors import ConfigError, TransportError
from sequrity_runtime.transport.network import AsyncBackend, Backend

if TYPE_CHECKING:
    from sequrity_runtime.transport.sync_driver import SocketControl

_KEEP_ALIVE = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)] + [
    (socket.IPPROTO_TCP, getattr(socket, name), seconds)
    for name, seconds in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5))
    if hasattr(socket, name)
]
"""Socket options by which the system notices that a peer is gone. Not every system has the finer ones."""


def new_client(limits: Limits, network: Network = ENVIRONMENT) -> httpx.Client:
    """Create an HTTP client of our own.

    Raises:
        ConfigError: `network` or the environment names an unusable proxy or certificate file.
    """
    route = Route.make((httpcore.HTTPConnection, httpcore.HTTPProxy, httpcore.SOCKSProxy), network)
    client = httpx.Client(transport=PooledTransport(limits, route), **_options())
    register_own(client, httpx.Request, route.proxies, is_async=False)
    return client


def new_async_client(limits: Limits, network: Network = ENVIRONMENT) -> httpx.AsyncClient:
    """Create an async HTTP client of our own. Raises as `new_client` does."""
    route = Route.make((httpcore.AsyncHTTPConnection, httpcore.AsyncHTTPProxy, httpcore.AsyncSOCKSProxy), network)
    client = httpx.AsyncClient(transport=AsyncPooledTransport(limits, route), **_options())
    register_own(client, httpx.Request, route.proxies, is_async=True)
    return client


def _options() -> dict[str, Any]:
    """Return the options that turn off defaults of httpx: cookies, and settings of the environment."""
    return {"cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[])), "trust_env": False}


class PooledTransport(httpx.HTTPTransport):
    """Sends the requests of a sync client."""

    def __init__(self, limits: Limits, route: Route) -> None:
        """Create the pool. httpx's own constructor would create another one, and load certificates again."""
        self._pool: Any = ConnectionPool(limits, route)


class AsyncPooledTransport(httpx.AsyncHTTPTransport):
    """Sends the requests of an async client."""

    def __init__(self, limits: Limits, route: Route) -> None:
        """Create the pools, as `PooledTransport` does."""
        self._pool: Any = LoopPools(limits, route)


@frozen
class Route:
    """The route to an origin: direct or through a proxy."""

    classes: tuple[Any, Any, Any]
    """httpcore's classes of direct connections, HTTP proxies and SOCKS proxies."""

    proxies: Proxies
    ssl_context: ssl.SSLContext

    @classmethod
    def make(cls, classes: tuple[Any, Any, Any], network: Network) -> Self:
        """Create a route by the settings, and by the environment if they omit one.

        Raises:
            ConfigError: The settings or the environment name an unusable proxy or certificate file.
        """
        proxies, context = Proxies.of(network.proxy), cast("Any", network.verify)
        if isinstance(context, ssl.SSLContext):
            return cls(classes, proxies, context)
        if context is not None:
            found = type(context).__name__
            raise ConfigError(f"verify: expected an ssl.SSLContext, found {found}; certificates are always verified")
        try:
            return cls(classes, proxies, httpx.create_ssl_context())
        except OSError as error:
            variables = "SSL_CERT_FILE, SSL_CERT_DIR or SSLKEYLOGFILE"
            raise ConfigError(f"certificates cannot be loaded ({error.strerror}); check {variables}") from None

    def connect(self, origin: httpcore.Origin, backend: Backend | AsyncBackend) -> Any:
        """Create a connection, which opens with its first request."""
        direct, http_proxy, socks_proxy = self.classes
        proxy = self.proxies.for_url(origin.scheme.decode(), origin.host.decode(), origin.port)
        if proxy is None:
            return direct(origin, self.ssl_context, socket_options=_KEEP_ALIVE, network_backend=backend)
        options: dict[str, Any] = {"ssl_context": self.ssl_context, "network_backend": backend}
        if proxy.url.startswith("https:"):
            options["proxy_ssl_context"] = self.ssl_context
        kind = socks_proxy if proxy.url.startswith("socks") else http_proxy
        return kind(proxy.url, proxy_auth=proxy.auth, **options).create_connection(origin)


class _ConnectionPool(Pool):
    """The parts of both pools without I/O."""

    def __init__(self, limits: Limits, route: Route, backend: type[Backend | AsyncBackend]) -> None:
        super().__init__(limits)
        self._route = route
        self._backend = backend
        self._forgotten: SimpleQueue[Callable[[], Any]] = SimpleQueue()

    def _body(self, found: Any, release: Callable[[], Any]) -> httpcore.Response:
        """Return a response whose body releases its connection."""
        body = _Body(found, release, self._forgotten.put)
        return httpcore.Response(found.status, headers=found.headers, content=body, extensions=found.extensions)

    def _releases(self) -> Iterator[Callable[[], Any]]:
        """Yield the releases of the responses that the garbage collector has found unclosed."""
        while not self._forgotten.empty():
            with suppress(Empty):  # another thread was faster
                yield self._forgotten.get_nowait()

    def _lend(self, request: httpcore.Request) -> tuple[PooledConnection, list[PooledConnection]]:
        """Lend a connection to a request. Returns the dropped ones as well."""
        use: ConnectionUse | None = cast("Any", request).extensions.get(USE)
        origin = request.url.origin
        pooled, dropped = self.take(origin, lambda: self._new(origin), fresh=use is not None and use.fresh)
        pooled.lend(use)
        return pooled, dropped

    def _new(self, origin: httpcore.Origin) -> PooledConnection:
        backend = self._backend()
        return PooledConnection(self._route.connect(origin, backend), backend)


class ConnectionPool(_ConnectionPool, AbstractContextManager["ConnectionPool"]):
    """Lends connections to sync calls: httpcore's interface of a pool."""

    def __init__(self, limits: Limits, route: Route) -> None:
        super().__init__(limits, route, Backend)
        self._slots = Slots(limits.connections)

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over a connection, and return the start of the response.

        Raises:
            httpcore.PoolTimeout: All connections are in use.
        """
        extensions: dict[str, Any] = cast("Any", request).extensions
        control: SocketControl | None = extensions.get(USE)
        timeout = extensions.get("timeout", {}).get("pool")
        for release in self._releases():
            release()
        if not self._slots.acquire(timeout if control is None else control.deadline.clamp(timeout)):
            raise httpcore.PoolTimeout
        pooled: PooledConnection | None = None
        try:
            pooled, dropped = self._lend(request)
            _close(dropped)
            response = pooled.connection.handle_request(request)
            _check_order(pooled)
        except BaseException:
            self._release(pooled)
            raise
        return self._body(response, lambda: self._release(pooled))

    def _release(self, pooled: PooledConnection | None) -> None:
        try:
            if pooled is not None:
                _close(self.give(pooled))
        finally:
            self._slots.release()

    def close(self) -> None:
        """Close all connections."""
        for pooled in self.drop_all():
            if pooled.backend.use is not None:
                pooled.backend.use.interrupt()  # closing a socket does not wake the thread that reads it
            pooled.connection.close()

    def __exit__(self, *_: object) -> None:
        """Close all connections."""
        self.close()


class AsyncConnectionPool(_ConnectionPool):
    """Lends connections to the async calls of one event loop: httpcore's interface of a pool."""

    def __init__(self, limits: Limits, route: Route) -> None:
        super().__init__(limits, route, AsyncBackend)
        self._slots = anyio.Semaphore(limits.connections)

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over a connection, and return the start of the response.

        Raises:
            httpcore.PoolTimeout: All connections are in use.
        """
        for release in self._releases():
            await release()
        await self._take_slot(cast("Any", request).extensions.get("timeout", {}).get("pool"))
        pooled: PooledConnection | None = None
        try:
            pooled, dropped = self._lend(request)
            await _aclose(dropped)
            response = await pooled.connection.handle_async_request(request)
            _check_order(pooled)
        except BaseException:
            await self._release(pooled)
            raise
        return self._body(response, lambda: self._release(pooled))

    async def _take_slot(self, timeout: float | None) -> None:
        try:
            self._slots.acquire_nowait()
        except anyio.WouldBlock:
            try:
                with anyio.fail_after(timeout):
                    await self._slots.acquire()
            except TimeoutError:
                raise httpcore.PoolTimeout from None

    async def _release(self, pooled: PooledConnection | None) -> None:
        try:
            if pooled is not None:
                await _aclose(self.give(pooled))
        finally:
            self._slots.release()

    async def aclose(self) -> None:
        """Close all connections."""
        await _aclose(self.drop_all())


class LoopPools(AbstractAsyncContextManager["LoopPools"]):
    """A pool for each event loop that uses the client, since connections belong to a loop.

    A program may run one loop after the other (`asyncio.run` twice, `async_to_sync`, a loop for each test). The end of
    a loop closes its asynchronous generators, and one of them closes the connections. The garbage collector closes the
    connections of a loop that ends in another way.
    """

    def __init__(self, limits: Limits, route: Route) -> None:
        self._limits = limits
        self._route = route
        self._pools: dict[object, tuple[AsyncConnectionPool, AsyncGenerator[None]]] = {}

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over a connection of the running loop."""
        loop = _running_loop()
        if loop not in self._pools:
            for other in [*self._pools]:
                if getattr(other, "is_closed", bool)():
                    self._pools.pop(other, None)
            pool = AsyncConnectionPool(self._limits, self._route)
            self._pools[loop] = pool, self._until_end(loop, pool)
            await anext(self._pools[loop][1])
        return await self._pools[loop][0].handle_async_request(request)

    async def _until_end(self, loop: object, pool: AsyncConnectionPool) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            self._pools.pop(loop, None)
            await pool.aclose()

    @property
    def lent(self) -> int:
        """Number of connections that calls use."""
        return sum(len(pool.lent) for pool, _ in self._pools.values())

    async def aclose(self) -> None:
        """Close the connections of the running loop. Another loop closes its own when it ends."""
        if (found := self._pools.get(_running_loop())) is not None:
            await found[1].aclose()

    async def __aexit__(self, *_: object) -> None:
        """Close the connections."""
        await self.aclose()


def _running_loop() -> object:
    """Return the event loop of asyncio, or else trio's token."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        trio: Any = import_module("trio")
        return trio.lowlevel.current_trio_token()


class _Body:
    """The body of a response, sync or async, which releases its connection when it is closed.

    The garbage collector may find it unclosed, in any thread and during any method of the pool. So its connection is
    released by the next request.
    """

    def __init__(self, response: Any, release: Callable[[], Any], forget: Callable[[Callable[[], Any]], None]) -> None:
        self._response = response
        self._release: Callable[[], Any] | None = release
        self._forget = forget

    def __del__(self) -> None:
        if self._release is not None:
            self._forget(self._release)

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


def _check_order(pooled: PooledConnection) -> None:
    """Refuse a response that arrived before its request: bytes that followed an earlier response.

    httpcore looks for such bytes in the socket, but not among those that it has read already. A response on a new
    connection that has received no bytes is from a mock.

    Raises:
        TransportError: No bytes have arrived since the request began. It is ambiguous, since the request was sent.
    """
    use: ConnectionUse | None = pooled.backend.use
    if use is not None and use.stale:
        use.received = True  # not a connection that the server has closed: the call is not sent again
        raise TransportError("the connection failed: the response was sent before the request")


def _close(dropped: list[PooledConnection]) -> None:
    for pooled in dropped:
        with suppress(Exception):  # the connection is no longer usable
            pooled.connection.close()


async def _aclose(dropped: list[PooledConnection]) -> None:
    if not dropped:
        return
    with anyio.move_on_after(CLOSING_SECONDS, shield=True):
        for pooled in dropped:
            with suppress(Exception):
                await pooled.connection.aclose()
