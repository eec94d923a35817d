"""Deliberate faults: a share of requests is refused, delayed or truncated.

The response of such a request names its fault in `X-Sandbox-Fault`, and the journal shows it.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterable, AsyncIterator
from typing import Final, Literal, TypeAlias

from sequrity_sandbox.http.message import RejectionError, Response

FAULT_HEADER: Final = "X-Sandbox-Fault"

SECONDS_LATE: Final = 0.2
"""Delay of a late response, in seconds."""

RETRY_AFTER: Final = "0.05"
"""Seconds that a 429 asks to wait."""

Fault: TypeAlias = Literal["unavailable", "limited", "late", "no body", "half a body"]

KINDS: Final[tuple[Fault, ...]] = ("unavailable", "limited", "late", "no body", "half a body")
"""The faults: a 503, a 429, a late response, and a response whose connection ends after its head, or in its body."""


class Faults:
    """Chooses the requests that fail, and their faults.

    Args:
        rate: Share of requests that fail, from 0 to 1.
        seed: Makes the choice repeatable for the same order of requests.
    """

    def __init__(self, rate: float, seed: int | None = None) -> None:
        self._rate = rate
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose

    def choose(self) -> Fault | None:
        """Choose the fault of the next request; None for none."""
        if not self._rate or self._random.random() >= self._rate:
            return None
        return self._random.choice(KINDS)


async def strike(fault: Fault | None) -> None:
    """Apply a fault that precedes the response: a refusal or a delay.

    Raises:
        RejectionError: 503 or 429.
    """
    match fault:
        case "unavailable":
            raise RejectionError(503, "Unavailable, on purpose.")
        case "limited":
            raise RejectionError(429, "Too many, on purpose.", {"Retry-After": RETRY_AFTER})
        case "late":
            await asyncio.sleep(SECONDS_LATE)
        case _:
            return


def mark(response: Response, fault: Fault) -> None:
    """Add the name of the fault to a response, and truncate the response if that is its fault."""
    response.headers[FAULT_HEADER] = fault
    if fault not in ("no body", "half a body"):
        return
    is_half = fault == "half a body"
    if isinstance(response.body, bytes):
        response.cut = len(response.body) // 2 if is_half else 0
    else:
        response.body, response.cut = _beginning(response.body, is_half=is_half), 1


async def _beginning(pieces: AsyncIterable[bytes], *, is_half: bool) -> AsyncIterator[bytes]:
    """Pass half of the first piece on, or nothing."""
    first = await anext(aiter(pieces), b"")
    if is_half:
        yield first[: len(first) // 2]
