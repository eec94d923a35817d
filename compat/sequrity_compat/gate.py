"""Compare a version of the schemas with another one, or with every release."""

from __future__ import annotations

from pathlib import Path

from sequrity_compat import versions
from sequrity_compat.python.api_findings import compare_api, not_generated
from sequrity_compat.report import accepted_breaks as accepted
from sequrity_compat.report.report import Outcome, Report
from sequrity_compat.versions import Version
from sequrity_compat.wire.comparison import compare_wire
from sequrity_compat.wire.entry_points import class_names


def compare(old: Version, new: Version) -> Outcome:
    """Compare two versions, on the wire and by the generated names."""
    found, allowed = compare_wire(old.documents, new.documents)
    sent, received = (class_names(old.documents, direction) for direction in ("request", "response"))
    refused = [finding for version in (old, new) for finding in not_generated(version.name, version.refused)]
    found += refused or compare_api(old.python, new.python, sent, received)
    return Outcome(old.name, new.name, tuple(found), (), tuple(allowed))


def against_releases(folder: Path, package: str = "sequrity") -> Report:
    """Compare a schema folder with all its releases, and apply its list of accepted breaks.

    Raises:
        SchemaError: A file of the folder cannot be read.
    """
    new = versions.for_comparison(folder, package)
    entries = accepted.read(folder)
    outcomes = [compare(old, new) for old in versions.released(folder)]
    seen = [(outcome.old, finding) for outcome in outcomes for finding in outcome.findings]
    return Report(tuple(_apply(outcome, entries) for outcome in outcomes), tuple(accepted.stale(entries, seen)))


def _apply(outcome: Outcome, entries: list[accepted.AcceptedBreak]) -> Outcome:
    """Move the accepted findings aside."""
    covered = {
        finding: entry for finding in outcome.findings for entry in entries if entry.covers(finding, outcome.old)
    }
    left = tuple(finding for finding in outcome.findings if finding not in covered)
    return Outcome(outcome.old, outcome.new, left, tuple(covered.items()), outcome.allowed)
