"""Verdict and location for each policy of the corpus, and for random ones, by the parser and by an EBNF interpreter."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from attrs import asdict
from ebnf import Deriver, Reader, read_grammar
from exhaustive import share, thorough
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sequrity import policy
from sequrity_runtime.policy import syntax

RULES = read_grammar(Path(__file__).with_name("sqrt.ebnf").read_text("utf-8"))
CORPUS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("corpus.json").read_text("utf-8"))
TOKENS = {
    "NAME": ["x", "tags", "let", "union", "inf", "_a1", "result", "d", "r", "when"],
    "FIELD": ["tags", "producers", "consumers"],
    "WHOLE": ["5", "-3", "007"],
    "DECIMAL": ["1.5", "-0.50"],
    "INFINITE": ["inf", "-inf", "+inf"],
    "TRUTH": ["true", "false"],
    "TEXT": ['"a"', '"a // b"', '"/* x"', r'"\""', '"a\nb"', '"*"'],
    "PATTERN": ['r"^a"', 'r"//"'],
    "GLOB": ['w"*.c"'],
    "MOMENT": ['d"2026-01-01"', 'd"soon"'],
    "DOC": ["/// why\n", "////\n"],
}
BLANKS = [" ", "  ", "\n", "\n\n", "\t", "\r\n", " // remark\n", " /* remark */ ", "\n/* two\nlines */\n"]


def location(text: str) -> tuple[int, int] | str | None:
    """Return the location of the mistake that the parser reports, `"end"`, or None if the text is valid."""
    try:
        policy.parse(text)
    except policy.PolicySyntaxError as error:
        return "end" if error.at_end else (error.line, error.column)
    return None


def second_opinion(text: str) -> tuple[int, int] | str | None:
    """Return the location of the mistake that the EBNF interpreter reports."""
    at = Reader(RULES, text).mistake("policy")
    if at is None or at == len(text):
        return at if at is None else "end"
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def check_both_parsers(text: str) -> bool:
    """Check that the tree and its locations are those of all readings. Returns whether both parsers read the text."""
    with mock.patch.object(syntax, "full_parser", side_effect=LookupError):
        try:
            preferred = policy.parse(text)
        except LookupError:
            return False
    with mock.patch.object(syntax, "keyword_parser", syntax.full_parser):
        assert asdict(policy.parse(text)) == asdict(preferred)
    return True


def check_formatting(text: str) -> None:
    """Check that the formatted text has the same tree, and that it is laid out already."""
    formatted = policy.format(text)
    assert policy.parse(formatted) == policy.parse(text)
    assert policy.format(formatted) == formatted


@st.composite
def token_lists(draw: st.DrawFn) -> list[str]:
    deriver = Deriver(
        RULES, lambda most: draw(st.integers(0, most)), lambda kind: draw(st.sampled_from(TOKENS[kind])), depth=7
    )
    tokens = deriver.tokens(RULES["policy"])
    assume(len(tokens) < 80)
    return tokens


def joined(tokens: list[str], draw: st.DataObject) -> str:
    blanks = [token if token.endswith("\n") else token + draw.draw(st.sampled_from(BLANKS)) for token in tokens]
    return "".join(blanks)


def test_corpus_has_at_least_300_policies() -> None:
    assert len({entry["text"] for entry in CORPUS}) >= 300
    assert min(sum(entry["valid"] is verdict for entry in CORPUS) for verdict in (True, False)) >= 100


@pytest.mark.parametrize("entry", CORPUS, ids=lambda entry: ascii(entry["text"])[:40])
def test_corpus_policy_has_its_verdict_and_location(entry: dict[str, Any]) -> None:
    at: Any = entry.get("at")
    expected = at if at in (None, "end") else (at["line"], at["column"])
    assert (expected is None) == entry["valid"]
    assert location(entry["text"]) == second_opinion(entry["text"]) == expected
    assert [p.severity for p in policy.check(entry["text"])].count("error") == (not entry["valid"])


@pytest.mark.parametrize(
    "text", share([e["text"] for e in CORPUS if e["valid"]], every=2), ids=lambda text: ascii(text)[:40]
)
def test_formatted_corpus_policy_has_the_same_tree(text: str) -> None:
    check_formatting(text)
    assert policy.explain(policy.parse(text))


def test_both_parsers_read_most_of_the_corpus_alike() -> None:
    texts = [entry["text"] for entry in CORPUS if entry["valid"]]
    assert sum(map(check_both_parsers, texts)) >= 0.8 * len(texts)


@pytest.mark.parametrize(
    "entry", share([e for e in CORPUS if not e["valid"]], every=4), ids=lambda e: ascii(e["text"])[:40]
)
def test_mistake_after_complete_items_has_its_location(entry: dict[str, Any]) -> None:
    """Items before the mistake are read once, whatever they hold."""
    before = 'let A = {"a;}", "b"} | {"//"}; // {;\ntool "t" { must deny always; }\n/// };\nlet union = true.tags;\n'
    expected = location(entry["text"])
    moved = (expected[0] + 4, expected[1]) if isinstance(expected, tuple) else expected
    assert location(before + entry["text"]) == moved


def random_policies(examples: int, check: Callable[[list[str], st.DataObject], None]) -> None:
    """Call a check with tokens that the grammar allows."""
    limits = settings(
        max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
    )
    limits(given(token_lists(), st.data())(check))()


@pytest.mark.parametrize("examples", thorough(8, 60))
def test_policies_derived_from_the_grammar_parse_and_format(examples: int) -> None:
    def check(tokens: list[str], data: st.DataObject) -> None:
        text = joined(tokens, data)
        check_formatting(text)
        check_both_parsers(text)
        policy.explain(policy.parse(text))

    random_policies(examples, check)


@pytest.mark.parametrize("examples", thorough(20, 100))
def test_damaged_policies_have_the_location_of_the_grammar(examples: int) -> None:
    def check(tokens: list[str], data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(tokens)))
        extra = st.lists(
            st.sampled_from(
                ["(", ")", "{", ";", "|", "let", '"', "/*", "//", "@", "..", "=", "'", "\\", '\\"', '"\\', "é"]
            )
        )
        tokens[at : at + data.draw(st.integers(0, 2))] = data.draw(extra)
        text = joined(tokens, data)
        assert location(text) == second_opinion(text)

    random_policies(examples, check)
