"""The hand-written half of `sequrity`: everything that ships and is not generated from the schemas.

It imports nothing of `sequrity`, so that any package generated from schemas can stand on it. Its names are imported
when first used: a program that only builds typed objects does not pay for the transport.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sequrity_runtime._lazy import import_attribute, lazy_module

if TYPE_CHECKING:
    from sequrity_runtime._async import call_async
    from sequrity_runtime._attempt import Attempt, AttemptHook
    from sequrity_runtime._client import AsyncClient, Service, SyncClient, check_defaults
    from sequrity_runtime._codec import Codec, codec_of, read, to_json
    from sequrity_runtime._command import run_command
    from sequrity_runtime._composing import make_converter
    from sequrity_runtime._deltas import StreamHandlers, TextDelta, ToolCallDelta
    from sequrity_runtime._errors import (
        ConfigError,
        ConnectError,
        DecodeError,
        RequestValidationError,
        ResponseValidationError,
        SequrityError,
        StreamError,
        StreamEventError,
        StreamTruncatedError,
        TimeoutError_,
        TooLargeError,
        TransportError,
        ValidationError,
    )
    from sequrity_runtime._headers import JsonHeader, TextHeader
    from sequrity_runtime._limits import Limits
    from sequrity_runtime._many import call_many, call_many_async
    from sequrity_runtime._namespace import AsyncNamespace, SyncNamespace
    from sequrity_runtime._operation import Operation, StreamEnd, Target
    from sequrity_runtime._options import CallOptions, ClientCallOptions
    from sequrity_runtime._raw import RawResponse
    from sequrity_runtime._run_tools import ToolRun, ToolTurnsError
    from sequrity_runtime._secret import Secret
    from sequrity_runtime._settings import RetryAlso, Settings
    from sequrity_runtime._spans import Tracer
    from sequrity_runtime._status import (
        APIStatusError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        InternalServerError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        RequestTooLargeError,
        UnprocessableEntityError,
    )
    from sequrity_runtime._stream import AsyncStream, Stream
    from sequrity_runtime._sync import call_sync
    from sequrity_runtime._timeout import Timeout, TimeoutLike
    from sequrity_runtime._tools import function_tool
    from sequrity_runtime._typos import SequrityTypoWarning
    from sequrity_runtime._unset import UNSET, Unset
    from sequrity_runtime._url import Segment
    from sequrity_runtime._violation import Violation

__all__ = [
    "UNSET",
    "APIStatusError",
    "AsyncClient",
    "AsyncNamespace",
    "AsyncStream",
    "Attempt",
    "AttemptHook",
    "AuthenticationError",
    "BadRequestError",
    "CallOptions",
    "ClientCallOptions",
    "Codec",
    "ConfigError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "InternalServerError",
    "JsonHeader",
    "Limits",
    "NotFoundError",
    "Operation",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestTooLargeError",
    "RequestValidationError",
    "ResponseValidationError",
    "RetryAlso",
    "Secret",
    "Segment",
    "SequrityError",
    "SequrityTypoWarning",
    "Service",
    "Settings",
    "Stream",
    "StreamEnd",
    "StreamError",
    "StreamEventError",
    "StreamHandlers",
    "StreamTruncatedError",
    "SyncClient",
    "SyncNamespace",
    "Target",
    "TextDelta",
    "TextHeader",
    "Timeout",
    "TimeoutError_",
    "TimeoutLike",
    "TooLargeError",
    "ToolCallDelta",
    "ToolRun",
    "ToolTurnsError",
    "Tracer",
    "TransportError",
    "UnprocessableEntityError",
    "Unset",
    "ValidationError",
    "Violation",
    "call_async",
    "call_many",
    "call_many_async",
    "call_sync",
    "check_defaults",
    "codec_of",
    "function_tool",
    "import_attribute",
    "lazy_module",
    "make_converter",
    "read",
    "run_command",
    "to_json",
]

_ERRORS = (
    "ConfigError ConnectError DecodeError RequestValidationError ResponseValidationError SequrityError StreamError "
    "StreamEventError StreamTruncatedError TimeoutError_ TooLargeError TransportError ValidationError"
)
_STATUS = (
    "APIStatusError AuthenticationError BadRequestError ConflictError InternalServerError NotFoundError "
    "PermissionDeniedError RateLimitError RequestTooLargeError UnprocessableEntityError"
)
_HOMES = {
    name: f"{__name__}.{module}"
    for module, names in {
        "_deltas": "StreamHandlers TextDelta ToolCallDelta",
        "_async": "call_async",
        "_attempt": "Attempt AttemptHook",
        "_client": "AsyncClient Service SyncClient check_defaults",
        "_codec": "Codec codec_of read to_json",
        "_composing": "make_converter",
        "_command": "run_command",
        "_errors": _ERRORS,
        "_headers": "JsonHeader TextHeader",
        "_limits": "Limits",
        "_many": "call_many call_many_async",
        "_namespace": "AsyncNamespace SyncNamespace",
        "_operation": "Operation StreamEnd Target",
        "_options": "CallOptions ClientCallOptions",
        "_raw": "RawResponse",
        "_run_tools": "ToolRun ToolTurnsError",
        "_secret": "Secret",
        "_settings": "RetryAlso Settings",
        "_spans": "Tracer",
        "_status": _STATUS,
        "_stream": "AsyncStream Stream",
        "_sync": "call_sync",
        "_timeout": "Timeout TimeoutLike",
        "_tools": "function_tool",
        "_typos": "SequrityTypoWarning",
        "_unset": "UNSET Unset",
        "_url": "Segment",
        "_violation": "Violation",
    }.items()
    for name in names.split()
}
"""The module of each name; the type checkers' list above says the same, and a test compares the two."""


if not TYPE_CHECKING:  # else checkers would take any name for granted

    def __getattr__(name: str) -> Any:
        """Import a name when it is first used."""
        return import_attribute(__name__, _HOMES, name)


def __dir__() -> list[str]:
    """List the names that can be imported."""
    return __all__
