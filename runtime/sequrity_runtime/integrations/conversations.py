"""The session that a request of a framework continues.

- A session in the headers of the request wins.
- Then the session of the enclosing `with provider.session():`, whichever task or thread sends the request.
- Then the session of the conversation for which `client.control.session()` made the drop-in.
- Then the session that the tool results of the request carry: their IDs are `tc-<session>-<call>`. So a run continues
  its session after a tool call in every task.
- Then the session that the client remembers for the current thread or task.

The newest session of a response is stored where the request's session is stored.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sequrity_runtime.calls.session_store import SessionStore
from sequrity_runtime.json.members import objects_at
from sequrity_runtime.type_guards import is_object

_CARRIED = re.compile(r"tc-([0-9a-fA-F-]{36})-")


_blocks: ContextVar[tuple[tuple[SessionStore, SessionStore], ...]] = ContextVar("sequrity_conversations", default=())
"""Enclosing blocks, innermost first, each with the store that it replaces. Child tasks inherit them."""


class Conversations:
    """The sessions of a drop-in.

    Args:
        store: Store of the client, or of the conversation that made the drop-in.
        is_explicit: Whether the store has the session of one conversation, chosen by the program.
    """

    def __init__(self, store: SessionStore, *, is_explicit: bool) -> None:
        self._store = store
        self._is_explicit = is_explicit

    @property
    def current(self) -> SessionStore:
        """Store of the session of the current code."""
        return next((block for store, block in _blocks.get() if store is self._store), self._store)

    def choose(self, body: Any) -> str | None:
        """Choose the session that a request continues, from its body as JSON data."""
        current = self.current
        if self._is_explicit or current is not self._store:
            return current.recall() or carried_session(body)
        return carried_session(body) or current.recall()

    @contextmanager
    def block(self, session_id: str | None) -> Generator[SessionStore]:
        """Run the code of a `with` block in a session of its own, tasks that it starts included."""
        conversation = SessionStore(session_id)
        token = _blocks.set(((self._store, conversation), *_blocks.get()))
        try:
            yield conversation
        finally:
            _blocks.reset(token)


def carried_session(body: Any) -> str | None:
    """Return the session that the last tool result of a body carries.

    Chat completions, Messages and Responses name the call of a result differently.
    """
    found: str | None = None
    for item in _items(body):
        for key in ("tool_call_id", "tool_use_id", "call_id"):
            name = item.get(key)
            carried = _CARRIED.match(name) if isinstance(name, str) else None
            found = carried[1] if carried else found
    return found


def _items(body: Any) -> Iterator[Mapping[str, Any]]:
    """List the items of a conversation, and the blocks of their content."""
    if not is_object(body):
        return
    for item in objects_at(body, "messages") or objects_at(body, "input"):
        yield item
        yield from objects_at(item, "content")
