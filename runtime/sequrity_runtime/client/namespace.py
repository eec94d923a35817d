"""Namespaces of a client: resources that share defaults and a remembered session, with batches and drop-ins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING, Any, Self, Unpack

from attrs import AttrsInstance, evolve, fields

from sequrity_runtime.calls.headers import Header, JsonHeader, TextHeader, checked_headers, header_value
from sequrity_runtime.calls.session_store import SessionStore
from sequrity_runtime.calls.url import Query, Segment
from sequrity_runtime.client.drop_ins import DropIns
from sequrity_runtime.client.resource import AsyncCalls, AsyncResource, CallsT, SyncCalls, SyncResource
from sequrity_runtime.errors import ConfigError, RequestValidationError, check_type
from sequrity_runtime.redaction import Secret, conceal_values

if TYPE_CHECKING:
    from sequrity_runtime.batch.batch import BatchOptions, BatchSummary
    from sequrity_runtime.batch.lines import BatchRequest, BatchResult, BatchSource


class Namespace(DropIns[CallsT]):
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
                "session_id: the client remembers no session for this thread or task; use session(session_id)"
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
        return type(self)(evolve(self._calls, sessions=SessionStore(known)))


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
        from sequrity_runtime.batch.drivers import perform  # noqa: PLC0415 - likewise

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
        from sequrity_runtime.batch.drivers import results  # noqa: PLC0415 - likewise
        from sequrity_runtime.batch.routes import Routes  # noqa: PLC0415 - only for programs with batches

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
        from sequrity_runtime.batch.drivers import perform_async  # noqa: PLC0415 - likewise

        batch = Batch(source, output, self._calls.operations(), arguments, **options)
        return await perform_async(batch, partial(self._calls.call_raw, return_type="json"))


def check_defaults(
    name: str,
    defaults: AttrsInstance,
    kind: type[AttrsInstance],
    parameters: Iterable[Segment | Query | Header],
    custom_headers: Mapping[str, str | Secret] | None,
    reserved: frozenset[str],
) -> None:
    """Check the defaults of a namespace when its client is created, instead of at the first call.

    Raises:
        ConfigError: A default or a header name is invalid.
    """
    custom_headers = conceal_values(custom_headers)
    check_type(name, defaults, kind, f"a {kind.__name__}")
    values = {field.name: getattr(defaults, field.name) for field in fields(kind)}
    checked_headers(custom_headers or {}, "custom_headers", reserved)
    try:
        for parameter in parameters:
            if isinstance(parameter, TextHeader | JsonHeader):
                parameter.render(values)
            elif isinstance(parameter, Segment):
                parameter.render(values[parameter.name])
            else:
                parameter.render(values[parameter.argument])
    except RequestValidationError as error:
        raise RequestValidationError(error.violations, f"{name}.{error.document}") from None
    except ConfigError as error:
        raise ConfigError(f"{name}.{error}") from None
