"""With orjson installed, every text and every document is handled exactly as without it."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, StrEnum
from typing import Any
from uuid import UUID

import pytest

from sequrity_runtime import ConfigError, DecodeError
from sequrity_runtime.json import strict
from sequrity_runtime.json.strict import MAX_DEPTH, decode_json, decode_json_text, encode_json

pytest.importorskip("orjson", reason="NOT TESTED with orjson: run `make setup`")
SEED = 20260731
BLANKS = ["", " ", "\n", "\t", "\r\n", "  "]
NUMBERS = [
    *["0", "-0", "-0.0", "1.0", "1e5", "1E+5", "0.10", "1.0e-400", "1e999", "-1e999", "1e22", "1e16", "01", "1.", ".5"],
    *[
        "9007199254740993",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
    ],
    *["9007199254740993.0", "1.7976931348623157e308", "2.2250738585072011e-308", "5e-324", "9" * 30, "9" * 1001],
    *["NaN", "Infinity", "-Infinity", "+1", "0x1"],
]
STRINGS = [
    *['""', '"a"', '"a b"', '"ab"', '"é"', '"\\u00e9"', '"\\ud800"', '"\\ud83d\\ude00"', '"😀"', '"\\/"', '"/"'],
    *['"\\n"', '"\\u000a"', '"\\u0022:"', '"\\": 1"', '"\x7f"', '"\u2028"', '"\\b\\f"', '"[[{"', '"a\tb"', '"\\x"'],
]
WORDS = ["null", "true", "false", "tru", "None", "", "[]", "{}", "[1,]", "//"]


def texts(chance: random.Random, depth: int = 0) -> str:
    """Generate JSON and almost JSON: odd numbers, duplicate keys, unusual escapes, whitespace anywhere."""

    def blank() -> str:
        return chance.choice(BLANKS) if style else ""

    style = chance.random() < 0.5
    kind = chance.random()
    if depth > 3 or kind < 0.45:
        return blank() + chance.choice(chance.choice([NUMBERS, STRINGS, STRINGS, WORDS])) + blank()
    if kind < 0.65:
        return blank() + "[" + ",".join(texts(chance, depth + 1) for _ in range(chance.randint(0, 4))) + "]"
    keys = chance.choices(STRINGS[:6], k=chance.randint(0, 4))
    members = [blank() + key + blank() + ":" + texts(chance, depth + 1) for key in keys]
    return blank() + "{" + ",".join(members) + "}"


def read(data: bytes) -> str:
    """Return the exact result of decoding a text."""
    try:
        return repr(decode_json(data))
    except DecodeError as error:
        return f"{error.kind} {error.offset} {error}"


def written(document: Any) -> Any:
    """Return the result of encoding a document. Numbers can be written in more than one way."""
    try:
        return json.loads(encode_json(document))
    except ConfigError as error:
        return str(error)


def assert_same_without(
    monkeypatch: pytest.MonkeyPatch, fate: Callable[[Any], Any], values: Sequence[Any]
) -> list[Any]:
    """Compare results with and without orjson."""
    fates = [fate(value) for value in values]
    monkeypatch.setattr(strict, "orjson_library", lambda: None)
    wrong = [(value, was) for value, was in zip(values, fates, strict=True) if fate(value) != was]
    assert wrong[:5] == []
    return fates


def test_random_texts_decode_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(SEED)
    documents = [texts(chance).encode("utf-8", "surrogatepass") for _ in range(20_000)]
    proven = sum(strict.orjson_read(document) is not strict.UNPROVEN for document in documents)
    assert 2_000 < proven < 18_000  # else little was compared
    assert_same_without(monkeypatch, read, documents)


def test_damaged_bytes_decode_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(SEED)
    documents: list[bytes] = []
    for _ in range(5_000):
        data = bytearray(texts(chance).encode())
        for _ in range(chance.randint(0, 2)):
            place = chance.randrange(len(data) + 1)
            data[place : place + chance.randint(0, 1)] = bytes([chance.choice(b'\x00\x80\xc3\xed\xff"\\:{}[],1e ')])
        documents.append(bytes(data))
    assert_same_without(monkeypatch, read, documents)


def test_depth_and_byte_order_marks_decode_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    depths = [1, 100, 253, 254, 255, 256, MAX_DEPTH, MAX_DEPTH + 1, 1024, 1025, 5000]
    documents = [b"[" * depth + b"]" * depth for depth in depths]
    documents += [b'{"a":' * depth + b"1" + b"}" * depth for depth in depths]
    documents += [b"\xef\xbb\xbf{}", b"\xef\xbb\xbf", b"\xff\xfe{\x00}\x00", b"", b" "]
    assert_same_without(monkeypatch, read, documents)


def test_strings_decode_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """A string may hold a lone surrogate."""

    def fate(text: str) -> str:
        try:
            return repr(decode_json_text(text))
        except DecodeError as error:
            return str(error)

    assert_same_without(monkeypatch, fate, ['"\ud800"', '"?"', '{"a": 1}', "\ufeff{}", "", '"\U0001f600"'])


@pytest.mark.parametrize("layout", [{"separators": (",", ":")}, {"indent": 2}, {"indent": "\t"}, {}], ids=repr)
def test_texts_are_proven_with_any_whitespace(layout: Any) -> None:
    document: dict[str, Any] = {"a b": [1, 2.5, None, True], "text": 'two  blanks, " and \n', "é": {}}
    assert strict.orjson_read(json.dumps(document, ensure_ascii=False, **layout).encode()) == document


def test_duplicate_keys_are_never_proven() -> None:
    for text in (b'{"a":1,"a":1}', b'{"a b":1,"a b":1}', b'[{"a":{},"a":{}}]', b'{"":1, "":1}', b'{"\\u0061":1,"a":1}'):
        assert strict.orjson_read(text) is strict.UNPROVEN


@dataclass
class Point:
    """orjson encodes it as an object."""

    x: int = 1


class Colour(Enum):
    """orjson encodes a member as its value."""

    RED = "red"


class Nested(Enum):
    """Members whose values are members or not JSON serializable."""

    MEMBER = Colour.RED
    ODD = b""
    NAN = math.nan


class Word(StrEnum):
    """The standard library encodes it too: a member is a string."""

    YES = "yes"


class RudeText(str):
    """A string whose comparison raises."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        raise AttributeError


