"""The loop of a conversation with tools, without I/O: ask the model, call what it asks for, ask again.

The loop is a generator, as a flow is: it yields what shall be done (`Ask` the model, `Run` a function) and is sent what
came of it. The sync and the async driver differ in what is awaited.

What a function raises is told to the model, as are calls of unknown functions and arguments that do not fit, so that it
can do better; what the call of the model itself raises ends the loop.
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
    """A conversation with tools that came to its end."""

    response: ResponseT
    """The model's last answer."""

    messages: list[dict[str, Any]]
    """The whole conversation as JSON data, the last answer included: send it again with more to go on."""

    turns: int
    """How many answers the model gave."""


class ToolTurnsError(SequrityError):
    """The model still asks for tools after as many turns as it was given.

    Attributes:
        run: The conversation so far; its last answer asks for calls that were not made.
    """

    def __init__(self, message: str, run: ToolRun[Any]) -> None:
        super().__init__(message)
        self.run = run


@frozen
class Ask:
    """Ask the model, with these arguments, and reply with its answer."""

    arguments: dict[str, Any]


@frozen
class Run:
    """Call a function, and reply with a `Returned` or a `Raised`."""

    function: Callable[..., Any]
    arguments: dict[str, Any]

    def begin(self) -> Any:
        """Call the function; of an async one, hand out what is to be awaited."""
        return self.function(**self.arguments)


@frozen
class Returned:
    """What a function returned."""

    value: Any


@frozen
class Raised:
    """What a function raised."""

    error: Exception


Loop = Generator[Ask | Run, Any, ToolRun[Any]]
"""A conversation with tools on its way."""


def tool_loop(
    functions: Iterable[Callable[..., Any]], arguments: Mapping[str, Any], max_turns: int, *, awaited: bool
) -> Loop:
    """Hold a conversation with tools.

    Args:
        functions: What the model may have called.
        arguments: Those of the call, `messages` among them; `tools` may name further ones.
        max_turns: How many answers the model may give.
        awaited: Whether async functions can be called.

    Raises:
        ConfigError: A function is no tool, or returned what JSON cannot say; `max_turns` is not positive; or a stream
            is asked for.
        ToolTurnsError: The model still asks for tools after `max_turns` answers.
    """
    _check(arguments, max_turns)
    tools = tools_of(_listed(functions, "functions"), awaited=awaited)
    offered = [*_listed(arguments.get("tools") or (), "tools"), *(tool.definition() for tool in tools.values())]
    messages = cast("list[dict[str, Any]]", to_json(_listed(arguments["messages"], "messages")))
    response: Any = None
    for turn in range(1, max_turns + 1):
        response = yield Ask({**arguments, "messages": list(messages), "tools": offered})
        message = response.choices[0].message if response.choices else None
        if message is not None:
            messages.append(to_json(message))
        calls = (message and message.tool_calls) or ()
        if not calls:
            return ToolRun(response, messages, turn)
        if turn < max_turns:
            for call in calls:
                content = yield from _answered(tools, call.function.name, call.function.arguments)
                messages.append({"role": "tool", "tool_call_id": call.id, "content": content})
    run = ToolRun(response, messages, max_turns)
    turns = "1 turn" if max_turns == 1 else f"{max_turns} turns"
    raise ToolTurnsError(f"the model still asks for tools after {turns}", run)


def _check(arguments: Mapping[str, Any], max_turns: Any) -> None:
    if type(max_turns) is not int or max_turns < 1:
        raise ConfigError("max_turns: expected a positive number")
    extra = arguments.get("extra_body")
    if arguments.get("stream") or (is_object(extra) and extra.get("stream")):
        raise ConfigError("stream: functions are called for whole answers; leave it out")


def _listed(value: Any, name: str) -> list[Any]:
    kind = type(value).__name__
    if isinstance(value, str | Mapping) or not hasattr(value, "__iter__"):
        raise ConfigError(f"{name}: expected a list, found {kind}")
    return list(value)


def _answered(tools: Mapping[str, FunctionTool], name: str, text: str) -> Generator[Run, Returned | Raised, str]:
    """Make a call that the model asks for; answer with the text that it is told."""
    tool = tools.get(name)
    if tool is None:
        return _fault(f"there is no function {name!r}; there are {', '.join(tools)}")
    try:
        arguments = tool.arguments(text)
    except ToolArgumentsError as error:
        return _fault(str(error))
    outcome = yield Run(tool.function, arguments)
    if isinstance(outcome, Raised):
        return _fault(_said_by(outcome.error))
    return tool.written(outcome.value)


def _said_by(error: Exception) -> str:
    name = type(error).__name__
    try:
        return f"{name}: {error}"
    except Exception:  # noqa: BLE001 - an exception that cannot even say what it is
        return name


def _fault(text: str) -> str:
    return json.dumps({"error": text}, ensure_ascii=False)


def drive(loop: Loop, ask: Callable[[dict[str, Any]], Any]) -> ToolRun[Any]:
    """Do what a loop asks for."""
    reply: Any = None
    while True:
        try:
            step = loop.send(reply)
        except StopIteration as end:
            return cast("ToolRun[Any]", end.value)
        if isinstance(step, Ask):
            reply = ask(step.arguments)
            continue
        try:
            reply = Returned(step.begin())
        except Exception as error:  # noqa: BLE001 - the model is told what a function raises
            reply = Raised(error)


async def drive_async(loop: Loop, ask: Callable[[dict[str, Any]], Awaitable[Any]]) -> ToolRun[Any]:
    """Do what a loop asks for."""
    reply: Any = None
    while True:
        try:
            step = loop.send(reply)
        except StopIteration as end:
            return cast("ToolRun[Any]", end.value)
        if isinstance(step, Ask):
            reply = await ask(step.arguments)
            continue
        try:
            value = step.begin()
            reply = Returned(await value if isawaitable(value) else value)
        except Exception as error:  # noqa: BLE001 - the model is told what a function raises
            reply = Raised(error)
