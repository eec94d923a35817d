"""Conversations: turns of every kind on a client that others use at the same time."""

from __future__ import annotations

import random
from collections import Counter

import anyio
from attrs import define, field

from sequrity import APIStatusError, AsyncSequrityClient, SequrityError
from sequrity.control import FeaturesHeader, FineGrainedConfigHeader
from sequrity.types.chat_completion.request import UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse
from soak.server import CONVERSATION

KINDS = {"whole": 60, "streamed": 25, "left early": 8, "cancelled": 7}
"""What a turn may be, and how often of a hundred."""

LATEST = 0.03
"""Seconds after which a call is cancelled, at most."""

EXPECTED_STATUSES = (429, 503)
"""What faults answer with; any other error is a mistake."""


@define
class Findings:
    """What came of the turns."""

    turns: Counter[str] = field(factory=Counter[str])
    """How many there were of each kind."""

    errors: Counter[str] = field(factory=Counter[str])
    """How many ended in which error that faults explain."""

    mistakes: list[str] = field(factory=list[str])
    """What must not be: another's answer, another session, an error that no fault explains."""


class Conversation:
    """One conversation, in a task of its own.

    Args:
        client: Shared with the others.
        name: What no other conversation is called.
        findings: Where to note what comes of it.
        own_session: Whether to open a conversation object; else the client remembers the task's session.
    """

    def __init__(self, client: AsyncSequrityClient, name: str, findings: Findings, *, own_session: bool) -> None:
        self._control = client.control.session() if own_session else client.control
        self._name = name
        self._findings = findings
        self._random = random.Random(name)
        self._session: str | None = None

    async def run(self, turns: int) -> None:
        """Take so many turns."""
        for number in range(turns):
            (kind,) = self._random.choices([*KINDS], [*KINDS.values()])
            self._findings.turns[kind] += 1
            try:
                await self._turn(kind, f"This is turn {number} of {self._name}.")
            except APIStatusError as error:
                if error.status not in EXPECTED_STATUSES:
                    self._findings.mistakes.append(f"{self._name}: status {error.status}")
                self._findings.errors[type(error).__name__] += 1
            except SequrityError as error:
                self._findings.errors[type(error).__name__] += 1

    async def _turn(self, kind: str, text: str) -> None:
        if kind == "whole":
            self._check(await self._whole(text), text)
        elif kind == "cancelled":
            with anyio.move_on_after(self._random.uniform(0, LATEST)):
                self._check(await self._whole(text), text)
        else:
            await self._streamed(text, whole=kind == "streamed")

    async def _whole(self, text: str) -> ChatCompletionResponse:
        return await self._control.chat.create(
            [UserMessage(content=text)],
            "openai/gpt-5-mini",
            features=FeaturesHeader.single_llm(),
            fine_grained_config=_ENDLESS,
            extra_headers={CONVERSATION: self._name},
        )

    async def _streamed(self, text: str, *, whole: bool) -> None:
        stream = await self._control.chat.create(
            [UserMessage(content=text)],
            "openai/gpt-5-mini",
            stream=True,
            features=FeaturesHeader.single_llm(),
            fine_grained_config=_ENDLESS,
            extra_headers={CONVERSATION: self._name},
        )
        async with stream:
            if whole:
                self._check(await stream.final(), text)
            else:
                await anext(stream)

    def _check(self, answer: ChatCompletionResponse, text: str) -> None:
        if text not in (answer.text or ""):
            self._findings.mistakes.append(f"{self._name}: another's answer")
        if answer.session_id is None or self._session not in (None, answer.session_id):
            self._findings.mistakes.append(f"{self._name}: another session")
        self._session = answer.session_id


_ENDLESS = FineGrainedConfigHeader.single_llm(max_n_turns=None)
