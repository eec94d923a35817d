"""The session that a request of a framework continues."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from sequrity_runtime.calls.session_store import SessionStore
from sequrity_runtime.integrations.conversations import Conversations, carried_session

A, B = "0c8b1c0e-0000-4000-8000-00000000000a", "0c8b1c0e-0000-4000-8000-00000000000b"


def called(session_id: str) -> str:
    return f"tc-{session_id}-0c8b1c0f-0000-4000-8000-000000000001"


@pytest.mark.parametrize(
    "body",
    [
        {"messages": [{"role": "user"}, {"role": "tool", "tool_call_id": called(A)}]},
        {"messages": [{"role": "tool", "tool_call_id": called(B)}, {"role": "tool", "tool_call_id": called(A)}]},
        {"messages": [{"role": "tool", "tool_call_id": called(A)}, {"role": "tool", "tool_call_id": "call_1"}]},
        {"messages": [{"role": "user", "content": [{"type": "tool_result", "tool_use_id": called(A)}, "text"]}]},
        {"input": [{"type": "message", "content": "text"}, {"type": "function_call_output", "call_id": called(A)}]},
    ],
)
def test_the_last_tool_result_carries_the_session(body: Any) -> None:
    assert carried_session(body) == A


OTHERS: list[Any] = [None, [], {}, {"messages": 5}, {"messages": [5, {}]}, {"messages": [{"tool_call_id": 5}]}]


@pytest.mark.parametrize("body", OTHERS)
def test_a_body_without_tool_results_carries_none(body: Any) -> None:
    assert carried_session(body) is None


BODY = {"messages": [{"role": "tool", "tool_call_id": called(B)}]}


def test_a_tool_result_precedes_what_a_client_remembers() -> None:
    remembered = Conversations(SessionStore(A), is_explicit=False)
    assert (remembered.choose({}), remembered.choose(BODY)) == (A, B)


def test_the_session_of_a_conversation_precedes_a_tool_result() -> None:
    assert Conversations(SessionStore(A), is_explicit=True).choose(BODY) == A
    assert Conversations(SessionStore(None), is_explicit=True).choose(BODY) == B


def test_a_block_has_a_session_of_its_own_in_every_task_that_it_starts() -> None:
    store = SessionStore("outer")
    conversations = Conversations(store, is_explicit=False)
    other = Conversations(SessionStore("other"), is_explicit=False)

    async def call(session_id: str) -> None:
        conversations.current.remember(session_id)

    async def conversation(name: str) -> str | None:
        with conversations.block(None) as block:
            assert conversations.choose({}) is None
            await asyncio.create_task(call(name))
            assert conversations.choose(BODY) == name
            assert other.choose({}) == "other"
        return block.session_id

    async def both() -> list[str | None]:
        return list(await asyncio.gather(conversation("a"), conversation("b")))

    assert asyncio.run(both()) == ["a", "b"]
    assert conversations.choose({}) == store.recall() == "outer"


def test_blocks_nest() -> None:
    conversations = Conversations(SessionStore(), is_explicit=False)
    with conversations.block("a"):
        with conversations.block("b"):
            assert conversations.choose({}) == "b"
        assert conversations.choose({}) == "a"
