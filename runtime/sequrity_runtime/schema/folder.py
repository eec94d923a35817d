"""A folder of schema documents, read with strict JSON.

`sequrity_codegen.load.reader` also checks what only a generator needs: names of modules, symbolic links, nesting.
"""

from __future__ import annotations

import keyword
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from sequrity_runtime.errors import DecodeError
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.schema.extension import written_out

OPENAPI: Final = "openapi.json"
"""The file that describes operations. All other files hold types."""

RELEASED: Final = "released"
"""The folder of the snapshots of earlier versions, which are not schema documents."""


class FolderError(ValueError):
    """A file of the folder cannot be read. The message names the file and the position in it."""


_OWN_MODULES = ("converters", "dicts", "schema")
"""Modules of a generated package that belong to no schema file."""


@cache
def module_of(file: str) -> str:
    """Name the generated module of a schema file, below the package: `pets/pet-store.json` gives `pets.pet_store`."""
    parts = [_module_name(part) for part in file.removesuffix(".json").split("/")]
    return ".".join([f"{parts[0]}_" if parts[0] in _OWN_MODULES else parts[0], *parts[1:]])


def _module_name(name: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "_", name).strip("_").lower()
    whole = words if words[:1].isalpha() else f"schema_{words}"
    return f"{whole}_" if keyword.iskeyword(whole) else whole


def read_folder(folder: Path) -> dict[str, Any]:
    """Read every JSON file below a folder, except the snapshots of earlier versions.

    Returns:
        The documents by their path below the folder, with slashes, in order of paths. Their records that extend others
        are written out.

    Raises:
        FolderError: A file is not readable or not strict JSON.
    """
    paths = {path.relative_to(folder): path for path in folder.rglob("*.json")}
    files = {name.as_posix(): path for name, path in paths.items() if name.parts[0] != RELEASED}
    return written_out({name: _read(files[name]) for name in sorted(files)})


def _read(path: Path) -> Any:
    try:
        return decode_json(path.read_bytes())
    except (DecodeError, OSError) as error:
        raise FolderError(f"{path}: {error}") from error
