"""Longest chains and circles in a graph of imports."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

Graph = Mapping[str, AbstractSet[str]]
"""The nodes that each node imports; names that are not keys are left out."""


def circles(graph: Graph) -> list[list[str]]:
    """List the groups of nodes that import each other (strongly connected components), each sorted."""
    reachable = {node: _reachable(graph, node) for node in graph}
    groups = {tuple(sorted(other for other in reachable[n] if n in reachable[other])) for n in graph}
    return sorted(list(group) for group in groups if group)


def longest_chains(graph: Graph) -> dict[str, list[str]]:
    """Find the longest chain of imports that starts at each node. A circle is entered once."""
    chains: dict[str, list[str]] = {}

    def chain(node: str, above: tuple[str, ...]) -> list[str]:
        if node not in chains:
            below = [chain(n, (*above, node)) for n in sorted(graph[node]) if n in graph and n not in (*above, node)]
            chains[node] = [node, *max(below, key=len, default=list[str]())]
        return chains[node]

    for node in sorted(graph):
        chain(node, ())
    return chains


def _reachable(graph: Graph, start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for node in graph[waiting.pop()]:
            if node in graph and node not in found:
                found.add(node)
                waiting.append(node)
    return found
