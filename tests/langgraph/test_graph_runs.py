"""`client.control.langgraph.run`: a graph becomes a program, and its nodes run in this process."""

from __future__ import annotations

import asyncio
import json
import operator
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, Generic, Literal, TypeVar

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, answer
from graph_service import END, START, Interpreter, LastValue, Reducer, StateGraph

from sequrity import (
    AsyncSequrityClient,
    ConfigError,
    ControlConfig,
    GraphDeniedError,
    GraphNodeError,
    GraphRun,
    GraphRunError,
    GraphStep,
    GraphStepsError,
    NotFoundError,
    SequrityClient,
    UnsupportedGraphError,
)
from sequrity.control import FeaturesHeader, FineGrainedConfigHeader, MetaData, ResponseFormatOverrides
from sequrity_runtime.langgraph.graph import read_graph
from sequrity_runtime.langgraph.program import program_of

T = TypeVar("T")
Respond = Callable[[httpx.Request], httpx.Response]


def run(graph: Any, state: Any, service: Respond | None = None, **options: Any) -> GraphRun:
    transport = httpx.MockTransport(Interpreter() if service is None else service)
    with SequrityClient(API_KEY, BASE_URL, http_client=httpx.Client(transport=transport)) as client:
        return client.control.langgraph.run(graph, state, "m", **options)


def parcel_graph() -> StateGraph:
    graph = StateGraph()
    graph.add_node("weigh", lambda state: {"kilos": 44 if state["parcel"] == "P7" else 1})
    graph.add_node("post", lambda state: {"slip": f"P-{state['kilos']}"})
    graph.add_node("freight", lambda state: {"slip": f"F-{state['kilos']}"})

    def by_weight(state: Any) -> str:
        return "freight" if state["kilos"] > 20 else "post"

    graph.add_edge(START, "weigh")
    graph.add_conditional_edges("weigh", by_weight, {"post": "post", "freight": "freight"})
    graph.add_edge("post", END)
    graph.add_edge("freight", END)
    return graph


@pytest.mark.parametrize(("parcel", "slip"), [("P7", "F-44"), ("P8", "P-1")])
def test_a_router_chooses_the_next_node(parcel: str, slip: str) -> None:
    service = Interpreter()
    found = run(parcel_graph(), {"parcel": parcel, "kilos": 0}, service)
    assert found.state == {"parcel": parcel, "kilos": int(slip[2:]), "slip": slip}
    assert found.result.final_return_value.value == found.state
    assert [step.node for step in found.steps] == ["weigh", "by_weight", "freight" if slip[0] == "F" else "post"]
    assert found.session_id == "the-session"
    assert len(service.requests) == 4


def test_requests_have_the_form_of_the_contract() -> None:
    service = Interpreter()
    meta = MetaData(producers=["shop"], consumers=["*"], tags=[])
    run(
        parcel_graph(),
        {"parcel": "P7"},
        service,
        initial_state_meta=meta,
        provider="openrouter",
        llm_api_key="key-of-the-llm",
    )
    first, second = service.requests[:2]
    assert first.url.path == "/control/lang-graph/openrouter/v1/chat/completions"
    assert "x-session-id" not in first.headers
    assert second.headers["x-session-id"] == "the-session"
    assert first.headers["x-api-key"] == "key-of-the-llm"
    assert json.loads(first.headers["x-features"]) == {"agent_arch": "dual-llm"}
    assert json.loads(first.headers["x-config"]) == {"fsm": {"disable_rllm": True}}
    body = json.loads(first.content)
    assert body["context_vars"]["initial_state"] == {
        "value": {"parcel": "P7"},
        "meta": {"producers": ["shop"], "consumers": ["*"], "tags": []},
    }
    assert [tool["function"]["name"] for tool in body["tools"]] == ["weigh", "post", "freight", "by_weight"]
    assert body["tools"][0]["function"]["parameters"] == {
        "type": "object",
        "properties": {"state": {"type": "object"}},
        "required": ["state"],
    }
    again = json.loads(second.content)
    assert again["user_provided_program"] == body["user_provided_program"]
    assert again["context_vars"] == body["context_vars"]
    assert [message["role"] for message in again["messages"]] == ["user", "assistant", "tool"]
    assert again["messages"][2] == {"role": "tool", "tool_call_id": "tc-1", "content": '{"kilos": 44}'}


