"""What the events of a stream add up to, and what is left of it when the stream breaks."""

from __future__ import annotations

from collections.abc import Iterator
from threading import RLock
from typing import Any, cast

from sequrity_runtime._accumulate import Accumulator, Piece
from sequrity_runtime._answer import Head, misfit
from sequrity_runtime._codec import codec_of, read
from sequrity_runtime._deltas import TextDelta, ToolCallDelta
from sequrity_runtime._errors import (
    DecodeError,
    ResponseValidationError,
    SequrityError,
    TooLargeError,
    ValidationError,
)
from sequrity_runtime._operation import Call


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
