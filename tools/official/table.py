"""The documentation page with the supported share of the suite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from official.groups import RELEASE, Group
from official.judge import Verdicts
from sequrity_codegen.errors import Problem

_WHY = {
    "dialect": "another dialect",
    "null": "null in a named union",
    "reference": "a reference to a file outside the folder",
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
        "`make suite` runs each required case of the JSON-Schema-Test-Suite for 2020-12 through the whole generator.",
        "It generates and imports code for the schema, then reads the document and writes it back.",
        f"The suite is the one in the source distribution of `{RELEASE}`.",
        "",
        f"{supported.total()} of {total} cases are supported, and all of these agree with the suite.",
        f"The schemas of the other {refused.total()} are rejected with an error that names the location.",
        "`make suite` writes this page.",
        "",
        "| Keyword | Supported | Rejected | Reason |",
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
