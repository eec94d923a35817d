"""A translated pattern matches the same strings as in ECMA-262, or is refused. It is never approximated."""

from __future__ import annotations

import re
import warnings

import pytest

from sequrity_codegen import SchemaError
from sequrity_codegen.load.limits import pattern as read_pattern
from sequrity_codegen.load.schema_index import Place

PLACE = Place("a.json", "/pattern")

MATCHES: list[tuple[str, list[str], list[str]]] = [
    # pattern, texts that match, texts that do not
    ("^a$", ["a"], ["a\n", "ba", "ab", "A"]),
    ("a", ["bab"], ["b"]),
    (r"^\d+$", ["12"], ["\u0661", "", "1a", "1\n"]),
    (r"^\D$", ["a", "\u0661"], ["1"]),
    (r"^\w$", ["a", "_", "9"], ["é", "-", ""]),
    (r"^\W$", ["é", "-"], ["a"]),
    (r"^\s$", [" ", "\ufeff", "\u2028", "\xa0", "\t"], ["\x1c", "\x85", "a"]),
    (r"^\S$", ["\x85", "\x1c", "a"], ["\ufeff"]),
    (r"^[\D]$", ["a", "\u0661", "\U0010ffff"], ["1", "9"]),
    (r"^[\W\d]$", ["é", "-", "1", "`", "\\"], ["a", "_", "Z"]),
    (r"^[^\W]$", ["a", "_", "9"], ["é", "-"]),
    (r"^[\s\S]$", ["a", "\n", "\u2028", "é"], [""]),
    (
        r"^[\S]$",
        ["\x85", "\x1c", "a", "\u180e"],
        [*"\t\n\v\f\r \xa0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"],
    ),
    ("^(?<year>[0-9]{4})-(?<month>[0-9]{2})$", ["2024-05"], ["2024"]),
    ("^.$", ["a", "\x85", "\x0b"], ["\n", "\r", "\u2028", "\u2029"]),
    (r"^[\w.-]+$", ["a.b-c"], ["a b", "é"]),
    (r"^[-\w]+$", ["a-b"], ["a.b"]),
    (r"^[^\s]+$", ["ab"], ["a b", "a\ufeff"]),
    (r"^[\]\[]$", ["[", "]"], ["\\"]),
    (r"^[[a]$", ["[", "a"], ["b"]),
    (r"^[a&&b|~.]+$", ["&|~.ab"], ["c"]),
    (r"^[*+?(){}$^]+$", ["*+?(){}$^"], ["a"]),
    (r"^\$\{x\}\.\/\-$", ["${x}./-"], ["x"]),
    (r"^\u0041\x42$", ["AB"], ["ab"]),
    (r"^\t\n\r\f\v$", ["\t\n\r\f\v"], ["tnrfv"]),
    ("^(?:ab|c)(d)?$", ["ab", "cd"], ["abc"]),
    ("^(?=a)[ab]{2,3}?$", ["ab", "aab"], ["ba", "a"]),
    ("^(?!a).$", ["b"], ["a"]),
    ("^a{2}b{1,}c{0,1}$", ["aabbc", "aab"], ["ab"]),
    ("^# x  y$", ["# x  y"], ["#xy"]),
    ("^é😀$", ["é😀"], ["e"]),
    ("", ["", "a"], []),
]
REFUSED = [
    r"\p{L}",
    r"\P{L}",
    r"\b",
    r"\B",
    r"\A",
    r"\Z",
    r"\1",
    r"\k<a>",
    r"\cA",
    r"\0",
    r"\e",
    r"\u{41}",
    r"\ud83d",
    r"\u12",
    r"\x1",
    "(",
    ")",
    "[",
    "a)",
    "(a",
    "[b-a]",
    "[]",
    "[^]",
    "*",
    "+a",
    "(*)",
    "|*",
    "^*",
    "$+",
    "a**",
    "a++",
    "a?+",
    "a{2}+",
    "a{,3}",
    "a{3,2}",
    "{",
    "}",
    "]",
    "a{x}",
    "(?i)a",
    "(?P<n>a)",
    "(?<>a)",
    r"(?<n>a)\k<n>",
    r"[\W-z]",
    "(?<=a)b",
    "(?#x)",
    "(?>a)",
    "(?a:b)",
    r"[\w-z]",
    r"[+-\w]",
    r"[a--b]",
    r"[\b]",
    "\\",
    "a{99999999999}",
    "a" * 4001,
]


@pytest.mark.parametrize(("pattern", "good", "bad"), MATCHES, ids=[pattern for pattern, *_ in MATCHES])
def test_a_translation_matches_as_ecma_262_does(pattern: str, good: list[str], bad: list[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # Python warns of classes that it may read otherwise one day
        compiled = re.compile(read_pattern(pattern, PLACE).python)
    assert [text for text in good if not compiled.search(text)] == []
    assert [text for text in bad if compiled.search(text)] == []


@pytest.mark.parametrize("pattern", REFUSED)
def test_a_pattern_without_an_exact_counterpart_is_refused(pattern: str) -> None:
    with pytest.raises(SchemaError) as caught:
        read_pattern(pattern, PLACE)
    (problem,) = caught.value.problems
    assert (problem.file, problem.pointer, problem.rule) == ("a.json", "/pattern", "pattern")


@pytest.mark.parametrize("pattern", [None, 5, ["a"]])
def test_a_pattern_is_a_string(pattern: object) -> None:
    with pytest.raises(SchemaError):
        read_pattern(pattern, PLACE)
