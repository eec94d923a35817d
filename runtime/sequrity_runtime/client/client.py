"""Base classes of the clients: API key, base URL, settings, and an HTTP client of their own or a passed one.

Generated clients add their namespaces. The sync and the async class differ in `await` alone; the rest is in `_Client`.
"""

from __future__ import annotations

import os
import warnings
from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, Unpack, cast

from attrs import AttrsInstance, evolve, field, frozen

from sequrity_runtime.calls.http_client import AsyncHttpClient, Network, SyncHttpClient, check_client
from sequrity_runtime.calls.operation import Target
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.session_store import SessionStore, session_store
from sequrity_runtime.calls.settings import SETTINGS, Limits, TransportSettings
from sequrity_runtime.client.member import members
from sequrity_runtime.client.resource import AsyncCalls, Calls, ClientContext, HttpClientT, SyncCalls, as_raw
from sequrity_runtime.closing import AsyncClosing, Closing
from sequrity_runtime.configuration import Configuration
from sequrity_runtime.errors import ConfigError, check_flag, unexpected_argument
from sequrity_runtime.redaction import KeyLike, Secret, conceal, conceal_headers, conceal_values
from sequrity_runtime.transport.async_driver import run_async
from sequrity_runtime.transport.sync_driver import run_sync
from sequrity_runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from sequrity_runtime.client.openai_options import OpenAIOptions


@frozen
class ServiceDefaults:
    """Base URL of the service, the environment variables that replace missing arguments, and the operations."""

    base_url: str
    base_url_variable: str
    api_key_variable: str
    operations: Mapping[str, tuple[tuple[str, str], ...]] = field(factory=dict[str, tuple[tuple[str, str], ...]])
    """Operations of each namespace, each by its module and its name."""

    def target(
        self,
        api_key: Any,
        base_url: str | None,
        *,
        custom_headers: Mapping[str, str | Secret] | None,
        allow_insecure_http: bool,
        **settings: Unpack[TransportSettings],
    ) -> Target:
        """Check the arguments of a client. Missing ones are read from the environment.

        A missing key raises at the first call that needs one.

        Raises:
            ConfigError: An argument is invalid.
        """
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        key = conceal(os.environ.get(self.api_key_variable)) if api_key is None else api_key
        url = base_url if base_url is not None else os.environ.get(self.base_url_variable, self.base_url)
        try:
            target = Target.of(
                url, key, custom_headers=custom_headers, allow_insecure_http=allow_insecure_http, **settings
            )
        except ConfigError as error:
            message = str(error)
        else:
            return evolve(target, missing_key=f"api_key: missing, and {self.api_key_variable} is not set")
        if api_key is None and message.startswith("api_key: "):
            message += f" (read from {self.api_key_variable})"
        if base_url is None and message.startswith("base_url: "):
            message += f" (read from {self.base_url_variable})"
        raise ConfigError(message)


class RequestOptions(TransportSettings, total=False):
    """Options of `client.request`."""

    session_id: str | None | Unset
    """Session to continue. None starts a new one; by default, the session of the client's previous call."""

    extra_headers: Mapping[str, str | Secret] | None
    """Headers to add."""

    custom_headers: Mapping[str, str | Secret] | None
    """Headers to add to the client's `custom_headers`. `extra_headers` take precedence."""


