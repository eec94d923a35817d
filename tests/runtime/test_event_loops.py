"""An async client serves one event loop after the other, and several at once, each over connections of its own."""

import asyncio
import gc
import json
import warnings
from collections.abc import Awaitable, Callable
from threading import Barrier, Thread
from typing import Any

import httpx
import pytest
import trio
from fake_service import ANSWER, MESSAGES
from raw_server import Peer, raw_server

from sequrity import AsyncSequrityClient
from sequrity_runtime import ConfigError

BODY = json.dumps(ANSWER).encode()


def well(peer: Peer) -> None:
    peer.send(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY)


def asyncio_run(main: Callable[[], Awaitable[Any]]) -> Any:
    async def run() -> Any:
        return await main()

    return asyncio.run(run())


def loop_without_shutdown(main: Callable[[], Awaitable[Any]]) -> Any:
    """Run a loop and close it, without the end that `asyncio.run` gives it."""
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(main())
    finally:
        loop.close()


@pytest.mark.parametrize(
    ("first", "then"),
    [(asyncio_run, asyncio_run), (asyncio_run, trio.run), (trio.run, asyncio_run), (trio.run, trio.run)],
    ids=["asyncio twice", "asyncio then trio", "trio then asyncio", "trio twice"],
)
def test_one_event_loop_after_the_other_makes_calls_and_closes_its_connections(
    first: Callable[..., Any], then: Callable[..., Any]
) -> None:
    with raw_server(well) as url:
        client = AsyncSequrityClient("k", url)

        async def call() -> Any:
            await client.control.chat.create(MESSAGES, "m")
            return (await client.control.chat.create(MESSAGES, "m")).text

        async def close() -> None:
            await call()
            await client.close()

        with warnings.catch_warnings(record=True) as found:
            warnings.simplefilter("always")
            assert first(call) == "hi"
            assert not _pools(client)
            then(close)
            assert not _pools(client)
            gc.collect()
    assert not found


def _pools(client: AsyncSequrityClient) -> Any:
    whole: Any = client
    return whole._context.http_client._transport._pool._pools


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_connections_of_a_loop_that_was_closed_without_its_end_are_dropped() -> None:
    with raw_server(well) as url:
        client = AsyncSequrityClient("k", url)

        async def call() -> int:
            await client.control.chat.create(MESSAGES, "m")
            return len(_pools(client))

        assert [loop_without_shutdown(call) for _ in range(3)] == [1, 1, 1]
        asyncio.run(client.close())
        gc.collect()


def test_a_client_may_be_closed_in_a_loop_that_has_not_used_it() -> None:
    client = AsyncSequrityClient("k")
    asyncio.run(client.close())


def test_two_loops_at_once_have_connections_of_their_own() -> None:
    together, found = Barrier(2), list[str]()

    async def calls(client: AsyncSequrityClient) -> None:
        for _ in range(5):
            together.wait()
            found.append((await client.control.chat.create(MESSAGES, "m")).text or "")

    with raw_server(well) as url:
        client = AsyncSequrityClient("k", url)
        threads = [Thread(target=lambda: asyncio.run(calls(client))) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        asyncio.run(client.close())
    assert found == ["hi"] * 10


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("then", [asyncio_run, trio.run], ids=["asyncio", "trio"])
def test_a_callers_client_in_another_event_loop_is_refused_with_a_fix(then: Callable[..., Any]) -> None:
    with raw_server(well) as url:
        client = AsyncSequrityClient("k", url, http_client=httpx.AsyncClient())

        async def call() -> Any:
            return (await client.control.chat.create(MESSAGES, "m")).text

        assert asyncio_run(call) == "hi"
        with pytest.raises(ConfigError, match="belongs to another event loop; create a client in each loop"):
            then(call)
        vars(client).clear()
        gc.collect()


def test_other_exceptions_of_closing_propagate_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    client = AsyncSequrityClient("k")
    http_client: Any = vars(client)["_context"].http_client

    async def fails() -> None:
        raise LookupError

    monkeypatch.setattr(http_client, "aclose", fails)
    with pytest.raises(LookupError):
        asyncio.run(client.close())
