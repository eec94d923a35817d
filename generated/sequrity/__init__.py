# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Typed bindings of the Sequrity Control API, generated from its JSON Schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sequrity_runtime import import_attribute, warn_about_conflicts

if TYPE_CHECKING:
    from sequrity._client import AsyncSequrityClient, SequrityClient
    from sequrity._converter import converter
    from sequrity.control.config import ControlConfig
    from sequrity.control.namespace import AsyncControl, Control
    from sequrity_runtime import (
        UNSET,
        APIConnectionError,
        APIStatusError,
        AsyncStream,
        Attempt,
        AuthenticationError,
        BadRequestError,
        CallTimeoutError,
        ConfigError,
        ConflictError,
        ConnectError,
        DecodeError,
        InternalServerError,
        Limits,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        RawResponse,
        RequestTooLargeError,
        RequestValidationError,
        ResponseValidationError,
        SequrityError,
        SequrityTypoWarning,
        Stream,
        StreamError,
        StreamEventError,
        StreamHandlers,
        StreamTruncatedError,
        TextDelta,
        Timeout,
        TimeoutError_,
        TooLargeError,
        ToolCallDelta,
        ToolRun,
        ToolTurnsError,
        TransportError,
        UnprocessableEntityError,
        Unset,
        ValidationError,
        Violation,
        call_many,
        call_many_async,
        function_tool,
    )

__all__ = [
    "UNSET",
    "APIConnectionError",
    "APIStatusError",
    "AsyncControl",
    "AsyncSequrityClient",
    "AsyncStream",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "CallTimeoutError",
    "ConfigError",
    "ConflictError",
    "ConnectError",
    "Control",
    "ControlConfig",
    "DecodeError",
    "InternalServerError",
    "Limits",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestTooLargeError",
    "RequestValidationError",
    "ResponseValidationError",
    "SequrityClient",
    "SequrityError",
    "SequrityTypoWarning",
    "Stream",
    "StreamError",
    "StreamEventError",
    "StreamHandlers",
    "StreamTruncatedError",
    "TextDelta",
    "Timeout",
    "TimeoutError_",
    "TooLargeError",
    "ToolCallDelta",
    "ToolRun",
    "ToolTurnsError",
    "TransportError",
    "UnprocessableEntityError",
    "Unset",
    "ValidationError",
    "Violation",
    "call_many",
    "call_many_async",
    "converter",
    "function_tool",
]

if TYPE_CHECKING:
    __version__: str

_HOMES: Final = {
    "APIConnectionError": "sequrity_runtime",
    "APIStatusError": "sequrity_runtime",
    "AsyncControl": "sequrity.control.namespace",
    "AsyncSequrityClient": "sequrity._client",
    "AsyncStream": "sequrity_runtime",
    "Attempt": "sequrity_runtime",
    "AuthenticationError": "sequrity_runtime",
    "BadRequestError": "sequrity_runtime",
    "CallTimeoutError": "sequrity_runtime",
    "ConfigError": "sequrity_runtime",
    "ConflictError": "sequrity_runtime",
    "ConnectError": "sequrity_runtime",
    "Control": "sequrity.control.namespace",
    "ControlConfig": "sequrity.control.config",
    "DecodeError": "sequrity_runtime",
    "InternalServerError": "sequrity_runtime",
    "Limits": "sequrity_runtime",
    "NotFoundError": "sequrity_runtime",
    "PermissionDeniedError": "sequrity_runtime",
    "RateLimitError": "sequrity_runtime",
    "RawResponse": "sequrity_runtime",
    "RequestTooLargeError": "sequrity_runtime",
    "RequestValidationError": "sequrity_runtime",
    "ResponseValidationError": "sequrity_runtime",
    "SequrityClient": "sequrity._client",
    "SequrityError": "sequrity_runtime",
    "SequrityTypoWarning": "sequrity_runtime",
    "Stream": "sequrity_runtime",
    "StreamError": "sequrity_runtime",
    "StreamEventError": "sequrity_runtime",
    "StreamHandlers": "sequrity_runtime",
    "StreamTruncatedError": "sequrity_runtime",
    "TextDelta": "sequrity_runtime",
    "Timeout": "sequrity_runtime",
    "TimeoutError_": "sequrity_runtime",
    "TooLargeError": "sequrity_runtime",
    "ToolCallDelta": "sequrity_runtime",
    "ToolRun": "sequrity_runtime",
    "ToolTurnsError": "sequrity_runtime",
    "TransportError": "sequrity_runtime",
    "UNSET": "sequrity_runtime",
    "UnprocessableEntityError": "sequrity_runtime",
    "Unset": "sequrity_runtime",
    "ValidationError": "sequrity_runtime",
    "Violation": "sequrity_runtime",
    "call_many": "sequrity_runtime",
    "call_many_async": "sequrity_runtime",
    "converter": "sequrity._converter",
    "function_tool": "sequrity_runtime",
}
"""The module of each name; it is imported when the name is first used."""

if not TYPE_CHECKING:  # else checkers would take any name for granted

    def __getattr__(name: str) -> Any:
        """Import a name when it is first used."""
        return import_attribute(__name__, _HOMES, name, "sequrity-bindings")


def __dir__() -> list[str]:
    """List the public names."""
    return [*__all__, "__version__"]


warn_about_conflicts(__name__, __file__, "sequrity-bindings", ("sequrity",))
