"""JSON texts are decoded strictly and encoded without loss."""

import sys
from typing import Any

import pytest

from sequrity_runtime import ConfigError, DecodeError
from sequrity_runtime.json import strict
from sequrity_runtime.json.strict import MAX_DEPTH, decode_json, encode_json, encode_json_ascii


@pytest.fixture(autouse=True)
def _without_orjson(monkeypatch: pytest.MonkeyPatch) -> None:
    """Test the strict decoder without orjson. `test_orjson.py` tests that orjson agrees with it."""
    monkeypatch.setattr(strict, "orjson_library", lambda: None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'{"a": [1, 2.5, true, null, "x"]}', {"a": [1, 2.5, True, None, "x"]}),
        (b"\xef\xbb\xbf{}", {}),
        (b' \r\n\t"x" ', "x"),
        (b'"\\ud800"', "\ud800"),
        (b'"[[[{{{"', "[[[{{{"),
        (b"-0.0", -0.0),
        (b"9007199254740993", 9007199254740993),
        (b"9" * 1000, 10**1000 - 1),
        (b"[" + b" " * 1000 + b"9]", [9]),
    ],
)
def test_valid_json_is_decoded(text: bytes, value: object) -> None:
    assert decode_json(text) == value


@pytest.mark.parametrize(
    ("text", "kind", "offset"),
    [
        (b"", "empty", 0),
        (b" \n", "empty", 0),
        (b"{", "syntax", 1),
        (b"{} x", "syntax", 3),
        (b"<html>", "syntax", 0),
        (b'"a\nb"', "syntax", 2),
        (b'{"a": 1, "a": 1}', "duplicate-key", None),
        (b"NaN", "number", None),
        (b"[-Infinity]", "number", None),
        (b"1e999", "number", None),
        (b"9" * 1001, "number", None),
        (b"9" * 5000, "number", None),
        (b'"\xff"', "encoding", 1),
        ("{}".encode("utf-16"), "encoding", 0),
        (b"[" * 100_000, "depth", MAX_DEPTH),
        (b"[" * 1001 + b"]" * 1001, "depth", MAX_DEPTH),
    ],
)
def test_invalid_json_is_refused_with_kind_and_offset(text: bytes, kind: str, offset: int | None) -> None:
    with pytest.raises(DecodeError) as caught:
        decode_json(text)
    assert (caught.value.kind, caught.value.offset) == (kind, offset)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_many_shallow_brackets_do_not_count_as_depth() -> None:
    assert len(decode_json(b"[" + b"[],{}," * 2000 + b'"\\"[", 1]')) == 4002


def test_recursion_error_of_the_decoder_is_a_depth_error(monkeypatch: pytest.MonkeyPatch) -> None:
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(200)
        with pytest.raises(DecodeError) as caught:
            decode_json(b"[" * 900 + b"]" * 900)
    except pytest.fail.Exception:
        pytest.skip("this interpreter's reader does not recurse")
    finally:
        sys.setrecursionlimit(limit)
    assert caught.value.kind == "depth"


def test_json_is_encoded_compactly_as_utf_8_or_ascii() -> None:
    assert encode_json({"a": "é", "b": [1, None]}) == '{"a":"é","b":[1,null]}'.encode()
    assert encode_json_ascii({"a": "é\U0001f600\x7f"}).isascii()


def test_a_lone_surrogate_survives_a_round_trip() -> None:
    assert decode_json(encode_json({"a": "é\ud800"})) == {"a": "é\ud800"}


def _loop() -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


def _deep() -> list[Any]:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), object(), {"a": b""}, {(1,): 2}, _loop(), _deep()], ids=range(7)
)
def test_values_that_are_not_json_serializable_are_refused(value: object) -> None:
    with pytest.raises(ConfigError):
        encode_json(value)
