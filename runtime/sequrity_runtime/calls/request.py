"""Building a request: operation, target and arguments become a checked `Call`, without any I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from functools import cached_property
from secrets import token_hex
from typing import Any, Generic, cast

from attrs import field, frozen

from sequrity_runtime.calls.content_codings import accepted
from sequrity_runtime.calls.headers import HeaderValue, KeyFunction, apply_overrides, checked_headers, render_headers
from sequrity_runtime.calls.operation import USER_AGENT, EventT, Operation, ResponseT, Target
from sequrity_runtime.calls.settings import SETTINGS, ResolvedSettings
from sequrity_runtime.calls.tool_shapes import foreign_tools
from sequrity_runtime.calls.url import url_of
from sequrity_runtime.errors import (
    ConfigError,
    RequestValidationError,
    ValidationError,
    Violation,
    did_you_mean,
    unexpected_argument,
)
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.redaction import Redactor, Secret, conceal, conceal_headers
from sequrity_runtime.unset import UNSET
from sequrity_runtime.validation.codec import read_as, to_json
from sequrity_runtime.validation.typos import warn_of_typos

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})
"""Idempotent methods (RFC 9110, 9.2.2). Requests with other methods carry a key by which a service detects a retry."""


@frozen(kw_only=True)
class Call(Generic[ResponseT, EventT]):
    """A checked call, ready to send. It never changes."""

    operation: Operation[ResponseT, EventT]
    url: str
    headers: Mapping[str, HeaderValue] = field(repr=False)
    body: Mapping[str, Any] = field(repr=False)
    """The body as JSON data, empty if the operation has no body."""

    content: bytes | None = field(repr=False)
    streaming: bool
    as_json: bool
    raw: bool
    session_id: str | None
    settings: ResolvedSettings
    target: Target = field(repr=False)
    key_functions: Mapping[str, KeyFunction] = field(factory=dict[str, KeyFunction])
    """Headers whose values functions return for each attempt."""

    @cached_property
    def secrets(self) -> tuple[Secret, ...]:
        """Values to redact wherever the service repeats them: keys, and the values of custom headers."""
        key = self.target.api_key
        known = {"authorization"} if isinstance(key, Secret) else set[str]()
        found = [v for name, v in self.headers.items() if isinstance(v, Secret) and name not in known]
        return (*found, key) if isinstance(key, Secret) else tuple(found)

    @cached_property
    def redactor(self) -> Redactor:
        """Hides the secrets."""
        return Redactor(self.secrets)


def conceal_arguments(operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Copy the arguments of a call, with keys and headers concealed."""
    keys = {name: conceal(arguments[name]) for name in operation.secret_arguments if name in arguments}
    concealed = {**arguments, **keys}
    conceal_headers(concealed)
    return concealed


def build_request(
    operation: Operation[ResponseT, EventT],
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    called: str | None = None,
) -> Call[ResponseT, EventT]:
    """Check the arguments of a call and build its request. Messages name the function that the caller called.

    Raises:
        TypeError: An argument is unknown, or a required one is missing.
        ConfigError: A path segment, a header, a setting or `return_type` is invalid.
        RequestValidationError: The body, or a JSON header, does not fit its schema.
    """
    _check_names(operation, arguments, called or operation.name)
    if type(return_type) is not str or return_type not in ("python", "json"):
        hint = did_you_mean(str(return_type), ("python", "json"))
        raise ConfigError(f"return_type: expected 'python' or 'json'{hint}")
    headers = headers_of(operation, target, arguments)
    body, content = _body(operation, arguments)
    url = url_of(target.base_url, operation.path, operation.segments, operation.queries, arguments, body)
    streaming = operation.stream_switch is not None and body.get(operation.stream_switch) is True
    headers["accept"] = "text/event-stream" if streaming else "application/json"
    headers["accept-encoding"] = accepted()
    changes_settings = any(arguments.get(name, UNSET) is not UNSET for name in SETTINGS)
    return Call(
        operation=operation,
        url=url,
        headers=headers,
        body=body,
        content=content,
        streaming=streaming,
        as_json=return_type == "json",
        raw=target.raw,
        session_id=cast("str | None", headers.get(operation.session_header or "")),
        settings=target.settings.override(arguments) if changes_settings else target.settings,
        target=target,
        key_functions={name: value for name, value in headers.items() if isinstance(value, KeyFunction)},
    )


