"""Responses in the formats of the Messages and Responses APIs, whole and streamed, and the calls that receive them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
from attrs import frozen
from fake_service import BASE_URL, Service, answer, stream

from sequrity import AsyncSequrityClient, SequrityClient

QUESTION = [{"role": "user", "content": "hi"}]


@frozen
class Api:
    """The responses of one API, and the arguments of its calls."""

    name: str
    arguments: dict[str, Any]
    ends: dict[str, dict[str, Any]]
    """Keys of a response by the reason of its end: `stop`, `length`, `refusal`."""

    body: Callable[..., dict[str, Any]]
    """Writes a response: a text or None, calls as name and JSON text, and further keys."""

    events: Callable[[dict[str, Any], int], Iterator[dict[str, Any]]]
    """Writes a response as events, with texts in pieces of a length."""


def _message(text: str | None, *calls: tuple[str, str], **further: Any) -> dict[str, Any]:
    texts: list[Any] = [] if text is None else [{"type": "text", "text": text}]
    uses = [
        {"type": "tool_use", "id": f"call-{place}", "name": name, "input": json.loads(arguments)}
        for place, (name, arguments) in enumerate(calls)
    ]
    stop = "tool_use" if calls else "end_turn"
    usage = {"input_tokens": 1, "output_tokens": 1}
    head = {"id": "msg_1", "type": "message", "role": "assistant", "model": "m"}
    return {**head, "content": [*texts, *uses], "stop_reason": stop, "usage": usage, **further}


def _message_events(message: dict[str, Any], size: int) -> Iterator[dict[str, Any]]:
    yield {"type": "message_start", "message": {**message, "content": [], "stop_reason": None}}
    yield {"type": "ping"}
    for index, block in enumerate(message["content"]):
        is_text = block["type"] == "text"
        empty: dict[str, Any] = {"text": ""} if is_text else {"input": {}}
        yield {"type": "content_block_start", "index": index, "content_block": {**block, **empty}}
        for piece in _pieces(block["text"] if is_text else json.dumps(block["input"]), size):
            delta = (
                {"type": "text_delta", "text": piece}
                if is_text
                else {"type": "input_json_delta", "partial_json": piece}
            )
            yield {"type": "content_block_delta", "index": index, "delta": delta}
        yield {"type": "content_block_stop", "index": index}
    end = {"stop_reason": message["stop_reason"], "stop_sequence": None}
    yield {"type": "message_delta", "delta": end, "usage": message["usage"]}
    yield {"type": "message_stop"}


def _response(text: str | None, *calls: tuple[str, str], **further: Any) -> dict[str, Any]:
    content = further.pop("content", None if text is None else [{"type": "output_text", "text": text}])
    messages = [] if content is None else [{"type": "message", "id": "m", "role": "assistant", "content": content}]
    asked = [
        {"type": "function_call", "id": f"fc-{place}", "call_id": f"call-{place}", "name": name, "arguments": arguments}
        for place, (name, arguments) in enumerate(calls)
    ]
    head = {"id": "resp_1", "object": "response", "status": "completed", "model": "m"}
    return {**head, "output": [*messages, *asked], **further}


def _response_events(response: dict[str, Any], size: int) -> Iterator[dict[str, Any]]:
    kind = response["status"] if response["status"] in ("failed", "incomplete") else "completed"
    yield {"type": "response.created", "response": {**response, "output": [], "status": "in_progress"}}
    for index, item in enumerate(response["output"]):
        yield {"type": "response.output_item.added", "output_index": index, "item": {**item, "content": []}}
        for part, content in enumerate(item.get("content", ())):
            if content["type"] == "output_text":
                for piece in _pieces(content["text"], size):
                    place = {"output_index": index, "content_index": part, "item_id": item["id"]}
                    yield {"type": "response.output_text.delta", **place, "delta": piece}
        yield {"type": "response.output_item.done", "output_index": index, "item": item}
    yield {"type": f"response.{kind}", "response": response}


def _pieces(text: str, size: int) -> Iterator[str]:
    return (text[start : start + size] for start in range(0, len(text), size))


MESSAGES_API = Api(
    "messages",
    {"messages": QUESTION, "model": "m", "max_tokens": 100},
    {
        "stop": {},
        "length": {"stop_reason": "max_tokens"},
        "refusal": {"stop_reason": "refusal"},
    },
    _message,
    _message_events,
)
RESPONSES_API = Api(
    "responses",
    {"model": "m", "input": "hi"},
    {
        "stop": {},
        "length": {"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}},
        "content_filter": {"status": "incomplete", "incomplete_details": {"reason": "content_filter"}},
        "refusal": {"content": [{"type": "refusal", "refusal": "I will not."}]},
        "failure": {"status": "failed", "error": {"code": "server_error", "message": "out of order"}},
    },
    _response,
    _response_events,
)
APIS = (MESSAGES_API, RESPONSES_API)


@frozen
class Caller:
    """One API, called by the sync or the async client."""

    api: Api
    is_async: bool

    def reply(
        self, text: str | None, *calls: tuple[str, str], streamed: bool = False, size: int = 3, **further: Any
    ) -> httpx.Response:
        """Respond with a text, or with calls."""
        document = self.api.body(text, *calls, **further)
        if not streamed:
            return answer(document, x_session_id="s")
        events = self.api.events(document, size)
        return stream(*(_named(number, event) for number, event in enumerate(events)), end="", x_session_id="s")

    def call(self, service: Service, method: str, *arguments: Any, **options: Any) -> Any:
        """Call a method, and read a stream to its end: a list of what it yields, and its `final()`."""
        given = {**self.api.arguments, **options}
        if self.is_async:
            return asyncio.run(self._call_async(service, method, arguments, given))
        with SequrityClient("k", BASE_URL, http_client=service.client(), max_retries=0) as client:
            found = getattr(getattr(client.control, self.api.name), method)(*arguments, **given)
            if method == "tool_turns":
                return [*found], found.run
            if not options.get("stream"):
                return found
            with found:
                return [*found], found.final()

    async def _call_async(self, service: Service, method: str, arguments: Any, given: Any) -> Any:
        http_client = service.async_client()
        async with AsyncSequrityClient("k", BASE_URL, http_client=http_client, max_retries=0) as client:
            called = getattr(getattr(client.control, self.api.name), method)(*arguments, **given)
            if method == "tool_turns":
                return [turn async for turn in called], called.run
            found = await called
            if not given.get("stream"):
                return found
            async with found:
                return [item async for item in found], await found.final()


def _named(number: int, event: dict[str, Any]) -> str:
    """Write an event as both APIs do, with its name."""
    return f"event: {event['type']}\ndata: {json.dumps({**event, 'sequence_number': number})}\n\n"


CALLERS = [Caller(api, is_async) for api in APIS for is_async in (False, True)]
CALLER_IDS = [f"{caller.api.name}-{'async' if caller.is_async else 'sync'}" for caller in CALLERS]
