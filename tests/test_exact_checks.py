"""Checks that converters and explanations share are as exact as JSON Schema, and reports are comparable."""

from __future__ import annotations

import random
from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from schema_folder import bindings, named, one, record

from sequrity.control.types.headers import FeaturesHeader
from sequrity.types.chat_completion.request import StopSequences, UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import Codec, ConfigError, SequrityError, ValidationError, Violation, codec_of, read, to_json
from sequrity_runtime.schema.ecma_pattern import translate
from sequrity_runtime.validation.converter_support import integer, is_multiple, is_unique, number

if TYPE_CHECKING:
    from pathlib import Path


class Size(IntEnum):
    """A user's subclass of a number."""

    BIG = 5


class Metres(float):
    """Another one."""


@pytest.mark.parametrize("value", [5, 5.0, Size.BIG, 1e300])
def test_integer_accepts_a_float_without_fraction(value: Any) -> None:
    assert integer("here", value) == value
    assert type(integer("here", value)) is int


@pytest.mark.parametrize("value", [True, 5.5, "5", None, float("inf")])
def test_integer_refuses_other_values(value: Any) -> None:
    with pytest.raises(Violation, match="here: expected an integer"):
        integer("here", value)


@pytest.mark.parametrize("value", [Size.BIG, Metres(1.5)])
def test_number_accepts_users_subclasses(value: Any) -> None:
    assert number("here", value) == value


@pytest.mark.parametrize("value", [True, "5", None, [1]])
def test_number_refuses_other_values(value: Any) -> None:
    with pytest.raises(Violation, match="here: expected a number"):
        number("here", value)


@pytest.mark.parametrize(
    ("value", "of", "verdict"),
    [
        (9, 3, True),
        (9.0, 3, True),
        (10, 3, False),
        (1.5, 0.5, True),
        (1.6, 0.5, False),
        (0.3, 0.1, True),
        (-19.99, 0.01, True),
        (0.1 + 0.2, 0.1, False),
        (0.0075, 0.0001, True),
        (0.00751, 0.0001, False),
        (-0.0, 0.1, True),
        (1e308, 0.1, True),
        (1e308, 5e-324, True),
        (5e-324, 1e308, False),
        (1e308, 0.123456789, False),
        (1e23, 10, True),
        (12391239123, 1e-8, True),
        (3e-320, 1e-320, True),
        (float("inf"), 0.5, False),
        (float("nan"), 0.5, False),
    ],
)
def test_multipleof_is_exact(value: float, of: float, verdict: bool) -> None:
    assert is_multiple(value, of) is verdict


def test_multipleof_agrees_with_a_decimal_validator() -> None:
    chance = random.Random(5)
    for _ in range(300):
        of = round(chance.uniform(0.001, 3), 3) * 10.0 ** chance.randrange(-12, 12)
        drawn = chance.choice([of * chance.randrange(-50, 50), chance.uniform(-9, 9), float(chance.randrange(10**6))])
        value = float(f"{drawn:.{chance.randrange(1, 17)}g}")
        assert is_multiple(value, of) is jsonschema_rs.validator_for({"multipleOf": of}).is_valid(value), (value, of)


def test_a_float_subclass_is_divided_by_its_value() -> None:
    assert is_multiple(Metres(0.3), 0.1)


def test_multipleof_beyond_float_is_exact() -> None:
    assert is_multiple(10**400, 0.5)
    assert not is_multiple(10**400, 0.3)
    assert not is_multiple(10**400 + 1, 3)


SAME: list[tuple[Any, Any]] = [
    (1, 1.0),
    ([1, [True]], [1.0, [True]]),
    ({"a": 1, "b": []}, {"b": [], "a": 1.0}),
    (None, None),
    ("a", "a"),
]
DIFFERENT: list[tuple[Any, Any]] = [
    (1, True),
    ([True], [1]),
    ([1], [1, 1]),
    ({"a": 0}, {"a": False}),
    ({"a": 1}, {"b": 1}),
    (0, None),
    ([], {}),
    ([True], True),
    ("", None),
    ({"a": 1}, [["a", 1]]),
]


def test_const_equality_follows_json_schema() -> None:
    assert [pair for pair in SAME if is_unique(list(pair))] == []
    assert [pair for pair in DIFFERENT if not is_unique(list(pair))] == []


