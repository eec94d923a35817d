"""The last exchanges of a sandbox. The server adds them in its thread; tests read them in theirs."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from sequrity_runtime.type_guards import is_object, is_sequence
from sequrity_sandbox.exchange import Exchange
from sequrity_sandbox.http.pages import OWN_PAGES

DEFAULT_LENGTH: Final = 1_000
"""Number of exchanges that a journal keeps."""

MAX_SIZE: Final = 64 * 1024 * 1024
"""Size in bytes of the headers and bodies that a journal keeps; older exchanges are dropped."""


SMALL: Final = 4_096
"""Size in bytes up to which the objects of a body do not count."""

VALUE_SIZE: Final = 64
"""Memory of a value in bytes: a list, or an object with its place in a container."""


class Journal:
    """Keeps exchanges, the oldest first.

    Args:
        length: Number of exchanges to keep. 0 keeps none.

    Raises:
        TypeError: The length is not a whole number.
        ValueError: The length is negative.
    """

    def __init__(self, length: int = DEFAULT_LENGTH) -> None:
        number: Any = length
        if not isinstance(number, int):
            raise TypeError(f"journal: expected a whole number, found {type(number).__name__}")
        if length < 0:
            raise ValueError(f"journal: expected a number of at least 0, found {length}")
        self._length = length
        self._changed = threading.Condition()
        self._exchanges: deque[tuple[Exchange, int]] = deque()
        self._size = 0
        self._count = self._resets = 0

    def __call__(self, exchange: Exchange) -> None:
        """Add an exchange, as an observer. Requests of the journal's own pages are ignored."""
        if exchange.path.startswith(OWN_PAGES):
            return
        size = _size_of(exchange)
        with self._changed:
            self._count += 1
            self._exchanges.append((exchange, size))
            self._size += size
            while len(self._exchanges) > self._length or (self._size > MAX_SIZE and len(self._exchanges) > 1):
                self._size -= self._exchanges.popleft()[1]
            self._changed.notify_all()

    @property
    def exchanges(self) -> list[Exchange]:
        """The exchanges that are kept, the oldest first."""
        with self._changed:
            return [exchange for exchange, _ in self._exchanges]

    @property
    def count(self) -> int:
        """Number of all exchanges since the start or the last reset, dropped ones included."""
        with self._changed:
            return self._count

    @property
    def resets(self) -> int:
        """Number of resets, so that a page notices one."""
        with self._changed:
            return self._resets

    def reset(self) -> None:
        """Forget all exchanges."""
        with self._changed:
            self._resets += 1
            self._exchanges.clear()
            self._size = self._count = 0
            self._changed.notify_all()

    def wait_for(self, holds: Callable[[Exchange], bool], count: int, timeout: float) -> list[Exchange]:
        """Wait until a number of exchanges match.

        Args:
            holds: Whether an exchange matches.
            count: Number of exchanges to wait for.
            timeout: Seconds to wait at most.

        Returns:
            All exchanges that match; fewer than `count` after the timeout.
        """
        deadline = time.monotonic() + timeout
        with self._changed:
            while True:
                found = [exchange for exchange, _ in self._exchanges if holds(exchange)]
                left = deadline - time.monotonic()
                if len(found) >= count or not left > 0:  # a NaN does not wait
                    return found
                self._changed.wait(min(left, threading.TIMEOUT_MAX))


def _size_of(exchange: Exchange) -> int:
    """Return the size in bytes. That of a body without a length is estimated from its JSON text."""
    head = (exchange.path, exchange.query, *(text for pair in exchange.request_headers for text in pair))
    headers = {name.lower(): value for name, value in exchange.request_headers}
    length = headers.get("content-length", "")
    sent = int(length) if length.isdecimal() and "content-encoding" not in headers else _estimate(exchange.request_body)
    received = exchange.response_size
    if received is None:
        received = _estimate(exchange.response_body)
    bodies = ((sent, exchange.request_body), (received, exchange.response_body))
    return sum(map(len, head)) + sum(size + _overhead(body) * (size > SMALL) for size, body in bodies)


def _overhead(body: Any) -> int:
    """Return the memory of the objects of a body in bytes, without that of its texts. `[]` takes 20 times its text."""
    count, parts = 0, [body]
    while parts:
        part = parts.pop()
        count += 1
        parts += part.values() if is_object(part) else part if is_sequence(part) else ()
    return VALUE_SIZE * count


def _estimate(body: Any) -> int:
    return 0 if body is None else len(json.dumps(body, default=str))
