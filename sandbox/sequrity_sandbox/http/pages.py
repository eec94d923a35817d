"""Routes beside the contract's: pages for people and for tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from attrs import frozen

from sequrity_sandbox.http.message import HttpRequest, Response


@frozen
class Page:
    """A route of the sandbox itself."""

    method: str
    path: str
    """The whole path, without parameters."""

    handler: Callable[[HttpRequest], Awaitable[Response]]
