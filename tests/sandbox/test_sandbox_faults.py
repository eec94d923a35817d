"""Faults on purpose are of each kind, at the rate asked for, and the same for the same seed."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest
from starlette.responses import PlainTextResponse

from sequrity_sandbox import faults as _faults
from sequrity_sandbox.faults import Faults

SCOPE: dict[str, Any] = {"type": "http", "method": "GET", "path": "/", "headers": []}


@pytest.fixture(autouse=True)
def _without_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_faults, "SECONDS_LATE", 0)


def outcomes(rate: float, seed: int, requests: int = 300) -> list[tuple[int, bytes, bool]]:
    """Return each response's status and body, and whether it is complete."""
    faults = Faults(PlainTextResponse("all of it"), rate=rate, seed=seed)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def one() -> tuple[int, bytes, bool]:
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        await faults(SCOPE, receive, send)
        bodies = [message for message in sent if message["type"] == "http.response.body"]
        whole = bool(bodies) and not bodies[-1].get("more_body", False)
        return sent[0]["status"], b"".join(message["body"] for message in bodies), whole

    async def every() -> list[tuple[int, bytes, bool]]:
        return [await one() for _ in range(requests)]

    return asyncio.run(every())


def test_every_kind_occurs() -> None:
    kinds = Counter((status, whole, len(body)) for status, body, whole in outcomes(1, seed=1))
    assert {key for key in kinds if key[0] == 200} == {(200, True, 9), (200, False, 0), (200, False, 4)}
    assert {status for status, *_ in kinds} == {200, 429, 503}


def test_the_rate_is_kept_and_a_seed_repeats_it() -> None:
    found = outcomes(0.1, seed=2)
    assert found == outcomes(0.1, seed=2)
    assert 0.03 < sum(outcome != (200, b"all of it", True) for outcome in found) / len(found) < 0.2


def test_without_a_rate_nothing_goes_wrong() -> None:
    assert set(outcomes(0, seed=3)) == {(200, b"all of it", True)}
