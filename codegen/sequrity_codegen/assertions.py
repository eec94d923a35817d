"""Schemas as the assertions that they make, for values that generated code checks without converting them.

A keyword of JSON Schema becomes an assertion. An assertion about one JSON type, its `kind`, holds for every value of
another type. `load.assertions` reads them, `emit.predicates` and `emit.evaluation` write them as code.
"""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import field, frozen


@frozen
class Schema:
    """A schema, identified by its location."""

    key: str
    """The location as `file#/pointer`."""

    assertions: tuple[Assertion, ...] = field(eq=False, repr=False)
    """About any value, then by JSON type, then those of other schemas about the same value."""

    @property
    def types(self) -> tuple[str, ...]:
        """The JSON types that `type` allows; empty where it allows any."""
        return next((assertion.names for assertion in self.assertions if isinstance(assertion, Type)), ())


@frozen
class _AboutAnyValue:
    kind: ClassVar[str] = ""


@frozen
class _AboutArrays:
    kind: ClassVar[str] = "array"


@frozen
class _AboutObjects:
    kind: ClassVar[str] = "object"


@frozen
class Never(_AboutAnyValue):
    """No value is valid: the schema `false`."""


@frozen
class Type(_AboutAnyValue):
    """`type`."""

    names: tuple[str, ...]


@frozen
class Const(_AboutAnyValue):
    """`const`."""

    value: Any


@frozen
class Enum(_AboutAnyValue):
    """`enum`."""

    values: tuple[Any, ...]


@frozen
class Size:
    """The limits of a string's length, in code points, or of the number of an array's items or an object's keys."""

    kind: str
    least: int | None = None
    most: int | None = None


@frozen
class Pattern:
    """`pattern`, which is also how `patternProperties` selects keys."""

    kind: ClassVar[str] = "string"
    regex: str
    """The pattern of ECMA-262."""

    python: str
    """Its translation for `re.search`."""


@frozen
class Bounds:
    """The limits of a number."""

    kind: ClassVar[str] = "number"
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None


@frozen
class UniqueItems(_AboutArrays):
    """`uniqueItems`."""


@frozen
class PrefixItems(_AboutArrays):
    """`prefixItems`."""

    schemas: tuple[Schema, ...]


@frozen
class Items(_AboutArrays):
    """`items`."""

    schema: Schema
    start: int
    """The number of items that `prefixItems` describes."""


@frozen
class Contains(_AboutArrays):
    """`contains`, `minContains` and `maxContains`."""

    schema: Schema
    least: int
    most: int | None


@frozen
class UnevaluatedItems(_AboutArrays):
    """`unevaluatedItems`."""

    schema: Schema


@frozen
class Required(_AboutObjects):
    """`required`."""

    names: tuple[str, ...]


@frozen
class Properties(_AboutObjects):
    """`properties`."""

    schemas: dict[str, Schema]


@frozen
class DependentRequired(_AboutObjects):
    """`dependentRequired`."""

    names: dict[str, tuple[str, ...]]


@frozen
class DependentSchemas(_AboutObjects):
    """`dependentSchemas`."""

    schemas: dict[str, Schema]


@frozen
class PropertyNames(_AboutObjects):
    """`propertyNames`."""

    schema: Schema


@frozen
class PatternProperties(_AboutObjects):
    """`patternProperties`."""

    schemas: tuple[tuple[Pattern, Schema], ...]


@frozen
class AdditionalProperties(_AboutObjects):
    """`additionalProperties`."""

    schema: Schema
    names: tuple[str, ...]
    """The keys that `properties` describes."""

    patterns: PatternProperties
    """The keys that `patternProperties` describes."""


@frozen
class UnevaluatedProperties(_AboutObjects):
    """`unevaluatedProperties`."""

    schema: Schema


@frozen
class Ref(_AboutAnyValue):
    """`$ref`."""

    target: str
    """Key of the schema that it names, in `Model.schemas`."""


@frozen
class AllOf(_AboutAnyValue):
    """`allOf`."""

    schemas: tuple[Schema, ...]


@frozen
class AnyOf(_AboutAnyValue):
    """`anyOf`."""

    schemas: tuple[Schema, ...]


@frozen
class OneOf(_AboutAnyValue):
    """`oneOf`."""

    schemas: tuple[Schema, ...]


@frozen
class Not(_AboutAnyValue):
    """`not`."""

    schema: Schema


@frozen
class If(_AboutAnyValue):
    """`if`, `then` and `else`."""

    schema: Schema
    then: Schema | None
    otherwise: Schema | None


AnyAssertion = Never | Type | Const | Enum
StringAssertion = Size | Pattern
ArrayAssertion = Size | UniqueItems | PrefixItems | Items | Contains | UnevaluatedItems
ObjectAssertion = (
    Size
    | Required
    | Properties
    | DependentRequired
    | DependentSchemas
    | PropertyNames
    | PatternProperties
    | AdditionalProperties
    | UnevaluatedProperties
)
InPlaceAssertion = Ref | AllOf | AnyOf | OneOf | Not | If
Assertion = AnyAssertion | StringAssertion | Bounds | ArrayAssertion | ObjectAssertion | InPlaceAssertion
