"""Conversations without I/O: the next turn, and whether its result is right."""

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
"""Kinds of turns, with their percentage."""

LATEST = 0.03
"""Maximum seconds before a call is cancelled. A sync call gets them as its total timeout."""

EXPECTED_STATUSES = (429, 503)
"""Errors that faults raise. Any other error is a mistake."""


@frozen
class Turn:
    """The next request."""

    kind: Kind
    text: str
    """A text that no other turn contains."""

    seconds: float
    """Seconds until it is cancelled, if it is."""


@define
class Findings:
    """The results of the turns."""

    turns: Counter[str] = field(factory=Counter[str])
    """Number of turns of each kind."""

    errors: Counter[str] = field(factory=Counter[str])
    """Number of errors by class, as faults explain them."""

    mistakes: list[str] = field(factory=list[str])
    """Mistakes: a response or session of another conversation, or an error that no fault explains."""


class Conversation:
    """One conversation, in a task or thread of its own.

    Args:
        name: Unique name.
        findings: Receives the results.
        own_session: Whether its calls share a session of its own. If not, each starts a new one.
    """

    def __init__(self, name: str, findings: Findings, *, own_session: bool) -> None:
        self.name = name
        self.own_session = own_session
        self._findings = findings
        self._random = random.Random(name)
        self._sessions = set[str | None]()

    def turn(self, number: int) -> Turn:
        """Choose the next turn."""
        kinds: list[Kind] = [*KINDS]
        (kind,) = self._random.choices(kinds, [*KINDS.values()])
        self._findings.turns[kind] += 1
        return Turn(kind, f"This is turn {number} of {self.name}.", self._random.uniform(0.0001, LATEST))

    @contextmanager
    def noting(self) -> Generator[None]:
        """Record the error of a turn. The conversation continues."""
        try:
            yield
        except APIStatusError as error:
            if error.status not in EXPECTED_STATUSES:
                self._findings.mistakes.append(f"{self.name}: status {error.status}")
            self._findings.errors[type(error).__name__] += 1
        except SequrityError as error:
            self._findings.errors[type(error).__name__] += 1
        except Exception as error:  # noqa: BLE001 - no call may raise it, and a thread would hide it
            self._findings.mistakes.append(f"{self.name}: an unexpected {type(error).__name__}")

    def check(self, turn: Turn, response: ChatCompletionResponse | None) -> None:
        """Compare a response with its turn. A cancelled call has none."""
        if response is None:
            return
        if turn.text not in (response.text or ""):
            self._findings.mistakes.append(f"{self.name}: the response of another conversation")
        expected = not self._sessions or (response.session_id in self._sessions) == self.own_session
        if response.session_id is None or not expected:
            self._findings.mistakes.append(f"{self.name}: another session")
        self._sessions.add(response.session_id)
