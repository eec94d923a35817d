"""The outcome of a call under each fault: the response's text, or an error with its attributes.

The table is the specification. It holds for all four combinations of {sync, asyncio} and {httpx, httpx2} alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import Factory, evolve, frozen

from faults.responses import HEADERS_SECONDS, RETRY_AFTER, STATUSES
from sequrity_runtime import Limits, Timeout

HELLO = "Hello there."
MIB = 1024 * 1024
LIMITS = Limits(body=4 * MIB, event=4 * MIB)
"""Limits of the calls, small enough to be reached."""


GIVEN_UP_DRIVERS = ("sync httpx", "sync httpx2")
"""Drivers over a caller's sync client: httpx bounds each read of a socket, and nothing bounds them together."""


@frozen
class Case:
    """One fault, the calls under it, and their outcome."""

    fault: str
    outcome: str
    """The response's text, or the name of an error's class."""

    attributes: Mapping[str, Any] = Factory(dict[str, Any])
    """Attributes of the error."""

    attempts: int = 1
    """Requests that reach the server."""

    partial: str | None = None
    """The partial text of a truncated stream."""

    options: Mapping[str, Any] = Factory(dict[str, Any])
    """Arguments of the call."""

    seconds: tuple[float, float] = (0.0, 5.0)
    """Minimum and maximum duration in seconds."""

    calls: int = 1
    """Calls that the same client makes, one after the other."""

    peak: int | None = None
    """Bytes that are held at most, both sides together; None where that is not measured."""

    given_up: str = ""
    """Reason why the call ends late over a caller's sync client, whose reads have no deadline; empty if it does not.

    It must then end late, by `HEADERS_SECONDS`: a limit that holds after all is an outdated expectation.
    """

    def over(self, driver: str) -> Case:
        """Return what holds with one driver."""
        late = self.given_up and driver in GIVEN_UP_DRIVERS
        return evolve(self, seconds=(HEADERS_SECONDS, HEADERS_SECONDS + 4)) if late else self

    @property
    def streaming(self) -> bool:
        """Whether the call requests a stream."""
        return (self.fault.startswith("stream-") or self.fault == "stream") and self.fault != "stream-unasked"

    @property
    def fails(self) -> bool:
        """Whether the outcome is an error."""
        return self.outcome.endswith(("Error", "Error_"))


def timeout(**phases: float) -> dict[str, Any]:
    """Set limits of a call."""
    return {"timeout": Timeout(**phases)}


def error(name: str, **attributes: Any) -> tuple[str, dict[str, Any]]:
    """Expect an error."""
    return name, attributes


def _connections() -> Iterator[Case]:
    yield Case("ok", HELLO)
    yield Case("refused", "ConnectError", attempts=0)
    yield Case("unknown-host", "ConnectError", attempts=0, seconds=(0, 12))
    yield Case("bad-scheme", "ConfigError", attempts=0)
    for fault in ("accept-then-close", "reset-in-headers", "end-in-headers", "reset-in-body", "short-body"):
        yield Case(fault, "TransportError")
    yield Case("truncated-chunks", "TransportError")
    yield Case("garbage-status-line", "TransportError")
    yield Case("huge-header", "TransportError")
    yield Case("early-hints", HELLO)
    yield Case("stale-keep-alive", HELLO, calls=2, attempts=2)
    yield Case("hang", *error("CallTimeoutError", phase="read"), options=timeout(read=0.4), seconds=(0.3, 4))
    late, total = error("CallTimeoutError", phase="total"), timeout(total=0.6)
    for fault in ("hang", "slow-body"):
        yield Case(fault, *late, options=total, seconds=(0.5, 4))
    for fault, reason in {
        "slow-headers": "each byte of the headers restarts httpx's read timeout",
        "endless-1xx": "each interim response restarts httpx's read timeout",
    }.items():
        yield Case(fault, *late, options=total, seconds=(0.5, HEADERS_SECONDS - 0.2), given_up=reason)
    yield Case("endless-body", *error("TooLargeError", limit=4 * MIB), peak=24 * MIB)
    yield Case("cookie", HELLO, calls=2, attempts=2)