def test_nan_equals_nothing() -> None:
    """A program's document may hold NaN; JSON cannot."""
    nothing = float("nan")
    assert is_unique([nothing, nothing, 1])


def test_uniqueitems_compares_many_values_in_one_pass() -> None:
    """Comparing all pairs would take hours."""
    values: list[Any] = [{"n": [number, str(number)]} for number in range(30_000)]
    assert is_unique(values)
    assert not is_unique([*values, {"n": [7.0, "7"]}])


def test_equal_violations_have_equal_hashes() -> None:
    same = [Violation("bad", "/a", "f#", "type") for _ in range(2)]
    other = Violation("bad", "/b", "f#", "type")
    assert same[0] == same[1] != other
    assert same[0] != "bad"
    assert Counter([*same, other]) == {same[0]: 2, other: 1}


@pytest.mark.parametrize(("pointer", "text"), [("/a/0", "a[0]: bad (at '/a/0')"), ("", "bad"), (None, "f#: bad")])
def test_violation_names_its_location_once(pointer: str | None, text: str) -> None:
    assert str(Violation("bad", pointer, "f#")) == text


def test_validation_error_of_the_root_names_the_type_once() -> None:
    with pytest.raises(ValidationError) as caught:
        read(codec_of(FeaturesHeader), [])
    assert str(caught.value) == "invalid FeaturesHeader: expected an object, found an array"


def test_codec_of_another_type_is_a_type_error() -> None:
    assert codec_of(UserMessage).type is UserMessage
    with pytest.raises(TypeError, match="Size is not a generated type"):
        codec_of(Size)


def test_codec_of_an_alias_without_a_name_is_a_type_error() -> None:
    alias: Any = StopSequences
    with pytest.raises(TypeError, match=r"str \| list\[str\] is not a generated type"):
        codec_of(alias)


def test_user_subclasses_of_json_types_become_plain() -> None:
    plain = to_json({"a": Size.BIG, "b": (Metres(1.5), True), "c": object})
    assert plain == {"a": 5, "b": [1.5, True], "c": object}
    assert [type(value) for value in (plain["a"], plain["b"][0])] == [int, float]


def test_non_string_keys_are_refused() -> None:
    with pytest.raises(ConfigError, match="keys are strings, but one is of type int"):
        to_json({5: "a"})


def test_circular_object_is_refused() -> None:
    message: Any = UserMessage(content="x")
    message.content = [message]
    with pytest.raises(ConfigError, match="nested too deeply"):
        to_json(message)


def _refusal(codec: Codec[Any], document: Any) -> tuple[Violation, ...]:
    with pytest.raises(ValidationError) as caught:
        read(codec, document)
    return caught.value.violations


def test_number_beyond_float_is_explained(tmp_path: Path) -> None:
    documents = one(record("Thing", {"x": {"type": "number", "multipleOf": 0.3}}))
    with bindings(documents, tmp_path) as package:
        (violation,) = _refusal(package.codec("thing.json#"), {"x": 10**400})
    assert (violation.path, violation.keyword, violation.message) == ("x", "multipleOf", "expected a multiple of 0.3")


PATTERNS = [("^abc$", "abc\n"), (r"^\d+$", "\u0661"), (r"^\w$", "é"), ("^.$", "\r")]


@pytest.mark.parametrize(("pattern", "text"), PATTERNS)
def test_pattern_explanation_follows_ecma_262(pattern: str, text: str, tmp_path: Path) -> None:
    """Python's `re` matches each of these strings, ECMA-262 does not."""
    documents = one(record("Thing", {"x": {"type": "string", "pattern": pattern}}))
    with bindings(documents, tmp_path) as package:
        (violation,) = _refusal(package.codec("thing.json#"), {"x": text})
    assert (violation.path, violation.keyword) == ("x", "pattern")
    assert violation.schema == "thing.json#/properties/x/pattern"
    assert violation.message == f"expected a string that matches {pattern!r}"


def test_valid_values_have_no_explanation(tmp_path: Path) -> None:
    rules = {
        "a": {"type": "string", "pattern": "^a$"},
        "b": {"type": "number", "multipleOf": 0.5},
        "c": {"type": "string"},
    }
    with bindings(one(record("Thing", rules)), tmp_path) as package:
        found = _refusal(package.codec("thing.json#"), {"a": "a", "b": 1.5, "c": 1})
    assert [violation.path for violation in found] == ["c"]


