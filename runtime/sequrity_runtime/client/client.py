"""What clients are made of: the key and the address, and the HTTP client they own or borrow.

Generated clients add their namespaces. The sync and the async classes differ in what must be awaited and in nothing
else; what they share stands in the classes with a leading underscore.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Self, Unpack, cast

from attrs import AttrsInstance, evolve, fields, frozen

from sequrity_runtime.calls.headers import checked_headers
from sequrity_runtime.calls.operation import Operation, Target
from sequrity_runtime.calls.settings import SETTINGS, Settings
from sequrity_runtime.calls.url import check_flag
from sequrity_runtime.client.namespace import AsyncCaller, CallerT, Namespace, SyncCaller
from sequrity_runtime.errors import ConfigError, RequestValidationError
from sequrity_runtime.transport.async_driver import new_async_client
from sequrity_runtime.transport.http_client import check_client
from sequrity_runtime.transport.http_errors import translate
from sequrity_runtime.transport.sync_driver import new_client

if TYPE_CHECKING:
    import httpx


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
        custom_headers: Mapping[str, str] | None,
        allow_insecure_http: bool,
        **settings: Unpack[Settings],
    ) -> Target:
        """Check where calls go, taking from the environment what is left out.

        Raises:
            ConfigError: There is no key, or something is unusable.
        """
        key = api_key if api_key is not None else os.environ.get(self.api_key_variable)
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


class _Client(Generic[CallerT]):
    """What both kinds of client know."""

    _caller: CallerT

    def __init__(self, target: Target, *, owns_http_client: bool) -> None:
        self._target = target
        self._owns_http_client = owns_http_client
        self._closed = False

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return self._target.base_url

    def with_options(self, *, custom_headers: Mapping[str, str] | None = None, **settings: Unpack[Settings]) -> Self:
        """Make a client that differs in some settings, for one call or for many.

        It uses this client's connections, which stay this client's to close, and goes on with the same sessions.

        Args:
            custom_headers: Headers to add to those that all calls carry.
            **settings: What shall differ: `timeout`, `max_retries`, `limits`, `retry_also`, `on_attempt` or `tracer`,
                as where a client is made.

        Raises:
            ConfigError: A header or a setting is unusable.
        """
        for name in settings.keys() - {*SETTINGS}:
            raise TypeError(f"with_options() got an unexpected keyword argument {name!r}")
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin._owns_http_client = False
        twin._target = self._target.override(custom_headers, **settings)
        twin._caller = evolve(self._caller, target=twin._target)
        for name, value in self.__dict__.items():
            if isinstance(value, Namespace):
                namespace = cast("Namespace[CallerT, Any]", value)
                setattr(twin, name, namespace.called_by(twin._caller))
        return twin

    def __repr__(self) -> str:
        """Show where calls go, and no key."""
        return f"{type(self).__name__}(base_url={self.base_url!r})"

    def __del__(self, _warn: Callable[..., None] = warnings.warn) -> None:
        """Warn of connections that nobody gives back; doing it here could block, or run in a wrong loop."""
        if getattr(self, "_owns_http_client", False) and not self._closed:
            _warn(f"unclosed {type(self).__name__}: close it or use it in a with block", ResourceWarning, source=self)

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied or pickled."""
        raise TypeError(f"a {type(self).__name__} is not copied or pickled: it holds connections; share it")


class SyncClient(_Client[SyncCaller]):
    """Base of the sync client."""

    def __init__(
        self,
        service: Service,
        api_key: str | None,
        base_url: str | None,
        *,
        http_client: httpx.Client | None,
        custom_headers: Mapping[str, str] | None,
        allow_insecure_http: bool,
        remember_sessions: bool = True,
        **settings: Unpack[Settings],
    ) -> None:
        check_flag("remember_sessions", remember_sessions)
        if http_client is not None:
            check_client(http_client, "http_client", awaited=False)
        target = service.target(
            api_key,
            base_url,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
            **settings,
        )
        self._http_client = new_client(target.settings.limits) if http_client is None else http_client
        super().__init__(target, owns_http_client=http_client is None)
        self._caller = SyncCaller(self._target, remember_sessions, self._http_client)

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


class AsyncClient(_Client[AsyncCaller]):
    """Base of the async client."""

    def __init__(
        self,
        service: Service,
        api_key: str | None,
        base_url: str | None,
        *,
        http_client: httpx.AsyncClient | None,
        custom_headers: Mapping[str, str] | None,
        allow_insecure_http: bool,
        remember_sessions: bool = True,
        **settings: Unpack[Settings],
    ) -> None:
        check_flag("remember_sessions", remember_sessions)
        if http_client is not None:
            check_client(http_client, "http_client", awaited=True)
        target = service.target(
            api_key,
            base_url,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
            **settings,
        )
        self._http_client = new_async_client(target.settings.limits) if http_client is None else http_client
        super().__init__(target, owns_http_client=http_client is None)
        self._caller = AsyncCaller(self._target, remember_sessions, self._http_client)

    async def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was handed in.

        Raises:
            ConfigError: They belong to another event loop, and are left to the system.
        """
        self._closed = True
        if self._owns_http_client:
            try:
                await self._http_client.aclose()
            except Exception as error:  # noqa: BLE001 - it goes on, in our words where it is the library's
                raise translate(error) or error from None

    async def __aenter__(self) -> Self:
        """Use the client within a block."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        await self.close()


def check_defaults(
    name: str,
    defaults: AttrsInstance,
    kind: type[AttrsInstance],
    operations: Iterable[Operation[Any, Any]],
    custom_headers: Mapping[str, str] | None,
) -> None:
    """Check the defaults of a namespace's calls when its client is made, instead of at the first call.

    Args:
        name: The client's argument that holds the defaults.
        defaults: What the caller gave.
        kind: Class that they are of.
        operations: The namespace's operations.
        custom_headers: Headers that all calls of the client carry.

    Raises:
        ConfigError: A default, or the name of a header, is not one that the calls could use.
    """
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
