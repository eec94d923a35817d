"""The last look at what was written: every file parses, and holds only what a generated file may hold.

The emitters quote schema text wherever they use it. This pass does not trust them: code that a schema smuggled in
would have to be one of the few statements and calls below.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

_ROOTS = frozenset({"__future__", "attrs", "cattrs", "collections", "enum", "httpx", "re", "types", "typing"})
_STATEMENTS = (ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
_STATEMENTS_OF_VALUES = (ast.Assign, ast.AnnAssign, ast.Expr, ast.If)
_CALLS_AT_IMPORT = frozenset({"frozenset", "Codec", "define", "field", "_compile", "TypeVar"})
_FORBIDDEN = frozenset({"eval", "exec", "compile", "__import__", "open", "globals", "locals", "setattr", "delattr", "input"})


class GeneratorError(Exception):
    """The generator wrote what it must not write: a fault of its own, not of the schema."""


def check_names(paths: Iterable[str]) -> None:
    """Check that no two files differ by case alone, which some file systems cannot hold side by side."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(path.lower(), path)
        if other != path:
            raise GeneratorError(f"{path} and {other} differ by case alone")


def check_source(path: str, text: str, package: str) -> None:
    """Check one file.

    Args:
        path: Where it is to stand below the package, for the message.
        text: Its source.
        package: Name of the generated package.

    Raises:
        GeneratorError: It does not parse, or holds something that no generated file holds.
    """
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise GeneratorError(f"{path} does not parse: {error}") from error
    if not text.startswith("# Code generated from schema/"):
        raise GeneratorError(f"{path} does not say that it is generated")
    for statement in tree.body:
        _check_statement(statement, path)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            if name in _FORBIDDEN and isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                raise GeneratorError(f"{path}:{node.lineno} names {name}")
        if isinstance(node, ast.ImportFrom | ast.Import):
            _check_import(node, path, package)


def _check_statement(statement: ast.stmt, path: str) -> None:
    if not isinstance(statement, _STATEMENTS + _STATEMENTS_OF_VALUES):
        raise GeneratorError(f"{path}:{statement.lineno} holds a {type(statement).__name__} at module level")
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        outside: list[ast.AST] = [*statement.decorator_list, statement.args]
    elif isinstance(statement, ast.ClassDef):
        methods = (ast.FunctionDef, ast.AsyncFunctionDef)
        outside = [*statement.decorator_list, *statement.bases]
        for inner in statement.body:
            if isinstance(inner, methods):
                outside += [*inner.decorator_list, inner.args]
            else:
                outside.append(inner)
    else:
        outside = [statement]
    for node in (node for part in outside for node in ast.walk(part)):
        if isinstance(node, ast.Call) and not (isinstance(node.func, ast.Name) and node.func.id in _CALLS_AT_IMPORT):
            called = ast.unparse(node.func)
            if called not in ("frozenset[str]",):
                raise GeneratorError(f"{path}:{node.lineno} calls {called} when it is imported")


def _check_import(node: ast.Import | ast.ImportFrom, path: str, package: str) -> None:
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for name in names:
        if name.partition(".")[0] not in _ROOTS | {package, "sequrity_runtime"}:
            raise GeneratorError(f"{path}:{node.lineno} imports {name}")
