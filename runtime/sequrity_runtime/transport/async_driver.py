"""The async driver: does what a flow asks for with an `httpx.AsyncClient`, or a client like it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Never, TypeVar, overload

from sequrity_runtime.calls.deadline import NEVER, Deadline
from sequrity_runtime.calls.flow import DRAIN_SECONDS, MAX_TRAILING_CHUNKS, CallState, Flow, Read, Send, Step, perform
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.lazy_import import lazy_module
from sequrity_runtime.transport.http_client import (
    CLOSING_SECONDS,
    CONTROL,
    AsyncHttpClient,
    client_state,
    head_of,
    http_request,
    own_options,
    register_own,
)
from sequrity_runtime.transport.http_errors import map_exception
from sequrity_runtime.transport.stream import AsyncStream

if TYPE_CHECKING:
    import anyio
    import httpx

    from sequrity_runtime.calls.stream_events import Events
else:
    anyio = lazy_module("anyio")  # sync callers need not import it

T = TypeVar("T")


def new_async_client(limits: Limits) -> httpx.AsyncClient:
    """Create an HTTP client of our own.

    Raises:
        ConfigError: The environment names an unusable proxy or certificate file.
    """
    import httpx  # noqa: PLC0415 - only for clients of our own

    from sequrity_runtime.transport.http_transport import AsyncPooledTransport  # noqa: PLC0415

    client = httpx.AsyncClient(**own_options(limits, AsyncPooledTransport))
    register_own(client, httpx.Request, is_async=True)
    return client


@overload
async def call_async(
    operation: Operation[ResponseT, Never],
    client: AsyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any]: ...


@overload
async def call_async(
    operation: Operation[ResponseT, EventT],
    client: AsyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any] | AsyncStream[EventT] | AsyncStream[dict[str, Any]]: ...


async def call_async(
    operation: Operation[ResponseT, EventT],
    client: AsyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> Any:
    """Call an operation, as `call_sync` does."""
    known = client_state(client, is_async=True)
    call = build_request(operation, target, arguments, return_type, called or f"{operation.name}_async")
    state = known.begin(call, client, remember)
    exchange = AsyncExchange(client, known.own_request, state)
    try:
        value = await exchange.run(perform(state))
    except BaseException:
        await exchange.close()
        raise
    if state.events is None:
        await exchange.close()
        return value
    return AsyncStream[Any](state.events, exchange)


class AsyncExchange:
    """The I/O of one call: its requests, and the response that is open."""

    def __init__(self, client: AsyncHttpClient, own: Callable[..., Any] | None, state: CallState) -> None:
        from sequrity_runtime.transport.network import TaskControl  # noqa: PLC0415 - sync callers need no anyio

        self._client = client
        self._own = own
        self._state = state
        self._control = TaskControl()

    async def run(self, flow: Flow) -> Any:
        """Do what a flow asks for, and return what it returns."""
        advance: Callable[[Any], Step] = flow.send
        result: Any = None
        while True:
            try:
                step = advance(result)
            except StopIteration as end:
                return end.value
            try:
                advance, result = flow.send, await self._do(step)
            except BaseException as error:  # noqa: BLE001 - the flow raises it again, or retries
                to = step.url if isinstance(step, Send) else None
                advance, result = flow.throw, map_exception(error, step.deadline, self._client, to)

    async def _do(self, step: Step) -> Any:
        if isinstance(step, Read):
            return await self._read(step.deadline)
        await self.close()
        if isinstance(step, Send):
            return await self._send(step)
        return await anyio.sleep(step.seconds)

    async def _send(self, step: Send) -> Any:
        self._control.deadline = step.deadline
        extensions = {} if self._own is None else {CONTROL: self._control}
        request = http_request(self._client, self._own, self._state, step, extensions)
        sent = self._client.send(request, stream=True, auth=None, follow_redirects=False)
        response: Any = await (sent if self._own is not None else self._in_time(sent, step.deadline))
        self._state.response = response
        self._state.chunks = response.aiter_bytes() if response.is_stream_consumed else response.aiter_raw()
        return head_of(response)

    async def _read(self, deadline: Deadline) -> bytes | None:
        self._control.deadline = deadline
        chunk = anext(self._state.chunks, None)
        return await (chunk if self._own is not None else self._in_time(chunk, deadline))

    async def _in_time(self, wait: Awaitable[T], deadline: Deadline) -> T | None:
        """Wait for a caller's client, whose sockets know no deadline; None if the wait is interrupted."""
        # Not asyncio.timeout, which is quicker: it cancels the task, and so breaks into blocks that httpcore shields to
        # close a connection; its pool then loses that connection.
        with anyio.fail_after(deadline.remaining()) as self._control.scope:
            return await wait
        return None

    async def read(self, deadline: Deadline) -> bytes | None:
        """Read the next bytes of a stream; None at the end.

        Raises:
            SequrityError: The connection failed, or the deadline has expired.
        """
        try:
            return await self._read(deadline)
        except BaseException as error:  # noqa: BLE001 - raised below, in most cases as an error of ours
            mapped = map_exception(error, deadline, self._client)
        raise mapped  # outside the handler, so that its context does not keep httpx's exception

    def interrupt(self) -> None:
        """End the read of another task."""
        self._control.interrupt()

    async def leave(self, events: Events[Any]) -> None:
        """Release the connection of a stream. It can be used again if the body ends soon after the end marker."""
        if self._state.span is not None:
            self._state.span.record_response(events.document())
            self._state.span.end(events.fault)
        deadline = NEVER.tightened(DRAIN_SECONDS)
        try:
            with suppress(SequrityError):  # the stream is complete already
                for _ in range(MAX_TRAILING_CHUNKS if events.done else 0):
                    if await self.read(deadline) is None:
                        break
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
