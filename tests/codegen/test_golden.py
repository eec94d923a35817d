"""Small schema folders with the code expected of them beside each; a mismatch rewrites the code and fails.

The expected code ends in `.py.txt`, so that no tool takes it for code of this project.
Look at the difference that version control then shows: commit it if it is meant, else mend the generator.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from schema_folder import ROOT

from sequrity_codegen import generate

GOLDEN = ROOT / "tests" / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_generated_code_is_as_expected(case: str) -> None:
    tree = generate(GOLDEN / case / "schema", "golden")
    found = {name: data for name, data in tree.items() if name.endswith(".py") and not name.endswith("__init__.py")}
    expected = GOLDEN / case / "expected"
    files = sorted(expected.rglob("*.txt"))
    there = {path.relative_to(expected).as_posix().removesuffix(".txt"): path.read_bytes() for path in files}
    if found == there:
        return
    changed = sorted(name for name in found.keys() | there.keys() if found.get(name) != there.get(name))
    shutil.rmtree(expected, ignore_errors=True)
    for name, data in found.items():
        path = expected / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    pytest.fail(f"rewritten, look at the difference: {', '.join(changed)}")


def test_no_golden_file_holds_a_place_of_this_machine() -> None:
    for path in GOLDEN.rglob("*"):
        if path.is_file():
            assert str(Path.home()) not in path.read_text() or str(Path.home()) == "/"
