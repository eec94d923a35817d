"""Versions of the schemas: a schema folder, or the snapshot of a release.

A snapshot is one file, `schema/released/<version>.json`, with all schemas, `openapi.json`, the public names of the
generated package, and hashes of the bundles for other languages. It never changes after the release.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.generate import generate
from sequrity_codegen.load import reader
from sequrity_compat.precheck import check_shape
from sequrity_compat.python import python_api
from sequrity_compat.python.python_api import PythonApi
from sequrity_runtime.schema.folder import RELEASED
from sequrity_runtime.type_guards import is_object

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)\Z")


@frozen
class Version:
    """One version of the schemas."""

    name: str
    """Version number, or path of the folder."""

    documents: dict[str, Any] = field(repr=False)
    """Schema files by path, relative to the schema folder."""

    python: PythonApi = field(repr=False)
    """Public names of the generated package."""

    refused: tuple[Problem, ...] = ()
    """Problems that prevent generating the package. The names are then not compared."""


def from_folder(folder: Path, package: str = "sequrity") -> Version:
    """Read a schema folder, and generate the package in memory for its names.

    Raises:
        SchemaError: The generator refuses the folder.
    """
    documents = reader.read_folder(folder)
    return Version(folder.as_posix(), documents, python_api.of_tree(generate(folder, package), package))


def for_comparison(folder: Path, package: str = "sequrity") -> Version:
    """Read a schema folder. If the generator refuses it, the documents are still compared on the wire.

    Raises:
        SchemaError: A file is not valid JSON or not a schema.
    """
    try:
        return from_folder(folder, package)
    except SchemaError as error:
        documents = reader.read_folder(folder)
        check_shape(documents)
        return Version(folder.as_posix(), documents, {}, error.problems)


def from_snapshot(path: Path) -> Version:
    """Read the snapshot of a release.

    Raises:
        SchemaError: The file is not a snapshot.
    """
    try:
        raw = reader.read_json(path, path.name)
    except OSError as error:
        text = f"cannot be read: {error.strerror}; expected a schema folder or the snapshot of a release"
        raise SchemaError(str(path), "", text, "snapshot") from None
    parts = [raw.get(key) for key in ("documents", "python")] if is_object(raw) else []
    if not is_object(raw) or not all(is_object(part) for part in parts) or raw.get("version") != path.stem:
        text = f"is not a snapshot of {path.stem}, which has `version`, `documents` and `python`"
        raise SchemaError(path.name, "", text, "snapshot")
    check_shape(raw["documents"])
    return Version(raw["version"], raw["documents"], raw["python"])


def read(path: Path, package: str = "sequrity") -> Version:
    """Read a schema folder or a snapshot, depending on the path."""
    return for_comparison(path, package) if path.is_dir() else from_snapshot(path)


def released(folder: Path) -> list[Version]:
    """Read every release of a schema folder, oldest first."""
    paths = (folder / RELEASED).glob("*.json")
    return [from_snapshot(path) for path in sorted(paths, key=lambda path: order(path.stem))]


def order(version: str) -> tuple[int, ...]:
    """Return the sort key of a version number.

    Raises:
        SchemaError: The number does not look like `1.2.3`.
    """
    match = _VERSION.match(version)
    if match is None:
        raise SchemaError(f"{version}.json", "", f"{version!r} is not a version; write it as 1.2.3", "snapshot")
    return tuple(map(int, match.groups()))


def snapshot(version: Version, name: str, bundles: dict[str, str]) -> str:
    """Write a version as the snapshot of a release, one line for each file and name.

    Args:
        version: The version.
        name: Its number.
        bundles: Hashes of the bundles for other languages, by name.
    """
    order(name)
    lines = [f'"version": {json.dumps(name)}']
    for key, members in (("bundles", bundles), ("documents", version.documents), ("python", version.python)):
        lines.append(f"{json.dumps(key)}: {{\n" + ",\n".join(_lines(members)) + "\n}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lines(members: dict[str, Any]) -> Iterator[str]:
    for key, value in members.items():
        yield f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
