"""Errors by HTTP status, and what a service says in them.

The service answers with `detail` (a text, or a list of problems with `loc`, `msg`, `type`), with `message`, or in
OpenAI's form `{"error": {"message", "type", "param", "code"}}`; a proxy in front may answer HTML or nothing. All of it
is read as far as it goes: an error's body never raises another error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from math import inf
from time import time
from typing import Any, ClassVar

from sequrity_runtime.errors import DecodeError, SequrityError
from sequrity_runtime.json.strict import decode_json, encode_json
from sequrity_runtime.redaction import MARGIN, Mask, Secret
from sequrity_runtime.type_guards import is_array, is_object

RETRIED_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
"""Statuses of failures that are usually temporary."""

_SECONDS = re.compile(r"\s*([0-9]+(?:\.[0-9]*)?)\s*\Z")

ERROR_BODY_LIMIT = 64 * 1024
"""Bytes of an error's body that are kept where nobody says otherwise."""

_MESSAGE_LIMIT = 1024
_ECHOES = frozenset({"input", "ctx", "url"})
_ECHO = re.compile(rb'"(?:input|ctx)"\s*:')
"""Where a text that is too long to be read as JSON begins to repeat the request."""


class APIStatusError(SequrityError):
    """The service answered with an error.

    Attributes:
        status: HTTP status.
        code: The error's code, as the service names it.
        type: The error's class, as the service names it.
        param: The part of the request it is about.
        detail: Problems with their places, or a text; what a problem echoes of the request is left out.
        retry_after: Seconds after which to try again, where the service said so.
        should_retry: The service's own word, `x-should-retry: true` or `false`; else None.
        headers: Those of the answer's headers that hold no secret, by lower-case name.
        body: The answer's first 64 KiB, as text, without what its `detail` echoes of the request. Here as everywhere,
            secrets that the service repeats are masked.
    """

    statuses: ClassVar[tuple[int, ...]] = ()

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        problem: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: str = "",
    ) -> None:
        super().__init__(message)
        found = problem or {}
        self.status = status
        self.code: Any = found.get("code")
        self.type: Any = found.get("type")
        self.param: Any = found.get("param")
        self.detail: Any = found.get("detail")
        self.headers = dict(headers or {})
        self.retry_after = retry_after(self.headers)
        self.should_retry = {"true": True, "false": False}.get(self.headers.get("x-should-retry", "").strip().lower())
        self.body = body

    @property
    def retryable(self) -> bool:
        """True for the statuses 408, 425, 429, 500, 502, 503, 504 and 529, unless `should_retry` says otherwise."""
        return self.status in RETRIED_STATUSES if self.should_retry is None else self.should_retry


class BadRequestError(APIStatusError):
    """400: the service does not understand the request."""

    statuses = (400,)


class AuthenticationError(APIStatusError):
    """401: the API key is missing or not valid."""

    statuses = (401,)


class PermissionDeniedError(APIStatusError):
    """403: the API key does not permit the call."""

    statuses = (403,)


class NotFoundError(APIStatusError):
    """404: no such route, provider, model or session."""

    statuses = (404,)


class ConflictError(APIStatusError):
    """409: the call conflicts with another one."""

    statuses = (409,)


class RequestTooLargeError(APIStatusError):
    """413: the request is too large."""

    statuses = (413,)


class UnprocessableEntityError(APIStatusError):
    """422: the request does not fit the service's schema."""

    statuses = (422,)


class RateLimitError(APIStatusError):
    """429: too many calls; `retry_after` may say how long to wait."""

    statuses = (429,)


class InternalServerError(APIStatusError):
    """5xx: the service, or the provider behind it, failed."""

    statuses = tuple(range(500, 600))


_CLASSES: Mapping[int, type[APIStatusError]] = {
    status: cls
    for cls in (
        BadRequestError,
        AuthenticationError,
        PermissionDeniedError,
        NotFoundError,
        ConflictError,
        RequestTooLargeError,
        UnprocessableEntityError,
        RateLimitError,
        InternalServerError,
    )
    for status in cls.statuses
}


