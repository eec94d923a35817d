"""Accumulator of responses, in the format of the Responses API.

| Event | Rule |
|---|---|
| with `response` | its `response` replaces the response so far; the last one is complete |
| `output_item.added`, `.done` | the item stands at `output_index` |
| `content_part.added`, `.done`, `reasoning_summary_part.added`, `.done` | the part stands in the item at its index |
| `output_text.annotation.added` | appended to the annotations of the part |
| `.delta` | the text is appended to the key of `_DELTAS` |
| other | no effect |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_runtime.calls.accumulator import TextDelta, ToolCallDelta
from sequrity_runtime.type_guards import is_object

_DELTAS: dict[str, tuple[str, str, str, str]] = {
    "response.output_text.delta": ("content", "content_index", "text", "on_content"),
    "response.refusal.delta": ("content", "content_index", "refusal", "on_refusal"),
    "response.reasoning_text.delta": ("content", "content_index", "text", "on_reasoning"),
    "response.reasoning_summary_text.delta": ("summary", "summary_index", "text", "on_reasoning"),
    "response.function_call_arguments.delta": ("", "", "arguments", "on_tool_call"),
    "response.mcp_call_arguments.delta": ("", "", "arguments", ""),
    "response.custom_tool_call_input.delta": ("", "", "input", ""),
    "response.code_interpreter_call_code.delta": ("", "", "code", ""),
}
"""By event: the list of the item and the key of the index in it, the key of the text, and the handler."""

_PARTS = {"content_part": ("content", "content_index"), "reasoning_summary_part": ("summary", "summary_index")}


class ResponsesAccumulator:
    """Accumulates the events of a response."""

    def __init__(self) -> None:
        self._response: dict[str, Any] = {}
        self._items: dict[int, dict[str, Any]] = {}
        self._pieces: dict[tuple[int, str, int, str], list[str]] = {}
        self._ended = False

    @property
    def complete(self) -> bool:
        """Whether the last event holds the complete response."""
        return self._ended

    def add(self, event: dict[str, Any]) -> None:
        """Add the next event."""
        kind, index = str(event.get("type", "")), event.get("output_index", 0)
        if is_object(event.get("response")):
            self._response = event["response"]
            self._ended = kind in ("response.completed", "response.failed", "response.incomplete")
        elif kind in ("response.output_item.added", "response.output_item.done"):
            self._items[index] = dict(event["item"])
            self._forget(index)
        elif kind in _DELTAS:
            parts, key, text, _ = _DELTAS[kind]
            self._pieces.setdefault((index, parts, event.get(key, 0), text), []).append(event["delta"])
        elif kind.startswith("response.") and index in self._items:
            self._add_part(kind.removeprefix("response.").partition(".")[0], index, event)

    def _add_part(self, kind: str, index: int, event: dict[str, Any]) -> None:
        item = self._items[index]
        if kind in _PARTS and "part" in event:
            name, key = _PARTS[kind]
            parts: list[Any] = _padded([*(item.get(name) or ())], event[key])
            parts[event[key]] = event["part"]
            self._items[index] = {**item, name: parts}
            self._forget(index, name, event[key])
        elif kind == "output_text" and "annotation" in event:
            parts = _padded([*(item.get("content") or ())], event["content_index"])
            parts[event["content_index"]] = _annotated(parts[event["content_index"]], event["annotation"])
            self._items[index] = {**item, "content": parts}

    def _forget(self, index: int, name: str | None = None, part: int = 0) -> None:
        """Drop the pieces of an item or of a part, whose text is complete now."""
        for key in [*self._pieces]:
            if key[0] == index and (name is None or key[1:3] == (name, part)):
                del self._pieces[key]

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last event, each with the name of its handler. `choice` is the index of the item."""
        kind, index = event.get("type"), event.get("output_index", 0)
        handler = _DELTAS.get(str(kind), ("", "", "", ""))[3]
        item = self._items.get(index, {})
        if kind == "response.output_item.added" and item.get("type") == "function_call":
            handler = "on_tool_call"
        if handler == "on_tool_call":
            call_id, name = item.get("call_id", ""), item.get("name", "")
            yield handler, ToolCallDelta(call_id, name, event.get("delta", ""), index)
        elif handler:
            yield handler, TextDelta(event["delta"], index)

    def document(self) -> dict[str, Any]:
        """Build the response so far."""
        if self._ended and (self._response.get("output") or not self._items):
            return self._response
        items = {index: dict(item) for index, item in self._items.items()}
        for (index, name, part, text), pieces in self._pieces.items():
            target = items.setdefault(index, {})
            if name:
                parts = _padded([*(target.get(name) or ())], part)
                parts[part] = target = dict(parts[part])
                items[index][name] = parts
            target[text] = f"{target.get(text) or ''}{''.join(pieces)}"
        return {**self._response, "output": [item for _, item in sorted(items.items())]}

    @staticmethod
    def is_event(document: Any) -> bool:
        """Return whether JSON data is an event, whatever the name of its event."""
        return is_object(document) and isinstance(document.get("type"), str)

    @staticmethod
    def events_of(document: dict[str, Any]) -> list[dict[str, Any]]:
        """Convert a complete response to a single event, both as JSON data."""
        status = document.get("status")
        kind = status if status in ("failed", "incomplete") else "completed"
        return [{"type": f"response.{kind}", "sequence_number": 0, "response": document}]


def _annotated(part: Any, annotation: Any) -> dict[str, Any]:
    return {**part, "annotations": [*part.get("annotations", ()), annotation]}


def _padded(parts: list[dict[str, Any]], index: int) -> list[dict[str, Any]]:
    """Add empty parts up to an index."""
    return [*parts, *({} for _ in range(index + 1 - len(parts)))]
