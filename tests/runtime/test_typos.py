"""Likely typos in plain dicts raise a warning with the location, and nothing else does."""

import warnings
from enum import StrEnum
from typing import Any

import pytest

from sequrity.control.types.results import ValueWithMeta
from sequrity.types.chat_completion.request import (
    AssistantMessage,
    ChatCompletionRequest,
    JsonSchema,
    NamedFunction,
    NamedToolChoice,
    ResponseFormatJsonSchema,
    Tool,
    UserMessage,
)
from sequrity.types.responses.request import ResponsesRequest
from sequrity_runtime import SequrityTypoWarning
from sequrity_runtime.validation.typos import (
    KnownKeys,  # pyright: ignore[reportPrivateUsage]  # as `_field`
    _edits,  # pyright: ignore[reportPrivateUsage]  # tested alone, since few documents reach its edges
    _field,  # pyright: ignore[reportPrivateUsage]  # no generated type has a renamed field with fields below it
    _nearest,  # pyright: ignore[reportPrivateUsage]  # as above
    _SchemaReader,  # pyright: ignore[reportPrivateUsage]  # what it reads shows in no warning
    _walk,  # pyright: ignore[reportPrivateUsage]  # as `_field`
    warn_of_typos,
)


class Tier(StrEnum):
    """A user's enumeration."""

    ATUO = "atuo"


# Without a type checker, callers may put plain dicts into typed objects.
_FUNCTION: Any = {"name": "f", "descripton": "x"}
_META: Any = {"tgs": []}


def _warnings(**given: Any) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warn_of_typos(ChatCompletionRequest, given)
    assert all(item.category is SequrityTypoWarning for item in caught)
    return [str(item.message) for item in caught]


@pytest.mark.parametrize(
    ("given", "place", "near"),
    [
        ({"messages": [{"role": "user", "content": "x", "nmae": "n"}]}, "messages[0].nmae", "name"),
        ({"messages": [{"role": "usr", "content": "x"}]}, "messages[0].role", "user"),
        ({"messages": ({"role": "user", "content": [{"type": "txt"}]},)}, "messages[0].content[0].type", "text"),
        ({"messages": [UserMessage(content=[{"type": "text", "txt": "x"}])]}, "messages[0].content[0].txt", "text"),
        ({"tools": [{"type": "function", "function": {"nam": "f"}}]}, "tools[0].function.nam", "name"),
        ({"tools": [Tool(function=_FUNCTION)]}, "tools[0].function.descripton", "description"),
        ({"context_vars": {"x": {"value": 1, "mta": {}}}}, "context_vars.x.mta", "meta"),
        ({"response_format": {"type": "json_shema"}}, "response_format.type", "json_schema"),
        ({"context_vars": {"x": ValueWithMeta(value=1, meta=_META)}}, "context_vars.x.meta.tgs", "tags"),
    ],
)
def test_a_typo_warning_names_location_and_suggestion(given: dict[str, Any], place: str, near: str) -> None:
    (warning,) = _warnings(**given)
    assert warning.startswith(f"{place}: unknown ")
    assert f"did you mean {near!r}?" in warning


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"messages": "not checked yet"},
        {"messages": [{"role": "user", "content": "x", "cache_control": {"type": "ephemeral"}}]},
        {"messages": [{"role": "a_new_role", "content": "x"}]},
        {"messages": [{"content": "x"}, {"role": 3}]},
        {"messages": [UserMessage(content="x", additional_properties={"nmae": 1})]},
        {"messages": [AssistantMessage(content=None), {"role": "new", "nmae": 1}]},
        {"metadata": {"modle": "x"}, "logit_bias": {"usr": 1}},
        {"tools": [{"type": "function", "function": {"name": "f", "parameters": {"tpye": "object"}}}]},
        {"modle": 1, "seed": [{"nmae": 1}]},
    ],
)
def test_no_typo_warning(given: dict[str, Any]) -> None:
    assert _warnings(**given) == []


def test_the_typo_warning_points_to_the_line_of_the_caller() -> None:
    with pytest.warns(SequrityTypoWarning) as caught:
        warn_of_typos(ChatCompletionRequest, {"messages": [{"role": "usr"}]})
    assert caught[0].filename == __file__


def test_an_alias_has_the_known_keys_of_its_target() -> None:
    reader = _SchemaReader("sequrity")
    file = "types/chat_completion/request.json"
    assert reader.at(file, "/$defs/FunctionTool") is reader.at(file, "/$defs/Tool")


