"""URLs of calls: a checked base, and path segments from closed sets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from attrs import frozen

from sequrity_runtime.errors import ConfigError

_MAX_HOST = 253
_AUTHORITY = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[^\[\]:]+)(?::[0-9]*)?\Z")
# Underscores are no part of a host name (RFC 952), but container networks use them, and resolvers take them.
_LABEL = re.compile(r"[A-Za-z0-9_-]{1,63}\Z")
_NUMBER = re.compile(r"(?:[0-9]+|0[xX][0-9A-Fa-f]*)\Z")


@frozen
class Segment:
    """A part of a path that the caller chooses."""

    name: str
    """Name in the path template, and of the argument."""

    values: tuple[str, ...]
    """What may stand there."""

    default: str
    """The value where the caller names none."""

    omitted_as: str | None = None
    """The word for leaving the segment out together with its slash; None where it cannot be left out."""

    def written(self, value: Any) -> str | None:
        """Write the caller's value for a URL; None leaves the segment out.

        Raises:
            ConfigError: The value is not one of `values`.
        """
        chosen = self.default if value is None else value
        if isinstance(chosen, str) and self.omitted_as == str.__str__(chosen):
            return None
        if not isinstance(chosen, str) or str.__str__(chosen) not in self.values:
            allowed = ", ".join(repr(word) for word in (self.omitted_as, *self.values) if word is not None)
            raise ConfigError(f"{self.name}: expected one of {allowed}")
        return quote(str.__str__(chosen), safe="")


def url_of(base_url: str, template: str, segments: Iterable[Segment], arguments: Mapping[str, Any]) -> str:
    """Put a path below a checked base.

    Args:
        base_url: What `check_base_url` gave.
        template: The path, with each segment's name in braces.
        segments: The segments of the path.
        arguments: The caller's values by segment name.

    Raises:
        ConfigError: A value is not one of its segment's.
    """
    path = template
    for segment in segments:
        written = segment.written(arguments.get(segment.name))
        hole = "{" + segment.name + "}"
        path = path.replace("/" + hole, "" if written is None else "/" + written)
    return base_url + path


def check_flag(name: str, value: Any) -> None:
    """Refuse what is neither True nor False: `"no"` out of an environment would count as yes.

    Raises:
        ConfigError: It is something else.
    """
    if not isinstance(value, bool):
        raise ConfigError(f"{name}: expected True or False, found {type(value).__name__}")


def check_base_url(base_url: Any, *, allow_insecure_http: bool = False) -> str:
    """Check where calls go, and return it without a trailing slash.

    Args:
        base_url: An `https` URL, or an `http` one of this machine.
        allow_insecure_http: Take any `http` URL, so that keys and prompts travel in the clear.

    Raises:
        ConfigError: The URL is unusable, or would send keys in the clear. The URL itself is not repeated, since it may
            hold a password.
    """
    check_flag("allow_insecure_http", allow_insecure_http)
    if not isinstance(base_url, str) or not base_url:
        raise ConfigError("base_url: expected a URL, such as https://api.sequrity.ai")
    if not base_url.isascii() or not base_url.isprintable() or " " in base_url or "\\" in base_url:
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
        raise ConfigError("base_url: http would send keys in the clear; use https, or allow_insecure_http=True")
    return base_url.rstrip("/")


def origin_of(url: str) -> tuple[str, int]:
    """Read the host and the port of a URL."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or _DEFAULT_PORTS[parts.scheme]


def path_of(url: str) -> str:
    """Read the path of a URL."""
    return urlsplit(url).path


_DEFAULT_PORTS = {"https": 443, "http": 80}


def redirected(url: str, status: int, location: str | None) -> str | None:
    """Find where an answer sends a call, if the call may go there: to the same origin, and as it is.

    Of the redirects (RFC 9110, 15.4), 307 and 308 alone keep the method and the body. Another origin would be handed
    the prompt and the keys.

    Args:
        url: Where the call went.
        status: Status of the answer.
        location: Its `location`.
    """
    if status not in (307, 308) or not location or not location.isascii() or not location.isprintable():
        return None
    if " " in location or "\\" in location:
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
        raise ConfigError("base_url: user and password do not belong in it")
    if "?" in base_url or "#" in base_url:
        raise ConfigError("base_url: a query or fragment does not belong in it")
    if any(part in (".", "..") for part in parts.path.split("/")) or "%" in parts.path:
        raise ConfigError("base_url: dot segments and percent escapes do not belong in its path")


def _is_host(host: str) -> bool:
    """Tell whether the transport can send to a host: an address, or a name of labels that DNS can hold.

    Checked here and not left to the transport, which would fail at the first call only, each time in another way.
    """
    if _is_address(host):
        return True
    labels = host.removesuffix(".").split(".")
    if len(host.removesuffix(".")) > _MAX_HOST or not all(map(_LABEL.match, labels)):
        return False
    # Resolvers read such a name as an address in ways that differ: 0x7f.1, 127.1 (WHATWG URL, "ends in a number").
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
    import idna  # noqa: PLC0415 - httpx reads such names with it; few have one

    try:
        idna.decode(host)
    except UnicodeError:  # the base of its errors
        return False
    return True


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this machine's."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
