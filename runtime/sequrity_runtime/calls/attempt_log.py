"""What is told of each attempt of a call: to a caller's hook, and to the log.

The logger `sequrity` says at level DEBUG what came of each attempt, and at level INFO that one will be repeated. A
record has the fields of `Attempt` as attributes; neither they nor its message hold anything of what was sent or
answered.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from sequrity_runtime.errors import SequrityError

logger = logging.getLogger("sequrity")


@frozen(kw_only=True)
class Attempt:
    """One attempt of a call, when it is known what came of it; of a stream, when it has begun.

    It holds nothing of what was sent or answered but names and numbers.
    """

    method: str
    """HTTP method."""

    path: str
    """Path of the URL."""

    number: int
    """Which attempt of the call this is, from 1."""

    status: int | None
    """HTTP status of the answer; None where there was none."""

    error: SequrityError | None
    """What went wrong; None where nothing did."""

    elapsed: float
    """Seconds that the attempt took."""

    retry_in: float | None
    """Seconds until the next attempt; None where this was the last one."""

    request_id: str | None
    """The service's name for the request, where it gave one."""

    session_id: str | None
    """Session that the call belongs to, where it is known."""


AttemptHook: TypeAlias = Callable[[Attempt], None]
"""Told of each attempt; what it raises ends the call, and leaves it as it is."""


def log(attempt: Attempt) -> None:
    """Log an attempt."""
    fault = None if attempt.error is None else type(attempt.error).__name__
    extra = {
        "method": attempt.method,
        "path": attempt.path,
        "attempt": attempt.number,
        "status": attempt.status,
        "error": fault,
        "elapsed": attempt.elapsed,
        "retry_in": attempt.retry_in,
        "request_id": attempt.request_id,
        "session_id": attempt.session_id,
    }
    came = attempt.status if attempt.status is not None else fault
    text, values = "%s %s: %s after %.3f s", [attempt.method, attempt.path, came, attempt.elapsed]
    if attempt.retry_in is None:
        logger.debug(text, *values, extra=extra)
    else:
        logger.info(text + "; again in %.3f s", *values, attempt.retry_in, extra=extra)
