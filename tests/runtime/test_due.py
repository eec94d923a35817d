"""When something must be over: what is left, and what it is called when time is up."""

from math import isclose
from time import monotonic

import pytest

from sequrity_runtime import CallTimeoutError
from sequrity_runtime.calls.deadline import NEVER, Due


def _close(seconds: float | None, expected: float) -> bool:
    return seconds is not None and isclose(seconds, expected, abs_tol=0.1)


def test_without_a_limit_there_is_always_time() -> None:
    assert Due.within(None) == NEVER
    assert NEVER.left() is None
    assert not NEVER.passed()
    assert NEVER.shortened(None) is None
    assert NEVER.shortened(3) == 3


def test_a_timeout_is_shortened_to_what_is_left() -> None:
    due = Due.within(5)
    assert _close(due.left(), 5)
    assert _close(due.shortened(None), 5)
    assert _close(due.shortened(60), 5)
    assert due.shortened(3) == 3
    assert not due.passed()


def test_where_nothing_is_left_time_is_up() -> None:
    due = Due(monotonic() - 1, "idle")
    assert due.passed()
    with pytest.raises(CallTimeoutError, match="next event") as caught:
        due.shortened(3)
    assert caught.value.phase == "idle"
    with pytest.raises(CallTimeoutError, match="the whole call"):
        Due(monotonic() - 1).shortened(None)


def test_a_part_ends_in_its_own_time_or_with_the_whole() -> None:
    whole = Due.within(5)
    assert whole.within_it(60, "idle") is whole
    part = whole.within_it(1, "idle")
    assert part.phase == "idle"
    assert _close(part.left(), 1)
    assert _close(NEVER.within_it(1).left(), 1)
