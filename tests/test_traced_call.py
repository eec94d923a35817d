"""A call crosses few modules, so that a reader can follow it in a debugger."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, Service, answer

from sequrity import SequrityClient
from sequrity.types.chat_completion.request import Message, SystemMessage, UserMessage

OURS = ("sequrity.", "sequrity_runtime.")
MAX_MOVES = 75
"""Calls from one of our modules into another and returns, warm, with two typed messages."""

MAX_MODULES = 18


def trace(call: Callable[[], object]) -> tuple[int, set[str]]:
    """Count the moves from one of our modules to another one, and list the modules."""
    moves, modules, current = 0, set[str](), ""

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal moves, current
        target = frame.f_back if event == "return" else frame
        module = "" if target is None else str(target.f_globals.get("__name__", ""))
        if event in {"call", "return"} and module.startswith(OURS):  # through httpx and attrs
            modules.add(module)
            moves += current not in ("", module)
            current = module

    sys.setprofile(watch)
    try:
        call()
    finally:
        sys.setprofile(None)
    return moves, modules


def test_call_crosses_few_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    messages: list[Message] = [SystemMessage(content="Be brief."), UserMessage(content="Hi")]
    service = Service(answer(), answer())

    def handle(_: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        return service(request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    with SequrityClient(API_KEY, base_url=BASE_URL) as client:
        client.control.chat.create(messages, "m")
        moves, modules = trace(lambda: client.control.chat.create(messages, "m"))
    assert moves <= MAX_MOVES, moves
    assert len(modules) <= MAX_MODULES, sorted(modules)
