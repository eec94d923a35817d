"""A server that always says the same, as fast as Python can: `python -m calls.server`; it prints its two ports.

It stands in a process of its own, so that the processor time of a client is the client's alone. A request whose body
asks for a stream gets one, any other a completion; nothing else of a request is read. As OpenAI does, it indents a
completion and writes chunks compactly. The first port packs a stream's
events into HTTP chunks of 16 KiB, as a busy proxy does; the second gives each event an HTTP chunk of its own, as a
service does that flushes them one by one.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import documents

CHUNKS = 1000
"""How many chunks a stream has."""

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


def text() -> str:
    """Give the text of the completion."""
    content: str = documents.response()["choices"][0]["message"]["content"]
    return content


def streamed_text() -> str:
    """Give the text of the stream."""
    return "".join(choice["delta"].get("content", "") for chunk in _chunks() for choice in chunk["choices"])


def _chunks() -> list[dict[str, Any]]:
    every = documents.chunks()
    return [*every[: CHUNKS - 2], *every[-2:]]


class _Answering(asyncio.Protocol):
    """A connection: counts the bytes of a request, and responds when it is complete."""

    def __init__(self, completion: bytes, stream: Sequence[bytes]) -> None:
        self._completion = completion
        self._stream = stream
        self._received = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        """Respond once the request is complete."""
        self._received += data
        head, separator, body = self._received.partition(b"\r\n\r\n")
        if not separator or len(body) < _length(head):
            return
        self._received.clear()
        if b'"stream":true' in body or b'"stream": true' in body:
            self._transport.writelines(self._stream)
        else:
            self._transport.write(self._completion)


def _length(head: bytearray) -> int:
    _, _, rest = head.lower().partition(b"content-length:")
    return int(rest.partition(b"\r\n")[0] or 0)


def _completion() -> bytes:
    body = json.dumps(documents.response(), indent=2).encode()
    return _COMPLETION + b"content-length: %d\r\n\r\n" % len(body) + body


def _stream(pieces: Sequence[bytes]) -> list[bytes]:
    return [_STREAM + b"\r\n", *(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces), b"0\r\n\r\n"]


async def _serve() -> None:
    texts = [*(json.dumps(chunk, separators=(",", ":")) for chunk in _chunks()), "[DONE]"]
    events = [f"data: {text}\n\n".encode() for text in texts]
    whole, completion = b"".join(events), _completion()
    packed = _stream([whole[start : start + _PIECE] for start in range(0, len(whole), _PIECE)])
    loop = asyncio.get_running_loop()
    servers = [
        await loop.create_server(partial(_Answering, completion, stream), "127.0.0.1", 0)
        for stream in (packed, _stream(events))
    ]
    print(*(server.sockets[0].getsockname()[1] for server in servers), flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    asyncio.run(_serve())
