"""Namespaces of a client: operations that share defaults and a remembered session.

Generated namespaces and resources add the methods. The sync and the async classes differ in `await` alone; the rest is
in `Calls` and `Namespace`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import cache, partial
from os import PathLike
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Self, TypeVar, Unpack

from attrs import AttrsInstance, evolve, fields, frozen

from sequrity_runtime.calls.headers import header_value
from sequrity_runtime.calls.http_client import AsyncHttpClient, SyncHttpClient
from sequrity_runtime.calls.operation import EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.request import Call, build_request, unexpected_argument
from sequrity_runtime.calls.response import RawResponse
from sequrity_runtime.calls.session_store import RunSession, SessionStore, SingleSession
from sequrity_runtime.calls.settings import check_positive
from sequrity_runtime.client.drop_ins import DropIns
from sequrity_runtime.client.member import members
from sequrity_runtime.errors import ConfigError, RequestValidationError
from sequrity_runtime.lazy_import import import_values
from sequrity_runtime.transport.async_driver import run_async
from sequrity_runtime.transport.sync_driver import run_sync
from sequrity_runtime.unset import UNSET

if TYPE_CHECKING:
    from sequrity_runtime.batch.batch import BatchOptions
    from sequrity_runtime.batch.lines import BatchRequest, BatchResult, BatchSource
    from sequrity_runtime.batch.summary import BatchSummary
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

    context: ClientContext[HttpClientT]
    config: AttrsInstance
    sessions: SessionStore
    homes: tuple[tuple[str, str], ...] = ()
    """Operations below the namespace, each by its module and its name."""

    def operations(self) -> tuple[Operation[Any, Any], ...]:
        """Import the operations below the namespace."""
        return import_values(*self.homes)

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
class SyncCalls(Calls[SyncHttpClient]):
    """The calls of a sync namespace."""

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
        calls, given = self.run(operation, _switched(operation, arguments, stream))
        loop = _tool_loop(operation, functions, given, settings)
        return ToolStream(loop, lambda turn: calls.call(operation, turn, "python"))

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
        found = self.call(operation, parsing.arguments(_switched(operation, arguments, stream)), "python")
        if not stream:
            return parsing.response(found)
        from sequrity_runtime.structured_output.parsed_stream import ParsedStream  # noqa: PLC0415 - as `parse` itself

        return ParsedStream[Any](found, parsing)


@frozen
class AsyncCalls(Calls[AsyncHttpClient]):
    """The calls of an async namespace."""

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
        calls, given = self.run(operation, _switched(operation, arguments, stream))
        loop = _tool_loop(operation, functions, given, {**settings, "is_async": True})
        return AsyncToolStream(loop, _concurrently(max_concurrency), lambda turn: calls.call(operation, turn, "python"))

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
        found = await self.call(operation, parsing.arguments(_switched(operation, arguments, stream)), "python")
        if not stream:
            return parsing.response(found)
        from sequrity_runtime.structured_output.parsed_stream import AsyncParsedStream  # noqa: PLC0415 - as `parse`

        return AsyncParsedStream[Any](found, parsing)


def _switched(operation: Operation[Any, Any], arguments: Mapping[str, Any], stream: bool | None) -> Mapping[str, Any]:
    """Add the argument that requests a stream."""
    return {**arguments, operation.stream_switch or "": True} if stream else arguments


def _parsing(operation: Operation[Any, Any], parsed_class: type[Any], response_type: Any) -> Parsing:
    from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only for programs with structured output
    from sequrity_runtime.structured_output.output_type import OutputType  # noqa: PLC0415 - as above
    from sequrity_runtime.structured_output.parsed_response import Parsing  # noqa: PLC0415 - as above

    output_format = FORMATS[operation.conversation_format]
    output_type = OutputType.of(response_type, output_format.refused_keywords)
    return Parsing(output_format, output_type, parsed_class)


def _with_schema(operation: Operation[Any, Any], arguments: Mapping[str, Any], called: str) -> dict[str, Any] | None:
    """Replace a type in the place of a response format by its schema. Returns None if it holds something else."""
    if not operation.parse_method:
        return None
    from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only after a failure
    from sequrity_runtime.structured_output.parsed_response import with_schema  # noqa: PLC0415 - as above

    parse = f"{called.rpartition('.')[0]}.{operation.parse_method}"
    return with_schema(FORMATS[operation.conversation_format], arguments, parse)


def _tool_loop(
    operation: Operation[Any, Any],
    functions: Iterable[Callable[..., Any]],
    arguments: Mapping[str, Any],
    settings: Mapping[str, Any],
) -> ToolLoop:
    from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only for programs with tools
    from sequrity_runtime.tools.tool_loop import ToolLoop, ToolSettings  # noqa: PLC0415 - as above

    for name in arguments.keys() - operation.arguments:
        raise unexpected_argument(f"client.{operation.client_method}", name, {*operation.arguments, *settings})
    return ToolLoop(FORMATS[operation.conversation_format], functions, arguments, ToolSettings(**settings))


def _concurrently(max_concurrency: int) -> Concurrently:
    """Limit the concurrent calls of functions."""
    from sequrity_runtime.client import concurrent  # noqa: PLC0415 - as above

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


class Namespace(Resource[CallsT], DropIns):
    """Operations that share defaults and a remembered session."""

    def __repr__(self) -> str:
        """Show the base URL and the session, without the key."""
        if not hasattr(self, "_calls"):  # while the namespace is being created
            return f"{type(self).__name__}()"
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

    def _source(self) -> Calls[Any]:
        return self._calls


class SyncNamespace(Namespace[SyncCalls], SyncResource):
    """Base of a sync client's namespaces."""

    def batch(
        self,
        source: BatchSource,
        output: str | PathLike[str],
        *,
        arguments: Mapping[str, Any] | None = None,
        **options: Unpack[BatchOptions],
    ) -> BatchSummary:
        """Send the requests of a file and write the results to another file, in the same order.

        The files have the format of OpenAI's batches, one JSON object a line. A request is
        `{"custom_id": ..., "method": "POST", "url": "/v1/chat/completions", "body": {...}}`. A result is
        `{"custom_id": ..., "response": {"status_code", "request_id", "body"}, "error": {"code", "message"}}`;
        `response` or `error` is null. Each request starts a session of its own. After an interruption, the same call
        continues behind the results that are in the output.

        Args:
            source: Path of the requests, or the requests as mappings.
            output: Path of the results.
            arguments: Arguments of every call, such as `features`, `security_policy`, `provider` or `llm_api_key`.
            **options: Concurrency, limits per minute, failures and progress; see `BatchOptions`.

        Returns:
            The numbers of succeeded and failed requests, and of tokens.

        Raises:
            ConfigError: An argument is invalid, a file cannot be used, or the output belongs to other requests.
            AuthenticationError: The key is invalid. The results that have arrived are in the output.
            BatchStoppedError: Too many requests failed in a row.
        """
        from sequrity_runtime.batch.batch import Batch  # noqa: PLC0415 - only for programs with batches
        from sequrity_runtime.batch.threads import perform  # noqa: PLC0415 - likewise

        batch = Batch(source, output, self._calls.operations(), arguments, **options)
        return perform(batch, partial(self._calls.call_raw, return_type="json"))

    def batch_results(
        self,
        requests: Iterable[Mapping[str, Any] | BatchRequest],
        *,
        arguments: Mapping[str, Any] | None = None,
        max_concurrency: int = 8,
    ) -> list[BatchResult]:
        """Send the requests of a batch and return their results in the same order, for example on a worker of Ray.

        Args:
            requests: Requests as `batch` reads them.
            arguments: Arguments of every call.
            max_concurrency: Maximum number of concurrent calls.

        Raises:
            ConfigError: An argument is invalid.
            AuthenticationError: The key is invalid.
        """
        from sequrity_runtime.batch.routes import Routes  # noqa: PLC0415 - only for programs with batches
        from sequrity_runtime.batch.threads import results  # noqa: PLC0415 - likewise

        routes = Routes(self._calls.operations(), arguments)
        return results(requests, routes, partial(self._calls.call_raw, return_type="json"), max_concurrency)


class AsyncNamespace(Namespace[AsyncCalls], AsyncResource):
    """Base of an async client's namespaces."""

    async def batch(
        self,
        source: BatchSource,
        output: str | PathLike[str],
        *,
        arguments: Mapping[str, Any] | None = None,
        **options: Unpack[BatchOptions],
    ) -> BatchSummary:
        """Send the requests of a file and write the results to another file, as the sync client's `batch` does.

        Each call runs in a task. Cancelling the batch cancels the calls under way; the same call continues it later.
        """
        from sequrity_runtime.batch.batch import Batch  # noqa: PLC0415 - only for programs with batches
        from sequrity_runtime.batch.tasks import perform_async  # noqa: PLC0415 - likewise

        batch = Batch(source, output, self._calls.operations(), arguments, **options)
        return await perform_async(batch, partial(self._calls.call_raw, return_type="json"))
