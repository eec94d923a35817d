"""Read a schema folder strictly: JSON that parsers could read differently is refused here, before it is used.

Refused: duplicate keys, NaN and infinities (`1e999` too), lone surrogates, bytes that are not UTF-8, nesting deeper
than 100, integers of more than 30 digits, symbolic links, and names of files and folders that are not module names.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load.dialects import converted
from sequrity_runtime.errors import DecodeError
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.schema.folder import OPENAPI, RELEASED
from sequrity_runtime.type_guards import is_array, is_object

MAX_DEPTH = 100
_TOO_DEEP = f"is nested deeper than {MAX_DEPTH}; name the inner parts"
_MAX_DIGITS = 30
ACCEPTED_BREAKS = "accepted-breaks.toml"
HISTORY = (RELEASED, ACCEPTED_BREAKS)
"""Files at the root of a schema folder that are not schemas: the record of earlier versions for `compat`."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\Z")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_folder(folder: Path, ignored: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Read every JSON file below a folder, or one file.

    Args:
        folder: The schema folder, or one schema file. The folder may contain only `.json` files and folders. `HISTORY`
            and names that begin with a dot are ignored.
        ignored: Keywords to leave out of the schemas.

    Returns:
        The documents by their path below the folder, with `/`, in sorted order. Older dialects are converted.

    Raises:
        SchemaError: A file breaks one of the module's rules; every such file is named.
    """
    documents: dict[str, Any] = {}
    problems: list[Problem] = []
    if folder.is_dir():
        paths = sorted(_walk(folder, problems, folder), key=lambda path: path.relative_to(folder).parts)
    elif folder.is_file():
        folder, paths = folder.parent, [*_checked(folder, folder.name, problems)]
    else:
        raise SchemaError(folder.name, "", "does not exist; name a schema file, or the folder that holds them", "file")
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            documents[name] = converted(_read(path, name), ignored if name != OPENAPI else frozenset())
        except SchemaError as error:
            problems += error.problems
    for name in documents:
        if (folder / name.removesuffix(".json")).is_dir():
            problems.append(Problem(name, "", "is beside a folder of the same name; rename one", "file-name"))
    if problems:
        raise SchemaError.of(problems)
    if not documents:
        raise SchemaError(folder.name, "", "holds no .json file", "file")
    return documents


def _walk(folder: Path, problems: list[Problem], root: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        name = path.relative_to(root).as_posix()
        if name in HISTORY or (path.name.startswith(".") and path.suffix != ".json"):
            continue
        if path.is_dir() and not path.is_symlink():
            if _can_name_module(path.name):
                yield from _walk(path, problems, root)
            else:
                problems.append(Problem(name, "", _NAME_RULE, "file-name"))
        else:
            yield from _checked(path, name, problems)


def _checked(path: Path, name: str, problems: list[Problem]) -> Iterator[Path]:
    """Yield a file whose name is that of a schema file."""
    if path.is_symlink():
        problems.append(Problem(name, "", "is a symbolic link; put the file itself here", "file"))
    elif path.suffix in (".yaml", ".yml"):
        problems.append(Problem(name, "", "is YAML; convert it to JSON, for example with `yq -o json`", "file"))
    elif path.suffix != ".json":
        problems.append(Problem(name, "", "is not a .json file; keep other files elsewhere", "file"))
    elif not _can_name_module(path.stem):
        problems.append(Problem(name, "", _NAME_RULE, "file-name"))
    else:
        yield path


_NAME_RULE = "becomes a Python module: name it with ASCII letters and digits, and . or - or _ between them"


def _can_name_module(name: str) -> bool:
    return bool(_NAME.match(name))


def _read(path: Path, name: str) -> Any:
    document = read_json(path, name)
    _check_values(document, name, 0)
    return document


def read_json(path: Path, name: str) -> Any:
    """Read a file of strict JSON, which messages call `name`.

    Raises:
        SchemaError: The file is not strict JSON.
        OSError: The file cannot be read.
    """
    data = path.read_bytes()
    if data.startswith(codecs.BOM_UTF8):
        raise SchemaError(name, "", "begins with a byte order mark; save it as UTF-8 without one", "json")
    try:
        return decode_json(data)
    except DecodeError as error:
        raise SchemaError(name, "", _reason(error, data), "depth" if error.kind == "depth" else "json") from None


def _reason(error: DecodeError, data: bytes) -> str:
    """Describe why a file is not strict JSON: with the syntax error or the repeated key, which the decoder omits."""
    if error.kind == "depth":
        return _TOO_DEEP
    try:
        json.loads(data.decode(), object_pairs_hook=_check_keys)
    except json.JSONDecodeError as syntax:
        return f"is not JSON: {syntax.msg} in line {syntax.lineno}"
    except KeyError as repeated:
        return f"holds the key {repeated} twice in one object; keep one"
    except ValueError:  # not UTF-8, or thousands of digits
        pass
    return f"is not strict JSON: {error}"


def _check_keys(pairs: list[tuple[str, Any]]) -> None:
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise KeyError(next(key for key in keys if keys.count(key) > 1))


def _check_values(value: Any, name: str, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise SchemaError(name, "", _TOO_DEEP, "depth")
    if isinstance(value, str) and _SURROGATE.search(value):
        raise SchemaError(name, "", "holds a lone surrogate, which UTF-8 cannot encode; remove it", "json")
    if isinstance(value, int) and abs(value) >= 10**_MAX_DIGITS:
        raise SchemaError(name, "", f"holds an integer of more than {_MAX_DIGITS} digits", "json")
    if is_object(value):
        for key, item in value.items():
            _check_values(key, name, depth)
            _check_values(item, name, depth + 1)
    elif is_array(value):
        for item in value:
            _check_values(item, name, depth + 1)
