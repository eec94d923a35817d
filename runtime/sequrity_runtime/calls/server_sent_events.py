"""Server-sent events, as the WHATWG HTML standard reads them (section 9.2.6).

- LF, CR and CRLF end a line, mixed as they like; a CR ends it at once, and an LF right after it is swallowed, also
  when it comes with the next chunk. Nothing else ends a line.
- One byte order mark at the start is dropped. Bad UTF-8 becomes U+FFFD.
- A line is a field name, then perhaps a colon, one optional space and a value. A line that starts with a colon is a
  comment. Fields other than `data`, `event`, `id` and `retry` are ignored.
- An empty line dispatches what was gathered. Without a `data` line there is nothing to dispatch, and the event's name
  is forgotten. The id stays until it is replaced.
- The end of input drops an unfinished event.

What is gathered is kept in one buffer for the line and one for the data, so that memory stays near the number of bytes
that arrived, however small the pieces are.

Line ends are ASCII and never part of another character in UTF-8, so lines are cut in bytes and decoded afterwards,
which gives the same text as decoding the stream first.
"""

from __future__ import annotations

from collections import deque

from attrs import frozen

from sequrity_runtime.errors import TooLargeError

MAX_EVENT_BYTES = 64 * 1024 * 1024
"""Bytes that an event's data, or a line, may hold."""

_BOM = b"\xef\xbb\xbf"


@frozen
class ServerSentEvent:
    """One event of a stream."""

    data: str
    """Its data lines, joined by LF."""

    event: str = ""
    """Its name; empty where it has none."""

    id: str = ""
    """The last id that the stream named; empty where it named none."""

    retry: int | None = None
    """Milliseconds that the stream asks to wait before reconnecting, or None where this event does not say."""


class EventReader:
    """Reads events from chunks of bytes: `feed` it, then call `next_event` until that returns None."""

    def __init__(self, max_event_bytes: int = MAX_EVENT_BYTES) -> None:
        self._max_event_bytes = max_event_bytes
        self._lines: deque[bytes] = deque()
        self._pending = bytearray()
        self._at_start = True
        self._after_cr = False
        self._data = bytearray()
        self._event = b""
        self._id = b""
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes of the stream.

        Raises:
            TooLargeError: A line is longer than an event may be.
        """
        if self._after_cr and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        if not chunk:
            return
        self._after_cr = chunk.endswith(b"\r")
        lines = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        last = lines.pop()
        if lines:
            if self._pending or self._at_start:
                self._pending += lines[0]
                lines[0] = self._finished_line()
            self._lines.extend(lines)
            self._pending = bytearray(last)
        else:
            self._pending += last
        self._check_size(self._pending)

    def next_event(self) -> ServerSentEvent | None:
        """Read the next event, or return None where more bytes are needed.

        Raises:
            TooLargeError: The event is larger than an event may be.
        """
        while self._lines:
            line = self._lines.popleft()
            if line:
                self._take_field(line)
                continue
            event = self._dispatched()
            if event is not None:
                return event
        return None

    def _finished_line(self) -> bytes:
        line = bytes(self._pending)
        if self._at_start:
            self._at_start = False
            line = line.removeprefix(_BOM)
        return line

    def _take_field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            self._data += value
            self._data += b"\n"
            self._check_size(self._data)
        elif name == b"event":
            self._event = value
        elif name == b"id":
            if b"\0" not in value:
                self._id = value
        elif name == b"retry" and value.isdigit() and len(value) <= 18:
            self._retry = int(value)

    def _dispatched(self) -> ServerSentEvent | None:
        data, event, retry = self._data, self._event, self._retry
        self._event, self._retry = b"", None
        if not data:
            return None
        self._data = bytearray()
        del data[-1]  # the LF after the last line
        return ServerSentEvent(
            data.decode("utf-8", "replace"),
            event.decode("utf-8", "replace"),
            self._id.decode("utf-8", "replace"),
            retry,
        )

    def _check_size(self, gathered: bytearray) -> None:
        if len(gathered) > self._max_event_bytes:
            raise TooLargeError(
                f"an event of the stream is larger than {self._max_event_bytes} bytes", self._max_event_bytes
            )
