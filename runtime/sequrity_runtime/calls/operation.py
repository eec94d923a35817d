"""The values that describe calls before they have arguments: `Operation` and `Target`.

Generated code defines an `Operation` (method, path, types). A client holds a `Target` (base URL, key, settings).
`build_request` combines both with the arguments into a `Call`, which the flow performs.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar, Unpack, cast

from attrs import NOTHING, AttrsInstance, define, evolve, field, fields_dict, frozen

from sequrity_runtime.calls.headers import (
    Header,
    HeaderValue,
    JsonHeader,
    KeyFunction,
    TextHeader,
    checked_headers,
    header_value,
    key_header,
)
from sequrity_runtime.calls.settings import DEFAULTS, SETTINGS, ResolvedSettings, TransportSettings
from sequrity_runtime.calls.url import BodySegment, Query, Segment, check_base_url
from sequrity_runtime.distribution import VERSION
from sequrity_runtime.redaction import Secret, SecretFunction, conceal, conceal_values
from sequrity_runtime.unset import UNSET
from sequrity_runtime.validation.codec import NamedSchema

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")
ParsedT = TypeVar("ParsedT")
"""Value of a structured output."""

USER_AGENT = f"sequrity-bindings/{VERSION} python/{sys.version_info.major}.{sys.version_info.minor}"
"""Header `User-Agent` of all requests."""

COMMON_ARGUMENTS = ("extra_body", "extra_headers", "custom_headers", *SETTINGS)
"""Arguments of every operation."""


@frozen
class JsonData:
    """Any JSON data: the response, or an event, of a request without a schema."""


@frozen
class StreamEnd:
    """End markers of a stream."""

    data: tuple[str, ...] = ()
    """Data of events that end the stream. The caller does not see these events."""

    types: tuple[str, ...] = ()
    """Values of `type` of events that end the stream. The caller sees these events."""


@define(eq=False, kw_only=True)
class Operation(Generic[ResponseT, EventT]):
    """An operation of the API."""

    name: str
    """Name of the generated function, for messages."""

    method: str
    """HTTP method."""

    path: str
    """Path below the base URL, with the names of segments in braces."""

    response: type[ResponseT] | NamedSchema | None = None
    """Type of the response, or None if it has no body."""

    may_be_empty: bool = False
    """Whether a response may have no body. The result is None then."""

    request: type[Any] | NamedSchema | None = None
    """Type of the body, or None."""

    request_members: tuple[type[Any], ...] = ()
    """Members of the union that the body is. Empty if the type of the body is a class."""

    event: type[EventT] | NamedSchema | None = None
    """Type of the events of a stream, or None if the operation does not stream."""

    errors: Mapping[str, type[Any] | NamedSchema] = field(factory=dict[str, "type[Any] | NamedSchema"])
    """Types of error bodies by status: `404`, `5XX` or `default`."""

    segments: tuple[Segment | BodySegment, ...] = ()
    """Path segments that arguments, or the body, choose."""

    queries: tuple[Query, ...] = ()
    """Query parameters that arguments set."""

    headers: tuple[Header, ...] = ()
    """Headers that arguments set."""

    wire_names: Mapping[str, str] = field(factory=dict[str, str])
    """Keys of the body by argument, for those that differ."""

    stream_switch: str | None = None
    """Key of the body that requests a stream."""

    stream_end: StreamEnd = StreamEnd()
    """End markers of the stream."""

    client_method: str = ""
    """Path of the method below the client, for messages."""

    session: str | None = None
    """Argument and attribute that hold the session ID, or None if the operation has no session."""

    authenticated: bool = True
    """Whether the request carries the API key."""

    key_header: str = "authorization"
    """Header that carries the API key, in lower case."""

    key_scheme: str = "Bearer"
    """Authentication scheme before the key. Empty if the header holds the key alone."""

    stream_sum: str = ""
    """Accumulator of the events of a stream, a name of `ACCUMULATORS`. Empty if they cannot be accumulated."""
    parse_method: str = ""
    """Method of the client that parses structured output, for messages; empty if there is none."""

    conversation_format: str = ""
    """Wire format of the conversation, a name of `formats.FORMATS`; empty if neither tools nor `parse` need it."""

    @cached_property
    def body_defaults(self) -> dict[str, Any]:
        """Defaults of the fields of the body, by argument. A required field has `NOTHING`."""
        if isinstance(self.request, type):
            return _defaults(self.request)
        members = [_defaults(member) for member in self.request_members]
        names = dict.fromkeys(name for member in members for name in member)
        return {name: _joined([member.get(name, UNSET) for member in members]) for name in names}

    @cached_property
    def arguments(self) -> frozenset[str]:
        """Names of all arguments."""
        json_headers = [header for header in self.headers if isinstance(header, JsonHeader)]
        return frozenset(
            (
                *self.body_defaults,
                *(segment.name for segment in self.segments if isinstance(segment, Segment)),
                *(query.argument for query in self.queries),
                *(header.argument for header in self.headers),
                *(header.overrides for header in json_headers),
                *COMMON_ARGUMENTS,
            )
        )

    @cached_property
    def required(self) -> tuple[str, ...]:
        """Names of the arguments that every call needs."""
        body = (name for name, default in self.body_defaults.items() if default is NOTHING)
        free = (each.name for each in self.segments if isinstance(each, Segment) and each.default is None)
        others = (each.argument for each in (*self.queries, *self.headers) if getattr(each, "required", False))
        return (*body, *free, *others)

    @cached_property
    def reserved_headers(self) -> frozenset[str]:
        """Names, in lower case, of the headers that arguments and the key set."""
        names = frozenset(header.name.lower() for header in self.headers)
        return names | {self.key_header} if self.authenticated else names

    @cached_property
    def error_is_field(self) -> bool:
        """Whether `error` is a regular field of the response, so that its presence is not a failure."""
        return has_field(self.response, "error")

    @cached_property
    def secret_arguments(self) -> tuple[str, ...]:
        """Arguments that fill secret headers."""
        return tuple(h.argument for h in self.headers if isinstance(h, TextHeader) and h.secret)

    def error_type(self, status: int) -> type[Any] | NamedSchema | None:
        """Find the type of the body of an error by its status; None if the API does not describe it."""
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in self.errors:
                return self.errors[key]
        return None

    @cached_property
    def session_header(self) -> str | None:
        """Name, in lower case, of the header that carries the session ID."""
        names = [header.name.lower() for header in self.headers if header.argument == self.session]
        return names[0] if names else None


def has_field(kind: Any, name: str) -> bool:
    """Return whether a generated class has a field. False for other types."""
    return isinstance(kind, type) and name in fields_dict(cast("type[AttrsInstance]", kind))


def _defaults(kind: type[Any]) -> dict[str, Any]:
    found = fields_dict(kind)
    return {name: found[name].default for name in found if name != "additional_properties"}


def _joined(defaults: list[Any]) -> Any:
    """Join the defaults of a field of several classes: without one in common, it is required or may be missing."""
    if all(default == defaults[0] for default in defaults):
        return defaults[0]
    if all(default not in (UNSET, None) for default in defaults):  # a tag, whose default is its own value
        return NOTHING
    return None if None in defaults else UNSET


@frozen
class Target:
    """Base URL, API key, headers and settings that the calls of a client share."""

    base_url: str
    api_key: Secret | SecretFunction | None
    headers: Mapping[str, HeaderValue] = field(factory=dict[str, HeaderValue], repr=False)
    settings: ResolvedSettings = DEFAULTS
    """Settings, unless a call overrides them."""

    raw: bool = False
    """Whether calls return a `RawResponse`."""

    allow_insecure_http: bool = False
    """Whether the base URL may be an `http` URL of another host."""

    missing_key: str = "api_key: required for this call"
    """Message of the error of a call that needs the missing key."""

    @cached_property
    def authorization(self) -> Secret | KeyFunction | None:
        """Value of the header that carries the API key."""
        return self.key_value("Bearer ")

    def key_value(self, scheme: str) -> Secret | KeyFunction | None:
        """Return the value of a header that carries the API key after a scheme; None without a key."""
        return None if self.api_key is None else key_header(self.api_key, "api_key", scheme)

    @classmethod
    def of(
        cls,
        base_url: Any,
        api_key: Any,
        *,
        custom_headers: Mapping[str, str | Secret] | None = None,
        allow_insecure_http: bool = False,
        **settings: Unpack[TransportSettings],
    ) -> Target:
        """Check the arguments and build a target.

        Raises:
            ConfigError: The URL, the key, a header or a setting is invalid.
        """
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        url = check_base_url(base_url, allow_insecure_http=allow_insecure_http)
        target = cls(url, None, allow_insecure_http=allow_insecure_http)
        return target.override(api_key=api_key, custom_headers=custom_headers, **settings)

    def with_app_info(self, app_info: str | None) -> Target:
        """Return the target with a program, best as `name/version`, added to the header `User-Agent`.

        Raises:
            ConfigError: It is not printable ASCII.
        """
        if app_info is None:
            return self
        agent = f"{USER_AGENT} {header_value(app_info, 'app_info')}"
        return evolve(self, headers={"user-agent": agent, **self.headers})

    def override(
        self,
        *,
        api_key: Any = None,
        base_url: Any = None,
        custom_headers: Mapping[str, str | Secret] | None = None,
        **settings: Unpack[TransportSettings],
    ) -> Target:
        """Return the target with some parts replaced and headers added, as `of` does. None keeps key and URL."""
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        headers = {**self.headers, **checked_headers(custom_headers or {}, "custom_headers", frozenset())}
        changes: dict[str, Any] = {"headers": headers, "settings": self.settings.override(settings)}
        if api_key is not None:
            changes["api_key"] = api_key
        if base_url is not None:
            changes["base_url"] = check_base_url(base_url, allow_insecure_http=self.allow_insecure_http)
        target = evolve(self, **changes)
        _ = target.authorization  # checks the key
        return target
