"""Mapping of httpx's exceptions to ours.

httpx's exceptions hold requests, and their texts can hold header values, so neither is kept. They are recognised by the
names of their classes and packages, which httpx, httpx2 and httpcore share, so that none of these is imported here.

Other exceptions propagate unchanged: those of a caller's event hook or transport, and plain mistakes in either.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sequrity_runtime.calls.flow import Send, Step
from sequrity_runtime.calls.url import origin_of
from sequrity_runtime.errors import (
    APIConnectionError,
    CallTimeoutError,
    ConfigError,
    ConnectError,
    DecodeError,
    Phase,
    SequrityError,
    TransportError,
)

if TYPE_CHECKING:
    from sequrity_runtime.calls.http_client import ClientState
    from sequrity_runtime.calls.pool import ConnectionUse
    from sequrity_runtime.calls.proxies import Proxies

_PHASES: dict[str, Phase] = {
    "ConnectTimeout": "connect",
    "PoolTimeout": "pool",
    "WriteTimeout": "write",
    "ReadTimeout": "read",
}
_MISUSE = frozenset({"UnsupportedProtocol", "LocalProtocolError", "InvalidURL"})
_FAILURES = frozenset(
    {
        *("RequestError", "TransportError", "NetworkError", "ProtocolError", "TimeoutException"),
        *("StreamClosed", "StreamConsumed", "ConnectionNotAvailable"),
    }
)
"""Other failures; some are raised by httpcore only."""

_PROTOCOLS = frozenset({"h11", "h2", "hpack", "hyperframe", "socksio"})
"""Packages below httpx, whose exceptions pass through httpx in some cases."""

_PASSING_STATUSES = frozenset({408, 425, 429})
_PROXY_STATUS = re.compile(r"([45]\d\d)(?: |\Z)")
_BROKEN = frozenset({"BrokenResourceError", "ClosedResourceError", "BusyResourceError", "EndOfStream"})
_UNREACHED = "no connection"
_UNKNOWN_CA = frozenset({2, 18, 19, 20, 21})
"""OpenSSL's verification codes (X509_V_ERR_...) for a certificate that no known authority has issued."""

_CA_ADVICE = "; name the file of your certificate authority in SSL_CERT_FILE, or pass `verify`"
_PLAIN_TEXT = frozenset({"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST"})
"""OpenSSL's reasons, of one version or another, for a response that is not TLS."""

_ENDS = {
    "Server disconnected without sending a response": "before its response",
    "peer closed connection without sending complete message body": "in its response",
}
"""When the server closed the connection, by the beginning of the text of httpcore or h11."""

_TLS_ADVICE = "; the server seems to speak http, not https"
_CLOSED = "client has been closed"
_UNUSABLE = "the HTTP client cannot be used: it"
_OTHER_LOOP = ("event loop", "different loop", "must be called from async context")


def map_exception(
    error: BaseException, step: Step, client: Any, state: ClientState, use: ConnectionUse
) -> BaseException:
    """Map an exception raised during a step to the error that the call raises.

    Args:
        error: The exception.
        step: The step.
        client: The HTTP client that did the step.
        state: State of the client.
        use: The connection of the step.

    Returns:
        An error of ours; the exception itself if it is not httpx's.
    """
    ours = translate(error) if isinstance(error, Exception) else None
    if step.deadline.expired() and (isinstance(error, TimeoutError) or isinstance(ours, CallTimeoutError)):
        return step.deadline.error()
    if isinstance(ours, TransportError) and getattr(client, "is_closed", False):
        return TransportError("the connection failed: the HTTP client has been closed")
    if isinstance(step, Send) and isinstance(ours, APIConnectionError):
        ours.args = (_located(ours, step.url, state.proxies),)
        if isinstance(ours, TransportError):
            ours.stale = use.stale
    return ours or error


