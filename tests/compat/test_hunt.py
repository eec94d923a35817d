"""A hunt for a 'compatible' that is none: random schemas, random changes, many documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from instances import WRONG, Instances, distinct
from random_schemas import RandomSchemas
from schema_types import Schemas

from sequrity_codegen.compat.verdicts import Versions
from sequrity_codegen.load.named import Place

ROOT = Place("s.json")


def documents(folder: Path, document: dict[str, Any]) -> list[Any]:
    """Make documents of a schema, valid and not."""
    folder.mkdir(exist_ok=True)
    (folder / "s.json").write_text(json.dumps(document), "utf-8")
    schemas = Schemas(folder)
    try:
        made = Instances(schemas).of(schemas.types[0])
    except (RecursionError, KeyError, IndexError):  # a type without an end, or without a value
        made = []
    return made[:400]


@pytest.mark.parametrize("seed", range(60))
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
                    tries = distinct([*documents(tmp_path / "1", one), *documents(tmp_path / "2", two), *WRONG])
                for document in tries:
                    if versions.is_written(ROOT, document):
                        assert versions.reader.valid(ROOT, document), (writer, reader, document)
