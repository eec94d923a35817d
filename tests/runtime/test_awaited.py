"""Connections of the async driver are read as the task wants it that reads them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio
from faults.drivers import asyncio_run
from raw_server import Peer, raw_server

from sequrity import AsyncSequrityClient
from sequrity_runtime import CallTimeoutError, Limits, Timeout
from sequrity_runtime.transport.read_hook import Read, Waiting, bind_async

MESSAGES = [{"role": "user", "content": "hi"}]
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 10000\r\n\r\n"


class _Connection:
    def __init__(self) -> None:
        self.timeouts: list[float | None] = []

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        return b"x" * max_bytes


class _Reader:
    """Counts the reads that it does, or refuses them."""

    def __init__(self, *, stopped: bool = False) -> None:
        self.reads = 0
        self._stopped = stopped

    async def __call__(self, read: Read) -> bytes | None:
        self.reads += 1
        return None if self._stopped else await read()


def _bound() -> _Connection:
    connection = _Connection()
    assert bind_async(connection)
    return connection


def test_outside_of_a_block_a_connection_is_as_it_was() -> None:
    connection = _bound()
    assert asyncio.run(connection.read(3, 5)) == b"xxx"
    assert connection.timeouts == [5]


def test_within_a_block_its_reader_reads_and_afterwards_the_outer_one() -> None:
    connection, outer, inner = _bound(), _Reader(), _Reader()

    async def main() -> None:
        with Waiting(outer):
            with Waiting(inner):
                assert await connection.read(3, 5) == b"xxx"
            await connection.read(3)
            await connection.read(3)
        await connection.read(3)

    asyncio.run(main())
    assert (outer.reads, inner.reads) == (2, 1)
    assert connection.timeouts == [5, None, None, None]


def test_a_read_that_is_stopped_is_the_end_of_the_connection() -> None:
    connection = _bound()

    async def main() -> bytes:
        with Waiting(_Reader(stopped=True)):
            return await connection.read(3)

    assert asyncio.run(main()) == b""
    assert connection.timeouts == []


def test_another_task_reads_as_it_likes() -> None:
    connection, reader = _bound(), _Reader()

    async def main() -> None:
        other = asyncio.ensure_future(connection.read(3))
        with Waiting(reader):
            await other

    asyncio.run(main())
    assert reader.reads == 0


def test_a_connection_is_bound_once_and_what_is_none_never() -> None:
    connection = _bound()
    cls = type(connection)
    assert bind_async(connection)
    assert type(connection) is cls
    assert isinstance(connection, _Connection)
    assert not bind_async(None)


@pytest.mark.parametrize("run", [asyncio_run, trio.run], ids=["asyncio", "trio"])
def test_a_body_that_drips_ends_in_time_and_its_connection_is_given_back(run: Callable[..., Awaitable[Any]]) -> None:
    def drip(peer: Peer) -> None:
        peer.send(HEAD)
        peer.drip(b" ")

    async def main(url: str) -> None:
        limits = Limits(connections=1, idle_connections=1)
        async with AsyncSequrityClient("k", url, limits=limits, max_retries=0) as client:
            for _ in range(2):
                with pytest.raises(CallTimeoutError) as caught:
                    await client.control.chat.create(MESSAGES, "m", timeout=Timeout(total=0.3, pool=0.1))
                assert caught.value.phase == "total"

    with raw_server(drip) as url:
        run(main, url)
