"""Operations as functions, over an HTTP client of the caller: what generated functions call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_runtime.calls.http_client import AsyncHttpClient, SyncHttpClient
from sequrity_runtime.calls.operation import Operation, ResponseT, Target
from sequrity_runtime.calls.request import build_request, conceal_arguments
from sequrity_runtime.transport.async_driver import run_async
from sequrity_runtime.transport.sync_driver import run_sync


def call_sync(
    operation: Operation[ResponseT, Any],
    client: SyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
) -> ResponseT | Any:
    """Call an operation.

    Args:
        operation: The operation.
        client: HTTP client that sends the request.
        target: Base URL, API key and settings.
        arguments: Values by argument name.
        return_type: `python` for typed objects, `json` for JSON data.

    Returns:
        The response, typed or as JSON data; or an open stream.

    Raises:
        SequrityError: The call failed.
    """
    arguments = conceal_arguments(operation, arguments)
    call = build_request(operation, target, arguments, return_type, f"{operation.name}_sync")
    return run_sync(call, client, None)


async def call_async(
    operation: Operation[ResponseT, Any],
    client: AsyncHttpClient,
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
) -> ResponseT | Any:
    """Call an operation, as `call_sync` does."""
    arguments = conceal_arguments(operation, arguments)
    call = build_request(operation, target, arguments, return_type, f"{operation.name}_async")
    return await run_async(call, client, None)
