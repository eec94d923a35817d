"""The documentation page with the supported share of the suite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from official.groups import RELEASE, Group
from official.judge import Verdicts
from sequrity_codegen.errors import Problem

_WHY = {
    "dialect": "another dialect",
    "null": "null in a union with a name",
    "reference": "a reference out of the folder",
    "type-name": "a class without a PascalCase name",
}
"""Reasons why a schema is refused, by lint rule."""


def page(verdicts: Verdicts) -> str:
    """Write the page."""
    supported = _cases(verdicts.supported)
    refused = _cases(group for group, _ in verdicts.refused)
    reasons: dict[str, Counter[str]] = {}
    for group, problem in verdicts.refused:
        reasons.setdefault(group.keyword, Counter())[_reason(problem)] += len(group.cases)
    total = supported.total() + refused.total()
    lines = [
        "# The official test suite",
        "",
        "`make suite` takes each required case of the JSON-Schema-Test-Suite for 2020-12 through the whole generator.",
        "Its schema is generated and imported, and its document is read and written back.",
        f"The suite is the one in the source distribution of `{RELEASE}`.",
        "",
        f"Of {total} cases {supported.total()} are supported, and all of these agree with the suite.",
        f"The schemas of the other {refused.total()} are refused by name and place.",
        "This page is written by `make suite`.",
        "",
        "| Cases about | Supported | Refused | Why |",
        "|---|---:|---:|---|",
    ]
    for keyword in sorted(supported | refused, key=str.lower):
        why = "; ".join(f"{reason} ({count})" for reason, count in sorted(reasons.get(keyword, Counter[str]()).items()))
        lines.append(f"| `{keyword}` | {supported[keyword]} | {refused[keyword] or ''} | {why} |")
    return "\n".join(lines) + "\n"


def _cases(groups: Iterable[Group]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for group in groups:
        counted[group.keyword] += len(group.cases)
    return counted


def _reason(problem: Problem) -> str:
    if problem.rule == "keyword":
        return f"`{problem.pointer.rpartition('/')[2]}`"
    return _WHY[problem.rule]
