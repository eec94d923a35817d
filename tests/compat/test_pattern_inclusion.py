"""Inclusion of patterns, checked against all short strings."""

from __future__ import annotations

import re

import pytest
from random_patterns import RandomPatterns, strings

from sequrity_compat.containment.strings import among
from sequrity_compat.patterns.inclusion import Inclusion, Strings, compare, shortest
from sequrity_runtime.schema.ecma_pattern import translate

SHORT = strings(5)


def allows(asked: Strings, text: str) -> bool:
    return asked.fits(len(text)) and re.search(translate(asked.pattern), text) is not None


@pytest.mark.parametrize("seed", range(0, 300, 10))
def test_random_pattern_inclusion_agrees_with_short_strings(seed: int) -> None:
    """Included patterns have no counterexample among 1,365 strings. Others have a shortest one."""
    for each in range(seed, seed + 10):
        make = RandomPatterns(each)
        one, two = (Strings(make.pattern(), *make.lengths()) for _ in range(2))
        for written, read in ((one, two), (two, one)):
            result = compare(written, read)
            first = next((text for text in SHORT if allows(written, text) and not allows(read, text)), None)
            if result.included:
                assert first is None, (written, read)
            elif result.example is not None:
                assert allows(written, result.example), (written, read, result)
                assert not allows(read, result.example), (written, read, result)
                assert first is None or len(first) >= len(result.example), (written, read, result)


def test_random_pattern_inclusion_is_almost_always_decided() -> None:
    """Most patterns are of the usual size."""
    makers = [RandomPatterns(seed) for seed in range(100)]
    results = [compare(Strings(make.pattern()), Strings(make.pattern())) for make in makers]
    assert sum(result.included is None for result in results) <= 2
    assert sum(bool(result.included) for result in results) >= 20


@pytest.mark.parametrize(
    ("written", "read", "example"),
    [
        ("^[0-9]$", "[0-9]", None),
        ("[0-9]", "^[0-9]$", "a0"),
        ("^[A-Za-z0-9_-]{1,64}$", r"^[\w-]{1,128}$", None),
        ("^(?:a|b){3}$", "^[ab]{2}$", "aaa"),
        (r"^\S+@\S+$", r"^[^@\s]+@[^@\s]+$", "a@@"),
        ("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$", None),
        ("$^", "^$", None),
        ("a$|^b", "[ab]", None),
        ("a*^b", "^b", None),
        ("a^|a$b", "x", None),
        ("[^-a]", "[^a-]", None),
        ("^[^a-zb]$", "^[^a-z]$", None),
        (r"[\]\[]", r"\[|\]", None),
        (r"[+\-.]", r"\+|-|\.", None),
        ("[a-b-c]", "[abc-]", None),
        (r"\u0041\x42\t", "AB\t", None),
        ("[^\ud7ff\ue000]", ".", "\n"),
        ("😀", "[😀-😎]", None),
        ("^(a{2}|a{3})+$", "^a{2,}$", None),
        ("^a{2,}$", "^(a{2}|a{3})+$", None),
        ("^a{2,}$", "^(a{2}|a{4})+$", "aaa"),
        ("()", "(?:)*", None),
        ("", "^x", ""),
    ],
)
def test_pattern_counterexample_is_shortest_and_readable(written: str, read: str, example: str | None) -> None:
    """Its characters are readable, if the patterns allow any."""
    assert compare(Strings(written), Strings(read)) == Inclusion(included=example is None, example=example)


@pytest.mark.parametrize(
    ("written", "read", "included"),
    [
        (Strings(most=3), Strings(most=5), True),
        (Strings(most=5), Strings(most=3), False),
        (Strings(), Strings(least=1), False),
        (Strings(least=3, most=2), Strings(least=4), True),
        (Strings("^a", least=2), Strings("^a", least=1), True),
        (Strings("^a*$", most=3), Strings("^a{0,3}$"), True),
        (Strings("^a*$", most=4), Strings("^a{0,3}$"), False),
        (Strings("^a*$", least=2), Strings("^aa"), True),
        (Strings("a", most=5_000), Strings("[ab]"), True),
        (Strings("^a{1,64}$"), Strings(most=65_536), True),
        (Strings("^a{1,64}$"), Strings(most=63), False),
        (Strings("^(aa)+$"), Strings(least=2), True),
        (Strings("^a$", least=2), Strings(most=-1), True),
    ],
)
def test_minlength_and_maxlength_count_together_with_pattern(written: Strings, read: Strings, included: bool) -> None:
    """A pattern may imply a length, and a length a pattern."""
    assert compare(written, read).included is included


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("(a|b)*a(a|b){12}$", "(a|b)*a(b|a){12}$"),
        ("^(a?){200}(a{1,200}){1,200}$", "^a*b$"),
        ("", "(?:){1000000000}"),
        ("", "(?:){0,1000000000}"),
        ("^a*$", "^a{0,60000}$"),
    ],
)
def test_exponential_patterns_are_undecided_after_the_step_limit(written: str, read: str) -> None:
    """Sets of states multiply, and so do nested repetitions."""
    assert compare(Strings(written), Strings(read)) == Inclusion(None, None, "the patterns are too large to compare")


@pytest.mark.parametrize("pattern", ["(?=a)", "a(?!b)", r"\p{L}", r"(a)\1", "(" * 30 + "a" + ")" * 30, "a" * 4_001])
def test_unsupported_pattern_is_undecided(pattern: str) -> None:
    """On either side."""
    for result in (compare(Strings(pattern), Strings("a")), compare(Strings("a"), Strings(pattern))):
        assert result.included is None
        assert "is not supported" in result.why


def test_pattern_of_a_few_strings_equals_an_enum() -> None:
    """Special characters are escaped."""
    assert among({"pattern": "^(?:a|b)$"}, ["a", "b", "c"]).included
    assert among({"pattern": "^(?:a|b)$"}, ["a"]).examples == ("b",)
    assert not among({"pattern": "^a?$"}, ["a"]).included
    assert not among({"pattern": "^$"}, []).included
    assert among({"maxLength": 0}, [""]).included
    assert among({"pattern": "^a$", "minLength": 2}, []).included
    odd = {"pattern": r"^(?:a\.b|\[x\]\\|é\n| -|\{1\}|😀\$)$"}
    assert among(odd, ["a.b", "[x]\\", "é\n", " -", "{1}", "😀$"]).included
    assert not among(odd, ["a.b", "[x]\\", "é\n", " -", "{1}", "😀"]).included


def test_shortest_string_of_a_pattern_is_found() -> None:
    """Witnesses are made of it."""
    assert shortest(Strings.of_schema({"pattern": "^[a-f0-9]{8}$"})) == ("aaaaaaaa",)
    assert shortest(Strings.of_schema({"pattern": "^[a-z]+:[0-9]+$", "minLength": 5})) == ("aaa:0",)
    assert shortest(Strings.of_schema({"pattern": "^a$", "minLength": 2})) == ()
    assert shortest(Strings.of_schema({"pattern": "(?=a)"})) == ()
