"""The format of the Responses API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from sequrity_runtime.formats.conversation_format import Outcome, ToolCall, ToolDefinition, ToolResult
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import to_json

_CUT: Mapping[Any, Literal["length", "content_filter"]] = {
    "max_output_tokens": "length",
    "content_filter": "content_filter",
}
"""Reasons of an incomplete response."""


class ResponsesFormat:
    """OpenAI's Responses API."""

    conversation = "input"
    output = "text"
    answer = "output"
    refused_keywords: frozenset[str] = frozenset()

    def opening(self, given: Any) -> Any:
        """Write a text as a message of the user. Without `input`, the conversation begins with the response."""
        return [{"role": "user", "content": given}] if isinstance(given, str) else given or []

    def reference(self, arguments: Mapping[str, Any], response: Any) -> Mapping[str, Any] | None:
        """Continue the caller's `conversation` or `previous_response_id`, which the provider stores."""
        if arguments.get("conversation") is not None:
            return {}
        if arguments.get("previous_response_id") is None or response.id is None:
            return None
        return {"previous_response_id": response.id}

    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`. `strict` is always there, since its default is true."""
        written: dict[str, Any] = {"type": "function", "name": tool.name}
        if tool.description:
            written["description"] = tool.description
        return {**written, "parameters": tool.parameters, "strict": tool.strict}

    def calls(self, response: Any) -> list[ToolCall]:
        """List the items `function_call`."""
        return [ToolCall(item.call_id, item.name, item.arguments) for item in _items(response, "function_call")]

    def said(self, response: Any) -> list[dict[str, Any]]:
        """Write the items of the response, reasoning included."""
        items: list[dict[str, Any]] = to_json(response.output)
        return items

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write one item for each result."""
        return [
            {"type": "function_call_output", "call_id": result.call.id, "output": result.text} for result in results
        ]

    def is_paused(self, response: Any) -> bool:
        """Return False: a response without function calls ends the turn."""
        del response
        return False

    def output_argument(self, given: Any, name: str, schema: dict[str, Any], strict: bool) -> Any:
        """Write `text`. Other settings of the caller, such as `verbosity`, are kept."""
        kept: dict[str, Any] = to_json(given or {})
        wanted = {"type": "json_schema", "name": name, "schema": schema, "strict": strict}
        return None if kept.get("format") else {**kept, "format": wanted}

    def outcome(self, response: Any) -> Outcome:
        """Read the contents of the items `message`."""
        parts = [part for item in _items(response, "message") for part in item.content if not is_object(part)]
        texts = [part.text for part in parts if part.type == "output_text"]
        refusals = [part.refusal for part in parts if part.type == "refusal"]
        text, details = "".join(texts) if texts else None, response.incomplete_details
        return Outcome(
            text,
            "".join(refusals) if refusals else None,
            _CUT.get(None if details is None else details.reason),
            tuple(call.name for call in self.calls(response)),
            _failure(response, text),
        )

    def piece(self, event: Any) -> str:
        """Return the delta of a text."""
        return event.delta if getattr(event, "type", None) == "response.output_text.delta" else ""


def _items(response: Any, kind: str) -> Iterator[Any]:
    """Yield the typed items of a kind. Items of unknown kinds are plain data."""
    return (item for item in response.output if not is_object(item) and item.type == kind)


def _failure(response: Any, text: str | None) -> str | None:
    """Describe why a response failed. A denial by a policy is a failed response whose text names the tool."""
    if response.status != "failed":
        return None
    return (response.error.message if response.error is not None else text) or ""
