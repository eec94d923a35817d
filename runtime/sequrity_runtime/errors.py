"""The errors that a public call raises.

`SequrityError` is the base. Below it, the classes say what a caller can do:

- Nothing was sent: `ConfigError` (the call is set up wrongly) and `ConnectError` (no connection).
- The outcome is unknown: `TransportError`, and `CallTimeoutError` in the phases after the connection was made.
- The service responded: `APIStatusError` with a class for each status, `DecodeError`, `TooLargeError`,
  `ResponseValidationError`, and `StreamError` for failures within a stream.

`retryable` says whether the client retries a failure by default; `calls.retry` decides by it.

Errors are plain values: they pickle and copy, and hold neither a live request nor a response. Their text never holds
a key, a header's value or a prompt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any, Literal, Self

from sequrity_runtime.json_pointer import parts_of

Phase = Literal["connect", "pool", "write", "read", "idle", "total"]
"""The step of a call, or the limit of its time, that timed out."""

MAX_VIOLATIONS = 1_000
"""Violations that an error lists."""

_OF_CLIENTS = frozenset({"api_key", "base_url", "http_client", "proxy", "verify"})
"""Arguments of clients alone. Names of a call that are close to them mean something else, such as `llm_api_key`."""

_SHOWN_VIOLATIONS = 20
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_INDEX = re.compile(r"(?:0|[1-9][0-9]*)\Z")


class SequrityError(Exception):
    """Base of every error that this package raises.

    Attributes:
        request_id: ID of the request, as the service names it; None if unknown.
        session_id: Session of the call; None if unknown.
        attempts: Number of requests that were sent, or begun to be sent.
        elapsed: Seconds from the start of the call to its failure; None if it did not start.
        partial: Response up to the point at which a stream failed, as the type of the complete response. Parts that do
            not fit that type are JSON data. None for all other failures.
    """

    request_id: str | None = None
    session_id: str | None = None
    attempts: int = 0
    elapsed: float | None = None
    partial: Any = None

    @property
    def retryable(self) -> bool:
        """Whether the failure may be temporary and repeating the call is safe: the client retries it by default."""
        return False

    def __reduce__(self) -> tuple[Callable[..., SequrityError], tuple[Any, ...]]:
        """Pickle and copy by attributes, whatever arguments the constructor of a class takes."""
        return _rebuild, (type(self), self.args, self.__dict__)

    def without_frames(self) -> Self:
        """Drop the traceback so far and the context: local variables of their frames hold bodies of the service.

        Tools that report errors send local variables, and a service may repeat a key.
        """
        self.__traceback__ = self.__context__ = None
        return self

    def during(
        self,
        *,
        request_id: str | None = None,
        session_id: str | None = None,
        attempts: int | None = None,
        elapsed: float | None = None,
    ) -> Self:
        """Add facts about the call that failed, and return the error."""
        self.request_id = request_id or self.request_id
        self.session_id = session_id or self.session_id
        self.attempts = self.attempts if attempts is None else attempts
        self.elapsed = self.elapsed if elapsed is None else elapsed
        return self


def _rebuild(cls: type[SequrityError], args: tuple[Any, ...], state: dict[str, Any]) -> SequrityError:
    error = cls.__new__(cls, *args)
    error.args = args  # `OSError.__new__` leaves them to `__init__`
    error.__dict__.update(state)
    return error


class ConfigError(SequrityError, ValueError):
    """The call or the client is set up wrongly. Raised before any I/O and never retried."""


class Violation(ValueError):
    """One way in which a document does not fit its schema.

    Attributes:
        message: What the schema expects, and what was found instead.
        pointer: JSON Pointer (RFC 6901) to the value in the document; `""` is the whole document, None is unknown.
        schema: Rule that is broken, as `file#/json/pointer`, or the name of the type and field if no more is known.
        keyword: JSON Schema keyword that is broken (`type`, `required`, `enum`, ...), or None if unknown.
    """

    message: str = ""
    pointer: str | None = None
    schema: str | None = None
    keyword: str | None = None

    def __init__(
        self, message: str, pointer: str | None = None, schema: str | None = None, keyword: str | None = None
    ) -> None:
        super().__init__(message, pointer, schema, keyword)
        self.message = message
        self.pointer = pointer
        self.schema = schema
        self.keyword = keyword

    @property
    def path(self) -> str | None:
        """The location as Python writes it (`messages[0].content`); `""` is the whole document, None is unknown."""
        return None if self.pointer is None else path_of(self.pointer)

    def __str__(self) -> str:
        if self.pointer is None:
            return f"{self.schema}: {self.message}" if self.schema else self.message
        return f"{self.path}: {self.message} (at {self.pointer!r})" if self.path else self.message

    def __repr__(self) -> str:
        return f"Violation({self.message!r}, {self.pointer!r}, {self.schema!r}, {self.keyword!r})"

    def __eq__(self, other: object) -> bool:
        """Compare by value, so that reports can be compared."""
        return self.args == other.args if isinstance(other, Violation) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.args)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Write the hint `; did you mean 'known'?` for a misspelled word, or for the last word of a longer name.

    Empty if no known word is close.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message

    names = sorted(known)
    near = get_close_matches(word, names, 1) or [name for name in names if name.endswith(f"_{word}")]
    return f"; did you mean {near[0]!r}?" if near else ""


def check_type(argument: str, value: object, kinds: type | tuple[type, ...], expected: str) -> None:
    """Raise a `ConfigError` if a value has another type than those that `expected` names."""
    if not isinstance(value, kinds):
        raise ConfigError(f"{argument}: expected {expected}, found {type(value).__name__}")


def check_flag(argument: str, value: object) -> None:
    """Refuse a value other than True and False. The string `"no"` from an environment variable would count as true.

    Raises:
        ConfigError: The value is not a bool.
    """
    check_type(argument, value, bool, "True or False")


def unexpected_argument(called: str, name: str, known: Iterable[str]) -> TypeError:
    """Return the error of a keyword argument that a function does not know, with the one that was probably meant."""
    hint = "; the client takes it" if name in _OF_CLIENTS else did_you_mean(name, known)
    return TypeError(f"{called}() got an unexpected keyword argument {name!r}{hint}")


def path_of(pointer: str) -> str:
    """Write a JSON Pointer as Python would: `/messages/0/content` becomes `messages[0].content`.

    A pointer does not tell a list index from an object key of digits, so both are written `[0]`.
    """
    path = ""
    for key in parts_of(pointer):
        if _INDEX.match(key):
            path += f"[{key}]"
        elif _NAME.match(key):
            path += f".{key}" if path else key
        else:
            path += f"[{key!r}]"
    return path


class ValidationError(SequrityError, ValueError):
    """A document does not fit its schema.

    Attributes:
        violations: The violations in document order, each with its location and the rule that it breaks. The first
            1,000 if there are more.
        document: Name of the document: `body`, a header, the type that the document was read as, or `document`.
    """

    def __init__(self, violations: Iterable[Violation], document: str = "document") -> None:
        self.violations: tuple[Violation, ...] = tuple(islice(violations, MAX_VIOLATIONS))
        self.document = document
        super().__init__(_summary(self.violations, document))


def _summary(violations: tuple[Violation, ...], document: str) -> str:
    shown = [str(violation) for violation in violations[:_SHOWN_VIOLATIONS]]
    least = "at least " if len(violations) == MAX_VIOLATIONS else ""
    if len(violations) > len(shown):
        shown.append(f"and {least}{len(violations) - len(shown)} more")
    if len(shown) == 1:
        return f"invalid {document}: {shown[0]}"
    return "\n  ".join([f"invalid {document}: {least}{len(violations)} violations", *shown])


class RequestValidationError(ValidationError, ConfigError):
    """The body or a JSON header of a request does not fit its schema. Raised before any I/O."""


class ResponseValidationError(ValidationError):
    """A response does not fit its schema.

    Attributes:
        status: HTTP status of the response.
        headers: Headers of the response that hold no secret, by lower-case name.
        body: Body of the response, as JSON data.
        response: Best object for the body: each part that fits is typed, each other part is JSON data.
    """

    def __init__(
        self,
        violations: Iterable[Violation],
        document: str = "response",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        response: Any = None,
    ) -> None:
        super().__init__(violations, document)
        self.status = status
        self.headers = dict(headers or {})
        self.body = body
        self.response = response


class APIConnectionError(SequrityError):
    """The call failed on the network. Base of `ConnectError`, `CallTimeoutError` and `TransportError`."""


class ConnectError(APIConnectionError):
    """The client could not connect. Nothing was sent.

    Attributes:
        transient: Whether a retry may help. False for an untrusted certificate, a failed TLS handshake and a proxy
            that refuses the connection.
    """

    def __init__(self, message: str, *, transient: bool = True) -> None:
        super().__init__(message)
        self.transient = transient

    @property
    def retryable(self) -> bool:
        """Same as `transient`."""
        return self.transient


class CallTimeoutError(APIConnectionError, TimeoutError):
    """A timeout was exceeded. The name has a prefix so that it does not hide Python's own `TimeoutError`, its base.

    Attributes:
        phase: Timeout that was exceeded: `connect`, `pool`, `write`, `read`, `idle` (within a stream) or `total`.
    """

    def __init__(self, message: str, phase: Phase) -> None:
        super().__init__(message)
        self.phase: Phase = phase

    @property
    def retryable(self) -> bool:
        """True in the phases `connect` and `pool`, in which nothing was sent."""
        return self.phase in ("connect", "pool")


TimeoutError_ = CallTimeoutError
"""Older name of `CallTimeoutError`."""


class TransportError(APIConnectionError):
    """The connection failed after something was sent. Whether the service acted on the request is unknown.

    Attributes:
        stale: Whether the server closed a kept connection before the response began. Such a call is retried once, over
            a new connection.
    """

    stale = False

    @property
    def retryable(self) -> bool:
        """Same as `stale`."""
        return self.stale


class DecodeError(SequrityError):
    """A response, or an event of a stream, cannot be decoded.

    Attributes:
        kind: Cause: `encoding`, `syntax`, `duplicate-key`, `number`, `depth`, `empty`, `content-type` or
            `content-encoding`.
        offset: Position of the cause, in bytes for `encoding`, else in characters; None if unknown.
        excerpt: Start of the body, as text, if its content type is not the expected one.
    """

    def __init__(self, message: str, kind: str, offset: int | None = None, excerpt: str | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.offset = offset
        self.excerpt = excerpt


class TooLargeError(SequrityError):
    """A response, or an event of a stream, exceeds its size limit.

    Attributes:
        limit: The limit, in bytes.
    """

    def __init__(self, message: str, limit: int) -> None:
        super().__init__(message)
        self.limit = limit


class StreamError(SequrityError):
    """A stream failed after its start."""


class StreamEventError(StreamError):
    """The service reported an error within a stream.

    Attributes:
        code: Code of the error, as the service names it.
        type: Class of the error, as the service names it.
        param: Part of the request that the error is about.
        detail: Problems with their locations, or a string.
        body: Data of the event, as JSON data.
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
    """The stream ended before its end marker: the response may be incomplete."""
