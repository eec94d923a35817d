"""Mistakes that type checkers report. mypy and pyright have an error for each marked line, and for no other one."""

from __future__ import annotations

from sequrity import (
    FeaturesHeader,
    Message,
    MessageDict,
    SequrityClient,
    ToolDict,
    UserMessage,
    converter,
)
from sequrity.control import FsmOverrides


def dicts(client: SequrityClient) -> None:
    """Wrong keys and values of dicts."""
    create = client.control.chat.create
    create([{"rol": "user", "content": "x"}], "m")  # wrong
    create([{"role": "user", "contnet": "x"}], "m")  # wrong
    create([{"role": "usr", "content": "x"}], "m")  # wrong
    create([{"role": "user", "content": 5}], "m")  # wrong
    create([{"role": "user", "content": [{"type": "text", "txt": "x"}]}], "m")  # wrong
    create([{"role": "tool", "content": "42"}], "m")  # wrong
    create([UserMessage(content="x"), {"role": "user", "contents": "x"}], "m")  # wrong
    create([UserMessage(content="x")], "m", tools=[{"type": "function", "function": {"nam": "f"}}])  # wrong
    create([UserMessage(content="x")], "m", response_format={"type": "json"})  # wrong
    create([UserMessage(content="x")], "m", features={"agent_arc": "dual-llm"})  # wrong
    create([UserMessage(content="x")], "m", security_policy={"mode": "lax"})  # wrong
    create([UserMessage(content="x")], "m", fine_grained_config={"fsm": {"max_turns": 5}})  # wrong
    question: MessageDict = {"role": "user", "text": "x"}  # wrong
    tool: ToolDict = {"type": "function", "name": "f"}  # wrong
    create([question], "m", tools=[tool])


def arguments(client: SequrityClient) -> None:
    """Wrong arguments of a call."""
    history: list[Message] = [UserMessage(content="x")]
    client.control.chat.create("hi", "m")  # wrong
    client.control.chat.create({"role": "user", "content": "x"}, "m")  # wrong
    client.control.chat.create([FeaturesHeader.single_llm()], "m")  # wrong
    client.control.chat.create(history, 5)  # wrong
    client.control.chat.create(history)  # wrong
    client.control.chat.create(history, "m", temprature=0.5)  # wrong
    client.control.chat.create(history, "m", provider="opnai")  # wrong
    client.control.chat.create(history, "m", endpoint_type="chatt")  # wrong


def results(client: SequrityClient) -> None:
    """Wrong uses of results and types."""
    history: list[Message] = [UserMessage(content="x")]
    response = client.control.chat.create(history, "m")
    history.append(response)  # wrong
    response.mesage()  # wrong
    for _ in response:  # wrong
        pass
    UserMessage(contnet="x")  # wrong
    UserMessage(role="assistant", content="x")  # wrong
    FsmOverrides(max_n_turns="5")  # wrong
    UserMessage.from_dict([("role", "user")])  # wrong
    response.to_json(indent="2")  # wrong
    converter("json")  # wrong
