"""`python -m sandbox_servers [--rounds N]`: the sandbox beside other mock servers. It prints Markdown.

Every server gets the same request, one round after another. A peer that is not installed is skipped, with a message.
`make bench-sandbox` installs them, aimock only if node is installed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import page

PEERS: Final = Path(sys.prefix) / "bench-sandbox"
"""Folder of the installed peers."""

CONNECTIONS: Final = 8
_TEXT: Final = "This text is from a mock server, not from a model. It is about as long as the others are."
_FIXTURES: Final = {"fixtures": [{"match": {"userMessage": "Hello!"}, "response": {"content": _TEXT}}]}
_START_LIMIT: Final = 20.0
_REQUEST: Final = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello!"}]}


@dataclass(frozen=True)
class Server:
    """A mock server."""

    name: str
    path: str
    """Path of its chat completions."""

    command: Callable[[int, Path], Sequence[str] | None]
    """Command for a port and a folder for files; None if the server is not installed."""


def _sandbox(port: int, _: Path) -> Sequence[str]:
    return [sys.executable, "-m", "sequrity_sandbox", "--port", str(port)]


def _aimock(port: int, folder: Path) -> Sequence[str] | None:
    script = PEERS / "node_modules/@copilotkit/aimock/dist/cli.js"
    node = shutil.which("node")
    if node is None or not script.is_file():
        return None
    fixtures = folder / "fixtures.json"
    fixtures.write_text(json.dumps(_FIXTURES), "utf-8")
    return [node, str(script), "--port", str(port), "--fixtures", str(fixtures), "--log-level", "silent"]


def _llmock(port: int, _: Path) -> Sequence[str] | None:
    script = PEERS / "bin/llmock"
    return [str(script), "serve", "--port", str(port), "--log-level", "error"] if script.is_file() else None


SERVERS: Final = (
    Server("sandbox", "/control/chat/v1/chat/completions", _sandbox),
    Server("aimock", "/v1/chat/completions", _aimock),
    Server("llmock", "/v1/chat/completions", _llmock),
)


@dataclass
class Running:
    """A running server, and its measurements."""

    server: Server
    port: int
    process: subprocess.Popen[bytes]
    start: float
    """Milliseconds from the start of the process to its first response."""

    found: dict[str, list[float]] = field(default_factory=dict[str, list[float]])


def request_of(server: Server, *, stream: bool) -> bytes:
    """Write the request of a measurement."""
    body = json.dumps({**_REQUEST, "stream": True} if stream else _REQUEST).encode()
    head = f"POST {server.path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key\r\n"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


async def _exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> None:
    """Send a request and read its whole response."""
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith(b"http/1.1 200"):
        raise RuntimeError(head.decode("latin-1"))
    if b"transfer-encoding: chunked" in head:
        while size := int(await reader.readuntil(b"\r\n"), 16):
            await reader.readexactly(size + 2)
        await reader.readexactly(2)
    else:
        await reader.readexactly(int(head.partition(b"content-length:")[2].split(b"\r\n")[0]))


async def rate(port: int, request: bytes, connections: int, seconds: float) -> float:
    """Measure the responses in a second on kept connections."""
    count = 0
    end = time.perf_counter() + seconds

    async def work() -> None:
        nonlocal count
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < end:
            await _exchange(reader, writer, request)
            count += 1
        writer.close()

    await asyncio.gather(*(work() for _ in range(connections)))
    return count / seconds


def memory(process: int) -> float:
    """Read the resident memory of a process in MB; 0 if the system does not report it."""
    status = Path(f"/proc/{process}/status")
    lines = status.read_text("utf-8").splitlines() if status.is_file() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


@contextmanager
def started(server: Server, folder: Path) -> Generator[Running | None]:
    """Run a server within a block; None if it is not installed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    command = server.command(port, folder)
    if command is None:
        yield None
        return
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _await_response(server, port, begin)
            yield Running(server, port, process, (time.perf_counter() - begin) * 1000)
        finally:
            process.terminate()


def _await_response(server: Server, port: int, begin: float) -> None:
    while True:
        try:
            asyncio.run(rate(port, request_of(server, stream=False), 1, 0.001))
        except OSError:
            if time.perf_counter() - begin > _START_LIMIT:
                raise
            time.sleep(0.005)
        else:
            return


def measure(running: Sequence[Running], rounds: int, seconds: float) -> None:
    """Measure every server in turn, round after round."""
    for _ in range(rounds):
        for each in running:
            plain, stream = (request_of(each.server, stream=value) for value in (False, True))
            for name, request, connections in (
                ("1 connection", plain, 1),
                (f"{CONNECTIONS} connections", plain, CONNECTIONS),
                (f"{CONNECTIONS} streams", stream, CONNECTIONS),
            ):
                each.found.setdefault(name, []).append(asyncio.run(rate(each.port, request, connections, seconds)))


def table(running: Sequence[Running], before: Sequence[float]) -> str:
    """Write the medians."""
    names = list(running[0].found)
    lines = ["| | first response (ms) | memory (MB) | " + " | ".join(f"{name} (1/s)" for name in names) + " |"]
    lines.append("|" + " --- |" * (len(names) + 3))
    for each, start in zip(running, before, strict=True):
        rates = [f"{statistics.median(each.found[name]):,.0f}" for name in names]
        kept = f"{start:.0f} / {memory(each.process.pid):.0f}"
        lines.append(f"| {each.server.name} | {each.start:.0f} | {kept} | " + " | ".join(rates) + " |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m sandbox_servers", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="number of turns of each server (default: 5)")
    parser.add_argument("--seconds", type=float, default=2, help="length of a turn of one kind (default: 2)")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        running: list[Running] = []
        for server in SERVERS:
            each = stack.enter_context(started(server, folder))
            if each is None:
                print(f"SKIPPED: {server.name} is not installed", file=sys.stderr)
            else:
                running.append(each)
        before = [memory(each.process.pid) for each in running]
        measure(running, options.rounds, options.seconds)
        print(f"{page.machine(['httptools', 'jsonschema-rs', 'uvicorn'])}; {options.rounds} rounds.\n")
        print(table(running, before))


if __name__ == "__main__":
    main()
