"""Tools and structured output as a user's editor sees them: checked by mypy and pyright, never run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypedDict, assert_type

from attrs import define

from sequrity import (
    AsyncParsedStream,
    AsyncSequrityClient,
    AsyncToolStream,
    AsyncToolTurns,
    ParsedStream,
    ParseError,
    SequrityClient,
    ToolCall,
    ToolRun,
    ToolStream,
    ToolTurn,
    ToolTurns,
    tool,
)
from sequrity.control.chat_completion import ParsedChatCompletionResponse
from sequrity.control.messages import ParsedAnthropicMessageResponse
from sequrity.control.responses import ParsedResponsesResponse
from sequrity.types.chat_completion.request import UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse, Choice
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity.types.messages.response import AnthropicMessageResponse
from sequrity.types.messages.stream import AnthropicStreamEvent
from sequrity.types.responses.response import ResponsesResponse

MESSAGES = [UserMessage(content="hi")]


@define
class City:
    name: str


@dataclass
class Town:
    name: str


class Place(TypedDict):
    name: str


class Point(NamedTuple):
    x: int


def types(client: SequrityClient) -> None:
    """The type of the argument is the type of `parsed`."""
    parse = client.control.chat.parse
    assert_type(parse(MESSAGES, "m", response_type=City), ParsedChatCompletionResponse[City])
    assert_type(parse(MESSAGES, "m", response_type=City).parsed, City)
    assert_type(parse(MESSAGES, "m", response_type=Town).parsed.name, str)
    assert_type(parse(MESSAGES, "m", response_type=Place).parsed, Place)
    assert_type(parse(MESSAGES, "m", response_type=Point).parsed, Point)
    assert_type(parse(MESSAGES, "m", response_type=int).parsed, int)
    assert_type(parse(MESSAGES, "m", response_type=list[City]).parsed, list[City])
    assert_type(parse(MESSAGES, "m", response_type=dict[str, City], temperature=0).parsed, dict[str, City])


def special_forms(client: SequrityClient) -> None:
    """Type checkers do not know the value of a union."""
    value: City | Town | str = client.control.chat.parse(MESSAGES, "m", response_type=City | Town).parsed
    word: str = client.control.chat.parse(MESSAGES, "m", response_type=Literal["a", "b"]).parsed
    print(value, word)


def responses(client: SequrityClient) -> None:
    """A parsed response is a response."""
    response: ChatCompletionResponse = client.control.chat.parse(MESSAGES, "m", response_type=City)
    assert_type(response.choices, list[Choice])
    parsed = client.control.chat.parse([*MESSAGES, response.message], "m", response_type=City)
    assert_type(parsed.text, str)
    assert_type(parsed.session_id, str | None)


def streams(client: SequrityClient) -> None:
    """A stream yields JSON data, and its end has the type."""
    with client.control.chat.parse(MESSAGES, "m", response_type=City, stream=True) as stream:
        assert_type(stream, ParsedStream[ParsedChatCompletionResponse[City]])
        for value in stream:
            assert_type(value, Any)
    assert_type(stream.final(on_content=lambda delta: print(delta.text)).parsed, City)


def errors(client: SequrityClient) -> str | None:
    """An error holds the text."""
    try:
        return client.control.chat.parse(MESSAGES, "m", response_type=City).parsed.name
    except ParseError as error:
        return error.text


async def asynchronous(client: AsyncSequrityClient) -> None:
    """The async client has the same types."""
    response = await client.control.chat.parse(MESSAGES, "m", response_type=list[Town])
    assert_type(response.parsed, list[Town])
    stream = await client.control.chat.parse(MESSAGES, "m", response_type=City, stream=True)
    assert_type(stream, AsyncParsedStream[ParsedChatCompletionResponse[City]])
    assert_type((await stream.final()).parsed, City)


@tool
def plain(city: str) -> int:
    """A tool."""
    return len(city)


@tool(name="other", strict=True)
async def later(city: str) -> int:
    """An async tool."""
    return len(city)


def approve(call: ToolCall) -> str | bool:
    """Approve a call."""
    assert_type(call.arguments, dict[str, Any])
    return call.name == "plain" or "no"


def tools(client: SequrityClient) -> None:
    """Decorated functions keep their types, and the loop has a type for each way to run it."""
    assert_type(plain("a"), int)
    run_tools = client.control.chat.run_tools
    run = run_tools([plain], MESSAGES, "m", on_tool_call=approve, on_tool_error=lambda call, error: f"{call}{error}")
    assert_type(run, ToolRun[ChatCompletionResponse])
    with run_tools([plain], MESSAGES, "m", stream=True) as stream:
        assert_type(stream, ToolStream[ChatCompletionChunk, ChatCompletionResponse])
        for chunk in stream:
            assert_type(chunk, ChatCompletionChunk)
    assert_type(stream.final(), ToolRun[ChatCompletionResponse])
    turns = client.control.chat.tool_turns([plain], MESSAGES, "m")
    assert_type(turns, ToolTurns[ChatCompletionResponse])
    for turn in turns:
        assert_type(turn, ToolTurn[ChatCompletionResponse])
        assert_type(turn.calls, tuple[ToolCall, ...])


def other_apis(client: SequrityClient) -> None:
    """The Messages and Responses APIs have the same methods, with their own types."""
    messages = client.control.messages
    assert_type(messages.run_tools([plain], MESSAGES, "m", 100), ToolRun[AnthropicMessageResponse])
    assert_type(
        messages.run_tools([plain], MESSAGES, "m", 100, stream=True),
        ToolStream[AnthropicStreamEvent, AnthropicMessageResponse],
    )
    assert_type(messages.tool_turns([plain], MESSAGES, "m", 100), ToolTurns[AnthropicMessageResponse])
    assert_type(messages.parse(MESSAGES, "m", 100, response_type=City), ParsedAnthropicMessageResponse[City])
    responses = client.control.responses
    assert_type(responses.run_tools([plain], "m", input="hi"), ToolRun[ResponsesResponse])
    assert_type(responses.parse("m", input="hi", response_type=list[City]), ParsedResponsesResponse[list[City]])
    assert_type(
        responses.parse("m", input="hi", response_type=City, stream=True),
        ParsedStream[ParsedResponsesResponse[City]],
    )


async def other_apis_async(client: AsyncSequrityClient) -> None:
    """So do their async methods."""
    run = await client.control.messages.run_tools([later], MESSAGES, "m", 100, max_concurrency=2)
    assert_type(run, ToolRun[AnthropicMessageResponse])
    parsed = await client.control.responses.parse("m", input="hi", response_type=City)
    assert_type(parsed.parsed, City)


async def tools_async(client: AsyncSequrityClient) -> None:
    """The async client runs calls concurrently."""
    assert_type(await later("a"), int)
    run = await client.control.chat.run_tools([plain, later], MESSAGES, "m", max_concurrency=2)
    assert_type(run, ToolRun[ChatCompletionResponse])
    stream = await client.control.chat.run_tools([later], MESSAGES, "m", stream=True)
    assert_type(stream, AsyncToolStream[ChatCompletionChunk, ChatCompletionResponse])
    turns = client.control.chat.tool_turns([later], MESSAGES, "m")
    assert_type(turns, AsyncToolTurns[ChatCompletionResponse])
    async for turn in turns:
        assert_type(turn.response, ChatCompletionResponse)
