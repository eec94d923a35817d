"""A round trip from JSON bytes to typed objects and back loses nothing."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from fuzz.judges import change
from schema_types import Schemas

from sequrity.types.chat_completion.request import ChatCompletionRequest, ContentPart, Message, ServiceTier, UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import codec_of, read
from sequrity_runtime.json.strict import decode_json, encode_json

SCHEMAS = Schemas()
ANSWER: dict[str, Any] = {
    "id": "a",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hi"}}],
}


def request(**keys: Any) -> dict[str, Any]:
    return {"messages": [], "model": "m", **keys}


def there_and_back(cls: type[Any], document: Any) -> Any:
    """Decode a document to a typed object, and encode it again."""
    codec = codec_of(cls)
    return decode_json(encode_json(codec.unstructure(read(codec, decode_json(json.dumps(document).encode())))))


def test_unknown_keys_are_kept_in_their_order_at_every_level() -> None:
    document = request(
        z_new={"b": 1, "a": [{"y": None, "x": {}}]},
        a_new=None,
        messages=[{"role": "user", "content": [{"type": "text", "text": "x", "z": 1, "a": 2}], "zz": 1, "aa": 2}],
    )
    back = there_and_back(ChatCompletionRequest, document)
    assert back == document
    assert [key for key in back if key.endswith("_new")] == ["z_new", "a_new"]
    assert list(back["z_new"]) == ["b", "a"]
    assert [key for key in back["messages"][0] if len(key) == 2] == ["zz", "aa"]
    value = read(codec_of(ChatCompletionRequest), document)
    assert list(value.additional_properties) == ["z_new", "a_new"]


def test_an_unknown_value_of_an_open_enum_is_kept() -> None:
    tier: ServiceTier = "platinum"
    value = read(codec_of(ChatCompletionRequest), request(service_tier=tier))
    assert value.service_tier == "platinum"
    answer = {**ANSWER, "choices": [{**ANSWER["choices"][0], "finish_reason": "bored"}]}
    assert there_and_back(ChatCompletionResponse, answer) == answer


def test_an_unknown_member_of_an_open_union_is_kept() -> None:
    part = {"type": "hologram", "z": 1, "a": {"text": None}}
    message: dict[str, Any] = {"role": "oracle", "content": 5, "a": []}
    document = request(messages=[{"role": "user", "content": [part]}, message], tools=[{"type": "web", "n": 1.0}])
    value = read(codec_of(ChatCompletionRequest), document)
    kept: Message = value.messages[1]
    assert kept == message
    assert isinstance(value.messages[0], UserMessage)
    inner: Any = value.messages[0].content
    parts: list[ContentPart] = inner
    assert parts == [part]
    assert there_and_back(ChatCompletionRequest, document) == document


def test_free_form_objects_keep_the_order_of_keys() -> None:
    parameters: dict[str, Any] = {"type": "object", "properties": {"z": {}, "a": {}}, "required": ["z"], "$defs": {}}
    tool: dict[str, Any] = {"function": {"name": "f", "parameters": parameters}, "type": "function"}
    document = request(tools=[tool], metadata={"z": "1", "a": "2"}, logit_bias={"9": 1, "10": -1.5})
    back = there_and_back(ChatCompletionRequest, document)
    assert back == document
    assert list(back["metadata"]) == ["z", "a"]
    assert list(back["logit_bias"]) == ["9", "10"]
    assert json.dumps(back["tools"]) == json.dumps(document["tools"])


@pytest.mark.parametrize("number", [2**53 + 1, 2**63, 2**64 + 1, -(2**64) - 1, 10**100])
def test_a_big_integer_keeps_its_digits(number: int) -> None:
    """In a field, in a free-form object and in an unknown key. Many JSON libraries convert it to a float."""
    document = request(seed=number, x_new=[number], logit_bias={"1": number})
    back = there_and_back(ChatCompletionRequest, document)
    assert (back["seed"], back["x_new"], back["logit_bias"]) == (number, [number], {"1": number})
    assert type(back["seed"]) is int


def test_zero_keeps_its_sign_and_a_float_its_type() -> None:
    """For a `number`. For an `integer`, `-0.0` and `1.0` become 0 and 1."""
    document = request(temperature=-0.0, top_p=1.0, x_new=[-0.0, 1.0, 0, 1], seed=-0.0)
    back = there_and_back(ChatCompletionRequest, document)
    assert math.copysign(1, back["temperature"]) == -1
    assert [type(number) for number in (back["top_p"], *back["x_new"])] == [float, float, float, int, int]
    assert math.copysign(1, back["x_new"][0]) == -1
    assert (back["seed"], type(back["seed"])) == (0, int)


def test_the_smallest_and_the_largest_float_are_kept_to_the_last_bit() -> None:
    numbers = [5e-324, 1.7976931348623157e308, 0.1, 1e23, 2.2250738585072014e-308, -1e-7]
    assert there_and_back(ChatCompletionRequest, request(x_new=numbers))["x_new"] == numbers


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\udc00\ud800", "\U0001f600", "\x00\x1f\u2028\x7f"])
def test_lone_surrogates_are_kept(text: str) -> None:
    """The tokens of a model may end within a character, which JSON can escape."""
    document = request(user=text, x_new={text: [text]}, messages=[{"role": "user", "content": text}])
    assert there_and_back(ChatCompletionRequest, document) == document


def test_null_is_kept_unless_it_equals_absent() -> None:
    document = request(
        x_new=None, stop=None, metadata=None, messages=[{"role": "tool", "content": "", "tool_call_id": "1", "x": None}]
    )
    back = there_and_back(ChatCompletionRequest, document)
    assert back == request(x_new=None, messages=document["messages"])
    place = SCHEMAS.named("types/chat_completion/request.json#").place
    assert change(SCHEMAS, place, document, back) is None
