"""Methods of every drop-in for its sessions."""

from __future__ import annotations

from contextlib import AbstractContextManager

from sequrity_runtime.calls.session_store import SessionStore
from sequrity_runtime.integrations.exchanges import Link


class SessionMethods:
    """The session of the current code: of the enclosing `session()` block, or as the client remembers it."""

    _link: Link

    @property
    def session_id(self) -> str | None:
        """Session that the next call continues. None starts a new session."""
        return self._link.conversations.current.recall()

    def set_session_id(self, session_id: str | None) -> None:
        """Continue this session from the next call on. None starts a new one."""
        self._link.conversations.current.remember(session_id)

    def reset_session(self) -> None:
        """Start a new session with the next call."""
        self.set_session_id(None)

    def session(self, session_id: str | None = None) -> AbstractContextManager[SessionStore]:
        """Run the code of a `with` block in a session of its own, in every task and thread that it starts.

        All drop-ins of the same client share it. Open one for each user or conversation of a server.

        Args:
            session_id: Session to continue. None starts a new one.

        Returns:
            A context manager whose value has the newest `session_id`.
        """
        return self._link.conversations.block(session_id)
