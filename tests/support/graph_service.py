"""A stand-in for langgraph's `StateGraph`, and a service that executes programs as the Dual-LLM interpreter does."""

from __future__ import annotations

import json
import operator
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from types import SimpleNamespace
from typing import Any

import httpx
from fake_service import answer

START, END = "__start__", "__end__"


class LastValue:
    """A key that is replaced."""

    value = None


class Reducer:
    """A key with a reducer."""

    def __init__(self, function: Callable[..., Any] = operator.add, value: Any = ()) -> None:
        self.operator = function
        self.value = list(value) if value == () else value


class StateGraph:
    """The parts of a graph that a compiler reads."""

    def __init__(self, channels: Mapping[str, Any] | None = None, state_schema: Any = dict) -> None:
        self.nodes: dict[str, Any] = {}
        self.edges: set[tuple[str, str]] = set()
        self.waiting_edges: set[tuple[tuple[str, ...], str]] = set()
        self.branches: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        self.channels = dict(channels or {})
        self.state_schema = state_schema
        self.schemas: dict[Any, Mapping[str, Any]] = {}
        self.managed: dict[str, Any] = {}
        self.input_schema = self.output_schema = state_schema

    def add_node(self, name: str, function: Callable[[Any], Any] | object, **spec: Any) -> None:
        runnable = function if hasattr(function, "invoke") else SimpleNamespace(func=function, afunc=None)
        self.nodes[name] = SimpleNamespace(runnable=runnable, **{"ends": (), "defer": False, **spec})

    def add_edge(self, source: str | list[str], target: str) -> None:
        if isinstance(source, str):
            self.edges.add((source, target))
        else:
            self.waiting_edges.add((tuple(source), target))

    def add_conditional_edges(
        self, source: str, path: Callable[[Any], Any], ends: Mapping[Any, str] | None = None
    ) -> None:
        name = path.__name__ if path.__name__ != "<lambda>" else "condition"
        self.branches[source][name] = SimpleNamespace(path=SimpleNamespace(func=path), ends=ends)


class NeedsCallError(Exception):
    """The program calls a tool whose result is not known yet."""


class Interpreter:
    """Executes the program of a request up to the first call without a result, and requests that call.

    Args:
        denied: Names of tools that a policy denies.
    """

    def __init__(self, denied: Iterable[str] = ()) -> None:
        self.requests: list[httpx.Request] = []
        self._denied = frozenset(denied)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        body = json.loads(request.content)
        self._is_messages = request.url.path.endswith("/messages")
        results = [json.loads(text) for message in body["messages"] for text in _results(message)]
        variables = {name: item["value"] for name, item in body["context_vars"].items()}
        calls = iter(results)
        made: list[tuple[str, Any]] = []

        def tool(name: str) -> Callable[..., Any]:
            def call(*, state: Any) -> Any:
                if name in self._denied:
                    raise PermissionError(f"'{name}' is denied")
                made.append((name, json.loads(json.dumps(state))))
                for result in calls:
                    return result
                raise NeedsCallError

            return call

        names = [item.get("function", item)["name"] for item in body.get("tools", ())]
        scope: dict[str, Any] = {"__builtins__": {}, **variables, **{name: tool(name) for name in names}}
        try:
            exec(body["user_provided_program"], scope)  # the program of the compiler under test
        except NeedsCallError:
            return self._requested(len(made), *made[-1])
        except PermissionError as error:
            return self._ended({"status": "failure", "error": {"code": "denied", "message": str(error)}})
        value = {"value": scope["final_return_value"], "meta": {"producers": [], "consumers": ["*"], "tags": []}}
        return self._ended({"status": "success", "final_return_value": value})

    def _requested(self, number: int, name: str, state: Any) -> httpx.Response:
        if self._is_messages:
            block = {"type": "tool_use", "id": f"tc-{number}", "name": name, "input": {"state": state}}
            return self._responded_messages([{"type": "text", "text": "Next."}, block], "tool_use")
        function = {"name": name, "arguments": json.dumps({"state": state})}
        message = {
            "role": "assistant",
            "content": "",
            "tool_calls": [{"id": f"tc-{number}", "type": "function", "function": function}],
        }
        return self._responded(message, "tool_calls")

    def _ended(self, result: Any) -> httpx.Response:
        if self._is_messages:
            return self._responded_messages([{"type": "text", "text": json.dumps(result)}], "end_turn")
        return self._responded({"role": "assistant", "content": json.dumps(result)}, "stop")

    def _responded_messages(self, content: list[Any], stop_reason: str) -> httpx.Response:
        usage = {"input_tokens": 1, "output_tokens": 1}
        document = {"id": "r", "type": "message", "role": "assistant", "model": "m", "content": content, "usage": usage}
        return answer({**document, "stop_reason": stop_reason, "stop_sequence": None}, x_session_id="the-session")

    def _responded(self, message: Any, finish_reason: str) -> httpx.Response:
        choice = {"index": 0, "finish_reason": finish_reason, "message": message}
        document = {"id": "r", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
        return answer(document, x_session_id="the-session")


def _results(message: Any) -> list[str]:
    """List the results of tools in a message of either API."""
    if message["role"] == "tool":
        return [message["content"]]
    blocks: list[Any] = message["content"] if isinstance(message["content"], list) else []
    return [block["content"] for block in blocks if block["type"] == "tool_result"]
