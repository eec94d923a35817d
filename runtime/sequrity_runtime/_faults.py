"""What the HTTP library raises, in our words.

Its exceptions hold live requests, and their texts can hold header values, so neither is kept. They are told by their
class names, which are the same in every library of httpx's family, so that this module imports none of them.
"""

from __future__ import annotations

import ssl

from sequrity_runtime._errors import (
    ConfigError,
    ConnectError,
    DecodeError,
    Phase,
    SequrityError,
    TimeoutError_,
    TransportError,
)

_PHASES: dict[str, Phase] = {
    "ConnectTimeout": "connect",
    "PoolTimeout": "pool",
    "WriteTimeout": "write",
    "ReadTimeout": "read",
}
_UNSENT = frozenset({"ConnectError", "ProxyError"})
_MISUSE = frozenset({"UnsupportedProtocol", "LocalProtocolError", "InvalidURL"})


def translate(error: Exception) -> SequrityError:
    """Say in our words what went wrong while sending or reading.

    Args:
        error: Anything that the HTTP library, or what it stands on, raised.
    """
    if isinstance(error, SequrityError):
        return error
    for cls in type(error).__mro__:
        name = cls.__name__
        if name in _PHASES:
            phase = _PHASES[name]
            return TimeoutError_(f"time was up ({phase})", phase)
        if name in _UNSENT:
            return ConnectError(f"no connection{_reason(error)}")
        if name in _MISUSE:
            return ConfigError(f"the request cannot be sent ({name})")
        if name == "DecodingError":
            return DecodeError("the body's content encoding is corrupt", "content-encoding")
    if type(error) is RuntimeError:
        return ConfigError("the HTTP client cannot be used: it is closed, or belongs to another event loop")
    return TransportError(f"the connection failed ({type(error).__name__}){_reason(error)}")


def _reason(error: BaseException | None) -> str:
    """Find the operating system's or TLS's own words below an exception; they name no secret."""
    for _ in range(10):
        if isinstance(error, ssl.SSLCertVerificationError):
            return f": {error.verify_message}"
        if isinstance(error, OSError) and error.strerror:
            return f": {error.strerror}"
        if error is None:
            break
        error = error.__cause__ or error.__context__
    return ""
