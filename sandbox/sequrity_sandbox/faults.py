"""Faults on purpose: a share of requests is refused, late, or cut off, as happens on any network."""

from __future__ import annotations

import asyncio
import random
from collections.abc import MutableMapping
from typing import Any, Final

from sequrity_sandbox.http.errors import error_response
from sequrity_sandbox.http.message import ASGIApp, Receive, Scope, Send
from sequrity_sandbox.http.pages import OWN_PAGES

SECONDS_LATE: Final = 0.2
"""Delay of a late response, in seconds."""

RETRY_AFTER: Final = "0.05"
"""Seconds that a 429 asks to wait."""

KINDS: Final = ("unavailable", "limited", "late", "no body", "half a body")
"""The faults: a 503, a 429, a late response, and a response whose connection ends after its head, or in its body."""


class Faults:
    """Has some requests of an application go wrong.

    Args:
        app: The application.
        rate: Share of requests that go wrong, from 0 to 1.
        seed: Makes the choice repeatable for the same order of requests.
    """

    def __init__(self, app: ASGIApp, *, rate: float, seed: int | None = None) -> None:
        self._app = app
        self._rate = rate
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to a request."""
        if not _is_of_service(scope) or self._random.random() >= self._rate:
            await self._app(scope, receive, send)
            return
        match self._random.choice(KINDS):
            case "unavailable":
                await error_response(503, "Unavailable, on purpose.").send(send)
            case "limited":
                await error_response(429, "Too many, on purpose.", {"Retry-After": RETRY_AFTER}).send(send)
            case "late":
                await asyncio.sleep(SECONDS_LATE)
                await self._app(scope, receive, send)
            case kind:
                await self._app(scope, receive, _Cut(send, bodies=int(kind != "no body")))


def _is_of_service(scope: Scope) -> bool:
    return scope["type"] == "http" and not scope["path"].startswith(OWN_PAGES)


class _Cut:
    """Sends the beginning of a response. The server closes a connection whose response does not end."""

    def __init__(self, send: Send, bodies: int) -> None:
        self._send = send
        self._left = bodies

    async def __call__(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            await self._send(message)
        elif self._left:
            self._left -= 1
            body: bytes = message.get("body", b"")
            await self._send({**message, "body": body[: len(body) // 2], "more_body": True})
