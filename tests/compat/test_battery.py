"""The gate gives the verdicts of the battery in `vectors/compat`, and none of them is unsound."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from compat_vectors import cases, documents_of_both

from sequrity_compat.containment.verdicts import Comparer, Comparison
from sequrity_compat.schemas.location import Location

CASES = cases()
ROOT = Location("s.json")


def compared(case: dict[str, Any], direction: str) -> tuple[Comparer, Comparison]:
    writer, reader = (case["old"], case["new"]) if direction == "request" else (case["new"], case["old"])
    versions = Comparer({"s.json": writer}, {"s.json": reader})
    return versions, versions.compare(ROOT, ROOT)


def test_battery_has_at_least_150_different_cases() -> None:
    """The ids differ, and so do the schemas. Both verdicts are well represented."""
    assert len(CASES) >= 150
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert len({(repr(case["old"]), repr(case["new"])) for case in CASES}) == len(CASES)
    verdicts = Counter(case[direction] for case in CASES for direction in ("request", "response"))
    assert min(verdicts["compatible"], verdicts["breaking"]) > 100
    assert verdicts["unknown"] > 10


@pytest.mark.parametrize("direction", ["request", "response"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_gate_has_the_verdict_of_the_battery(case: dict[str, Any], direction: str, tmp_path: Path) -> None:
    """A break has a counterexample. A compatible pair has none among many documents."""
    versions, comparison = compared(case, direction)
    assert comparison.verdict == case[direction], comparison.judged
    for judged in comparison.judged:
        if judged.verdict == "breaking":
            assert versions.is_written(ROOT, judged.document)
            assert not versions.reader.valid(ROOT, judged.document)
    if comparison.verdict == "compatible":
        for document in documents_of_both(case["old"], case["new"], tmp_path):
            if versions.is_written(ROOT, document):
                assert versions.reader.valid(ROOT, document), document


def test_only_format_and_unsupported_keywords_are_unknown() -> None:
    """Every other case of the battery is decided."""
    left = {case["id"] for case in CASES if "unknown" in (case["request"], case["response"])}
    assert {name for name in left if not name.startswith(("undecided/", "rules/"))} == {
        "strings/format-added",
        "strings/format-dropped",
        "strings/format-for-values",
    }
