"""A server that violates HTTP deliberately, on bare sockets, since HTTP libraries do not allow it.

The first segment of a request's path names the fault, the second one identifies the run: `/reset-in-body/7/control/...`
plays the fault `reset-in-body` and counts its attempts under `7`. Every connection has a thread, and every wait ends
when the server stops, so that a fault of an hour costs a test nothing.
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from typing import NoReturn

from attrs import Factory, define


class Over(Exception):
    """The fault is complete: the connection is closed."""


@define(eq=False)
class Exchange:
    """One request to a fault."""

    connection: socket.socket
    stopped: threading.Event
    head: bytes
    body: bytes
    attempt: int
    """Number of requests of this run, this one included."""

    origin: str
    """Address of the server, as `http://127.0.0.1:port`."""

    path: str
    """The path of the request."""

    def send(self, *parts: bytes) -> None:
        """Send bytes as they are."""
        for part in parts:
            self.connection.sendall(part)

    def drip(self, data: bytes, every: float, size: int = 1) -> None:
        """Send bytes slowly: `size` of them each `every` seconds."""
        for start in range(0, len(data), size):
            self.send(data[start : start + size])
            self.wait(every)

    def wait(self, seconds: float) -> None:
        """Wait, at most until the server stops."""
        if self.stopped.wait(seconds):
            raise Over

    def hang(self) -> NoReturn:
        """Send nothing more, for as long as the client stays."""
        self.connection.settimeout(0.05)
        while not self.stopped.is_set():
            with suppress(TimeoutError):
                if not self.connection.recv(65536):
                    break
        raise Over

    def reset(self) -> NoReturn:
        """Cut the connection with a TCP reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise Over

    def close(self) -> NoReturn:
        """Close the connection in good order."""
        raise Over

    def header(self, name: str) -> str | None:
        """Read a header of the request."""
        for line in self.head.decode("latin-1").split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return None


Fault = Callable[[Exchange], None]
"""Plays a fault. Returns if the connection may serve another request, and raises `Over` if not."""


class Faults(dict[str, Fault]):
    """The faults of a server, by name."""

    def named(self, name: str) -> Callable[[Fault], Fault]:
        """Register a fault under a name."""

        def register(play: Fault) -> Fault:
            self[name] = play
            return play

        return register


@define(eq=False)
class FaultServer:
    """A running server, and its requests."""

    port: int
    faults: Mapping[str, Fault]
    stopped: threading.Event = Factory(threading.Event)
    tls: ssl.SSLContext | None = None
    requests: dict[str, list[bytes]] = Factory(dict[str, list[bytes]])
    """Heads and bodies of all requests, by `fault/run`."""

    _held: Counter[str] = Factory(Counter[str])
    _runs: Counter[str] = Factory(Counter[str])
    _lock: threading.Lock = Factory(threading.Lock)

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def url(self, fault: str) -> str:
        """Return the base URL of a new run of a fault."""
        with self._lock:
            self._runs["all"] += 1
            return f"{self.origin}/{fault}/{self._runs['all']}"

    def asked(self, url: str) -> list[bytes]:
        """List the requests of a run."""
        return self.requests.get(_run_of(url), [])

    def held(self, url: str) -> int:
        """Count the open connections that have carried requests of a run."""
        with self._lock:
            return self._held[_run_of(url)]

    def serve(self, connection: socket.socket) -> None:
        """Respond to the requests of one connection."""
        runs = set[str]()
        try:
            with connection, suppress(Over, OSError):
                if self.tls:
                    connection = self.tls.wrap_socket(connection, server_side=True)
                with connection:
                    while (request := _request(connection)) is not None:
                        self._answer(connection, runs, *request)
        finally:
            with self._lock:
                self._held.subtract(runs)

    def _answer(self, connection: socket.socket, runs: set[str], head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1].decode("latin-1")
        _, fault, run, *_ = [*path.split("/"), "", ""]
        with self._lock:
            key = f"{fault}/{run}"
            if key not in runs:
                runs.add(key)
                self._held[key] += 1
            seen = self.requests.setdefault(key, [])
            seen.append(head + body)
            attempt = len(seen)
        self.faults[fault](Exchange(connection, self.stopped, head, body, attempt, self.origin, path))


def _run_of(url: str) -> str:
    return "/".join(url.rsplit("/", 2)[1:])


def _request(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """Read one request; None at the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = connection.recv(65536)
        if not part:
            return None
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    while len(body) < length:
        part = connection.recv(65536)
        if not part:
            return None
        body += part
    return head, body


@contextmanager
def running(faults: Mapping[str, Fault], tls: ssl.SSLContext | None = None) -> Generator[FaultServer]:
    """Run a server on a free port of the loopback interface."""
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listener:
        server = FaultServer(listener.getsockname()[1], faults, tls=tls)
        threads: list[threading.Thread] = []

        def accept() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                thread = threading.Thread(target=server.serve, args=(connection,), daemon=True)
                threads.append(thread)
                thread.start()

        acceptor = threading.Thread(target=accept, daemon=True)
        acceptor.start()
        try:
            yield server
        finally:
            server.stopped.set()
            listener.shutdown(socket.SHUT_RDWR)
            acceptor.join(5)
            for thread in threads:
                thread.join(0.5)
