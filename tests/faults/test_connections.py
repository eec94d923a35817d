"""Connections of the pool of a default client: their number, and that a cancelled call loses none."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import anyio
import pytest
import trio
from faults.drivers import KEY, MESSAGES, asyncio_run
from faults.matrix import served
from faults.replies import reply
from faults.server import Exchange, FaultServer, running

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import Limits

CALLERS = 8
KEPT = Limits(idle_connections=3, keep_alive=0.3)

pytestmark = pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")


def _slow(exchange: Exchange) -> None:
    exchange.wait(0.1)  # so that all calls are under way at once
    exchange.send(reply())


def _stale(exchange: Exchange) -> None:
    exchange.send(reply())
    exchange.close()


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with running({"slow": _slow, "stale": _stale}) as server:
        yield server


def _held(server: FaultServer, url: str, expected: int) -> int:
    """Count open connections, once the server has seen the others close."""
    ends = time.monotonic() + 5
    while server.held(url) != expected and time.monotonic() < ends:
        time.sleep(0.01)
    return server.held(url)


Steps = Callable[[Callable[[int], None]], None]
Play = Callable[[str, Steps], None]


def _sync(url: str, play: Steps) -> None:
    with SequrityClient(KEY, url, limits=KEPT) as client, ThreadPoolExecutor(CALLERS) as threads:

        def calls(number: int) -> None:
            for call in [threads.submit(client.control.chat.create, MESSAGES, "m") for _ in range(number)]:
                call.result()

        play(calls)


def _async(run: Callable[[Callable[[], Awaitable[None]]], None]) -> Play:
    def runs(url: str, play: Steps) -> None:
        async def main() -> None:
            async with AsyncSequrityClient(KEY, url, limits=KEPT) as client:

                async def call() -> None:
                    await client.control.chat.create(MESSAGES, "m")

                async def calls(number: int) -> None:
                    async with anyio.create_task_group() as group:
                        for _ in range(number):
                            group.start_soon(call)

                def calls_from_thread(number: int) -> None:
                    anyio.from_thread.run(calls, number)

                await anyio.to_thread.run_sync(play, calls_from_thread)

        run(main)

    return runs


@pytest.fixture(params=["sync", "asyncio", "trio"])
def play(request: pytest.FixtureRequest) -> Play:
    """Run a function with a client and a way to make a number of concurrent calls."""
    plays: dict[str, Play] = {"sync": _sync, "asyncio": _async(asyncio_run), "trio": _async(trio.run)}
    return plays[request.param]


def test_calls_at_once_have_connections_of_their_own_and_some_are_kept(server: FaultServer, play: Play) -> None:
    url = server.url("slow")

    def steps(calls: Callable[[int], None]) -> None:
        calls(CALLERS)
        assert _held(server, url, 3) == 3
        calls(1)
        assert _held(server, url, 3) == 3

    play(url, steps)
    assert _held(server, url, 0) == 0


def test_connections_that_were_idle_for_too_long_are_closed_by_the_next_call(server: FaultServer, play: Play) -> None:
    url = server.url("slow")

    def steps(calls: Callable[[int], None]) -> None:
        calls(2)
        assert _held(server, url, 2) == 2
        time.sleep(0.4)
        calls(1)
        assert _held(server, url, 1) == 1

    play(url, steps)


def test_a_connection_that_the_server_has_closed_is_not_used_again(server: FaultServer, play: Play) -> None:
    url = server.url("stale")

    def steps(calls: Callable[[int], None]) -> None:
        for _ in range(3):
            calls(2)
            assert _held(server, url, 0) == 0

    play(url, steps)
    assert len(server.asked(url)) == 6


@pytest.mark.parametrize("keep_alive", [5, 1e-9], ids=["kept", "made"])
def test_a_call_that_is_cancelled_at_any_of_its_steps_loses_no_connection(keep_alive: float) -> None:
    limits = Limits(connections=1, keep_alive=keep_alive)

    async def main(url: str) -> int:
        async with AsyncSequrityClient(KEY, url, limits=limits, max_retries=0) as client:
            steps, done = 0, False
            while not done:
                task = asyncio.ensure_future(client.control.chat.create(MESSAGES, "m"))
                for _ in range(steps):
                    await asyncio.sleep(0)
                done = task.done()
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
                await client.control.chat.create(MESSAGES, "m")
                steps += 1
            whole: Any = client
            transport = whole._context.http_client._transport
            assert not transport._pool.lent
        return steps

    with served() as ok:
        url = ok.url("ok")
        assert asyncio.run(main(url)) > 5
        assert _held(ok, url, 0) == 0


@pytest.mark.parametrize("run", [asyncio_run, trio.run])
def test_connections_that_a_call_drops_are_closed_though_it_is_cancelled(
    server: FaultServer, run: Callable[..., Any]
) -> None:
    url = server.url("slow")

    async def main() -> None:
        async with AsyncSequrityClient(KEY, url, limits=KEPT) as client:

            async def call() -> None:
                await client.control.chat.create(MESSAGES, "m")

            async with anyio.create_task_group() as group:
                group.start_soon(call)
                group.start_soon(call)
            await anyio.sleep(0.4)
            assert server.held(url) == 2
            with anyio.CancelScope() as scope:
                scope.cancel()
                await call()
            assert await anyio.to_thread.run_sync(_held, server, url, 0) == 0

    run(main)
