"""The sync driver: performs the steps of a flow with an `httpx.Client`, or a client like it."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import nullcontext, suppress
from os import getpid
from threading import RLock
from time import sleep
from typing import TYPE_CHECKING, Any

from sequrity_runtime.calls.deadline import Deadline
from sequrity_runtime.calls.flow import CallFunctions, CallState, Flow, Read, Send, Step, perform
from sequrity_runtime.calls.http_client import USE, ClientState, SyncHttpClient, client_state, http_request
from sequrity_runtime.calls.pool import ConnectionUse
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.response import ResponseHead
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.transport.http_errors import map_exception
from sequrity_runtime.transport.stream import Stream

if TYPE_CHECKING:
    import httpcore


def run_sync(call: Call[Any, Any], client: SyncHttpClient, remember: Callable[[str], None] | None) -> Any:
    """Make a call.

    Args:
        call: The checked call.
        client: HTTP client that sends the request.
        remember: Called with the session of the response.

    Returns:
        The response, or an open stream.

    Raises:
        SequrityError: The call failed.
    """
    known = client_state(client, is_async=False)
    state = CallState(call, client.timeout, known.budget, remember)
    exchange = Exchange(client, known, state)
    try:
        value = exchange.run(perform(state))
    except BaseException:
        exchange.close()
        raise
    if state.events is None:
        exchange.close()
        return value
    return Stream[Any](state, exchange)


class SocketControl(ConnectionUse):
    """Control of a socket by the call that uses it: its deadline, and whether another thread has interrupted it.

    Closing a socket does not wake the thread that reads it; shutting it down does. The shutdown may happen only while
    this call reads: a moment later the connection may serve another one. Hence the lock, which is reentrant because a
    signal handler may interrupt the thread that holds it. A forked process shares the connection, and leaves it alone.
    """

    def __init__(self) -> None:
        self._process = getpid()
        self._interrupted = False
        self._lock = RLock()
        self._reading: httpcore.NetworkStream | None = None

    def begin(self, step: Send) -> None:
        """Begin a request."""
        self.deadline, self.fresh = step.deadline, step.fresh
        self.connects = self.reused = self.received = False

    def interrupt(self) -> None:
        """End the current read and every later one, as if the peer had closed the connection."""
        with self._lock:
            self._interrupted = True
            if self._reading is not None and self._process == getpid():
                _shut_down(self._reading.get_extra_info("socket"))

    def read(self, stream: httpcore.NetworkStream, max_bytes: int, timeout: float | None) -> bytes:
        """Read from a socket. Bytes that arrive while the call is interrupted are dropped: the socket is shut down."""
        timeout = self.deadline.clamp(timeout)
        try:
            self._reading = stream  # set before the flag is read: `interrupt` does both in the other order
            data = b"" if self._interrupted else stream.read(max_bytes, timeout)
        finally:
            with self._lock:
                self._reading = None
        self.received |= bool(data)
        return b"" if self._interrupted else data


def _shut_down(sock: Any) -> None:
    with suppress(OSError, TypeError):  # closed already, or not a socket
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # not the TLS socket's own, which would drop the reader's state


class Exchange:
    """The I/O of one call: its requests, and the response that is open.

    Attributes:
        bounded: Whether each wait keeps its deadline. Over a caller's client, a wait lasts up to the read timeout.
    """

    def __init__(self, client: SyncHttpClient, known: ClientState, state: CallState) -> None:
        self.bounded = known.own_request is not None
        self._client = client
        self._known = known
        self._state = state
        self._control = SocketControl()
        self._extensions: dict[str, Any] = {}

    def run(self, flow: Flow) -> Any:
        """Perform the steps of a flow, and return its result."""
        advance: Callable[[Any], Step] = flow.send
        result: Any = None
        while True:
            try:
                step = advance(result)
            except StopIteration as end:
                return end.value
            except SequrityError as error:
                result = None  # bytes of the response
                error.without_frames()
                raise
            span = self._state.span
            try:
                with nullcontext() if span is None else span.current():
                    advance, result = flow.send, self._do(step)
            except BaseException as error:  # noqa: BLE001 - the flow raises it again, or retries
                advance, result = flow.throw, map_exception(error, step, self._client, self._known, self._control)

    def read(self, deadline: Deadline) -> bytes | None:
        """Read the next bytes of a stream. Returns None at the end.

        Raises:
            SequrityError: The connection failed, or the deadline has expired.
        """
        span = self._state.span
        try:
            with nullcontext() if span is None else span.current():
                return self._read(deadline)
        except BaseException as error:
            failure = map_exception(error, Read(deadline), self._client, self._known, self._control)
            if failure is error:
                raise
            raise failure from None

    def _do(self, step: Step) -> Any:
        if isinstance(step, Read):
            return self._read(step.deadline)
        self.close()
        if isinstance(step, Send):
            return self._send(step)
        if isinstance(step, CallFunctions):
            return [function.call() for function in step.functions]
        return sleep(step.seconds)

    def _send(self, step: Send) -> ResponseHead:
        self._control.begin(step)
        self._extensions = {USE: self._control} if self.bounded else {"trace": self._control.trace}
        request = http_request(self._client, self._known, self._state, step, self._extensions)
        response = self._client.send(request, stream=True, auth=None, follow_redirects=False)
        self._state.response = response
        self._state.chunks = response.iter_bytes() if response.is_stream_consumed else response.iter_raw()
        return ResponseHead.of(response)

    def _read(self, deadline: Deadline) -> bytes | None:
        self._control.deadline = deadline
        if not self.bounded:  # httpcore looks the timeout up before the first read of a body; over HTTP/2, before each
            self._extensions["timeout"]["read"] = deadline.clamp(self._state.timeout.read)
        return next(self._state.chunks, None)

    def interrupt(self) -> None:
        """End the read of another thread; over a caller's client, it ends with the next bytes."""
        self._control.interrupt()

    def finish(self, flow: Flow) -> None:
        """Run the last flow of a call, and close the response."""
        try:
            self.run(flow)
        finally:
            self.close()

    def close(self) -> None:
        """Close the response that is open."""
        if self._state.response is not None:
            with suppress(Exception):  # its connection is no longer usable
                self._state.response.close()
