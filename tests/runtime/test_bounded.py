"""Connections of the HTTP library keep the deadline of whoever reads them."""

import itertools
import sys
from socket import MSG_DONTWAIT, socket, socketpair
from time import monotonic
from types import FrameType
from typing import Any, NamedTuple

import pytest

from sequrity_runtime import CallTimeoutError
from sequrity_runtime.calls.deadline import Due
from sequrity_runtime.transport.socket_deadline import Bounds, Stop, bind, trace


class _Connection:
    def __init__(self) -> None:
        self.timeouts: list[float | None] = []
        self.written: list[int] = []

    def get_extra_info(self, info: str) -> Any:
        return None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        return b"x" * max_bytes

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.timeouts.append(timeout)
        self.written.append(len(buffer))


def test_without_a_deadline_a_connection_is_as_it_was() -> None:
    connection = _Connection()
    bind(connection)
    assert connection.read(3, 5) == b"xxx"
    connection.write(b"abc", None)
    assert connection.timeouts == [5, None]


def test_within_a_block_timeouts_are_what_is_left() -> None:
    connection = _Connection()
    bind(connection)
    with Bounds(Due.within(2)):
        connection.read(3, 5)
        with Bounds(Due.within(1)):
            connection.read(3, None)
        connection.read(3, 0.5)
    connection.read(3, 5)
    outer, inner, short, after = (round(timeout or 0, 1) for timeout in connection.timeouts)
    assert (outer, inner, short, after) == (2, 1, 0.5, 5)


def test_where_nothing_is_left_nothing_is_read_or_written() -> None:
    connection = _Connection()
    bind(connection)
    with Bounds(Due(monotonic() - 1)):
        with pytest.raises(CallTimeoutError):
            connection.read(3, 5)
        with pytest.raises(CallTimeoutError):
            connection.write(b"abc", 5)
    assert connection.timeouts == []


def test_a_large_body_is_written_in_parts_that_have_what_is_left_by_then() -> None:
    connection = _Connection()
    bind(connection)
    connection.write(b"x" * 150_000, 5)
    assert connection.written == [65536, 65536, 18928]


def test_a_connection_is_bound_once_and_what_is_none_never() -> None:
    connection = _Connection()
    bind(connection)
    cls = type(connection)
    bind(connection)
    assert type(connection) is cls
    assert isinstance(connection, _Connection)
    bind(None)


@pytest.mark.parametrize("event", ["connection.connect_tcp.complete", "proxy.start_tls.complete"])
def test_the_librarys_news_of_a_connection_bind_it(event: str) -> None:
    connection = _Connection()
    trace(event, {"return_value": connection})
    with Bounds(Due.within(1)):
        connection.read(3, 5)
    assert connection.timeouts != [5]


def test_the_librarys_attempt_to_connect_is_bounded() -> None:
    info: dict[str, Any] = {"host": "x", "timeout": 5.0}
    with Bounds(Due.within(1)):
        trace("connection.connect_tcp.started", info)
    assert info["timeout"] <= 1


def test_other_news_change_nothing() -> None:
    connection = _Connection()
    trace("http11.receive_response_headers.complete", {"return_value": connection})
    trace("http11.send_request_headers.started", {"request": None})
    assert type(connection) is _Connection


def test_what_is_stopped_reads_nothing_more_and_other_reads_go_on() -> None:
    connection, stop = _Connection(), Stop()
    bind(connection)
    with Bounds(Due(), stop):
        assert connection.read(3) == b"xxx"
        stop()
        assert connection.read(3) == b""
    assert connection.read(3) == b"xxx"


def test_what_is_stopped_while_it_reads_has_read_nothing() -> None:
    """Else the answer might end well, and its connection, which is shut down, be given to another call."""

    class Stopped(_Connection):
        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            stop()
            return super().read(max_bytes, timeout)

    connection, stop = Stopped(), Stop()
    bind(connection)
    with Bounds(Due(), stop):
        assert connection.read(3) == b""


class _Socketed(_Connection):
    """A connection to which nothing is sent."""

    def __init__(self, sock: socket) -> None:
        super().__init__()
        self._sock = sock
        self.would_wait = False

    def get_extra_info(self, info: str) -> Any:
        return self._sock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._sock.recv(max_bytes, MSG_DONTWAIT)
        except BlockingIOError:
            self.would_wait = True
            return b"x"


class _Found(NamedTuple):
    came: bool
    """Whether the signal came."""

    waited: bool
    """Whether the read would have waited after it."""

    data: bytes


def _stopped_by_signal(at: int) -> _Found:
    """Stop a read of this thread after so many of its instructions, as a signal's handler may."""
    stop, count, late = Stop(), itertools.count(), list[bool]()

    def interrupt(frame: FrameType, event: str, _: object) -> Any:
        frame.f_trace_opcodes = True
        if event == "opcode" and next(count) == at:
            late.append(connection.would_wait)
            stop()
        return interrupt

    def begin(frame: FrameType, _: str, __: object) -> Any:
        return interrupt if frame.f_code is Stop.read.__code__ else None

    near, far = socketpair()
    with near, far:
        connection = _Socketed(near)
        tracing = sys.gettrace()
        sys.settrace(begin)
        try:
            data = stop.read(connection, lambda: connection.read(3))
        finally:
            sys.settrace(tracing)
    return _Found(bool(late), connection.would_wait and late == [False], data)


def test_a_signal_at_any_instruction_stops_the_read() -> None:
    """No instruction is so placed that the signal is missed, and the read waits for ever."""
    came = list(itertools.takewhile(lambda found: found.came, map(_stopped_by_signal, itertools.count())))
    assert len(came) > 20
    assert not any(found.waited for found in came)
    assert came[0].data == b""
