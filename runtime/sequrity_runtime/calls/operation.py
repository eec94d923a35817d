"""An operation of the API as a value, and the checked call that an operation's arguments become.

Generated code names what an operation is: method, path, types. What is done with it stands in `_prepare` and `_flow`,
once for all operations.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar, Unpack, cast

from attrs import AttrsInstance, define, evolve, field, fields, fields_dict, frozen

from sequrity_runtime.calls.headers import Header, JsonHeader, TextHeader, checked_headers, header_value
from sequrity_runtime.calls.settings import DEFAULTS, SETTINGS, Chosen, Settings
from sequrity_runtime.calls.url import Segment, check_base_url
from sequrity_runtime.redaction import Secret

ResponseT = TypeVar("ResponseT")
EventT = TypeVar("EventT")

COMMON = ("extra_body", "extra_headers", "custom_headers", *SETTINGS)
"""Arguments that every operation takes."""


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
