"""What the chunks of a stream add up to is what the call would have answered without a stream."""

from typing import Any

import pytest

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import TextDelta, ToolCallDelta, codec_of, read
from sequrity_runtime.calls.accumulator import ChatAccumulator, Piece

FRAME: dict[str, Any] = {"id": "a", "object": "chat.completion.chunk", "created": 1, "model": "m"}


def chunk(delta: dict[str, Any], index: int = 0, **choice: Any) -> dict[str, Any]:
    return {**FRAME, "choices": [{"index": index, "delta": delta, **choice}]}


def added(*chunks: dict[str, Any]) -> ChatAccumulator:
    parts = ChatAccumulator()
    for document in chunks:
        read(codec_of(ChatCompletionChunk), document)
        parts.add(document)
    return parts


def whole(*chunks: dict[str, Any]) -> dict[str, Any]:
    document = added(*chunks).document()
    read(codec_of(ChatCompletionResponse), document)
    return document


def message(*deltas: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = whole(*map(chunk, deltas))["choices"][0]["message"]
    return found


def test_texts_are_joined() -> None:
    found = message(
        {"role": "assistant", "content": "", "refusal": None},
        {"content": "a", "reasoning": "x", "new": "n"},
        {"content": "b", "reasoning": "y", "new": "ew", "refusal": "no"},
        {"content": None},
    )
    assert found == {"role": "assistant", "content": "ab", "reasoning": "xy", "new": "new", "refusal": "no"}


def test_an_answer_without_text_has_none() -> None:
    assert message({"role": "assistant"}) == {"role": "assistant", "content": None}


def test_a_role_that_is_repeated_stays_as_it_is() -> None:
    assert message({"role": "assistant"}, {"role": "assistant"}, {"role": ""})["role"] == "assistant"


def test_tool_calls_are_joined_by_index_and_put_in_its_order() -> None:
    found = message(
        {"tool_calls": [{"index": 1, "id": "2", "type": "function", "function": {"name": "g", "arguments": ""}}]},
        {"tool_calls": [{"index": 0, "id": "1", "type": "function", "function": {"name": "f", "arguments": "{"}}]},
        {"tool_calls": [{"index": 1, "function": {"arguments": "[]"}}, {"index": 0, "function": {"arguments": "}"}}]},
        {"tool_calls": [{"index": 0, "id": "1", "new": 1}]},
        {"tool_calls": None},
    )
    assert found["tool_calls"] == [
        {"id": "1", "type": "function", "new": 1, "function": {"name": "f", "arguments": "{}"}},
        {"id": "2", "type": "function", "function": {"name": "g", "arguments": "[]"}},
    ]


def test_calls_that_all_say_index_0_are_told_apart_by_id_and_name() -> None:
    found = message(
        {"tool_calls": [{"index": 0, "id": "1", "function": {"name": "f", "arguments": "{}"}}]},
        {"tool_calls": [{"index": 0, "id": "2", "function": {"name": "f", "arguments": "{"}}]},
        {"tool_calls": [{"index": 0, "id": "", "function": {"arguments": "}"}}]},
        {"tool_calls": [{"index": 0, "id": "another id without a name", "function": None}]},
    )
    assert [(call["id"], call["function"]["arguments"]) for call in found["tool_calls"]] == [("1", "{}"), ("2", "{}")]


def test_a_call_cut_short_has_empty_text_for_what_is_missing() -> None:
    call = message({"tool_calls": [{"index": 0}]})["tool_calls"][0]
    assert call == {"id": "", "type": "function", "function": {"name": "", "arguments": ""}}


def test_a_call_in_the_old_form_is_joined() -> None:
    found = message({"function_call": {"name": "f", "arguments": "{"}}, {"function_call": {"arguments": "}"}})
    assert found["function_call"] == {"name": "f", "arguments": "{}"}


def test_lists_are_joined_by_index_and_type_and_else_end_to_end() -> None:
    found = message(
        {"reasoning_details": [{"type": "text", "text": "a", "index": 0}]},
        {"reasoning_details": [{"type": "text", "text": "b", "index": 0, "signature": "s"}, {"index": 1, "text": "x"}]},
        {"reasoning_details": [{"type": "summary", "summary": "c", "index": 0}, {"index": 1, "text": "y"}, {"z": 1}]},
        {"reasoning_details": [{"z": 2}, {"type": "text", "index": 2}]},
    )
    assert found["reasoning_details"] == [
        {"type": "text", "text": "ab", "index": 0, "signature": "s"},
        {"index": 1, "text": "xy"},
        {"type": "summary", "summary": "c", "index": 0},
        {"z": 1},
        {"z": 2},
        {"type": "text", "index": 2},
    ]


def test_values_that_change_their_kind_are_replaced() -> None:
    found = message({"x": 1, "y": "a", "z": [1]}, {"x": 2, "y": {"b": "c"}, "z": {}}, {"x": "t", "y": {"b": "d"}})
    assert (found["x"], found["y"], found["z"]) == ("t", {"b": "cd"}, {})


def test_of_the_rest_the_last_value_counts() -> None:
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    found = whole(
        {**chunk({"content": "a"}), "usage": usage, "obfuscation": "xx", "prompt_filter_results": [{"a": 1}]},
        {**chunk({}, finish_reason="stop", content_filter_results={"hate": {"severity": "safe"}}), "new": "1"},
        {**FRAME, "choices": [], "usage": {**usage, "cost": 0.5}, "new": "2", "system_fingerprint": None},
        {**FRAME, "choices": [], "usage": None},
    )
    assert found["usage"]["cost"] == 0.5
    assert (found["object"], found["new"], found["prompt_filter_results"]) == ("chat.completion", "2", [{"a": 1}])
    assert "obfuscation" not in found
    assert found["choices"][0]["content_filter_results"] == {"hate": {"severity": "safe"}}


def test_likelihoods_of_tokens_are_joined() -> None:
    tokens = [{"token": t, "logprob": -0.5, "bytes": [97], "top_logprobs": []} for t in "ab"]
    found = whole(*(chunk({"content": t["token"]}, logprobs={"content": [t], "refusal": None}) for t in tokens))
    assert found["choices"][0]["logprobs"] == {"content": tokens}


def test_several_answers_are_kept_apart() -> None:
    parts = added(chunk({"content": "b"}, 1, finish_reason="stop"), chunk({"content": "a"}, 0))
    assert not parts.complete
    parts.add(chunk({}, 0, finish_reason="length"))
    assert parts.complete
    found = parts.document()["choices"]
    assert [(c["index"], c["message"]["content"], c["finish_reason"]) for c in found] == [
        (0, "a", "length"),
        (1, "b", "stop"),
    ]


def test_nothing_is_complete_before_it_begins_and_an_open_end_is_empty() -> None:
    assert not ChatAccumulator().complete
    assert whole(chunk({"content": "a"}, finish_reason=None))["choices"][0]["finish_reason"] == ""


def test_chunks_are_not_changed() -> None:
    first = chunk({"x": {"y": "a"}, "z": [{"index": 0, "t": "a"}], "tool_calls": [{"index": 0, "function": {}}]})
    second = chunk({"x": {"y": "b"}, "z": [{"index": 0, "t": "b"}], "tool_calls": [{"index": 0, "function": {}}]})
    copies = str(first), str(second)
    document = whole(first, second)
    document["choices"][0]["message"]["x"]["y"] = "changed"
    assert (str(first), str(second)) == copies


def test_deltas_say_what_each_chunk_brought() -> None:
    parts = ChatAccumulator()
    calls = [{"index": 0, "id": "1", "function": {"name": "f", "arguments": ""}}]
    told: list[tuple[str, object]] = []
    for document in (
        chunk({"content": "a", "reasoning": "r", "reasoning_content": "s"}),
        chunk({"content": "", "refusal": "no"}, 1),
        chunk({"tool_calls": calls}),
        chunk({"tool_calls": [{"index": 0, "function": {"arguments": "{}"}}]}),
        chunk({"tool_calls": [{"index": 1, "function": None}]}),
    ):
        parts.add(document)
        told += parts.deltas(document)
    assert told == [
        ("on_reasoning", TextDelta("s")),
        ("on_reasoning", TextDelta("r")),
        ("on_content", TextDelta("a")),
        ("on_refusal", TextDelta("no", 1)),
        ("on_tool_call", ToolCallDelta("1", "f", "")),
        ("on_tool_call", ToolCallDelta("1", "f", "{}")),
        ("on_tool_call", ToolCallDelta("", "", "", 1)),
    ]


def test_time_grows_with_the_length_and_not_its_square() -> None:
    parts = ChatAccumulator()
    for _ in range(20_000):
        parts.add(chunk({"content": "x" * 100}))
    assert len(parts.document()["choices"][0]["message"]["content"]) == 2_000_000


def test_a_chunk_says_how_it_adds_up_and_a_bare_piece_does_not() -> None:
    assert isinstance(ChatCompletionChunk.accumulator(), ChatAccumulator)
    with pytest.raises(NotImplementedError):
        Piece.accumulator()
    with pytest.raises(NotImplementedError):
        Piece.from_whole({})
