"""Graphs of the real langgraph: a run over the service ends in the same state as a run of langgraph itself."""

from __future__ import annotations

import operator
import random
import sys
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import httpx
import pytest
from langgraph.graph import END, START, StateGraph
from typing_extensions import TypedDict

from sequrity import SequrityClient, UnsupportedGraphError

sys.path.append(str(Path(__file__).parents[1] / "support"))
from graph_service import Interpreter


class State(TypedDict, total=False):
    number: int
    last: str
    trace: Annotated[list[str], operator.add]


def over_the_service(graph: Any, state: Any) -> dict[str, Any]:
    transport = httpx.MockTransport(Interpreter())
    with SequrityClient(
        "key-of-the-tests", "https://control.test", http_client=httpx.Client(transport=transport)
    ) as client:
        run = client.control.langgraph.run(graph, state, "m", max_exec_steps=25)
    assert run.result.final_return_value.value == run.state
    return run.state


def node(name: str, *, alone: bool) -> Any:
    def update(state: Any) -> dict[str, Any]:
        found = {"trace": [f"{name} saw {state.get('number', 0)} and {len(state.get('trace', []))}"]}
        return {**found, "number": state.get("number", 0) + 1, "last": name} if alone else found

    return update


def chain_with_routers(seed: int) -> Any:
    """Build a graph whose nodes run one at a time, with forward and backward jumps."""
    choice = random.Random(seed)
    names = [f"node-{number}" for number in range(choice.randint(2, 6))]
    graph: Any = StateGraph(State)
    for name in names:
        graph.add_node(name, node(name, alone=True))
    graph.add_edge(START, names[0])
    for position, name in enumerate(names):
        following = names[position + 1] if position + 1 < len(names) else END
        if choice.random() < 0.5:
            graph.add_edge(name, following)
            continue
        back, limit = choice.choice(names[: position + 1]), choice.randint(2, 12)

        def route(state: Any, limit: int = limit) -> str:
            return "back" if state["number"] < limit else "on"

        graph.add_conditional_edges(name, route, {"back": back, "on": following})
    return graph


def layers(seed: int) -> Any:
    """Build a graph without routers whose nodes run in parallel, with joins."""
    choice = random.Random(seed)
    graph: Any = StateGraph(State)
    widths = [choice.randint(1, 3) for _ in range(choice.randint(1, 4))]
    rows = [[f"n{row}_{column}" for column in range(width)] for row, width in enumerate(widths)]
    for row in rows:
        for name in row:
            graph.add_node(name, node(name, alone=len(row) == 1))
    for name in rows[0]:
        graph.add_edge(START, name)
    for upper, lower in pairwise(rows):
        for name in lower:
            if choice.random() < 0.4:
                graph.add_edge(upper, name)
            else:
                for source in choice.sample(upper, choice.randint(1, len(upper))):
                    graph.add_edge(source, name)
    return graph


@pytest.mark.parametrize("build", [chain_with_routers, layers])
@pytest.mark.parametrize("seed", range(40))
def test_the_final_state_is_that_of_langgraph(build: Any, seed: int) -> None:
    graph = build(seed)
    initial = {"number": 0, "trace": ["start"]}
    expected = graph.compile().invoke(dict(initial), {"recursion_limit": 60})
    assert over_the_service(graph, initial) == expected


def test_a_compiled_graph_is_refused() -> None:
    with pytest.raises(UnsupportedGraphError, match=r"pass the StateGraph, not what compile\(\) returns"):
        over_the_service(layers(1).compile(), {})
