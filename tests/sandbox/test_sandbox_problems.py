"""A 422 names the expectation of the schema, in a union that of the closest branch, and never quotes the request."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sequrity_sandbox.contract.operations import Schema

CAT = {"type": "object", "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}}, "required": ["kind"]}
DOG = {"type": "object", "properties": {"kind": {"const": "dog"}, "walks": {"type": "integer"}}, "required": ["kind"]}
PET = {"oneOf": [CAT, DOG]}
PET_OR_NULL = {"oneOf": [PET, {"type": "null"}]}

CASES: list[tuple[Any, Any, list[tuple[list[Any], str]]]] = [
    ({"type": ["string", "null"]}, 1, [([], "expected string or null")]),
    ({"const": "a"}, "b", [([], 'expected "a"')]),
    ({"enum": ["a", 1]}, "b", [([], 'expected one of "a", 1')]),
    ({"minimum": 1}, 0, [([], "expected at least 1")]),
    ({"maximum": 1}, 2, [([], "expected at most 1")]),
    ({"exclusiveMinimum": 1}, 1, [([], "expected more than 1")]),
    ({"exclusiveMaximum": 1}, 1, [([], "expected less than 1")]),
    ({"multipleOf": 2}, 1, [([], "expected a multiple of 2")]),
    ({"minLength": 1}, "", [([], "expected at least 1 characters")]),
    ({"maxLength": 1}, "aa", [([], "expected at most 1 characters")]),
    ({"pattern": "^a"}, "b", [([], "expected text that matches ^a")]),
    ({"minItems": 1}, [], [([], "expected at least 1 items")]),
    ({"maxItems": 0}, [1], [([], "expected at most 0 items")]),
    ({"uniqueItems": True}, [1, 1], [([], "expected no duplicates")]),
    ({"minProperties": 1}, {}, [([], "expected at least 1 keys")]),
    ({"maxProperties": 0}, {"a": 1}, [([], "expected at most 0 keys")]),
    ({"not": {}}, 1, [([], "does not fit the schema")]),
    ({"required": ["a", "b", "c"]}, {"b": 1}, [(["a"], "missing required key"), (["c"], "missing required key")]),
    (
        {"properties": {"a": {}}, "additionalProperties": False},
        {"a": 1, "b": 2, "c": 3},
        [(["b"], "unknown key"), (["c"], "unknown key")],
    ),
    ({"items": PET}, [{"kind": "cat", "lives": "9"}], [([0, "lives"], "expected integer")]),
    (PET_OR_NULL, {"kind": "dog", "walks": "3"}, [(["walks"], "expected integer")]),
    (PET_OR_NULL, {"kind": "cow"}, [(["kind"], 'expected one of "cat", "dog"')]),
    (PET, {}, [(["kind"], "missing required key")]),
    (PET, 3, [([], "expected object")]),
    ({"anyOf": [{"type": "string"}, {"type": "array"}]}, 3, [([], "expected string or array")]),
    ({"anyOf": [{"minimum": 5}, {"multipleOf": 2}]}, 3, [([], "expected at least 5")]),
    ({"oneOf": [{"type": "integer"}, {"minimum": 0}]}, 3, [([], "expected another value")]),
]


@pytest.mark.parametrize(("schema", "document", "expected"), CASES)
def test_problems_have_location_and_expectation(
    schema: Any, document: Any, expected: list[tuple[list[Any], str]]
) -> None:
    problems = [problem.to_json() for problem in Schema(lambda: Draft202012Validator(schema)).problems(document)]
    assert [(problem["loc"], problem["msg"]) for problem in problems] == expected


def test_the_number_of_listed_problems_is_limited() -> None:
    schema = Schema(lambda: Draft202012Validator({"items": {"type": "string"}}))
    assert len(schema.problems([1] * 1_000, "body")) == 100
    (problem,) = Schema(lambda: Draft202012Validator({"additionalProperties": False})).problems({"k" * 1_000: 1})
    assert problem.to_json()["loc"] == ["k" * 100]
