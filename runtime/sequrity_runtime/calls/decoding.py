"""Content decoding of bodies, without I/O: one layer of gzip is removed, and the size is limited.

A body of two kilobytes can inflate to two gigabytes, so each chunk is inflated up to a bound and passed on before the
next one. Requests accept gzip only; any other content encoding is refused (RFC 9110, 8.4.1).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from sequrity_runtime.errors import DecodeError, TooLargeError

CHUNK_SIZE = 256 * 1024
"""Bytes that are inflated at a time."""

_NAMED = frozenset({"br", "compress", "deflate", "zstd"})
"""Other encodings that servers use (IANA's registry of content codings). A message quotes no other text."""

_GZIP_ONLY = zlib.MAX_WBITS | 16


class ContentDecoder:
    """Removes the content encoding of a body."""

    def __init__(self, coding: str) -> None:
        """Begin a body.

        Args:
            coding: Value of its `content-encoding`, empty for none.

        Raises:
            DecodeError: The encoding is not gzip.
        """
        name = coding.strip().lower()
        if name not in ("", "identity", "gzip", "x-gzip"):
            shown = f" {name!r}" if name in _NAMED else ""
            raise DecodeError(f"unexpected content encoding{shown}: the request accepts gzip only", "content-encoding")
        self._member = zlib.decompressobj(_GZIP_ONLY) if name.endswith("gzip") else None
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode the next bytes, in chunks of bounded size.

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
                piece = self._member.decompress(data, CHUNK_SIZE)
            except zlib.error:
                raise DecodeError("corrupt gzip body", "content-encoding") from None
            data = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            more = bool(data) or (len(piece) == CHUNK_SIZE and not self._member.eof)  # it may hold output back
            if piece:
                yield piece

    def end(self) -> None:
        """End the body.

        Raises:
            DecodeError: The gzip data is incomplete.
        """
        if self._member is not None and self._begun and not self._member.eof:
            raise DecodeError("truncated gzip body", "content-encoding")


class BodyBuffer:
    """Collects a body up to a limit."""

    def __init__(self, coding: str, limit: int, *, cut: bool = False) -> None:
        """Begin a body.

        Args:
            coding: Value of its `content-encoding`, empty for none.
            limit: Maximum number of bytes.
            cut: Whether to drop the rest of a larger body; otherwise a larger body is an error.

        Raises:
            DecodeError: The encoding is not gzip.
        """
        self._decoder = ContentDecoder(coding)
        self._limit = limit
        self._cut = cut
        self._pieces: list[bytes] = []
        self._size = 0

    def feed(self, data: bytes) -> bool:
        """Add the next bytes. Returns True if no more bytes are needed.

        Raises:
            DecodeError: The encoding is corrupt.
            TooLargeError: The body exceeds the limit, and `cut` is False.
        """
        for piece in self._decoder.feed(data):
            self._pieces.append(piece)
            self._size += len(piece)
            if self._size > self._limit:
                if not self._cut:
                    raise TooLargeError(f"the response is larger than {self._limit} bytes", self._limit)
                return True
        return False

    def content(self) -> bytes:
        """End the body, and return it, cut at the limit.

        Raises:
            DecodeError: The gzip data is incomplete, and `cut` is False.
        """
        if not self._cut:
            self._decoder.end()
        return b"".join(self._pieces)[: self._limit]
