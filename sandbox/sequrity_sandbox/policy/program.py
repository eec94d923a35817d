"""An interpreter for the programs of LangGraph requests: a small part of Python, with labels on every value.

It walks the syntax tree and never compiles or executes the text. Names are variables, tools, or a few functions;
attributes are methods of JSON values alone. Steps, copied values, sizes and depth have bounds, and so have time and
memory.

Labels belong to variables: a value in a container has the labels of the container's variable, and a change of a
container passes labels to every variable that can reach it.
"""

from __future__ import annotations

import ast
import copy
import json
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final, Protocol, cast

from attrs import define

from sequrity_runtime.policy import LabelSets, Value
from sequrity_runtime.type_guards import is_object, is_sequence
from sequrity_sandbox.policy.memory import combined, labelled

MAX_STEPS: Final = 20_000
MAX_SIZE: Final = 100_000
"""Largest number of values in a value, of characters in a text, and of characters in a program."""

MAX_TEXT: Final = 10 * MAX_SIZE
"""Largest number of characters in all texts of a value."""

MAX_WORK: Final = 20_000_000
"""Characters that a program may read or copy. A value in a container counts as ten."""

_MAX_DEPTH: Final = 60
_MAX_INTEGER: Final = 10**300


class ProgramError(Exception):
    """A program failed. The text names the line and the reason."""


class CompletedTurn(Exception):
    """The program ended itself with a value."""

    def __init__(self, value: Value) -> None:
        super().__init__()
        self.value = value


class _Break(Exception):
    pass


class _Continue(Exception):
    pass


class Host(Protocol):
    """Interface of a program to its request."""

    def call(self, tool: str, arguments: dict[str, Value]) -> Value:
        """Return the result of a tool call, or raise to suspend the program."""
        ...

    def branch(self, value: Value) -> None:
        """Called with each value that steers a branch. Raises if it may not."""
        ...

    def is_tool(self, name: str) -> bool:
        """Return whether a name is that of a tool."""
        ...


@define(eq=False)
class _Variable:
    value: Any
    labels: LabelSets


class Program:
    """A parsed program.

    Args:
        text: Python at module level.

    Raises:
        ProgramError: It is not Python, or too long.
    """

    def __init__(self, text: str) -> None:
        if len(text) > MAX_SIZE:
            raise ProgramError(f"the program has more than {MAX_SIZE} characters")
        try:
            self._tree = ast.parse(text)
        except SyntaxError as error:
            raise ProgramError(f"line {error.lineno}: not Python: {error.msg}") from None
        except (ValueError, RecursionError, MemoryError):
            raise ProgramError("not Python that can be read") from None

    def run(self, variables: Mapping[str, Value], host: Host) -> dict[str, Value]:
        """Run the program.

        Args:
            variables: Variables that exist before it starts.
            host: Calls its tools.

        Returns:
            The variables at its end.

        Raises:
            ProgramError: The program failed.
        """
        try:
            run = _Run(variables, host)
            run.block(self._tree.body)
        except (_Break, _Continue):
            raise ProgramError("break or continue outside a loop") from None
        except RecursionError:
            raise ProgramError("the program is nested too deep") from None
        return {name: labelled(each.value, each.labels) for name, each in run.variables.items()}


