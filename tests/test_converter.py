"""The cattrs converter for generated types, combined with a user's own classes."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from attrs import define
from cattrs import Converter, transform_error
from cattrs.errors import ClassValidationError, IterableValidationError
from cattrs.preconf.json import make_converter as make_json_converter
from schema_types import Schemas

import sequrity
import sequrity.converters
from sequrity.control.types.headers import FeaturesHeader, TaggerConfig
from sequrity.types.chat_completion.request import (
    ChatCompletionRequest,
    ImageDetail,
    ImageUrl,
    Message,
    ServiceTier,
    StopSequences,
    SystemMessage,
    Tool,
    ToolMessage,
    UserMessage,
)
from sequrity.types.enums import LlmServiceProvider
from sequrity_runtime import UNSET, Codec, Unset, ValidationError, Violation, codec_of, make_converter, read, to_json

SCHEMAS = Schemas()


@pytest.fixture(name="converter")
def converter_fixture() -> Converter:
    """Build the converter of `sequrity.converter()`."""
    return make_converter("sequrity.converters")


@define
class Conversation:
    """A user's class that holds generated types in every usual way."""

    last: UserMessage
    messages: list[Message]
    by_name: dict[str, ImageUrl]
    pinned: Message | None = None
    stop: StopSequences | None = None
    detail: ImageDetail = "low"
    tier: ServiceTier = "auto"
    features: FeaturesHeader | None = None
    tools: tuple[Tool, ...] = ()
    provider: LlmServiceProvider = LlmServiceProvider.OPENAI


@dataclass
class Archive:
    """A user's dataclass that holds a user's attrs class."""

    conversations: list[Conversation]
    request: ChatCompletionRequest | None = None


CONVERSATION: dict[str, Any] = {
    "last": {"role": "user", "content": "hi", "x_vendor": 1},
    "messages": [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": [{"type": "text", "text": "hi"}, {"type": "hologram", "data": [1]}]},
        {"role": "critic", "content": "unheard of"},
    ],
    "by_name": {"cat": {"url": "https://example.com/cat.png", "detail": "low"}},
    "pinned": {"role": "tool", "content": "42", "tool_call_id": "call_1"},
    "stop": ["END"],
    "detail": "high",
    "tier": "gold",
    "features": {"agent_arch": "dual-llm", "content_classifiers": [{"name": "pii_redaction", "threshold": 0.25}]},
    "tools": [{"type": "function", "function": {"name": "f"}}],
    "provider": "openrouter",
}
ARCHIVE = {
    "conversations": [CONVERSATION],
    "request": {"messages": [{"role": "user", "content": "hi"}], "model": "m", "temperature": 1},
}


def changed(document: Any, *path: str | int, to: Any) -> Any:
    """Copy a document with one value replaced."""
    result = copy.deepcopy(document)
    inner = result
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = to
    return result


def test_a_users_attrs_class_holds_generated_types(converter: Converter) -> None:
    """Fields, lists, dicts, optionals, tuples, unions and enums of generated types become typed objects."""
    value = converter.structure(CONVERSATION, Conversation)
    assert isinstance(value.last, UserMessage)
    assert value.last.additional_properties == {"x_vendor": 1}
    assert isinstance(value.messages[1], UserMessage)
    assert value.messages[2] == CONVERSATION["messages"][2]
    assert isinstance(value.pinned, ToolMessage)
    assert (value.stop, value.detail, value.tier) == (["END"], "high", "gold")
    assert value.by_name["cat"].detail == "low"
    assert value.features is not None
    assert value.features.content_classifiers == [TaggerConfig(name="pii_redaction", threshold=0.25)]
    assert isinstance(value.tools[0], Tool)
    assert value.provider is LlmServiceProvider.OPENROUTER


def test_a_users_attrs_class_survives_a_round_trip(converter: Converter) -> None:
    """Reading and writing returns the original document."""
    written = converter.unstructure(converter.structure(CONVERSATION, Conversation))
    assert to_json(written) == CONVERSATION


def test_a_users_dataclass_holds_generated_types(converter: Converter) -> None:
    """Dataclasses compose as attrs classes do, at any depth."""
    value = converter.structure(ARCHIVE, Archive)
    assert isinstance(value.conversations[0].messages[0], SystemMessage)
    assert isinstance(value.request, ChatCompletionRequest)
    assert to_json(converter.unstructure(value)) == ARCHIVE
    assert converter.structure({"conversations": []}, Archive) == Archive([])


