"""Connections of the HTTP library keep the deadline of whoever reads them."""

from time import monotonic
from typing import Any

import pytest

from sequrity_runtime import TimeoutError_
from sequrity_runtime._bounded import Bounds, Stop, bind, trace
from sequrity_runtime._due import Due


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
        with pytest.raises(TimeoutError_):
            connection.read(3, 5)
        with pytest.raises(TimeoutError_):
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


def test_a_connection_without_a_socket_is_read_to_its_end() -> None:
    class Stopped(_Connection):
        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            stop()
            return super().read(max_bytes, timeout)

    connection, stop = Stopped(), Stop()
    bind(connection)
    with Bounds(Due(), stop):
        assert connection.read(3) == b"xxx"
        assert connection.read(3) == b""
