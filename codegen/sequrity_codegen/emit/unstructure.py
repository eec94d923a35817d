"""Write the expressions that turn a typed value back into JSON data."""

from __future__ import annotations

from collections.abc import Iterator

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.module_scope import Scope


def is_plain(shape: model.Shape, scope: Scope, seen: frozenset[str] = frozenset()) -> bool:
    """Return whether a value of this shape is JSON data already.

    Args:
        shape: The shape.
        scope: The module that is being written.
        seen: The aliases around the shape: an alias may contain itself in an array or a map.
    """
    match shape:
        case model.Array(items=inner) | model.Mapping(values=inner) | model.Nullable(inner=inner):
            return is_plain(inner, scope, seen)
        case model.Union(members):
            return all(is_plain(member, scope, seen) for member in members)
        case model.Reference(target):
            definition = scope.model.resolve(shape)
            if target in seen or not isinstance(definition, model.Alias):
                return target in seen
            return is_plain(definition.shape, scope, seen | {target})
        case _:
            return True


def expression(shape: model.Shape, var: str, scope: Scope) -> str:
    """Write the expression that converts the value of `var`, which is not plain, to JSON data."""
    match shape:
        case model.Nullable(inner):
            return f"None if {var} is None else {expression(inner, var, scope)}"
        case model.Array(items=inner):
            scope.runtime("to_json")
            each = expression(inner, "item", scope)
            return f"[{each} for item in {var}] if type({var}) is list else to_json({var})"
        case model.Mapping(values=inner):
            scope.runtime("to_json")
            each = expression(inner, "value", scope)
            return f"{{key: {each} for key, value in {var}.items()}} if type({var}) is dict else to_json({var})"
        case _:
            assert isinstance(shape, model.Reference)  # noqa: S101 - every other shape is plain
            return f"{scope.function('unstructure', scope.model.resolve(shape))}({var})"


def alias(definition: model.Alias, scope: Scope) -> Iterator[str]:
    """Yield the body of the function that writes the alias in `value`."""
    shape = definition.shape
    scope.runtime("to_json")
    if isinstance(shape, model.Union) and shape.tag is not None:
        records = [scope.model.shape_of(member) for member in shape.members]
        entries = [
            f"{scope.imports.type(record)}: {scope.function('unstructure', record)}"
            for record in records
            if isinstance(record, model.Record)
        ]
        scope.imports.add("collections.abc", "Callable")
        scope.imports.add("typing", "Any", "Final")
        name = f"UNSTRUCTURE_{quoting.snake(definition.title).upper()}"
        table = scope.table(name, "Final[dict[type, Callable[[Any], Any]]]", entries)
        yield f"return {table}.get(type(value), to_json)(value)"
    elif isinstance(shape, model.Union):
        for member in shape.members:
            if is_plain(member, scope):
                continue
            end = scope.model.shape_of(member)
            if isinstance(end, model.Record):
                yield f"if type(value) is {scope.imports.type(end)}:"
                yield f"    return {scope.function('unstructure', end)}(value)"
            elif isinstance(end, model.Array):
                yield "if type(value) is list:"
                yield f"    return [{expression(end.items, 'item', scope)} for item in value]"
            elif isinstance(end, model.Mapping):
                yield "if type(value) is dict:"
                each = expression(end.values, "value", scope)
                yield f"    return {{key: {each} for key, value in value.items()}}"
            elif isinstance(member, model.Reference) and not isinstance(end, model.Enumeration):
                yield "rest: Any = value  # one of the objects, or not a member"
                yield f"return {scope.function('unstructure', scope.model.resolve(member))}(rest)"
                return
        yield "return to_json(value)"
    elif is_plain(shape, scope):
        yield "return to_json(value)"
    else:
        yield f"return {expression(shape, 'value', scope)}"
