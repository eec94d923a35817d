"""Settings of a call: timeouts, limits, retries, hooks. They are checked before any I/O."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.util import find_spec
from inspect import iscoroutinefunction
from sys import maxsize
from threading import TIMEOUT_MAX
from typing import Any, Literal, Protocol, TypeAlias, TypedDict, cast

from attrs import evolve, fields, frozen

from sequrity_runtime.calls.attempt_log import AttemptHook
from sequrity_runtime.configuration import Configuration
from sequrity_runtime.distribution import VERSION
from sequrity_runtime.errors import ConfigError, check_type, did_you_mean
from sequrity_runtime.type_guards import is_collection
from sequrity_runtime.unset import UNSET, Unset


@frozen(kw_only=True)
class Timeout(Configuration):
    """Timeouts of a call in seconds. None disables a timeout."""

    connect: float | None = 5.0
    """Connecting, TLS included."""

    read: float | None = 600.0
    """Waiting for the next bytes of the response."""

    write: float | None = 30.0
    """Sending the next bytes of the request."""

    pool: float | None = 10.0
    """Waiting for a free connection of the pool."""

    total: float | None = 3600.0
    """The whole call: all attempts, the waits between them, and the response up to its last byte or event."""

    idle: float | None = 600.0
    """Waiting for the next event of a stream. Other bytes, such as comments, do not count."""


class HttpTimeout(Protocol):
    """Timeouts of an HTTP library in seconds: `httpx.Timeout` and `httpx2.Timeout` are some."""

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None


TimeoutLike: TypeAlias = float | Timeout | HttpTimeout | None | Unset
"""A timeout argument: seconds for each phase, a `Timeout`, that of an HTTP library, None for no timeout, or `UNSET`."""

DEFAULT_TIMEOUT = Timeout()
"""Default timeouts."""

_PHASES = ("connect", "read", "write", "pool")
_LIMITS = (*_PHASES, "total", "idle")


def timeout_of(value: Any) -> Timeout:
    """Convert a timeout argument.

    Args:
        value: Seconds for each phase and for the events of a stream, with the default `total`; None for no timeout; a
            `Timeout`; or an object with an attribute for each phase, such as `httpx.Timeout`.

    Raises:
        ConfigError: The value is something else.
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
    # A socket cannot wait longer than TIMEOUT_MAX (292 years on most platforms), and fails only when it is used.
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= TIMEOUT_MAX


_MEBIBYTE = 1024 * 1024


@frozen(kw_only=True)
class Limits(Configuration):
    """Limits of the size of a response in bytes, after decompression, and of the connections of a client.

    Connection limits apply to a client that creates its own connections. An HTTP client that is passed in has its own.
    """

    body: int = 64 * _MEBIBYTE
    """Maximum size of a response."""

    event: int = 64 * _MEBIBYTE
    """Maximum size of one event of a stream. The size of the whole stream is not limited."""

    error_body: int = 64 * 1024
    """Number of bytes of an error body that are read and kept."""

    connections: int = 1000
    """Maximum number of connections."""

    idle_connections: int = 100
    """Maximum number of idle connections that are kept open."""

    keep_alive: float = 5.0
    """Seconds for which an idle connection is kept open."""


DEFAULT_LIMITS = Limits()
"""Default limits."""


def limits_of(value: Any) -> Limits:
    """Check a `limits` argument.

    Raises:
        ConfigError: The value is not a `Limits`, or one of its fields is not a positive number.
    """
    check_type("limits", value, Limits, "a Limits")
    for field in fields(Limits):
        number = getattr(value, field.name)
        # httpx fails in the middle of a call if a number exceeds the range of the clock or of memory.
        kinds, most = ((int, float), TIMEOUT_MAX) if field.name == "keep_alive" else ((int,), maxsize)
        if not isinstance(number, kinds) or isinstance(number, bool) or not 0 < number <= most:
            raise ConfigError(f"limits: {field.name} must be a positive number of at most {most:.0f}")
    checked: Limits = value
    return checked


RetryAlso: TypeAlias = Literal["ambiguous", "conflict"]
"""Failures that are retried only on request.

`ambiguous`: the request was sent and no response arrived. The service may have acted on it, so a retry may be billed
twice. `conflict`: the response has status 409.
"""

_RETRY_ALSO = ("ambiguous", "conflict")

OnMismatch: TypeAlias = Literal["raise", "warn"]
"""What happens if a response does not fit its schema: an error, or a warning and the parts of the response that fit."""

MAX_RETRIES = 100
"""Largest number of retries that is accepted."""


