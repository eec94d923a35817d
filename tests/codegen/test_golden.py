"""Small schema folders with the expected code beside each. A mismatch rewrites the code and fails.

The expected code ends in `.py.txt`, so that tools ignore it.
Check the difference in version control: commit it if it is intended, else fix the generator.
"""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest
from schema_folder import ROOT, bindings

from sequrity_codegen import generate
from sequrity_codegen.load import reader

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


@pytest.mark.parametrize("case", CASES)
def test_generated_code_can_be_imported(case: str, tmp_path: Path) -> None:
    """A type's hint may name what only follows it, itself, or another such type."""
    with bindings(reader.read_folder(GOLDEN / case / "schema"), tmp_path) as package:
        for module in importlib.import_module(f"{package.package}.converters").MODULES:
            assert package.converters(module).CODECS
            assert package.types(module)


def test_no_golden_file_holds_a_place_of_this_machine() -> None:
    for path in GOLDEN.rglob("*"):
        if path.is_file():
            assert str(Path.home()) not in path.read_text() or str(Path.home()) == "/"
