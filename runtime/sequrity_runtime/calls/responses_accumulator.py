"""Accumulator of responses, in the format of the Responses API.

| Event | Rule |
|---|---|
| with `response` | its `response` replaces the response so far; the last one is complete |
| `output_item.added`, `.done` | the item is put at `output_index` |
| `content_part.added`, `.done`, `reasoning_summary_part.added`, `.done` | the part is put into the item at its index |
| `output_text.annotation.added` | appended to the annotations of the part |
| `.delta` | the text is appended to the key of `_DELTAS` |
| other | no effect |

Without `output_index`, an added item follows the last one, and any other event belongs to the last item. A value of an
unexpected type, which an event can hold if mismatches are only warned of, has no effect: it is never an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sequrity_runtime.calls.accumulator import Accumulator, TextDelta, ToolCallDelta
from sequrity_runtime.calls.delta_merge import GrowingTexts, WholeCharacters, integer_at
from sequrity_runtime.json.members import array_at, text_at
from sequrity_runtime.type_guards import is_object


@frozen
class _Delta:
    """The location to which an event appends its text."""

    key: str
    """Key of the text."""

    handler: str = ""
    parts: str = ""
    """List of parts in the item; empty if the item itself has the text."""

    index: str = ""
    """Key of the event that holds the index in the list."""

    kind: str = ""
    """Type of the part, or of the item if that has the text."""


_DELTAS: dict[str, _Delta] = {
    "response.output_text.delta": _Delta("text", "on_content", "content", "content_index", "output_text"),
    "response.refusal.delta": _Delta("refusal", "on_refusal", "content", "content_index", "refusal"),
    "response.reasoning_text.delta": _Delta("text", "on_reasoning", "content", "content_index", "reasoning_text"),
    "response.reasoning_summary_text.delta": _Delta("text", "on_reasoning", "summary", "summary_index", "summary_text"),
    "response.function_call_arguments.delta": _Delta("arguments", "on_tool_call", kind="function_call"),
    "response.mcp_call_arguments.delta": _Delta("arguments", kind="mcp_call"),
    "response.custom_tool_call_input.delta": _Delta("input", kind="custom_tool_call"),
    "response.code_interpreter_call_code.delta": _Delta("code", kind="code_interpreter_call"),
}

_PARTS = {"content_part": ("content", "content_index"), "reasoning_summary_part": ("summary", "summary_index")}
_ENDS = ("response.completed", "response.failed", "response.incomplete")


class _Item(GrowingTexts):
    """An item of the output that is being accumulated."""

    def __init__(self, start: dict[str, Any]) -> None:
        super().__init__(start)
        self._parts = {
            name: {index: GrowingTexts(part) for index, part in enumerate(array_at(start, name)) if is_object(part)}
            for name, _ in _PARTS.values()
        }

    def part(self, name: str, index: int, kind: str) -> GrowingTexts:
        """Return a part. If no event has added it, it is created with its type alone."""
        parts = self._parts[name]
        return parts.get(index) or parts.setdefault(index, GrowingTexts({"type": kind}))

    def put(self, name: str, index: int, part: dict[str, Any]) -> None:
        """Put a part in its place. It is complete so far."""
        self._parts[name][index] = GrowingTexts(part)

    def document(self) -> dict[str, Any]:
        """Build the item so far."""
        lists = {name: [part.document() for _, part in sorted(parts.items())] for name, parts in self._parts.items()}
        return {**super().document(), **{name: parts for name, parts in lists.items() if parts}}


def _called(item: dict[str, Any], arguments: str, index: int) -> ToolCallDelta:
    return ToolCallDelta(text_at(item, "call_id"), text_at(item, "name"), arguments, index)


class ResponsesAccumulator(Accumulator):
    """Accumulates the events of a response."""

    def __init__(self) -> None:
        self._response: dict[str, Any] = {}
        self._items: dict[int, _Item] = {}
        self._last = 0
        """Index of the item that an event changed last."""

        self._arrived: set[tuple[str, int]] = set()
        """Kinds of the events that have arrived, each with the index of its item."""

        self._characters = WholeCharacters()
        self._ended = False

    @property
    def complete(self) -> bool:
        """Whether the last event holds the complete response."""
        return self._ended

    def add(self, event: dict[str, Any]) -> None:
        """Add the next event."""
        kind = event.get("type")
        if is_object(event.get("response")):
            self._response, self._ended = event["response"], kind in _ENDS
        elif isinstance(kind, str) and kind.startswith("response."):
            self._last = self._index(event)
            self._arrived.add((kind, self._last))
            self._add_to_item(kind, event)

    def _index(self, event: dict[str, Any]) -> int:
        index = integer_at(event, "output_index")
        if index is not None:
            return index
        return max(self._items, default=-1) + 1 if event.get("type") == "response.output_item.added" else self._last

    def _add_to_item(self, kind: str, event: dict[str, Any]) -> None:
        section = kind.split(".")[1]
        if section == "output_item" and is_object(event.get("item")):
            self._items[self._last] = _Item(event["item"])
        elif kind in _DELTAS:
            delta = _DELTAS[kind]
            self._texts(delta.parts, delta.index, delta.kind, event).append(delta.key, text_at(event, "delta"))
        elif section in _PARTS and is_object(event.get("part")):
            name, key = _PARTS[section]
            self._item().put(name, integer_at(event, key) or 0, event["part"])
        elif section == "output_text" and "annotation" in event:
            part = self._texts("content", "content_index", "output_text", event)
            part.start = {**part.start, "annotations": [*array_at(part.start, "annotations"), event["annotation"]]}

    def _item(self) -> _Item:
        return self._items.get(self._last) or self._items.setdefault(self._last, _Item({}))

    def _texts(self, parts: str, key: str, kind: str, event: dict[str, Any]) -> GrowingTexts:
        """Find the item or the part that an event changes."""
        return self._item().part(parts, integer_at(event, key) or 0, kind) if parts else self._item()

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last event, each with the name of its handler. `choice` is the index of the item.

        The last event has the texts of which no delta has arrived, as in a response without a stream.
        """
        kind, index = str(event.get("type")), self._last
        if kind in _ENDS:
            for position, item in enumerate(array_at(self._response, "output")):
                yield from self._remaining(position, item) if is_object(item) else ()
            return
        item = self._items[index].start if index in self._items else {}
        delta = _DELTAS.get(kind, _Delta(""))
        handler = delta.handler
        if kind == "response.output_item.added" and item.get("type") == "function_call":
            handler = "on_tool_call"
        if handler == "on_tool_call":
            yield handler, _called(item, text_at(event, "delta"), index)
        elif handler:
            text = (index, delta.parts, integer_at(event, delta.index) or 0, delta.key)
            if shown := self._characters.shown(text, event.get("delta")):
                yield handler, TextDelta(shown, index)

    def _remaining(self, index: int, item: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the texts of a complete item, except those of kinds that have arrived as its deltas."""
        begun = ("response.output_item.added", index) in self._arrived
        for kind, delta in _DELTAS.items():
            parts = array_at(item, delta.parts) if delta.parts else [item]
            for part in parts if delta.handler and (kind, index) not in self._arrived else ():
                if not is_object(part) or part.get("type") != delta.kind:
                    continue
                text = text_at(part, delta.key)
                if text and delta.parts:
                    yield delta.handler, TextDelta(text, index)
                elif text or not (delta.parts or begun):
                    yield delta.handler, _called(item, text, index)

    def document(self) -> dict[str, Any]:
        """Build the response so far."""
        output = array_at(self._response, "output")
        if not self._ended or not output:
            output = [item.document() for _, item in sorted(self._items.items())] or output
        return {**self._response, "output": output}

    @staticmethod
    def events_of(document: dict[str, Any]) -> list[dict[str, Any]]:
        """Convert a complete response to a single event, both as JSON data."""
        status = document.get("status")
        kind = status if status in ("failed", "incomplete") else "completed"
        return [{"type": f"response.{kind}", "sequence_number": 0, "response": document}]
