"""Write the statements that check a value and convert it to its type.

Every function yields statements that read and rebind one variable. A shape is *checked* if the value stays as it is
(strings, booleans, free-form objects), and *converted* if it becomes another value (objects of classes, `5.0` for `5`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import limits, predicates
from sequrity_codegen.emit.module_scope import Scope, indent

_OWN_FUNCTION = model.Union | model.RawMember | model.Checked
"""Each alias of these shapes has a function that reads it."""

_FREE_FORM = model.Mapping(model.AnyValue())
_MAX_LOOPS = 4
"""Maximum depth of nested loops; Python compiles at most 20."""

NOUNS = {"object": "an object", "array": "an array", "string": "a string", "number": "a number"}


def check(shape: model.Shape, var: str, place: str, scope: Scope, name: str = "") -> Iterator[str]:
    """Yield statements after which `var` holds the checked and converted value.

    Args:
        shape: The shape of the value.
        var: The variable that holds it.
        place: Location in the schema, for the message.
        scope: The module that is being written.
        name: Name of the type of the shape, if it has one.
    """
    match shape:
        case model.AnyValue():
            return
        case model.Null():
            yield from _fail_if(f"{var} is not None", place, "null", scope)
        case model.Boolean():
            yield from _fail_if(f"type({var}) is not bool", place, "a boolean", scope)
        case model.String():
            yield from _string(shape, var, place, scope)
        case model.OneOfValues(values):
            known = scope.texts(quoting.snake(name or _part(place)).upper().strip("_"), values)
            listed = ", ".join(f'"{value}"' for value in values[:8]) + (", ..." if len(values) > 8 else "")
            yield from _fail_if(f"type({var}) is not str or {var} not in {known}", place, f"one of {listed}", scope)
        case model.Constant(value):
            yield from _fail_if(f"{var} != {quoting.literal(value)}", place, f'"{value}"', scope)
        case model.Number():
            yield from _number(shape, var, place, scope)
        case model.Array():
            yield from _array(shape, var, place, scope)
        case model.Mapping():
            yield from _mapping(shape, var, place, scope)
        case model.Nullable(inner):
            lines = list(check(inner, var, place, scope, name))
            yield from guarded(f"{var} is not None", lines)
        case model.Checked():
            yield from predicates.check(shape, var, place, scope)
        case _:
            assert isinstance(shape, model.Reference)  # noqa: S101 - a union is read by a function of its own
            yield from _reference(shape, var, place, scope)


def inline(shape: model.Shape, scope: Scope) -> tuple[model.Shape, str]:
    """Resolve references to aliases that are checked in place: scalars, free-form objects, any value.

    Returns:
        The shape to check in place, and the name of the alias it came from.
    """
    name = ""
    while isinstance(shape, model.Reference):
        definition = scope.model.resolve(shape)
        if not isinstance(definition, model.Alias) or isinstance(definition.shape, _OWN_FUNCTION):
            break
        value = definition.shape.inner if isinstance(definition.shape, model.Nullable) else definition.shape
        if isinstance(value, model.Array | model.Mapping) and value != _FREE_FORM:
            break  # it may contain itself
        shape, name = definition.shape, definition.title
    return shape, name


def guarded(condition: str, lines: list[str]) -> Iterator[str]:
    """Guard statements by a condition. A single `if` gets the joined condition."""
    if not lines:
        return
    if lines[0].startswith("if ") and all(line.startswith("    ") for line in lines[1:]):
        inner = lines[0].removeprefix("if ").removesuffix(":")
        yield f"if {condition} and {_bracketed(inner)}:"
        yield from lines[1:]
        return
    yield f"if {condition}:"
    yield from indent(lines)


def _bracketed(condition: str) -> str:
    return f"({condition})" if " or " in condition else condition


def _fail_if(condition: str, place: str, expected: str, scope: Scope) -> Iterator[str]:
    scope.runtime("fail")
    yield f"if {condition}:"
    yield f"    fail({quoting.string(place)}, {quoting.wrapped_string(expected)})"


def _string(shape: model.String, var: str, place: str, scope: Scope) -> Iterator[str]:
    yield from _fail_if(f"type({var}) is not str", place, "a string", scope)
    yield from _limited(limits.size(shape.size, var), place, scope)
    if shape.pattern is not None:
        known = limits.pattern(shape.pattern, "PATTERN_" + _part(place).upper(), scope)
        yield from _fail_if(f"not {known}.search({var})", place, f"a string that matches {shape.pattern.regex}", scope)


def _limited(broken: Iterable[limits.Broken], place: str, scope: Scope) -> Iterator[str]:
    for condition, expected in broken:
        yield from _fail_if(condition.text, place, expected, scope)


def _number(shape: model.Number, var: str, place: str, scope: Scope) -> Iterator[str]:
    yield f"if {_is_exact(shape, var, negated=True)}:"
    yield f"    {var} = {_read_number(shape, var, place, scope)}"
    yield from _limited(limits.bounds(shape.bounds, var, scope), place, scope)


def _is_exact(shape: model.Number, var: str, *, negated: bool = False) -> str:
    """Write the test whether a value is a number that needs no conversion, or the opposite test."""
    same, joined = ("is not", "and") if negated else ("is", "or")
    return f" {joined} ".join(f"type({var}) {same} {kind}" for kind in (["int"] if shape.integer else ["float", "int"]))


def _read_number(shape: model.Number, var: str, place: str, scope: Scope) -> str:
    return f"{scope.runtime('integer' if shape.integer else 'number')}({quoting.string(place)}, {var})"


def _array(shape: model.Array, var: str, place: str, scope: Scope) -> Iterator[str]:
    yield from _fail_if(f"type({var}) is not list", place, "an array", scope)
    yield from _limited(limits.size(shape.size, var), place, scope)
    each = _each(shape.items, var, var, place, scope)
    items, _ = inline(shape.items, scope)
    if shape.unique and isinstance(items, model.String | model.OneOfValues):
        yield from each  # once all are strings, they can be hashed
        yield from _fail_if(f"len(set({var})) != len({var})", place, "no two items alike", scope)
        return
    if shape.unique:
        yield from _fail_if(f"not {scope.runtime('is_unique')}({var})", place, "no two items alike", scope)
    yield from each


def _mapping(shape: model.Mapping, var: str, place: str, scope: Scope) -> Iterator[str]:
    yield from _fail_if(f"type({var}) is not dict", place, "an object", scope)
    yield from _limited(limits.size(shape.size, var), place, scope)
    yield from _each(shape.values, var, f"{var}.values()", place, scope)


def _each(shape: model.Shape, var: str, values: str, place: str, scope: Scope) -> Iterator[str]:
    """Check or convert each value of an array or a map."""
    place = f"{place}[]"
    converted = _expression(shape, "item", place, scope)
    if converted is not None:
        if values == var:
            yield f"{var} = [{converted} for item in {var}]"
        else:
            yield f"{var} = {{key: {converted} for key, item in {var}.items()}}"
        return
    inner, name = inline(shape, scope)
    each = f"item_of_{var}"
    if each.count("item_of_") > _MAX_LOOPS:
        lines = [f"{_helper(inner, name, place, scope)}({each})"]
    else:
        lines = list(check(inner, each, place, scope, name))
    if lines:
        yield f"for {each} in {values}:"
        yield from indent(lines)


def _expression(shape: model.Shape, var: str, place: str, scope: Scope) -> str | None:
    """Write the conversion of one value as an expression; None if the value stays as it is."""
    shape, name = inline(shape, scope)
    match shape:
        case model.Reference():
            return f"{scope.function('structure', scope.model.resolve(shape))}({var})"
        case model.Nullable(inner):
            converted = _expression(inner, var, place, scope)
            return None if converted is None else f"None if {var} is None else {converted}"
        case model.Number(integer) if shape == model.Number(integer):
            return f"{var} if {_is_exact(shape, var)} else {_read_number(shape, var, place, scope)}"
        case model.Number() | model.Array() | model.Mapping():
            if not _converts(shape, scope):
                return None
            return f"{_helper(shape, name, place, scope)}({var})"
        case _:
            return None


def _converts(shape: model.Shape, scope: Scope) -> bool:
    shape, _ = inline(shape, scope)
    match shape:
        case model.Reference():
            return True
        case model.Number():
            return True
        case model.Nullable(inner) | model.Array(items=inner) | model.Mapping(values=inner):
            return _converts(inner, scope)
        case _:
            return False


def _helper(shape: model.Shape, name: str, place: str, scope: Scope) -> str:
    """Write a function for a nested array, map or number."""
    scope.imports.add("typing", "Any")
    hints = {model.Array: ": list[Any]", model.Mapping: ": dict[str, Any]"}
    hint = hints[type(shape)] if isinstance(shape, model.Array | model.Mapping) else ""
    body = [f"value{hint} = raw", *returning("value", list(check(shape, "value", place, scope, name)))]
    return scope.helper("read_" + quoting.snake(_part(place)), body)


def _part(place: str) -> str:
    """Name a part of a type for an identifier: `Thing.rows[]` gives `Thing_rows_each`."""
    return place.replace("[]", "_each")


def _reference(shape: model.Reference, var: str, place: str, scope: Scope) -> Iterator[str]:
    seen, name = inline(shape, scope)
    if isinstance(seen, model.Reference):
        yield f"{var} = {scope.function('structure', scope.model.resolve(seen))}({var})"
    else:
        yield from check(seen, var, place, scope, name)


def returning(var: str, lines: list[str]) -> list[str]:
    """Add the `return` of a variable to the statements that set it."""
    if lines and lines[-1].startswith(f"{var} = "):
        return [*lines[:-1], "return " + lines[-1].removeprefix(f"{var} = ")]
    return [*lines, f"return {var}"]
