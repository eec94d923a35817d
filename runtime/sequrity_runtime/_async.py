"""The async driver: does what a flow asks for, with an `httpx.AsyncClient` or one like it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Never, cast, overload

from sequrity_runtime._errors import SequrityError
from sequrity_runtime._exchange import Run, own_options, remember_own
from sequrity_runtime._flow import Chunk, Wait
from sequrity_runtime._lazy import lazy_module
from sequrity_runtime._limits import Limits
from sequrity_runtime._operation import EventT, Operation, ResponseT, Target
from sequrity_runtime._stream import AsyncStream

if TYPE_CHECKING:
    import anyio
    import httpx
else:
    anyio = lazy_module("anyio")  # sync callers do not pay for it

CLOSING_SECONDS = 5.0
"""Seconds in which a connection must be closed, also where the call was cancelled."""


def new_async_client(limits: Limits) -> httpx.AsyncClient:
    """Make a client of our own."""
    import httpx  # noqa: PLC0415 - only where no client is given

    client = httpx.AsyncClient(**own_options(limits, httpx.Limits, httpx.AsyncHTTPTransport))
    remember_own(client, httpx.Request, awaited=True)
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
        return AsyncStream[Any](run.opened.events, chunks, lambda: _leave(run, client, chunks))
    await _close(run)
    return cast("ResponseT", run.value)


async def _do(run: Run, client: httpx.AsyncClient) -> None:
    step = run.step
    with run, anyio.move_on_after(step.due.left()) as scope:
        if isinstance(step, Chunk):
            run.reply = await anext(run.raw, None)
        elif isinstance(step, Wait):
            await _close(run)
            await anyio.sleep(step.seconds)
        else:
            await _close(run)
            response = await client.send(run.request(step), stream=True, auth=None, follow_redirects=False)
            run.began(response, response.aiter_raw, response.aiter_bytes)
    if scope.cancelled_caught:
        run.late()


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
    with (
        suppress(Exception),
        anyio.move_on_after(CLOSING_SECONDS, shield=True),
    ):  # it is over, whatever the connection says
        for generator in (*chunks, run.raw):
            if generator is not None:
                with suppress(RuntimeError):  # another task is reading
                    await generator.aclose()
        if run.response is not None:
            await run.response.aclose()
