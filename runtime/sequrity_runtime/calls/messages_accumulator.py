"""Accumulator of messages, in the format of the Messages API.

| Event | Rule |
|---|---|
| `message_start` | its `message` is the start of the response |
| `content_block_start` | its block stands at `index` |
| `content_block_delta`, `partial_json` | joined to the JSON text of the block's `input` |
| `content_block_delta`, `citation` | appended to the block's `citations` |
| `content_block_delta`, other text | appended to the same key of the block |
| `message_delta` | `delta` and other keys replace those of the message; `usage` replaces key by key |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_runtime.calls.accumulator import TextDelta, ToolCallDelta
from sequrity_runtime.errors import DecodeError
from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.type_guards import is_object

_TEXTS = {"text": "on_content", "thinking": "on_reasoning"}


class _Block:
    """A content block that is being accumulated."""

    def __init__(self, start: dict[str, Any]) -> None:
        self.start = start
        self.pieces: dict[str, list[str]] = {}
        self.citations: list[Any] = []

    def add(self, delta: dict[str, Any]) -> None:
        """Add a delta."""
        for key, value in delta.items():
            if key == "citation":
                self.citations.append(value)
            elif key != "type" and isinstance(value, str):
                self.pieces.setdefault(key, []).append(value)

    def document(self) -> dict[str, Any]:
        """Build the block so far. An incomplete `input` is that of the start, `{}`."""
        texts = {key: "".join(pieces) for key, pieces in self.pieces.items()}
        written = texts.pop("partial_json", "")
        block = {**self.start, **{key: f"{self.start.get(key) or ''}{text}" for key, text in texts.items()}}
        if self.citations:
            block["citations"] = [*(self.start.get("citations") or ()), *self.citations]
        try:
            return {**block, "input": decode_json_text(written)} if written else block
        except DecodeError:
            return block


class MessagesAccumulator:
    """Accumulates the events of a message."""

    def __init__(self) -> None:
        self._message: dict[str, Any] = {}
        self._blocks: dict[int, _Block] = {}

    @property
    def complete(self) -> bool:
        """Whether the message has a stop reason."""
        return bool(self._message.get("stop_reason"))

    def add(self, event: dict[str, Any]) -> None:
        """Add the next event."""
        match event.get("type"):
            case "message_start":
                self._message = dict(event["message"])
            case "content_block_start":
                self._blocks[event["index"]] = _Block(event["content_block"])
            case "content_block_delta" if event["index"] in self._blocks:
                self._blocks[event["index"]].add(event["delta"])
            case "message_delta":
                rest = {key: value for key, value in event.items() if key not in ("type", "delta", "usage")}
                usage: dict[str, Any] = {**(self._message.get("usage") or {}), **_known(event.get("usage"))}
                self._message |= {**event["delta"], **rest, "usage": usage}
            case _:
                pass

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last event, each with the name of its handler. `choice` is the index of the block."""
        index = event.get("index", 0)
        block = self._blocks.get(index)
        if block is None or event["type"] not in ("content_block_start", "content_block_delta"):
            return
        given: dict[str, Any] = event.get("delta") or event["content_block"]
        for key, handler in _TEXTS.items():
            if given.get(key):
                yield handler, TextDelta(given[key], index)
        if block.start.get("type") == "tool_use" and (given is not event.get("delta") or "partial_json" in given):
            arguments = given.get("partial_json", "")
            yield "on_tool_call", ToolCallDelta(block.start["id"], block.start["name"], arguments, index)

    def document(self) -> dict[str, Any]:
        """Build the message so far."""
        blocks = [block.document() for _, block in sorted(self._blocks.items())]
        return {**self._message, "content": [*(self._message.get("content") or ()), *blocks]}

    @staticmethod
    def is_event(document: Any) -> bool:
        """Return whether JSON data is an event, whatever the name of its event."""
        return is_object(document) and isinstance(document.get("type"), str)

    @staticmethod
    def events_of(document: dict[str, Any]) -> list[dict[str, Any]]:
        """Convert a complete message to events, both as JSON data."""
        blocks: list[dict[str, Any]] = []
        for index, block in enumerate(document["content"]):
            blocks += [
                {"type": "content_block_start", "index": index, "content_block": block},
                {"type": "content_block_stop", "index": index},
            ]
        end = {key: document.get(key) for key in ("stop_reason", "stop_sequence")}
        return [
            {"type": "message_start", "message": {**document, "content": [], "stop_reason": None}},
            *blocks,
            {"type": "message_delta", "delta": end, "usage": document["usage"]},
            {"type": "message_stop"},
        ]


def _known(usage: Any) -> dict[str, Any]:
    return {key: value for key, value in usage.items() if value is not None} if is_object(usage) else {}
