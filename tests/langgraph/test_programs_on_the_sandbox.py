"""Programs and graphs on the sandbox, which executes them, over both APIs of the LangGraph endpoint."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from graph_service import END, START, StateGraph

from sequrity import GraphDeniedError, SecurityPolicyHeader, SequrityClient
from sequrity_sandbox import running

MODELS = "planner,quarantined"
PROGRAM = "kilos = weigh(parcel=parcel)\nfinal_return_value = {'kilos': kilos}\n"
VARIABLES: dict[str, Any] = {"parcel": {"value": "P7", "meta": {"producers": ["shop"], "consumers": ["*"], "tags": []}}}
ASK: list[Any] = [{"role": "user", "content": "Weigh the parcel."}]


@pytest.fixture(scope="module")
def client() -> Iterator[SequrityClient]:
    with running(seed=1) as url, SequrityClient("any key", url) as client:
        yield client


def weigh(parcel: str) -> int:
    """Weigh a parcel."""
    assert parcel == "P7"
    return 44


def counting() -> StateGraph:
    """Build a graph that counts to three."""
    graph = StateGraph()
    graph.add_node("count", lambda state: {"count": state["count"] + 1})
    graph.add_edge(START, "count")
    graph.add_conditional_edges("count", lambda state: state["count"] < 3, {True: "count", False: END})
    return graph


def test_a_program_of_the_user_runs_over_chat_completions(client: SequrityClient) -> None:
    run = client.control.chat.run_tools(
        [weigh], ASK, MODELS, endpoint_type="lang-graph", user_provided_program=PROGRAM, context_vars=VARIABLES
    )
    value: Any = json.loads(run.response.text or "")["final_return_value"]
    assert (value["value"], value["meta"]["producers"], run.turns) == ({"kilos": 44}, ["shop"], 2)


def test_a_program_of_the_user_runs_over_messages(client: SequrityClient) -> None:
    run = client.control.messages.run_tools(
        [weigh],
        ASK,
        MODELS,
        1000,
        endpoint_type="lang-graph",
        provider="anthropic",
        user_provided_program=PROGRAM,
        context_vars=VARIABLES,
    )
    (block,) = run.response.to_dict()["content"]
    assert json.loads(block["text"])["final_return_value"]["value"] == {"kilos": 44}


@pytest.mark.parametrize("provider", ["openai", "anthropic"])
def test_a_graph_runs_with_each_provider(client: SequrityClient, provider: Literal["openai", "anthropic"]) -> None:
    run = client.control.langgraph.run(counting(), {"count": 0}, MODELS, provider=provider)
    assert run.state == run.result.final_return_value.value == {"count": 3}


@pytest.mark.parametrize("provider", ["openai", "anthropic"])
def test_a_denied_node_raises_with_each_provider(client: SequrityClient, provider: Any) -> None:
    policy = SecurityPolicyHeader.dual_llm(codes='tool "count" { hard deny always; }')
    with pytest.raises(GraphDeniedError, match="count"):
        client.control.langgraph.run(counting(), {"count": 0}, MODELS, provider=provider, security_policy=policy)
