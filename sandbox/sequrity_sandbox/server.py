"""Serving the sandbox on loopback: in the foreground, or for the length of a `with` block."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import os
import re
import signal
import socket
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final, Unpack

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from sequrity_sandbox.application import Options, create_app
from sequrity_sandbox.http.message import ASGIApp

MAX_PORT: Final = 65_535

_UPGRADE: Final = re.compile(rb"\r\nUpgrade:", re.IGNORECASE)


class AddressError(Exception):
    """An address that the sandbox does not serve on."""


@contextmanager
def running(schema: str | Path | None = None, **options: Unpack[Options]) -> Generator[str]:
    """Serve a sandbox of its own in a thread, on a free port.

    Args:
        schema: Folder of the canonical schemas; None finds the repository's, or the copy that `sequrity` ships.
        **options: Settings of the sandbox, see `Options`.

    Yields:
        The base URL, `http://127.0.0.1:PORT`; it listens.

    Raises:
        ContractError: The schemas are missing or cannot be read.
        TypeError: There is no such setting.
        ValueError: The value of a setting is out of its range.
    """
    with serving(create_app(schema, **options)) as url:
        yield url


@contextmanager
def serving(app: ASGIApp, port: int = 0) -> Generator[str]:
    """Serve an application on loopback in a thread.

    Args:
        app: The application.
        port: Port to listen on; 0 takes a free one.

    Yields:
        The base URL; it listens.

    Raises:
        AddressError: The port cannot be bound.
    """
    ready = threading.Event()
    server = _Server(app, ready.set)

    def run(listener: socket.socket) -> None:
        try:
            server.run([listener])
        finally:
            ready.set()  # also if it could not start, so that no thread waits forever

    with bind("127.0.0.1", port) as listener:
        thread = threading.Thread(target=run, args=(listener,), name="sequrity-sandbox", daemon=True)
        thread.start()
        try:
            ready.wait()
            if not server.started:
                raise RuntimeError("the sandbox did not start")
            yield url_of(listener)
        finally:
            server.stop()
            thread.join()


def serve(app: ASGIApp, host: str, port: int, *, allow_remote: bool = False) -> None:
    """Serve until SIGTERM or SIGINT. Standard output shows the address once the server listens.

    Args:
        app: The application.
        host: Address to listen on.
        port: Port to listen on; 0 takes a free one.
        allow_remote: Whether the host may be one that other machines reach.

    Raises:
        AddressError: The host is not a loopback host, the port is not valid, or the address cannot be bound.
    """
    listener = bind(host, port, allow_remote=allow_remote)
    server = _Server(app, lambda: _announce(url_of(listener)))
    # For a signal before uvicorn installs its handlers. After its shutdown uvicorn raises the signal again, which would
    # end the process with the signal instead of 0.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, server.stop)
    with listener:
        server.run([listener])


def bind(host: str, port: int, *, allow_remote: bool = False) -> socket.socket:
    """Bind a socket on loopback; port 0 takes a free one.

    Raises:
        AddressError: The host is not a loopback host and `allow_remote` is false, because the sandbox accepts any key.
            Or the port is not valid, or another program has it.
    """
    try:
        address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError as error:
        raise AddressError(f"{host} is not a loopback address") from error
    if not address.is_loopback and not allow_remote:
        raise AddressError(f"{host} is not a loopback address")
    if not 0 <= port <= MAX_PORT:
        raise AddressError(f"{port} is not a port")
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    try:
        return _listener(family, (str(address), port))
    except OSError as error:
        why = os.strerror(error.errno or 0)  # without the address, which Python's message repeats
        raise AddressError(f"cannot listen on port {port} of {address}: {why}; --port 0 takes a free one") from error


def _listener(family: socket.AddressFamily, address: tuple[str, int]) -> socket.socket:
    """Open a listening socket whose protocol is set.

    asyncio sets TCP_NODELAY only on sockets whose `proto` is IPPROTO_TCP; `socket.create_server` leaves it at 0.
    Without TCP_NODELAY, a stream's events wait for the acknowledgement of the previous ones.
    """
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # on Windows the option would allow another program to bind the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


def url_of(listener: socket.socket) -> str:
    """Write the base URL of a bound socket."""
    host, port, *_ = listener.getsockname()
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _announce(url: str) -> None:
    sys.stdout.write(f"Sandbox ready at {url}\n")
    sys.stdout.flush()


def _is_news(record: logging.LogRecord) -> bool:
    """Keep a log record, unless it is about a response that the sandbox truncates deliberately or at its end."""
    if record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError):
        return False
    return "without completing response" not in record.msg and "graceful shutdown exceeded" not in record.msg


class _Protocol(HttpToolsProtocol):
    """HTTP/1.1 alone: an offer of another protocol is ignored (RFC 9110, section 7.8).

    Java's client offers HTTP/2 with each request. httptools would take the body for data of the other protocol.
    """

    def data_received(self, data: bytes) -> None:
        """Take bytes of the client. The header `Upgrade` gets another name, which httptools does not read."""
        if b"pgrade" in data and (not self.cycle or self.cycle.response_complete):
            head, end, rest = data.partition(b"\r\n\r\n")
            data = _UPGRADE.sub(b"\r\nX-Upgrade:", head) + end + rest
        super().data_received(data)


class _Server(uvicorn.Server):
    """A server that reports when it listens, and that another thread can stop."""

    def __init__(self, app: ASGIApp, on_ready: Callable[[], object]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=_Protocol,
                ws="none",
                lifespan="off",
                proxy_headers=False,
                log_config=None,
                log_level=logging.WARNING,
                access_log=False,
                timeout_graceful_shutdown=1,
            )
        )
        self._on_ready = on_ready
        logging.getLogger("uvicorn.error").addFilter(_is_news)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, then report it."""
        await super().startup(sockets)
        self._on_ready()

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        """Shut down soon. It is also a signal handler."""
        self.should_exit = True
