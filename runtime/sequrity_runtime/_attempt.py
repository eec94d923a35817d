"""What is told of each attempt of a call: to a caller's hook, and to the log."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from sequrity_runtime._errors import SequrityError


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
