"""The pool of connections: the choice of a connection for a call, and dropped connections."""

import sys
from contextlib import suppress
from itertools import count, takewhile
from threading import Barrier, Thread
from types import FrameType
from typing import Any

import pytest

from sequrity_runtime import Limits
from sequrity_runtime.calls.pool import Pool, PooledConnection, Slots

HERE, THERE = "here", "there"


class _Connection:
    """The part of httpcore's connection that the pool uses."""

    def __init__(self, origin: str = HERE) -> None:
        self.origin = origin
        self.available = True
        self.expired = False

    def can_handle_request(self, origin: object) -> bool:
        return origin == self.origin

    def is_available(self) -> bool:
        return self.available

    def has_expired(self) -> bool:
        return self.expired


def _new(origin: str = HERE) -> PooledConnection:
    return PooledConnection(_Connection(origin), backend=None)


class _Case:
    """A pool with a fixed clock."""

    def __init__(self, connections: int = 10, idle: int = 10) -> None:
        self.now = 0.0
        limits = Limits(connections=connections, idle_connections=idle, keep_alive=5)
        self.pool = Pool(limits, lambda: self.now)

    def take(self, origin: str = HERE) -> PooledConnection:
        connection, self.dropped = self.pool.take(origin, lambda: _new(origin))
        return connection

    def lend(self, number: int, origin: str = HERE) -> list[PooledConnection]:
        return [self.take(origin) for _ in range(number)]


def test_calls_that_are_under_way_at_once_have_connections_of_their_own() -> None:
    assert len({*_Case().lend(5)}) == 5


def test_the_connection_that_was_used_last_is_the_next() -> None:
    case = _Case()
    first, second = case.lend(2)
    assert case.pool.give(second) == case.pool.give(first) == []
    assert case.lend(2) == [first, second]


def test_a_fresh_connection_is_created_although_one_is_idle() -> None:
    case = _Case(connections=1)
    kept = case.take()
    case.pool.give(kept)
    made, dropped = case.pool.take(HERE, _new, fresh=True)
    assert made is not kept
    assert dropped == [kept]


def test_a_connection_is_reused_for_its_own_origin_alone() -> None:
    case = _Case()
    here, there = case.take(HERE), case.take(THERE)
    case.pool.give(here)
    case.pool.give(there)
    assert case.take(HERE) is here
    assert case.take(THERE) is there
    assert case.dropped == []


def test_a_connection_that_the_server_has_closed_is_dropped_when_its_turn_comes() -> None:
    case = _Case()
    first, second = case.lend(2)
    case.pool.give(first)
    case.pool.give(second)
    second.connection.expired = True
    assert case.take() is first
    assert case.dropped == [second]


def test_a_connection_with_an_unread_response_is_dropped_on_return() -> None:
    case = _Case()
    connection = case.take()
    connection.connection.available = False
    assert case.pool.give(connection) == [connection]
    assert case.take() is not connection


def test_a_connection_is_returned_once() -> None:
    case = _Case()
    connection = case.take()
    case.pool.give(connection)
    assert case.pool.give(connection) == []
    assert case.lend(2).count(connection) == 1


@pytest.mark.parametrize("asked", [HERE, THERE])
def test_idle_connections_are_kept_for_keep_alive_seconds(asked: str) -> None:
    case = _Case()
    old, young = case.lend(2)
    case.pool.give(old)
    case.now = 4.9
    case.pool.give(young)
    case.now = 5
    assert (case.take(asked) is young) == (asked == HERE)
    assert case.dropped == [old]


def test_a_connection_beside_enough_idle_ones_is_dropped_on_return() -> None:
    case = _Case(idle=2)
    first, second, third = case.lend(3)
    assert case.pool.give(first) == case.pool.give(second) == []
    assert case.pool.give(third) == [third]
    assert {*case.lend(2)} == {first, second}


def test_an_idle_connection_to_another_origin_is_dropped_for_a_new_one() -> None:
    case = _Case(connections=2)
    first, second = case.lend(2)
    case.pool.give(first)
    case.pool.give(second)
    case.take(THERE)
    assert case.dropped == [first]
    assert case.take(HERE) is second


def test_a_closed_pool_drops_everything_and_keeps_nothing() -> None:
    case = _Case()
    idle, lent = case.lend(2)
    case.pool.give(idle)
    assert case.pool.drop_all() == [idle, lent]
    assert case.pool.give(lent) == []
    late = case.take()
    assert case.pool.give(late) == [late]
    assert case.pool.drop_all() == []


def test_no_two_threads_have_the_same_connection() -> None:
    pool = Pool(Limits(connections=8, idle_connections=3))
    numbers, together = count(), Barrier(8)
    used: dict[PooledConnection, int] = {}
    shared: list[PooledConnection] = []

    def calls() -> None:
        together.wait()
        for _ in range(500):
            number = next(numbers)
            connection, _ = pool.take(HERE, _new)
            used[connection] = number
            shared.extend(connection for _ in range(20) if used[connection] != number)
            pool.give(connection)

    threads = [Thread(target=calls) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shared == []
    assert not pool.lent


@pytest.mark.parametrize("within", ["can_handle_request", "has_expired", "is_available"])
def test_a_signal_handler_may_return_a_connection_during_any_method_of_the_pool(
    within: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It interrupts the thread that holds the lock, and so cannot wait for it."""
    case = _Case()
    first, second = case.lend(2)
    case.pool.give(first)
    usual = getattr(first.connection, within)

    def interrupted(*arguments: object) -> bool:
        assert case.pool.give(second) == []
        return bool(usual(*arguments))

    monkeypatch.setattr(first.connection, within, interrupted)
    assert case.take() is first
    case.pool.give(first)
    assert not case.pool.lent
    assert {*case.lend(2)} == {first, second}


def _interrupted_return(at: int) -> bool:
    """Return a connection, and raise KeyboardInterrupt at an instruction. Returns whether there is such a one."""
    case, instructions = _Case(), count()
    first, second = case.lend(2)

    def interrupt(frame: FrameType, event: str, _: object) -> Any:
        frame.f_trace_opcodes = True
        if event == "opcode" and next(instructions) == at:
            raise KeyboardInterrupt
        return interrupt

    tracing = sys.gettrace()
    sys.settrace(lambda frame, _, __: interrupt if frame.f_code is Pool.give.__code__ else None)
    try:
        with suppress(KeyboardInterrupt):
            case.pool.give(first)
    finally:
        sys.settrace(tracing)
    case.pool.give(second)
    taking = Thread(target=lambda: case.lend(2), daemon=True)
    taking.start()
    taking.join(5)
    assert not taking.is_alive()
    return next(instructions) > at


def test_an_interrupt_at_any_instruction_of_a_return_blocks_no_later_call() -> None:
    assert len([*takewhile(bool, map(_interrupted_return, count()))]) > 20


def test_a_connection_that_returns_while_the_pool_closes_is_dropped() -> None:
    case = _Case()
    connection = case.take()
    connection.connection.is_available = lambda: case.pool.drop_all() == []
    assert case.pool.give(connection) == [connection]


def test_slots_are_as_many_as_they_are() -> None:
    slots = Slots(2)
    assert [slots.acquire(0.01) for _ in range(3)] == [True, True, False]
    slots.release()
    assert [slots.acquire(0.01) for _ in range(2)] == [True, False]


def test_a_slot_that_is_released_goes_to_a_thread_that_waits() -> None:
    slots, got = Slots(1), list[bool]()
    slots.acquire(None)
    thread = Thread(target=lambda: got.append(slots.acquire(5)))
    thread.start()
    slots.release()
    thread.join()
    assert got == [True]
