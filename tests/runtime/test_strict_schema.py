"""Schemas are written by the rules of providers, and values are read by the exact schema."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sequrity_runtime.shapes.strict_schema import StrictSchema

NULL = {"type": "null"}
TEXT = {"type": "string"}


def one(schema: Any, *required: str) -> dict[str, Any]:
    """Write an object with one property, `a`."""
    return {
        "type": "object",
        "properties": {"a": schema},
        "required": list(required),
        "additionalProperties": False,
    }


REWRITTEN: dict[str, tuple[Any, Any]] = {
    "required": (one(TEXT, "a"), TEXT),
    "optional": (one(TEXT), {"anyOf": [TEXT, NULL]}),
    "optional and described": (one({**TEXT, "description": "A."}), {"anyOf": [TEXT, NULL], "description": "A."}),
    "optional and nullable": (one({"anyOf": [TEXT, NULL]}), {"anyOf": [TEXT, NULL]}),
    "optional union": (one({"anyOf": [TEXT, {"type": "integer"}]}), {"anyOf": [TEXT, {"type": "integer"}, NULL]}),
    "optional null": (one(NULL), NULL),
    "refused keywords": (
        one({**TEXT, "minLength": 2, "contentEncoding": "base64", "default": "x", "description": "A."}, "a"),
        {**TEXT, "description": "A. minLength: 2. contentEncoding: base64. default: x."},
    ),
    "known format": (one({**TEXT, "format": "date"}, "a"), {**TEXT, "format": "date"}),
    "other format": (one({**TEXT, "format": "path"}, "a"), {**TEXT, "description": "format: path."}),
    "bounds": (one({"type": "integer", "minimum": 1}, "a"), {"type": "integer", "minimum": 1}),
    "enumeration": (one({"enum": ["a", 1, True, None, 1.5]}, "a"), {
        "enum": ["a", 1, True, None, 1.5],
        "type": ["string", "integer", "boolean", "null", "number"],
    }),
    "constant": (one({"const": "a"}, "a"), {"const": "a", "type": "string"}),
    "oneOf": (one({"oneOf": [TEXT, NULL], "discriminator": {}}, "a"), {"anyOf": [TEXT, NULL]}),
    "allOf": (one({"allOf": [TEXT], "description": "A."}, "a"), {**TEXT, "description": "A."}),
    "array": (one({"type": "array", "items": TEXT}, "a"), {"type": "array", "items": TEXT}),
    "pair": (
        one({"type": "array", "prefixItems": [TEXT, NULL, TEXT], "minItems": 3}, "a"),
        {"type": "array", "minItems": 3, "items": {"anyOf": [TEXT, NULL]}},
    ),
    "pair of one type": (
        one({"type": "array", "prefixItems": [TEXT, TEXT]}, "a"),
        {"type": "array", "items": TEXT},
    ),
    "object within": (
        one({"type": "object", "properties": {"b": TEXT}}, "a"),
        {
            "type": "object",
            "properties": {"b": {"anyOf": [TEXT, NULL]}},
            "required": ["b"],
            "additionalProperties": False,
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("exact", "strict"), REWRITTEN.values(), ids=REWRITTEN)
def test_schemas_are_rewritten(exact: dict[str, Any], strict: dict[str, Any]) -> None:
    found = StrictSchema.of(exact)
    assert found.is_strict
    assert found.schema["properties"]["a"] == strict
    assert (found.schema["required"], found.schema["additionalProperties"]) == (["a"], False)
    Draft202012Validator.check_schema(found.schema)


def test_references_are_kept() -> None:
    node = one({"$ref": "#/$defs/Node", "description": "Next."})
    found = StrictSchema.of({"$ref": "#/$defs/Node", "$defs": {"Node": node}})
    assert found.schema["type"] == "object"
    assert found.schema["$defs"]["Node"]["properties"]["a"] == {
        "anyOf": [{"$ref": "#/$defs/Node"}, NULL],
        "description": "Next.",
    }
    assert found.restored({"a": {"a": None}}) == {"a": {}}


@pytest.mark.parametrize(
    ("schema", "cause"),
    [
        ({}, "a value of any type"),
        (True, "a value of any type"),
        ({"description": "Any."}, "a value of any type"),
        ({"type": "array"}, "a value of any type"),
        ({"type": "object", "additionalProperties": TEXT}, "an object of arbitrary keys"),
        ({"type": "object"}, "an object of arbitrary keys"),
        ({"type": "object", "properties": {"b": TEXT}, "additionalProperties": True}, "an object of arbitrary keys"),
        ({"type": "object", "properties": {"b": TEXT}, "patternProperties": {}}, "an object of arbitrary keys"),
        ({"allOf": [TEXT, TEXT]}, "a type that combines several"),
        ({"const": [1]}, "a constant array or object"),
        ({"enum": ["a", [1]]}, "a constant array or object"),
    ],
)
def test_a_schema_without_strict_form_is_sent_as_it_is(schema: Any, cause: str) -> None:
    exact = one(schema, "a")
    found = StrictSchema.of(exact)
    assert (found.is_strict, found.cause, found.schema) == (False, cause, exact)
    document = {"a": {"b": None}}
    assert found.restored(document) == document


RESTORED: list[tuple[Any, Any, Any]] = [
    (one(TEXT), {"a": None}, {}),
    (one(TEXT), {"a": "x"}, {"a": "x"}),
    (one({"anyOf": [TEXT, NULL]}), {"a": None}, {"a": None}),
    (one(TEXT, "a"), {"a": None}, {"a": None}),
    (one(TEXT), {"b": None}, {"b": None}),
    (one(TEXT), "x", "x"),
    ({"type": "array", "items": one(TEXT)}, [{"a": None}], [{}]),
    ({"type": "array", "prefixItems": [TEXT, one(TEXT)]}, ["x", {"a": None}, {"a": None}], ["x", {}, {"a": None}]),
    ({"anyOf": [TEXT, one(TEXT)]}, {"a": None}, {}),
    ({"oneOf": [one(TEXT, "a"), one({"type": "integer"})]}, {"a": None}, {}),
    ({"anyOf": [TEXT]}, {"a": None}, {"a": None}),
    ({"allOf": [one(TEXT)]}, {"a": None}, {}),
]


@pytest.mark.parametrize(("schema", "value", "restored"), RESTORED)
def test_nulls_of_absent_properties_are_removed(schema: Any, value: Any, restored: Any) -> None:
    assert StrictSchema.of(one(schema, "a")).restored({"a": value}) == {"a": restored}
