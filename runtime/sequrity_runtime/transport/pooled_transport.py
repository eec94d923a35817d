"""Transports of our own clients: they send requests over connections of httpcore, and keep those in a pool of ours.

They raise httpcore's exceptions as they are, unlike those of httpx: our own drivers alone call them, which tell both by
the same names. Not imported before a client is made, since httpx takes its time.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

import anyio
import httpcore
import httpx

from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.transport.http_client import CLOSING_SECONDS
from sequrity_runtime.transport.pool import Pool


class PooledTransport(httpx.BaseTransport):
    """Sends requests of a sync client."""

    def __init__(self, limits: Limits, socket_options: list[Any]) -> None:
        """Load certificates."""
        self._pool = Pool[httpcore.HTTPConnection](limits)
        self._new = partial(
            httpcore.HTTPConnection, ssl_context=httpx.create_ssl_context(), socket_options=socket_options
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and wait for the beginning of its answer."""
        sent = _for_httpcore(request)
        origin = sent.url.origin
        connection, dropped = self._pool.take(origin, lambda: self._new(origin))
        try:
            _close(dropped)
            answer = connection.handle_request(sent)
        except BaseException:
            self._give(connection)
            raise
        return _answer(answer, _Body(answer, lambda: self._give(connection)))

    def _give(self, connection: httpcore.HTTPConnection) -> None:
        _close(self._pool.give(connection))

    def close(self) -> None:
        """Close all connections."""
        for connection in self._pool.close():
            connection.close()


class AsyncPooledTransport(httpx.AsyncBaseTransport):
    """Sends requests of an async client."""

    def __init__(self, limits: Limits, socket_options: list[Any]) -> None:
        """Load certificates."""
        self._pool = Pool[httpcore.AsyncHTTPConnection](limits)
        self._new = partial(
            httpcore.AsyncHTTPConnection, ssl_context=httpx.create_ssl_context(), socket_options=socket_options
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and wait for the beginning of its answer."""
        sent = _for_httpcore(request)
        origin = sent.url.origin
        connection, dropped = self._pool.take(origin, lambda: self._new(origin))
        try:
            await _aclose(dropped)
            answer = await connection.handle_async_request(sent)
        except BaseException:
            await self._give(connection)
            raise
        return _answer(answer, _AsyncBody(answer, lambda: self._give(connection)))

    async def _give(self, connection: httpcore.AsyncHTTPConnection) -> None:
        await _aclose(self._pool.give(connection))

    async def aclose(self) -> None:
        """Close all connections."""
        for connection in self._pool.close():
            await connection.aclose()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: Any, give: Callable[[], None]) -> None:
        self._answer = answer
        self._give = give

    def __iter__(self) -> Iterator[bytes]:
        parts: Iterator[bytes] = iter(self._answer.stream)
        return parts

    def close(self) -> None:
        try:
            self._answer.close()
        finally:
            self._give()


class _AsyncBody(httpx.AsyncByteStream):
    def __init__(self, answer: Any, give: Callable[[], Awaitable[None]]) -> None:
        self._answer = answer
        self._give = give

    def __aiter__(self) -> AsyncIterator[bytes]:
        parts: AsyncIterator[bytes] = aiter(self._answer.stream)
        return parts

    async def aclose(self) -> None:
        try:
            await self._answer.aclose()
        finally:
            await self._give()


def _for_httpcore(request: httpx.Request) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _answer(answer: Any, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> httpx.Response:
    return httpx.Response(answer.status, headers=answer.headers, stream=body, extensions=answer.extensions)


def _close(connections: list[httpcore.HTTPConnection]) -> None:
    for connection in connections:
        with suppress(Exception):  # it is over, whatever it says
            connection.close()


async def _aclose(connections: list[httpcore.AsyncHTTPConnection]) -> None:
    if not connections:
        return
    with anyio.move_on_after(CLOSING_SECONDS, shield=True):
        for connection in connections:
            with suppress(Exception):
                await connection.aclose()
