"""A search for wrong `compatible` verdicts: random schemas, random changes, many documents.

`make compat-hunt` makes two thousand edits of the project's schemas.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from compat_vectors import documents_of_both
from exhaustive import share, thorough
from hunt.edits import Edit
from hunt.oracle import Side
from hunt.run import Run
from random_schemas import RandomSchemas
from schema_folder import chat_schemas
from schema_types import Schemas

from sequrity_compat.containment.verdicts import Comparer
from sequrity_compat.schemas.location import Location

ROOT = Location("s.json")


@pytest.mark.parametrize("seed", share(range(48), every=4))
def test_compatible_random_schemas_have_no_counterexample(seed: int, tmp_path: Path) -> None:
    """Documents of the writer are valid for the reader, and every break has a counterexample."""
    make = RandomSchemas(seed)
    for _ in range(4):
        one = make.document()
        two = make.changed(one)
        tries: list[Any] | None = None
        for writer, reader in ((one, two), (two, one)):
            versions = Comparer({"s.json": writer}, {"s.json": reader})
            comparison = versions.compare(ROOT, ROOT)
            for shown in comparison.judged:
                if shown.verdict == "breaking":
                    assert versions.writer.valid(ROOT, shown.document)
                    assert not versions.reader.valid(ROOT, shown.document)
            if comparison.verdict == "compatible":
                if tries is None:
                    tries = documents_of_both(one, two, tmp_path)
                for document in tries:
                    if versions.is_written(ROOT, document):
                        assert versions.reader.valid(ROOT, document), (writer, reader, document)


@pytest.mark.parametrize("count", thorough(12, 80))
def test_random_edits_of_the_schemas_have_no_unseen_break(count: int) -> None:
    """The edits are usual and unusual ones."""
    documents = chat_schemas() if count < 20 else Schemas().documents
    run = Run({file: schema for file, schema in documents.items() if file != "openapi.json"}, seed=1, tries=30)
    assert run.until(count=count) == count
    assert not run.finds
    assert min(run.verdicts["compatible"], run.verdicts["breaking"]) > count // 4


def test_hunt_finds_a_missed_break() -> None:
    """It ignores what the policy does not count, and what is not a break."""
    text, short = {"type": "string"}, {"type": "string", "maxLength": 1}
    old = {"a.json": {"title": "A", "type": "object", "properties": {"name": text}}}
    new = {"a.json": {"title": "A", "type": "object", "properties": {"name": short, "b": {"type": "integer"}}}}
    side = Side(old, new, Edit("a.json", "", "is edited", moves=False))
    assert side.breaks({"name": "ab"})
    assert not side.breaks({"name": "a"})
    assert not side.breaks({"b": "no number"})
    assert not side.breaks([])