def status_error(
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    secrets: Iterable[Secret] = (),
    limit: int = ERROR_BODY_LIMIT,
) -> APIStatusError:
    """Build the error for an answer.

    Args:
        status: HTTP status.
        headers: The headers that may be kept.
        body: What arrived of the body.
        secrets: What to mask wherever the service repeats it.
        limit: Bytes of the body to keep.
    """
    mask = Mask(secrets)
    problem: dict[str, Any] | None = None
    try:
        text = body[: limit + MARGIN].decode("utf-8", "replace")
        document = mask.json(decode_json(text.encode("utf-8")))
    except DecodeError:
        body = _ECHO.split(body, 1)[0]
    else:
        shown_document = without_echoes(document)
        problem = problem_of(shown_document)
        if shown_document != document:
            body = encode_json(shown_document)
    said = message_of(problem)
    if not said and 300 <= status < 400:
        said = "a redirect, which is not followed: check base_url"
    message = f"HTTP {status}: {said}" if said else f"HTTP {status}"
    cls = _CLASSES.get(status, APIStatusError)
    shown = {name: mask.text(value) for name, value in headers.items()}
    return cls(message, status=status, problem=problem, headers=shown, body=mask.excerpt(body, limit))


def problem_of(document: Any) -> dict[str, Any] | None:
    """Find what an error document says: `message`, `code`, `type`, `param` and `detail`; None if it is none."""
    if not is_object(document):
        return None
    error = document.get("error")
    if isinstance(error, str):
        return {**document, "message": error}
    found = error if is_object(error) else document
    return {**found, "detail": found.get("detail", document.get("detail"))}


def without_echoes(document: Any) -> Any:
    """Leave out what the validation problems of an error document repeat of the request."""
    if not is_object(document):
        return document
    kept = dict(document)
    if "detail" in kept:
        kept["detail"] = _without_echo(kept["detail"])
    if is_object(kept.get("error")):
        kept["error"] = without_echoes(kept["error"])
    return kept


def _without_echo(detail: Any) -> Any:
    """Leave out what validation problems repeat of the request."""
    if is_array(detail):
        return [_without_echo(item) for item in detail]
    if is_object(detail):
        return {key: _without_echo(value) for key, value in detail.items() if key not in _ECHOES}
    return detail


def message_of(problem: Mapping[str, Any] | None) -> str:
    """Say in at most 1 KiB what an error document says; empty where it says nothing."""
    if problem is None:
        return ""
    message, detail = problem.get("message"), problem.get("detail")
    if isinstance(message, str) and message:
        said = message
    elif is_array(detail):
        said = "; ".join(_line(item) for item in detail)
    else:
        said = detail if isinstance(detail, str) else ""
    printable = "".join(char if char.isprintable() else " " for char in said[:_MESSAGE_LIMIT])
    return printable.encode("utf-8", "replace")[:_MESSAGE_LIMIT].decode("utf-8", "ignore")


def _line(item: Any) -> str:
    if not is_object(item):
        return item if isinstance(item, str) else ""
    place = item.get("loc")
    parts = place if is_array(place) else []
    return f"{'.'.join(map(str, parts))}: {item.get('msg', '')}".removeprefix(": ")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Read how long the service asks to wait, in seconds: `retry-after-ms`, else `Retry-After` (RFC 9110, 10.2.3).

    Returns:
        A positive number of seconds, or None where there is none or it is unreadable.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _number(text)
    if seconds is not None or text is None:
        return seconds
    try:
        date = parsedate_to_datetime(text)
        wait = (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - time()  # -0000 is UTC as well
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return wait if wait > 0 else None


def _number(text: str | None) -> float | None:
    found = _SECONDS.match(text or "")  # Python itself takes more for a number than a header may hold
    value = float(found[1]) if found else 0.0
    return value if 0 < value < inf else None
