"""How long each phase of a call may take."""

from __future__ import annotations

from threading import TIMEOUT_MAX
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from sequrity_runtime._errors import ConfigError
from sequrity_runtime._unset import UNSET, Unset

if TYPE_CHECKING:
    import httpx


@frozen(kw_only=True)
class Timeout:
    """Limits for the phases of a call, in seconds; None is no limit."""

    connect: float | None = 5.0
    """To make a connection, TLS included."""

    read: float | None = 600.0
    """To wait for the next bytes of the answer."""

    write: float | None = 30.0
    """To send the next bytes of the request."""

    pool: float | None = 10.0
    """To wait for a free connection of the pool."""


# A union of a name in quotes: as a string as a whole it could not be resolved where it is used, without this module.
TimeoutLike: TypeAlias = Union[float, Timeout, "httpx.Timeout", None, Unset]
"""A timeout as callers give it: seconds for each phase, limits by phase, None for no limit, `UNSET` for the default."""

DEFAULT_TIMEOUT = Timeout()
"""What holds where nobody says otherwise."""

_PHASES = ("connect", "read", "write", "pool")


def timeout_of(value: Any, default: Timeout | Unset = UNSET) -> Timeout | Unset:
    """Read a timeout as callers give it.

    Args:
        value: Seconds for each phase, None for no limit, a `Timeout`, an object with the same attributes such as
            httpx's, or `UNSET` for the default.
        default: What `UNSET` stands for.

    Raises:
        ConfigError: It is none of these.
    """
    if value is UNSET:
        return default
    if isinstance(value, Timeout):
        limits = value
    elif all(hasattr(value, phase) for phase in _PHASES):
        limits = Timeout(**{phase: getattr(value, phase) for phase in _PHASES})
    else:
        limits = Timeout(connect=value, read=value, write=value, pool=value)
    for phase in _PHASES:
        seconds = getattr(limits, phase)
        if seconds is not None and not _is_seconds(seconds):
            raise ConfigError("timeout: expected a positive number of seconds, a Timeout, or None for no limit")
    return limits


def _is_seconds(value: Any) -> bool:
    # No socket waits longer than the platform's clock reaches (292 years, on most), and says so only when it is used.
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= TIMEOUT_MAX
