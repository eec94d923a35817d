"""Write the functions that read aliases. Most aliases are unions whose members differ by a tag or by JSON type."""

from __future__ import annotations

from collections.abc import Iterator

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.checks import NOUNS, check, inline, returning
from sequrity_codegen.emit.module_scope import Scope, indent


def structured(definition: model.Alias, scope: Scope) -> Iterator[str]:
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
        entries.append(f"{quoting.string(record.tag(tag))}: {scope.function('structure', record)}")
    scope.imports.add("collections.abc", "Callable")
    scope.imports.add("typing", "Final")
    name = scope.imports.type(definition)
    by_tag = f"{quoting.snake(title)}_by_{quoting.snake(tag)}".upper()
    table = scope.table(by_tag, f"Final[dict[str, Callable[[Any], {name}]]]", entries)
    scope.runtime("fail")
    yield "obj: dict[str, Any] = raw"
    yield "if type(obj) is not dict:"
    yield f'    fail({quoting.string(title)}, "an object")'
    default = "" if union.default is None else f", {quoting.string(union.default)}"
    yield f"tag = obj.get({quoting.string(tag)}{default})"
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
    """Write the branch of one member in a union by JSON type."""
    var, hint = _LOCALS[kind]
    if isinstance(shape, model.Number) and shape.integer:
        hint = "int"
    if isinstance(shape, model.String) and (shape.size.least or shape.size.most is not None or shape.pattern):
        hint = "str"
    lines = list(check(shape, var, definition.title, scope, name))
    if isinstance(shape, model.String | model.Array | model.Mapping | model.Boolean):
        lines = lines[2:]  # the type is known
    return [f"{var}: {hint or scope.imports.type(definition)} = raw", *returning(var, lines)]


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
        case _:
            return "dict", NOUNS["object"]


def _raw_member(definition: model.Alias, shape: model.RawMember, scope: Scope) -> Iterator[str]:
    scope.runtime("fail")
    known = scope.texts(f"{quoting.snake(definition.title).upper()}_EXCLUDES", shape.known)
    place = quoting.string(f"{definition.title}.{shape.tag}")
    yield "obj: dict[str, Any] = raw"
    yield "if type(obj) is not dict:"
    yield f'    fail({quoting.string(definition.title)}, "an object")'
    yield f"tag = obj.get({quoting.string(shape.tag)})"
    yield f"if type(tag) is not str or tag in {known}:"
    yield f'    fail({place}, "a tag that no other type has")'
    yield "return obj"
