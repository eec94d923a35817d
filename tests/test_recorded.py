"""Recorded requests and responses of all providers fit the schemas, and round-trip."""

from __future__ import annotations

import json
from typing import Any

import pytest
from recorded import documents_of, faults_of
from recorded import parts as parts_of

from sequrity.types.chat_completion.request import ChatCompletionRequest
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import codec_of, read
from sequrity_runtime.calls.chat_accumulator import ChatAccumulator
from sequrity_runtime.type_guards import is_array


def parts(part: str) -> list[dict[str, Any]]:
    """List the exchanges of the chat API with a part."""
    return parts_of("chat", part)


def misfits(part: str, cls: type[Any]) -> dict[str, list[str]]:
    """Read one part of all exchanges. Returns the misfits by file."""
    found: dict[str, list[str]] = {}
    for record in parts(part):
        documents = list(documents_of(record, part))
        assert documents, record["file"]
        faults = [fault for document in documents for fault in faults_of(codec_of(cls), document)]
        if faults:
            found.setdefault(record["file"], []).extend(faults)
    return found


@pytest.mark.parametrize(
    ("part", "cls", "least"),
    [
        ("request", ChatCompletionRequest, 150),
        ("response", ChatCompletionResponse, 120),
        ("sse", ChatCompletionChunk, 40),
    ],
)
def test_recorded_documents_round_trip(part: str, cls: type[Any], least: int) -> None:
    """Every request, response and chunk of every host fits its schema and comes back equal, without exception."""
    assert {file: faults[:3] for file, faults in misfits(part, cls).items()} == {}
    assert len(parts(part)) >= least


def text_in(content: Any) -> str:
    """Return the text of a delta, or of its parts of the type `text`."""
    if is_array(content):
        return "".join(part["text"] for part in content if part["type"] == "text")
    return content or ""


def test_recorded_stream_chunks_accumulate_to_a_valid_response() -> None:
    """It holds all text, and the arguments of every call are JSON. Only one host ends a stream without a reason."""
    incomplete: set[str] = set()
    for record in parts("sse"):
        added = ChatAccumulator()
        text = completed = ""
        for chunk in documents_of(record, "sse"):
            added.add(chunk)
            first = [choice for choice in chunk["choices"] if choice["index"] == 0]
            text += "".join(text_in(choice.get("delta", {}).get("content")) for choice in first)
            completed += "".join(choice.get("text", "") for choice in first)
        whole = read(codec_of(ChatCompletionResponse), added.document())
        if not added.complete:
            incomplete.add(record["host"])
        assert whole.text == text, record["file"]
        assert whole.choices[0].additional_properties.get("text", "") == completed, record["file"]
        for choice in whole.choices:
            for call in (choice.message and choice.message.tool_calls) or ():
                assert call.id, record["file"]
                json.loads(call.function.arguments_json)
    assert incomplete == {"myorg-myaccount.snowflakecomputing.com"}
