"""Sockets of our own connections: their reads and writes keep the deadline of their call, and can be interrupted."""

import itertools
import ssl
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from socket import MSG_DONTWAIT, socket, socketpair
from threading import Timer
from time import monotonic
from types import FrameType
from typing import Any, NamedTuple

import anyio
import httpcore
import httpx
import pytest
import trio
from faults.drivers import asyncio_run
from raw_server import Peer, raw_server

from sequrity import AsyncSequrityClient
from sequrity_runtime import CallTimeoutError, Limits, Timeout
from sequrity_runtime.calls.deadline import Deadline
from sequrity_runtime.transport.async_driver import AsyncSocketControl
from sequrity_runtime.transport.network import AsyncBackend, AsyncSocketStream, Backend, SocketStream
from sequrity_runtime.transport.sync_driver import SocketControl

MESSAGES: list[dict[str, Any]] = [{"role": "user", "content": "hi"}]
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 10000\r\n\r\n"
CONTEXT = ssl.create_default_context()


class _Connection(httpcore.NetworkStream):
    """A socket of httpcore that notes the timeouts that it receives."""

    def __init__(self) -> None:
        self.timeouts: list[float | None] = []
        self.written: list[int] = []
        self.closed = False

    def get_extra_info(self, info: str) -> Any:
        return None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        return b"x" * max_bytes

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.timeouts.append(timeout)
        self.written.append(len(buffer))

    def close(self) -> None:
        self.closed = True

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        self.timeouts.append(timeout)
        return self


def _stream(connection: _Connection, seconds: float | None = None) -> tuple[SocketStream, Backend, SocketControl]:
    """Wrap a connection for a call with a deadline."""
    backend, control = Backend(), SocketControl()
    control.deadline = Deadline.after(seconds)
    backend.use = control
    return SocketStream(connection, backend), backend, control


def test_timeouts_without_a_call_or_a_deadline_stay_the_same() -> None:
    connection = _Connection()
    for control in (None, SocketControl()):
        backend = Backend()
        backend.use = control
        stream = SocketStream(connection, backend)
        assert stream.read(3, 5) == b"xxx"
        stream.write(b"abc", None)
        stream.write(b"", None)
        stream.start_tls(ssl_context=CONTEXT, server_hostname="x", timeout=7)
    assert connection.timeouts == [5, None, 7] * 2


def test_timeouts_are_clamped_to_the_deadline_of_the_current_call() -> None:
    connection = _Connection()
    stream, backend, control = _stream(connection, 2)
    stream.read(3, 5)
    stream.read(3, 0.5)
    control.deadline = Deadline.after(1)
    stream.read(3, None)
    stream.write(b"abc", 5)
    stream.write(b"", 5)
    tls = stream.start_tls(ssl_context=CONTEXT, server_hostname="x", timeout=5)
    tls.read(3, 5)
    backend.use = None
    tls.read(3, 5)
    assert [round(timeout or 0, 1) for timeout in connection.timeouts] == [2, 0.5, 1, 1, 1, 1, 5]


def test_nothing_is_read_or_written_after_the_deadline() -> None:
    connection = _Connection()
    stream, backend, control = _stream(connection)
    control.deadline = Deadline(monotonic() - 1)
    for step in (
        lambda: stream.read(3, 5),
        lambda: stream.write(b"x" * 65_536, 5),
        lambda: stream.start_tls(ssl_context=CONTEXT, server_hostname="x", timeout=5),
        lambda: backend.connect_tcp("127.0.0.1", 1, 5),
    ):
        with pytest.raises(CallTimeoutError):
            step()
    assert connection.timeouts == []


def test_a_large_body_is_written_in_parts_and_each_has_the_time_that_remains() -> None:
    connection = _Connection()
    stream, _, _ = _stream(connection, 5)
    stream.write(b"x" * 150_000, 60)
    assert connection.written == [65536, 65536, 18928]
    first, second, third = (timeout or 0 for timeout in connection.timeouts)
    assert 5 >= first >= second >= third > 4


@pytest.mark.parametrize(
    ("writes", "written"),
    [
        ([b"head", b"body", b""], [8]),
        ([b"head", b""], [4]),
        ([b"head", b"one", b"two", b""], [7, 3]),
        ([b"head", b"x" * 65_532, b""], [65_536]),
        ([b"head", b"x" * 65_533, b""], [4, 65_533]),
        ([b"head", b"x" * 70_000, b""], [4, 65_536, 4_464]),
        ([b"x" * 65_536, b""], [65_536]),
    ],
)  # fmt: skip
def test_the_head_of_a_request_and_a_small_body_are_one_packet(writes: list[bytes], written: list[int]) -> None:
    connection, async_connection = _Connection(), _AsyncConnection()
    stream, _, _ = _stream(connection)

    async def main() -> None:
        async_stream = _async_stream(async_connection, None)
        for data in writes:
            await async_stream.write(data, 5)

    for data in writes:
        stream.write(data, 5)
    asyncio_run(main)
    assert connection.written == async_connection.written == written


