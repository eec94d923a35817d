"""Typed messages, dicts and conversions as a user's editor sees them: checked by mypy and pyright, never run."""

from __future__ import annotations

from typing import Any, assert_type

import cattrs
from cattrs.preconf.json import JsonConverter, make_converter
from pydantic import BaseModel

from sequrity import (
    AssistantMessage,
    ChatCompletionResponse,
    ChatMessage,
    FeaturesHeader,
    FineGrainedConfigHeader,
    FunctionTool,
    Message,
    MessageDict,
    ResponseFormatDict,
    SequrityClient,
    SystemMessage,
    ToolDict,
    ToolMessage,
    UserMessage,
    converter,
)
from sequrity.types.chat_completion.response import ResponseMessage


def dicts(client: SequrityClient, untyped: dict[str, Any], loaded: Any) -> None:
    """Dicts are checked where their types are known, and accepted where they are not."""
    client.control.chat.create([{"role": "user", "content": "hi"}], "m")
    client.control.chat.create([{"role": "user", "content": [{"type": "text", "text": "hi"}, untyped]}], "m")
    client.control.chat.create(
        [
            {"role": "system", "content": "s", "name": None},
            {"role": "assistant", "tool_calls": [{"id": "1", "type": "function", "function": untyped}]},
            {"role": "tool", "tool_call_id": "1", "content": "42"},
        ],
        "m",
    )
    tool: ToolDict = {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}
    shape: ResponseFormatDict = {"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "object"}}}
    client.control.chat.create([untyped, loaded], "m", tools=[tool, untyped], response_format=shape)
    client.control.chat.create(loaded, "m", features={"agent_arch": "dual-llm"}, fine_grained_config={"fsm": {}})
    client.control.chat.create([untyped], "m", tool_choice={"type": "function", "function": {"name": "f"}})
    history: list[dict[str, Any]] = [untyped]
    client.control.chat.create([*history, {"role": "user", "content": "hi"}, UserMessage(content="x")], "m")
    question: MessageDict = {"role": "user", "content": "hi"}
    typed: list[MessageDict] = [question, {"role": "system", "content": "s"}]
    client.control.chat.create(typed, "m")


def messages(client: SequrityClient) -> None:
    """Lists of different messages, and the message of a response, are messages."""
    mixed = [SystemMessage(content="s"), UserMessage(content="x")]
    client.control.chat.create(mixed, "m")
    client.control.chat.create((UserMessage(content="x"), AssistantMessage(content="y")), "m")
    history: list[Message] = [UserMessage(content="x")]
    response = client.control.chat.create(history, "m")
    assert_type(response.message, ResponseMessage)
    history.append(response.message)
    history.append(ToolMessage(content="42", tool_call_id="1"))
    history.append({"role": "later"})
    client.control.chat.create([*history, response.message], "m")
    either: list[ChatMessage] = [response.message, *mixed]
    client.control.chat.create(either, "m")
    both: list[Message | dict[str, Any]] = [*mixed, {"role": "user"}]
    client.control.chat.create(both, "m")
    tools: list[FunctionTool] = []
    client.control.chat.create(mixed, "m", tools=tools)


def conversions(response: ChatCompletionResponse) -> None:
    """Every type converts to JSON data and back."""
    assert_type(response.to_dict(session_id=True), dict[str, Any])
    assert_type(response.to_json(indent=2), str)
    assert_type(ChatCompletionResponse.from_dict({}, session_id=True), ChatCompletionResponse)
    assert_type(FeaturesHeader.from_json(b"{}"), FeaturesHeader)
    assert_type(FineGrainedConfigHeader.dual_llm().to_dict(), dict[str, Any])
    assert_type(converter(), cattrs.Converter)
    assert_type(converter(make_converter()), JsonConverter)


class Turn(BaseModel):
    """A model of pydantic with fields of generated types."""

    messages: list[Message]
    response: ChatCompletionResponse | None = None


def models() -> None:
    """pydantic's models take typed objects."""
    turn = Turn(messages=[UserMessage(content="x")])
    assert_type(turn.response, ChatCompletionResponse | None)
