"""Base classes of the clients: API key, base URL, settings, and an HTTP client of their own or a passed one.

Generated clients add their namespaces. The sync and the async class differ in `await` alone; the rest is in `_Client`.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Generic, NoReturn, Self, Unpack

from attrs import AttrsInstance, evolve, fields, frozen

from sequrity_runtime.calls.headers import checked_headers
from sequrity_runtime.calls.operation import Operation, Target
from sequrity_runtime.calls.settings import SETTINGS, TransportSettings
from sequrity_runtime.calls.url import check_flag
from sequrity_runtime.client.member import members
from sequrity_runtime.client.namespace import AsyncCalls, AsyncClientContext, ContextT, SyncCalls, SyncClientContext
from sequrity_runtime.client.session_store import session_store
from sequrity_runtime.errors import ConfigError, RequestValidationError
from sequrity_runtime.redaction import KeyLike, Secret, conceal, conceal_values
from sequrity_runtime.transport.http_client import AsyncHttpClient, SyncHttpClient, check_client
from sequrity_runtime.unset import UNSET, Unset


@frozen
class ServiceDefaults:
    """Base URL of the service, and the environment variables that replace missing arguments."""

    base_url: str
    base_url_variable: str
    api_key_variable: str

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

        Raises:
            ConfigError: The key is missing, or an argument is invalid.
        """
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        key = conceal(os.environ.get(self.api_key_variable)) if api_key is None else api_key
        if key is None:
            raise ConfigError(f"api_key: none is given, and {self.api_key_variable} is not set")
        url = base_url if base_url is not None else os.environ.get(self.base_url_variable, self.base_url)
        try:
            return Target.of(
                url, key, custom_headers=custom_headers, allow_insecure_http=allow_insecure_http, **settings
            )
        except ConfigError as error:
            message = str(error)
        if api_key is None and message.startswith("api_key: "):
            message += f" (it is taken from {self.api_key_variable})"
        if base_url is None and message.startswith("base_url: "):
            message += f" (it is taken from {self.base_url_variable})"
        raise ConfigError(message)


class _Client(Generic[ContextT]):
    """The parts that the sync and the async client share."""

    _context: ContextT

    def __init__(self, target: Target, *, owns_http_client: bool) -> None:
        self._target = target
        self._owns_http_client = owns_http_client
        self._closed = False

    @property
    def base_url(self) -> str:
        """Base URL of the service."""
        return self._target.base_url

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
            **settings: Settings to replace: `timeout`, `max_retries`, `limits`, `retry_also`, `on_attempt` or `tracer`,
                as in the constructor.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid.
        """
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        for name in settings.keys() - {*SETTINGS}:
            raise TypeError(f"with_options() got an unexpected keyword argument {name!r}")
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin._owns_http_client = False
        twin._target = self._target.override(
            api_key=api_key, base_url=base_url, custom_headers=custom_headers, **settings
        )
        twin._context = evolve(self._context, target=twin._target)
        same = api_key is None and base_url is None
        for name in members(self):
            sessions = None if same else session_store(self._context.remember_sessions)
            vars(twin)[name] = vars(self)[name].bind(twin._context, sessions)
        return twin

    def __repr__(self) -> str:
        """Show the base URL, without the key."""
        target = getattr(self, "_target", None)  # missing while the client is being created
        return f"{type(self).__name__}(base_url={target and target.base_url!r})"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn about open connections. Closing them here could block, or run in the wrong event loop."""
        if getattr(self, "_owns_http_client", False) and not self._closed:
            _warn(f"unclosed {type(self).__name__}: close it or use it in a with block", ResourceWarning, source=self)

    def __reduce__(self) -> NoReturn:
        """Refuse copying and pickling."""
        raise TypeError(f"a {type(self).__name__} is not copied or pickled: it holds connections; share it")


