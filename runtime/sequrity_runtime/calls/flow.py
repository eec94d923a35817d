"""The flow of a call, without I/O: send, follow redirects, read, retry.

`perform` is a generator. It yields a step (`Send`, `Read`, `Sleep`); the driver does it and sends the result back, or
throws our error for what failed. So the flow is written once for both drivers, as httpx does for its authentication
schemes. `CallState` holds what changes during a call; the call itself never changes.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from functools import cached_property
from logging import INFO
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from attrs import evolve, frozen

from sequrity_runtime.calls.attempt_log import Attempt, log, logger
from sequrity_runtime.calls.deadline import NEVER, Deadline, IdleDeadline
from sequrity_runtime.calls.decoding import BodyBuffer, decoded_beginning
from sequrity_runtime.calls.headers import KeyFunction
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.response import (
    EVENT_STREAM,
    EXCERPT_BYTES,
    ResponseHead,
    error_of,
    not_a_stream,
    parse_response,
    raw_response,
    session_id_of,
)
from sequrity_runtime.calls.retry import CAPACITY, Budget, Retries, is_stale
from sequrity_runtime.calls.settings import DEFAULT_TIMEOUT, HttpTimeout, Timeout, timeout_of
from sequrity_runtime.calls.url import path_of, redirected
from sequrity_runtime.errors import DecodeError, SequrityError
from sequrity_runtime.redaction import MARGIN, Secret
from sequrity_runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from sequrity_runtime.calls.settings import Tracer
    from sequrity_runtime.calls.stream_events import Events
    from sequrity_runtime.calls.tracing import CallSpan

_HTTPX_DEFAULT = (5.0, 5.0, 5.0, 5.0)

MAX_REDIRECTS = 5
"""Redirects that one attempt follows."""

ERROR_BODY_SECONDS = 10.0
"""Timeout for the body of an error response. What has not arrived by then is left out."""


@frozen
class Send:
    """Send the request. The result is the `ResponseHead` of the response."""

    url: str
    deadline: Deadline

    fresh: bool = False
    """Whether to send it over a new connection."""


@frozen
class CallFunctions:
    """Call the functions that return keys. The result is a list: for each, the header's value or an exception."""

    functions: tuple[KeyFunction, ...]
    deadline: Deadline


@frozen
class Read:
    """Read the next bytes of the response. The result is the bytes, or None at the end."""

    deadline: Deadline


@frozen
class Sleep:
    """Close the response, and sleep."""

    seconds: float
    deadline: Deadline = NEVER


Step = CallFunctions | Send | Read | Sleep
"""A step that a driver performs for a flow."""

Flow = Generator[Step, Any, Any]
"""A call in progress. It returns the value of the call, or its `Events` if the response is a stream."""


