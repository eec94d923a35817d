"""Arguments that every operation takes, as the type checkers see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from sequrity_runtime._timeout import TimeoutLike


class CallOptions(TypedDict, total=False):
    """Settings of one call."""

    extra_body: Mapping[str, Any] | None
    """Keys to merge into the body after it was checked: nested objects merge, any other value replaces."""

    extra_headers: Mapping[str, str] | None
    """Headers to add; those that have an argument of their own cannot be given here."""

    timeout: TimeoutLike
    """Seconds for each phase of the call, limits by phase, or None for no limit; left out, the client's."""


class ClientCallOptions(CallOptions, total=False):
    """Settings of one call of a client's method."""

    custom_headers: Mapping[str, str] | None
    """Headers to add, over the client's own `custom_headers`; `extra_headers` win over both."""
