"""Resources that run graphs of LangGraph over an operation that continues a conversation.

A generated class names the operation, those of single providers, and the class of the result.
`sequrity_runtime.langgraph` performs the runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from sequrity_runtime.calls.operation import Operation
from sequrity_runtime.calls.settings import check_positive
from sequrity_runtime.client.resource import AsyncCalls, AsyncResource, CallsT, Resource, SyncCalls, SyncResource
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.json.merge import deep_merge
from sequrity_runtime.unset import UNSET

if TYPE_CHECKING:
    from sequrity_runtime.langgraph.execution import Execution, GraphRun, GraphStep


class _Graphs(Resource[CallsT]):
    _operation: ClassVar[Operation[Any, Any]]
    """Operation that the runs call."""

    _result: ClassVar[str]
    """Path of the class of the result."""

    _providers: ClassVar[tuple[tuple[str, Operation[Any, Any], Mapping[str, Any]], ...]] = ()
    """Providers whose runs call another operation, that operation, and its default arguments."""

    def _execution(
        self,
        graph: Any,
        initial_state: Mapping[str, Any],
        model: str,
        *,
        initial_state_meta: Any,
        max_exec_steps: int,
        node_functions: Mapping[str, Callable[..., Any]] | None,
        internal_node_mapping: Mapping[str, str] | None,
        on_step: Callable[[GraphStep], Any] | None,
        options: Mapping[str, Any],
    ) -> tuple[Execution, Operation[Any, Any]]:
        """Check the arguments of a run, compile the graph, and prepare its loop and the operation that it calls."""
        from sequrity_runtime.formats import FORMATS  # noqa: PLC0415 - only for programs with graphs
        from sequrity_runtime.langgraph.execution import Execution, GraphArguments  # noqa: PLC0415 - likewise
        from sequrity_runtime.langgraph.graph import read_graph  # noqa: PLC0415 - likewise

        provider = self._calls.completed(self._operation, options).get("provider")
        others = {name: (operation, defaults) for name, operation, defaults in self._providers}
        operation, defaults = others.get(str(provider), (self._operation, {}))
        module, _, name = self._result.rpartition(".")
        arguments = GraphArguments(
            graph=read_graph(graph, node_functions, internal_node_mapping),
            initial_state=initial_state,
            initial_state_meta=initial_state_meta,
            model=model,
            max_steps=check_positive("max_exec_steps", max_exec_steps),
            on_step=on_step,
            options=_dual_llm({**defaults, **self._calls.completed(operation, options)}),
        )
        return Execution(
            arguments, FORMATS[operation.conversation_format], getattr(import_module(module), name)
        ), operation


class SyncGraphs(SyncResource, _Graphs[SyncCalls]):
    """Base of sync resources that run graphs."""

    def run(
        self,
        graph: Any,
        initial_state: Mapping[str, Any],
        model: str,
        *,
        initial_state_meta: Any = None,
        max_exec_steps: int = 20,
        node_functions: Mapping[str, Callable[..., Any]] | None = None,
        internal_node_mapping: Mapping[str, str] | None = None,
        on_step: Callable[[GraphStep], Any] | None = None,
        **options: Any,
    ) -> GraphRun:
        """Run a graph of LangGraph: the service executes it as a program, under the policy; its nodes run here.

        The run is always in Dual-LLM mode. With the provider `anthropic` it uses the Messages API. It has a session of
        its own, which the client remembers afterwards. The state of the caller is not changed.

        Args:
            graph: A `StateGraph`, not compiled. Nodes receive the state alone; edges, conditional edges, loops, joins,
                parallel nodes and the reducer `operator.add` of lists are supported.
            initial_state: State at the start, as JSON data.
            model: Model ID, or two IDs joined by a comma: the planning model and the quarantined model.
            initial_state_meta: Labels of the initial state: producers, consumers and tags. Defaults to no producers,
                any consumer and no tags.
            max_exec_steps: Maximum number of supersteps.
            node_functions: Functions by name of node or router, in place of those of the graph.
            internal_node_mapping: Tools of the service by name of the node that they replace.
            on_step: Called after each node and router with its `GraphStep`.
            **options: Further arguments of each call, such as `security_policy`, `provider` or `llm_api_key`.

        Returns:
            The final state, the result of the program with its labels, and the executed steps.

        Raises:
            UnsupportedGraphError: The graph cannot be expressed as a program. Nothing was sent.
            ConfigError: An argument is invalid.
            GraphDeniedError: A policy denied a call, or the program failed.
            GraphNodeError: A node raised, which is the `__cause__`, or returned a value that is not an update.
            GraphStepsError: The graph did not reach its end within `max_exec_steps`.
        """
        from sequrity_runtime.langgraph.drivers import perform  # noqa: PLC0415 - only for programs with graphs

        execution, operation = self._execution(
            graph,
            initial_state,
            model,
            initial_state_meta=initial_state_meta,
            max_exec_steps=max_exec_steps,
            node_functions=node_functions,
            internal_node_mapping=internal_node_mapping,
            on_step=on_step,
            options=options,
        )
        return perform(execution, lambda arguments: self._call(operation, arguments, "python"))


class AsyncGraphs(AsyncResource, _Graphs[AsyncCalls]):
    """Base of async resources that run graphs."""

    async def run(
        self,
        graph: Any,
        initial_state: Mapping[str, Any],
        model: str,
        *,
        initial_state_meta: Any = None,
        max_exec_steps: int = 20,
        node_functions: Mapping[str, Callable[..., Any]] | None = None,
        internal_node_mapping: Mapping[str, str] | None = None,
        on_step: Callable[[GraphStep], Any] | None = None,
        **options: Any,
    ) -> GraphRun:
        """Run a graph as the sync client's `run` does. Nodes, routers and `on_step` may be async."""
        from sequrity_runtime.langgraph.drivers import perform_async  # noqa: PLC0415 - only for programs with graphs

        execution, operation = self._execution(
            graph,
            initial_state,
            model,
            initial_state_meta=initial_state_meta,
            max_exec_steps=max_exec_steps,
            node_functions=node_functions,
            internal_node_mapping=internal_node_mapping,
            on_step=on_step,
            options=options,
        )
        return await perform_async(execution, lambda arguments: self._call(operation, arguments, "python"))


def _dual_llm(options: dict[str, Any]) -> dict[str, Any]:
    """Select Dual-LLM mode without a change of the caller's headers, and without a rewriting of results.

    Raises:
        ConfigError: The program's result would be stripped, so that its end could not be read.
    """
    config = options.get("fine_grained_config", UNSET)
    response_format = getattr(config, "response_format", None)
    if getattr(response_format, "strip_response_content", None):
        raise ConfigError("fine_grained_config: strip_response_content hides the result of a graph; leave it out")
    return {
        **options,
        "endpoint_type": "lang-graph",
        "feature_overrides": deep_merge(options.get("feature_overrides") or {}, {"agent_arch": "dual-llm"}),
        "config_overrides": deep_merge(options.get("config_overrides") or {}, {"fsm": {"disable_rllm": True}}),
    }
