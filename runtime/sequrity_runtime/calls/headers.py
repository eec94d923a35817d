"""Request headers, checked before any I/O. An error never shows the value of a header.

A value must be printable ASCII without surrounding spaces. HTTP allows more (RFC 9110, 5.5), but line breaks would
allow header injection, and servers decode other characters differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from inspect import isawaitable, iscoroutine
from typing import Any

from attrs import frozen

from sequrity_runtime.calls.scalars import Kind, scalar_text
from sequrity_runtime.errors import ConfigError, RequestValidationError, ValidationError, Violation, check_type
from sequrity_runtime.json.merge import deep_merge
from sequrity_runtime.json.strict import encode_json_ascii
from sequrity_runtime.redaction import Secret, SecretFunction, conceal, conceal_values
from sequrity_runtime.validation.codec import read_as, to_json

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+\Z")
_VALUE = re.compile(r"[!-~](?:[ -~]*[!-~])?\Z")
_BEARER = re.compile(r"bearer\s", re.IGNORECASE)

_TRANSPORT_HEADERS = frozenset(
    {
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "cookie",
        "host",
        "proxy-authorization",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""Headers that the client sets, in lower case."""

_SAFE = frozenset(
    {"content-type", "date", "retry-after", "retry-after-ms", "x-request-id", "x-session-id", "x-should-retry"}
)
"""Response headers that errors may hold, in lower case. Others may hold cookies or other secrets."""


PUBLIC_HEADERS = frozenset(
    {"accept", "accept-encoding", "content-type", "idempotency-key", "traceparent", "tracestate", "user-agent"}
)
"""Headers of requests whose values are not secret, in lower case. Those of other added headers may be keys."""


@frozen
class KeyFunction:
    """A header whose value a function returns for each attempt."""

    function: SecretFunction
    argument: str
    """Argument that holds the function, for messages."""

    scheme: str = ""
    """Text before the key, such as `Bearer `."""

    def call(self) -> Secret | Exception:
        """Call the function, and return the header's value, or the exception to raise."""
        try:
            return self._header(self.function())
        except Exception as error:  # noqa: BLE001 - raised by the flow: the driver would map it like its own
            return error

    async def call_async(self) -> Secret | Exception:
        """Call the function, which may be async, and return the header's value, or the exception to raise."""
        try:
            key = self.function()
            return self._header(await key if isawaitable(key) else key)
        except Exception as error:  # noqa: BLE001 - as above
            return error

    def _header(self, key: Any) -> Secret:
        if isawaitable(key):
            if iscoroutine(key):
                key.close()
            raise ConfigError(f"{self.argument}: expected a plain function; an async client takes an async one")
        key = conceal(key)
        if not isinstance(key, Secret):
            raise ConfigError(f"{self.argument}: expected a function that returns a string")
        check_key(key, self.argument)
        return Secret(self.scheme + key.reveal())


HeaderValue = str | Secret | KeyFunction
"""Value of a header of a request. Secret ones are revealed when the request is sent."""


@frozen
class TextHeader:
    """A header whose value is an argument."""

    name: str
    argument: str
    secret: bool = False
    """Whether the value is a secret."""

    kind: Kind = "string"
    """JSON type of the value."""

    values: tuple[str, ...] = ()
    """Allowed values. Empty if all are allowed."""

    required: bool = False

    def render(self, arguments: Mapping[str, Any]) -> HeaderValue | None:
        """Render the value. None omits the header.

        Raises:
            ConfigError: The value is not printable ASCII.
        """
        value = arguments.get(self.argument)
        if value is None:
            return None
        if self.secret:
            return key_header(conceal(value), self.argument)
        if self.kind != "string" or self.values:
            value = scalar_text(value, self.kind, self.values, self.argument)
        return header_value(value, self.argument)


@frozen
class JsonHeader:
    """A header that holds a typed object as JSON."""

    name: str
    argument: str
    type: type[Any]
    overrides: str
    """Argument with keys to merge into the JSON data after validation."""

    def render(self, arguments: Mapping[str, Any]) -> str | None:
        """Render the value as ASCII JSON. None omits the header.

        Raises:
            RequestValidationError: The value does not fit its schema, or it or the overrides are not JSON serializable.
            ConfigError: The overrides are not a mapping.
        """
        value, overrides = arguments.get(self.argument), arguments.get(self.overrides)
        if value is None and overrides is None:
            return None
        return render_json_header(
            self.type, {} if value is None else value, overrides, (self.argument, self.overrides)
        )[1]


Header = TextHeader | JsonHeader
"""A header whose value comes from arguments."""


