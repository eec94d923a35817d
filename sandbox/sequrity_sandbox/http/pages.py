"""Routes beside the contract's: pages for people and for tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from attrs import frozen

from sequrity_sandbox.http.message import HttpRequest, Response

OWN_PAGES: Final = "/_sandbox"
"""Beginning of the paths of pages about the sandbox, which are not part of the service."""


@frozen
class Page:
    """A route of the sandbox itself."""

    method: str
    path: str
    """The whole path, without parameters."""

    handler: Callable[[HttpRequest], Awaitable[Response]]
