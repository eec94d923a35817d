"""The bytes that a socket has still to write, without I/O."""

from __future__ import annotations

MAX_PART = 64 * 1024
"""Maximum size of a part, so that each part gets the time that is left by then."""


class WriteBuffer:
    """Joins the head of a request and a small body to one packet, where httpcore makes two.

    A small write waits for the next one, which follows at once: httpcore ends each request with an empty write. In the
    handshake of a SOCKS proxy, a read follows instead, and writes what waits.
    """

    def __init__(self) -> None:
        self.waiting = b""

    def parts(self, buffer: bytes) -> list[bytes]:
        """Take the next bytes, and return the parts that are to be written now."""
        waiting, self.waiting = self.waiting, b""
        if buffer and not waiting and len(buffer) < MAX_PART:
            self.waiting = buffer
            return []
        if waiting and len(waiting) + len(buffer) <= MAX_PART:
            return [waiting + buffer]
        pieces = [buffer[start : start + MAX_PART] for start in range(0, len(buffer), MAX_PART)]
        return [waiting, *pieces] if waiting else pieces