def test_anthropic_runs_over_the_messages_api() -> None:
    service = Interpreter()
    found = run(parcel_graph(), {"parcel": "P7"}, service, provider="anthropic", system="Be brief.")
    assert found.state == {"parcel": "P7", "kilos": 44, "slip": "F-44"}
    assert found.result.final_return_value.value == found.state
    first, second = service.requests[:2]
    assert first.url.path == "/control/lang-graph/anthropic/v1/messages"
    assert "x-session-id" not in first.headers
    assert second.headers["x-session-id"] == "the-session"
    body, again = json.loads(first.content), json.loads(second.content)
    assert {*body} == {"context_vars", "max_tokens", "messages", "model", "system", "tools", "user_provided_program"}
    assert body["max_tokens"] == 16384
    schema = {"type": "object", "properties": {"state": {"type": "object"}}, "required": ["state"]}
    assert body["tools"][0] == {"name": "weigh", "input_schema": schema}
    assert [message["role"] for message in again["messages"]] == ["user", "assistant", "user"]
    result = {"type": "tool_result", "tool_use_id": "tc-1", "content": '{"kilos": 44}'}
    assert again["messages"][2]["content"] == [result]


def test_messages_runs_raise_as_others_do() -> None:
    with pytest.raises(GraphDeniedError, match="'freight' is denied"):
        run(parcel_graph(), {"parcel": "P7"}, Interpreter(denied=["freight"]), provider="anthropic")


def test_the_provider_and_the_limit_of_tokens_may_be_chosen() -> None:
    service = Interpreter()
    transport = httpx.MockTransport(service)
    control = ControlConfig(provider="anthropic")
    with SequrityClient(API_KEY, BASE_URL, control=control, http_client=httpx.Client(transport=transport)) as client:
        client.control.langgraph.run(parcel_graph(), {"parcel": "P7"}, "m", max_tokens=100)
        client.control.langgraph.run(parcel_graph(), {"parcel": "P7"}, "m", provider="openai")
    assert json.loads(service.requests[0].content)["max_tokens"] == 100
    assert service.requests[-1].url.path == "/control/lang-graph/openai/v1/chat/completions"


def test_async_runs_use_the_messages_api() -> None:
    async def in_loop() -> GraphRun:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(Interpreter()))
        async with AsyncSequrityClient(API_KEY, BASE_URL, http_client=http_client) as client:
            return await client.control.langgraph.run(parcel_graph(), {"parcel": "P8"}, "m", provider="anthropic")

    assert asyncio.run(in_loop()).state["slip"] == "P-1"


