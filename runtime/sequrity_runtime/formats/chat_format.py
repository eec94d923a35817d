"""The format of chat completions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from sequrity_runtime.formats.conversation_format import (
    Outcome,
    RepeatedConversation,
    ToolCall,
    ToolDefinition,
    ToolResult,
)
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import to_json

_CUT: Mapping[Any, Literal["length", "content_filter"]] = {"length": "length", "content_filter": "content_filter"}
"""Values of `finish_reason` that mean a text that is cut."""


class ChatFormat(RepeatedConversation):
    """OpenAI's chat completions."""

    conversation = "messages"
    output = "response_format"
    answer = "choices"
    refused_keywords: frozenset[str] = frozenset()

    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`."""
        function: dict[str, Any] = {"name": tool.name}
        if tool.description:
            function["description"] = tool.description
        function["parameters"] = tool.parameters
        if tool.strict:
            function["strict"] = True
        return {"type": "function", "function": function}

    def calls(self, response: Any) -> list[ToolCall]:
        """List the tool calls of the first choice."""
        message = _message(response)
        return [_call(call) for call in (message is not None and message.tool_calls) or ()]

    def said(self, response: Any) -> list[dict[str, Any]]:
        """Write the message of the first choice."""
        message = _message(response)
        return [] if message is None else [to_json(message.with_role())]

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write one `tool` message for each result."""
        return [{"role": "tool", "tool_call_id": result.call.id, "content": result.text} for result in results]

    def output_argument(self, given: Any, name: str, schema: dict[str, Any], strict: bool) -> Any:
        """Write `response_format`."""
        wanted = {"type": "json_schema", "json_schema": {"name": name, "schema": schema, "strict": strict}}
        return wanted if given is None else None

    def outcome(self, response: Any) -> Outcome:
        """Read the first choice."""
        message = _message(response)
        end = _CUT.get(response.choices[0].finish_reason if response.choices else None)
        if message is None:
            return Outcome(None, end=end)
        text = _text(message.content)
        refusal = message.refusal or None
        return Outcome(text, refusal, end, tuple(call.name for call in self.calls(response)))

    def piece(self, event: Any) -> str:
        """Return the text of the first choice."""
        texts = [_text(choice.delta.content) for choice in event.choices or () if choice.delta and not choice.index]
        return "".join(text for text in texts if text)


def _text(content: Any) -> str | None:
    """Join the texts of a content, which some providers send as parts."""
    if content is None or isinstance(content, str):
        return content
    parts: list[Any] = to_json(content)
    return "".join(part.get("text") or "" for part in parts if is_object(part))


def _message(response: Any) -> Any:
    return response.choices[0].message if response.choices else None


def _call(call: Any) -> ToolCall:
    """Read a tool call. Some providers leave the arguments out, or send an object in place of its JSON text."""
    arguments = call.function.arguments
    text = arguments if isinstance(arguments, str) else encode_json(to_json(arguments or {})).decode("utf-8")
    return ToolCall(call.id or "", call.function.name or "", text)
