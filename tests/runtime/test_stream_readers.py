"""A stream is read in one place at a time, and closed from anywhere, which ends the read of another thread or task.

Over a caller's sync client, that read ends with the next bytes or its timeout: no other thread can reach its socket.
"""

import asyncio
import copy
import json
import pickle
import signal
import ssl
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from threading import Event, Thread, get_ident
from time import monotonic, sleep
from typing import Any

import anyio
import httpx
import httpx2
import pytest
import trio
import trustme
from fake_service import CHUNK, Service
from faults.drivers import KEY, MESSAGES, asyncio_run
from faults.server import running
from faults.streams import FAULTS
from raw_server import Peer, Reply, raw_server

from sequrity import AsyncSequrityClient, SequrityClient, Timeout
from sequrity_runtime import ConfigError, Stream, StreamTruncatedError, TransportError

EVENT = f"data: {json.dumps(CHUNK)}\n\n".encode()
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
LONG = 60.0
LATER = 1.0
SOON = 3.0

# Trio tells of generators inside httpx that are left to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def silent(peer: Peer) -> None:
    """Send one event, and then nothing."""
    peer.send(HEAD + chunk(EVENT))
    peer.pause(LONG)


def later(peer: Peer) -> None:
    """Send one event, and another one after a while."""
    peer.send(HEAD + chunk(EVENT))
    peer.pause(LATER)
    peer.send(chunk(EVENT))
    peer.pause(LONG)


def silent_over(library: Any) -> Reply:
    """Choose a silent stream. Over a caller's sync client it continues later, since only bytes end a closed read
    there."""
    return silent if library is None else later


def well(peer: Peer) -> None:
    peer.send(HEAD + chunk(EVENT + b"data: [DONE]\n\n") + b"0\r\n\r\n")


@pytest.fixture(params=[None, httpx, httpx2], ids=["own", "httpx", "httpx2"])
def library(request: pytest.FixtureRequest) -> Any:
    return request.param


@contextmanager
def _client(library: Any, url: str) -> Generator[SequrityClient]:
    with (
        library.Client() if library else nullcontext() as http_client,
        SequrityClient(KEY, url, http_client=http_client) as client,
    ):
        yield client


@pytest.fixture
def stream(library: Any) -> Iterator[Stream[Any]]:
    """A stream that has had one event, and waits for the next one."""
    with raw_server(silent_over(library)) as url, _client(library, url) as client:
        reply: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        with reply:
            next(reply)
            yield reply


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as threads:
        yield threads


def _waiting(call: Callable[[], Any], pool: ThreadPoolExecutor) -> Future[Any]:
    future = pool.submit(call)
    sleep(0.2)  # so that it does wait
    assert not future.done()
    return future


def _rest(stream: Stream[Any]) -> list[Any]:
    return list(stream)


def test_a_stream_whose_client_is_closed_names_the_cause() -> None:
    with raw_server(silent) as url:
        with SequrityClient(KEY, url) as client:
            reply: Any = client.control.chat.create(MESSAGES, "m", stream=True)
            next(reply)
        with pytest.raises(TransportError, match="the connection failed: the HTTP client has been closed"):
            next(reply)


def test_a_thread_that_waits_is_woken_by_closing(stream: Stream[Any], pool: ThreadPoolExecutor) -> None:
    rest = _waiting(lambda: list(stream), pool)
    stream.close()
    assert stream.closed
    assert rest.result(SOON) == []


def test_final_in_another_thread_raises_truncated_after_close(stream: Stream[Any], pool: ThreadPoolExecutor) -> None:
    whole = _waiting(stream.final, pool)
    stream.close()
    with pytest.raises(StreamTruncatedError) as caught:
        whole.result(SOON)
    assert caught.value.partial.text == "hi"


def test_a_second_reading_thread_is_refused_and_the_first_continues(
    stream: Stream[Any], pool: ThreadPoolExecutor
) -> None:
    first = _waiting(lambda: list(stream), pool)
    calls: list[Callable[[], Any]] = [stream.__next__, stream.final]
    for call in calls:
        with pytest.raises(ConfigError, match="another thread or task is reading"):
            call()
    assert not stream.closed
    assert not first.done()
    stream.close()
    assert first.result(SOON) == []


def test_a_stream_has_a_snapshot_before_its_end(stream: Stream[Any], pool: ThreadPoolExecutor) -> None:
    rest = _waiting(lambda: list(stream), pool)
    assert stream.accumulate().text == "hi"
    stream.close()
    assert rest.result(SOON) == []


