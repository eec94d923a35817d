"""Namespaces of a client: operations that share defaults and a remembered session.

Generated namespaces add their operations. The sync and the async classes differ in what must be awaited and in nothing
else; what they share stands in `Namespace`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, Never, Self, TypeVar, cast, overload

from attrs import AttrsInstance, evolve, fields, frozen

from sequrity_runtime.calls.headers import header_value
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.response import RawResponse
from sequrity_runtime.client.session_store import CallerMemory, Memory, NoMemory, OwnMemory
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.transport.async_driver import call_async
from sequrity_runtime.transport.stream import AsyncStream, Stream
from sequrity_runtime.transport.sync_driver import call_sync

if TYPE_CHECKING:
    import httpx

    from sequrity_runtime.tools.tool_loop import ToolRun

ConfigT = TypeVar("ConfigT", bound=AttrsInstance)


@frozen
class Caller:
    """What a client's namespaces need of it; without a way back to the client.

    So a forgotten client is freed at once, and warns.
    """

    target: Target
    remember_sessions: bool


@frozen
class SyncCaller(Caller):
    """What a sync client's namespaces need of it."""

    http_client: httpx.Client


@frozen
class AsyncCaller(Caller):
    """What an async client's namespaces need of it."""

    http_client: httpx.AsyncClient


CallerT = TypeVar("CallerT", bound=Caller)


class Namespace(Generic[CallerT, ConfigT]):
    """Operations that share defaults and a remembered session."""

    def __init__(self, caller: CallerT, config: ConfigT, memory: Memory | None = None) -> None:
        self._caller = caller
        self._config = config
        shared: Memory = CallerMemory() if caller.remember_sessions else NoMemory()
        self._memory: Memory = shared if memory is None else memory

    def __repr__(self) -> str:
        """Show where calls go and which session they continue, and no key."""
        return f"{type(self).__name__}(base_url={self._caller.target.base_url!r}, session_id={self.session_id!r})"

    @property
    def session_id(self) -> str | None:
        """Session that the next call of the running asyncio or trio task, or else thread, continues.

        None starts a new one. Each task and each thread sees the session of its own last call, and no other's.
        """
        return self._memory.recall()

    def set_session_id(self, session_id: str) -> None:
        """Continue this session from the next call on.

        This counts for the task or thread that says so: tasks and threads that it starts begin with no session.

        Raises:
            ConfigError: It is not printable ASCII, or the client remembers no sessions.
        """
        known = header_value(session_id, "session_id")
        if isinstance(self._memory, NoMemory):
            raise ConfigError("session_id: the client remembers no sessions; open one with session(session_id)")
        self._memory.remember(known)

    def reset_session(self) -> None:
        """Start a new session with the next call of this task or thread."""
        self._memory.remember(None)

    def session(self, session_id: str | None = None) -> Self:
        """Open a conversation of its own, with the same defaults.

        What it remembers belongs to the object handed out, wherever that is used. Give one to each user, or each
        conversation, wherever a program serves more than one: a worker task, or a thread of a pool, that serves several
        in turn would otherwise go on with the session of the one before.

        Args:
            session_id: Session to continue; None starts a new one.
        """
        known = None if session_id is None else header_value(session_id, "session_id")
        return type(self)(self._caller, self._config, OwnMemory(known))

    def called_by(self, caller: CallerT) -> Self:
        """Make the namespace of a client that differs in settings, with the same defaults and sessions."""
        return type(self)(caller, self._config, self._memory)

    def _completed(self, operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Add the defaults and the remembered session to a call's arguments."""
        config = self._config
        defaults = {name: getattr(config, name) for name in _default_names(type(config), operation)}
        if operation.session is not None:
            defaults[operation.session] = self.session_id
        return {**defaults, **arguments}

    def _remember(self, operation: Operation[Any, Any]) -> Callable[[str], None] | None:
        return None if operation.session is None else self._memory.remember


@cache
def _default_names(config: Any, operation: Operation[Any, Any]) -> tuple[str, ...]:
    """Name the defaults that an operation has an argument for."""
    return tuple(field.name for field in fields(config) if field.name in operation.arguments)


class SyncNamespace(Namespace[SyncCaller, ConfigT]):
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
        client, target, called = self._caller.http_client, self._caller.target, f"client.{operation.client_method}"
        return call_sync(operation, client, target, completed, return_type, remember, called)

    def call_raw(
        self, operation: Operation[ResponseT, EventT], arguments: Mapping[str, Any], return_type: str
    ) -> RawResponse[ResponseT | dict[str, Any] | Stream[EventT] | Stream[dict[str, Any]]]:
        """Call an operation as `call` does, and answer with what came."""
        caller = evolve(self._caller, target=evolve(self._caller.target, raw=True))
        answer: Any = self.called_by(caller).call(operation, arguments, return_type)
        if isinstance(answer, RawResponse):
            return cast("RawResponse[ResponseT]", answer)
        held = cast("Stream[EventT]", answer)
        return RawResponse(held.status, held.headers, b"", lambda: held)

    def call_with_tools(
        self,
        operation: Operation[ResponseT, Any],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        max_turns: int,
    ) -> ToolRun[ResponseT]:
        """Call an operation again and again, and the functions that its answers ask for; see `tool_loop`."""
        from sequrity_runtime.tools.tool_loop import drive, tool_loop  # noqa: PLC0415 - only for programs with tools

        loop = tool_loop(functions, arguments, max_turns, is_async=False)
        return drive(loop, lambda given: self.call(operation, given, "python"))


class AsyncNamespace(Namespace[AsyncCaller, ConfigT]):
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
        client, target, called = self._caller.http_client, self._caller.target, f"client.{operation.client_method}"
        return await call_async(operation, client, target, completed, return_type, remember, called)

    async def call_raw(
        self, operation: Operation[ResponseT, EventT], arguments: Mapping[str, Any], return_type: str
    ) -> RawResponse[ResponseT | dict[str, Any] | AsyncStream[EventT] | AsyncStream[dict[str, Any]]]:
        """Call an operation as `call` does, and answer with what came."""
        caller = evolve(self._caller, target=evolve(self._caller.target, raw=True))
        answer: Any = await self.called_by(caller).call(operation, arguments, return_type)
        if isinstance(answer, RawResponse):
            return cast("RawResponse[ResponseT]", answer)
        held = cast("AsyncStream[EventT]", answer)
        return RawResponse(held.status, held.headers, b"", lambda: held)

    async def call_with_tools(
        self,
        operation: Operation[ResponseT, Any],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        max_turns: int,
    ) -> ToolRun[ResponseT]:
        """Call an operation again and again, and the functions that its answers ask for; see `tool_loop`."""
        from sequrity_runtime.tools.tool_loop import drive_async, tool_loop  # noqa: PLC0415 - only for programs with tools

        loop = tool_loop(functions, arguments, max_turns, is_async=True)
        return await drive_async(loop, lambda given: self.call(operation, given, "python"))
