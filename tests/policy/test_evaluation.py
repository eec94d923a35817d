"""Decisions about tool calls, and the labels that they leave."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import evolve

from sequrity import ConfigError
from sequrity.policy import (
    Call,
    LabelSets,
    Not,
    Policy,
    PolicyEvaluationError,
    ToolBlock,
    Value,
    Verdict,
    evaluate,
    label_result,
    parse,
)


def v(value: Any = None, tags: str = "", producers: str = "", consumers: str = "*") -> Value:
    return Value(value=value, tags=tags.split(), producers=producers.split(), consumers=consumers.split())


def s(tags: Iterable[str] = (), producers: Iterable[str] = ()) -> LabelSets:
    return LabelSets(tags=tags, producers=producers)


def test_of(test: str) -> str:
    """Return a policy that allows a call if a test holds, and denies it if not."""
    return f'tool "t" {{ must allow when {test}; }}'


test_of.__test__ = False  # type: ignore[attr-defined]  # pyright: ignore[reportFunctionMemberAccess]  # not a test

# Whether the test holds for a call with these arguments.
TESTS: list[tuple[str, dict[str, Value], bool]] = [
    ('x.value == "a"', {"x": v("a")}, True),
    ('x.value == "a"', {"x": v("A")}, False),
    ("x.value == 1", {"x": v(1.0)}, True),
    ("x.value == 1", {"x": v(True)}, False),
    ("x.value == true", {"x": v(True)}, True),
    ("x.value == true", {"x": v(1)}, False),
    ("x.value == y.value", {"x": v([1]), "y": v([1])}, True),
    ('x.value == d"2026-01-01"', {"x": v("2026-01-01T00:00:00Z")}, True),
    ('x.value == d"2026-01-01"', {"x": v("2026-01-01T00:00:00+01:00")}, False),
    ('x.value == d"2026-01-01"', {"x": v("soon")}, False),
    ('"a" == "a"', {}, True),
    ('x.value in {"a", "b"}', {"x": v("b")}, True),
    ('x.value in {"a", "b"}', {"x": v("c")}, False),
    ('x.value in {"*"}', {"x": v("anything")}, True),
    ("x.value in {}", {"x": v("a")}, False),
    ('x.value in {r"^a"}', {"x": v("abc")}, True),
    ('x.value in {r"b"}', {"x": v("abc")}, True),
    ('x.value in {r"^b"}', {"x": v("abc")}, False),
    ('x.value in {r"5"}', {"x": v(5)}, False),
    ('x.value in {w"*.csv"}', {"x": v("a/b.csv")}, True),
    ('x.value in {w"?.csv"}', {"x": v("ab.csv")}, False),
    ('x.value in {w"*.csv"}', {"x": v("a_csv")}, False),
    ("x.value in {int 5}", {"x": v(5)}, True),
    ("x.value in {int 5}", {"x": v(5.0)}, True),
    ("x.value in {int 1..9}", {"x": v(5.5)}, False),
    ("x.value in {int 1..9}", {"x": v(9)}, True),
    ("x.value in {int 1..<9}", {"x": v(9)}, False),
    ("x.value in {int 1<..9}", {"x": v(1)}, False),
    ("x.value in {int 1<..<9}", {"x": v(2)}, True),
    ("x.value in {int 5..}", {"x": v(4)}, False),
    ("x.value in {int 5<..}", {"x": v(5)}, False),
    ("x.value in {int ..5}", {"x": v(5)}, True),
    ("x.value in {int ..<5}", {"x": v(5)}, False),
    ("x.value in {int 5..}", {"x": v("7")}, False),
    ("x.value in {int 0..}", {"x": v(True)}, False),
    ("x.value in {int 0..inf}", {"x": v(10**30)}, True),
    ("x.value in {float 0.5..1.5}", {"x": v(1)}, True),
    ("x.value in {float 0.5..1.5}", {"x": v(1.6)}, False),
    ("x.value in {float -inf..inf}", {"x": v(float("nan"))}, False),
    ("x.value in {float ..5}", {"x": v(float("nan"))}, False),
    ("x.value in {bool true}", {"x": v(True)}, True),
    ("x.value in {bool false}", {"x": v(0)}, False),
    ('x.value in {str "a"}', {"x": v("a")}, True),
    ('x.value in {str "a" length 2..}', {"x": v("a")}, False),
    ('x.value in {str matching r"^[a-z]+$" length ..3}', {"x": v("abc")}, True),
    ('x.value in {str matching r"^[a-z]+$" length ..3}', {"x": v("abcd")}, False),
    ('x.value in {str matching r"DROP"}', {"x": v("x; DROP y")}, True),
    ('x.value in {str like w"*@a.example"}', {"x": v("me@a.example")}, True),
    ('x.value in {str like w"*@a.example"}', {"x": v("me@a.example.evil")}, False),
    ('x.value in {datetime d"2026-01-01".. }', {"x": v("2026-05-01")}, True),
    ('x.value in {datetime ..<d"2026-01-01"}', {"x": v("2026-01-01T00:00:00")}, False),
    ('x.value in {datetime d"2026-01-01"..d"2026-01-02"}', {"x": v(datetime(2026, 1, 1, 5, tzinfo=UTC))}, True),
    ('x.value in {datetime "2026-01-01"}', {"x": v("2026-01-01T00:00Z")}, True),
    ("x.value in {datetime 0}", {"x": v(0)}, True),
    ("x.value in {datetime 0}", {"x": v(1e300)}, False),
    ('x.value in {datetime d"2026-01-01"..}', {"x": v(None)}, False),
    ("x.value in x.tags", {"x": v("a", tags="a b")}, True),
    ('"a" in x.tags', {"x": v(tags="a b")}, True),
    ('"c" in x.tags', {"x": v(tags="a b")}, False),
    ('"c" in x.consumers', {"x": v()}, True),
    ('x.tags overlaps {"a"}', {"x": v(tags="a b")}, True),
    ('x.tags overlaps {"c"}', {"x": v(tags="a b")}, False),
    ('x.tags overlaps {r"^a"}', {"x": v(tags="abc")}, True),
    ('x.tags overlaps {r"^a"}', {"x": v(tags="bac")}, False),
    ('x.tags overlaps {"*"}', {"x": v(tags="a")}, True),
    ('x.tags overlaps {"*"}', {"x": v()}, False),
    ('x.consumers overlaps {"a"}', {"x": v()}, True),
    ("x.tags overlaps y.tags", {"x": v(tags="a"), "y": v(tags="a b")}, True),
    ('x.tags subset of {"a", "b"}', {"x": v(tags="a")}, True),
    ('x.tags subset of {"b"}', {"x": v(tags="a b")}, False),
    ('x.tags subset of {"b"}', {"x": v()}, True),
    ('x.tags subset of {w"a*"}', {"x": v(tags="a ab")}, True),
    ('x.consumers subset of {"b"}', {"x": v()}, False),
    ('x.consumers subset of {"*"}', {"x": v()}, True),
    ('x.tags superset of {"a"}', {"x": v(tags="a b")}, True),
    ('x.tags superset of {"c"}', {"x": v(tags="a b")}, False),
    ('x.consumers superset of {"c"}', {"x": v()}, True),
    ('x.tags superset of {r"a"}', {"x": v(tags="a")}, False),
    ('x.tags == {"b", "a"}', {"x": v(tags="a b")}, True),
    ('x.tags == {"a"}', {"x": v(tags="a b")}, False),
    ("x.tags is empty", {"x": v()}, True),
    ("x.tags is empty", {"x": v(tags="a")}, False),
    ("x.consumers is universal", {"x": v()}, True),
    ("x.consumers is universal", {"x": v(consumers="a")}, False),
    ("not x.tags is empty", {"x": v(tags="a")}, True),
    ('x.value == 1 or x.tags overlaps {"a"}', {"x": v(tags="a")}, True),
    ('x.value == 1 and x.tags overlaps {"a"}', {"x": v(tags="a")}, False),
    ("not (x.value == 1 or x.value == 2)", {"x": v(3)}, True),
    ('x.tags overlaps {"a"} & {"b"} | {"a"}', {"x": v(tags="a")}, True),
    ('x.tags overlaps ({"a"} & {"b"}) | {"c"}', {"x": v(tags="a")}, False),
    ('x.tags overlaps {"a", "b"} - {"a"}', {"x": v(tags="a")}, False),
    ('x.tags overlaps {"a", "b"} - {"*"}', {"x": v(tags="a")}, False),
    ('x.tags overlaps {"a", "b"} ^ {"b", "c"}', {"x": v(tags="b")}, False),
    ('x.tags overlaps {"a", "b"} xor {"b", "c"}', {"x": v(tags="c")}, True),
    ('x.tags overlaps {} with "a"', {"x": v(tags="a")}, True),
    ('x.tags overlaps {"a", "b"} without "a"', {"x": v(tags="a")}, False),
    ('x.consumers == {"*"} with "a"', {"x": v()}, True),
    ('x.tags overlaps {"*"} & {"a"}', {"x": v(tags="b")}, False),
    ('x.tags overlaps {r"b"} - {r"b"}', {"x": v(tags="b")}, False),
    ('@args.tags overlaps {"b"}', {"x": v(tags="a"), "y": v(tags="b")}, True),
    ('@args.tags.intersect overlaps {"b"}', {"x": v(tags="a"), "y": v(tags="b")}, False),
    ('intersect of tags from args overlaps {"b"}', {"x": v(tags="a b"), "y": v(tags="b")}, True),
    ('union of producers from args == {"p", "q"}', {"x": v(producers="p"), "y": v(producers="q")}, True),
    ("@args.tags is empty", {}, True),
    ("@args.consumers is universal", {}, True),
    ('@args.consumers.intersect == {"a"}', {"x": v(consumers="a b"), "y": v(consumers="a")}, True),
    ('missing.value == "a"', {"x": v("a")}, False),
    ("missing.tags is empty", {}, True),
    ('@session.tags overlaps {"signed"}', {}, True),
    ('@tags overlaps {"signed"}', {}, True),
    ('@session.producers overlaps {"signed"}', {}, False),
]


@pytest.mark.parametrize(("test", "arguments", "holds"), TESTS, ids=[str(test)[:60] for test, *_ in TESTS])
def test_test_decides_the_call(test: str, arguments: dict[str, Value], holds: bool) -> None:
    decision = evaluate(parse(test_of(test)), Call(tool="t", arguments=arguments, session=s(["signed"])))
    assert decision.allowed is holds, decision.reason
    bound = f"let T = {test};\nlet U = T;\n" + test_of("U")
    assert evaluate(parse(bound), Call(tool="t", arguments=arguments, session=s(["signed"]))).allowed is holds


YES, NO = "x.value == 1", "x.value == 2"
# Whether verdicts allow a call with x = 1, and whether the decision is hard.
VERDICTS: list[tuple[str, bool, bool]] = [
    ("", True, False),
    ('tool "u" { must deny always; }', True, False),
    ('tool "t" {}', True, False),
    ('tool "t" { must deny always; }', False, True),
    ('tool "t" { hard deny always; }', False, True),
    ('tool "t" { should deny always; }', False, False),
    ('tool "t" { soft allow always; }', True, False),
    ('tool "t" { hard allow always; }', True, True),
    (f'tool "t" {{ must deny when {YES}; }}', False, True),
    (f'tool "t" {{ must deny when {NO}; }}', True, False),
    (f'tool "t" {{ must allow when {NO}; }}', False, True),
    (f'tool "t" {{ soft allow when {NO}; must deny when {NO}; }}', False, True),
    ('tool "t" { soft allow always; soft deny always; }', False, False),
    ('tool "t" { must allow always; must deny always; }', False, True),
    ('tool "t" { must allow always; soft deny always; }', True, True),
    ('tool "t" { soft allow always; } tool "t" { must deny always; }', False, True),
    ('tool "t" { priority 1; soft allow always; } tool "t" { soft deny always; }', True, False),
    ('tool "t" { priority -1; soft allow always; } tool "t" { soft deny always; }', False, False),
    ('tool "t" { priority 9; soft allow always; } tool "t" { hard deny always; }', False, True),
    (
        'tool "t" { priority 9; priority 0; soft allow always; } tool "t" { priority 1; soft deny always; }',
        False,
        False,
    ),
    ('tool r"^t" { must deny always; }', False, True),
    ('tool r"t" { must deny always; }', False, True),
    ('tool r"^u" { must deny always; }', True, False),
    ('tool r"." { soft deny always; } tool "t" { priority 1; soft allow always; }', True, False),
    ('tool "t" -> @tags |= {"a"};', True, False),
    ('tool "t" { session before { @tags |= {"a"}; } must deny when @session.tags overlaps {"a"}; }', False, True),
    ('tool "t" { session before { x.tags |= {"a"}; } must deny when x.tags overlaps {"a"}; }', False, True),
    ('tool "t" { session after { @tags |= {"a"}; } must deny when @session.tags overlaps {"a"}; }', True, False),
]


@pytest.mark.parametrize(("text", "allowed", "hard"), VERDICTS)
def test_verdicts_decide_the_call(text: str, allowed: bool, hard: bool) -> None:
    decision = evaluate(parse(text), Call(tool="t", arguments={"x": v(1)}))
    assert (decision.allowed, decision.hard) == (allowed, hard), decision.reason


# Rules that cannot be evaluated deny the call.
CLOSED = [
    (test_of("T"), "line 1: 'T' is not defined"),
    ("let T = {};\n" + test_of("T"), "line 2: 'T' is not a test"),
    ("let S = x.tags is empty;\n" + test_of("x.tags overlaps S"), "line 2: 'S' is not a label set"),
    ("let T = U;\nlet U = T;\n" + test_of("T"), "line 2: 'T' is defined by itself"),
    ("let A = A | {};\n" + test_of("x.tags overlaps A"), "line 1: 'A' is defined by itself"),
    (test_of('x.value in {r"("}'), "line 1: not a regular expression: missing"),
    (test_of('x.value in {r"a{99999999999999999999}"}'), "line 1: not a regular expression: "),
    ('tool r"(" { must allow always; }', "line 1: not a regular expression: missing"),
    (test_of('x.value == d"soon"'), "line 1: 'soon' is not an ISO 8601 moment"),
    (test_of('x.value in {datetime d"soon"..}'), "line 1: 'soon' is not an ISO 8601 moment"),
    (test_of("@session.value == 1"), "line 1: a session has no value"),
    (test_of("@result.value == 1"), "line 1: the result does not exist before the call"),
    (test_of("@result.tags is empty"), "line 1: the result does not exist before the call"),
    ('tool "t" { session before { @result.tags = {}; } }', "line 1: the result does not exist before the call"),
    ('tool "t" -> session before @tags = A;', "line 1: 'A' is not defined"),
    (test_of('x.tags overlaps {"*"} - {"a"}'), '{"*"} without single labels is not a set of labels'),
    ('tool "t" { must allow always; should deny when T; }', "line 1: 'T' is not defined"),
]


@pytest.mark.parametrize(("text", "reason"), CLOSED, ids=lambda value: str(value)[:40])
def test_rule_that_cannot_be_evaluated_denies_the_call(text: str, reason: str) -> None:
    decision = evaluate(parse(text), Call(tool="t", arguments={"x": v(1)}))
    assert (decision.allowed, decision.hard, decision.rule) == (False, True, None)
    assert decision.reason.startswith(reason)


def test_rule_nested_too_deep_denies_the_call() -> None:
    (block,) = parse(test_of("x.tags is empty")).items
    assert isinstance(block, ToolBlock)
    (verdict,) = block.members
    assert isinstance(verdict, Verdict)
    test = verdict.when
    assert test is not None
    for _ in range(5000):
        test = Not(test=test)
    deep = Policy(items=(evolve(block, members=(evolve(verdict, when=test),)),))
    decision = evaluate(deep, Call(tool="t"))
    assert (decision.allowed, decision.reason) == (False, "the rules are nested too deep")


def test_table_has_at_least_100_decisions() -> None:
    assert len(TESTS) + len(VERDICTS) + len(CLOSED) >= 100


@pytest.mark.parametrize(("allow", "hard"), [(True, True), (True, False), (False, True), (False, False)])
def test_default_decides_where_no_rule_speaks(allow: bool, hard: bool) -> None:
    decision = evaluate(parse(""), Call(tool="t"), default_allow=allow, default_hard=hard)
    assert (decision.allowed, decision.hard) == (allow, hard)
    assert decision.reason == "no rule speaks: the default decides"


def test_decision_names_its_rule() -> None:
    decision = evaluate(parse('tool "t" {\n  soft deny always;\n}'), Call(tool="t"))
    assert decision.reason == "line 2: soft deny"
    assert isinstance(decision.rule, Verdict)
    assert decision.rule.at.line == 2


def test_session_updates_before_a_denied_call_stay() -> None:
    counter = parse(
        'tool "login" {\n'
        '  session before {\n'
        '    when @tags overlaps {"second"} { @tags |= {"third"}; }\n'
        '    when @tags overlaps {"first"} { @tags |= {"second"}; }\n'
        '    @tags |= {"first"};\n'
        '  }\n'
        '  must deny when @session.tags overlaps {"third"};\n'
        "}"
    )  # fmt: skip
    session, allowed = LabelSets(), list[bool]()
    for _ in range(4):
        decision = evaluate(counter, Call(tool="login", session=session))
        session = decision.session
        allowed.append(decision.allowed)
    assert allowed == [True, True, False, False]
    assert session.tags == {"first", "second", "third"}


@pytest.mark.parametrize(
    ("update", "tags"),
    [
        ('@tags = {"c"};', {"c"}),
        ('@tags |= {"c"};', {"a", "b", "c"}),
        ('@tags &= {"b", "c"};', {"b"}),
        ('@tags -= {"b", "c"};', {"a"}),
        ('@tags ^= {"b", "c"};', {"a", "c"}),
        ('@tags -= {r"^a"};', {"b"}),
        ('@result.tags = {"c"};', {"c"}),
        ("@tags |= x.tags;", {"a", "b", "x"}),
        ("@tags |= @session.tags;", {"a", "b", "s"}),
        ('x.tags |= {"y"}; @tags |= x.tags;', {"a", "b", "x", "y"}),
        ('when @result.value == 5 { @tags |= {"five"}; }', {"a", "b", "five"}),
        ('when @result.value == 6 { @tags |= {"six"}; }', {"a", "b"}),
        ('when @tags overlaps {"a"} { @tags |= {"c"}; @tags -= {"a"}; }', {"b", "c"}),
    ],
)
def test_update_labels_the_result(update: str, tags: set[str]) -> None:
    call = Call(tool="t", arguments={"x": v(tags="x")}, session=s(["s"]))
    result, session = label_result(parse(f'tool "t" {{ result {{ {update} }} }}'), call, v(5, tags="a b"))
    assert result == v(5, tags=" ".join(tags))
    assert session == call.session


def test_updates_after_the_call_label_the_session() -> None:
    text = (
        'tool "t" { session after { when @result.tags overlaps {"pii"} { @tags |= {"seen"}; } } }'
        'tool "t" { result { @tags |= {"pii"}; } }'
        'tool "t" -> session @producers |= {"t"} when "seen" in @session.tags;'
        'tool "t" -> @consumers &= {"hr"};'
        'tool "t" -> session before @tags |= {"before"};'
        'tool "u" -> @tags = {};'
    )
    result, session = label_result(parse(text), Call(tool="t"), v(tags="a"))
    assert result == v(tags="a pii", consumers="hr")
    assert session == s(["seen"], ["t"])


def test_updates_of_a_higher_priority_come_first() -> None:
    text = 'tool "t" -> @tags = {"low"}; tool "t" [5] -> @tags = {"high"};'
    result, _ = label_result(parse(text), Call(tool="t"), v())
    assert result.tags == {"low"}


def test_update_that_cannot_be_evaluated_raises() -> None:
    with pytest.raises(PolicyEvaluationError, match="without single labels"):
        label_result(parse('tool "t" -> @consumers -= {"a"};'), Call(tool="t"), v())


def test_string_is_not_a_set_of_labels() -> None:
    with pytest.raises(ConfigError, match="labels: expected a set of labels, found str"):
        Value(tags="pii")
