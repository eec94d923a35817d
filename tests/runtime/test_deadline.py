"""Deadlines: the time that remains, and the timeout error after it."""

from math import isclose
from time import monotonic, sleep

import pytest

from sequrity_runtime import CallTimeoutError
from sequrity_runtime.calls.deadline import NEVER, Deadline, IdleDeadline


def _close(seconds: float | None, expected: float) -> bool:
    return seconds is not None and isclose(seconds, expected, abs_tol=0.1)


def test_no_deadline_never_expires_and_keeps_timeouts() -> None:
    assert Deadline.after(None) == NEVER
    assert NEVER.remaining() is None
    assert not NEVER.expired()
    assert NEVER.clamp(None) is None
    assert NEVER.clamp(3) == 3


def test_a_timeout_is_clamped_to_the_time_that_remains() -> None:
    deadline = Deadline.after(5)
    assert _close(deadline.remaining(), 5)
    assert _close(deadline.clamp(None), 5)
    assert _close(deadline.clamp(60), 5)
    assert deadline.clamp(3) == 3
    assert not deadline.expired()


def test_an_expired_deadline_raises_a_timeout_error_with_its_phase() -> None:
    deadline = Deadline(monotonic() - 1, "idle")
    assert deadline.expired()
    with pytest.raises(CallTimeoutError, match=r"\Aidle timeout of the stream exceeded\Z") as caught:
        deadline.clamp(3)
    assert caught.value.phase == "idle"
    with pytest.raises(CallTimeoutError, match=r"\Atotal timeout exceeded\Z") as caught:
        Deadline(monotonic() - 1).clamp(None)
    assert caught.value.phase == "total"


def test_a_timer_that_is_a_little_early_has_expired() -> None:
    assert Deadline(monotonic() + 0.005).expired()


def test_a_tightened_deadline_is_the_earlier_of_both() -> None:
    total = Deadline.after(5)
    assert total.tightened(60, "idle") is total
    idle = total.tightened(1, "idle")
    assert idle.phase == "idle"
    assert _close(idle.remaining(), 1)
    assert _close(NEVER.tightened(1).remaining(), 1)


def test_the_idle_deadline_restarts_with_each_event_and_not_with_each_read() -> None:
    idle = IdleDeadline(NEVER, 5)
    first = idle.current(0)
    assert first.phase == "idle"
    sleep(0.01)
    assert idle.current(0) is first
    second = idle.current(1)
    assert second.at is not None
    assert first.at is not None
    assert second.at > first.at


def test_the_idle_deadline_is_the_total_one_if_that_is_earlier() -> None:
    total = Deadline.after(1)
    assert IdleDeadline(total, 5).current(0) is total


def test_a_stream_without_an_idle_timeout_has_the_total_deadline() -> None:
    total = Deadline.after(1)
    assert IdleDeadline(total, None).current(7) is total
