"""Regular expressions of policies: the verdicts of Python's `re`, in linear time."""

from __future__ import annotations

import random
import re
import time
import warnings

import pytest

from sequrity.policy import Call, PolicyEvaluationError, Value, check, evaluate, label_result, parse
from sequrity_runtime.policy.regular_expression import MAX_STATES, regular_expression
from sequrity_runtime.policy.steps import MAX_STEPS

SECONDS = 60.0
"""Far more than the slowest evaluation takes on a busy machine, and far less than backtracking."""

ONES = (
    *("a", "b", "c", "_", "A", "é", " ", ".", "[ab]", "[^a]", "[]a]", r"[\w-]"),
    *(r"\w", r"\W", r"\d", r"\s", r"\n", r"\.", r"\x61", r"\141", r"\0", r"\u00e9", r"\N{DIGIT ONE}"),
)
GROUPS = ("({})", "(?:{})", "(?i:{})", "(?s:{})", "(?m:{})", "(?-i:{})", "(?im-s:{})", "(?x:{} )", "(?#b){}")
QUANTIFIERS = ("*", "+", "?", "{2}", "{1,2}", "{,2}", "{2,}", "{,}", "*?", "+?", "??", "{0}", "{0,3}?")
ASSERTIONS = ("^", "$", r"\b", r"\B", r"\A", r"\Z")
LOOKS = ("(?={})", "(?!{})", "(?<={})", "(?<!{})")


def expression(chance: random.Random, depth: int = 0) -> str:
    """Make an expression at random."""

    def inner() -> str:
        return expression(chance, depth + 1)

    kind = chance.random()
    if depth > 3 or kind < 0.35:
        return chance.choice(ONES)
    if kind < 0.5:
        return inner() + inner()
    if kind < 0.6:
        return f"{inner()}|{inner()}"
    if kind < 0.75:
        return chance.choice(GROUPS).format(inner())
    if kind < 0.88:
        return f"(?:{inner()}){chance.choice(QUANTIFIERS)}"
    if kind < 0.94:
        return chance.choice(ASSERTIONS)
    return chance.choice(LOOKS).format(inner())


@pytest.mark.parametrize("seed", range(8))
def test_random_expression_has_the_verdicts_of_re(seed: int) -> None:
    chance = random.Random(seed)
    compared = 0
    while compared < 1_000:
        pattern = chance.choice(("", "", "", "(?i)", "(?s)", "(?m)", "(?x)", "(?a)")) + expression(chance)
        try:
            theirs = re.compile(pattern)
        except re.error:  # a lookbehind of no fixed width
            continue
        ours = regular_expression(pattern)
        for _ in range(4):
            text = "".join(chance.choice("aabbcA_1 \n.é-\0") for _ in range(chance.randrange(9)))
            assert ours.search(text) is (theirs.search(text) is not None), (pattern, text)
            assert ours.match(text) is (theirs.match(text) is not None), (pattern, text)
            compared += 1


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"^(?!safe_)\w+$", "unsafe", True),
        (r"^(?!safe_)\w+$", "safe_tool", False),
        (r"(?<!not )allowed", "it is not allowed", False),
        (r"(?P<user>\w+)@(?:press|news)\.example$", "a@news.example", True),
        ("(?x) a  # a letter\n b ", "ab", True),
        (r"(?i:drop)\s+table", "DROP table", True),
        (r"(?i:drop)\s+table", "DROP TABLE", False),
        (r"(?ia:k)(?u:\w)", "Ké", True),
        (r"a{,2}b{", "ab{", True),
    ],
)
def test_expression_matches_as_in_python(pattern: str, text: str, found: bool) -> None:
    assert regular_expression(pattern).search(text) is found is (re.search(pattern, text) is not None)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("(a+)+$", "a" * 5_000 + "!", False),
        ("(a|a)*$", "a" * 5_000 + "!", True),
        ("(?:a*)*b", "a" * 5_000, False),
        (r"^(\w+\s?)*$", "word " * 2_000 + "!", False),
        ("(?:a?){400}a{400}b", "a" * 400, False),
        ("(x+x+)+y", "x" * 5_000, False),
        ("(?=(a+)+$)(?<!(?:b))a", "a" * 2_000 + "!", False),
        ("(?:){1000000000}", "", True),
    ],
)
def test_expression_that_backtracks_for_years_takes_seconds(pattern: str, text: str, found: bool) -> None:
    started = time.monotonic()
    assert regular_expression(pattern).search(text) is found
    assert time.monotonic() - started < SECONDS


