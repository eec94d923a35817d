"""Requests to routes that have no operation: JSON data in, JSON data out.

Such a request has everything that a call has, except a schema: retries, deadlines, limits, sessions, headers, spans.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlencode

from sequrity_runtime.calls.content_codings import accepted
from sequrity_runtime.calls.headers import KeyFunction, TextHeader
from sequrity_runtime.calls.operation import JsonData, Operation, StreamEnd, Target
from sequrity_runtime.calls.request import Call, headers_of
from sequrity_runtime.calls.settings import SETTINGS
from sequrity_runtime.errors import ConfigError, check_flag, check_type, unexpected_argument
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.type_guards import is_mapping
from sequrity_runtime.validation.codec import to_json

_METHOD = re.compile(r"[A-Za-z]{1,20}\Z")
# RFC 3986, 3.3: the characters of path segments. A path without dot segments stays below the base URL.
_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|\Z))(?:[A-Za-z0-9_.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)+\Z")
_OPTIONS = frozenset({*SETTINGS, "custom_headers", "extra_headers", "session_id"})


def build_json_request(
    target: Target,
    method: Any,
    path: Any,
    *,
    body: Any,
    query: Any,
    stream: Any,
    session_header: str | None,
    options: Mapping[str, Any],
) -> Call[Any, Any]:
    """Check the arguments of `client.request`. `session_header` is None if the service has no sessions.

    Raises:
        TypeError: An option is unknown.
        ConfigError: An argument is invalid.
    """
    for name in options.keys() - _OPTIONS:
        raise unexpected_argument("client.request", name, _OPTIONS)
    if not isinstance(method, str) or not _METHOD.match(method):
        raise ConfigError("method: expected an HTTP method, such as GET")
    if not isinstance(path, str) or not _PATH.match(path):
        raise ConfigError("path: expected a percent-encoded path such as /v1/models, without dot segments or a query")
    check_flag("stream", stream)
    operation = _operation(method.upper(), path, session_header)
    if session_header is None and options.get("session_id") is not None:
        raise ConfigError("session_id: the service has no sessions")
    headers = headers_of(operation, target, options)
    headers["accept"] = "text/event-stream" if stream else "application/json"
    headers["accept-encoding"] = accepted()
    content = None
    if body is not None:
        headers["content-type"] = "application/json"
        content = encode_json(to_json(body))
    return Call(
        operation=operation,
        url=target.base_url + path + _query(query),
        headers=headers,
        body=body if is_mapping(body) else {},
        content=content,
        streaming=stream,
        as_json=True,
        raw=target.raw,
        session_id=cast("str | None", headers.get(operation.session_header or "")),
        settings=target.settings.override(options),
        target=target,
        key_functions={name: value for name, value in headers.items() if isinstance(value, KeyFunction)},
    )


def _operation(method: str, path: str, session_header: str | None) -> Operation[Any, Any]:
    return Operation(
        name="request",
        client_method="request",
        method=method,
        path=path,
        response=cast("type[Any]", JsonData),
        event=cast("type[Any]", JsonData),
        stream_end=StreamEnd(data=("[DONE]",)),
        headers=() if session_header is None else (TextHeader(session_header, "session_id"),),
        session=None if session_header is None else "session_id",
    )


def _query(parameters: Any) -> str:
    if parameters is None:
        return ""
    check_type("query", parameters, Mapping, "a mapping")
    for name, value in parameters.items():
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            raise ConfigError(f"query: {name}: expected a string or a number, found {type(value).__name__}")
    return f"?{urlencode(parameters)}" if parameters else ""
