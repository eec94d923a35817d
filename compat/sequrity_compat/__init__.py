"""The gate against breaking changes: what a change of the schemas breaks, and for whom.

What callers send by the old schemas, the new ones must accept; what the service answers by the new schemas, the old
ones must accept. So each schema of a request is proved to be contained in its successor, and each of a response in its
predecessor: `contain` walks the two together, `verdicts` looks for a document that shows each step that fails. A proof
says `compatible`; a document, confirmed by `jsonschema`, says `breaking`; without either the answer is `unknown`, which
fails as well until somebody has looked. `policy` says what is decided and not derived.

The second axis are the generated names: a rename changes no document and breaks every program that imports it.
"""

from __future__ import annotations

from pathlib import Path

from sequrity_compat import versions
from sequrity_compat.python.names import names, not_generated
from sequrity_compat.report import accepted_breaks as accepted
from sequrity_compat.report.report import FORMATS, Outcome, Report
from sequrity_compat.versions import Version, read
from sequrity_compat.wire.entry_points import classes
from sequrity_compat.wire.findings import Finding, wire

__all__ = ["FORMATS", "Finding", "Outcome", "Report", "against_releases", "compare", "read"]


def compare(old: Version, new: Version) -> Outcome:
    """Compare two versions, on the wire and by the generated names."""
    found, allowed = wire(old.documents, new.documents)
    given, read = (classes(old.documents, direction) for direction in ("request", "response"))
    refused = [finding for version in (old, new) for finding in not_generated(version.name, version.refused)]
    found += refused or names(old.python, new.python, given, read)
    return Outcome(old.name, new.name, tuple(found), (), tuple(allowed))


def against_releases(folder: Path, package: str = "sequrity") -> Report:
    """Compare a schema folder with every release of it, and apply its list of accepted breaks.

    Raises:
        SchemaError: Something in the folder cannot be read.
    """
    new = versions.for_comparison(folder, package)
    entries = accepted.read(folder)
    outcomes = [compare(old, new) for old in versions.released(folder)]
    seen = [(outcome.old, finding) for outcome in outcomes for finding in outcome.findings]
    return Report(
        tuple(_apply(outcome, entries) for outcome in outcomes),
        tuple(accepted.stale(entries, seen)),
    )


def _apply(outcome: Outcome, entries: list[accepted.Accepted]) -> Outcome:
    """Set aside what was accepted."""
    covered = {
        finding: entry for finding in outcome.findings for entry in entries if entry.covers(finding, outcome.old)
    }
    left = tuple(finding for finding in outcome.findings if finding not in covered)
    return Outcome(outcome.old, outcome.new, left, tuple(covered.items()), outcome.allowed)
