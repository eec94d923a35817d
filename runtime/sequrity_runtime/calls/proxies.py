"""Proxies of an argument or of the environment, read as curl and requests read them.

`HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY` name proxies, `NO_PROXY` the hosts that are reached without one: names,
suffixes, IP addresses, networks, `*`, separated by commas or blanks. A loopback address is never reached by a proxy,
which would see the key of a service on this machine.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies

from attrs import field, frozen

from sequrity_runtime.calls.url import is_loopback
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.unset import UNSET

_SCHEMES = ("http", "https", "socks5", "socks5h")
_NO_BRACKETS = str.maketrans("", "", "[]")


@frozen
class Proxy:
    """A proxy server."""

    url: str
    """Its URL without credentials."""

    auth: tuple[str, str] | None = field(default=None, repr=False)
    """User name and password, decoded."""

    @classmethod
    def parse(cls, url: str, name: str) -> Proxy:
        """Read the URL of a proxy, which may hold credentials; without a scheme it is an HTTP proxy.

        Raises:
            ConfigError: The URL is unusable. The message names the variable and the scheme, not the URL.
        """
        try:
            url = url.strip()
            parts = urlsplit(url if "://" in url else f"http://{url}")
            port, host = parts.port, parts.hostname
        except ValueError:
            raise ConfigError(f"{name}: not a valid proxy URL") from None
        if parts.scheme not in _SCHEMES:
            shown = parts.scheme if re.fullmatch(r"[a-z][a-z0-9+.-]{0,20}", parts.scheme) else "unreadable"
            raise ConfigError(f"{name}: unsupported proxy scheme {shown!r}; expected one of {', '.join(_SCHEMES)}")
        if not host:
            raise ConfigError(f"{name}: the proxy URL has no host")
        if parts.scheme.startswith("socks") and find_spec("socksio") is None:
            raise ConfigError(f"{name}: a {parts.scheme} proxy needs the package socksio (pip install 'httpx[socks]')")
        auth = None
        if parts.username or parts.password:
            auth = unquote(parts.username or ""), unquote(parts.password or "")
        shown_host = f"[{host}]" if ":" in host else host
        return cls(f"{parts.scheme}://{shown_host}" + ("" if port is None else f":{port}"), auth)


@frozen
class Proxies:
    """The proxies of a client."""

    by_scheme: dict[str, Proxy] = field(factory=dict[str, Proxy])
    """Proxies by the scheme of the request's URL; `all` is the one for both."""

    no_proxy: str = ""

    @classmethod
    def of(cls, proxy: Any) -> Proxies:
        """Read a `proxy` argument.

        Args:
            proxy: URL of the proxy for all requests, except to the hosts of `NO_PROXY`. None for no proxy. `UNSET` for
                the proxies of the environment.

        Raises:
            ConfigError: The argument or a variable is unusable.
        """
        if proxy is UNSET:
            return cls.of_environment()
        if proxy is None:
            return cls()
        if not isinstance(proxy, str) or not proxy:
            raise ConfigError(f"proxy: expected a URL, or None for no proxy, found {type(proxy).__name__}")
        return cls({"all": Proxy.parse(proxy, "proxy")}, getproxies().get("no", ""))

    @classmethod
    def of_environment(cls) -> Proxies:
        """Read the environment, or the system's settings where it names no proxy.

        Raises:
            ConfigError: A variable is unusable.
        """
        found = getproxies()
        proxies = {
            scheme: Proxy.parse(found[scheme], f"{scheme.upper()}_PROXY")
            for scheme in ("http", "https", "all")
            if found.get(scheme)
        }
        return cls(proxies, found.get("no", ""))

    def for_url(self, scheme: str, host: str, port: int | None = None) -> Proxy | None:
        """Choose the proxy for a request; None to connect directly."""
        proxy = self.by_scheme.get(scheme) or self.by_scheme.get("all")
        if proxy is None or is_loopback(host) or is_excluded(host, port, self.no_proxy):
            return None
        return proxy


def is_excluded(host: str, port: int | None, no_proxy: str) -> bool:
    """Return whether `NO_PROXY` excludes a host."""
    name = host.strip("[]").rstrip(".").lower()
    entries = re.split(r"[,\s]+", no_proxy.lower())
    return any(entry == "*" or (entry != "" and _matches(name, port, entry)) for entry in entries)


def _matches(name: str, port: int | None, entry: str) -> bool:
    literal = re.fullmatch(r"\[([^\]]*)\](?::(\d{1,5}))?|([^:]*)(?::(\d{1,5}))?", entry)
    if literal is not None:
        wanted = literal[2] or literal[4]
        if wanted is not None and port is not None and int(wanted) != port:
            return False
        entry = literal[1] or literal[3] or ""
    try:
        return ip_address(name) in ip_network(entry.translate(_NO_BRACKETS), strict=False)
    except ValueError:
        pass
    suffix = entry.removeprefix("*").strip(".")
    return bool(suffix) and (name == suffix or name.endswith(f".{suffix}"))
