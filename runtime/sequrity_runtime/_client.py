"""What clients are made of: the key and the address, the HTTP client they own or borrow, namespaces with a session.

Generated clients add their operations. The sync and the async classes differ in what must be awaited and in nothing
else; what they share stands in the classes with a leading underscore.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Never, Self, TypeVar, overload

from attrs import AttrsInstance, fields, frozen

from sequrity_runtime._async import call_async, new_async_client
from sequrity_runtime._errors import ConfigError
from sequrity_runtime._headers import header_value
from sequrity_runtime._operation import EventT, Operation, ResponseT, Target
from sequrity_runtime._session import ContextMemory, Memory, OwnMemory
from sequrity_runtime._stream import AsyncStream, Stream
from sequrity_runtime._sync import call_sync, new_client
from sequrity_runtime._timeout import DEFAULT_TIMEOUT, TimeoutLike
from sequrity_runtime._unset import UNSET

if TYPE_CHECKING:
    import httpx

ConfigT = TypeVar("ConfigT", bound=AttrsInstance)


@frozen
class Service:
    """Where a client finds its service and its key when nobody says."""

    base_url: str
    base_url_variable: str
    api_key_variable: str

    def target(
        self,
        api_key: str | None,
        base_url: str | None,
        *,
        timeout: TimeoutLike,
        custom_headers: Mapping[str, str] | None,
        allow_insecure_http: bool,
    ) -> Target:
        """Check where calls go, taking from the environment what is left out.

        Raises:
            ConfigError: There is no key, or something is unusable.
        """
        key = api_key if api_key is not None else os.environ.get(self.api_key_variable)
        if key is None:
            raise ConfigError(f"api_key: none is given, and {self.api_key_variable} is not set")
        url = base_url if base_url is not None else os.environ.get(self.base_url_variable, self.base_url)
        return Target.of(
            url, key, custom_headers=custom_headers, timeout=timeout, allow_insecure_http=allow_insecure_http
        )


class _Client:
    """What both kinds of client know."""

    def __init__(self, target: Target, *, owns_http_client: bool) -> None:
        self._target = target
        self._owns_http_client = owns_http_client
        self._closed = False

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return self._target.base_url

    def __repr__(self) -> str:
        """Show where calls go, and no key."""
        return f"{type(self).__name__}(base_url={self.base_url!r})"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn of connections that nobody gives back; doing it here could block, or run in a wrong loop."""
        if getattr(self, "_owns_http_client", False) and not self._closed:
            _warn(f"unclosed {type(self).__name__}: close it or use it in a with block", ResourceWarning, source=self)


@frozen
class SyncCaller:
    """What a sync client's namespaces need of it; without a way back to the client.

    So a forgotten client is freed at once, and warns.
    """

    http_client: httpx.Client
    target: Target


class SyncClient(_Client):
    """Base of the sync client."""

    def __init__(
        self,
        service: Service,
        api_key: str | None,
        base_url: str | None,
        *,
        http_client: httpx.Client | None,
        timeout: TimeoutLike,
        custom_headers: Mapping[str, str] | None,
        allow_insecure_http: bool,
    ) -> None:
        target = service.target(
            api_key,
            base_url,
            timeout=DEFAULT_TIMEOUT if timeout is UNSET and http_client is None else timeout,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
        )
        super().__init__(target, owns_http_client=http_client is None)
        self._http_client = new_client() if http_client is None else http_client
        self._caller = SyncCaller(self._http_client, self._target)

    def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was handed in."""
        self._closed = True
        if self._owns_http_client:
            self._http_client.close()

    def __enter__(self) -> Self:
        """Use the client within a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        self.close()


@frozen
class AsyncCaller:
    """What an async client's namespaces need of it; without a way back to the client.

    So a forgotten client is freed at once, and warns.
    """

    http_client: httpx.AsyncClient
    target: Target


class AsyncClient(_Client):
    """Base of the async client."""

    def __init__(
        self,
        service: Service,
        api_key: str | None,
        base_url: str | None,
        *,
        http_client: httpx.AsyncClient | None,
        timeout: TimeoutLike,
        custom_headers: Mapping[str, str] | None,
        allow_insecure_http: bool,
    ) -> None:
        target = service.target(
            api_key,
            base_url,
            timeout=DEFAULT_TIMEOUT if timeout is UNSET and http_client is None else timeout,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
        )
        super().__init__(target, owns_http_client=http_client is None)
        self._http_client = new_async_client() if http_client is None else http_client
        self._caller = AsyncCaller(self._http_client, self._target)

    async def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was handed in."""
        self._closed = True
        if self._owns_http_client:
            await self._http_client.aclose()

    async def __aenter__(self) -> Self:
        """Use the client within a block."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        await self.close()


