"""A refused document is explained: every location, every violated rule, and none of its text."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
import re
from collections.abc import Iterator
from typing import Any

import pytest
from exhaustive import thorough
from instances import Instances
from schema_types import Schemas, types_of

import sequrity.converters
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.types.chat_completion.request import ChatCompletionRequest, UserMessage
from sequrity_runtime import Codec, ValidationError, Violation, codec_of, read
from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation import json_schema_validator as _validator

SCHEMAS = Schemas()
INSTANCES = Instances(SCHEMAS)
REQUEST = "types/chat_completion/request.json"
HEADERS = "control/types/headers.json"
CANARY = "canary-8c1f"


def violations_of(cls: type[Any], document: Any) -> list[Violation]:
    """Read an invalid document and list its violations."""
    with pytest.raises(ValidationError) as caught:
        read(codec_of(cls), document)
    return list(caught.value.violations)


def request(*content: Any, **keys: Any) -> dict[str, Any]:
    """Write a request whose only message has the given content parts."""
    return {"messages": [{"role": "user", "content": list(content)}], "model": "m", **keys}


TEXT = {"type": "text", "text": "hi"}


def test_a_violation_names_its_location_in_document_and_schema() -> None:
    """Pointer, Python path, rule and keyword, deep inside two unions."""
    image = {"type": "image_url", "image_url": {"url": "u", "detail": "huge"}}
    (violation,) = violations_of(ChatCompletionRequest, request(TEXT, image))
    assert violation.pointer == "/messages/0/content/1/image_url/detail"
    assert violation.path == "messages[0].content[1].image_url.detail"
    assert violation.keyword == "enum"
    assert violation.schema is not None
    assert SCHEMAS.at(violation.schema) == ["auto", "low", "high"]
    assert violation.schema.startswith(f"{REQUEST}#/$defs/Image")
    assert all(word in violation.message for word in ("auto", "low", "high"))


CASES: dict[str, tuple[type[Any], Any, list[tuple[str, str]]]] = {
    "the root": (ChatCompletionRequest, [], [("", "type")]),
    "two missing keys": (ChatCompletionRequest, {}, [("", "required"), ("", "required")]),
    "a wrong scalar": (ChatCompletionRequest, request(TEXT, seed="1"), [("seed", "type")]),
    "a wrong item": (ChatCompletionRequest, request(TEXT, modalities=["text", 5]), [("modalities[1]", "type")]),
    "a wrong map value": (ChatCompletionRequest, request(TEXT, logit_bias={"7": "1"}), [("logit_bias[7]", "type")]),
    "an odd key": (ChatCompletionRequest, request(TEXT, metadata={"a/b~c d": 1}), [("metadata['a/b~c d']", "type")]),
    "the tagged member alone": (
        ChatCompletionRequest,
        {"messages": [{"role": "tool", "content": 5}], "model": "m"},
        [("messages[0]", "required"), ("messages[0].content", "type")],
    ),
    "a tag of the wrong type": (
        ChatCompletionRequest,
        {"messages": [{"role": 5, "content": "x"}], "model": "m"},
        [("messages[0].role", "type")],
    ),
    "a tag that is missing": (ChatCompletionRequest, request({"text": "hi"}), [("messages[0].content[0]", "required")]),
    "a member of no type of the union": (
        ChatCompletionRequest,
        {"messages": [{"role": "user", "content": 5}], "model": "m"},
        [("messages[0].content", "type")],
    ),
    "a nullable reference": (ChatCompletionRequest, request(TEXT, response_format=7), [("response_format", "type")]),
    "a bound": (
        FeaturesHeader,
        {"content_classifiers": [{"name": "pii_redaction", "threshold": 1.5}]},
        [("content_classifiers[0].threshold", "maximum")],
    ),
    "items alike": (
        SecurityPolicyHeader,
        {"presets": {"branching_meta_policy": {"tags": ["a", "a"]}}},
        [("presets.branching_meta_policy.tags", "uniqueItems")],
    ),
    "unknown keys": (
        FineGrainedConfigHeader,
        {"fsm": {"max_turns": 1}, "lllm": {}},
        [("fsm.max_turns", "additionalProperties"), ("lllm", "additionalProperties")],
    ),
    "many at once": (
        ChatCompletionRequest,
        {"messages": [{"role": "user", "content": [{"type": "text"}, {"type": "image_url", "image_url": {"url": 1}}]}],
         "model": 5, "stream": "yes"},
        [
            ("messages[0].content[0]", "required"),
            ("messages[0].content[1].image_url.url", "type"),
            ("model", "type"),
            ("stream", "type"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_every_violation_is_reported_at_its_location(case: str) -> None:
    """All violations are reported; for a union, only those of the member that the tag or the JSON type selects."""
    cls, document, expected = CASES[case]
    found = violations_of(cls, document)
    assert sorted((violation.path or "", violation.keyword or "") for violation in found) == sorted(expected)


@pytest.mark.parametrize(
    ("cls", "document", "path", "meant"),
    [
        (FeaturesHeader, {"agent_arhc": "dual-llm"}, "agent_arhc", "agent_arch"),
        (FeaturesHeader, {"content_classifiers": [{"name": "pii_redaction", "treshold": 1}]},
         "content_classifiers[0].treshold", "threshold"),
        (FineGrainedConfigHeader, {"fsm": {"max_n_turn": 1}}, "fsm.max_n_turn", "max_n_turns"),
    ],
)  # fmt: skip
def test_an_unknown_key_suggests_a_close_match(cls: type[Any], document: Any, path: str, meant: str) -> None:
    """A typo in a closed object suggests a known key."""
    (violation,) = violations_of(cls, document)
    assert violation.path == path
    assert re.search(rf"did you mean '{meant}'", violation.message)


def test_an_unknown_key_without_close_match_lists_the_known_keys() -> None:
    """Without a close key, all known keys are listed."""
    (violation,) = violations_of(FeaturesHeader, {"zzzzzz": 1})
    assert all(key in violation.message for key in ("agent_arch", "content_classifiers", "content_blockers"))


def codecs() -> list[Codec[Any]]:
    """List all generated codecs."""
    names = (f"sequrity.converters.{name}" for name in sequrity.converters.MODULES)
    return [codec for name in names for codec in importlib.import_module(name).CODECS]


@pytest.mark.parametrize("codec", codecs(), ids=lambda codec: codec.schema)
@pytest.mark.parametrize("step", thorough(23, 5))
def test_every_refused_instance_is_explained(codec: Codec[Any], step: int) -> None:
    """For each type: locations exist in the document, rules exist in the schema, and no document text is shown."""
    named = SCHEMAS.named(codec.schema)
    for instance in INSTANCES.of(named)[::step]:
        document = canaried(instance)
        error = refusal(codec, document)
        if error:
            assert CANARY not in str(error) + repr(error.violations), document
            assert error.violations
            for violation in error.violations:
                check_places(violation, document)


def refusal(codec: Codec[Any], document: Any) -> ValidationError | None:
    """Read a document, and return its error, if any."""
    try:
        read(codec, document)
    except ValidationError as error:
        return error
    return None


def canaried(value: Any) -> Any:
    """Replace every string that no schema knows by a marker, which shows if a message quotes the document."""
    if is_object(value):
        return {key: canaried(item) for key, item in value.items()}
    if is_array(value):
        return [canaried(item) for item in value]
    return CANARY if isinstance(value, str) and value not in KNOWN else value


def _known(node: Any) -> Iterator[str]:
    if is_object(node):
        yield from (value for value in [*node.get("enum", []), node.get("const")] if isinstance(value, str))
        for inner in node.values():
            yield from _known(inner)
    elif is_array(node):
        for inner in node:
            yield from _known(inner)


KNOWN = frozenset(word for document in SCHEMAS.documents.values() for word in _known(document))


def check_places(violation: Violation, document: Any) -> None:
    """Follow both pointers of a violation."""
    assert "bug in the generated converter" not in violation.message, document
    assert violation.pointer is not None
    assert violation.schema is not None
    assert violation.keyword is not None
    value = value_at(document, violation.pointer)
    rule = SCHEMAS.at(violation.schema)
    assert violation.schema.endswith(f"/{violation.keyword}"), violation
    if violation.keyword == "type":
        assert not types_of(value) & {*([rule] if isinstance(rule, str) else rule)}


def nested(levels: int) -> Any:
    """Nest lists."""
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize("levels", [500, 5_000, 200_000])
def test_deep_nesting_never_raises_recursion_error(levels: int) -> None:
    """A deeply nested document is refused or kept, but never raises RecursionError."""
    bad = request(TEXT, messages=nested(levels), extra=nested(levels))
    assert violations_of(ChatCompletionRequest, bad)


def test_a_deeply_nested_value_without_schema_is_accepted() -> None:
    """The depth of a value without schema is not limited by the stack."""
    value = read(codec_of(ChatCompletionRequest), request(TEXT, x_deep=nested(5_000)))
    assert "x_deep" in value.additional_properties


def test_a_long_document_has_one_violation_per_error() -> None:
    """A thousand equal errors at a thousand locations give a thousand violations and a short text."""
    with pytest.raises(ValidationError) as caught:
        read(codec_of(ChatCompletionRequest), request(*[{"type": "text", "text": 1}] * 1000))
    assert len(caught.value.violations) == 1000
    assert len(str(caught.value).splitlines()) < 50
    assert [violation.path for violation in caught.value.violations][:2] == [
        "messages[0].content[0].text",
        "messages[0].content[1].text",
    ]


def test_only_refused_parts_of_a_long_document_are_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """One invalid message among thousands costs as much as one, since the converters accept the others."""
    looked: list[Any] = []

    def could_match(validator: Any, package: str, member: Any, value: Any) -> bool:
        looked.append(value)
        return real(validator, package, member, value)

    real = _validator.could_match
    monkeypatch.setattr(_validator, "could_match", could_match)
    document = request(TEXT)
    document["messages"] = [*document["messages"] * 2000, {"role": "user", "content": [{"type": "text"}]}]
    (violation,) = violations_of(ChatCompletionRequest, document)
    assert violation.path == "messages[2000].content[0]"
    assert len(looked) < 30


def test_violations_and_their_error_pickle_and_copy() -> None:
    """A pickled report is equal to the original."""
    with pytest.raises(ValidationError) as caught:
        read(codec_of(ChatCompletionRequest), request({"type": "text"}, model=5))
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert again.violations == caught.value.violations
        assert str(again) == str(caught.value)
        assert [v.path for v in again.violations] == [v.path for v in caught.value.violations]
    for violation in caught.value.violations:
        assert pickle.loads(pickle.dumps(violation)) == violation


def test_the_violation_of_the_fast_path_names_type_and_field() -> None:
    """The violation names the location in the schema, and quotes nothing."""
    with pytest.raises(Violation) as caught:
        codec_of(ChatCompletionRequest).structure(request({"type": "text", "text": [CANARY]}))
    assert caught.value.schema == "ContentPartText.text"
    assert caught.value.pointer is None
    assert CANARY not in str(caught.value)
    assert str(caught.value) == "ContentPartText.text: expected a string"


def test_reading_does_not_change_the_document() -> None:
    """Neither a refusal nor its explanation changes the document of the caller."""
    document = request({"type": "text"}, model=5)
    before = json.dumps(document)
    violations_of(ChatCompletionRequest, document)
    assert json.dumps(document) == before


class _Mute:
    def __repr__(self) -> str:
        raise AssertionError

    def __eq__(self, other: object) -> bool:
        raise AssertionError

    __hash__ = object.__hash__


@pytest.mark.parametrize(
    ("value", "found"),
    [(10**5000, "an integer"), (-(10**5000), "an integer"), (_Mute(), "a Python _Mute"), (b"x", "a Python bytes")],
    ids=["huge", "hugely negative", "mute", "bytes"],
)
def test_a_value_whose_repr_fails_is_explained(value: Any, found: str) -> None:
    for document in ({"role": "user", "content": value}, {"role": "user", "content": [value]}, value):
        with pytest.raises(ValidationError) as caught:
            read(codec_of(UserMessage), document)
        assert caught.value.violations
    with pytest.raises(ValidationError, match=f"found {found}"):
        read(codec_of(UserMessage), {"role": "user", "content": "x", "name": value})
