"""The values that the sandbox makes fit the schema of a caller, or it raises an error."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from sequrity_sandbox.contract.instances import NoInstanceError, instance_of

MADE: list[tuple[Any, Any]] = [
    ({"type": "object"}, {}),
    ({}, "sandbox value"),
    ({"const": {"a": 1}}, {"a": 1}),
    ({"enum": ["x", "y"]}, "x"),
    ({"type": "string", "default": "d"}, "d"),
    ({"type": "string", "examples": ["e"]}, "e"),
    ({"type": ["null", "string"]}, "sandbox value"),
    ({"type": ["null"]}, None),
    ({"type": "boolean"}, True),
    ({"type": "integer"}, 1),
    ({"type": "integer", "minimum": 18, "maximum": 18}, 18),
    ({"type": "integer", "exclusiveMinimum": 5, "multipleOf": 4}, 8),
    ({"type": "integer", "exclusiveMaximum": -5}, -6),
    ({"type": "number", "minimum": 0.1, "maximum": 0.2}, 0.1),
    ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.1}, 0.05),
    ({"type": "number", "maximum": -2}, -2),
    ({"type": "string", "minLength": 20}, "sandbox valuexxxxxxx"),
    ({"type": "string", "maxLength": 3}, "san"),
    ({"type": "string", "pattern": "^[0-9]{4}$"}, "1234"),
    ({"type": "string", "format": "date"}, "2025-01-31"),
    ({"type": "string", "format": "email"}, "user@example.com"),
    ({"type": "string", "format": "unheard-of"}, "sandbox value"),
    (
        {"type": "array", "items": {"type": "string"}, "minItems": 2, "uniqueItems": True},
        ["sandbox value", "sandbox value 2"],
    ),
    ({"type": "array", "items": {"enum": [1, 2, 3]}, "minItems": 3, "uniqueItems": True}, [1, 2, 3]),
    ({"type": "array", "items": {"type": "integer"}, "minItems": 2, "uniqueItems": True}, [1, 2]),
    ({"type": "array", "maxItems": 0}, []),
    ({"items": True}, ["sandbox value"]),
    ({"properties": {"a": {"type": "integer"}, "b": {"type": "boolean"}}}, {"a": 1, "b": True}),
    ({"properties": {"a": {}, "b": {"type": "null"}}, "required": ["b", "c"]}, {"b": None, "c": "sandbox c"}),
    ({"anyOf": [{"type": "null"}, {"type": "integer"}]}, 1),
    ({"oneOf": [{"type": "array", "minItems": 99}, {"type": "boolean"}]}, True),
    (
        {"allOf": [{"properties": {"a": {"const": 1}}, "required": ["a"]}, {"required": ["b"]}]},
        {"a": 1, "b": "sandbox b"},
    ),
    ({"$ref": "#/$defs/A", "$defs": {"A": {"type": "integer", "minimum": 3}}}, 3),
    (
        {
            "properties": {"x": {"$ref": "#/definitions/a"}},
            "required": ["x"],
            "definitions": {"a": {"items": {"type": "number"}}},
        },
        {"x": [1]},
    ),
    (
        {
            "$ref": "#/$defs/Tree",
            "$defs": {"Tree": {"properties": {"n": {}, "next": {"$ref": "#/$defs/Tree"}}, "required": ["n"]}},
        },
        {"n": "sandbox n"},
    ),
]

NOT_MADE: list[Any] = [
    {"type": "strange"},
    {"not": {}},
    {"type": "object", "minProperties": 3},
    {"type": "array", "minItems": 17},
    {"type": "string", "pattern": "^[a-z]{30}-[0-9]{30}$"},
    {"type": "string", "pattern": "("},
    {"type": "string", "minLength": 100_000_000},
    {"type": "integer", "minimum": 2, "maximum": 1},
    {"$ref": "#"},
    {"$ref": "#/$defs/nothing"},
    {"$ref": "https://example.com/schema.json"},
    {"oneOf": [{"type": "array", "minItems": 99}]},
    {"$ref": "#/$defs/A", "$defs": {"A": {"properties": {"a": {"$ref": "#/$defs/A"}}, "required": ["a"]}}},
]


@pytest.mark.parametrize(("schema", "value"), MADE)
def test_a_value_is_made_and_fits(schema: Any, value: Any) -> None:
    assert instance_of(schema) == value
    assert not [*cast("Validator", Draft202012Validator(schema)).iter_errors(value)]


@pytest.mark.parametrize("schema", NOT_MADE)
def test_an_unsupported_schema_has_no_instance(schema: Any) -> None:
    with pytest.raises(NoInstanceError):
        instance_of(schema)


def nested(depth: int, part: Callable[[dict[str, str]], Any]) -> dict[str, Any]:
    """Make a schema of definitions, each of which refers to the next."""
    definitions = {f"D{n}": part({"$ref": f"#/$defs/D{n + 1}"}) for n in range(depth)}
    return {"$ref": "#/$defs/D0", "$defs": {**definitions, f"D{depth}": {"type": "string"}}}


@pytest.mark.parametrize(
    "schema",
    [
        nested(40, lambda next_: {"allOf": [next_, next_]}),
        nested(40, lambda next_: {"type": "string", "if": next_, "then": next_, "else": next_}),
        nested(8, lambda next_: {"type": "array", "minItems": 16, "items": next_}),
        nested(12, lambda next_: {"required": list("abcdef"), "properties": dict.fromkeys("abcdef", next_)}),
        nested(8, lambda next_: {"anyOf": [{"type": "array", "minItems": 1, "items": next_, "maxItems": 0}] * 16}),
        {
            "$ref": "#/$defs/T",
            "$defs": {"T": {"anyOf": [{"required": ["a"], "properties": {"a": {"$ref": "#"}}}] * 20}},
        },
        {"anyOf": [{"type": "string", "pattern": "^never$"}] * 5_000},
    ],
    ids=lambda schema: str(schema)[-80:],
)
def test_schema_that_expands_takes_little_time(schema: Any) -> None:
    started = time.perf_counter()
    with pytest.raises(NoInstanceError):
        instance_of(schema)
    assert time.perf_counter() - started < 5


def test_example_of_a_reference_is_not_one() -> None:
    assert instance_of({"type": "object", "examples": [{"$ref": "#/nowhere"}]}) == {"$ref": "#/nowhere"}


def test_subjects_fill_fitting_strings_each_once() -> None:
    properties = {
        "to": {"type": "string", "pattern": "@"},
        "city": {"type": "string"},
        "note": {"type": "string"},
        "unit": {"enum": ["C"]},
    }
    made = instance_of({"properties": properties}, ["Paris", "ann@example.com"])
    assert made == {"to": "ann@example.com", "city": "Paris", "note": "sandbox note", "unit": "C"}
