"""The format of chat completions reads tool calls as providers send them, and writes tools and results."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from sequrity_runtime.formats import FORMATS
from sequrity_runtime.formats.conversation_format import Outcome, ToolCall, ToolResult

CHAT = FORMATS["chat"]


def _response(**call: Any) -> Any:
    return {"choices": [{"message": {"tool_calls": [{"id": call.pop("id", "1"), "function": call}]}}]}


@pytest.mark.parametrize(
    ("arguments", "text"),
    [('{"a": 1}', '{"a": 1}'), ("", ""), (None, "{}"), ({}, "{}"), ({"a": [1]}, '{"a":[1]}')],
)
def test_arguments_are_text_absent_or_an_object(arguments: Any, text: str) -> None:
    assert CHAT.calls(_response(name="f", arguments=arguments)) == [ToolCall("1", "f", text)]


def test_a_call_without_id_and_name_is_read() -> None:
    assert CHAT.calls(_response(id=None, name=None, arguments="{}")) == [ToolCall("", "", "{}")]


@pytest.mark.parametrize("choices", [[], [{"message": None}], None, ["a"]], ids=ascii)
def test_a_response_without_message_has_no_calls_and_no_items(choices: Any) -> None:
    response = {"choices": choices}
    assert (CHAT.calls(response), CHAT.response_items(response)) == ([], [])


def test_each_result_is_a_tool_message() -> None:
    results = [ToolResult(ToolCall("1", "f", ""), "a"), ToolResult(ToolCall("2", "f", ""), "b", is_error=True)]
    assert CHAT.results(results) == [
        {"role": "tool", "tool_call_id": "1", "content": "a"},
        {"role": "tool", "tool_call_id": "2", "content": "b"},
    ]


def test_a_tool_definition_omits_absent_members() -> None:
    tool: Any = SimpleNamespace(name="f", description="", parameters={"type": "object"}, strict=False)
    assert CHAT.definition(tool) == {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}
    tool.description, tool.strict = "Does it.", True
    assert CHAT.definition(tool)["function"] == {
        "name": "f",
        "description": "Does it.",
        "parameters": {"type": "object"},
        "strict": True,
    }


def _answering(content: Any, finish_reason: Any = "stop", **message: Any) -> Any:
    found = {"content": content, "refusal": None, "tool_calls": None, **message}
    return {"choices": [{"message": found, "finish_reason": finish_reason}]}


@pytest.mark.parametrize(
    ("content", "text"),
    [("a", "a"), (None, None), ([{"type": "text", "text": "a"}, {"type": "image"}, 5, {"text": "b"}], "ab")],
    ids=["text", "none", "parts"],
)
def test_the_text_of_a_response_is_text_absent_or_parts(content: Any, text: str | None) -> None:
    assert CHAT.outcome(_answering(content)) == Outcome(text)


def test_a_refusal_may_be_empty() -> None:
    assert CHAT.outcome(_answering("a", refusal="")).refusal is None
    assert CHAT.outcome(_answering("a", refusal="No.")).refusal == "No."
