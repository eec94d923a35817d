"""Compile schemas without a type of their own to predicates, one expression for each schema.

A value that is checked by rules stays as it is, so a rule needs no more than True or False. `value` is plain JSON data
whenever such a function is called: `ensure_plain` of the runtime sees to that once, at the top.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import limits
from sequrity_codegen.emit.conditions import (
    FALSE,
    TRUE,
    Condition,
    both,
    choice,
    comparison,
    either,
    every,
    exactly_one,
    negation,
)
from sequrity_codegen.emit.evaluated import Evaluated
from sequrity_codegen.emit.scope import Scope, words_of
from sequrity_codegen.load import limits as read_limits
from sequrity_codegen.load.keywords import checkable
from sequrity_codegen.load.named import Place
from sequrity_codegen.narrow import is_array, is_object


def check(shape: model.Checked, var: str, place: str, scope: Scope) -> Iterator[str]:
    """Yield statements that fail where a variable's value breaks the rules.

    Args:
        shape: Where the rules stand.
        var: The variable.
        place: Name of the place in the schema, for the message.
        scope: The module that is being written.
    """
    start = Place(shape.file, shape.pointer)
    fits = Predicates(scope).call(start, scope.model.schema_at(shape.file, shape.pointer), "", shape.beside)
    says = quoting.string(f"what {shape.file}#{shape.pointer} asks for")
    if fits != TRUE:
        scope.runtime("fail")
        if fits != FALSE:
            yield f"if not {fits.text.removesuffix('()')}({scope.runtime('ensure_plain')}({var})):"
        yield f"{'    ' if fits != FALSE else ''}fail({quoting.string(place)}, {says})"


class Predicates:
    """Writes the predicates of one module, each once.

    Args:
        scope: The module.
    """

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._evaluated = Evaluated(scope, self._condition, self._matches)

    def call(self, place: Place, raw: Any, var: str, beside: frozenset[str] = frozenset()) -> Condition:
        """Write the call of the function that stands for a schema, and the function if it is new.

        Args:
            place: Where the schema stands.
            raw: The schema.
            var: What is checked, as an expression without effects.
            beside: Keywords that are enforced elsewhere.

        Returns:
            The call; True or False where the schema does not look at the value.
        """
        key = (place, beside)
        known = self._scope.predicates
        if key not in known:
            name = self._name(place)
            known[key] = Condition(name)
            rules = {key: value for key, value in raw.items() if key not in beside} if is_object(raw) else raw
            condition = both(list(self._clauses(rules, raw, place))) if is_object(raw) else TRUE if raw else FALSE
            if condition in (TRUE, FALSE):
                known[key] = condition
            else:
                doc = quoting.docstring(f"Tell whether a value keeps the rules of `{place.key}`.")
                head = f"def {name}(value: Any) -> bool:\n{doc}\n"
                self._scope.functions.append(f"{head}    return {condition.text}")
        made = known[key]
        return made if made in (TRUE, FALSE) else Condition(f"{made.text}({var})")

    def _name(self, place: Place) -> str:
        """Find a name for the function: the schema's place, as far as an identifier can say it."""
        name = stem = f"_fits_{words_of(place)}"
        taken = {condition.text for condition in self._scope.predicates.values()}
        number = 2
        while name in taken:
            name = f"{stem}_{number}"
            number += 1
        return name

    def _condition(self, place: Place, var: str, raw: Any) -> Condition:
        """Write the condition that the value of an expression is valid against a schema."""
        keys = checkable(raw) if is_object(raw) else set[str]()
        if len(keys) == 1:
            (key,) = keys
            if key == "type" and isinstance(raw["type"], str):
                return self._is(raw["type"], var)
            if key == "$ref":
                return self._target(place, var)
            if key in ("const", "enum"):
                return self._equals(raw, place, var)
        return self.call(place, raw, var)

    def _target(self, place: Place, var: str) -> Condition:
        file, _, pointer = self._scope.model.targets[place.key].partition("#")
        return self._condition(Place(file, pointer), var, self._scope.model.schema_at(file, pointer))

    def _is(self, kind: str, var: str) -> Condition:
        match kind:
            case "null":
                return comparison(var, "is", "None")
            case "boolean":
                return comparison(f"type({var})", "is", "bool")
            case "string":
                return comparison(f"type({var})", "is", "str")
            case _:
                return Condition(f"is_{kind}({var})")

    def _equals(self, raw: dict[str, Any], place: Place, var: str) -> Condition:
        values: list[Any] = [raw["const"]] if "const" in raw else raw["enum"]
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) == len(values) > 1:
            listed = ", ".join(quoting.string(text) for text in dict.fromkeys(texts))
            known = self._scope.constant(f"{words_of(place).upper()}_VALUES", f"frozenset({{{listed}}})")
            return both([self._is("string", var), comparison(var, "in", known)])
        return either(self._equal(value, place.at("const" if "const" in raw else "enum"), var) for value in values)

    def _equal(self, value: Any, place: Place, var: str) -> Condition:
        if value is None or isinstance(value, bool):
            return comparison(var, "is", repr(value))
        if isinstance(value, str):
            return both([self._is("string", var), comparison(var, "==", quoting.string(value))])
        text = quoting.literal(value)
        if is_array(value) or is_object(value):
            text = self._scope.value(words_of(place).upper(), text)
        return Condition(f"json_equal({var}, {text})")

    def _clauses(self, raw: dict[str, Any], whole: dict[str, Any], place: Place) -> Iterator[Condition]:
        """Write what each keyword asks of `value`."""
        types = whole.get("type", [])
        kinds: list[str] = types if is_array(types) else [types]
        if "type" in raw:
            yield either(self._is(kind, "value") for kind in kinds)
        for key in ("const", "enum"):
            if key in raw:
                yield self._equals({key: raw[key]}, place, "value")
        groups = {
            "string": self._string(raw, place),
            "number": self._number(raw),
            "array": self._array(raw, place),
            "object": self._object(raw, whole, place),
        }
        if "unevaluatedItems" in raw:
            groups["array"] = chain(groups["array"], self._unevaluated_items(whole, place))
        if "unevaluatedProperties" in raw:
            groups["object"] = chain(groups["object"], self._unevaluated_properties(whole, place))
        said = {"number" if kind == "integer" else kind for kind in kinds} or {*groups, "null", "boolean"}
        for kind, conditions in groups.items():
            if kind in said:
                rules = both(list(conditions))
                yield rules if said == {kind} or rules == TRUE else either([negation(self._is(kind, "value")), rules])
        yield from self._in_place(raw, place)

    def _in_place(self, raw: dict[str, Any], place: Place) -> Iterator[Condition]:
        if "$ref" in raw:
            yield self._target(place, "value")
        yield from self._members(raw, "allOf", place)
        if "anyOf" in raw:
            yield either(self._members(raw, "anyOf", place))
        if "oneOf" in raw:
            yield exactly_one(self._members(raw, "oneOf", place))
        if "not" in raw:
            yield negation(self._below(raw, place, "not"))
        if "if" in raw:
            then, otherwise = (self._below(raw, place, key) if key in raw else TRUE for key in ("then", "else"))
            yield choice(self._below(raw, place, "if"), then, otherwise)

    def _members(self, raw: dict[str, Any], key: str, place: Place) -> list[Condition]:
        return [self._condition(place.at(key, index), "value", below) for index, below in enumerate(raw.get(key, ()))]

    def _below(self, raw: dict[str, Any], place: Place, key: str, var: str = "value") -> Condition:
        return self._condition(place.at(key), var, raw[key])

    def _string(self, raw: dict[str, Any], place: Place) -> Iterator[Condition]:
        yield from _size(raw, "string")
        if "pattern" in raw:
            yield self._matches(raw["pattern"], place, "value")

    def _matches(self, pattern: str, place: Place, var: str) -> Condition:
        known = limits.pattern(pattern, f"{words_of(place).upper()}_PATTERN", self._scope)
        return comparison(f"{known}.search({var})", "is not", "None")

    def _number(self, raw: dict[str, Any]) -> Iterator[Condition]:
        for broken, _ in limits.bounds(read_limits.bounds(raw), "value", self._scope):
            yield negation(broken)

    def _array(self, raw: dict[str, Any], place: Place) -> Iterator[Condition]:
        yield from _size(raw, "array")
        if raw.get("uniqueItems"):
            yield Condition("is_unique(value)")
        first: list[Any] = raw.get("prefixItems", [])
        for index, below in enumerate(first):
            too_short = comparison("len(value)", "<=", str(index)) if index else Condition("not value", 3)
            yield either([too_short, self._condition(place.at("prefixItems", index), f"value[{index}]", below)])
        if "items" in raw:
            rest = f"value[{len(first)}:]" if first else "value"
            yield every(self._below(raw, place, "items", "item"), "item", rest)
        if "contains" in raw:
            yield from self._contains(raw, place)

    def _contains(self, raw: dict[str, Any], place: Place) -> Iterator[Condition]:
        least, most = raw.get("minContains", 1), raw.get("maxContains")
        found = self._below(raw, place, "contains", "item")
        count = "len(value)" if found == TRUE else f"sum({found.text} for item in value)"
        if found == FALSE:
            yield FALSE if least else TRUE
        elif most is None and least == 1 and found != TRUE:
            yield Condition(f"any({found.text} for item in value)")
        elif least:
            yield comparison(count, ">=", str(int(least)))
        if most is not None and found != FALSE:
            yield comparison(count, "<=", str(int(most)))

    def _object(self, raw: dict[str, Any], whole: dict[str, Any], place: Place) -> Iterator[Condition]:
        yield from _size(raw, "object")
        for name in dict.fromkeys(raw.get("required", [])):
            yield comparison(quoting.string(name), "in", "value")
        for name, below in raw.get("properties", {}).items():
            key = quoting.string(name)
            fits = self._condition(place.at("properties", name), f"value[{key}]", below)
            yield either([comparison(key, "not in", "value"), fits])
        for name, needed in raw.get("dependentRequired", {}).items():
            present = (comparison(quoting.string(other), "in", "value") for other in dict.fromkeys(needed))
            yield either([comparison(quoting.string(name), "not in", "value"), both(present)])
        for name, below in raw.get("dependentSchemas", {}).items():
            fits = self._condition(place.at("dependentSchemas", name), "value", below)
            yield either([comparison(quoting.string(name), "not in", "value"), fits])
        if "propertyNames" in raw:
            yield every(self._below(raw, place, "propertyNames", "key"), "key", "value")
        for pattern, below in raw.get("patternProperties", {}).items():
            at = place.at("patternProperties", pattern)
            skipped = negation(self._matches(pattern, at, "key"))
            yield _each_member(either([skipped, self._condition(at, "item", below)]))
        if "additionalProperties" in raw:
            known = list(self._known(whole, place))
            yield _each_member(either([*known, self._below(raw, place, "additionalProperties", "item")]))

    def _unevaluated_items(self, raw: dict[str, Any], place: Place) -> Iterator[Condition]:
        fits = self._below(raw, place, "unevaluatedItems", "value[index]")
        if fits != TRUE:
            yield every(fits, "index", self._evaluated.rest(raw, place, "items"))

    def _unevaluated_properties(self, raw: dict[str, Any], place: Place) -> Iterator[Condition]:
        fits = self._below(raw, place, "unevaluatedProperties", "value[key]")
        if fits != TRUE:
            yield every(fits, "key", self._evaluated.rest(raw, place, "keys"))

    def _known(self, whole: dict[str, Any], place: Place) -> Iterator[Condition]:
        """Write that `key` is one of the properties, or matches one of the patterns."""
        names = ", ".join(map(quoting.string, whole.get("properties", {})))
        if names:
            yield comparison(
                "key", "in", self._scope.constant(f"{words_of(place).upper()}_KEYS", f"frozenset({{{names}}})")
            )
        for pattern in whole.get("patternProperties", {}):
            yield self._matches(pattern, place.at("patternProperties", pattern), "key")


def _each_member(condition: Condition) -> Condition:
    """Write that a condition on `key` and `item` holds for all of an object's members."""
    by_key, by_item = (re.search(rf"\b{name}\b", condition.text) for name in ("key", "item"))
    if by_key and by_item:
        return every(condition, "key, item", "value.items()")
    return every(condition, "key", "value") if not by_item else every(condition, "item", "value.values()")


def _size(raw: dict[str, Any], kind: str) -> Iterator[Condition]:
    for broken, _ in limits.size(read_limits.size(raw, kind), "value"):
        yield negation(broken)
