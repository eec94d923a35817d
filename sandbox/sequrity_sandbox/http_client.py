"""HTTP clients of the sandbox: of the recorder for its service, and of the planner for its model.

They read proxies and certificates from the environment as the client of the bindings does: a loopback address is
reached without a proxy, whatever the environment says. Nothing else of the environment counts, such as a `.netrc` file.
"""

from __future__ import annotations

import ssl
from urllib.parse import urlsplit

import httpx
from attrs import frozen

from sequrity_runtime.calls.proxies import Proxies, Proxy
from sequrity_runtime.errors import ConfigError


class RouteError(ValueError):
    """The URL of a server is not valid, or the environment names an unusable proxy or certificate file."""


@frozen
class HttpRoute:
    """The route to a server."""

    proxy: Proxy | None
    tls: ssl.SSLContext

    @classmethod
    def to(cls, url: str) -> HttpRoute:
        """Choose the route to a server.

        Args:
            url: Its base URL.

        Raises:
            RouteError: The URL is not an http or https URL, or the environment names an unusable proxy or file.
        """
        if not _is_http_url(url):
            raise RouteError(f"{url!r} is not an http or https URL")
        parts = urlsplit(url)
        try:
            proxy = Proxies.of_environment().for_url(parts.scheme, parts.hostname or "", parts.port)
            return cls(proxy, httpx.create_ssl_context())
        except ConfigError as error:
            raise RouteError(str(error)) from None
        except OSError as error:
            variables = "SSL_CERT_FILE, SSL_CERT_DIR or SSLKEYLOGFILE"
            raise RouteError(f"certificates cannot be loaded ({error.strerror}); check {variables}") from None

    def client(self, timeout: float, transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
        """Make a client.

        Args:
            timeout: Seconds for each wait.
            transport: Transport of httpx to use instead of the network.
        """
        proxy = None if self.proxy is None else httpx.Proxy(self.proxy.url, auth=self.proxy.auth)
        return httpx.AsyncClient(
            timeout=timeout,
            transport=transport,
            proxy=None if transport else proxy,
            verify=self.tls,
            trust_env=False,
            follow_redirects=False,
        )


def _is_http_url(url: str) -> bool:
    """Return whether a text is an http or https URL with a host and, if any, a valid port."""
    try:
        httpx.URL(url)
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except (httpx.InvalidURL, ValueError):
        return False
