"""Regular expressions of policies: the verdicts of Python's `re`, within a limit of time."""

from __future__ import annotations

import random
import re
import time
import warnings

import pytest

from sequrity.policy import Call, Decision, PolicyEvaluationError, Value, check, evaluate, label_result, parse
from sequrity_runtime.policy.budget import MAX_STEPS
from sequrity_runtime.policy.regular_expression import regular_expression

SECONDS = 60.0
"""Far more than the slowest evaluation takes on a busy machine, and far less than backtracking."""

ONES = (
    *("a", "b", "c", "_", "A", "é", " ", ".", "[ab]", "[^a]", "[]a]", r"[\w-]"),
    *(r"\w", r"\W", r"\d", r"\s", r"\n", r"\.", r"\x61", r"\141", r"\0", r"\u00e9", r"\N{DIGIT ONE}"),
)
GROUPS = ("({})", "(?:{})", "(?i:{})", "(?s:{})", "(?m:{})", "(?-i:{})", "(?im-s:{})", "(?x:{} )", "(?#b){}")
QUANTIFIERS = ("*", "+", "?", "{2}", "{1,2}", "{,2}", "{2,}", "{,}", "*?", "+?", "??", "{0}", "{0,3}?")
ASSERTIONS = ("^", "$", r"\b", r"\A", r"\Z")  # `re` before Python 3.14 finds no `\B` in an empty text
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
        (r"^a{e}$", "b", False),  # not an approximate match
        ("a{1<=e<=2}b", "axb", False),
        ("a{}b", "a{}b", True),
        (r"^a{e}[{e}]\{e\N{DIGIT ONE}$", "a{e}e{e1", True),
        (r"(a)\1", "aa", True),
        ("(a)?(?(1)b|c)", "ab", True),
        ("a++b", "aab", True),
    ],
)
def test_expression_matches_as_in_python(pattern: str, text: str, found: bool) -> None:
    assert regular_expression(pattern).search(text) is found is (re.search(pattern, text) is not None)


def seconds_of_evaluation(pattern: str, text: str) -> tuple[float, Decision]:
    rules = parse(f'tool "t" {{ must allow when x.value in {{str matching r"{pattern}"}}; }}')
    started = time.monotonic()
    decision = evaluate(rules, Call(tool="t", arguments={"x": Value(value=text)}))
    return time.monotonic() - started, decision


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*$", "(?=(a+)+$)(?<!(?:b))a"])
def test_expression_that_backtracks_for_years_denies_the_call(pattern: str) -> None:
    seconds, decision = seconds_of_evaluation(pattern, "a" * 5_000 + "!")
    assert (decision.allowed, decision.hard) == (False, True)
    assert decision.reason == (
        f"regular expressions take more than 1 s, the last one {pattern!r} on a text of 5001 characters"
    )
    assert seconds < SECONDS


def test_expressions_of_an_evaluation_share_their_time() -> None:
    slow, text = "^(a|aa)+(a|aa)+$", "a" * 12 + "!"
    while seconds_of(slow, text) < 0.1:
        text = f"a{text}"
    policy = parse("".join(f'tool r"{slow}|^{number}" {{ must deny always; }}' for number in range(200)))
    decision = evaluate(policy, Call(tool=text))
    assert (decision.allowed, decision.hard) == (False, True)
    assert decision.reason.startswith("regular expressions take more than 1 s, the last one ")


def seconds_of(pattern: str, text: str) -> float:
    started = time.process_time()
    regular_expression(pattern).match(text)
    return time.process_time() - started


REFUSED = [
    ("(", "not a regular expression: missing ), unterminated subpattern at position 0"),
    ("[[:alpha:]]", "a regular expression with '[:alpha:]'; write the characters of the class"),
    ("((a{1000}){1000}){1000}", "a regular expression with more than 1,000,000 repetitions"),
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


def test_an_ambiguous_set_is_refused_if_warnings_are_errors() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ValueError, match="Possible nested set"):
            regular_expression("[[a]unlikely")


SETS = "{" + ", ".join(f'"{number}"' for number in range(4_000)) + "}"


def test_evaluation_that_takes_too_many_steps_denies_the_call() -> None:
    rules = parse(f'let S = {SETS};\ntool "t" {{ must allow when @session.tags subset of S; }}')
    started = time.monotonic()
    decision = evaluate(rules, Call(tool="t", session=Value(tags=[f"{number}" for number in range(4_000)])))
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
