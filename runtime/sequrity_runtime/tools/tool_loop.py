"""The tool loop, without I/O: call the model, call the functions that it requests, repeat until it requests none.

The loop is a generator of steps. A driver performs each step and sends the result back: `CallModel`, `CallHook`,
`CallFunctions`. A `ToolTurn` needs no result. `tool_drivers` holds the drivers.

What a function raises, a denied call, an unknown function, invalid arguments and a result that cannot be written are
reported to the model, which can correct the call. An exception of the call of the model, or of a hook, ends the loop.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Mapping
from inspect import iscoroutinefunction
from typing import Any, TypeAlias, cast

from attrs import frozen

from sequrity_runtime.calls.settings import check_positive
from sequrity_runtime.errors import ConfigError
from sequrity_runtime.formats.conversation_format import ConversationFormat, ToolCall, ToolResult, document_of
from sequrity_runtime.formats.steps import CallFunctions, CallHook, CallModel, FunctionCall, Raised, Returned
from sequrity_runtime.shapes.written_values import UnwritableError
from sequrity_runtime.tools.function_tool import FunctionTool, ToolArgumentsError, tools_of
from sequrity_runtime.tools.tool_run import OnToolCall, OnToolError, ToolRun, ToolTurn, ToolTurnsError
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import to_json

Step: TypeAlias = CallModel | CallHook | CallFunctions | ToolTurn[Any]


@frozen(kw_only=True)
class ToolSettings:
    """Settings of a tool loop."""

    max_turns: int = 10
    on_tool_call: OnToolCall | None = None
    on_tool_error: OnToolError | None = None
    is_async: bool = False
    """Whether functions and hooks may be async."""

    def check(self) -> None:
        """Check the settings.

        Raises:
            ConfigError: `max_turns` is not positive, or a hook is not callable, or is async in a sync client.
        """
        check_positive("max_turns", self.max_turns)
        for name, hook in (("on_tool_call", self.on_tool_call), ("on_tool_error", self.on_tool_error)):
            if hook is not None and not callable(hook):
                raise ConfigError(f"{name}: expected a function, found {type(hook).__name__}")
            if iscoroutinefunction(hook) and not self.is_async:
                raise ConfigError(f"{name}: is async; pass it to the async client")


class ToolLoop:
    """A conversation with tools: functions, and further tools among the arguments of the call.

    Raises:
        ConfigError: A function is not a valid tool, a setting is invalid, or `extra_body` requests a stream.
    """

    def __init__(
        self,
        tool_format: ConversationFormat,
        functions: Iterable[Callable[..., Any]],
        arguments: Mapping[str, Any],
        settings: ToolSettings,
    ) -> None:
        settings.check()
        extra = arguments.get("extra_body")
        if is_object(extra) and extra.get("stream"):
            raise ConfigError("stream: cannot be set in extra_body; pass stream=True")
        self._format = tool_format
        self._settings = settings
        self._arguments = arguments
        listed, refused = _listed(functions, "functions"), tool_format.refused_keywords
        self._tools = tools_of(listed, is_async=settings.is_async, refused=refused)
        offered = _listed(arguments.get("tools") or (), "tools")
        self._offered = [*offered, *(tool_format.definition(tool.definition) for tool in self._tools.values())]
        conversation = _listed(tool_format.opening(arguments.get(tool_format.conversation)), tool_format.conversation)
        self._messages = cast("list[dict[str, Any]]", to_json(conversation))
        self._response: Any = None
        self._turns = 0

    @property
    def run(self) -> ToolRun[Any]:
        """The conversation so far."""
        return ToolRun(self._response, list(self._messages), self._turns)

    def steps(self) -> Generator[Step, Any, None]:
        """Yield the steps of the conversation.

        Raises:
            ToolTurnsError: The model still requests tools after `max_turns` responses.
        """
        limit = self._settings.max_turns
        arguments, sent = {**self._arguments, "tools": self._offered}, self._messages
        while True:
            self._response = yield CallModel({**arguments, self._format.conversation: list(sent)})
            self._turns += 1
            response = document_of(self._response)
            self._messages += self._format.response_items(response)
            calls = self._format.calls(response)
            yield ToolTurn(self._response, tuple(calls))
            if not calls and not self._format.is_paused(response):
                return
            if self._turns == limit:
                turns = "1 turn" if limit == 1 else f"{limit} turns"
                raise ToolTurnsError(f"the model still requests tools after {turns}", self.run)
            results = self._format.results((yield from self._results(calls))) if calls else []
            self._messages += results
            reference = self._format.reference(self._arguments, response)
            if reference is not None:
                arguments, sent = {**arguments, **reference}, results

    def _results(self, calls: list[ToolCall]) -> Generator[Step, Any, list[ToolResult]]:
        """Perform the calls that a response requests."""
        prepared: list[FunctionCall | ToolResult] = []
        for call in calls:
            prepared.append((yield from self._prepared(call)))  # noqa: PERF401 - a comprehension cannot yield
        outcomes = iter((yield CallFunctions([call for call in prepared if isinstance(call, FunctionCall)])))
        results: list[ToolResult] = []
        for call, item in zip(calls, prepared, strict=True):
            results.append(item if isinstance(item, ToolResult) else (yield from self._result(call, next(outcomes))))
        return results

    def _prepared(self, call: ToolCall) -> Generator[Step, Any, FunctionCall | ToolResult]:
        """Check a call, and call the approval hook. A refused call has its result already."""
        tool = self._tools.get(call.name)
        if tool is None:
            return _failed(call, f"unknown function {call.name!r}; known functions: {', '.join(self._tools)}")
        try:
            arguments = tool.arguments(call.text)
        except ToolArgumentsError as error:
            return _failed(call, str(error))
        if self._settings.on_tool_call is not None:
            verdict = yield CallHook(self._settings.on_tool_call, (call,))
            if verdict is not None and verdict is not True:
                return _failed(call, f"the call was denied: {verdict}" if verdict else "the call was denied")
        return FunctionCall(tool.function, arguments)

    def _result(self, call: ToolCall, outcome: Returned | Raised) -> Generator[Step, Any, ToolResult]:
        """Write the outcome of a function for the model."""
        tool: FunctionTool = self._tools[call.name]
        if isinstance(outcome, Returned):
            try:
                return ToolResult(call, tool.render(outcome.value))
            except UnwritableError as unwritable:
                error: Exception = unwritable
                text = str(unwritable)
        else:
            error = outcome.error
            text = f"the tool failed with {type(error).__name__}"
        if self._settings.on_tool_error is not None:
            described = yield CallHook(self._settings.on_tool_error, (call, error))
            text = text if described is None else str(described)
        return _failed(call, text)


def _listed(value: Any, name: str) -> list[Any]:
    kind = type(value).__name__
    if isinstance(value, str | Mapping) or not hasattr(value, "__iter__"):
        raise ConfigError(f"{name}: expected a list, found {kind}")
    return list(value)


def _failed(call: ToolCall, text: str) -> ToolResult:
    return ToolResult(call, json.dumps({"error": text}, ensure_ascii=False), is_error=True)
