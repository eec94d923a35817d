"""A record that extends another is written out with all its properties, and allows the same documents."""

from __future__ import annotations

import itertools
import json
from copy import deepcopy
from typing import Any

import jsonschema_rs
import pytest

from sequrity_runtime.schema.extension import written_out
from sequrity_runtime.type_guards import is_object

ID: dict[str, Any] = {"description": "Its name.", "type": "string"}
BASE: dict[str, Any] = {
    "title": "Base",
    "type": "object",
    "required": ["id"],
    "properties": {"id": ID, "next": {"$ref": "#/$defs/Base"}},
}


def extending(reference: str, properties: dict[str, Any], **rest: Any) -> dict[str, Any]:
    return {"type": "object", "allOf": [{"$ref": reference}], "properties": properties, **rest}


MORE = extending("#/$defs/Base", {"n": {"type": "integer"}})
FOLDER: dict[str, Any] = {
    "a/things.json": {
        "title": "Things",
        "$defs": {
            "Base": BASE,
            "More": MORE,
            "Closed": extending(
                "#/$defs/More", {"b": {"type": "boolean"}}, required=["b"], unevaluatedProperties=False
            ),
        },
    },
    "b/others.json": extending("../a/things.json#/$defs/Closed", {"x": {"$ref": "#"}}) | {"title": "Other"},
    "b/far.json": extending(
        "../a/things.json#/$defs/More", {"o": {"$ref": "others.json"}}, title="Far", required=["n"]
    ),
    "openapi.json": {"openapi": "3.1.0", "paths": {}},
    "list.json": [],
}
PLACES = ("a/things.json#/$defs/More", "a/things.json#/$defs/Closed", "b/others.json", "b/far.json")


def keys_of(schema: Any) -> list[str]:
    return [*schema["properties"]]


def test_inherited_properties_come_first() -> None:
    made = written_out(FOLDER)
    types = made["a/things.json"]["$defs"]
    assert types["More"] == {
        "type": "object",
        "required": ["id"],
        "properties": BASE["properties"] | MORE["properties"],
    }
    assert keys_of(types["Closed"]) == ["id", "next", "n", "b"]
    assert types["Closed"]["required"] == ["id", "b"]
    assert types["Closed"]["additionalProperties"] is False
    assert types["Base"] == BASE


@pytest.mark.parametrize("keys", [*itertools.permutations(("allOf", "required", "properties"))])
def test_required_keys_are_those_of_both_in_any_order_of_keywords(keys: tuple[str, ...]) -> None:
    more = MORE | {"required": ["n"]}
    ordered = {"type": "object", **{key: more[key] for key in keys}}
    made = written_out({"a.json": {"$defs": {"Base": BASE, "More": ordered}}})["a.json"]["$defs"]["More"]
    assert made == {
        "type": "object",
        "required": ["id", "n"],
        "properties": BASE["properties"] | MORE["properties"],
    }


def test_references_of_another_file_are_relative_to_the_new_one() -> None:
    far = written_out(FOLDER)["b/far.json"]
    assert far["properties"]["next"] == {"$ref": "../a/things.json#/$defs/Base"}
    assert far["properties"]["o"] == {"$ref": "others.json"}
    assert [*far] == ["type", "required", "properties", "title"]


def test_a_reference_back_becomes_local() -> None:
    documents = {
        "a.json": extending("b.json", {"n": {}}) | {"$defs": {"Leaf": {"type": "string"}}},
        "b.json": {
            "type": "object",
            "properties": {"leaf": {"$ref": "a.json#/$defs/Leaf"}, "whole": {"$ref": "a.json"}},
        },
    }
    made = written_out(documents)["a.json"]["properties"]
    assert made["leaf"] == {"$ref": "#/$defs/Leaf"}
    assert made["whole"] == {"$ref": "#"}


@pytest.mark.parametrize("place", PLACES)
def test_the_same_documents_are_allowed(place: str) -> None:
    before, after = (_validator(documents, place) for documents in (FOLDER, written_out(FOLDER)))
    values: dict[str, tuple[Any, ...]] = {
        "id": ("a", 1),
        "next": ({"id": "a"}, {}),
        "n": (1, "1"),
        "b": (True, None),
        "x": (1, None),
        "o": ({"id": "a", "b": True}, {"id": "a", "b": True, "x": 1}, 1),
        "extra": (None,),
    }
    verdicts: set[bool] = set()
    for chosen in itertools.product(*((..., *each) for each in values.values())):
        document = {key: value for key, value in zip(values, chosen, strict=True) if value is not ...}
        verdicts.add(after.is_valid(document))
        assert before.is_valid(document) == after.is_valid(document), document
    assert verdicts == {True, False}


def _validator(documents: dict[str, Any], place: str) -> jsonschema_rs.Draft202012Validator:
    roots = [(f"file:///{file}", root) for file, root in documents.items() if is_object(root)]
    registry = jsonschema_rs.Registry(roots)
    return jsonschema_rs.Draft202012Validator({"$ref": f"file:///{place}"}, registry=registry)


def test_writing_out_twice_changes_nothing() -> None:
    before = json.dumps(FOLDER)
    made = written_out(FOLDER)
    assert written_out(deepcopy(made)) == made
    assert json.dumps(FOLDER) == before


def folder(record: dict[str, Any], base: dict[str, Any], **root: Any) -> dict[str, Any]:
    return {"s.json": {"title": "S", **root, "$defs": {"Record": record, "Base": base}}}


KEPT: dict[str, dict[str, Any]] = {
    "closed base": folder(MORE, {**BASE, "additionalProperties": False}),
    "base with a rule": folder(MORE, {**BASE, "minProperties": 1}),
    "base that is not an object": folder(MORE, {"type": "string"}),
    "base without properties": folder(MORE, {"type": "object"}),
    "base that does not exist": folder(extending("#/$defs/Bare", {"n": {}}), BASE),
    "base in a file that does not exist": folder(extending("t.json", {"n": {}}), BASE),
    "base with an anchor": folder(MORE, {**BASE, "properties": {"id": {"$anchor": "id"}}}),
    "property of both": folder(extending("#/$defs/Base", {"id": {"maxLength": 2}}), BASE),
    "two bases": folder({**MORE, "allOf": [{"$ref": "#/$defs/Base"}, {"$ref": "#/$defs/Base"}]}, BASE),
    "rule beside the reference": folder({**MORE, "allOf": [{"$ref": "#/$defs/Base", "minProperties": 1}]}, BASE),
    "further rule": folder({**MORE, "if": {"required": ["n"]}}, BASE),
    "other keys by schema": folder({**MORE, "unevaluatedProperties": {"type": "string"}}, BASE),
    "no properties": folder(extending("#/$defs/Base", {}), BASE),
    "itself": folder(extending("#/$defs/Record", {"n": {}}), BASE),
    "each other": folder(MORE, extending("#/$defs/Record", {"m": {}})),
    "malformed": folder({**MORE, "allOf": 1}, {**BASE, "required": "id"}),
    "malformed list of required keys": folder({**MORE, "required": [["n"]]}, BASE),
    "base that is a whole file without keys": {"s.json": extending("t.json", {"n": {}}), "t.json": True},
    "another URI": {
        "s.json": {"$id": "https://example.com/s.json", "$defs": {"Record": extending("t.json", {"n": {}})}},
        "t.json": {"type": "object", "properties": {"m": {}}},
    },
}


@pytest.mark.parametrize("documents", KEPT.values(), ids=KEPT)
def test_any_other_all_of_stays(documents: dict[str, Any]) -> None:
    assert written_out(documents) == documents
