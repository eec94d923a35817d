"""Write the code that checks a value in place and makes of it what its type holds.

Every function yields statements that read and rebind one variable. A shape is *checked* where the value stays as it is
(strings, booleans, bags), and *converted* where it becomes something else (objects of our classes, `5.0` for `5`).
"""

from __future__ import annotations

from collections.abc import Iterator

from sequrity_codegen import model, patterns, quoting
from sequrity_codegen.scope import Scope, indent

NOUNS = {"object": "an object", "array": "an array", "string": "a string", "number": "a number"}


def check(shape: model.Shape, var: str, place: str, scope: Scope, name: str = "") -> Iterator[str]:
    """Yield statements after which `var` holds the checked and converted value.

    Args:
        shape: What the value must look like.
        var: The variable that holds it.
        place: Name of the place in the schema, for the message.
        scope: The module that is being written.
        name: Name of the type that the shape stands for, where it has one.
    """
    match shape:
        case model.AnyValue():
            return
        case model.Null():
            yield from _unless(f"{var} is None", place, "null", scope)
        case model.Boolean():
            yield from _unless(f"type({var}) is bool", place, "a boolean", scope)
        case model.String():
            yield from _string(shape, var, place, scope)
        case model.OneOfValues(values):
            known = scope.values(name or _part(place), shape)
            listed = ", ".join(f'"{value}"' for value in values[:8]) + (", ..." if len(values) > 8 else "")
            yield from _unless(f"type({var}) is str and {var} in {known}", place, f"one of {listed}", scope)
        case model.Constant(value):
            yield from _unless(f"{var} == {quoting.literal(value)}", place, f'"{value}"', scope)
        case model.Number():
            yield from _number(shape, var, place, scope)
        case model.Array():
            yield from _array(shape, var, place, scope)
        case model.Mapping():
            yield from _mapping(shape, var, place, scope)
        case model.Nullable(inner):
            lines = list(check(inner, var, place, scope, name))
            yield from guarded(f"{var} is not None", lines)
        case model.Reference():
            yield from _reference(shape, var, place, scope)
        case model.Union() | model.RawMember():
            raise TypeError(f"{place}: a union is read by a function of its own")


def alias(definition: model.Alias, scope: Scope) -> Iterator[str]:
    """Yield the body of the function that reads an alias out of `raw`."""
    shape = definition.shape
    if isinstance(shape, model.Union) and shape.tag is not None:
        yield from _tagged(definition, shape, shape.tag, scope)
    elif isinstance(shape, model.Union):
        yield from _by_type(definition, shape, scope)
    elif isinstance(shape, model.RawMember):
        yield from _raw_member(definition, shape, scope)
    elif isinstance(shape, model.Reference):
        yield f"return {scope.function('structure', scope.model.resolve(shape))}(raw)"
    elif isinstance(shape, model.AnyValue):
        yield "return raw"
    else:
        yield f"value: {scope.imports.type(definition)} = raw"
        yield from returning("value", list(check(shape, "value", definition.title, scope, definition.title)))


def inline(shape: model.Shape, scope: Scope) -> tuple[model.Shape, str]:
    """See through references to aliases that are checked in place: scalars, bags, any-values.

    Returns:
        The shape to check in place, and the name of the alias it came from.
    """
    name = ""
    while isinstance(shape, model.Reference):
        definition = scope.model.resolve(shape)
        if not isinstance(definition, model.Alias) or isinstance(definition.shape, model.Union | model.RawMember):
            break
        if isinstance(definition.shape, model.Array | model.Mapping) and not _is_bag(definition.shape):
            break
        shape, name = definition.shape, definition.title
    return shape, name


def _is_bag(shape: model.Shape) -> bool:
    return shape == model.Mapping(model.AnyValue())


def guarded(condition: str, lines: list[str]) -> Iterator[str]:
    """Guard statements; a lone guarded `if` joins its condition."""
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


def _unless(condition: str, place: str, expected: str, scope: Scope) -> Iterator[str]:
    scope.runtime("fail")
    yield f"if {_negated(condition)}:"
    yield f"    fail({quoting.string(place)}, {quoting.string(expected)})"


def _negated(condition: str) -> str:
    parts = condition.split(" and ")
    if len(parts) > 1:
        return " or ".join(map(_negated, parts))
    for is_, is_not in ((" is ", " is not "), (" == ", " != "), (" in ", " not in ")):
        if is_ in condition:
            return condition.replace(is_, is_not, 1)
    return f"not {condition}"


