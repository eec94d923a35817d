"""The bound on an evaluation: a policy and a tool call of any size end in seconds.

Steps are counted, so that a call has the same decision on every machine. Regular expressions have a timeout instead,
which those of one evaluation share.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from attrs import define

from sequrity_runtime.errors import ConfigError

MAX_STEPS: Final = 5_000_000
"""Steps of an evaluation: characters that globs take, elements of label sets, and parts of rules."""

MAX_SECONDS: Final = 1.0
"""Seconds of the processor for all regular expressions of an evaluation."""


class PolicyEvaluationError(ConfigError):
    """A rule cannot be evaluated: an unknown name, a name of the wrong kind, an unreadable pattern, too many steps."""


@define
class _Steps:
    left: int
    seconds: float = MAX_SECONDS


_steps: ContextVar[_Steps | None] = ContextVar("steps", default=None)


@contextmanager
def evaluation() -> Generator[None]:
    """Count the steps of an evaluation in this thread or task."""
    token = _steps.set(_Steps(MAX_STEPS))
    try:
        yield
    finally:
        _steps.reset(token)


def spend(count: int) -> None:
    """Count steps.

    Raises:
        PolicyEvaluationError: The evaluation takes too many.
    """
    steps = _steps.get()
    if steps is not None:
        steps.left -= count
        if steps.left < 0:
            raise PolicyEvaluationError(f"the evaluation takes more than {MAX_STEPS} steps")


def seconds_left() -> float:
    """Return the seconds that are left for regular expressions."""
    steps = _steps.get()
    return MAX_SECONDS if steps is None else steps.seconds


def spend_seconds(seconds: float) -> None:
    """Count the seconds of a regular expression."""
    steps = _steps.get()
    if steps is not None:
        steps.seconds -= seconds
