"""The canonical schemas that a package ships as data, read on first use."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.schema.extension import document_written_out


@cache
def schema_file(package: str, file: str) -> Any:
    """Read one schema file. Its records that extend others are written out.

    Args:
        package: Import package that ships it.
        file: Its path below the package's `schema` folder, with slashes.
    """
    return document_written_out(file, partial(_as_shipped, package))


@cache
def _as_shipped(package: str, file: str) -> Any:
    return json.loads(files(package).joinpath("schema", *file.split("/")).read_text("utf-8"))


@cache
def schema_documents(package: str) -> Mapping[str, Any]:
    """Read every schema file that an import package ships, by its path below the schema folder, in order of paths."""
    paths = sorted(_json_files(files(package).joinpath("schema"), ""))
    return MappingProxyType({path: schema_file(package, path) for path in paths})


def _json_files(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _json_files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".json"):
            yield prefix + entry.name


def schema_at(package: str, file: str, pointer: str) -> Any:
    """Find the schema at a JSON Pointer of a file."""
    return value_at(schema_file(package, file), pointer)
