"""Compile schemas without a type of their own to predicates, one expression for each schema.

A value that is checked by rules stays as it is, so a predicate returns only True or False. `value` is plain JSON data
in every such function: `ensure_plain` of the runtime converts it once, at the top.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sequrity_codegen import assertions as nodes
from sequrity_codegen import model, quoting
from sequrity_codegen.assertions import Schema
from sequrity_codegen.emit import limits
from sequrity_codegen.emit.boolean_expression import (
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
from sequrity_codegen.emit.evaluation import Evaluated
from sequrity_codegen.emit.module_scope import Scope, words_of
from sequrity_runtime.type_guards import is_array, is_object


def check(shape: model.Checked, var: str, place: str, scope: Scope) -> Iterator[str]:
    """Yield statements that fail if the value of a variable violates the rules.

    Args:
        shape: The rules.
        var: The variable.
        place: The name of the value in the message.
        scope: The module that is being written.
    """
    fits = Predicates(scope).call(shape.schema, "", shape.elsewhere)
    says = quoting.string(f"a value that satisfies {shape.schema.key}")
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

    def call(self, schema: Schema, var: str, elsewhere: tuple[type[nodes.Assertion], ...] = ()) -> Condition:
        """Write the call of the function of a schema, and the function if it is new.

        Args:
            schema: The schema.
            var: The value, as an expression without effects.
            elsewhere: The assertions that are enforced elsewhere.

        Returns:
            The call; True or False if the verdict does not depend on the value.
        """
        key = (schema.key, elsewhere)
        known = self._scope.predicates
        if key not in known:
            name = self._name(schema)
            known[key] = Condition(name)
            condition = both(list(self._clauses(schema, elsewhere)))
            doc = quoting.docstring(f"Return whether a value satisfies `{schema.key}`.")
            head = f"def {name}(value: Any) -> bool:\n{doc}\n"
            self._scope.functions.append(f"{head}    return {condition.text}")  # a part of the schema may call it
            if condition in (TRUE, FALSE):
                known[key] = condition
        made = known[key]
        return made if made in (TRUE, FALSE) else Condition(f"{made.text}({var})")

    def _name(self, schema: Schema) -> str:
        """Choose a name for the function: the location of the schema, as words."""
        name = stem = f"_fits_{words_of(schema.key)}"
        taken = {condition.text for condition in self._scope.predicates.values()}
        taken |= {function.removeprefix("def ").partition("(")[0] for function in self._scope.functions}
        number = 2
        while name in taken:
            name = f"{stem}_{number}"
            number += 1
        return name

    def _condition(self, schema: Schema, var: str) -> Condition:
        """Write the condition that a schema accepts the value of an expression."""
        match schema.assertions:
            case (nodes.Type((name,)),):
                return _is(name, var)
            case (nodes.Ref(target),):
                return self._condition(self._scope.model.schemas[target], var)
            case (nodes.Const() | nodes.Enum() as assertion,):
                return self._equals(assertion, schema, var)
            case _:
                return self.call(schema, var)

    def _equals(self, assertion: nodes.Const | nodes.Enum, schema: Schema, var: str) -> Condition:
        if isinstance(assertion, nodes.Const):
            return self._equal(assertion.value, f"{schema.key}/const", var)
        texts = [value for value in assertion.values if isinstance(value, str)]
        if len(texts) == len(assertion.values) > 1:
            known = self._scope.texts(f"{words_of(schema.key).upper()}_VALUES", texts)
            return both([_is("string", var), comparison(var, "in", known)])
        return either(self._equal(value, f"{schema.key}/enum", var) for value in assertion.values)

    def _equal(self, value: Any, key: str, var: str) -> Condition:
        if value is None or isinstance(value, bool):
            return comparison(var, "is", repr(value))
        if isinstance(value, str):
            return both([_is("string", var), comparison(var, "==", quoting.string(value))])
        text = quoting.literal(value)
        if is_array(value) or is_object(value):
            text = self._scope.value(words_of(key).upper(), text)
        return Condition(f"json_equal({var}, {text})")

    def _clauses(self, schema: Schema, elsewhere: tuple[type[nodes.Assertion], ...]) -> Iterator[Condition]:
        """Write the condition of each assertion about `value`. An assertion about another JSON type is true."""
        types = {"number" if name == "integer" else name for name in schema.types} or {*nodes.KINDS}
        own = (assertion for assertion in schema.assertions if not isinstance(assertion, elsewhere))
        for kind, assertions in groupby(own, lambda assertion: assertion.kind):
            conditions = (condition for each in assertions for condition in self._conditions(each, schema))
            if not kind:
                yield from conditions
            elif kind in types:
                rules = both(list(conditions))
                yield rules if types == {kind} or rules == TRUE else either([negation(_is(kind, "value")), rules])

    def _conditions(self, assertion: nodes.Assertion, schema: Schema) -> Iterator[Condition]:
        match assertion:
            case nodes.Never():
                yield FALSE
            case nodes.Type(names):
                yield either(_is(name, "value") for name in names)
            case nodes.Const() | nodes.Enum():
                yield self._equals(assertion, schema, "value")
            case nodes.Size():
                yield from (negation(broken) for broken, _ in limits.size(assertion, "value"))
            case nodes.Bounds():
                yield from (negation(broken) for broken, _ in limits.bounds(assertion, "value", self._scope))
            case nodes.Pattern():
                yield self._matches(assertion, schema.key, "value")
            case _ if assertion.kind == "array":
                yield from self._array(assertion, schema)
            case _ if assertion.kind == "object":
                yield from self._object(assertion, schema)
            case _:
                yield self._in_place(assertion)

    def _in_place(self, assertion: nodes.Assertion) -> Condition:
        match assertion:
            case nodes.Ref(target):
                return self._condition(self._scope.model.schemas[target], "value")
            case nodes.AllOf(schemas):
                return both(self._each(schemas))
            case nodes.AnyOf(schemas):
                return either(self._each(schemas))
            case nodes.OneOf(schemas):
                return exactly_one(self._each(schemas))
            case nodes.Not(schema):
                return negation(self._condition(schema, "value"))
            case _:
                assert isinstance(assertion, nodes.If)  # noqa: S101 - the last of them
                then, otherwise = (
                    self._condition(each, "value") if each else TRUE for each in (assertion.then, assertion.otherwise)
                )
                return choice(self._condition(assertion.schema, "value"), then, otherwise)

    def _each(self, schemas: tuple[Schema, ...]) -> list[Condition]:
        return [self._condition(schema, "value") for schema in schemas]

    def _matches(self, pattern: nodes.Pattern, key: str, var: str) -> Condition:
        known = limits.pattern(pattern, f"{words_of(key).upper()}_PATTERN", self._scope)
        return comparison(f"{known}.search({var})", "is not", "None")

    def _array(self, assertion: nodes.Assertion, schema: Schema) -> Iterator[Condition]:
        match assertion:
            case nodes.UniqueItems():
                yield Condition("is_unique(value)")
            case nodes.PrefixItems(schemas):
                for index, below in enumerate(schemas):
                    too_short = comparison("len(value)", "<=", str(index)) if index else Condition("not value", 3)
                    yield either([too_short, self._condition(below, f"value[{index}]")])
            case nodes.Items(below, start):
                yield every(self._condition(below, "item"), "item", f"value[{start}:]" if start else "value")
            case nodes.Contains():
                yield from self._contains(assertion)
            case nodes.UnevaluatedItems(below):
                fits = self._condition(below, "value[index]")
                if fits != TRUE:
                    yield every(fits, "index", self._evaluated.rest(schema, "items"))
            case _:
                return

    def _contains(self, assertion: nodes.Contains) -> Iterator[Condition]:
        least, most = assertion.least, assertion.most
        found = self._condition(assertion.schema, "item")
        count = "len(value)" if found == TRUE else f"sum({found.text} for item in value)"
        if found == FALSE:
            yield FALSE if least else TRUE
        elif most is None and least == 1 and found != TRUE:
            yield Condition(f"any({found.text} for item in value)")
        elif least:
            yield comparison(count, ">=", str(least))
        if most is not None and found != FALSE:
            yield comparison(count, "<=", str(most))

    def _object(self, assertion: nodes.Assertion, schema: Schema) -> Iterator[Condition]:
        match assertion:
            case nodes.Required(names):
                yield from (_has(name) for name in names)
            case nodes.Properties(schemas):
                for name, below in schemas.items():
                    yield either([_lacks(name), self._condition(below, f"value[{quoting.string(name)}]")])
            case nodes.DependentRequired(needed):
                for name, names in needed.items():
                    yield either([_lacks(name), both(_has(other) for other in names)])
            case nodes.DependentSchemas(schemas):
                for name, below in schemas.items():
                    yield either([_lacks(name), self._condition(below, "value")])
            case nodes.PropertyNames(below):
                yield every(self._condition(below, "key"), "key", "value")
            case nodes.PatternProperties(schemas):
                for pattern, below in schemas:
                    skipped = negation(self._matches(pattern, below.key, "key"))
                    yield _each_member(either([skipped, self._condition(below, "item")]))
            case nodes.AdditionalProperties(below, names, patterns):
                matching = [self._matches(pattern, each.key, "key") for pattern, each in patterns.schemas]
                known = [*self._among(names, schema), *matching]
                yield _each_member(either([*known, self._condition(below, "item")]))
            case nodes.UnevaluatedProperties(below):
                fits = self._condition(below, "value[key]")
                if fits != TRUE:
                    yield every(fits, "key", self._evaluated.rest(schema, "keys"))
            case _:
                return

    def _among(self, names: tuple[str, ...], schema: Schema) -> Iterator[Condition]:
        """Write that `key` is one of some names."""
        if names:
            known = self._scope.texts(f"{words_of(schema.key).upper()}_KEYS", names)
            yield comparison("key", "in", known)


def _has(name: str) -> Condition:
    return comparison(quoting.string(name), "in", "value")


def _lacks(name: str) -> Condition:
    return comparison(quoting.string(name), "not in", "value")


def _is(kind: str, var: str) -> Condition:
    match kind:
        case "null":
            return comparison(var, "is", "None")
        case "boolean":
            return comparison(f"type({var})", "is", "bool")
        case "string":
            return comparison(f"type({var})", "is", "str")
        case _:
            return Condition(f"is_{kind}({var})")


def _each_member(condition: Condition) -> Condition:
    """Write that a condition on `key` and `item` is true for all members of an object."""
    by_key, by_item = (re.search(rf"\b{name}\b", condition.text) for name in ("key", "item"))
    if by_key and by_item:
        return every(condition, "key, item", "value.items()")
    return every(condition, "key", "value") if not by_item else every(condition, "item", "value.values()")
