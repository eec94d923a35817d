"""Write a tree of files to disk, or compare it with the files there."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Literal

from attrs import frozen

from sequrity_codegen.errors import Problem, SchemaError, refuse
from sequrity_codegen.generate import MANIFEST, Tree

_MARK = b"# Code generated from schema/"

State = Literal["missing", "different", "left over"]


@frozen(order=True)
class Difference:
    """A file on disk that differs from the tree."""

    path: str
    """Below the output folder, with `/`."""

    state: State


def check_folders(schema: Path, output: Path, package: str) -> None:
    """Check that neither the folder of the schemas nor that of the package is inside the other.

    Raises:
        SchemaError: One of them is.
    """
    folders = schema.resolve(), (output / package).resolve()
    if folders[0].is_relative_to(folders[1]) or folders[1].is_relative_to(folders[0]):
        text = f"the package {package!r} would be inside the folder of the schemas, or replace it"
        raise SchemaError("", "", f"{text}; choose another output folder", "output")


def write(tree: Tree, output: Path, package: str) -> None:
    """Replace `output/package` by the tree, which is built beside it and then swapped in, so it is never incomplete.

    Raises:
        SchemaError: The folder holds a file that was not generated; nothing is touched.
    """
    target = output / package
    message = "was not generated; choose another output folder, or move the file away"
    refuse(Problem(path, "", message, "output") for path in _foreign(target, output))
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=output) as folder:
        for name, data in tree.items():
            path = Path(folder) / "new" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        _swap(Path(folder) / "new" / package, target, Path(folder) / "old")


def _foreign(target: Path, output: Path) -> list[str]:
    """List the files of a package that were not generated. Compiled files do not count.

    A module begins with our mark. The manifest lists all other files.
    """
    manifest = target / MANIFEST
    listed = frozenset(manifest.read_text("utf-8").splitlines()) if manifest.is_file() else None
    found: list[str] = []
    for path in _files(target):
        name = path.relative_to(output).as_posix()
        if path.suffix == ".py":
            generated = path.read_bytes().startswith(_MARK)
        elif listed is None:  # written before there was a manifest
            generated = path == target / "py.typed" or (path.suffix == ".json" and target / "schema" in path.parents)
        else:
            generated = name in listed
        if not generated:
            found.append(name)
    return found


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]


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
    there = {path.relative_to(output).as_posix(): path for path in _files(target)}
    both = tree.keys() & there.keys()
    found = [Difference(path, "left over") for path in there.keys() - tree.keys()]
    found += [Difference(path, "missing") for path in tree.keys() - there.keys()]
    found += [Difference(path, "different") for path in both if there[path].read_bytes() != tree[path]]
    return sorted(found)
