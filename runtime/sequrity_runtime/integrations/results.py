"""Results of Dual-LLM turns in chat completions and responses: the value replaces the JSON text around it.

A value that is a text is passed unchanged, any other value as JSON text. A failure raises. In a stream, a text is held
back from its first `{` as long as it can be a result; other texts pass at once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NoReturn, TypeAlias, TypeGuard

from sequrity_runtime.calls.delta_merge import integer_at
from sequrity_runtime.calls.server_sent_events import EventReader
from sequrity_runtime.errors import DecodeError
from sequrity_runtime.json.members import object_at, objects_at, text_at
from sequrity_runtime.json.strict import decode_json, decode_json_text, encode_json
from sequrity_runtime.type_guards import is_object

Fail: TypeAlias = Callable[[Mapping[str, Any]], NoReturn]
"""Raises the error for the result of a turn that failed."""

_KEYS = frozenset(
    {
        "status",
        "final_return_value",
        "error",
        "program",
        "namespace_snapshot",
        "namespace_screenshot",
        "session_meta",
        "policy_check_history",
        "message_history_mismatch_detected",
        "raw",
    }
)
"""Keys of a result, of which any may be the first one."""

_START = re.compile(r'\s*(?:\{\s*(?:"(?P<key>\w*)(?P<end>")?.*)?)?', re.DOTALL)


def opened(text: str, fail: Fail) -> str:
    """Return the value of a result, or the text itself if it is not a result."""
    if not may_be_result(text):
        return text
    try:
        result: dict[str, Any] = decode_json_text(text)
    except DecodeError:
        return text
    status = result.get("status")
    if status == "failure" and (result.keys() <= _KEYS or is_object(result.get("error"))):
        fail(result)  # the service may add keys
    if status != "success" or "final_return_value" not in result:
        return text
    value: Any = result["final_return_value"]
    if is_object(value) and "value" in value:
        value = value["value"]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def may_be_result(text: str) -> bool:
    """Return whether a text can be the start of a result."""
    start = _START.fullmatch(text)
    if start is None:
        return False
    key = start["key"]
    return key is None or key in _KEYS or (start["end"] is None and any(known.startswith(key) for known in _KEYS))


def opened_body(content: bytes, fail: Fail) -> bytes:
    """Open the results in the body of a response. Bodies of other kinds are returned unchanged."""
    try:
        body: Any = decode_json(content)
    except DecodeError:
        return content
    changed = [_open(home, key, fail) for home, key in _texts(body)]
    return encode_json(body) if any(changed) else content


def _texts(body: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """List the texts of a body that may be results, each as an object and a key. A failed response has it as error."""
    for choice in _choices(body):
        yield object_at(choice, "message"), "content"
    if is_object(body):
        for item in objects_at(body, "output"):
            yield from _texts_of_item(item)
        if body.get("status") == "failed":
            yield object_at(body, "error"), "message"


def _texts_of_item(item: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    for part in objects_at(item, "content", "output_text"):
        yield part, "text"


def _open(home: dict[str, Any], key: str, fail: Fail) -> bool:
    """Open a text, if it is a result. Returns whether it is one."""
    text = home.get(key)
    if not isinstance(text, str) or (value := opened(text, fail)) == text:
        return False
    home[key] = value
    return True


class ResultReader:
    """Opens the results in a stream of chunks, or of events of a response."""

    def __init__(self, fail: Fail) -> None:
        self._fail = fail
        self._events = EventReader()
        self._held: dict[int, str] = {}
        self._passing: set[int] = set()
        self._last: Mapping[str, Any] = {}
        self._responses = _ResponseTexts(fail)

    def feed(self, data: bytes) -> bytes:
        """Read bytes of the stream, and return those that are to follow."""
        self._events.feed(data)
        return b"".join(self._read())

    def end(self) -> bytes:
        """Return what is held at the end of the stream."""
        deltas = [_event(encode_json(delta), _DELTA) for delta in self._responses.released()]
        return b"".join([*(_event(encode_json(chunk)) for chunk in self._rest()), *deltas])

    def _read(self) -> Iterator[bytes]:
        while (event := self._events.next_event()) is not None:
            try:
                chunk: Any = decode_json_text(event.data)
            except DecodeError:  # such as [DONE]
                yield self.end()
                yield _event(event.data.encode(), event.event)
                continue
            if _is_response_event(chunk):
                for each in self._responses.events(chunk):
                    yield _event(encode_json(each), event.event if each is chunk else _DELTA)
            else:
                self._open(chunk)
                yield _event(encode_json(chunk), event.event)

    def _open(self, chunk: Any) -> None:
        for position, choice in enumerate(_choices(chunk)):
            index = integer_at(choice, "index")
            index = position if index is None else index
            delta = choice.get("delta")
            if index in self._passing or not is_object(delta):
                continue
            self._last = chunk
            piece = delta.get("content")
            text = self._held.get(index, "") + (piece if isinstance(piece, str) else "")
            if not text:
                continue
            self._held[index] = text
            if not may_be_result(text):
                delta["content"] = self._released(index)
            elif choice.get("finish_reason") is not None:
                delta["content"] = opened(self._released(index), self._fail)
            else:
                delta["content"] = ""

    def _released(self, index: int) -> str:
        self._passing.add(index)
        return self._held.pop(index)

    def _rest(self) -> Iterable[dict[str, Any]]:
        for index in list(self._held):
            delta = {"content": opened(self._released(index), self._fail)}
            yield {**self._last, "choices": [{"index": index, "delta": delta, "finish_reason": None}]}


_DELTA = "response.output_text.delta"


def _is_response_event(event: Any) -> TypeGuard[dict[str, Any]]:
    return is_object(event) and text_at(event, "type").startswith("response.")


class _ResponseTexts:
    """Texts of a response that arrive in events."""

    def __init__(self, fail: Fail) -> None:
        self._fail = fail
        self._held: dict[tuple[int | None, int | None], dict[str, Any]] = {}
        """Last delta of each text that may be a result, with the text so far, by item and part."""

        self._passing: set[tuple[int | None, int | None]] = set()

    def events(self, event: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Read an event, and yield those that are to follow. A text that is held has one delta, at its end."""
        item, part = integer_at(event, "output_index"), integer_at(event, "content_index")
        if event["type"] != _DELTA:
            yield from self._ended(event, item, part)
            yield event
            return
        held = self._held.pop((item, part), {})
        event["delta"] = text_at(held, "delta") + text_at(event, "delta")
        if (item, part) not in self._passing and may_be_result(event["delta"]):
            self._held[item, part] = event
        else:
            self._passing.add((item, part))
            yield event

    def released(self, item: int | None = None, part: int | None = None) -> Iterator[dict[str, Any]]:
        """Yield the deltas of texts that are held: of a part, of an item, or of all."""
        for key in list(self._held):
            if item in (None, key[0]) and part in (None, key[1]):
                delta = self._held.pop(key)
                _open(delta, "delta", self._fail)
                yield delta

    def _ended(self, event: dict[str, Any], item: int | None, part: int | None) -> Iterator[dict[str, Any]]:
        """Open the whole texts that an event has, after the deltas of the same texts."""
        texts = [
            *_texts(event.get("response")),
            *_texts_of_item(object_at(event, "item")),
            *_texts_of_item({"content": [event.get("part")]}),
            *([(event, "text")] if event["type"] == "response.output_text.done" else ()),
        ]
        if texts:
            yield from self.released(item, part)
        for home, key in texts:
            _open(home, key, self._fail)


def _choices(body: Any) -> list[dict[str, Any]]:
    return objects_at(body, "choices") if is_object(body) else []


def _event(data: bytes, name: str = "") -> bytes:
    lines = [b"event: " + name.encode()] if name else []
    return b"\n".join([*lines, *(b"data: " + line for line in data.split(b"\n")), b"", b""])
