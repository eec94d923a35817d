"""Check generated files: each compiles, and contains only permitted statements.

The emitters quote all schema text. This pass does not trust them: injected code could only consist of the few
statements and calls below.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sequrity_runtime.type_guards import is_array

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
_CALLS_AT_IMPORT = frozenset({"ForwardRef", "frozenset", "define", "field", "_compile", "TypedDict"})
_FORBIDDEN = frozenset(
    {"eval", "exec", "compile", "__import__", "open", "globals", "locals", "setattr", "delattr", "input"}
)


class GeneratorError(Exception):
    """The generator wrote an invalid file: a bug of the generator, not of the schema."""


def check_names(paths: Iterable[str]) -> None:
    """Check that the names of modules differ, also on a file system that ignores case."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(path.lower().removesuffix(".py").removesuffix("/__init__"), path)
        if other != path:
            raise GeneratorError(f"{path} and {other} cannot be in one folder")


def check_source(path: str, text: str, package: str) -> None:
    """Check one file.

    Args:
        path: Path of the file below the package, for the message.
        text: Its source.
        package: Name of the generated package.

    Raises:
        GeneratorError: It does not compile, or contains a statement that is not permitted.
    """
    try:
        tree = ast.parse(text)
        compile(tree, path, "exec", dont_inherit=True)  # finds misplaced statements, which parse
    except (SyntaxError, ValueError, RecursionError) as error:
        raise GeneratorError(f"{path} does not compile: {error}") from error
    if not text.startswith("# Code generated from schema/"):
        raise GeneratorError(f"{path} lacks the mark of generated files")
    for statement in tree.body:
        if not isinstance(statement, _STATEMENTS):
            raise GeneratorError(f"{path}:{statement.lineno} holds a {type(statement).__name__} at module level")
    _check_nodes(tree, path, package)


def _check_nodes(tree: ast.Module, path: str, package: str) -> None:
    """Check the names, imports and calls of a file in one walk, as most of the time goes into walking."""
    ours: set[str] = set()
    called: list[ast.Call] = []
    pending: list[tuple[ast.AST, frozenset[str], bool]] = [(tree, frozenset(), True)]
    while pending:
        node, parameters, at_import = pending.pop()
        if isinstance(node, ast.Name):
            if node.id in _FORBIDDEN and node.id not in parameters and isinstance(node.ctx, ast.Load):
                raise GeneratorError(f"{path}:{node.lineno} names {node.id}")
            continue
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            pending += _parts(node, parameters, at_import=at_import)
            if isinstance(node, ast.FunctionDef) and path == "__main__.py":
                ours.add(node.name)  # called only when the module runs as a program
            continue
        if isinstance(node, ast.ImportFrom | ast.Import):
            _check_import(node, path, package)
            if isinstance(node, ast.ImportFrom) and node.module == "sequrity_runtime":
                ours.update(alias.name for alias in node.names)
        elif isinstance(node, ast.Call) and at_import:
            called.append(node)
        for name in node._fields:
            value: Any = getattr(node, name)
            if is_array(value):
                pending += [(child, parameters, at_import) for child in value if type(child) not in _LEAVES]
            elif type(value) not in _LEAVES:
                pending.append((value, parameters, at_import))
    for call in called:
        _check_call(call, ours, path)


_LEAVES = (
    frozenset({ast.Constant, ast.Load, ast.Store, ast.alias, str, int, float, bool, type(None)})
    | frozenset(ast.cmpop.__subclasses__())
    | frozenset(ast.boolop.__subclasses__())
)
"""Nodes, and values of nodes, without a name."""


def _parts(
    node: ast.FunctionDef | ast.AsyncFunctionDef, parameters: frozenset[str], *, at_import: bool
) -> Iterator[tuple[ast.AST, frozenset[str], bool]]:
    """List the parts of a function, the names of its parameters around each, and whether the part runs at import."""
    every = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    yield node.args, parameters, at_import
    yield from ((part, parameters, at_import) for part in (*node.decorator_list, *getattr(node, "type_params", ())))
    if node.returns is not None:
        yield node.returns, parameters, False
    inner = parameters | {argument.arg for argument in every}
    yield from ((statement, inner, False) for statement in node.body)


def _check_call(node: ast.Call, ours: Collection[str], path: str) -> None:
    function = node.func.value if isinstance(node.func, ast.Subscript) else node.func
    if not isinstance(function, ast.Name) or function.id not in {*ours, *_CALLS_AT_IMPORT}:
        raise GeneratorError(f"{path}:{node.lineno} calls {ast.unparse(function)} when it is imported")


def _check_import(node: ast.Import | ast.ImportFrom, path: str, package: str) -> None:
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for name in names:
        if name.partition(".")[0] not in ROOTS | {package}:
            raise GeneratorError(f"{path}:{node.lineno} imports {name}")