class _Client(Configuration, Generic[HttpClientT]):
    """The parts that the sync and the async client share."""

    _calls_class: ClassVar[type[Calls[Any]]]

    def __init__(
        self,
        service: ServiceDefaults,
        api_key: KeyLike | None,
        base_url: str | None,
        *,
        namespaces: Mapping[str, AttrsInstance],
        http_client: HttpClientT | None,
        proxy: str | None | Unset = UNSET,
        verify: Any = None,
        custom_headers: Mapping[str, str | Secret] | None,
        app_info: str | None = None,
        allow_insecure_http: bool,
        remember_sessions: bool = True,
        **settings: Unpack[TransportSettings],
    ) -> None:
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        check_flag("remember_sessions", remember_sessions)
        if http_client is not None:
            _check_http_client(http_client, proxy, verify, is_async=self._calls_class.is_async)
        target = service.target(
            api_key, base_url, custom_headers=custom_headers, allow_insecure_http=allow_insecure_http, **settings
        ).with_app_info(app_info)
        used = self._new_http_client(target.settings.limits, proxy, verify) if http_client is None else http_client
        self._owns_http_client = http_client is None
        self._closed = False
        self._context = ClientContext(target, remember_sessions, used)
        self._spaces: dict[str, Calls[Any]] = {}
        for name, kind in members(self).items():
            sessions, operations = session_store(remember_sessions), service.operations.get(name, ())
            calls = self._calls_class(self._context, namespaces[name], sessions, operations)
            self._spaces[name], vars(self)[name] = calls, kind(calls)

    @abstractmethod
    def _new_http_client(self, limits: Limits, proxy: str | None | Unset, verify: Any) -> HttpClientT:
        """Create an HTTP client of our own."""
        ...

    if not TYPE_CHECKING:  # otherwise type checkers would accept any name

        def __getattr__(self, name: str) -> NoReturn:
            """Name the namespace that has an attribute which the client lacks."""
            spaces = () if name.startswith("_") else members(self).items()
            hints = [f"; use client.{space}.{name}" for space, kind in spaces if name in dir(kind)]
            message = f"{type(self).__name__!r} object has no attribute {name!r}{''.join(hints[:1])}"
            raise AttributeError(message, name=name, obj=self)

    @property
    def base_url(self) -> str:
        """Base URL of the service."""
        return self._context.target.base_url

    def with_options(
        self,
        *,
        api_key: KeyLike | None = None,
        base_url: str | None = None,
        custom_headers: Mapping[str, str | Secret] | None = None,
        **settings: Unpack[TransportSettings],
    ) -> Self:
        """Make a client with other settings, for one call or for many.

        It shares the connections, which stay open when it is closed, and the sessions of this client. With another key
        or URL it has sessions of its own.

        Args:
            api_key: Key to use instead of the client's.
            base_url: Base URL to use instead of the client's.
            custom_headers: Headers to add to the client's own.
            **settings: Settings to replace: `timeout`, `max_retries`, `limits`, `retry_also`, `on_attempt`,
                `on_mismatch` or `tracer`, as in the constructor.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid.
        """
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        for name in settings.keys() - {*SETTINGS}:
            raise unexpected_argument("with_options", name, SETTINGS)
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin._owns_http_client = False
        target = self._context.target.override(
            api_key=api_key, base_url=base_url, custom_headers=custom_headers, **settings
        )
        twin._context = evolve(self._context, target=target)
        same = api_key is None and base_url is None
        twin._spaces = {}
        for name, kind in members(self).items():
            sessions = self._spaces[name].sessions if same else session_store(self._context.remember_sessions)
            calls = evolve(self._spaces[name], context=twin._context, sessions=sessions)
            twin._spaces[name], vars(twin)[name] = calls, kind(calls)
        return twin

    def _json_call(
        self, method: str, path: str, body: Any, query: Any, stream: bool, raw: bool, options: Mapping[str, Any]
    ) -> tuple[Call[Any, Any], Callable[[str], None] | None]:
        """Build the call of `request`, and find the store of its session."""
        from sequrity_runtime.calls.json_request import build_json_request  # noqa: PLC0415 - seldom needed

        check_flag("raw", raw)
        header, sessions = self._sessions()
        given = dict(options)
        if sessions is not None and given.get("session_id", UNSET) is UNSET:
            given["session_id"] = sessions.recall()
        target = evolve(self._context.target, raw=True) if raw else self._context.target
        call = build_json_request(
            target, method, path, body=body, query=query, stream=stream, session_header=header, options=given
        )
        return call, None if sessions is None else sessions.remember

    def _sessions(self) -> tuple[str | None, SessionStore | None]:
        """Return the header and the store of the sessions; None if the service has none."""
        found = [
            (operation.session_header, calls.sessions)
            for calls in self._spaces.values()
            for operation in calls.operations()
            if operation.session_header is not None
        ]
        return found[0] if found else (None, None)

    def openai_options(
        self, *, features: Any = None, policy: Any = None, config: Any = None, **arguments: Any
    ) -> OpenAIOptions:
        """Return the options with which clients of OpenAI's API, of other packages, call this service.

        For example `openai.OpenAI(**client.openai_options(features=FeaturesHeader.dual_llm()))`.

        Args:
            features: Security features, as in a call.
            policy: Security policy, the `security_policy` of a call.
            config: Fine-grained settings, the `fine_grained_config` of a call.
            **arguments: Further arguments of a call that fill the path or a header: `provider`, `endpoint_type`,
                `llm_api_key`, `session_id`, `feature_overrides`, `policy_overrides` or `config_overrides`.

        Returns:
            `base_url`, `api_key` and `default_headers`. The key and the headers are plain text.

        Raises:
            ConfigError: A value is invalid, or a key is a function.
            RequestValidationError: A JSON header does not fit its schema.
        """
        if "llm_api_key" in arguments:
            arguments["llm_api_key"] = conceal(arguments["llm_api_key"])
        from sequrity_runtime.client.openai_options import options_of  # noqa: PLC0415 - only for other clients

        given = {"features": features, "security_policy": policy, "fine_grained_config": config}
        arguments |= {name: value for name, value in given.items() if value is not None}
        spaces = [(calls.operations(), calls.config) for calls in self._spaces.values()]
        return options_of(spaces, self._context.target, arguments)

    def __repr__(self) -> str:
        """Show the base URL, without the key."""
        context = getattr(self, "_context", None)  # missing while the client is being created
        return f"{type(self).__name__}(base_url={context and context.target.base_url!r})"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn about open connections. Closing them here could block, or run in the wrong event loop."""
        if getattr(self, "_owns_http_client", False) and not self._closed:
            _warn(f"unclosed {type(self).__name__}: close it or use it in a with block", ResourceWarning, source=self)

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is not copied or pickled: it holds connections; share it")


class SyncClient(_Client[SyncHttpClient], Closing):
    """Base of the sync client."""

    _calls_class = SyncCalls

    def request(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        query: Mapping[str, str | float] | None = None,
        stream: bool = False,
        raw: bool = False,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Send a request to a route that has no method, with everything else that a call has.

        Args:
            method: HTTP method.
            path: Path below the base URL, percent-encoded, such as `/v1/models`.
            body: JSON data, typed objects included. None sends no body.
            query: Parameters of the query.
            stream: Whether the response is a stream of events.
            raw: Whether to return a `RawResponse`.
            **options: `session_id`, `extra_headers`, `custom_headers` and the settings of a call, such as `timeout`.

        Returns:
            The response as JSON data, None for an empty one. With `stream=True` a `Stream` of JSON data.

        Raises:
            ConfigError: An argument is invalid. Nothing was sent.
            APIStatusError: The response has an error status.
            SequrityError: Any other failure.
        """
        conceal_headers(options)
        call, remember = self._json_call(method, path, body, query, stream, raw, cast("dict[str, Any]", options))
        result = run_sync(call, self._context.http_client, remember)
        return as_raw(result) if raw else result

    def close(self) -> None:
        """Close the client's own connections. A passed `http_client` stays open."""
        self._closed = True
        if self._owns_http_client:
            self._context.http_client.close()

    def _new_http_client(self, limits: Limits, proxy: str | None | Unset, verify: Any) -> SyncHttpClient:
        from sequrity_runtime.transport.http_transport import new_client  # noqa: PLC0415 - imports httpx

        return new_client(limits, Network(proxy=proxy, verify=verify))


