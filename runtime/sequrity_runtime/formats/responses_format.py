"""The format of the Responses API."""

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
from sequrity_runtime.validation.codec import to_json

_CUT: Mapping[str, Literal["length", "content_filter"]] = {
    "max_output_tokens": "length",
    "content_filter": "content_filter",
}
"""Reasons of an incomplete response."""


class ResponsesFormat(ConversationFormat):
    """OpenAI's Responses API."""

    conversation = "input"
    output = "text"
    response_key = "output"

    def opening(self, given: Any) -> Any:
        """Write a text as a message of the user. Without `input`, the conversation begins with the response."""
        return [{"role": "user", "content": given}] if isinstance(given, str) else given or []

    def reference(self, arguments: Mapping[str, Any], response: dict[str, Any]) -> Mapping[str, Any] | None:
        """Continue the caller's `conversation` or `previous_response_id`, which the provider stores."""
        if arguments.get("conversation") is not None:
            return {}
        response_id = text_at(response, "id")
        if arguments.get("previous_response_id") is None or not response_id:
            return None
        return {"previous_response_id": response_id}

    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`. `strict` is always there, since its default is true."""
        written: dict[str, Any] = {"type": "function", "name": tool.name}
        if tool.description:
            written["description"] = tool.description
        return {**written, "parameters": tool.parameters, "strict": tool.strict}

    def calls(self, response: dict[str, Any]) -> list[ToolCall]:
        """List the items `function_call`."""
        return [
            ToolCall(text_at(item, "call_id"), text_at(item, "name"), text_at(item, "arguments"))
            for item in objects_at(response, "output", "function_call")
        ]

    def response_items(self, response: dict[str, Any]) -> list[dict[str, Any]]:
        """Write the items of the response, reasoning included."""
        return objects_at(response, "output")

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write one item for each result."""
        return [
            {"type": "function_call_output", "call_id": result.call.id, "output": result.text} for result in results
        ]

    def output_argument(self, given: Any, name: str, schema: dict[str, Any], strict: bool) -> Any:
        """Write `text`. Other settings of the caller, such as `verbosity`, are kept."""
        kept: dict[str, Any] = to_json(given or {})
        wanted = {"type": "json_schema", "name": name, "schema": schema, "strict": strict}
        return None if kept.get("format") else {**kept, "format": wanted}

    def outcome(self, response: dict[str, Any]) -> Outcome:
        """Read the contents of the items `message`."""
        parts = [part for item in objects_at(response, "output", "message") for part in objects_at(item, "content")]
        texts = [text_at(part, "text") for part in parts if part.get("type") == "output_text"]
        refusals = [text_at(part, "refusal") for part in parts if part.get("type") == "refusal"]
        text = "".join(texts) if texts else None
        return Outcome(
            text,
            "".join(refusals) if refusals else None,
            _CUT.get(text_at(object_at(response, "incomplete_details"), "reason")),
            tuple(call.name for call in self.calls(response)),
            _failure(response, text),
        )


def _failure(document: dict[str, Any], text: str | None) -> str | None:
    """Describe why a response failed. A denial by a policy is a failed response whose text names the tool."""
    if document.get("status") != "failed":
        return None
    return text_at(object_at(document, "error"), "message") or text or ""
