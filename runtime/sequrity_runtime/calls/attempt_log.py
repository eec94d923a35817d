"""Reports of the attempts of a call: to the caller's hook, and to the log.

The logger `sequrity` reports each attempt at level DEBUG, and each retry at level INFO. A record has the fields of
`Attempt` as attributes. Neither they nor the message contain content of a request or a response.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeAlias

from attrs import asdict, frozen

from sequrity_runtime.errors import SequrityError

logger = logging.getLogger("sequrity")


@frozen(kw_only=True)
class Attempt:
    """One attempt of a call and its outcome. The attempt of a stream ends when the stream begins.

    It holds names and numbers, and no content of the request or the response.
    """

    method: str
    """HTTP method."""

    path: str
    """Path of the URL."""

    number: int
    """Number of the attempt, from 1."""

    status: int | None
    """HTTP status of the response; None without a response."""

    error: SequrityError | None
    """Error of the attempt; None if it succeeded."""

    elapsed: float
    """Seconds that the attempt took."""

    retry_in: float | None
    """Seconds until the next attempt; None after the last one."""

    request_id: str | None
    """The service's id of the request, if it sent one."""

    session_id: str | None
    """Session of the call, if known."""


AttemptHook: TypeAlias = Callable[[Attempt], None]
"""Called after each attempt. An exception of the hook ends the call and propagates unchanged."""


def log(attempt: Attempt) -> None:
    """Log an attempt."""
    fault = None if attempt.error is None else type(attempt.error).__name__
    extra = {**asdict(attempt, recurse=False), "error": fault}
    extra["attempt"] = extra.pop("number")
    outcome = attempt.status if attempt.status is not None else fault
    text, values = "%s %s: %s after %.3f s", [attempt.method, attempt.path, outcome, attempt.elapsed]
    if attempt.retry_in is None:
        logger.debug(text, *values, extra=extra)
    else:
        logger.info(text + "; again in %.3f s", *values, attempt.retry_in, extra=extra)
