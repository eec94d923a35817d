"""Deadlines: the time by which a call is complete, or the next event of a stream has arrived. Without I/O."""

from __future__ import annotations

from time import monotonic

from attrs import frozen

from sequrity_runtime.calls.settings import Timeout
from sequrity_runtime.errors import CallTimeoutError, Phase

_TOLERANCE = 0.01
"""Seconds by which a timer of the operating system may be early."""


@frozen
class Deadline:
    """A point in time, and the limit that sets it."""

    at: float | None = None
    """Time of the monotonic clock; None for no deadline."""

    phase: Phase = "total"

    @classmethod
    def after(cls, seconds: float | None) -> Deadline:
        """Create a deadline that expires after this many seconds; None for no deadline."""
        return cls() if seconds is None else cls(monotonic() + seconds)

    def tightened(self, seconds: float, phase: Phase = "total") -> Deadline:
        """Create a deadline that expires after this many seconds, but not later than this one."""
        at = monotonic() + seconds
        return self if self.at is not None and self.at <= at else Deadline(at, phase)

    def remaining(self) -> float | None:
        """Return the seconds that remain; None for no deadline."""
        return None if self.at is None else self.at - monotonic()

    def clamp(self, seconds: float | None) -> float | None:
        """Shorten a timeout to the time that remains.

        Raises:
            CallTimeoutError: The deadline has expired.
        """
        if self.at is None:
            return seconds
        remaining = self.at - monotonic()
        if remaining <= 0:
            raise self.error()
        return remaining if seconds is None else min(remaining, seconds)

    def timeouts(self, phases: Timeout) -> dict[str, float | None]:
        """Shorten the timeout of each phase as `clamp` does. The result is that of httpx."""
        remaining = self.clamp(None)
        return {
            name: remaining if seconds is None or (remaining is not None and remaining < seconds) else seconds
            for name in ("connect", "read", "write", "pool")
            for seconds in (getattr(phases, name),)
        }

    def expired(self) -> bool:
        """Return whether the deadline has expired."""
        return self.at is not None and self.at - monotonic() <= _TOLERANCE

    def error(self) -> CallTimeoutError:
        """Create the error for an expired deadline."""
        limit = "total timeout" if self.phase == "total" else "idle timeout of the stream"
        return CallTimeoutError(f"{limit} exceeded", self.phase)


NEVER = Deadline()
"""No deadline."""


class IdleDeadline:
    """The deadline of a stream's next event. It restarts with each event, not with each chunk of bytes."""

    def __init__(self, total: Deadline, idle: float | None) -> None:
        self._total = total
        self._idle = idle
        self._current = total
        self._seen: int | None = None

    def current(self, received: int) -> Deadline:
        """Return the deadline of the next read, after this many events."""
        if self._idle is not None and received != self._seen:
            self._seen = received
            self._current = self._total.tightened(self._idle, "idle")
        return self._current