def test_a_signals_handler_may_close(stream: Stream[Any]) -> None:
    def handler(_: int, __: object) -> None:
        stream.close()

    previous = signal.signal(signal.SIGUSR1, handler)
    main = get_ident()

    def kick() -> None:
        sleep(0.2)
        signal.pthread_kill(main, signal.SIGUSR1)

    thread = Thread(target=kick)
    started = monotonic()
    thread.start()
    try:
        assert list(stream) == []
    finally:
        thread.join()
        signal.signal(signal.SIGUSR1, previous)
    assert monotonic() - started < SOON


def test_many_threads_may_close_at_once(stream: Stream[Any], pool: ThreadPoolExecutor) -> None:
    rest = _waiting(lambda: list(stream), pool)
    for closing in [pool.submit(stream.close) for _ in range(3)]:
        closing.result(SOON)
    assert rest.result(SOON) == []


def test_the_client_works_after_another_thread_closed_a_stream(library: Any, pool: ThreadPoolExecutor) -> None:
    with raw_server(silent_over(library), well) as url, _client(library, url) as client:
        for expected in (0, 1):
            reply: Any = client.control.chat.create(MESSAGES, "m", stream=True)
            if not expected:
                next(reply)
                rest = _waiting(partial(_rest, reply), pool)
                reply.close()
                assert rest.result(SOON) == []
            else:
                assert len(list(reply)) == expected


def test_closed_client_raises_at_the_next_chunk_of_a_stream(pool: ThreadPoolExecutor) -> None:
    """The HTTP library closes sockets under a reader; what the reader then meets is an error of ours."""

    def dripping(peer: Peer) -> None:
        peer.send(HEAD)
        peer.drip(chunk(EVENT))

    with raw_server(dripping) as url:
        client = SequrityClient(KEY, url)
        reply: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        rest = _waiting(lambda: list(reply), pool)
        client.close()
        with pytest.raises(TransportError):
            rest.result(SOON)
        assert reply.closed


@pytest.mark.parametrize("streams", [False, True])
def test_closing_a_client_wakes_the_threads_that_wait_for_a_response(pool: ThreadPoolExecutor, streams: bool) -> None:
    with raw_server(silent if streams else lambda peer: peer.pause(LONG)) as url:
        client = SequrityClient(KEY, url, max_retries=0)

        def call() -> list[Any]:
            reply: Any = client.control.chat.create(MESSAGES, "m", stream=streams)
            return list(reply)

        waiting = _waiting(call, pool)
        client.close()
        with pytest.raises(TransportError, match="the HTTP client has been closed"):
            waiting.result(SOON)


