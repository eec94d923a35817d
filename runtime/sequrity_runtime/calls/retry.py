"""What is tried again, and when: the one table of retries.

| What happened | Tried again |
|---|---|
| no connection; time was up while connecting, or waiting for a free connection | yes: nothing was sent |
| no connection, for a reason that stays: a certificate, TLS, a proxy that refuses | no |
| status 408, 425, 429, 500, 502, 503, 504, 529 | yes |
| status 409 | with `retry_also=["conflict"]` |
| sent, and no answer: the connection failed, or time was up in writing or reading | with `retry_also=["ambiguous"]` |
| `x-should-retry: true` or `false` in an error's headers | as it says |
| any other status, an answer that cannot be read, anything after a stream has begun | no |

The wait is what the service asks for. Where it asks for nothing, it is drawn evenly from nothing up to a bound that
doubles with each attempt ("full jitter", which spreads the callers of a service that comes back). A call that would
wait longer than two minutes, or beyond its own end, fails at once instead, and its error says how long.

A client's retries draw on one budget, as in botocore's standard mode: where everything fails, calls soon fail at once,
and an outage is not multiplied.
"""

from __future__ import annotations

from random import SystemRandom
from threading import Lock

from sequrity_runtime.calls.settings import ResolvedSettings
from sequrity_runtime.errors import CallTimeoutError, SequrityError, TransportError
from sequrity_runtime.status_errors import APIStatusError

CONFLICT = 409
"""Status that is tried again by choice."""

FIRST_BOUND = 0.5
"""Seconds up to which the first wait is drawn; the bound doubles with each attempt."""

LAST_BOUND = 8.0
"""Seconds beyond which the bound does not grow."""

LONGEST_ASKED = 120.0
"""Seconds that a service may ask to wait; where it asks for more, the call fails at once."""

CAPACITY = 500
"""What a full budget holds."""

COST = 5
"""What a retry takes from it, and a success after retries gives back."""

COST_AFTER_TIMEOUT = 10
"""What a retry after a timeout takes."""

GAIN = 1
"""What a success at the first attempt gives back."""

_random = SystemRandom()


class Budget:
    """What a client may spend on retries."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._left = CAPACITY

    def take(self, cost: int) -> bool:
        """Take from the budget, and tell whether there was enough."""
        with self._lock:
            if cost > self._left:
                return False
            self._left -= cost
            return True

    def give(self, gain: int) -> None:
        """Give back to the budget, which never holds more than at first."""
        if self._left < CAPACITY:  # read without the lock: a success costs nothing while all is well
            with self._lock:
                self._left = min(CAPACITY, self._left + gain)


class Retries:
    """Decides about the retries of one call."""

    def __init__(self, chosen: ResolvedSettings, budget: Budget) -> None:
        self._chosen = chosen
        self._budget = budget
        self._made = 0
        self._spent = 0

    def wait_after(self, error: SequrityError, left: float | None) -> float | None:
        """Decide how long to wait before the next attempt.

        Args:
            error: What the last attempt came to.
            left: Seconds until the call must be over; None without end.

        Returns:
            Seconds, or None where the call shall not be tried again.
        """
        if self._made >= self._chosen.max_retries or not is_retried(error, self._chosen.retry_also):
            return None
        asked = error.retry_after if isinstance(error, APIStatusError) else None
        wait = _jitter(self._made) if asked is None else asked
        if wait > LONGEST_ASKED or (left is not None and wait >= left):
            return None
        cost = COST_AFTER_TIMEOUT if isinstance(error, CallTimeoutError) else COST
        if not self._budget.take(cost):
            return None
        self._made += 1
        self._spent = cost
        return wait

    def succeeded(self) -> None:
        """Take note that the call succeeded."""
        self._budget.give(self._spent or GAIN)


def is_retried(error: SequrityError, also: frozenset[str]) -> bool:
    """Decide by the table above whether a failure is retried.

    Args:
        error: Failure of an attempt; `retryable` says whether it is retried by default.
        also: Failures that the caller wants to have retried as well.
    """
    if error.retryable:
        return True
    if isinstance(error, APIStatusError):
        return "conflict" in also and error.status == CONFLICT and error.should_retry is None
    if isinstance(error, CallTimeoutError):
        return "ambiguous" in also and error.phase in ("write", "read")
    return "ambiguous" in also and isinstance(error, TransportError)


def _jitter(made: int) -> float:
    return _random.uniform(0, min(LAST_BOUND, FIRST_BOUND * 2**made))
