"""Methods of every generated type: conversion from and to JSON data, and the protocols of pydantic and IPython."""

from __future__ import annotations

import json
import pickle
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter
from pydantic import ValidationError as PydanticError
from schema_folder import bindings, one, record

from sequrity import ConfigError, DecodeError, ValidationError
from sequrity.control.types.headers import FsmOverrides
from sequrity.converters import MODULES
from sequrity.types.chat_completion.request import (
    ContentPartText,
    FunctionCallResult,
    Message,
    SystemMessage,
    ToolCallFunction,
    UserMessage,
)
from sequrity.types.chat_completion.response import ChatCompletionResponse, Choice
from sequrity_runtime.mixins import GeneratedType
from sequrity_runtime.schema.files import schema_at
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.codec import Codec

RESPONSE: dict[str, Any] = {
    "id": "c1",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "é"}}],
    "extra": {"kept": True},
}


def _codecs() -> dict[str, Codec[Any]]:
    found = [codec for name in MODULES for codec in import_module(f"sequrity.converters.{name}").CODECS]
    classes = [codec for codec in found if isinstance(codec.type, type) and issubclass(codec.type, GeneratedType)]
    return {codec.type.__name__: codec for codec in classes}


CODECS = _codecs()


@pytest.mark.parametrize("name", sorted(CODECS))
def test_each_class_converts_its_examples_both_ways(name: str) -> None:
    codec = CODECS[name]
    file, _, pointer = codec.schema.partition("#")
    for example in schema_at("sequrity", file, pointer).get("examples", ()):
        made = codec.type.from_dict(example)
        assert type(made) is codec.type
        assert made.to_dict() == codec.unstructure(made)
        assert made.to_dict().keys() <= example.keys()
        assert codec.type.from_json(made.to_json()) == made
        assert TypeAdapter(codec.type).validate_python(example) == made
        assert dict(made) == made.to_dict()


def test_conversion_covers_every_class_of_the_package() -> None:
    assert len(CODECS) > 60


def test_session_id_is_included_on_request() -> None:
    response = ChatCompletionResponse.from_dict(RESPONSE)
    assert response.to_dict(session_id=True) == RESPONSE
    response.session_id = "S"
    assert response.to_dict() == RESPONSE
    assert response.to_dict(session_id=True) == {"session_id": "S", **RESPONSE}
    restored = ChatCompletionResponse.from_json(response.to_json(session_id=True), session_id=True)
    assert (restored, restored.session_id) == (response, "S")
    assert restored.additional_properties == {"extra": {"kept": True}}
    assert ChatCompletionResponse.from_dict(RESPONSE, session_id=True).session_id is None


def test_session_id_stays_an_unknown_key_unless_requested() -> None:
    document = {**RESPONSE, "session_id": "S"}
    response = ChatCompletionResponse.from_dict(document)
    assert response.session_id is None
    assert response.to_dict() == document


def test_session_id_of_a_type_without_the_attribute_is_part_of_the_body() -> None:
    message = UserMessage.from_dict({"role": "user", "content": "x", "session_id": "S"}, session_id=True)
    assert message.to_dict(session_id=True) == {"session_id": "S", "role": "user", "content": "x"}


def test_json_text_is_compact_or_indented() -> None:
    message = UserMessage(content="é")
    assert message.to_json() == '{"role":"user","content":"é"}'
    assert message.to_json(indent=2) == '{\n  "role": "user",\n  "content": "é"\n}'


def test_json_text_names_the_location_of_an_unserializable_value() -> None:
    message = UserMessage(content="x", additional_properties={"seen": {"at": {1}}})
    with pytest.raises(ConfigError, match=r"seen\.at: JSON cannot express a value of type set"):
        message.to_json()


@pytest.mark.parametrize("kind", [FunctionCallResult, ToolCallFunction])
@pytest.mark.parametrize(
    ("arguments", "text"), [('{"a": 1}', '{"a": 1}'), ({"a": 1}, '{"a":1}'), (" ", "{}"), ({}, "{}"), (None, "{}")]
)
def test_arguments_of_a_call_are_json_text_in_whatever_form_they_arrive(kind: Any, arguments: Any, text: str) -> None:
    assert kind(name="f", arguments=arguments).arguments_json == text


def test_json_text_that_is_not_json_raises() -> None:
    with pytest.raises(DecodeError, match="not valid JSON"):
        UserMessage.from_json("{")
    assert UserMessage.from_json(b'{"role": "user", "content": "x"}') == UserMessage(content="x")


def test_invalid_data_raises_with_every_location() -> None:
    with pytest.raises(ValidationError) as caught:
        ChatCompletionResponse.from_dict({**RESPONSE, "created": "now", "choices": [{"index": "first"}]})
    assert {violation.pointer for violation in caught.value.violations} == {"/created", "/choices/0/index"}


def test_repr_shows_every_attribute() -> None:
    assert repr(ContentPartText(text="x")) == "ContentPartText(type='text', text='x', additional_properties={})"


def test_repr_of_an_object_that_is_still_being_built() -> None:
    half = Choice.__new__(Choice)
    half.index = 3
    assert "index=3" in repr(half)
    assert "message=NOTHING" in repr(half)