class _Run:
    """One run of a program."""

    def __init__(self, variables: Mapping[str, Value], host: Host) -> None:
        self.variables = {name: _Variable(copy.deepcopy(value.value), value) for name, value in variables.items()}
        self.host = host
        self.steps = 0
        self.walked = 0
        self.work = 0

    # --- statements ---

    def block(self, statements: list[ast.stmt]) -> None:
        for statement in statements:
            self.statement(statement)

    def statement(self, node: ast.stmt) -> None:
        self.step(node)
        match node:
            case ast.Assign():
                value = self.shared(node.value)
                for target in node.targets:
                    self.assign(target, value)
            case ast.AugAssign():
                old = self.value(cast("ast.expr", node.target))
                new = self.value(node.value)
                result = self.binary(node, node.op, old.value, new.value)
                self.assign(node.target, _Variable(result, _of(old, new)))
            case ast.AnnAssign() if node.value is not None:
                self.assign(node.target, self.shared(node.value))
            case ast.Expr():
                self.value(node.value)
            case ast.If():
                self.block(node.body if self.test(node.test) else node.orelse)
            case ast.For():
                self.loop(node)
            case ast.While():
                self.repeat(node)
            case ast.Break():
                raise _Break
            case ast.Continue():
                raise _Continue
            case ast.Pass():
                pass
            case _:
                raise self.error(node, f"{type(node).__name__} is not part of the language")

    def loop(self, node: ast.For) -> None:
        over = self.value(node.iter)
        value: Any = over.value
        if not (is_object(value) or is_sequence(value) or isinstance(value, str | range)):
            raise self.error(node, "for: expected something to iterate over")
        self.charge(value)
        for each in list(value):
            self.assign(node.target, _Variable(each, over.labels))
            if not self.iteration(node.body):
                return
        self.block(node.orelse)

    def repeat(self, node: ast.While) -> None:
        while self.test(node.test):
            if not self.iteration(node.body):
                return
        self.block(node.orelse)

    def iteration(self, body: list[ast.stmt]) -> bool:
        """Run the body of a loop once. Returns False if it ends the loop."""
        try:
            self.block(body)
        except _Break:
            return False
        except _Continue:
            pass
        return True

    def test(self, node: ast.expr) -> bool:
        value = self.value(node)
        self.host.branch(labelled(value.value, value.labels))
        return bool(value.value)

    def shared(self, node: ast.expr) -> _Variable:
        """Evaluate the value of an assignment. A bare name shares its variable: both names change together."""
        if isinstance(node, ast.Name) and node.id in self.variables:
            return self.variables[node.id]
        return self.value(node)

    def assign(self, target: ast.expr, value: _Variable) -> None:
        match target:
            case ast.Name():
                self.variables[target.id] = value
            case ast.Subscript():
                owner, key = self.value(target.value), self.value(target.slice)
                self.measure_nested(key.value)
                self.guard(target, lambda: operator.setitem(owner.value, key.value, value.value))
                self.spread(owner.value, combined((key.labels, value.labels)))
            case ast.Tuple() | ast.List():
                parts = list(value.value) if is_sequence(value.value) else []
                if len(parts) != len(target.elts):
                    raise self.error(target, f"expected {len(target.elts)} values to unpack")
                for each, part in zip(target.elts, parts, strict=True):
                    self.assign(each, _Variable(part, value.labels))
            case _:
                raise self.error(target, "expected a name or an item to assign to")

    def spread(self, changed: Any, labels: LabelSets) -> None:
        """Pass labels to every variable that can reach a value that changed."""
        for variable in set(self.variables.values()):
            if any(each is changed for each in self.inside(variable.value)):
                variable.labels = combined((variable.labels, labels))

    def inside(self, value: Any) -> Iterator[Any]:
        """Walk a value with its parts, within the bound of the whole run."""
        for each in _walk(value):
            self.walked += 1
            if self.walked > MAX_SIZE * 10:
                raise ProgramError("the values are too large")
            yield each

    # --- expressions ---

    def value(self, node: ast.expr) -> _Variable:
        self.step(node)
        match node:
            case ast.Constant():
                if not isinstance(node.value, str | int | float | bool | None):
                    raise self.error(node, "expected a JSON value")
                return _Variable(node.value, LabelSets())
            case ast.Name():
                if node.id not in self.variables:
                    raise self.error(node, f"{node.id!r} is not defined")
                found = self.variables[node.id]
                return _Variable(found.value, found.labels)
            case ast.Dict():
                return self.dictionary(node)
            case ast.List() | ast.Tuple():
                items = [self.value(each) for each in node.elts]
                made = [each.value for each in items]
                return _Variable(made if isinstance(node, ast.List) else tuple(made), _of(*items))
            case ast.Subscript():
                owner, key = self.value(node.value), self.value(node.slice)
                self.measure_nested(key.value)
                return _Variable(self.guard(node, lambda: owner.value[key.value]), _of(owner, key))
            case ast.Compare():
                return self.compare(node)
            case ast.BoolOp():
                return self.logic(node)
            case ast.UnaryOp():
                inner = self.value(node.operand)
                change = _UNARY.get(type(node.op))
                if change is None:
                    raise self.error(node, "the operator is not part of the language")
                return _Variable(self.guard(node, lambda: change(inner.value)), inner.labels)
            case ast.BinOp():
                left, right = self.value(node.left), self.value(node.right)
                return _Variable(self.binary(node, node.op, left.value, right.value), _of(left, right))
            case ast.IfExp():
                return self.value(node.body if self.test(node.test) else node.orelse)
            case ast.JoinedStr():
                return self.text(node)
            case ast.Call():
                return self.call(node)
            case _:
                raise self.error(node, f"{type(node).__name__} is not part of the language")

    def dictionary(self, node: ast.Dict) -> _Variable:
        made: dict[Any, Any] = {}
        parts: list[_Variable] = []
        for key_node, value_node in zip(node.keys, node.values, strict=True):
            value = self.value(value_node)
            parts.append(value)
            if key_node is None:
                self.measure_nested(value.value)
                self.charge(value.value)
                self.guard(node, partial(made.update, value.value))
                continue
            key = self.value(key_node)
            parts.append(key)
            self.measure_nested(key.value)
            self.guard(node, partial(operator.setitem, made, key.value, value.value))
        return _Variable(made, _of(*parts))

    def compare(self, node: ast.Compare) -> _Variable:
        left = self.value(node.left)
        parts, result = [left], True
        for kind, right_node in zip(node.ops, node.comparators, strict=True):
            right = self.value(right_node)
            parts.append(right)
            self.measure_nested(left.value, right.value)
            self.charge(left.value, right.value)
            if not self.guard(node, partial(_COMPARISONS[type(kind)], left.value, right.value)):
                result = False
                break
            left = right
        return _Variable(result, _of(*parts))

    def logic(self, node: ast.BoolOp) -> _Variable:
        parts: list[_Variable] = []
        for each in node.values:
            part = self.value(each)
            parts.append(part)
            if bool(part.value) is isinstance(node.op, ast.Or):
                break
        return _Variable(parts[-1].value, _of(*parts))

    def text(self, node: ast.JoinedStr) -> _Variable:
        parts: list[_Variable] = []
        for each in node.values:
            if isinstance(each, ast.FormattedValue) and each.format_spec is not None:
                raise self.error(node, "format specifications are not part of the language")
            inner = self.value(each.value if isinstance(each, ast.FormattedValue) else each)
            parts.append(_Variable(self.written(inner.value), inner.labels))
        return _Variable(self.bounded(node, "".join(part.value for part in parts)), _of(*parts))

    def binary(self, node: ast.AST, kind: ast.operator, left: Any, right: Any) -> Any:
        change = _BINARY.get(type(kind))
        if change is None:
            raise self.error(node, "the operator is not part of the language")
        sizes = [len(each) for each in (left, right) if isinstance(each, str) or is_sequence(each)]
        counts = [each for each in (left, right) if isinstance(each, int)]
        if sizes and isinstance(kind, ast.Mult) and counts and sizes[0] * counts[0] > MAX_SIZE:
            raise self.error(node, "the value is too large")
        if isinstance(left, str) and isinstance(kind, ast.Mod):
            raise self.error(node, "the operator is not part of the language")
        self.charge(left, right)
        result = self.bounded(node, self.guard(node, lambda: change(left, right)))
        self.charge(result)
        return result

    # --- calls ---

    def call(self, node: ast.Call) -> _Variable:
        if isinstance(node.func, ast.Attribute):
            return self.method(node, node.func)
        if not isinstance(node.func, ast.Name):
            raise self.error(node, "expected the name of a tool")
        name = node.func.id
        if self.host.is_tool(name):
            return self.tool(node, name)
        if name == "isinstance" and len(node.args) == 2:
            return self.instance_check(node)
        function = _FUNCTIONS.get(name)
        if function is None or node.keywords:
            raise self.error(node, f"{name!r} is not a tool")
        arguments = [self.value(each) for each in node.args]
        values = [each.value for each in arguments]
        if name == "range" and any(isinstance(each, int) and abs(each) > MAX_STEPS for each in values):
            raise self.error(node, "the range is too large")
        if name in ("sorted", "min", "max", "dict"):
            self.measure_nested(*values)
        if name != "len":
            self.charge(*values)
        if name == "sum" and _cost_of_sum(*values) > MAX_SIZE * 10:
            raise self.error(node, "the sum is too large")
        if name == "str":
            return _Variable(self.bounded(node, "".join(map(self.written, values[:1]))), _of(*arguments))
        return _Variable(self.bounded(node, self.guard(node, lambda: function(*values))), _of(*arguments))

    def tool(self, node: ast.Call, name: str) -> _Variable:
        if node.args or any(keyword.arg is None for keyword in node.keywords):
            raise self.error(node, f"{name}: expected keyword arguments")
        arguments: dict[str, Value] = {}
        for keyword in node.keywords:
            given = self.value(keyword.value)
            text = json_text(given.value)
            self.charge(text)
            arguments[str(keyword.arg)] = labelled(json.loads(text), given.labels)
        result = self.host.call(name, arguments)
        return _Variable(copy.deepcopy(result.value), result)

    def method(self, node: ast.Call, function: ast.Attribute) -> _Variable:
        owner = self.value(function.value)
        held: object = owner.value
        kind = type(held)
        if node.keywords or function.attr not in _METHODS.get(kind, ()):
            raise self.error(node, f"{kind.__name__}.{function.attr} is not part of the language")
        arguments = [self.value(each) for each in node.args]
        values = [each.value for each in arguments]
        if function.attr == "join" and len(values) == 1 and is_sequence(values[0]):
            total = sum(len(each) for each in values[0] if isinstance(each, str))
            if total + len(owner.value) * len(values[0]) > MAX_SIZE:
                raise self.error(node, "the value is too large")
        if function.attr in ("index", "count"):
            self.measure_nested(owner.value, *values)
        elif function.attr in _HASHING:
            self.measure_nested(*values)
        if function.attr in _WALKING:
            self.charge(owner.value)
        self.charge(*values)
        result = self.guard(node, lambda: getattr(owner.value, function.attr)(*values))
        self.bounded(node, owner.value)
        if function.attr in ("items", "keys", "values"):
            result = list(result)
        labels = _of(owner, *arguments)
        if function.attr in _CHANGING:
            self.spread(owner.value, _of(*arguments))
        return _Variable(self.bounded(node, result), labels)

    def instance_check(self, node: ast.Call) -> _Variable:
        value = self.value(node.args[0])
        kinds = node.args[1].elts if isinstance(node.args[1], ast.Tuple) else [node.args[1]]
        names = [kind.id if isinstance(kind, ast.Name) else "" for kind in kinds]
        if not all(name in _TYPES for name in names):
            raise self.error(node, f"isinstance: expected one of {', '.join(_TYPES)}")
        return _Variable(isinstance(value.value, tuple(_TYPES[name] for name in names)), value.labels)

    # --- bounds ---

    def step(self, node: ast.AST) -> None:
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise self.error(node, f"the program has taken {MAX_STEPS} steps")

    def charge(self, *values: Any) -> None:
        """Count the values that Python reads or copies in one step of the program."""
        for value in values:
            if isinstance(value, str):
                self.work += len(value)
            elif isinstance(value, range) or is_object(value) or is_sequence(value):
                self.work += 10 * len(value)
        if self.work > MAX_WORK:
            raise ProgramError("the program reads and copies too many values")

    def measure(self, value: Any) -> None:
        _measure(self.inside(value))

    def measure_nested(self, *values: Any) -> None:
        """Measure values before Python compares or hashes them: each list that holds another twice doubles the time."""
        if any(is_object(part) or is_sequence(part) for value in values for part in _parts(value)):
            for value in values:
                self.measure(value)

    def written(self, value: Any) -> str:
        self.measure(value)
        return value if isinstance(value, str) else str(value)

    def bounded(self, node: ast.AST, value: Any) -> Any:
        if (isinstance(value, str) or is_object(value) or is_sequence(value)) and len(value) > MAX_SIZE:
            raise self.error(node, "the value is too large")
        if isinstance(value, int) and abs(value) > _MAX_INTEGER:
            raise self.error(node, "the number is too large")
        return value

    def guard(self, node: ast.AST, action: Callable[[], Any]) -> Any:
        """Run a Python operation that may fail. The message omits the text of the exception, which may quote data."""
        try:
            return action()
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
            raise self.error(node, type(error).__name__) from None

    @staticmethod
    def error(node: ast.AST, message: str) -> ProgramError:
        return ProgramError(f"line {getattr(node, 'lineno', 0)}: {message}")


