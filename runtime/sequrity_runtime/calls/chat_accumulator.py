"""Accumulator of chat completions.

| Part | Key | Rule |
|---|---|---|
| chunk | `choices` | merged by `index` |
| chunk | `obfuscation` | dropped |
| chunk | other | last value wins |
| choice | `delta`, `logprobs` | merged |
| choice | other | last value wins |
| delta, at any depth | text | concatenated, unless the key is in `ATOMIC_KEYS` |
| delta, at any depth | object | merged key by key |
| delta, at any depth | list | items with an `index` are merged by it, others are appended |
| delta, at any depth | number, boolean, text of a key in `ATOMIC_KEYS` | last value wins |

Null counts as absent.

Texts are collected in lists and joined once, so the work grows with the length of the response and not with its square.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_runtime.calls.accumulator import TextDelta, ToolCallDelta
from sequrity_runtime.type_guards import is_array, is_object

ATOMIC_KEYS = frozenset({"id", "type", "role", "name", "index", "format", "signature", "expires_at"})
"""Keys of a delta whose texts are complete, and may be repeated, rather than pieces of a longer text."""

_TEXTS = (
    ("reasoning_content", "on_reasoning"),
    ("reasoning", "on_reasoning"),
    ("content", "on_content"),
    ("refusal", "on_refusal"),
)
"""Texts of a delta, with the handler of each."""


class _Text:
    """Text that arrives in pieces, joined once."""

    __slots__ = ("pieces",)

    def __init__(self, piece: str) -> None:
        self.pieces = [piece]


class _Choice:
    """A choice that is being accumulated."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.message: dict[str, Any] = {}
        self.logprobs: dict[str, Any] = {}
        self.calls: list[dict[str, Any]] = []

    def add(self, choice: dict[str, Any]) -> None:
        """Add the choice of a chunk."""
        for key, value in choice.items():
            if key == "delta":
                self._add_delta(value)
            elif key == "logprobs":
                self.logprobs = _merge_object(self.logprobs, value or {})
            elif value is not None:
                self.fields[key] = value

    def call_of(self, piece: dict[str, Any]) -> dict[str, Any]:
        """Find the tool call that a piece continues, or start a new one.

        Some providers send every call with index 0. There, a new id together with a name starts a new call.
        """
        called = _function_of(piece).get("name") and piece.get("id")
        call: dict[str, Any]
        for call in reversed(self.calls):
            if call["index"] == piece["index"]:
                if called and call.get("id", called) != called:
                    break
                return call
        new = {"index": piece["index"]}
        self.calls.append(new)
        return new

    def document(self) -> dict[str, Any]:
        """Build the choice so far."""
        message = _to_json({"role": "assistant", "content": None, **self.message})
        if self.calls:
            calls = sorted(self.calls, key=lambda call: int(call["index"]))
            message["tool_calls"] = [_tool_call(call) for call in calls]
        if "function_call" in message:
            message["function_call"] = {"name": "", "arguments": "", **message["function_call"]}
        logprobs = {"logprobs": _to_json(self.logprobs)} if self.logprobs else {}
        return {"finish_reason": "", **_to_json(self.fields), "message": message, **logprobs}

    def _add_delta(self, delta: dict[str, Any]) -> None:
        message = self.message
        for key, value in delta.items():
            if key == "tool_calls":
                for piece in value or ():
                    call = self.call_of(piece)
                    _merge_object(call, {**piece, "id": call.get("id") or piece.get("id") or None})
            elif value is not None:
                message[key] = _merge(key, message[key], value) if key in message else _start(key, value)


class ChatAccumulator:
    """Accumulates the chunks of a chat completion."""

    def __init__(self) -> None:
        self._fields: dict[str, Any] = {}
        self._choices: dict[int, _Choice] = {}

    @property
    def complete(self) -> bool:
        """Whether there is a choice and every choice has a finish reason."""
        return bool(self._choices) and all(choice.fields.get("finish_reason") for choice in self._choices.values())

    def add(self, event: dict[str, Any]) -> None:
        """Add the next chunk."""
        for key, value in event.items():
            if key == "choices":
                for choice in value:
                    self._choice(choice["index"]).add(choice)
            elif value is not None:
                self._fields[key] = value

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last chunk, each with the name of its handler."""
        for choice in event["choices"]:
            index, delta = choice["index"], choice["delta"]
            for key, handler in _TEXTS:
                if delta.get(key):
                    yield handler, TextDelta(delta[key], index)
            for piece in delta.get("tool_calls") or ():
                call = self._choices[index].call_of(piece)
                name, arguments = _function_of(call).get("name", ""), _function_of(piece).get("arguments") or ""
                yield "on_tool_call", ToolCallDelta(call.get("id", ""), name, arguments, piece["index"], index)

    def document(self) -> dict[str, Any]:
        """Build the completion so far. A choice that has not ended has an empty `finish_reason`."""
        fields = {key: value for key, value in self._fields.items() if key != "obfuscation"}
        choices = [choice.document() for _, choice in sorted(self._choices.items())]
        return {**_to_json(fields), "object": "chat.completion", "choices": choices}

    def _choice(self, index: int) -> _Choice:
        choice = self._choices.get(index)
        if choice is None:
            choice = self._choices[index] = _Choice()
        return choice


def _function_of(call: dict[str, Any]) -> dict[str, Any]:
    return call.get("function") or {}


def _start(key: str, value: Any) -> Any:
    """Copy the first value of a key into a form that can grow."""
    if isinstance(value, str):
        return value if key in ATOMIC_KEYS else _Text(value)
    if is_object(value):
        return _merge_object({}, value)
    if is_array(value):
        return _extend_list([], value)
    return value


def _merge(key: str, old: Any, new: Any) -> Any:
    if isinstance(new, str) and isinstance(old, _Text):
        old.pieces.append(new)
        return old
    if is_object(new) and is_object(old):
        return _merge_object(old, new)
    if is_array(new) and is_array(old):
        return _extend_list(old, new)
    return old if new == "" else _start(key, new)


def _merge_object(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    for key, value in new.items():
        if value is not None:
            old[key] = _merge(key, old[key], value) if key in old else _start(key, value)
    return old


def _extend_list(old: list[Any], new: list[Any]) -> list[Any]:
    for item in new:
        same = _same(old, item)
        if same is None:
            old.append(_start("", item))
        else:
            _merge_object(same, item)
    return old


def _same(old: list[Any], item: Any) -> dict[str, Any] | None:
    """Find the list item that another item continues: the one with the same `index` and `type`."""
    if not is_object(item) or "index" not in item:
        return None
    for known in reversed(old):
        if is_object(known) and known.get("index") == item["index"]:
            return known if known.get("type", item.get("type")) == item.get("type", known.get("type")) else None
    return None


def _to_json(value: Any) -> Any:
    """Convert accumulated data to plain JSON data."""
    if isinstance(value, _Text):
        return "".join(value.pieces)
    if is_object(value):
        return {key: _to_json(member) for key, member in value.items()}
    if is_array(value):
        return [_to_json(item) for item in value]
    return value


def _tool_call(call: dict[str, Any]) -> dict[str, Any]:
    written = _to_json(call)
    del written["index"]
    function = {"name": "", "arguments": "", **written.get("function", {})}
    return {"id": "", "type": "function", **written, "function": function}
