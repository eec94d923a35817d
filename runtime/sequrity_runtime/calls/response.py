"""Responses: status and headers, raw and typed bodies."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from time import monotonic
from typing import Any, Generic, NoReturn, Self, TypeVar, cast

from attrs import define, field

from sequrity_runtime.calls.headers import safe_headers
from sequrity_runtime.calls.operation import JsonData
from sequrity_runtime.calls.request import Call
from sequrity_runtime.errors import DecodeError, ResponseValidationError, SequrityError, ValidationError
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.redaction import Redactor, Secret
from sequrity_runtime.status_errors import ERROR_BODY_LIMIT, APIStatusError, NotFoundError, status_error
from sequrity_runtime.validation.codec import codec_of, read_as

ResponseT_co = TypeVar("ResponseT_co", covariant=True)


class RawResponse(Generic[ResponseT_co]):
    """A response with headers and bytes; `parse` returns the typed one.

    Attributes:
        status: HTTP status.
        headers: All headers, by lower-case name.
        body: The body, decompressed. Empty for a stream; `parse` returns the stream.
    """

    status: int = 0

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes, parse: Callable[[], ResponseT_co]) -> None:
        self.status = status
        self.headers = headers
        self.body = body
        self._parse = parse

    @property
    def request_id(self) -> str | None:
        """The service's id of the request."""
        return self.headers.get("x-request-id")

    @property
    def text(self) -> str:
        """The body as text, empty for a stream; bytes that are not UTF-8 are replaced."""
        return self.body.decode("utf-8", "replace")

    def parse(self) -> ResponseT_co:
        """Return what the call without `with_raw_response` returns.

        Raises:
            DecodeError: The body is not JSON, or not the requested stream.
            APIStatusError: The body is an error in spite of a 2xx status.
            ResponseValidationError: The body does not fit its type.
        """
        try:
            return self._parse()
        except SequrityError as error:
            error.without_frames()
            raise

    def __repr__(self) -> str:
        """Show the status, and no content."""
        return f"<RawResponse {self.status}>"

    def __copy__(self) -> Self:
        return type(self)(self.status, self.headers, self.body, self._parse)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Copy the response; its parts do not change."""
        return self.__copy__()

    def __reduce__(self) -> NoReturn:
        """Refuse to pickle: `parse` needs the call, which holds keys."""
        raise TypeError("a RawResponse cannot be pickled: pickle what parse() returns, or its status, headers and body")


EXCERPT_BYTES = 1024
"""Maximum length of the excerpt of an unexpected response in an error."""

SHOWN_CHARACTERS = 200
"""Maximum length of the text of an unexpected response in the message of an error."""

EVENT_STREAM = "text/event-stream"
"""Content type of a stream (WHATWG HTML, 9.2)."""

_SESSION = re.compile(r"[!-+\--~]{1,256}\Z")
"""Visible ASCII without a comma, with which httpx joins repeated headers."""


@define(eq=False)
class ResponseHead:
    """Status and headers of a response."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    """The headers by lower-case name."""

    coding: str = ""
    """Content encoding of the body; empty if httpx has decoded it already."""

    attempts: int = 1
    """Number of attempts so far."""

    started: float = field(factory=monotonic)
    """Start of the call, by the monotonic clock."""

    @classmethod
    def of(cls, response: Any) -> ResponseHead:
        """Read status and headers of a response of an HTTP client."""
        headers = dict(response.headers.items())
        # An event hook or a mock may have read the body already: then httpx has decoded it.
        coding = "" if response.is_stream_consumed else headers.get("content-encoding", "")
        return cls(response.status_code, headers, coding)

    @cached_property
    def shown(self) -> dict[str, str]:
        """The headers that errors may keep."""
        return safe_headers(self.headers)

    @property
    def request_id(self) -> str | None:
        """The service's id of the request."""
        return self.headers.get("x-request-id")

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def may_be_json(self) -> bool:
        """Whether the content type is missing or allows JSON."""
        return self.media_type in ("", "text/plain") or self.media_type.endswith(("/json", "+json"))


def session_id_of(call: Call[Any, Any], head: ResponseHead) -> str | None:
    """Return the session that a response names; None if it could not be sent back unchanged."""
    header = call.operation.session_header
    named = head.headers.get(header, "") if header else ""
    return named if _SESSION.match(named) else None


def parse_response(call: Call[Any, Any], head: ResponseHead, body: bytes, session_id: str | None) -> Any:
    """Parse a successful response that is not a stream.

    Raises:
        DecodeError: The body is not JSON, or a stream was requested.
        APIStatusError: The body is an error in spite of a 2xx status.
        ResponseValidationError: The body does not fit its type.
    """
    operation = call.operation
    if not body and operation.response is JsonData:
        return None
    if not call.streaming and (operation.response is None or (operation.may_be_empty and not body)):
        return None
    document = parse_json(call, head, body)
    if call.streaming:
        raise not_a_stream(call, head, body)
    return typed_response(call, head, document, session_id)


def parse_json(call: Call[Any, Any], head: ResponseHead, body: bytes) -> Any:
    """Parse a successful response to JSON data.

    Raises:
        DecodeError: The body is not JSON.
        APIStatusError: The body is an error in spite of a 2xx status.
    """
    document = _decoded(call, head, body)
    if _is_error(call, document):
        raise error_of(call, head, body)
    return document