@pytest.mark.parametrize("named", ["messages", "last"])
def test_an_error_names_the_location_in_both_classes(converter: Converter, named: str) -> None:
    """cattrs locates the generated object, and its error locates the value within it."""
    bad = {"role": "user", "content": [{"type": "image_url", "image_url": {"url": 5}}]}
    document = changed(CONVERSATION, named, to=[bad] if named == "messages" else bad)
    with pytest.raises(ClassValidationError) as caught:
        converter.structure(document, Conversation)
    notes, leaf = leaf_of(caught.value)
    assert isinstance(leaf, Violation)
    assert leaf.path == "content[0].image_url.url"
    (ours,) = validation_errors(caught.value)
    assert ours.violations == (leaf,)
    assert any(f"attribute {named}" in note for note in notes)
    assert sum("index 0" in note for note in notes) == (2 if named == "messages" else 1)


def validation_errors(error: BaseException) -> list[ValidationError]:
    """Find the validation errors in a tree of exceptions."""
    if isinstance(error, ValidationError):
        return [error]
    members: tuple[BaseException, ...] = getattr(error, "exceptions", ())
    return [found for member in members for found in validation_errors(member)]


def leaf_of(error: BaseException) -> tuple[list[str], BaseException]:
    """Descend a group of single errors, and collect the notes of cattrs."""
    notes: list[str] = list(getattr(error, "__notes__", []))
    members: tuple[BaseException, ...] = getattr(error, "exceptions", ())
    if members:
        assert len(members) == 1
        inner, leaf = leaf_of(members[0])
        return notes + inner, leaf
    return notes, error


@pytest.mark.parametrize(
    ("field", "bad", "said"),
    [
        ("detail", "huge", "expected one of"),
        ("stop", [1], "expected a string"),
        ("pinned", {"role": "tool", "content": ""}, "missing required key"),
    ],
)
def test_unions_and_literals_are_checked_in_a_users_class(
    converter: Converter, field: str, bad: Any, said: str
) -> None:
    """An alias is validated exactly, as in generated types."""
    with pytest.raises(ClassValidationError) as caught:
        converter.structure(changed(CONVERSATION, field, to=bad), Conversation)
    assert said in str(leaf_of(caught.value)[1])


TEXT = "invalid value for type, expected a string @ "
PLACES: list[tuple[Any, Any, list[str]]] = [
    (
        UserMessage,
        {"role": "user", "content": 5},
        ["invalid value for type, expected a string or an array @ $.content"],
    ),
    (UserMessage, {}, ["required field missing @ $.role", "required field missing @ $.content"]),
    (UserMessage, 5, ["invalid value @ $"]),
    (StopSequences, [1, "a", 2], [TEXT + "$[0]", TEXT + "$[2]"]),
    (ImageDetail, "huge", ["invalid value @ $"]),
    (
        ChatCompletionRequest,
        {"messages": [{"role": "user", "content": [{"type": "text"}, {"type": "text", "text": 1}]}], "model": 1},
        [
            "required field missing @ $.messages[0].content[0].text",
            TEXT + "$.messages[0].content[1].text",
            TEXT + "$.model",
        ],
    ),
    (
        ChatCompletionRequest,
        {"messages": [], "model": "m", "logit_bias": {"7": "x"}, "metadata": {"a/b~c": 1}},
        [
            "invalid value for type, expected a number @ $.logit_bias['7']",
            TEXT + "$.metadata['a/b~c']",
        ],
    ),
    (
        FeaturesHeader,
        {"agent_arhc": "x", "content_classifiers": [{"name": "pii_redaction", "threshold": 2, "x/y": 1}]},
        [
            "extra fields found (agent_arhc) @ $",
            "invalid value for type, expected at most 1.0 @ $.content_classifiers[0].threshold",
            "extra fields found (x/y) @ $.content_classifiers[0]",
        ],
    ),
]
"""Expected type, document, and messages of cattrs."""


@pytest.mark.parametrize(("wanted", "document", "said"), PLACES)
def test_transform_error_names_each_location(converter: Converter, wanted: Any, document: Any, said: list[str]) -> None:
    """The error is a tree of groups with notes, like those of cattrs, and has a list of violations."""
    with pytest.raises((ClassValidationError, IterableValidationError)) as caught:
        converter.structure(document, wanted)
    assert sorted(transform_error(caught.value)) == sorted(said)
    assert isinstance(caught.value, ValidationError)
    with pytest.raises(ValidationError) as ours:
        next(read(codec, document) for codec in codecs() if codec.type == wanted)
    assert caught.value.violations == ours.value.violations


