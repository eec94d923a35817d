"""The sync driver: does what a flow asks for with an `httpx.Client`, or a client like it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING, Any, Never, overload

from sequrity_runtime.calls.deadline import NEVER, Deadline
from sequrity_runtime.calls.flow import DRAIN_SECONDS, MAX_TRAILING_CHUNKS, CallState, Flow, Read, Send, Step, perform
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.transport.http_client import (
    CONTROL,
    SyncHttpClient,
    client_state,
    head_of,
    http_request,
    own_options,
    register_own,
)
from sequrity_runtime.transport.http_errors import map_exception
from sequrity_runtime.transport.stream import Stream

if TYPE_CHECKING:
    import httpx

    from sequrity_runtime.calls.stream_events import Events


def new_client(limits: Limits) -> httpx.Client:
    """Create an HTTP client of our own.

    Raises:
        ConfigError: The environment names an unusable proxy or certificate file.
    """
    import httpx  # noqa: PLC0415 - only for clients of our own

    from sequrity_runtime.transport.http_transport import PooledTransport  # noqa: PLC0415

    client = httpx.Client(**own_options(limits, PooledTransport))
    register_own(client, httpx.Request, is_async=False)
    return client


@overload
def call_sync(
    operation: Operation[ResponseT, Never],
    client: SyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any]: ...


@overload
def call_sync(
    operation: Operation[ResponseT, EventT],
    client: SyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any] | Stream[EventT] | Stream[dict[str, Any]]: ...


def call_sync(
    operation: Operation[ResponseT, EventT],
    client: SyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> Any:
    """Call an operation.

    Args:
        operation: The operation.
        client: HTTP client that sends the request.
        target: Base URL, API key and settings.
        arguments: Values by argument name.
        return_type: `python` for typed objects, `json` for JSON data.
        remember: Called with the session of the response.
        called: Name of the function that was called, for messages; the operation's by default.

    Returns:
        The response, or an open stream.

    Raises:
        SequrityError: The call failed.
    """
    known = client_state(client, is_async=False)
    call = build_request(operation, target, arguments, return_type, called or f"{operation.name}_sync")
    state = known.begin(call, client, remember)
    exchange = Exchange(client, known.own_request, state)
    try:
        value = exchange.run(perform(state))
    except BaseException:
        exchange.close()
        raise
    if state.events is None:
        exchange.close()
        return value
    return Stream[Any](state.events, exchange)


class Exchange:
    """The I/O of one call: its requests, and the response that is open."""

    def __init__(self, client: SyncHttpClient, own: Callable[..., Any] | None, state: CallState) -> None:
        self._client = client
        self._own = own
        self._state = state
        self._control: Any = None
        self._extensions: dict[str, Any] = {}
        if own is not None:
            from sequrity_runtime.transport.network import ThreadControl  # noqa: PLC0415 - only for our own clients

            self._control = ThreadControl()

    def run(self, flow: Flow) -> Any:
        """Do what a flow asks for, and return what it returns."""
        advance: Callable[[Any], Step] = flow.send
        result: Any = None
        while True:
            try:
                step = advance(result)
            except StopIteration as end:
                return end.value
            try:
                advance, result = flow.send, self._do(step)
            except BaseException as error:  # noqa: BLE001 - the flow raises it again, or retries
                to = step.url if isinstance(step, Send) else None
                advance, result = flow.throw, map_exception(error, step.deadline, self._client, to)

    def _do(self, step: Step) -> Any:
        if isinstance(step, Read):
            return self._read(step.deadline)
        self.close()
        if isinstance(step, Send):
            return self._send(step)
        return sleep(step.seconds)

    def _send(self, step: Send) -> Any:
        self._extensions = {}
        if self._control is not None:
            self._control.deadline = step.deadline
            self._extensions[CONTROL] = self._control
        request = http_request(self._client, self._own, self._state, step, self._extensions)
        response = self._client.send(request, stream=True, auth=None, follow_redirects=False)
        self._state.response = response
        self._state.chunks = response.iter_bytes() if response.is_stream_consumed else response.iter_raw()
        return head_of(response)

    def _read(self, deadline: Deadline) -> bytes | None:
        if self._control is not None:
            self._control.deadline = deadline
        else:  # httpcore looks the timeout up before the first read of a body; over HTTP/2, before each
            self._extensions["timeout"]["read"] = deadline.clamp(self._state.timeout.read)
        return next(self._state.chunks, None)

    def read(self, deadline: Deadline) -> bytes | None:
        """Read the next bytes of a stream; None at the end.

        Raises:
            SequrityError: The connection failed, or the deadline has expired.
        """
        try:
            return self._read(deadline)
        except BaseException as error:  # noqa: BLE001 - raised below, in most cases as an error of ours
            mapped = map_exception(error, deadline, self._client)
        raise mapped  # outside the handler, so that its context does not keep httpx's exception

    def interrupt(self) -> None:
        """End the read of another thread; over a caller's client, it ends with the next bytes."""
        if self._control is not None:
            self._control.interrupt()

    def leave(self, events: Events[Any]) -> None:
        """Release the connection of a stream. It can be used again if the body ends soon after the end marker.

        A caller's client closes it: there, the wait for the end of the body could last for the whole read timeout.
        """
        if self._state.span is not None:
            self._state.span.record_response(events.document())
            self._state.span.end(events.fault)
        deadline = NEVER.tightened(DRAIN_SECONDS)
        try:
            with suppress(SequrityError):  # the stream is complete already
                for _ in range(MAX_TRAILING_CHUNKS if events.done and self._control is not None else 0):
                    if self.read(deadline) is None:
                        break
        finally:
            self.close()

    def close(self) -> None:
        """Close the response that is open."""
        if self._state.response is not None:
            with suppress(Exception):  # its connection is of no use any more
                self._state.response.close()