def test_repr_of_an_object_that_holds_itself() -> None:
    message = UserMessage(content="x")
    message.additional_properties["self"] = message
    assert repr(message).endswith("additional_properties={'self': ...})")


def test_traceback_with_locals_of_a_failed_read() -> None:
    with pytest.raises(ValidationError) as caught:
        ChatCompletionResponse.from_dict({**RESPONSE, "provider": 5})
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True).format()
    assert "provider" in "".join(shown)


class Printer:
    """Records what IPython's printer is asked to print."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def group(self, indent: int, start: str, end: str) -> Printer:
        self.parts.append(start)
        self.end = end
        return self

    def __enter__(self) -> None:
        pass

    def __exit__(self, *args: object) -> None:
        self.parts.append(self.end)

    def text(self, text: str) -> None:
        self.parts.append(text)

    def breakable(self, sep: str = " ") -> None:
        self.parts.append(sep)

    def pretty(self, value: object) -> None:
        self.parts.append(repr(value))


def test_ipython_shows_the_attributes_that_are_set() -> None:
    printer = Printer()
    message: Any = UserMessage(content="x")
    message._repr_pretty_(printer, False)
    assert "".join(printer.parts) == "UserMessage(role='user', content='x')"
    printer = Printer()
    config: Any = FsmOverrides(max_n_turns=0)
    config._repr_pretty_(printer, True)
    assert printer.parts == ["FsmOverrides(...)"]


class Conversation(BaseModel):
    messages: list[Message]
    last: ChatCompletionResponse | None = None


def test_pydantic_reads_and_writes_generated_types() -> None:
    document = {"messages": [{"role": "user", "content": "x"}, {"role": "other"}], "last": RESPONSE}
    conversation = Conversation.model_validate(document)
    assert conversation.messages == [UserMessage(content="x"), {"role": "other"}]
    assert isinstance(conversation.last, ChatCompletionResponse)
    assert conversation.model_dump() == document
    assert json.loads(conversation.model_dump_json()) == document
    assert Conversation(messages=[SystemMessage(content="s")]).messages == [SystemMessage(content="s")]


def test_pydantic_keeps_the_message_of_a_response() -> None:
    message = ChatCompletionResponse.from_dict(RESPONSE).message
    conversation = Conversation(messages=[message])
    assert conversation.messages[0] is message
    assert conversation.model_dump()["messages"] == [RESPONSE["choices"][0]["message"]]


def test_pydantic_does_not_convert_one_generated_type_to_another() -> None:
    with pytest.raises(PydanticError, match="expected UserMessage, found SystemMessage"):
        TypeAdapter(UserMessage).validate_python(SystemMessage(content="s"))


def test_pydantic_reports_each_violation_at_its_location() -> None:
    with pytest.raises(PydanticError) as caught:
        Conversation.model_validate(
            {"messages": [], "last": {**RESPONSE, "created": "a secret", "choices": [{"index": "first"}]}}
        )
    errors = {error["loc"]: error["msg"] for error in caught.value.errors()}
    assert errors == {
        ("last", "created"): "expected an integer or null, found a string",
        ("last", "choices", 0, "index"): "expected an integer or null, found a string",
    }
    assert "a secret" not in str(caught.value)


def test_pydantic_locates_a_violation_below_a_typed_object() -> None:
    choice = Choice(index=0, finish_reason="stop")
    choice.logprobs = 5  # type: ignore[assignment]  # a mistake of the caller
    with pytest.raises(PydanticError) as caught:
        TypeAdapter(ChatCompletionResponse).validate_python({**RESPONSE, "choices": [choice]})
    assert [error["loc"] for error in caught.value.errors()] == [("choices", 0, "logprobs")]


def test_pydantic_describes_generated_types_with_their_own_schemas() -> None:
    document = Conversation.model_json_schema()
    assert document["$defs"]["UserMessage"]["required"] == ["role", "content"]
    references = set(_references(document))
    assert references
    assert references <= {f"#/$defs/{name}" for name in document["$defs"]}
    alone = TypeAdapter(UserMessage).json_schema()
    assert alone["properties"]["content"]["$ref"] == "#/$defs/UserContent"


def _references(node: Any) -> list[str]:
    if is_object(node):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else list[str]()
        return own + [found for value in node.values() for found in _references(value)]
    return [found for value in node for found in _references(value)] if is_array(node) else []


def test_pickled_objects_are_equal() -> None:
    response = ChatCompletionResponse.from_dict(RESPONSE)
    response.session_id = "S"
    restored = pickle.loads(pickle.dumps(response))
    assert (restored, restored.session_id) == (response, "S")


def test_properties_named_like_the_methods_become_attributes_with_an_underscore(tmp_path: Path) -> None:
    names = ["to_dict", "to_json", "from_dict", "from_json"]
    documents = one(record("Thing", {name: {"type": "string"} for name in names}, names))
    document = {name: name.upper() for name in names}
    with bindings(documents, tmp_path) as package:
        thing: Any = package.types().Thing
        made = thing.from_dict(document)
        assert made.to_json_ == "TO_JSON"
        assert made.to_dict() == document
        assert TypeAdapter[Any](thing).json_schema()["required"] == names
