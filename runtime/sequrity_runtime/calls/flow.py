"""What happens during a call, without I/O: the one flow behind the sync and the async driver.

A flow is a generator that yields what shall be done (`Send` the call, read a `Chunk` of the answer, `Wait`) and goes on
when it is done; where that failed, the driver throws our error into it. So what to send, what an answer means and what
is to be tried again is written once. httpx does the same for its authentication schemes.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from attrs import frozen

from sequrity_runtime.calls.attempt_log import Attempt, is_logged, log
from sequrity_runtime.calls.deadline import NEVER, Due, StreamDue
from sequrity_runtime.calls.decoding import Body, Decoder
from sequrity_runtime.calls.operation import Call
from sequrity_runtime.calls.response import EXCERPT_BYTES, Head, no_stream, raw_of, session_of, value_of
from sequrity_runtime.calls.retry import Budget, Retries
from sequrity_runtime.calls.settings import Timeout, Tracer
from sequrity_runtime.calls.url import path_of, redirected
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.redaction import MARGIN, Redactor
from sequrity_runtime.status_errors import status_error

if TYPE_CHECKING:
    from sequrity_runtime.calls.stream_events import Events
    from sequrity_runtime.calls.tracing import CallSpan

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")

MOST_REDIRECTS = 5
"""How many redirects one attempt follows."""

ERROR_BODY_SECONDS = 10.0
"""Seconds in which an error's body is read; what has not come by then is left."""


REST_SECONDS = 0.1
"""Seconds in which a stream's body must end after its end marker; else its connection is closed."""

MOST_REST = 4
"""How many chunks may come there."""


@frozen
class Send:
    """Send the call, and reply with the answer's `Head`."""

    url: str
    due: Due


@frozen
class Chunk:
    """Read the next bytes of the answer as they come, and reply with them, or with None at their end."""

    due: Due


@frozen
class Wait:
    """Let go of the answer, and wait."""

    seconds: float
    due: Due = NEVER


Step = Send | Chunk | Wait
"""What a flow asks its driver to do."""


@frozen
class Answer(Generic[ResponseT]):
    """The call is complete."""

    value: ResponseT


@frozen
class Opened(Generic[EventT]):
    """The call's answer is a stream, which the driver holds open."""

    events: Events[EventT]
    pieces: Generator[Step | bytes, Any, None]
    """The flow that reads it: it yields its bytes, decoded, as they come."""

    span: CallSpan | None

    def rest(self) -> Generator[Step | bytes, Any, None]:
        """Read what little comes after a stream's end marker: then its connection can be used again."""
        if self.span is not None:
            self.span.record_response(self.events.document())
            self.span.end(self.events.fault)
        due = NEVER.within_it(REST_SECONDS)
        for _ in range(MOST_REST):
            if not self.events.done or (yield Chunk(due)) is None:
                return


Flow = Generator[Step, Any, Answer[Any] | Opened[Any]]
"""A call on its way."""


class _Trip:
    """What is known of a call while it is under way."""

    def __init__(self, call: Call[Any, Any], timeout: Timeout) -> None:
        self.call = call
        self.timeout = timeout
        self.attempts = 0
        self.head: Head | None = None
        self.started = self.begun = monotonic()
        self.due = Due.within(timeout.total)
        self.span = None if call.settings.tracer is None else _span(call, call.settings.tracer)

    def begin(self) -> None:
        """Begin the next attempt."""
        self.attempts += 1
        self.head = None
        self.begun = monotonic()
        if self.span is not None:
            self.span.begin(self.attempts)

    @property
    def request_id(self) -> str | None:
        """The service's name for the request, without secrets."""
        named = self.head and self.head.request_id
        return Redactor(self.call.secrets).redact(named) if named else None

    @property
    def session_id(self) -> str | None:
        """Session that the answer, or else the call, belongs to."""
        return (self.head and session_of(self.call, self.head)) or self.call.session_id

    def note(self, error: SequrityError) -> None:
        """Tell an error what is known of the call."""
        elapsed = monotonic() - self.started
        error.during(request_id=self.request_id, session_id=self.session_id, attempts=self.attempts, elapsed=elapsed)

    def report(self, error: SequrityError | None = None, retry_in: float | None = None) -> None:
        """Tell who wants to know what came of the attempt."""
        hook = self.call.settings.on_attempt
        if hook is None and self.span is None and not is_logged():
            return
        attempt = self._attempt(error, retry_in)
        log(attempt)
        if self.span is not None:
            self.span.end_attempt(attempt)
        if hook is not None:
            hook(attempt)

    def end(self, outcome: Answer[Any] | Opened[Any] | BaseException) -> None:
        """End the call's span, unless its stream goes on."""
        if self.span is None or isinstance(outcome, Opened):
            return
        if isinstance(outcome, Answer):
            self.span.record_response(outcome.value)
        self.span.end(outcome if isinstance(outcome, BaseException) else None)

    def _attempt(self, error: SequrityError | None, retry_in: float | None) -> Attempt:
        return Attempt(
            method=self.call.operation.method,
            path=path_of(self.call.url),
            number=self.attempts,
            status=None if self.head is None else self.head.status,
            error=error,
            elapsed=monotonic() - self.begun,
            retry_in=retry_in,
            request_id=self.request_id,
            session_id=self.session_id,
        )


