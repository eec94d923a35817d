"""The format of chat completions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from sequrity_runtime.formats.conversation_format import (
    ConversationFormat,
    Outcome,
    ToolCall,
    ToolDefinition,
    ToolResult,
)
from sequrity_runtime.json.members import object_at, objects_at, text_at
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.type_guards import is_array, is_object

_CUT: Mapping[str, Literal["length", "content_filter"]] = {"length": "length", "content_filter": "content_filter"}
"""Values of `finish_reason` of a truncated text."""


class ChatFormat(ConversationFormat):
    """OpenAI's chat completions."""

    conversation = "messages"
    output = "response_format"
    response_key = "choices"

    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`."""
        function: dict[str, Any] = {"name": tool.name}
        if tool.description:
            function["description"] = tool.description
        function["parameters"] = tool.parameters
        if tool.strict:
            function["strict"] = True
        return {"type": "function", "function": function}

    def calls(self, response: dict[str, Any]) -> list[ToolCall]:
        """List the tool calls of the first choice."""
        return [_call(call) for call in objects_at(_message(response), "tool_calls")]

    def response_items(self, response: dict[str, Any]) -> list[dict[str, Any]]:
        """Write the message of the first choice. Requests need its role, which some providers omit."""
        message = _message(response)
        return [{**message, "role": message.get("role") or "assistant"}] if message else []

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write one `tool` message for each result."""
        return [{"role": "tool", "tool_call_id": result.call.id, "content": result.text} for result in results]

    def output_argument(self, given: Any, name: str, schema: dict[str, Any], strict: bool) -> Any:
        """Write `response_format`."""
        wanted = {"type": "json_schema", "json_schema": {"name": name, "schema": schema, "strict": strict}}
        return wanted if given is None else None

    def outcome(self, response: dict[str, Any]) -> Outcome:
        """Read the first choice."""
        message = _message(response)
        end = _CUT.get(text_at(_choice(response), "finish_reason"))
        tools = tuple(call.name for call in self.calls(response))
        return Outcome(_text(message.get("content")), text_at(message, "refusal") or None, end, tools)


def _text(content: Any) -> str | None:
    """Join the texts of a content, which some providers send as parts."""
    if not is_array(content):
        return content if isinstance(content, str) else None
    return "".join(text_at(part, "text") for part in content if is_object(part))


def _choice(response: dict[str, Any]) -> dict[str, Any]:
    choices = objects_at(response, "choices")
    return choices[0] if choices else {}


def _message(response: dict[str, Any]) -> dict[str, Any]:
    return object_at(_choice(response), "message")


def _call(call: dict[str, Any]) -> ToolCall:
    """Read a tool call. Some providers leave the arguments out, or send an object in place of its JSON text."""
    function = object_at(call, "function")
    arguments = function.get("arguments")
    text = arguments if isinstance(arguments, str) else encode_json(arguments or {}).decode("utf-8")
    return ToolCall(text_at(call, "id"), text_at(function, "name"), text)