def _string(shape: model.String, var: str, place: str, scope: Scope) -> Iterator[str]:
    yield from _unless(f"type({var}) is str", place, "a string", scope)
    yield from _size(var, shape.min_length, shape.max_length, place, "characters", scope)
    if shape.pattern is not None:
        scope.imports.add("re", "compile as _compile")
        translated = patterns.translate(shape.pattern, "", "")
        known = scope.constant("PATTERN_" + _part(place).upper(), f"_compile({quoting.string(translated)})")
        yield from _unless(f"{known}.search({var})", place, f"a string that matches {shape.pattern}", scope)


def _size(var: str, least: int | None, most: int | None, place: str, of: str, scope: Scope) -> Iterator[str]:
    scope.runtime("fail")
    if least:
        yield f"if len({var}) < {least}:"
        yield f"    fail({quoting.string(place)}, {quoting.string(f'at least {least} {of}')})"
    if most is not None:
        yield f"if len({var}) > {most}:"
        yield f"    fail({quoting.string(place)}, {quoting.string(f'at most {most} {of}')})"


def _number(shape: model.Number, var: str, place: str, scope: Scope) -> Iterator[str]:
    read = scope.runtime("integer" if shape.integer else "number")
    exact = f"type({var}) is not int" if shape.integer else f"type({var}) is not float and type({var}) is not int"
    yield f"if {exact}:"
    yield f"    {var} = {read}({quoting.string(place)}, {var})"
    bounds = [
        ("<", shape.minimum, "at least"),
        (">", shape.maximum, "at most"),
        ("<=", shape.exclusive_minimum, "more than"),
        (">=", shape.exclusive_maximum, "less than"),
    ]
    for operator, bound, words in bounds:
        if bound is not None:
            scope.runtime("fail")
            yield f"if {var} {operator} {quoting.literal(bound)}:"
            yield f"    fail({quoting.string(place)}, {quoting.string(f'{words} {bound}')})"
    if shape.multiple_of is not None:
        multiple = f"{scope.runtime('is_multiple')}({var}, {quoting.literal(shape.multiple_of)})"
        yield from _unless(multiple, place, f"a multiple of {shape.multiple_of}", scope)


def _array(shape: model.Array, var: str, place: str, scope: Scope) -> Iterator[str]:
    yield from _unless(f"type({var}) is list", place, "an array", scope)
    yield from _size(var, shape.min_items, shape.max_items, place, "items", scope)
    if shape.unique:
        yield from _unless(f"{scope.runtime('is_unique')}({var})", place, "no two items alike", scope)
    yield from _each(shape.items, var, var, place, scope)


def _mapping(shape: model.Mapping, var: str, place: str, scope: Scope) -> Iterator[str]:
    yield from _unless(f"type({var}) is dict", place, "an object", scope)
    yield from _size(var, shape.min_properties, shape.max_properties, place, "keys", scope)
    yield from _each(shape.values, var, f"{var}.values()", place, scope)


def _each(shape: model.Shape, var: str, values: str, place: str, scope: Scope) -> Iterator[str]:
    """Check or convert each value that an array or a map holds."""
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
    lines = list(check(inner, each, place, scope, name))
    if lines:
        yield f"for {each} in {values}:"
        yield from indent(lines)


def _expression(shape: model.Shape, var: str, place: str, scope: Scope) -> str | None:
    """Write the conversion of one value as an expression; None where the value stays as it is."""
    shape, name = inline(shape, scope)
    match shape:
        case model.Reference():
            return f"{scope.function('structure', scope.model.resolve(shape))}({var})"
        case model.Nullable(inner):
            converted = _expression(inner, var, place, scope)
            return None if converted is None else f"None if {var} is None else {converted}"
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
    """Give a nested array, map or number a function of its own."""
    scope.imports.add("typing", "Any")
    hints = {model.Array: ": list[Any]", model.Mapping: ": dict[str, Any]"}
    hint = hints[type(shape)] if isinstance(shape, model.Array | model.Mapping) else ""
    body = [f"value{hint} = raw", *returning("value", list(check(shape, "value", place, scope, name)))]
    return scope.helper("read_" + quoting.snake(_part(place)), body)


def _part(place: str) -> str:
    """Name a part of a type in an identifier: `Thing.rows[]` gives `Thing_rows_each`."""
    return place.replace("[]", "_each").replace(".", "_")


def _reference(shape: model.Reference, var: str, place: str, scope: Scope) -> Iterator[str]:
    seen, name = inline(shape, scope)
    if isinstance(seen, model.Reference):
        yield f"{var} = {scope.function('structure', scope.model.resolve(seen))}({var})"
    else:
        yield from check(seen, var, place, scope, name)


