"""The keywords of JSON Schema 2020-12 that the generator supports, by their treatment.

`CLASS_KEYWORDS` give a value a type of its own in Python. `RULE_KEYWORDS` constrain values without giving them a type,
so the values of such a schema stay JSON data and are checked (`rules`). `sequrity_runtime.schema.walk` lists those that
hold schemas.
"""

from __future__ import annotations

from typing import Any

ANNOTATIONS = frozenset({"title", "description", "default", "examples", "$comment", "deprecated"})
REMARKS = frozenset({"format", "contentEncoding", "contentMediaType", "contentSchema", "readOnly", "writeOnly"})
"""Annotations that our own schemas do not use. By default validators do not check them."""

IDENTIFIERS = frozenset({"$id", "$anchor"})
"""Names of schemas for references."""

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
"""The keywords of each JSON type whose values keep a Python type."""

_FORM_KEYS = frozenset({"type", "$ref", "oneOf", "anyOf"})
CLASS_KEYWORDS = frozenset(ANNOTATIONS | ROOT_ONLY | PYTHON_KEYS | _FORM_KEYS).union(*BY_TYPE.values())
RULE_KEYWORDS = frozenset(
    {"allOf", "not", "if", "then", "else", "dependentSchemas", "dependentRequired"}
    | {"prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems"}
    | {"patternProperties", "propertyNames", "unevaluatedProperties"}
)
KEYWORDS = CLASS_KEYWORDS | RULE_KEYWORDS | REMARKS | IDENTIFIERS
"""Every supported keyword. Any other is refused, except annotations of tools (`is_known`)."""

_SILENT = ANNOTATIONS | REMARKS | IDENTIFIERS | ROOT_ONLY | PYTHON_KEYS
_RESERVED = ("x-python-", "x-enum-", "x-refused-")


def is_known(key: str) -> bool:
    """Return whether a key is a supported keyword, or an annotation of another tool, such as `x-order`."""
    return key in KEYWORDS or (key.startswith("x-") and not key.startswith(_RESERVED))


def unknown(key: str) -> str:
    """Return the message for an unsupported keyword, with the remedy."""
    shown = key[:40]
    if key == "nullable":
        return "keyword 'nullable' belongs to OpenAPI 3.0; add null to `type`"
    if key in ("paths", "components"):
        return f"{shown!r} belongs to an OpenAPI description, which needs its version; add `openapi`, such as 3.1.0"
    remedy = (
        "" if key.startswith(("$", *_RESERVED)) else f", or pass `--ignore {shown}` if it does not constrain values"
    )
    return f"keyword {shown!r} is not supported; remove it{remedy}"


def checkable(raw: dict[str, Any]) -> set[str]:
    """Return the keywords of a schema that constrain values."""
    return {key for key in raw.keys() - _SILENT if not key.startswith("x-") or key.startswith(_RESERVED)}
