"""A stream that is not read to its end releases its connection, however it is left."""

import gc
import time
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import anyio
import pytest
import trio
from faults.drivers import KEY, MESSAGES, asyncio_run
from faults.matrix import served
from faults.server import FaultServer

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import Limits, Timeout

# As in `test_matrix`: trio tells of generators inside httpx.
pytestmark = pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with served() as running:
        yield running


def _nothing_is_held(server: FaultServer, url: str) -> None:
    assert len(server.asked(url)) >= 1
    for _ in range(200):
        if server.held(url) == 0:
            return
        time.sleep(0.02)
    pytest.fail("a connection is still open")


@pytest.mark.parametrize("read", [0, 3])
def test_a_stream_that_is_left_early(server: FaultServer, read: int) -> None:
    url = server.url("stream-long")
    with SequrityClient(KEY, url) as client:
        reply: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        with reply:
            for _ in range(read):
                next(reply)
        _nothing_is_held(server, url)


def test_a_stream_that_is_forgotten_warns_and_ends_with_its_client(server: FaultServer) -> None:
    url = server.url("stream-long")
    with SequrityClient(KEY, url) as client, pytest.warns(ResourceWarning, match="unclosed"):
        client.control.chat.create(MESSAGES, "m", stream=True)
    _nothing_is_held(server, url)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_forgotten_streams_do_not_use_up_the_connections(server: FaultServer) -> None:
    url = server.url("stream-long")
    with SequrityClient(KEY, url, limits=Limits(connections=2), timeout=Timeout(pool=0.5), max_retries=0) as client:
        for _ in range(5):
            client.control.chat.create(MESSAGES, "m", stream=True)
            gc.collect()
            assert server.held(url) <= 2
        kept: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        with kept:
            next(kept)
    _nothing_is_held(server, url)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("run", [asyncio_run, trio.run])
def test_forgotten_async_streams_do_not_use_up_the_connections(server: FaultServer, run: Callable[..., Any]) -> None:
    url = server.url("stream-long")
    limits, timeout = Limits(connections=2), Timeout(pool=0.5)

    async def main() -> None:
        async with AsyncSequrityClient(KEY, url, limits=limits, timeout=timeout, max_retries=0) as client:
            for _ in range(5):
                stream: Any = await client.control.chat.create(MESSAGES, "m", stream=True)
                await anext(stream)
                del stream
                gc.collect()
                await anyio.sleep(0)

    run(main)
    _nothing_is_held(server, url)


@pytest.mark.parametrize("run", [asyncio_run, trio.run])
@pytest.mark.parametrize("fault", ["stream-long", "stream-stalls", "stream-stalls-at-once", "hang", "slow-body"])
def test_a_cancelled_call_releases_its_connection(server: FaultServer, fault: str, run: Callable[..., Any]) -> None:
    """Cancelled while it waits for the response, or in the middle of a stream; the client stays usable."""
    url = server.url(fault)

    async def cancel(scope: anyio.CancelScope) -> None:
        while not server.asked(url):
            await anyio.sleep(0.02)
        await anyio.sleep(0.3)
        scope.cancel()

    async def main() -> None:
        async with AsyncSequrityClient(KEY, url) as client, anyio.create_task_group() as tasks:
            with anyio.CancelScope() as scope:
                tasks.start_soon(cancel, scope)
                reply: Any = await client.control.chat.create(MESSAGES, "m", stream=fault.startswith("stream"))
                async with reply:
                    async for _ in reply:
                        await anyio.sleep(0.05)
            assert scope.cancelled_caught
            with anyio.fail_after(5):
                while server.held(url):
                    await anyio.sleep(0.02)

    run(main)
    _nothing_is_held(server, url)


@pytest.mark.parametrize("run", [asyncio_run, trio.run])
def test_calls_that_are_cancelled_while_they_wait_for_a_connection_lose_none(
    server: FaultServer, run: Callable[..., Any]
) -> None:
    """A connection that is assigned to a call at the moment of its cancellation goes to the next call."""
    url = server.url("hang")
    instants = Random(1)

    async def main() -> None:
        async with AsyncSequrityClient(KEY, url, limits=Limits(connections=2), max_retries=0) as client:

            async def call(seconds: float) -> None:
                with anyio.move_on_after(seconds):
                    await client.control.chat.create(MESSAGES, "m")

            http_client: Any = vars(client)["_context"].http_client
            pool: Any = http_client._transport._pool
            for _ in range(20):
                async with anyio.create_task_group() as group:
                    for _ in range(20):
                        group.start_soon(call, 0.1 * instants.random())
                await anyio.sleep(0.05)
                assert not pool.lent

    run(main)
