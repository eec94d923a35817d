"""A service and a call for each kind of client: what every neighbour must see."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from sequrity import AsyncSequrityClient, SequrityClient

KEY = "key-of-the-tests"
NOWHERE = "https://control.invalid"
"""Base URL of a server that does not exist: a request that is sent there fails."""

MESSAGES: list[dict[str, Any]] = [{"role": "user", "content": "Hi"}]

COMPLETION = {
    "id": "c",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "seen"}}],
}
CHUNK = {
    "id": "c",
    "object": "chat.completion.chunk",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "delta": {"content": "seen"}}],
}
PLAIN = (json.dumps(COMPLETION), "application/json")
STREAMED = (f"data: {json.dumps(CHUNK)}\n\ndata: [DONE]\n\n", "text/event-stream")


def sync_plain(base_url: str, *, traces: bool = False) -> str | None:
    """Call with a default sync client."""
    with SequrityClient(KEY, base_url=base_url, max_retries=0, tracer=traces or None) as client:
        return client.control.chat.create(MESSAGES, "m").choices[0].message.content


def sync_streamed(base_url: str, *, traces: bool = False) -> str | None:
    """Stream with a default sync client."""
    client = SequrityClient(KEY, base_url=base_url, max_retries=0, tracer=traces or None)
    with client, client.control.chat.create(MESSAGES, "m", stream=True) as stream:
        return "".join(chunk.choices[0].delta.content or "" for chunk in stream)


def async_plain(base_url: str, *, traces: bool = False) -> str | None:
    """Call with a default async client."""

    async def call() -> str | None:
        async with AsyncSequrityClient(KEY, base_url=base_url, max_retries=0, tracer=traces or None) as client:
            return (await client.control.chat.create(MESSAGES, "m")).choices[0].message.content

    return asyncio.run(call())


def async_streamed(base_url: str, *, traces: bool = False) -> str | None:
    """Stream with a default async client."""

    async def call() -> str | None:
        client = AsyncSequrityClient(KEY, base_url=base_url, max_retries=0, tracer=traces or None)
        async with client, await client.control.chat.create(MESSAGES, "m", stream=True) as stream:
            return "".join([chunk.choices[0].delta.content or "" async for chunk in stream])

    return asyncio.run(call())


CALLS: dict[Callable[..., str | None], tuple[str, str]] = {
    sync_plain: PLAIN,
    sync_streamed: STREAMED,
    async_plain: PLAIN,
    async_streamed: STREAMED,
}
"""Calls, with the body and content type of the response that each needs."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.received.append(dict(self.headers))  # type: ignore[attr-defined]  # the server below
        body, content_type = STREAMED if request.get("stream") else PLAIN
        self.send_response(200)
        self.send_header("content-type", content_type)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


class Server(ThreadingHTTPServer):
    """A local server that keeps the headers of the requests it receives."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.received: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        """Base URL."""
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def serving() -> Iterator[Server]:
    """Serve while the context is open."""
    with Server() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
