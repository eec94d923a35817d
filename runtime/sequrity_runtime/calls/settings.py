"""How long each phase of a call may take, and the whole of it."""

from __future__ import annotations

from threading import TIMEOUT_MAX
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import frozen

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.unset import Unset

if TYPE_CHECKING:
    import httpx


from collections.abc import Collection, Mapping
from importlib.util import find_spec
from inspect import iscoroutinefunction
from sys import maxsize
from typing import Literal, TypedDict, cast

from attrs import evolve, fields

from sequrity_runtime.calls.attempt_log import AttemptHook
from sequrity_runtime.calls.tracing import Tracer
from sequrity_runtime.type_guards import is_collection
from sequrity_runtime.unset import UNSET


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


RetryAlso: TypeAlias = Literal["ambiguous", "conflict"]
"""What is only retried by choice.

`ambiguous`: the request was sent, and no answer came, so that the service may have acted on it, and a model's answer is
billed twice. `conflict`: the service answered 409.
"""

_RETRY_ALSO = ("ambiguous", "conflict")

MOST_RETRIES = 100
"""More of them are a mistake."""


class Settings(TypedDict, total=False):
    """How calls are made, for a client or for one call."""

    timeout: TimeoutLike
    """Seconds for each phase of a call, limits by phase and for the whole, or None for no limit."""

    max_retries: int | Unset
    """How many times to try again what failed and is safe to try again; 0 for never."""

    limits: Limits | Unset
    """How many bytes to read."""

    retry_also: Collection[RetryAlso] | Unset
    """What else to try again: `ambiguous` failures, where the request was sent and no answer came; a `conflict`."""

    on_attempt: AttemptHook | None | Unset
    """Told of each attempt, when it is known what came of it."""

    tracer: Tracer | None | Unset
    """Makes OpenTelemetry spans of calls and attempts, such as `opentelemetry.trace.get_tracer("...")`."""


@frozen(kw_only=True)
class Chosen:
    """Checked settings."""

    timeout: Timeout | Unset = UNSET
    """`UNSET` for that of the HTTP client."""

    max_retries: int = 2
    limits: Limits = DEFAULT_LIMITS
    retry_also: frozenset[str] = frozenset()
    on_attempt: AttemptHook | None = None
    tracer: Tracer | None = None

    def but(self, settings: Mapping[str, Any]) -> Chosen:
        """Choose otherwise where something is given.

        Args:
            settings: As in `Settings`; what else there is under other names is left alone.

        Raises:
            ConfigError: A setting is unusable.
        """
        changes: dict[str, Any] = {
            name: check(settings[name]) for name, check in _CHECKS.items() if settings.get(name, UNSET) is not UNSET
        }
        return evolve(self, **changes) if changes else self


DEFAULTS = Chosen()
"""What holds where nobody says otherwise."""


def _max_retries(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST_RETRIES:
        raise ConfigError(f"max_retries: expected a number from 0 to {MOST_RETRIES}")
    return value


def _retry_also(value: Any) -> frozenset[str]:
    if isinstance(value, str) or not is_collection(value) or not all(word in _RETRY_ALSO for word in value):
        raise ConfigError(f"retry_also: expected some of {', '.join(map(repr, _RETRY_ALSO))}")
    return frozenset(value)


def _on_attempt(value: Any) -> AttemptHook | None:
    if value is not None and not callable(value):
        raise ConfigError(f"on_attempt: expected something to call, found {type(value).__name__}")
    if iscoroutinefunction(value) or iscoroutinefunction(getattr(value, "__call__", None)):  # noqa: B004
        raise ConfigError("on_attempt: expected a plain function; an async one would never be awaited")
    return cast("AttemptHook | None", value)


def _tracer(value: Any) -> Tracer | None:
    if value is not None:
        if not callable(getattr(value, "start_span", None)):
            raise ConfigError(f"tracer: expected an OpenTelemetry tracer, found {type(value).__name__}")
        if find_spec("opentelemetry") is None:
            raise ConfigError("tracer: opentelemetry-api is not installed; it comes with sequrity-bindings[otel]")
    return cast("Tracer | None", value)


_CHECKS = {
    "timeout": timeout_of,
    "max_retries": _max_retries,
    "limits": limits_of,
    "retry_also": _retry_also,
    "on_attempt": _on_attempt,
    "tracer": _tracer,
}

SETTINGS = tuple(_CHECKS)
"""Names of the settings."""


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
