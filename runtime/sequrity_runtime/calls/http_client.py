"""HTTP clients, our own and those of callers: check them, remember their state, build requests for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from inspect import iscoroutinefunction
from os import getpid
from typing import TYPE_CHECKING, Any, Protocol
from weakref import WeakKeyDictionary

from attrs import define, field, frozen

from sequrity_runtime.calls.flow import CallState, Send
from sequrity_runtime.calls.retry import Budget
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.redaction import revealed
from sequrity_runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    import ssl

    from sequrity_runtime.calls.proxies import Proxies

CLOSING_SECONDS = 5.0
"""Timeout for closing a response or a connection of an async client, even if the call was cancelled."""

USE = "sequrity.use"
"""Key of a request's extensions that holds its `ConnectionUse`, over a client of our own."""


@frozen(kw_only=True)
class Network:
    """Network settings of a client of our own."""

    proxy: str | None | Unset = UNSET
    """URL of the proxy, or None for no proxy. `UNSET` means the proxies of the environment."""

    verify: ssl.SSLContext | None = None
    """TLS settings, certificates included. None means certifi's authorities, or those of `SSL_CERT_FILE`."""


ENVIRONMENT = Network()
"""Proxies and certificates of the environment."""


class _HttpClient(Protocol):
    """The part of an HTTP client without I/O."""

    @property
    def timeout(self) -> Any:
        """Timeouts of the client, with `connect`, `read`, `write` and `pool` in seconds."""

    def build_request(
        self, method: str, url: Any, *, content: Any = ..., headers: Any = ..., extensions: Any = ...
    ) -> Any:
        """Build a request."""


class SyncHttpClient(_HttpClient, Protocol):
    """A sync HTTP client: `httpx.Client` and `httpx2.Client` are some."""

    def send(self, request: Any, *, stream: bool = ..., auth: Any = ..., follow_redirects: Any = ...) -> Any:
        """Send a request."""

    def close(self) -> None:
        """Close all connections."""


class AsyncHttpClient(_HttpClient, Protocol):
    """An async HTTP client: `httpx.AsyncClient` and `httpx2.AsyncClient` are some."""

    async def send(self, request: Any, *, stream: bool = ..., auth: Any = ..., follow_redirects: Any = ...) -> Any:
        """Send a request."""

    async def aclose(self) -> None:
        """Close all connections."""


@define(eq=False)
class ClientState:
    """State that is kept for an HTTP client."""

    is_async: bool

    own_request: Callable[..., Any] | None = None
    """Class of the requests of a client of our own, which adds nothing to them; None for a caller's client."""

    proxies: Proxies | None = None
    """Proxies of a client of our own."""

    budget: Budget = field(factory=Budget)
    """Retry budget of all calls over this client."""

    process: int | None = None
    """Process that uses the client; None before the first call."""


_states: WeakKeyDictionary[object, ClientState] = WeakKeyDictionary()


def check_client(client: object, argument: str, *, is_async: bool) -> None:
    """Check that an object is an HTTP client of the right kind.

    Args:
        client: The object to check.
        argument: Name of the argument that holds it, for messages.
        is_async: Whether the client must be an async one.

    Raises:
        ConfigError: It is not an HTTP client, or of the other kind.
    """
    send = getattr(client, "send", None)
    usable = callable(send) and callable(getattr(client, "build_request", None)) and not isinstance(client, type)
    # A wrapped `send` may hide that it is a coroutine function; the name of `close` tells as well.
    found_async = iscoroutinefunction(send) or not hasattr(client, "close")
    if not usable or found_async != is_async:
        wanted = "an httpx.AsyncClient" if is_async else "an httpx.Client"
        kind = f"the class {client.__name__}" if isinstance(client, type) else type(client).__name__
        raise ConfigError(f"{argument}: expected {wanted}, found {kind}")


def client_state(client: Any, *, is_async: bool) -> ClientState:
    """Return the state of an HTTP client at the start of a call; check the client when it is first seen.

    Raises:
        ConfigError: It is not an HTTP client, or of the other kind, or was used before this process was forked.
    """
    try:
        state = _states.get(client)
        if state is None or state.is_async != is_async:
            check_client(client, "client", is_async=is_async)
            state = _states.setdefault(client, ClientState(is_async))
    except TypeError:  # an object that no weak reference can point to
        check_client(client, "client", is_async=is_async)
        state = ClientState(is_async)
    if state.process not in (None, getpid()):  # both processes could read each other's responses
        raise ConfigError("the HTTP client was used before this process was forked: create a client in each process")
    state.process = getpid()
    return state


def register_own(client: Any, request: Callable[..., Any], proxies: Proxies, *, is_async: bool) -> None:
    """Register an HTTP client of our own, with the class of its requests and its proxies."""
    _states[client] = ClientState(is_async, request, proxies)


def http_request(client: Any, known: ClientState, state: CallState, step: Send, extensions: dict[str, Any]) -> Any:
    """Build the request of a call.

    What a caller's client adds stays, except cookies, since those of one user are not another's, and the headers that
    arguments of the call fill: left out there means not sent.

    Args:
        client: The HTTP client.
        known: State of the client.
        state: State of the call.
        step: Where to send it, and its deadline.
        extensions: httpx's request extensions, besides the timeouts.
    """
    call = state.call
    extensions["timeout"] = step.deadline.timeouts(state.timeout)
    base_url: object = getattr(client, "base_url", "")
    url_class: Any = type(base_url)
    url = _parsed(url_class, step.url)
    build = known.own_request or client.build_request
    headers = call.headers if state.span is None else {**state.span.headers(), **call.headers}
    request = build(call.operation.method, url, headers=revealed(headers), content=call.content, extensions=extensions)
    if known.own_request is None:
        for name in {name.lower().decode() for name, _ in request.headers.raw} - call.headers.keys():
            if name == "cookie" or name in call.operation.reserved_headers:
                del request.headers[name]
    return request


@lru_cache(maxsize=1024)
def _parsed(url_class: Any, url: str) -> Any:
    """Parse a URL once: httpx's parser takes longer than the rest of a request."""
    return url_class(url)
