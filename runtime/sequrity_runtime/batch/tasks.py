"""Performing a batch with tasks of asyncio or trio."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from sequrity_runtime.batch.batch import Batch
from sequrity_runtime.batch.lines import BatchRequest, BatchResult
from sequrity_runtime.batch.routes import failure_of, result_of
from sequrity_runtime.batch.summary import BatchSummary
from sequrity_runtime.calls.operation import Operation
from sequrity_runtime.calls.response import RawResponse
from sequrity_runtime.errors import SequrityError


async def perform_async(
    batch: Batch, send: Callable[[Operation[Any, Any], Mapping[str, Any]], Awaitable[RawResponse[Any]]]
) -> BatchSummary:
    """Send the requests of a batch in tasks of their own.

    Cancelling this call cancels the calls under way. The results that have arrived are in the output.

    Raises:
        BaseException: The exception that stopped the batch.
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
