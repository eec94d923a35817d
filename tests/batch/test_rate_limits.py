"""Limits of requests and tokens per minute."""

from __future__ import annotations

from typing import Any

import pytest

from sequrity_runtime.batch.rate_limits import RateLimit
from sequrity_runtime.errors import ConfigError


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def started(limit: RateLimit, clock: Clock, seconds: float) -> int:
    """Count the requests that start within some seconds."""
    count = 0
    while True:
        delay = limit.delay()
        if clock.now + delay > seconds:
            return count
        clock.now += delay
        limit.take(1)
        count += 1


@pytest.mark.parametrize("per_minute", [6, 60, 600, 6000])
def test_requests_per_minute_limits_the_requests_of_every_minute(per_minute: int) -> None:
    clock = Clock()
    limit = RateLimit("requests_per_minute", per_minute, clock)
    burst = max(1, per_minute // 60)
    assert started(limit, clock, 60) in range(per_minute - 1, per_minute + burst + 1)
    assert started(limit, clock, 120) in range(per_minute - 2, per_minute + 2)


def test_unused_time_is_not_saved_for_a_burst() -> None:
    clock = Clock()
    limit = RateLimit("requests_per_minute", 600, clock)
    clock.now = 3600
    assert started(limit, clock, 3600) == 10


def test_tokens_beyond_the_estimate_delay_the_next_request() -> None:
    clock = Clock()
    limit = RateLimit("tokens_per_minute", 6000, clock)
    assert limit.delay() == 0
    limit.take(1100)
    assert limit.delay() == pytest.approx(10, abs=0.02)
    limit.take(-500)
    assert limit.delay() == pytest.approx(5, abs=0.02)


def test_no_limit_never_delays() -> None:
    limit = RateLimit("requests_per_minute", None)
    limit.take(10**9)
    assert limit.delay() == 0


@pytest.mark.parametrize("value", [0, -1, True, "10"])
def test_a_limit_is_a_positive_number(value: Any) -> None:
    with pytest.raises(ConfigError, match="requests_per_minute: expected a positive number"):
        RateLimit("requests_per_minute", value)
