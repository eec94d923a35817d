"""What both drivers share: all of a call but the waiting."""

from __future__ import annotations

import socket
from collections.abc import Callable, Generator, Mapping
from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from inspect import iscoroutinefunction
from os import getpid
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast
from urllib.request import getproxies
from weakref import WeakKeyDictionary

from attrs import define, field

from sequrity_runtime._answer import Head
from sequrity_runtime._errors import ConfigError
from sequrity_runtime._faults import fault_of
from sequrity_runtime._flow import Answer, Opened, Send, Step, perform
from sequrity_runtime._limits import Limits
from sequrity_runtime._operation import Operation, Target
from sequrity_runtime._prepare import prepare
from sequrity_runtime._retry import Budget
from sequrity_runtime._timeout import DEFAULT_TIMEOUT, Timeout, timeout_of
from sequrity_runtime._unset import UNSET, Unset

if TYPE_CHECKING:
    import httpx

_LIBRARY_DEFAULT = (5.0, 5.0, 5.0, 5.0)

_KEEP_ALIVE = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)] + [
    (socket.IPPROTO_TCP, getattr(socket, name), seconds)
    for name, seconds in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5))
    if hasattr(socket, name)
]
"""Options by which the system finds out that a peer is gone; not every system has the finer ones."""


@define(eq=False)
class Known:
    """What is remembered of an HTTP client."""

    awaited: bool
    """Whether it is an async one."""

    request: Callable[..., httpx.Request] | None = None
    """Makes its requests, where it is one of our own, which adds nothing to them: to look for that takes time."""

    transport: Any = None
    """Sends them, for the same reason; None where the client has to choose one."""

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


def remember_own(client: Any, request: Callable[..., httpx.Request], transport: Any, *, awaited: bool) -> None:
    """Remember an HTTP client of our own, what makes its requests, and what sends them."""
    _clients[client] = Known(awaited, request, transport)


class Run:
    """A call under way, as a driver sees it: the next step, and what came of the last one.

        while run.proceeds():
            with run:
                run.reply = ...  # what `run.step` asks for

    What is raised in the block is what came of the step: it goes through the flow, which may know what to do about it.

    Attributes:
        step: What to do next.
        piece: Bytes of a stream to hand out, where there is nothing to do.
        reply: What came of the step.
        response: The HTTP library's answer, once there is one.
        raw: Its bytes as they come.
        opened: The stream, once the call has come to one.
        value: What else the call has come to.
    """

    step: Step

    def __init__(
        self,
        client: Any,
        operation: Operation[Any, Any],
        target: Target,
        arguments: Mapping[str, Any],
        return_type: str,
        remember: Callable[[str], None] | None,
        called: str,
        *,
        awaited: bool,
    ) -> None:
        """Check everything about a call, and begin it, without any I/O.

        Raises:
            ConfigError: The client is none, or of the other kind, or something about the call is wrong.
        """
        self._known = known_client(client, awaited=awaited)
        self.piece = b""
        self.reply: Any = None
        self.response: Any = None
        self.raw: Any = None
        self.opened: Opened[Any] | None = None
        self.value: Any = None
        self._call = prepare(operation, target, arguments, return_type, called)
        self._client = client
        self._known.called()
        self._timeout = effective_timeout(self._call.chosen.timeout, client.timeout)
        self._flow: Generator[Step | bytes, Any, Any] = perform(self._call, self._timeout, self._known.budget, remember)
        self._url_class: Callable[[str], Any] = type(getattr(client, "base_url", ""))
        self._fault: BaseException | None = None

    @property
    def transport(self) -> Any:
        """What sends the request; None where the client does, which adds what it is set to, or says it is closed."""
        transport = self._known.transport
        return None if transport is None or self._client.is_closed else transport

    def proceeds(self) -> bool:
        """Go on to the next step or piece, and tell whether there is one.

        Raises:
            SequrityError: The call failed.
        """
        fault, reply = self._fault, self.reply
        self._fault = self.reply = None
        self.piece = b""
        try:
            step = self._flow.send(reply) if fault is None else self._flow.throw(fault)
        except StopIteration as end:
            self._end(end.value)
            return False
        if isinstance(step, bytes):
            self.piece = step
        else:
            self.step = step
        return True

    def _end(self, outcome: Answer[Any] | Opened[Any] | None) -> None:
        if isinstance(outcome, Opened):
            self.opened = outcome
            self._flow = outcome.pieces
        elif outcome is not None:
            self.value = outcome.value

    def leave(self) -> None:
        """Let go of the stream: what `proceeds` then asks for is what is left to do."""
        self._flow = cast("Opened[Any]", self.opened).rest()

    def __enter__(self) -> None:
        """Begin what the step asks for."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Keep for the flow what was raised."""
        if error is not None:
            self._fault = fault_of(error, self.step.due)
        return True

    def request(self, step: Send, trace: Callable[..., None] | None = None) -> httpx.Request:
        """Write the call down as a request of the client's library.

        What the client would add of its own stays, but for cookies, since those of one user are not another's, and for
        the headers that are arguments of the call: left out there means not sent.

        Args:
            step: Where to send it, and until when.
            trace: Told what the library does.
        """
        call, limits, shortened = self._call, self._timeout, step.due.shortened
        extensions: dict[str, Any] = {
            "timeout": {
                "connect": shortened(limits.connect),
                "read": shortened(limits.read),
                "write": shortened(limits.write),
                "pool": shortened(limits.pool),
            }
        }
        if trace is not None:
            extensions["trace"] = trace
        url, given = _parsed(self._url_class, step.url), {"content": call.content, "extensions": extensions}
        if self._known.request is not None:
            return self._known.request(call.operation.method, url, headers=call.headers, **given)
        request: httpx.Request = self._client.build_request(call.operation.method, url, headers=call.headers, **given)
        for name in {name.lower().decode() for name, _ in request.headers.raw} - call.headers.keys():
            if name == "cookie" or name in call.operation.reserved_headers:
                del request.headers[name]
        return request

    def began(self, response: httpx.Response, raw: Callable[[], Any], decoded: Callable[[], Any]) -> None:
        """Take the answer's beginning.

        Args:
            response: The answer.
            raw: Gives its bytes as they come.
            decoded: Gives them decoded.
        """
        headers = dict(response.headers.items())
        # An event hook, or a stand-in for the transport, may have read the answer already: the library decoded it then.
        read = response.is_stream_consumed
        self.response, self.raw = response, (decoded if read else raw)()
        self.reply = Head(response.status_code, headers, "" if read else headers.get("content-encoding", ""))


@lru_cache(maxsize=1024)
def _parsed(url_class: Callable[[str], Any], url: str) -> Any:
    """Read a URL as the HTTP library does, once: its reader takes longer than all of ours."""
    return url_class(url)


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
        options["transport"] = transport(limits=given, socket_options=_KEEP_ALIVE)
    return options
