"""Recorded requests, responses and streams of the Messages and Responses APIs fit the schemas, and round-trip."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from attrs import has
from recorded import documents_of, faults_of, parts

from sequrity.types.messages.request import AnthropicMessageRequest
from sequrity.types.messages.response import AnthropicMessageResponse
from sequrity.types.messages.stream import AnthropicStreamEvent
from sequrity.types.responses.request import ResponsesRequest
from sequrity.types.responses.response import ResponsesResponse
from sequrity.types.responses.stream import OpenAiResponseStreamEvent
from sequrity_runtime import codec_of, read
from sequrity_runtime.calls.accumulator import accumulator_class
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.codec import Codec, codecs_of

CODECS: dict[tuple[str, str], Codec[Any]] = {
    ("messages", "request"): codec_of(AnthropicMessageRequest),
    ("messages", "response"): codec_of(AnthropicMessageResponse),
    ("messages", "sse"): codecs_of("sequrity.types.messages.stream")[AnthropicStreamEvent],
    ("responses", "request"): codec_of(ResponsesRequest),
    ("responses", "response"): codec_of(ResponsesResponse),
    ("responses", "sse"): codecs_of("sequrity.types.responses.stream")[OpenAiResponseStreamEvent],
}
UNTYPED = {
    ("messages", "request"): {
        "code_execution_20260120": 6,
        "tool_search_tool_bm25_20251119": 5,
        "advisor_20260301": 1,
        "memory_20250818": 2,
        "tool_search_tool_regex_20251119": 1,
        "web_fetch_20250910": 3,
        "web_search_20250305": 7,
        "container_upload": 4,
        "compaction": 1,
        "tool_addition": 2,
    },
    ("messages", "sse"): {"advisor_tool_result": 1},
    ("responses", "request"): {"additional_tools": 1},
    ("responses", "response"): {"function": 1},
}
"""Members of unions that stay plain data, with their number, by API and part."""

SPLICED = "packages/anthropic/src/__fixtures__/spliced-message-start.chunks.txt"
"""A recording that joins parts of two streams, so that it has no whole message."""


def untyped_in(value: object) -> list[str]:
    """List the tags of union members below a typed object that were kept as plain data."""
    if is_array(value):
        return [tag for item in value for tag in untyped_in(item)]
    kind: type[object] = type(value)
    if not has(kind):
        return []
    found: list[str] = []
    for name, hint in kind.__annotations__.items():
        below: object = getattr(value, name)
        if "dict[str" not in hint:
            found += [item["type"] for item in (below if is_array(below) else [below]) if is_object(item)]
        found += untyped_in(below)
    return found


@pytest.mark.parametrize(
    ("api", "part", "least"),
    [
        ("messages", "request", 90),
        ("messages", "response", 80),
        ("messages", "sse", 20),
        ("responses", "request", 70),
        ("responses", "response", 70),
        ("responses", "sse", 15),
    ],
)
def test_recorded_documents_of_a_format_round_trip(api: str, part: str, least: int) -> None:
    """Every request, response and event fits. Members of unknown kinds are exactly those of the table."""
    codec = CODECS[api, part]
    untyped: Counter[str] = Counter()
    for record in parts(api, part):
        documents = list(documents_of(record, part))
        assert documents, record["file"]
        for document in documents:
            assert faults_of(codec, document) == [], record["file"]
            typed = read(codec, document)
            assert not isinstance(typed, dict), (record["file"], document)
            untyped.update(untyped_in(typed))
    assert len(parts(api, part)) >= least
    assert dict(untyped) == UNTYPED.get((api, part), {})


def message_of(events: list[Any]) -> dict[str, Any]:
    """Build the whole message of a stream by hand."""
    message: dict[str, Any] = {}
    arguments: dict[int, str] = {}
    for event in events:
        if event["type"] == "message_start":
            message = {**event["message"], "content": []}
        elif event["type"] == "content_block_start":
            message["content"].append(dict(event["content_block"]))
        elif event["type"] == "content_block_delta":
            block, delta = message["content"][event["index"]], event["delta"]
            if delta["type"] == "input_json_delta":
                arguments[event["index"]] = arguments.get(event["index"], "") + delta["partial_json"]
            elif delta["type"] == "citations_delta":
                block["citations"] = [*block["citations"], delta["citation"]]
            else:
                key = delta["type"].removesuffix("_delta")
                block[key] = block.get(key, "") + delta[key]
        elif event["type"] == "message_delta":
            message |= event["delta"] | {"usage": message["usage"] | event["usage"]}
            message |= {key: event[key] for key in ("context_management",) if key in event}
    for index, text in arguments.items():
        if text:
            message["content"][index]["input"] = json.loads(text)
    return message


def first_response(events: list[Any]) -> list[Any]:
    """Return the events up to the end of the first response: one recording holds three messages."""
    stops = [index for index, event in enumerate(events) if event["type"] == "message_stop"]
    return events[: stops[0] + 1] if stops else events


@pytest.mark.parametrize("api", ["messages", "responses"])
def test_recorded_streams_add_up_to_the_whole_response(api: str) -> None:
    """A whole message is built by hand, a whole response is in the last event."""
    for record in parts(api, "sse"):
        if record["file"] == SPLICED:
            continue
        events = first_response(list(documents_of(record, "sse")))
        accumulator = accumulator_class(api)()
        for event in events:
            accumulator.add(event)
        whole = message_of(events) if api == "messages" else events[-1]["response"]
        assert accumulator.document() == whole, record["file"]
        assert faults_of(CODECS[api, "response"], whole) == [], record["file"]
