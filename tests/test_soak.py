"""A short soak: conversations that share a client stay apart and leak nothing."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from exhaustive import exhaustive
from soak import run, sides
from soak.conversations import Findings
from soak.memory import Held, slope
from soak.report import Report, Size

from sequrity import Attempt, SequrityClient
from sequrity_runtime.calls import stream_reader

SIZE = Size(conversations=10, turns=4, waves=3, seconds=0)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="NOT TESTED: what a process holds is read from /proc"),
    # trio warns of the HTTP library's own generators, if a response is closed early.
    pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning"),
]


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "KEEP_ALIVE", 0.1)


@pytest.mark.parametrize("library", ["asyncio", "threads", pytest.param("trio", marks=exhaustive)])
def test_soak_keeps_conversations_apart_and_leaks_nothing(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # so short that many streams end too late: after a timeout the connection must be released as well
    monkeypatch.setattr(stream_reader, "DRAIN_SECONDS", 0.0005)
    report = run.soak(SIZE, library)
    assert report.faults() == []
    assert report.seen["in_a_session"] > 0


def _keep_attempts(attempt: Attempt) -> None:
    _kept.append([attempt, *(object() for _ in range(200))])


def _keep_bytes(attempt: Attempt) -> None:
    _kept.append(bytes(50_000))


_kept: list[object] = []


@pytest.mark.parametrize(
    ("keep", "unit"),
    [(_keep_attempts, "blocks of memory"), pytest.param(_keep_bytes, "kB of memory", marks=exhaustive)],
)
def test_soak_reports_a_leak(keep: Callable[[Attempt], None], unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The client of this test keeps something of each request."""
    monkeypatch.setattr(sides, "SequrityClient", partial(SequrityClient, on_attempt=keep))
    (fault,) = run.soak(SIZE, "threads").faults()
    _kept.clear()
    assert fault.endswith(f"{unit} leak")


def test_memory_trend_ignores_one_outlier() -> None:
    assert slope([(0, 5), (1, 7), (2, 90), (3, 11), (4, 13)]) == 2


def _held(requests: int, files: int = 4, kilobytes: int = 60_000, blocks: int = 200_000) -> Held:
    return Held(requests / 1000, requests, files, kilobytes, blocks)


BEFORE = _held(0, files=3, kilobytes=50_000, blocks=150_000)
WARM = _held(1000)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"seen": {"requests": 9, "in_a_session": 9, "foreign": 1}}, "1 requests named another conversation's session"),
        ({"seen": {"requests": 9, "in_a_session": 0, "foreign": 0}}, "no request named a session"),
        ({"held": [BEFORE, WARM, _held(2000), _held(3000, files=5)]}, "1 connections leak"),
        ({"files_left": 5}, "2 files remain open"),
        (
            {"held": [BEFORE, WARM, _held(2000, blocks=202_000), _held(3000, blocks=204_000)]},
            "4000 blocks of memory leak",
        ),
        (
            {"held": [BEFORE, WARM, _held(2000, kilobytes=61_500), _held(3000, kilobytes=63_000)]},
            "3000 kB of memory leak",
        ),
        ({"findings": Findings()}, "no turn met a fault"),
        (
            {"findings": Findings(errors=Counter(A=1), mistakes=["a: the response of another conversation"])},
            "a: the response of another conversation",
        ),
    ],
    ids=["foreign", "no sessions", "held", "files", "blocks", "kilobytes", "no faults", "mistakes"],
)
def test_soak_report_lists_every_fault(change: dict[str, Any], expected: str) -> None:
    good: dict[str, Any] = {
        "library": "asyncio",
        "size": SIZE,
        "findings": Findings(errors=Counter(TransportError=1)),
        "seen": {"requests": 9, "in_a_session": 9, "foreign": 0},
        "held": [BEFORE, WARM, _held(2000), _held(3000)],
        "files_left": 3,
    }
    assert Report(**good).faults() == []
    report = Report(**{**good, **change})
    assert report.faults() == [expected]
    assert f"WRONG: {expected}" in str(report)
