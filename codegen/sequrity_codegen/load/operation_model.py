"""Operations, their parameters and streams, as frozen values read from `openapi.json`."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from sequrity_codegen.load.openapi_node import Node
from sequrity_codegen.model import Definition, Enumeration, Record


@frozen
class PathParameter:
    """A variable segment of the path."""

    name: str
    choices: Enumeration
    default: str
    omitted_as: str | None
    description: str


@frozen
class HeaderParameter:
    """A header that an argument fills."""

    header: str
    name: str
    description: str
    secret: bool
    explicit: bool
    json: Record | None
    overrides: str | None


@frozen
class EventStream:
    """The event stream that an operation can return."""

    event: Record
    switch: str
    end_data: tuple[str, ...]
    end_types: tuple[str, ...]


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
    headers: tuple[HeaderParameter, ...]
    request: Record | None
    response: Record
    stream: EventStream | None
    session: str | None
    authenticated: bool
    positional: tuple[str, ...]
    keywords: tuple[str, ...]
    accepts: Mapping[str, tuple[Definition, ...]]


@frozen
class Namespace:
    """A namespace of a client, and the arguments that it has defaults for."""

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
    """Types that the package itself offers, each with its place in the document."""

    dicts: tuple[tuple[Node, Definition], ...]
    """Types whose `TypedDict` the package itself offers."""

    commands: tuple[str, ...]
    """Commands of `python -m <package>` besides `schema`."""
