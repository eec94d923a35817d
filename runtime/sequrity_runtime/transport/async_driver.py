"""The async driver: performs the steps of a flow with an `httpx.AsyncClient`, or a client like it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from math import inf
from typing import TYPE_CHECKING, Any, TypeVar

from sequrity_runtime.calls.deadline import NEVER, Deadline
from sequrity_runtime.calls.flow import CallFunctions, CallState, Flow, Read, Send, Step, perform
from sequrity_runtime.calls.http_client import (
    CLOSING_SECONDS,
    USE,
    AsyncHttpClient,
    ClientState,
    client_state,
    http_request,
)
from sequrity_runtime.calls.pool import ConnectionUse
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.response import ResponseHead
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.lazy_import import lazy_module
from sequrity_runtime.transport.http_errors import map_exception
from sequrity_runtime.transport.stream import AsyncStream

if TYPE_CHECKING:
    import anyio
    import httpcore
else:
    anyio = lazy_module("anyio")  # sync callers need not import it

T = TypeVar("T")


async def run_async(call: Call[Any, Any], client: AsyncHttpClient, remember: Callable[[str], None] | None) -> Any:
    """Make a call, as `run_sync` does."""
    known = client_state(client, is_async=True)
    state = CallState(call, client.timeout, known.budget, remember)
    exchange = AsyncExchange(client, known, state)
    try:
        value = await exchange.run(perform(state))
    except BaseException:
        await exchange.close()
        raise
    if state.events is None:
        await exchange.close()
        return value
    return AsyncStream[Any](state, exchange)


class AsyncSocketControl(ConnectionUse):
    """Control of a socket by the call that uses it: its deadline, and whether another task has interrupted it.

    Attributes:
        scope: Scope of the current wait.
    """

    def __init__(self, deadline: Deadline = NEVER, *, fresh: bool = False) -> None:
        self.deadline, self.fresh = deadline, fresh
        self.scope: Any = None
        self._interrupted = False

    def interrupt(self) -> None:
        """End the current wait, and every later read, as if the peer had closed the connection."""
        self._interrupted = True
        self.scope.cancel()

    async def read(self, stream: httpcore.AsyncNetworkStream, max_bytes: int, timeout: float | None) -> bytes:
        """Read from a socket. An interrupted read returns no bytes."""
        timeout = self.deadline.clamp(timeout)
        data = b""
        with anyio.CancelScope() as self.scope:
            data = b"" if self._interrupted else await stream.read(max_bytes, timeout)
        self.received |= bool(data)
        return b"" if self._interrupted else data


class AsyncExchange:
    """The I/O of one call: its requests, and the response that is open.

    A wait is cancelled at its deadline. Of a body over our own connections, only the reads of the socket wait, and keep
    the deadline there: a scope around each chunk would cost more than the chunk.
    """

    def __init__(self, client: AsyncHttpClient, known: ClientState, state: CallState) -> None:
        self._client = client
        self._known = known
        self._state = state
        self._control = AsyncSocketControl()

    async def run(self, flow: Flow) -> Any:
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
                    advance, result = flow.send, await self._do(step)
            except BaseException as error:  # noqa: BLE001 - the flow raises it again, or retries
                advance, result = flow.throw, map_exception(error, step, self._client, self._known, self._control)

    async def read(self, deadline: Deadline) -> bytes | None:
        """Read the next bytes of a stream. Returns None at the end.

        Raises:
            SequrityError: The connection failed, or the deadline has expired.
        """
        span = self._state.span
        try:
            with nullcontext() if span is None else span.current():
                return await self._read(deadline)
        except BaseException as error:
            failure = map_exception(error, Read(deadline), self._client, self._known, self._control)
            if failure is error:
                raise
            raise failure from None

    async def _do(self, step: Step) -> Any:
        if isinstance(step, Read):
            return await self._read(step.deadline)
        await self.close()
        if isinstance(step, Send):
            return await self._send(step)
        if isinstance(step, CallFunctions):
            return [await self._in_time(function.call_async(), step.deadline) for function in step.functions]
        return await anyio.sleep(step.seconds)

    async def _send(self, step: Send) -> ResponseHead:
        self._control = AsyncSocketControl(step.deadline, fresh=step.fresh)
        own = self._known.own_request is not None
        extensions = {USE: self._control} if own else {"trace": self._control.trace_async}
        request = http_request(self._client, self._known, self._state, step, extensions)
        sent = self._client.send(request, stream=True, auth=None, follow_redirects=False)
        response: Any = await self._in_time(sent, step.deadline)
        self._state.response = response
        self._state.chunks = response.aiter_bytes() if response.is_stream_consumed else response.aiter_raw()
        return ResponseHead.of(response)

    async def _read(self, deadline: Deadline) -> bytes | None:
        self._control.deadline = deadline
        chunk = anext(self._state.chunks, None)
        if self._known.own_request is not None and self._control.received:  # not a mock: our socket reads the body
            return await chunk
        return await self._in_time(chunk, deadline)

    async def _in_time(self, wait: Awaitable[T], deadline: Deadline) -> T | None:
        """Wait until a deadline; None if the wait is interrupted."""
        # Not asyncio.timeout, which is quicker: it cancels the task, and so breaks into blocks that httpcore shields to
        # close a connection; its pool then loses that connection. And not anyio.fail_after, a context manager around
        # this scope, which takes a third longer.
        remaining = deadline.remaining()
        end = inf if remaining is None else anyio.current_time() + remaining
        with anyio.CancelScope(deadline=end) as self._control.scope:
            return await wait
        if anyio.current_time() >= end:
            raise TimeoutError
        return None

    def interrupt(self) -> None:
        """End the read of another task."""
        self._control.interrupt()

    async def finish(self, flow: Flow) -> None:
        """Run the last flow of a call, and close the response."""
        try:
            await self.run(flow)
        finally:
            await self.close()

    async def close(self) -> None:
        """Close the response that is open, even if the call was cancelled."""
        response = self._state.response
        if response is None or response.is_closed:
            return
        with suppress(Exception), anyio.move_on_after(CLOSING_SECONDS, shield=True):
            with suppress(RuntimeError):  # another task is reading
                await self._state.chunks.aclose()
            await response.aclose()
