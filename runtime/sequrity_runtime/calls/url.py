"""URLs of calls: a checked base URL, and path segments with enumerated values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from attrs import frozen

from sequrity_runtime.calls.scalars import Kind, scalar_text
from sequrity_runtime.errors import ConfigError, check_flag, did_you_mean

_DEFAULT_PORTS = {"https": 443, "http": 80}
_MAX_HOST = 253
_PLAIN = re.compile(r"[!-\[\]-~]+\Z")
"""Printable ASCII without spaces and backslashes."""

_AUTHORITY = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[^\[\]:]+)(?::[0-9]*)?\Z")
# RFC 952 excludes underscores from host names, but container networks use them and resolvers accept them.
_LABEL = re.compile(r"[A-Za-z0-9_-]{1,63}\Z")
_NUMBER = re.compile(r"(?:[0-9]+|0[xX][0-9A-Fa-f]*)\Z")


@frozen
class Segment:
    """A path segment that an argument chooses."""

    name: str
    """Name of the argument, and of the segment in the path template."""

    values: tuple[str, ...] = ()
    """Allowed values. Empty if the segment may be any text."""

    default: str | None = None
    """Value if the argument is None. None if the argument is required."""

    omitted_as: str | None = None
    """Value that omits the segment together with its slash, or None if the segment cannot be omitted."""

    kind: Kind = "string"
    """JSON type of the value."""

    def render(self, value: Any) -> str | None:
        """Render the value for a URL. None omits the segment.

        Raises:
            ConfigError: The value is not allowed.
        """
        chosen = self.default if value is None else value
        if not self.values:
            text = scalar_text(chosen, self.kind, (), self.name)
            if text in ("", ".", ".."):  # a URL parser would drop them (RFC 3986, 5.2.4)
                raise ConfigError(f"{self.name}: expected text other than '', '.' and '..'")
            return quote(text, safe="")
        if isinstance(chosen, str) and self.omitted_as == str.__str__(chosen):
            return None
        if not isinstance(chosen, str) or str.__str__(chosen) not in self.values:
            allowed = ", ".join(repr(word) for word in (self.omitted_as, *self.values) if word is not None)
            hint = did_you_mean(chosen, self.values) if isinstance(chosen, str) else ""
            raise ConfigError(f"{self.name}: expected one of {allowed}{hint}")
        return quote(str.__str__(chosen), safe="")


@frozen
class BodySegment:
    """A path segment that follows from a key of the body."""

    name: str
    """Name of the segment in the path template."""

    key: str
    """Key of the body."""

    values: Mapping[str, str]
    """Segments by the value of the key. Any other value omits the segment together with its slash."""

    def render(self, value: Any) -> str | None:
        """Render the segment for a value of the key. None omits the segment."""
        chosen = self.values.get(value) if isinstance(value, str) else None
        return None if chosen is None else quote(chosen, safe="")


@frozen
class Query:
    """A query parameter whose value is an argument."""

    name: str
    argument: str
    kind: Kind = "string"
    """JSON type of the value."""

    values: tuple[str, ...] = ()
    """Allowed values. Empty if all are allowed."""

    required: bool = False

    def render(self, value: Any) -> str | None:
        """Render the parameter for a URL. None omits it.

        Raises:
            ConfigError: The value is of another type, or not allowed.
        """
        if value is None:
            return None
        return (
            f"{quote(self.name, safe='')}={quote(scalar_text(value, self.kind, self.values, self.argument), safe='')}"
        )


def url_of(
    base_url: str,
    template: str,
    segments: Iterable[Segment | BodySegment],
    queries: Iterable[Query],
    arguments: Mapping[str, Any],
    body: Mapping[str, Any],
) -> str:
    """Build the URL of a call.

    Raises:
        ConfigError: A value is not allowed.
    """
    path = template
    for segment in segments:
        value = segment.render(
            body.get(segment.key) if isinstance(segment, BodySegment) else arguments.get(segment.name)
        )
        path = path.replace("/{" + segment.name + "}", "" if value is None else "/" + value)
    rendered = [query.render(arguments.get(query.argument)) for query in queries]
    parameters = "&".join(parameter for parameter in rendered if parameter is not None)
    return f"{base_url}{path}{'?' if parameters else ''}{parameters}"


def check_base_url(base_url: Any, *, allow_insecure_http: bool = False) -> str:
    """Check a base URL, and return it without a trailing slash.

    Args:
        base_url: An `https` URL, or an `http` URL of a loopback host.
        allow_insecure_http: Accept any `http` URL. Keys and prompts are then sent unencrypted.

    Raises:
        ConfigError: The URL is invalid, or would send keys unencrypted. The message does not show the URL, which may
            hold a password.
    """
    check_flag("allow_insecure_http", allow_insecure_http)
    if not isinstance(base_url, str) or not base_url:
        raise ConfigError("base_url: expected a URL, such as https://api.sequrity.ai")
    if not _PLAIN.match(base_url):
        raise ConfigError("base_url: expected printable ASCII without spaces or backslashes")
    try:
        parts = urlsplit(base_url)
        host = parts.hostname
        port = parts.port
    except ValueError:
        raise ConfigError("base_url: the host or port is malformed") from None
    if parts.scheme not in ("https", "http") or not host:
        raise ConfigError("base_url: expected https://<host>, or http://<host> for this machine")
    _check_parts(base_url, parts)
    if port == 0 or not _AUTHORITY.match(parts.netloc) or not _is_host(host):
        raise ConfigError("base_url: the host or port is malformed")
    if parts.scheme == "http" and not allow_insecure_http and not is_loopback(host):
        raise ConfigError("base_url: http sends keys unencrypted; use https, or allow_insecure_http=True")
    return base_url.rstrip("/")


def origin_of(url: str) -> tuple[str, int]:
    """Return the host and the port of a URL."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or _DEFAULT_PORTS[parts.scheme]