class CallState:
    """The state of one call.

    Attributes:
        call: The checked call, with the keys of the current attempt.
        timeout: Timeouts of the call.
        deadline: Time by which the whole call is complete.
        attempts: Number of attempts so far.
        fresh: Whether the current attempt needs a new connection.
        head: Status and headers of the current response.
        response: The response object of the HTTP client; the driver sets it.
        chunks: Iterator over the bytes of its body; the driver sets it.
        events: Events of the stream, once the response is one.
    """

    def __init__(
        self, call: Call[Any, Any], of_client: HttpTimeout, budget: Budget, remember: Callable[[str], None] | None
    ) -> None:
        self.call = call
        self.timeout = effective_timeout(call.settings.timeout, of_client)
        self.budget = budget
        self.remember = remember
        self.attempts = 0
        self.fresh = False
        self.head: ResponseHead | None = None
        self.response: Any = None
        self.chunks: Any = None
        self.events: Events[Any] | None = None
        self.started = self.begun = monotonic()
        self.deadline = Deadline.after(self.timeout.total)
        self.span = None if call.settings.tracer is None else _span(call, call.settings.tracer)

    @cached_property
    def retries(self) -> Retries:
        """The retries, from the first failure on."""
        return Retries(self.call.settings, self.budget)

    def begin(self) -> None:
        """Begin the next attempt."""
        self.attempts += 1
        self.head = None
        self.begun = monotonic()
        if self.span is not None:
            self.span.begin(self.attempts)

    @property
    def request_id(self) -> str | None:
        """The service's id of the request, without secrets."""
        return self._shown(None if self.head is None else self.head.request_id)

    @property
    def session_id(self) -> str | None:
        """Session of the response, or else of the request, without secrets."""
        return self._shown((self.head and session_id_of(self.call, self.head)) or self.call.session_id)

    def _shown(self, text: str | None) -> str | None:
        return self.call.redactor.redact(text) if text else None

    def note(self, error: SequrityError) -> None:
        """Add the facts about the call to an error."""
        elapsed = monotonic() - self.started
        error.during(request_id=self.request_id, session_id=self.session_id, attempts=self.attempts, elapsed=elapsed)

    def report(self, error: SequrityError | None = None, retry_in: float | None = None) -> None:
        """Report the outcome of an attempt to the log, the span and the caller's hook."""
        hook = self.call.settings.on_attempt
        if hook is None and self.span is None and not logger.isEnabledFor(INFO):
            return
        attempt = self._attempt(error, retry_in)
        log(attempt)
        if self.span is not None:
            self.span.end_attempt(attempt)
        if hook is not None:
            hook(attempt)

    def _attempt(self, error: SequrityError | None, retry_in: float | None) -> Attempt:
        return Attempt(
            method=self.call.operation.method,
            path=self._shown(path_of(self.call.url)) or "",
            number=self.attempts,
            status=None if self.head is None else self.head.status,
            error=error,
            elapsed=monotonic() - self.begun,
            retry_in=retry_in,
            request_id=self.request_id,
            session_id=self.session_id,
        )


def effective_timeout(asked: Timeout | Unset, of_client: HttpTimeout) -> Timeout:
    """Choose the timeouts: those of the call, else those set on the HTTP client, else our defaults.

    httpx's own default, 5 s in each phase, counts as not set: an LLM takes longer.
    """
    if asked is not UNSET:
        return asked
    phases = (of_client.connect, of_client.read, of_client.write, of_client.pool)
    return DEFAULT_TIMEOUT if phases == _HTTPX_DEFAULT else timeout_of(of_client)


def _span(call: Call[Any, Any], tracer: Tracer) -> CallSpan:
    from sequrity_runtime.calls.tracing import CallSpan  # noqa: PLC0415 - only for calls with a tracer

    return CallSpan(tracer, call)


def perform(state: CallState) -> Flow:
    """Make a call.

    Returns:
        The typed response, JSON data or raw response; or the `Events` of a stream, which stays open.

    Raises:
        SequrityError: The call failed.
    """
    try:
        value = yield from _attempts(state)
    except BaseException as error:
        if state.span is not None:
            state.span.end(error)
        raise
    if state.span is not None and state.events is None:
        state.span.record_response(value)
        state.span.end(None)
    return value


def _attempts(state: CallState) -> Flow:
    while True:
        state.begin()
        try:
            value = yield from _attempt(state)
        except SequrityError as error:
            state.note(error)
            wait = state.retries.wait_after(error, state.deadline.remaining())
            state.fresh = is_stale(error)
            state.report(error, wait)
            if wait is None:
                raise
        else:
            if state.budget.left < CAPACITY:
                state.retries.succeeded()
            state.report()
            return value
        yield Sleep(wait)


def _attempt(state: CallState) -> Flow:
    if state.call.key_functions:
        yield from _keys(state)
    call = state.call
    head = yield from _sent(state)
    if not 200 <= head.status < 300:
        raise (yield from _status_error(state, head))
    session_id = session_id_of(call, head)
    if session_id is not None and state.remember is not None:
        state.remember(session_id)
    if call.streaming and head.media_type == EVENT_STREAM:
        return _opened(state, head, session_id)
    arrived = b""
    if call.streaming:
        arrived, is_stream = yield from _start(state, head)
        if is_stream:
            return _opened(state, head, session_id, arrived=arrived)
        if not call.raw and not head.may_be_json:
            raise not_a_stream(call, head, (yield from _beginning(state, head, EXCERPT_BYTES, arrived)))
    body = BodyBuffer(head.coding, call.settings.limits.body)
    body.feed(arrived)
    yield from _read(body, state.deadline)
    if call.streaming and not call.raw:
        return _opened(state, head, session_id, whole=body.content())
    return (raw_response if call.raw else parse_response)(call, head, body.content(), session_id)