def _parts(value: Any) -> Iterable[Any]:
    return value.values() if is_object(value) else value if is_sequence(value) else ()


def json_text(value: Any) -> str:
    """Write a value that leaves the program as JSON. Tuples and ranges become arrays.

    Raises:
        ProgramError: The value is too large, or not JSON: it contains itself, a NaN, or a tuple as a key.
    """
    _measure(_walk(value))
    try:
        return json.dumps(value, default=list, allow_nan=False)  # the default is for ranges
    except (TypeError, ValueError):
        raise ProgramError("a value is not JSON") from None


def _walk(value: Any, depth: int = 0) -> Iterator[Any]:
    if depth > _MAX_DEPTH:
        raise ProgramError("a value is too deep")
    yield value
    for part in _parts(value):
        yield from _walk(part, depth + 1)


def _measure(values: Iterable[Any]) -> None:
    """Bound the number of values, and the length of their texts and keys."""
    characters = 0
    for count, value in enumerate(values):
        texts = (each for each in (value, *(value if is_object(value) else ())) if isinstance(each, str))
        characters += sum(map(len, texts))
        if count > MAX_SIZE or characters > MAX_TEXT:
            raise ProgramError("a value is too large")


def _cost_of_sum(values: Any = (), *start: Any) -> int:
    """Count the values that `sum` copies: it copies the lists so far for each list that it adds."""
    lists = [each for each in (*_parts(values), *start) if is_sequence(each)]
    return sum(map(len, lists)) * len(lists)


