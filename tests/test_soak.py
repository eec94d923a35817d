"""The soak, in its short form: conversations that share a client keep to themselves and leave nothing behind."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import pytest
from soak.conversations import Findings
from soak.run import Held, Report, Size, soak

from sequrity_runtime import _flow

SIZE = Size(conversations=20, turns=8, seconds=0)

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="NOT TESTED: what a process holds is read from /proc"),
    # trio warns of the HTTP library's own generators, wherever an answer is left early.
    pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning"),
]


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_conversations_keep_to_themselves_and_nothing_is_held(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # So short that many a stream's end comes too late: what runs out of time must let go of its connection as well.
    monkeypatch.setattr(_flow, "REST_SECONDS", 0.0005)
    report = soak(SIZE, library)
    assert report.faults() == []
    assert report.seen["in_a_session"] > 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            {"seen": {"requests": 9, "in_a_session": 9, "foreign": 1, "sessions": 2}},
            "1 requests named another's session",
        ),
        ({"seen": {"requests": 9, "in_a_session": 0, "foreign": 0, "sessions": 2}}, "no request named a session"),
        ({"waves": [Held(4, 1000, 100), Held(5, 1000, 200)]}, "1 connections are held"),
        ({"waves": [Held(4, 1000, 100), Held(4, 9000, 200)]}, "memory grew by 8000 kB"),
        ({"findings": Findings()}, "no turn met a fault"),
        ({"findings": Findings(errors=Counter(A=1), mistakes=["a: another's answer"])}, "a: another's answer"),
    ],
    ids=["foreign", "no sessions", "held", "memory", "no faults", "mistakes"],
)
def test_what_is_wrong_is_told(change: dict[str, Any], told: str) -> None:
    good: dict[str, Any] = {
        "library": "asyncio",
        "size": SIZE,
        "findings": Findings(errors=Counter(TransportError=1)),
        "seen": {"requests": 9, "in_a_session": 9, "foreign": 0, "sessions": 2},
        "elapsed": 1.0,
        "before": Held(3, 900, 0),
        "waves": [Held(4, 1000, 100), Held(4, 1000, 200)],
    }
    assert Report(**good).faults() == []
    report = Report(**{**good, **change})
    assert report.faults() == [told]
    assert f"WRONG: {told}" in str(report)