@pytest.mark.parametrize("content", [None, "", "plain text", '{"status": "unknown"}'])
def test_an_end_without_a_result_raises(content: str | None) -> None:
    choice = {"index": 0, "finish_reason": "tool_calls", "message": {"role": "assistant", "content": content}}
    document = {"id": "r", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    with pytest.raises(GraphRunError, match="neither a call of a node nor a result") as caught:
        run(parcel_graph(), {"parcel": "P7"}, lambda _: answer(document))
    assert caught.value.run.state == {"parcel": "P7"}


def test_the_state_and_the_headers_of_the_caller_are_not_changed() -> None:
    graph = StateGraph({"notes": Reducer()})
    graph.add_node("note", lambda state: {"notes": ["new"]})
    graph.add_edge(START, "note")
    state = {"notes": ["old"], "deep": {"list": [1]}}
    before = deepcopy(state)
    features, config = FeaturesHeader.single_llm(), FineGrainedConfigHeader.dual_llm()
    copies = deepcopy((features, config))
    service = Interpreter()
    found = run(graph, state, service, features=features, fine_grained_config=config, config_overrides={"x": 1})
    assert found.state["notes"] == ["old", "new"]
    assert (state, (features, config)) == (before, copies)
    assert json.loads(service.requests[0].headers["x-features"])["agent_arch"] == "dual-llm"
    assert json.loads(service.requests[0].headers["x-config"])["x"] == 1


def test_a_loop_runs_until_its_router_ends_it() -> None:
    graph = StateGraph({"notes": Reducer(), "count": LastValue()})
    graph.add_node("agent", lambda state: {"count": state["count"] + 1, "notes": [f"agent {state['count']}"]})
    graph.add_node("tools", lambda state: {"notes": [f"tools {state['count']}"]})
    graph.add_edge(START, "agent")
    graph.add_conditional_edges(
        "agent", lambda state: "go on" if state["count"] < 3 else END, {"go on": "tools", END: END}
    )
    graph.add_edge("tools", "agent")
    found = run(graph, {"count": 0})
    assert found.state == {"count": 3, "notes": ["agent 0", "tools 1", "agent 1", "tools 2", "agent 2"]}
    assert found.result.final_return_value.value == found.state
    with pytest.raises(GraphStepsError, match=r"did not end within 4 steps; next: 'agent'") as caught:
        run(graph, {"count": 0}, max_exec_steps=4)
    assert caught.value.run.state["count"] == 2


def test_a_node_may_follow_itself() -> None:
    graph = StateGraph()
    graph.add_node("count", lambda state: {"count": state["count"] + 1})
    graph.add_edge(START, "count")
    graph.add_conditional_edges("count", lambda state: state["count"] < 5, {True: "count", False: END})
    assert run(graph, {"count": 0}).state == {"count": 5}


def test_a_router_may_follow_the_start() -> None:
    graph = StateGraph()
    graph.add_node("a", lambda state: {"way": "a"})
    graph.add_node("b", lambda state: {"way": "b"})
    graph.add_conditional_edges(START, lambda state: state["first"])
    assert run(graph, {"first": "b"}).state == {"first": "b", "way": "b"}


def test_parallel_nodes_read_the_same_state_and_a_join_waits_for_both() -> None:
    graph = StateGraph({"seen": Reducer()})

    def noting(name: str) -> Callable[[Any], Any]:
        return lambda state: {"seen": [f"{name}:{len(state['seen'])}"]}

    for name in ("split", "left", "right", "join"):
        graph.add_node(name, noting(name))
    graph.add_edge(START, "split")
    graph.add_edge("split", "left")
    graph.add_edge("split", "right")
    graph.add_edge(["left", "right"], "join")
    found = run(graph, {"seen": []})
    assert found.state["seen"] == ["split:0", "left:1", "right:1", "join:3"]
    assert found.result.final_return_value.value == found.state


def test_parallel_nodes_that_write_the_same_key_raise() -> None:
    graph = StateGraph()
    graph.add_node("a", lambda state: {"x": 1})
    graph.add_node("b", lambda state: {"x": 2})
    graph.add_edge(START, "a")
    graph.add_edge(START, "b")
    with pytest.raises(GraphNodeError, match="nodes 'a' and 'b' both write 'x' in one step"):
        run(graph, {})


@pytest.mark.parametrize("name", ["my-node", "2nd", "if", "state", "out_x", "ünï", "---", "n" * 200])
def test_a_node_may_have_any_name(name: str) -> None:
    graph = StateGraph()
    graph.add_node(name, lambda state: {"done": True})
    graph.add_edge(START, name)
    assert run(graph, {}).state == {"done": True}


@pytest.mark.parametrize("name", ["rounds", "round_number", "unused", "next_a", "isinstance", "parse_with_ai"])
def test_a_node_beside_routers_may_have_a_name_of_the_program(name: str) -> None:
    graph = StateGraph()
    graph.add_node(name, lambda state: {"count": state.get("count", 0) + 1})
    graph.add_edge(START, name)
    graph.add_conditional_edges(name, lambda state: state["count"] < 3, {True: name, False: END})
    assert run(graph, {}).state == {"count": 3}


def test_nodes_whose_names_differ_in_punctuation_alone_are_different_tools() -> None:
    graph = StateGraph()
    graph.add_node("a-b", lambda state: {"first": 1})
    graph.add_node("a_b", lambda state: {"second": 2})
    graph.add_edge(START, "a-b")
    graph.add_edge("a-b", "a_b")
    assert run(graph, {}).state == {"first": 1, "second": 2}


def test_a_denied_call_raises_with_the_result() -> None:
    with pytest.raises(GraphDeniedError, match="the graph failed: 'freight' is denied") as caught:
        run(parcel_graph(), {"parcel": "P7"}, Interpreter(denied=["freight"]))
    assert caught.value.run.result.error.code == "denied"
    assert caught.value.run.state["kilos"] == 44


def test_an_exception_of_a_node_is_the_cause_of_the_error() -> None:
    graph = StateGraph()

    def broken(state: Any) -> Any:
        raise LookupError("detail")

    graph.add_node("broken", broken)
    graph.add_edge(START, "broken")
    with pytest.raises(GraphNodeError, match="node 'broken' failed with LookupError") as caught:
        run(graph, {})
    assert isinstance(caught.value.__cause__, LookupError)
    assert caught.value.node == "broken"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (5, "expected a dict of updates, found int"),
        ({"x": object()}, "expected|serializ"),
        ({"notes": "text"}, "'notes' is not a list"),
    ],
)
def test_a_value_that_is_not_an_update_raises(value: Any, message: str) -> None:
    graph = StateGraph({"notes": Reducer()})
    graph.add_node("node", lambda state: value)
    graph.add_edge(START, "node")
    with pytest.raises((GraphNodeError, TypeError), match=message):
        run(graph, {})