REFUSED = [
    ("(", "not a regular expression: missing ), unterminated subpattern at position 0"),
    (r"(a)\1", r"'\\1' at position 3 of a regular expression needs backtracking"),
    ("(?P<n>a)(?P=n)", "'(?P=' at position 8 of a regular expression needs backtracking"),
    ("(a)?(?(1)b|c)", "'(?(' at position 4 of a regular expression needs backtracking"),
    ("(?>a)", "'(?>' at position 0 of a regular expression needs backtracking"),
    ("a*+", "'*+' at position 1 of a regular expression needs backtracking"),
    ("a{2}+", "'{2}+' at position 1 of a regular expression needs backtracking"),
    ("((a{1000}){1000}){1000}", f"a regular expression of more than {MAX_STATES} states"),
    ("a{0,1000000000}", f"a regular expression of more than {MAX_STATES} states"),
    ("(?=a{2000})(?=b{2000})(?=c{2000})", f"a regular expression of more than {MAX_STATES} states"),
    ("(" * 5_000 + ")" * 5_000, "not a regular expression: "),
]


@pytest.mark.parametrize(("pattern", "problem"), REFUSED, ids=lambda value: value[:20])
def test_expression_that_cannot_be_matched_denies_the_call(pattern: str, problem: str) -> None:
    text = f'tool "t" {{ must allow when not (x.value in {{str matching r"{pattern}"}}); }}'
    decision = evaluate(parse(text), Call(tool="t", arguments={"x": Value(value="a")}))
    assert (decision.allowed, decision.hard) == (False, True)
    assert decision.reason.startswith(f"line 1: {problem}")
    assert [warning.message for warning in check(text)] == [decision.reason.removeprefix("line 1: ")]
    tool = evaluate(parse(f'tool r"{pattern}" {{ must allow always; }}'), Call(tool="t"))
    assert (tool.allowed, tool.hard, tool.reason) == (False, True, decision.reason)


def test_ambiguous_set_is_refused_where_warnings_are_errors() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ValueError, match="Possible nested set"):
            regular_expression("[[a]unlikely")


SETS = "{" + ", ".join(f'"{number}"' for number in range(4_000)) + "}"
MANY = "".join(f'tool r"(a|b)*a(a|b){{{number}}}c" {{ must deny always; }}' for number in range(40, 60))
ALLOWED = 'tool r"[ab]" { must allow always; }'
TOO_LONG = [
    (ALLOWED + MANY, "".join(random.Random(1).choices("ab", k=20_000))),
    (f'let S = {SETS};\ntool "t" {{ must allow when @session.tags subset of S; }}', "t"),
]


@pytest.mark.parametrize(("text", "tool"), TOO_LONG, ids=["patterns", "sets"])
def test_evaluation_that_takes_too_many_steps_denies_the_call(text: str, tool: str) -> None:
    rules = parse(text)
    started = time.monotonic()
    decision = evaluate(rules, Call(tool=tool, session=Value(tags=[f"{number}" for number in range(4_000)])))
    assert (decision.allowed, decision.hard) == (False, True)
    assert decision.reason == f"the evaluation takes more than {MAX_STEPS} steps"
    assert time.monotonic() - started < SECONDS


def test_updates_that_take_too_many_steps_raise() -> None:
    updates = "".join('tool "t" -> @tags |= S;' for _ in range(2_000))
    rules = parse(f"let S = {SETS};\n{updates}")
    with pytest.raises(PolicyEvaluationError, match="more than 5000000 steps"):
        label_result(rules, Call(tool="t"), Value())


def test_long_text_is_searched_by_an_ordinary_pattern() -> None:
    rules = parse('tool "t" { must allow when x.value in {str matching r"\\bDROP\\s+TABLE\\b"}; }')
    call = Call(tool="t", arguments={"x": Value(value="select 1; " * 50_000 + "DROP TABLE users")})
    assert evaluate(rules, call).allowed
