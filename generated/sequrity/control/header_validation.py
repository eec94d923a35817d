# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Validate configuration headers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final, Literal, Never, TypedDict, Unpack, overload

from sequrity.control.types.header_validation import ValidateHeadersRequest, ValidateHeadersResponse
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
    "VALIDATE_HEADERS",
    "ValidateHeadersKwargs",
    "ValidateHeadersOptions",
    "validate_headers_async",
    "validate_headers_sync",
]

VALIDATE_HEADERS: Final[Operation[ValidateHeadersResponse, Never]] = Operation(
    name="validate_headers",
    method="POST",
    path="/control/v1/validate-headers",
    request=ValidateHeadersRequest,
    response=ValidateHeadersResponse,
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
    client_method="control.validate_headers",
    authenticated=False,
)
"""Validate configuration headers."""


class ValidateHeadersOptions(TypedDict, total=False):
    """Less used arguments of `client.control.validate_headers` and of the functions."""

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


class ValidateHeadersKwargs(ValidateHeadersOptions, total=False):
    """All keyword arguments of `client.control.validate_headers`, for calls whose overload does not name them."""

    x_features: str | None
    x_policy: str | None
    x_config: str | None
    timeout: TimeoutLike


@overload
def validate_headers_sync(
    client: SyncHttpClient,
    base_url: str,
    x_features: str | None = None,
    x_policy: str | None = None,
    x_config: str | None = None,
    return_type: Literal["python"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ValidateHeadersOptions],
) -> ValidateHeadersResponse: ...


@overload
def validate_headers_sync(
    client: SyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["json"],
    **options: Unpack[ValidateHeadersKwargs],
) -> dict[str, Any]: ...


@overload
def validate_headers_sync(
    client: SyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[ValidateHeadersKwargs],
) -> ValidateHeadersResponse | dict[str, Any]: ...


def validate_headers_sync(
    client: SyncHttpClient,
    base_url: str,
    x_features: str | None = None,
    x_policy: str | None = None,
    x_config: str | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ValidateHeadersOptions],
) -> ValidateHeadersResponse | dict[str, Any]:
    """Validate configuration headers.

    Judges the texts of configuration headers as the service reads them. It needs no API key. A header that is
    not valid does not fail the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        x_features: Text of the `X-Features` header.
        x_policy: Text of the `X-Policy` header.
        x_config: Text of the `X-Config` header.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
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
    conceal_headers(options)
    arguments = {"x_features": x_features, "x_policy": x_policy, "x_config": x_config, "timeout": timeout, **options}
    return call_sync(VALIDATE_HEADERS, client, Target.of(base_url, None), arguments, return_type)


@overload
async def validate_headers_async(
    client: AsyncHttpClient,
    base_url: str,
    x_features: str | None = None,
    x_policy: str | None = None,
    x_config: str | None = None,
    return_type: Literal["python"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ValidateHeadersOptions],
) -> ValidateHeadersResponse: ...


@overload
async def validate_headers_async(
    client: AsyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["json"],
    **options: Unpack[ValidateHeadersKwargs],
) -> dict[str, Any]: ...


@overload
async def validate_headers_async(
    client: AsyncHttpClient,
    base_url: str,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[ValidateHeadersKwargs],
) -> ValidateHeadersResponse | dict[str, Any]: ...


async def validate_headers_async(
    client: AsyncHttpClient,
    base_url: str,
    x_features: str | None = None,
    x_policy: str | None = None,
    x_config: str | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[ValidateHeadersOptions],
) -> ValidateHeadersResponse | dict[str, Any]:
    """Validate configuration headers.

    Judges the texts of configuration headers as the service reads them. It needs no API key. A header that is
    not valid does not fail the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        x_features: Text of the `X-Features` header.
        x_policy: Text of the `X-Policy` header.
        x_config: Text of the `X-Config` header.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
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
    conceal_headers(options)
    arguments = {"x_features": x_features, "x_policy": x_policy, "x_config": x_config, "timeout": timeout, **options}
    return await call_async(VALIDATE_HEADERS, client, Target.of(base_url, None), arguments, return_type)
