"""Sessions: their IDs, the session of a request, and their numbers of turns."""

from __future__ import annotations

import random
import re
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from attrs import define

from sequrity_sandbox.turn import Message

if TYPE_CHECKING:  # imports Lark, which a sandbox without policies does not need
    from sequrity_sandbox.policy.memory import PolicyMemory

# Bounds the memory of a sandbox that runs for days. The least recently used session is dropped first.
MAX_SESSIONS: Final = 10_000
MAX_RESPONSES: Final = 1_000
MAX_SIZE: Final = 64 * 1024 * 1024
"""Characters of all tool results that sessions remember, and of all conversations of stored responses."""

# Characters 3 to 38 (0-based) of a tool call's id, whatever comes before and after them.
_CARRIED: Final = re.compile(r"...([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", re.DOTALL)


_FIXED_BITS: Final = (0xF << 76) | (0b11 << 62)
_VERSION_4: Final = (4 << 76) | (0b10 << 62)


@define
class Session:
    """A conversation that the sandbox remembers."""

    id: str
    turns: int = 0
    """Number of turns: user messages, whatever tool calls followed."""

    memory: PolicyMemory | None = None
    """Labels of the session, of its calls and of their results."""

    size: int = 0
    """Characters in its memory."""


class IdSource:
    """UUIDs (version 4); the same ones in the same order for the same seed.

    Args:
        seed: Start of the sequence. None for a random one.
    """

    def __init__(self, seed: int | None) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose; the ids protect nothing

    def next(self) -> str:
        """Return the next ID, as 36 characters."""
        # RFC 9562, section 5.4: 128 random bits but for the version and the variant
        bits = self._random.getrandbits(128) & ~_FIXED_BITS | _VERSION_4
        text = f"{bits:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Sessions:
    """The sessions of one sandbox."""

    def __init__(self, ids: IdSource) -> None:
        self._ids = ids
        self._known: OrderedDict[str, Session] = OrderedDict()
        self._size = 0

    def start(self) -> Session:
        """Begin a new session."""
        session = Session(self._ids.next())
        self._known[session.id] = session
        self._drop()
        return session

    def weigh(self, session: Session) -> None:
        """Bound the memory of all sessions. A dropped session is unknown, so that it never continues without labels."""
        size = 0 if session.memory is None else session.memory.size
        if session.id in self._known:
            self._size += size - session.size
        session.size = size
        self._drop()

    def _drop(self) -> None:
        while len(self._known) > MAX_SESSIONS or (self._size > MAX_SIZE and len(self._known) > 1):
            self._size -= self._known.popitem(last=False)[1].size

    def adopt(self, session_id: str | None) -> None:
        """Add a session that another service started, such as one of a replayed conversation."""
        if session_id is not None and session_id not in self._known:
            self._known[session_id] = Session(session_id)
            self._drop()

    def find(self, session_id: str | None) -> Session | None:
        """Find a session that was started here, and count it as used."""
        if session_id is None or session_id not in self._known:
            return None
        self._known.move_to_end(session_id)
        return self._known[session_id]


def call_id(session_id: str, call: str) -> str:
    """Make the ID of a tool call, which carries its session to the request with the result."""
    return f"tc-{session_id}-{call}"


def carried_session(messages: Sequence[Message]) -> str | None:
    """Read the session ID from the latest tool result whose `tool_call_id` carries one."""
    for message in reversed(messages):
        if message.role == "tool":
            found = _CARRIED.match(message.call_id)
            if found:
                return found[1]
    return None


class StoredResponses:
    """Conversations by the id of their last response, for requests that name it in `previous_response_id`."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[str, tuple[Message, ...]]] = OrderedDict()
        self._size = 0

    def store(self, response_id: str, session_id: str, messages: tuple[Message, ...]) -> None:
        """Remember a conversation up to its last response."""
        self._known[response_id] = (session_id, messages)
        self._size += _size_of(messages)
        while len(self._known) > MAX_RESPONSES or (self._size > MAX_SIZE and len(self._known) > 1):
            self._size -= _size_of(self._known.popitem(last=False)[1][1])

    def find(self, response_id: str) -> tuple[str, tuple[Message, ...]] | None:
        """Find the session and the messages of a response that was made here."""
        return self._known.get(response_id)


def _size_of(messages: Sequence[Message]) -> int:
    return sum(len(message.text) for message in messages)
