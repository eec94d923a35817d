"""The state of an open stream, without I/O. `Stream` and `AsyncStream` of the transport do the reads.

A stream holds a connection until it is read to its end, closed, or left by its `with` block. One thread or task reads
at a time; any may close. Closing while another one reads interrupts the reader, which then releases the connection
itself: nothing is closed while httpx uses it. A forgotten stream warns, as files do, and never touches the network: the
next call closes its connection.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from os import getpid
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar, cast

from sequrity_runtime.calls.deadline import NEVER
from sequrity_runtime.calls.flow import CallState, Flow, Read
from sequrity_runtime.calls.stream_events import Events
from sequrity_runtime.errors import ConfigError, SequrityError

DRAIN_SECONDS = 0.1
"""Timeout for the end of a stream's body after its end marker. The connection is closed if the body continues."""

MAX_TRAILING_CHUNKS = 4
"""Chunks that may follow the end marker."""

T_co = TypeVar("T_co", covariant=True)
if TYPE_CHECKING:
    from typing_extensions import TypeVar as DefaultTypeVar

    WholeT_co = DefaultTypeVar("WholeT_co", covariant=True, default=Any)
else:  # a `TypeVar` of Python 3.11 has no default (PEP 696)
    WholeT_co = TypeVar("WholeT_co", covariant=True)
"""The response that the events add up to."""


class StreamReader(Generic[T_co, WholeT_co]):
    """The parts of both kinds of stream without I/O."""

    if not TYPE_CHECKING:

        def __class_getitem__(cls, item: Any) -> Any:
            """Complete `Stream[Event]`."""
            return super().__class_getitem__(item if isinstance(item, tuple) else (item, Any))

    def __init__(self, state: CallState) -> None:
        self._state = state
        self._events = cast("Events[T_co]", state.events)
        self._closed = False
        self._released = False
        self._process = getpid()
        self._reader = Lock()  # held while reading or releasing; no thread waits for it

    @property
    def session_id(self) -> str | None:
        """Session that the stream belongs to."""
        return self._events.session_id

    @property
    def status(self) -> int:
        """HTTP status of the response."""
        return self._events.head.status

    @property
    def headers(self) -> Mapping[str, str]:
        """All headers of the response, by lower-case name."""
        return self._events.head.headers

    @property
    def closed(self) -> bool:
        """Whether the stream has ended: read to its end, broken or closed."""
        return self._closed

    @property
    def skipped(self) -> int:
        """Number of skipped events, which are of a kind that the contract does not know."""
        return self._events.skipped

    def accumulate(self) -> WholeT_co:
        """Build the response from the events read so far, without reading more.

        `finish_reason` is empty in a choice that has not ended yet.

        Returns:
            The response that the same call returns without a stream; JSON data for a stream of JSON data.

        Raises:
            ResponseValidationError: The events so far do not make a valid response; there may be none yet.
            TooLargeError: The response exceeds `limits.body`.
        """
        return cast("WholeT_co", self._events.snapshot())

    def _acquire(self) -> bool:
        """Acquire the reader lock. Returns False if the stream is being closed.

        Raises:
            ConfigError: Another thread or task is reading.
        """
        if self._reader.acquire(blocking=False):
            return True
        if self._closed:
            return False
        raise ConfigError("another thread or task is reading the stream: read it in one place at a time")

    def _next_event(self, *, raw: bool) -> Any:
        """Return the next event. Returns None if more bytes are needed, or the stream is closed."""
        if self._closed:
            return None
        event = self._events.next_raw_event() if raw else self._events.next_event()
        if event is None and self._events.done:
            self._closed = True
        return event

    def _check_process(self) -> None:
        """Check that this process may read bytes.

        Raises:
            ConfigError: It was forked from the one with the stream: both could read each other's bytes.
        """
        if self._process != getpid():
            raise ConfigError(
                "the stream was opened before this process was forked: read it in the process that opened it"
            )

    def _feed(self, data: bytes | None, *, raw: bool) -> None:
        """Feed the next bytes; None ends the input."""
        if data is None:
            self._events.end(raw=raw)
        else:
            self._events.feed(data)

    def _on_error(self, error: BaseException) -> bool:
        """Note the error that ended a read. Returns whether the reader must raise it."""
        if self._process != getpid():  # the stream continues in the other process
            return True
        closed, self._closed = self._closed, True
        if isinstance(error, SequrityError):
            if closed:  # closing broke the connection
                return False
            self._events.failed(error).without_frames()
        return True

    def _leave(self, *, drains: bool) -> Flow:
        """Leave the stream: its connection can be used again if the body ends soon after the end marker.

        Args:
            drains: Whether to read up to the end of the body.
        """
        if self._state.span is not None:
            self._state.span.record_response(self._events.document())
            self._state.span.end(self._events.fault)
        step = Read(NEVER.tightened(DRAIN_SECONDS))
        with suppress(SequrityError):  # the stream is complete already
            for _ in range(MAX_TRAILING_CHUNKS if drains and self._events.done else 0):
                self._check_process()
                if (yield step) is None:
                    break

    def __reduce__(self) -> NoReturn:
        """Refuse copying and pickling."""
        raise TypeError(
            f"a {type(self).__name__} is not copied or pickled: it holds a connection; read it in one place"
        )

    def __repr__(self) -> str:
        """Show whether the stream is open, and no content."""
        closed = getattr(self, "_closed", True)  # missing while the stream is being created
        return f"<{type(self).__name__} {'closed' if closed else 'open'}>"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn of an open connection. Closing it here could block, or run in the wrong event loop."""
        if not getattr(self, "_closed", True):
            _warn(f"unclosed {self!r}: read it to its end or close it", ResourceWarning, source=self)