class Tracer(Protocol):
    """The required part of `opentelemetry.trace.Tracer`."""

    def start_span(self, name: str, context: Any = ..., kind: Any = ..., attributes: Any = ...) -> Any:
        """Start a span."""
        ...


TracerLike: TypeAlias = Tracer | Literal[True]
"""A tracer argument: an OpenTelemetry tracer, or True for the tracer of the global provider."""


class TransportSettings(TypedDict, total=False):
    """Settings of a client or of one call."""

    timeout: TimeoutLike
    """Timeout: seconds for each phase of a call, a `Timeout`, or None for no timeout."""

    max_retries: int | Unset
    """Maximum number of retries for failures that are safe to retry. 0 disables retries."""

    limits: Limits | Unset
    """Limits of the size of a response."""

    retry_also: Collection[RetryAlso] | Unset
    """Further failures to retry: `ambiguous` (the request was sent, no response came) and `conflict` (status 409)."""

    on_attempt: AttemptHook | None | Unset
    """Called after each attempt with its outcome."""

    on_mismatch: OnMismatch | Unset
    """What happens if a response does not fit its schema: `raise` an error, or `warn` and return the parts that fit."""

    tracer: TracerLike | None | Unset
    """OpenTelemetry tracer for spans of calls and attempts; True for the tracer of the global provider."""


@frozen(kw_only=True)
class ResolvedSettings:
    """Checked settings."""

    timeout: Timeout | Unset = UNSET
    """`UNSET` means the timeout of the HTTP client."""

    max_retries: int = 2
    limits: Limits = DEFAULT_LIMITS
    retry_also: frozenset[str] = frozenset()
    on_attempt: AttemptHook | None = None
    on_mismatch: OnMismatch = "raise"
    tracer: Tracer | None = None

    def override(self, settings: Mapping[str, Any]) -> ResolvedSettings:
        """Return the settings with some replaced. Names of other arguments and `UNSET` are ignored.

        Raises:
            ConfigError: A setting is invalid.
        """
        changes: dict[str, Any] = {
            name: check(settings[name]) for name, check in _CHECKS.items() if settings.get(name, UNSET) is not UNSET
        }
        return evolve(self, **changes) if changes else self


DEFAULTS = ResolvedSettings()
"""Default settings."""


def _max_retries(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MAX_RETRIES:
        raise ConfigError(f"max_retries: expected a number from 0 to {MAX_RETRIES}")
    return value


def _retry_also(value: Any) -> frozenset[str]:
    if isinstance(value, str) or not is_collection(value) or not all(word in _RETRY_ALSO for word in value):
        raise ConfigError(f"retry_also: expected some of {', '.join(map(repr, _RETRY_ALSO))}")
    return frozenset(value)


def _on_attempt(value: Any) -> AttemptHook | None:
    if value is not None and not callable(value):
        raise ConfigError(f"on_attempt: expected a callable, found {type(value).__name__}")
    if iscoroutinefunction(value) or iscoroutinefunction(getattr(value, "__call__", None)):  # noqa: B004
        raise ConfigError("on_attempt: expected a plain function; an async function would not be awaited")
    return cast("AttemptHook | None", value)


def _on_mismatch(value: Any) -> OnMismatch:
    if value == "raise":
        return "raise"
    if value == "warn":
        return "warn"
    hint = did_you_mean(value, ("raise", "warn")) if isinstance(value, str) else ""
    raise ConfigError(f"on_mismatch: expected 'raise' or 'warn'{hint}")


def _tracer(value: Any) -> Tracer | None:
    if value is None:
        return None
    if value is not True and not callable(getattr(value, "start_span", None)):
        raise ConfigError(f"tracer: expected an OpenTelemetry tracer or True, found {type(value).__name__}")
    if find_spec("opentelemetry") is None:
        raise ConfigError("tracer: opentelemetry-api is not installed; it comes with sequrity-bindings[otel]")
    if value is True:
        from opentelemetry.trace import get_tracer  # noqa: PLC0415 - an optional package

        return get_tracer("sequrity-bindings", VERSION)
    return cast("Tracer", value)


_CHECKS = {
    "timeout": timeout_of,
    "max_retries": _max_retries,
    "limits": limits_of,
    "retry_also": _retry_also,
    "on_attempt": _on_attempt,
    "on_mismatch": _on_mismatch,
    "tracer": _tracer,
}

SETTINGS = _CHECKS.keys()
"""Names of the settings."""


def check_positive(name: str, value: Any) -> int:
    """Return the value of an argument, or raise a `ConfigError` if it is not a positive integer."""
    if type(value) is not int or value < 1:
        raise ConfigError(f"{name}: expected a positive number")
    return value
