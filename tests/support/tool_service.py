"""Responses that request tool calls, and two ways to run the tool loop on them: sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
from fake_service import ANSWER, BASE_URL, CHUNK, Service, answer, stream

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity.types.chat_completion.request import UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import ToolRun

Way = Callable[..., ToolRun[ChatCompletionResponse]]


def _calls(calls: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    return [
        {"id": str(place), "type": "function", "function": {"name": name, "arguments": arguments}}
        for place, (name, arguments) in enumerate(calls)
    ]


def asking(*calls: tuple[str, str]) -> httpx.Response:
    """Request calls, each a name and the text of its arguments."""
    message = {"role": "assistant", "content": None, "tool_calls": _calls(calls)}
    choice = {"index": 0, "finish_reason": "tool_calls", "message": message}
    return answer({**ANSWER, "choices": [choice]}, x_session_id="s")


def asking_in_a_stream(*calls: tuple[str, str]) -> httpx.Response:
    """Request calls in a stream, one chunk for each."""
    chunks = [
        {**CHUNK, "choices": [{"index": 0, "delta": {"tool_calls": [{**call, "index": place}]}}]}
        for place, call in enumerate(_calls(calls))
    ]
    return stream(*chunks, {**CHUNK, "choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls"}]})


def talking_in_a_stream(*pieces: str) -> httpx.Response:
    """Respond with a text in pieces."""
    chunks = [{**CHUNK, "choices": [{"index": 0, "delta": {"content": piece}}]} for piece in pieces]
    return stream(*chunks, {**CHUNK, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})


def run_sync(service: Service, functions: Any, **options: Any) -> ToolRun[ChatCompletionResponse]:
    """Run the loop with the sync client, a stream to its end."""
    client: Any
    with SequrityClient("k", BASE_URL, http_client=service.client(), max_retries=0) as client:
        run: Any = client.control.chat.run_tools(functions, [UserMessage(content="hi")], "m", **options)
        found: ToolRun[ChatCompletionResponse] = run.final() if options.get("stream") else run
        return found


def run_async(service: Service, functions: Any, **options: Any) -> ToolRun[ChatCompletionResponse]:
    """Run the loop with the async client, a stream to its end."""

    async def run() -> ToolRun[ChatCompletionResponse]:
        client: Any
        async with AsyncSequrityClient("k", BASE_URL, http_client=service.async_client(), max_retries=0) as client:
            run: Any = await client.control.chat.run_tools(functions, [UserMessage(content="hi")], "m", **options)
            found: ToolRun[ChatCompletionResponse] = await run.final() if options.get("stream") else run
            return found

    return asyncio.run(run())


def told(run: ToolRun[Any]) -> list[str]:
    """List the tool messages that the model received."""
    return [message["content"] for message in run.messages if message["role"] == "tool"]
