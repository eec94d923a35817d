"""Transports of httpx that call the sandbox in this process, without a socket.

The application runs in an event loop of its own, in a thread, so that sync code, asyncio and trio use it alike, and
streams arrive event by event.
"""

from __future__ import annotations

import asyncio
import os
import queue
import threading
from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping
from functools import partial
from typing import Any, Final, TypeAlias

import anyio.to_thread
import httpx

from sequrity_sandbox.http.message import ASGIApp

BASE_URL: Final = "http://localhost"
"""Base URL for clients that use these transports."""

_Message: TypeAlias = MutableMapping[str, Any]


class Loop:
    """Runs calls of an application in a thread. The thread starts with the first call.

    Args:
        app: The application.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._process = os.getpid()

    def start(self, call: _Call) -> None:
        """Start a call."""
        if self._process != os.getpid():  # a fork: the thread stayed in the other process, with the lock perhaps
            self._lock, self._loop, self._process = threading.Lock(), None, os.getpid()
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(target=self._loop.run_forever, name="sequrity-sandbox", daemon=True)
                self._thread.start()
            call.start(self._loop)

    def close(self) -> None:
        """End the thread and all calls. A later call starts another thread."""
        with self._lock:
            loop, thread, self._loop, self._thread = self._loop, self._thread, None, None
        if loop is not None and thread is not None:
            asyncio.run_coroutine_threadsafe(_cancel_all(), loop).result()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()


async def _cancel_all() -> None:
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


class _Call:
    """One request to the application; the messages of its response arrive in a queue, None at their end."""

    def __init__(self, app: ASGIApp, request: httpx.Request, content: bytes) -> None:
        self._app = app
        self._request = request
        self._content: bytes | None = content
        self._messages: queue.SimpleQueue[_Message | None] = queue.SimpleQueue()
        self._timeout: float | None = request.extensions.get("timeout", {}).get("read")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._disconnected = asyncio.Event()

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        asyncio.run_coroutine_threadsafe(self._run(), loop)

    async def _run(self) -> None:
        try:
            await self._app(_scope_of(self._request), self._receive, self._send)
        finally:
            self._messages.put(None)

    async def _receive(self) -> _Message:
        if self._content is not None:
            content, self._content = self._content, None
            return {"type": "http.request", "body": content, "more_body": False}
        await self._disconnected.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: _Message) -> None:
        if self._disconnected.is_set():
            raise OSError("the client closed the connection")  # as ASGI servers do
        self._messages.put(message)

    def next_message(self) -> _Message | None:
        """Wait for the next message; None is the end.

        Raises:
            httpx.ReadTimeout: The timeout of the request passed without a message.
        """
        try:
            return self._messages.get(timeout=self._timeout)
        except queue.Empty:
            self.close()
            raise httpx.ReadTimeout("The read operation timed out", request=self._request) from None

    def close(self) -> None:
        """Report a disconnect to the application, and wake a thread that waits for a message."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._disconnected.set)
        self._messages.put(None)

    def response(self, message: _Message | None, stream: _SyncBody | _AsyncBody) -> httpx.Response:
        """Make the response from its first message."""
        if message is None:
            text = "Server disconnected without sending a response."
            raise httpx.RemoteProtocolError(text, request=self._request)
        return httpx.Response(message["status"], headers=message["headers"], stream=stream)

    def piece(self, message: _Message | None) -> tuple[bytes, bool]:
        """Read a message of the body: its bytes, and whether more follow."""
        if message is None:
            text = "peer closed connection without sending complete message body (incomplete chunked read)"
            raise httpx.RemoteProtocolError(text, request=self._request)
        return message.get("body", b""), message.get("more_body", False)


def _scope_of(request: httpx.Request) -> _Message:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "scheme": request.url.scheme,
        "path": request.url.path,
        "raw_path": request.url.raw_path.split(b"?")[0],
        "query_string": request.url.query,
        "server": (request.url.host, request.url.port),
        "client": ("127.0.0.1", 0),
        "root_path": "",
    }


class _SyncBody(httpx.SyncByteStream):
    def __init__(self, call: _Call) -> None:
        self._call = call

    def __iter__(self) -> Iterator[bytes]:
        more = True
        while more:
            piece, more = self._call.piece(self._call.next_message())
            if piece:
                yield piece

    def close(self) -> None:
        self._call.close()


class _AsyncBody(httpx.AsyncByteStream):
    def __init__(self, call: _Call) -> None:
        self._call = call

    async def __aiter__(self) -> AsyncIterator[bytes]:
        more = True
        while more:
            piece, more = self._call.piece(await _in_thread(self._call.next_message))
            if piece:
                yield piece

    async def aclose(self) -> None:
        self._call.close()


async def _in_thread(function: Callable[[], _Message | None]) -> _Message | None:
    return await anyio.to_thread.run_sync(partial(function), abandon_on_cancel=True)


class SandboxTransport(httpx.BaseTransport):
    """Sends the requests of an `httpx.Client` to the sandbox in this process."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Call the application, and return the response when its head is there."""
        call = _Call(self._loop.app, request, request.read())
        self._loop.start(call)
        return call.response(call.next_message(), _SyncBody(call))


class AsyncSandboxTransport(httpx.AsyncBaseTransport):
    """Sends the requests of an `httpx.AsyncClient` to the sandbox in this process."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Call the application, and return the response when its head is there."""
        call = _Call(self._loop.app, request, await request.aread())
        self._loop.start(call)
        try:
            message = await _in_thread(call.next_message)
        except BaseException:
            call.close()
            raise
        return call.response(message, _AsyncBody(call))
