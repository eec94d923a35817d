"""The format of chat completions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sequrity_runtime.formats.conversation_format import ToolCall, ToolDefinition, ToolResult
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.validation.codec import to_json


class ChatFormat:
    """OpenAI's chat completions."""

    conversation = "messages"

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
        return [] if message is None else [to_json(message)]

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write one `tool` message for each result."""
        return [{"role": "tool", "tool_call_id": result.call.id, "content": result.text} for result in results]


def _message(response: Any) -> Any:
    return response.choices[0].message if response.choices else None


def _call(call: Any) -> ToolCall:
    """Read a tool call. Some providers leave the arguments out, or send an object in place of its JSON text."""
    arguments = call.function.arguments
    text = arguments if isinstance(arguments, str) else encode_json(to_json(arguments or {})).decode("utf-8")
    return ToolCall(call.id or "", call.function.name or "", text)
