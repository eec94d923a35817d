# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Check the health of the service. List the routes of the service."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final, Literal, Never, TypedDict, Unpack, overload

from sequrity.control.types.service import HealthResponse, RoutesResponse
from sequrity_runtime import (
    UNSET,
    AsyncHttpClient,
    AttemptHook,
    Limits,
    NamedSchema,
    OnMismatch,
    Operation,
    RetryAlso,
    Secret,
    SyncHttpClient,
    Target,
    TimeoutLike,
    TracerLike,
    Unset,
    call_async,
    call_sync,
    conceal_headers,
)

__all__ = [
    "CHECK_HEALTH",
    "LIST_ROUTES",
    "CheckHealthKwargs",
    "CheckHealthOptions",
    "ListRoutesKwargs",
    "ListRoutesOptions",
    "check_health_async",
    "check_health_sync",
    "list_routes_async",
    "list_routes_sync",
]

CHECK_HEALTH: Final[Operation[HealthResponse, Never]] = Operation(
    name="check_health",
    method="GET",
    path="/control/health",
    response=HealthResponse,
    errors={
        "400": NamedSchema("sequrity", "types/errors.json#"),
        "401": NamedSchema("sequrity", "types/errors.json#"),
        "403": NamedSchema("sequrity", "types/errors.json#"),
        "404": NamedSchema("sequrity", "types/errors.json#"),
        "422": NamedSchema("sequrity", "types/errors.json#"),
        "429": NamedSchema("sequrity", "types/errors.json#"),
        "5XX": NamedSchema("sequrity", "types/errors.json#"),
        "default": NamedSchema("sequrity", "types/errors.json#"),
    },
    client_method="control.health",
    authenticated=False,
)
"""Check the health of the service."""


class CheckHealthOptions(TypedDict, total=False):
    """Less used arguments of `client.control.health` and of the functions."""

    max_retries: int | Unset
    """Maximum number of retries for failures that are safe to retry. 0 disables retries."""

    limits: Limits | Unset
    """Size limits of the response in bytes."""

    retry_also: Collection[RetryAlso] | Unset
    """Further failures to retry.

    `ambiguous`: the request was sent but no response arrived, so that it may be billed twice. `conflict`: status
    409.
    """

    on_attempt: AttemptHook | None | Unset
    """Called after each attempt with its outcome."""

    on_mismatch: OnMismatch | Unset
    """What happens if a response does not fit its schema: `raise` an error, or `warn` and return the best object
    there is: each part that fits is typed, each other part is JSON data.
    """

    tracer: TracerLike | None | Unset
    """OpenTelemetry tracer for spans of calls and attempts. True for the tracer of the global provider."""

    extra_body: Mapping[str, Any] | None
    """Keys to merge into the body after validation. Nested objects merge, other values are replaced."""

    extra_headers: Mapping[str, str | Secret] | None
    """Headers to add. A header that has an argument of its own is refused."""

    custom_headers: Mapping[str, str | Secret] | None
    """Headers to add to the client's `custom_headers`. `extra_headers` take precedence."""


class CheckHealthKwargs(CheckHealthOptions, total=False):
    """All keyword arguments of `client.control.health`, for calls whose overload does not name them."""

    timeout: TimeoutLike


@overload
def check_health_sync(
    client: SyncHttpClient,
    base_url: str,
    return_type: Literal["python"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CheckHealthOptions],
) -> HealthResponse: ...


@overload
def check_health_sync(
    client: SyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["json"],
    **options: Unpack[CheckHealthKwargs],
) -> dict[str, Any]: ...


@overload
def check_health_sync(
    client: SyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CheckHealthKwargs],
) -> HealthResponse | dict[str, Any]: ...


def check_health_sync(
    client: SyncHttpClient,
    base_url: str,
    return_type: Literal["python", "json"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CheckHealthOptions],
) -> HealthResponse | dict[str, Any]:
    """Check the health of the service.

    Returns the state of the service. It needs no API key.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
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
    conceal_headers(options)
    arguments = {"timeout": timeout, **options}
    return call_sync(CHECK_HEALTH, client, Target.of(base_url, None), arguments, return_type)


@overload
async def check_health_async(
    client: AsyncHttpClient,
    base_url: str,
    return_type: Literal["python"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CheckHealthOptions],
) -> HealthResponse: ...


@overload
async def check_health_async(
    client: AsyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["json"],
    **options: Unpack[CheckHealthKwargs],
) -> dict[str, Any]: ...


@overload
async def check_health_async(
    client: AsyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CheckHealthKwargs],
) -> HealthResponse | dict[str, Any]: ...


async def check_health_async(
    client: AsyncHttpClient,
    base_url: str,
    return_type: Literal["python", "json"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CheckHealthOptions],
) -> HealthResponse | dict[str, Any]:
    """Check the health of the service.

    Returns the state of the service. It needs no API key.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
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
    conceal_headers(options)
    arguments = {"timeout": timeout, **options}
    return await call_async(CHECK_HEALTH, client, Target.of(base_url, None), arguments, return_type)


