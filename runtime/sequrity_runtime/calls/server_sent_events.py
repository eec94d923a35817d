"""Server-sent events, decoded as the WHATWG HTML standard defines them (section 9.2.6).

- LF, CR and CRLF end a line. A CR ends the line at once, and an LF directly after it is dropped, even if it arrives
  with the next chunk. No other character ends a line.
- One byte order mark at the start is dropped. Invalid UTF-8 becomes U+FFFD.
- A line is a field name, optionally followed by a colon, one optional space and a value. A line that starts with a
  colon is a comment. Fields other than `data`, `event`, `id` and `retry` are ignored.
- An empty line dispatches the event. Without a `data` line no event is dispatched, and its name is dropped. The ID
  stays until it is replaced.
- The end of input drops an unfinished event.

Lines and data are buffered in one bytearray each, so memory stays close to the number of bytes that arrived, however
small the chunks are. Line ends are ASCII and never part of another UTF-8 character, so lines are split in bytes and
decoded afterwards. The result is the same as if the stream were decoded first.
"""

from __future__ import annotations

from collections import deque

from attrs import frozen

from sequrity_runtime.errors import TooLargeError

MAX_EVENT_BYTES = 64 * 1024 * 1024
"""Maximum size of a line and of the data of an event."""

_BOM = b"\xef\xbb\xbf"


@frozen
class ServerSentEvent:
    """One event of a stream."""

    data: str
    """Data lines, joined by LF."""

    event: str = ""
    """Name of the event, or an empty string."""

    id: str = ""
    """Last ID in the stream, or an empty string."""

    retry: int | None = None
    """Milliseconds to wait before reconnecting, or None if the event has no such field."""


class EventReader:
    """Decodes events from chunks of bytes: call `feed`, then `next_event` until it returns None."""

    def __init__(self, max_event_bytes: int = MAX_EVENT_BYTES) -> None:
        self._max_event_bytes = max_event_bytes
        self._lines: deque[bytes] = deque()
        self._pending = bytearray()
        self._at_start = True
        self._after_cr = False
        self._data: bytearray | None = None
        self._event = ""
        self._id = ""
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> None:
        """Add the next bytes of the stream.

        Raises:
            TooLargeError: A line exceeds the maximum size.
        """
        if self._after_cr and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        if not chunk:
            return
        if b"\r" in chunk:
            self._after_cr = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        lines = chunk.split(b"\n")
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
        """Return the next event, or None if more bytes are needed.

        Raises:
            TooLargeError: The event exceeds the maximum size.
        """
        while self._lines:
            line = self._lines.popleft()
            if line:
                self._take_field(line)
            elif self._data is None:  # no event: its name and its time to wait are dropped
                self._event, self._retry = "", None
            else:
                return self._dispatch(self._data)
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
            if self._data is None:
                self._data = bytearray(value)
            else:
                self._data += b"\n"
                self._data += value
            self._check_size(self._data)
        elif name == b"event":
            self._event = value.decode("utf-8", "replace")
        elif name == b"id":
            if b"\0" not in value:
                self._id = value.decode("utf-8", "replace")
        elif name == b"retry" and value.isdigit() and len(value) <= 18:
            self._retry = int(value)

    def _dispatch(self, data: bytearray) -> ServerSentEvent:
        event = ServerSentEvent(data.decode("utf-8", "replace"), self._event, self._id, self._retry)
        self._data, self._event, self._retry = None, "", None
        return event

    def _check_size(self, buffer: bytearray) -> None:
        if len(buffer) > self._max_event_bytes:
            raise TooLargeError(f"an event of the stream exceeds {self._max_event_bytes} bytes", self._max_event_bytes)