def test_transform_error_names_each_location_below_a_users_class(converter: Converter) -> None:
    """The path leads through the user's attributes, lists and dicts into generated types."""
    bad = changed(CONVERSATION, "messages", 1, "content", 0, to={"type": "text"})
    bad = changed(bad, "by_name", "cat", "detail", to="huge")
    bad = changed(bad, "last", "content", to=None)
    with pytest.raises(ClassValidationError) as caught:
        converter.structure({"conversations": [CONVERSATION, bad]}, Archive)
    assert sorted(transform_error(caught.value)) == [
        "invalid value for type, expected a string or an array @ $.conversations[1].last.content",
        'invalid value for type, expected one of "auto", "low", "high" @ $.conversations[1].by_name[\'cat\'].detail',
        "required field missing @ $.conversations[1].messages[1].content[0].text",
    ]
    paths = [violation.path for error in validation_errors(caught.value) for violation in error.violations]
    assert sorted(map(str, paths)) == ["content", "content[0]", "detail"]


def test_an_unserializable_document_is_a_cattrs_error(converter: Converter) -> None:
    """A key that is not a string has no JSON Pointer."""
    with pytest.raises(ClassValidationError) as caught:
        converter.structure({"role": "user", "content": {1: 2}}, UserMessage)
    assert transform_error(caught.value) == ["invalid value @ $"]


def test_a_refused_document_may_hold_typed_objects(converter: Converter) -> None:
    message = UserMessage(content=[{"type": "text", "text": 5}])
    with pytest.raises(ClassValidationError) as caught:
        converter.structure({"messages": (message,), "model": "m"}, ChatCompletionRequest)
    assert transform_error(caught.value) == [TEXT + "$.messages[0].content[0].text"]


COPIES: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))]


