"""A proxy in front of a service that writes each exchange as a rule of a script.

Keys are never written: of the request, the file holds the path and the body without the members that hold a key; of
the response, a few headers and the body, in which the keys of the request are masked.
"""

from __future__ import annotations

import asyncio
import functools
import json
import logging
import os
import re
import threading
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

import httpx

from sequrity_runtime.type_guards import is_array, is_object
from sequrity_sandbox.http.errors import error_response
from sequrity_sandbox.http.message import (
    MASK,
    MAX_HEADERS_SIZE,
    DisconnectedError,
    HttpRequest,
    Receive,
    RejectionError,
    Response,
    Scope,
    Send,
    is_secret,
)
from sequrity_sandbox.http.origin import check_origin
from sequrity_sandbox.http_client import HttpRoute, RouteError
from sequrity_sandbox.json_text import decode

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
_SEPARATOR: Final = re.compile(r"[\s;,=]+")
"""Between the words of a secret, such as the cookies of `a=1; b=2`."""

_SECRET_MEMBER: Final = re.compile(
    r"(api|access|private|secret)[_-]?key$|(^|[_-]|access|auth|refresh)token$|authorization|password|secret|credential",
    re.IGNORECASE,
)
"""Names of the members of a body that hold keys, such as that of a server of tools, but not `keyword`."""

_MEMBER: Final = re.compile(r'"([^"\\]*)"\s*:\s*"([^"\\]*)"')
"""A member of a body that is not valid JSON, or is nested too deeply."""

_MIN_SECRET: Final = 4
"""Length of the shortest key that is masked within bodies; a shorter one would mask ordinary words."""


class RecordError(Exception):
    """The recording cannot start; the text says why."""


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
        self._file: BinaryIO = os.fdopen(descriptor, "r+b")
        self._file.write(_START + _END)
        self._file.flush()
        self._rules = 0
        self._lock = threading.Lock()

    def add(self, rule: dict[str, Any]) -> None:
        """Write a rule. Any thread may."""
        text = json.dumps(rule, ensure_ascii=True).encode()
        with self._lock:
            self._file.seek(-len(_END), os.SEEK_END)
            self._file.write((b",\n" if self._rules else b"\n") + text + _END)
            self._file.flush()
            self._rules += 1

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
        await asyncio.to_thread(self._recording.add, rule)


def rule_of(request: HttpRequest, content: bytes, status: int, headers: httpx.Headers, body: bytes) -> dict[str, Any]:
    """Make the rule that replays an exchange.

    Args:
        request: The request.
        content: Its body.
        status: Status of the response.
        headers: Headers of the response.
        body: Its body.
    """
    sent = content.decode("utf-8", "replace")
    asked = _json(sent)
    mask = _mask(request, _MEMBER.findall(sent) if asked is _NOTHING else _strings(asked))
    when: dict[str, Any] = {"path": mask(request.path)}
    if is_object(asked):
        with suppress(RecursionError):  # the condition is optional
            when["body"] = _without_secrets(asked, mask)
    response: dict[str, Any] = {
        "status": status,
        "headers": {name: mask(headers[name]) for name in _KEPT if name in headers},
    }
    text = body.decode("utf-8", "replace")
    try:
        decoded = _masked(_json(text), mask) if "json" in headers.get("content-type", "") else _NOTHING
    except RecursionError:
        decoded = _NOTHING
    if decoded is not _NOTHING:
        response["body"] = decoded
    elif text:
        response["text"] = mask(text)
    return {"when": when, "then": {"response": response}, "times": 1}


_NOTHING: Final = object()


def _json(text: str) -> Any:
    try:
        return decode(text)
    except ValueError:
        return _NOTHING


def _mask(request: HttpRequest, members: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """Make the function that masks the keys of a request in a text, also where JSON escapes them."""
    named = [*request.headers.items(), *request.query.items()]
    pairs = [(name, value) for name, sent in named for value in sent]
    values = [value for name, value in pairs if is_secret(name, value)]
    values += [value for name, value in members if _SECRET_MEMBER.search(name)]
    words = {word for value in values for word in (value, *_SEPARATOR.split(value))}
    secrets = [word for word in words if len(word) >= _MIN_SECRET and word.lower() not in ("bearer", "basic")]
    if not secrets:
        return lambda text: text
    pattern = "|".join("".join(map(_spellings, secret)) for secret in sorted(secrets, key=len, reverse=True))
    return functools.partial(re.compile(pattern).sub, MASK)


def _spellings(character: str) -> str:
    """Write the pattern of a character and of its escapes in JSON (RFC 8259, section 7), also in JSON within JSON."""
    units = character.encode("utf-16-be").hex()
    escaped = "".join(rf"\\+u(?i:{units[start : start + 4]})" for start in range(0, len(units), 4))
    return rf"(?:\\*{re.escape(character)}|{escaped})"


def _strings(value: Any) -> Iterator[tuple[str, str]]:
    """List the strings in a JSON value, each with the name of its member."""
    left: list[tuple[str, Any]] = [("", value)]
    while left:
        name, item = left.pop()
        if is_object(item):
            left += item.items()
        elif is_array(item):
            left += [(name, each) for each in item]
        elif isinstance(item, str):
            yield name, item


def _masked(value: Any, mask: Callable[[str], str]) -> Any:
    """Mask every string of a JSON value."""
    if is_object(value):
        return {mask(key): _masked(item, mask) for key, item in value.items()}
    if is_array(value):
        return [_masked(item, mask) for item in value]
    return mask(value) if isinstance(value, str) else value


def _without_secrets(body: dict[str, Any], mask: Callable[[str], str]) -> dict[str, Any]:
    """Leave out the members of an object that hold a key: the same request can carry another key at replay."""
    kept: dict[str, Any] = {}
    for key, item in body.items():
        if isinstance(item, str) and _SECRET_MEMBER.search(key):
            continue
        inner = _without_secrets(item, mask) if is_object(item) else item
        if mask(key) == key and _masked(inner, mask) == inner:
            kept[key] = inner
    return kept
