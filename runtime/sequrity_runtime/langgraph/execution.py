"""The loop of a run, without I/O: send the program, run the nodes that the service calls, until it ends."""

from __future__ import annotations

import dataclasses
import inspect
import json
from collections.abc import Callable, Generator, Mapping
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from sequrity_runtime.errors import ConfigError, DecodeError, check_type
from sequrity_runtime.formats.conversation_format import (
    ConversationFormat,
    ToolCall,
    ToolDefinition,
    ToolResult,
    document_of,
)
from sequrity_runtime.formats.steps import CallFunctions, CallHook, CallModel, FunctionCall, Raised, Returned
from sequrity_runtime.json.strict import decode_json, encode_json
from sequrity_runtime.langgraph.errors import GraphDeniedError, GraphNodeError, GraphRunError, GraphStepsError
from sequrity_runtime.langgraph.graph import END, Graph, Node, Router
from sequrity_runtime.langgraph.program import program_of
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import to_json

Step: TypeAlias = CallModel | CallHook | CallFunctions

_REQUEST = "Execute the graph. Its initial state is:"
"""Start of the user message, which the service needs and the program does not read."""


@frozen
class GraphStep:
    """One executed node or router."""

    node: str
    """Name of the node, or the name of the router's tool."""

    value: Any
    """Update of the state, or the choice of the router: a string, or a list of strings."""


@frozen(kw_only=True)
class GraphRun:
    """A run of a graph: complete, or so far."""

    state: dict[str, Any]
    """State of the graph, merged in this process: the keys of its output."""

    result: Any
    """Result of the program as the service sends it, with its labels: `final_return_value` is the state over there.

    None before the end.
    """

    steps: tuple[GraphStep, ...]
    """Executed nodes and routers in order."""

    response: Any = field(repr=False)
    """Last response."""

    session_id: str | None
    """Session of the run."""


@frozen(kw_only=True)
class GraphArguments:
    """Arguments of a run."""

    graph: Graph
    initial_state: Mapping[str, Any]
    initial_state_meta: Any
    """Labels of the initial state. None means no producers, any consumer and no tags."""

    model: str
    max_steps: int
    on_step: Callable[[GraphStep], Any] | None
    options: Mapping[str, Any]
    """Further arguments of each call."""


