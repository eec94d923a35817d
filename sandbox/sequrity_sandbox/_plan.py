"""The outcome of a request, before it takes a format: a tool call, a final value, or a refusal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from sequrity_sandbox._conversation import Conversation
from sequrity_sandbox._instances import NoInstanceError, instance_of
from sequrity_sandbox._json import part
from sequrity_sandbox._policy import denial

DISCLAIMER: Final = "This text is from the sandbox, not from a model."
MAX_QUOTE: Final = 1_000

_OBJECT: Final = {"type": "object"}


@dataclass(frozen=True)
class Request:
    """A request that was found valid."""

    body: dict[str, Any]
    headers: Mapping[str, Any]
    """Values of the JSON headers sent, by lower-case name."""

    endpoint_type: str

    @property
    def is_dual_llm(self) -> bool:
        """Whether planning is kept apart from data: as asked in `X-Features`, and always on LangGraph."""
        return self.endpoint_type == "lang-graph" or self._header("x-features").get("agent_arch") == "dual-llm"

    @property
    def policy(self) -> dict[str, Any]:
        """The security policy sent, or an empty one."""
        return self._header("x-policy")

    @property
    def response_format(self) -> dict[str, Any]:
        """The part of `X-Config` that says what a Dual-LLM response shows."""
        return part(self._header("x-config"), "response_format")

    @property
    def limits(self) -> dict[str, Any]:
        """The part of `X-Config` that bounds a session."""
        return part(self._header("x-config"), "fsm")

    def has_feature(self, kind: str, name: str) -> bool:
        """Whether `X-Features` lists `name` among its `kind`."""
        return any(feature["name"] == name for feature in self._header("x-features").get(kind) or ())

    def conversation(self) -> Conversation:
        """Read the messages, masked if the request asks for it."""
        redact = self.has_feature("content_classifiers", "pii_redaction")
        return Conversation(self.body["messages"], redact=redact)

    def _header(self, name: str) -> dict[str, Any]:
        return part(self.headers, name)


@dataclass(frozen=True)
class ToolCall:
    """The tool that the caller must run next."""

    tool: str
    arguments: dict[str, Any]


@dataclass(frozen=True)
class FinalAnswer:
    """The final value that ends a turn."""

    value: Any
    producers: tuple[str, ...] = ("sandbox",)
    """Names of the tools whose results it holds."""

    @property
    def text(self) -> str:
        """The final value as a message's text."""
        return self.value if isinstance(self.value, str) else json.dumps(self.value)


@dataclass(frozen=True)
class Refusal:
    """The reason why a turn ends without a final value."""

    code: str
    message: str
    finish_reason: str = "stop"
    tool: str | None = None


Outcome: TypeAlias = ToolCall | FinalAnswer | Refusal


def plan(request: Request) -> Outcome:
    """Decide what the sandbox does: the same for the same request, always."""
    conversation = request.conversation()
    for blocker, hit in (("url_blocker", conversation.has_url), ("file_blocker", conversation.has_file)):
        if hit and request.has_feature("content_blockers", blocker):
            return Refusal("content_blocked", f"{DISCLAIMER} {blocker} stopped the last message.", "content_filter")
    tool = _next_tool(request, conversation)
    if tool is None:
        return _answer(request, conversation)
    reason = denial(request.policy, tool["name"]) if request.is_dual_llm else None
    if reason is not None:
        return Refusal("policy_violation", f"{DISCLAIMER} {reason}", tool=tool["name"])
    try:
        arguments = instance_of(part(tool, "parameters") or _OBJECT, conversation.subjects)
    except NoInstanceError:
        return FinalAnswer(f"{DISCLAIMER} It found no arguments that fit the parameters of {tool['name']}.")
    return ToolCall(tool["name"], arguments)


def _next_tool(request: Request, conversation: Conversation) -> dict[str, Any] | None:
    """Choose the function to call, if one is to be called.

    A question calls the one that `tool_choice` names, else the one that the user names first, else the first. A tool's
    result is followed by what else the user names, each once.
    """
    functions = list(_functions(request.body))
    if request.body.get("tool_choice") == "none" or not functions:
        return None
    named = sorted(
        (found.start(), index)
        for index, function in enumerate(functions)
        if (found := re.search(rf"\b{re.escape(function['name'])}\b", conversation.user_text))
    )
    in_order = [functions[index] for _, index in named]
    if not conversation.awaits_answer:
        called = {result.tool for result in conversation.results()}
        return next((function for function in in_order if function["name"] not in called), None)
    wanted = part(part(request.body, "tool_choice"), "function").get("name")
    return [*(function for function in functions if function["name"] == wanted), *in_order, *functions][0]


def _functions(body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return (tool["function"] for tool in body.get("tools") or () if tool.get("type") == "function")


def _answer(request: Request, conversation: Conversation) -> FinalAnswer:
    results = conversation.results()
    said = " ".join(f"{result.tool} returned: {result.text[:MAX_QUOTE]}" for result in results)
    text = f"{DISCLAIMER} " + (said or f'You wrote: "{conversation.user_text[:MAX_QUOTE]}"')
    producers = tuple(dict.fromkeys(result.tool for result in results)) or ("sandbox",)
    return FinalAnswer(_formatted(part(request.body, "response_format"), text), producers)


def _formatted(response_format: Mapping[str, Any], text: str) -> Any:
    """Write the final value in the format that the body requests."""
    match response_format.get("type"):
        case "json_object":
            return {"sandbox": True, "text": text}
        case "json_schema":
            try:
                return instance_of(part(part(response_format, "json_schema"), "schema") or _OBJECT, [text])
            except NoInstanceError:
                return f"{text} It found no value that fits the schema asked for."
        case _:
            return text
