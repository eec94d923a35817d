"""JSON text in pieces gives values that only grow, and are right wherever the text is cut."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from parse_service import extends

from sequrity_runtime.structured_output.partial_json import MISSING, PartialJson

TEXTS = [
    '{"name": "Oslo", "tags": ["a", "b"], "at": {"x": 1.5, "y": -2e3}, "known": true, "nothing": null}',
    '[[], {}, [[1], [false]], ""]',
    ' \n[ 1 , "a" ]\t',
    '"\\u00e9\\ud83d\\ude00\\"\\\\\\n\\/"',
    '"\U0001f600 \\\\ud83d"',
    '{"\\u0061\\"": {"\U0001f600": []}}',
    "12",
    "null",
]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
@pytest.mark.parametrize("text", TEXTS)
def test_values_grow_to_the_whole(text: str, size: int) -> None:
    _check(text, [size] * (len(text) // size + 1))


def test_random_documents_grow_to_the_whole() -> None:
    chance = random.Random(1)
    for _ in range(500):
        text = json.dumps(_document(chance, 0), ensure_ascii=chance.random() < 0.5, indent=chance.choice([None, 1]))
        _check(text, [chance.choice([1, 1, 2, 5]) for _ in text])


def _check(text: str, sizes: list[int]) -> None:
    reader, last, start = PartialJson(), MISSING, 0
    shown: list[Any] = []
    for size in sizes:
        grown = reader.feed(text[start : start + size])
        start += size
        value = reader.value()
        assert grown or value == last
        if value is not MISSING:
            shown.append(json.loads(json.dumps(value)))
            assert last is MISSING or extends(last, value), (last, value)
        last = value
    reader.feed("\n")
    assert reader.value() == json.loads(text)
    later = [json.loads(json.dumps(value)) for value in shown]
    assert later == shown


def _document(chance: random.Random, depth: int) -> Any:
    kind = chance.randrange(9 if depth < 4 else 6)
    if kind < 2:
        return "".join(chance.choice(["a", '"', "\\", "\n", "\xe9", "\U0001f600", "\\u", "u"]) for _ in range(kind * 5))
    if kind < 6:
        scalars: list[Any] = [chance.randrange(-1000, 1000), chance.random() * 1e-5, True, False, None, [], {}]
        return chance.choice(scalars)
    if kind < 8:
        return [_document(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {f'k{number}"\\': _document(chance, depth + 1) for number in range(chance.randrange(4))}


def test_surrogates_in_two_pieces_make_one_character() -> None:
    reader = PartialJson()
    reader.feed('"a\ud83d')
    assert reader.value() == "a"
    reader.feed('\ude00b"')
    assert reader.value() == "a\U0001f600b"


def test_a_lone_surrogate_is_shown_when_its_text_continues() -> None:
    reader = PartialJson()
    reader.feed('["\\ud83d')
    assert reader.value() == [""]
    reader.feed('", 1]')
    assert reader.value() == ["\ud83d", 1]


def test_values_that_were_returned_do_not_change() -> None:
    reader = PartialJson()
    reader.feed('{"a": [1, {"b": "x')
    value = reader.value()
    reader.feed('y"}], "c": 2}')
    assert value == {"a": [1, {"b": "x"}]}
    assert reader.value() == {"a": [1, {"b": "xy"}], "c": 2}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hello", MISSING),
        ("]", MISSING),
        ("[1}, 2", [1]),
        ('{"a": 1 2', {"a": 1}),
        ("[1, x, 2]", [1]),
        ('["a\\x", 1]', ["a"]),
        ("{1, 2}", {}),
        ("[1.2.3, 4]", []),
        ("1 2 ", 1),
        ("tru1", MISSING),
    ],
)
def test_text_that_is_not_json_ends_the_growth(text: str, value: Any) -> None:
    reader = PartialJson()
    reader.feed(text)
    assert reader.value() == value
    reader.feed(" more")
    assert reader.value() == value
