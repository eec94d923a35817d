"""The public names of the generated package, read from its sources by griffe without importing them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import griffe

PythonApi: TypeAlias = dict[str, dict[str, Any]]
"""Public names by full path. `kind` is `class`, `field`, `value`, `type`, `function` or `name`."""

_PRIVATE = ("converters", "schema")
_RUNTIME = Path(__file__).resolve().parents[3] / "runtime"


def of_folder(folder: Path, package: str) -> PythonApi:
    """Read the public names of a package.

    Args:
        folder: The folder that holds the package.
        package: Its name.

    Returns:
        Every public name, sorted.
    """
    loaded = griffe.load(package, search_paths=[folder, _RUNTIME], allow_inspection=False)
    found: PythonApi = {}
    if isinstance(loaded, griffe.Module):
        _module(loaded, found)
    return dict(sorted(found.items()))


def of_tree(tree: dict[str, bytes], package: str) -> PythonApi:
    """Read the public names of a generated package that is not on disk."""
    with tempfile.TemporaryDirectory(prefix="surface") as folder:
        for path, content in tree.items():
            if path.endswith(".py"):
                file = Path(folder) / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        return of_folder(Path(folder), package)


def _module(module: griffe.Module, found: PythonApi) -> None:
    public = set(map(str, module.exports or [])) or {name for name in module.members if not name.startswith("_")}
    for name, member in module.members.items():
        if isinstance(member, griffe.Module):
            if name not in _PRIVATE:
                _module(member, found)
        elif name not in public:
            continue
        elif isinstance(member, griffe.Alias):
            if module.exports:
                found[member.path] = {"kind": "name", "target": member.target_path}
        elif isinstance(member, griffe.Class):
            _class(member, found, [base for base in _bases(member) if base.name not in public])
        elif isinstance(member, griffe.Function):
            found[member.path] = _function(member)
        elif isinstance(member, griffe.Attribute) and str(member.annotation) == "TypeAlias":
            found[member.path] = {"kind": "type", "type": str(member.value)}
        else:
            found[member.path] = {"kind": "value"}


def _bases(found_class: griffe.Class) -> Iterator[griffe.Class]:
    """Yield the classes of the same module that a class inherits from. Programs call their methods on the class."""
    for base in found_class.bases:
        member = found_class.module.members.get(str(base).partition("[")[0])
        if isinstance(member, griffe.Class):
            yield from _bases(member)
            yield member


def _class(found_class: griffe.Class, found: PythonApi, private: list[griffe.Class]) -> None:
    partial = str(found_class.keywords.get("total")) == "False"
    found[found_class.path] = {"kind": "class", "bases": [str(base) for base in found_class.bases]}
    members = {name: member for each in (*private, found_class) for name, member in each.members.items()}
    for name, member in members.items():
        path = f"{found_class.path}.{name}"
        if name.startswith("_") and name != "__init__":
            continue
        if isinstance(member, griffe.Function):
            found[path] = _function(member)
        elif isinstance(member, griffe.Attribute) and member.annotation is None:
            found[path] = {"kind": "value", "value": str(member.value)}
        elif isinstance(member, griffe.Attribute):
            hint = str(member.annotation)
            marked = hint.startswith("Required[")  # a required key of a `TypedDict`
            required = marked or (member.value is None and not partial)
            hint = hint.removeprefix("Required[").removesuffix("]") if marked else hint
            found[path] = {"kind": "field", "type": hint, "required": required}


def _function(function: griffe.Function) -> dict[str, Any]:
    """Describe a function: its parameters in order, the positional ones, and its extra keywords."""
    keyword_only = griffe.ParameterKind.keyword_only
    given = [parameter for parameter in function.parameters if parameter.name not in ("self", "cls")]
    named = [parameter for parameter in given if parameter.kind is not griffe.ParameterKind.var_keyword]
    return {
        "kind": "function",
        "positional": [parameter.name for parameter in named if parameter.kind is not keyword_only],
        "parameters": {p.name: {"type": str(p.annotation), "required": p.default is None} for p in named},
        "more": [str(parameter.annotation) for parameter in given if parameter not in named],
    }
