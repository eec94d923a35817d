"""Retries: the table at the head of `retry`, a case for each line."""

from typing import Any

import pytest

from sequrity_runtime import (
    APIStatusError,
    CallTimeoutError,
    ConfigError,
    ConnectError,
    DecodeError,
    SequrityError,
    TransportError,
)
from sequrity_runtime.calls.retry import CAPACITY, COST, COST_AFTER_TIMEOUT, Budget, Retries, is_retried
from sequrity_runtime.calls.settings import DEFAULTS
from sequrity_runtime.status_errors import status_error

RETRIED = [408, 425, 429, 500, 502, 503, 504, 529]
NOT_RETRIED = [200, 307, 400, 401, 403, 404, 409, 410, 413, 418, 422, 501, 505, 599]


def _error(status: int = 503, **headers: str) -> APIStatusError:
    return status_error(status, {name.replace("_", "-"): value for name, value in headers.items()}, b"")


def _retries(budget: Budget | None = None, **settings: Any) -> Retries:
    return Retries(DEFAULTS.override(settings), budget or Budget())


@pytest.mark.parametrize("status", RETRIED)
def test_transient_statuses_are_retried(status: int) -> None:
    assert is_retried(_error(status), frozenset())


@pytest.mark.parametrize("status", NOT_RETRIED)
def test_statuses_that_stay_are_not(status: int) -> None:
    assert not is_retried(_error(status), frozenset({"ambiguous"}))


def test_409_conflict_is_retried_by_choice() -> None:
    assert is_retried(_error(409), frozenset({"conflict"}))


@pytest.mark.parametrize(
    "error", [ConnectError("x"), CallTimeoutError("x", "connect"), CallTimeoutError("x", "pool")], ids=repr
)
def test_call_that_sent_nothing_is_retried(error: SequrityError) -> None:
    assert is_retried(error, frozenset())


@pytest.mark.parametrize(
    "error", [TransportError("x"), CallTimeoutError("x", "read"), CallTimeoutError("x", "write")], ids=repr
)
def test_ambiguous_failure_is_retried_by_choice_alone(error: SequrityError) -> None:
    assert not is_retried(error, frozenset({"conflict"}))
    assert is_retried(error, frozenset({"ambiguous"}))


@pytest.mark.parametrize(
    "error",
    [DecodeError("x", "syntax"), ConfigError("x"), CallTimeoutError("x", "total"), CallTimeoutError("x", "idle")],
    ids=repr,
)
def test_other_errors_are_not_retried(error: SequrityError) -> None:
    assert not is_retried(error, frozenset({"ambiguous", "conflict"}))


@pytest.mark.parametrize(
    ("status", "said", "retried"),
    [(401, "true", True), (503, "false", False), (503, " FALSE ", False), (503, "perhaps", True), (401, "", False)],
)
def test_the_service_has_the_last_word(status: int, said: str, retried: bool) -> None:
    assert is_retried(_error(status, x_should_retry=said), frozenset()) is retried


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry_after": "3"}, 3.0),
        ({"retry_after": "0.25"}, 0.25),
        ({"retry_after_ms": "1500"}, 1.5),
        ({"retry_after_ms": "1500", "retry_after": "9"}, 1.5),
        ({"retry_after": "120"}, 120.0),
        ({"retry_after": "121"}, None),
        ({"retry_after": "86400"}, None),
        ({"retry_after": "Fri, 31 Dec 9999 23:59:59 GMT"}, None),
    ],
)
def test_retry_after_and_retry_after_ms_set_the_wait(headers: dict[str, str], wait: float | None) -> None:
    assert _retries().wait_after(_error(429, **headers), None) == wait


@pytest.mark.parametrize("text", ["0", "-1", "nan", "inf", "soon", "", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_invalid_retry_after_leaves_the_wait_to_the_backoff(text: str) -> None:
    wait = _retries().wait_after(_error(429, retry_after=text), None)
    assert wait is not None
    assert 0 <= wait <= 0.5


def test_waits_are_drawn_up_to_a_bound_that_doubles_up_to_8_s(monkeypatch: pytest.MonkeyPatch) -> None:
    bounds: list[tuple[float, float]] = []

    def draw(low: float, high: float) -> float:
        bounds.append((low, high))
        return high

    monkeypatch.setattr("sequrity_runtime.calls.retry._random.uniform", draw)
    retries = _retries(max_retries=7)
    waits = [retries.wait_after(_error(), None) for _ in range(8)]
    assert waits == [0.5, 1, 2, 4, 8, 8, 8, None]
    assert {low for low, _ in bounds} == {0}


def test_max_retries_limits_the_retries() -> None:
    retries = _retries(max_retries=1)
    assert retries.wait_after(_error(), None) is not None
    assert retries.wait_after(_error(), None) is None
    assert _retries(max_retries=0).wait_after(_error(), None) is None


def test_no_wait_outlasts_the_call() -> None:
    assert _retries().wait_after(_error(429, retry_after="3"), 2.9) is None
    assert _retries().wait_after(_error(429, retry_after="3"), 3.1) == 3


def test_an_outage_is_not_multiplied() -> None:
    budget = Budget()
    granted = [_retries(budget).wait_after(_error(), None) is not None for _ in range(CAPACITY // COST + 10)]
    assert granted.count(True) == CAPACITY // COST
    assert _retries(budget).wait_after(_error(), None) is None


def test_a_retry_after_a_timeout_costs_more() -> None:
    budget = Budget()
    for _ in range(CAPACITY // COST_AFTER_TIMEOUT):
        assert _retries(budget).wait_after(CallTimeoutError("x", "connect"), None) is not None
    assert not budget.take(1)


def test_successes_fill_the_budget_again_and_not_beyond() -> None:
    budget = Budget()
    retries = _retries(budget)
    assert retries.wait_after(_error(), None) is not None
    retries.succeeded()
    assert budget.take(CAPACITY)
    _retries(budget).succeeded()
    assert budget.take(1)
    assert not budget.take(1)
    full = Budget()
    _retries(full).succeeded()
    assert not full.take(CAPACITY + 1)


def test_a_stale_connection_is_replaced_once_within_the_budget() -> None:
    stale = TransportError("x")
    stale.stale = True
    budget = Budget()
    retries = _retries(budget, max_retries=3)
    assert [retries.wait_after(stale, None) for _ in range(2)] == [0.0, None]
    assert budget.left == CAPACITY - COST
    assert _retries(max_retries=0).wait_after(stale, None) is None
    assert budget.take(budget.left)
    assert _retries(budget).wait_after(stale, None) is None
