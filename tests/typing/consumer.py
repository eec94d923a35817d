"""The public API as a user's editor sees it: checked by mypy and pyright, never run."""

from __future__ import annotations

from typing import Any, TypeAlias, assert_type

import httpx

from sequrity import (
    AsyncSequrityClient,
    Control,
    RawResponse,
    SequrityClient,
    ToolRun,
    call_many,
    call_many_async,
    function_tool,
)
from sequrity.control import ControlConfig, FeaturesHeader, ResponseContentJsonSchema
from sequrity.control.chat_completion import create_chat_completion_async, create_chat_completion_sync
from sequrity.types.chat_completion.request import Message, UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse, Choice, ResponseMessage
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity.types.enums import LlmServiceProvider
from sequrity_runtime import AsyncStream, Stream, TextDelta, ToolCallDelta

Either: TypeAlias = (
    ChatCompletionResponse
    | dict[str, Any]
    | Stream[ChatCompletionChunk, ChatCompletionResponse]
    | Stream[dict[str, Any], dict[str, Any]]
)


def show(delta: TextDelta) -> None:
    """Handle a piece of text."""
    assert_type(delta.text, str)


async def show_later(delta: TextDelta) -> None:
    """Handle a piece of text, asynchronously."""
    show(delta)


def show_call(delta: ToolCallDelta) -> None:
    """Handle a piece of a tool call."""
    assert_type(delta.arguments, str)


def functions(http: httpx.Client) -> None:
    """`stream` and `return_type` select the type of the result."""
    messages: list[Message | dict[str, Any]] = [UserMessage(content="hi"), {"role": "user", "content": "there"}]
    plain = create_chat_completion_sync(http, "https://api.sequrity.ai", "key", messages, "model", None)
    assert_type(plain, ChatCompletionResponse)
    assert_type(plain.choices, list[Choice])
    assert_type(plain.message, ResponseMessage)
    assert_type(plain.text, str)
    assert_type(plain.session_id, str | None)
    streamed = create_chat_completion_sync(
        http, "https://api.sequrity.ai", "key", messages, "m", "llm", provider=LlmServiceProvider.OPENAI, stream=True
    )
    assert_type(streamed, Stream[ChatCompletionChunk, ChatCompletionResponse])
    for chunk in streamed:
        assert_type(chunk, ChatCompletionChunk)
    assert_type(streamed.accumulate(), ChatCompletionResponse)
    assert_type(streamed.final(on_content=show, on_tool_call=show_call), ChatCompletionResponse)
    streamed_raw = create_chat_completion_sync(
        http, "https://api.sequrity.ai", "key", messages, "m", None, stream=True, return_type="json"
    )
    assert_type(streamed_raw, Stream[dict[str, Any], dict[str, Any]])
    assert_type(streamed_raw.final(), dict[str, Any])
    assert_type(streamed_raw.accumulate(), dict[str, Any])
    raw = create_chat_completion_sync(
        http, "https://api.sequrity.ai", "key", messages, "model", None, provider="openai", return_type="json"
    )
    assert_type(raw, dict[str, Any])
    positional = create_chat_completion_sync(
        http, "https://api.sequrity.ai", "key", messages, "m", None, FeaturesHeader.dual_llm(), None, stream=True
    )
    assert_type(positional, Stream[ChatCompletionChunk, ChatCompletionResponse])


def switched(client: SequrityClient, http: httpx.Client, stream: bool) -> None:
    """A value known at run time only gives the union of the types."""
    messages = [UserMessage(content="hi")]
    assert_type(client.control.chat.create(messages, "m", stream=stream, tool_choice="auto"), Either)
    called = create_chat_completion_sync(http, "https://api.sequrity.ai", "k", messages, "m", None, stream=stream)
    assert_type(called, Either)


async def functions_async(http: httpx.AsyncClient) -> None:
    """The async function has the same types."""
    messages = [UserMessage(content="hi")]
    plain = await create_chat_completion_async(http, "https://api.sequrity.ai", "key", messages, "model", None)
    assert_type(plain, ChatCompletionResponse)
    streamed = await create_chat_completion_async(
        http, "https://api.sequrity.ai", "key", messages, "model", None, stream=True, max_tokens=5
    )
    assert_type(streamed, AsyncStream[ChatCompletionChunk, ChatCompletionResponse])
    assert_type(streamed.accumulate(), ChatCompletionResponse)
    assert_type(await streamed.final(on_content=show_later), ChatCompletionResponse)


