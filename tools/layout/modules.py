"""The modules of the project, and what each imports at run time."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Import(NamedTuple):
    """An import that runs: imports for type checkers only are left out."""

    target: str
    deferred: bool
    """Whether it is in a function, so that it does not run when the module is imported."""


class Module(NamedTuple):
    """A Python file."""

    name: str
    lines: int
    imports: frozenset[Import]

    def targets(self, *, deferred: bool) -> set[str]:
        """Name the imported modules, with or without those that functions import."""
        return {each.target for each in self.imports if deferred or not each.deferred}


def read_folder(folder: Path) -> dict[str, Module]:
    """Read all modules below a folder that is on the import path, by dotted name."""
    return {name: read_module(name, path.read_text("utf-8")) for name, path in _files(folder)}


def read_module(name: str, text: str) -> Module:
    """Parse a module's text."""
    return Module(name, text.count("\n"), frozenset(_imports(ast.parse(text).body, deferred=False)))


def resolved(modules: Mapping[str, Module]) -> dict[str, Module]:
    """Replace each import of an attribute by that of the module which holds it."""

    def resolve(target: str) -> str:
        parent = target.rpartition(".")[0]
        return parent if parent in modules and target not in modules else target

    return {
        name: module._replace(
            imports=frozenset(
                Import(found, each.deferred) for each in module.imports if (found := resolve(each.target)) != name
            )
        )
        for name, module in modules.items()
    }


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def _imports(body: list[ast.stmt], *, deferred: bool) -> Iterator[Import]:
    for node in body:
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, deferred) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (Import(f"{node.module}.{alias.name}", deferred) for alias in node.names)
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from _imports(node.orelse, deferred=deferred)
        else:
            inside = deferred or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            for block in ("body", "orelse", "finalbody"):
                yield from _imports(getattr(node, block, []), deferred=inside)
            for part in (*getattr(node, "handlers", []), *getattr(node, "cases", [])):
                yield from _imports(part.body, deferred=inside)
