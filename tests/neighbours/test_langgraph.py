"""Graphs of the real langgraph: a run over the service ends in the same state as a run of langgraph itself."""

from __future__ import annotations

import operator
import random
import re
import runpy
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal

import httpx
import pytest
from langgraph.graph import END, START, StateGraph
from langgraph.types import Command, Send
from typing_extensions import TypedDict

from sequrity import SequrityClient, UnsupportedGraphError
from sequrity_sandbox import running

sys.path.append(str(Path(__file__).parents[1] / "support"))
from graph_service import Interpreter


class State(TypedDict, total=False):
    number: int
    last: str
    trace: Annotated[list[str], operator.add]


def over_the_service(graph: Any, state: Any, *, equal: bool = True) -> dict[str, Any]:
    """Run a graph over the service. Unless keys are private, the service has the same final state."""
    transport = httpx.MockTransport(Interpreter())
    with SequrityClient(
        "key-of-the-tests", "https://control.test", http_client=httpx.Client(transport=transport)
    ) as client:
        run = client.control.langgraph.run(graph, state, "m", max_exec_steps=25)
    found = run.result.final_return_value.value
    assert found == run.state if equal else found.items() >= run.state.items()
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


class Own(TypedDict):
    secret: int


class Number(TypedDict):
    number: int


class Way(str, Enum):  # noqa: UP042 - str() of a member is not its value
    LEFT = "left"


@dataclass
class Record:
    number: int = 0
    last: str = "none"


def line(*nodes: Any, schema: Any = State, **schemas: Any) -> Any:
    graph: Any = StateGraph(schema, **schemas)
    before = START
    for position, function in enumerate(nodes):
        graph.add_node(f"n{position}", function)
        graph.add_edge(before, f"n{position}")
        before = f"n{position}"
    return graph


def fan_out(*names: str) -> Any:
    graph: Any = StateGraph(State)
    for name in names:
        graph.add_node(name, node(name, alone=False))
        graph.add_edge(START, name)
    return graph


def routed(way: Any, ends: Any) -> Any:
    graph = line(lambda _: {"number": 1})
    for name in ("left", "right"):
        graph.add_node(name, node(name, alone=True))
    graph.add_conditional_edges("n0", lambda _: way, ends)
    return graph


def routed_in_parallel(route: Any, ends: Any = None) -> Any:
    graph = line(lambda _: {"number": 1})
    for name in ("z", "a", "m", "last"):
        graph.add_node(name, node(name, alone=name == "last"))
    graph.add_conditional_edges("n0", route, ends)
    for name in ("z", "a", "m"):
        graph.add_edge(name, "last")
    return graph


def listing(names: Sequence[str]) -> Any:
    def route(_: Any) -> Sequence[str]:
        return names

    return route


def to_literals(_: Any) -> list[Literal["z", "m"]]:
    return ["z", "m"]


def to_one_literal(_: Any) -> Literal["z", "m"]:
    return "m"


def to_names(_: Any) -> Sequence[str]:
    return ["z", "a"]


def to_sends(state: Any) -> list[Send]:
    return [Send("a", state), Send("m", state)]


def use_own(state: Own) -> dict[str, Any]:
    return {"number": state["secret"], "last": str(sorted(state))}


def see(state: Number) -> dict[str, Any]:
    return {"last": str(sorted(state))}


@pytest.mark.parametrize(
    "graph",
    [
        pytest.param(line(lambda _: {"other": 1, "number": 2}), id="an update of an unknown key"),
        pytest.param(line(lambda state: {"last": str(sorted(state))}), id="a list that is not given"),
        pytest.param(line(lambda _: {"last": "x"}, output_schema=Number), id="an output of fewer keys"),
        pytest.param(
            line(lambda state: {"last": str(sorted(state))}, input_schema=Number), id="an input of fewer keys"
        ),
        pytest.param(line(lambda _: {"secret": 7}, use_own), id="a key between two nodes"),
        pytest.param(line(see), id="a node that sees one key"),
        pytest.param(line(lambda state: Record(state.number + 1), schema=Record), id="a dataclass"),
        pytest.param(fan_out("z", "a", "m"), id="parallel nodes"),
        pytest.param(routed(Way.LEFT, ["left", "right"]), id="a router to an enumeration"),
        pytest.param(routed(True, {True: "right", False: END}), id="a router to a boolean"),
        pytest.param(routed_in_parallel(listing(["z", "a", "m"])), id="a router to a list"),
        pytest.param(routed_in_parallel(listing(["m", END])), id="a router to a list with the end"),
        pytest.param(routed_in_parallel(lambda _: []), id="a router to an empty list"),
        pytest.param(routed_in_parallel(listing(("x", "y")), {"x": "z", "y": "m"}), id="a router to a mapped tuple"),
        pytest.param(routed_in_parallel(to_literals), id="a router to a list of literals"),
        pytest.param(routed_in_parallel(to_one_literal), id="a router to a literal"),
        pytest.param(routed_in_parallel(to_names, ["z", "a", "m"]), id="a router to a sequence"),
        pytest.param(routed("out", {"out": END, "on": "left"}), id="a router to the end"),
    ],
)
def test_the_final_state_of_a_usual_graph_is_that_of_langgraph(graph: Any) -> None:
    initial = {"number": 1, "unknown": 2}
    assert over_the_service(graph, initial, equal=False) == graph.compile().invoke(dict(initial))


def test_a_router_to_sends_is_refused_by_its_hint() -> None:
    with pytest.raises(UnsupportedGraphError, match="router 'to_sends' of 'n0' may return a Send"):
        over_the_service(routed_in_parallel(to_sends), {})


def test_a_node_of_commands_is_refused_by_its_hint() -> None:
    def jump(_: Any) -> Command[Any]:
        return Command(goto=END)

    jump.__annotations__["return"] = Command[Any]
    with pytest.raises(UnsupportedGraphError, match="node 'n0' may return a Command"):
        over_the_service(line(jump), {})


def test_a_compiled_graph_is_refused() -> None:
    with pytest.raises(UnsupportedGraphError, match=r"pass the StateGraph, not what compile\(\) returns"):
        over_the_service(layers(1).compile(), {})


def test_the_graph_of_the_docs_runs_on_the_sandbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (Path(__file__).parents[2] / "docs" / "langgraph.md").read_text("utf-8")
    (code,) = re.findall(r'^```python title="graph"\n(.*?)^```$', page, re.MULTILINE | re.DOTALL)
    program = tmp_path / "program.py"
    program.write_text(code, "utf-8")
    with running() as base_url:
        monkeypatch.setenv("SEQURITY_BASE_URL", base_url)
        monkeypatch.setenv("SEQURITY_API_KEY", "sandbox")
        runpy.run_path(str(program))
    shown = re.findall(r"print\(.*\)  # (.+)", code)
    assert len(shown) == 2
    assert capsys.readouterr().out.splitlines() == shown
