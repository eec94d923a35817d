"""Content decoding of bodies, without I/O: one content coding is removed, and the size is limited.

A body of two kilobytes can inflate to two gigabytes, so each chunk is inflated up to a bound and passed on before the
next one. Any coding that the request does not accept is refused (RFC 9110, 8.4.1).
"""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterator

from sequrity_runtime.calls import content_codings
from sequrity_runtime.errors import DecodeError, TooLargeError

_NAMED = frozenset({"br", "compress", "deflate", "zstd"})
"""Other encodings that servers use (IANA's registry of content codings). A message quotes no other text."""

_Utf8Decoder = getincrementaldecoder("utf-8")
"""Accepts a text that is cut within a character."""


class ContentDecoder:
    """Removes the `content-encoding` of a body, which may be empty.

    Raises:
        DecodeError: The request does not accept the encoding.
    """

    def __init__(self, coding: str) -> None:
        self._name = coding.strip().lower()
        self._decoder: content_codings.Decoder | None = None
        self._begun = False
        if self._name not in ("", "identity"):
            self._decoder = content_codings.decoder(self._name)
            if self._decoder is None:
                raise _unexpected(self._name)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decode the next bytes, in chunks of bounded size.

        Raises:
            DecodeError: They are not in the encoding.
        """
        if not data:
            return
        if self._decoder is None:
            yield data
            return
        self._begun = True
        try:
            for piece in self._decoder.pieces(data):
                if piece:
                    yield piece
        except self._decoder.error:
            raise DecodeError(f"corrupt {self._name} body", "content-encoding") from None

    def end(self) -> None:
        """End the body.

        Raises:
            DecodeError: The data is incomplete.
        """
        if self._decoder is not None and self._begun and not self._decoder.ended:
            raise DecodeError(f"truncated {self._name} body", "content-encoding")


def _unexpected(name: str) -> DecodeError:
    shown = f" {name!r}" if name in _NAMED else ""
    package = content_codings.TO_INSTALL.get(name)
    advice = f"; install {package} to decode it" if package else ""
    accepted = content_codings.accepted()
    return DecodeError(
        f"unexpected content encoding{shown}: the request accepts {accepted} only{advice}", "content-encoding"
    )


class BodyBuffer:
    """Collects a body up to a limit."""

    def __init__(self, coding: str, limit: int, *, cut: bool = False) -> None:
        """Begin a body.

        Args:
            coding: Value of its `content-encoding`, empty for none.
            limit: Maximum number of bytes.
            cut: Whether to drop the rest of a larger body; otherwise a larger body is an error.

        Raises:
            DecodeError: The request does not accept the encoding.
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
            DecodeError: The data is incomplete, and `cut` is False.
        """
        if not self._cut:
            self._decoder.end()
        return b"".join(self._pieces)[: self._limit]


def decoded_beginning(coding: str, content: bytes, limit: int) -> bytes:
    """Decode the beginning of an error body, as far as possible.

    A gateway may have removed the encoding and left the header: text that is not in the encoding stays as it is.

    Args:
        coding: Value of `content-encoding`, empty for none.
        content: Beginning of the body.
        limit: Number of bytes to return at most.

    Raises:
        DecodeError: Nothing can be decoded.
    """
    body: BodyBuffer | None = None
    step = max(len(content), 1)
    while True:
        try:
            body = BodyBuffer(coding, limit, cut=True)
            for at in range(0, len(content), step):
                if body.feed(content[at : at + step]):
                    break
            return body.content()
        except DecodeError:
            if step > 1:  # byte by byte, so that the bytes before the corrupt one are decoded
                step = 1
                continue
            if body is not None and (beginning := body.content()):
                return beginning
            if not _is_text(content):
                raise
            return content[:limit]


def _is_text(content: bytes) -> bool:
    """Return whether bytes are the beginning of a text in UTF-8."""
    try:
        text = _Utf8Decoder().decode(content)
    except UnicodeDecodeError:
        return False
    return all(char.isprintable() or char.isspace() for char in text)