class AsyncClient(_Client[AsyncHttpClient], AsyncClosing):
    """Base of the async client."""

    _calls_class = AsyncCalls

    async def request(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        query: Mapping[str, str | float] | None = None,
        stream: bool = False,
        raw: bool = False,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Send a request to a route that has no method, as `SyncClient.request` does."""
        conceal_headers(options)
        call, remember = self._json_call(method, path, body, query, stream, raw, cast("dict[str, Any]", options))
        result = await run_async(call, self._context.http_client, remember)
        return as_raw(result) if raw else result

    async def close(self) -> None:
        """Close the client's own connections. A passed `http_client` stays open.

        Connections of another event loop are closed when that loop ends.
        """
        self._closed = True
        if self._owns_http_client:
            await self._context.http_client.aclose()

    def _new_http_client(self, limits: Limits, proxy: str | None | Unset, verify: Any) -> AsyncHttpClient:
        from sequrity_runtime.transport.http_transport import new_async_client  # noqa: PLC0415 - imports httpx

        return new_async_client(limits, Network(proxy=proxy, verify=verify))


def _check_http_client(http_client: object, proxy: object, verify: object, *, is_async: bool) -> None:
    """Check the HTTP client of a caller, which has a proxy and TLS settings of its own.

    Raises:
        ConfigError: It is of another kind, or `proxy` or `verify` is passed as well.
    """
    check_client(http_client, "http_client", is_async=is_async)
    for name, given in (("proxy", proxy is not UNSET), ("verify", verify is not None)):
        if given:
            raise ConfigError(f"{name}: applies to connections of the client's own; set it on the http_client instead")
