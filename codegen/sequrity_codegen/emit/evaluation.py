"""Write the set of members that a schema evaluates. All other members are unevaluated.

JSON Schema 2020-12, Core, 11: a keyword that holds for a value evaluates members of it, and so do the schemas that
describe the same value, if they accept it. The schema accepts `value` whenever such an expression runs, so only the
subschemas that may refuse it are tested again: the branches of `anyOf`, `oneOf` and `if`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from sequrity_codegen import assertions as nodes
from sequrity_codegen import quoting
from sequrity_codegen.assertions import Schema
from sequrity_codegen.emit.boolean_expression import TRUE, Condition, comparison
from sequrity_codegen.emit.module_scope import Scope

Kind = Literal["keys", "items"]
Conditions = Callable[[Schema, str], Condition]
Patterns = Callable[[nodes.Pattern, str, str], Condition]

_ALL = {"keys": "value", "items": "range(len(value))"}
_TYPES = {"keys": ("dict[str, Any]", "frozenset[str]"), "items": ("list[Any]", "frozenset[int]")}
_OF_ALL = {
    "keys": (nodes.AdditionalProperties, nodes.UnevaluatedProperties),
    "items": (nodes.Items, nodes.UnevaluatedItems),
}
"""Assertions after which no member is left."""

_CONSTANTS = ('("', "range(")
"""Start of the parts that are the same for every value."""


class Evaluated:
    """Writes the expressions of one module.

    Args:
        scope: The module.
        condition: Writes that the value of an expression satisfies a schema.
        matches: Writes that a text matches a pattern.
    """

    def __init__(self, scope: Scope, condition: Conditions, matches: Patterns) -> None:
        self._scope = scope
        self._condition = condition
        self._matches = matches

    def rest(self, schema: Schema, kind: Kind) -> str:
        """Write the set of keys or indices that no other assertion of a schema evaluates."""
        unevaluated = nodes.UnevaluatedItems | nodes.UnevaluatedProperties
        others = [assertion for assertion in schema.assertions if not isinstance(assertion, unevaluated)]
        parts = list(self._parts(others, kind))
        if not parts:
            return _ALL[kind]
        return f"{'value.keys()' if kind == 'keys' else 'set(range(len(value)))'} - {_union(parts, kind)}"

    def _parts(self, assertions: Iterable[nodes.Assertion], kind: Kind) -> Iterator[str]:
        """Write the members that assertions evaluate, each part as an iterable."""
        if any(isinstance(assertion, _OF_ALL[kind]) for assertion in assertions):
            yield _ALL[kind]
            return
        for assertion in assertions:
            yield from self._keys(assertion) if kind == "keys" else self._items(assertion)
            yield from self._in_place(assertion, kind)

    def _keys(self, assertion: nodes.Assertion) -> Iterator[str]:
        match assertion:
            case nodes.Properties(schemas) if schemas:
                yield f"({', '.join(map(quoting.string, schemas))},)"
            case nodes.PatternProperties(schemas):
                for pattern, schema in schemas:
                    yield f"(key for key in value if {self._matches(pattern, schema.key, 'key').text})"
            case nodes.DependentSchemas(schemas):
                for name, schema in schemas.items():
                    yield from _where(comparison(quoting.string(name), "in", "value"), self._below(schema, "keys"))
            case _:
                return

    def _items(self, assertion: nodes.Assertion) -> Iterator[str]:
        match assertion:
            case nodes.PrefixItems(schemas):
                yield f"range({len(schemas)})"
            case nodes.Contains(schema):
                yield f"(index for index, item in enumerate(value) if {self._condition(schema, 'item').text})"
            case _:
                return

    def _in_place(self, assertion: nodes.Assertion, kind: Kind) -> Iterator[str]:
        match assertion:
            case nodes.Ref(target):
                yield from self._below(self._scope.model.schemas[target], kind)
            case nodes.AllOf(schemas):
                for schema in schemas:
                    yield from self._below(schema, kind)
            case nodes.AnyOf(schemas) | nodes.OneOf(schemas):
                for schema in schemas:
                    if parts := self._below(schema, kind):
                        yield from _where(self._condition(schema, "value"), parts)
            case nodes.If(schema, then, otherwise):
                holds = self._condition(schema, "value")
                yield from _where(holds, [part for each in (schema, then) if each for part in self._below(each, kind)])
                for part in self._below(otherwise, kind) if otherwise else ():
                    yield f"(() if {holds.within(1)} else {part})"
            case _:
                return

    def _below(self, schema: Schema, kind: Kind) -> list[str]:
        """Write the members that a schema in place evaluates: in a function, if there is more than one part."""
        parts = list(self._parts(schema.assertions, kind))
        if len(parts) < 2 or all(part.startswith(_CONSTANTS) and part != _ALL[kind] for part in parts):
            return parts
        taken, result = _TYPES[kind]
        doc = quoting.docstring(f"Name the {kind} that the rules of `{schema.key}` look at, which the value keeps.")
        body = f"(value: {taken}) -> {result}:\n{doc}\n    return {_union(parts, kind)}"
        return [f"{self._scope.predicate(f'{kind}_seen_by', schema.key, body)}(value)"]


def _where(condition: Condition, parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        yield part if condition == TRUE else f"({part} if {condition.within(1)} else ())"


def _union(parts: list[str], kind: Kind) -> str:
    return f"{_TYPES[kind][1]}().union({', '.join(dict.fromkeys(parts))})"
