"""The settings that every call and every client takes: how long, how often and how much."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sequrity_codegen.emit.arguments import Argument

RUNTIME_NAMES = ("UNSET", "AttemptHook", "Limits", "RetryAlso", "TimeoutLike", "Tracer", "Unset")
"""What their hints name."""

_UNLESS_SAID = {
    "timeout": "Left out, the client's own where somebody set one other than httpx's default of 5 s, else 5 s to "
    "connect, 600 s to read, and an hour for the whole.",
    "max_retries": "Left out, 2.",
}

_SETTINGS = (
    Argument(
        "timeout", "TimeoutLike", "Seconds for each phase of {}, a `Timeout`, or None for no limit.", default="UNSET"
    ),
    Argument(
        "max_retries",
        "int | Unset",
        "How many times to try again what failed and is safe to try again; 0 for never.",
        "UNSET",
    ),
    Argument("limits", "Limits | Unset", "How many bytes to read.", "UNSET"),
    Argument(
        "retry_also",
        "Collection[RetryAlso] | Unset",
        "What else to try again: `ambiguous` failures, where the request was sent and no answer came, so that it may "
        "be billed twice; a `conflict`, status 409.",
        "UNSET",
    ),
    Argument(
        "on_attempt", "AttemptHook | None | Unset", "Told of each attempt, when it is known what came of it.", "UNSET"
    ),
    Argument("tracer", "Tracer | None | Unset", "Makes OpenTelemetry spans of calls and attempts.", "UNSET"),
)


def _written(subject: str, unless_said: dict[str, str]) -> Sequence[Argument]:
    texts = (f"{s.description.format(subject)} {unless_said.get(s.name, '')}".strip() for s in _SETTINGS)
    return [evolve(setting, description=text) for setting, text in zip(_SETTINGS, texts, strict=True)]


CALL_SETTINGS = _written("the call", _UNLESS_SAID)
"""Those of a call."""

CLIENT_SETTINGS = _written(
    "a call",
    {
        "timeout": "Left out, that of `http_client` where somebody set one, else 5 s to connect, 600 s to read, and an "
        "hour for the whole.",
        "max_retries": "Left out, 2.",
        "limits": "Of a client that makes its own connections, how many of those as well.",
    },
)
"""Those of a client."""
