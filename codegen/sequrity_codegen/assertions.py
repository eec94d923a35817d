"""Schemas as assertions, for values that generated code checks without converting them.

A keyword of JSON Schema becomes an assertion. An assertion about one JSON type, its `kind`, holds for every value of
another type. `load.assertions` reads assertions, `emit.predicates` and `emit.evaluation` write them as code.
"""

from __future__ import annotations

from typing import Any, Literal

from attrs import field, frozen

from sequrity_runtime.type_guards import is_array, is_object

Kind = Literal["null", "boolean", "number", "string", "array", "object"]
KINDS: tuple[Kind, ...] = ("null", "boolean", "number", "string", "array", "object")
"""The JSON types. Integers are numbers."""


def kind_of(value: Any) -> Kind:
    """Return the JSON type of a value."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    if isinstance(value, str):
        return "string"
    return "object" if is_object(value) else "array" if is_array(value) else "number"


@frozen
class Schema:
    """A schema, identified by its location."""

    key: str
    """The location as `file#/pointer`."""

    assertions: tuple[Assertion, ...] = field(eq=False, repr=False)
    """The assertions: those about any value, then those by JSON type, then those of other schemas about the same
    value."""

    @property
    def types(self) -> tuple[str, ...]:
        """The JSON types that `type` allows; empty if it allows any."""
        return next((assertion.names for assertion in self.assertions if isinstance(assertion, Type)), ())


class Assertion:
    """A condition of a schema."""

    kind: str = ""
    """The JSON type that the assertion is about; empty if it is about any value."""


class ArrayAssertion(Assertion):
    """An assertion about arrays."""

    kind = "array"


class ObjectAssertion(Assertion):
    """An assertion about objects."""

    kind = "object"


class Never(Assertion):
    """No value is valid: the schema `false`."""


@frozen
class Type(Assertion):
    """`type`."""

    names: tuple[str, ...]


@frozen
class Const(Assertion):
    """`const`."""

    value: Any


@frozen
class Enum(Assertion):
    """`enum`."""

    values: tuple[Any, ...]


@frozen
class Size(Assertion):
    """The limits of a string's length, in code points, or of the number of an array's items or an object's keys."""

    kind: str
    least: int | None = None
    most: int | None = None


@frozen
class Pattern(Assertion):
    """`pattern`, also of a key in `patternProperties`."""

    kind = "string"
    regex: str
    """The pattern of ECMA-262."""

    python: str
    """Its translation for `re.search`."""


@frozen
class Bounds(Assertion):
    """The limits of a number."""

    kind = "number"
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None


class UniqueItems(ArrayAssertion):
    """`uniqueItems`."""


@frozen
class PrefixItems(ArrayAssertion):
    """`prefixItems`."""

    schemas: tuple[Schema, ...]


@frozen
class Items(ArrayAssertion):
    """`items`."""

    schema: Schema
    start: int
    """The number of items that `prefixItems` describes."""


@frozen
class Contains(ArrayAssertion):
    """`contains`, `minContains` and `maxContains`."""

    schema: Schema
    least: int
    most: int | None


@frozen
class UnevaluatedItems(ArrayAssertion):
    """`unevaluatedItems`."""

    schema: Schema


@frozen
class Required(ObjectAssertion):
    """`required`."""

    names: tuple[str, ...]


@frozen
class Properties(ObjectAssertion):
    """`properties`."""

    schemas: dict[str, Schema]


@frozen
class DependentRequired(ObjectAssertion):
    """`dependentRequired`."""

    names: dict[str, tuple[str, ...]]


@frozen
class DependentSchemas(ObjectAssertion):
    """`dependentSchemas`."""

    schemas: dict[str, Schema]


@frozen
class PropertyNames(ObjectAssertion):
    """`propertyNames`."""

    schema: Schema


@frozen
class PatternProperties(ObjectAssertion):
    """`patternProperties`."""

    schemas: tuple[tuple[Pattern, Schema], ...]


@frozen
class AdditionalProperties(ObjectAssertion):
    """`additionalProperties`."""

    schema: Schema
    names: tuple[str, ...]
    """The keys that `properties` describes."""

    patterns: PatternProperties
    """The keys that `patternProperties` describes."""


@frozen
class UnevaluatedProperties(ObjectAssertion):
    """`unevaluatedProperties`."""

    schema: Schema


@frozen
class Ref(Assertion):
    """`$ref`."""

    target: str
    """Key of the target in `Model.schemas`."""


@frozen
class _Combination(Assertion):
    schemas: tuple[Schema, ...]


class AllOf(_Combination):
    """`allOf`."""


class AnyOf(_Combination):
    """`anyOf`."""


class OneOf(_Combination):
    """`oneOf`."""


@frozen
class Not(Assertion):
    """`not`."""

    schema: Schema


@frozen
class If(Assertion):
    """`if`, `then` and `else`."""

    schema: Schema
    then: Schema | None
    otherwise: Schema | None
