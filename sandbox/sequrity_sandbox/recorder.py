"""A proxy in front of a service that writes each exchange as a rule of a script.

Keys are never written, see `masking`: of the request, the file holds the path and the body without the members that
hold a key; of the response, a few headers and the body, in which the keys of both are masked.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import threading
from collections.abc import AsyncIterator, Collection
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import httpx

from sequrity_runtime.type_guards import is_object
from sequrity_sandbox.http.errors import error_response
from sequrity_sandbox.http.message import (
    MAX_HEADERS_SIZE,
    DisconnectedError,
    HttpRequest,
    Receive,
    RejectionError,
    Response,
    Scope,
    Send,
)
from sequrity_sandbox.http.origin import check_origin
from sequrity_sandbox.http_client import HttpRoute, RouteError
from sequrity_sandbox.json_text import decode
from sequrity_sandbox.masking import Mask, keys_of_body, keys_of_headers

_log = logging.getLogger(__name__)

_START: Final = b'{"version": 1, "strict": true, "spent": "repeat", "rules": ['
_END: Final = b"\n]}\n"

_KEPT: Final = ("content-type", "x-session-id", "x-request-id", "retry-after")
"""Headers of a response that are written."""

# RFC 9110, section 7.6.1; httpx sets the last three, and the recorded body must not be compressed.
_NOT_FORWARDED: Final = frozenset(
    {"connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"}
    | {"host", "content-length", "accept-encoding", "content-encoding"}
)
_NOT_RETURNED: Final = _NOT_FORWARDED - {"host"} | {"set-cookie"}

_TIMEOUT: Final = 600.0
_STATUSES: Final = range(200, 600)  # RFC 9110, section 15

_CODINGS: Final = frozenset({"identity", "gzip", "x-gzip", "deflate"})
"""Content codings of a response that are decoded. The request accepts the first."""


class RecordError(Exception):
    """The recording cannot start. The text names the reason."""


class Recording:
    """A script file that grows by one rule for each exchange. It is valid JSON at any time.

    Args:
        path: The file, which must not exist: recordings replace nothing. Only its owner may read it.

    Raises:
        RecordError: The file exists, or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as error:
            raise RecordError(f"{path}: {error.strerror}") from None
        self._file = os.fdopen(descriptor, "r+b", buffering=0)
        self._end = len(_START)
        self._lock = threading.Lock()
        self._write(_START + _END, 0)

    def add(self, rule: dict[str, Any]) -> None:
        """Write a rule. Any thread may.

        Raises:
            OSError: The file cannot be written. It keeps the rules that it holds.
        """
        text = json.dumps(rule, ensure_ascii=True).encode()
        with self._lock:
            content = (b"\n" if self._end == len(_START) else b",\n") + text
            try:
                self._write(content + _END, self._end)
            except OSError:
                with suppress(OSError):
                    self._file.truncate(self._end)
                    self._write(_END, self._end)
                raise
            self._end += len(content)

    def _write(self, content: bytes, start: int) -> None:
        self._file.seek(start)
        while content:
            content = content[self._file.write(content) :]

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class Recorder:
    """The proxy, an ASGI application.

    Args:
        service: Base URL of the service.
        file: Where the exchanges are written; it must not exist.
        hosts: Names of hosts that are allowed beside those of loopback; `*` allows any.
        transport: Transport of httpx to use instead of the network.

    Raises:
        RecordError: The URL is not an http or https URL, the environment names an unusable proxy, or the file exists
            or cannot be written.
    """

    def __init__(
        self,
        service: str,
        file: Path,
        *,
        hosts: Collection[str] = (),
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        try:
            route = HttpRoute.to(service)
        except RouteError as error:
            raise RecordError(str(error)) from None
        self._service = httpx.URL(service.rstrip("/"))
        self._recording = Recording(file)
        self._hosts = hosts
        self._client = route.client(_TIMEOUT, transport)

    async def close(self) -> None:
        """Close the file and the connections."""
        self._recording.close()
        await self._client.aclose()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Forward a request, and record its response."""
        if scope["type"] != "http":
            return
        request = HttpRequest.of(scope, receive)
        try:
            if request.is_oversized:
                raise RejectionError(431, f"The headers are larger than {MAX_HEADERS_SIZE} bytes.")
            check_origin(request, self._hosts, ())
            content = await request.body()
            response = await self._forwarded(request, content)
        except RejectionError as rejection:
            response = error_response(rejection.status, rejection.detail, rejection.headers, rejection.code)
        except DisconnectedError:
            return
        except httpx.HTTPError as error:
            response = error_response(502, f"The service did not respond: {type(error).__name__}.")
        try:
            await response.send(send)
        except httpx.HTTPError:  # the service ended its response early: a response that ends early says the same
            _log.warning("%s %s: the service ended its response early; not recorded", request.method, request.path)

    async def _forwarded(self, request: HttpRequest, content: bytes) -> Response:
        if not request.raw_path.startswith(b"/"):
            raise RejectionError(400, "The request target does not begin with a slash.")
        query = f"?{request.query_text}".encode("latin-1") if request.query_text else b""
        # Only the path of the service's URL changes: no target leads to another host.
        try:
            url = self._service.copy_with(raw_path=self._service.raw_path.rstrip(b"/") + request.raw_path + query)
        except (httpx.InvalidURL, UnicodeDecodeError):
            raise RejectionError(400, "The request target is not a valid path and query.") from None
        headers = [pair for pair in request.pairs if pair[0].decode("latin-1").lower() not in _NOT_FORWARDED]
        sent = self._client.build_request(
            request.method,
            url,
            headers=[*headers, (b"accept-encoding", b"identity")],
            content=content,
        )
        found = await self._client.send(sent, stream=True)
        codings = {coding.strip().lower() for coding in found.headers.get("content-encoding", "identity").split(",")}
        if not codings <= _CODINGS or found.status_code not in _STATUSES:
            await found.aclose()
            raise RejectionError(502, "The service responded with an unknown content coding or status.")
        returned = {name: value for name, value in found.headers.items() if name.lower() not in _NOT_RETURNED}
        return Response(self._body(request, content, found), found.status_code, returned)

    async def _body(self, request: HttpRequest, content: bytes, found: httpx.Response) -> AsyncIterator[bytes]:
        """Pass the body on, and write the rule once the body is complete."""
        pieces: list[bytes] = []
        try:
            async for piece in found.aiter_bytes():
                pieces.append(piece)
                yield piece
        finally:
            await found.aclose()
        body = b"".join(pieces)
        rule = await asyncio.to_thread(rule_of, request, content, found.status_code, found.headers, body)
        try:
            await asyncio.to_thread(self._recording.add, rule)
        except OSError as error:
            _log.warning("%s %s: not recorded: %s", request.method, request.path, error.strerror)


def rule_of(request: HttpRequest, content: bytes, status: int, headers: httpx.Headers, body: bytes) -> dict[str, Any]:
    """Make the rule that replays an exchange.

    Args:
        request: The request.
        content: Its body.
        status: Status of the response.
        headers: Headers of the response.
        body: Its body.
    """
    sent, received = content.decode("utf-8", "replace"), body.decode("utf-8", "replace")
    named = [*request.headers.items(), *request.query.items()]
    pairs = [(name, value) for name, values in named for value in values]
    pairs += headers.multi_items()
    mask = Mask((*keys_of_headers(pairs), *keys_of_body(sent), *keys_of_body(received)))
    when: dict[str, Any] = {"path": mask.text(request.path)}
    asked = _json(sent)
    if is_object(asked):
        with suppress(RecursionError):  # the condition is optional
            when["body"] = mask.without_keys(asked)
    response: dict[str, Any] = {
        "status": status,
        "headers": {name: mask.text(headers[name]) for name in _KEPT if name in headers},
    }
    decoded = _json(received) if "json" in headers.get("content-type", "") else _NOTHING
    try:
        if decoded is not _NOTHING:
            decoded = mask.value(decoded)
    except RecursionError:
        decoded = _NOTHING
    if decoded is not _NOTHING:
        response["body"] = decoded
    elif received:
        response["text"] = mask.body(received)
    return {"when": when, "then": {"response": response}, "times": 1}


_NOTHING: Final = object()


def _json(text: str) -> Any:
    try:
        return decode(text)
    except (ValueError, RecursionError):
        return _NOTHING