def _check_names(operation: Operation[Any, Any], arguments: Mapping[str, Any], called: str) -> None:
    for name in () if arguments.keys() <= operation.arguments else arguments:
        if name not in operation.arguments:
            raise unexpected_argument(called, name, operation.arguments)
    for name in operation.required:
        if arguments.get(name, UNSET) is UNSET:
            raise TypeError(f"{called}() missing required argument: {name!r}")


def headers_of(operation: Operation[Any, Any], target: Target, arguments: Mapping[str, Any]) -> dict[str, HeaderValue]:
    """Check and write the headers of a request, by lower-case name, secret ones concealed.

    Raises:
        ConfigError: A header is invalid, or the key is missing.
    """
    headers: dict[str, HeaderValue] = {"user-agent": USER_AGENT}
    headers.update(target.headers)
    for argument in ("custom_headers", "extra_headers"):
        given = arguments.get(argument)
        if given:
            headers.update(checked_headers(given, argument, operation.reserved_headers))
    for name in operation.reserved_headers & headers.keys():
        raise ConfigError(f"custom_headers: {name} is set by the client and cannot be overridden")
    headers.update(render_headers(operation.headers, arguments))
    if operation.request is not None:
        headers["content-type"] = "application/json"
    if operation.method not in _IDEMPOTENT:
        headers.setdefault("idempotency-key", token_hex(16))
    if operation.authenticated:
        key = target.authorization if operation.key_scheme else target.key_value("")
        if key is None:
            raise ConfigError(target.missing_key)
        headers[operation.key_header] = key
    return headers


def _with_hints(violations: Iterable[Violation], given: Mapping[str, Any]) -> Iterator[Violation]:
    """Add to violations the method that writes an object of a header as its text."""
    for violation in violations:
        key = (violation.pointer or "").removeprefix("/")
        if hasattr(given.get(key), "dump_for_headers"):
            message = f"{violation.message}; pass the text: .dump_for_headers()"
            violation = Violation(message, violation.pointer, violation.schema, violation.keyword)  # noqa: PLW2901 - a copy
        yield violation


def _with_roles(value: Any) -> Any:
    """Complete the messages of responses in the value of an argument: some providers omit their role."""
    if not isinstance(value, list | tuple):
        return value
    items = cast("list[Any]", value)
    return [_as_assistant(item) if getattr(item, "role", UNSET) is None else item for item in items]


def _as_assistant(message: Any) -> Any:
    if not hasattr(message, "__attrs_attrs__"):  # an object of another library
        return message
    completed = copy(message)
    completed.role = "assistant"
    return completed


def _check_tools(operation: Operation[Any, Any], body: dict[str, Any]) -> None:
    if operation.conversation_format and not body.keys().isdisjoint(("tools", "tool_choice")):
        violations = list(foreign_tools(operation.conversation_format, body))
        if violations:
            raise ValidationError(violations)


def _body(operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> tuple[dict[str, Any], bytes | None]:
    """Build and validate the body, and merge `extra_body` into it. Returns it as JSON data and as bytes."""
    extra = arguments.get("extra_body")
    if operation.request is None:
        if extra is not None:
            raise ConfigError("extra_body: this call has no body")
        return {}, None
    given: dict[str, Any] = {}
    for name, default in operation.body_defaults.items():
        value = arguments.get(name, default)  # a default other than None is a required constant
        if value is UNSET or (value is None and default is None):
            continue
        given[operation.wire_names.get(name, name)] = value
    try:
        body = cast("dict[str, Any]", to_json({name: _with_roles(value) for name, value in given.items()}))
        _check_tools(operation, body)
        read_as(operation.request, body)
        complete = body if extra is None else apply_overrides(body, extra, "extra_body")
        content = encode_json(complete)
    except ValidationError as error:
        raise RequestValidationError(_with_hints(error.violations, given), "body") from None
    except ConfigError as error:
        from sequrity_runtime.validation.serializability import locate_unserializable  # noqa: PLC0415 - after a failure

        raise locate_unserializable(error, {"body": given, "extra_body": extra}) from None
    if warn_of_typos(operation.request, given):
        from sequrity_runtime.validation.attrs_dicts import rewrite  # noqa: PLC0415 - for dicts of `attrs.asdict` alone

        body = to_json(rewrite(operation.request, given))
        complete = body if extra is None else apply_overrides(body, extra, "extra_body")
        content = encode_json(complete)
    return complete, content
