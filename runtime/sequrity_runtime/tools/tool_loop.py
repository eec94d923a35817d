"""The tool loop, without I/O: call the model, call the functions that it requests, repeat until it requests none.

The loop is a generator: it yields a step (`CallModel` or `CallFunction`), a driver performs it and sends the result
back. The async driver differs from the sync driver only in `await`.

An exception of a function, an unknown function and invalid arguments are reported to the model, which can correct the
call. An exception of the call of the model ends the loop.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Generator, Iterable, Mapping
from inspect import isawaitable
from typing import Any, Generic, TypeVar, cast

from attrs import frozen

from sequrity_runtime.errors import ConfigError, SequrityError
from sequrity_runtime.tools.function_tool import FunctionTool, ToolArgumentsError, tools_of
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import to_json

ResponseT = TypeVar("ResponseT")


@frozen
class ToolRun(Generic[ResponseT]):
    """A completed conversation with tools."""

    response: ResponseT
    """Last response of the model."""

    messages: list[dict[str, Any]]
    """The whole conversation as JSON data, the last response included. Append messages and send it to continue."""

    turns: int
    """Number of responses of the model."""


class ToolTurnsError(SequrityError):
    """The model still requests tools after the maximum number of turns.

    Attributes:
        run: The conversation so far. Its last response requests calls that were not made.
    """

    def __init__(self, message: str, run: ToolRun[Any]) -> None:
        super().__init__(message)
        self.run = run


@frozen
class CallModel:
    """A step: call the model with these arguments, and send back its response."""

    arguments: dict[str, Any]


@frozen
class CallFunction:
    """A step: call a function, and send back a `Returned` or a `Raised`."""

    function: Callable[..., Any]
    arguments: dict[str, Any]

    def begin(self) -> Any:
        """Call the function. An async function returns an awaitable."""
        return self.function(**self.arguments)


@frozen
class Returned:
    """Result of a function."""

    value: Any


@frozen
class Raised:
    """Exception of a function."""

    error: Exception


Loop = Generator[CallModel | CallFunction, Any, ToolRun[Any]]
"""A conversation with tools in progress."""


def tool_loop(
    functions: Iterable[Callable[..., Any]], arguments: Mapping[str, Any], max_turns: int, *, is_async: bool
) -> Loop:
    """Run a conversation with tools.

    Args:
        functions: Functions that the model may call.
        arguments: Arguments of the call, `messages` included. `tools` may hold further tools.
        max_turns: Maximum number of responses of the model.
        is_async: Whether async functions can be called.

    Raises:
        ConfigError: A function is not a valid tool, or its result not JSON serializable; `max_turns` is not positive;
            or `stream` is set.
        ToolTurnsError: The model still requests tools after `max_turns` responses.
    """
    _check(arguments, max_turns)
    tools = tools_of(_listed(functions, "functions"), is_async=is_async)
    offered = [*_listed(arguments.get("tools") or (), "tools"), *(tool.definition() for tool in tools.values())]
    messages = cast("list[dict[str, Any]]", to_json(_listed(arguments["messages"], "messages")))
    response: Any = None
    for turn in range(1, max_turns + 1):
        response = yield CallModel({**arguments, "messages": list(messages), "tools": offered})
        message = response.choices[0].message if response.choices else None
        if message is not None:
            messages.append(to_json(message))
        calls = (message and message.tool_calls) or ()
        if not calls:
            return ToolRun(response, messages, turn)
        if turn < max_turns:
            for call in calls:
                content = yield from _tool_message(tools, call.function.name, call.function.arguments)
                messages.append({"role": "tool", "tool_call_id": call.id, "content": content})
    run = ToolRun(response, messages, max_turns)
    turns = "1 turn" if max_turns == 1 else f"{max_turns} turns"
    raise ToolTurnsError(f"the model still requests tools after {turns}", run)


def _check(arguments: Mapping[str, Any], max_turns: Any) -> None:
    if type(max_turns) is not int or max_turns < 1:
        raise ConfigError("max_turns: expected a positive number")
    extra = arguments.get("extra_body")
    if arguments.get("stream") or (is_object(extra) and extra.get("stream")):
        raise ConfigError("stream: not supported with functions; leave it out")


def _listed(value: Any, name: str) -> list[Any]:
    kind = type(value).__name__
    if isinstance(value, str | Mapping) or not hasattr(value, "__iter__"):
        raise ConfigError(f"{name}: expected a list, found {kind}")
    return list(value)


def _tool_message(
    tools: Mapping[str, FunctionTool], name: str, text: str
) -> Generator[CallFunction, Returned | Raised, str]:
    """Perform a call that the model requests, and return the text of the tool message."""
    tool = tools.get(name)
    if tool is None:
        return _error_text(f"unknown function {name!r}; known functions: {', '.join(tools)}")
    try:
        arguments = tool.arguments(text)
    except ToolArgumentsError as error:
        return _error_text(str(error))
    outcome = yield CallFunction(tool.function, arguments)
    if isinstance(outcome, Raised):
        return _error_text(_described(outcome.error))
    return tool.render(outcome.value)


def _described(error: Exception) -> str:
    name = type(error).__name__
    try:
        return f"{name}: {error}"
    except Exception:  # noqa: BLE001 - `__str__` of an exception may raise anything
        return name


def _error_text(text: str) -> str:
    return json.dumps({"error": text}, ensure_ascii=False)


def drive(loop: Loop, call_model: Callable[[dict[str, Any]], Any]) -> ToolRun[Any]:
    """Perform the steps of a loop."""
    reply: Any = None
    while True:
        try:
            step = loop.send(reply)
        except StopIteration as end:
            return cast("ToolRun[Any]", end.value)
        if isinstance(step, CallModel):
            reply = call_model(step.arguments)
            continue
        try:
            reply = Returned(step.begin())
        except Exception as error:  # noqa: BLE001 - reported to the model
            reply = Raised(error)


async def drive_async(loop: Loop, call_model: Callable[[dict[str, Any]], Awaitable[Any]]) -> ToolRun[Any]:
    """Perform the steps of a loop."""
    reply: Any = None
    while True:
        try:
            step = loop.send(reply)
        except StopIteration as end:
            return cast("ToolRun[Any]", end.value)
        if isinstance(step, CallModel):
            reply = await call_model(step.arguments)
            continue
        try:
            value = step.begin()
            reply = Returned(await value if isawaitable(value) else value)
        except Exception as error:  # noqa: BLE001 - reported to the model
            reply = Raised(error)
