"""Mutations of a module: each operator names its change, and applies it to the syntax tree.

Not mutated: docstrings, annotations, error messages (the arguments of `error(...)`, and `message`), and the text of
f-strings, which is the emitted code: every line that it writes would be wrong.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from sequrity_runtime.type_guards import is_array

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_TESTS = (ast.If, ast.IfExp, ast.While)
_DROPPED = (ast.Expr, ast.Raise, ast.Continue, ast.Break, ast.AugAssign)


@frozen
class Mutation:
    """One mutation."""

    module: str
    """Module name, relative to the package."""

    function: str
    """Qualified name of the function, empty at module level."""

    before: str
    after: str
    number: int
    """Number among equal mutations of one function, from 1."""

    apply: Callable[[], None] = field(eq=False, repr=False)
    """Apply the mutation to the tree."""

    @property
    def name(self) -> str:
        """A name that does not depend on line numbers."""
        again = f" ({self.number})" if self.number > 1 else ""
        return f"{self.module}:{self.function}: {self.before} => {self.after}{again}"


def mutations(tree: ast.Module, module: str) -> list[Mutation]:
    """List the mutations of a module in line order."""
    counts: dict[tuple[str, str, str], int] = {}
    found: list[Mutation] = []
    for function, holder, name, index, node, changed in _changes(tree):
        key = function, *_said(node, changed)
        counts[key] = counts.get(key, 0) + 1
        found.append(Mutation(module, *key, counts[key], _replacement(holder, name, index, changed)))
    return found


def _said(node: ast.AST, changed: ast.AST) -> tuple[str, str]:
    """Describe the change in about a line, reduced to the part that differs."""
    match node, changed:
        case (ast.If() | ast.IfExp() | ast.While(), ast.If() | ast.IfExp() | ast.While()):
            return f"if {_text(node.test)}", "if not"
        case ast.match_case(), _:
            return f"case {_text(node.pattern)}", "never"
        case ast.Set(), ast.Set():
            (dropped,) = [member for member in node.elts if member not in changed.elts]
            return f"{{{_text(dropped)}}}", "left out"
        case ast.Dict(), ast.Dict():
            # The values identify the members: the key of every `**` is None.
            (key,) = [key for key, value in zip(node.keys, node.values, strict=True) if value not in changed.values]
            return f"{{{_text(key) if key else '**'}: ...}}", "left out"
        case _:
            return _text(node), _text(changed)


def _replacement(holder: ast.AST, name: str, index: int | None, changed: ast.AST) -> Callable[[], None]:
    def apply() -> None:
        if index is None:
            setattr(holder, name, changed)
        else:
            getattr(holder, name)[index] = changed

    return apply


def _text(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


_Change = tuple[str, ast.AST, str, int | None, ast.AST, ast.AST]


def _changes(tree: ast.Module) -> Iterator[_Change]:
    """Walk a tree: the slot of each node, and its possible replacements."""
    todo: list[tuple[str, ast.AST]] = [("", tree)]
    while todo:
        function, holder = todo.pop()
        below: list[tuple[str, ast.AST]] = []
        for name, index, node in _children(holder):
            inside = function
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                inside = f"{function}.{node.name}".strip(".")
            for changed in _changed(node, holder):
                yield inside if inside != function else function, holder, name, index, node, changed
            below.append((inside, node))
        todo += reversed(below)


def _children(holder: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    """List the nodes below a node that may be mutated, with their slots."""
    for name, value in ast.iter_fields(holder):
        if name in ("annotation", "returns", "ctx", "decorator_list", "type_params") or _is_message(holder, name):
            continue
        if isinstance(value, ast.AST):
            yield name, None, value
        elif is_array(value):
            for index, member in enumerate(value):
                if isinstance(member, ast.AST) and not _is_docstring(holder, index, member):
                    yield name, index, member


def _is_message(holder: ast.AST, name: str) -> bool:
    """Return whether a part of a node is the text of an error, or of emitted code."""
    if isinstance(holder, ast.JoinedStr | ast.Import | ast.ImportFrom):
        return True
    if isinstance(holder, ast.Call) and name in ("args", "keywords"):
        return isinstance(holder.func, ast.Attribute) and holder.func.attr == "error"
    return isinstance(holder, ast.Assign) and name == "value" and _text(holder.targets[0]) == "message"


def _is_docstring(holder: ast.AST, index: int, member: ast.AST) -> bool:
    text = isinstance(member, ast.Expr) and isinstance(member.value, ast.Constant)
    return text and isinstance(holder, ast.Module | ast.ClassDef | ast.FunctionDef)


def _changed(node: ast.AST, holder: ast.AST) -> Iterator[ast.AST]:
    """List the replacements of a node."""
    match node:
        case ast.Compare(ops=[operator]):
            yield _with(node, ops=[_COMPARED[type(operator)]()])
        case ast.BoolOp(op=operator, values=values):
            yield _with(node, op=ast.Or() if isinstance(operator, ast.And) else ast.And())
            for i in range(len(values)):
                rest = values[:i] + values[i + 1 :]
                yield _with(node, values=rest) if len(rest) > 1 else rest[0]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(op=operator) if type(operator) in _COMPUTED:
            yield _with(node, op=_COMPUTED[type(operator)]())
        case ast.Constant(value=bool(value)):
            yield _with(node, value=not value)
        case ast.Constant(value=int(value)):
            yield _with(node, value=value + 1)
        case ast.Constant(value=str(value)) if not isinstance(holder, ast.Expr):
            yield _with(node, value=f"{value}XX" if value else "XX")
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield _with(node, value=ast.Constant(None))
        case ast.Dict(keys=keys, values=values):
            for i in range(len(keys)):
                yield _with(node, keys=keys[:i] + keys[i + 1 :], values=values[:i] + values[i + 1 :])
        case ast.Set(elts=members) if len(members) > 1:
            yield from (_with(node, elts=members[:i] + members[i + 1 :]) for i in range(len(members)))
        case ast.comprehension(ifs=[_, *_]):
            yield _with(node, ifs=[])
        case ast.match_case():
            yield _with(node, guard=ast.Constant(False))
        case _:
            pass
    if isinstance(node, _TESTS):
        yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, _DROPPED):
        yield ast.Pass()


def _with(node: ast.AST, **changes: Any) -> ast.AST:
    """Copy a node with some parts replaced."""
    made = copy.copy(node)
    for name, value in changes.items():
        setattr(made, name, value)
    return made
