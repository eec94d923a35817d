"""The accumulated chunks of a stream equal the response that the same call returns without a stream."""

from typing import Any

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import TextDelta, ToolCallDelta, codec_of, read
from sequrity_runtime.calls.chat_accumulator import ChatAccumulator

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


def test_text_deltas_are_concatenated() -> None:
    found = message(
        {"role": "assistant", "content": "", "refusal": None},
        {"content": "a", "reasoning": "x", "new": "n"},
        {"content": "b", "reasoning": "y", "new": "ew", "refusal": "no"},
        {"content": None},
    )
    assert found == {"role": "assistant", "content": "ab", "reasoning": "xy", "new": "new", "refusal": "no"}


def test_content_is_null_without_text_deltas() -> None:
    assert message({"role": "assistant"}) == {"role": "assistant", "content": None}


def test_a_repeated_role_is_not_concatenated() -> None:
    assert message({"role": "assistant"}, {"role": "assistant"}, {"role": ""})["role"] == "assistant"


def test_tool_calls_are_merged_and_sorted_by_index() -> None:
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


def test_tool_calls_with_the_same_index_are_separated_by_id_and_name() -> None:
    found = message(
        {"tool_calls": [{"index": 0, "id": "1", "function": {"name": "f", "arguments": "{}"}}]},
        {"tool_calls": [{"index": 0, "id": "2", "function": {"name": "f", "arguments": "{"}}]},
        {"tool_calls": [{"index": 0, "id": "", "function": {"arguments": "}"}}]},
        {"tool_calls": [{"index": 0, "id": "another id without a name", "function": None}]},
    )
    assert [(call["id"], call["function"]["arguments"]) for call in found["tool_calls"]] == [("1", "{}"), ("2", "{}")]


def test_a_truncated_tool_call_has_empty_required_fields() -> None:
    call = message({"tool_calls": [{"index": 0}]})["tool_calls"][0]
    assert call == {"id": "", "type": "function", "function": {"name": "", "arguments": ""}}


def test_a_deprecated_function_call_is_merged() -> None:
    found = message({"function_call": {"name": "f", "arguments": "{"}}, {"function_call": {"arguments": "}"}})
    assert found["function_call"] == {"name": "f", "arguments": "{}"}


def test_list_items_are_merged_by_index_and_type_or_appended() -> None:
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


def test_a_value_of_another_type_replaces_the_old_one() -> None:
    found = message({"x": 1, "y": "a", "z": [1]}, {"x": 2, "y": {"b": "c"}, "z": {}}, {"x": "t", "y": {"b": "d"}})
    assert (found["x"], found["y"], found["z"]) == ("t", {"b": "cd"}, {})


def test_the_last_value_of_other_fields_wins() -> None:
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


def test_logprobs_are_concatenated() -> None:
    tokens = [{"token": t, "logprob": -0.5, "bytes": [97], "top_logprobs": []} for t in "ab"]
    found = whole(*(chunk({"content": t["token"]}, logprobs={"content": [t], "refusal": None}) for t in tokens))
    assert found["choices"][0]["logprobs"] == {"content": tokens}


def test_choices_are_accumulated_by_index() -> None:
    parts = added(chunk({"content": "b"}, 1, finish_reason="stop"), chunk({"content": "a"}, 0))
    assert not parts.complete
    parts.add(chunk({}, 0, finish_reason="length"))
    assert parts.complete
    found = parts.document()["choices"]
    assert [(c["index"], c["message"]["content"], c["finish_reason"]) for c in found] == [
        (0, "a", "length"),
        (1, "b", "stop"),
    ]


def test_complete_requires_a_finish_reason_for_every_choice() -> None:
    assert not ChatAccumulator().complete
    assert whole(chunk({"content": "a"}, finish_reason=None))["choices"][0]["finish_reason"] == ""


def test_chunks_are_not_changed() -> None:
    first = chunk({"x": {"y": "a"}, "z": [{"index": 0, "t": "a"}], "tool_calls": [{"index": 0, "function": {}}]})
    second = chunk({"x": {"y": "b"}, "z": [{"index": 0, "t": "b"}], "tool_calls": [{"index": 0, "function": {}}]})
    copies = str(first), str(second)
    document = whole(first, second)
    document["choices"][0]["message"]["x"]["y"] = "changed"
    assert (str(first), str(second)) == copies


def test_deltas_report_the_pieces_of_each_chunk() -> None:
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


def test_accumulation_time_is_linear() -> None:
    parts = ChatAccumulator()
    for _ in range(20_000):
        parts.add(chunk({"content": "x" * 100}))
    assert len(parts.document()["choices"][0]["message"]["content"]) == 2_000_000