def test_a_read_flushes_the_pending_write_first() -> None:
    """As in the handshake of a SOCKS proxy (RFC 1928, 3), which has no second write."""
    connection, async_connection = _Connection(), _AsyncConnection()

    async def main() -> None:
        async_stream = _async_stream(async_connection, AsyncSocketControl(Deadline.after(2)))
        await async_stream.write(b"hello", 5)
        await async_stream.read(2, 5)

    stream, _, _ = _stream(connection, 2)
    stream.write(b"hello", 5)
    stream.read(2, 5)
    asyncio_run(main)
    assert connection.written == async_connection.written == [5]
    assert [round(timeout or 0) for timeout in connection.timeouts] == [2, 2]


def test_close_and_extra_info_are_those_of_the_socket() -> None:
    connection = _Connection()
    stream, _, _ = _stream(connection)
    assert stream.get_extra_info("socket") is None
    stream.close()
    assert connection.closed


def test_the_backend_opens_streams_with_the_connect_timeout_clamped(monkeypatch: pytest.MonkeyPatch) -> None:
    timeouts: list[float | None] = []
    connection = _Connection()

    def connect(_: object, host: str, port: int, timeout: float | None, *__: object) -> httpcore.NetworkStream:
        timeouts.append(timeout)
        return connection

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    _, backend, _ = _stream(connection, 1)
    backend.connect_tcp("x", 1, 5)
    backend.use = None
    stream = backend.connect_tcp("x", 1, 5)
    stream.read(3, 4)
    assert [round(timeout or 0, 1) for timeout in (*timeouts, *connection.timeouts)] == [1, 5, 4]


def test_an_interrupted_call_reads_nothing_more_and_the_next_call_reads() -> None:
    connection = _Connection()
    stream, backend, control = _stream(connection)
    assert stream.read(3) == b"xxx"
    control.interrupt()
    assert stream.read(3) == b""
    backend.use = SocketControl()
    assert stream.read(3) == b"xxx"


def test_bytes_that_arrive_during_an_interrupt_are_dropped() -> None:
    """Else the response could end well, and the pool would lend its connection, which is shut down, to another call."""

    class Interrupted(_Connection):
        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            control.interrupt()
            return super().read(max_bytes, timeout)

    stream, _, control = _stream(Interrupted())
    assert stream.read(3) == b""


def test_an_interrupt_wakes_a_thread_that_reads_a_socket() -> None:
    near, far = socketpair()
    with near, far:
        stream, _, control = _stream(_Socketed(near, flags=0))
        timer = Timer(0.1, control.interrupt)
        timer.start()
        begun = monotonic()
        assert stream.read(3) == b""
        assert monotonic() - begun < 5
        timer.join()


def test_an_interrupt_in_a_forked_process_leaves_the_shared_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    near, far = socketpair()
    with near, far:

        class Forked(_Socketed):
            def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
                with monkeypatch.context() as patch:
                    patch.setattr("sequrity_runtime.transport.sync_driver.getpid", lambda: -1)
                    control.interrupt()
                far.sendall(b"abc")
                return super().read(max_bytes, timeout)

        stream, _, control = _stream(Forked(near))
        stream.read(3)
        far.sendall(b"def")
        assert near.recv(3) == b"def"


def test_interrupting_a_closed_socket_raises_nothing() -> None:
    near, far = socketpair()

    class Closed(_Socketed):
        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            near.close()
            control.interrupt()
            return b"x"

    with far:
        stream, _, control = _stream(Closed(near))
        assert stream.read(3) == b""


class _Socketed(_Connection):
    """A connection over a socket, whose peer sends nothing."""

    def __init__(self, sock: socket, flags: int = MSG_DONTWAIT) -> None:
        super().__init__()
        self._sock = sock
        self._flags = flags
        self.would_wait = False

    def get_extra_info(self, info: str) -> Any:
        return self._sock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._sock.recv(max_bytes, self._flags)
        except BlockingIOError:
            self.would_wait = True
            return b"x"


