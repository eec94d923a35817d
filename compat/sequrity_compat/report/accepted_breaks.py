"""Accepted breaks: `schema/accepted-breaks.toml`, each with its version and reason.

An entry identifies a finding by rule and place. It applies to releases before `since`; later releases include the new
state. An entry that matches no finding is stale, and fails the gate.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import frozen

from sequrity_codegen.errors import SchemaError
from sequrity_codegen.load.reader import ACCEPTED_BREAKS
from sequrity_compat.versions import order
from sequrity_compat.wire.finding import Finding
from sequrity_runtime.type_guards import is_object

_KEYS = ("rule", "place", "since", "reason")


@frozen
class AcceptedBreak:
    """One accepted break."""

    rule: str
    place: str
    """Location in the old version, as in the report."""

    since: str
    """The first version that has the break."""

    reason: str

    def covers(self, finding: Finding, baseline: str) -> bool:
        """Return whether the entry matches a finding against a release."""
        return (self.rule, self.place) == (finding.rule, finding.place) and order(baseline) < order(self.since)


def read(folder: Path) -> list[AcceptedBreak]:
    """Read the list of a schema folder. Empty without the file.

    Raises:
        SchemaError: An entry is incomplete.
    """
    path = folder / ACCEPTED_BREAKS
    if not path.is_file():
        return []
    try:
        entries: Any = tomllib.loads(path.read_text("utf-8")).get("accepted", [])
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(ACCEPTED_BREAKS, "", f"is not TOML: {error}", "accepted-breaks") from None
    return [_entry(index, raw) for index, raw in enumerate(entries)]


def _entry(index: int, raw: Any) -> AcceptedBreak:
    if not is_object(raw) or set(raw) != set(_KEYS) or not all(isinstance(raw[key], str) and raw[key] for key in raw):
        text = f"an entry has exactly the strings {', '.join(_KEYS)}"
        raise SchemaError(ACCEPTED_BREAKS, f"/accepted/{index}", text, "accepted-breaks")
    order(raw["since"])
    return AcceptedBreak(*(raw[key] for key in _KEYS))


def stale(entries: list[AcceptedBreak], seen: Iterable[tuple[str, Finding]]) -> list[AcceptedBreak]:
    """List the entries that match no finding. `seen` has each finding with the release that it is against."""
    found = list(seen)
    return [entry for entry in entries if not any(entry.covers(finding, baseline) for baseline, finding in found)]
