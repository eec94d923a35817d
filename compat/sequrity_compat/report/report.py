"""The report as text for terminals, as JSON for programs, and as Markdown for reviews."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from attrs import asdict, field, frozen

from sequrity_compat.report.accepted_breaks import AcceptedBreak
from sequrity_compat.schemas.policy import POLICY
from sequrity_compat.wire.finding import Finding
from sequrity_runtime.type_guards import is_array, is_object

_LONG = 200
_MANY = 10


@frozen
class Outcome:
    """The comparison of an older version with the new one."""

    old: str
    new: str
    findings: tuple[Finding, ...]
    """Breaking and undecided findings that are not accepted."""

    accepted: tuple[tuple[Finding, AcceptedBreak], ...] = ()
    """Accepted findings, each with its entry."""

    allowed: tuple[Finding, ...] = ()
    """Differences that only the policy allows."""


@frozen
class Report:
    """All comparisons."""

    outcomes: tuple[Outcome, ...]
    stale: tuple[AcceptedBreak, ...] = field(default=())
    """Entries of the list of accepted breaks that match nothing."""

    @property
    def passed(self) -> bool:
        """Whether every finding is accepted and no entry is stale."""
        return not self.stale and not any(outcome.findings for outcome in self.outcomes)


def human(report: Report) -> str:
    """Write a report for a terminal."""
    lines: list[str] = []
    for outcome in report.outcomes:
        lines += [*_outcome(outcome), ""]
    for entry in report.stale:
        lines.append(f"stale: {entry.rule} at {entry.place} is accepted since {entry.since}, and matches no finding.")
        lines += ["  To do: remove the entry.", ""]
    return "\n".join([*lines, _summary(report)])


def _outcome(outcome: Outcome) -> Iterator[str]:
    yield f"{outcome.old} -> {outcome.new}: {_counted(outcome)}"
    for finding in outcome.findings:
        yield ""
        yield f"{finding.verdict}: {finding.says} [{finding.rule}]"
        yield f"  Where: {_place(finding)}"
        if finding.old and finding.new and finding.old != finding.new:
            yield f"         now {finding.new}"
        if finding.verdict == "breaking":
            yield f"  Example: {example(finding)}"
        yield f"  To do: {finding.advice}"
    for finding, entry in outcome.accepted:
        yield f"accepted since {entry.since}: {finding.says} [{finding.rule}] {entry.reason}"
    if outcome.allowed:
        yield f"Allowed by policy. {POLICY}"
    for finding in outcome.allowed:
        yield f"  {finding.says} ({finding.new})"


def _place(finding: Finding) -> str:
    if finding.direction == "python":
        return finding.old
    inside = f", {finding.direction} {finding.where}" if finding.where else f", {finding.direction}"
    return f"{finding.place} ({finding.subject}{inside})"


def example(finding: Finding) -> str:
    """Write the counterexample of a finding, reduced to the relevant part of the message."""
    document: Any = finding.counterexample
    if finding.direction == "python":
        return str(document)
    part = finding.where.partition(".")[0].partition("[")[0]
    if is_object(document) and part in ("body", "event", "headers", "path", "query") and part in document:
        document = {part: document[part]} if part != "body" else document["body"]
    return json.dumps(_shortened(document), ensure_ascii=False)


def _shortened(value: Any) -> Any:
    """Shorten long strings and arrays, with their length. The JSON report holds the whole document."""
    if isinstance(value, str) and len(value) > _LONG:
        return f"{value[:40]}... ({len(value)} characters)"
    if is_array(value):
        more = [f"... ({len(value)} items)"] if len(value) > _MANY else []
        return [*map(_shortened, value[:_MANY]), *more]
    return {key: _shortened(inner) for key, inner in value.items()} if is_object(value) else value


def _counted(outcome: Outcome) -> str:
    counts = {word: sum(one.verdict == word for one in outcome.findings) for word in ("breaking", "unknown")}
    words = [f"{count} {word}" for word, count in counts.items() if count]
    words += [f"{len(outcome.accepted)} accepted"] if outcome.accepted else []
    return ", ".join(words) or "compatible"


def _summary(report: Report) -> str:
    if report.passed:
        return f"Compatible with {', '.join(outcome.old for outcome in report.outcomes) or 'nothing: no release yet'}."
    number = sum(len(outcome.findings) for outcome in report.outcomes) + len(report.stale)
    return (
        f"{number} thing(s) to do. Undo the change, or record it in schema/accepted-breaks.toml with its `rule`, "
        "its `place`, `since` (the version that introduces it) and the `reason`; see docs/compatibility.md."
    )


def markdown(report: Report) -> str:
    """Write a report for a review."""
    lines: list[str] = []
    for outcome in report.outcomes:
        lines += [f"## {outcome.old} to {outcome.new}: {_counted(outcome)}", ""]
        rows = [*outcome.findings, *(finding for finding, _ in outcome.accepted)]
        if rows:
            lines += ["| Verdict | Rule | Location | What | Example |", "|---|---|---|---|---|"]
            accepted = {id(finding) for finding, _ in outcome.accepted}
            lines += [_row(finding, accepted=id(finding) in accepted) for finding in rows]
            lines.append("")
        lines += [f"- {finding.says} Allowed by policy." for finding in outcome.allowed]
    lines += [f"- Stale: `{entry.rule}` at `{entry.place}`." for entry in report.stale]
    return "\n".join([*lines, "", _summary(report)])


def _row(finding: Finding, *, accepted: bool) -> str:
    verdict = "accepted" if accepted else finding.verdict
    shown = f"`{example(finding)}`" if finding.verdict == "breaking" else ""
    cells = [verdict, f"`{finding.rule}`", f"`{finding.place}`", finding.says, shown]
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def as_json(report: Report) -> str:
    """Write a report for programs."""
    value: dict[str, Any] = {"passed": report.passed, **asdict(report)}
    return json.dumps(value, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Report], str]] = {"human": human, "json": as_json, "markdown": markdown}
"""Report writers by name."""