def test_a_node_may_return_none() -> None:
    graph = StateGraph()
    graph.add_node("log", lambda state: None)
    graph.add_edge(START, "log")
    assert run(graph, {"x": 1}).state == {"x": 1}


@pytest.mark.parametrize("way", ["nowhere", 5, None, ["post", 5], [["post"]], {"post"}])
def test_router_result_that_leads_nowhere_raises(way: Any) -> None:
    def route(_: Any) -> Any:
        return way

    with pytest.raises(GraphNodeError, match="router 'by_weight' returned"):
        run(parcel_graph(), {"parcel": "P7"}, node_functions={"by_weight": route})


def _saw(name: str, state: Any) -> dict[str, Any]:
    return {"trace": [f"{name} saw {len(state['trace'])}"]}


def fan_out(route: Callable[[Any], Any], ends: Any = None) -> StateGraph:
    graph = StateGraph({"trace": Reducer()})
    for name in ("plan", "c", "a", "b", "end"):
        graph.add_node(name, partial(_saw, name))
    graph.add_edge(START, "plan")
    graph.add_conditional_edges("plan", route, ends)
    for name in ("a", "b", "c"):
        graph.add_edge(name, "end")
    return graph


def _to_literals(_: Any) -> list[Literal["a", "b"]]:
    return ["b", "a"]


@pytest.mark.parametrize(
    ("listed", "ends", "chosen"),
    [
        (["c", "a"], None, ["a", "c"]),
        (("b",), None, ["b"]),
        (["x", True, "x"], {"x": "c", True: "b", "y": "a"}, ["b", "c"]),
        (["a", END], None, ["a"]),
    ],
    ids=["list", "tuple of one", "map", "end beside a node"],
)
def test_the_nodes_that_a_router_lists_run_in_parallel(listed: Sequence[Any], ends: Any, chosen: list[str]) -> None:
    def route(_: Any) -> Sequence[Any]:
        return listed

    found = run(fan_out(route, ends), {})
    assert found.state["trace"] == ["plan saw 0", *(f"{name} saw 1" for name in chosen), f"end saw {1 + len(chosen)}"]
    assert found.result.final_return_value.value == found.state
    assert found.steps[1].value == [str(choice) for choice in listed]


def test_the_hint_of_a_router_stands_for_a_map() -> None:
    assert run(fan_out(_to_literals), {}).state["trace"] == ["plan saw 0", "a saw 1", "b saw 1", "end saw 3"]


def test_a_router_may_have_a_hint_that_cannot_be_evaluated() -> None:
    def route(_: Any) -> Any:
        return "a"

    route.__annotations__["return"] = "Nowhere"
    assert run(fan_out(route), {}).state["trace"] == ["plan saw 0", "a saw 1", "end saw 2"]


@pytest.mark.parametrize("way", ["a", ["a"]])
def test_a_router_without_a_hint_responds_with_one_text(way: Any) -> None:
    service = Interpreter()
    run(fan_out(lambda _: way), {}, service)
    body = json.loads(service.requests[-1].content)
    assert [message["content"] for message in body["messages"] if message["role"] == "tool"][1] == '"a"'
    assert "== 'a':" in body["user_provided_program"]


def test_a_router_without_a_hint_may_not_list_several_nodes() -> None:
    with pytest.raises(GraphNodeError, match=r"returned \['a', 'b'\], several nodes; add a return hint"):
        run(fan_out(lambda _: ["a", "b"]), {})


