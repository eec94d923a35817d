"""How calls are made: what a client is set to, and what a call says of its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.util import find_spec
from inspect import iscoroutinefunction
from typing import Any, Literal, TypeAlias, TypedDict, cast

from attrs import evolve, frozen

from sequrity_runtime._attempt import AttemptHook
from sequrity_runtime._errors import ConfigError
from sequrity_runtime._limits import DEFAULT_LIMITS, Limits, limits_of
from sequrity_runtime._narrow import is_collection
from sequrity_runtime._spans import Tracer
from sequrity_runtime._timeout import Timeout, TimeoutLike, timeout_of
from sequrity_runtime._unset import UNSET, Unset

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
            raise ConfigError("tracer: opentelemetry-api is not installed; it comes with sequrity[otel]")
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
