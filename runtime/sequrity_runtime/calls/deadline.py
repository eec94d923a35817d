"""When something must be over, without I/O."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from attrs import frozen

from sequrity_runtime.errors import CallTimeoutError, Phase

if TYPE_CHECKING:
    from sequrity_runtime.calls.stream_events import Events

_TOLERANCE = 0.01
"""Seconds by which a clock of the system may be early."""


@frozen
class Due:
    """When something must be over, and what it is that is limited."""

    at: float | None = None
    """By the monotonic clock; None for never."""

    phase: Phase = "total"

    @classmethod
    def within(cls, seconds: float | None) -> Due:
        """Say that something must be over in so many seconds; None for no limit."""
        return cls() if seconds is None else cls(monotonic() + seconds)

    def within_it(self, seconds: float, phase: Phase = "total") -> Due:
        """Say that a part of it must be over in so many seconds, and not after the whole."""
        at = monotonic() + seconds
        return self if self.at is not None and self.at <= at else Due(at, phase)

    def left(self) -> float | None:
        """Count the seconds that are left; None without end."""
        return None if self.at is None else self.at - monotonic()

    def shortened(self, seconds: float | None) -> float | None:
        """Shorten a timeout to what is left.

        Raises:
            CallTimeoutError: Nothing is left.
        """
        left = self.left()
        if left is None:
            return seconds
        if left <= 0:
            raise self.error()
        return left if seconds is None else min(left, seconds)

    def passed(self) -> bool:
        """Tell whether time is up."""
        left = self.left()
        return left is not None and left <= _TOLERANCE

    def error(self) -> CallTimeoutError:
        """Build the error for that time is up."""
        what = "the whole call" if self.phase == "total" else "the stream's next event"
        return CallTimeoutError(f"time was up for {what} ({self.phase})", self.phase)


NEVER = Due()
"""Something that may take for ever."""


class StreamDue:
    """When a stream's next event must be there: counted from when it is waited for, whatever else arrives meanwhile."""

    def __init__(self, total: Due, idle: float | None) -> None:
        self._total = total
        self._idle = idle
        self._current = total
        self._seen: int | None = None

    def now(self, events: Events[Any]) -> Due:
        """Say when the next bytes must be there."""
        if self._idle is not None and events.received != self._seen:
            self._seen = events.received
            self._current = self._total.within_it(self._idle, "idle")
        return self._current
