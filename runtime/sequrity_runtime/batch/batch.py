"""The state of a batch: which request starts next, and where its result goes. It sends nothing and never waits."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from time import monotonic
from typing import Any, TypedDict

from attrs import define, field

from sequrity_runtime.batch.lines import BatchRequest, BatchResult, BatchSource, count_requests, read_requests
from sequrity_runtime.batch.rate_limits import RateLimit
from sequrity_runtime.batch.result_file import ResultFile, read_result
from sequrity_runtime.batch.routes import Routes
from sequrity_runtime.calls.operation import Operation
from sequrity_runtime.calls.settings import check_positive
from sequrity_runtime.configuration import Configuration
from sequrity_runtime.errors import ConfigError, SequrityError
from sequrity_runtime.progress import ProgressBar

WINDOW = 10_000
"""Maximum number of requests between the oldest one without a result and the newest one. It bounds memory."""

_POLL_SECONDS = 0.05


class BatchOptions(TypedDict, total=False):
    """Options of a batch."""

    max_concurrency: int
    """Maximum number of concurrent calls. Defaults to 8."""

    requests_per_minute: float | None
    """Maximum number of requests that start in a minute. None, the default, sets no limit."""

    tokens_per_minute: float | None
    """Maximum number of tokens that responses use in a minute. None, the default, sets no limit.

    A request counts as the average of the responses so far until its own response has arrived.
    """

    max_failures: int | None
    """Maximum number of consecutive failures, at which the batch stops. Defaults to 50; None sets no limit."""

    retry_failed: bool
    """Whether to send the requests again whose result in the output is a failure. Defaults to False."""

    progress: bool | None
    """Whether to draw a progress bar on standard error. None, the default, draws it only on a terminal."""


@define(kw_only=True)
class BatchSummary:
    """Numbers of a batch, those of earlier runs with the same output included."""

    total: int = 0
    """Number of results in the output."""

    succeeded: int = 0
    """Number of responses with a status below 400."""

    failures: Counter[str] = field(factory=Counter[str])
    """Number of failed requests by kind: `HTTP 429`, `ConnectError`, `invalid_request`, ..."""

    tokens: int = 0
    """Tokens that this run's responses report as used."""

    resumed: int = 0
    """Number of results that earlier runs had written."""

    seconds: float = 0.0
    """Duration of this run."""

    @property
    def failed(self) -> int:
        """Number of failed requests."""
        return self.failures.total()

    def __str__(self) -> str:
        rate = (self.total - self.resumed) / self.seconds if self.seconds else 0.0
        lines = [
            f"{self.total} results: {self.succeeded} succeeded, {self.failed} failed",
            f"{self.total - self.resumed} sent now in {self.seconds:.0f} s ({rate:.1f} a second), {self.tokens} tokens",
        ]
        lines += [f"{count:8} x {kind}" for kind, count in self.failures.most_common()]
        return "\n".join(lines)


class BatchStoppedError(SequrityError):
    """Too many requests of a batch failed in a row. Their results are in the output; send them with `retry_failed`."""


class Batch(Configuration):
    """Requests on their way to results. All methods may be called from several threads.

    Raises:
        ConfigError: An argument is invalid, a file cannot be used, or the output belongs to other requests.
    """

    def __init__(
        self,
        source: BatchSource,
        output: str | PathLike[str],
        operations: Iterable[Operation[Any, Any]],
        arguments: Mapping[str, Any] | None = None,
        *,
        max_concurrency: int = 8,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        max_failures: int | None = 50,
        retry_failed: bool = False,
        progress: bool | None = None,
    ) -> None:
        self.max_concurrency = check_positive("max_concurrency", max_concurrency)
        self.routes = Routes(operations, arguments)
        self._max_failures = None if max_failures is None else check_positive("max_failures", max_failures)
        self._failures_in_a_row = 0
        self._reserved: dict[int, float] = {}
        self._requests_limit = RateLimit("requests_per_minute", requests_per_minute)
        self._tokens_limit = RateLimit("tokens_per_minute", tokens_per_minute)
        total = count_requests(source)
        self._lock = threading.Lock()
        self._results = ResultFile(output, retry_failed=retry_failed)
        self.summary = BatchSummary()
        self._started = monotonic()
        self._responses = 0
        self.stopped: BaseException | None = None
        """Exception that ends the batch; no further request starts."""
        try:
            self._requests = self._unsent(read_requests(source))
            self._next = next(self._requests, None)
            self._bar = ProgressBar(total, done=self.summary.resumed, shown=progress)
        except BaseException:
            self._results.close()
            raise

    def start(self) -> BatchRequest | float | None:
        """Return the next request to send, the seconds to wait before asking again, or None at the end."""
        with self._lock:
            request = self._next
            if request is None or self.stopped is not None:
                return None
            if request.position - self._results.written >= WINDOW:
                return _POLL_SECONDS
            delay = max(self._requests_limit.delay(), self._tokens_limit.delay())
            if delay > 0:
                return delay
            self._requests_limit.take(1)
            self._reserved[request.position] = expected = self.summary.tokens / max(self._responses, 1)
            self._tokens_limit.take(expected)
            self._next = next(self._requests, None)
            return request

    def finish(self, request: BatchRequest, result: BatchResult) -> None:
        """Store the result of a request."""
        with self._lock:
            self._results.put(request.position, result.line())
            self._tokens_limit.take(result.tokens - self._reserved.pop(request.position))
            self._responses += 1
            self._count(result.failure)
            self._stop_after_failures(result.failure)
            self.summary.tokens += result.tokens
            self._bar.advance(tokens=self.summary.tokens, failed=self.summary.failed)

    def stop(self, error: BaseException) -> None:
        """Start no further request. The first exception counts."""
        with self._lock:
            self.stopped = self.stopped or error

    def close(self) -> BatchSummary:
        """Close the output.

        Raises:
            BaseException: The exception that stopped the batch.
        """
        with self._lock:
            self.release()
            self.summary.seconds = monotonic() - self._started
            if self.stopped is not None:
                raise self.stopped
            return self.summary

    def release(self) -> None:
        """Close the output after an exception that propagates by itself."""
        self._bar.close()
        self._results.close()

    def _unsent(self, requests: Iterator[BatchRequest]) -> Iterator[BatchRequest]:
        """Skip the requests that have a result, and check that these results are theirs."""
        results = self._results.lines()
        written = self._results.written
        for request in requests:
            if request.position not in self._results:
                yield request
                continue
            line = next(results) if request.position < written else self._results.line(request.position)
            custom_id, failure = read_result(line)
            if custom_id != request.custom_id:
                raise ConfigError(_OTHER_INPUT)
            self._count(failure)
            self.summary.resumed += 1
        if self.summary.total < written:
            raise ConfigError(_OTHER_INPUT)

    def _count(self, failure: str | None) -> None:
        self.summary.total += 1
        if failure is None:
            self.summary.succeeded += 1
        else:
            self.summary.failures[failure] += 1

    def _stop_after_failures(self, failure: str | None) -> None:
        self._failures_in_a_row = 0 if failure is None else self._failures_in_a_row + 1
        if self._failures_in_a_row == self._max_failures and self.stopped is None:
            message = f"{self._max_failures} requests failed in a row, the last one with {failure}"
            self.stopped = BatchStoppedError(f"{message}; retry_failed sends them again")


_OTHER_INPUT = "the output holds the results of other requests; write to a new file"
