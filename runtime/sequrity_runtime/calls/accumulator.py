"""What the events of a stream add up to, without I/O.

An accumulator takes a stream's events one by one, as JSON data, and builds the document that the same call would have
answered without a stream. It works on JSON data rather than on typed events so that keys which no schema knows are
kept as well. `Piece` is the door: a type of events that inherits it names its accumulator and the type of the whole.

The rules of a chat completion:

- of a chunk, `choices` are joined by `index`; of all else the last value counts, but `obfuscation` is dropped;
- of a choice, deltas are joined, and the lists of `logprobs`; of all else the last value counts;
- of a delta, at any depth, texts are joined, objects key by key, and lists item by item where the items have an
  `index`, else end to end; of numbers, booleans and texts that are names (`NAMES`) the last value counts;
- null and absent bring nothing.

Texts are gathered in lists and joined once, so that the work grows with the length of the answer and not its square.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import RLock
from typing import Any, Generic, Protocol, TypedDict, TypeVar, cast

from attrs import frozen

from sequrity_runtime.calls.operation import Call
from sequrity_runtime.calls.response import Head, misfit
from sequrity_runtime.errors import (
    DecodeError,
    ResponseValidationError,
    SequrityError,
    TooLargeError,
    ValidationError,
)
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.codec import codec_of, read

WholeT_co = TypeVar("WholeT_co", covariant=True)

NAMES = frozenset({"id", "type", "role", "name", "index", "format", "signature", "expires_at"})
"""Keys of a delta whose texts come whole, perhaps more than once, and are not pieces of a longer text."""


class Accumulator(Protocol):
    """Builds the whole from events, all as JSON data."""

    @property
    def complete(self) -> bool:
        """Whether everything that has begun has also said why it ended."""
        ...

    def add(self, event: dict[str, Any]) -> None:
        """Take the next event, which fits its schema. It is not changed."""
        ...

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Name what the event just added brought, as handler (`on_content`, ...) and delta."""
        ...

    def document(self) -> dict[str, Any]:
        """Build what has arrived so far. What a schema requires and has not arrived is empty text."""
        ...


class Piece(Generic[WholeT_co]):
    """An event of a stream whose events add up to a whole."""

    __slots__ = ()

    @classmethod
    def accumulator(cls) -> Accumulator:
        """Begin to add events up."""
        raise NotImplementedError

    @classmethod
    def from_whole(cls, document: dict[str, Any]) -> dict[str, Any]:
        """Write a whole as the one event that adds up to it, both as JSON data."""
        raise NotImplementedError


class _Text:
    """Text that arrives in pieces."""

    __slots__ = ("pieces",)

    def __init__(self, piece: str) -> None:
        self.pieces = [piece]


class _Choice:
    """One of the answers, while it arrives."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.message: dict[str, Any] = {}
        self.logprobs: dict[str, Any] = {}
        self.calls: list[dict[str, Any]] = []

    def add(self, choice: dict[str, Any]) -> None:
        """Take what a chunk adds to the answer."""
        for key, value in choice.items():
            if key == "delta":
                self._add_delta(value)
            elif key == "logprobs":
                self.logprobs = _joined(self.logprobs, value or {})
            elif value is not None:
                self.fields[key] = value

    def call_of(self, piece: dict[str, Any]) -> dict[str, Any]:
        """Find the tool call that a piece belongs to; a new one where it begins one.

        Some providers send every call as number 0: another id, together with a name, is another call.
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
        """Build the answer so far."""
        message = _written({"role": "assistant", "content": None, **self.message})
        if self.calls:
            calls = sorted(self.calls, key=lambda call: int(call["index"]))
            message["tool_calls"] = [_whole_call(call) for call in calls]
        if "function_call" in message:
            message["function_call"] = {"name": "", "arguments": "", **message["function_call"]}
        logprobs = {"logprobs": _written(self.logprobs)} if self.logprobs else {}
        return {"finish_reason": "", **_written(self.fields), "message": message, **logprobs}

    def _add_delta(self, delta: dict[str, Any]) -> None:
        message = self.message
        for key, value in delta.items():
            if key == "tool_calls":
                for piece in value or ():
                    call = self.call_of(piece)
                    _joined(call, {**piece, "id": call.get("id") or piece.get("id") or None})
            elif value is not None:
                message[key] = _merged(key, message[key], value) if key in message else _begun(key, value)