def test_untranslatable_pattern_raises() -> None:
    for pattern in (r"\p{L}", "[b-a]", "a" * 4001):
        with pytest.raises(ValueError, match=r".+"):
            translate(pattern)


TREE = {
    "type": "object",
    "properties": {"next": {"$ref": "#/$defs/Tree"}, "leaf": {"type": "string"}},
    "additionalProperties": False,
}


def _tree(levels: int, leaf: Any) -> dict[str, Any]:
    document: dict[str, Any] = {"leaf": leaf}
    for _ in range(levels):
        document = {"next": document}
    return document


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        (250, "expected a string; nested too deeply to find the location"),
        (999, "nested too deeply"),
        (2000, "1000 deep"),
    ],
)
def test_document_beyond_the_recursion_limit_is_refused(levels: int, said: str, tmp_path: Path) -> None:
    with bindings(one(named("Thing", type="string"), Tree=TREE), tmp_path) as package:
        (violation,) = _refusal(package.codec("thing.json#/$defs/Tree"), _tree(levels, 5))
    assert said in violation.message
    assert violation.pointer == ""


def test_converter_stricter_than_its_schema_reports_an_internal_error() -> None:
    real = codec_of(FeaturesHeader)

    def structure(_: Any) -> FeaturesHeader:
        raise Violation("expected the moon")

    structure.__module__ = real.structure.__module__
    (violation,) = _refusal(Codec(real.type, structure, real.unstructure, real.schema), {})
    assert violation.message == "expected the moon, but the schema allows it: a bug in the generated converter"


def test_unknown_tag_of_a_oneof_lists_only_the_tags(tmp_path: Path) -> None:
    """The other rules of the members are not part of the message."""
    size = {"$ref": "#/$defs/Size"}
    cat = {"kind": {"type": "string", "const": "cat"}, "size": size}
    dog = {"kind": {"type": "string", "const": "dog"}, "size": size}
    documents = one(
        named("Thing", oneOf=[{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}]),
        Cat={"type": "object", "required": ["kind"], "properties": cat},
        Dog={"type": "object", "required": ["kind"], "properties": dog},
        Size={"type": "string", "enum": ["small", "large"]},
    )
    with bindings(documents, tmp_path) as package:
        (violation,) = _refusal(package.codec("thing.json#"), {"kind": "cow", "size": "huge"})
    assert (violation.path, violation.message) == ("kind", 'expected one of "cat", "dog"')


def test_ref_through_a_foreign_id_is_explained(tmp_path: Path) -> None:
    """The shipped files refer to each other by path and pointer, whatever their URIs are."""
    other = {"$defs": {"small": {"$id": "small", "maximum": 2}}, "allOf": [{"$ref": "small"}]}
    part = named("Part", **{"$id": "http://example.com/part"}, type="integer", **other)
    documents = {**one(record("Thing", {"x": {"$ref": "part.json"}})), "part.json": part}
    with bindings(documents, tmp_path) as package:
        assert package.round_trip({"x": 2}) == {"x": 2}
        (own,) = _refusal(package.codec("part.json#"), 3)
        (violation,) = _refusal(package.codec("thing.json#"), {"x": 3})
    assert (own.message, own.keyword) == ("expected at most 2", "maximum")
    assert (violation.message, violation.pointer) == ("expected at most 2", "/x")


def _response(*choices: Any) -> ChatCompletionResponse:
    return read(
        codec_of(ChatCompletionResponse),
        {"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": list(choices)},
    )


def test_chat_completion_message_and_text_are_those_of_the_first_choice() -> None:
    response = _response({"index": 0, "message": {"role": "assistant", "content": "hi"}, "finish_reason": "stop"})
    assert response.message is response.choices[0].message
    assert response.text == "hi"


def test_chat_completion_text_is_empty_without_content() -> None:
    assert (
        _response({"index": 0, "message": {"role": "assistant", "content": None}, "finish_reason": "stop"}).text == ""
    )


def test_chat_completion_without_choices_raises() -> None:
    response = _response()
    assert response.text == ""
    with pytest.raises(SequrityError, match=r"has no message; it has no choices\Z"):
        _ = response.message
    with pytest.raises(SequrityError, match="has no message; finish_reason of the choice names the cause"):
        _ = _response({"index": 0, "finish_reason": "content_filter"}).message