CallerT = TypeVar("CallerT")


class _Namespace(Generic[CallerT, ConfigT]):
    """Operations that share defaults and a remembered session."""

    def __init__(self, caller: CallerT, config: ConfigT, memory: Memory | None = None) -> None:
        self._caller = caller
        self._config = config
        self._memory: Memory = ContextMemory() if memory is None else memory

    @property
    def session_id(self) -> str | None:
        """Session that the next call continues; None starts a new one.

        Each thread and each asyncio or trio task sees the one that it, or the task that started it, saw last.
        """
        return self._memory.recall()

    def set_session_id(self, session_id: str) -> None:
        """Continue this session from the next call on.

        Raises:
            ConfigError: It is not printable ASCII.
        """
        self._memory.remember(header_value(session_id, "session_id"))

    def reset_session(self) -> None:
        """Start a new session with the next call."""
        self._memory.remember(None)

    def session(self, session_id: str | None = None) -> Self:
        """Open a conversation of its own, with the same defaults.

        What it remembers belongs to the object handed out, wherever that is used: give one to each conversation that
        moves between tasks or threads.

        Args:
            session_id: Session to continue; None starts a new one.
        """
        known = None if session_id is None else header_value(session_id, "session_id")
        return type(self)(self._caller, self._config, OwnMemory(known))

    def _completed(self, operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Add the defaults and the remembered session to a call's arguments."""
        names = [field.name for field in fields(type(self._config))]
        defaults = {name: getattr(self._config, name) for name in names if name in operation.arguments}
        if operation.session is not None:
            defaults[operation.session] = self.session_id
        return {**defaults, **arguments}

    def _remember(self, operation: Operation[Any, Any]) -> Callable[[str], None] | None:
        return None if operation.session is None else self._memory.remember


class SyncNamespace(_Namespace[SyncCaller, ConfigT]):
    """Base of a sync client's namespaces."""

    @overload
    def call(
        self, operation: Operation[ResponseT, Never], arguments: Mapping[str, Any], return_type: str
    ) -> ResponseT | dict[str, Any]: ...

    @overload
    def call(
        self, operation: Operation[ResponseT, EventT], arguments: Mapping[str, Any], return_type: str
    ) -> ResponseT | dict[str, Any] | Stream[EventT] | Stream[dict[str, Any]]: ...

    def call(
        self, operation: Operation[ResponseT, EventT], arguments: Mapping[str, Any], return_type: str
    ) -> ResponseT | dict[str, Any] | Stream[EventT] | Stream[dict[str, Any]]:
        """Call an operation with the namespace's defaults and session; see `call_sync`."""
        completed, remember = self._completed(operation, arguments), self._remember(operation)
        client, target = self._caller.http_client, self._caller.target
        return call_sync(operation, client, target, completed, return_type, remember)


class AsyncNamespace(_Namespace[AsyncCaller, ConfigT]):
    """Base of an async client's namespaces."""

    @overload
    async def call(
        self, operation: Operation[ResponseT, Never], arguments: Mapping[str, Any], return_type: str
    ) -> ResponseT | dict[str, Any]: ...

    @overload
    async def call(
        self, operation: Operation[ResponseT, EventT], arguments: Mapping[str, Any], return_type: str
    ) -> ResponseT | dict[str, Any] | AsyncStream[EventT] | AsyncStream[dict[str, Any]]: ...

    async def call(
        self, operation: Operation[ResponseT, EventT], arguments: Mapping[str, Any], return_type: str
    ) -> ResponseT | dict[str, Any] | AsyncStream[EventT] | AsyncStream[dict[str, Any]]:
        """Call an operation with the namespace's defaults and session; see `call_async`."""
        completed, remember = self._completed(operation, arguments), self._remember(operation)
        client, target = self._caller.http_client, self._caller.target
        return await call_async(operation, client, target, completed, return_type, remember)
