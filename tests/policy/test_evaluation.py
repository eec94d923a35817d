"""Decisions about tool calls, and the labels that they leave."""

from __future__ import annotations

import pytest
from attrs import evolve
from policy_decisions import CLOSED, TESTS, VERDICTS, allow_when, s, v

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
    explain,
    label_result,
    parse,
)


@pytest.mark.parametrize(("test", "arguments", "holds"), TESTS, ids=[str(test)[:60] for test, *_ in TESTS])
def test_test_decides_the_call(test: str, arguments: dict[str, Value], holds: bool) -> None:
    decision = evaluate(parse(allow_when(test)), Call(tool="t", arguments=arguments, session=s(["signed"])))
    assert decision.allowed is holds, decision.reason
    bound = f"let T = {test};\nlet U = T;\n" + allow_when("U")
    assert evaluate(parse(bound), Call(tool="t", arguments=arguments, session=s(["signed"]))).allowed is holds


@pytest.mark.parametrize(("text", "allowed", "hard"), VERDICTS)
def test_verdicts_decide_the_call(text: str, allowed: bool, hard: bool) -> None:
    decision = evaluate(parse(text), Call(tool="t", arguments={"x": v(1)}))
    assert (decision.allowed, decision.hard) == (allowed, hard), decision.reason


@pytest.mark.parametrize(("text", "reason"), CLOSED, ids=lambda value: str(value)[:40])
def test_rule_that_cannot_be_evaluated_denies_the_call(text: str, reason: str) -> None:
    decision = evaluate(parse(text), Call(tool="t", arguments={"x": v(1)}))
    assert (decision.allowed, decision.hard, decision.rule) == (False, True, None)
    assert decision.reason.startswith(reason)


def test_rules_nested_too_deep_have_an_error_of_their_own() -> None:
    rule = f"when {'not ' * 5000}x.tags is empty {{ @tags = {{}}; }}"
    deep = parse(f'tool "t" {{ result {{ {rule} }} }}')
    with pytest.raises(PolicyEvaluationError, match="nested too deep"):
        label_result(deep, Call(tool="t"), Value())
    with pytest.raises(ConfigError, match="too deep to be explained"):
        explain(deep)


@pytest.mark.parametrize("first", ["a0 = x.tags;", "a0 = x.value == 1;"])
def test_names_that_repeat_names_are_evaluated_once(first: str) -> None:
    step = "|" if "tags" in first else "and"
    names = "\n".join([f"let {first}", *(f"let a{n} = a{n - 1} {step} a{n - 1};" for n in range(1, 100))])
    test = "x.tags overlaps a99" if "tags" in first else "a99"
    decision = evaluate(parse(f"{names}\n{allow_when(test)}"), Call(tool="t", arguments={"x": v(1, tags="a")}))
    assert decision.allowed, decision.reason


def test_names_follow_the_updates_of_labels() -> None:
    text = (
        'let seen = "b" in @session.tags;\n'
        'tool "t" { session before { when seen { @tags |= {"c"}; } @tags |= {"b"}; when seen { @tags |= {"d"}; } } }'
    )
    assert evaluate(parse(text), Call(tool="t")).session.tags == {"b", "d"}


@pytest.mark.parametrize(
    ("glob", "value", "holds"),
    [
        ("a*b?c", "axxbbbc", True),
        ("a*b?c", "abxbxd", False),
        ("*a*b*", "xxaxb", True),
        ("*ab*ba*", "aba", False),
        ("?", "", False),
        ("*", "a\nb", True),
        ("a*" * 40 + "z", "a" * 2_000, False),
    ],
)
def test_glob_takes_linear_time(glob: str, value: str, holds: bool) -> None:
    call = Call(tool="t", arguments={"x": v(value)})
    assert evaluate(parse(allow_when(f'x.value in {{w"{glob}"}}')), call).allowed is holds


def test_rule_nested_too_deep_denies_the_call() -> None:
    (block,) = parse(allow_when("x.tags is empty")).items
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
def test_default_allow_decides_without_an_applicable_rule(allow: bool, hard: bool) -> None:
    decision = evaluate(parse(""), Call(tool="t"), default_allow=allow, default_hard=hard)
    assert (decision.allowed, decision.hard) == (allow, hard)
    assert decision.reason == "no rule applies: the default decides"


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
