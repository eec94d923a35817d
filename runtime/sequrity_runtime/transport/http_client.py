"""HTTP clients, our own and those that are handed in: what is checked, remembered and chosen of them."""

from __future__ import annotations

import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from inspect import iscoroutinefunction
from os import getpid
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies
from weakref import WeakKeyDictionary

from attrs import define, field

from sequrity_runtime.calls.retry import Budget
from sequrity_runtime.calls.settings import DEFAULT_TIMEOUT, Limits, Timeout, timeout_of
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    import httpx

CLOSING_SECONDS = 5.0
"""Seconds in which a connection of an async client must be closed, also where the call was cancelled."""

_LIBRARY_DEFAULT = (5.0, 5.0, 5.0, 5.0)

_KEEP_ALIVE = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)] + [
    (socket.IPPROTO_TCP, getattr(socket, name), seconds)
    for name, seconds in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5))
    if hasattr(socket, name)
]
"""Options by which the system finds out that a peer is gone; not every system has the finer ones."""


_SAID_BY_PROXIES = "the environment says it in HTTP_PROXY, HTTPS_PROXY, ALL_PROXY or NO_PROXY"
_SAID_BY_FILES = "the environment names them in SSL_CERT_FILE, SSL_CERT_DIR or SSLKEYLOGFILE"


@define(eq=False)
class Known:
    """What is remembered of an HTTP client."""

    awaited: bool
    """Whether it is an async one."""

    request: Callable[..., httpx.Request] | None = None
    """Makes its requests, where it is one of our own, which adds nothing to them: to look for that takes time."""

    transport: Any = None
    """Sends them, for the same reason; None where the client has to choose one."""

    slots: Any = None
    """A semaphore, of threads or of anyio, with one for each connection that it may have, where it is our own.

    So nobody waits for the HTTP library's pool, where proxies have one in use: it loses a connection for good where a
    call is cancelled in the moment in which it is given one (httpcore 1.0.9).
    """

    budget: Budget = field(factory=Budget)
    """What its calls may spend on retries."""

    process: int | None = None
    """The process that calls with it; None before the first call."""

    def called(self) -> None:
        """Take note of a call; refuse it after a fork, where both processes could read each other's answers."""
        process = getpid()
        if self.process is None:
            self.process = process
        elif self.process != process:
            raise ConfigError("the HTTP client was used before this process was forked: make a client in each process")


_clients: WeakKeyDictionary[object, Known] = WeakKeyDictionary()


def check_client(client: object, argument: str, *, awaited: bool) -> None:
    """Refuse what is no HTTP client, or one of the other kind, before it is used.

    Args:
        client: What the caller gave: a client of httpx, or one with the same methods.
        argument: The argument that holds it.
        awaited: Whether it shall be an async one.

    Raises:
        ConfigError: It is something else.
    """
    send = getattr(client, "send", None)
    usable = callable(send) and callable(getattr(client, "build_request", None)) and not isinstance(client, type)
    # A wrapped `send` may hide that it is to be awaited; how the client is closed tells it as well.
    is_async = iscoroutinefunction(send) or not hasattr(client, "close")
    if not usable or is_async != awaited:
        wanted = "an httpx.AsyncClient" if awaited else "an httpx.Client"
        kind = f"the class {client.__name__}" if isinstance(client, type) else type(client).__name__
        raise ConfigError(f"{argument}: expected {wanted}, found {kind}")


def effective_timeout(asked: Timeout | Unset, of_client: httpx.Timeout) -> Timeout:
    """Choose the limits: those asked for, else those somebody set on the client, else our defaults.

    The library's own default of 5 s in each phase is nobody's choice, and an LLM takes longer.
    """
    if asked is not UNSET:
        return asked
    phases = (of_client.connect, of_client.read, of_client.write, of_client.pool)
    return DEFAULT_TIMEOUT if phases == _LIBRARY_DEFAULT else timeout_of(of_client)


def known_client(client: Any, *, awaited: bool) -> Known:
    """Check an HTTP client when it is first seen, and remember it as long as it lives.

    Raises:
        ConfigError: It is none, or of the other kind.
    """
    try:
        known = _clients.get(client)
        if known is not None and known.awaited == awaited:
            return known
        check_client(client, "client", awaited=awaited)
        return _clients.setdefault(client, Known(awaited))
    except TypeError:  # a stand-in that no weak reference can point to
        check_client(client, "client", awaited=awaited)
        return Known(awaited)


def remember_own(
    client: Any, request: Callable[..., httpx.Request], transport: Any, slots: Any, *, awaited: bool
) -> None:
    """Remember an HTTP client of our own, what makes its requests, what sends them, and how many at a time."""
    _clients[client] = Known(awaited, request, transport, slots)


@contextmanager
def made_of_environment() -> Generator[None]:
    """Say what part of the environment an HTTP client of our own could not be made of.

    Raises:
        ConfigError: A proxy or a file of certificates is unusable; what the library says may hold a proxy's password.
    """
    try:
        yield
    except ImportError:
        raise ConfigError(f"a SOCKS proxy needs the package socksio; {_SAID_BY_PROXIES}") from None
    except OSError as error:
        raise ConfigError(f"certificates cannot be loaded ({error.strerror}); {_SAID_BY_FILES}") from None
    except Exception:  # noqa: BLE001 - the library has several, with no common base
        raise ConfigError(f"a proxy's address is unusable; {_SAID_BY_PROXIES}") from None


def own_options(limits: Limits, pool: Callable[..., Any], transport: Callable[..., Any]) -> dict[str, Any]:
    """Choose the settings of an HTTP client of our own.

    Args:
        limits: How many connections it has.
        pool: The library's class of such limits.
        transport: Its class of transports.
    """
    given = pool(
        max_connections=limits.connections,
        max_keepalive_connections=limits.idle_connections,
        keepalive_expiry=limits.keep_alive,
    )
    options = {"limits": given, "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[]))}
    if not getproxies():  # else the library makes a transport for each proxy, and does not where one is given
        options["transport"] = transport(limits, _KEEP_ALIVE)
    return options
