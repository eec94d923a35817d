"""A server on sockets, which can send invalid HTTP."""

from __future__ import annotations

import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from threading import Event, Thread

Reply = Callable[["Peer"], None]


class Peer:
    """The other end of a connection."""

    def __init__(self, connection: socket.socket, stopped: Event) -> None:
        self._connection = connection
        self._stopped = stopped

    def send(self, data: bytes) -> None:
        """Send bytes."""
        self._connection.sendall(data)

    def pause(self, seconds: float) -> None:
        """Wait, unless the server stops."""
        if self._stopped.wait(seconds):
            raise OSError("the server stops")

    def drip(self, data: bytes, every: float = 0.05) -> None:
        """Send the same bytes again and again, endlessly."""
        while True:
            self.send(data)
            self.pause(every)

    def request(self) -> bool:
        """Read a request. Returns whether there was one."""
        data = b""
        while b"\r\n\r\n" not in data:
            part = self._connection.recv(65536)
            if not part:
                return False
            data += part
        head, _, body = data.partition(b"\r\n\r\n")
        length = next((int(line[15:]) for line in head.lower().split(b"\r\n") if line[:15] == b"content-length:"), 0)
        while len(body) < length:
            part = self._connection.recv(65536)
            if not part:
                return False
            body += part
        return True


@contextmanager
def raw_server(*replies: Reply) -> Generator[str]:
    """Serve on a port of this machine: each request gets the next reply, then always the last one.

    Yields:
        The base URL.
    """
    stopped, connections = Event(), list[socket.socket]()
    waiting = list(replies)

    def serve(connection: socket.socket) -> None:
        peer = Peer(connection, stopped)
        with connection, suppress(OSError):
            while peer.request():
                reply = waiting.pop(0) if len(waiting) > 1 else waiting[0]
                reply(peer)

    def accept(listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                connections.append(connection)
                thread = Thread(target=serve, args=(connection,))
                threads.append(thread)
                thread.start()

    threads = list[Thread]()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        acceptor = Thread(target=accept, args=(listener,))
        acceptor.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            stopped.set()
            for each in (listener, *connections):
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
    acceptor.join()
    for thread in threads:
        thread.join()
