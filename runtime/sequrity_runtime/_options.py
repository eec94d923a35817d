"""Arguments that every operation takes, as the type checkers see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_runtime._settings import Settings


class CallOptions(Settings, total=False):
    """Arguments of one call beside the operation's own; a setting that is left out is the client's."""

    extra_body: Mapping[str, Any] | None
    """Keys to merge into the body after it was checked: nested objects merge, any other value replaces."""

    extra_headers: Mapping[str, str] | None
    """Headers to add; those that have an argument of their own cannot be given here."""


class ClientCallOptions(CallOptions, total=False):
    """Arguments of one call of a client's method."""

    custom_headers: Mapping[str, str] | None
    """Headers to add, over the client's own `custom_headers`; `extra_headers` win over both."""
