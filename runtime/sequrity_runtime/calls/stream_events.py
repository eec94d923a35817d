"""What the events of an API's stream mean, without I/O.

Above the bytes of `_sse` stand these rules. An end marker ends the stream, and what follows it is ignored. An event
without data or named `ping` is skipped; so is one whose name neither is the standard's own, `message`, nor stands in
its data as `type`: it is of a kind that the contract does not know, and counted. An `error` event, or an object with an
`error` member where the event's type has none, is a typed error. The end of input before the end marker means that
something is missing, unless every answer has said why it ended.

Events are added up as they are read (see `_accumulate`), so that a stream can hand out the whole answer at its end, and
what there is of it when it breaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any, Generic, TypeVar, cast

from attrs import fields_dict

from sequrity_runtime.calls.accumulator import AccumulableEvent, StreamHandlers
from sequrity_runtime.calls.deadline import Deadline, IdleDeadline
from sequrity_runtime.calls.decoding import Decoder
from sequrity_runtime.calls.operation import Call, StreamEnd
from sequrity_runtime.calls.partial_response import PartialResponse
from sequrity_runtime.calls.response import Head, document_of, misfit, no_stream
from sequrity_runtime.calls.server_sent_events import EventReader, ServerSentEvent
from sequrity_runtime.errors import (
    DecodeError,
    SequrityError,
    StreamEventError,
    StreamTruncatedError,
    ValidationError,
)
from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.redaction import Redactor
from sequrity_runtime.status_errors import message_of, problem_of, without_echoes
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import read_as

T = TypeVar("T")


class Events(Generic[T]):
    """Reads typed events from chunks of bytes: `feed` it, then call `next_event` until that returns None.

    Attributes:
        done: Whether nothing more is to come.
        head: The beginning of the answer.
        skipped: How many events of unknown kinds were skipped.
        session_id: Session that the stream belongs to.
        received: How many events were handed out.
        fault: What broke the stream.
    """

    def __init__(self, call: Call[Any, Any], head: Head, session_id: str | None, idle: IdleDeadline) -> None:
        self.done = False
        self.skipped = 0
        self.session_id = session_id
        self.received = 0
        self.fault: SequrityError | None = None
        self._call = call
        self.head = head
        self._idle = idle
        self._decoder = Decoder(head.coding)
        self._pieces: Iterator[bytes] = iter(())
        self._reader = EventReader(call.settings.limits.event)
        self._end: StreamEnd = call.operation.stream_end
        self._event_type = cast("type[Any]", call.operation.event)
        self._decode: Callable[[Any], T] = self._checked_json if call.as_json else self._typed
        self._error_is_field = "error" in fields_dict(self._event_type)
        self._partial = PartialResponse(call, head, session_id)
        self._whole: Any = None

    def feed_whole(self, body: bytes) -> None:
        """Take an answer that came whole in place of the stream, as some gateways do: it becomes the only event.

        Raises:
            DecodeError: It is not JSON, or no event can say as much.
            APIStatusError: It is an error for all its status.
            ResponseValidationError: It does not fit its type.
        """
        document = document_of(self._call, self.head, body)
        piece: type[Any] = self._event_type
        if not issubclass(piece, AccumulableEvent):
            raise no_stream(self._call, self.head, body)
        try:
            read_as(self._call.operation.response, document)
        except ValidationError as error:
            raise misfit(error.violations, self._call, self.head, document) from None
        self._whole = piece.from_response(document)

    @property
    def deadline(self) -> Deadline:
        """When the next bytes must be there."""
        return self._idle.current(self.received)

    def feed(self, data: bytes) -> None:
        """Feed the next bytes of the body, before its content encoding is removed."""
        self._pieces = self._decoder.feed(data)

    def next_event(self) -> T | None:
        """Read the next event, or return None where more bytes are needed or the stream is done.

        Raises:
            StreamEventError: The service reports an error.
            DecodeError: An event's data is not JSON.
            ResponseValidationError: An event does not fit its type.
        """
        if self._whole is not None:
            document, self._whole = self._whole, None
            self.done = self._partial.ended = True
            return self._read(document, 0)
        while not self.done:
            raw = self._reader.next_event()
            if raw is None:
                piece = next(self._pieces, None)
                if piece is None:
                    return None
                self._reader.feed(piece)
            elif raw.data in self._end.data:
                self.done = self._partial.ended = True
            elif raw.data and raw.event != "ping":
                event = self._meaning(raw)
                if event is not None:
                    return event
        return None

    def end(self) -> None:
        """Take note that input ended, though the stream is not done.

        Raises:
            StreamTruncatedError: The end marker is missing, and not every answer has said why it ended.
        """
        self._decoder.end()
        self.done = True
        if not self._partial.complete:
            raise StreamTruncatedError("the stream ended before its end marker: the answer may be incomplete")
        self._partial.ended = True

    def failed(self, error: SequrityError) -> SequrityError:
        """Note that the stream ends in an error; tell the error which call it belongs to, and what had arrived."""
        self.done = True
        self.fault = error
        error.partial = self._partial.partial()
        request_id = Redactor(self._call.secrets).redact(self.head.request_id or "")
        return error.during(
            request_id=request_id,
            session_id=self.session_id,
            attempts=self.head.attempts,
            elapsed=monotonic() - self.head.started,
        )

    def so_far(self) -> Any:
        """Build the answer from the events read so far.

        Raises:
            ResponseValidationError: It does not fit its type.
            TooLargeError: It is larger than an answer may be.
        """
        return self._partial.build()

    def document(self) -> dict[str, Any] | None:
        """Build the answer so far as JSON data, whether or not it fits its type; None where that cannot be."""
        try:
            return self._partial.document()
        except SequrityError:
            return None

    def whole(self) -> Any:
        """Build the answer, now that all events are read.

        Raises:
            StreamTruncatedError: The stream was left before its end.
            ResponseValidationError: The answer does not fit its type.
            TooLargeError: It is larger than an answer may be.
        """
        try:
            if not self._partial.ended:
                raise StreamTruncatedError("the stream was left before its end: the answer is incomplete")
            return self._partial.build()
        except SequrityError as error:
            self.failed(error)
            raise

    def telling(self, handlers: StreamHandlers) -> Callable[[], Iterator[object]]:
        """Prepare to tell handlers of what each event brings.

        Returns:
            A function that tells them what the last event brought, and yields what they answer.

        Raises:
            TypeError: There is no such handler.
        """
        by_name = cast("dict[str, Callable[[object], object]]", handlers)
        for name in by_name.keys() - StreamHandlers.__annotations__.keys():
            raise TypeError(f"final() got an unexpected keyword argument {name!r}")

        def tell() -> Iterator[object]:
            for name, delta in self._partial.deltas() if by_name else ():
                if name in by_name:
                    yield by_name[name](delta)

        return tell

    def _meaning(self, raw: ServerSentEvent) -> T | None:
        try:
            document = decode_json_text(raw.data)
        except DecodeError:
            if raw.event == "error":
                raise StreamEventError(_said(Redactor(self._call.secrets).redact(raw.data))) from None
            raise
        if raw.event == "error" or self._is_error(document):
            shown = without_echoes(Redactor(self._call.secrets).json(document))
            problem = problem_of(shown) or {}
            raise StreamEventError(_said(message_of(problem)), problem, shown)
        kind = _member(document, "type")
        if raw.event not in ("", "message", kind):
            self.skipped += 1
            return None
        event = self._read(document, len(raw.data))
        self.done = self._partial.ended = kind in self._end.types
        return event

    def _read(self, document: Any, size: int) -> T:
        event = self._decode(document)
        self._partial.add(document, size)
        self.received += 1
        return event

    def _is_error(self, document: Any) -> bool:
        return not self._error_is_field and bool(_member(document, "error"))

    def _typed(self, document: Any) -> T:
        try:
            return cast("T", read_as(self._event_type, document))
        except ValidationError as error:
            raise misfit(error.violations, self._call, self.head, document, "event") from None

    def _checked_json(self, document: Any) -> T:
        self._typed(document)
        return cast("T", document)


def _member(document: Any, key: str) -> Any:
    return document.get(key) if is_object(document) else None


def _said(text: str) -> str:
    shown = message_of({"message": text})
    return f"the service reports an error within the stream: {shown}" if shown else "an error within the stream"