def _responses() -> Iterator[Case]:
    yield Case("no-content", *error("DecodeError", kind="empty"))
    yield Case("empty", *error("DecodeError", kind="empty"))
    yield Case("html", *error("DecodeError", kind="content-type"))
    yield Case("wrong-content-type", HELLO)
    yield Case("error-in-200", *error("APIStatusError", status=200, code="x1"))
    for fault in ("null", "list", "string"):
        yield Case(fault, "ResponseValidationError")
    yield Case("invalid-utf-8", *error("DecodeError", kind="encoding"))
    yield Case("byte-order-mark", HELLO)
    yield Case("utf-16", *error("DecodeError", kind="encoding"))
    yield Case("latin-1-header", HELLO)
    yield Case("duplicate-keys", *error("DecodeError", kind="duplicate-key"))
    yield Case("nan", *error("DecodeError", kind="number"))
    yield Case("beyond-floats", *error("DecodeError", kind="number"))
    yield Case("deep", *error("DecodeError", kind="depth"))
    yield Case("huge-integer", *error("DecodeError", kind="number"))
    yield Case("lone-surrogate", "\ud800 there.")
    yield Case("trailing-garbage", *error("DecodeError", kind="syntax"))
    yield Case("stream-unasked", *error("DecodeError", kind="content-type"))
    yield Case("gzip", HELLO)
    yield Case("gzip-in-gzip", *error("DecodeError", kind="content-encoding"))
    yield Case("corrupt-gzip", *error("DecodeError", kind="content-encoding"))
    yield Case("gzip-without-trailer", *error("DecodeError", kind="content-encoding"))
    yield Case("unknown-encoding", *error("DecodeError", kind="content-encoding"))
    yield Case("gzip-bomb", *error("TooLargeError", limit=4 * MIB), peak=24 * MIB)


_CLASSES = {
    400: "BadRequestError", 401: "AuthenticationError", 403: "PermissionDeniedError", 404: "NotFoundError",
    409: "ConflictError", 413: "RequestTooLargeError", 422: "UnprocessableEntityError", 429: "RateLimitError",
}  # fmt: skip


def _statuses() -> Iterator[Case]:
    for status in STATUSES:
        name = "InternalServerError" if status >= 500 else _CLASSES.get(status, "APIStatusError")
        yield Case(f"status-{status}", *error(name, status=status, code="x1", param="model"))
    for fault in ("error-huge", "error-binary", "error-empty", "error-list", "error-string", "error-null"):
        yield Case(fault, *error("InternalServerError", status=500), peak=8 * MIB if fault == "error-huge" else None)
    yield Case("error-422-details", *error("UnprocessableEntityError", status=422))
    yield Case("gzip-bomb-error", *error("InternalServerError", status=500), peak=8 * MIB)
    yield Case("endless-error-body", *error("InternalServerError", status=500), peak=16 * MIB)
    yield Case(
        "dripped-error-body", *error("InternalServerError", status=500), options=timeout(total=0.6), seconds=(0.5, 4)
    )


_ASKED = {"integer": (1.0, 4.0), "float": (0.3, 3.0)}
"""Duration of calls that follow `Retry-After`. Other retries wait at most a second by our backoff."""


def _retries() -> Iterator[Case]:
    again = {"max_retries": 2}
    yield Case("503-then-200", HELLO, attempts=2, options=again)
    yield Case("status-503", *error("InternalServerError", status=503, attempts=3), attempts=3, options=again)
    yield Case("status-400", *error("BadRequestError", attempts=1), options=again)
    yield Case("status-409", *error("ConflictError", attempts=1), options=again)
    yield Case("reset-then-ok", *error("TransportError", attempts=1), options=again)
    yield Case("accept-then-close", *error("TransportError", attempts=1), options=again)
    for name in RETRY_AFTER:
        if name == "day":
            waits = error("InternalServerError", status=503, retry_after=86400.0, attempts=1)
            yield Case("retry-after-day", *waits, options=again)
        else:
            yield Case(f"retry-after-{name}", HELLO, attempts=2, options=again, seconds=_ASKED.get(name, (0, 5)))
    yield Case("retry-after-date", HELLO, attempts=2, options=again, seconds=(0.9, 4))
    yield Case("retry-after-ms", HELLO, attempts=2, options=again, seconds=(0.15, 2))
    yield Case("should-retry-false", *error("InternalServerError", attempts=1), options=again)
    yield Case("should-retry-true", HELLO, attempts=2, options=again)
    yield Case(
        "retry-after-integer", *error("InternalServerError", status=503), options={**again, **timeout(total=0.5)}
    )


