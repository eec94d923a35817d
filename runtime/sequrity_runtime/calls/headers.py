"""Request headers: checked before any I/O, so that a bad key shows as a clear error and never in its text.

A header's value must be printable ASCII without space around it. HTTP allows more (RFC 9110, 5.5), but line breaks
would smuggle headers in, and what is not ASCII reads differently at each hop.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from sequrity_runtime.errors import ConfigError, RequestValidationError, ValidationError
from sequrity_runtime.json.merge import deep_merge
from sequrity_runtime.json.strict import encode_json_ascii
from sequrity_runtime.redaction import Secret
from sequrity_runtime.type_guards import is_mapping
from sequrity_runtime.validation.codec import codec_of, read, to_json
from sequrity_runtime.validation.json_serializable import naming_places

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+\Z")
_VALUE = re.compile(r"[!-~](?:[ -~]*[!-~])?\Z")

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
"""Headers that the transport writes itself, in lower case."""

_SHOWN = frozenset(
    {"content-type", "date", "retry-after", "retry-after-ms", "x-request-id", "x-session-id", "x-should-retry"}
)
"""Response headers that may be kept in errors, in lower case; the rest may hold cookies or worse."""


@frozen
class TextHeader:
    """A header that an argument fills as it is."""

    name: str
    argument: str
    secret: bool = False
    """Whether the value is a key, which no text may show."""

    def written(self, arguments: Mapping[str, Any]) -> str | None:
        """Write the header's value; None leaves the header out.

        Raises:
            ConfigError: The value is not printable ASCII.
        """
        value = arguments.get(self.argument)
        return None if value is None else header_value(value, self.argument)


@frozen
class JsonHeader:
    """A header that holds a typed object as JSON."""

    name: str
    argument: str
    type: type[Any]
    overrides: str
    """Argument with keys to merge into the JSON after it was checked."""

    def written(self, arguments: Mapping[str, Any]) -> str | None:
        """Write the header's value as ASCII JSON; None leaves the header out.

        Raises:
            RequestValidationError: The object does not fit its schema, or JSON cannot express it or the overrides.
            ConfigError: The overrides are no mapping.
        """
        value, overrides = arguments.get(self.argument), arguments.get(self.overrides)
        if value is None and overrides is None:
            return None
        return written_json(self.type, {} if value is None else value, overrides, (self.argument, self.overrides))[1]


Header = TextHeader | JsonHeader
"""Any header that arguments fill."""


def written_json(kind: type[Any], value: Any, overrides: Any, names: tuple[str, str]) -> tuple[dict[str, Any], str]:
    """Write a JSON header: check the value, and merge the overrides into it.

    Args:
        kind: Type of the value.
        value: The typed object, or the same as JSON data.
        overrides: Keys to merge into the JSON after it was checked.
        names: What the caller knows the value and the overrides by.

    Returns:
        The JSON data, and its text in ASCII.

    Raises:
        RequestValidationError: The value does not fit its schema, or JSON cannot express it or the overrides.
        ConfigError: The overrides are no mapping.
    """
    with naming_places({names[0]: value, names[1]: overrides}):
        document = to_json(value)
        try:
            read(codec_of(kind), document)
        except ValidationError as error:
            raise RequestValidationError(error.violations, names[0]) from None
        complete = merged(document, overrides, names[1])
        return complete, encode_json_ascii(complete)


def merged(document: dict[str, Any], extra: Any, argument: str) -> dict[str, Any]:
    """Merge what an argument adds into checked JSON data.

    Raises:
        ConfigError: It is not a mapping.
    """
    if extra is None:
        return document
    if not is_mapping(extra):
        raise ConfigError(f"{argument}: expected a mapping, found {type(extra).__name__}")
    return deep_merge(document, to_json(extra))


def header_value(value: Any, argument: str) -> str:
    """Check a header's value.

    Raises:
        ConfigError: It is not a string of printable ASCII; the message names the argument, not the value.
    """
    text = value.reveal() if isinstance(value, Secret) else value
    if not isinstance(text, str):
        raise ConfigError(f"{argument}: expected a string, found {type(text).__name__}")
    if not text:
        raise ConfigError(f"{argument}: expected a value, found an empty string")
    if not _VALUE.match(text):
        raise ConfigError(f"{argument}: expected printable ASCII without space or line breaks around it")
    return str.__str__(text)


def checked_headers(headers: Any, argument: str, reserved: frozenset[str]) -> dict[str, str]:
    """Check headers that a caller adds.

    Args:
        headers: Values by name.
        argument: The argument that holds them.
        reserved: Names in lower case that have an argument of their own.

    Returns:
        The values by lower-case name.

    Raises:
        ConfigError: A name or value is not one, or the name is reserved.
    """
    if not is_mapping(headers):
        raise ConfigError(f"{argument}: expected a mapping, found {type(headers).__name__}")
    checked: dict[str, str] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not _TOKEN.match(name):
            raise ConfigError(f"{argument}: a name is not a header's name")
        lower = name.lower()
        if lower in _TRANSPORT_HEADERS or lower in reserved:
            raise ConfigError(f"{argument}: {lower} is written by the client and cannot be given here")
        if lower in checked:
            raise ConfigError(f"{argument}: {lower} is given twice")
        checked[lower] = header_value(value, f"{argument}[{lower!r}]")
    return checked


def shown_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Keep those response headers that hold no secret."""
    return {name: value for name, value in headers.items() if name in _SHOWN or name.startswith("x-ratelimit-")}
