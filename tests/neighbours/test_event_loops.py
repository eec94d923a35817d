"""One async client under the event loops of other packages: every call works, and nothing is left open."""

from __future__ import annotations

import asyncio
import gc
import warnings
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import pytest
import pytest_asyncio
from asgiref.sync import async_to_sync
from service import KEY, MESSAGES, Server, serving

from sequrity import AsyncSequrityClient


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture(scope="module")
def client(server: Server) -> AsyncSequrityClient:
    """Make one client for all tests of the module, and so for all their loops."""
    return AsyncSequrityClient(KEY, base_url=server.url, max_retries=0)


async def call(client: AsyncSequrityClient) -> str | None:
    """Make two calls, so that a connection is used again."""
    await client.control.chat.create(MESSAGES, "m")
    return (await client.control.chat.create(MESSAGES, "m")).text


def test_async_to_sync_of_asgiref(client: AsyncSequrityClient) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [async_to_sync(call)(client) for _ in range(3)] == ["seen"] * 3
        gc.collect()


def test_async_to_sync_in_threads_at_once(client: AsyncSequrityClient) -> None:
    with ThreadPoolExecutor(4) as threads:
        assert [*threads.map(lambda _: async_to_sync(call)(client), range(20))] == ["seen"] * 20


@pytest.mark.asyncio
@pytest.mark.parametrize("number", range(3))
async def test_a_loop_for_each_test_of_pytest_asyncio(client: AsyncSequrityClient, number: int) -> None:
    assert await call(client) == "seen", number


@pytest_asyncio.fixture
async def own(server: Server) -> AsyncIterator[AsyncSequrityClient]:
    async with AsyncSequrityClient(KEY, base_url=server.url, max_retries=0) as client:
        yield client


@pytest.mark.asyncio
@pytest.mark.parametrize("number", range(2))
async def test_a_client_of_an_async_fixture(own: AsyncSequrityClient, number: int) -> None:
    assert await call(own) == "seen", number


def test_a_loop_in_a_thread_beside_other_loops(client: AsyncSequrityClient) -> None:
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        for _ in range(3):
            assert asyncio.run_coroutine_threadsafe(call(client), loop).result(10) == "seen"
            assert asyncio.run(call(client)) == "seen"
        asyncio.run_coroutine_threadsafe(loop.shutdown_asyncgens(), loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
