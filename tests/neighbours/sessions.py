"""A service that gives each request its own session, and records which user sent which session."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

from service import COMPLETION, KEY

MODEL = "m"
USERS = [f"user-{number}" for number in range(100)]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        session = self.server.answer(request["messages"][0]["content"], self.headers.get("x-session-id"))  # type: ignore[attr-defined]  # the server below
        body = json.dumps(COMPLETION).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.send_header("x-session-id", session)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


class Sessions(ThreadingHTTPServer):
    """The service. A request without a session starts one, which belongs to the user whose name is its message."""

    daemon_threads = True
    request_queue_size = 200

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.owners: dict[str, str] = {}
        self.mixed = 0
        self.continued = 0
        self._lock = Lock()

    @property
    def url(self) -> str:
        """Base URL."""
        return f"http://127.0.0.1:{self.server_port}"

    def answer(self, user: str, session: str | None) -> str:
        """Note a request, and return its session."""
        with self._lock:
            if session is None:
                session = f"session-{len(self.owners)}"
                self.owners[session] = user
            else:
                self.continued += 1
                self.mixed += self.owners[session] != user
            return session


@contextmanager
def sessions() -> Iterator[Sessions]:
    """Serve while the context is open, with the environment's key and URL for clients."""
    with Sessions() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


def environment(server: Sessions) -> dict[str, str]:
    """Return the environment of a program that uses the service."""
    return {"SEQURITY_BASE_URL": server.url, "SEQURITY_API_KEY": KEY}
