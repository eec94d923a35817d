"""Answers as they came: for what their types do not hold, such as headers, or for answers to be read later."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from time import monotonic
from typing import Any, Generic, TypeVar

from attrs import define, field

from sequrity_runtime.calls.headers import safe_headers
from sequrity_runtime.calls.operation import Call
from sequrity_runtime.errors import DecodeError, ResponseValidationError, SequrityError, ValidationError, Violation
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.redaction import Redactor
from sequrity_runtime.status_errors import status_error
from sequrity_runtime.validation.codec import read_as

AnswerT_co = TypeVar("AnswerT_co", covariant=True)


class RawResponse(Generic[AnswerT_co]):
    """An answer as it came; `parse` reads it.

    Attributes:
        status: HTTP status.
        headers: All headers, by lower-case name.
        body: Bytes of the body, decompressed; empty for a stream, whose events `parse` hands out as they arrive.
    """

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes, parse: Callable[[], AnswerT_co]) -> None:
        self.status = status
        self.headers = headers
        self.body = body
        self._parse = parse

    @property
    def request_id(self) -> str | None:
        """The service's name for the request."""
        return self.headers.get("x-request-id")

    @property
    def text(self) -> str:
        """The body as text, empty for a stream; bytes that are not UTF-8 are replaced."""
        return self.body.decode("utf-8", "replace")

    def parse(self) -> AnswerT_co:
        """Read the answer into what the call without `with_raw_response` gives.

        Raises:
            DecodeError: The body is not JSON, or no stream where one was asked for.
            APIStatusError: It is an error for all its status.
            ResponseValidationError: It does not fit its type.
        """
        return self._parse()

    def __repr__(self) -> str:
        """Show the status, and no content."""
        return f"<RawResponse {self.status}>"


EXCERPT_BYTES = 1024
"""How much an error quotes of an answer that is not what it should be."""

_SESSION = re.compile(r"[!-+\--~]{1,256}\Z")
"""Visible ASCII without a comma, by which a library joins headers that came twice."""


@define(eq=False)
class Head:
    """The beginning of an answer."""

    status: int
    headers: Mapping[str, str]
    """The headers by lower-case name."""

    coding: str = ""
    """Content encoding of the bytes that are read; empty where the library has them decoded already."""

    attempts: int = 1
    """How many attempts it took."""

    started: float = field(factory=monotonic)
    """When the call began, by the monotonic clock."""

    @cached_property
    def shown(self) -> dict[str, str]:
        """The headers that may be kept."""
        return safe_headers(self.headers)

    @property
    def request_id(self) -> str | None:
        """The service's name for the request."""
        return self.headers.get("x-request-id")

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def may_be_json(self) -> bool:
        """Whether the content type, where there is one, leaves it possible that the body is JSON."""
        return self.media_type in ("", "text/plain") or self.media_type.endswith(("/json", "+json"))


def session_of(call: Call[Any, Any], head: Head) -> str | None:
    """Read the session that an answer names; what could not be sent back as it stands is none."""
    header = call.operation.session_header
    named = head.headers.get(header, "") if header else ""
    return named if _SESSION.match(named) else None


def value_of(call: Call[Any, Any], head: Head, body: bytes, session_id: str | None) -> Any:
    """Read a successful answer that is not a stream.

    Raises:
        DecodeError: It is not JSON, or a stream was asked for.
        APIStatusError: It is an error for all its status.
        ResponseValidationError: It does not fit its type.
    """
    document = document_of(call, head, body)
    if call.streaming:
        raise no_stream(call, head, body)
    return _typed(call, head, document, session_id)


def document_of(call: Call[Any, Any], head: Head, body: bytes) -> Any:
    """Read a successful answer as JSON data.

    Raises:
        DecodeError: It is not JSON.
        APIStatusError: It is an error for all its status.
    """
    document = _decoded(call, head, body)
    if _is_error(call, document):
        raise status_error(head.status, head.shown, body, call.secrets)
    return document


def no_stream(call: Call[Any, Any], head: Head, body: bytes) -> DecodeError:
    """Build the error for that a stream was asked for, and something else came."""
    found = head.media_type if re.fullmatch(r"[a-z]+/[a-z0-9.+-]{1,80}", head.media_type) else "something else"
    message = f"a stream was asked for, but not given: expected text/event-stream, found {found}"
    return DecodeError(message, "content-type", 0, _excerpt(call, body))


def raw_of(call: Call[Any, Any], head: Head, body: bytes, session_id: str | None) -> RawResponse[Any]:
    """Keep a successful answer as it came, to be read later."""

    def parse() -> Any:
        try:
            return value_of(call, head, body, session_id)
        except SequrityError as error:
            request_id, elapsed = Redactor(call.secrets).redact(head.request_id or ""), monotonic() - head.started
            raise error.during(
                request_id=request_id, session_id=session_id, attempts=head.attempts, elapsed=elapsed
            ) from None

    return RawResponse(head.status, head.headers, body, parse)


def _decoded(call: Call[Any, Any], head: Head, body: bytes) -> Any:
    try:
        return decode_json(body)
    except DecodeError as error:
        error.excerpt = _excerpt(call, body)
        if not head.may_be_json:
            error.kind = "content-type"
            error.args = (f"expected JSON, found {head.media_type}",)
        raise


def _excerpt(call: Call[Any, Any], body: bytes) -> str:
    return Redactor(call.secrets).excerpt(body, EXCERPT_BYTES)


def _is_error(call: Call[Any, Any], document: Any) -> bool:
    """Tell whether a successful status carries an error, as some providers answer."""
    if call.operation.error_is_field:
        return False
    return hasattr(document, "keys") and bool(document.get("error"))


def _typed(call: Call[Any, Any], head: Head, document: Any, session_id: str | None) -> Any:
    try:
        response = read_as(call.operation.response, document)
    except ValidationError as error:
        raise misfit(error.violations, call, head, document) from None
    if call.as_json:
        return document
    if call.operation.session is not None:
        setattr(response, call.operation.session, session_id)
    return response


def misfit(
    violations: Iterable[Violation], call: Call[Any, Any], head: Head, document: Any, name: str = "response"
) -> ResponseValidationError:
    """Build the error for what the service sent and does not fit its schema."""
    redactor = Redactor(call.secrets)
    shown = {key: redactor.redact(value) for key, value in head.shown.items()}
    return ResponseValidationError(violations, name, status=head.status, headers=shown, body=redactor.json(document))
