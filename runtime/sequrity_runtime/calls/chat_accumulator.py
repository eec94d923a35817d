"""Accumulator of chat completions.

| Part | Key | Rule |
|---|---|---|
| chunk | `choices` | merged by `index`, else by position |
| chunk | `obfuscation` | dropped |
| chunk | other | last value wins |
| choice | `delta`, `logprobs` | merged |
| choice | `text`, of the older text completions | concatenated |
| choice | other | last value wins |
| delta | `content` | text is concatenated, parts are appended; a part continues the last one of the same `type` |
| delta | `tool_calls` | merged by `index`, else by `id`, else by position; see `tool_call_accumulator` |
| delta, at any depth | text | concatenated, unless the key is in `ATOMIC_KEYS` |
| delta, at any depth | object | merged key by key |
| delta, at any depth | list | items with an `index` are merged by it, others are appended |
| delta, at any depth | number, boolean, text of a key in `ATOMIC_KEYS` | last value wins |

Null counts as absent. A value of an unexpected type, which a chunk can hold if mismatches are only warned of, replaces
the value before it: it is never an error.

Texts are collected in lists and joined once, so the work grows with the length of the response and not with its square.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_runtime.calls.accumulator import Accumulator, TextDelta, ToolCallDelta
from sequrity_runtime.calls.delta_merge import Text, WholeCharacters, integer_at, merge, merge_object, plain, start
from sequrity_runtime.calls.tool_call_accumulator import ToolCallAccumulator, merge_function
from sequrity_runtime.type_guards import is_array, is_object

_TEXTS = (
    ("reasoning_content", "on_reasoning"),
    ("reasoning", "on_reasoning"),
    ("content", "on_content"),
    ("refusal", "on_refusal"),
)
"""Texts of a delta, with the handler of each."""


_CHUNK_KEYS = frozenset({"choices", "object", "usage"})


class _Content:
    """Content that arrives as pieces of text, as parts, or as both."""

    def __init__(self) -> None:
        self._parts: list[Any] = []

    def add(self, piece: Any) -> None:
        """Add the content of a chunk."""
        last = self._parts[-1] if self._parts else None
        if isinstance(piece, str) and isinstance(last, Text):  # nearly every chunk
            last.pieces.append(piece)
        else:
            _extend(self._parts, piece if is_array(piece) else [piece])

    def plain(self) -> Any:
        """Build the content: text if no part has arrived, else parts."""
        parts = [plain(part) for part in self._parts]
        if all(isinstance(part, str) for part in parts):
            return "".join(parts)
        return [{"type": "text", "text": part} if isinstance(part, str) else part for part in parts if part != ""]


def _extend(parts: list[Any], new: list[Any]) -> None:
    """Add the parts of a chunk. The first one may continue the last one that arrived before."""
    for position, part in enumerate(new):
        last = parts[-1] if parts and position == 0 else None
        if isinstance(part, str) and isinstance(last, Text):
            last.pieces.append(part)
        elif is_object(part) and is_object(last) and _continues(part, last):
            kind = part["type"]
            rest = {key: value for key, value in part.items() if key != kind}
            if is_array(part[kind]):
                _extend(last[kind], part[kind])
                merge_object(last, rest)
            else:
                merge_object(last, part)
        else:
            parts.append(Text(part) if isinstance(part, str) else start("", part))


def _continues(part: dict[str, Any], last: dict[str, Any]) -> bool:
    """Return whether a part continues another: both are texts, or lists of parts, of the same type."""
    kind = part.get("type")
    if not isinstance(kind, str) or kind != last.get("type"):
        return False
    texts = isinstance(part.get(kind), str) and isinstance(last.get(kind), Text)
    return texts or (is_array(part.get(kind)) and is_array(last.get(kind)))


class _Choice:
    """A choice that is being accumulated."""

    def __init__(self, index: int) -> None:
        self.fields: dict[str, Any] = {"index": index}
        self.message: dict[str, Any] = {}
        self.content: _Content | None = None
        self.logprobs: dict[str, Any] = {}
        self.calls = ToolCallAccumulator()
        self.characters = WholeCharacters()

    def add(self, choice: dict[str, Any]) -> None:
        """Add the choice of a chunk."""
        delta = delta_of(choice)
        self._add_delta(delta)
        for key, value in choice.items():
            if value is None or value is delta or key == "index":
                continue
            if key == "logprobs" and is_object(value):
                merge_object(self.logprobs, value)
            elif key == "text" and key in self.fields:
                self.fields[key] = merge(key, self.fields[key], value)
            elif key == "text":
                self.fields[key] = start(key, value)
            else:
                self.fields[key] = value

    def document(self) -> dict[str, Any]:
        """Build the choice so far."""
        message = {"role": "assistant", "content": None, **plain(self.message)}
        if self.content is not None:
            message["content"] = self.content.plain()
        if calls := self.calls.document():
            message["tool_calls"] = calls
        called: Any = message.get("function_call")
        if is_object(called):
            message["function_call"] = {"name": "", "arguments": "", **called}
        logprobs = {"logprobs": plain(self.logprobs)} if self.logprobs else {}
        return {"finish_reason": "", **plain(self.fields), "message": message, **logprobs}

    def _add_delta(self, delta: dict[str, Any]) -> None:
        message = self.message
        for key, value in delta.items():
            if value is None:
                continue
            if key == "tool_calls" and is_array(value):
                self.calls.add(value)
            elif key == "content":
                self.content = self.content or _Content()
                self.content.add(value)
            elif key == "function_call" and is_object(value):
                merge_function(message.setdefault(key, {}), value)
            else:
                message[key] = merge(key, message[key], value) if key in message else start(key, value)


class ChatAccumulator(Accumulator):
    """Accumulates the chunks of a chat completion."""

    has_choices = True

    def __init__(self) -> None:
        self._fields: dict[str, Any] = {}
        self._choices: dict[int, _Choice] = {}

    @property
    def complete(self) -> bool:
        """Whether there is a choice and every choice has a finish reason."""
        return bool(self._choices) and all(choice.fields.get("finish_reason") for choice in self._choices.values())

    def add(self, event: dict[str, Any]) -> None:
        """Add the next chunk."""
        fields, choices = self._fields, self._choices
        for key, value in event.items():
            if value is not None and key != "choices":
                fields[key] = value
        for index, choice in _indexed(event):
            (choices.get(index) or choices.setdefault(index, _Choice(index))).add(choice)

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last chunk, each with the name of its handler."""
        for index, choice in _indexed(event):
            delta, known = delta_of(choice), self._choices[index]
            for key, handler in _TEXTS:
                text = known.characters.shown(key, text_in(delta.get(key)))
                if text:
                    yield handler, TextDelta(text, index)
            for call in known.calls.last if is_array(delta.get("tool_calls")) else ():
                yield "on_tool_call", ToolCallDelta(call.id, call.name, call.piece, call.index, index)

    def document(self) -> dict[str, Any]:
        """Build the completion so far. A choice that has not ended has an empty `finish_reason`."""
        fields = {key: value for key, value in self._fields.items() if key != "obfuscation"}
        choices = [choice.document() for _, choice in sorted(self._choices.items())]
        return {**plain(fields), "object": "chat.completion", "choices": choices}

    @staticmethod
    def events_of(document: dict[str, Any]) -> list[dict[str, Any]]:
        """Convert a complete completion to a single chunk, both as JSON data."""
        choices: Any = document.get("choices")
        pieces = [_chunk_choice(choice) for choice in choices] if is_array(choices) else choices
        return [{**document, "object": "chat.completion.chunk", "choices": pieces}]

    @staticmethod
    def is_event(document: Any) -> bool:
        """Return whether JSON data is a chunk, whatever the name of its event."""
        return is_object(document) and not _CHUNK_KEYS.isdisjoint(document)


