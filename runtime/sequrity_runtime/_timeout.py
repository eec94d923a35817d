"""How long each phase of a call may take, and the whole of it."""

from __future__ import annotations

from threading import TIMEOUT_MAX
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from sequrity_runtime._errors import ConfigError
from sequrity_runtime._unset import Unset

if TYPE_CHECKING:
    import httpx


@frozen(kw_only=True)
class Timeout:
    """Limits for the phases of a call and for the whole of it, in seconds; None is no limit."""

    connect: float | None = 5.0
    """To make a connection, TLS included."""

    read: float | None = 600.0
    """To wait for the next bytes of the answer."""

    write: float | None = 30.0
    """To send the next bytes of the request."""

    pool: float | None = 10.0
    """To wait for a free connection of the pool."""

    total: float | None = 3600.0
    """For the whole call: all attempts, the waits between them, and the answer to its last byte, or its last event."""

    idle: float | None = 600.0
    """To wait for a stream's next event, whatever else arrives meanwhile."""


# A union of a name in quotes: as a string as a whole it could not be resolved where it is used, without this module.
TimeoutLike: TypeAlias = Union[float, Timeout, "httpx.Timeout", None, Unset]
"""A timeout as callers give it: seconds for each phase, limits by name, None for no limit, `UNSET` for the default."""

DEFAULT_TIMEOUT = Timeout()
"""What holds where nobody says otherwise."""

_PHASES = ("connect", "read", "write", "pool")
_LIMITS = (*_PHASES, "total", "idle")


def timeout_of(value: Any) -> Timeout:
    """Read a timeout as callers give it.

    Args:
        value: Seconds for each phase, the events of a stream included, while the whole call has its default; None for
            no limit at all; a `Timeout`; or an object with the attributes of a phase each, such as httpx's.

    Raises:
        ConfigError: It is none of these.
    """
    if isinstance(value, Timeout):
        limits = value
    elif all(hasattr(value, phase) for phase in _PHASES):
        limits = Timeout(**{phase: getattr(value, phase) for phase in _PHASES}, idle=value.read)
    else:
        total = DEFAULT_TIMEOUT.total if value is not None else None
        limits = Timeout(connect=value, read=value, write=value, pool=value, idle=value, total=total)
    for name in _LIMITS:
        seconds = getattr(limits, name)
        if seconds is not None and not _is_seconds(seconds):
            if limits is value:
                raise ConfigError(f"timeout: {name} must be a positive number of seconds, or None for no limit")
            raise ConfigError("timeout: expected a positive number of seconds, a Timeout, or None for no limit")
    return limits


def _is_seconds(value: Any) -> bool:
    # No socket waits longer than the platform's clock reaches (292 years, on most), and says so only when it is used.
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= TIMEOUT_MAX
