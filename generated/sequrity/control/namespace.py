# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The namespace `client.control`. Its resources are imported when they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, Unpack, overload

from sequrity_runtime import (
    UNSET,
    AsyncNamespace,
    AsyncRawResource,
    AsyncResource,
    JsonT,
    LazyMember,
    Member,
    RawResponse,
    ResponseT,
    SyncNamespace,
    SyncRawResource,
    SyncResource,
    TimeoutLike,
    conceal_headers,
    import_values,
)

if TYPE_CHECKING:
    from sequrity.control.header_validation import ValidateHeadersKwargs, ValidateHeadersOptions
    from sequrity.control.resources.chat import AsyncControlChat, ControlChat
    from sequrity.control.resources.langgraph import AsyncControlLanggraph, ControlLanggraph
    from sequrity.control.resources.messages import AsyncControlMessages, ControlMessages
    from sequrity.control.resources.policy import AsyncControlPolicy, ControlPolicy
    from sequrity.control.resources.responses import AsyncControlResponses, ControlResponses
    from sequrity.control.service import CheckHealthKwargs, CheckHealthOptions, ListRoutesKwargs, ListRoutesOptions
    from sequrity.control.types.header_validation import ValidateHeadersResponse
    from sequrity.control.types.service import HealthResponse, RoutesResponse
else:
    AsyncControlChat = Any
    AsyncControlLanggraph = Any
    AsyncControlMessages = Any
    AsyncControlPolicy = Any
    AsyncControlResponses = Any
    CheckHealthKwargs = Any
    CheckHealthOptions = Any
    ControlChat = Any
    ControlLanggraph = Any
    ControlMessages = Any
    ControlPolicy = Any
    ControlResponses = Any
    HealthResponse = Any
    ListRoutesKwargs = Any
    ListRoutesOptions = Any
    RoutesResponse = Any
    ValidateHeadersKwargs = Any
    ValidateHeadersOptions = Any
    ValidateHeadersResponse = Any

__all__ = ["AsyncControl", "Control"]


