"""The events of an API's stream, without I/O.

Rules above the bytes that `server_sent_events` reads:

- An end marker ends the stream; later bytes are ignored.
- An event without data, or named `ping`, is skipped.
- An event whose name is neither `message` nor the `type` in its data is unknown: it is skipped and counted.
- An `error` event, or an object with an `error` member that the event's type does not have, raises a typed error.
- Input that ends before the end marker is truncated, unless every choice has a finish reason.

Events are accumulated as they are read (see `accumulator`), so that a stream can return the whole response at its end,
and the part that arrived if it breaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any, Generic, TypeVar, cast

from attrs import fields_dict

from sequrity_runtime.calls.accumulator import AccumulableEvent, StreamHandlers
from sequrity_runtime.calls.deadline import Deadline, IdleDeadline
from sequrity_runtime.calls.decoding import ContentDecoder
from sequrity_runtime.calls.operation import JsonData, StreamEnd
from sequrity_runtime.calls.partial_response import PartialResponse
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.response import ResponseHead, not_a_stream, parse_json, response_validation_error
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
        done: Whether the stream has ended.
        head: Status and headers of the response.
        skipped: Number of skipped events of unknown kinds.
        session_id: Session that the stream belongs to.
        received: Number of events that were returned.
        fault: Error that broke the stream.
    """

    def __init__(self, call: Call[Any, Any], head: ResponseHead, session_id: str | None, idle: IdleDeadline) -> None:
        self.done = False
        self.skipped = 0
        self.session_id = session_id
        self.received = 0
        self.fault: SequrityError | None = None
        self._call = call
        self.head = head
        self._idle = idle
        self._decoder = ContentDecoder(head.coding)
        self._pieces: Iterator[bytes] = iter(())
        self._reader = EventReader(call.settings.limits.event)
        self._end: StreamEnd = call.operation.stream_end
        self._event_type = cast("type[Any]", call.operation.event)
        self._decode: Callable[[Any], T] = self._checked_json if call.as_json else self._typed
        if self._event_type is JsonData:
            self._decode = _unchecked
        self._error_is_field = "error" in fields_dict(self._event_type)
        self._partial = PartialResponse(call, head, session_id)
        self._whole: Any = None

    def feed_whole(self, body: bytes) -> None:
        """Feed a whole response in place of the stream, as some gateways send: it becomes the only event.

        Raises:
            DecodeError: It is not JSON, or no event can hold it.
            APIStatusError: The body is an error in spite of a 2xx status.
            ResponseValidationError: It does not fit its type.
        """
        document = parse_json(self._call, self.head, body)
        piece: type[Any] = self._event_type
        if not issubclass(piece, AccumulableEvent):
            raise not_a_stream(self._call, self.head, body)
        try:
            read_as(self._call.operation.response, document)
        except ValidationError as error:
            raise response_validation_error(error.violations, self._call, self.head, document) from None
        self._whole = piece.from_response(document)

    @property
    def deadline(self) -> Deadline:
        """When the next bytes must be there."""
        return self._idle.current(self.received)

    def feed(self, data: bytes) -> None:
        """Feed the next bytes of the body, before its content encoding is removed."""
        self._pieces = self._decoder.feed(data)

    def next_event(self) -> T | None:
        """Read the next event. Returns None if more bytes are needed, or the stream has ended.

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
        """End the input before the end marker.

        Raises:
            StreamTruncatedError: The end marker is missing, and a choice has no finish reason.
        """
        self._decoder.end()
        self.done = True
        if not self._partial.complete:
            raise StreamTruncatedError("the stream ended before its end marker: the response may be incomplete")
        self._partial.ended = True

    def failed(self, error: SequrityError) -> SequrityError:
        """End the stream with an error, and add the call and the partial response to the error."""
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
        """Build the response from the events read so far.

        Raises:
            ResponseValidationError: It does not fit its type.
            TooLargeError: The response exceeds `limits.body`.
        """
        return self._partial.build()

    def document(self) -> dict[str, Any] | None:
        """Build the response so far as unvalidated JSON data; None if that is impossible."""
        try:
            return self._partial.document()
        except SequrityError:
            return None

    def whole(self) -> Any:
        """Build the whole response after the last event.

        Raises:
            StreamTruncatedError: The stream was closed before its end.
            ResponseValidationError: The response does not fit its type.
            TooLargeError: The response exceeds `limits.body`.
        """
        try:
            if not self._partial.ended:
                raise StreamTruncatedError("the stream was closed before its end: the response is incomplete")
            return self._partial.build()
        except SequrityError as error:
            self.failed(error)
            raise

    def telling(self, handlers: StreamHandlers) -> Callable[[], Iterator[object]]:
        """Prepare to call handlers with the pieces of each event.

        Returns:
            A function that calls the handlers with the pieces of the last event, and yields their results.

        Raises:
            TypeError: A handler has an unknown name.
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
            raise response_validation_error(error.violations, self._call, self.head, document, "event") from None

    def _checked_json(self, document: Any) -> T:
        self._typed(document)
        return cast("T", document)


def _unchecked(document: Any) -> Any:
    return document


def _member(document: Any, key: str) -> Any:
    return document.get(key) if is_object(document) else None


def _said(text: str) -> str:
    shown = message_of({"message": text})
    return f"the service reports an error within the stream: {shown}" if shown else "an error within the stream"
