"""Content codings (RFC 9110, 8.4.1): gzip, and br and zstd if a decoder is installed.

brotli or brotlicffi, from version 1.2, decode br (RFC 7932). Python 3.14, backports.zstd or zstandard decode zstd
(RFC 8878). Packages for zstd are imported for the first body in it.

Each decoder yields pieces of bounded size. zstandard cannot limit its output, so it gets its input in small slices: a
slice holds a limited number of blocks, and a block inflates to a limited size.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

CHUNK_SIZE = 256 * 1024
"""Bytes that are inflated at a time."""

_GZIP_ONLY = zlib.MAX_WBITS | 16

_PACKAGES = {
    "br": ("brotli", "brotlicffi"),
    "zstd": ("compression.zstd", "backports.zstd", "zstandard"),
}
"""Modules that decode each coding, the first choice first."""

TO_INSTALL = {"br": "brotli", "zstd": "zstandard"}

_ZSTD_WINDOW = 23
"""Logarithm of the largest window, 8 MiB (RFC 9659, 3)."""

_ZSTD_SLICE = 128
"""A block has at least 4 bytes and inflates to at most 128 KiB (RFC 8878, 3.1.1.2): a slice inflates to 4 MiB."""


class Decoder(Protocol):
    """Removes one content coding."""

    error: type[Exception]
    """Raised by `pieces` for bytes that are not in the coding."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Decode the next bytes, of which there is at least one."""
        ...

    @property
    def ended(self) -> bool:
        """Whether the data so far is complete."""
        ...


@cache
def accepted() -> str:
    """Return the value of `accept-encoding`: the codings that can be decoded here."""
    return ", ".join(["gzip", *(coding for coding in _PACKAGES if package_of(coding))])


def decoder(coding: str) -> Decoder | None:
    """Build the decoder of a coding. Returns None if there is none, or none is installed."""
    if coding in ("gzip", "x-gzip"):
        return _Gzip()
    name = package_of(coding)
    if name is None:
        return None
    module: Any = import_module(name)
    if coding == "br":
        return _Brotli(module)
    return _Zstandard(module) if name == "zstandard" else _Zstd(module)


@cache
def package_of(coding: str) -> str | None:
    """Return the module that decodes a coding. Returns None if there is none."""
    fits = _limits_output if coding == "br" else _is_there
    return next((name for name in _PACKAGES.get(coding, ()) if fits(name)), None)


def _is_there(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ImportError:  # the package above it is not installed
        return False


def _limits_output(name: str) -> bool:
    """Return whether a package for br is installed and can limit its output: version 1.2 or later."""
    try:
        return hasattr(import_module(name).Decompressor, "can_accept_more_data")
    except (ImportError, AttributeError):  # not installed, or another package of that name
        return False


class _Gzip:
    error: type[Exception] = zlib.error

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP_ONLY)

    def pieces(self, data: bytes) -> Iterator[bytes]:
        more = True
        while more:
            if self._member.eof:  # members may follow each other (RFC 1952, 2.2)
                self._member = zlib.decompressobj(_GZIP_ONLY)
            piece = self._member.decompress(data, CHUNK_SIZE)
            data = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            more = bool(data) or (len(piece) == CHUNK_SIZE and not self._member.eof)  # it may hold output back
            yield piece

    @property
    def ended(self) -> bool:
        return self._member.eof


class _Brotli:
    def __init__(self, module: Any) -> None:
        self.error: type[Exception] = module.error
        self._stream = module.Decompressor()

    def pieces(self, data: bytes) -> Iterator[bytes]:
        if self.ended:
            raise self.error("data after the end")
        piece: bytes = self._stream.process(data, output_buffer_limit=CHUNK_SIZE)
        while piece or not self._stream.can_accept_more_data():  # either alone may still hold output back
            yield piece
            piece = self._stream.process(b"", output_buffer_limit=CHUNK_SIZE)

    @property
    def ended(self) -> bool:
        return bool(self._stream.is_finished())


class _Zstd:
    """Uses the module of Python 3.14, or its backport."""

    def __init__(self, module: Any) -> None:
        self.error: type[Exception] = module.ZstdError
        options = {module.DecompressionParameter.window_log_max: _ZSTD_WINDOW}
        self._new: Callable[[], Any] = lambda: module.ZstdDecompressor(options=options)
        self._frame = self._new()

    def pieces(self, data: bytes) -> Iterator[bytes]:
        more = True
        while more:
            if self._frame.eof:  # frames may follow each other (RFC 8878, 3.1)
                self._frame = self._new()
            yield self._frame.decompress(data, CHUNK_SIZE)
            data = self._frame.unused_data if self._frame.eof else b""
            more = bool(data) if self._frame.eof else not self._frame.needs_input

    @property
    def ended(self) -> bool:
        return bool(self._frame.eof)


class _Zstandard:
    """Uses the package zstandard, which cannot limit the output."""

    def __init__(self, module: Any) -> None:
        self.error: type[Exception] = module.ZstdError
        self._new: Callable[[], Any] = module.ZstdDecompressor(max_window_size=1 << _ZSTD_WINDOW).decompressobj
        self._frame = self._new()

    def pieces(self, data: bytes) -> Iterator[bytes]:
        for at in range(0, len(data), _ZSTD_SLICE):
            rest = data[at : at + _ZSTD_SLICE]
            while rest:
                if self._frame.eof:
                    self._frame = self._new()
                yield self._frame.decompress(rest)
                rest = self._frame.unused_data if self._frame.eof else b""

    @property
    def ended(self) -> bool:
        return bool(self._frame.eof)