def clients() -> None:
    """Methods of clients have the types of the functions."""
    with SequrityClient(api_key="key", control=ControlConfig(features=FeaturesHeader.dual_llm())) as client:
        answer = client.control.chat.create(messages=[UserMessage(content="hi")], model="model", temperature=0.5)
        assert_type(answer, ChatCompletionResponse)
        conversation = client.control.session()
        with conversation.chat.create([{"role": "user", "content": "hi"}, answer.message], "m", stream=True) as stream:
            assert_type(stream, Stream[ChatCompletionChunk, ChatCompletionResponse])
        assert_type(ResponseContentJsonSchema.parse_json_safe(answer.text), ResponseContentJsonSchema)
        assert_type(client.control.session_id, str | None)
        assert_type(client.control, Control)
        assert_type(SequrityClient.control, type[Control])
        options = client.control.chat.create(
            [UserMessage(content="hi")],
            "m",
            tools=[{"type": "function", "function": {"name": "f"}}],
            tool_choice="auto",
            max_tokens=5,
            provider="openai",
            timeout=5,
            max_retries=0,
            custom_headers={"x-a": "1"},
            return_type="json",
        )
        assert_type(options, dict[str, Any])


def temperature(city: str) -> float:
    """A function that a model may call."""
    return len(city)


def many() -> None:
    """Tools, concurrent calls, raw responses and other settings keep the types."""
    with SequrityClient(api_key="key") as client:
        assert_type(client.with_options(timeout=5, max_retries=0), SequrityClient)
        run = client.control.chat.run_tools([temperature], [UserMessage(content="hi")], "model", temperature=0.5)
        assert_type(run, ToolRun[ChatCompletionResponse])
        assert_type(run.response, ChatCompletionResponse)
        assert_type(run.messages, list[dict[str, Any]])
        raw = client.control.chat.with_raw_response.create([UserMessage(content="hi")], "model")
        assert_type(raw, RawResponse[ChatCompletionResponse])
        assert_type(raw.parse(), ChatCompletionResponse)
        raw_stream = client.control.chat.with_raw_response.create([UserMessage(content="hi")], "model", stream=True)
        assert_type(raw_stream.parse(), Stream[ChatCompletionChunk, ChatCompletionResponse])
        found = call_many(lambda text: client.control.chat.create([UserMessage(content=text)], "m"), ["a", "b"])
        assert_type(found, list[ChatCompletionResponse | Exception])
        assert_type(function_tool(temperature), dict[str, Any])


async def many_async() -> None:
    """So does the async client."""
    async with AsyncSequrityClient(api_key="key") as client:
        assert_type(client.with_options(timeout=5), AsyncSequrityClient)
        raw = await client.control.chat.with_raw_response.create([UserMessage(content="hi")], "m", return_type="json")
        assert_type(raw.parse(), dict[str, Any])
        run = await client.control.chat.run_tools([temperature], [UserMessage(content="hi")], "model")
        assert_type(run, ToolRun[ChatCompletionResponse])

        async def ask(text: str) -> ChatCompletionResponse:
            return await client.control.chat.create([UserMessage(content=text)], "model")

        assert_type(await call_many_async(ask, ["a", "b"]), list[ChatCompletionResponse | Exception])


async def clients_async() -> None:
    """Methods of the async client have the same types."""
    async with AsyncSequrityClient(api_key="key") as client:
        answer = await client.control.chat.create(messages=[UserMessage(content="hi")], model="model")
        assert_type(answer, ChatCompletionResponse)
        stream = await client.control.chat.create(messages=[UserMessage(content="hi")], model="model", stream=True)
        assert_type(stream, AsyncStream[ChatCompletionChunk, ChatCompletionResponse])
        async for chunk in stream:
            assert_type(chunk, ChatCompletionChunk)