def render_headers(headers: Iterable[Header], arguments: Mapping[str, Any]) -> dict[str, HeaderValue]:
    """Render the headers that arguments fill, by lower-case name.

    Raises:
        ConfigError: A value is invalid.
        RequestValidationError: A JSON header does not fit its schema.
    """
    rendered = {header.name.lower(): header.render(arguments) for header in headers}
    return {name: value for name, value in rendered.items() if value is not None}


def render_json_header(
    kind: type[Any], value: Any, overrides: Any, names: tuple[str, str]
) -> tuple[dict[str, Any], str]:
    """Write a JSON header: check a typed object, or the same as JSON data, and merge the overrides into it.

    Returns:
        The JSON data, and its text in ASCII.

    Raises:
        RequestValidationError: The value does not fit its schema, or it or the overrides are not JSON serializable.
        ConfigError: The overrides are not a mapping.
    """
    try:
        document = to_json(value)
        read_as(kind, document)
        complete = document if overrides is None else apply_overrides(document, overrides, names[1])
        return complete, encode_json_ascii(complete)
    except ValidationError as error:
        found = error.violations
        if isinstance(value, str):
            found = (
                Violation(f"{found[0].message}; pass a {kind.__name__}, or its keys as a dict", "", found[0].schema),
            )
        raise RequestValidationError(found, names[0]) from None
    except ConfigError as error:
        from sequrity_runtime.validation.serializability import locate_unserializable  # noqa: PLC0415 - after a failure

        raise locate_unserializable(error, {names[0]: value, names[1]: overrides}) from None


def apply_overrides(document: dict[str, Any], extra: Any, argument: str) -> dict[str, Any]:
    """Merge the overrides of an argument into validated JSON data.

    Raises:
        ConfigError: The overrides are not a mapping.
    """
    check_type(argument, extra, Mapping, "a mapping")
    return deep_merge(document, to_json(extra))


def key_header(key: Secret | SecretFunction, argument: str, scheme: str = "") -> Secret | KeyFunction:
    """Return the value of a header that holds a key, after a scheme such as `Bearer `.

    Raises:
        ConfigError: The key is not printable ASCII.
    """
    if isinstance(key, SecretFunction):
        return KeyFunction(key, argument, scheme)
    check_key(key, argument)
    return Secret(scheme + key.reveal()) if scheme else key


def check_key(key: Secret, argument: str) -> None:
    """Check a key.

    Raises:
        ConfigError: It is not a string of printable ASCII, or begins with `Bearer `. The message does not show it.
    """
    check_header_value(key, argument)
    if _BEARER.match(key.reveal()):
        raise ConfigError(f"{argument}: remove 'Bearer ' from its start; the client adds it where it belongs")


def header_value(value: Any, argument: str) -> str:
    """Check the value of a header that is not secret, and return it.

    Raises:
        ConfigError: The value is not a string of printable ASCII.
    """
    check_header_value(value, argument)
    return str.__str__(value)


def check_header_value(value: Any, argument: str) -> None:
    """Check the value of a header, concealed if it is secret.

    Raises:
        ConfigError: The value is not a string of printable ASCII. The message names the argument, not the value.
    """
    fault = _fault(value.reveal() if isinstance(value, Secret) else value)
    if fault is not None:
        raise ConfigError(f"{argument}: expected {fault}")


def _fault(text: Any) -> str | None:
    if not isinstance(text, str):
        return f"a string, found {type(text).__name__}"
    if not text:
        return "a non-empty string"
    return None if _VALUE.match(text) else "printable ASCII without surrounding spaces or line breaks"


def checked_headers(headers: Any, argument: str, reserved: frozenset[str]) -> dict[str, HeaderValue]:
    """Check headers that a caller adds. Reserved ones, in lower case, have an argument of their own.

    Returns:
        The values by lower-case name, secret ones concealed.

    Raises:
        ConfigError: A name or a value is invalid, or the header is reserved.
    """
    headers = conceal_values(headers)
    check_type(argument, headers, Mapping, "a mapping")
    checked: dict[str, HeaderValue] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not _TOKEN.match(name):
            raise ConfigError(f"{argument}: invalid header name")
        lower = name.lower()
        if lower in _TRANSPORT_HEADERS or lower in reserved:
            raise ConfigError(f"{argument}: {lower} is set by the client and cannot be overridden")
        if lower in checked:
            raise ConfigError(f"{argument}: {lower} is set twice")
        check_header_value(value, f"{argument}[{lower!r}]")
        checked[lower] = value.reveal() if lower in PUBLIC_HEADERS else value
    return checked


def safe_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the response headers that hold no secret."""
    return {name: value for name, value in headers.items() if name in _SAFE or name.startswith("x-ratelimit-")}
