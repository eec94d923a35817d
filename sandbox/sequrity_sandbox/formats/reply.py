"""The reply that a format writes: an outcome with IDs, texts and counts, after the policy checks.

The values are not compared, see `turn`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Protocol, TypeAlias

from attrs import frozen

from sequrity_sandbox.contract.default_response import Event
from sequrity_sandbox.outcome import Delivery
from sequrity_sandbox.turn import Turn

Finish: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "refusal", "stop_sequence", "failed"]

# A word with the blanks before it; the last one also has the blanks behind it. Every character is in a piece.
_PIECE: Final = re.compile(r"(?:\s+\S*|\S+)(?:\s++\Z)?")
_PIECES_PER_STREAM: Final = 200


@frozen(eq=False)
class ReplyCall:
    """A tool call with its id."""

    id: str
    tool: str
    arguments: str
    """JSON text."""


@frozen(eq=False, kw_only=True)
class Reply:
    """The end of a turn, ready to be written in a format."""

    id: str
    """UUID of the response."""

    created: int
    """Seconds since 1970."""

    finish: Finish
    text: str
    """Text of the message; empty beside tool calls without one."""

    calls: tuple[ReplyCall, ...]
    prompt_tokens: int
    completion_tokens: int
    stop: str = ""
    """The stop sequence that ended the text."""

    delivery: Delivery

    def pieces(self, text: str) -> Iterator[str]:
        """Cut a text for a stream."""
        wanted = self.delivery.pieces
        if isinstance(wanted, tuple):
            yield from wanted
        elif wanted is not None:
            size = max(wanted, 1)
            yield from (text[start : start + size] for start in range(0, len(text), size))
        else:
            words: list[str] = _PIECE.findall(text)
            size = -(-len(words) // _PIECES_PER_STREAM) or 1
            yield from ("".join(words[start : start + size]) for start in range(0, len(words), size))

    def argument_pieces(self, call: ReplyCall) -> Iterator[str]:
        """Cut the arguments of a call for a stream: the pieces that a delivery lists are those of the text."""
        if isinstance(self.delivery.pieces, tuple):
            yield call.arguments
        else:
            yield from self.pieces(call.arguments)


@frozen(eq=False, kw_only=True)
class Received:
    """A request that is valid by the schemas of its operation."""

    operation: str
    path: str
    parameters: Mapping[str, str]
    """Parameters of the path by name."""

    sent: Mapping[str, str]
    """All headers by lower-case name, secrets masked."""

    headers: Mapping[str, Any]
    body: Any

    def head(self) -> dict[str, Any]:
        """Return the fields of a `Turn` that do not depend on the format."""
        return {
            "operation": self.operation,
            "path": self.path,
            "sent": self.sent,
            "endpoint_type": self.parameters.get("endpoint_type", ""),
            "provider": self.parameters.get("provider", ""),
            "headers": self.headers,
            "body": self.body,
        }


class Format(Protocol):
    """A wire format: reads bodies, writes responses and streams."""

    def turn(self, received: Received) -> Turn:
        """Read a request.

        Raises:
            RejectionError: The body requests something impossible.
        """
        ...

    def document(self, turn: Turn, reply: Reply) -> dict[str, Any]:
        """Write the whole response."""
        ...

    def events(self, turn: Turn, reply: Reply) -> Iterator[Event]:
        """Write the response as the events of a stream."""
        ...


class DirectFormat(Protocol):
    """The format of an operation whose response follows from its request, without a conversation."""

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        ...

    def document(self, turn: Turn, value: Any) -> Any:
        """Write the response. The value is that of a script, or None."""
        ...
