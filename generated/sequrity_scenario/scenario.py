# Code generated from schema/scenario.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/scenario.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define

from sequrity_runtime import UNSET, Unset
from sequrity_runtime.mixins import GeneratedType
from sequrity_scenario.types.json import JsonValue

__all__ = [
    "Action",
    "Decision",
    "DualError",
    "DualResult",
    "Failure",
    "JsonValue",
    "Match",
    "Pattern",
    "RecordedResponse",
    "RegexPattern",
    "Reply",
    "Rule",
    "Scenario",
    "ScriptedToolCall",
    "StreamEnd",
    "StreamedReply",
    "ValueReply",
    "WhenSpent",
]


@define(kw_only=True, repr=False)
class RegexPattern(GeneratedType):
    """A regular expression that is searched for."""

    regex: str
    """Regular expression, as `pattern` of JSON Schema has it; `(?i)` at its start ignores case.

    A search that would take too long does not match.
    """


@define(kw_only=True, repr=False)
class ScriptedToolCall(GeneratedType):
    """A call of a tool."""

    name: str
    """Name of the tool."""

    arguments: dict[str, Any] | Unset = UNSET
    """Arguments of the call."""


@define(kw_only=True, repr=False)
class DualError(GeneratedType):
    """Why a turn in Dual-LLM mode failed."""

    code: str
    """Code of the error."""

    message: str
    """Text of the error."""


WhenSpent: TypeAlias = Literal["skip", "repeat"]
"""What happens to a request that only used-up rules match.

`skip` continues as if the rules did not match; `repeat` uses the last of them again.
"""


StreamEnd: TypeAlias = Literal["end", "cut"]
"""How a stream ends.

`end` completes it; `cut` closes the connection after the last piece.
"""


Pattern: TypeAlias = str | RegexPattern
"""A string, in which `*` stands for any characters, or a regular expression."""


@define(kw_only=True, repr=False)
class ValueReply(GeneratedType):
    """A value that the model returns as JSON."""

    value: JsonValue
    """Any JSON value."""


@define(kw_only=True, repr=False)
class DualResult(GeneratedType):
    """A result in Dual-LLM mode: a value with its labels, or an error."""

    value: JsonValue | Unset = UNSET
    """Any JSON value."""

    producers: list[str] | Unset = UNSET
    """Producers of the value."""

    consumers: list[str] | Unset = UNSET
    """Consumers of the value; `*` stands for anyone."""

    tags: list[str] | Unset = UNSET
    """Tags of the value."""

    error: DualError | Unset = UNSET
    """Why the turn failed."""

    program: str | Unset = UNSET
    """The program that the planning model wrote."""


@define(kw_only=True, repr=False)
class StreamedReply(GeneratedType):
    """A text of the model in pieces. In a response that is not a stream, the pieces are joined."""

    pieces: list[str]
    """The pieces of the text, an event each."""

    then: StreamEnd | Unset = UNSET
    """How the stream ends."""

    pause: float | Unset = UNSET
    """Seconds between two events."""


@define(kw_only=True, repr=False)
class Failure(GeneratedType):
    """An error response."""

    status: int
    """HTTP status."""

    message: str | Unset = UNSET
    """Text of the error."""

    retry_after: float | Unset = UNSET
    """Seconds in the header `Retry-After`."""

    headers: dict[str, str] | Unset = UNSET
    """Further headers."""

    body: JsonValue | Unset = UNSET
    """Any JSON value."""


@define(kw_only=True, repr=False)
class RecordedResponse(GeneratedType):
    """A whole response, as `--record` writes it."""

    status: int
    """HTTP status."""

    headers: dict[str, str] | Unset = UNSET
    """Headers of the response."""

    body: JsonValue | Unset = UNSET
    """Any JSON value."""

    text: str | Unset = UNSET
    """Body of the response that is not JSON, such as a stream."""


@define(kw_only=True, repr=False)
class Decision(GeneratedType):
    """A decision of a policy about a tool call."""

    tool: Pattern
    """Name of the tool."""

    allow: bool
    """Whether the call is allowed."""

    reason: str | Unset = UNSET
    """Reason of the decision."""


@define(kw_only=True, repr=False)
class Match(GeneratedType):
    """Conditions on a request, all of which must hold. Without conditions, every request matches."""

    operation: Pattern | Unset = UNSET
    """Name of the operation, such as `create_chat_completion` or `create_message`."""

    path: Pattern | Unset = UNSET
    """Path of the URL, such as `/control/chat/openai/v1/*`."""

    model: Pattern | Unset = UNSET
    """The request's model."""

    text: Pattern | Unset = UNSET
    """The last message of the user. A string matches a message that contains it, in any case."""

    tool: Pattern | Unset = UNSET
    """Name of a tool that the request offers."""

    tool_result: Pattern | Unset = UNSET
    """Name of a tool whose result is the last message."""

    headers: dict[str, Pattern] | Unset = UNSET
    """Headers of the request, by name in any case."""

    turn: int | Unset = UNSET
    """Number of the turn in its session, from 1. A turn starts with a message of the user."""

    body: dict[str, Any] | Unset = UNSET
    """A part of the request's body. Each member must be there, arrays as a whole."""


Reply: TypeAlias = str | ValueReply
"""A text of the model, or a value that the model returns as JSON."""


@define(kw_only=True, repr=False)
class Action(GeneratedType):
    """What happens: one of the responses, a delay, or both."""

    reply: Reply | Unset = UNSET
    """The model's text or value."""

    tool_calls: list[ScriptedToolCall] | Unset = UNSET
    """Tool calls of the model."""

    refusal: str | Unset = UNSET
    """Text with which the model refuses the request."""

    dual_result: DualResult | Unset = UNSET
    """Result in Dual-LLM mode."""

    stream: StreamedReply | Unset = UNSET
    """The model's text in pieces."""

    fail: Failure | Unset = UNSET
    """Error response."""

    response: RecordedResponse | Unset = UNSET
    """Whole response, as recorded."""

    delay: float | Unset = UNSET
    """Seconds before the response."""


@define(kw_only=True, repr=False)
class Rule(GeneratedType):
    """A response, and the requests that get it."""

    name: str | Unset = UNSET
    """Name of the rule, which the journal shows."""

    when: Match | Unset = UNSET
    """Requests that the rule is for; all requests if left out."""

    then: Action
    """What happens."""

    times: int | Unset = UNSET
    """How many requests the rule is used for. Unlimited if left out."""


@define(kw_only=True, repr=False)
class Scenario(GeneratedType):
    """A script of the sandbox: which requests get which responses. The first rule that matches decides."""

    version: int | Unset = UNSET
    """Version of this format."""

    strict: bool | Unset = UNSET
    """Whether a request that no rule matches is an error.

    Otherwise the sandbox responds as it does without a script.
    """

    spent: WhenSpent | Unset = UNSET
    """What happens to a request that only used-up rules match."""

    rules: list[Rule] | Unset = UNSET
    """Rules, in their order of precedence."""

    decisions: list[Decision] | Unset = UNSET
    """Decisions of policies in a language that the sandbox does not evaluate, such as Cedar.

    The first decision that matches a tool call counts.
    """
