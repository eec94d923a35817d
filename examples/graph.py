"""A graph of LangGraph, as a program that the service runs: its nodes are functions of this process."""

from __future__ import annotations

from typing import TypedDict

from langgraph.graph import START, StateGraph
from show import label, title

from sequrity import SequrityClient


class Parcel(TypedDict):
    """State of the graph."""

    id: str
    kilos: int
    slip: str


def weigh(state: Parcel) -> dict[str, int]:
    """Weigh a parcel."""
    return {"kilos": 44 if state["id"] == "P7" else 3}


def ship(state: Parcel) -> dict[str, str]:
    """Write the slip of a parcel."""
    return {"slip": f"{'freight' if state['kilos'] > 30 else 'post'} {state['id']}"}


def main() -> None:
    """Run a graph of two nodes."""
    title("LangGraph: a graph as a program of the service")
    graph = StateGraph(Parcel)
    graph.add_node("weigh", weigh)
    graph.add_node("ship", ship)
    graph.add_edge(START, "weigh")
    graph.add_edge("weigh", "ship")
    with SequrityClient() as client:
        run = client.control.langgraph.run(graph, {"id": "P7"}, "openai/gpt-5-mini,openai/gpt-5-nano")
    label("state", run.state)
    label("steps", ", ".join(step.node for step in run.steps))


if __name__ == "__main__":
    main()