def error_of(
    call: Call[Any, Any], head: ResponseHead, body: bytes, limit: int = ERROR_BODY_LIMIT, request: str = ""
) -> APIStatusError:
    """Build the error of a response; its body is typed if it fits the type that the API describes for the status."""
    error = status_error(head.status, head.shown, body, call.secrets, limit, request)
    if isinstance(error, NotFoundError):
        error.args = (f"{error}{_path_hint(call)}{_session_hint(call)}",)
    kind = call.operation.error_type(head.status)
    if kind is not None:
        with suppress(Exception):  # a proxy's page, a cut body, or another form of the service
            error.typed_body = codec_of(kind).structure(decode_json(error.body.encode()))
    return error


def _path_hint(call: Call[Any, Any]) -> str:
    """Name the end of a base URL that the paths of the operations have as well, such as `/v1`."""
    _, _, path = call.target.base_url.partition("://")[2].partition("/")
    last = path.rpartition("/")[2]
    repeated = last and last in call.operation.path.split("/")
    return f" (base_url ends with '/{last}', which the client adds itself)" if repeated else ""


def _session_hint(call: Call[Any, Any]) -> str:
    """Say how to start a new session, since the service may have ended that of the call."""
    argument = call.operation.session
    if argument is None or call.session_id is None:
        return ""
    return f" (the call continues a session; if it has ended, {argument}=None starts a new one)"


def not_a_stream(call: Call[Any, Any], head: ResponseHead, body: bytes) -> DecodeError:
    """Create the error for a response to a streaming request that is not an event stream. It shows the text."""
    if head.media_type == EVENT_STREAM:
        found = "a document that is labelled text/event-stream"
    else:
        found = f"expected text/event-stream, found {_shown_type(call, head)}"
    excerpt = call.redactor.excerpt(body, EXCERPT_BYTES)
    text = " ".join("".join(char if char.isprintable() else " " for char in excerpt).split())[:SHOWN_CHARACTERS]
    message = f"the response is not an event stream: {found}" + (f": {text}" if text else "")
    return DecodeError(message, "content-type", 0, excerpt)


def raw_response(call: Call[Any, Any], head: ResponseHead, body: bytes, session_id: str | None) -> RawResponse[Any]:
    """Create a raw response, which is parsed later."""

    def parse() -> Any:
        try:
            return parse_response(call, head, body, session_id)
        except SequrityError as error:
            raise with_call(error, call, head, session_id) from None

    return RawResponse(head.status, head.headers, body, parse)


def _decoded(call: Call[Any, Any], head: ResponseHead, body: bytes) -> Any:
    try:
        return decode_json(body)
    except DecodeError as error:
        error.excerpt = call.redactor.excerpt(body, EXCERPT_BYTES)
        if not head.may_be_json:
            error.kind = "content-type"
            error.args = (f"expected JSON, found {_shown_type(call, head)}",)
        raise


def with_call(error: SequrityError, call: Call[Any, Any], head: ResponseHead, session_id: str | None) -> SequrityError:
    """Add to an error what is known of its call, without secrets, and return it."""
    redact, elapsed = call.redactor.redact, monotonic() - head.started
    ids = {"request_id": redact(head.request_id or ""), "session_id": redact(session_id or "")}
    return error.during(**ids, attempts=head.attempts, elapsed=elapsed)


def _shown_type(call: Call[Any, Any], head: ResponseHead) -> str:
    """Return the content type for a message. It is in lower case, and so would be a key that the service repeats."""
    secrets = [Secret(secret.reveal().lower()) for secret in call.secrets]
    known = re.fullmatch(r"[a-z]+/[a-z0-9.+-]{1,80}", head.media_type)
    return Redactor(secrets).redact(head.media_type) if known else "something else"


def _is_error(call: Call[Any, Any], document: Any) -> bool:
    """Return whether a response with a 2xx status is an error, as some providers send."""
    if call.operation.error_is_field:
        return False
    return hasattr(document, "keys") and bool(document.get("error"))


def typed_response(call: Call[Any, Any], head: ResponseHead, document: Any, session_id: str | None) -> Any:
    """Read a response, and attach its session. Raises as `read_document` does."""
    kind = cast("type[Any]", call.operation.response)
    return _with_session(call, read_document(call, head, kind, document, session_id=session_id), session_id)


def _with_session(call: Call[Any, Any], response: Any, session_id: str | None) -> Any:
    """Set the session of a response whose type has that attribute."""
    if call.operation.session is not None and hasattr(response, call.operation.session):
        setattr(response, call.operation.session, session_id)
    return response


def read_document(
    call: Call[Any, Any],
    head: ResponseHead,
    cls: type[Any],
    document: Any,
    *,
    name: str = "response",
    session_id: str | None = None,
) -> Any:
    """Read a document of the service: a response, an event of a stream, or the sum of the events.

    Returns:
        The typed object; the document, if the call returns JSON data. If the document does not fit its type and
        `on_mismatch` is `warn`, the parts that fit are typed.

    Raises:
        ResponseValidationError: The document does not fit its type, and `on_mismatch` is `raise`. The error holds the
            object with the parts that fit.
    """
    if cls is JsonData:
        return document
    try:
        typed = read_as(cls, document)
    except ValidationError as error:
        violations = error.violations
    else:
        return document if call.as_json else typed
    from sequrity_runtime.calls.mismatch import best_object, warn_of_mismatch  # noqa: PLC0415 - after a failure

    if call.settings.on_mismatch == "warn":
        warn_of_mismatch(violations, name)
        return best_object(call, cls, document)
    redact = call.redactor.redact
    headers = {key: redact(value) for key, value in head.shown.items()}
    body = call.redactor.json(document)
    best = _with_session(call, best_object(call, cls, body), session_id and redact(session_id))
    raise ResponseValidationError(violations, name, status=head.status, headers=headers, body=body, response=best)
