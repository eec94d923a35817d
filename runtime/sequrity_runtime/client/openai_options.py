"""Options with which clients of OpenAI's API, of other packages, call this service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from attrs import AttrsInstance, fields

from sequrity_runtime.calls.headers import JsonHeader, KeyFunction, render_headers
from sequrity_runtime.calls.operation import Operation, Target
from sequrity_runtime.calls.url import url_of
from sequrity_runtime.errors import ConfigError, unexpected_argument
from sequrity_runtime.redaction import Secret, revealed

_PATH = "/chat/completions"
"""Path that a client of OpenAI's API appends to its base URL."""


class OpenAIOptions(TypedDict):
    """Arguments of `openai.OpenAI` and of clients like it."""

    base_url: str
    """URL to which the client appends `/chat/completions`."""

    api_key: str
    """API key of the service."""

    default_headers: dict[str, str]
    """Headers of every call: features, policy, configuration, the LLM provider's key, and those of the client."""


def options_of(
    spaces: Iterable[tuple[Iterable[Operation[Any, Any]], AttrsInstance]],
    target: Target,
    arguments: Mapping[str, Any],
    called: str = "openai_options",
) -> OpenAIOptions:
    """Build the options from the arguments of the operation that completes chats.

    Raises:
        TypeError: An argument does not fill the path or a header.
        ConfigError: A value is invalid, or a key is a function, which is called for each attempt.
        RequestValidationError: A JSON header does not fit its schema.
    """
    found = ((operation, defaults) for operations, defaults in spaces for operation in operations)
    operation, defaults = next((pair for pair in found if pair[0].path.endswith(_PATH)), (None, None))
    if operation is None or defaults is None:
        raise ConfigError(f"openai_options: the client has no operation whose path ends in {_PATH}")
    known = parameters(operation)
    for name in arguments.keys() - known:
        raise unexpected_argument(called, name, known)
    arguments = {**{field.name: getattr(defaults, field.name) for field in fields(type(defaults))}, **arguments}
    url = url_of(target.base_url, operation.path, operation.segments, (), arguments, {})
    headers = {**target.headers, **render_headers(operation.headers, arguments)}
    functions = [value.argument for value in headers.values() if isinstance(value, KeyFunction)]
    if functions or not isinstance(target.api_key, Secret):
        raise ConfigError(f"{(*functions, 'api_key')[0]}: expected a string; other clients do not call functions")
    return OpenAIOptions(
        base_url=url.removesuffix(_PATH), api_key=target.api_key.reveal(), default_headers=revealed(headers)
    )


def parameters(operation: Operation[Any, Any]) -> set[str]:
    """Name the arguments of an operation that fill the path or a header."""
    names = {segment.name for segment in operation.segments}
    for header in operation.headers:
        names |= {header.argument, header.overrides} if isinstance(header, JsonHeader) else {header.argument}
    return names
