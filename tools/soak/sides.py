"""Waves of conversations on one client: tasks on an async client, threads on a sync one."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from threading import Thread
from typing import Protocol

import anyio
import anyio.to_thread

from sequrity import AsyncControl, AsyncSequrityClient, Control, Limits, SequrityClient, Timeout
from sequrity.control import ControlConfig, FeaturesHeader, FineGrainedConfigHeader
from sequrity.types.chat_completion.request import UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse
from soak.conversations import Conversation, Findings, Turn
from soak.server import CONVERSATION

MODEL = "openai/gpt-5-mini"
LAST = "the last"
"""Name of the conversation that uses the client after a wave."""

_CONTROL = ControlConfig(
    features=FeaturesHeader.single_llm(), fine_grained_config=FineGrainedConfigHeader.single_llm(max_n_turns=None)
)
"""Settings of every call. Conversations have no limit of turns."""


class Side(Protocol):
    """A client, and the conversations on it."""

    async def wave(self, findings: Findings, name: str, conversations: int, turns: int) -> None:
        """Run conversations concurrently. Every second one has its own session store."""
        ...

    async def call(self) -> None:
        """Make one call with retries."""
        ...


@asynccontextmanager
async def opened(library: str, url: str, limits: Limits) -> AsyncGenerator[Side]:
    """Open a client: a sync one for `threads`."""
    if library == "threads":
        with SequrityClient("any key", url, limits=limits, control=_CONTROL) as client:
            yield Threads(client)
    else:
        async with AsyncSequrityClient("any key", url, limits=limits, control=_CONTROL) as awaited:
            yield Tasks(awaited)


class Tasks:
    """Conversations in tasks."""

    def __init__(self, client: AsyncSequrityClient) -> None:
        self._client = client

    async def wave(self, findings: Findings, name: str, conversations: int, turns: int) -> None:
        """Run conversations concurrently."""
        async with anyio.create_task_group() as group:
            for number in range(conversations):
                conversation = Conversation(f"{name}-{number}", findings, own_session=number % 2 == 0)
                group.start_soon(self._converse, conversation, turns)

    async def call(self) -> None:
        """Make one call with retries."""
        patient = self._client.with_options(max_retries=10, retry_also={"ambiguous"}, custom_headers=_by(LAST))
        await patient.control.session().chat.create([UserMessage(content="Hello")], MODEL)

    async def _converse(self, conversation: Conversation, turns: int) -> None:
        client = self._client.with_options(custom_headers=_by(conversation.name))
        control = client.control.session() if conversation.own_session else client.control
        for number in range(turns):
            turn = conversation.turn(number)
            with conversation.noting():
                conversation.check(turn, await _take_async(control, turn))


class Threads:
    """Conversations in threads. Calls to be cancelled have a very short total timeout instead."""

    def __init__(self, client: SequrityClient) -> None:
        self._client = client

    async def wave(self, findings: Findings, name: str, conversations: int, turns: int) -> None:
        """Run conversations concurrently."""
        each = [
            Conversation(f"{name}-{number}", findings, own_session=number % 2 == 0) for number in range(conversations)
        ]
        threads = [Thread(target=self._converse, args=(conversation, turns)) for conversation in each]
        for thread in threads:
            thread.start()
        for thread in threads:
            await anyio.to_thread.run_sync(thread.join)

    async def call(self) -> None:
        """Make one call with retries."""
        patient = self._client.with_options(max_retries=10, retry_also={"ambiguous"}, custom_headers=_by(LAST))
        patient.control.session().chat.create([UserMessage(content="Hello")], MODEL)

    def _converse(self, conversation: Conversation, turns: int) -> None:
        client = self._client.with_options(custom_headers=_by(conversation.name))
        control = client.control.session() if conversation.own_session else client.control
        for number in range(turns):
            turn = conversation.turn(number)
            with conversation.noting():
                conversation.check(turn, _take(control, turn))


async def _take_async(control: AsyncControl, turn: Turn) -> ChatCompletionResponse | None:
    messages = [UserMessage(content=turn.text)]
    if turn.kind == "whole":
        return await control.chat.create(messages, MODEL)
    if turn.kind == "cancelled":
        with anyio.move_on_after(turn.seconds):
            return await control.chat.create(messages, MODEL)
        return None
    async with await control.chat.create(messages, MODEL, stream=True) as stream:
        if turn.kind == "streamed":
            return await stream.final()
        await anext(stream)
        return None


def _take(control: Control, turn: Turn) -> ChatCompletionResponse | None:
    messages = [UserMessage(content=turn.text)]
    if turn.kind == "whole":
        return control.chat.create(messages, MODEL)
    if turn.kind == "cancelled":
        return control.chat.create(messages, MODEL, timeout=Timeout(total=turn.seconds))
    with control.chat.create(messages, MODEL, stream=True) as stream:
        if turn.kind == "streamed":
            return stream.final()
        next(stream)
        return None


def _by(conversation: str) -> dict[str, str]:
    return {CONVERSATION: f"id of {conversation}"}  # not part of the prompt: extra headers count as secrets