class ValidateHeaders(SyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.validate_headers`, generic in its results."""

    @overload
    def validate_headers(
        self,
        *,
        x_features: str | None = None,
        x_policy: str | None = None,
        x_config: str | None = None,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[ValidateHeadersOptions],
    ) -> ResponseT: ...

    @overload
    def validate_headers(
        self,
        *,
        return_type: Literal["json"],
        **options: Unpack[ValidateHeadersKwargs],
    ) -> JsonT: ...

    @overload
    def validate_headers(
        self,
        *,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ValidateHeadersKwargs],
    ) -> ResponseT | JsonT: ...

    def validate_headers(
        self,
        *,
        x_features: str | None = None,
        x_policy: str | None = None,
        x_config: str | None = None,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ValidateHeadersOptions],
    ) -> Any:
        """Validate configuration headers.

        Judges the texts of configuration headers as the service reads them. It needs no API key. A header that
        is not valid does not fail the call.

        Args:
            x_features: Text of the `X-Features` header.
            x_policy: Text of the `X-Policy` header.
            x_config: Text of the `X-Config` header.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `ValidateHeadersOptions`.

        Returns:
            A `ValidateHeadersResponse`. With `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        if options:
            conceal_headers(options)
        arguments = {
            "x_features": x_features,
            "x_policy": x_policy,
            "x_config": x_config,
            "timeout": timeout,
            **options,
        }
        (operation,) = import_values(("sequrity.control.header_validation", "VALIDATE_HEADERS"))
        return self._call(operation, arguments, return_type)


class CheckHealth(SyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.health`, generic in its results."""

    @overload
    def health(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[CheckHealthOptions],
    ) -> ResponseT: ...

    @overload
    def health(
        self,
        *,
        return_type: Literal["json"],
        **options: Unpack[CheckHealthKwargs],
    ) -> JsonT: ...

    @overload
    def health(
        self,
        *,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CheckHealthKwargs],
    ) -> ResponseT | JsonT: ...

    def health(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CheckHealthOptions],
    ) -> Any:
        """Check the health of the service.

        Returns the state of the service. It needs no API key.

        Args:
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `CheckHealthOptions`.

        Returns:
            A `HealthResponse`. With `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        if options:
            conceal_headers(options)
        arguments = {"timeout": timeout, **options}
        (operation,) = import_values(("sequrity.control.service", "CHECK_HEALTH"))
        return self._call(operation, arguments, return_type)


class ListRoutes(SyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.routes`, generic in its results."""

    @overload
    def routes(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[ListRoutesOptions],
    ) -> ResponseT: ...

    @overload
    def routes(
        self,
        *,
        return_type: Literal["json"],
        **options: Unpack[ListRoutesKwargs],
    ) -> JsonT: ...

    @overload
    def routes(
        self,
        *,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ListRoutesKwargs],
    ) -> ResponseT | JsonT: ...

    def routes(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ListRoutesOptions],
    ) -> Any:
        """List the routes of the service.

        Returns the routes that the service offers. It needs no API key.

        Args:
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `ListRoutesOptions`.

        Returns:
            A `RoutesResponse`. With `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        if options:
            conceal_headers(options)
        arguments = {"timeout": timeout, **options}
        (operation,) = import_values(("sequrity.control.service", "LIST_ROUTES"))
        return self._call(operation, arguments, return_type)


class ControlWithRawResponse(
    SyncRawResource,
    ValidateHeaders[RawResponse[ValidateHeadersResponse], RawResponse[dict[str, Any]]],
    CheckHealth[RawResponse[HealthResponse], RawResponse[dict[str, Any]]],
    ListRoutes[RawResponse[RoutesResponse], RawResponse[dict[str, Any]]],
):
    """Methods of `client.control.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class Control(
    ValidateHeaders[ValidateHeadersResponse, dict[str, Any]],
    CheckHealth[HealthResponse, dict[str, Any]],
    ListRoutes[RoutesResponse, dict[str, Any]],
    SyncNamespace,
):
    """Operations of `client.control`, with shared defaults (`ControlConfig`) and a remembered session."""

    chat: LazyMember[ControlChat] = LazyMember("sequrity.control.resources.chat", "ControlChat")
    """Methods of `client.control.chat`."""

    messages: LazyMember[ControlMessages] = LazyMember("sequrity.control.resources.messages", "ControlMessages")
    """Methods of `client.control.messages`."""

    responses: LazyMember[ControlResponses] = LazyMember("sequrity.control.resources.responses", "ControlResponses")
    """Methods of `client.control.responses`."""

    policy: LazyMember[ControlPolicy] = LazyMember("sequrity.control.resources.policy", "ControlPolicy")
    """Methods of `client.control.policy`."""

    with_raw_response = Member(ControlWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""

    langgraph: LazyMember[ControlLanggraph] = LazyMember("sequrity.control.resources.langgraph", "ControlLanggraph")
    """Methods of `client.control.langgraph`."""


class AsyncValidateHeaders(AsyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.validate_headers`, generic in its results."""

    @overload
    async def validate_headers(
        self,
        *,
        x_features: str | None = None,
        x_policy: str | None = None,
        x_config: str | None = None,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[ValidateHeadersOptions],
    ) -> ResponseT: ...

    @overload
    async def validate_headers(
        self,
        *,
        return_type: Literal["json"],
        **options: Unpack[ValidateHeadersKwargs],
    ) -> JsonT: ...

    @overload
    async def validate_headers(
        self,
        *,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ValidateHeadersKwargs],
    ) -> ResponseT | JsonT: ...

    async def validate_headers(
        self,
        *,
        x_features: str | None = None,
        x_policy: str | None = None,
        x_config: str | None = None,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ValidateHeadersOptions],
    ) -> Any:
        """Validate configuration headers.

        Judges the texts of configuration headers as the service reads them. It needs no API key. A header that
        is not valid does not fail the call.

        Args:
            x_features: Text of the `X-Features` header.
            x_policy: Text of the `X-Policy` header.
            x_config: Text of the `X-Config` header.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `ValidateHeadersOptions`.

        Returns:
            A `ValidateHeadersResponse`. With `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        if options:
            conceal_headers(options)
        arguments = {
            "x_features": x_features,
            "x_policy": x_policy,
            "x_config": x_config,
            "timeout": timeout,
            **options,
        }
        (operation,) = import_values(("sequrity.control.header_validation", "VALIDATE_HEADERS"))
        return await self._call(operation, arguments, return_type)


class AsyncCheckHealth(AsyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.health`, generic in its results."""

    @overload
    async def health(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[CheckHealthOptions],
    ) -> ResponseT: ...

    @overload
    async def health(
        self,
        *,
        return_type: Literal["json"],
        **options: Unpack[CheckHealthKwargs],
    ) -> JsonT: ...

    @overload
    async def health(
        self,
        *,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CheckHealthKwargs],
    ) -> ResponseT | JsonT: ...

    async def health(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CheckHealthOptions],
    ) -> Any:
        """Check the health of the service.

        Returns the state of the service. It needs no API key.

        Args:
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `CheckHealthOptions`.

        Returns:
            A `HealthResponse`. With `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        if options:
            conceal_headers(options)
        arguments = {"timeout": timeout, **options}
        (operation,) = import_values(("sequrity.control.service", "CHECK_HEALTH"))
        return await self._call(operation, arguments, return_type)


class AsyncListRoutes(AsyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.routes`, generic in its results."""

    @overload
    async def routes(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[ListRoutesOptions],
    ) -> ResponseT: ...

    @overload
    async def routes(
        self,
        *,
        return_type: Literal["json"],
        **options: Unpack[ListRoutesKwargs],
    ) -> JsonT: ...

    @overload
    async def routes(
        self,
        *,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ListRoutesKwargs],
    ) -> ResponseT | JsonT: ...

    async def routes(
        self,
        *,
        timeout: TimeoutLike = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[ListRoutesOptions],
    ) -> Any:
        """List the routes of the service.

        Returns the routes that the service offers. It needs no API key.

        Args:
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `ListRoutesOptions`.

        Returns:
            A `RoutesResponse`. With `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        if options:
            conceal_headers(options)
        arguments = {"timeout": timeout, **options}
        (operation,) = import_values(("sequrity.control.service", "LIST_ROUTES"))
        return await self._call(operation, arguments, return_type)


class AsyncControlWithRawResponse(
    AsyncRawResource,
    AsyncValidateHeaders[RawResponse[ValidateHeadersResponse], RawResponse[dict[str, Any]]],
    AsyncCheckHealth[RawResponse[HealthResponse], RawResponse[dict[str, Any]]],
    AsyncListRoutes[RawResponse[RoutesResponse], RawResponse[dict[str, Any]]],
):
    """Methods of `client.control.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class AsyncControl(
    AsyncValidateHeaders[ValidateHeadersResponse, dict[str, Any]],
    AsyncCheckHealth[HealthResponse, dict[str, Any]],
    AsyncListRoutes[RoutesResponse, dict[str, Any]],
    AsyncNamespace,
):
    """Operations of `client.control`, with shared defaults (`ControlConfig`) and a remembered session."""

    chat: LazyMember[AsyncControlChat] = LazyMember("sequrity.control.resources.chat", "AsyncControlChat")
    """Methods of `client.control.chat`."""

    messages: LazyMember[AsyncControlMessages] = LazyMember(
        "sequrity.control.resources.messages", "AsyncControlMessages"
    )
    """Methods of `client.control.messages`."""

    responses: LazyMember[AsyncControlResponses] = LazyMember(
        "sequrity.control.resources.responses", "AsyncControlResponses"
    )
    """Methods of `client.control.responses`."""

    policy: LazyMember[AsyncControlPolicy] = LazyMember("sequrity.control.resources.policy", "AsyncControlPolicy")
    """Methods of `client.control.policy`."""

    with_raw_response = Member(AsyncControlWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""

    langgraph: LazyMember[AsyncControlLanggraph] = LazyMember(
        "sequrity.control.resources.langgraph", "AsyncControlLanggraph"
    )
    """Methods of `client.control.langgraph`."""
