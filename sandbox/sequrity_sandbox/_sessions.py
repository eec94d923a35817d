"""Sessions: their ids, how a request names its own, and how many turns one holds."""

from __future__ import annotations

import random
import re
import uuid
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

# Bounds the memory of a sandbox that runs for days; the session used longest ago goes first.
MAX_SESSIONS: Final = 100_000

# Characters 3 to 38 (0-based) of a tool call's id, whatever comes before and after them.
_CARRIED: Final = re.compile(r"...([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", re.DOTALL)


@dataclass
class Session:
    """A conversation that the sandbox remembers."""

    id: str
    turns: int = 0
    """Turns begun: user messages taken, whatever tool calls followed."""


class IdSource:
    """UUIDs (version 4); the same ones in the same order for the same seed.

    Args:
        seed: Start of the sequence; None for one that nobody can repeat.
    """

    def __init__(self, seed: int | None) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose; the ids protect nothing

    def next(self) -> str:
        """Give the next one, as 36 characters."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))


class Sessions:
    """The sessions of one sandbox."""

    def __init__(self, ids: IdSource) -> None:
        self._ids = ids
        self._known: OrderedDict[str, Session] = OrderedDict()

    def start(self) -> Session:
        """Begin a new session."""
        session = Session(self._ids.next())
        self._known[session.id] = session
        if len(self._known) > MAX_SESSIONS:
            self._known.popitem(last=False)
        return session

    def find(self, session_id: str | None) -> Session | None:
        """Find a session that was started here, and count it as used."""
        if session_id is None or session_id not in self._known:
            return None
        self._known.move_to_end(session_id)
        return self._known[session_id]


def call_id(session_id: str, call: str) -> str:
    """Make the id of a tool call, which carries its session to the request that brings the result."""
    return f"tc-{session_id}-{call}"


def carried_session(messages: Sequence[dict[str, Any]]) -> str | None:
    """Read the session id out of the latest tool result whose `tool_call_id` carries one."""
    for message in reversed(messages):
        if message.get("role") == "tool":
            found = _CARRIED.match(message["tool_call_id"])
            if found:
                return found[1]
    return None
