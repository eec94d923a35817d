"""What both drivers share: how a call becomes a request of the HTTP library, and how a body is gathered."""

from __future__ import annotations

from inspect import iscoroutinefunction
from typing import TYPE_CHECKING

from sequrity_runtime._errors import ConfigError, TooLargeError
from sequrity_runtime._flow import Head, Read
from sequrity_runtime._operation import Call
from sequrity_runtime._timeout import DEFAULT_TIMEOUT, Timeout, timeout_of
from sequrity_runtime._unset import UNSET, Unset

if TYPE_CHECKING:
    from typing import Any

    import httpx

_LIBRARY_DEFAULT = (5.0, 5.0, 5.0, 5.0)


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


def build_request(call: Call[Any, Any], client: httpx.Client | httpx.AsyncClient) -> httpx.Request:
    """Write a call down as a request of the client's library.

    What the client would add of its own stays, but for cookies, since those of one user are not another's, and for the
    headers that are arguments of the call: left out there means not sent.
    """
    limits = effective_timeout(call.chosen.timeout, client.timeout)
    request = client.build_request(
        call.operation.method,
        call.url,
        headers=dict(call.headers),
        content=call.content,
        timeout=(limits.connect, limits.read, limits.write, limits.pool),
    )
    for name in ("cookie", *call.operation.reserved_headers):
        if name not in call.headers:
            request.headers.pop(name, None)
    return request


def effective_timeout(asked: Timeout | Unset, of_client: httpx.Timeout) -> Timeout:
    """Choose the limits: those asked for, else those somebody set on the client, else our defaults.

    The library's own default of 5 s in each phase is nobody's choice, and an LLM takes longer.
    """
    if asked is not UNSET:
        return asked
    phases = (of_client.connect, of_client.read, of_client.write, of_client.pool)
    return DEFAULT_TIMEOUT if phases == _LIBRARY_DEFAULT else timeout_of(of_client)


def head_of(response: httpx.Response) -> Head:
    """Keep the beginning of an answer as plain values."""
    return Head(response.status_code, dict(response.headers.items()))


class Body:
    """A body on its way: gathers chunks up to a limit."""

    def __init__(self, step: Read) -> None:
        self._step = step
        self._chunks: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> bool:
        """Take a chunk, and tell whether it was the last one wanted.

        Raises:
            TooLargeError: The body is larger than the limit, and not to be cut.
        """
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size <= self._step.limit:
            return False
        if not self._step.cut:
            raise TooLargeError(f"the answer is larger than {self._step.limit} bytes", self._step.limit)
        return True

    def content(self) -> bytes:
        """Hand out what was gathered."""
        return b"".join(self._chunks)[: self._step.limit]
