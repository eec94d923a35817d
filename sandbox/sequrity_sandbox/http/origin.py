"""Access by web pages: a page of another site is refused by its `Origin`, or by the host name that it uses.

A browser sends requests of any page to loopback. It names the page in `Origin`, and the site in `Host`: a site whose
name resolves to 127.0.0.1 (DNS rebinding) shares its origin with the sandbox, so that only `Host` tells. A name of one
label, such as `testserver`, belongs to no site.
"""

from __future__ import annotations

import functools
import ipaddress
import re
from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from sequrity_sandbox.http.message import HttpRequest, RejectionError

_MAX_HOST: Final = 260
"""Length of a domain name, which RFC 1035 limits to 253 characters, with a port."""

_LABEL: Final = re.compile(r"[a-z_][a-z0-9_-]*")  # not a number: 2130706433 is 127.0.0.1
_HOST: Final = re.compile(r"[A-Za-z0-9._-]+(?::[0-9]*)?|\[[0-9A-Fa-f:.]+\](?::[0-9]*)?")  # RFC 9110, section 7.2


def check_origin(request: HttpRequest, hosts: Collection[str], origins: Collection[str]) -> str | None:
    """Check the names that a request gives, and return its origin if it has one.

    Args:
        request: The request.
        hosts: Names of hosts that are allowed beside those of loopback; `*` allows any.
        origins: Origins that are allowed beside those of loopback; `*` allows any.

    Raises:
        RejectionError: 421 for a foreign host, 403 for a foreign origin.
    """
    named = request.headers.get("host", [])
    if "*" not in hosts and (len(named) > 1 or (named and not _is_known(named[0], frozenset(hosts)))):
        raise RejectionError(421, "Host: expected a loopback name, such as localhost.", code="foreign_host")
    sent = request.headers.get("origin", [])
    origin = sent[0] if sent else None
    if origin is None or "*" in origins or origin in origins:
        return origin
    if len(sent) > 1 or not origin.startswith(("http://", "https://")) or not _is_loopback(_host_of(origin)):
        raise RejectionError(403, "Origin: expected a page of this machine.", code="foreign_origin")
    return origin


@functools.lru_cache(256)
def _is_known(host: str, hosts: frozenset[str]) -> bool:
    name = _host_of(f"//{host}") if len(host) <= _MAX_HOST and _HOST.fullmatch(host) else None
    return name is not None and (name in hosts or _is_loopback(name) or bool(_LABEL.fullmatch(name)))


def _host_of(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _is_loopback(name: str | None) -> bool:
    if name is None:
        return False
    name = name.removesuffix(".")  # the root of the DNS: `localhost.` is localhost
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
