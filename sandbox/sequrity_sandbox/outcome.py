"""Outcomes of turns, independent of wire formats: every format writes an `Outcome` as a response or as a stream."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

from attrs import field, frozen

BY_SCRIPT: Final = "A rule of the script decided this."
"""Default reason of a script's decision."""

DISCLAIMER: Final = "This text is from the sandbox, not from a model."


@frozen(kw_only=True)
class Delivery:
    """Timing and form of a response."""

    delay: float = 0
    """Seconds before the response starts."""

    pace: float | None = None
    """Seconds between two events of a stream; None is the sandbox's own pace."""

    cut: int | Literal["text"] | None = None
    """Number of events of a stream, or of bytes of a body, after which the connection ends; None ends it properly.

    `text` ends a stream after the last piece of its text, and a body after half of its bytes.
    """

    pieces: tuple[str, ...] | int | None = None
    """Pieces of the text in a stream: a list, or a number of characters; None splits it between words."""


AT_ONCE = Delivery()


@frozen(kw_only=True)
class Meta:
    """Labels of a value."""

    producers: tuple[str, ...] = ("sandbox",)
    consumers: tuple[str, ...] = ("*",)
    tags: tuple[str, ...] = ("sandbox",)


@frozen
class Text:
    """The final value that ends a turn: a text, or a JSON value that is written as one."""

    value: Any
    meta: Meta | None = None
    """Labels of the value in a Dual-LLM result; None takes those of the tool results of the turn."""

    finish: Literal["stop", "length", "content_filter"] = "stop"
    delivery: Delivery = field(default=AT_ONCE, kw_only=True)

    @property
    def text(self) -> str:
        """The value as the text of a message."""
        return self.value if isinstance(self.value, str) else json.dumps(self.value)


@frozen
class ToolCall:
    """A tool that the caller must run."""

    tool: str
    arguments: dict[str, Any]
    meta: Mapping[str, Meta] | None = None
    """Labels of arguments by name; None derives them from the tool results that the arguments repeat."""


@frozen
class ToolCalls:
    """Tool calls that the caller must run before it sends the conversation again."""

    calls: tuple[ToolCall, ...]
    text: str = ""
    """Text before the calls."""

    delivery: Delivery = field(default=AT_ONCE, kw_only=True)


@frozen
class Refusal:
    """The reason why a turn ends without a final value."""

    message: str
    kind: Literal["model", "policy", "blocked", "failed"] = "model"
    """Source of the refusal: the model, a policy, a content blocker, or a failed program."""

    code: str = "refused"
    delivery: Delivery = field(default=AT_ONCE, kw_only=True)


@frozen(kw_only=True)
class DualResult:
    """A Dual-LLM result, part by part; None leaves a part to the sandbox. In Single-LLM mode only the value is sent."""

    value: Any = None
    meta: Meta | None = None
    error: tuple[str, str] | None = None
    """Code and message of a failure."""

    program: str | None = None
    policy_check_history: tuple[dict[str, Any], ...] | None = None
    namespace_snapshot: Mapping[str, Any] | None = None
    delivery: Delivery = AT_ONCE


@frozen(kw_only=True)
class Failure:
    """An error response. Without a body it has the form of the contract's errors."""

    status: int
    message: str = BY_SCRIPT
    body: Any = None
    headers: Mapping[str, str] = field(factory=dict[str, str])
    delivery: Delivery = AT_ONCE


@frozen(kw_only=True)
class Raw:
    """A recorded response, for replay: status, headers and body, which may be a stream."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(factory=dict[str, str])
    delivery: Delivery = AT_ONCE


Outcome: TypeAlias = Text | ToolCalls | Refusal | DualResult | Failure | Raw
