"""From a line of a batch to a call: the operation that its URL names, and the arguments that its body holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import NoneType
from typing import Any

from sequrity_runtime.batch.lines import BatchRequest, BatchResult
from sequrity_runtime.calls.operation import Operation
from sequrity_runtime.calls.response import RawResponse
from sequrity_runtime.calls.url import BodySegment
from sequrity_runtime.errors import (
    APIConnectionError,
    DecodeError,
    RequestValidationError,
    SequrityError,
    TooLargeError,
    check_type,
)
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.status_errors import APIStatusError, AuthenticationError, PermissionDeniedError

INVALID_REQUEST = "invalid_request"
"""Code of the error of a line that is not a request, or whose body does not fit its schema."""


class Routes:
    """The operations of a batch by URL.

    A URL is the whole path of an operation, or its end behind the last segment that an argument chooses:
    `/control/chat/openai/v1/chat/completions` or `/v1/chat/completions`.

    Args:
        operations: Operations that requests may call.
        arguments: Arguments of every call, such as the configuration headers. An operation takes those that it knows.
    """

    def __init__(self, operations: Iterable[Operation[Any, Any]], arguments: Mapping[str, Any] | None) -> None:
        posted = [operation for operation in operations if operation.method == "POST"]
        self._patterns = {operation.path: _pattern(operation) for operation in posted}
        self._operations = posted
        check_type("arguments", arguments, (Mapping, NoneType), "a mapping")
        self._arguments = arguments or {}

    def call(self, request: BatchRequest) -> tuple[Operation[Any, Any], dict[str, Any]]:
        """Return the operation of a request and the arguments of its call.

        Raises:
            InvalidRequestError: The line is not a request, or no operation has its URL.
        """
        if request.problem is not None:
            raise InvalidRequestError(request.problem)
        operation, segments = self._find(request.url)
        shared = {name: value for name, value in self._arguments.items() if name in operation.arguments}
        names = {operation.wire_names.get(name, name): name for name in operation.body_defaults}
        body = {names[key]: value for key, value in request.body.items() if key in names}
        extra = {key: value for key, value in request.body.items() if key not in names}
        arguments = {**shared, **segments, **body, "extra_body": extra or None}
        if operation.session is not None:
            arguments.setdefault(operation.session, None)  # a session of its own, not the client's last one
        return operation, arguments

    def _find(self, url: str) -> tuple[Operation[Any, Any], dict[str, str]]:
        for operation in self._operations:
            if url == _end(operation):
                return operation, {}
            matched = self._patterns[operation.path].fullmatch(url)
            if matched is not None:
                return operation, {name: value for name, value in matched.groupdict().items() if value is not None}
        known = ", ".join(map(_end, self._operations))
        raise InvalidRequestError(f"url: no operation has the path {url!r}; expected one of {known}")


class InvalidRequestError(SequrityError):
    """A line of a batch is not a request."""


def _end(operation: Operation[Any, Any]) -> str:
    return operation.path.rpartition("}")[2]


def _pattern(operation: Operation[Any, Any]) -> re.Pattern[str]:
    pattern = re.escape(operation.path)
    for segment in operation.segments:
        slot = re.escape(f"/{{{segment.name}}}")
        if isinstance(segment, BodySegment):
            one = "|".join(map(re.escape, segment.values.values()))
            pattern = pattern.replace(slot, f"(?:/(?:{one}))?")
            continue
        one = "|".join(map(re.escape, segment.values)) or "[^/]+"
        group = f"/(?P<{segment.name}>{one})"
        pattern = pattern.replace(slot, f"(?:{group})?" if segment.omitted_as else group)
    return re.compile(pattern)


def result_of(request: BatchRequest, response: RawResponse[Any]) -> BatchResult:
    """Build the result from a response."""
    body = _json_or_text(response.body, response.text)
    session_id = response.headers.get("x-session-id")
    return BatchResult(request.custom_id, response.status, response.request_id, session_id, body)


def failure_of(request: BatchRequest, error: Exception) -> BatchResult:
    """Build the result from an exception.

    Raises:
        Exception: The exception concerns the batch, not this request.
    """
    if isinstance(error, APIStatusError) and not isinstance(error, (AuthenticationError, PermissionDeniedError)):
        body = _json_or_text(error.body.encode(), error.body)
        return BatchResult(request.custom_id, error.status, error.request_id, error.session_id, body)
    if isinstance(error, (InvalidRequestError, RequestValidationError, TypeError)):
        return BatchResult(request.custom_id, code=INVALID_REQUEST, message=str(error))
    if isinstance(error, (APIConnectionError, DecodeError, TooLargeError)):
        return BatchResult(request.custom_id, code=type(error).__name__, message=str(error))
    raise error


def _json_or_text(body: bytes, text: str) -> Any:
    """Decode a body; one that is not JSON is kept as text."""
    try:
        return decode_json(body)
    except DecodeError:
        return text
