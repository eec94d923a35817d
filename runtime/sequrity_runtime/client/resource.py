"""Resources: methods that call operations, with the defaults and the session of their namespace.

Generated resources add the methods, which call `Calls`. The sync and the async classes differ in `await` alone.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, TypeVar

from attrs import AttrsInstance, evolve, fields, frozen

from sequrity_runtime.calls.http_client import AsyncHttpClient, SyncHttpClient
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.request import Call, build_request
from sequrity_runtime.calls.response import RawResponse
from sequrity_runtime.calls.session_store import RunSession, SessionStore
from sequrity_runtime.calls.settings import check_positive
from sequrity_runtime.client.member import members
from sequrity_runtime.errors import RequestValidationError, check_flag, unexpected_argument
from sequrity_runtime.lazy_import import import_values
from sequrity_runtime.transport.async_driver import run_async
from sequrity_runtime.transport.sync_driver import run_sync
from sequrity_runtime.unset import UNSET

if TYPE_CHECKING:
    from sequrity_runtime.structured_output.parsed_response import Parsing
    from sequrity_runtime.tools.tool_drivers import (
        AsyncToolStream,
        AsyncToolTurns,
        Concurrently,
        ToolStream,
        ToolTurns,
    )
    from sequrity_runtime.tools.tool_loop import ToolLoop
    from sequrity_runtime.tools.tool_run import ToolRun

HttpClientT = TypeVar("HttpClientT", bound=SyncHttpClient | AsyncHttpClient)


@frozen
class ClientContext(Generic[HttpClientT]):
    """The part of a client that its namespaces use.

    It holds no reference to the client, so that an abandoned client is finalised at once and warns.
    """

    target: Target
    remember_sessions: bool
    http_client: HttpClientT


@frozen
class Calls(Generic[HttpClientT]):
    """The calls of one namespace: its client's context, its defaults, its session store and its operations."""

    is_async: ClassVar[bool]

    context: ClientContext[HttpClientT]
    config: AttrsInstance
    sessions: SessionStore
    homes: tuple[tuple[str, str], ...] = ()
    """Operations below the namespace, each by its module and its name."""

    def operations(self) -> tuple[Operation[Any, Any], ...]:
        """Import the operations below the namespace."""
        return import_values(*self.homes)

    @abstractmethod
    def call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation with the namespace's defaults and session."""
        ...

    def completed(self, operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Add the defaults and the remembered session where an argument is missing or `UNSET`."""
        completed = {name: value for name, value in arguments.items() if value is not UNSET}
        for name in _default_names(type(self.config), operation):
            if name not in completed:
                completed[name] = getattr(self.config, name)
        if operation.session is not None and operation.session not in completed:
            completed[operation.session] = self.sessions.recall()
        return completed

    def request(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Call[Any, Any]:
        """Build the request of a call, with the namespace's defaults and session; see `build_request`."""
        target, called = self.context.target, f"client.{operation.client_method}"
        completed = self.completed(operation, arguments)
        try:
            return build_request(operation, target, completed, return_type, called)
        except RequestValidationError:
            replaced = _with_schema(operation, completed, called)
            if replaced is None:
                raise
        return build_request(operation, target, replaced, return_type, called)

    def remember(self, operation: Operation[Any, Any]) -> Callable[[str], None] | None:
        """Return the callback that stores a response's session; None if the operation has no session."""
        return None if operation.session is None else self.sessions.remember

    def tool_loop(
        self,
        operation: Operation[Any, Any],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        settings: Mapping[str, Any],
    ) -> tuple[ToolLoop, Callable[[Mapping[str, Any]], Any]]:
        """Prepare a tool-calling loop and its calls of the model, which share one session."""
        from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only for programs with tools
        from sequrity_runtime.tools.tool_loop import ToolLoop, ToolSettings  # noqa: PLC0415 - as above

        calls, given = self, dict(arguments)
        if operation.session is not None:
            session_id = given.pop(operation.session, UNSET)
            outer = self.sessions
            calls = evolve(self, sessions=RunSession(outer.recall() if session_id is UNSET else session_id, outer))
        for name in given.keys() - operation.arguments:
            raise unexpected_argument(f"client.{operation.client_method}", name, {*operation.arguments, *settings})
        checked = ToolSettings(**settings, is_async=self.is_async)
        loop = ToolLoop(FORMATS[operation.conversation_format], functions, given, checked)
        return loop, lambda turn: calls.call(operation, turn, "python")


@cache
def _default_names(config: Any, operation: Operation[Any, Any]) -> tuple[str, ...]:
    """Name the defaults that an operation has an argument for."""
    return tuple(field.name for field in fields(config) if field.name in operation.arguments)


@frozen
class SyncCalls(Calls[SyncHttpClient]):
    """The calls of a sync namespace."""

    is_async = False

    def call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation with the namespace's defaults and session."""
        call = self.request(operation, arguments, return_type)
        return run_sync(call, self.context.http_client, self.remember(operation))

    def call_raw(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation as `call` does and return a `RawResponse`."""
        context = evolve(self.context, target=evolve(self.context.target, raw=True))
        return as_raw(evolve(self, context=context).call(operation, arguments, return_type))

    def tool_turns(
        self,
        operation: Operation[ResponseT, Any],
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        settings: Mapping[str, Any],
    ) -> ToolTurns[ResponseT]:
        """Begin a tool-calling loop over an operation; see `ToolLoop`."""
        from sequrity_runtime.tools.tool_drivers import ToolTurns  # noqa: PLC0415 - only for programs with tools

        return ToolTurns(*self.tool_loop(operation, functions, arguments, settings))

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

        if not _streams(stream):
            return self.tool_turns(operation, functions, arguments, settings).finish()
        return ToolStream(*self.tool_loop(operation, functions, _streaming(operation, arguments), settings))

    def call_parsed(
        self,
        operation: Operation[Any, Any],
        parsed_class: type[Any],
        response_type: Any,
        arguments: Mapping[str, Any],
        *,
        stream: bool | None = None,
    ) -> Any:
        """Call an operation for a response with a value of a type, or stream the value; see `Parsing`."""
        parsing = _parsing(operation, parsed_class, response_type)
        streams = _streams(stream)
        given = _streaming(operation, arguments) if streams else arguments
        found = self.call(operation, parsing.arguments(given), "python")
        if not streams:
            return parsing.response(found)
        from sequrity_runtime.structured_output.parsed_stream import ParsedStream  # noqa: PLC0415 - as `parse` itself

        return ParsedStream[Any](found, parsing)


@frozen
class AsyncCalls(Calls[AsyncHttpClient]):
    """The calls of an async namespace."""

    is_async = True

    async def call(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation with the namespace's defaults and session."""
        call = self.request(operation, arguments, return_type)
        return await run_async(call, self.context.http_client, self.remember(operation))

    async def call_raw(self, operation: Operation[Any, Any], arguments: Mapping[str, Any], return_type: str) -> Any:
        """Call an operation as `call` does and return a `RawResponse`."""
        context = evolve(self.context, target=evolve(self.context.target, raw=True))
        return as_raw(await evolve(self, context=context).call(operation, arguments, return_type))

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

        loop = self.tool_loop(operation, functions, arguments, settings)
        return AsyncToolTurns(*loop, _concurrently(max_concurrency))

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

        if not _streams(stream):
            turns = self.tool_turns(operation, functions, arguments, settings, max_concurrency=max_concurrency)
            return await turns.finish()
        loop = self.tool_loop(operation, functions, _streaming(operation, arguments), settings)
        return AsyncToolStream(*loop, _concurrently(max_concurrency))

    async def call_parsed(
        self,
        operation: Operation[Any, Any],
        parsed_class: type[Any],
        response_type: Any,
        arguments: Mapping[str, Any],
        *,
        stream: bool | None = None,
    ) -> Any:
        """Call an operation for a response with a value of a type, or stream the value; see `Parsing`."""
        parsing = _parsing(operation, parsed_class, response_type)
        streams = _streams(stream)
        given = _streaming(operation, arguments) if streams else arguments
        found = await self.call(operation, parsing.arguments(given), "python")
        if not streams:
            return parsing.response(found)
        from sequrity_runtime.structured_output.parsed_stream import AsyncParsedStream  # noqa: PLC0415 - as `parse`

        return AsyncParsedStream[Any](found, parsing)


def _streams(stream: bool | None) -> bool:
    """Return whether a stream is requested.

    Raises:
        ConfigError: The switch is neither a bool nor None. The string `"no"` would count as true.
    """
    if stream is not None:
        check_flag("stream", stream)
    return bool(stream)


def _streaming(operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    """Add the argument that requests a stream."""
    return {**arguments, operation.stream_switch or "": True}


def _parsing(operation: Operation[Any, Any], parsed_class: type[Any], response_type: Any) -> Parsing:
    from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only for programs with structured output
    from sequrity_runtime.structured_output.output_type import OutputType  # noqa: PLC0415 - as above
    from sequrity_runtime.structured_output.parsed_response import Parsing  # noqa: PLC0415 - as above

    output_format = FORMATS[operation.conversation_format]
    output_type = OutputType.of(response_type, output_format.refused_keywords)
    return Parsing(output_format, output_type, parsed_class)


def _with_schema(operation: Operation[Any, Any], arguments: Mapping[str, Any], called: str) -> dict[str, Any] | None:
    """Replace a type that is passed as response format by its schema. Returns None for any other value."""
    if not operation.parse_method:
        return None
    from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only after a failure
    from sequrity_runtime.structured_output.parsed_response import with_schema  # noqa: PLC0415 - as above

    parse = f"{called.rpartition('.')[0]}.{operation.parse_method}"
    return with_schema(FORMATS[operation.conversation_format], arguments, parse)


def _concurrently(max_concurrency: int) -> Concurrently:
    """Limit the concurrent calls of functions."""
    from sequrity_runtime.client import concurrent  # noqa: PLC0415 - only for programs with tools

    check_positive("max_concurrency", max_concurrency)

    async def concurrently(call: Callable[[Any], Awaitable[Any]], items: list[Any]) -> list[Any]:
        alone = partial(concurrent.raising_own_cancellation, call)
        return await concurrent.call_many_async(alone, items, max_concurrency=max_concurrency, progress=False)

    return concurrently


def as_raw(result: Any) -> Any:
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

    if not TYPE_CHECKING:  # otherwise type checkers would accept any name

        def __getattr__(self, name: str) -> NoReturn:
            """List the methods and resources of an object that lacks an attribute."""
            from sequrity_runtime.client.namespace import Namespace  # noqa: PLC0415 - it imports this module

            kind = type(self)
            known = () if name.startswith("_") else sorted({*dir(kind)} - {*dir(Namespace)})
            methods = [each for each in known if not each.startswith("_") and callable(getattr(kind, each))]
            hint = f"; it has {', '.join(methods)}" if methods else ""
            raise AttributeError(f"{kind.__name__!r} object has no attribute {name!r}{hint}", name=name, obj=self)

    def __reduce__(self) -> NoReturn:
        """Refuse copying and pickling, of the methods as well: as for the client."""
        raise TypeError(
            f"a {type(self).__name__} is not copied or pickled: it holds connections and keys; create a client there"
        )


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
