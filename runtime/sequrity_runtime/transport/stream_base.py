"""What both kinds of stream share: all but the waiting.

One thread or task reads at a time; any may close. Whoever closes while another reads only wakes the reader, which then
lets go of the connection itself: nothing is closed under the hands of the HTTP library.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any, Generic, TypeVar, overload

from sequrity_runtime.calls.accumulator import AccumulableEvent
from sequrity_runtime.calls.stream_events import Events
from sequrity_runtime.errors import ConfigError, SequrityError

T_co = TypeVar("T_co", covariant=True)
WholeT = TypeVar("WholeT")


class Held(Generic[T_co]):
    """What both kinds of stream know."""

    def __init__(self, events: Events[T_co], wake: Callable[[], None]) -> None:
        self._events = events
        self._wake = wake
        self._closed = False
        self._left = False
        self._turn = Lock()  # held by whoever reads, or lets go; nobody ever waits for it

    @property
    def session_id(self) -> str | None:
        """Session that the stream belongs to."""
        return self._events.session_id

    @property
    def status(self) -> int:
        """HTTP status of the answer."""
        return self._events.head.status

    @property
    def headers(self) -> Mapping[str, str]:
        """All headers of the answer, by lower-case name."""
        return self._events.head.headers

    @property
    def closed(self) -> bool:
        """Whether the stream is over: read to its end, broken or closed."""
        return self._closed

    @property
    def skipped(self) -> int:
        """How many events were skipped because the contract does not know their kind."""
        return self._events.skipped

    @overload
    def accumulate(self: Held[AccumulableEvent[WholeT]]) -> WholeT: ...

    @overload
    def accumulate(self: Held[dict[str, Any]]) -> dict[str, Any]: ...

    def accumulate(self: Held[Any]) -> Any:
        """Build the answer from the events read so far, without waiting for more.

        Where an answer has not said yet why it ends, its `finish_reason` is empty.

        Returns:
            What the same call answers without a stream: a typed response, or JSON data if the stream is of JSON data.

        Raises:
            ResponseValidationError: What arrived so far does not fit that type; nothing may have arrived.
            TooLargeError: It is larger than an answer may be.
        """
        return self._events.so_far()

    def _begins(self) -> bool:
        """Take the turn to read, and tell whether there is one: none where somebody is letting go of the connection."""
        if self._turn.acquire(blocking=False):
            return True
        if self._closed:
            return False
        raise ConfigError("the stream is being read by another thread or task: read it in one place at a time")

    def _breaks(self, error: BaseException) -> bool:
        """Take note of what ended the wait for an event, and tell whether the reader shall hear of it."""
        closed, self._closed = self._closed, True
        if isinstance(error, SequrityError):
            if closed:  # by another thread or task, which is what broke the connection
                return False
            self._events.failed(error)
        return True

    def __repr__(self) -> str:
        """Show what a debugger wants to see, and no content."""
        return f"<{type(self).__name__} {'closed' if self._closed else 'open'}>"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn of a connection that nobody will give back; doing it here could block, or run in a wrong loop."""
        if not getattr(self, "_closed", True):
            _warn(f"unclosed {self!r}: read it to its end or close it", ResourceWarning, source=self)
