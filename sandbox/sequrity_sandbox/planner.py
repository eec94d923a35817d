"""Planners choose the outcome of a turn. The first planner with an outcome decides; the built-in one is the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

from sequrity_sandbox.outcome import Outcome, ToolCall
from sequrity_sandbox.turn import Turn


class UpstreamError(ValueError):
    """The URL of the upstream server is not valid."""


class Planner(Protocol):
    """Chooses the outcome of a turn: a script, a model behind the sandbox, or the sandbox itself."""

    async def plan(self, turn: Turn) -> Outcome | None:
        """Return the outcome, or None to leave the turn to the next planner.

        The sandbox's security applies to the outcome: a policy can deny the tool calls.
        """
        ...


Judge: TypeAlias = Callable[[Turn, ToolCall], tuple[bool, str] | None]
"""Decides a tool call under a policy that the sandbox cannot read: whether it is allowed, and why. None leaves it.

A judge that is false as a condition has no decisions at all.
"""


async def first_outcome(planners: Sequence[Planner], turn: Turn) -> Outcome | None:
    """Ask the planners in their order. Returns None if none of them has an outcome."""
    for planner in planners:
        outcome = await planner.plan(turn)
        if outcome is not None:
            return outcome
    return None
