"""The format of the Messages API."""

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
from sequrity_runtime.json.members import objects_at, text_at
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.validation.codec import to_json

_CUT: Mapping[str, Literal["length"]] = {"max_tokens": "length", "model_context_window_exceeded": "length"}
"""Values of `stop_reason` of a truncated text."""


class MessagesFormat(ConversationFormat):
    """Anthropic's Messages API."""

    conversation = "messages"
    output = "output_config"
    response_key = "content"
    refused_keywords = frozenset(
        {"pattern", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems"}
    )

    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`."""
        written: dict[str, Any] = {"name": tool.name}
        if tool.description:
            written["description"] = tool.description
        written["input_schema"] = tool.parameters
        return {**written, "strict": True} if tool.strict else written

    def calls(self, response: dict[str, Any]) -> list[ToolCall]:
        """List the blocks `tool_use`."""
        return [
            ToolCall(text_at(block, "id"), text_at(block, "name"), encode_json(block.get("input", {})).decode("utf-8"))
            for block in objects_at(response, "content", "tool_use")
        ]

    def response_items(self, response: dict[str, Any]) -> list[dict[str, Any]]:
        """Write the response as one message. Requests must hold neither empty texts nor empty messages."""
        blocks = objects_at(response, "content")
        content = [block for block in blocks if block.get("type") != "text" or block.get("text")]
        return [{"role": "assistant", "content": content}] if content else []

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write one message of the user with all results."""
        return [{"role": "user", "content": [_result(result) for result in results]}]

    def is_paused(self, response: dict[str, Any]) -> bool:
        """Return whether the provider interrupted a long turn of its own tools."""
        return text_at(response, "stop_reason") == "pause_turn"

    def output_argument(self, given: Any, name: str, schema: dict[str, Any], strict: bool) -> Any:
        """Write `output_config`. Other settings of the caller, such as `effort`, are kept."""
        del name, strict  # the schema has no name, and is always enforced
        kept: dict[str, Any] = to_json(given or {})
        return None if kept.get("format") else {**kept, "format": {"type": "json_schema", "schema": schema}}

    def outcome(self, response: dict[str, Any]) -> Outcome:
        """Read the blocks `text`."""
        blocks = objects_at(response, "content", "text")
        text = "".join(text_at(block, "text") for block in blocks) if blocks else None
        stop_reason = text_at(response, "stop_reason")
        refusal = (text or "") if stop_reason == "refusal" else None
        tools = tuple(call.name for call in self.calls(response))
        return Outcome(text, refusal, _CUT.get(stop_reason), tools)


def _result(result: ToolResult) -> dict[str, Any]:
    block = {"type": "tool_result", "tool_use_id": result.call.id, "content": result.text}
    return {**block, "is_error": True} if result.is_error else block
