"""Transports of httpx that run an exchange around each request, for clients of other packages.

`openai` and the frameworks above it accept an HTTP client of httpx. Its transport is one of these: the exchange adds
what the service needs, and a client of our own sends the request over its connections.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, cast

import httpx

from sequrity_runtime.calls.settings import DEFAULT_TIMEOUT, ResolvedSettings
from sequrity_runtime.integrations.results import ResultReader, opened_body
from sequrity_runtime.transport.http_transport import new_async_client, new_client

if TYPE_CHECKING:
    from sequrity_runtime.integrations.exchanges import Link


def client_over(link: Link) -> httpx.Client:
    """Create an HTTP client that runs an exchange around each request. It follows no redirects.

    Raises:
        ConfigError: The link or the environment names an unusable proxy or certificate file.
    """
    transport = ExchangeTransport(link, new_client(link.settings.limits, link.network))
    return httpx.Client(transport=transport, trust_env=False, timeout=_timeout(link.settings))


def async_client_over(link: Link) -> httpx.AsyncClient:
    """Create an async HTTP client, as `client_over` does. It can be used in one event loop after another."""
    transport = AsyncExchangeTransport(link, new_async_client(link.settings.limits, link.network))
    return httpx.AsyncClient(transport=transport, trust_env=False, timeout=_timeout(link.settings))


class ExchangeTransport(httpx.BaseTransport):
    """Runs an exchange around each request of a sync client, which another client sends."""

    def __init__(self, link: Link, client: httpx.Client) -> None:
        self._link = link
        self._client = client

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        exchange = self._link.begin(request.headers, request.read())
        response = self._client.send(request, stream=True)
        fail = exchange.received(response.status_code, response.headers)
        if fail is None:
            return response
        if _is_stream(response):
            return _replaced(response, stream=_SyncStream(response, ResultReader(fail)))
        return _replaced(response, content=opened_body(response.read(), fail))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


class AsyncExchangeTransport(httpx.AsyncBaseTransport):
    """Runs an exchange around each request of an async client, as `ExchangeTransport` does."""

    def __init__(self, link: Link, client: httpx.AsyncClient) -> None:
        self._link = link
        self._client = client

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        exchange = self._link.begin(request.headers, await request.aread())
        response = await self._client.send(request, stream=True)
        fail = exchange.received(response.status_code, response.headers)
        if fail is None:
            return response
        if _is_stream(response):
            return _replaced(response, stream=_AsyncStream(response, ResultReader(fail)))
        return _replaced(response, content=opened_body(await response.aread(), fail))

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()


class _SyncStream(httpx.SyncByteStream):
    def __init__(self, response: httpx.Response, reader: ResultReader) -> None:
        self._response = response
        self._reader = reader

    def __iter__(self) -> Iterator[bytes]:
        for data in self._response.iter_bytes():
            yield self._reader.feed(data)
        yield self._reader.end()

    def close(self) -> None:
        self._response.close()


class _AsyncStream(httpx.AsyncByteStream):
    def __init__(self, response: httpx.Response, reader: ResultReader) -> None:
        self._response = response
        self._reader = reader

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for data in self._response.aiter_bytes():
            yield self._reader.feed(data)
        yield self._reader.end()

    async def aclose(self) -> None:
        await self._response.aclose()


def _is_stream(response: httpx.Response) -> bool:
    return cast("str", response.headers.get("content-type", "")).startswith("text/event-stream")


def _replaced(response: httpx.Response, **body: Any) -> httpx.Response:
    """Make a response with another body, which is not compressed."""
    described = {"content-encoding", "content-length", "transfer-encoding"}
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in described]
    return httpx.Response(response.status_code, headers=headers, extensions=response.extensions, **body)


def _timeout(settings: ResolvedSettings) -> httpx.Timeout:
    timeout = settings.timeout or DEFAULT_TIMEOUT
    return httpx.Timeout(connect=timeout.connect, read=timeout.read, write=timeout.write, pool=timeout.pool)
