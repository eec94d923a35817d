"""Reads of the async driver that keep a deadline, each where it waits.

A chunk of an answer may be there already: one read of a socket brings as many as fit. A cancel scope around each chunk
would cost more than the chunk; around each read of the socket it costs nothing to speak of, and bounds the same, since
nothing else of the HTTP library waits while an answer of HTTP/1.1 is read. That holds for a transport of our own; what
another one does between chunks is anybody's guess, so there the scope stays around the chunk.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from functools import cache
from typing import Any

Read = Callable[[], Awaitable[bytes]]
"""Reads a socket."""

Reader = Callable[[Read], Awaitable[bytes | None]]
"""Has a read end in time; None where it is stopped."""

_reader: ContextVar[Reader | None] = ContextVar("_reader", default=None)


class Waiting:
    """Has a reader do this task's reads of connections that are bound, within a block."""

    def __init__(self, reader: Reader) -> None:
        self._mine = reader

    def __enter__(self) -> None:
        """Begin."""
        self._outer = _reader.get()
        _reader.set(self._mine)

    def __exit__(self, *_: object) -> None:
        """Go back to what held before."""
        _reader.set(self._outer)  # no token: what nobody awaits any more may be closed in another context


def bind_async(stream: Any) -> bool:
    """Have a connection read as its task wants it, and tell whether it does."""
    if not callable(getattr(stream, "read", None)):
        return False
    if not isinstance(stream, _Bound):
        # Another class for the object that there is: a wrapper around it could not be put in its place.
        stream.__class__ = _bound_class(stream.__class__)
    return True


class _Bound:
    """A connection that is read as its task wants it."""

    _read: Callable[..., Awaitable[bytes]]

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        reader = _reader.get()
        if reader is None:
            return await self._read(max_bytes, timeout)
        return await reader(lambda: self._read(max_bytes, timeout)) or b""  # stopped: as if the peer had closed


@cache
def _bound_class(cls: Any) -> Any:
    return type(f"Bound{cls.__name__}", (_Bound, cls), {"_read": cls.read})
