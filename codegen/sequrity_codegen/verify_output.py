"""Check generated files: each compiles, and holds only what a generated file may hold.

The emitters quote schema text wherever they use it. This pass does not trust them: code that a schema smuggled in
would have to be one of the few statements and calls below.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

ROOTS = frozenset(
    {
        "__future__",
        "attrs",
        "cattrs",
        "collections",
        "enum",
        "httpx",
        "re",
        "sequrity_runtime",
        "ssl",
        "types",
        "typing",
    }
)
"""Packages that generated code may import."""
_STATEMENTS = (
    *(ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef),
    *(ast.Assign, ast.AnnAssign, ast.Expr, ast.If),
)
_CALLS_AT_IMPORT = frozenset({"frozenset", "define", "field", "_compile", "TypedDict"})
_FORBIDDEN = frozenset(
    {"eval", "exec", "compile", "__import__", "open", "globals", "locals", "setattr", "delattr", "input"}
)


class GeneratorError(Exception):
    """The generator wrote an invalid file: a bug of the generator, not of the schema."""


def check_names(paths: Iterable[str]) -> None:
    """Check that no two files are the same module, also on a file system that ignores case."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(path.lower().removesuffix(".py").removesuffix("/__init__"), path)
        if other != path:
            raise GeneratorError(f"{path} and {other} cannot stand side by side")


def check_source(path: str, text: str, package: str) -> None:
    """Check one file.

    Args:
        path: Path of the file below the package, for the message.
        text: Its source.
        package: Name of the generated package.

    Raises:
        GeneratorError: It does not compile, or holds something that no generated file holds.
    """
    try:
        tree = ast.parse(text)
        compile(tree, path, "exec", dont_inherit=True)  # finds what parses but is misplaced
    except (SyntaxError, ValueError, RecursionError) as error:
        raise GeneratorError(f"{path} does not compile: {error}") from error
    if not text.startswith("# Code generated from schema/"):
        raise GeneratorError(f"{path} does not say that it is generated")
    ours: set[str] = set()
    for name in _builtins(tree, frozenset()):
        raise GeneratorError(f"{path}:{name.lineno} names {name.id}")
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            _check_import(node, path, package)
        if isinstance(node, ast.ImportFrom) and node.module == "sequrity_runtime":
            ours.update(alias.name for alias in node.names)
        if isinstance(node, ast.FunctionDef) and path == "__main__.py":
            ours.add(node.name)  # called only when the module runs as a program
    for statement in tree.body:
        _check_statement(statement, frozenset(ours), path)


def _builtins(node: ast.AST, parameters: frozenset[str]) -> Iterator[ast.Name]:
    """Yield the names of forbidden builtins that are not parameters of a function around them."""
    if isinstance(node, ast.Name):
        if node.id in _FORBIDDEN - parameters and isinstance(node.ctx, ast.Load):
            yield node
        return
    inner = parameters
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        inner |= {argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)}
    body: list[ast.stmt] = getattr(node, "body", []) if inner != parameters else []
    for child in ast.iter_child_nodes(node):
        yield from _builtins(child, inner if child in body else parameters)


def _check_statement(statement: ast.stmt, ours: frozenset[str], path: str) -> None:
    if not isinstance(statement, _STATEMENTS):
        raise GeneratorError(f"{path}:{statement.lineno} holds a {type(statement).__name__} at module level")
    for node in _run_at_import(statement):
        if isinstance(node, ast.Call):
            function = node.func.value if isinstance(node.func, ast.Subscript) else node.func
            if not isinstance(function, ast.Name) or function.id not in ours | _CALLS_AT_IMPORT:
                raise GeneratorError(f"{path}:{node.lineno} calls {ast.unparse(function)} when it is imported")


def _run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Walk what runs when a module is imported: everything but the bodies of functions."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        children: list[ast.AST] = [node.args, *getattr(node, "decorator_list", [])]
    else:
        yield node
        children = list(ast.iter_child_nodes(node))
    for child in children:
        yield from _run_at_import(child)


def _check_import(node: ast.Import | ast.ImportFrom, path: str, package: str) -> None:
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for name in names:
        if name.partition(".")[0] not in ROOTS | {package}:
            raise GeneratorError(f"{path}:{node.lineno} imports {name}")
