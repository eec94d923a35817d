"""The async driver: does what a flow asks for, with an `httpx.AsyncClient` or one like it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Never, cast, overload

from sequrity_runtime._errors import SequrityError
from sequrity_runtime._exchange import (
    Body,
    build_request,
    check_client,
    head_of,
)
from sequrity_runtime._faults import translate
from sequrity_runtime._flow import Answer, Flow, Opened, Read, Send, perform
from sequrity_runtime._limits import Limits
from sequrity_runtime._operation import EventT, Operation, ResponseT, Target, prepare
from sequrity_runtime._stream import AsyncStream

if TYPE_CHECKING:
    import httpx


def new_async_client(limits: Limits) -> httpx.AsyncClient:
    """Make a client of our own."""
    import httpx  # noqa: PLC0415 - only where no client is given

    pool = httpx.Limits(
        max_connections=limits.connections,
        max_keepalive_connections=limits.idle_connections,
        keepalive_expiry=limits.keep_alive,
    )
    return httpx.AsyncClient(limits=pool)


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
    check_client(client, "client", awaited=True)
    call = prepare(operation, target, arguments, return_type, called or f"{operation.name}_async")
    return cast("ResponseT", await _drive(perform(call, remember), client))


async def _drive(flow: Flow, client: httpx.AsyncClient) -> Any:
    response: httpx.Response | None = None
    fault: SequrityError | None = None
    reply: Any = None
    try:
        while True:
            step = flow.throw(fault) if fault else flow.send(reply)
            fault = None
            try:
                if isinstance(step, Send):
                    request = build_request(step.call, client)
                    response = await client.send(request, stream=True, auth=None, follow_redirects=False)
                    reply = head_of(response)
                else:
                    reply = await _read(step, cast("httpx.Response", response))
            except Exception as error:
                fault = translate(error)
                if fault is None:
                    raise
    except StopIteration as end:
        outcome: Answer[Any] | Opened[Any] = end.value
    except BaseException:
        await _close(response)
        raise
    held = cast("httpx.Response", response)
    if isinstance(outcome, Answer):
        await _close(held)
        return outcome.value
    return AsyncStream[Any](outcome.events, held.aiter_bytes(), lambda: _close(held))


async def _read(step: Read, response: httpx.Response) -> bytes:
    body = Body(step)
    async for chunk in response.aiter_bytes():
        if body.add(chunk):
            break
    return body.content()


async def _close(response: httpx.Response | None) -> None:
    if response is not None:
        with suppress(Exception):  # the call is over, whatever the connection says
            await response.aclose()
