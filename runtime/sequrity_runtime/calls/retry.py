"""Retries: which failures are retried, and when.

| Failure | Retried |
|---|---|
| no connection; timeout while connecting, or while waiting for a free connection | yes: nothing was sent |
| no connection, for a permanent reason: certificate, TLS, a proxy that refuses | no |
| a kept connection that the server closed before the response began | once, immediately, on a new connection |
| status 408, 425, 429, 500, 502, 503, 504, 529 | yes |
| status 409 | with `retry_also=["conflict"]` |
| sent, but no response: the connection failed, or a write or read timed out | with `retry_also=["ambiguous"]` |
| `x-should-retry: true` or `false` in an error's headers | as it says |
| any other status, an unreadable response, any failure after a stream has begun | no |

The service sets the wait (`Retry-After`). Otherwise it is random, from 0 up to a bound that doubles
with each attempt ("full jitter", which spreads the clients of a service that recovers). If the wait exceeds two minutes
or the remaining `total` timeout, the call fails immediately, and its error carries `retry_after`.

All retries of a client draw on one budget, as in botocore's standard mode. During an outage the budget runs out, and
calls fail fast instead of multiplying the load.
"""

from __future__ import annotations

from random import SystemRandom
from threading import Lock

from sequrity_runtime.calls.settings import ResolvedSettings
from sequrity_runtime.errors import CallTimeoutError, SequrityError, TransportError
from sequrity_runtime.status_errors import APIStatusError

CONFLICT = 409
"""Status that is retried on request."""

FIRST_BOUND = 0.5
"""Bound of the first random wait in seconds; it doubles with each attempt."""

LAST_BOUND = 8.0
"""Maximum bound of a random wait in seconds."""

MAX_RETRY_AFTER = 120.0
"""Maximum wait in seconds that a service may set; a longer one fails the call."""

CAPACITY = 500
"""Size of a full budget."""

COST = 5
"""Cost of a retry; a success after retries returns it."""

COST_AFTER_TIMEOUT = 10
"""Cost of a retry after a timeout."""

GAIN = 1
"""Amount that a success at the first attempt returns."""

_random = SystemRandom()


class Budget:
    """Retry budget of a client.

    Attributes:
        left: What is left. It may be read without the lock, so that a success costs nothing while all is well.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self.left = CAPACITY

    def take(self, cost: int) -> bool:
        """Take from the budget. Returns False if it holds too little."""
        with self._lock:
            if cost > self.left:
                return False
            self.left -= cost
            return True

    def give(self, gain: int) -> None:
        """Return an amount to the budget, up to its size."""
        with self._lock:
            self.left = min(CAPACITY, self.left + gain)


class Retries:
    """Retries of one call."""

    def __init__(self, settings: ResolvedSettings, budget: Budget) -> None:
        self._settings = settings
        self._budget = budget
        self._made = 0
        self._renewed = False  # whether a stale connection has been replaced
        self._spent = 0

    def wait_after(self, error: SequrityError, left: float | None) -> float | None:
        """Return the wait before the next attempt, if `left` seconds of the `total` timeout are left.

        Returns:
            Seconds; None if the call is not retried.
        """
        if self._made >= self._settings.max_retries or not is_retried(error, self._settings.retry_also):
            return None
        stale = is_stale(error)
        if stale and self._renewed:
            return None
        self._renewed |= stale
        asked = error.retry_after if isinstance(error, APIStatusError) else None
        random = _random.uniform(0, min(LAST_BOUND, FIRST_BOUND * 2**self._made))
        wait = 0.0 if stale else random if asked is None else asked
        if wait > MAX_RETRY_AFTER or (left is not None and wait >= left):
            return None
        cost = COST_AFTER_TIMEOUT if isinstance(error, CallTimeoutError) else COST
        if not self._budget.take(cost):
            return None
        self._made += 1
        self._spent = cost
        return wait

    def succeeded(self) -> None:
        """Return budget after a success."""
        self._budget.give(self._spent or GAIN)


def is_stale(error: SequrityError) -> bool:
    """Return whether a call failed because the server had closed a kept connection."""
    return isinstance(error, TransportError) and error.stale


def is_retried(error: SequrityError, also: frozenset[str]) -> bool:
    """Return whether a failure is retried, by the table above. `also` holds the `retry_also` of the caller."""
    if error.retryable:
        return True
    if isinstance(error, APIStatusError):
        return "conflict" in also and error.status == CONFLICT and error.should_retry is None
    if isinstance(error, CallTimeoutError):
        return "ambiguous" in also and error.phase in ("write", "read")
    return "ambiguous" in also and isinstance(error, TransportError)
