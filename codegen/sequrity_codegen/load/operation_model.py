"""Operations, their parameters and streams, as frozen values read from `openapi.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, frozen

from sequrity_codegen.load.openapi_node import Node
from sequrity_codegen.model import Definition, Enumeration, Field, Record


@frozen
class Scalar:
    """The type of a path segment, a query parameter or a header."""

    kind: str
    """`string`, `integer`, `number` or `boolean`."""

    choices: Enumeration | None = None
    """The enumeration of the allowed strings, if it has a name."""

    literals: tuple[str, ...] = ()
    """The allowed strings, if their enumeration has no class."""

    secret: bool = False

    @property
    def values(self) -> tuple[str, ...]:
        """The allowed strings; empty if all are allowed."""
        return tuple(value for _, value in self.choices.members) if self.choices else self.literals


@frozen
class PathParameter:
    """A variable segment of the path."""

    name: str
    scalar: Scalar
    default: str | None
    """None if the argument is required."""

    omitted_as: str | None
    description: str
    from_body: tuple[str, Mapping[str, str]] | None = None
    """The key of the body that the segment follows, and the segment for each of its values."""


@frozen
class QueryParameter:
    """A query parameter that an argument fills."""

    query: str
    name: str
    description: str
    required: bool
    scalar: Scalar


@frozen
class HeaderParameter:
    """A header that an argument fills."""

    header: str
    name: str
    description: str
    scalar: Scalar
    required: bool
    explicit: bool
    json: Record | None
    overrides: str | None


@frozen
class Key:
    """Header of the API key."""

    header: str
    scheme: str
    """Word before the key; empty if the header holds the key alone."""


@frozen
class EventStream:
    """The event stream that an operation can return."""

    event: Definition
    switch: str
    end_data: tuple[str, ...]
    end_types: tuple[str, ...]
    total: str
    """Accumulator of the events, a name of the runtime's `ACCUMULATORS`; empty if they cannot be accumulated."""


@frozen
class Responses:
    """The responses of an operation."""

    body: Definition | None
    """Type of a successful response; None if it has no body."""

    may_be_empty: bool
    json_hint: str
    """Type of a successful response as JSON data, as Python code."""

    stream: EventStream | None
    session: str | None
    errors: Mapping[str, Definition]
    """Types of error bodies by status."""

    @property
    def title(self) -> str:
        """Type of a successful response, as Python code."""
        if self.body is None:
            return "None"
        return f"{self.body.title} | None" if self.may_be_empty else self.body.title


CONVERSATION_KEYS = ("x-python-tools-method", "x-python-turns-method", "x-python-parse-method")
"""Keys of an operation that name methods which use its conversation format."""


@frozen
class Conversation:
    """The methods of an operation that use its conversation format."""

    format: str
    methods: Mapping[str, str]
    """Names of the methods, by the key that sets each."""

    @property
    def parse_method(self) -> str | None:
        """The method that parses structured output."""
        return self.methods.get("x-python-parse-method")


@frozen
class Graphs:
    """A resource that runs graphs of LangGraph over an operation."""

    resource: str
    result: Record
    """Type of the result of a program."""

    providers: Mapping[str, tuple[str, Mapping[str, Any]]] = Factory(dict[str, tuple[str, Mapping[str, Any]]])
    """Function of the operation that runs graphs, and its default arguments, by value of the argument `provider`."""


@frozen
class Operation:
    """One operation with its Python names."""

    place: Node
    module: str
    function: str
    method_path: tuple[str, ...]
    conversation: Conversation | None
    graphs: Graphs | None
    http_method: str
    path: str
    summary: str
    description: str
    segments: tuple[PathParameter, ...]
    queries: tuple[QueryParameter, ...]
    headers: tuple[HeaderParameter, ...]
    request: Definition | None
    request_members: tuple[Record, ...]
    """Members of the union that the body is; empty if it is a record."""

    fields: tuple[Field, ...]
    """The fields of the body; those of a union are joined."""

    responses: Responses
    key: Key | None
    deprecated: bool
    positional: tuple[str, ...]
    keywords: tuple[str, ...]
    accepts: Mapping[str, tuple[Definition, ...]]

    @property
    def stream(self) -> EventStream | None:
        """The event stream that the operation can return."""
        return self.responses.stream


@frozen
class Namespace:
    """A namespace of a client, and its arguments with defaults."""

    name: str
    config: str
    defaults: tuple[str, ...]
    place: Node


@frozen
class Distribution:
    """The distribution that the generated package is published in."""

    name: str
    excludes: tuple[str, ...]
    """Distributions that install a package of the same name."""


@frozen
class Api:
    """The whole document."""

    title: str
    server: str
    api_key_variable: str
    base_url_variable: str
    distribution: Distribution | None
    operations: tuple[Operation, ...]
    namespaces: tuple[Namespace, ...]
    exports: Mapping[str, tuple[Definition, ...]]
    runtime_modules: tuple[str, ...]
    """Modules of the runtime that the package offers under the same name."""

    types: tuple[tuple[Node, Definition], ...]
    """Types that the package itself offers, each with its location in the document."""

    dicts: tuple[tuple[Node, Definition], ...]
    """Types whose `TypedDict` the package itself offers."""

    commands: tuple[str, ...]
    """Commands of `python -m <package>` besides `schema`."""

    def operations_of(self, space: Namespace) -> tuple[Operation, ...]:
        """List the operations of a namespace."""
        return tuple(operation for operation in self.operations if operation.method_path[0] == space.name)