class Execution:
    """A run in progress.

    Raises:
        ConfigError: The state cannot be written as JSON.
        UnsupportedGraphError: The graph cannot be expressed as a program.
    """

    def __init__(self, arguments: GraphArguments, tool_format: ConversationFormat, result_class: Any) -> None:
        self._arguments = arguments
        self._format = tool_format
        self._result_class = result_class
        graph = arguments.graph
        self._nodes = {node.tool: node for node in graph.nodes.values()}
        routers = [*graph.start_routers, *(router for node in graph.nodes.values() for router in node.routers)]
        self._routers = {router.tool: router for router in routers}
        self._program = program_of(graph, arguments.max_steps)
        self._initial = _json_state(arguments.initial_state, graph)
        self._state: dict[str, Any] = _json_data(self._initial)
        self._steps: list[GraphStep] = []
        self._supersteps = iter(self._program.supersteps or ())
        self._pending: set[str] = {*graph.start} - {END}
        self._written: dict[str, str] = {}
        self._left_in_step: set[str] = set()
        self._response: Any = None
        self._session_id: str | None = None

    @property
    def run(self) -> GraphRun:
        """The run so far."""
        return GraphRun(
            state=_json_data(_selected(self._state, self._arguments.graph.output_keys)),
            result=None,
            steps=tuple(self._steps),
            response=self._response,
            session_id=self._session_id,
        )

    def steps(self) -> Generator[Step, Any, GraphRun]:
        """Yield the steps of the run, and return it.

        Raises:
            GraphDeniedError: The program ended with a failure.
            GraphNodeError: A node raised, or returned a value that is not an update.
            GraphStepsError: The graph did not reach its end.
            GraphRunError: A response holds neither a call nor a result.
        """
        messages: list[dict[str, Any]] = [{"role": "user", "content": f"{_REQUEST} {json.dumps(self._initial)}"}]
        first = self._first_arguments()
        while True:
            session = {} if self._session_id is None else {"session_id": self._session_id}
            self._response = yield CallModel({**first, **session, self._format.conversation: list(messages)})
            self._session_id = self._session_id or getattr(self._response, "session_id", None)
            response = document_of(self._response)
            calls = self._format.calls(response)
            if not calls:
                return self._ended(response)
            messages += self._format.response_items(response)
            outcomes = yield CallFunctions([self._prepared(call) for call in calls])
            results: list[ToolResult] = []
            for call, outcome in zip(calls, outcomes, strict=True):
                results.append(self._result(call, outcome))
                if self._arguments.on_step is not None:
                    yield CallHook(self._arguments.on_step, (self._steps[-1],))
            messages += self._format.results(results)

    def _first_arguments(self) -> dict[str, Any]:
        arguments = self._arguments
        meta = arguments.initial_state_meta
        labels = _NO_LABELS if meta is None else to_json(meta)
        variables = {"initial_state": self._initial, **self._program.variables}
        extra = {
            "user_provided_program": self._program.text,
            "context_vars": {
                name: {"value": value, "meta": labels if name == "initial_state" else _NO_LABELS}
                for name, value in variables.items()
            },
        }
        given = dict(arguments.options)
        given["extra_body"] = {**(given.get("extra_body") or {}), **extra}
        targets: list[Node | Router] = [*self._nodes.values(), *self._routers.values()]
        tools = [
            self._format.definition(ToolDefinition(target.tool, inspect.getdoc(target.function) or "", _STATE))
            for target in targets
            if target.function
        ]
        return {**given, "model": arguments.model, "session_id": None, **({"tools": tools} if tools else {})}

    def _prepared(self, call: ToolCall) -> FunctionCall:
        """Find the function of a call, and the state that the call carries."""
        target: Node | Router | None = self._nodes.get(call.name) or self._routers.get(call.name)
        if target is None or target.function is None:
            raise GraphNodeError(f"the service calls an unknown node {call.name!r}", self.run, call.name)
        try:
            state = call.arguments.get("state")
        except DecodeError as error:
            raise GraphNodeError(f"the call of {call.name!r} is invalid: {error}", self.run, call.name) from None
        if not is_object(state):
            raise GraphNodeError(f"the call of {call.name!r} has no state", self.run, call.name)
        state_type = target.state_type if isinstance(target, Node) else self._arguments.graph.state_type
        state = _selected(state, target.keys if isinstance(target, Node) else None)
        return FunctionCall(_positional(target.function, state_type), {"state": state})

    def _result(self, call: ToolCall, outcome: Returned | Raised) -> ToolResult:
        """Merge the outcome of a node into the state, and write it for the service."""
        node = self._nodes.get(call.name)
        name = call.name if node is None else node.name
        if isinstance(outcome, Raised):
            message = f"node {name!r} failed with {type(outcome.error).__name__}"
            raise GraphNodeError(message, self.run, name) from outcome.error
        if node is not None:
            value: Any = self._update(node, outcome.value)
            self._steps.append(GraphStep(name, value))
            return ToolResult(call, json.dumps(value))
        chosen = self._chosen(name, outcome.value)
        self._steps.append(GraphStep(name, chosen if isinstance(outcome.value, list | tuple) else chosen[0]))
        several = self._routers[name].several
        return ToolResult(call, json.dumps(dict.fromkeys(chosen, "yes") if several else [*chosen, END][0]))

    def _update(self, node: Node, value: Any) -> dict[str, Any]:
        """Check and merge the update of a node."""
        try:
            update = to_json({} if value is None else _fields_of(value, self._arguments.graph.keys))
            update = _json_data(update) if is_object(update) else update
        except ConfigError as error:
            raise GraphNodeError(f"node {node.name!r}: {error}", self.run, node.name) from None
        if not is_object(update):
            kind = type(value).__name__
            raise GraphNodeError(f"node {node.name!r}: expected a dict of updates, found {kind}", self.run, node.name)
        update = _selected(update, self._arguments.graph.keys)
        if node.name not in self._left_in_step:  # the first node of a superstep
            begun = self._pending if self._program.supersteps is None else {*next(self._supersteps, ())}
            self._left_in_step, self._pending, self._written = begun, set[str](), {}
        self._left_in_step.discard(node.name)
        self._merge(node, update)
        self._pending |= {*node.targets} - {END}
        return update

    def _merge(self, node: Node, update: Mapping[str, Any]) -> None:
        lists = self._arguments.graph.lists
        for key, value in update.items():
            if key in lists:
                if not isinstance(value, list):
                    raise GraphNodeError(f"node {node.name!r}: {key!r} is not a list", self.run, node.name)
                self._state[key].extend(_json_data(value))
                continue
            other = self._written.setdefault(key, node.name)
            if other != node.name:
                raise GraphNodeError(
                    f"nodes {other!r} and {node.name!r} both write {key!r} in one step", self.run, node.name
                )
            self._state[key] = _json_data(value)

    def _chosen(self, tool: str, value: Any) -> list[str]:
        """Check what a router returns, one choice or a list of choices, and note the nodes that it chooses."""
        router = self._routers[tool]
        ends = router.ends
        chosen: list[str] = []
        items: list[Any] = [*value] if isinstance(value, list | tuple) else [value]
        if len(items) > 1 and not router.several:
            message = f"router {tool!r} returned {value!r}, several nodes; add a return hint such as -> list[str]"
            raise GraphNodeError(message, self.run, tool)
        for item in items:
            choice = str.__str__(item) if isinstance(item, str) else str(item) if isinstance(item, bool) else None
            if choice is None or choice not in ends:
                known = ", ".join(map(repr, ends))
                raise GraphNodeError(f"router {tool!r} returned {value!r}; expected one of {known}", self.run, tool)
            chosen.append(choice)
        self._pending |= {ends[choice] for choice in chosen} - {END}
        nodes = self._arguments.graph.nodes
        with_router = sorted(name for name in self._pending if nodes[name].routers)
        if with_router and len(self._pending) > 1:
            message = f"router {tool!r} returned {value!r}: node {with_router[0]!r} has a router, and must run alone"
            raise GraphNodeError(message, self.run, tool)
        return chosen

    def _ended(self, response: dict[str, Any]) -> GraphRun:
        result = self._result_class.parse_json_safe(self._format.outcome(response).text)
        run = evolve(self.run, result=result)
        if result.status == "failure":
            message = getattr(result.error, "message", None) or "the service gives no cause"
            raise GraphDeniedError(f"the graph failed: {message}", run)
        if result.status != "success":
            raise GraphRunError("the last response holds neither a call of a node nor a result of the program", run)
        seen = all(node.function for node in self._nodes.values())  # the service runs internal nodes by itself
        if self._pending and seen and self._program.supersteps is None:
            left = ", ".join(sorted(map(repr, self._pending)))
            raise GraphStepsError(f"the graph did not end within {self._arguments.max_steps} steps; next: {left}", run)
        return run


