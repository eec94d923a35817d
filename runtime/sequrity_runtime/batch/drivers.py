"""Drivers of a `Batch`: threads, or tasks of asyncio or trio."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from time import sleep
from typing import Any, TypeAlias

from sequrity_runtime.batch.batch import Batch, BatchSummary
from sequrity_runtime.batch.lines import BatchRequest, BatchResult, check_requests, request_of
from sequrity_runtime.batch.routes import Routes, failure_of, result_of
from sequrity_runtime.calls.operation import Operation
from sequrity_runtime.calls.response import RawResponse
from sequrity_runtime.calls.settings import check_positive
from sequrity_runtime.errors import SequrityError

Send: TypeAlias = Callable[[Operation[Any, Any], Mapping[str, Any]], RawResponse[Any]]
"""Call of an operation with these arguments."""


def perform(batch: Batch, send: Send) -> BatchSummary:
    """Send the requests of a batch in threads of their own.

    An interrupt (Ctrl-C) waits for the calls under way and stores their results.

    Raises:
        BaseException: The exception that stopped the batch.
    """

    def work() -> None:
        try:
            while (request := batch.start()) is not None:
                if isinstance(request, BatchRequest):
                    batch.finish(request, _result(request, batch.routes, send))
                else:
                    sleep(request)
        except BaseException as error:  # noqa: BLE001 - raised again by `close`
            batch.stop(error)

    threads = [threading.Thread(target=work, name=f"batch-{number}") for number in range(batch.max_concurrency)]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    except BaseException as error:  # noqa: BLE001 - raised again by `close`
        batch.stop(error)
        for thread in threads:
            if thread.ident is not None:
                thread.join()
    return batch.close()


async def perform_async(
    batch: Batch, send: Callable[[Operation[Any, Any], Mapping[str, Any]], Awaitable[RawResponse[Any]]]
) -> BatchSummary:
    """Send the requests of a batch in tasks of their own.

    Cancelling this call cancels the calls under way. The results that have arrived are in the output.
    """
    import anyio  # noqa: PLC0415 - only for programs that use it; httpx depends on it

    async def result(request: BatchRequest) -> BatchResult:
        try:
            return result_of(request, await send(*batch.routes.call(request)))
        except (SequrityError, TypeError) as error:
            return failure_of(request, error)

    async def work() -> None:
        try:
            while (request := batch.start()) is not None:
                if isinstance(request, BatchRequest):
                    batch.finish(request, await result(request))
                else:
                    await anyio.sleep(request)
        except Exception as error:  # noqa: BLE001 - raised again by `close`
            batch.stop(error)

    try:
        async with anyio.create_task_group() as group:
            for _ in range(batch.max_concurrency):
                group.start_soon(work)
    except BaseException:
        batch.release()
        raise
    return batch.close()


def results(
    requests: Iterable[Mapping[str, Any] | BatchRequest], routes: Routes, send: Send, max_concurrency: int
) -> list[BatchResult]:
    """Send requests, several at a time, and return their results in the same order.

    Raises:
        ConfigError: An argument is invalid.
        SequrityError: A failure concerns every request, such as an invalid key.
    """
    check_positive("max_concurrency", max_concurrency)
    check_requests("requests", requests, "a list of requests")

    def perform_one(item: tuple[int, Mapping[str, Any] | BatchRequest]) -> BatchResult:
        position, request = item
        known = request if isinstance(request, BatchRequest) else request_of(position, request)
        return _result(known, routes, send)

    with ThreadPoolExecutor(max_concurrency, thread_name_prefix="batch") as pool:
        return list(pool.map(perform_one, enumerate(requests)))


def _result(request: BatchRequest, routes: Routes, send: Send) -> BatchResult:
    """Send one request and return its result. A failure that concerns every request raises."""
    try:
        return result_of(request, send(*routes.call(request)))
    except (SequrityError, TypeError) as error:
        return failure_of(request, error)
