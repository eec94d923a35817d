"""A call crosses few modules, so that a reader can follow it in a debugger."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

from fake_service import API_KEY, Service, answer

from sequrity import SequrityClient
from sequrity.types.chat_completion.request import Message, SystemMessage, UserMessage

OURS = ("sequrity.", "sequrity_runtime.")
MAX_CALLS = 50
"""Calls from one of our modules into another, warm, with two typed messages; they return the same way."""

MAX_MODULES = 22


def trace(call: Callable[[], object]) -> tuple[int, set[str]]:
    """Count the calls from one of our modules into another one, and list the modules."""
    calls, modules = 0, set[str]()

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        module = str(frame.f_globals.get("__name__", ""))
        if event != "call" or not module.startswith(OURS):
            return
        modules.add(module)
        caller = frame.f_back
        while caller is not None and not str(caller.f_globals.get("__name__", "")).startswith(OURS):
            caller = caller.f_back  # through httpx and attrs
        calls += caller is not None and caller.f_globals.get("__name__") != module

    sys.setprofile(watch)
    try:
        call()
    finally:
        sys.setprofile(None)
    return calls, modules


def test_call_crosses_few_modules() -> None:
    messages: list[Message] = [SystemMessage(content="Be brief."), UserMessage(content="Hi")]
    with Service(answer(), answer()).client() as http_client:
        client = SequrityClient(API_KEY, http_client=http_client)
        client.control.chat.create(messages, "m")
        calls, modules = trace(lambda: client.control.chat.create(messages, "m"))
    assert calls <= MAX_CALLS, calls
    assert len(modules) <= MAX_MODULES, sorted(modules)
