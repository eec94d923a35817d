"""The built-in planner: the same outcome for the same request, always."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from sequrity_runtime.type_guards import is_object
from sequrity_sandbox.contract.instances import NoInstanceError, instance_of
from sequrity_sandbox.http.message import refused
from sequrity_sandbox.outcome import DISCLAIMER, Outcome, Text, ToolCall, ToolCalls
from sequrity_sandbox.turn import Tool, Turn

MAX_QUOTE: Final = 1_000

_OBJECT: Final = {"type": "object"}


class BuiltInPlanner:
    """Calls the tools that the user names, then writes their results."""

    async def plan(self, turn: Turn) -> Outcome:
        """Choose the outcome of a turn.

        Raises:
            RejectionError: 422 for a `json_schema` that no value was found for.
        """
        tools = _next_tools(turn)
        if not tools:
            return Text(_final_value(turn))
        try:
            return ToolCalls(tuple(ToolCall(tool.name, _arguments(tool, turn)) for tool in tools))
        except NoInstanceError:
            return Text(f"{DISCLAIMER} It found no arguments that fit the parameters of {tools[0].name}.")


def _arguments(tool: Tool, turn: Turn) -> dict[str, Any]:
    arguments = instance_of(tool.parameters or _OBJECT, turn.subjects)
    if not is_object(arguments):
        raise NoInstanceError("the arguments are not an object")
    return arguments


def _next_tools(turn: Turn) -> Sequence[Tool]:
    """Choose the functions to call, if any is to be called.

    A question calls the one that `tool_choice` names, else those that the user names, else the first. They are called
    at once, or one after another if the request forbids parallel calls; if a call is required, a result is followed by
    one in any case.
    """
    choice = turn.tool_choice
    tools = [tool for tool in turn.tools if not choice.names or tool.name in choice.names]
    if choice.mode == "none" or not tools:
        return ()
    named = sorted(
        (found.start(), index)
        for index, tool in enumerate(tools)
        if (found := re.search(rf"(?<!\w){re.escape(tool.name)}(?!\w)", turn.user_text))
    )
    in_order = [tools[index] for _, index in named]
    called = {result.call.tool for result in turn.results}
    rest = [tool for tool in in_order if tool.name not in called]
    if turn.sampling.parallel and rest:
        return rest
    if turn.awaits_response or choice.mode == "required":
        return [*rest, *tools][:1]
    return rest[:1]


def _final_value(turn: Turn) -> Any:
    said = " ".join(f"{result.call.tool} returned: {result.text[:MAX_QUOTE]}" for result in turn.results)
    text = f"{DISCLAIMER} " + (said or f'You wrote: "{turn.user_text[:MAX_QUOTE]}"')
    if turn.response_format is None:
        return text
    if turn.response_format.kind == "json_object":
        return {"sandbox": True, "text": text}
    try:
        return instance_of(turn.response_format.schema or _OBJECT, [text])
    except NoInstanceError:
        raise refused(("response_format",), "no value was found that fits the schema; a script can name one") from None
