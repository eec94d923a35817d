"""Arguments of every call and every client: timeouts, retries, limits, hooks and headers."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sequrity_codegen.emit.hints import Argument

RUNTIME_NAMES = (
    "UNSET",
    "AttemptHook",
    "Limits",
    "OnMismatch",
    "RetryAlso",
    "Secret",
    "TimeoutLike",
    "TracerLike",
    "Unset",
)
"""Names of the runtime in the hints of the settings."""

_SETTINGS = (
    Argument("timeout", "TimeoutLike", "Seconds for each phase, a `Timeout`, or None for no limit.", "UNSET"),
    Argument(
        "max_retries",
        "int | Unset",
        "Maximum number of retries for failures that are safe to retry. 0 disables retries.",
        "UNSET",
    ),
    Argument("limits", "Limits | Unset", "Size limits of the response in bytes.", "UNSET"),
    Argument(
        "retry_also",
        "Collection[RetryAlso] | Unset",
        "Further failures to retry. `ambiguous`: the request was sent but no response arrived, so that it may be "
        "billed twice. `conflict`: status 409.",
        "UNSET",
    ),
    Argument("on_attempt", "AttemptHook | None | Unset", "Called after each attempt with its outcome.", "UNSET"),
    Argument(
        "on_mismatch",
        "OnMismatch | Unset",
        "What happens if a response does not fit its schema: `raise` an error, or `warn` and return the best object "
        "there is: each part that fits is typed, each other part is JSON data.",
        "UNSET",
    ),
    Argument(
        "tracer",
        "TracerLike | None | Unset",
        "OpenTelemetry tracer for spans of calls and attempts. True for the tracer of the global provider.",
        "UNSET",
    ),
)


def _settings(defaults: dict[str, str]) -> Sequence[Argument]:
    return [evolve(s, description=f"{s.description} {defaults.get(s.name, '')}".strip()) for s in _SETTINGS]


CALL_ARGUMENTS = (
    *_settings({"timeout": "Defaults to the client's timeout."}),
    Argument(
        "extra_body",
        "Mapping[str, Any] | None",
        "Keys to merge into the body after validation. Nested objects merge, other values are replaced.",
        "None",
    ),
    Argument(
        "extra_headers",
        "Mapping[str, str | Secret] | None",
        "Headers to add. A header that has an argument of its own is refused.",
        "None",
    ),
    Argument(
        "custom_headers",
        "Mapping[str, str | Secret] | None",
        "Headers to add to the client's `custom_headers`. `extra_headers` take precedence.",
        "None",
    ),
)
"""Arguments of every call, beside those of its operation."""

CLIENT_SETTINGS = _settings(
    {
        "timeout": "Defaults to the timeout of `http_client` if one was set there, else 5 s to connect, 600 s to read "
        "and one hour in total.",
        "max_retries": "Defaults to 2.",
        "limits": "Without `http_client`, also the limits of the connection pool.",
    }
)
"""Settings of a client."""
