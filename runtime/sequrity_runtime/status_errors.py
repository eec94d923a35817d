"""Errors by HTTP status, and the parsing of their bodies.

A service sends `detail` (a text, or a list of problems with `loc`, `msg`, `type`), `message`, or OpenAI's form
`{"error": {"message", "type", "param", "code"}}`. A proxy may send HTML or an empty body. Parsing a body never raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC
from email.utils import parsedate_to_datetime
from math import inf
from time import time
from typing import Any, ClassVar

from sequrity_runtime.errors import DecodeError, SequrityError
from sequrity_runtime.json.strict import decode_json, encode_json
from sequrity_runtime.redaction import MARGIN, Redactor, Secret
from sequrity_runtime.type_guards import is_array, is_object

RETRIED_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
"""Statuses of failures that are usually temporary."""

_SECONDS = re.compile(r"\s*([0-9]+(?:\.[0-9]*)?)\s*\Z")

ERROR_BODY_LIMIT = 64 * 1024
"""Default number of bytes of an error body that are kept."""

_MESSAGE_LIMIT = 1024
_ECHOES = frozenset({"input", "ctx", "url", "flagged_input"})
_ECHO = re.compile(rb'"(?:input|ctx|flagged_input)"\s*:')
"""Start of a copy of the request in a body that is too long to be parsed."""

_TEXTS = ("message", "msg", "error_description", "description", "title", "faultstring", "reason")
"""Keys of a text in the error documents of other services."""

_PARTS = ("error", "errors", "fault")
"""Keys of the errors within them."""

_MOST_TEXTS = 5


class APIStatusError(SequrityError):
    """The response has an error status.

    Attributes:
        status: HTTP status.
        code: Code of the error, as the service names it.
        type: Class of the error, as the service names it.
        param: Part of the request that the error is about.
        detail: Problems with their locations, or a string. Copies of the request are removed.
        metadata: What a gateway adds, such as the provider's name and its own error. Copies of the request are removed.
        retry_after: Seconds to wait before a retry, from `retry-after-ms` or `Retry-After`; else None.
        should_retry: True or False from the header `x-should-retry`; else None.
        headers: Headers of the response that hold no secret, by lower-case name.
        body: First 64 KiB of the body, as text. Copies of the request in `detail` are removed; secrets are redacted,
            as in every attribute.
        typed_body: The body as an object of the type that the API describes for the status; None if it does not fit.
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
        self.metadata: Any = found.get("metadata")
        self.headers = dict(headers or {})
        self.retry_after = retry_after(self.headers)
        self.should_retry = {"true": True, "false": False}.get(self.headers.get("x-should-retry", "").strip().lower())
        self.body = body
        self.typed_body: Any = None

    @property
    def retryable(self) -> bool:
        """True for the statuses 408, 425, 429, 500, 502, 503, 504 and 529, unless `should_retry` says otherwise."""
        return self.status in RETRIED_STATUSES if self.should_retry is None else self.should_retry


class BadRequestError(APIStatusError):
    """400: the request is invalid."""

    statuses = (400,)


class AuthenticationError(APIStatusError):
    """401: the API key is missing or invalid."""

    statuses = (401,)


class PermissionDeniedError(APIStatusError):
    """403: the API key does not permit the call."""

    statuses = (403,)


class NotFoundError(APIStatusError):
    """404: the route, provider, model or session does not exist."""

    statuses = (404,)


class ConflictError(APIStatusError):
    """409: the call conflicts with another call."""

    statuses = (409,)


class RequestTooLargeError(APIStatusError):
    """413: the request is too large."""

    statuses = (413,)


class UnprocessableEntityError(APIStatusError):
    """422: the request does not fit the schema of the service."""

    statuses = (422,)


class RateLimitError(APIStatusError):
    """429: too many calls. `retry_after` may hold the time to wait."""

    statuses = (429,)


class InternalServerError(APIStatusError):
    """5xx: the service or the provider failed."""

    statuses = tuple(range(500, 600))


_CLASSES = {status: cls for cls in APIStatusError.__subclasses__() for status in cls.statuses}


def status_error(
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    secrets: Iterable[Secret] = (),
    limit: int = ERROR_BODY_LIMIT,
    request: str = "",
) -> APIStatusError:
    """Build the error of a response. The request, as method and path, stands in a message without a reason."""
    redactor = Redactor(secrets)
    problem: dict[str, Any] | None = None
    plain = ""
    try:
        text = body[: limit + MARGIN].decode("utf-8", "replace")
        document = redactor.json(decode_json(text.encode("utf-8")))
    except DecodeError:
        body = _ECHO.split(body, 1)[0]
        plain = _plain_text(redactor.excerpt(body, _MESSAGE_LIMIT))
    else:
        shown_document = without_echoes(document)
        problem = problem_of(_only(shown_document))
        plain = _text_in(shown_document)
        if shown_document != document:
            body = encode_json(shown_document)
    reason = message_of(problem) or plain
    if not reason and 300 <= status < 400:
        reason = "a redirect, which is not followed: check base_url"
    sent = f" for {redactor.redact(request)}" if request else ""
    message = f"HTTP {status}: {reason}" if reason else f"HTTP {status}{sent}"
    cls = _CLASSES.get(status, APIStatusError)
    shown = {name: redactor.redact(value) for name, value in headers.items()}
    return cls(message, status=status, problem=problem, headers=shown, body=redactor.excerpt(body, limit))


