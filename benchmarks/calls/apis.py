"""The APIs: the request of a caller, the responses of the server, and the location of their text.

Each API has a whole response of 250 characters and a stream of 1,000 events, in the layout of its provider.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import documents
from attrs import frozen

EVENTS = 1000
"""Number of events in a stream."""

_QUESTION = "Which of the three invoices are paid, and which one is open?"
_MODEL = "openai/gpt-5-mini"
_TEXT = documents.response()["choices"][0]["message"]["content"]


@frozen
class Api:
    """An API of the service."""

    name: str
    """Name of the resource of our client."""

    url: str
    """Path of the operation."""

    sdk: str
    """Package of the provider's own client."""

    sdk_url: str
    """Path that the base URL of that client ends with."""

    sdk_resource: str
    """Attributes of that client that lead to `create`."""

    body: dict[str, Any]
    """The request body."""

    response: dict[str, Any]
    """A whole response."""

    events: list[dict[str, Any]]
    """A stream."""

    whole: Callable[[Any], str]
    """Read the text of a whole response of JSON data."""

    piece: Callable[[Any], str]
    """Read the text of an event of JSON data."""

    whole_in: Callable[[Any], str]
    """Read the text of a whole response that is an object, of ours or of the provider's own client."""

    piece_in: Callable[[Any], str]
    """Read the text of an event that is an object, of ours or of the provider's own client."""

    def text(self) -> str:
        """Return the text of the whole response."""
        return self.whole(self.response)

    def streamed_text(self) -> str:
        """Return the text of the stream."""
        return "".join(map(self.piece, self.events))

    def stream(self) -> list[bytes]:
        """Write the events of the stream, each with its name if it has one, and the end marker."""
        written = [json.dumps(event, separators=(",", ":")) for event in self.events]
        if self.name == "chat":
            return [f"data: {text}\n\n".encode() for text in [*written, "[DONE]"]]
        return [
            f"event: {event['type']}\ndata: {text}\n\n".encode()
            for event, text in zip(self.events, written, strict=True)
        ]


def _chunk_text(chunk: Any) -> str:
    choices = chunk["choices"]
    return (choices[0]["delta"].get("content") or "") if choices else ""


def _chunk_text_in(chunk: Any) -> str:
    delta = chunk.choices[0].delta if chunk.choices else None
    content = delta.content if delta else None
    return content if isinstance(content, str) else ""


def _chat() -> Api:
    chunks = documents.chunks()
    return Api(
        name="chat",
        url="/control/chat/v1/chat/completions",
        sdk="openai",
        sdk_url="/control/chat/v1",
        sdk_resource="chat.completions",
        body={"messages": [{"role": "user", "content": _QUESTION}], "model": _MODEL},
        response=documents.response(),
        events=[*chunks[: EVENTS - 2], *chunks[-2:]],
        whole=lambda found: found["choices"][0]["message"]["content"],
        piece=_chunk_text,
        whole_in=lambda found: found.choices[0].message.content,
        piece_in=_chunk_text_in,
    )


def _messages() -> Api:
    usage = {"input_tokens": 214, "output_tokens": 68, "cache_read_input_tokens": 0, "service_tier": "standard"}
    head = {"id": "msg_01XFDUDYJgAACzvnptvVoYEL", "type": "message", "role": "assistant", "model": "claude-sonnet-4-5"}
    end = {"stop_reason": "end_turn", "stop_sequence": None}
    deltas = [
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "text_delta", "text": f" word{number}"},
        }
        for number in range(EVENTS - 5)
    ]
    start: dict[str, Any] = {**head, "content": [], "stop_reason": None, "stop_sequence": None, "usage": usage}
    return Api(
        name="messages",
        url="/control/chat/v1/messages",
        sdk="anthropic",
        sdk_url="/control/chat",
        sdk_resource="messages",
        body={"messages": [{"role": "user", "content": _QUESTION}], "model": _MODEL, "max_tokens": 1024},
        response={**head, **end, "content": [{"type": "text", "text": _TEXT}], "usage": usage},
        events=[
            {"type": "message_start", "message": start},
            {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
            *deltas,
            {"type": "content_block_stop", "index": 0},
            {"type": "message_delta", "delta": end, "usage": {"output_tokens": 68}},
            {"type": "message_stop"},
        ],
        whole=lambda found: found["content"][0]["text"],
        piece=lambda event: event["delta"]["text"] if event["type"] == "content_block_delta" else "",
        whole_in=lambda found: found.content[0].text,
        piece_in=lambda event: event.delta.text if event.type == "content_block_delta" else "",
    )


def _responses() -> Api:
    details = {"input_tokens_details": {"cached_tokens": 0}, "output_tokens_details": {"reasoning_tokens": 0}}
    head: dict[str, Any] = {
        "id": "resp_67ccd2bed1ec8190b14f964abc0542670bb6a6b452d3795b",
        "object": "response",
        "created_at": 1754937502,
        "model": "gpt-4o-2024-08-06",
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {},
        "parallel_tool_calls": True,
        "temperature": 1.0,
        "top_p": 1.0,
        "tool_choice": "auto",
        "tools": [],
        "text": {"format": {"type": "text"}},
        "truncation": "disabled",
    }
    usage = {"usage": {"input_tokens": 214, "output_tokens": 68, "total_tokens": 282, **details}}
    place: dict[str, Any] = {"item_id": "msg_67ccd2bf17f0819081ff3bb2cf6508e6", "output_index": 0, "content_index": 0}
    words = [f" word{number}" for number in range(EVENTS - 8)]

    def item(status: str, *texts: str) -> dict[str, Any]:
        content: list[Any] = [{"type": "output_text", "text": text, "annotations": []} for text in texts]
        kind = {"id": place["item_id"], "type": "message", "role": "assistant"}
        return {**kind, "status": status, "content": content}

    begun: dict[str, Any] = {**head, "status": "in_progress", "output": [], "usage": None}
    part: dict[str, Any] = {"type": "output_text", "text": "", "annotations": []}
    said = "".join(words)
    events: list[dict[str, Any]] = [
        {"type": "response.created", "response": begun},
        {"type": "response.in_progress", "response": begun},
        {"type": "response.output_item.added", "output_index": 0, "item": item("in_progress")},
        {"type": "response.content_part.added", **place, "part": part},
        *({"type": "response.output_text.delta", **place, "delta": word, "logprobs": []} for word in words),
        {"type": "response.output_text.done", **place, "text": said, "logprobs": []},
        {"type": "response.content_part.done", **place, "part": {**part, "text": said}},
        {"type": "response.output_item.done", "output_index": 0, "item": item("completed", said)},
        {
            "type": "response.completed",
            "response": {**head, **usage, "status": "completed", "output": [item("completed", said)]},
        },
    ]
    return Api(
        name="responses",
        url="/control/chat/v1/responses",
        sdk="openai",
        sdk_url="/control/chat/v1",
        sdk_resource="responses",
        body={"input": _QUESTION, "model": _MODEL},
        response={**head, **usage, "status": "completed", "output": [item("completed", _TEXT)]},
        events=[{**event, "sequence_number": number} for number, event in enumerate(events)],
        whole=lambda found: found["output"][0]["content"][0]["text"],
        piece=lambda event: event["delta"] if event["type"] == "response.output_text.delta" else "",
        whole_in=lambda found: found.output_text,
        piece_in=lambda event: event.delta if event.type == "response.output_text.delta" else "",
    )


APIS: dict[str, Api] = {api.name: api for api in (_chat(), _messages(), _responses())}
"""The APIs by name."""