def test_a_router_that_lists_no_node_ends_the_graph() -> None:
    assert run(fan_out(lambda _: []), {}).state == {"trace": ["plan saw 0"]}


def test_a_node_with_a_router_must_be_the_only_one_of_a_list() -> None:
    def fan(chosen: list[str]) -> StateGraph:
        def route(_: Any) -> list[str]:
            return chosen

        graph = fan_out(route)
        graph.add_conditional_edges("b", lambda _: "end", {"end": "end"})
        return graph

    assert run(fan(["b"]), {}).state["trace"] == ["plan saw 0", "b saw 1", "end saw 2"]
    with pytest.raises(GraphNodeError, match="node 'b' has a router, and must run alone"):
        run(fan(["a", "b"]), {})


def test_an_internal_node_is_a_tool_of_the_service() -> None:
    graph = parcel_graph()
    program = program_of(read_graph(graph, internal_nodes={"weigh": "parse_with_ai"}), 20)
    assert "parse_with_ai(state=state)" in program.text
    service = Interpreter()
    with pytest.raises(NameError, match="parse_with_ai"):
        run(graph, {}, service, internal_node_mapping={"weigh": "parse_with_ai"})
    body = json.loads(service.requests[0].content)
    assert [tool["function"]["name"] for tool in body["tools"]] == ["post", "freight", "by_weight"]


def test_steps_are_reported_as_they_happen() -> None:
    steps: list[tuple[str, Any]] = []

    def note(step: GraphStep) -> None:
        steps.append((step.node, step.value))

    run(parcel_graph(), {"parcel": "P8"}, on_step=note)
    assert steps == [("weigh", {"kilos": 1}), ("by_weight", "post"), ("post", {"slip": "P-1"})]


def test_async_nodes_run_in_the_async_client_alone() -> None:
    graph = StateGraph()

    async def node(state: Any) -> Any:
        await asyncio.sleep(0)
        return {"done": state["x"]}

    graph.add_node("node", node)
    graph.add_edge(START, "node")

    async def in_loop() -> GraphRun:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(Interpreter()))
        async with AsyncSequrityClient(API_KEY, BASE_URL, http_client=http_client) as client:
            return await client.control.langgraph.run(graph, {"x": 3}, "m")

    assert asyncio.run(in_loop()).state == {"x": 3, "done": 3}
    with pytest.raises(GraphNodeError, match="failed with ConfigError"):
        run(graph, {"x": 3})


def test_an_async_function_for_steps_is_awaited() -> None:
    seen: list[str] = []

    async def note(step: GraphStep) -> None:
        await asyncio.sleep(0)
        seen.append(step.node)

    async def in_loop() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(Interpreter()))
        async with AsyncSequrityClient(API_KEY, BASE_URL, http_client=http_client) as client:
            await client.control.langgraph.run(parcel_graph(), {"parcel": "P8"}, "m", on_step=note)

    asyncio.run(in_loop())
    assert seen == ["weigh", "by_weight", "post"]
    with pytest.raises(ConfigError, match=r"note\(\) is async; pass it to the async client"):
        run(parcel_graph(), {"parcel": "P8"}, on_step=note)


def test_an_exception_of_an_async_node_is_the_cause_of_the_error() -> None:
    graph = StateGraph()

    async def node(state: Any) -> Any:
        raise LookupError

    graph.add_node("node", node)
    graph.add_edge(START, "node")

    async def in_loop() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(Interpreter()))
        async with AsyncSequrityClient(API_KEY, BASE_URL, http_client=http_client) as client:
            await client.control.langgraph.run(graph, {}, "m")

    with pytest.raises(GraphNodeError, match="LookupError"):
        asyncio.run(in_loop())


@dataclass
class Typed:
    x: int
    y: int = 0


class Model:
    def __init__(self, x: int) -> None:
        self.x = x

    @classmethod
    def model_validate(cls, state: Any) -> Any:
        return cls(**state)


@pytest.mark.parametrize("kind", [Typed, Model])
def test_nodes_receive_the_class_of_the_state(kind: Any) -> None:
    graph = StateGraph(state_schema=kind)
    graph.add_node("node", lambda state: {"x": state.x + 1})
    graph.add_edge(START, "node")
    assert run(graph, {"x": 1}).state == {"x": 2}


