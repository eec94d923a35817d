"""An HTTP request and a response, over ASGI."""

from __future__ import annotations

import functools
import json
import zlib
from collections.abc import AsyncIterable, Awaitable, Callable, Mapping, MutableMapping
from http import HTTPStatus
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qs, quote, urlencode

from attrs import define, field, frozen

from sequrity_sandbox.contract.problem import Problem
from sequrity_sandbox.masking import MASK, is_secret

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
ASGIApp: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

MAX_BODY_SIZE: Final = 64 * 1024 * 1024
"""Maximum size of a body in bytes, before and after it is inflated."""


MAX_HEADERS_SIZE: Final = 1024 * 1024
"""Maximum size of the headers in bytes, each with 32 bytes beside its name and its value (RFC 9113, section 6.5.2)."""


class RejectionError(Exception):
    """A request whose response is an error.

    Attributes:
        status: HTTP status of the response.
        detail: Its `detail`: a sentence, or the list of problems of a 422.
        headers: Headers of the response.
        code: Word for programs, in the form of OpenAI's errors.
    """

    def __init__(
        self,
        status: int,
        detail: str | list[Problem],
        headers: Mapping[str, str] | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(status)
        self.status = status
        self.detail = detail
        self.headers = dict(headers or {})
        self.code = code


def refused(location: tuple[str | int, ...], message: str, keyword: str = "value") -> RejectionError:
    """Create the error for a value of the body that the schema allows and the sandbox cannot satisfy."""
    return RejectionError(422, [Problem(("body", *location), message, keyword)])


class DisconnectedError(Exception):
    """The client closed the connection before its request was complete."""


@frozen(kw_only=True, slots=False)  # slots make cached properties slow
class HttpRequest:
    """A request whose body has not been read."""

    method: str
    path: str
    raw_path: bytes
    """The path as it was sent."""

    query_text: str
    pairs: list[tuple[bytes, bytes]]
    receive: Receive

    @classmethod
    def of(cls, scope: Scope, receive: Receive) -> HttpRequest:
        """Read the head of a request."""
        return cls(
            method=scope["method"],
            path=scope["path"],
            raw_path=scope.get("raw_path") or quote(scope["path"]).encode(),
            query_text=scope.get("query_string", b"").decode("latin-1"),
            pairs=scope["headers"],
            receive=receive,
        )

    @property
    def is_oversized(self) -> bool:
        """Whether the headers are larger than their maximum."""
        return sum(len(name) + len(value) + 32 for name, value in self.pairs) > MAX_HEADERS_SIZE

    @functools.cached_property
    def headers(self) -> dict[str, list[str]]:
        """Values of the headers by lower-case name."""
        found: dict[str, list[str]] = {}
        for name, value in self.pairs:
            found.setdefault(name.decode("latin-1"), []).append(value.decode("latin-1"))
        return found

    @functools.cached_property
    def sent(self) -> Mapping[str, str]:
        """The first value of each header by lower-case name, secrets masked."""
        return {name: MASK if is_secret(name, values[0]) else values[0] for name, values in self.headers.items()}

    @functools.cached_property
    def shown_query(self) -> str:
        """The query with secrets masked, such as `?key=***`."""
        pairs = [(name, value) for name, values in self.query.items() for value in values]
        if not any(is_secret(*pair) for pair in pairs):
            return self.query_text
        return urlencode([(name, MASK if is_secret(name, value) else value) for name, value in pairs], safe="*")

    @functools.cached_property
    def query(self) -> dict[str, list[str]]:
        """Values of the query parameters by name."""
        return parse_qs(self.query_text, keep_blank_values=True)

    def header(self, name: str) -> str | None:
        """Return the first value of a header by its lower-case name."""
        values = self.headers.get(name)
        return values[0] if values else None

    async def body(self) -> bytes:
        """Read the body, inflated if it is compressed.

        Raises:
            RejectionError: 413 for a body that is too large, 415 for a coding other than gzip, 422 for broken gzip.
            DisconnectedError: The client closed the connection.
        """
        length = self.header("content-length")
        if length is not None and length.isdecimal() and int(length) > MAX_BODY_SIZE:
            raise _too_large()
        content = await self._content()
        match (self.header("content-encoding") or "identity").strip().lower():
            case "identity":
                return content
            case "gzip" | "x-gzip":
                return _inflated(content)
            case _:
                raise RejectionError(415, "Content-Encoding: expected gzip or identity.", {"Accept-Encoding": "gzip"})

    async def _content(self) -> bytes:
        pieces: list[bytes] = []
        size = 0
        while True:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                raise DisconnectedError
            piece: bytes = message.get("body", b"")
            size += len(piece)
            if size > MAX_BODY_SIZE:
                raise _too_large()
            if not message.get("more_body", False):
                return b"".join([*pieces, piece]) if pieces else piece
            pieces.append(piece)


def _inflated(content: bytes) -> bytes:
    inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = inflater.decompress(content, MAX_BODY_SIZE + 1)
    except zlib.error:
        raise RejectionError(422, [Problem(("body",), "expected gzip", "json")]) from None
    if len(plain) > MAX_BODY_SIZE:
        raise _too_large()
    if not inflater.eof or inflater.unused_data:
        raise RejectionError(422, [Problem(("body",), "expected one whole gzip stream", "json")])
    return plain


def _too_large() -> RejectionError:
    return RejectionError(413, f"The body is larger than {MAX_BODY_SIZE} bytes.", {"Connection": "close"})


@define
class Response:
    """A response: a status, headers, and a body that is whole or comes in pieces."""

    body: bytes | AsyncIterable[bytes] = b""
    status: int = 200
    headers: dict[str, str] = field(factory=dict[str, str])
    cut: int | None = None
    """Bytes of the body, or pieces, after which the connection ends; None sends the whole body."""

    document: Any = None
    """The body decoded, for observers; of a stream, its events."""

    async def send(self, send: Send, *, head: bool = False) -> None:
        """Send the response. A response that is cut is never completed, so that the server closes the connection.

        Args:
            send: The function of the server.
            head: Whether the request is a HEAD request.
        """
        headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in self.headers.items()]
        body = self.body
        if isinstance(body, bytes) and self.status not in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED):
            headers.append((b"content-length", str(len(body)).encode()))
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        if head:
            body = b""
        if isinstance(body, bytes):
            if self.cut is None:
                await send({"type": "http.response.body", "body": body})
            elif self.cut:
                await send({"type": "http.response.body", "body": body[: self.cut], "more_body": True})
            return
        async for piece in body:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        if self.cut is None:
            await send({"type": "http.response.body", "body": b""})


def json_response(document: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Write a JSON response in pure ASCII: UTF-8 has no form for a lone surrogate in a message."""
    text = json.dumps(document).encode("ascii")
    return Response(text, status, {"Content-Type": "application/json", **(headers or {})}, document=document)
