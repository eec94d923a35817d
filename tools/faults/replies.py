"""The bytes of responses, valid and malformed, that faults consist of."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

ANSWER: dict[str, Any] = {
    "id": "answer-1",
    "object": "chat.completion",
    "created": 1700000000,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello there."}}],
    "usage": {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5},
}
"""A complete response."""

ERROR: dict[str, Any] = {
    "error": {"message": "the model is not available", "type": "invalid_request_error", "param": "model", "code": "x1"}
}
"""An error as OpenAI's services put it."""

TEXT = json.dumps(ANSWER).encode()
"""The complete response as JSON text."""


def chunk(content: str | None = None, finish_reason: str | None = None) -> dict[str, Any]:
    """Make a chunk of a stream."""
    delta = {} if content is None else {"content": content}
    return {
        "id": "answer-1",
        "object": "chat.completion.chunk",
        "created": 1700000000,
        "model": "m",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish_reason}],
    }


def head(status: str = "200 OK", *headers: str, media_type: str = "application/json") -> bytes:
    """Write the beginning of a response."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", "X-Request-ID: req-1", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1")


def reply(body: bytes = TEXT, status: str = "200 OK", *headers: str, media_type: str = "application/json") -> bytes:
    """Write a whole response with its length."""
    return head(status, f"Content-Length: {len(body)}", *headers, media_type=media_type) + body


def in_chunks(*parts: bytes, end: bool = True) -> bytes:
    """Write parts of a body in the chunked coding (RFC 9112, 7.1)."""
    text = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
    return text + b"0\r\n\r\n" if end else text


def event(document: Any) -> bytes:
    """Write an event of a stream; a text is its data, unchanged."""
    return f"data: {document if isinstance(document, str) else json.dumps(document)}\n\n".encode()


STREAM_HEAD = head("200 OK", "Transfer-Encoding: chunked", "X-Session-ID: session-1", media_type="text/event-stream")
"""The beginning of a stream."""

FIRST, SECOND, LAST = event(chunk("Hello ")), event(chunk("there.")), event(chunk(None, "stop"))
"""The events of a short stream."""

DONE = event("[DONE]")
"""The marker that ends a stream."""

ECHO = "a text of the prompt"
"""Part of the request that a service repeats in its error."""

TWICE_GZIPPED = gzip.compress(gzip.compress(TEXT, mtime=0), mtime=0)
"""A gzipped body inside a gzipped body."""


def bomb(mebibytes: int = 512) -> bytes:
    """Compress so many mebibytes of spaces, about 1,000 times smaller: independent blocks, one after the other."""
    packer = zlib.compressobj(9, wbits=31)
    first, each = (packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    return first + each * (mebibytes - 1)
