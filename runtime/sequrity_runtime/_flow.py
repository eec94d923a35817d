"""What happens during a call, without I/O: the one flow behind the sync and the async driver.

A flow is a generator that yields what shall be done (`Send` the call, `Read` the body) and is sent what came of it;
where that failed, the driver throws our error into it. So what to send, what an answer means and what is to be tried
again is written once. httpx does the same for its authentication schemes.

`perform` is the place where attempts are made: the loop of retries goes around its `Send`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Mapping
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from attrs import define, fields_dict, frozen

from sequrity_runtime._codec import codec_of, read
from sequrity_runtime._errors import DecodeError, ResponseValidationError, SequrityError, ValidationError
from sequrity_runtime._headers import shown_headers
from sequrity_runtime._json import decode_json
from sequrity_runtime._mask import MARGIN, Mask
from sequrity_runtime._narrow import is_object
from sequrity_runtime._operation import Call
from sequrity_runtime._status import ERROR_BODY_LIMIT, status_error
from sequrity_runtime._violation import Violation

if TYPE_CHECKING:
    from sequrity_runtime._events import Events

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")

MAX_BODY_BYTES = 64 * 1024 * 1024
"""Bytes of an answer that are read."""

_EXCERPT_LENGTH = 1024


@define(eq=False)
class Head:
    """The beginning of an answer."""

    status: int
    headers: Mapping[str, str]
    """The headers by lower-case name."""

    @cached_property
    def shown(self) -> dict[str, str]:
        """The headers that may be kept."""
        return shown_headers(self.headers)

    @property
    def request_id(self) -> str | None:
        """The service's name for the request."""
        return self.headers.get("x-request-id")

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@frozen
class Send:
    """Send the call, and reply with the answer's `Head`."""

    call: Call[Any, Any]


@frozen
class Read:
    """Read the answer's body, and reply with its bytes."""

    limit: int
    """Bytes to read at most."""

    cut: bool = False
    """Whether to leave the rest where there is more; else more is an error."""


Step = Send | Read
"""What a flow asks its driver to do."""


@frozen
class Answer(Generic[ResponseT]):
    """The call is complete."""

    value: ResponseT


@frozen
class Opened(Generic[EventT]):
    """The call's answer is a stream, which the driver holds open."""

    events: Events[EventT]


_SESSION = re.compile(r"[!-+\--~]{1,256}\Z")
"""Visible ASCII without a comma, by which a library joins headers that came twice."""

Flow = Generator[Step, Any, Answer[Any] | Opened[Any]]
"""A call on its way."""


def perform(call: Call[Any, Any], remember: Callable[[str], None] | None = None) -> Flow:
    """Make a call.

    Args:
        call: What to send.
        remember: Told the session that the answer belongs to, as soon as it is known.

    Raises:
        SequrityError: Whatever went wrong.
    """
    started, head = monotonic(), None
    try:
        head = cast("Head", (yield Send(call)))
        session_id = _session_of(call, head)
        if session_id is not None and remember is not None and 200 <= head.status < 300:
            remember(session_id)
        if call.streaming and head.status == 200 and head.media_type == "text/event-stream":
            from sequrity_runtime._events import Events  # noqa: PLC0415 - only for streams

            return Opened(Events[Any](call, head, session_id))
        return Answer((yield from _answer(call, head, session_id)))
    except SequrityError as error:
        session_id = (head and _session_of(call, head)) or call.session_id
        request_id = Mask(call.secrets).text(head.request_id or "") if head else None
        error.during(request_id=request_id, session_id=session_id, attempts=1, elapsed=monotonic() - started)
        raise


def _answer(call: Call[Any, Any], head: Head, session_id: str | None) -> Generator[Step, Any, Any]:
    """Read an answer that is not a stream."""
    if not 200 <= head.status < 300:
        body = cast("bytes", (yield Read(ERROR_BODY_LIMIT + MARGIN, cut=True)))
        raise status_error(head.status, head.shown, body, call.secrets)
    body = cast("bytes", (yield Read(MAX_BODY_BYTES)))
    document = _document(call, head, body)
    if _is_error(call, document):
        raise status_error(head.status, head.shown, body, call.secrets)
    if call.streaming:
        raise DecodeError("a stream was asked for, but not given", "content-type", 0, _excerpt(call, body))
    return _typed(call, head, document, session_id)


def _session_of(call: Call[Any, Any], head: Head) -> str | None:
    """Read the session that an answer names; what could not be sent back as it stands is none."""
    header = call.operation.session_header
    named = head.headers.get(header, "") if header else ""
    return named if _SESSION.match(named) else None


def _document(call: Call[Any, Any], head: Head, body: bytes) -> Any:
    try:
        return decode_json(body)
    except DecodeError as error:
        error.excerpt = _excerpt(call, body)
        if head.media_type in ("text/html", "text/event-stream"):
            error.kind = "content-type"
            error.args = (f"expected JSON, found {head.media_type}",)
        raise


def _excerpt(call: Call[Any, Any], body: bytes) -> str:
    return Mask(call.secrets).excerpt(body, _EXCERPT_LENGTH)


def _is_error(call: Call[Any, Any], document: Any) -> bool:
    """Tell whether a successful status carries an error, as some providers answer."""
    if "error" in fields_dict(call.operation.response):
        return False
    return is_object(document) and bool(document.get("error"))


def _typed(call: Call[Any, Any], head: Head, document: Any, session_id: str | None) -> Any:
    try:
        response = read(codec_of(call.operation.response), document)
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
    mask = Mask(call.secrets)
    shown = {key: mask.text(value) for key, value in head.shown.items()}
    return ResponseValidationError(violations, name, status=head.status, headers=shown, body=mask.json(document))
