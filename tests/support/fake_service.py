"""A Control service without a socket, with responses chosen by a test, and an operation that calls it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeGuard

import httpx

from sequrity.control.types.headers import FeaturesHeader
from sequrity.types.chat_completion.request import ChatCompletionRequest
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import AsyncStream, JsonHeader, Operation, Segment, Stream, StreamEnd, TextHeader

BASE_URL = "https://control.test"
API_KEY = "key-of-the-tests"
MESSAGES: list[dict[str, Any]] = [{"role": "user", "content": "a prompt of the tests"}]

ANSWER: dict[str, Any] = {
    "id": "answer",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hi"}}],
}
CHUNK: dict[str, Any] = {
    "id": "answer",
    "object": "chat.completion.chunk",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "delta": {"content": "hi"}}],
}

CHAT = Operation(
    name="chat",
    method="POST",
    path="/control/{kind}/{provider}/v1/chat",
    request=ChatCompletionRequest,
    response=ChatCompletionResponse,
    event=ChatCompletionChunk,
    stream_sum="chat",
    segments=(
        Segment("kind", ("chat", "code"), "chat"),
        Segment("provider", ("openai", "a/b"), "default", omitted_as="default"),
    ),
    headers=(
        TextHeader("X-Api-Key", "llm_api_key", secret=True),
        JsonHeader("X-Features", "features", FeaturesHeader, "feature_overrides"),
        TextHeader("X-Session-ID", "session_id"),
    ),
    stream_switch="stream",
    stream_end=StreamEnd(data=("[DONE]",)),
    session="session_id",
)


class Service:
    """Responds to each request with the next of its replies, then always with the last one, and keeps the requests."""

    def __init__(self, *replies: httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]) -> None:
        self.replies = list(replies) or [answer()]
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, httpx.Response) else reply(request)

    @property
    def last(self) -> httpx.Request:
        """The last request."""
        return self.requests[-1]

    @property
    def last_body(self) -> Any:
        """The last request's body."""
        return json.loads(self.last.content)

    def client(self, **options: Any) -> httpx.Client:
        """Make a client of this service."""
        return httpx.Client(transport=httpx.MockTransport(self), **options)

    def async_client(self, **options: Any) -> httpx.AsyncClient:
        """Make a client of this service."""
        return httpx.AsyncClient(transport=httpx.MockTransport(self), **options)


def answer(document: Any = None, *, status: int = 200, **headers: str) -> httpx.Response:
    """Make a JSON response."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, json=ANSWER if document is None else document, headers=named)


def stream(*documents: Any, end: str = "data: [DONE]\n\n", **headers: str) -> httpx.Response:
    """Make an event stream; a text among the documents is sent unchanged."""
    texts = [item if isinstance(item, str) else f"data: {json.dumps(item)}\n\n" for item in documents]
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(
        200, content="".join([*texts, end]).encode(), headers={"content-type": "text/event-stream", **named}
    )


def opened(reply: Any) -> Stream[Any]:
    """Assert that a call returned a stream."""
    assert _is_stream(reply)
    return reply


def opened_async(reply: Any) -> AsyncStream[Any]:
    """Assert that a call returned a stream."""
    assert _is_async_stream(reply)
    return reply


def _is_stream(reply: object) -> TypeGuard[Stream[Any]]:
    return isinstance(reply, Stream)


def _is_async_stream(reply: object) -> TypeGuard[AsyncStream[Any]]:
    return isinstance(reply, AsyncStream)