def test_inherited_keys_are_known() -> None:
    base = {"type": "object", "properties": {"name": {"type": "string"}}}
    node = {"allOf": [base], "properties": {"size": {"type": "integer"}}}
    known = _SchemaReader("sequrity").below("types/errors.json", node)
    assert known.keys == known.children.keys() == {"name", "size"}


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [
        ("name", "name", 0),
        ("nmae", "name", 1),
        ("nam", "name", 1),
        ("names", "name", 1),
        ("game", "name", 1),
        ("", "ab", 2),
    ],
)
def test_edit_distance_counts_a_swap_as_one(a: str, b: str, edits: int) -> None:
    assert _edits(a, b) == _edits(b, a) == edits


def test_the_nearest_word_depends_on_the_length() -> None:
    assert _nearest("contents", ["content", "context"]) == "content"
    assert _nearest("ix", ["id"]) == "id"
    assert _nearest("xy", ["id"]) is None
    assert _nearest("x", ["a"]) is None
    assert _nearest("temperatur3e", ["temperature"]) == "temperature"
    assert _nearest("completely", ["content"]) is None


@pytest.mark.parametrize("key", ["date", "game_", "rule", "label"])
def test_a_different_short_word_is_not_a_typo(key: str) -> None:
    assert _warnings(messages=[{"role": "user", "content": "x", key: 1}]) == []


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("date", None),
        ("nmae", "name"),
        ("nam", "name"),
        ("NAME", "name"),
        ("Nmae", "name"),
        ("strit", "strict"),
        ("srit", "strict"),
        ("imageUrl", "image_url"),
        ("ID", "id"),
        ("xy", None),
    ],
)
def test_short_words_allow_one_edit_and_long_words_two(word: str, near: str | None) -> None:
    assert _nearest(word, ["id", "image_url", "name", "strict"]) == near


@pytest.mark.parametrize("role", ["USER", "User", "uSr"])
def test_a_tag_in_another_case_is_a_typo(role: str) -> None:
    (warning,) = _warnings(messages=[{"role": role, "content": "x"}])
    assert warning.startswith(f"messages[0].role: unknown role {role!r}, did you mean 'user'?")


def test_a_key_in_another_case_is_a_typo() -> None:
    (warning,) = _warnings(messages=[{"role": "user", "content": "x", "Name": "n"}])
    assert "unknown key 'Name', did you mean 'name'?" in warning


def test_a_renamed_field_is_found_by_its_position() -> None:
    shape = KnownKeys(children={key: KnownKeys() for key in ("name", "description", "schema", "strict")})
    value = JsonSchema(name="n", schema_={"type": "object"}, strict=True)
    assert [_field(shape, value, key) for key in shape.children] == ["n", None, {"type": "object"}, True]
    assert _field(shape, value, "unheard_of") is None


def test_a_plain_dict_in_a_renamed_field_is_checked() -> None:
    inner = KnownKeys(keys=frozenset({"properties"}))
    schema = KnownKeys(children={"name": KnownKeys(), "description": KnownKeys(), "schema": inner})
    shape = KnownKeys(children={"type": KnownKeys(), "json_schema": schema})
    value = ResponseFormatJsonSchema(json_schema=JsonSchema(name="n", schema_={"propertys": {}}))
    with pytest.warns(SequrityTypoWarning, match=r"json_schema\.schema\.propertys: .* 'properties'"):
        _walk(shape, value, ())


def test_a_typed_union_member_is_identified_by_its_tag() -> None:
    content: Any = [{"type": "text", "txt": "x"}]
    (warning,) = _warnings(messages=[UserMessage(content=content)])
    assert "messages[0].content[0].txt" in warning


@pytest.mark.parametrize(
    ("given", "place", "near"),
    [
        ({"reasoning_effort": "hihg"}, "reasoning_effort", "high"),
        ({"service_tier": Tier.ATUO}, "service_tier", "auto"),
        ({"modalities": ["text", "adio"]}, "modalities[1]", "audio"),
        ({"tool_choice": {"type": "functon", "function": {"name": "f"}}}, "tool_choice.type", "function"),
        (
            {"tool_choice": NamedToolChoice(type="functon", function=NamedFunction(name="f"))},
            "tool_choice.type",
            "function",
        ),
    ],
)
def test_a_value_close_to_one_of_an_open_enumeration_is_a_typo(given: dict[str, Any], place: str, near: str) -> None:
    (warning,) = _warnings(**given)
    assert warning.startswith(f"{place}: unknown value ")
    assert f"did you mean {near!r}? (at " in warning


@pytest.mark.parametrize("value", ["high", "extreme", "high2", None])
def test_other_values_of_an_open_enumeration_raise_no_warning(value: str | None) -> None:
    assert not _warnings(reasoning_effort=value)


def test_a_value_of_a_union_of_words_and_objects_is_checked() -> None:
    with pytest.warns(SequrityTypoWarning, match="tool_choice: unknown value 'requird', did you mean 'required'"):
        warn_of_typos(ResponsesRequest, {"model": "m", "input": "x", "tool_choice": "requird"})