class SyncClient(_Client[SyncClientContext]):
    """Base of the sync client."""

    def __init__(
        self,
        service: ServiceDefaults,
        api_key: KeyLike | None,
        base_url: str | None,
        *,
        namespaces: Mapping[str, AttrsInstance],
        http_client: SyncHttpClient | None,
        proxy: str | None | Unset = UNSET,
        verify: Any = None,
        custom_headers: Mapping[str, str | Secret] | None,
        allow_insecure_http: bool,
        remember_sessions: bool = True,
        **settings: Unpack[TransportSettings],
    ) -> None:
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        check_flag("remember_sessions", remember_sessions)
        if http_client is not None:
            _check_http_client(http_client, proxy, verify, is_async=False)
        target = service.target(
            api_key,
            base_url,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
            **settings,
        )
        self._http_client = _new_client(target, proxy, verify) if http_client is None else http_client
        super().__init__(target, owns_http_client=http_client is None)
        self._context = SyncClientContext(self._target, remember_sessions, self._http_client)
        for name, kind in members(self).items():
            vars(self)[name] = kind(SyncCalls(self._context, namespaces[name], session_store(remember_sessions)))

    def close(self) -> None:
        """Close the client's own connections. A passed `http_client` stays open."""
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


class AsyncClient(_Client[AsyncClientContext]):
    """Base of the async client."""

    def __init__(
        self,
        service: ServiceDefaults,
        api_key: KeyLike | None,
        base_url: str | None,
        *,
        namespaces: Mapping[str, AttrsInstance],
        http_client: AsyncHttpClient | None,
        proxy: str | None | Unset = UNSET,
        verify: Any = None,
        custom_headers: Mapping[str, str | Secret] | None,
        allow_insecure_http: bool,
        remember_sessions: bool = True,
        **settings: Unpack[TransportSettings],
    ) -> None:
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        check_flag("remember_sessions", remember_sessions)
        if http_client is not None:
            _check_http_client(http_client, proxy, verify, is_async=True)
        target = service.target(
            api_key,
            base_url,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
            **settings,
        )
        self._http_client = _new_async_client(target, proxy, verify) if http_client is None else http_client
        super().__init__(target, owns_http_client=http_client is None)
        self._context = AsyncClientContext(self._target, remember_sessions, self._http_client)
        for name, kind in members(self).items():
            vars(self)[name] = kind(AsyncCalls(self._context, namespaces[name], session_store(remember_sessions)))

    async def close(self) -> None:
        """Close the client's own connections. A passed `http_client` stays open.

        Connections of another event loop are closed when that loop ends.
        """
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


def _new_client(target: Target, proxy: str | None | Unset, verify: Any) -> SyncHttpClient:
    from sequrity_runtime.transport.http_transport import Network, new_client  # noqa: PLC0415 - imports httpx

    return new_client(target.settings.limits, Network(proxy=proxy, verify=verify))


def _new_async_client(target: Target, proxy: str | None | Unset, verify: Any) -> AsyncHttpClient:
    from sequrity_runtime.transport.http_transport import Network, new_async_client  # noqa: PLC0415 - imports httpx

    return new_async_client(target.settings.limits, Network(proxy=proxy, verify=verify))


def _check_http_client(http_client: object, proxy: object, verify: object, *, is_async: bool) -> None:
    """Check the HTTP client of a caller, which has a proxy and TLS settings of its own.

    Raises:
        ConfigError: It is of another kind, or `proxy` or `verify` is given as well.
    """
    check_client(http_client, "http_client", is_async=is_async)
    for name, given in (("proxy", proxy is not UNSET), ("verify", verify is not None)):
        if given:
            raise ConfigError(f"{name}: applies to connections of the client's own; set it on the http_client instead")


def check_defaults(
    name: str,
    defaults: AttrsInstance,
    kind: type[AttrsInstance],
    operations: Iterable[Operation[Any, Any]],
    custom_headers: Mapping[str, str | Secret] | None,
) -> None:
    """Check the defaults of a namespace when its client is created, instead of at the first call.

    Args:
        name: Argument of the client that holds the defaults.
        defaults: Value of the argument.
        kind: Class of the defaults.
        operations: Operations of the namespace.
        custom_headers: Headers of all calls of the client.

    Raises:
        ConfigError: A default or a header name is invalid.
    """
    custom_headers = conceal_values(custom_headers)
    if not isinstance(defaults, kind):
        raise ConfigError(f"{name}: expected a {kind.__name__}, found {type(defaults).__name__}")
    values = {field.name: getattr(defaults, field.name) for field in fields(kind)}
    for operation in operations:
        checked_headers(custom_headers or {}, "custom_headers", operation.reserved_headers)
        try:
            for segment in operation.segments:
                segment.render(values.get(segment.name))
            for header in operation.headers:
                header.render(values)
        except RequestValidationError as error:
            raise RequestValidationError(error.violations, f"{name}.{error.document}") from None
        except ConfigError as error:
            raise ConfigError(f"{name}.{error}") from None
