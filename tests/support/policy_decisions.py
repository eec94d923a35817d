"""Decisions of policies: tables for the evaluator, and for the sandbox over HTTP."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sequrity.policy import LabelSets, Value


def v(value: Any = None, tags: str = "", producers: str = "", consumers: str = "*") -> Value:
    return Value(value=value, tags=tags.split(), producers=producers.split(), consumers=consumers.split())


def s(tags: Iterable[str] = (), producers: Iterable[str] = ()) -> LabelSets:
    return LabelSets(tags=tags, producers=producers)


def allow_when(test: str) -> str:
    """Return a policy that allows a call if a test holds, and denies it if not."""
    return f'tool "t" {{ must allow when {test}; }}'


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


# Rules that cannot be evaluated deny the call.
CLOSED = [
    (allow_when("T"), "line 1: 'T' is not defined"),
    ("let T = {};\n" + allow_when("T"), "line 2: 'T' is not a test"),
    ("let S = x.tags is empty;\n" + allow_when("x.tags overlaps S"), "line 2: 'S' is not a label set"),
    ("let T = U;\nlet U = T;\n" + allow_when("T"), "line 2: 'T' is defined by itself"),
    ("let A = A | {};\n" + allow_when("x.tags overlaps A"), "line 1: 'A' is defined by itself"),
    (allow_when('x.value in {r"("}'), "line 1: not a regular expression: missing"),
    (allow_when('x.value in {r"a{99999999999999999999}"}'), "line 1: not a regular expression: "),
    ('tool r"(" { must allow always; }', "line 1: not a regular expression: missing"),
    (allow_when('x.value == d"soon"'), "line 1: 'soon' is not an ISO 8601 moment"),
    (allow_when('x.value in {datetime d"soon"..}'), "line 1: 'soon' is not an ISO 8601 moment"),
    (allow_when("@session.value == 1"), "line 1: a session has no value"),
    (allow_when("@result.value == 1"), "line 1: the result does not exist before the call"),
    (allow_when("@result.tags is empty"), "line 1: the result does not exist before the call"),
    ('tool "t" { session before { @result.tags = {}; } }', "line 1: the result does not exist before the call"),
    ('tool "t" -> session before @tags = A;', "line 1: 'A' is not defined"),
    (allow_when('x.tags overlaps {"*"} - {"a"}'), '{"*"} without single labels is not a set of labels'),
    ('tool "t" { must allow always; should deny when T; }', "line 1: 'T' is not defined"),
]