@pytest.mark.parametrize("copied", COPIES)
def test_a_structure_error_pickles_and_copies(converter: Converter, copied: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        converter.structure({"messages": [{"role": "user"}], "model": 5}, ChatCompletionRequest)
    again = copied(caught.value)
    assert type(again) is type(caught.value)
    assert again.violations == caught.value.violations
    assert transform_error(again) == transform_error(caught.value)
    assert str(again) == str(caught.value)


def test_a_split_error_group_has_no_violations(converter: Converter) -> None:
    """`except*` and `split` create groups of some exceptions, without the list of all violations."""
    with pytest.raises(ClassValidationError) as caught:
        converter.structure({}, UserMessage)
    part, rest = caught.value.split(KeyError)
    assert rest is None
    assert isinstance(part, ValidationError)
    assert part.violations == ()
    assert transform_error(part) == transform_error(caught.value)


def test_reading_does_not_copy_free_form_objects(converter: Converter) -> None:
    """Reading does not copy values that it does not convert. A caller that keeps the document must copy it."""
    document: dict[str, Any] = {
        "messages": [],
        "model": "m",
        "metadata": {"a": "b"},
        "stop": ["x"],
        "x_new": {"k": [1]},
    }
    request = converter.structure(document, ChatCompletionRequest)
    assert request.metadata is document["metadata"]
    assert request.stop is document["stop"]
    assert request.additional_properties["x_new"] is document["x_new"]
    assert request.additional_properties is not document
    apart = converter.structure(copy.deepcopy(document), ChatCompletionRequest)
    apart.additional_properties["x_new"]["k"].append(2)
    assert document["x_new"] == {"k": [1]}


def test_writing_does_not_copy_free_form_objects(converter: Converter) -> None:
    """Writing copies only unknown keys."""
    request = ChatCompletionRequest(messages=[], model="m", metadata={"a": "b"})
    request.additional_properties = {"x_new": {"k": [1]}}
    written = converter.unstructure(request)
    assert written["metadata"] is request.metadata
    assert written["x_new"] == {"k": [1]}
    assert written["x_new"] is not request.additional_properties["x_new"]


def test_an_optional_union_accepts_null(converter: Converter) -> None:
    """`Message | None` is the union with one more member."""
    value = converter.structure(changed(CONVERSATION, "pinned", to=None), Conversation)
    assert value.pinned is None


def test_an_unknown_key_of_a_closed_type_is_refused(converter: Converter) -> None:
    """A closed type stays closed within a user's class."""
    document = changed(CONVERSATION, "features", to={"agent_arhc": "dual-llm"})
    with pytest.raises(ClassValidationError) as caught:
        converter.structure(document, Conversation)
    assert "agent_arhc" in str(leaf_of(caught.value)[1])


def codecs() -> list[Codec[Any]]:
    """List all generated codecs."""
    names = (f"sequrity.converters.{name}" for name in sequrity.converters.MODULES)
    return [codec for name in names for codec in importlib.import_module(name).CODECS]


@pytest.mark.parametrize(
    "codec", [codec for codec in codecs() if hasattr(codec.type, "__attrs_attrs__")], ids=lambda c: c.schema
)
def test_the_converter_knows_every_generated_class(converter: Converter, codec: Codec[Any]) -> None:
    """No class falls back to the default hooks of cattrs."""
    with pytest.raises(ValidationError):
        converter.structure(5, codec.type)
    hook: Any = converter.get_unstructure_hook(codec.type)
    assert hook in [known.unstructure for known in codecs() if known.type is codec.type]


def test_plain_types_keep_the_hooks_of_cattrs(converter: Converter) -> None:
    """`dict[str, Any]`, `str` and `str | None` of a user keep their meaning in cattrs."""
    assert converter.structure({"a": 1}, dict[str, Any]) == {"a": 1}
    assert converter.structure(5, str) == "5"
    optional: Any = str | None
    assert converter.structure(None, optional) is None
    assert converter.structure("7", int) == 7


def test_converters_do_not_share_hooks() -> None:
    """A hook that is registered on one converter does not affect another."""
    first, second = make_converter("sequrity.converters"), make_converter("sequrity.converters")
    first.register_structure_hook(UserMessage, lambda raw, _: raw)
    assert isinstance(second.structure({"role": "user", "content": "x"}, UserMessage), UserMessage)


@define(kw_only=True)
class NotedMessage(UserMessage):
    """A user's extension of a generated class."""

    note: str = ""


def test_a_users_subclass_is_serialized_as_its_base_class() -> None:
    """A subclass is accepted in place of its base, and its own fields are not sent."""
    request = ChatCompletionRequest(messages=[NotedMessage(content="hi", note="mine")], model="m")
    assert to_json(request) == {"messages": [{"role": "user", "content": "hi"}], "model": "m"}


def test_typed_objects_and_dicts_mix() -> None:
    """A document may mix dicts, typed objects, enum members and tuples."""
    mixed = {
        "messages": (UserMessage(content="a"), {"role": "user", "content": "b"}),
        "model": LlmServiceProvider.OPENAI,
    }
    request = read(codec_of(ChatCompletionRequest), mixed)
    assert [message.content for message in request.messages if isinstance(message, UserMessage)] == ["a", "b"]
    assert type(request.model) is str


def test_unset_is_omitted_and_null_is_serialized() -> None:
    """If null and absent differ, both survive a round trip."""
    converters = [codec for codec in codecs() if codec.schema.endswith("/FsmOverrides")]
    (codec,) = converters
    assert codec.unstructure(codec.type()) == {}
    assert codec.unstructure(codec.type(max_n_turns=None)) == {"max_n_turns": None}
    assert codec.structure({}).max_n_turns is UNSET
    assert codec.structure({"max_n_turns": None}).max_n_turns is None
    assert isinstance(UNSET, Unset)
    assert not UNSET


@pytest.mark.parametrize(
    "codec", [codec for codec in codecs() if hasattr(codec.type, "__name__")], ids=lambda c: c.schema
)
def test_codec_of_a_class_has_its_own_schema(codec: Codec[Any]) -> None:
    """An alias of a class does not replace the class in messages."""
    if codec.type.__module__.startswith("sequrity."):
        node = SCHEMAS.at(codec_of(codec.type).schema)
        assert node.get("x-python-name", node["title"]) == codec.type.__name__


def test_hooks_are_added_to_a_converter_of_the_caller() -> None:
    base = make_json_converter()
    convert = sequrity.converter(base)
    assert convert is base
    document = {"role": "user", "content": "x", "later": 1}
    message = convert.loads(json.dumps(document), UserMessage)
    assert message.additional_properties == {"later": 1}
    assert json.loads(convert.dumps(message)) == document