_STATE = {"type": "object", "properties": {"state": {"type": "object"}}, "required": ["state"]}
_NO_LABELS: dict[str, list[str]] = {"producers": [], "consumers": ["*"], "tags": []}


def _json_state(state: Mapping[str, Any], graph: Graph) -> dict[str, Any]:
    """Write the initial state: the keys that the graph takes, and its lists, which are empty unless they are given."""
    check_type("initial_state", state, Mapping, "a mapping")
    try:
        found: dict[str, Any] = _selected(_json_data(to_json(dict(state))), graph.input_keys)
    except ConfigError as error:
        raise ConfigError(f"initial_state: {error}") from None
    for key in sorted(graph.lists):
        if not isinstance(found.setdefault(key, []), list):
            raise ConfigError(f"initial_state: {key!r} has the reducer operator.add; expected a list")
    return found


def _json_data(value: Any) -> Any:
    """Copy JSON data.

    Raises:
        ConfigError: A part of it has no JSON form, such as a set or NaN, or exceeds a limit.
    """
    try:
        return decode_json(encode_json(value))
    except DecodeError as error:
        raise ConfigError(str(error)) from None


def _fields_of(value: Any, keys: frozenset[str] | None) -> Any:
    """Write the fields of a dataclass with keys of the state: a node may return the state as an object."""
    if keys is None or isinstance(value, type) or not dataclasses.is_dataclass(value):
        return value
    found = {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
    return found if found.keys() <= keys else value


def _selected(state: dict[str, Any], keys: frozenset[str] | None) -> dict[str, Any]:
    """Select keys of a state. None selects all."""
    return state if keys is None else {key: value for key, value in state.items() if key in keys}


def _positional(function: Callable[..., Any], state_type: Any) -> Callable[..., Any]:
    """Call a node's function with the state as its first argument, whatever its name, in the class of the state."""

    def call(state: dict[str, Any]) -> Any:
        return function(_typed(state, state_type))

    return call


def _typed(state: dict[str, Any], state_type: Any) -> Any:
    if hasattr(state_type, "model_validate"):  # a pydantic model
        return state_type.model_validate(state)
    if dataclasses.is_dataclass(state_type) and isinstance(state_type, type):
        return state_type(**state)
    return state
