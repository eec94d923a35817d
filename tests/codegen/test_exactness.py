"""Schemas with values that look like code, and unusual combinations of rules: the verdict is that of `jsonschema`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schema_folder import bindings, one, record

from sequrity_runtime import Violation

WORDS = ["this is it", "a and b", "a or b", "x in y", "a == b", "not x", "is", " and ", 'say "a and b" or', "\\ or "]


def accepts(codec: Any, document: Any) -> bool:
    """Return the verdict of the converter."""
    try:
        codec.structure(document)
    except Violation:
        return False
    return True


def test_a_constant_that_reads_like_code_is_compared_as_text(tmp_path: Path) -> None:
    """As a required and as an optional property, with and without null."""
    properties: dict[str, Any] = {}
    for index, word in enumerate(WORDS):
        properties[f"always{index}"] = {"type": "string", "const": word}
        properties[f"maybe{index}"] = {"type": "string", "const": word}
    required = [f"always{index}" for index in range(len(WORDS))]
    schema = record("Thing", properties, required)
    valid = {f"always{index}": word for index, word in enumerate(WORDS)}
    documents: list[Any] = [valid]
    for index, word in enumerate(WORDS):
        documents += [
            valid | {f"{kind}{index}": value} for kind in ("always", "maybe") for value in (word, "z", 5, None)
        ]
    oracle: Any = Draft202012Validator(schema)
    with bindings(one(schema), tmp_path) as package:
        codec = package.codec("thing.json#")
        assert [accepts(codec, document) for document in documents] == [oracle.is_valid(d) for d in documents]
    assert {oracle.is_valid(document) for document in documents} == {True, False}


def test_a_tag_that_reads_like_code_chooses_its_member(tmp_path: Path) -> None:
    """The whole tags distinguish the members."""
    names = ["One", "Two"]
    tags = ["x is not y", "x is y"]
    members = {
        name: {
            "title": name,
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"type": "string", "const": tag}},
        }
        for name, tag in zip(names, tags, strict=True)
    }
    union = {"title": "Either", "oneOf": [{"$ref": f"#/$defs/{name}"} for name in names]}
    root = record("Thing", {"either": {"$ref": "#/$defs/Either"}}, ["either"])
    with bindings(one(root, Either=union, **members), tmp_path) as package:
        codec = package.codec("thing.json#")
        for name, tag in zip(names, tags, strict=True):
            assert type(codec.structure({"either": {"kind": tag}}).either).__name__ == name
        assert not accepts(codec, {"either": {"kind": "x"}})


@pytest.mark.parametrize(
    "inner",
    [{"type": ["string", "null"]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}, {"type": "null"}],
    ids=["typed", "union", "null"],
)
def test_null_beside_a_nullable_schema_is_checked_by_rules(inner: dict[str, Any], tmp_path: Path) -> None:
    """`oneOf` refuses a null that fits both, which no nullable type says."""
    root = record("Thing", {"value": {"oneOf": [{"$ref": "#/$defs/Inner"}, {"type": "null"}]}})
    oracle: Any = Draft202012Validator(root | {"$defs": {"Inner": inner}})
    documents: list[Any] = [{"value": value} for value in (None, "a", 1)] + [{}]
    with bindings(one(root, Inner=inner), tmp_path) as package:
        codec = package.codec("thing.json#")
        assert [accepts(codec, document) for document in documents] == [oracle.is_valid(d) for d in documents]
    assert not oracle.is_valid({"value": None})


def test_bounds_hold_on_each_type_of_a_list_of_types(tmp_path: Path) -> None:
    """Each bound is for values of its own type alone."""
    schema = {"title": "Bounded", "type": ["string", "integer"], "minLength": 2, "minimum": 1}
    root = record("Thing", {"value": {"$ref": "#/$defs/Bounded"}}, ["value"])
    documents: list[Any] = [{"value": value} for value in ("", "a", "ab", 0, 1, 1.0, 1.5, True, None, ["ab"])]
    oracle: Any = Draft202012Validator(root | {"$defs": {"Bounded": schema}})
    with bindings(one(root, Bounded=schema), tmp_path) as package:
        codec = package.codec("thing.json#")
        assert [accepts(codec, document) for document in documents] == [oracle.is_valid(d) for d in documents]


@pytest.mark.parametrize(
    ("leaf", "valid", "invalid"),
    [({"type": "string"}, "a", 1), ({"type": "integer"}, 1, "a"), ({"minLength": 2}, "ab", "a")],
)
def test_arrays_within_forty_arrays_are_read_and_written(leaf: Any, valid: Any, invalid: Any, tmp_path: Path) -> None:
    """Python compiles at most 20 loops within each other."""
    for _ in range(40):
        leaf, valid, invalid = {"type": "array", "items": leaf}, [valid], [invalid]
    with bindings(one(record("Thing", {"a": leaf})), tmp_path) as package:
        codec = package.codec("thing.json#")
        assert codec.unstructure(codec.structure({"a": valid})) == {"a": valid}
        assert not accepts(codec, {"a": invalid})