def path_of(url: str) -> str:
    """Return the path of a URL."""
    return urlsplit(url).path


def redirected(url: str, status: int, location: str | None) -> str | None:
    """Return the URL of a redirect that may be followed, or None.

    Only 307 and 308 keep the method and the body (RFC 9110, 15.4). A redirect to another origin is not followed, since
    that origin would receive the prompt and the keys.
    """
    if status not in (307, 308) or not location or not _PLAIN.match(location):
        return None
    try:
        found = urljoin(url, location).partition("#")[0]
        return found if _origin(found) == _origin(url) else None
    except ValueError:
        return None


def _origin(url: str) -> tuple[str, str | None, int | None, bool]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or _DEFAULT_PORTS.get(parts.scheme), "@" in parts.netloc


def _check_parts(base_url: str, parts: SplitResult) -> None:
    if "@" in parts.netloc:
        raise ConfigError("base_url: must not contain a user or password")
    if "?" in base_url or "#" in base_url:
        raise ConfigError("base_url: must not contain a query or fragment")
    if any(part in (".", "..") for part in parts.path.split("/")) or "%" in parts.path:
        raise ConfigError("base_url: path must not contain dot segments or percent escapes")


def _is_host(host: str) -> bool:
    """Return True for an IP address or a valid DNS name.

    httpx would report an invalid host only at the first call, with errors that vary.
    """
    if _is_address(host):
        return True
    labels = host.removesuffix(".").split(".")
    if len(host.removesuffix(".")) > _MAX_HOST or not all(map(_LABEL.match, labels)):
        return False
    # Resolvers disagree on names such as 0x7f.1 and 127.1, which look like addresses (WHATWG URL, "ends in a number").
    if _NUMBER.match(labels[-1]):
        return False
    return not any(label.startswith("xn--") for label in labels) or _is_punycode(host)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_punycode(host: str) -> bool:
    import idna  # noqa: PLC0415 - httpx decodes such names with it; they are rare

    try:
        idna.decode(host)
    except UnicodeError:  # base class of the errors of idna
        return False
    return True


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine: `localhost` and below (RFC 6761), 127.0.0.0/8, also in IPv6, ::1."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback
