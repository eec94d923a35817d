"""Accumulator of messages, in the format of the Messages API.

| Event | Rule |
|---|---|
| `message_start` | its `message` is the start of the response |
| `content_block_start` | its block is put at `index` |
| `content_block_delta`, `partial_json` | joined to the JSON text of the block's `input` |
| `content_block_delta`, `citation` | appended to the block's `citations` |
| `content_block_delta`, other text | appended to the same key of the block |
| `message_delta` | `delta` and other keys replace those of the message; `usage` replaces key by key |

Without `index`, a block follows the last one, and a delta belongs to the last block. A text whose block has not started
begins one. A value of an unexpected type,
which an event can hold if mismatches are only warned of, has no effect: it is never an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_runtime.calls.accumulator import Accumulator, TextDelta, ToolCallDelta
from sequrity_runtime.calls.delta_merge import GrowingTexts, WholeCharacters, integer_at
from sequrity_runtime.errors import DecodeError
from sequrity_runtime.json.members import array_at, object_at, text_at
from sequrity_runtime.json.strict import decode_json_text, encode_json
from sequrity_runtime.type_guards import is_object

_KINDS = {"text_delta": "text", "thinking_delta": "thinking"}
"""Types of blocks by the type of their deltas, for a text whose block has not started."""

_TEXTS = {"text": "on_content", "thinking": "on_reasoning"}


class _Block(GrowingTexts):
    """A content block that is being accumulated."""

    def __init__(self, start: dict[str, Any]) -> None:
        super().__init__(start)
        self.characters = WholeCharacters()
        self._citations: list[Any] = []

    def add(self, delta: dict[str, Any]) -> None:
        """Add a delta."""
        for key, value in delta.items():
            if key == "citation":
                self._citations.append(value)
            elif key != "type" and isinstance(value, str):
                self.append(key, value)

    def document(self) -> dict[str, Any]:
        """Build the block so far. An incomplete `input` is that of the start, `{}`."""
        block = super().document()
        written = block.pop("partial_json") if "partial_json" in self._pieces else ""
        if self._citations:
            block["citations"] = [*array_at(self.start, "citations"), *self._citations]
        try:
            return {**block, "input": decode_json_text(written)} if written else block
        except DecodeError:
            return block


class MessagesAccumulator(Accumulator):
    """Accumulates the events of a message."""

    def __init__(self) -> None:
        self._message: dict[str, Any] = {}
        self._blocks: dict[int, _Block] = {}
        self._last = -1
        """Index of the block that started last."""

    @property
    def complete(self) -> bool:
        """Whether the message has a stop reason."""
        return bool(self._message.get("stop_reason"))

    def add(self, event: dict[str, Any]) -> None:
        """Add the next event."""
        match event.get("type"):
            case "message_start":
                self._message = object_at(event, "message") or self._message
            case "content_block_start" if is_object(event.get("content_block")):
                index = integer_at(event, "index")
                self._last = max(self._blocks, default=-1) + 1 if index is None else index
                self._blocks[self._last] = _Block(event["content_block"])
            case "content_block_delta" if (block := self._continued(event)) is not None:
                block.add(object_at(event, "delta"))
            case "message_delta":
                rest = {key: value for key, value in event.items() if key not in ("type", "delta", "usage")}
                known = {key: value for key, value in object_at(event, "usage").items() if value is not None}
                usage = {**object_at(self._message, "usage"), **known}
                self._message = {**self._message, **object_at(event, "delta"), **rest, "usage": usage}
            case _:
                pass

    def _continued(self, event: dict[str, Any]) -> _Block | None:
        """Find the block of a delta. A text begins one whose start has not arrived."""
        index = self._index(event)
        block = self._blocks.get(index)
        kind = None if block else _KINDS.get(text_at(object_at(event, "delta"), "type"))
        if kind is not None:
            self._last = index if self._blocks else max(index, 0)
            block = self._blocks[self._last] = _Block({"type": kind, kind: ""})
        return block

    def _index(self, event: dict[str, Any]) -> int:
        index = integer_at(event, "index")
        return self._last if index is None else index

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last event, each with the name of its handler. `choice` is the index of the block."""
        starts, index = event.get("type") == "content_block_start", self._index(event)
        block = self._blocks.get(index)
        if block is None or not (starts or event.get("type") == "content_block_delta"):
            return
        given = object_at(event, "content_block" if starts else "delta")
        for key, handler in _TEXTS.items():
            if shown := block.characters.shown(key, given.get(key)):
                yield handler, TextDelta(shown, index)
        if block.start.get("type") == "tool_use" and (starts or "partial_json" in given):
            call_id, name = text_at(block.start, "id"), text_at(block.start, "name")
            yield "on_tool_call", ToolCallDelta(call_id, name, text_at(given, "partial_json"), index)

    def document(self) -> dict[str, Any]:
        """Build the message so far."""
        blocks = [block.document() for _, block in sorted(self._blocks.items())]
        return {**self._message, "content": [*array_at(self._message, "content"), *blocks]}

    @staticmethod
    def events_of(document: dict[str, Any]) -> list[dict[str, Any]]:
        """Convert a complete message to events, both as JSON data."""
        blocks = [event for place in enumerate(array_at(document, "content")) for event in _events_of_block(*place)]
        end = {key: document[key] for key in ("stop_reason", "stop_sequence") if key in document}
        usage = {"usage": object_at(document, "usage")} if "usage" in document else {}
        return [
            {"type": "message_start", "message": {**document, "content": [], **dict.fromkeys(end)}},
            *blocks,
            {"type": "message_delta", "delta": end, **usage},
            {"type": "message_stop"},
        ]


def _events_of_block(index: int, block: Any) -> list[dict[str, Any]]:
    """Convert a block to events. The arguments of a tool call are a delta, as in a stream."""
    deltas: list[dict[str, Any]] = []
    if is_object(block) and block.get("type") == "tool_use" and block.get("input"):
        delta = {"type": "input_json_delta", "partial_json": encode_json(block["input"]).decode("utf-8")}
        deltas = [{"type": "content_block_delta", "index": index, "delta": delta}]
        block = {**block, "input": {}}
    start = {"type": "content_block_start", "index": index, "content_block": block}
    return [start, *deltas, {"type": "content_block_stop", "index": index}]
