"""Recorded requests and responses of providers fit the schemas, and round-trip."""

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

AUDIO = "tests/models/cassettes/test_multimodal_tool_returns/test_multimodal_tool_return_matrix"
CHOICE = "tests/models/cassettes/test_tool_choice_matrix/test_tool_choice_matrix"
NO_TYPE = "Mistral leaves out `type` of tools and tool calls, by which the contract tells them apart"
MISTRAL = (
    f"{AUDIO}[direct-url_force_download-audio-mistral].yaml",
    f"{AUDIO}[direct-url_force_download-video-mistral].yaml",
    f"{AUDIO}[tool_return_content-binary-audio-mistral].yaml",
    f"{AUDIO}[tool_return_content-binary-video-mistral].yaml",
    f"{AUDIO}[tool_return_content-url-video-mistral].yaml",
    f"{CHOICE}[none_with_output-mistral].yaml",
)
EXCEPTIONS: dict[tuple[str, str], str] = {
    **{("request", file): NO_TYPE for file in MISTRAL},
    **{("response", file): NO_TYPE for file in MISTRAL},
    ("sse", "packages/mistral/src/__fixtures__/mistral-reasoning.chunks.txt"): (
        "Mistral streams a list of content parts where OpenAI's format has a string"
    ),
    ("sse", "packages/openai/src/completion/__fixtures__/openai-completion-text.chunks.txt"): (
        'a stream of the older text completions (`"object": "text_completion"`)'
    ),
}
"""Documents that do not fit, by part and file, each with its reason. OpenAI's only if it is not a chat completion."""


def is_promised(host: str) -> bool:
    """Return whether every response of a host must fit."""
    return host in ("api.openai.com", "openai", "openrouter.ai", "openrouter") or "azure" in host


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
    """The exceptions are exactly those of the table: an entry that fits by now must go."""
    found = misfits(part, cls)
    listed = {file for listed_part, file in EXCEPTIONS if listed_part == part}
    assert {file: faults[:3] for file, faults in found.items() if file not in listed} == {}
    assert listed - found.keys() == set()
    assert len(parts(part)) >= least


def test_recorded_stream_chunks_accumulate_to_a_valid_response() -> None:
    """It holds all text, and the arguments of every call are JSON."""
    excepted = {file for part, file in EXCEPTIONS if part == "sse"}
    for record in parts("sse"):
        if record["file"] not in excepted:
            added = ChatCompletionChunk.accumulator()
            text = ""
            for chunk in documents_of(record, "sse"):
                added.add(chunk)
                text += "".join(c["delta"].get("content") or "" for c in chunk["choices"] if c["index"] == 0)
            whole = read(codec_of(ChatCompletionResponse), added.document())
            assert added.complete or not is_promised(record["host"]), record["file"]
            assert whole.text == text
            for choice in whole.choices:
                for call in (choice.message and choice.message.tool_calls) or ():
                    assert call.id, record["file"]
                    json.loads(call.function.arguments or "{}")


def test_recorded_requests_fit_to_95_percent() -> None:
    """The table of exceptions is bounded."""
    assert len(misfits("request", ChatCompletionRequest)) <= 0.05 * len(parts("request"))


@pytest.mark.parametrize("part", ["response", "sse"])
def test_recorded_hosts_are_complete_with_one_exception(part: str) -> None:
    """Every chat response of OpenAI, OpenRouter and Azure fits; the one exception is not a chat completion."""
    promised = [record for record in parts(part) if is_promised(record["host"])]
    assert len(promised) >= 30
    excepted = [record for record in promised if (part, record["file"]) in EXCEPTIONS]
    assert all('"text_completion"' in record["sse"] for record in excepted)
    assert len(excepted) == (part == "sse")
