"""The walk over a schema document: the one table of the keywords that hold schemas, and the functions that follow it.

`{"const": "a"}` is a rule in a schema and data below `examples`, and a property may be called `const`. So a walk
follows the keywords of the table and treats every other value as data.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from copy import deepcopy
from typing import Any, Final, Literal, TypeVar

from sequrity_runtime.type_guards import is_array, is_object

T = TypeVar("T", bound=Hashable)

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
"""The dialect whose keywords the table lists."""

Rewrite = Callable[[dict[str, Any]], dict[str, Any]]
"""Returns another form of a schema, whose subschemas are rewritten already. It may change its argument."""

Step = str | int
"""A key or an index on the way from a schema to one below it."""

HOLDERS: Final[dict[str, Literal["schema", "list", "map"]]] = {
    "$defs": "map",
    "properties": "map",
    "patternProperties": "map",
    "dependentSchemas": "map",
    "allOf": "list",
    "anyOf": "list",
    "oneOf": "list",
    "prefixItems": "list",
    "items": "schema",
    "contains": "schema",
    "unevaluatedItems": "schema",
    "additionalProperties": "schema",
    "propertyNames": "schema",
    "unevaluatedProperties": "schema",
    "not": "schema",
    "if": "schema",
    "then": "schema",
    "else": "schema",
}
"""The keywords of JSON Schema 2020-12 that hold a schema, a list of schemas, or a map of names to schemas."""


def subschemas(schema: Any) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Yield the schemas directly below one, each with the steps that lead to it, in the order of the document."""
    if not is_object(schema):
        return
    for keyword, value in schema.items():
        form = HOLDERS.get(keyword)
        if form == "schema":
            yield (keyword,), value
        elif form == "list" and is_array(value):
            yield from (((keyword, index), below) for index, below in enumerate(value))
        elif form == "map" and is_object(value):
            yield from (((keyword, name), below) for name, below in value.items())


def walk(schema: Any, steps: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Yield a schema and all schemas below it, each with the steps that lead to it."""
    yield steps, schema
    for further, below in subschemas(schema):
        yield from walk(below, (*steps, *further))


def schemas_in(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield a schema and all schemas below it; boolean schemas are left out."""
    return (below for _, below in walk(schema) if is_object(below))


def rewrite(schema: Any, change: Rewrite) -> Any:
    """Copy a schema, with every schema in it changed, innermost first; `true` and `false` stay."""
    if not is_object(schema):
        return schema
    return change({key: _rewritten(key, value, change) for key, value in schema.items()})


def _rewritten(keyword: str, value: Any, change: Rewrite) -> Any:
    match HOLDERS.get(keyword):
        case "schema":
            return rewrite(value, change)
        case "list":
            return [rewrite(member, change) for member in value]
        case "map":
            return {name: rewrite(member, change) for name, member in value.items()}
        case _:  # data
            return deepcopy(value)


def reached(start: Iterable[T], follow: Callable[[T], Iterable[T]]) -> set[T]:
    """Return some values, and all that they lead to, directly or not.

    Args:
        start: The values.
        follow: Returns the values that one leads to directly, such as the targets of its references.
    """
    found: set[T] = set()
    todo = [*start]
    while todo:
        value = todo.pop()
        if value not in found:
            found.add(value)
            todo += follow(value)
    return found


def compose(*changes: Rewrite) -> Rewrite:
    """Return one rewrite that applies several in order."""

    def change(schema: dict[str, Any]) -> dict[str, Any]:
        for each in changes:
            schema = each(schema)
        return schema

    return change
