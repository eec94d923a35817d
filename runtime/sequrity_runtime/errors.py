"""Every error that a public call raises.

One base, `SequrityError`, and below it what a caller can act upon:

- nothing was sent: `ConfigError` (the call itself is wrong), `ConnectError` (nobody answered);
- the outcome is unknown: `TransportError`, and `TimeoutError_` in the phases after the connection stood;
- the service answered: `APIStatusError` and a class for each status, `DecodeError`, `TooLargeError`,
  `ResponseValidationError`, and `StreamError` for what goes wrong within a stream.

Errors are plain values: they pickle and copy, and hold neither a live request nor a response. No text of theirs holds
a key, a header's value or a prompt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Self

from sequrity_runtime.validation.checks import Violation

Phase = Literal["connect", "pool", "write", "read", "idle", "total"]
"""What a call was doing when its time was up."""

_SHOWN_VIOLATIONS = 20


class SequrityError(Exception):
    """Base of every error that this package raises.

    Attributes:
        request_id: The service's name for the request, or None where it named none.
        session_id: Session that the call belongs to, or None where it is not known.
        attempts: How many times the request was sent, or begun to be sent.
        elapsed: Seconds from the start of the call to its failure, or None before it started.
        partial: Where a stream broke, the answer as far as it had arrived, of the type that the whole would have, or
            as JSON data where it does not fit that; else None.
    """

    request_id: str | None = None
    session_id: str | None = None
    attempts: int = 0
    elapsed: float | None = None
    partial: Any = None

    def __reduce__(self) -> tuple[Callable[..., SequrityError], tuple[Any, ...]]:
        """Pickle and copy by attributes, whatever arguments a class's constructor takes."""
        return _rebuild, (type(self), self.args, self.__dict__)

    def during(
        self,
        *,
        request_id: str | None = None,
        session_id: str | None = None,
        attempts: int | None = None,
        elapsed: float | None = None,
    ) -> Self:
        """Add what is known of the call in which the error arose, and return the error."""
        self.request_id = request_id or self.request_id
        self.session_id = session_id or self.session_id
        self.attempts = self.attempts if attempts is None else attempts
        self.elapsed = self.elapsed if elapsed is None else elapsed
        return self


def _rebuild(cls: type[SequrityError], args: tuple[Any, ...], state: dict[str, Any]) -> SequrityError:
    error = cls.__new__(cls, *args)
    error.args = args  # OSError's `__new__` leaves them to `__init__`
    error.__dict__.update(state)
    return error


class ConfigError(SequrityError, ValueError):
    """The call, or the client, is set up wrongly: raised before any I/O, never retried."""


class ValidationError(SequrityError, ValueError):
    """A document does not fit its schema.

    Attributes:
        violations: Every violation, in document order, each with the place in the document and the rule it breaks.
        document: What the document was: `body`, a header's name, the name of the type that was to be made, or
            `document` where that has none.
    """

    def __init__(self, violations: Iterable[Violation], document: str = "document") -> None:
        self.violations: tuple[Violation, ...] = tuple(violations)
        self.document = document
        super().__init__(_summary(self.violations, document))


def _summary(violations: tuple[Violation, ...], document: str) -> str:
    shown = [str(violation) for violation in violations[:_SHOWN_VIOLATIONS]]
    if len(violations) > len(shown):
        shown.append(f"and {len(violations) - len(shown)} more")
    if len(shown) == 1:
        return f"invalid {document}: {shown[0]}"
    return "\n  ".join([f"invalid {document}: {len(violations)} violations", *shown])


class RequestValidationError(ValidationError, ConfigError):
    """A request's body or one of its JSON headers does not fit its schema: raised before any I/O."""


class ResponseValidationError(ValidationError):
    """The service's answer does not fit its schema.

    Attributes:
        status: HTTP status of the answer.
        headers: Those of its headers that hold no secret, by lower-case name.
        body: The answer itself, as JSON data.
    """

    def __init__(
        self,
        violations: Iterable[Violation],
        document: str = "response",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
    ) -> None:
        super().__init__(violations, document)
        self.status = status
        self.headers = dict(headers or {})
        self.body = body


class ConnectError(SequrityError):
    """No connection could be made; nothing was sent.

    Attributes:
        transient: Whether it may help to try again: not where a certificate cannot be trusted, where the two sides do
            not agree upon TLS, or where a proxy refuses.
    """

    def __init__(self, message: str, *, transient: bool = True) -> None:
        super().__init__(message)
        self.transient = transient


class TimeoutError_(SequrityError, TimeoutError):
    """Time was up.

    Attributes:
        phase: What the call was doing: `connect`, `pool`, `write`, `read`, `idle` (within a stream) or `total`.
    """

    def __init__(self, message: str, phase: Phase) -> None:
        super().__init__(message)
        self.phase: Phase = phase


class TransportError(SequrityError):
    """The connection failed after something was sent: whether the service acted on it is not known."""


class DecodeError(SequrityError):
    """Bytes that the service sent cannot be read.

    Attributes:
        kind: What is wrong: `encoding`, `syntax`, `duplicate-key`, `number`, `depth`, `empty`, `content-type` or
            `content-encoding`.
        offset: Where: in bytes for `encoding`, else in characters; None where that is not known.
        excerpt: The first of what arrived, as text, where it was not what it should be.
    """

    def __init__(self, message: str, kind: str, offset: int | None = None, excerpt: str | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.offset = offset
        self.excerpt = excerpt


class TooLargeError(SequrityError):
    """What arrived is larger than the limit.

    Attributes:
        limit: The limit, in bytes.
    """

    def __init__(self, message: str, limit: int) -> None:
        super().__init__(message)
        self.limit = limit


class StreamError(SequrityError):
    """A stream failed after it had begun."""


class StreamEventError(StreamError):
    """The service reported an error within the stream.

    Attributes:
        code: The error's code, as the service names it.
        type: The error's class, as the service names it.
        param: The part of the request it is about.
        detail: Problems with their places, or a text.
        body: The event's data, as JSON data.
    """

    def __init__(self, message: str, problem: Mapping[str, Any] | None = None, body: Any = None) -> None:
        super().__init__(message)
        found = problem or {}
        self.code: Any = found.get("code")
        self.type: Any = found.get("type")
        self.param: Any = found.get("param")
        self.detail: Any = found.get("detail")
        self.body = body


class StreamTruncatedError(StreamError):
    """The stream ended before its end marker: what arrived may be incomplete."""
