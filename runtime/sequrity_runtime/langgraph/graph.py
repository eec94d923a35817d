"""A `StateGraph` of langgraph as frozen values.

It reads `nodes[name]` with `runnable` and `input_schema`, `edges`, `waiting_edges`, `branches[name][router]` with
`path` and `ends`, the reducers of `channels`, and the keys of each of `schemas`. Everything else that affects the
execution of a graph is refused by name.
"""

from __future__ import annotations

import inspect
import keyword
import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, get_args, get_origin, get_type_hints

from attrs import field, frozen

from sequrity_runtime.langgraph.errors import UnsupportedGraphError

START, END = "__start__", "__end__"
"""Names that langgraph gives to the start and the end."""

_RESERVED = frozenset(
    {"initial_state", "final_return_value", "state", "key", "value", "isinstance", "list", "dict"}
    | {"rounds", "round_number", "unused"}
    | {"parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"}
)
"""Names of a program's variables, and of the service's own tools."""

_RESERVED_PREFIXES = ("out_", "now_", "next_", "way_")

_LISTS = (list, tuple, Sequence)
"""Types of a router's result that hold several nodes."""

_NOT_EXPRESSED = {
    "ends": "may return a Command",
    "defer": "is deferred",
    "retry_policy": "has a retry policy",
    "timeout": "has a timeout",
    "error_handler_node": "has an error handler",
}
"""Attributes of a node that a program cannot express, and what they mean."""


@frozen
class Router:
    """A conditional edge: a function that names the next node, or a list of nodes that run in parallel."""

    tool: str
    """Name of the tool by which the program calls it."""

    function: Callable[..., Any]
    ends: Mapping[str, str]
    """Next node, or `END`, by what the function returns."""

    is_open: bool = False
    """Whether neither a map nor a hint says which nodes it may name."""

    several: bool = False
    """Whether the function's hint says that it returns lists of nodes."""


@frozen
class Node:
    """A node of the graph."""

    name: str
    tool: str
    """Name of the tool by which the program calls it."""

    function: Callable[..., Any] | None
    """Function that runs here, or None if the service runs a tool of its own."""

    targets: tuple[str, ...] = ()
    """Nodes that always follow, `END` included."""

    routers: tuple[Router, ...] = ()
    state_type: Any = None
    """Class of the state that the function receives; a mapping type means a dict."""

    keys: frozenset[str] | None = None
    """Keys of the state that the function receives. None means all."""


@frozen
class Join:
    """An edge from several nodes: the target runs when all of them have run."""

    sources: frozenset[str]
    target: str


@frozen
class Graph:
    """A graph that can be expressed as a program."""

    nodes: Mapping[str, Node]
    """Nodes by name, in the order in which they were added."""

    start: tuple[str, ...]
    """Nodes that run first."""

    start_routers: tuple[Router, ...] = ()
    joins: tuple[Join, ...] = ()
    lists: frozenset[str] = field(default=frozenset[str]())
    """Keys of the state with the reducer `operator.add`. All other keys are replaced."""

    keys: frozenset[str] | None = None
    """Keys of the state. Nodes may return others, which are dropped. None means any keys."""

    input_keys: frozenset[str] | None = None
    """Keys of the initial state; others are dropped. None means any keys."""

    output_keys: frozenset[str] | None = None
    """Keys of the final state. None means all."""

    state_type: Any = None
    """Class of the state that routers receive; a mapping type means a dict."""


def read_graph(
    graph: Any,
    node_functions: Mapping[str, Callable[..., Any]] | None = None,
    internal_nodes: Mapping[str, str] | None = None,
) -> Graph:
    """Read a `StateGraph`.

    Raises:
        UnsupportedGraphError: The graph cannot be expressed as a program, or an argument names an unknown node.
    """
    for part in ("nodes", "edges", "branches"):
        if not hasattr(graph, part):
            hint = "; pass the StateGraph, not what compile() returns" if hasattr(graph, "builder") else ""
            raise UnsupportedGraphError(f"graph: expected a StateGraph, found {type(graph).__name__}{hint}")
    return _Reader(graph, node_functions or {}, internal_nodes or {}).read()


