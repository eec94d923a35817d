"""Write which members of a value the rules of a schema look at: all others are the `unevaluated` ones.

JSON Schema 2020-12, Core, 11: a keyword that holds for a value evaluates members of it, and so do the schemas that
speak of the same value, as far as they hold. `value` is known to keep the rules whenever such an expression is
evaluated, so only what may fail by itself is tried again: the branches of `anyOf`, `oneOf` and `if`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

from sequrity_codegen import quoting
from sequrity_codegen.emit.conditions import TRUE, Condition, comparison
from sequrity_codegen.emit.scope import Scope
from sequrity_codegen.load.named import Place
from sequrity_codegen.narrow import is_object

Kind = Literal["keys", "items"]
Conditions = Callable[[Place, str, Any], Condition]
Patterns = Callable[[str, Place, str], Condition]

_ALL = {"keys": "value", "items": "range(len(value))"}
_TYPES = {"keys": ("dict[str, Any]", "frozenset[str]"), "items": ("list[Any]", "frozenset[int]")}
_OF_ALL = {"keys": {"additionalProperties", "unevaluatedProperties"}, "items": {"items", "unevaluatedItems"}}
"""Keywords after which no member is left."""

_CONSTANTS = ('("', "range(")
"""How the parts begin that are the same for every value."""


class Evaluated:
    """Writes the expressions of one module.

    Args:
        scope: The module.
        condition: Writes that an expression's value keeps the rules of a schema.
        matches: Writes that a text matches a pattern.
    """

    def __init__(self, scope: Scope, condition: Conditions, matches: Patterns) -> None:
        self._scope = scope
        self._condition = condition
        self._matches = matches

    def rest(self, raw: dict[str, Any], place: Place, kind: Kind) -> str:
        """Write the set of keys or indices that nothing in a schema evaluates beside its own `unevaluated` keyword."""
        inner = {key: below for key, below in raw.items() if not key.startswith("unevaluated")}
        parts = list(self._parts(inner, place, kind))
        if not parts:
            return _ALL[kind]
        return f"{'value.keys()' if kind == 'keys' else 'set(range(len(value)))'} - {_union(parts, kind)}"

    def _parts(self, raw: Any, place: Place, kind: Kind) -> Iterator[str]:
        """Write what a schema evaluates, each part as an iterable."""
        if not is_object(raw):
            return
        if raw.keys() & _OF_ALL[kind]:
            yield _ALL[kind]
            return
        yield from self._keys(raw, place) if kind == "keys" else self._items(raw, place)
        if "$ref" in raw:
            file, _, pointer = self._scope.model.targets[place.key].partition("#")
            yield from self._below(self._scope.model.schema_at(file, pointer), Place(file, pointer), kind)
        for index, below in enumerate(raw.get("allOf", ())):
            yield from self._below(below, place.at("allOf", index), kind)
        for key in ("anyOf", "oneOf"):
            for index, below in enumerate(raw.get(key, ())):
                yield from self._if_it_holds(below, place.at(key, index), kind)
        if "if" in raw:
            yield from self._branches(raw, place, kind)
        depending: dict[str, Any] = raw.get("dependentSchemas", {}) if kind == "keys" else {}
        for name, below in depending.items():  # an array has no keys, though it may hold a text that is spelt like one
            present = comparison(quoting.string(name), "in", "value")
            yield from self._where(present, self._below(below, place.at("dependentSchemas", name), kind))

    def _keys(self, raw: dict[str, Any], place: Place) -> Iterator[str]:
        if raw.get("properties"):
            yield f"({', '.join(map(quoting.string, raw['properties']))},)"
        for pattern in raw.get("patternProperties", {}):
            matches = self._matches(pattern, place.at("patternProperties", pattern), "key")
            yield f"(key for key in value if {matches.text})"

    def _items(self, raw: dict[str, Any], place: Place) -> Iterator[str]:
        if "prefixItems" in raw:
            yield f"range({len(raw['prefixItems'])})"
        if "contains" in raw:
            holds = self._condition(place.at("contains"), "item", raw["contains"])
            yield f"(index for index, item in enumerate(value) if {holds.text})"

    def _below(self, raw: Any, place: Place, kind: Kind) -> list[str]:
        """Write what a schema in place evaluates: by a function of its own if that is more than one thing."""
        parts = list(self._parts(raw, place, kind))
        if len(parts) < 2 or all(part.startswith(_CONSTANTS) and part != _ALL[kind] for part in parts):
            return parts
        taken, result = _TYPES[kind]
        doc = quoting.docstring(f"Name the {kind} that the rules of `{place.key}` look at, which the value keeps.")
        body = f"(value: {taken}) -> {result}:\n{doc}\n    return {_union(parts, kind)}"
        return [f"{self._scope.predicate(f'{kind}_seen_by', place, body)}(value)"]

    def _if_it_holds(self, raw: Any, place: Place, kind: Kind) -> Iterator[str]:
        if parts := self._below(raw, place, kind):
            yield from self._where(self._condition(place, "value", raw), parts)

    def _where(self, condition: Condition, parts: list[str]) -> Iterator[str]:
        for part in parts:
            yield part if condition == TRUE else f"({part} if {condition.within(1)} else ())"

    def _branches(self, raw: dict[str, Any], place: Place, kind: Kind) -> Iterator[str]:
        holds = self._condition(place.at("if"), "value", raw["if"])
        then = [*self._below(raw["if"], place.at("if"), kind), *self._below(raw.get("then"), place.at("then"), kind)]
        otherwise = self._below(raw.get("else"), place.at("else"), kind)
        yield from self._where(holds, then)
        for part in otherwise:
            yield f"(() if {holds.within(1)} else {part})"


def _union(parts: list[str], kind: Kind) -> str:
    return f"{_TYPES[kind][1]}().union({', '.join(dict.fromkeys(parts))})"
