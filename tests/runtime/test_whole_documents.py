"""A JSON document in place of a stream has the same pieces in every API: text, reasoning, refusals and tool calls."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from attrs import define
from fake_service import BASE_URL, MESSAGES, Service

from sequrity import AsyncSequrityClient, SequrityClient, TextDelta, ToolCallDelta

ARGUMENTS = '{"city":"Oslo"}'
Call = tuple[str, dict[str, Any]]

CHAT: Call = ("chat", {"messages": MESSAGES, "model": "m"})
MESSAGES_API: Call = ("messages", {"messages": MESSAGES, "model": "m", "max_tokens": 9})
RESPONSES: Call = ("responses", {"model": "m", "input": "x"})
CALLS = [CHAT, MESSAGES_API, RESPONSES]
API_NAMES = ["chat", "messages", "responses"]


def in_each_api(*documents: dict[str, Any]) -> list[tuple[Call, dict[str, Any]]]:
    return [*zip(CALLS, documents, strict=True)]


def completion(message: dict[str, Any]) -> dict[str, Any]:
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": None, **message}}
    return {"id": "r", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}


def message(*blocks: dict[str, Any], stop_reason: str = "end_turn") -> dict[str, Any]:
    usage = {"input_tokens": 1, "output_tokens": 2}
    head = {"id": "r", "type": "message", "role": "assistant", "model": "m", "usage": usage, "stop_sequence": None}
    return {**head, "content": [*blocks], "stop_reason": stop_reason}


def response(*items: dict[str, Any], status: str = "completed") -> dict[str, Any]:
    head = {"id": "r", "object": "response", "created_at": 1, "model": "m", "status": status}
    return {**head, "output": [*items], "parallel_tool_calls": True, "tool_choice": "auto", "tools": []}


def said(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": "message", "id": "i", "role": "assistant", "status": "completed", "content": [*parts]}


def output_text(text: str) -> dict[str, Any]:
    return {"type": "output_text", "text": text, "annotations": []}


TEXTS = in_each_api(
    completion({"content": "hi you"}),
    message({"type": "text", "text": "hi "}, {"type": "text", "text": "you"}),
    response(said(output_text("hi "), output_text("you"))),
)
TOOLS = in_each_api(
    completion(
        {"tool_calls": [{"id": "c", "type": "function", "function": {"name": "weather", "arguments": ARGUMENTS}}]}
    ),
    message({"type": "tool_use", "id": "c", "name": "weather", "input": {"city": "Oslo"}}),
    response(
        {"type": "function_call", "id": "i", "call_id": "c", "name": "weather", "arguments": ARGUMENTS, "status": "x"}
    ),
)
REASONING = in_each_api(
    completion({"content": "hi", "reasoning_content": "why"}),
    message({"type": "thinking", "thinking": "why", "signature": "s"}, {"type": "text", "text": "hi"}),
    response(
        {"type": "reasoning", "id": "j", "summary": [{"type": "summary_text", "text": "why"}]}, said(output_text("hi"))
    ),
)


def opened(call: Call, document: dict[str, Any], method: str = "create", stream: bool = True, **options: Any) -> Any:
    resource, arguments = call
    client = SequrityClient("key", BASE_URL, http_client=Service(httpx.Response(200, json=document)).client())
    return getattr(getattr(client.control, resource), method)(**arguments, stream=stream, **options)


@pytest.mark.parametrize(("call", "document"), TEXTS, ids=API_NAMES)
def test_text_of_a_document_is_the_text_of_the_stream(call: Call, document: dict[str, Any]) -> None:
    assert "".join(opened(call, document).text_stream) == "hi you"
    seen: list[TextDelta] = []
    assert opened(call, document).final(on_content=seen.append) == opened(call, document).final()
    assert "".join(delta.text for delta in seen) == "hi you"


@pytest.mark.parametrize(("call", "document"), TEXTS, ids=API_NAMES)
def test_text_of_a_document_in_an_async_client(call: Call, document: dict[str, Any]) -> None:
    async def read() -> str:
        resource, arguments = call
        http_client = Service(httpx.Response(200, json=document)).async_client()
        client = AsyncSequrityClient("key", BASE_URL, http_client=http_client)
        events = await getattr(client.control, resource).create(**arguments, stream=True)
        return "".join([text async for text in events.text_stream])

    assert asyncio.run(read()) == "hi you"


@pytest.mark.parametrize(("call", "document"), TOOLS, ids=API_NAMES)
def test_tool_calls_of_a_document_have_their_arguments(call: Call, document: dict[str, Any]) -> None:
    seen: list[ToolCallDelta] = []
    whole = opened(call, document).final(on_tool_call=seen.append)
    assert whole.to_dict() == opened(call, document, stream=False).to_dict()
    assert {(delta.id, delta.name) for delta in seen} == {("c", "weather")}
    assert "".join(delta.arguments for delta in seen) == ARGUMENTS


@pytest.mark.parametrize(("call", "document"), REASONING, ids=API_NAMES)
def test_reasoning_of_a_document_is_reported(call: Call, document: dict[str, Any]) -> None:
    seen: list[TextDelta] = []
    opened(call, document).final(on_reasoning=seen.append)
    assert "".join(delta.text for delta in seen) == "why"


@pytest.mark.parametrize(
    ("call", "document"),
    [
        (CHAT, completion({"refusal": "no"})),
        (RESPONSES, response(said({"type": "refusal", "refusal": "no"}))),
    ],
    ids=["chat", "responses"],
)
def test_a_refusal_of_a_document_is_reported(call: Call, document: dict[str, Any]) -> None:
    seen: list[TextDelta] = []
    opened(call, document).final(on_refusal=seen.append)
    assert "".join(delta.text for delta in seen) == "no"


@pytest.mark.parametrize(("call", "document"), TEXTS, ids=API_NAMES)
def test_the_response_so_far_never_repeats_a_text_of_the_document(call: Call, document: dict[str, Any]) -> None:
    with opened(call, document) as events:
        for _ in events:
            assert "hi you".startswith(events.accumulate().text or "")


@define
class City:
    name: str


CITY = '{"name": "Oslo"}'


@pytest.mark.parametrize(
    ("call", "document"),
    in_each_api(
        completion({"content": CITY}),
        message({"type": "text", "text": CITY}),
        response(said(output_text(CITY))),
    ),
    ids=API_NAMES,
)
def test_a_parsed_stream_reads_the_value_of_a_document(call: Call, document: dict[str, Any]) -> None:
    with opened(call, document, "parse", response_type=City) as values:
        assert [*values]
        assert values.final().parsed == City("Oslo")
