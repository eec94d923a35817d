"""Limits per minute: a bucket that fills steadily, from which each call takes its share."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from sequrity_runtime.errors import ConfigError

_BURST_SECONDS = 1.0
"""Seconds of the rate that may be spent at once."""


class RateLimit:
    """A limit of requests or tokens per minute (a token bucket). None allows any rate.

    Raises:
        ConfigError: The limit is not a positive number.
    """

    def __init__(self, name: str, per_minute: float | None, clock: Callable[[], float] = monotonic) -> None:
        if per_minute is not None and not (type(per_minute) in (int, float) and per_minute > 0):
            raise ConfigError(f"{name}: expected a positive number, or None for no limit")
        self._rate = None if per_minute is None else per_minute / 60
        self._capacity = max(1.0, (self._rate or 0) * _BURST_SECONDS)
        self._left = self._capacity
        self._clock = clock
        self._filled = clock()

    def delay(self) -> float:
        """Return the seconds until the next call may start. A debt is paid off first."""
        if self._rate is None:
            return 0.0
        now = self._clock()
        self._left = min(self._capacity, self._left + (now - self._filled) * self._rate)
        self._filled = now
        return 0.0 if self._left >= min(1.0, self._capacity) else (1.0 - self._left) / self._rate

    def take(self, amount: float) -> None:
        """Spend an amount, which may exceed what is left. A negative amount is refunded."""
        self._left -= amount