class _Found(NamedTuple):
    raised: bool
    """Whether the signal was raised."""

    waited: bool
    """Whether the read waits after the signal."""

    data: bytes


def _interrupted_by_signal(at: int) -> _Found:
    """Interrupt a read of this thread at one of its instructions, as a signal handler may."""
    control, count, late = SocketControl(), itertools.count(), list[bool]()

    def interrupt(frame: FrameType, event: str, _: object) -> Any:
        frame.f_trace_opcodes = True
        if event == "opcode" and next(count) == at:
            late.append(connection.would_wait)
            control.interrupt()
        return interrupt

    def begin(frame: FrameType, _: str, __: object) -> Any:
        return interrupt if frame.f_code is SocketControl.read.__code__ else None

    near, far = socketpair()
    with near, far:
        connection = _Socketed(near)
        tracing = sys.gettrace()
        sys.settrace(begin)
        try:
            data = control.read(connection, 3, None)
        finally:
            sys.settrace(tracing)
    return _Found(bool(late), connection.would_wait and late == [False], data)


def test_a_signal_at_any_instruction_interrupts_the_read() -> None:
    """The signal is noticed at every instruction, so that no read waits forever."""
    found = list(itertools.takewhile(lambda it: it.raised, map(_interrupted_by_signal, itertools.count())))
    assert len(found) > 20
    assert not any(it.waited for it in found)
    assert found[0].data == b""


class _AsyncConnection(httpcore.AsyncNetworkStream):
    """A socket of httpcore that notes the timeouts that it receives, and may never receive a byte."""

    def __init__(self, *, silent: bool = False) -> None:
        self.timeouts: list[float | None] = []
        self.written: list[int] = []
        self._silent = silent

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.written.append(len(buffer))

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        if self._silent:
            await anyio.sleep_forever()
        return b"x" * max_bytes


def _async_stream(connection: _AsyncConnection, control: AsyncSocketControl | None) -> AsyncSocketStream:
    backend = AsyncBackend()
    backend.use = control
    return AsyncSocketStream(connection, backend)


@pytest.mark.parametrize("run", [asyncio_run, trio.run], ids=["asyncio", "trio"])
def test_async_reads_are_clamped_to_the_deadline_of_the_current_call(run: Callable[..., Awaitable[Any]]) -> None:
    connection = _AsyncConnection()

    async def main() -> None:
        control = AsyncSocketControl(Deadline.after(2))
        assert await _async_stream(connection, None).read(3, 5) == b"xxx"
        assert await _async_stream(connection, AsyncSocketControl()).read(3, 5) == b"xxx"
        assert not control.received
        assert await _async_stream(connection, control).read(3, 5) == b"xxx"
        assert control.received
        assert await _async_stream(connection, control).read(3, 0.5) == b"xxx"
        control.deadline = Deadline(monotonic() - 1)
        with pytest.raises(CallTimeoutError):
            await _async_stream(connection, control).read(3, 5)

    run(main)
    assert [round(timeout or 0, 1) for timeout in connection.timeouts] == [5, 5, 2, 0.5]


@pytest.mark.parametrize("run", [asyncio_run, trio.run], ids=["asyncio", "trio"])
def test_an_interrupt_ends_the_async_read_and_every_later_one(run: Callable[..., Awaitable[Any]]) -> None:
    async def main() -> None:
        control = AsyncSocketControl()
        found: list[bytes] = []

        async def read() -> None:
            found.append(await _async_stream(_AsyncConnection(silent=True), control).read(3, None))

        with anyio.fail_after(5):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(read)
                await anyio.wait_all_tasks_blocked()
                control.interrupt()
            assert found == [b""]
            assert await _async_stream(_AsyncConnection(silent=True), control).read(3, None) == b""

    run(main)


def test_a_mocked_stream_that_pauses_times_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mock in place of the transport has no socket of ours that could keep the deadline."""

    class Body(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b": comment\n\n"
            await anyio.sleep_forever()

    async def handle(*_: object) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Body())

    async def main() -> None:
        async with AsyncSequrityClient("k", "https://service.test") as client:
            timeout = Timeout(idle=0.1)
            async with await client.control.chat.create(MESSAGES, "m", stream=True, timeout=timeout) as stream:
                with pytest.raises(CallTimeoutError) as caught:
                    await anext(stream)
        assert caught.value.phase == "idle"

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    asyncio_run(main)


@pytest.mark.parametrize("run", [asyncio_run, trio.run], ids=["asyncio", "trio"])
def test_a_dripping_body_times_out_and_its_connection_is_released(run: Callable[..., Awaitable[Any]]) -> None:
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
