"""An operation of the API as a value, and the checked call that an operation's arguments become.

Generated code names what an operation is: method, path, types. Everything that is done with it stands here and in
`_flow`, once for all operations.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from secrets import token_hex
from typing import Any, Generic, TypeVar, Unpack, cast

from attrs import NOTHING, AttrsInstance, define, evolve, field, fields, fields_dict, frozen

from sequrity_runtime._codec import codec_of, read, to_json
from sequrity_runtime._errors import ConfigError, RequestValidationError, ValidationError
from sequrity_runtime._headers import Header, JsonHeader, TextHeader, checked_headers, header_value, merged
from sequrity_runtime._json import encode_json
from sequrity_runtime._secret import Secret
from sequrity_runtime._settings import DEFAULTS, SETTINGS, Chosen, Settings
from sequrity_runtime._typos import warn_of_typos
from sequrity_runtime._unset import UNSET
from sequrity_runtime._unwritable import naming_places
from sequrity_runtime._url import Segment, check_base_url, url_of

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")

COMMON = ("extra_body", "extra_headers", "custom_headers", *SETTINGS)
"""Arguments that every operation takes."""


_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})
"""Methods that may be repeated (RFC 9110, 9.2.2); the others carry a key, by which a service knows a repetition."""

_HARMLESS = frozenset({"accept", "accept-encoding", "authorization", "content-type", "idempotency-key", "user-agent"})


@frozen
class StreamEnd:
    """How a stream says that it is complete."""

    data: tuple[str, ...] = ()
    """Data of events that end the stream and are not handed out."""

    types: tuple[str, ...] = ()
    """Values of `type` in events that are handed out as the last one."""


@define(eq=False, kw_only=True)
class Operation(Generic[ResponseT, EventT]):
    """One operation of the API."""

    name: str
    """Name of the function, for messages."""

    method: str
    """HTTP method."""

    path: str
    """Path below the base URL, with each segment's name in braces."""

    response: type[ResponseT]
    """Type of the answer."""

    request: type[Any] | None = None
    """Type of the body; None where there is none."""

    event: type[EventT] | None = None
    """Type of a stream's events; None where the operation has no stream."""

    segments: tuple[Segment, ...] = ()
    """Parts of the path that the caller chooses."""

    headers: tuple[Header, ...] = ()
    """Headers that arguments fill."""

    wire_names: Mapping[str, str] = field(factory=dict[str, str])
    """Keys of the body by argument, where they differ."""

    stream_switch: str | None = None
    """Key of the body that asks for a stream."""

    stream_end: StreamEnd = StreamEnd()
    """How a stream ends."""

    client_method: str = ""
    """Name of the client's method, below the client, for messages."""

    session: str | None = None
    """Argument and attribute that hold the session; None where the operation belongs to none."""

    authenticated: bool = True
    """Whether the call carries the API key."""

    @cached_property
    def body_defaults(self) -> dict[str, Any]:
        """Defaults of the body's fields, by argument; `NOTHING` for a required one."""
        if self.request is None:
            return {}
        found = fields_dict(self.request)
        return {name: found[name].default for name in found if name != "additional_properties"}

    @cached_property
    def arguments(self) -> frozenset[str]:
        """Names of all arguments."""
        json_headers = [header for header in self.headers if isinstance(header, JsonHeader)]
        return frozenset(
            (
                *self.body_defaults,
                *(segment.name for segment in self.segments),
                *(header.argument for header in self.headers),
                *(header.overrides for header in json_headers),
                *COMMON,
            )
        )

    @cached_property
    def reserved_headers(self) -> frozenset[str]:
        """Names, in lower case, of the headers that arguments fill."""
        return frozenset(header.name.lower() for header in self.headers)

    @cached_property
    def error_is_field(self) -> bool:
        """Whether `error` is a field of the answer, so that an answer which has it is none."""
        return any(field.name == "error" for field in fields(cast("type[AttrsInstance]", self.response)))

    @cached_property
    def secret_headers(self) -> tuple[str, ...]:
        """Names, in lower case, of the headers whose values must not show."""
        return tuple(h.name.lower() for h in self.headers if isinstance(h, TextHeader) and h.secret)

    @cached_property
    def session_header(self) -> str | None:
        """Name, in lower case, of the header that carries the session."""
        names = [header.name.lower() for header in self.headers if header.argument == self.session]
        return names[0] if names else None


@frozen
class Target:
    """Where calls go and what all of them carry."""

    base_url: str
    api_key: Secret | None
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    chosen: Chosen = DEFAULTS
    """How calls are made, where a call does not say otherwise."""

    raw: bool = False
    """Whether calls answer with a `RawResponse`."""

    @classmethod
    def of(
        cls,
        base_url: Any,
        api_key: Any,
        *,
        custom_headers: Mapping[str, str] | None = None,
        allow_insecure_http: bool = False,
        **settings: Unpack[Settings],
    ) -> Target:
        """Check where calls go.

        Raises:
            ConfigError: The URL, the key, a header or a setting is unusable.
        """
        return cls(
            check_base_url(base_url, allow_insecure_http=allow_insecure_http),
            None if api_key is None else Secret(header_value(api_key, "api_key")),
            checked_headers(custom_headers or {}, "custom_headers", frozenset()),
            DEFAULTS.but(settings),
        )

    def but(self, custom_headers: Mapping[str, str] | None = None, **settings: Unpack[Settings]) -> Target:
        """Choose otherwise where something is given; headers are added to those there are.

        Raises:
            ConfigError: A header or a setting is unusable.
        """
        headers = {**self.headers, **checked_headers(custom_headers or {}, "custom_headers", frozenset())}
        return evolve(self, headers=headers, chosen=self.chosen.but(settings))


