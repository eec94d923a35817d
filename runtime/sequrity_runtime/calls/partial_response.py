"""The response so far of a stream, typed or as JSON data."""

from __future__ import annotations

from collections.abc import Iterator
from threading import RLock
from typing import Any

from sequrity_runtime.calls.accumulator import Accumulator, TextDelta, ToolCallDelta, accumulator_class
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.response import ResponseHead, typed_response
from sequrity_runtime.errors import DecodeError, ResponseValidationError, SequrityError, TooLargeError
from sequrity_runtime.type_guards import is_object


class PartialResponse:
    """The response so far of a stream.

    Attributes:
        ended: Whether the stream has ended.
    """

    def __init__(self, call: Call[Any, Any], head: ResponseHead, session_id: str | None) -> None:
        self.ended = False
        self._call = call
        self._head = head
        self._session_id = session_id
        name = call.operation.stream_sum
        self._accumulator: Accumulator | None = accumulator_class(name)() if name else None
        self._begun = False
        self._last: dict[str, Any] = {}
        self._size = 0
        self._limit = call.settings.limits.body
        self._error: SequrityError | None = None
        self._lock = RLock()  # one thread may read the response so far while another adds an event

    @property
    def complete(self) -> bool:
        """Whether every choice has a finish reason."""
        return self._accumulator is not None and self._accumulator.complete

    def add(self, document: Any, size: int) -> None:
        """Add the next event, whose data has `size` characters. An event that is not an object adds nothing."""
        with self._lock:
            self._size += size
            if self._accumulator is None or self._error is not None:
                return
            if self._size > self._limit:
                self._error = TooLargeError(f"the response is larger than {self._limit} bytes", self._limit)
                return
            self._last = document if is_object(document) else {}
            self._begun |= is_object(document)
            try:
                self._accumulator.add(self._last)
            except RecursionError:
                self._error = DecodeError("the response is nested too deeply to be accumulated", "depth")

    def deltas(self) -> Iterator[tuple[str, TextDelta | ToolCallDelta]]:
        """Yield the deltas of the last event, each with the name of its handler.

        Raises:
            SequrityError: The events can no longer be accumulated, so that their deltas are unknown.
        """
        if self._error is not None:
            raise self._error
        return iter(()) if self._accumulator is None else self._accumulator.deltas(self._last)

    def document(self) -> dict[str, Any] | None:
        """Build the response so far as JSON data. Returns None if the events cannot be accumulated."""
        if self._error is not None:
            raise self._error
        return self._document()

    def _document(self) -> dict[str, Any] | None:
        if self._accumulator is None:
            return None
        try:
            with self._lock:
                return self._accumulator.document()
        except RecursionError:
            raise DecodeError("the response is nested too deeply to be accumulated", "depth") from None

    def build(self) -> Any:
        """Build the response so far, typed or as JSON data, by the caller's `return_type`."""
        return self._typed(self.document(), self._session_id)

    def _typed(self, document: dict[str, Any] | None, session_id: str | None) -> Any:
        if document is None:
            raise TypeError(f"events of {self._call.operation.name} cannot be accumulated")
        return typed_response(self._call, self._head, document, session_id)

    def partial(self) -> Any:
        """Build the response so far, for an error: secrets are hidden. Parts that do not fit its type are JSON data.

        Returns None if nothing arrived, or the events cannot be accumulated.
        """
        if not self._begun:
            return None
        try:
            shown = self._call.redactor.json([self._document(), self._session_id])
            return self._typed(*shown)  # what arrived before the response became too large counts
        except ResponseValidationError as error:
            return error.response
        except SequrityError:
            return None