def test_a_subgraph_is_invoked_whole() -> None:
    class Runnable:
        func = afunc = None

        def invoke(self, state: Any) -> Any:
            return {"inner": state["x"]}

    graph = StateGraph()
    graph.add_node("sub", Runnable())
    graph.add_edge(START, "sub")
    assert run(graph, {"x": 1}).state == {"x": 1, "inner": 1}


def test_the_errors_of_a_call_propagate() -> None:
    with pytest.raises(NotFoundError):
        run(parcel_graph(), {"parcel": "P7"}, lambda _: answer({"detail": "no"}, status=404))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [("{}", "has no state"), ("{", "is invalid"), ('{"state": 5}', "has no state")],
)
def test_a_call_without_a_state_raises(arguments: str, message: str) -> None:
    function = {"name": "weigh", "arguments": arguments}
    calls = [{"id": "c", "type": "function", "function": function}]
    choice = {
        "index": 0,
        "finish_reason": "tool_calls",
        "message": {"role": "assistant", "content": "", "tool_calls": calls},
    }
    document = {"id": "r", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    with pytest.raises(GraphNodeError, match=message):
        run(parcel_graph(), {}, lambda _: answer(document))
    function["name"] = "unknown"
    with pytest.raises(GraphNodeError, match="the service calls an unknown node 'unknown'"):
        run(parcel_graph(), {}, lambda _: answer(document))


def refused(change: Callable[[StateGraph], Any]) -> str:
    def fail(_: httpx.Request) -> httpx.Response:
        raise AssertionError("a request was sent")

    graph = parcel_graph()
    options: dict[str, Any] = change(graph) or {}
    with pytest.raises(ConfigError) as caught:
        run(options.pop("graph", graph), options.pop("state", {}), fail, **options)
    return str(caught.value)


def _generated(state: Any) -> Any:
    yield state


def _needs_config(state: Any, config: Any) -> Any:
    return {}


class Send:
    """Stands for langgraph's class."""

    __module__ = "langgraph.types"


class Command(Generic[T]):
    """Stands for langgraph's class."""

    __module__ = "langgraph.types"


def _sends(_: Any) -> list[Send] | str:
    return "post"


def _commands(_: Any) -> Command[Any]:
    raise AssertionError


def _lists(_: Any) -> Sequence[str]:
    return []


def _lists_literals(_: Any) -> list[Literal["post", "weigh"]]:
    return []


REFUSED: dict[str, tuple[Callable[[StateGraph], Any], str]] = {
    "not a graph": (lambda _: {"graph": object()}, "graph: expected a StateGraph, found object"),
    "a compiled graph": (
        lambda _: {"graph": type("CompiledStateGraph", (), {"builder": 1})()},
        "found CompiledStateGraph; pass the StateGraph, not what compile() returns",
    ),
    "a Command": (lambda g: g.add_node("c", len, ends=("a",)), "node 'c' may return a Command"),
    "a deferred node": (lambda g: g.add_node("d", len, defer=True), "node 'd' is deferred"),
    "a config argument": (lambda g: g.add_node("n", _needs_config), "node 'n' needs the argument 'config'"),
    "a retry policy": (lambda g: g.add_node("r", len, retry_policy=object()), "node 'r' has a retry policy"),
    "an error handler": (lambda g: g.add_node("r", len, error_handler_node="x"), "node 'r' has an error handler"),
    "a generator": (lambda g: g.add_node("g", _generated), "node 'g' is a generator"),
    "a managed key": (lambda g: g.managed.update(last=object()), "key 'last' is managed by langgraph"),
    "a state without keys": (lambda g: g.channels.update(__root__=LastValue()), "the state is one value"),
    "no function": (lambda g: g.add_node("n", None), "node 'n' has no function"),
    "an unknown target": (lambda g: g.add_edge("post", "x"), "an edge of 'post' leads to unknown node 'x'"),
    "an unknown end": (
        lambda g: g.add_conditional_edges("post", len, {"a": "x"}),
        "router 'len' of 'post' leads to unknown node 'x'",
    ),
    "an end that is a number": (
        lambda g: g.add_conditional_edges("post", len, {1: "weigh"}),
        "router 'len' of 'post' returns 1; only texts and booleans",
    ),
    "nothing after START": (lambda g: g.edges.discard((START, "weigh")), "nothing follows START"),
    "another reducer": (lambda g: g.channels.update(n=Reducer(max)), "key 'n' has the reducer max"),
    "a sum of numbers": (lambda g: g.channels.update(n=Reducer(operator.add, 0)), "key 'n' has the reducer add"),
    "another channel": (lambda g: g.channels.update(n=object()), "key 'n' has a channel object"),
    "an unknown function": (lambda _: {"node_functions": {"x": len}}, "node_functions: the graph has no node 'x'"),
    "an unknown internal node": (
        lambda _: {"internal_node_mapping": {"x": "y"}},
        "internal_node_mapping: the graph has no node 'x'",
    ),
    "a state that is not JSON": (lambda _: {"state": {"x": {1: 2}}}, "initial_state: "),
    "a state with a set": (lambda _: {"state": {"x": {1}}}, "initial_state: not JSON data: Object of type set"),
    "a list that is null": (
        lambda g: g.channels.update(n=Reducer()) or {"state": {"n": None}},
        "initial_state: 'n' has the reducer operator.add; expected a list",
    ),
    "a state that is not a mapping": (lambda _: {"state": [1]}, "initial_state: expected a mapping, found list"),
    "no steps": (lambda _: {"max_exec_steps": 0}, "max_exec_steps: expected a positive number"),
    "a join with routers": (lambda g: g.add_edge(["post", "freight"], "weigh"), "the edge that joins freight, post"),
    "a router beside a parallel node": (
        lambda g: g.add_edge(START, "post"),
        "node 'weigh' has a router and may run at the same time as 'post'",
    ),
    "a Send": (lambda g: g.add_conditional_edges("post", _sends), "router '_sends' of 'post' may return a Send"),
    "a Command by its hint": (lambda g: g.add_node("c", _commands), "node 'c' may return a Command"),
    "a list of nodes with a router": (
        lambda g: g.add_conditional_edges("post", _lists, {"a": "weigh", "b": "freight"}),
        "node 'weigh' has a router and may run at the same time as 'freight'",
    ),
    "a list of literals with a router": (
        lambda g: g.add_conditional_edges("freight", _lists_literals),
        "node 'weigh' has a router and may run at the same time as 'post'",
    ),
    "a stripped result": (
        lambda _: {
            "fine_grained_config": FineGrainedConfigHeader(
                response_format=ResponseFormatOverrides(strip_response_content=True)
            )
        },
        "strip_response_content hides the result",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_graph_without_a_program_is_refused_before_anything_is_sent(case: str) -> None:
    change, message = REFUSED[case]
    assert message in refused(change)


def test_a_loop_without_a_router_is_refused() -> None:
    graph = StateGraph()
    graph.add_node("a", len)
    graph.add_edge(START, "a")
    graph.add_edge("a", "a")
    with pytest.raises(UnsupportedGraphError, match="does not end within 20 steps: it has a loop without a router"):
        run(graph, {})


def test_a_graph_may_take_as_many_steps_as_are_allowed() -> None:
    graph = StateGraph()
    graph.add_node("a", lambda state: {"x": 1})
    graph.add_node("b", lambda state: {"y": 2})
    graph.add_edge(START, "a")
    graph.add_edge("a", "b")
    graph.add_edge("b", END)
    assert run(graph, {}, max_exec_steps=2).state == {"x": 1, "y": 2}
    with pytest.raises(UnsupportedGraphError, match="does not end within 1 steps"):
        run(graph, {}, max_exec_steps=1)


def _nested(depth: int) -> Any:
    found: list[Any] = []
    for _ in range(depth - 1):
        found = [found]
    return found


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({1: 2}, "keys are strings"),
        ({1}, "type set"),
        (float("nan"), "NaN"),
        (10**5000, "huge integer"),
        (10**1500, "an integer has more than 1000 digits"),
        (_nested(1100), "nested"),
    ],
    ids=["number as key", "set", "nan", "5,000 digits", "1,500 digits", "depth"],
)
def test_an_update_that_is_not_json_raises(value: Any, message: str) -> None:
    graph = StateGraph()
    graph.add_node("node", lambda _: {"x": value})
    graph.add_edge(START, "node")
    with pytest.raises(GraphNodeError, match=f"node 'node': .*{message}"):
        run(graph, {})


def test_an_initial_state_with_an_integer_of_1500_digits_is_refused() -> None:
    with pytest.raises(ConfigError, match="initial_state: an integer has more than 1000 digits"):
        run(parcel_graph(), {"parcel": 10**1500})


def test_an_update_may_be_nested_deep() -> None:
    graph = StateGraph({"x": LastValue(), "log": Reducer()})
    graph.add_node("node", lambda _: {"x": _nested(600), "log": _nested(600)})
    graph.add_edge(START, "node")
    assert run(graph, {}).state == {"x": _nested(600), "log": _nested(600)}


def test_keys_that_no_schema_of_the_graph_has_are_dropped() -> None:
    """As langgraph drops them: of the initial state, of a node's state, of an update and of the final state."""
    seen: list[Any] = []
    graph = StateGraph({"x": LastValue(), "own": LastValue(), "log": Reducer()}, state_schema="all")
    graph.schemas = {"all": dict.fromkeys(("x", "log")), "in": {"x": None}, "x and own": dict.fromkeys(("x", "own"))}
    graph.input_schema = "in"

    def returns(update: dict[str, Any]) -> Callable[[Any], Any]:
        def function(state: Any) -> Any:
            seen.append(state)
            return update

        return function

    graph.add_node("a", returns({"x": 2, "own": 5, "other": 6}), input_schema="all")
    graph.add_node("b", returns({"log": ["b"]}), input_schema="x and own")
    graph.add_edge(START, "a")
    graph.add_edge("a", "b")
    found = run(graph, {"x": 1, "own": 9, "log": ["z"]})
    assert seen == [{"x": 1, "log": []}, {"x": 2, "own": 5}]
    assert found.state == {"x": 2, "log": ["b"]}
    assert found.steps[0].value == {"x": 2, "own": 5}
    assert found.result.final_return_value.value == {"x": 2, "own": 5, "log": ["b"]}


def test_updates_of_parallel_nodes_are_merged_in_the_order_of_their_names() -> None:
    graph = StateGraph({"log": Reducer()})

    def logs(name: str) -> Callable[[Any], Any]:
        return lambda _: {"log": [name]}

    for name in ("c", "a", "b"):
        graph.add_node(name, logs(name))
        graph.add_edge(START, name)
    assert run(graph, {}).state == {"log": ["a", "b", "c"]}
    graph.add_node("last", lambda _: {})
    graph.add_edge("a", "last")
    graph.add_conditional_edges("last", lambda _: END, {END: END})  # the program chooses nodes as it runs
    assert run(graph, {}).state == {"log": ["a", "b", "c"]}


def test_a_node_may_return_the_dataclass_of_the_state() -> None:
    graph = StateGraph({"x": LastValue(), "y": LastValue()}, state_schema=Typed)
    graph.add_node("node", lambda state: Typed(state.x + 1))
    graph.add_edge(START, "node")
    assert run(graph, {"x": 1}).state == {"x": 2, "y": 0}
    graph.add_node("other", lambda _: GraphStep("a", 1))
    graph.add_edge("node", "other")
    with pytest.raises(GraphNodeError, match="node 'other': expected a dict of updates, found GraphStep"):
        run(graph, {"x": 1})


def test_a_router_may_return_a_member_of_an_enumeration_of_texts() -> None:
    class Way(str, Enum):  # noqa: UP042 - str() of a member is not its value
        POST = "post"

    graph = parcel_graph()
    del graph.branches["weigh"]
    graph.add_conditional_edges("weigh", lambda _: Way.POST, {"post": "post", "freight": "freight"})
    assert run(graph, {"parcel": "P7"}).state["slip"] == "P-44"


def test_a_function_without_a_signature_is_a_node() -> None:
    graph = StateGraph()
    graph.add_node("node", dict)
    graph.add_edge(START, "node")
    assert run(graph, {"x": 1}).state == {"x": 1}


def test_a_graph_with_very_many_combinations_is_refused() -> None:
    graph = StateGraph()
    names = [f"n{number}" for number in range(12)]
    for name in names:
        graph.add_node(name, lambda _: {})
    for number in range(12):

        def route(_: Any) -> str:
            return END

        route.__name__ = f"route{number}"
        graph.add_conditional_edges(START, route, {"on": names[number], END: END})
    with pytest.raises(UnsupportedGraphError, match="too many combinations of nodes"):
        run(graph, {})
