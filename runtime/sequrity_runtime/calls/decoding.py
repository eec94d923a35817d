"""Bodies on their way, without I/O: one layer of gzip is taken off, and what comes out is counted.

A body of two kilobytes can hold two gigabytes, so each piece is inflated up to a bound and handed on before the next.
Only gzip is asked for; any other content encoding is refused (RFC 9110, 8.4.1).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from sequrity_runtime.errors import DecodeError, TooLargeError

PIECE = 256 * 1024
"""Bytes that are inflated at a time."""

_GZIP_ONLY = zlib.MAX_WBITS | 16


class Decoder:
    """Takes the content encoding off a body."""

    def __init__(self, coding: str) -> None:
        """Begin a body.

        Args:
            coding: Value of its `content-encoding`, empty for none.

        Raises:
            DecodeError: The encoding is none that is asked for.
        """
        name = coding.strip().lower()
        if name not in ("", "identity", "gzip", "x-gzip"):
            raise DecodeError("the answer has a content encoding that was not asked for", "content-encoding")
        self._member = zlib.decompressobj(_GZIP_ONLY) if name.endswith("gzip") else None
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode the next bytes, in pieces of a bounded size.

        Raises:
            DecodeError: They are not gzip.
        """
        if self._member is None:
            if data:
                yield data
            return
        more = bool(data)
        while more:
            if self._member.eof:  # members may follow each other (RFC 1952, 2.2)
                self._member = zlib.decompressobj(_GZIP_ONLY)
            self._begun = True
            try:
                piece = self._member.decompress(data, PIECE)
            except zlib.error:
                raise DecodeError("the body's gzip is corrupt", "content-encoding") from None
            data = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            more = bool(data) or (len(piece) == PIECE and not self._member.eof)  # it may hold output back
            if piece:
                yield piece

    def end(self) -> None:
        """Take note that the body ended.

        Raises:
            DecodeError: Something is missing.
        """
        if self._member is not None and self._begun and not self._member.eof:
            raise DecodeError("the body's gzip ends before its end", "content-encoding")


class Body:
    """Gathers a body up to a limit."""

    def __init__(self, coding: str, limit: int, *, cut: bool = False) -> None:
        """Begin a body.

        Args:
            coding: Value of its `content-encoding`, empty for none.
            limit: Bytes to keep at most.
            cut: Whether to leave the rest where there is more; else more is an error.

        Raises:
            DecodeError: The encoding is none that is asked for.
        """
        self._decoder = Decoder(coding)
        self._limit = limit
        self._cut = cut
        self._pieces: list[bytes] = []
        self._size = 0

    def feed(self, data: bytes) -> bool:
        """Take the next bytes, and tell whether they were the last ones wanted.

        Raises:
            DecodeError: The encoding is corrupt.
            TooLargeError: The body is larger than the limit, and not to be cut.
        """
        for piece in self._decoder.feed(data):
            self._pieces.append(piece)
            self._size += len(piece)
            if self._size > self._limit:
                if not self._cut:
                    raise TooLargeError(f"the answer is larger than {self._limit} bytes", self._limit)
                return True
        return False

    def end(self) -> None:
        """Take note that the body ended.

        Raises:
            DecodeError: Something is missing.
        """
        self._decoder.end()

    def content(self) -> bytes:
        """Hand out what was gathered."""
        return b"".join(self._pieces)[: self._limit]
