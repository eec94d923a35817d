"""The async driver: does what a flow asks for with an `httpx.AsyncClient`, or a client like it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from math import inf
from typing import TYPE_CHECKING, Any, TypeVar

from sequrity_runtime.calls.deadline import Deadline
from sequrity_runtime.calls.flow import CallFunctions, CallState, Flow, Read, Send, Step, perform
from sequrity_runtime.calls.pool import ConnectionUse
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.response import ResponseHead
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.lazy_import import lazy_module
from sequrity_runtime.transport.http_client import (
    CLOSING_SECONDS,
    USE,
    AsyncHttpClient,
    ClientState,
    client_state,
    http_request,
)
from sequrity_runtime.transport.http_errors import map_exception
from sequrity_runtime.transport.stream import AsyncStream

if TYPE_CHECKING:
    import anyio
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


class AsyncExchange:
    """The I/O of one call: its requests, and the response that is open.

    A wait ends at its deadline because it is cancelled.
    """

    def __init__(self, client: AsyncHttpClient, known: ClientState, state: CallState) -> None:
        self._client = client
        self._known = known
        self._state = state
        self._use = ConnectionUse()
        self._scope: Any = None

    async def run(self, flow: Flow) -> Any:
        """Do what a flow asks for, and return what it returns."""
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
                advance, result = flow.throw, map_exception(error, step, self._client, self._known, self._use)

    async def _do(self, step: Step) -> Any:
        if isinstance(step, Read):
            return await self._in_time(anext(self._state.chunks, None), step.deadline)
        await self.close()
        if isinstance(step, Send):
            return await self._send(step)
        if isinstance(step, CallFunctions):
            return [await self._in_time(function.call_async(), step.deadline) for function in step.functions]
        return await anyio.sleep(step.seconds)

    async def _send(self, step: Send) -> ResponseHead:
        self._use = ConnectionUse()
        self._use.fresh = step.fresh
        extensions = {"trace": self._use.trace_async} if self._known.own_request is None else {USE: self._use}
        request = http_request(self._client, self._known, self._state, step, extensions)
        sent = self._client.send(request, stream=True, auth=None, follow_redirects=False)
        response: Any = await self._in_time(sent, step.deadline)
        self._state.response = response
        self._state.chunks = response.aiter_bytes() if response.is_stream_consumed else response.aiter_raw()
        return ResponseHead.of(response)

    async def _in_time(self, wait: Awaitable[T], deadline: Deadline) -> T | None:
        """Wait until a deadline; None if the wait is interrupted."""
        # Not asyncio.timeout, which is quicker: it cancels the task, and so breaks into blocks that httpcore shields to
        # close a connection; its pool then loses that connection. And not anyio.fail_after, a context manager around
        # this scope, which takes a third longer.
        remaining = deadline.remaining()
        end = inf if remaining is None else anyio.current_time() + remaining
        with anyio.CancelScope(deadline=end) as self._scope:
            return await wait
        if anyio.current_time() >= end:
            raise TimeoutError
        return None

    def interrupt(self) -> None:
        """End the read of another task."""
        self._scope.cancel()

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
