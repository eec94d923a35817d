"""Concurrent calls are limited, and their results and failures are in the order of the items."""

from __future__ import annotations

import asyncio
import io
import sys
import threading
import time
from typing import Any

import pytest
import trio
from fake_service import ANSWER, BASE_URL, MESSAGES, Service, answer

from sequrity import SequrityClient
from sequrity_runtime import ConfigError, call_many, call_many_async


class Gauge:
    """Counts the concurrent calls."""

    def __init__(self) -> None:
        self.inside = 0
        self.most = 0
        self._lock = threading.Lock()

    def enter(self) -> None:
        with self._lock:
            self.inside += 1
            self.most = max(self.most, self.inside)

    def leave(self) -> None:
        with self._lock:
            self.inside -= 1


def test_call_many_limits_concurrency_and_keeps_the_order() -> None:
    gauge = Gauge()

    def call(item: int) -> int:
        gauge.enter()
        time.sleep(0.02 * (5 - item % 5))
        gauge.leave()
        if item == 7:
            raise LookupError(item)
        return item * 2

    found = call_many(call, range(10), max_concurrency=3)
    assert isinstance(found[7], LookupError)
    assert [value for value in found if not isinstance(value, Exception)] == [0, 2, 4, 6, 8, 10, 12, 16, 18]
    assert gauge.most == 3


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_call_many_async_limits_concurrency_and_keeps_the_order(backend: str) -> None:
    gauge = Gauge()

    async def sleep(seconds: float) -> None:
        await (asyncio.sleep(seconds) if backend == "asyncio" else trio.sleep(seconds))

    async def call(item: int) -> int:
        gauge.enter()
        await sleep(0.02 * (5 - item % 5))
        gauge.leave()
        if item == 7:
            raise LookupError(item)
        return item * 2

    async def run() -> list[int | Exception]:
        return await call_many_async(call, range(10), max_concurrency=3)

    found = asyncio.run(run()) if backend == "asyncio" else trio.run(run)
    assert isinstance(found[7], LookupError)
    assert [value for value in found if not isinstance(value, Exception)] == [0, 2, 4, 6, 8, 10, 12, 16, 18]
    assert gauge.most == 3


def test_an_interrupt_starts_no_call_and_joins_the_running_threads() -> None:
    done: list[int] = []

    def call(item: int) -> None:
        time.sleep(0.05)
        done.append(item)

    class Interrupted(threading.Semaphore):
        def acquire(self, blocking: bool = True, timeout: float | None = None) -> bool:
            if done:
                raise KeyboardInterrupt
            return super().acquire(blocking, timeout)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "Semaphore", Interrupted)
        with pytest.raises(KeyboardInterrupt):
            call_many(call, range(100), max_concurrency=1)
    assert len(done) < 5


def test_each_concurrent_call_starts_without_a_session() -> None:
    service = Service(answer({**ANSWER}, x_session_id="s"))
    with SequrityClient(api_key="k", base_url=BASE_URL, http_client=service.client()) as client:
        found = call_many(lambda model: client.control.chat.create(MESSAGES, model), "abc", max_concurrency=1)
        assert [value.session_id for value in found if not isinstance(value, Exception)] == ["s"] * 3
    assert ["x-session-id" in request.headers for request in service.requests] == [False] * 3


@pytest.mark.parametrize("bound", [0, -1, True, 1.5, float("nan"), "3", None])
def test_max_concurrency_must_be_a_positive_integer(bound: Any) -> None:
    with pytest.raises(ConfigError, match="max_concurrency"):
        call_many(str, "abc", max_concurrency=bound)


@pytest.mark.parametrize("interruption", [SystemExit, KeyboardInterrupt])
def test_a_base_exception_of_a_call_is_raised_and_starts_no_more(interruption: type[BaseException]) -> None:
    called: list[str] = []

    def call(item: str) -> None:
        called.append(item)
        raise interruption

    with pytest.raises(interruption):
        call_many(call, "abcdef", max_concurrency=1)
    assert called == ["a"]


def test_a_call_that_cancels_itself_cancels_call_many_async() -> None:
    async def call(item: int) -> int:
        if item == 1:
            raise asyncio.CancelledError("its own")
        await asyncio.sleep(0.1)
        return item

    with pytest.raises(asyncio.CancelledError, match="its own"):
        asyncio.run(call_many_async(call, range(3)))


class Gone(io.StringIO):
    def write(self, _: str) -> int:
        raise BrokenPipeError


@pytest.mark.parametrize("screen", [None, Gone()])
def test_a_missing_or_closed_stderr_loses_no_results(screen: Gone | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    assert call_many(str, [1, 2], progress=True) == ["1", "2"]
    assert call_many(str, [1, 2]) == ["1", "2"]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_progress_bar_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    call_many(str, "ab")
    assert screen.getvalue().startswith("\r  0%|")
    assert "| 2/2 [" in screen.getvalue()
    assert screen.getvalue().endswith("\n")


def test_progress_true_and_false_override_the_terminal_check(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    call_many(str, "ab", progress=False)
    call_many(str, [], progress=True)
    assert screen.getvalue() == ""
    plain = io.StringIO()
    monkeypatch.setattr(sys, "stderr", plain)
    call_many(str, "a")
    assert plain.getvalue() == ""
    call_many(str, "a", progress=True)
    assert "| 1/1 [" in plain.getvalue()


async def later(item: int) -> int:
    return item


@pytest.mark.parametrize("call", [None, 5, later])
def test_call_many_refuses_async_and_not_callable(call: Any) -> None:
    with pytest.raises(ConfigError, match="call: expected a plain function; call_many_async takes an async one"):
        call_many(call, [1])


def test_call_many_refuses_a_function_that_returns_coroutines() -> None:
    """For example a lambda that calls an async client: the coroutines would never be awaited."""
    with pytest.raises(ConfigError, match="call_many_async takes an async one"):
        call_many(lambda item: later(item), [1, 2], max_concurrency=1)  # noqa: PLW0108 - the lambda is the case


def test_call_many_async_refuses_a_call_that_is_not_callable() -> None:
    nothing: Any = None
    with pytest.raises(ConfigError, match="call: expected an async function"):
        asyncio.run(call_many_async(nothing, [1]))