def _of(*parts: _Variable) -> LabelSets:
    return combined(part.labels for part in parts)


def _enumerated(values: Iterable[Any], start: int = 0) -> list[tuple[int, Any]]:
    return list(enumerate(values, start))


_TYPES: Final[dict[str, type]] = {
    "list": list,
    "dict": dict,
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "tuple": tuple,
}
_FUNCTIONS: Final[dict[str, Callable[..., Any]]] = {
    "len": len,
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "list": list,
    "dict": dict,
    "range": range,
    "sorted": sorted,
    "min": min,
    "max": max,
    "sum": sum,
    "any": any,
    "all": all,
    "abs": abs,
    "enumerate": _enumerated,
    "zip": lambda *values: list(zip(*values, strict=False)),
}
_METHODS: Final[dict[type, frozenset[str]]] = {
    dict: frozenset({"items", "keys", "values", "get", "update", "setdefault", "pop", "copy"}),
    list: frozenset({"append", "extend", "insert", "pop", "index", "count", "copy"}),
    str: frozenset({"lower", "upper", "strip", "split", "join", "startswith", "endswith"}),
}
_CHANGING: Final = frozenset({"update", "setdefault", "pop", "append", "extend", "insert"})
_WALKING: Final = frozenset(
    {"items", "keys", "values", "copy", "index", "count", "insert", "lower", "upper", "strip", "split", "join"}
)
"""Methods that read their whole owner."""

_HASHING: Final = frozenset({"get", "setdefault", "update", "pop"})
"""Methods that hash their arguments."""

_UNARY: Final[dict[type, Callable[[Any], Any]]] = {
    ast.Not: operator.not_,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}
_BINARY: Final[dict[type, Callable[[Any, Any], Any]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda left, right: left / right,
    ast.FloorDiv: lambda left, right: left // right,
    ast.Mod: operator.mod,
    ast.BitOr: lambda left, right: left | right,
}
_COMPARISONS: Final[dict[type, Callable[[Any, Any], Any]]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda item, container: item in container,
    ast.NotIn: lambda item, container: item not in container,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}
