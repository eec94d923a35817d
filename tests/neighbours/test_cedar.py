"""The syntax of policies in Cedar, by the real cedarpy."""

from __future__ import annotations

import pytest

from sequrity.control import SecurityPolicyHeader
from sequrity.policy import PolicySyntaxError, check

RIGHT = 'permit(principal, action == Action::"a;b", resource); // allows; everything\n'


@pytest.mark.parametrize("text", ["", "// nothing", RIGHT, RIGHT * 2])
def test_right_policy_has_no_problem(text: str) -> None:
    assert check(text, "cedar") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("permit(principal, action, resourc);", "found an invalid variable in the policy scope: resourc"),
        ("forbid(principal, action, resource) when { 1 + };", "unexpected token `}`"),
        ("permit(principal, action, resource)", "unexpected end of input"),
    ],
)
def test_wrong_policy_is_found_with_the_location_of_the_policy(text: str, message: str) -> None:
    (problem,) = check(f"{RIGHT}\n // remark;\n  {text}", "cedar")
    assert (problem.line, problem.column, problem.message) == (4, 3, message)


def test_the_header_checks_cedar() -> None:
    with pytest.raises(PolicySyntaxError, match="line 1, column 1"):
        SecurityPolicyHeader.dual_llm(codes="permit(", language="cedar", check="error")
