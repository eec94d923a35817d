"""A hunt for a 'compatible' that is none: random schemas, random changes, many documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from compat_vectors import documents_of_both
from random_schemas import RandomSchemas

from sequrity_codegen.compat.verdicts import Versions
from sequrity_codegen.load.named import Place

ROOT = Place("s.json")


@pytest.mark.parametrize("seed", range(24))
def test_nothing_compatible_has_a_counterexample(seed: int, tmp_path: Path) -> None:
    """What is written by one schema is read by the other, and every break is shown."""
    make = RandomSchemas(seed)
    for _ in range(4):
        one = make.document()
        two = make.changed(one)
        tries: list[Any] | None = None
        for writer, reader in ((one, two), (two, one)):
            versions = Versions({"s.json": writer}, {"s.json": reader})
            comparison = versions.compare(ROOT, ROOT)
            for shown in comparison.shown:
                if shown.verdict == "breaking":
                    assert versions.writer.valid(ROOT, shown.document)
                    assert not versions.reader.valid(ROOT, shown.document)
            if comparison.verdict == "compatible":
                if tries is None:
                    tries = documents_of_both(one, two, tmp_path)
                for document in tries:
                    if versions.is_written(ROOT, document):
                        assert versions.reader.valid(ROOT, document), (writer, reader, document)
