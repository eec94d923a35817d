"""What the events of an API's stream mean, without I/O.

Above the bytes of `_sse` stand four rules. An end marker ends the stream, and what follows it is ignored. An event
without data or named `ping` is skipped. An `error` event, or an object with an `error` member where the event's type
has none, is a typed error. The end of input before the end marker means that something is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, NoReturn, TypeVar, cast

from attrs import fields_dict

from sequrity_runtime._codec import codec_of, read
from sequrity_runtime._errors import (
    DecodeError,
    SequrityError,
    StreamEventError,
    StreamTruncatedError,
    ValidationError,
)
from sequrity_runtime._flow import Head, misfit
from sequrity_runtime._json import decode_json_text
from sequrity_runtime._mask import Mask
from sequrity_runtime._narrow import is_object
from sequrity_runtime._operation import Call, StreamEnd
from sequrity_runtime._sse import EventReader, ServerSentEvent
from sequrity_runtime._status import message_of, problem_of

T = TypeVar("T")


class Events(Generic[T]):
    """Reads typed events from chunks of bytes: `feed` it, then call `next_event` until that returns None.

    Attributes:
        done: Whether the end marker was read: nothing more is to come.
        session_id: Session that the stream belongs to.
    """

    def __init__(self, call: Call[Any, Any], head: Head, session_id: str | None) -> None:
        self.done = False
        self.session_id = session_id
        self._call = call
        self._head = head
        self._reader = EventReader()
        self._end: StreamEnd = call.operation.stream_end
        self._event_type = cast("type[Any]", call.operation.event)
        self._decode: Callable[[Any], T] = self._checked_json if call.as_json else self._typed
        self._error_is_field = "error" in fields_dict(self._event_type)

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes."""
        self._reader.feed(chunk)

    def next_event(self) -> T | None:
        """Read the next event, or return None where more bytes are needed or the stream is done.

        Raises:
            StreamEventError: The service reports an error.
            DecodeError: An event's data is not JSON.
            ResponseValidationError: An event does not fit its type.
        """
        while not self.done:
            raw = self._reader.next_event()
            if raw is None:
                return None
            if raw.data in self._end.data:
                self.done = True
            elif raw.data and raw.event != "ping":
                return self._meaning(raw)
        return None

    def end(self) -> NoReturn:
        """Take note that input ended, though the stream is not done.

        Raises:
            StreamTruncatedError: Always: the end marker is missing.
        """
        self.done = True
        raise StreamTruncatedError("the stream ended before its end marker: the answer may be incomplete")

    def failed(self, error: SequrityError) -> SequrityError:
        """Note that the stream ends in an error, and tell the error which call it belongs to."""
        self.done = True
        request_id = Mask(self._call.secrets).text(self._head.request_id or "")
        return error.during(request_id=request_id, session_id=self.session_id, attempts=1)

    def _meaning(self, raw: ServerSentEvent) -> T:
        try:
            document = decode_json_text(raw.data)
        except DecodeError:
            if raw.event == "error":
                raise StreamEventError(_said(Mask(self._call.secrets).text(raw.data))) from None
            raise
        if raw.event == "error" or self._is_error(document):
            shown = Mask(self._call.secrets).json(document)
            problem = problem_of(shown) or {}
            raise StreamEventError(_said(message_of(problem)), problem, shown)
        self.done = _member(document, "type") in self._end.types
        return self._decode(document)

    def _is_error(self, document: Any) -> bool:
        return not self._error_is_field and bool(_member(document, "error"))

    def _typed(self, document: Any) -> T:
        try:
            return cast("T", read(codec_of(self._event_type), document))
        except ValidationError as error:
            raise misfit(error.violations, self._call, self._head, document, "event") from None

    def _checked_json(self, document: Any) -> T:
        self._typed(document)
        return cast("T", document)


def _member(document: Any, key: str) -> Any:
    return document.get(key) if is_object(document) else None


def _said(text: str) -> str:
    shown = message_of({"message": text})
    return f"the service reports an error within the stream: {shown}" if shown else "an error within the stream"