def test_a_stream_is_read_in_the_process_that_opened_it(stream: Stream[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("sequrity_runtime.calls.stream_reader.getpid", lambda: -1)
        with pytest.raises(ConfigError, match="forked"):
            next(stream)
    assert not stream.closed


def test_bytes_of_a_stream_that_had_arrived_are_read_after_a_fork(
    library: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The end marker has arrived; the end of the body is left to the process that opened the stream."""

    def ending_late(peer: Peer) -> None:
        peer.send(HEAD + chunk(EVENT + EVENT + b"data: [DONE]\n\n"))
        peer.pause(LONG)

    with raw_server(ending_late) as url, _client(library, url) as client:
        reply: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        next(reply)
        reads: list[object] = []
        monkeypatch.setattr(reply._exchange, "_read", reads.append)
        monkeypatch.setattr("sequrity_runtime.calls.stream_reader.getpid", lambda: -1)
        assert len([*reply]) == 1
        assert reply.closed
        assert [*reply] == reads == []
        assert reply.final() == reply.accumulate()


@pytest.mark.parametrize("copies", [copy.copy, copy.deepcopy, pickle.dumps])
def test_a_stream_is_not_copied_or_pickled(stream: Stream[Any], copies: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="a Stream is not copied or pickled"):
        copies(stream)


def test_over_a_callers_client_a_closed_read_ends_with_its_timeout(pool: ThreadPoolExecutor) -> None:
    """The connection closes then; nothing of the stream is read any more."""
    with raw_server(silent) as url, _client(httpx, url) as client:
        reply: Any = client.control.chat.create(MESSAGES, "m", stream=True, timeout=Timeout(read=LATER))
        next(reply)
        rest = _waiting(partial(_rest, reply), pool)
        reply.close()
        assert reply.closed
        assert rest.result(SOON) == []


def test_over_tls_closing_ends_the_read_of_another_thread(
    pool: ThreadPoolExecutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority: Any = trustme.CA()
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(served)
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    with (
        running(FAULTS, served) as server,
        SequrityClient(KEY, server.url("stream-stalls")) as client,
    ):
        reply: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        next(reply)
        rest = _waiting(lambda: list(reply), pool)
        reply.close()
        assert rest.result(SOON) == []


class _Shared(httpx.SyncByteStream):
    """A response on a connection that other calls use as well."""

    def __init__(self) -> None:
        self.more = Event()

    def __iter__(self) -> Iterator[bytes]:
        yield EVENT
        self.more.wait(LONG)
        yield EVENT


def test_a_connection_that_is_shared_is_left_alone(pool: ThreadPoolExecutor) -> None:
    shared = _Shared()
    version = {"http_version": b"HTTP/2"}
    reply = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=shared, extensions=version)
    with SequrityClient(KEY, http_client=Service(reply).client()) as client:
        events: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        next(events)
        rest = _waiting(lambda: list(events), pool)
        events.close()
        assert not rest.done()
        shared.more.set()
        assert rest.result(SOON) == []


class _LeftSlowly(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response whose connection takes long to close."""

    def __init__(self) -> None:
        self.closing, self.closed = Event(), Event()

    def __iter__(self) -> Iterator[bytes]:
        yield EVENT

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield EVENT

    def close(self) -> None:
        self.closing.set()
        self.closed.wait(LONG)

    async def aclose(self) -> None:
        self.closing.set()
        while not self.closed.is_set():
            await asyncio.sleep(0.01)


def test_a_reader_that_comes_while_the_stream_is_being_closed_is_at_its_end(pool: ThreadPoolExecutor) -> None:
    """Another thread holds the stream then, but does not read it."""
    slow = _LeftSlowly()
    reply = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=slow)
    with SequrityClient(KEY, http_client=Service(reply).client()) as client:
        events: Any = client.control.chat.create(MESSAGES, "m", stream=True)
        next(events)
        closing = pool.submit(events.close)
        slow.closing.wait(SOON)
        rest = list(events)
        slow.closed.set()
        closing.result(SOON)
    assert rest == []


def test_a_task_that_reads_while_the_stream_is_being_closed_is_at_its_end() -> None:
    async def main() -> None:
        slow = _LeftSlowly()
        reply = httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=slow)
        async with AsyncSequrityClient(KEY, http_client=Service(reply).async_client()) as client:
            events: Any = await client.control.chat.create(MESSAGES, "m", stream=True)
            await anext(events)
            closing = asyncio.ensure_future(events.close())
            while not slow.closing.is_set():
                await asyncio.sleep(0.01)
            assert [event async for event in events] == []
            slow.closed.set()
            await closing

    asyncio.run(main())


Main = Callable[[Any], Any]
Tasks = Callable[[Main], None]


@pytest.fixture(params=[asyncio_run, trio.run], ids=["asyncio", "trio"])
def tasks(request: pytest.FixtureRequest, library: Any) -> Tasks:
    """Runs something with a stream that waits for its next event."""

    async def main(check: Main, url: str) -> None:
        async with (
            library.AsyncClient() if library else nullcontext() as http_client,
            AsyncSequrityClient(KEY, url, http_client=http_client) as client,
        ):
            reply: Any = await client.control.chat.create(MESSAGES, "m", stream=True)
            async with reply:
                await anext(reply)
                with anyio.fail_after(SOON):
                    await check(reply)

    def run(check: Main) -> None:
        with raw_server(silent) as url:
            request.param(main, check, url)

    return run


async def _next(stream: Any) -> None:
    assert await anext(stream, None) is None


def test_a_task_that_waits_is_woken_by_closing(tasks: Tasks) -> None:
    async def check(stream: Any) -> None:
        events: list[Any] = []

        async def read() -> None:
            events.extend([event async for event in stream])

        async with anyio.create_task_group() as group:
            group.start_soon(read)
            await anyio.sleep(0.1)
            await stream.close()
            assert stream.closed
        assert events == []

    tasks(check)


def test_a_second_reading_task_is_refused_and_the_first_continues(tasks: Tasks) -> None:
    async def check(stream: Any) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(_next, stream)
            await anyio.sleep(0.1)
            for call in (stream.__anext__, stream.final):
                with pytest.raises(ConfigError, match="another thread or task is reading"):
                    await call()
            assert not stream.closed
            assert stream.accumulate().text == "hi"
            await stream.close()

    tasks(check)


def test_tasks_that_read_and_close_at_once_end(tasks: Tasks) -> None:
    async def check(stream: Any) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(_next, stream)
            await anyio.sleep(0.05)
            for _ in range(3):
                group.start_soon(stream.close)
        assert await anext(stream, None) is None

    tasks(check)


def test_a_reader_that_is_cancelled_and_closed_at_once_is_cancelled() -> None:
    async def main(url: str) -> None:
        async with AsyncSequrityClient(KEY, url) as client:
            reply: Any = await client.control.chat.create(MESSAGES, "m", stream=True)
            await anext(reply)
            reader = asyncio.ensure_future(anext(reply))
            await asyncio.sleep(0.1)
            reader.cancel()
            await reply.close()
            with pytest.raises(asyncio.CancelledError):
                await reader

    with raw_server(silent) as url:
        asyncio.run(main(url))
