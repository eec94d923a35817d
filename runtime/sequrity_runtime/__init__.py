"""The hand-written half of `sequrity`: everything that ships and is not generated from the schemas.

- Imports go down only: `client`, `tools` and `structured_output`, `shapes`, `formats`, `mixins`, `transport`, `calls`,
  `validation`, `schema`, and below them `json` and the modules beside the packages. Only `transport` does I/O.
- Nothing here imports generated code, so any generated package can use the runtime.
- Public names are imported on first use: a program that only builds typed objects does not import the transport.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sequrity_runtime.lazy_import import import_attribute, import_values, lazy_module

if TYPE_CHECKING:
    from sequrity_runtime.batch.batch import BatchOptions, BatchStoppedError, BatchSummary
    from sequrity_runtime.batch.cluster import batch_on_dask
    from sequrity_runtime.batch.lines import BatchRequest, BatchResult
    from sequrity_runtime.calls.accumulator import StreamHandlers, TextDelta, ToolCallDelta
    from sequrity_runtime.calls.attempt_log import Attempt, AttemptHook
    from sequrity_runtime.calls.headers import JsonHeader, TextHeader
    from sequrity_runtime.calls.http_client import AsyncHttpClient, SyncHttpClient
    from sequrity_runtime.calls.mismatch import ResponseMismatchWarning
    from sequrity_runtime.calls.operation import Operation, ParsedT, ResponseT, StreamEnd, Target
    from sequrity_runtime.calls.response import RawResponse
    from sequrity_runtime.calls.server_sent_events import ServerSentEvent
    from sequrity_runtime.calls.settings import (
        Limits,
        OnMismatch,
        RetryAlso,
        Timeout,
        TimeoutLike,
        Tracer,
        TracerLike,
        TransportSettings,
    )
    from sequrity_runtime.calls.url import BodySegment, Query, Segment
    from sequrity_runtime.client.client import AsyncClient, ServiceDefaults, SyncClient
    from sequrity_runtime.client.concurrent import call_many, call_many_async
    from sequrity_runtime.client.functions import call_async, call_sync
    from sequrity_runtime.client.graphs import AsyncGraphs, SyncGraphs
    from sequrity_runtime.client.member import LazyMember, Member
    from sequrity_runtime.client.namespace import AsyncNamespace, SyncNamespace, check_defaults
    from sequrity_runtime.client.resource import (
        AsyncRawResource,
        AsyncResource,
        JsonStreamT,
        JsonT,
        StreamT,
        SyncRawResource,
        SyncResource,
    )
    from sequrity_runtime.client.signatures import required_arguments
    from sequrity_runtime.commands.command_line import run_command
    from sequrity_runtime.deprecation import deprecated
    from sequrity_runtime.distribution import warn_about_conflicts
    from sequrity_runtime.errors import (
        APIConnectionError,
        CallTimeoutError,
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
        Violation,
    )
    from sequrity_runtime.formats.conversation_format import ToolCall
    from sequrity_runtime.langgraph.errors import (
        GraphDeniedError,
        GraphNodeError,
        GraphRunError,
        GraphStepsError,
        UnsupportedGraphError,
    )
    from sequrity_runtime.langgraph.execution import GraphRun, GraphStep
    from sequrity_runtime.mixins.preset_document import PresetDocument
    from sequrity_runtime.redaction import (
        KeyLike,
        Secret,
        SecretFunction,
        conceal,
        conceal_default,
        conceal_headers,
        conceal_values,
    )
    from sequrity_runtime.status_errors import (
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
    from sequrity_runtime.structured_output.parse_errors import (
        ParseContentFilterError,
        ParseError,
        ParseFailureError,
        ParseJsonError,
        ParseLengthError,
        ParseRefusalError,
        ParseResultError,
        ParseShapeError,
    )
    from sequrity_runtime.structured_output.parsed_stream import AsyncParsedStream, ParsedStream
    from sequrity_runtime.tools.function_tool import function_tool, tool
    from sequrity_runtime.tools.tool_drivers import AsyncToolStream, AsyncToolTurns, ToolStream, ToolTurns
    from sequrity_runtime.tools.tool_run import OnToolCall, OnToolError, ToolRun, ToolTurn, ToolTurnsError
    from sequrity_runtime.transport.stream import AsyncStream, Stream
    from sequrity_runtime.type_guards import UntypedMapping
    from sequrity_runtime.unset import UNSET, Unset
    from sequrity_runtime.validation.cattrs_converter import ConverterT, make_converter
    from sequrity_runtime.validation.codec import Codec, NamedSchema, codec_of, read, to_json
    from sequrity_runtime.validation.typos import SequrityTypoWarning

__all__ = [
    "UNSET",
    "APIConnectionError",
    "APIStatusError",
    "AsyncClient",
    "AsyncGraphs",
    "AsyncHttpClient",
    "AsyncNamespace",
    "AsyncParsedStream",
    "AsyncRawResource",
    "AsyncResource",
    "AsyncStream",
    "AsyncToolStream",
    "AsyncToolTurns",
    "Attempt",
    "AttemptHook",
    "AuthenticationError",
    "BadRequestError",
    "BatchOptions",
    "BatchRequest",
    "BatchResult",
    "BatchStoppedError",
    "BatchSummary",
    "BodySegment",
    "CallTimeoutError",
    "Codec",
    "ConfigError",
    "ConflictError",
    "ConnectError",
    "ConverterT",
    "DecodeError",
    "GraphDeniedError",
    "GraphNodeError",
    "GraphRun",
    "GraphRunError",
    "GraphStep",
    "GraphStepsError",
    "InternalServerError",
    "JsonHeader",
    "JsonStreamT",
    "JsonT",
    "KeyLike",
    "LazyMember",
    "Limits",
    "Member",
    "NamedSchema",
    "NotFoundError",
    "OnMismatch",
    "OnToolCall",
    "OnToolError",
    "Operation",
    "ParseContentFilterError",
    "ParseError",
    "ParseFailureError",
    "ParseJsonError",
    "ParseLengthError",
    "ParseRefusalError",
    "ParseResultError",
    "ParseShapeError",
    "ParsedStream",
    "ParsedT",
    "PermissionDeniedError",
    "PresetDocument",
    "Query",
    "RateLimitError",
    "RawResponse",
    "RequestTooLargeError",
    "RequestValidationError",
    "ResponseMismatchWarning",
    "ResponseT",
    "ResponseValidationError",
    "RetryAlso",
    "Secret",
    "SecretFunction",
    "Segment",
    "SequrityError",
    "SequrityTypoWarning",
    "ServerSentEvent",
    "ServiceDefaults",
    "Stream",
    "StreamEnd",
    "StreamError",
    "StreamEventError",
    "StreamHandlers",
    "StreamT",
    "StreamTruncatedError",
    "SyncClient",
    "SyncGraphs",
    "SyncHttpClient",
    "SyncNamespace",
    "SyncRawResource",
    "SyncResource",
    "Target",
    "TextDelta",
    "TextHeader",
    "Timeout",
    "TimeoutError_",
    "TimeoutLike",
    "TooLargeError",
    "ToolCall",
    "ToolCallDelta",
    "ToolRun",
    "ToolStream",
    "ToolTurn",
    "ToolTurns",
    "ToolTurnsError",
    "Tracer",
    "TracerLike",
    "TransportError",
    "TransportSettings",
    "UnprocessableEntityError",
    "Unset",
    "UnsupportedGraphError",
    "UntypedMapping",
    "ValidationError",
    "Violation",
    "batch_on_dask",
    "call_async",
    "call_many",
    "call_many_async",
    "call_sync",
    "check_defaults",
    "codec_of",
    "conceal",
    "conceal_default",
    "conceal_headers",
    "conceal_values",
    "deprecated",
    "function_tool",
    "import_attribute",
    "import_values",
    "lazy_module",
    "make_converter",
    "read",
    "required_arguments",
    "run_command",
    "to_json",
    "tool",
    "warn_about_conflicts",
]

_HOMES = {
    name: f"{__name__}.{module}"
    for module, names in {
        "batch.batch": "BatchOptions BatchStoppedError BatchSummary",
        "batch.cluster": "batch_on_dask",
        "batch.lines": "BatchRequest BatchResult",
        "calls.accumulator": "StreamHandlers TextDelta ToolCallDelta",
        "calls.attempt_log": "Attempt AttemptHook",
        "calls.headers": "JsonHeader TextHeader",
        "calls.mismatch": "ResponseMismatchWarning",
        "calls.operation": "Operation ParsedT ResponseT StreamEnd Target",
        "calls.response": "RawResponse",
        "calls.server_sent_events": "ServerSentEvent",
        "calls.settings": "Limits OnMismatch RetryAlso Timeout TimeoutLike Tracer TracerLike TransportSettings",
        "calls.url": "BodySegment Query Segment",
        "client.client": "AsyncClient ServiceDefaults SyncClient",
        "client.concurrent": "call_many call_many_async",
        "client.graphs": "AsyncGraphs SyncGraphs",
        "client.functions": "call_async call_sync",
        "client.member": "LazyMember Member",
        "client.namespace": "AsyncNamespace SyncNamespace check_defaults",
        "client.resource": "AsyncRawResource AsyncResource JsonStreamT JsonT StreamT SyncRawResource SyncResource",
        "client.signatures": "required_arguments",
        "commands.command_line": "run_command",
        "deprecation": "deprecated",
        "distribution": "warn_about_conflicts",
        "errors": (
            "APIConnectionError CallTimeoutError ConfigError ConnectError DecodeError RequestValidationError "
            "ResponseValidationError SequrityError StreamError StreamEventError StreamTruncatedError "
            "TimeoutError_ TooLargeError TransportError ValidationError Violation"
        ),
        "formats.conversation_format": "ToolCall",
        "langgraph.errors": "GraphDeniedError GraphNodeError GraphRunError GraphStepsError UnsupportedGraphError",
        "langgraph.execution": "GraphRun GraphStep",
        "mixins.preset_document": "PresetDocument",
        "redaction": "KeyLike Secret SecretFunction conceal conceal_default conceal_headers conceal_values",
        "status_errors": (
            "APIStatusError AuthenticationError BadRequestError ConflictError InternalServerError "
            "NotFoundError PermissionDeniedError RateLimitError RequestTooLargeError "
            "UnprocessableEntityError"
        ),
        "structured_output.parse_errors": (
            "ParseContentFilterError ParseError ParseFailureError ParseJsonError ParseLengthError ParseRefusalError "
            "ParseResultError ParseShapeError"
        ),
        "structured_output.parsed_stream": "AsyncParsedStream ParsedStream",
        "tools.function_tool": "function_tool tool",
        "tools.tool_drivers": "AsyncToolStream AsyncToolTurns ToolStream ToolTurns",
        "tools.tool_run": "OnToolCall OnToolError ToolRun ToolTurn ToolTurnsError",
        "calls.http_client": "AsyncHttpClient SyncHttpClient",
        "transport.stream": "AsyncStream Stream",
        "type_guards": "UntypedMapping",
        "unset": "UNSET Unset",
        "validation.cattrs_converter": "ConverterT make_converter",
        "validation.codec": "Codec NamedSchema codec_of read to_json",
        "validation.typos": "SequrityTypoWarning",
    }.items()
    for name in names.split()
}
"""Module of each name. A test compares it with the imports for type checkers above."""


if not TYPE_CHECKING:  # otherwise type checkers would accept any name

    def __getattr__(name: str) -> Any:
        """Import a name on first use."""
        return import_attribute(__name__, _HOMES, name)


def __dir__() -> list[str]:
    """List the names that can be imported."""
    return __all__
