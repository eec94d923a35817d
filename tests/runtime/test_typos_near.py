"""The distance at which a word counts as a typo, and the locations that are checked."""

import warnings
from typing import Any

import pytest

from sequrity.types.chat_completion.request import (
    ChatCompletionRequest,
    JsonSchema,
    ResponseFormatJsonSchema,
    UserMessage,
)
from sequrity_runtime import SequrityTypoWarning, codec_of
from sequrity_runtime.validation.typos import (
    _field,  # pyright: ignore[reportPrivateUsage]  # no generated type has a renamed field with fields below it
    _KnownKeys,  # pyright: ignore[reportPrivateUsage]  # as `_field`
    _nearest,  # pyright: ignore[reportPrivateUsage]  # tested alone, since few documents reach its edges
    _walk,  # pyright: ignore[reportPrivateUsage]  # as `_field`
    warn_of_typos,
)


def _warnings(message: Any) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warn_of_typos(codec_of(ChatCompletionRequest), {"messages": [message]})
    return [str(item.message) for item in caught]


@pytest.mark.parametrize("key", ["date", "game_", "rule", "label"])
def test_a_different_short_word_is_not_a_typo(key: str) -> None:
    assert _warnings({"role": "user", "content": "x", key: 1}) == []


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
    (warning,) = _warnings({"role": role, "content": "x"})
    assert warning.startswith(f"messages[0].role: unknown role {role!r}, did you mean 'user'?")


def test_a_key_in_another_case_is_a_typo() -> None:
    (warning,) = _warnings({"role": "user", "content": "x", "Name": "n"})
    assert "unknown key 'Name', did you mean 'name'?" in warning


def test_a_renamed_field_is_found_by_its_position() -> None:
    shape = _KnownKeys(children={key: _KnownKeys() for key in ("name", "description", "schema", "strict")})
    value = JsonSchema(name="n", schema_={"type": "object"}, strict=True)
    assert [_field(shape, value, key) for key in shape.children] == ["n", None, {"type": "object"}, True]
    assert _field(shape, value, "unheard_of") is None


def test_a_plain_dict_in_a_renamed_field_is_checked() -> None:
    inner = _KnownKeys(keys=frozenset({"properties"}))
    schema = _KnownKeys(children={"name": _KnownKeys(), "description": _KnownKeys(), "schema": inner})
    shape = _KnownKeys(children={"type": _KnownKeys(), "json_schema": schema})
    value = ResponseFormatJsonSchema(json_schema=JsonSchema(name="n", schema_={"propertys": {}}))
    with pytest.warns(SequrityTypoWarning, match=r"json_schema\.schema\.propertys: .* 'properties'"):
        _walk(shape, value, ())


def test_a_typed_union_member_is_identified_by_its_tag() -> None:
    content: Any = [{"type": "text", "txt": "x"}]
    (warning,) = _warnings(UserMessage(content=content))
    assert "messages[0].content[0].txt" in warning
