"""Namespaces of a client: operations that share defaults and a remembered session.

Generated namespaces and resources add the methods. The sync and the async classes differ in `await` alone; the rest is
in `Calls` and `Namespace`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from attrs import AttrsInstance, evolve, fields, frozen

from sequrity_runtime.calls.headers import header_value
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.response import RawResponse
from sequrity_runtime.client.member import members
from sequrity_runtime.client.session_store import RunSession, SessionStore, SingleSession
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.transport.async_driver import call_async
from sequrity_runtime.transport.http_client import AsyncHttpClient, SyncHttpClient
from sequrity_runtime.transport.sync_driver import call_sync
from sequrity_runtime.unset import UNSET

if TYPE_CHECKING:
    from sequrity_runtime.tools.tool_drivers import (
        AsyncToolStream,
        AsyncToolTurns,
        Concurrently,
        ToolStream,
        ToolTurns,
    )
    from sequrity_runtime.tools.tool_loop import ToolLoop, ToolRun


@frozen
class ClientContext:
    """The part of a client that its namespaces use.

    It holds no reference to the client, so that an abandoned client is finalised at once and warns.
    """

    target: Target
    remember_sessions: bool


@frozen
class SyncClientContext(ClientContext):
    """The part of a sync client that its namespaces use."""

    http_client: SyncHttpClient


@frozen
class AsyncClientContext(ClientContext):
    """The part of an async client that its namespaces use."""

    http_client: AsyncHttpClient


ContextT = TypeVar("ContextT", bound=ClientContext)


@frozen
class Calls(Generic[ContextT]):
    """The calls of one namespace: its client's context, its defaults and its session store."""

    context: ContextT
    config: AttrsInstance
    sessions: SessionStore

    def completed(self, operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Add the defaults and the remembered session where an argument is missing or `UNSET`."""
        completed = dict(arguments)
        for name in _default_names(type(self.config), operation):
            if completed.get(name, UNSET) is UNSET:
                completed[name] = getattr(self.config, name)
        if operation.session is not None and completed.get(operation.session, UNSET) is UNSET:
            completed[operation.session] = self.sessions.recall()
        return completed

    def run(self, operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> tuple[Self, dict[str, Any]]:
        """Return the calls and the arguments for a run of several calls, which share one session."""
        given = dict(arguments)
        if operation.session is None:
            return self, given
        session_id = given.pop(operation.session, UNSET)
        if session_id is UNSET:
            session_id = self.sessions.recall()
        return evolve(self, sessions=RunSession(session_id, self.sessions)), given

    def remember(self, operation: Operation[Any, Any]) -> Callable[[str], None] | None:
        """Return the callback that stores a response's session; None if the operation has no session."""
        return None if operation.session is None else self.sessions.remember


@cache
def _default_names(config: Any, operation: Operation[Any, Any]) -> tuple[str, ...]:
    """Name the defaults that an operation has an argument for."""
    return tuple(field.name for field in fields(config) if field.name in operation.arguments)


@frozen
class SyncCalls(Calls[SyncClientContext]):
    """The calls of a sync namespace."""

    def call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation with the namespace's defaults and session; see `call_sync`."""
        context, called = self.context, f"client.{operation.client_method}"
        completed, remember = self.completed(operation, arguments), self.remember(operation)
        return call_sync(operation, context.http_client, context.target, completed, return_type, remember, called)

    def call_raw(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation as `call` does and return a `RawResponse`."""
        context = evolve(self.context, target=evolve(self.context.target, raw=True))
        return _as_raw(evolve(self, context=context).call(operation, arguments, return_type))

    def tool_turns(
        self,
        operation: Operation[ResponseT, Any],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        settings: Mapping[str, Any],
    ) -> ToolTurns[ResponseT]:
        """Begin a tool-calling loop over an operation; see `ToolLoop`."""
        from sequrity_runtime.tools.tool_drivers import ToolTurns  # noqa: PLC0415 - only for programs with tools

        calls, given = self.run(operation, arguments)
        loop = _tool_loop(operation, functions, given, settings)
        return ToolTurns(loop, lambda turn: calls.call(operation, turn, "python"))

    def call_with_tools(
        self,
        operation: Operation[ResponseT, EventT],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        settings: Mapping[str, Any],
        *,
        stream: bool | None = None,
    ) -> ToolRun[ResponseT] | ToolStream[EventT, ResponseT]:
        """Run a tool-calling loop over an operation, or begin it as a stream."""
        from sequrity_runtime.tools.tool_drivers import ToolStream  # noqa: PLC0415 - only for programs with tools

        if not stream:
            return self.tool_turns(operation, functions, arguments, settings).finish()
        calls, given = self.run(operation, {**arguments, operation.stream_switch or "": True})
        loop = _tool_loop(operation, functions, given, settings)
        return ToolStream(loop, lambda turn: calls.call(operation, turn, "python"))


@frozen
class AsyncCalls(Calls[AsyncClientContext]):
    """The calls of an async namespace."""

    async def call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation with the namespace's defaults and session; see `call_async`."""
        context, called = self.context, f"client.{operation.client_method}"
        completed, remember = self.completed(operation, arguments), self.remember(operation)
        return await call_async(
            operation, context.http_client, context.target, completed, return_type, remember, called
        )

    async def call_raw(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation as `call` does and return a `RawResponse`."""
        context = evolve(self.context, target=evolve(self.context.target, raw=True))
        return _as_raw(await evolve(self, context=context).call(operation, arguments, return_type))

    def tool_turns(
        self,
        operation: Operation[ResponseT, Any],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        settings: Mapping[str, Any],
        *,
        max_concurrency: int,
    ) -> AsyncToolTurns[ResponseT]:
        """Begin a tool-calling loop over an operation; see `ToolLoop`."""
        from sequrity_runtime.tools.tool_drivers import AsyncToolTurns  # noqa: PLC0415 - only for programs with tools

        calls, given = self.run(operation, arguments)
        loop = _tool_loop(operation, functions, given, {**settings, "is_async": True})
        return AsyncToolTurns(loop, _concurrently(max_concurrency), lambda turn: calls.call(operation, turn, "python"))

    async def call_with_tools(
        self,
        operation: Operation[ResponseT, EventT],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        settings: Mapping[str, Any],
        *,
        max_concurrency: int,
        stream: bool | None = None,
    ) -> ToolRun[ResponseT] | AsyncToolStream[EventT, ResponseT]:
        """Run a tool-calling loop over an operation, or begin it as a stream."""
        from sequrity_runtime.tools.tool_drivers import AsyncToolStream  # noqa: PLC0415 - only for programs with tools

        if not stream:
            turns = self.tool_turns(operation, functions, arguments, settings, max_concurrency=max_concurrency)
            return await turns.finish()
        calls, given = self.run(operation, {**arguments, operation.stream_switch or "": True})
        loop = _tool_loop(operation, functions, given, {**settings, "is_async": True})
        return AsyncToolStream(loop, _concurrently(max_concurrency), lambda turn: calls.call(operation, turn, "python"))


def _tool_loop(
    operation: Operation[Any, Any],
    functions: Iterable[Callable[..., Any]],
    arguments: Mapping[str, Any],
    settings: Mapping[str, Any],
) -> ToolLoop:
    from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only for programs with tools
    from sequrity_runtime.tools.tool_loop import ToolLoop, ToolSettings  # noqa: PLC0415 - as above

    return ToolLoop(FORMATS[operation.conversation_format], functions, arguments, ToolSettings(**settings))


def _concurrently(max_concurrency: int) -> Concurrently:
    """Limit the concurrent calls of functions."""
    from sequrity_runtime.client.concurrent import call_many_async, check_concurrency  # noqa: PLC0415 - as above

    check_concurrency(max_concurrency)
    return partial(call_many_async, max_concurrency=max_concurrency, progress=False)


def _as_raw(result: Any) -> Any:
    """Return a raw response as it is, and a stream inside a raw response."""
    return result if _is_raw(result) else RawResponse(result.status, result.headers, b"", lambda: result)


def _is_raw(result: object) -> bool:
    return isinstance(result, RawResponse)


CallsT = TypeVar("CallsT", bound=Calls[Any])
JsonT = TypeVar("JsonT")
StreamT = TypeVar("StreamT")
JsonStreamT = TypeVar("JsonStreamT")
"""Results of a generated method, beside `ResponseT`."""


class Resource(Generic[CallsT]):
    """Methods that call operations, and the resources below them."""

    def __init__(self, calls: CallsT) -> None:
        self._calls = calls
        for name, kind in members(self).items():
            vars(self)[name] = kind(calls)


class SyncResource(Resource[SyncCalls]):
    """Base of sync resources."""

    def _call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        return self._calls.call(operation, arguments, return_type)


class SyncRawResource(SyncResource):
    """Base of sync resources whose methods return a `RawResponse`."""

    def _call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        return self._calls.call_raw(operation, arguments, return_type)


class AsyncResource(Resource[AsyncCalls]):
    """Base of async resources."""

    async def _call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        return await self._calls.call(operation, arguments, return_type)


class AsyncRawResource(AsyncResource):
    """Base of async resources whose methods return a `RawResponse`."""

    async def _call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        return await self._calls.call_raw(operation, arguments, return_type)


class Namespace(Resource[CallsT]):
    """Operations that share defaults and a remembered session."""

    def __repr__(self) -> str:
        """Show the base URL and the session, without the key."""
        base_url = self._calls.context.target.base_url
        return f"{type(self).__name__}(base_url={base_url!r}, session_id={self.session_id!r})"

    @property
    def session_id(self) -> str | None:
        """Session that the next call continues. None starts a new session.

        The client remembers it for the thread or task that created the client, and for no other.
        """
        return self._calls.sessions.recall()

    def set_session_id(self, session_id: str) -> None:
        """Continue this session from the next call on.

        Raises:
            ConfigError: `session_id` is not printable ASCII, or the client remembers no sessions here: another thread
                or task created it, or `remember_sessions` is off.
        """
        known = header_value(session_id, "session_id")
        if not self._calls.sessions.remembers:
            raise ConfigError(
                "session_id: the client remembers none for this thread or task; open one with session(session_id)"
            )
        self._calls.sessions.remember(known)

    def reset_session(self) -> None:
        """Start a new session with the next call."""
        self._calls.sessions.remember(None)

    def session(self, session_id: str | None = None) -> Self:
        """Open a conversation with a session of its own and the same defaults.

        The returned object remembers the session, in whichever task or thread it is used. Open one for each user or
        conversation of a server.

        Args:
            session_id: Session to continue. None starts a new one.
        """
        known = None if session_id is None else header_value(session_id, "session_id")
        return type(self)(evolve(self._calls, sessions=SingleSession(known)))

    def bind(self, context: ClientContext) -> Self:
        """Return the same namespace for a client with other settings; defaults and sessions are shared."""
        return type(self)(evolve(self._calls, context=context))


class SyncNamespace(Namespace[SyncCalls], SyncResource):
    """Base of a sync client's namespaces."""


class AsyncNamespace(Namespace[AsyncCalls], AsyncResource):
    """Base of an async client's namespaces."""