def _only(document: Any) -> Any:
    """Return the item of a list of one: Google's gateway wraps its errors so."""
    return document[0] if is_array(document) and len(document) == 1 else document


def _text_in(document: Any, levels: int = 4) -> str:
    """Find the text of an error document in a form that is not OpenAI's, such as RFC 9457 (`title`)."""
    if isinstance(document, str):
        return _shortened(document)
    if levels == 0:
        return ""
    if is_array(document):
        return _shortened("; ".join(filter(None, (_text_in(item, levels - 1) for item in document[:_MOST_TEXTS]))))
    if not is_object(document):
        return ""
    texts = [_shortened(document[key]) for key in _TEXTS if isinstance(document.get(key), str)]
    texts += [_text_in(document[key], levels - 1) for key in _PARTS if key in document]
    return next(filter(None, texts), "")


def problem_of(document: Any) -> dict[str, Any] | None:
    """Return the `message`, `code`, `type`, `param` and `detail` of an error document, or None if it is not one."""
    if not is_object(document):
        return None
    error = document.get("error")
    if isinstance(error, str):
        return {**document, "message": error}
    found = error if is_object(error) else document
    return {**found, "detail": found.get("detail", document.get("detail"))}


def without_echoes(document: Any) -> Any:
    """Remove the copies of the request from the validation problems of an error document."""
    if not is_object(document):
        return document
    kept = dict(document)
    for key in kept.keys() & {"detail", "metadata"}:
        kept[key] = _without_echo(kept[key])
    if is_object(kept.get("error")):
        kept["error"] = without_echoes(kept["error"])
    return kept


def _without_echo(detail: Any) -> Any:
    """Remove the copies of the request from validation problems."""
    if is_array(detail):
        return [_without_echo(item) for item in detail]
    if is_object(detail):
        return {key: _without_echo(value) for key, value in detail.items() if key not in _ECHOES}
    return detail


def message_of(problem: Mapping[str, Any] | None) -> str:
    """Return the message of an error document, at most 1 KiB. Empty if it has none."""
    if problem is None:
        return ""
    message, detail = problem.get("message"), problem.get("detail")
    if isinstance(message, str) and message:
        text = message
    elif is_array(detail):
        text = "; ".join(_line(item) for item in detail)
    else:
        text = detail if isinstance(detail, str) else ""
    return _shortened(" ".join(part for part in (text, _added_by_gateway(problem.get("metadata"))) if part))


def _shortened(text: str) -> str:
    printable = "".join(char if char.isprintable() else " " for char in text[:_MESSAGE_LIMIT])
    return printable.encode("utf-8", "replace")[:_MESSAGE_LIMIT].decode("utf-8", "ignore")


def _added_by_gateway(metadata: Any) -> str:
    """Return the metadata of a gateway as text: the provider, and the provider's own message or the reasons."""
    if not is_object(metadata):
        return ""
    raw, reasons = metadata.get("raw"), metadata.get("reasons")
    if isinstance(raw, str):
        with suppress(DecodeError):
            raw = decode_json(raw.encode("utf-8", "replace"))
    told = [message_of(problem_of(raw)) or (raw if isinstance(raw, str) else "")]
    told += [reason for reason in reasons if isinstance(reason, str)] if is_array(reasons) else []
    provider = metadata.get("provider_name")
    parts = [provider if isinstance(provider, str) else "", ", ".join(part for part in told if part)]
    text = ": ".join(part for part in parts if part)
    return f"({text})" if text else ""


def _plain_text(body: str) -> str:
    """Return the text of a body that is not JSON. Markup, as of a proxy's page, and broken JSON are left out."""
    text = _shortened(body.strip())
    return "" if text.startswith(("<", "{", "[")) else text


def _line(item: Any) -> str:
    if not is_object(item):
        return item if isinstance(item, str) else ""
    location = item.get("loc")
    parts = location if is_array(location) else []
    return f"{'.'.join(map(str, parts))}: {item.get('msg', '')}".removeprefix(": ")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Parse `retry-after-ms`, else `Retry-After` (RFC 9110, 10.2.3).

    Returns:
        A positive number of seconds, or None if the header is missing or invalid.
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
        wait = (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp() - time()  # -0000 means UTC too
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return wait if wait > 0 else None


def _number(text: str | None) -> float | None:
    found = _SECONDS.match(text or "")  # `float` accepts more than a header may hold
    value = float(found[1]) if found else 0.0
    return value if 0 < value < inf else None
