"""The keywords of JSON Schema 2020-12: which of them hold schemas, which say nothing about validity, which are known.

Two sets are kept apart. `CLASS_KEYWORDS` describe values that have a type of their own in Python; `RULE_KEYWORDS` say
something about values without giving them one, so that what they stand in is checked as it is (`rules`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_codegen.narrow import is_array, is_object

ANNOTATIONS = frozenset({"title", "description", "default", "examples", "$comment", "deprecated"})
REMARKS = frozenset({"format", "contentEncoding", "contentMediaType", "contentSchema", "readOnly", "writeOnly"})
"""Annotations that our own schemas do without: the specification says that they are not checked by default."""

IDENTIFIERS = frozenset({"$id", "$anchor"})
"""Names that references find a schema by."""

ROOT_ONLY = frozenset({"$schema", "$defs"})
PYTHON_KEYS = frozenset(
    {"x-python-name", "x-python-behaviour", "x-python-behaviour-of", "x-python-attributes", "x-enum-varnames"}
)
BY_TYPE: dict[str, frozenset[str]] = {
    "string": frozenset({"enum", "const", "minLength", "maxLength", "pattern"}),
    "integer": frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}),
    "number": frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}),
    "boolean": frozenset(),
    "null": frozenset(),
    "array": frozenset({"items", "minItems", "maxItems", "uniqueItems"}),
    "object": frozenset({"properties", "required", "additionalProperties", "minProperties", "maxProperties"}),
}
"""The keywords that say something about each JSON type and leave it a type of its own in Python."""

_FORM_KEYS = frozenset({"type", "$ref", "oneOf", "anyOf"})
CLASS_KEYWORDS = frozenset(ANNOTATIONS | ROOT_ONLY | PYTHON_KEYS | _FORM_KEYS).union(*BY_TYPE.values())
RULE_KEYWORDS = frozenset(
    {"allOf", "not", "if", "then", "else", "dependentSchemas", "dependentRequired"}
    | {"prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems"}
    | {"patternProperties", "propertyNames", "unevaluatedProperties"}
)
KEYWORDS = CLASS_KEYWORDS | RULE_KEYWORDS | REMARKS | IDENTIFIERS
"""Every keyword that is understood; any other is refused."""

IN_PLACE = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas")
"""The keywords whose schemas speak of the same value as the schema around them."""

_ONE = frozenset(
    {"items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties"}
    | {"not", "if", "then", "else"}
)
_LIST = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_MAP = frozenset({"$defs", "properties", "patternProperties", "dependentSchemas"})

Step = str | int


def checkable(raw: dict[str, Any]) -> set[str]:
    """Name the keywords of a schema that say something about values."""
    return raw.keys() - ANNOTATIONS - REMARKS - IDENTIFIERS - ROOT_ONLY - PYTHON_KEYS


def subschemas(raw: Any) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Yield the schemas right below one, each with the steps that lead to it."""
    if not is_object(raw):
        return
    for key, value in raw.items():
        if key in _ONE:
            yield (key,), value
        elif key in _LIST and is_array(value):
            yield from (((key, index), below) for index, below in enumerate(value))
        elif key in _MAP and is_object(value):
            yield from (((key, name), below) for name, below in value.items())


def walk(raw: Any, steps: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Yield a schema and all below it, each with the steps that lead to it."""
    yield steps, raw
    for further, below in subschemas(raw):
        yield from walk(below, (*steps, *further))
