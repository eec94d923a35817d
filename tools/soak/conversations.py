"""Conversations without I/O: which turn is next, and whether what came of it is as it must be."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal, TypeAlias

from attrs import define, field, frozen

from sequrity import APIStatusError, SequrityError
from sequrity.types.chat_completion.response import ChatCompletionResponse

Kind: TypeAlias = Literal["whole", "streamed", "left early", "cancelled"]

KINDS: dict[Kind, int] = {"whole": 60, "streamed": 25, "left early": 8, "cancelled": 7}
"""What a turn may be, and how often of a hundred."""

LATEST = 0.03
"""Seconds after which a call is cancelled, at most; a synchronous one has so much time in total."""

EXPECTED_STATUSES = (429, 503)
"""What faults answer with; any other error is a mistake."""


@frozen
class Turn:
    """What to ask next."""

    kind: Kind
    text: str
    """What no other turn says."""

    seconds: float
    """When to cancel it, if it is to be cancelled."""


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
    """One conversation, in a task or thread of its own.

    Args:
        name: What no other conversation is called.
        findings: Where to note what comes of it.
    """

    def __init__(self, name: str, findings: Findings) -> None:
        self.name = name
        self._findings = findings
        self._random = random.Random(name)
        self._session: str | None = None

    def turn(self, number: int) -> Turn:
        """Choose the next turn."""
        kinds: list[Kind] = [*KINDS]
        (kind,) = self._random.choices(kinds, [*KINDS.values()])
        self._findings.turns[kind] += 1
        return Turn(kind, f"This is turn {number} of {self.name}.", self._random.uniform(0.0001, LATEST))

    @contextmanager
    def noting(self) -> Generator[None]:
        """Note the error of a turn; it goes on with the next."""
        try:
            yield
        except APIStatusError as error:
            if error.status not in EXPECTED_STATUSES:
                self._findings.mistakes.append(f"{self.name}: status {error.status}")
            self._findings.errors[type(error).__name__] += 1
        except SequrityError as error:
            self._findings.errors[type(error).__name__] += 1
        except Exception as error:  # noqa: BLE001 - no call may raise it, and in a thread nobody else would see it
            self._findings.mistakes.append(f"{self.name}: a foreign {type(error).__name__}")

    def check(self, turn: Turn, answer: ChatCompletionResponse | None) -> None:
        """Compare an answer with its turn; a call that was left has none."""
        if answer is None:
            return
        if turn.text not in (answer.text or ""):
            self._findings.mistakes.append(f"{self.name}: another's answer")
        if answer.session_id is None or self._session not in (None, answer.session_id):
            self._findings.mistakes.append(f"{self.name}: another session")
        self._session = answer.session_id