def _keys(state: CallState) -> Generator[Step, Any, None]:
    """Fill the headers whose values functions return."""
    step = CallFunctions(tuple(state.call.key_functions.values()), state.deadline)
    values: list[Secret | Exception] = yield step
    headers = dict(state.call.headers)
    for name, value in zip(state.call.key_functions, values, strict=True):
        if isinstance(value, Exception):
            raise value
        headers[name] = value
    state.call = evolve(state.call, headers=headers)


def _start(state: CallState, head: ResponseHead) -> Generator[Step, Any, tuple[bytes, bool]]:
    """Read the start of a body that is not labelled as an event stream.

    Returns:
        The bytes that were read, and whether they begin an event stream.
    """
    from sequrity_runtime.calls.stream_start import MAX_START, begins_events  # noqa: PLC0415 - for unlabelled streams

    arrived, body, step = b"", BodyBuffer(head.coding, MAX_START, cut=True), Read(state.deadline)
    while (found := begins_events(body.content())) is None and len(arrived) < MAX_START:
        if (data := (yield step)) is None:
            break
        arrived += data
        body.feed(data)
    return arrived, bool(found)


def _opened(
    state: CallState, head: ResponseHead, session_id: str | None, *, arrived: bytes = b"", whole: bytes | None = None
) -> Events[Any]:
    """Return the events of a stream, whose first bytes have arrived, or of a whole body that is not a stream."""
    from sequrity_runtime.calls.stream_events import Events  # noqa: PLC0415 - only for streams

    events = Events[Any](state.call, head, session_id, IdleDeadline(state.deadline, state.timeout.idle))
    events.feed(arrived)
    if whole is not None:
        events.feed_whole(whole)
    state.events = events
    return events


def _sent(state: CallState) -> Generator[Step, Any, ResponseHead]:
    """Send the request, and follow redirects within the service."""
    url: str | None = state.call.url
    head: ResponseHead | None = None
    for _ in range(MAX_REDIRECTS + 1):
        if url is None:
            break
        head = state.head = cast("ResponseHead", (yield Send(url, state.deadline, state.fresh)))
        head.attempts, head.started = state.attempts, state.started
        url = redirected(url, head.status, head.headers.get("location")) if 300 <= head.status < 400 else None
    return cast("ResponseHead", head)


def _status_error(state: CallState, head: ResponseHead) -> Generator[Step, Any, SequrityError]:
    limit = state.call.settings.limits.error_body
    request = f"{state.call.operation.method} {path_of(state.call.url)}"
    try:
        content = yield from _beginning(state, head, limit)
    except DecodeError as error:
        content, request = b"", f"{request}: {error}"
    return error_of(state.call, head, content, limit, request)


def _beginning(state: CallState, head: ResponseHead, limit: int, arrived: bytes = b"") -> Generator[Step, Any, bytes]:
    """Read the start of an error body. A failure of the connection is ignored: the status error is still raised.

    Raises:
        DecodeError: The body's content encoding is unexpected or corrupt, and the body is not text.
    """
    body = BodyBuffer("", limit + MARGIN, cut=True)
    with suppress(SequrityError):
        if not body.feed(arrived):
            yield from _read(body, state.deadline.tightened(ERROR_BODY_SECONDS))
    return decoded_beginning(head.coding, body.content(), limit + MARGIN)


def _read(body: BodyBuffer, deadline: Deadline) -> Generator[Step, Any, None]:
    """Read a response until the body has enough, or it ends."""
    step = Read(deadline)
    while (data := (yield step)) is not None:
        if body.feed(data):
            return
