"""The budget of an evaluation: a policy and a tool call of any size end in seconds.

Steps are counted, so that a call has the same decision on every machine. Regular expressions spend
seconds instead. Code outside of an evaluation has a whole budget each time.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from time import process_time
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
class _Budget:
    """The remaining budget."""

    steps: int = MAX_STEPS
    seconds: float = MAX_SECONDS


_budget: ContextVar[_Budget] = ContextVar("budget")


@contextmanager
def evaluation() -> Generator[None]:
    """Begin a budget for this thread or task."""
    token = _budget.set(_Budget())
    try:
        yield
    finally:
        _budget.reset(token)


def spend(steps: int) -> None:
    """Spend steps.

    Raises:
        PolicyEvaluationError: The evaluation takes too many.
    """
    budget = _budget.get(None) or _Budget()
    budget.steps -= steps
    if budget.steps < 0:
        raise PolicyEvaluationError(f"the evaluation takes more than {MAX_STEPS} steps")


@contextmanager
def timed() -> Generator[float]:
    """Spend the seconds that a block takes. Its value is the number of seconds that are left."""
    budget, started = _budget.get(None) or _Budget(), process_time()
    try:
        yield max(budget.seconds, 0.0)
    finally:
        budget.seconds -= process_time() - started
