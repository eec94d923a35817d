"""Put a tree of files on disk whole, or compare it with what is there."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from sequrity_codegen.errors import SchemaError
from sequrity_codegen.generate import Tree

_MARK = b"# Code generated from schema/"


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
        if target.exists():
            target.rename(Path(folder) / "old")
        (Path(folder) / "new" / package).rename(target)


def differences(tree: Tree, output: Path, package: str) -> list[str]:
    """Compare `output/package` with the tree.

    Returns:
        A line for each file that is missing, left over or different, in order of path; compiled files do not count.
    """
    target = output / package
    there = {
        path.relative_to(output).as_posix(): path
        for path in sorted(target.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    lines = [f"{name}: left over; no schema gives it" for name in there.keys() - tree.keys()]
    lines += [f"{name}: missing" for name in tree.keys() - there.keys()]
    lines += [f"{name}: differs" for name in tree.keys() & there.keys() if there[name].read_bytes() != tree[name]]
    return sorted(lines)


def clear(target: Path) -> None:
    """Remove a generated package."""
    shutil.rmtree(target, ignore_errors=True)
