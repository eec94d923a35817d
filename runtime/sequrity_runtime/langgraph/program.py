"""From a graph to a program of the service's interpreter.

Langgraph executes a graph in supersteps: all active nodes read the same state, then their updates are merged, then
edges and routers choose the nodes of the next superstep. Updates are merged in the order of the nodes' names, whatever
the order in which they were added. The program does the same with a variable `next_<node>` for
each node. Where the active nodes are known beforehand, it has no such variables and no conditions.

Few constructs of the interpreter are known: assignment, `if`, `for ... in d.items()`, `in`, item assignment, `.extend`,
comparison of texts. The program uses these alone; a loop runs over the context variable `rounds`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from attrs import frozen

from sequrity_runtime.langgraph.errors import UnsupportedGraphError
from sequrity_runtime.langgraph.graph import END, Graph, Node, Router

_MAX_ACTIVE_SETS = 2000
"""Maximum number of sets of active nodes that are checked."""


@frozen
class Program:
    """A program, and the variables that exist before it starts."""

    text: str
    variables: Mapping[str, Any]
    """Values by name, besides `initial_state`."""

    supersteps: tuple[frozenset[str], ...] | None
    """Active nodes of each superstep, or None if routers choose them."""


def program_of(graph: Graph, max_steps: int) -> Program:
    """Write the program of a graph that takes at most `max_steps` supersteps.

    Raises:
        UnsupportedGraphError: The graph never ends, or its order of execution cannot be expressed.
    """
    lines = ["state = initial_state"]
    if not graph.start_routers and not any(node.routers for node in graph.nodes.values()):
        steps = list(_supersteps(graph, max_steps))
        lines += [line for names in steps for line in _superstep([graph.nodes[name] for name in names], graph)]
        return Program(_text(lines), {}, tuple(map(frozenset, steps)))
    _check_active_sets(graph)
    rounds = {str(number): "" for number in range(1, max_steps + 1)}
    return Program(_text([*lines, *_rounds(graph)]), {"rounds": rounds}, None)


def _text(lines: Iterable[str]) -> str:
    return "\n".join([*lines, "final_return_value = state", ""])


def _supersteps(graph: Graph, max_steps: int) -> Iterator[list[str]]:
    """Yield the active nodes of each superstep of a graph without routers."""
    active = sorted({*graph.start} - {END})
    seen: list[set[str]] = [set() for _ in graph.joins]
    for _ in range(max_steps):
        if not active:
            return
        yield active
        following = {target for name in active for target in graph.nodes[name].targets}
        for join, done in zip(graph.joins, seen, strict=True):
            done.update(join.sources & {*active})
            if done >= join.sources:
                following.add(join.target)
                done.clear()
        active = sorted(following - {END})
    if active:
        raise UnsupportedGraphError(f"graph: does not end within {max_steps} steps: it has a loop without a router")


def _superstep(nodes: Iterable[Node], graph: Graph) -> list[str]:
    """Call the active nodes, then merge their updates."""
    calls = [_call(node) for node in nodes]
    return calls + [line for node in nodes for line in _merge(node, graph)]


def _rounds(graph: Graph) -> list[str]:
    nodes = [graph.nodes[name] for name in sorted(graph.nodes)]
    lines = [f"next_{node.tool} = '{'yes' if node.name in graph.start else 'no'}'" for node in nodes]
    for router in graph.start_routers:
        lines += _route(router, graph)
    body = [line for node in nodes for line in (f"now_{node.tool} = next_{node.tool}", f"next_{node.tool} = 'no'")]
    for node in nodes:
        body += [f"if now_{node.tool} == 'yes':", *_indented([_call(node)])]
    for node in nodes:
        block = _merge(node, graph)
        block += [f"next_{graph.nodes[target].tool} = 'yes'" for target in node.targets if target != END]
        block += [line for router in node.routers for line in _route(router, graph)]
        body += [f"if now_{node.tool} == 'yes':", *_indented(block)]
    return [*lines, "for round_number, unused in rounds.items():", *_indented(body)]


def _call(node: Node) -> str:
    return f"out_{node.tool} = {node.tool}(state=state)"


def _merge(node: Node, graph: Graph) -> list[str]:
    """Merge the update of a node into the state: lists with a reducer grow, everything else is replaced."""
    lines = [f"for key, value in out_{node.tool}.items():"]
    if not graph.lists:
        return [*lines, "    state[key] = value"]
    for number, key in enumerate(sorted(graph.lists)):  # each is in the initial state
        lines += [f"    {'if' if number == 0 else 'elif'} key == {key!r}:", "        state[key].extend(value)"]
    return [*lines, "    else:", "        state[key] = value"]


def _route(router: Router, graph: Graph) -> list[str]:
    """Call a router, and activate the node that it names, or the nodes. The end activates nothing."""
    way = f"way_{router.tool}"
    lines = [f"{way} = {router.tool}(state=state)"]
    for choice, target in router.ends.items():
        if target != END:
            names = f"{choice!r} in {way}" if router.several else f"{way} == {choice!r}"
            lines += [f"if {names}:", f"    next_{graph.nodes[target].tool} = 'yes'"]
    return lines


def _check_active_sets(graph: Graph) -> None:
    """Refuse graphs with routers whose supersteps the program would order otherwise than langgraph.

    A router reads the state with the update of its own node alone. The program merges all updates first, so that a node
    with a router must be alone in its superstep.
    """
    if graph.joins:
        sources = ", ".join(sorted(graph.joins[0].sources))
        raise UnsupportedGraphError(f"graph: the edge that joins {sources} cannot be combined with routers")
    found: set[frozenset[str]] = set()
    waiting = list(_following(frozenset[str](), graph.start, graph.start_routers))
    while waiting:
        active = waiting.pop()
        if active in found:
            continue
        found.add(active)
        for name in sorted(active):
            if graph.nodes[name].routers and len(active) > 1:
                others = ", ".join(sorted(repr(other) for other in active - {name}))
                raise UnsupportedGraphError(
                    f"graph: node {name!r} has a router and may run at the same time as {others}"
                )
        if len(found) > _MAX_ACTIVE_SETS:
            raise UnsupportedGraphError("graph: too many combinations of nodes may run at the same time")
        targets = {target for name in active for target in graph.nodes[name].targets}
        routers = [router for name in sorted(active) for router in graph.nodes[name].routers]
        waiting += _following(active, targets, routers)


def _following(active: frozenset[str], targets: Iterable[str], routers: Iterable[Router]) -> Iterator[frozenset[str]]:
    """Yield the sets of nodes that may be active next. A router of lists may choose all of its nodes."""
    for chosen in product(*(_choices(router) for router in routers)):
        following = frozenset({*targets}.union(*chosen) - {END})
        if following and following != active:
            yield following


def _choices(router: Router) -> list[set[str]]:
    ends = {*router.ends.values()}
    return [ends] if router.several and not router.is_open else [{end} for end in sorted(ends)]


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" for line in lines]
