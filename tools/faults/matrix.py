"""Plays every fault to every driver, and compares the outcome with the table of `expectations`."""

from __future__ import annotations

import gc
import pickle
import time
import tracemalloc
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager

from attrs import Factory, define

from faults.drivers import DRIVERS, KEY, PROMPT, Came, Driver
from faults.expectations import MIB, Case
from faults.replies import ECHO
from faults.responses import FAULTS as RESPONSES
from faults.server import FaultServer, running
from faults.streams import FAULTS as STREAMS
from sequrity_runtime import SequrityError

ELSEWHERE = {
    "refused": "http://127.0.0.1:9",
    "unknown-host": "https://no-such-host.invalid",
    "bad-scheme": "ftp://127.0.0.1",
}
"""Base URLs of faults that no server plays."""


@define
class Outcome:
    """The outcome of a case with one driver."""

    came: Came
    seconds: float
    requests: list[bytes]
    """Requests that reached the server."""

    held: int
    """Connections that the client still held after it was closed."""

    peak: int | None = None
    wrong: list[str] = Factory(list[str])
    """Differences from the expectation."""


def served() -> AbstractContextManager[FaultServer]:
    """Run the server with all faults."""
    return running({**RESPONSES, **STREAMS})


def play(case: Case, server: FaultServer, drivers: Collection[str] = DRIVERS) -> Mapping[str, Outcome]:
    """Play one fault to drivers: concurrently, unless memory is measured, because the whole process shares it."""
    with ThreadPoolExecutor(len(drivers) if case.peak is None else 1) as threads:
        tasks = {name: threads.submit(_play, case.over(name), DRIVERS[name], server) for name in drivers}
        return {name: task.result() for name, task in tasks.items()}


def _play(case: Case, driver: Driver, server: FaultServer) -> Outcome:
    url = ELSEWHERE.get(case.fault) or server.url(case.fault)
    peak: int | None = None
    if case.peak is not None:
        gc.collect()
        tracemalloc.start()
    started = time.monotonic()
    try:
        came = driver(case, url)
    except Exception as error:  # noqa: BLE001 - that nothing foreign gets out is what is tested
        came = Came(f"foreign {type(error).__module__}.{type(error).__qualname__}", error)
    seconds = time.monotonic() - started
    if case.peak is not None:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    outcome = Outcome(came, seconds, server.asked(url), _held(server, url), peak)
    outcome.wrong = [*_differences(case, outcome), *_of_error(came.error, len(outcome.requests))]
    return outcome


def _held(server: FaultServer, url: str) -> int:
    """Count the connections that stay open; the server needs a moment to see that one was closed."""
    for _ in range(100):
        if not server.held(url):
            break
        time.sleep(0.02)
    return server.held(url)


def _differences(case: Case, found: Outcome) -> Iterator[str]:
    """Compare with the table."""
    came = found.came
    if came.outcome != case.outcome:
        yield f"expected {case.outcome!r}, found {came.outcome!r}: {came.error!s:.200}"
    for name, value in case.attributes.items():
        seen = getattr(came.error, name, None)
        if seen != value:
            yield f"expected {name} = {value!r}, found {seen!r}"
    if case.partial != came.partial and case.outcome == came.outcome:
        yield f"expected the partial text {case.partial!r}, found {came.partial!r}"
    if case.attempts != len(found.requests):
        yield f"expected {case.attempts} requests, the server saw {len(found.requests)}"
    least, most = case.seconds
    if not least <= found.seconds <= most:
        yield f"expected {least:g} to {most:g} s, took {found.seconds:.2f}"
    if case.peak is not None and found.peak is not None and found.peak > case.peak:
        yield f"expected at most {case.peak / MIB:.0f} MiB, took {found.peak / MIB:.0f}"
    if found.held:
        yield f"{found.held} connections are still open"
    if any(b"\r\ncookie:" in request.lower() for request in found.requests):
        yield "a cookie was sent"
    if case.calls == 1 and len({_repeated(request) for request in found.requests}) > 1:
        yield "an attempt differs from the first in its body or its idempotency key"


def _repeated(request: bytes) -> tuple[bytes, bytes]:
    """Take out of a request what each attempt has to repeat."""
    head, _, body = request.partition(b"\r\n\r\n")
    keys = [line for line in head.lower().split(b"\r\n") if line.startswith(b"idempotency-key:")]
    return b"".join(keys), body


def _of_error(error: BaseException | None, requests: int) -> Iterator[str]:
    """Check what holds of every error."""
    if not isinstance(error, SequrityError):
        return
    written = pickle.dumps(error)
    again = pickle.loads(written)
    if (type(again), str(again), again.__dict__.keys()) != (type(error), str(error), error.__dict__.keys()):
        yield "the error does not pickle"
    shown = f"{error!r}{error}{written.decode('latin-1')}"
    for secret in (KEY, PROMPT, ECHO):
        if secret in shown:
            yield f"the error holds {secret!r}"
    if requests and (error.elapsed is None or error.attempts < 1):
        yield "the error does not say how often and how long it was tried"
