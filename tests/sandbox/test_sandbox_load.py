"""A request that takes long to check does not hold up the others."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from sequrity_sandbox import running
from sequrity_sandbox.contract.operations import Schema
from sequrity_sandbox.contract.problem import Problem
from sequrity_sandbox.http.checks import LARGE_BODY

from ._calls import ask


def test_other_requests_get_responses_while_a_body_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    checking, answered = threading.Event(), threading.Event()
    check = Schema.problems

    def slow(schema: Schema, document: Any, *root: str | int) -> list[Problem]:
        if root == ("body",):
            checking.set()
            assert answered.wait(10), "the event loop was blocked"
        return check(schema, document, *root)

    monkeypatch.setattr(Schema, "problems", slow)
    with (
        running() as url,
        httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as client,
        ThreadPoolExecutor(1) as pool,
    ):
        pending = pool.submit(ask, client, padding="x" * LARGE_BODY)
        assert checking.wait(10)
        assert client.get("/control/health").status_code == 200
        answered.set()
        assert pending.result().status_code == 200


def test_thousands_of_messages_are_checked_to_the_last(client: httpx.Client) -> None:
    messages: list[Any] = [{"role": "user", "content": "x"}] * 2000
    assert ask(client, messages=[*messages, 5]).status_code == 422
