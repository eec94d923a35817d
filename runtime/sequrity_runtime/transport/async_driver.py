"""The async driver: does what a flow asks for, with an `httpx.AsyncClient` or one like it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Never, TypeVar, cast, overload

from sequrity_runtime.calls.flow import Chunk, Wait
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.lazy_import import lazy_module
from sequrity_runtime.transport.driver import Run
from sequrity_runtime.transport.http_client import CLOSING_SECONDS, made_of_environment, own_options, remember_own
from sequrity_runtime.transport.http_errors import time_was_up
from sequrity_runtime.transport.read_hook import Waiting, bind_async
from sequrity_runtime.transport.stream import AsyncStream

if TYPE_CHECKING:
    import anyio
    import httpx
else:
    anyio = lazy_module("anyio")  # sync callers do not pay for it

T = TypeVar("T")


def new_async_client(limits: Limits) -> httpx.AsyncClient:
    """Make a client of our own.

    Raises:
        ConfigError: The environment names a proxy or certificates that cannot be used.
    """
    import httpx  # noqa: PLC0415 - only where no client is given

    from sequrity_runtime.transport.pooled_transport import AsyncPooledTransport  # noqa: PLC0415

    with made_of_environment():
        options = own_options(limits, httpx.Limits, AsyncPooledTransport)
        client = httpx.AsyncClient(**options)
    slots = anyio.Semaphore(limits.connections)
    remember_own(client, httpx.Request, options.get("transport"), slots, awaited=True)
    return client


@overload
async def call_async(
    operation: Operation[ResponseT, Never],
    client: httpx.AsyncClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any]: ...


@overload
async def call_async(
    operation: Operation[ResponseT, EventT],
    client: httpx.AsyncClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any] | AsyncStream[EventT] | AsyncStream[dict[str, Any]]: ...


async def call_async(
    operation: Operation[ResponseT, EventT],
    client: httpx.AsyncClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any] | AsyncStream[EventT] | AsyncStream[dict[str, Any]]:
    """Call an operation, as `call_sync` does."""
    run = Run(
        client, operation, target, arguments, return_type, remember, called or f"{operation.name}_async", awaited=True
    )
    try:
        while run.proceeds():
            await _do(run, client)
    except BaseException:
        await _close(run)
        raise
    if run.opened is not None:
        chunks = _chunks(run, client)
        return AsyncStream[Any](run.opened.events, chunks, lambda: _leave(run, client, chunks), run.wake)
    await _close(run)
    return cast("ResponseT", run.value)


async def _do(run: Run, client: httpx.AsyncClient) -> None:
    if run.bound and isinstance(run.step, Chunk):
        with run, Waiting(lambda read: _in_time(run, read)):
            run.reply = await anext(run.raw, None)
        return
    with run:
        await _in_time(run, lambda: _io(run, client))


async def _in_time(run: Run, wait: Callable[[], Awaitable[T]]) -> T | None:
    """Wait until the step must be over; None where it is stopped."""
    # Not asyncio.timeout, though it is quicker: it cancels the task, and so breaks into blocks that the HTTP library
    # shields to close a connection; its pool then holds that for ever.
    with anyio.fail_after(run.step.due.left()) as scope:
        run.stop = scope.cancel
        return await wait()
    return None


async def _io(run: Run, client: httpx.AsyncClient) -> None:
    step = run.step
    if isinstance(step, Chunk):
        run.reply = await anext(run.raw, None)
        return
    await _close(run)
    if isinstance(step, Wait):
        await anyio.sleep(step.seconds)
        return
    request = run.request(step)
    await _take_slot(run)
    if run.transport is None:
        response = await client.send(request, stream=True, auth=None, follow_redirects=False)
    else:
        response = await run.transport.handle_async_request(request)
        run.bound = bind_async(response.extensions.get("network_stream"))
    run.began(response, response.aiter_raw, response.aiter_bytes)


async def _take_slot(run: Run) -> None:
    if run.slots is None:
        return
    try:
        run.slots.acquire_nowait()
    except anyio.WouldBlock:
        try:
            with anyio.fail_after(run.patience):
                await run.slots.acquire()
        except TimeoutError:
            raise time_was_up("pool") from None
    run.holds_slot = True


async def _chunks(run: Run, client: httpx.AsyncClient) -> AsyncGenerator[bytes]:
    while run.proceeds():
        if run.piece:
            yield run.piece
        else:
            await _do(run, client)


async def _leave(run: Run, client: httpx.AsyncClient, chunks: AsyncGenerator[bytes]) -> None:
    run.leave()
    try:
        with suppress(SequrityError):  # there is nothing left to lose
            while run.proceeds():
                await _do(run, client)
    finally:
        await _close(run, chunks)


async def _close(run: Run, *chunks: AsyncGenerator[bytes]) -> None:
    try:
        if run.response is not None and (chunks or not run.response.is_closed):
            await _close_response(run, chunks)
    finally:
        run.give_slot_back()


async def _close_response(run: Run, chunks: Iterable[AsyncGenerator[bytes]]) -> None:
    with suppress(Exception), anyio.move_on_after(CLOSING_SECONDS, shield=True):  # it is over, whatever they say
        for generator in (*chunks, run.raw):
            with suppress(RuntimeError):  # another task is reading
                await generator.aclose()
        await run.response.aclose()