LIST_ROUTES: Final[Operation[RoutesResponse, Never]] = Operation(
    name="list_routes",
    method="GET",
    path="/control/",
    response=RoutesResponse,
    errors={
        "400": NamedSchema("sequrity", "types/errors.json#"),
        "401": NamedSchema("sequrity", "types/errors.json#"),
        "403": NamedSchema("sequrity", "types/errors.json#"),
        "404": NamedSchema("sequrity", "types/errors.json#"),
        "422": NamedSchema("sequrity", "types/errors.json#"),
        "429": NamedSchema("sequrity", "types/errors.json#"),
        "5XX": NamedSchema("sequrity", "types/errors.json#"),
        "default": NamedSchema("sequrity", "types/errors.json#"),
    },
    client_method="control.routes",
    authenticated=False,
)
"""List the routes of the service."""


class ListRoutesOptions(TypedDict, total=False):
    """Less used arguments of `client.control.routes` and of the functions."""

    max_retries: int | Unset
    """Maximum number of retries for failures that are safe to retry. 0 disables retries."""

    limits: Limits | Unset
    """Size limits of the response in bytes."""

    retry_also: Collection[RetryAlso] | Unset
    """Further failures to retry.

    `ambiguous`: the request was sent but no response arrived, so that it may be billed twice. `conflict`: status
    409.
    """

    on_attempt: AttemptHook | None | Unset
    """Called after each attempt with its outcome."""

    on_mismatch: OnMismatch | Unset
    """What happens if a response does not fit its schema: `raise` an error, or `warn` and return the best object
    there is: each part that fits is typed, each other part is JSON data.
    """

    tracer: TracerLike | None | Unset
    """OpenTelemetry tracer for spans of calls and attempts. True for the tracer of the global provider."""

    extra_body: Mapping[str, Any] | None
    """Keys to merge into the body after validation. Nested objects merge, other values are replaced."""

    extra_headers: Mapping[str, str | Secret] | None
    """Headers to add. A header that has an argument of its own is refused."""

    custom_headers: Mapping[str, str | Secret] | None
    """Headers to add to the client's `custom_headers`. `extra_headers` take precedence."""


class ListRoutesKwargs(ListRoutesOptions, total=False):
    """All keyword arguments of `client.control.routes`, for calls whose overload does not name them."""

    timeout: TimeoutLike


@overload
def list_routes_sync(
    client: SyncHttpClient,
    base_url: str,
    return_type: Literal["python"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ListRoutesOptions],
) -> RoutesResponse: ...


@overload
def list_routes_sync(
    client: SyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["json"],
    **options: Unpack[ListRoutesKwargs],
) -> dict[str, Any]: ...


@overload
def list_routes_sync(
    client: SyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[ListRoutesKwargs],
) -> RoutesResponse | dict[str, Any]: ...


def list_routes_sync(
    client: SyncHttpClient,
    base_url: str,
    return_type: Literal["python", "json"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ListRoutesOptions],
) -> RoutesResponse | dict[str, Any]:
    """List the routes of the service.

    Returns the routes that the service offers. It needs no API key.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
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
    conceal_headers(options)
    arguments = {"timeout": timeout, **options}
    return call_sync(LIST_ROUTES, client, Target.of(base_url, None), arguments, return_type)


@overload
async def list_routes_async(
    client: AsyncHttpClient,
    base_url: str,
    return_type: Literal["python"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ListRoutesOptions],
) -> RoutesResponse: ...


@overload
async def list_routes_async(
    client: AsyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["json"],
    **options: Unpack[ListRoutesKwargs],
) -> dict[str, Any]: ...


@overload
async def list_routes_async(
    client: AsyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[ListRoutesKwargs],
) -> RoutesResponse | dict[str, Any]: ...


async def list_routes_async(
    client: AsyncHttpClient,
    base_url: str,
    return_type: Literal["python", "json"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ListRoutesOptions],
) -> RoutesResponse | dict[str, Any]:
    """List the routes of the service.

    Returns the routes that the service offers. It needs no API key.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
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
    conceal_headers(options)
    arguments = {"timeout": timeout, **options}
    return await call_async(LIST_ROUTES, client, Target.of(base_url, None), arguments, return_type)
