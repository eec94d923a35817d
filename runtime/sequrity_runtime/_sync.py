"""The sync driver: does what a flow asks for, with an `httpx.Client` or one like it."""

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
from sequrity_runtime._stream import Stream

if TYPE_CHECKING:
    import httpx


def new_client(limits: Limits) -> httpx.Client:
    """Make a client of our own."""
    import httpx  # noqa: PLC0415 - only where no client is given

    pool = httpx.Limits(
        max_connections=limits.connections,
        max_keepalive_connections=limits.idle_connections,
        keepalive_expiry=limits.keep_alive,
    )
    return httpx.Client(limits=pool)


@overload
def call_sync(
    operation: Operation[ResponseT, Never],
    client: httpx.Client,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any]: ...


@overload
def call_sync(
    operation: Operation[ResponseT, EventT],
    client: httpx.Client,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any] | Stream[EventT] | Stream[dict[str, Any]]: ...


def call_sync(
    operation: Operation[ResponseT, EventT],
    client: httpx.Client,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    remember: Callable[[str], None] | None = None,
    called: str | None = None,
) -> ResponseT | dict[str, Any] | Stream[EventT] | Stream[dict[str, Any]]:
    """Call an operation.

    Args:
        operation: What to call.
        client: Sends the request.
        target: Where it goes.
        arguments: The caller's values by argument.
        return_type: `python` for typed objects, `json` for JSON data.
        remember: Told the session of the answer.
        called: What the caller called, for messages; left out, the operation's function.

    Raises:
        SequrityError: Whatever went wrong.
    """
    check_client(client, "client", awaited=False)
    call = prepare(operation, target, arguments, return_type, called or f"{operation.name}_sync")
    return cast("ResponseT", _drive(perform(call, remember), client))


def _drive(flow: Flow, client: httpx.Client) -> Any:
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
                    response = client.send(request, stream=True, auth=None, follow_redirects=False)
                    reply = head_of(response)
                else:
                    reply = _read(step, cast("httpx.Response", response))
            except Exception as error:
                fault = translate(error)
                if fault is None:
                    raise
    except StopIteration as end:
        outcome: Answer[Any] | Opened[Any] = end.value
    except BaseException:
        _close(response)
        raise
    held = cast("httpx.Response", response)
    if isinstance(outcome, Answer):
        _close(held)
        return outcome.value
    return Stream[Any](outcome.events, held.iter_bytes(), lambda: _close(held))


def _read(step: Read, response: httpx.Response) -> bytes:
    body = Body(step)
    for chunk in response.iter_bytes():
        if body.add(chunk):
            break
    return body.content()


def _close(response: httpx.Response | None) -> None:
    if response is not None:
        with suppress(Exception):  # the call is over, whatever the connection says
            response.close()