def _tagged(definition: model.Alias, union: model.Union, tag: str, scope: Scope) -> Iterator[str]:
    title = definition.title
    entries: list[str] = []
    end: model.Definition | None = None
    for member in union.members:
        record = scope.model.shape_of(member)
        if isinstance(record, model.RawMember):
            assert isinstance(member, model.Reference)  # noqa: S101 - inline objects are refused
            end = scope.model.resolve(member)
            continue
        assert isinstance(record, model.Record)  # noqa: S101 - build.py refuses other members
        constant = next(field.shape for field in record.fields if field.wire == tag)
        assert isinstance(constant, model.Constant)  # noqa: S101 - as above
        entries.append(f"{quoting.literal(constant.value)}: {scope.function('structure', record)}")
    scope.imports.add("collections.abc", "Callable")
    scope.imports.add("typing", "Final")
    name = scope.imports.type(definition)
    by_tag = f"{quoting.snake(title)}_by_{quoting.snake(tag)}".upper()
    table = scope.table(by_tag, f"Final[dict[str, Callable[[Any], {name}]]]", entries)
    scope.runtime("fail")
    yield "obj: dict[str, Any] = raw"
    yield "if type(obj) is not dict:"
    yield f'    fail({quoting.string(title)}, "an object")'
    yield f"tag = obj.get({quoting.string(tag)})"
    yield "if type(tag) is not str:"
    yield f'    fail({quoting.string(f"{title}.{tag}")}, "a string")'
    yield f"structure = {table}.get(tag)"
    yield "if structure is None:"
    if end is None:
        yield f'    fail({quoting.string(f"{title}.{tag}")}, "a known tag")'
    else:
        yield "    return obj  # of a kind that this version does not know: kept as it is"
    yield "return structure(obj)"


def _by_type(definition: model.Alias, union: model.Union, scope: Scope) -> Iterator[str]:
    title, expected = definition.title, list[str]()
    yield "unknown: object = raw"
    yield "kind = type(unknown)"
    for member in union.members:
        end, name = inline(member, scope)
        if isinstance(end, model.Reference):
            target = scope.model.shape_of(end)
            kind, noun = _kind(target)
            lines = [f"return {scope.function('structure', scope.model.resolve(end))}(raw)"]
        else:
            kind, noun = _kind(end)
            lines = _branch(end, kind, name, definition, scope)
        expected.append(noun)
        yield f"if {'kind is int or kind is float' if kind == 'number' else f'kind is {kind}'}:"
        yield from indent(lines)
    scope.runtime("fail")
    yield f"fail({quoting.string(title)}, {quoting.string(' or '.join(expected))})"


_LOCALS = {
    "str": ("text", ""),
    "list": ("array", "list[Any]"),
    "dict": ("members", "dict[str, Any]"),
    "bool": ("flag", "bool"),
    "number": ("numeral", "float"),
}
"""Variable and hint for the branches of a union by type; a string may be one of some literals: it has the alias's."""


def _branch(shape: model.Shape, kind: str, name: str, definition: model.Alias, scope: Scope) -> list[str]:
    """Write what one member of a union by type does once the value's type is known."""
    var, hint = _LOCALS[kind]
    if isinstance(shape, model.Number) and shape.integer:
        hint = "int"
    lines = list(check(shape, var, definition.title, scope, name))
    if isinstance(shape, model.String | model.Array | model.Mapping | model.Boolean):
        lines = lines[2:]  # the type is known
    return [f"{var}: {hint or scope.imports.type(definition)} = raw", *returning(var, lines)]


def returning(var: str, lines: list[str]) -> list[str]:
    """End statements that leave their result in a variable with its return."""
    if lines and lines[-1].startswith(f"{var} = "):
        return [*lines[:-1], "return " + lines[-1].removeprefix(f"{var} = ")]
    return [*lines, f"return {var}"]


def _kind(shape: model.Shape | model.Record | model.Enumeration) -> tuple[str, str]:
    match shape:
        case model.String() | model.OneOfValues() | model.Constant() | model.Enumeration():
            return "str", NOUNS["string"]
        case model.Array():
            return "list", NOUNS["array"]
        case model.Number():
            return "number", NOUNS["number"]
        case model.Boolean():
            return "bool", "a boolean"
        case model.Union(tag=None):
            raise TypeError("a union by type inside another: list its members there")
        case _:
            return "dict", NOUNS["object"]


def _raw_member(definition: model.Alias, shape: model.RawMember, scope: Scope) -> Iterator[str]:
    scope.runtime("fail")
    listed = ", ".join(map(quoting.string, shape.known))
    known = scope.constant(f"{quoting.snake(definition.title).upper()}_EXCLUDES", f"frozenset({{{listed}}})")
    place = quoting.string(f"{definition.title}.{shape.tag}")
    yield "obj: dict[str, Any] = raw"
    yield "if type(obj) is not dict:"
    yield f'    fail({quoting.string(definition.title)}, "an object")'
    yield f"tag = obj.get({quoting.string(shape.tag)})"
    yield f"if type(tag) is not str or tag in {known}:"
    yield f'    fail({place}, "a tag that no other type has")'
    yield "return obj"