@frozen(kw_only=True)
class Call(Generic[ResponseT, EventT]):
    """A checked call, ready to be sent."""

    operation: Operation[ResponseT, EventT]
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: Mapping[str, Any] = field(repr=False)
    """The body as JSON data; empty where there is none."""

    content: bytes | None = field(repr=False)
    streaming: bool
    as_json: bool
    raw: bool
    session_id: str | None
    chosen: Chosen
    target: Target = field(repr=False)

    @cached_property
    def secrets(self) -> tuple[Secret, ...]:
        """What must not show, should the service repeat it: keys, and the values of the caller's own headers."""
        operation, key = self.operation, self.target.api_key
        harmless = (operation.reserved_headers - {*operation.secret_headers}) | _HARMLESS
        found = [Secret(text) for name, text in self.headers.items() if name not in harmless]
        return (*found, key) if key else tuple(found)


def prepare(
    operation: Operation[ResponseT, EventT],
    target: Target,
    arguments: Mapping[str, Any],
    return_type: str,
    called: str | None = None,
) -> Call[ResponseT, EventT]:
    """Check everything about a call and write it down, without any I/O.

    Args:
        operation: What is called.
        target: Where it goes.
        arguments: The caller's values by argument; what is missing has its default.
        return_type: `python` for a typed answer, `json` for the JSON object.
        called: What the caller called, for messages; left out, the operation's name.

    Raises:
        TypeError: An argument is unknown, or a required one is missing.
        ConfigError: A segment, header, setting or `return_type` is unusable.
        RequestValidationError: The body, or one of the JSON headers, does not fit its schema.
    """
    _check_names(operation, arguments, called or operation.name)
    if type(return_type) is not str or return_type not in ("python", "json"):
        raise ConfigError("return_type: expected 'python' or 'json'")
    url = url_of(target.base_url, operation.path, operation.segments, arguments)
    headers = _headers(operation, target, arguments)
    body, content = _body(operation, arguments)
    streaming = operation.stream_switch is not None and body.get(operation.stream_switch) is True
    headers["accept"] = "text/event-stream" if streaming else "application/json"
    headers["accept-encoding"] = "gzip"
    return Call(
        operation=operation,
        url=url,
        headers=headers,
        body=body,
        content=content,
        streaming=streaming,
        as_json=return_type == "json",
        raw=target.raw,
        session_id=headers.get(operation.session_header or ""),
        chosen=target.chosen.but(arguments),
        target=target,
    )


def _check_names(operation: Operation[Any, Any], arguments: Mapping[str, Any], called: str) -> None:
    for name in () if arguments.keys() <= operation.arguments else arguments:
        if name not in operation.arguments:
            from difflib import get_close_matches  # noqa: PLC0415 - only for a message

            near = get_close_matches(name, sorted(operation.arguments), 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise TypeError(f"{called}() got an unexpected keyword argument {name!r}{hint}")
    for name, default in operation.body_defaults.items():
        if default is NOTHING and name not in arguments:
            raise TypeError(f"{called}() missing required argument: {name!r}")


def _headers(operation: Operation[Any, Any], target: Target, arguments: Mapping[str, Any]) -> dict[str, str]:
    headers = {"user-agent": "sequrity-python"}
    headers.update(target.headers)
    for argument in ("custom_headers", "extra_headers"):
        given = arguments.get(argument)
        if given:
            headers.update(checked_headers(given, argument, operation.reserved_headers))
    for name in operation.reserved_headers & headers.keys():
        raise ConfigError(f"custom_headers: {name} is written by the client and cannot be given here")
    for header in operation.headers:
        value = header.written(arguments)
        if value is not None:
            headers[header.name.lower()] = value
    if operation.request is not None:
        headers["content-type"] = "application/json"
    if operation.method not in _IDEMPOTENT:
        headers.setdefault("idempotency-key", token_hex(16))
    if operation.authenticated:
        if target.api_key is None:
            raise ConfigError("api_key: none is given, but the call needs one")
        headers["authorization"] = f"Bearer {target.api_key.reveal()}"
    return headers


def _body(operation: Operation[Any, Any], arguments: Mapping[str, Any]) -> tuple[dict[str, Any], bytes | None]:
    """Write the body, check it against its schema, and merge `extra_body` into it; as JSON data, and as bytes."""
    extra = arguments.get("extra_body")
    if operation.request is None:
        if extra is not None:
            raise ConfigError("extra_body: the call has no body")
        return {}, None
    given: dict[str, Any] = {}
    for name, default in operation.body_defaults.items():
        value = arguments.get(name, default)  # a default other than None is a constant that the body must have
        if value is UNSET or (value is None and default is None):
            continue
        given[operation.wire_names.get(name, name)] = value
    codec = codec_of(operation.request)
    with naming_places({"body": given, "extra_body": extra}):
        body = cast("dict[str, Any]", to_json(given))
        try:
            read(codec, body)
        except ValidationError as error:
            raise RequestValidationError(error.violations, "body") from None
        complete = merged(body, extra, "extra_body")
        content = encode_json(complete)
    warn_of_typos(codec, given)
    return complete, content
