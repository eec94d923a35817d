"""The canonical schemas that a package ships as data, read when first asked for."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from posixpath import dirname, join, normpath
from typing import Any

from sequrity_runtime.json_pointer import value_at


@cache
def schema_file(package: str, file: str) -> Any:
    """Read one schema file.

    Args:
        package: Import package that ships it.
        file: Its path below the package's `schema` folder, with slashes.
    """
    return json.loads(files(package).joinpath("schema", *file.split("/")).read_text("utf-8"))


def schema_at(package: str, file: str, pointer: str) -> Any:
    """Find the schema at a JSON Pointer of a file."""
    return value_at(schema_file(package, file), pointer)


def target_of(file: str, reference: str) -> tuple[str, str]:
    """Resolve a `$ref` found in `file` into a file and a JSON Pointer."""
    target, _, pointer = reference.partition("#")
    return (normpath(join(dirname(file), target)) if target else file), pointer
