"""A request and its response, as observers see them. Keys are masked.

The values are not compared, see `turn`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from sequrity_sandbox.masking import MASK, is_secret
from sequrity_sandbox.outcome import Outcome
from sequrity_sandbox.turn import Turn


@frozen(eq=False)
class PolicyDecision:
    """Decision of the policy about one tool call."""

    tool: str
    allowed: bool
    reason: str
    arguments: Mapping[str, Any]
    """Arguments by name: `{value, producers, consumers, tags}`."""

    def to_json(self) -> dict[str, Any]:
        """Return the entry of `policy_check_history`."""
        return {"tool": self.tool, "allowed": self.allowed, "reason": self.reason, "arguments": dict(self.arguments)}


@frozen(eq=False, kw_only=True)
class Exchange:
    """One request with its response."""

    number: int
    """Number of the request, from 1."""

    time: float
    """Seconds since 1970 at the start of the request."""

    seconds: float
    """Seconds until the head of the response was sent."""

    method: str
    path: str
    query: str
    operation: str | None
    """Operation ID; None for an unknown path."""

    request_headers: tuple[tuple[str, str], ...]
    """Headers as sent, secrets replaced by `***`."""

    request_body: Any
    """The body decoded; None if there is none, or it could not be decoded."""

    turn: Turn | None
    """The turn of the request; None if it was refused earlier."""

    outcome: Outcome | None
    decisions: tuple[PolicyDecision, ...]
    status: int
    response_headers: tuple[tuple[str, str], ...]
    response_body: Any
    """The body decoded; of a stream, the list of its events: `{event, data}`."""

    response_size: int | None = None
    """Bytes of the body; None if it is sent in pieces."""


Observer: TypeAlias = Callable[[Exchange], None]


def masked(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Replace the values of secret headers."""
    return tuple((name, MASK if is_secret(name, value) else value) for name, value in pairs)
