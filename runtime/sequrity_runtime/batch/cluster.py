"""Performing a batch on the workers of a dask cluster (`pip install sequrity-bindings[dask]`).

This process reads the requests and writes the results. Each worker process has one client of its own. If a worker is
killed, the scheduler gives its requests to another one: those are repeated whose results had not been written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from os import PathLike
from time import sleep
from typing import Any, Protocol, Unpack

from sequrity_runtime.batch.batch import Batch, BatchOptions, BatchSummary
from sequrity_runtime.batch.lines import BatchRequest, BatchResult, BatchSource
from sequrity_runtime.calls.settings import check_positive


class BatchNamespace(Protocol):
    """A namespace of a sync client, such as `client.control`."""

    def batch_results(
        self, requests: list[BatchRequest], *, arguments: Mapping[str, Any] | None, max_concurrency: int
    ) -> list[BatchResult]:
        """Send requests and return their results."""
        ...


def batch_on_dask(
    cluster: Any,
    make_namespace: Callable[[], BatchNamespace],
    source: BatchSource,
    output: str | PathLike[str],
    *,
    arguments: Mapping[str, Any] | None = None,
    chunk_size: int = 16,
    **options: Unpack[BatchOptions],
) -> BatchSummary:
    """Send the requests of a file on the workers of a dask cluster, as `client.control.batch` does in this process.

    Args:
        cluster: A `distributed.Client`.
        make_namespace: Function of a module that returns a namespace, for example `SequrityClient(...).control`. Each
            worker process calls it once. The key should come from the worker's environment.
        source: Path of the requests, or the requests as mappings.
        output: Path of the results, on this machine.
        arguments: Arguments of every call, such as `features` or `security_policy`.
        chunk_size: Number of requests that a worker receives at once. A killed worker repeats at most two chunks.
        **options: Options of the batch. `max_concurrency` counts the calls of each worker.

    Raises:
        ConfigError: An argument is invalid, a file cannot be used, or the output belongs to other requests.
        AuthenticationError: The key is invalid. The results that have arrived are in the output.
        BatchStoppedError: Too many requests failed in a row.
    """
    check_positive("chunk_size", chunk_size)
    batch = Batch(source, output, (), **options)
    try:
        _distribute(batch, cluster, chunk_size, (make_namespace, arguments, batch.max_concurrency))
    except BaseException as error:  # noqa: BLE001 - raised again by `close`
        batch.stop(error)
    return batch.close()


def _distribute(batch: Batch, cluster: Any, chunk_size: int, settings: tuple[Any, ...]) -> None:
    wait: Any = import_module("distributed").wait  # an extra, without types
    pending: dict[Any, list[BatchRequest]] = {}
    while True:
        places = 2 * max(1, len(cluster.scheduler_info()["workers"]))  # one chunk in work and one that waits
        delay: float | None = 0.0
        while len(pending) < places:
            chunk, delay = _next_chunk(batch, chunk_size)
            if not chunk:
                break
            pending[cluster.submit(_results, chunk, *settings, pure=False)] = chunk
        if pending:
            for future in wait(list(pending), return_when="FIRST_COMPLETED").done:
                for request, result in zip(pending.pop(future), future.result(), strict=True):
                    batch.finish(request, result)
        elif delay is None:
            return
        else:
            sleep(delay)


def _next_chunk(batch: Batch, size: int) -> tuple[list[BatchRequest], float | None]:
    """Take requests from the batch; also return the seconds to wait for the next one, or None at the end."""
    chunk: list[BatchRequest] = []
    while len(chunk) < size:
        request = batch.start()
        if not isinstance(request, BatchRequest):
            return chunk, request
        chunk.append(request)
    return chunk, 0.0


def _results(
    requests: list[BatchRequest],
    make_namespace: Callable[[], BatchNamespace],
    arguments: Mapping[str, Any] | None,
    max_concurrency: int,
) -> list[BatchResult]:
    """Send requests in a worker process."""
    namespace = _namespace(make_namespace)
    return namespace.batch_results(requests, arguments=arguments, max_concurrency=max_concurrency)


@cache
def _namespace(make_namespace: Callable[[], BatchNamespace]) -> BatchNamespace:
    """Return the namespace of this process. Its client stays open as long as the process lives."""
    return make_namespace()
