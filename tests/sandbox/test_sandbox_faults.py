"""Deliberate faults have each kind and the requested share, repeat for the same seed, and are in the journal."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

import pytest

from sequrity_sandbox import Sandbox
from sequrity_sandbox import faults as _faults
from sequrity_sandbox.faults import FAULT_HEADER, KINDS

from ._calls import CHAT, HELLO, KEY


class Received(NamedTuple):
    """The part of a response that a client receives."""

    status: int
    headers: dict[str, str]
    body: bytes
    is_whole: bool


@pytest.fixture(autouse=True)
def _without_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_faults, "SECONDS_LATE", 0)


def responses(
    sandbox: Sandbox, bodies: Iterable[dict[str, Any]], path: str = CHAT, method: str = "POST"
) -> list[Received]:
    """Send chat completions to the application itself, which shows whether a response is complete."""

    async def one(body: dict[str, Any]) -> Received:
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": json.dumps(body).encode()}

        headers = {"authorization": f"Bearer {KEY}", "content-type": "application/json", "origin": "http://localhost"}
        pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
        await sandbox.app({"type": "http", "method": method, "path": path, "headers": pairs}, receive, send)
        pieces = [message for message in sent if message["type"] == "http.response.body"]
        is_whole = bool(pieces) and not pieces[-1].get("more_body", False)
        received = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Received(sent[0]["status"], received, b"".join(piece["body"] for piece in pieces), is_whole)

    async def every() -> list[Received]:
        return [await one(body) for body in bodies]

    return asyncio.run(every())


def chat(count: int, **body: Any) -> list[dict[str, Any]]:
    return [{"model": "m", "messages": HELLO, **body}] * count


def kinds(found: Iterable[Received]) -> list[str | None]:
    return [each.headers.get(FAULT_HEADER.lower()) for each in found]


def test_every_kind_occurs_and_is_in_the_journal_by_name() -> None:
    sandbox = Sandbox(faults=1, seed=1)
    found = responses(sandbox, chat(60))
    by_kind = {str(kind): each for kind, each in zip(kinds(found), found, strict=True)}
    assert by_kind.keys() == {*KINDS}
    assert {kind: (each.status, each.is_whole) for kind, each in by_kind.items()} == {
        "unavailable": (503, True),
        "limited": (429, True),
        "late": (200, True),
        "no body": (200, False),
        "half a body": (200, False),
    }
    assert by_kind["limited"].headers["retry-after"] == _faults.RETRY_AFTER
    assert by_kind["no body"].body == b""
    half = by_kind["half a body"]
    assert len(half.body) == int(half.headers["content-length"]) // 2
    assert by_kind["unavailable"].headers["access-control-allow-origin"] == "http://localhost"
    journal = [dict(each.response_headers)[FAULT_HEADER] for each in sandbox.requests]
    assert journal == kinds(found)
    assert {(each.operation, each.request_body["model"]) for each in sandbox.requests} == {
        ("create_chat_completion", "m")
    }
    assert Counter(each.status for each in sandbox.requests).keys() == {200, 429, 503}


def test_stream_in_pieces_is_cut_in_its_first_piece() -> None:
    sandbox = Sandbox(faults=1, seed=1, pace=1e-9)
    found = responses(sandbox, chat(60, stream=True))
    by_kind = {str(kind): each for kind, each in zip(kinds(found), found, strict=True)}
    assert by_kind["late"].is_whole
    assert (by_kind["no body"].body, by_kind["no body"].is_whole) == (b"", False)
    first = by_kind["late"].body.split(b"\n\n")[0]
    assert 0 < len(by_kind["half a body"].body) < len(first)
    assert not by_kind["half a body"].is_whole


def test_the_share_of_faults_is_kept_and_a_seed_repeats_them() -> None:
    sandbox = Sandbox(faults=0.1, seed=2)
    found = kinds(responses(sandbox, chat(300)))
    sandbox.reset()
    assert found == kinds(responses(sandbox, chat(300)))
    assert found == kinds(responses(Sandbox(faults=0.1, seed=2), chat(300)))
    assert 0.03 < sum(kind is not None for kind in found) / len(found) < 0.2


def test_without_a_rate_no_request_fails() -> None:
    assert set(kinds(responses(Sandbox(seed=3), chat(20)))) == {None}


@pytest.mark.parametrize("path", ["/", "/_sandbox/requests", "/nowhere"])
def test_pages_and_unknown_paths_have_no_faults(path: str) -> None:
    assert set(kinds(responses(Sandbox(faults=1, seed=1), chat(10), path, "GET"))) == {None}


def test_invalid_request_is_refused_whatever_the_fault() -> None:
    sandbox = Sandbox(faults=1, seed=1)
    (received,) = responses(sandbox, [{"model": "m"}])
    assert (received.status, kinds([received])) == (422, [None])
    assert sandbox.requests[0].operation == "create_chat_completion"
