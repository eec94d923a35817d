"""How much a call may take: bytes of what arrives, and connections."""

from __future__ import annotations

from sys import maxsize
from threading import TIMEOUT_MAX
from typing import Any

from attrs import fields, frozen

from sequrity_runtime._errors import ConfigError

_MEBIBYTE = 1024 * 1024


@frozen(kw_only=True)
class Limits:
    """Limits of a call in bytes, counted after decompression, and of a client's connections.

    The connections are those of a client that makes its own; an HTTP client that is handed in has limits of its own.
    """

    body: int = 64 * _MEBIBYTE
    """Bytes of an answer."""

    event: int = 64 * _MEBIBYTE
    """Bytes of one event of a stream; the stream as a whole may be of any length."""

    error_body: int = 64 * 1024
    """Bytes of an error's body that are read and kept; the rest is left."""

    connections: int = 1000
    """Connections at a time."""

    idle_connections: int = 100
    """How many of them are kept while nothing is to be sent."""

    keep_alive: float = 5.0
    """Seconds for which they are kept."""


DEFAULT_LIMITS = Limits()
"""What holds where nobody says otherwise."""


def limits_of(value: Any) -> Limits:
    """Check limits as callers give them.

    Raises:
        ConfigError: They are no `Limits`, or one of them is no positive number.
    """
    if not isinstance(value, Limits):
        raise ConfigError(f"limits: expected a Limits, found {type(value).__name__}")
    for field in fields(Limits):
        number = getattr(value, field.name)
        # No clock reaches further, and no memory; beyond it the HTTP library fails in the middle of a call.
        kinds, most = ((int, float), TIMEOUT_MAX) if field.name == "keep_alive" else ((int,), maxsize)
        if not isinstance(number, kinds) or isinstance(number, bool) or not 0 < number <= most:
            raise ConfigError(f"limits: {field.name} must be a positive number, and no larger than {most:.0f}")
    return value