LEAVES: list[Any] = [
    *[None, True, False, 0, -1, 2**53 + 1, 2**63, -(2**63) - 1, 2**64, 10**30, 0.0, -0.0, 1e16, 1e22, 5e-324, 0.1],
    *["", "a", "é", "\ud800", "\x00", "\u2028", "😀", "null", Word.YES, (1, 2), (), [], {}],
    *[UUID(int=1), Colour.RED, Nested.MEMBER, RudeText("a")],
]
FOREIGN: list[Any] = [
    *[math.nan, math.inf, -math.inf, Nested.ODD, Nested.NAN, Point(), datetime(2026, 1, 1, tzinfo=UTC)],
    *[object(), b"", {1, 2}, 1j, 10**5000],
]


def documents_of(leaf: Any) -> list[Any]:
    """Nest a value in every position."""
    return [leaf, [leaf], {"a": leaf, "b": None}, {"a": [{"b": [None, leaf]}]}]


def test_documents_encode_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [document for leaf in LEAVES for document in documents_of(leaf)] + [{1: 2}, {Word.YES: 1}]
    fates = assert_same_without(monkeypatch, written, documents)
    assert not [fate for fate in fates if isinstance(fate, str) and fate.startswith("not JSON data")]


def test_unserializable_values_are_refused_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [document for leaf in FOREIGN for document in documents_of(leaf)]
    fates = assert_same_without(monkeypatch, written, documents)
    assert [fate for fate in fates if not str(fate).startswith("not JSON data")] == []


def test_orjson_encodes_compactly(monkeypatch: pytest.MonkeyPatch) -> None:
    document = {"a": "é", "b": [1, None, 2.5, "x"]}
    assert strict.orjson_write(document) == encode_json(document)
    assert_same_without(monkeypatch, encode_json, [document])


def test_a_missing_orjson_is_not_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    find = strict.orjson_library.__wrapped__
    assert find() is not None
    monkeypatch.setattr(strict, "import_module", missing)
    assert find() is None