def _redirects() -> Iterator[Case]:
    for name in ("same-origin", "same-origin-absolute", "308"):
        yield Case(f"redirect-{name}", HELLO)
    for name in ("other-host", "other-port", "other-scheme", "scheme-relative", "user-info", "nowhere"):
        yield Case(f"redirect-{name}", *error("APIStatusError", status=307))
    yield Case("redirect-302", *error("APIStatusError", status=302))
    yield Case("redirect-without-location", *error("APIStatusError", status=307))
    yield Case("redirect-loop", *error("APIStatusError", status=307), attempts=6)


def _streams_broken() -> Iterator[Case]:
    yield Case("stream", HELLO)
    yield Case("stream-without-done", HELLO)
    yield Case("stream-without-finish", "StreamTruncatedError", partial=HELLO)
    yield Case("stream-truncated", "TransportError", partial=HELLO)
    yield Case("stream-reset", "TransportError", partial=HELLO)
    idle = timeout(idle=0.5)
    for fault, partial in {
        "stream-stalls": "Hello ",
        "stream-stalls-at-once": None,
        "stream-comments-only": None,
    }.items():
        late = error("CallTimeoutError", phase="idle")
        yield Case(fault, *late, partial=partial, options=idle, seconds=(0.4, 4))
    late = error("CallTimeoutError", phase="total")
    yield Case("stream-dripped", *late, partial="Hello ", options=timeout(total=0.8), seconds=(0.7, 4))
    yield Case("stream-open-after-done", HELLO)
    yield Case("stream-events-after-done", HELLO)
    yield Case("stream-error-event", *error("StreamEventError", code="x1"), partial="Hello ")
    yield Case("stream-error-member", *error("StreamEventError", code="x1"), partial="Hello ")
    yield Case("stream-bad-json", *error("DecodeError", kind="syntax"), partial="Hello ")
    yield Case("stream-misfit", "ResponseValidationError", partial="Hello ")
    yield Case("stream-huge-line", *error("TooLargeError", limit=4 * MIB), peak=32 * MIB)
    yield Case("stream-empty", "StreamTruncatedError")
    yield Case("stream-503-then-200", HELLO, attempts=2, options={"max_retries": 2})
    yield Case("stream-json-instead", HELLO)
    yield Case("stream-error-json-instead", *error("APIStatusError", status=200, code="x1"))
    yield Case("stream-html-instead", *error("DecodeError", kind="content-type"))
    yield Case("stream-empty-instead", *error("DecodeError", kind="empty"))
    yield Case("stream-without-type", HELLO)


def _streams_odd() -> Iterator[Case]:
    same = "empty-data id-and-retry ping unknown-event multi-line-data no-space comments cr crlf-split byte-order-mark"
    for fault in same.split():
        yield Case(f"stream-{fault}", HELLO)
    yield Case("stream-line-separator", "Hello\u2028\x85there.")
    yield Case("stream-multi-byte-split", "\U0001f600\u20acthere.")
    yield Case("stream-bad-utf-8", "He\ufffd\ufffd there.")


SECTIONS: Mapping[str, Callable[[], Iterator[Case]]] = {
    "Connections": _connections,
    "Responses": _responses,
    "Statuses": _statuses,
    "Retries": _retries,
    "Redirects": _redirects,
    "Broken streams": _streams_broken,
    "Unusual streams": _streams_odd,
}
"""All cases, in the order of the documentation."""
