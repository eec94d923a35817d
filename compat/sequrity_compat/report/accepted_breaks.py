"""Breaks that were decided on: `schema/accepted-breaks.toml`, each with the version that makes it and the reason.

An entry names a finding by its rule and place. It holds against releases before `since`; from then on the new state is
the promise. An entry that matches nothing is stale and fails, so that the list says what is true.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import frozen

from sequrity_codegen.errors import SchemaError
from sequrity_codegen.narrow import is_object
from sequrity_compat.versions import order
from sequrity_compat.wire.finding import Finding

FILE = "accepted-breaks.toml"
_KEYS = ("rule", "place", "since", "reason")


@frozen
class AcceptedBreak:
    """One break that was decided on."""

    rule: str
    place: str
    """Where it stands in the old version, as the report says."""

    since: str
    """The first version that has it."""

    reason: str

    def covers(self, finding: Finding, baseline: str) -> bool:
        """Tell whether it is this break, seen from an older release."""
        return (self.rule, self.place) == (finding.rule, finding.place) and order(baseline) < order(self.since)


def read(folder: Path) -> list[AcceptedBreak]:
    """Read the list of a schema folder; an empty one where there is none.

    Raises:
        SchemaError: An entry lacks something.
    """
    path = folder / FILE
    if not path.is_file():
        return []
    try:
        entries: Any = tomllib.loads(path.read_text("utf-8")).get("accepted", [])
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(FILE, "", f"is not TOML: {error}", "accepted-breaks") from None
    return [_entry(index, raw) for index, raw in enumerate(entries)]


def _entry(index: int, raw: Any) -> AcceptedBreak:
    if not is_object(raw) or set(raw) != set(_KEYS) or not all(isinstance(raw[key], str) and raw[key] for key in raw):
        text = f"an entry has the texts {', '.join(_KEYS)}, and nothing else"
        raise SchemaError(FILE, f"/accepted/{index}", text, "accepted-breaks")
    order(raw["since"])
    return AcceptedBreak(*(raw[key] for key in _KEYS))


def stale(entries: list[AcceptedBreak], seen: Iterable[tuple[str, Finding]]) -> list[AcceptedBreak]:
    """List the entries that cover no finding; each comes with the release that it was seen from."""
    found = list(seen)
    return [entry for entry in entries if not any(entry.covers(finding, baseline) for baseline, finding in found)]