class _Reader:
    def __init__(
        self, graph: Any, node_functions: Mapping[str, Callable[..., Any]], internal_nodes: Mapping[str, str]
    ) -> None:
        self._graph = graph
        self._functions = node_functions
        self._internal = internal_nodes
        self._order = {name: position for position, name in enumerate([*graph.nodes, END])}
        self._tools: set[str] = set()

    def read(self) -> Graph:
        graph = self._graph
        routers = {
            name: tuple(self._router(name, *item) for item in graph.branches[name].items()) for name in graph.branches
        }
        nodes = {name: self._node(name, spec, routers.get(name, ())) for name, spec in graph.nodes.items()}
        known = {*nodes, *(router for below in graph.branches.values() for router in below)}
        for argument, names in (("node_functions", self._functions), ("internal_node_mapping", self._internal)):
            for name in names:
                if name not in known:
                    raise UnsupportedGraphError(f"{argument}: the graph has no node {name!r}")
        start = self._targets(START)
        if not start and not routers.get(START):
            raise UnsupportedGraphError("graph: nothing follows START; add an edge from it")
        joins = tuple(Join(frozenset(sources), target) for sources, target in sorted(graph.waiting_edges))
        return Graph(
            nodes,
            start,
            routers.get(START, ()),
            joins,
            self._reduced_keys(),
            keys=frozenset(channels) if (channels := self._channels()) else None,
            input_keys=self._keys_of(getattr(graph, "input_schema", None)),
            output_keys=self._keys_of(getattr(graph, "output_schema", None)),
            state_type=getattr(graph, "state_schema", None),
        )

    def _node(self, name: str, spec: Any, routers: tuple[Router, ...]) -> Node:
        for attribute, meaning in _NOT_EXPRESSED.items():
            if getattr(spec, attribute, None):
                raise UnsupportedGraphError(f"graph: node {name!r} {meaning}, which a program cannot express")
        internal = self._internal.get(name)
        if internal is not None:
            return Node(name, internal, None, self._targets(name), routers)
        function = self._function(name, spec.runnable)
        if any(_is_from_langgraph(part, "Command") for part in _returned(function)):
            raise UnsupportedGraphError(f"graph: node {name!r} may return a Command, which a program cannot express")
        if inspect.isgeneratorfunction(function) or inspect.isasyncgenfunction(function):
            raise UnsupportedGraphError(f"graph: node {name!r} is a generator; a node returns its update")
        state_type = getattr(spec, "input_schema", None) or getattr(self._graph, "state_schema", None)
        keys = self._keys_of(state_type)
        return Node(name, self._tool(name), function, self._targets(name), routers, state_type, keys)

    def _router(self, source: str, name: str, branch: Any) -> Router:
        function = self._function(name, branch.path)
        returned = _returned(function)
        if any(_is_from_langgraph(part, "Send") for part in returned):
            raise UnsupportedGraphError(
                f"graph: router {name!r} of {source!r} may return a Send; return names of nodes"
            )
        named = [] if str in returned else [part for part in returned if isinstance(part, str)]
        ends = branch.ends or {choice: choice for choice in named}
        several = any((get_origin(part) or part) in _LISTS for part in returned)
        is_open = not ends
        if is_open:  # it may name every node
            ends = {target: target for target in [*self._graph.nodes, END]}
        for target in ends.values():
            if target not in self._order:
                raise UnsupportedGraphError(f"graph: router {name!r} of {source!r} leads to unknown node {target!r}")
        for choice in ends:
            if not isinstance(choice, str | bool):
                raise UnsupportedGraphError(
                    f"graph: router {name!r} of {source!r} returns {choice!r}; only texts and booleans are supported"
                )
        return Router(self._tool(name), function, {str(key): ends[key] for key in ends}, is_open, several)

    def _function(self, name: str, runnable: Any) -> Callable[..., Any]:
        """Find the function of a node or router. A runnable without one, such as a subgraph, is invoked whole."""
        function = self._functions.get(name)
        if function is None:
            function = getattr(runnable, "func", None) or getattr(runnable, "afunc", None)
        if function is None:
            function = getattr(runnable, "invoke", None)
        if not callable(function):
            raise UnsupportedGraphError(f"graph: node {name!r} has no function; pass it in node_functions")
        needed = [parameter.name for parameter in _parameters(function)[1:] if parameter.default is parameter.empty]
        if needed:
            raise UnsupportedGraphError(
                f"graph: node {name!r} needs the argument {needed[0]!r}; here a node receives the state alone"
            )
        return function

    def _targets(self, name: str) -> tuple[str, ...]:
        found = [target for source, target in self._graph.edges if source == name]
        for target in found:
            if target not in self._order:
                raise UnsupportedGraphError(f"graph: an edge of {name!r} leads to unknown node {target!r}")
        return tuple(sorted(found, key=self._order.__getitem__))

    def _tool(self, name: str) -> str:
        """Make a tool name of a node's name: an identifier of at most 64 characters that nothing else has."""
        words = re.sub(r"\W", "_", name, flags=re.ASCII).strip("_")[:56] or "node"
        if words[0].isdigit() or keyword.iskeyword(words) or words in _RESERVED or words.startswith(_RESERVED_PREFIXES):
            words = f"node_{words}"
        tool, number = words, 2
        while tool in self._tools:
            tool, number = f"{words}_{number}", number + 1
        self._tools.add(tool)
        return tool

    def _channels(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = getattr(self._graph, "channels", {})
        if "__root__" in found:
            raise UnsupportedGraphError("graph: the state is one value; a program needs a state with keys")
        for key in getattr(self._graph, "managed", ()):
            raise UnsupportedGraphError(f"graph: key {key!r} is managed by langgraph, which a program cannot express")
        return found

    def _keys_of(self, schema: Any) -> frozenset[str] | None:
        """List the keys of a schema of the graph. None if they are not known."""
        known: Mapping[Any, Mapping[str, Any]] = getattr(self._graph, "schemas", {})
        return frozenset(known[schema]) if schema in known else None

    def _reduced_keys(self) -> frozenset[str]:
        found: set[str] = set()
        for key, channel in self._channels().items():
            reducer = getattr(channel, "operator", None)
            if reducer is None:
                if type(channel).__name__ not in {"LastValue", "LastValueAfterFinish"}:
                    raise UnsupportedGraphError(f"graph: key {key!r} has a channel {type(channel).__name__}")
            elif reducer is operator.add and isinstance(getattr(channel, "value", None), list):
                found.add(key)
            else:
                name = getattr(reducer, "__name__", repr(reducer))
                raise UnsupportedGraphError(
                    f"graph: key {key!r} has the reducer {name}; only operator.add of lists can be expressed"
                )
        return frozenset(found)


def _parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    try:
        found = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # of a builtin
        return []
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [parameter for parameter in found if parameter.kind in (*positional, inspect.Parameter.KEYWORD_ONLY)]


def _returned(function: Callable[..., Any]) -> list[Any]:
    """List the hint of what a function returns, and its parts: the members of unions, the values of literals."""
    try:
        hint = get_type_hints(function).get("return")
    except Exception:  # noqa: BLE001 - an object without hints, or a hint whose names exist for type checkers alone
        return []
    return [*_parts(hint)]


def _parts(hint: Any) -> Iterator[Any]:
    yield hint
    for part in get_args(hint):
        yield from _parts(part)


def _is_from_langgraph(part: Any, name: str) -> bool:
    kind = get_origin(part) or part
    return getattr(kind, "__name__", "") == name and str(getattr(kind, "__module__", "")).startswith("langgraph")
