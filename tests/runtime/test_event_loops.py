"""An async client belongs to one event loop, and raises a clear error in another one."""

import asyncio
import gc
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio
from fake_service import ANSWER, MESSAGES
from raw_server import Peer, raw_server

from sequrity import AsyncSequrityClient
from sequrity_runtime import ConfigError

BODY = json.dumps(ANSWER).encode()
ADVICE = "belongs to another event loop; make a client in each loop"

# A connection of a closed event loop cannot be closed. asyncio and trio warn about it.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def well(peer: Peer) -> None:
    peer.send(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY)


def asyncio_run(main: Callable[[], Awaitable[Any]]) -> Any:
    async def run() -> Any:
        return await main()

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("first", "then"),
    [(asyncio_run, asyncio_run), (asyncio_run, trio.run), (trio.run, asyncio_run)],
    ids=["asyncio twice", "asyncio then trio", "trio then asyncio"],
)
@pytest.mark.parametrize("closing", [False, True])
def test_another_event_loop_is_refused_with_a_fix(
    first: Callable[..., Any], then: Callable[..., Any], closing: bool
) -> None:
    with raw_server(well) as url:
        client = AsyncSequrityClient("k", url)

        async def call() -> Any:
            return (await client.control.chat.create(MESSAGES, "m")).text

        assert first(call) == "hi"
        with pytest.raises(ConfigError, match=ADVICE):
            then(client.close if closing else call)
        vars(client).clear()
        gc.collect()


def test_other_exceptions_of_closing_propagate_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    client = AsyncSequrityClient("k")
    http_client: Any = vars(client)["_http_client"]

    async def fails() -> None:
        raise LookupError

    monkeypatch.setattr(http_client, "aclose", fails)
    with pytest.raises(LookupError):
        asyncio.run(client.close())
