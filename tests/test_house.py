"""The arrows of the house: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = sorted((ROOT / "runtime").rglob("*.py"))
GENERATED = sorted((ROOT / "generated").rglob("*.py"))
DRIVERS = {"async_driver.py", "sync_driver.py", "pooled_transport.py"}


def imported(path: Path) -> Iterator[tuple[str, bool]]:
    """Name the packages that a file imports, and tell whether it does so only for type checkers."""
    tree = ast.parse(path.read_text("utf-8"))
    for_checkers = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], id(node) in for_checkers) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0], id(node) in for_checkers


def test_the_files_are_found() -> None:
    """Else the tests below would hold for nothing."""
    assert len(RUNTIME) > 20
    assert len(GENERATED) > 20


@pytest.mark.parametrize("path", RUNTIME, ids=lambda path: path.name)
def test_the_runtime_imports_nothing_that_stands_on_it(path: Path) -> None:
    """Any generated package can use it, and it ships without generator and sandbox."""
    roots = {root for root, _ in imported(path)}
    assert not roots & {"sequrity", "sequrity_codegen", "sequrity_sandbox"}


@pytest.mark.parametrize("path", RUNTIME, ids=lambda path: path.name)
def test_only_the_drivers_import_httpx(path: Path) -> None:
    """What to send and how to read the answer is decided without it."""
    if path.name not in DRIVERS:
        assert ("httpx", False) not in set(imported(path))


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.relative_to(ROOT / "generated").as_posix())
def test_generated_code_stands_on_the_runtime_alone(path: Path) -> None:
    """Of this house, it imports itself and the runtime."""
    assert not {root for root, _ in imported(path)} & {"sequrity_codegen", "sequrity_sandbox"}
