"""The battery of verdicts in `vectors/compat`: each is what the gate says, and none is unsound."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from compat_vectors import cases, documents_of_both

from sequrity_codegen.load.named import Place
from sequrity_compat.containment.verdicts import Comparer, Comparison

CASES = cases()
ROOT = Place("s.json")


def compared(case: dict[str, Any], direction: str) -> tuple[Comparer, Comparison]:
    writer, reader = (case["old"], case["new"]) if direction == "request" else (case["new"], case["old"])
    versions = Comparer({"s.json": writer}, {"s.json": reader})
    return versions, versions.compare(ROOT, ROOT)


def test_the_battery_is_large_and_has_no_case_twice() -> None:
    """At least 120 verdicts; the ids are different, and so are the questions."""
    assert len(CASES) >= 150
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert len({(repr(case["old"]), repr(case["new"])) for case in CASES}) == len(CASES)
    verdicts = Counter(case[direction] for case in CASES for direction in ("request", "response"))
    assert min(verdicts["compatible"], verdicts["breaking"]) > 100
    assert verdicts["unknown"] > 10


@pytest.mark.parametrize("direction", ["request", "response"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_gate_says_what_people_found(case: dict[str, Any], direction: str, tmp_path: Path) -> None:
    """A break is shown by a document, and nothing compatible has one that shows a break."""
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


def test_no_verdict_of_our_own_dialect_is_left_open() -> None:
    """Only formats are, and what is written with keywords or patterns that are not understood."""
    left = {case["id"] for case in CASES if "unknown" in (case["request"], case["response"])}
    assert {name for name in left if not name.startswith(("undecided/", "rules/"))} == {
        "strings/format-added",
        "strings/format-dropped",
        "strings/format-for-values",
    }
