"""Errors of LangGraph runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sequrity_runtime.errors import ConfigError, SequrityError

if TYPE_CHECKING:
    from sequrity_runtime.langgraph.execution import GraphRun


class UnsupportedGraphError(ConfigError):
    """The graph cannot be expressed as a program. Nothing was sent."""


class GraphRunError(SequrityError):
    """A run of a graph failed.

    Attributes:
        run: The run up to the failure.
    """

    def __init__(self, message: str, run: GraphRun) -> None:
        super().__init__(message)
        self.run = run


class GraphDeniedError(GraphRunError):
    """The program ended with a failure: a policy denied a call, or the program is wrong. `run.result` has the cause."""


class GraphNodeError(GraphRunError):
    """A node or a router raised, which is the `__cause__`, or returned a value that the program cannot use.

    Attributes:
        node: Name of the node.
    """

    def __init__(self, message: str, run: GraphRun, node: str) -> None:
        super().__init__(message, run)
        self.node = node


class GraphStepsError(GraphRunError):
    """The graph did not reach its end within `max_steps` supersteps."""
