"""A kept connection that the server closes before the response begins: the call is sent again, once."""

import asyncio
import json
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import httpx2
import pytest
import trio
from fake_service import ANSWER, MESSAGES
from raw_server import Peer, Reply, raw_server

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import Attempt, TransportError

BODY = json.dumps(ANSWER).encode()


WELL = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY


def well(peer: Peer) -> None:
    peer.send(WELL)


def twice(peer: Peer) -> None:
    """Send a response, and another one that belongs to no request: perhaps that of another user."""
    peer.send(WELL + WELL)


def hang_up(_: Peer) -> None:
    raise OSError


def reset(peer: Peer) -> None:
    connection: socket.socket = vars(peer)["_connection"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise OSError


def begin(peer: Peer) -> None:
    peer.send(b"HTTP/1.1 2")
    raise OSError


Way = Callable[[str, int, list[Attempt], Any], None]
"""Makes a number of sequential calls, and notes their attempts."""


def _sync(library: Any = None) -> Way:
    def run(url: str, calls: int, attempts: list[Attempt], settings: Any) -> None:
        http_client = None if library is None else library.Client()
        client = SequrityClient("k", url, http_client=http_client, on_attempt=attempts.append, **settings)
        try:
            for _ in range(calls):
                client.control.chat.create(MESSAGES, "m")
        finally:
            client.close()
            if http_client is not None:
                http_client.close()

    return run


def _async(start: Callable[..., Any], library: Any = None) -> Way:
    def run(url: str, calls: int, attempts: list[Attempt], settings: Any) -> None:
        async def main() -> None:
            http_client = None if library is None else library.AsyncClient()
            client = AsyncSequrityClient("k", url, http_client=http_client, on_attempt=attempts.append, **settings)
            try:
                for _ in range(calls):
                    await client.control.chat.create(MESSAGES, "m")
            finally:
                await client.close()
                if http_client is not None:
                    await http_client.aclose()

        start(main)

    return run


def _asyncio(main: Callable[[], Any]) -> None:
    asyncio.run(main())


OWN = {"sync": _sync(), "asyncio": _async(_asyncio), "trio": _async(trio.run)}
WAYS = {
    **OWN,
    "sync-httpx": _sync(httpx),
    "sync-httpx2": _sync(httpx2),
    "asyncio-httpx": _async(_asyncio, httpx),
    "asyncio-httpx2": _async(_asyncio, httpx2),
    "trio-httpx": _async(trio.run, httpx),
}


def _attempts(way: Way, *replies: Reply, calls: int = 2, **settings: Any) -> list[tuple[int, bool, float | None]]:
    """Return number, staleness and wait of each attempt."""
    attempts: list[Attempt] = []
    with raw_server(*replies) as url, suppress(TransportError):
        way(url, calls, attempts, settings)
    return [(it.number, isinstance(it.error, TransportError) and it.error.stale, it.retry_in) for it in attempts]


@pytest.mark.parametrize("way", WAYS.values(), ids=[*WAYS])
@pytest.mark.parametrize("end", [hang_up, reset])
def test_a_stale_connection_is_replaced_at_once(way: Way, end: Reply) -> None:
    assert _attempts(way, well, end, well) == [(1, False, None), (1, True, 0.0), (2, False, None)]


@pytest.mark.parametrize("way", OWN.values(), ids=[*OWN])
def test_a_response_that_was_sent_before_its_request_is_refused(way: Way) -> None:
    attempts: list[Attempt] = []
    with raw_server(twice, well) as url, pytest.raises(TransportError, match="sent before the request"):
        way(url, 2, attempts, {})
    assert [(it.number, it.status, it.retry_in) for it in attempts] == [(1, 200, None), (1, None, None)]


def test_after_a_response_without_a_request_the_next_call_has_another_connection() -> None:
    with raw_server(twice, well) as url, SequrityClient("k", url) as client:
        client.control.chat.create(MESSAGES, "m")
        with pytest.raises(TransportError, match="sent before the request"):
            client.control.chat.create(MESSAGES, "m")
        client.control.chat.create(MESSAGES, "m")


@pytest.mark.parametrize("way", WAYS.values(), ids=[*WAYS])
def test_a_new_connection_that_is_closed_is_an_ambiguous_failure(way: Way) -> None:
    assert _attempts(way, hang_up) == [(1, False, None)]
    assert _attempts(way, well, hang_up) == [(1, False, None), (1, True, 0.0), (2, False, None)]


@pytest.mark.parametrize("way", OWN.values(), ids=[*OWN])
def test_a_response_that_has_begun_is_not_requested_again(way: Way) -> None:
    assert _attempts(way, well, begin, well) == [(1, False, None), (1, False, None)]


@pytest.mark.parametrize("way", WAYS.values(), ids=[*WAYS])
def test_without_retries_a_stale_connection_fails_the_call(way: Way) -> None:
    assert _attempts(way, well, hang_up, well, max_retries=0) == [(1, False, None), (1, True, None)]