class ChatAccumulator:
    """Adds the chunks of a chat completion up to the completion."""

    def __init__(self) -> None:
        self._fields: dict[str, Any] = {}
        self._choices: dict[int, _Choice] = {}

    @property
    def complete(self) -> bool:
        """Whether there is an answer, and each has said why it ended."""
        return bool(self._choices) and all(choice.fields.get("finish_reason") for choice in self._choices.values())

    def add(self, event: dict[str, Any]) -> None:
        """Take the next chunk."""
        for key, value in event.items():
            if key == "choices":
                for choice in value:
                    self._choice(choice["index"]).add(choice)
            elif value is not None:
                self._fields[key] = value

    def deltas(self, event: dict[str, Any]) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Name what the chunk just added brought."""
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
        """Build the completion so far; a choice that has not ended has an empty `finish_reason`."""
        fields = {key: value for key, value in self._fields.items() if key != "obfuscation"}
        choices = [choice.document() for _, choice in sorted(self._choices.items())]
        return {**_written(fields), "object": "chat.completion", "choices": choices}

    def _choice(self, index: int) -> _Choice:
        choice = self._choices.get(index)
        if choice is None:
            choice = self._choices[index] = _Choice()
        return choice


_TEXTS = (
    ("reasoning_content", "on_reasoning"),
    ("reasoning", "on_reasoning"),
    ("content", "on_content"),
    ("refusal", "on_refusal"),
)
"""Texts of a delta, and who is told of them."""


def _function_of(call: dict[str, Any]) -> dict[str, Any]:
    return call.get("function") or {}


def _begun(key: str, value: Any) -> Any:
    """Make a first piece something that can grow, apart from the event it came in."""
    if isinstance(value, str):
        return value if key in NAMES else _Text(value)
    if is_object(value):
        return _joined({}, value)
    if is_array(value):
        return _extended([], value)
    return value


def _merged(key: str, old: Any, new: Any) -> Any:
    if isinstance(new, str) and isinstance(old, _Text):
        old.pieces.append(new)
        return old
    if is_object(new) and is_object(old):
        return _joined(old, new)
    if is_array(new) and is_array(old):
        return _extended(old, new)
    return old if new == "" else _begun(key, new)


def _joined(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    for key, value in new.items():
        if value is not None:
            old[key] = _merged(key, old[key], value) if key in old else _begun(key, value)
    return old


def _extended(old: list[Any], new: list[Any]) -> list[Any]:
    for item in new:
        same = _same(old, item)
        if same is None:
            old.append(_begun("", item))
        else:
            _joined(same, item)
    return old


def _same(old: list[Any], item: Any) -> dict[str, Any] | None:
    """Find the item of a list that another continues: the one with its `index` and `type`."""
    if not is_object(item) or "index" not in item:
        return None
    for known in reversed(old):
        if is_object(known) and known.get("index") == item["index"]:
            return known if known.get("type", item.get("type")) == item.get("type", known.get("type")) else None
    return None


def _written(value: Any) -> Any:
    """Write down what grows, as plain JSON data."""
    if isinstance(value, _Text):
        return "".join(value.pieces)
    if is_object(value):
        return {key: _written(member) for key, member in value.items()}
    if is_array(value):
        return [_written(item) for item in value]
    return value


def _whole_call(call: dict[str, Any]) -> dict[str, Any]:
    written = _written(call)
    del written["index"]
    function = {"name": "", "arguments": "", **written.get("function", {})}
    return {"id": "", "type": "function", **written, "function": function}


class Sum:
    """What the events of a stream add up to.

    Attributes:
        ended: Whether the stream came to its end.
    """

    def __init__(self, call: Call[Any, Any], head: Head, session_id: str | None) -> None:
        self.ended = False
        self._call = call
        self._head = head
        self._session_id = session_id
        event = cast("type[Any]", call.operation.event)
        self._parts: Accumulator | None = event.accumulator() if issubclass(event, Piece) else None
        self._last: dict[str, Any] | None = None
        self._size = 0
        self._fault: SequrityError | None = None
        self._lock = RLock()  # one thread may look at what has arrived while another adds to it

    @property
    def complete(self) -> bool:
        """Whether everything that has begun has also said why it ended."""
        return self._parts is not None and self._parts.complete

    def add(self, document: dict[str, Any], size: int) -> None:
        """Take the next event, of so many characters."""
        with self._lock:
            self._add(document, size)

    def _add(self, document: dict[str, Any], size: int) -> None:
        self._size += size
        if self._parts is None or self._fault is not None:
            return
        limit = self._call.chosen.limits.body
        if self._size > limit:
            self._fault = TooLargeError(f"the answer is larger than {limit} bytes", limit)
            return
        self._last = document
        try:
            self._parts.add(document)
        except RecursionError:
            self._fault = DecodeError("the answer is nested too deeply to be added up", "depth")

    def deltas(self) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Name what the last event brought."""
        return iter(()) if self._parts is None or self._last is None else self._parts.deltas(self._last)

    def document(self) -> dict[str, Any] | None:
        """Build the answer as JSON data from what was added; None where events do not add up to anything."""
        if self._parts is None:
            return None
        if self._fault is not None:
            raise self._fault
        try:
            with self._lock:
                return self._parts.document()
        except RecursionError:
            raise DecodeError("the answer is nested too deeply to be added up", "depth") from None

    def built(self) -> Any:
        """Build the answer from what was added."""
        document = self.document()
        if document is None:
            raise TypeError(f"{self._call.operation.event} has no whole that its events add up to")
        try:
            response = read(codec_of(self._call.operation.response), document)
        except ValidationError as error:
            raise misfit(error.violations, self._call, self._head, document) from None
        if self._call.as_json:
            return document
        if self._call.operation.session is not None:
            setattr(response, self._call.operation.session, self._session_id)
        return response

    def partial(self) -> Any:
        """Build what there is: the answer so far, its JSON data where it does not fit its type, or None."""
        if self._parts is None or self._last is None:
            return None
        try:
            return self.built()
        except ResponseValidationError as error:
            return error.body
        except SequrityError:
            return None


@frozen
class TextDelta:
    """A piece of text of an answer."""

    text: str
    """The piece."""

    choice: int = 0
    """Which of the answers it belongs to, from 0."""


@frozen
class ToolCallDelta:
    """A piece of a tool call of an answer."""

    id: str
    """Id of the call, known from its first piece on."""

    name: str
    """Name of the function, known from its first piece on."""

    arguments: str
    """The piece: text to be joined to the arguments' JSON text; may be empty."""

    index: int = 0
    """Which of the answer's tool calls it belongs to, from 0."""

    choice: int = 0
    """Which of the answers it belongs to, from 0."""


class StreamHandlers(TypedDict, total=False):
    """What a stream's `final()` shall call while it reads, for each piece of an answer."""

    on_content: Callable[[TextDelta], object]
    """Told of each piece of an answer's text."""

    on_reasoning: Callable[[TextDelta], object]
    """Told of each piece of the model's thoughts."""

    on_refusal: Callable[[TextDelta], object]
    """Told of each piece of what the model says when it declines."""

    on_tool_call: Callable[[ToolCallDelta], object]
    """Told of each piece of a tool call."""
