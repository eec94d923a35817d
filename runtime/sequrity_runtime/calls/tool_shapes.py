"""Tools in the format of another API.

The bodies of the APIs are open: the Messages API takes a tool with any `type`, which its provider may know. The service
knows no tool of another API, so such a tool, or such a choice of a tool, is refused before it is sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sequrity_runtime.errors import Violation
from sequrity_runtime.json.members import array_at
from sequrity_runtime.type_guards import is_object


@frozen
class _Api:
    """An API, and how it writes tools."""

    name: str
    tool: str
    choice: str


_APIS = {
    "chat": _Api(
        "chat completions",
        '{"type": "function", "function": {"name": ..., "parameters": ...}}',
        '{"type": "function", "function": {"name": ...}}',
    ),
    "messages": _Api(
        "the Messages API",
        '{"name": ..., "input_schema": ...}',
        '{"type": "tool", "name": ...}',
    ),
    "responses": _Api(
        "the Responses API",
        '{"type": "function", "name": ..., "parameters": ...}',
        '{"type": "function", "name": ...}',
    ),
}


def foreign_tools(own: str, body: dict[str, Any]) -> Iterator[Violation]:
    """List the tools of a body, and its choice of a tool, that have the format of another API."""
    for position, tool in enumerate(array_at(body, "tools")):
        if (other := _api_of_tool(tool)) not in (own, ""):
            yield _violation(f"a tool of {_APIS[other].name}", _APIS[own].name, _APIS[own].tool, f"/tools/{position}")
    choice = body.get("tool_choice")
    if (other := _api_of_choice(choice)) not in (own, ""):
        yield _violation(f"a choice of {_APIS[other].name}", _APIS[own].name, _APIS[own].choice, "/tool_choice")


def _violation(found: str, api: str, expected: str, pointer: str) -> Violation:
    return Violation(f"{found}; {api} takes {expected}", pointer)


def _api_of_tool(tool: Any) -> str:
    """Name the API whose format a tool has. Empty if several may know it."""
    if not is_object(tool):
        return ""
    if tool.get("type", "custom") == "custom" and "input_schema" in tool:
        return "messages"
    return _api_of_function(tool)


def _api_of_choice(choice: Any) -> str:
    if not is_object(choice):
        return ""
    kind = choice.get("type")
    return "messages" if kind == "any" or (kind == "tool" and "name" in choice) else _api_of_function(choice)


def _api_of_function(value: dict[str, Any]) -> str:
    """Name the API of a function: chat completions nest its name in an object, the Responses API does not."""
    kind, below, named = value.get("type", ""), is_object(value.get("function")), "name" in value
    if kind not in ("", "function") or below == named:
        return ""
    return "chat" if below else "responses" if kind else ""