def _located(error: APIConnectionError, url: str, proxies: Proxies | None) -> str:
    """Name the host that could not be reached, and the proxy, in the message of an error."""
    message = str(error)
    proxy = None if proxies is None else proxies.for_url(urlsplit(url).scheme, *origin_of(url))
    if not isinstance(error, ConnectError):
        return message if proxy is None else f"{message} (proxy {proxy.url})"
    route = urlsplit(url).netloc if proxy is None else f"{urlsplit(url).netloc} through the proxy {proxy.url}"
    return f"{_UNREACHED} to {route}{message.removeprefix(_UNREACHED)}"


def translate(error: Exception) -> SequrityError | None:
    """Translate an exception of httpx.

    Args:
        error: The exception.

    Returns:
        The error to raise instead; None if the exception is not httpx's.
    """
    if isinstance(error, SequrityError):
        return error
    for cls in type(error).__mro__:
        name, package = cls.__name__, cls.__module__.partition(".")[0]
        if package.startswith("http"):
            known = _of_http_library(name, error)
            if known is not None:
                return known
        if package in _PROTOCOLS or (package in ("anyio", "trio") and name in _BROKEN):
            return _transport_error(error)
    if type(error) is RuntimeError and _CLOSED in str(error):
        return ConfigError("the client, or its http_client, is closed; create another")
    if type(error) is RuntimeError and any(words in str(error).lower() for words in _OTHER_LOOP):
        return ConfigError(f"{_UNUSABLE} belongs to another event loop; create a client in each loop")
    return _transport_error(error) if isinstance(error, OSError) else None


def _of_http_library(name: str, error: Exception) -> SequrityError | None:
    """Translate an exception by the name of its class or of a base class."""
    if name in _PHASES:
        return CallTimeoutError(f"{_PHASES[name]} timeout exceeded", _PHASES[name])
    if name == "ProxyError":
        return _refused_by_proxy(str(error))
    if name == "ConnectError":
        return ConnectError(f"{_UNREACHED}{_reason(error)}", transient=not any(map(_is_permanent, _chain(error))))
    if name == "LocalProtocolError" and any(type(cause).__module__.startswith("h2.") for cause in _chain(error)):
        return _transport_error(error)  # another call on the same connection has broken it
    if name in _MISUSE:
        return ConfigError(f"the request cannot be sent ({name})")
    if name == "DecodingError":
        return DecodeError("the body's content encoding is corrupt", "content-encoding")
    return _transport_error(error) if name in _FAILURES else None


def _transport_error(error: Exception) -> TransportError:
    return TransportError(f"the connection failed ({type(error).__name__}){_reason(error)}")


def _refused_by_proxy(text: str) -> ConnectError:
    """Create the error for a proxy that refuses. Of its text only the status is certain to hold no secret."""
    status = _PROXY_STATUS.match(text)
    if status is None:
        return ConnectError(f"{_UNREACHED}: the proxy could not connect")
    code = int(status[1])
    return ConnectError(
        f"{_UNREACHED}: the proxy responded with {code}", transient=code >= 500 or code in _PASSING_STATUSES
    )


def _is_permanent(cause: BaseException) -> bool:
    """Return whether TLS failed for a permanent reason; a peer that closes the connection raises another class."""
    return type(cause) in (ssl.SSLError, ssl.SSLCertVerificationError)


def _reason(error: BaseException) -> str:
    """Return the message of the operating system, of TLS or of HTTP, which holds no secret."""
    for cause in _chain(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f": {cause.verify_message}{_CA_ADVICE if cause.verify_code in _UNKNOWN_CA else ''}"
        if isinstance(cause, OSError) and cause.strerror:
            return f": {cause.strerror}{_TLS_ADVICE if getattr(cause, 'reason', '') in _PLAIN_TEXT else ''}"
    when = next((when for text, when in _ENDS.items() if str(error).startswith(text)), None)
    return f": the server closed the connection {when}" if when else ""


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Iterate over an exception and its causes, which may form a cycle."""
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
