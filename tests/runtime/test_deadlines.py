"""A call ends in time, whatever a server sends: in each driver, with each library, on fresh and on used connections.

One thing is given up: over a caller's sync client, a server that is slow with the headers. Each byte restarts httpx's
read timeout there, so the call ends late, when the headers are complete.
"""

import asyncio
import json
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any

import httpx
import httpx2
import pytest
import trio
from exhaustive import exhaustive
from fake_service import ANSWER, CHAT, CHUNK, MESSAGES, opened, opened_async
from raw_server import Peer, Reply, raw_server

from sequrity_runtime import (
    APIStatusError,
    CallTimeoutError,
    Limits,
    SequrityError,
    Target,
    Timeout,
    call_async,
    call_sync,
)
from sequrity_runtime.transport.http_transport import new_async_client, new_client

BODY = json.dumps(ANSWER).encode()
EVENT = f"data: {json.dumps(CHUNK)}\n\n".encode()
STREAM = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
TOTAL = 0.4
HEADERS_SECONDS = 3 * TOTAL
"""Seconds by which a server delays the end of the headers: a client without a deadline must not hang."""

Way = Callable[[str, Timeout, int, bool], Any]
"""Makes a number of calls, with or without a stream, and returns the result of the last one."""


def _head(length: int, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n".encode()


def well(peer: Peer) -> None:
    peer.send(_head(len(BODY)) + BODY)


def _target(base_url: str, timeout: Timeout) -> Target:
    return Target.of(base_url, "key-of-the-tests", timeout=timeout)


def _sync(library: Any) -> Way:
    def run(base_url: str, timeout: Timeout, calls: int, streaming: bool) -> Any:
        arguments = {"messages": MESSAGES, "model": "m", "stream": streaming}
        with library.Client() as client:

            def one() -> Any:
                reply = call_sync(CHAT, client, _target(base_url, timeout), arguments, "python")
                return [*opened(reply)] if streaming else reply

            return [one() for _ in range(calls)][-1]

    return run


def _async(library: Any, start: Callable[..., Any]) -> Way:
    def run(base_url: str, timeout: Timeout, calls: int, streaming: bool) -> Any:
        async def main() -> Any:
            arguments = {"messages": MESSAGES, "model": "m", "stream": streaming}
            async with library.AsyncClient() as client:

                async def one() -> Any:
                    reply = await call_async(CHAT, client, _target(base_url, timeout), arguments, "python")
                    return [event async for event in opened_async(reply)] if streaming else reply

                return [await one() for _ in range(calls)][-1]

        return start(main)

    return run


def _asyncio(main: Callable[[], Any]) -> Any:
    return asyncio.run(main())


class _Own:
    """Our own clients, with a pool of one connection: if it is not released, the next call fails."""

    _LIMITS = Limits(connections=1, idle_connections=1)

    @classmethod
    def Client(cls) -> httpx.Client:
        return new_client(cls._LIMITS)

    @classmethod
    def AsyncClient(cls) -> httpx.AsyncClient:
        return new_async_client(cls._LIMITS)


_WAYS = {
    "sync-own": _sync(_Own),
    "sync-httpx": _sync(httpx),
    "sync-httpx2": _sync(httpx2),
    "asyncio-own": _async(_Own, _asyncio),
    "asyncio-httpx": _async(httpx, _asyncio),
    "asyncio-httpx2": _async(httpx2, _asyncio),
    "trio-own": _async(_Own, trio.run),
    "trio-httpx": _async(httpx, trio.run),
}


_QUICK = ("sync-own", "sync-httpx", "asyncio-own", "asyncio-httpx2", "trio-own")
"""Ways of `make test`: of all event loops, and of the clients of both libraries."""

_ALL = [pytest.param(way, id=name, marks=[] if name in _QUICK else exhaustive) for name, way in _WAYS.items()]

_GIVEN_UP = (_WAYS["sync-httpx"], _WAYS["sync-httpx2"])
"""Ways over a caller's sync client, whose reads know no deadline."""


@pytest.fixture(params=_ALL)
def way(request: pytest.FixtureRequest) -> Way:
    found: Way = request.param
    return found


def _late(way: Way, base_url: str, timeout: Timeout, calls: int = 1, *, streaming: bool = False) -> CallTimeoutError:
    started = monotonic()
    with pytest.raises(SequrityError) as caught:
        way(base_url, timeout, calls, streaming)
    assert monotonic() - started < (20 if way in _GIVEN_UP else 5) * TOTAL
    assert isinstance(caught.value, CallTimeoutError), caught.value
    return caught.value


def _slow_headers(peer: Peer) -> None:
    peer.send(b"HTTP/1.1 200 OK\r\ncontent-length: 10000\r\nx: ")
    for _ in range(int(HEADERS_SECONDS / 0.05)):
        peer.send(b"y")
        peer.pause(0.05)
    peer.send(b"\r\n\r\n")
    peer.pause(60)


def _interim(peer: Peer) -> None:
    end = monotonic() + HEADERS_SECONDS
    while monotonic() < end:
        peer.send(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        peer.pause(0.01)
    peer.send(_head(10_000))
    peer.pause(60)


def _flood(peer: Peer) -> None:
    while True:
        peer.send(b"HTTP/1.1 103 Early Hints\r\n\r\n")


def _slow_body(peer: Peer) -> None:
    peer.send(_head(10_000))
    peer.drip(b" ")


@pytest.mark.parametrize("calls", [1, 2])
@pytest.mark.parametrize("reply", [_slow_headers, _interim, _slow_body])
def test_the_whole_call_ends_in_time_on_a_fresh_and_on_a_used_connection(way: Way, reply: Reply, calls: int) -> None:
    with raw_server(*[well] * (calls - 1), reply) as base_url:
        error = _late(way, base_url, Timeout(total=TOTAL), calls)
    assert error.phase == "total"
    assert error.attempts == 1
    assert error.elapsed is not None
    given_up = way in _GIVEN_UP and reply is not _slow_body
    assert (error.elapsed >= HEADERS_SECONDS) == given_up


@pytest.mark.parametrize("calls", [1, 2])
def test_a_flood_of_interim_responses_ends_in_time(way: Way, calls: int) -> None:
    if way in _GIVEN_UP:
        pytest.skip("a caller's sync client reads without a deadline")
    with raw_server(*[well] * (calls - 1), _flood) as base_url:
        assert _late(way, base_url, Timeout(total=TOTAL), calls).phase == "total"


def test_silence_within_a_body_ends_in_time(way: Way) -> None:
    def silent(peer: Peer) -> None:
        peer.send(STREAM + EVENT)
        peer.pause(60)

    with raw_server(silent) as base_url:
        assert _late(way, base_url, Timeout(idle=0.2), streaming=True).phase == "idle"
        assert _late(way, base_url, Timeout(total=TOTAL), streaming=True).phase == "total"


def test_silence_ends_in_the_time_of_its_phase(way: Way) -> None:
    with raw_server(lambda peer: peer.pause(60)) as base_url:
        assert _late(way, base_url, Timeout(read=0.2)).phase == "read"


def test_the_waits_between_attempts_are_part_of_the_whole(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(low: float, high: float) -> float:
        return 0.05

    monkeypatch.setattr("sequrity_runtime.calls.retry._random.uniform", draw)

    def unavailable(peer: Peer) -> None:
        peer.send(_head(2, "503 Service Unavailable") + b"{}")

    with raw_server(unavailable, unavailable, well) as base_url:
        assert way(base_url, Timeout(total=60), 1, False).id == "answer"
    with raw_server(unavailable, _slow_headers) as base_url:
        error = _late(way, base_url, Timeout(total=TOTAL))
    assert (error.phase, error.attempts) == ("total", 2)


def test_an_errors_body_that_is_dripped_hides_nothing(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sequrity_runtime.calls.flow.ERROR_BODY_SECONDS", 0.2)

    def denied(peer: Peer) -> None:
        peer.send(_head(10_000, "401 Unauthorized"))
        peer.drip(b"no ")

    with raw_server(denied) as base_url, pytest.raises(APIStatusError) as caught:
        way(base_url, Timeout(), 1, False)
    assert caught.value.status == 401
    assert caught.value.body.startswith("no ")


def test_comments_do_not_keep_a_stream_alive(way: Way) -> None:
    def comments(peer: Peer) -> None:
        peer.send(STREAM + EVENT)
        peer.drip(b": still here\n\n")

    with raw_server(comments) as base_url:
        assert _late(way, base_url, Timeout(idle=0.2), streaming=True).phase == "idle"
        assert _late(way, base_url, Timeout(total=TOTAL), streaming=True).phase == "total"


def test_events_keep_a_stream_alive_up_to_the_whole(way: Way) -> None:
    def events(peer: Peer) -> None:
        peer.send(STREAM)
        peer.drip(EVENT)

    with raw_server(events) as base_url:
        assert _late(way, base_url, Timeout(idle=0.2, total=TOTAL), streaming=True).phase == "total"


def test_the_idle_timeout_excludes_the_time_of_the_caller() -> None:
    def complete(peer: Peer) -> None:
        events = EVENT + EVENT + b"data: [DONE]\n\n"
        head = f"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: {len(events)}\r\n\r\n"
        peer.send(head.encode() + EVENT)
        peer.pause(0.3)
        peer.send(events[len(EVENT) :])

    with raw_server(complete) as base_url, httpx.Client() as client:
        target = _target(base_url, Timeout(idle=0.5))
        stream = opened(call_sync(CHAT, client, target, {"messages": MESSAGES, "model": "m", "stream": True}, "python"))
        for _ in range(2):
            sleep(0.6)
            next(stream)
        assert list(stream) == []


def test_a_stream_that_was_read_leaves_its_connection_for_the_next_call(way: Way) -> None:
    peers: list[Peer] = []

    def complete(peer: Peer) -> None:
        peers.append(peer)
        events = EVENT + b"data: [DONE]\n\n"
        peer.send(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
        peer.send(b"%x\r\n%b\r\n" % (len(events), events))
        peer.pause(0.02)
        peer.send(b"0\r\n\r\n")

    with raw_server(complete) as server:
        assert len(way(server, Timeout(), 2, True)) == 1
    assert len(peers) == 2
    assert (peers[0] is peers[1]) == (way not in _GIVEN_UP)  # there, waiting for the end could take long


def test_stream_ends_at_the_end_marker_without_reading_further(way: Way) -> None:
    def endless(peer: Peer) -> None:
        peer.send(STREAM + EVENT + b"data: [DONE]\n\n")
        peer.drip(EVENT)

    started = monotonic()
    with raw_server(endless) as base_url:
        assert len(way(base_url, Timeout(), 1, True)) == 1
    assert monotonic() - started < 2
