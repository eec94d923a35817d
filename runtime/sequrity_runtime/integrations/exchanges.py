"""One request of a framework and its response, without I/O."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, NoReturn

from attrs import field, frozen

from sequrity_runtime.calls.session_store import SessionStore
from sequrity_runtime.calls.settings import ResolvedSettings
from sequrity_runtime.errors import ConfigError, DecodeError
from sequrity_runtime.integrations.conversations import Conversations
from sequrity_runtime.integrations.errors import FailedResultError
from sequrity_runtime.integrations.results import Fail
from sequrity_runtime.json.strict import decode_json, decode_json_text
from sequrity_runtime.redaction import Secret
from sequrity_runtime.type_guards import is_object

if TYPE_CHECKING:
    import httpx

    from sequrity_runtime.calls.http_client import Network

_SESSION = "x-session-id"


@frozen
class Link:
    """The service of a drop-in: URL, key, headers and sessions."""

    base_url: str
    api_key: Secret
    headers: Mapping[str, str] = field(repr=False)
    """Headers of every request, by lower-case name."""

    conversations: Conversations
    failure: type[FailedResultError]
    """Class of the error for a failed turn."""

    settings: ResolvedSettings
    network: Network

    def client(self) -> httpx.Client:
        """Create an HTTP client for the framework."""
        from sequrity_runtime.integrations.exchange_transport import client_over  # noqa: PLC0415 - imports httpx

        return client_over(self)

    def async_client(self) -> httpx.AsyncClient:
        """Create an async HTTP client for the framework."""
        from sequrity_runtime.integrations.exchange_transport import async_client_over  # noqa: PLC0415 - imports httpx

        return async_client_over(self)

    def begin(self, headers: MutableMapping[str, str], content: bytes) -> Exchange:
        """Begin an exchange: add its session, and the headers that are missing, to the headers of the request."""
        for name, value in self.headers.items():
            headers.setdefault(name, value)
        store = self.conversations.current
        if _SESSION not in headers and (session_id := self.conversations.choose(_json(content))) is not None:
            headers[_SESSION] = session_id
        return Exchange(self, store, is_single=_is_single(headers.get("x-features")))

    def check_headers(self, argument: str, given: Mapping[str, Any] | None) -> None:
        """Check headers that a program adds to every request.

        Raises:
            ConfigError: They would replace a header of this drop-in.
        """
        for name in given or ():
            if name.lower() in {*self.headers, "authorization", _SESSION}:
                raise ConfigError(f"{argument}: {name.lower()} is set by the drop-in; pass it as its argument")


@frozen
class Exchange:
    """An exchange that waits for its response."""

    _link: Link
    _store: SessionStore
    _is_single: bool = field(alias="is_single")

    def received(self, status: int, headers: Mapping[str, str]) -> Fail | None:
        """Store the session of a response.

        Returns:
            A function that raises the error for a failed turn in its body; None if the body stays as it is.
        """
        session_id = headers.get(_SESSION)
        if status >= 400:
            return None
        if session_id is not None:
            self._store.remember(session_id)

        def fail(result: Mapping[str, Any]) -> NoReturn:
            raise self._link.failure(result, session_id)

        return None if self._is_single else fail


def _json(content: bytes) -> Any:
    try:
        return decode_json(content)
    except DecodeError:
        return None


def _is_single(features: str | None) -> bool:
    """Return whether a request selects Single-LLM mode, where a text is never a result."""
    try:
        document: Any = decode_json_text(features or "null")
    except DecodeError:
        return False
    return is_object(document) and document.get("agent_arch") == "single-llm"
