"""The keywords of JSON Schema 2020-12 that the generator understands, by what it does with each.

`CLASS_KEYWORDS` give a value a type of its own in Python. `RULE_KEYWORDS` constrain values without giving them a type,
so a schema that holds one is checked as it is (`rules`). `sequrity_runtime.schema.walk` lists those that hold schemas.
"""

from __future__ import annotations

from typing import Any

ANNOTATIONS = frozenset({"title", "description", "default", "examples", "$comment", "deprecated"})
REMARKS = frozenset({"format", "contentEncoding", "contentMediaType", "contentSchema", "readOnly", "writeOnly"})
"""Annotations that our own schemas do without: the specification says that they are not checked by default."""

IDENTIFIERS = frozenset({"$id", "$anchor"})
"""Names that references find a schema by."""

ROOT_ONLY = frozenset({"$schema", "$defs"})
PYTHON_KEYS = frozenset(
    {"x-python-name", "x-python-behaviour", "x-python-attributes", "x-python-presets"}
    | {"x-enum-varnames", "x-refused-tags"}
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
"""Every keyword that is understood; any other is refused, but for those of tools (`is_known`)."""

_SILENT = ANNOTATIONS | REMARKS | IDENTIFIERS | ROOT_ONLY | PYTHON_KEYS
_RESERVED = ("x-python-", "x-enum-", "x-refused-")


def is_known(key: str) -> bool:
    """Return whether a key is a keyword that is understood, or an annotation of another tool, such as `x-order`."""
    return key in KEYWORDS or (key.startswith("x-") and not key.startswith(_RESERVED))


def unknown(key: str) -> str:
    """Say that a keyword is not understood, and what to do."""
    shown = key[:40]
    if key == "nullable":
        return "keyword 'nullable' is of OpenAPI 3.0; write null into `type`"
    if key in ("paths", "components"):
        return f"{shown!r} is of an OpenAPI description, which says its version; add `openapi`, such as 3.1.0"
    remedy = (
        "" if key.startswith(("$", *_RESERVED)) else f", or pass `--ignore {shown}` if it says nothing about values"
    )
    return f"keyword {shown!r} is not supported; remove it{remedy}"


def checkable(raw: dict[str, Any]) -> set[str]:
    """Name the keywords of a schema that say something about values."""
    return {key for key in raw.keys() - _SILENT if not key.startswith("x-") or key.startswith(_RESERVED)}
