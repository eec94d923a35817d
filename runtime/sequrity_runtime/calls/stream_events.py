"""The events of an API's stream, without I/O.

Rules above the bytes that `server_sent_events` reads:

- A document in place of the stream becomes its only event if it is a whole response. Any other document is an error.
- An end marker, which spaces may surround, ends the stream; later bytes are ignored.
- An event with blank data, or named `ping`, is skipped.
- An event whose name is neither `message` nor the `type` in its data is unknown: it is skipped and counted, whether or
  not its data is JSON. But what is an event of the stream's type is one, under any name.
- An `error` event, an object of the type `error`, or an object with an `error` member that the event's type does not
  have, raises a typed error.
- Input that ends before the end marker is truncated, unless every choice has a finish reason.

Events are accumulated as they are read (see `accumulator`), so that a stream can return the whole response at its end,
and the part that arrived if it breaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Generic, TypeVar, cast

from sequrity_runtime.calls.accumulator import (
    Accumulator,
    StreamHandlers,
    TextDelta,
    ToolCallDelta,
    accumulator_class,
)
from sequrity_runtime.calls.deadline import Deadline, IdleDeadline
from sequrity_runtime.calls.decoding import BodyBuffer, ContentDecoder
from sequrity_runtime.calls.operation import StreamEnd, has_field
from sequrity_runtime.calls.partial_response import PartialResponse
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.response import (
    EVENT_STREAM,
    EXCERPT_BYTES,
    ResponseHead,
    error_of,
    not_a_stream,
    parse_json,
    read_document,
    with_call,
)
from sequrity_runtime.calls.server_sent_events import EventReader, ServerSentEvent
from sequrity_runtime.calls.stream_start import MAX_START, begins_document
from sequrity_runtime.errors import (
    ConfigError,
    DecodeError,
    SequrityError,
    StreamEventError,
    StreamTruncatedError,
    unexpected_argument,
)
from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.status_errors import message_of, problem_of, without_echoes
from sequrity_runtime.type_guards import is_object

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
        self._start: bytearray | None = bytearray()
        self._document: BodyBuffer | None = None
        self._reader = EventReader(call.settings.limits.event)
        self._end: StreamEnd = call.operation.stream_end
        self._event_type = cast("type[Any]", call.operation.event)
        name = call.operation.stream_sum
        self._sum: type[Accumulator] | None = accumulator_class(name) if name else None
        self._error_is_field = has_field(self._event_type, "error")
        self._partial = PartialResponse(call, head, session_id)
        self._whole: list[dict[str, Any]] = []
        self._body = b""

    def feed_whole(self, body: bytes) -> None:
        """Feed a whole response in place of the stream, as some gateways send: it becomes the events of the stream.

        Raises:
            DecodeError: It is not JSON, or no event can hold it.
            APIStatusError: The body is an error in spite of a 2xx status.
            ResponseValidationError: It does not fit its type.
        """
        labelled = self.head.media_type == EVENT_STREAM
        try:
            document = parse_json(self._call, self.head, body)
        except DecodeError:
            if labelled:
                raise not_a_stream(self._call, self.head, body) from None
            raise
        if self._is_problem(document):
            raise error_of(self._call, self.head, body)
        if self._sum is None or (labelled and not self._is_event(document)):
            raise not_a_stream(self._call, self.head, body)
        read_document(
            self._call,
            self.head,
            cast("type[Any]", self._call.operation.response),
            document,
            session_id=self.session_id,
        )
        if not is_object(document):  # a mismatch that was only warned of
            raise not_a_stream(self._call, self.head, body)
        self._whole, self._body = self._sum.events_of(document), body

    @property
    def deadline(self) -> Deadline:
        """Time by which the next bytes have arrived."""
        return self._idle.current(self.received)

    def feed(self, data: bytes) -> None:
        """Feed the next bytes of the body, before its content encoding is removed. Read all events before the next."""
        self._pieces = self._decoder.feed(data)

    def next_event(self) -> T | None:
        """Read the next event. Returns None if more bytes are needed, or the stream has ended.

        Raises:
            StreamEventError: The service reports an error.
            DecodeError: An event's data is not JSON.
            ResponseValidationError: An event does not fit its type.
        """
        if self._whole:
            document = self._whole.pop(0)
            self.done = self._partial.ended = not self._whole
            return self._read(document, 0)
        while (raw := self._next_raw_event()) is not None:
            if not self.done and raw.data.strip() and raw.event != "ping":
                event = self._meaning(raw)
                if event is not None:
                    return event
        return None

    def next_raw_event(self) -> ServerSentEvent | None:
        """Read the next event unchecked, and add it to the response so far if it is one of the stream's type.

        Returns:
            The event, end markers included; None if more bytes are needed, or the stream has ended. A document in place
            of the stream is an event with the text of the document.
        """
        if self._whole:
            for event in self._whole:
                self._partial.add(event, 0)
            self._whole, self.done, self._partial.ended = [], True, True
            return ServerSentEvent(self._body.decode("utf-8", "replace"))
        raw = self._next_raw_event()
        if raw is not None and not self.done:
            with suppress(DecodeError):
                document = decode_json_text(raw.data)
                if self._is_event(document):
                    self._partial.add(document, len(raw.data))
                self.done = self._partial.ended = _member(document, "type") in self._end.types
        return raw

    def _next_raw_event(self) -> ServerSentEvent | None:
        while not self.done:
            raw = self._reader.next_event()
            if raw is not None:
                if raw.data.strip() in self._end.data:
                    self.done = self._partial.ended = True
                return raw
            piece = next(self._pieces, None)
            if piece is None:
                return None
            self._take(piece)
        return None

    def _take(self, piece: bytes) -> None:
        """Take the next bytes: first decide whether they begin a document, then pass them on."""
        if self._start is not None:
            self._start += piece
            is_document = begins_document(bytes(self._start))
            if is_document is None and len(self._start) < MAX_START:
                return
            piece, self._start = bytes(self._start), None
            if is_document:
                self._document = BodyBuffer("", self._call.settings.limits.body)
        if self._document is not None:
            self._document.feed(piece)
        else:
            self._reader.feed(piece)

    def end(self, *, raw: bool = False) -> None:
        """End the input before the end marker.

        Args:
            raw: Whether the caller reads raw events, for which a truncated stream is not an error.

        Raises:
            StreamTruncatedError: The end marker is missing, and a choice has no finish reason.
            DecodeError: The input is a document in place of the stream.
            APIStatusError: The document is an error.
        """
        self._decoder.end()
        if self._document is not None:
            content, self._document = self._document.content(), None
            self.feed_whole(content)
            return
        self.done = True
        self._partial.ended = self._partial.complete
        if not self._partial.ended and not raw:
            raise StreamTruncatedError("the stream ended before its end marker: the response may be incomplete")

    def failed(self, error: SequrityError) -> SequrityError:
        """End the stream with an error, and add the call and the partial response to the error."""
        self.done = True
        self.fault = error
        error.partial = self._partial.partial()
        return with_call(error, self._call, self.head, self.session_id)

    def snapshot(self) -> Any:
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

    def texts(self) -> list[str]:
        """List the pieces of text that the last event adds, to the first choice if there are choices.

        Raises:
            TooLargeError: The response exceeds `limits.body`.
            DecodeError: The response is nested too deeply.
        """
        several = self._sum is not None and self._sum.has_choices
        found = [delta for name, delta in self._deltas() if name == "on_content" and not (several and delta.choice)]
        return [delta.text for delta in found if isinstance(delta, TextDelta)]

    def dispatcher(self, handlers: StreamHandlers) -> Callable[[], Iterator[object]]:
        """Prepare to call handlers with the pieces of each event.

        Returns:
            A function that calls the handlers with the pieces of the last event, and yields their results.

        Raises:
            TypeError: A handler has an unknown name.
            ConfigError: A handler is not a function.
        """
        by_name = cast("dict[str, Callable[[object], object]]", handlers)
        known = StreamHandlers.__annotations__
        for name in by_name.keys() - known.keys():
            raise unexpected_argument("final", name, known)
        for name, handler in by_name.items():
            if not callable(handler):
                raise ConfigError(f"{name}: expected a function, found {type(handler).__name__}")

        def dispatch() -> Iterator[object]:
            for name, delta in self._deltas() if by_name else ():
                if name in by_name:
                    yield by_name[name](delta)

        return dispatch

    def _deltas(self) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        try:
            return self._partial.deltas()
        except SequrityError as error:
            self.failed(error)
            raise

    def _meaning(self, raw: ServerSentEvent) -> T | None:
        named = raw.event not in ("", "message")
        try:
            document = decode_json_text(raw.data)
        except DecodeError as error:
            if raw.event == "error":
                raise StreamEventError(_error_text(self._call.redactor.redact(raw.data))) from None
            if not named:
                error.excerpt = self._call.redactor.excerpt(raw.data.encode("utf-8", "replace"), EXCERPT_BYTES)
                raise
            self.skipped += 1
            return None
        members: dict[str, Any] = document if is_object(document) else {}
        kind = members.get("type")
        is_event = self._is_event(document)
        is_error = "error" in (raw.event, kind) or (not self._error_is_field and members.get("error"))
        if is_error or not (named or is_event or not self._is_problem(document)):
            shown = without_echoes(self._call.redactor.json(document))
            problem = problem_of(shown) or {}
            raise StreamEventError(_error_text(message_of(problem)), problem, shown)
        if named and raw.event != kind and not is_event:
            self.skipped += 1
            return None
        event = self._read(document, len(raw.data))
        self.done = self._partial.ended = kind in self._end.types
        return event

    def _read(self, document: Any, size: int) -> T:
        self._partial.add(document, size)  # even if it does not fit: nothing that arrived is lost
        event = read_document(self._call, self.head, self._event_type, document, name="event")
        self.received += 1
        return cast("T", event)

    def _is_event(self, document: Any) -> bool:
        return self._sum is not None and self._sum.is_event(document)

    def _is_problem(self, document: Any) -> bool:
        """Return whether a document that is not an event describes an error: `{"detail": ...}`, `{"message": ...}`."""
        return self._sum is not None and not self._is_event(document) and bool(message_of(problem_of(document)))


def _member(document: Any, key: str) -> Any:
    return document.get(key) if is_object(document) else None


def _error_text(text: str) -> str:
    shown = message_of({"message": text})
    return f"the service reports an error within the stream: {shown}" if shown else "an error within the stream"