def delta_of(choice: dict[str, Any]) -> dict[str, Any]:
    """Return the delta of a choice. Some gateways send a whole `message` in its place."""
    for key in ("delta", "message"):
        value: Any = choice.get(key)
        if is_object(value):
            return value
    return {}


def _chunk_choice(choice: Any) -> Any:
    message: Any = choice.get("message") if is_object(choice) else None
    if not is_object(message):
        return choice
    rest = {key: value for key, value in choice.items() if key != "message"}
    calls: Any = message.get("tool_calls")
    if is_array(calls):
        numbered = [{**call, "index": n} if is_object(call) else call for n, call in enumerate(calls)]
        message = {**message, "tool_calls": numbered}
    return {**rest, "delta": message}


def text_in(content: Any) -> str:
    """Return the text of content: the content itself, or the text of its parts of the type `text`."""
    if isinstance(content, str):
        return content
    parts: list[Any] = content if is_array(content) else []
    texts = [part if isinstance(part, str) else _text_of_part(part) for part in parts]
    return "".join(texts)


def _text_of_part(part: Any) -> str:
    text = part.get("text") if is_object(part) and part.get("type") == "text" else None
    return text if isinstance(text, str) else ""


def _indexed(event: dict[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """List the choices of a chunk, each with its index, or with its position if it has none."""
    choices: Any = event.get("choices")
    for position, choice in enumerate(choices if is_array(choices) else ()):
        if is_object(choice):
            index = integer_at(choice, "index")
            yield position if index is None else index, choice
