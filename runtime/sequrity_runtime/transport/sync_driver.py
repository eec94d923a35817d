"""The sync driver: does what a flow asks for, with an `httpx.Client` or one like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING, Any, Never, cast, overload

from sequrity_runtime.calls.flow import Chunk, Wait
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.errors import SequrityError
from sequrity_runtime.transport.driver import Run
from sequrity_runtime.transport.http_client import made_of_environment, own_options, remember_own
from sequrity_runtime.transport.http_errors import time_was_up
from sequrity_runtime.transport.pool import Slots
from sequrity_runtime.transport.socket_deadline import Bounds, Stop, bind, trace
from sequrity_runtime.transport.stream import Stream

if TYPE_CHECKING:
    import httpx


def new_client(limits: Limits) -> httpx.Client:
    """Make a client of our own.

    Raises:
        ConfigError: The environment names a proxy or certificates that cannot be used.
    """
    import httpx  # noqa: PLC0415 - only where no client is given

    from sequrity_runtime.transport.pooled_transport import PooledTransport  # noqa: PLC0415

    with made_of_environment():
        options = own_options(limits, httpx.Limits, PooledTransport)
        client = httpx.Client(**options)
    remember_own(client, httpx.Request, options.get("transport"), Slots(limits.connections), awaited=False)
    return client


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
    run = Run(
        client, operation, target, arguments, return_type, remember, called or f"{operation.name}_sync", awaited=False
    )
    try:
        while run.proceeds():
            _do(run, client)
    except BaseException:
        _close(run)
        raise
    if run.opened is not None:
        if run.response.extensions.get("http_version") != b"HTTP/2":  # where calls share the connection
            run.stop = Stop()
        return Stream[Any](run.opened.events, _chunks(run, client), lambda: _leave(run, client), run.wake)
    _close(run)
    return cast("ResponseT", run.value)


def _do(run: Run, client: httpx.Client) -> None:
    with run, Bounds(run.step.due, run.stop):
        _io(run, client)


def _io(run: Run, client: httpx.Client) -> None:
    step = run.step
    if isinstance(step, Chunk):
        run.reply = next(run.raw, None)
        return
    _close(run)
    if isinstance(step, Wait):
        sleep(step.seconds)
        return
    request = run.request(step, trace)
    _take_slot(run)
    if run.transport is None:
        response = client.send(request, stream=True, auth=None, follow_redirects=False)
    else:
        response = run.transport.handle_request(request)
    bind(response.extensions.get("network_stream"))
    run.began(response, response.iter_raw, response.iter_bytes)


def _take_slot(run: Run) -> None:
    if run.slots is None:
        return
    if not run.slots.acquire(timeout=run.step.due.shortened(run.patience)):
        raise time_was_up("pool")
    run.holds_slot = True


def _chunks(run: Run, client: httpx.Client) -> Iterator[bytes]:
    while run.proceeds():
        if run.piece:
            yield run.piece
        else:
            _do(run, client)


def _leave(run: Run, client: httpx.Client) -> None:
    run.leave()
    try:
        with suppress(SequrityError):  # there is nothing left to lose
            while run.proceeds():
                _do(run, client)
    finally:
        _close(run)


def _close(run: Run) -> None:
    try:
        if run.response is not None:
            with suppress(Exception):  # it is over, whatever the connection says
                run.response.close()
    finally:
        run.give_slot_back()