def _span(call: Call[Any, Any], tracer: Tracer) -> CallSpan:
    from sequrity_runtime.calls.tracing import CallSpan  # noqa: PLC0415 - only where spans are asked for

    return CallSpan(tracer, call)


def perform(
    call: Call[Any, Any], timeout: Timeout, budget: Budget, remember: Callable[[str], None] | None = None
) -> Flow:
    """Make a call.

    Args:
        call: What to send.
        timeout: How long it may take.
        budget: What the client may spend on retries.
        remember: Told the session that the answer belongs to, as soon as it is known.

    Raises:
        SequrityError: Whatever went wrong.
    """
    trip = _Trip(call, timeout)
    try:
        outcome = yield from _attempts(trip, Retries(call.settings, budget), remember)
    except BaseException as error:
        trip.end(error)
        raise
    trip.end(outcome)
    return outcome


def _attempts(trip: _Trip, retries: Retries, remember: Callable[[str], None] | None) -> Flow:
    while True:
        trip.begin()
        try:
            outcome = yield from _attempt(trip, remember)
        except SequrityError as error:
            trip.note(error)
            wait = retries.wait_after(error, trip.due.left())
            trip.report(error, wait)
            if wait is None:
                raise
        else:
            retries.succeeded()
            trip.report()
            return outcome
        yield Wait(wait)


def _attempt(trip: _Trip, remember: Callable[[str], None] | None) -> Generator[Step, Any, Answer[Any] | Opened[Any]]:
    call = trip.call
    head = yield from _sent(trip)
    if not head.success:
        raise (yield from _status_error(trip, head))
    session_id = session_of(call, head)
    if session_id is not None and remember is not None:
        remember(session_id)
    if call.streaming and head.status == 200 and head.media_type == "text/event-stream":
        return _opened(trip, head, session_id)
    if call.streaming and not call.raw and not head.may_be_json:
        raise no_stream(call, head, (yield from _beginning(trip, head, EXCERPT_BYTES)))
    body = Body(head.coding, call.settings.limits.body)
    yield from _read(body, trip.due)
    if call.streaming and not call.raw:
        return _opened(trip, head, session_id, body.content())
    return Answer((raw_of if call.raw else value_of)(call, head, body.content(), session_id))


def _opened(trip: _Trip, head: Head, session_id: str | None, whole: bytes | None = None) -> Opened[Any]:
    """Hand out a stream, which may be of an answer that came whole."""
    from sequrity_runtime.calls.stream_events import Events  # noqa: PLC0415 - only for streams

    events = Events[Any](trip.call, head, session_id)
    if whole is not None:
        events.feed_whole(whole)
    return Opened(events, _pieces(events, Decoder(head.coding), StreamDue(trip.due, trip.timeout.idle)), trip.span)


def _sent(trip: _Trip) -> Generator[Step, Any, Head]:
    """Send the call, and go where the service points to, as long as that is the service itself."""
    url: str | None = trip.call.url
    head: Head | None = None
    for _ in range(MOST_REDIRECTS + 1):
        if url is None:
            break
        head = trip.head = cast("Head", (yield Send(url, trip.due)))
        head.attempts, head.started = trip.attempts, trip.started
        url = redirected(url, head.status, head.headers.get("location"))
    return cast("Head", head)


def _status_error(trip: _Trip, head: Head) -> Generator[Step, Any, SequrityError]:
    limit = trip.call.settings.limits.error_body
    content = yield from _beginning(trip, head, limit)
    return status_error(head.status, head.shown, content, trip.call.secrets, limit)


def _beginning(trip: _Trip, head: Head, limit: int) -> Generator[Step, Any, bytes]:
    """Read what an error will quote, as far as it arrives: that it does not must not hide the error itself."""
    body: Body | None = None
    with suppress(SequrityError):
        body = Body(head.coding, limit + MARGIN, cut=True)
        yield from _read(body, trip.due.within_it(ERROR_BODY_SECONDS))
    return b"" if body is None else body.content()


def _read(body: Body, due: Due) -> Generator[Step, Any, None]:
    """Read an answer until the body has enough, or it ends."""
    while (data := (yield Chunk(due))) is not None:
        if body.feed(data):
            return
    body.end()


def _pieces(events: Events[Any], decoder: Decoder, due: StreamDue) -> Generator[Step | bytes, Any, None]:
    while (data := (yield Chunk(due.now(events)))) is not None:
        yield from decoder.feed(data)
    decoder.end()
