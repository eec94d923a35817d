"""Write a tree of files to disk, or compare it with the files there."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Literal

from attrs import frozen

from sequrity_codegen.errors import SchemaError
from sequrity_codegen.generate import Tree

_MARK = b"# Code generated from schema/"

State = Literal["missing", "different", "left over"]


@frozen(order=True)
class Difference:
    """A file on disk that is not as the tree has it."""

    path: str
    """Below the output folder, with `/`."""

    state: State


def write(tree: Tree, output: Path, package: str) -> None:
    """Replace `output/package` by the tree: built beside it first, then swapped in, so that it is never half there.

    Raises:
        SchemaError: The folder holds a Python file that was not generated; nothing is touched.
    """
    target = output / package
    for path in sorted(target.rglob("*.py")) if target.is_dir() else []:
        if not path.read_bytes().startswith(_MARK):
            message = "was not generated; choose another output folder, or move the file away"
            raise SchemaError(path.relative_to(output).as_posix(), "", message, "output")
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=output) as folder:
        for name, data in tree.items():
            path = Path(folder) / "new" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        _swap(Path(folder) / "new" / package, target, Path(folder) / "old")


def _swap(new: Path, target: Path, old: Path) -> None:
    """Replace a folder by another, or leave it unchanged."""
    if not target.exists():
        new.rename(target)
        return
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise


def differences(tree: Tree, output: Path, package: str) -> list[Difference]:
    """Compare `output/package` with the tree.

    Returns:
        Each file that is missing, left over or different, in order of path; compiled files do not count.
    """
    target = output / package
    there = {
        path.relative_to(output).as_posix(): path
        for path in sorted(target.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    both = tree.keys() & there.keys()
    found = [Difference(path, "left over") for path in there.keys() - tree.keys()]
    found += [Difference(path, "missing") for path in tree.keys() - there.keys()]
    found += [Difference(path, "different") for path in both if there[path].read_bytes() != tree[path]]
    return sorted(found)
