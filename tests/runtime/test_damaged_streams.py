"""Random streams add up to the response that they were made of. Damaged events never raise an error of Python's own."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise
from random import Random
from typing import Any

import httpx
import pytest
from damage import damaged
from exhaustive import thorough
from fake_service import Service

from sequrity import SequrityClient, SequrityError, TextDelta
from sequrity_runtime.calls.accumulator import accumulator_class
from sequrity_runtime.type_guards import is_object

Json = dict[str, Any]
WORDS = ["a", "Grüße ", "\ud83d", "\ude00", '"', "\\", "{", "1", "\n"]


def cut(random: Random, text: str) -> list[str]:
    """Cut a text into pieces, some of them empty."""
    places = sorted(random.randint(0, len(text)) for _ in range(random.randint(0, 4)))
    return [text[start:end] for start, end in pairwise([0, *places, len(text)])]


def text_of(random: Random) -> str:
    """Make a text that may hold a character of two code units."""
    return (
        "".join(random.choices(WORDS, k=random.randint(0, 6)))
        .encode("utf-16", "surrogatepass")
        .decode("utf-16", "replace")
    )


def halves(text: str) -> str:
    """Write characters as code units, so that a cut may fall into one."""
    units = text.encode("utf-16-le")
    return "".join(map(chr, memoryview(units).cast("H")))


def interleaved(random: Random, sequences: list[list[Json]]) -> list[Json]:
    """Mix sequences of events, each of which keeps its order."""
    waiting = [list(reversed(sequence)) for sequence in sequences]
    events: list[Json] = []
    while waiting := [sequence for sequence in waiting if sequence]:
        events.append(random.choice(waiting).pop())
        events += [{"type": "ping"}] * random.randint(0, 1)
    return events


def message(random: Random) -> tuple[Json, list[Json]]:
    """Make a message, and events that add up to it."""
    blocks: list[Json] = []
    sequences: list[list[Json]] = []
    for index in range(random.randint(0, 4)):
        text = text_of(random)
        kind = random.choice(["text", "thinking", "tool_use"])
        if kind == "tool_use":
            made: Json = {"type": kind, "id": f"tc-{index}", "name": "f", "input": {"text": text}}
            start: Json = {**made, "input": {}}
            key, delta = "partial_json", "input_json_delta"
            text = json.dumps(made["input"], ensure_ascii=random.random() < 0.5)
        else:
            key, delta = kind, f"{kind}_delta"
            made = {"type": kind, kind: text}
            start = {"type": kind, kind: ""}
        deltas = [{"type": delta, key: piece} for piece in cut(random, halves(text))]
        if kind == "thinking":
            made["signature"], start["signature"] = "s=", ""
            deltas.append({"type": "signature_delta", "signature": "s="})
        if kind == "text" and random.random() < 0.3:
            made["citations"] = [{"type": "a"}, {"type": "b"}]
            deltas += [{"type": "citations_delta", "citation": citation} for citation in made["citations"]]
        blocks.append(made)
        sequences.append(
            [
                {"type": "content_block_start", "index": index, "content_block": start},
                *({"type": "content_block_delta", "index": index, "delta": each} for each in deltas),
                {"type": "content_block_stop", "index": index},
            ]
        )
    head: Json = {"id": "m", "type": "message", "role": "assistant", "model": "m", "stop_sequence": None}
    end = {"stop_reason": "end_turn", "stop_sequence": None}
    events: list[Json] = [
        {"type": "message_start", "message": {**head, "content": [], "usage": {"input_tokens": 1, "output_tokens": 0}}},
        *interleaved(random, sequences),
        {"type": "message_delta", "delta": end, "usage": {"output_tokens": 9, "input_tokens": None}},
        {"type": "message_stop"},
    ]
    return {**head, **end, "content": blocks, "usage": {"input_tokens": 1, "output_tokens": 9}}, events


def response(random: Random) -> tuple[Json, list[Json]]:
    """Make a response, and events that add up to it before the last one, which holds all of it."""
    items: list[Json] = []
    sequences: list[list[Json]] = []
    for index in range(random.randint(1, 4)):
        kind = random.choice(["message", "reasoning", "function_call"])
        item: Json = {"type": kind, "id": f"i{index}"}
        place = {"output_index": index, "item_id": item["id"], "sequence_number": 0}
        if kind == "function_call":
            item |= {"call_id": f"c{index}", "name": "f", "arguments": json.dumps({"a": text_of(random)})}
            added = {**item, "arguments": ""}
            parts: list[Json] = [
                {**place, "type": "response.function_call_arguments.delta", "delta": piece}
                for piece in cut(random, item["arguments"])
            ]
        else:
            kinds = ("output_text", "refusal") if kind == "message" else ("summary_text",)
            name, key = ("content", "content_index") if kind == "message" else ("summary", "summary_index")
            item |= {"role": "assistant", "content": []} if kind == "message" else {"summary": []}
            added = deepcopy(item)
            parts = []
            for number in range(random.randint(1, 3)):
                part_kind = random.choice(kinds)
                field = "refusal" if part_kind == "refusal" else "text"
                part = {"type": part_kind, field: text_of(random)}
                item[name].append(part)
                at = {**place, key: number}
                event = "reasoning_summary_part" if kind == "reasoning" else "content_part"
                word = {"summary_text": "reasoning_summary_text"}.get(part_kind, part_kind)
                if random.random() < 0.8:  # some services leave it out
                    parts.append({**at, "type": f"response.{event}.added", "part": {**part, field: ""}})
                pieces = cut(random, halves(part[field]))
                parts += [{**at, "type": f"response.{word}.delta", "delta": piece} for piece in pieces]
                if random.random() < 0.5:
                    parts.append({**at, "type": f"response.{event}.done", "part": part})
        start = {**place, "type": "response.output_item.added", "item": added}
        done = [{**place, "type": "response.output_item.done", "item": item}] if random.random() < 0.5 else []
        items.append(item)
        sequences.append([start, *parts, *done])
    head: Json = {"id": "r", "object": "response", "status": "in_progress", "output": []}
    events = [
        {"type": "response.created", "response": head},
        *interleaved(random, sequences),
        {"type": "response.completed", "response": {**head, "status": "completed"}},
    ]
    return {**head, "status": "completed", "output": items}, events


MAKERS: dict[str, Callable[[Random], tuple[Json, list[Json]]]] = {"messages": message, "responses": response}


def shown_of(api: str, whole: Json) -> tuple[list[str], list[str]]:
    """List the texts and the arguments of tool calls of a whole response."""
    if api == "messages":
        texts = [block.get("text", block.get("thinking")) for block in whole["content"] if block["type"] != "tool_use"]
        return texts, [block["input"] for block in whole["content"] if block["type"] == "tool_use"]
    parts = [part for item in whole["output"] for part in (*item.get("content", ()), *item.get("summary", ()))]
    calls = [json.loads(item["arguments"]) for item in whole["output"] if item["type"] == "function_call"]
    return [part.get("text", part.get("refusal")) for part in parts], calls


@pytest.mark.parametrize("turns", thorough(60, 1000))
@pytest.mark.parametrize("api", MAKERS)
def test_a_random_stream_adds_up_to_its_response(api: str, turns: int) -> None:
    """Handlers receive all texts and all arguments, and no half of a character."""
    for seed in range(turns):
        whole, events = MAKERS[api](Random(seed))
        made = accumulator_class(api)()
        texts: dict[int, str] = {}
        arguments: dict[int, str] = {}
        for event in events:
            before = deepcopy(event)
            made.add(event)
            for _, delta in made.deltas(event):
                if isinstance(delta, TextDelta):
                    texts[delta.choice] = texts.get(delta.choice, "") + delta.text
                else:
                    arguments[delta.index] = arguments.get(delta.index, "") + delta.arguments
            made.document()
            assert event == before
        assert made.document() == whole, seed
        assert made.complete
        expected, calls = shown_of(api, whole)
        shown = "".join(text for _, text in sorted(texts.items()))
        assert shown == "".join(expected), seed
        shown.encode()
        assert [
            json.loads(text.encode("utf-16", "surrogatepass").decode("utf-16")) for _, text in sorted(arguments.items())
        ] == calls


def chunks(random: Random) -> tuple[Json, list[Json]]:
    """Make the chunks of a chat completion."""
    call = {"index": 0, "id": "c", "type": "function", "function": {"name": "f", "arguments": '{"a":'}}
    deltas: list[Json] = [
        {"role": "assistant", "content": ""},
        {"content": text_of(random), "reasoning": "r"},
        {"tool_calls": [call]},
        {"tool_calls": [{"index": 0, "function": {"arguments": "1}"}}]},
        {"function_call": {"name": "f", "arguments": "{}"}, "refusal": "no"},
    ]
    choices: list[Json] = [{"index": 0, "delta": delta, "logprobs": {"content": [{"token": "a"}]}} for delta in deltas]
    choices.append({"index": 0, "delta": {}, "finish_reason": "stop"})
    return {}, [{"id": "c", "object": "chat.completion.chunk", "choices": [choice]} for choice in choices]


@pytest.mark.parametrize("turns", thorough(150, 3000))
@pytest.mark.parametrize("api", [*MAKERS, "chat"])
def test_damaged_events_are_accumulated_without_an_error(api: str, turns: int) -> None:
    """Whatever has arrived stays reachable: the response so far is JSON data after every event."""
    for seed in range(turns):
        random = Random(seed)
        _, events = MAKERS.get(api, chunks)(random)
        made = accumulator_class(api)()
        for event in events:
            arrived = damaged(random, event) if random.random() < 0.4 else event
            for each in [arrived] * random.choice([0, 1, 1, 1, 2]):
                if is_object(each) and made.is_event(each):
                    before = deepcopy(each)
                    made.add(each)
                    list(made.deltas(each))
                    assert isinstance(made.document(), dict)
                    assert isinstance(made.complete, bool)
                    assert each == before


START: Json = {
    "type": "message_start",
    "message": {**message(Random(0))[0], "content": [], "stop_reason": None},
}
BLOCK: Json = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
TEXT: Json = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "a"}}
END: list[Json] = [
    {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 2}},
    {"type": "message_stop"},
]
CREATED: Json = {"type": "response.created", "response": {"id": "r", "output": []}, "sequence_number": 0}
ITEM: Json = {"type": "response.output_item.added", "output_index": 0, "sequence_number": 1}
PART: Json = {"type": "response.content_part.added", "output_index": 0, "content_index": 0}
COMPLETED: Json = {
    "type": "response.completed",
    "response": {"id": "r", "object": "response", "created_at": 1, "model": "m", "output": []},
    "sequence_number": 2,
}
BROKEN: dict[str, tuple[str, list[Json]]] = {
    "start without message": ("messages", [{"type": "message_start"}, *END]),
    "start with null": ("messages", [{"type": "message_start", "message": None}, *END]),
    "block without index": ("messages", [START, {"type": BLOCK["type"], "content_block": {"type": "text"}}, *END]),
    "two kinds of indices": ("messages", [START, {**BLOCK, "index": "b"}, BLOCK, TEXT, *END]),
    "list as index": ("messages", [START, {**BLOCK, "index": []}, {**TEXT, "index": []}, *END]),
    "block of null": ("messages", [START, {**BLOCK, "content_block": None}, TEXT, *END]),
    "delta without delta": ("messages", [START, BLOCK, {"type": TEXT["type"], "index": 0}, *END]),
    "delta of null": ("messages", [START, BLOCK, {**TEXT, "delta": None}, *END]),
    "end without delta": ("messages", [START, {"type": "message_delta"}, END[1]]),
    "usage of a list": ("messages", [START, {**END[0], "usage": [1]}, END[1]]),
    "item of null": ("responses", [CREATED, {**ITEM, "item": None}, COMPLETED]),
    "item without index": ("responses", [CREATED, {"type": ITEM["type"], "item": {"type": "message"}}, COMPLETED]),
    "part of a huge index": (
        "responses",
        [CREATED, {**ITEM, "item": {"type": "message"}}, {**PART, "content_index": 10**12, "part": {}}, COMPLETED],
    ),
    "part of a negative index": (
        "responses",
        [CREATED, {**ITEM, "item": {"type": "message"}}, {**PART, "content_index": -5, "part": {}}, COMPLETED],
    ),
    "delta of null in a response": (
        "responses",
        [CREATED, {"type": "response.output_text.delta", "output_index": 0, "delta": None}, COMPLETED],
    ),
}


def stream_of(api: str, events: list[Json], on_mismatch: Any) -> Any:
    """Open a stream of these events."""
    content = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events).encode()
    service = Service(*[_event_stream(content)])
    client = SequrityClient("k", "https://sequrity.test", http_client=service.client(), on_mismatch=on_mismatch)
    if api == "messages":
        return client.control.messages.create([], "m", 10, stream=True)
    return client.control.responses.create("m", input="x", stream=True)


def ignored(delta: object) -> None:
    """Handle a delta by doing nothing."""
    del delta


def _event_stream(content: bytes) -> Any:
    return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=content)


@pytest.mark.parametrize("on_mismatch", ["raise", "warn"])
@pytest.mark.parametrize("name", BROKEN)
def test_a_stream_with_a_damaged_event_raises_a_typed_error_or_ends(name: str, on_mismatch: str) -> None:
    api, events = BROKEN[name]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with stream_of(api, events, on_mismatch) as stream:
            try:
                stream.final(on_content=ignored, on_tool_call=ignored)
            except SequrityError:
                assert on_mismatch == "raise"
        with stream_of(api, events, on_mismatch) as stream:
            assert len(list(stream.raw_events())) == len(events)
