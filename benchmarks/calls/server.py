"""A fast server with constant responses: `python -m calls.server`. It prints its two ports.

It runs in another process, so that its processor time does not count for a client. The path names the API, and the body
requests a stream or a whole response. The server reads nothing else of a request. As OpenAI does, it indents a whole
response and writes chunks compactly. The first port packs a stream's events into HTTP chunks of 16 KiB, as a busy proxy
does; the second gives each event an HTTP chunk of its own, as a service does that flushes them one by one.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from calls.apis import APIS, Api

_FOLDER = Path(__file__).resolve().parents[1]
_PIECE = 16 * 1024
_SESSION = b"x-session-id: 0c0ffee0-0000-4000-8000-00000000000d\r\n"
_COMPLETION = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n" + _SESSION
_STREAM = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n" + _SESSION


@contextmanager
def served() -> Generator[tuple[str, str]]:
    """Run the server in another process, and give its base URLs: streams packed, and event by event."""
    command = [sys.executable, "-m", "calls.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_FOLDER, text=True) as process:
        try:
            ports = next(process.stdout or iter([""])).split()
            packed, single = (f"http://127.0.0.1:{port}" for port in ports)
            yield packed, single
        finally:
            process.kill()


class _Answering(asyncio.Protocol):
    """A connection: counts the bytes of a request, and responds when it is complete."""

    def __init__(self, replies: Mapping[bytes, tuple[bytes, Sequence[bytes]]]) -> None:
        self._replies = replies
        self._received = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        """Respond once the request is complete."""
        self._received += data
        head, separator, body = self._received.partition(b"\r\n\r\n")
        if not separator or len(body) < _length(head):
            return
        completion, stream = self._replies[bytes(head.split(b" ", 2)[1])]
        self._received.clear()
        if b'"stream":true' in body or b'"stream": true' in body:
            self._transport.writelines(stream)
        else:
            self._transport.write(completion)


def _length(head: bytearray) -> int:
    _, _, rest = head.lower().partition(b"content-length:")
    return int(rest.partition(b"\r\n")[0] or 0)


def _completion(api: Api) -> bytes:
    body = json.dumps(api.response, indent=2).encode()
    return _COMPLETION + b"content-length: %d\r\n\r\n" % len(body) + body


def _stream(pieces: Sequence[bytes]) -> list[bytes]:
    return [_STREAM + b"\r\n", *(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces), b"0\r\n\r\n"]


def _packed(events: Sequence[bytes]) -> list[bytes]:
    whole = b"".join(events)
    return [whole[start : start + _PIECE] for start in range(0, len(whole), _PIECE)]


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    packings: list[Callable[[list[bytes]], list[bytes]]] = [_packed, list]
    servers: list[asyncio.Server] = []
    for packing in packings:
        replies = {api.url.encode(): (_completion(api), _stream(packing(api.stream()))) for api in APIS.values()}
        servers.append(await loop.create_server(partial(_Answering, replies), "127.0.0.1", 0))
    print(*(server.sockets[0].getsockname()[1] for server in servers), flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    asyncio.run(_serve())
