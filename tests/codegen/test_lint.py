"""Every rule of `lint` is violated once, by a small edit of a valid folder, and the problem has its location."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from schema_folder import DIALECT, JSON_FILE, SCHEMA, Documents

from sequrity_codegen import lint
from sequrity_codegen.load import reader
from sequrity_runtime.type_guards import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CAT = {
    "title": "Cat",
    "description": "A cat.",
    "type": "object",
    "required": ["kind"],
    "properties": {
        "kind": {"description": "Tag.", "type": "string", "const": "cat"},
        "lives": {"description": "Left.", "type": ["integer", "null"], "minimum": 0, "default": None},
        "mood": {"description": "Now.", "oneOf": [{"$ref": "#/$defs/Mood"}, {"type": "null"}], "default": None},
        "note": {"$ref": "types/json.json#/$defs/JsonValue"},
        "tags": {"description": "Words.", "type": "object", "additionalProperties": {"type": "string"}},
    },
    "examples": [{"kind": "cat", "lives": 9}],
}
DOG = {
    "title": "Dog",
    "description": "A dog.",
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"description": "Tag.", "type": "string", "const": "dog"}},
    "additionalProperties": False,
    "examples": [{"kind": "dog"}],
}
ANIMAL = {
    "title": "Animal",
    "description": "An animal.",
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"description": "Its name.", "type": "string"}},
    "examples": [{"name": "Tom"}],
}
FISH = {
    "title": "Fish",
    "description": "A fish.",
    "type": "object",
    "allOf": [{"$ref": "#/$defs/Animal"}],
    "required": ["name", "kind"],
    "properties": {"kind": {"description": "Tag.", "type": "string", "const": "fish"}},
    "unevaluatedProperties": False,
    "examples": [{"kind": "fish", "name": "Tom"}],
}
OTHER = {
    "title": "OtherPet",
    "description": "A pet of another kind.",
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"description": "Tag.", "type": "string", "not": {"enum": ["cat", "dog"]}}},
    "examples": [{"kind": "newt"}],
}
SOUND: Documents = {
    "pets.json": {
        "$schema": DIALECT,
        "title": "Pet",
        "description": "A pet.",
        "oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}, {"$ref": "#/$defs/OtherPet"}],
        "examples": [{"kind": "cat"}],
        "$defs": {
            "Cat": CAT,
            "Dog": DOG,
            "Animal": ANIMAL,
            "Fish": FISH,
            "Water": {
                "title": "Water",
                "description": "What swims.",
                "oneOf": [{"$ref": "#/$defs/Fish"}, {"$ref": "#/$defs/Dog"}],
                "examples": [{"kind": "dog"}],
            },
            "OtherPet": OTHER,
            "Mood": {
                "title": "Mood",
                "description": "M.",
                "type": "string",
                "enum": ["glad", "sad"],
                "examples": ["sad"],
            },
            "Name": {
                "title": "Name",
                "description": "Names.",
                "oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
                "examples": ["Tom"],
            },
            "Size": {
                "title": "Size",
                "description": "S.",
                "anyOf": [{"type": "string", "enum": ["small"]}, {"type": "string"}],
                "examples": ["small"],
            },
        },
    },
    "types/json.json": JSON_FILE,
    "openapi.json": {
        "components": {"schemas": {"Pet": {"$ref": "pets.json"}}, "x": {"$ref": "#/components/schemas/Pet"}}
    },
}
TEXT = {"description": "T.", "type": "string"}
LONG = "It " + "goes on and " * 10 + "ends."

D = "/$defs"
P = "/$defs/Cat/properties"
BREAKS: list[tuple[str, str, Any, str]] = [
    # rule, pointer of what is replaced in pets.json, by what (... removes it), pointer of the problem
    ("meta-schema", "/$schema", ..., ""),
    ("meta-schema", f"{P}/lives/minimum", "zero", f"{P}/lives/minimum"),
    ("root-type", "/title", ..., ""),
    ("type-name", f"{D}/cat_two", {**DOG, "title": "cat_two"}, f"{D}/cat_two"),
    ("title-is-key", f"{D}/Cat/title", "Tom", f"{D}/Cat"),
    ("title-is-key", f"{D}/Cat/title", ..., f"{D}/Cat"),
    ("unique-title", f"{D}/CAT", {**DOG, "title": "CAT"}, f"{D}/CAT"),
    ("inline", f"{P}/mood", {"description": "M.", "type": "string", "enum": ["sad"]}, f"{P}/mood"),
    ("inline", f"{P}/mood", {"description": "M.", "oneOf": [{"type": "string"}, {"type": "integer"}]}, f"{P}/mood"),
    ("inline", f"{P}/mood", {"description": "M.", "type": "object", "properties": {"a": TEXT}}, f"{P}/mood"),
    ("inline", f"{P}/tags/additionalProperties", {"type": "string", "enum": ["a"]}, f"{P}/tags/additionalProperties"),
    ("inline", f"{D}/Name/oneOf/1/items", {"type": "string", "enum": ["a"]}, f"{D}/Name/oneOf/1/items"),
    ("inline", f"{P}/mood", {"description": "M.", "type": "object", "additionalProperties": False}, f"{P}/mood"),
    ("keyword", f"{P}/lives/format", "int32", f"{P}/lives/format"),
    ("keyword", f"{P}/lives/maxLength", 3, f"{P}/lives/maxLength"),
    ("keyword", f"{D}/Cat/minLength", 1, f"{D}/Cat/minLength"),
    ("keyword", f"{D}/Cat/patternProperties", {"^x": TEXT}, f"{D}/Cat/patternProperties"),
    ("keyword", f"{D}/Cat/$id", "https://example.com/cat", f"{D}/Cat/$id"),
    ("keyword", f"{D}/Cat/$defs", {}, f"{D}/Cat/$defs"),
    ("keyword", f"{P}/lives/x-python-behaviour", "HeaderValue", f"{P}/lives/x-python-behaviour"),
    ("extension", f"{D}/Animal/additionalProperties", False, f"{D}/Fish/allOf"),
    ("extension", f"{D}/Fish/properties/name", TEXT, f"{D}/Fish/allOf"),
    ("extension", f"{D}/Fish/allOf", [{"type": "object"}], f"{D}/Fish/allOf"),
    ("extension", f"{D}/Cat/properties/lives/allOf", [{"minimum": 1}], f"{P}/lives/allOf"),
    ("keyword", f"{D}/Dog/unevaluatedProperties", False, f"{D}/Dog/unevaluatedProperties"),
    ("required", f"{D}/Fish/required", ["name", "colour"], f"{D}/Fish/required"),
    ("folded-names", f"{D}/Fish/properties/Name", TEXT, f"{D}/Fish/properties"),
    ("example-valid", f"{D}/Fish/examples", [{"kind": "fish"}], f"{D}/Fish/examples/0"),
    ("union", f"{D}/Fish/properties/kind", TEXT, f"{D}/Water/oneOf"),
    (
        "preset-valid",
        f"{D}/Cat/x-python-presets",
        {"p": {"description": "P.", "arguments": {"lives": {"at": "/lives", "default": "nine"}}}},
        f"{D}/Cat/x-python-presets/p",
    ),
    (
        "preset-valid",
        f"{D}/Cat/x-python-presets",
        {"p": {"description": "P.", "base": {"mood": {}}, "arguments": {"a": {"at": "/mood/tags/-", "value": 1}}}},
        f"{D}/Cat/x-python-presets/p",
    ),
    ("no-discriminator", "/discriminator", {"propertyName": "kind"}, "/discriminator"),
    ("key-order", f"{D}/Mood", {"type": "string", "title": "Mood", "enum": ["a"]}, f"{D}/Mood"),
    ("reference", "/oneOf/0/$ref", "#", "/oneOf/0/$ref"),
    ("reference", "/oneOf/0/$ref", "#/$defs/Cow", "/oneOf/0/$ref"),
    ("reference", "/oneOf/0/$ref", "file:///etc/passwd", "/oneOf/0/$ref"),
    ("reference", "/oneOf/0/$ref", "../pets.json#/$defs/Cat", "/oneOf/0/$ref"),
    ("reference", "/oneOf/0/$ref", "#/$defs/Cat/properties/kind", "/oneOf/0/$ref"),
    ("cycle", f"{D}/Loop", {"title": "Loop", "$ref": "#/$defs/Loop"}, f"{D}/Loop"),
    ("reference-siblings", f"{P}/mood", {"description": "M.", "$ref": "#/$defs/Size", "minLength": 1}, f"{P}/mood"),
    ("reference-siblings", f"{P}/note", {"description": "N.", "$ref": "types/json.json#/$defs/JsonValue"}, f"{P}/note"),
    ("any-value", f"{P}/note", {"description": "Anything."}, f"{P}/note"),
    ("any-value", f"{P}/note", True, f"{P}/note"),
    ("any-value", f"{D}/JsonValue", {}, f"{D}/JsonValue"),
    ("null", f"{P}/lives/type", ["null", "integer"], f"{P}/lives/type"),
    ("null", f"{P}/lives/type", "null", f"{P}/lives"),
    ("null", f"{D}/Mood/enum", ["sad", None], f"{D}/Mood"),
    ("null", f"{D}/Name/type", ["string", "null"], f"{D}/Name"),
    ("null", f"{P}/mood/oneOf", [{"type": "null"}, {"$ref": "#/$defs/Mood"}], f"{P}/mood"),
    ("null", f"{P}/mood/oneOf", [{"type": "string"}, {"type": "null"}], f"{P}/mood"),
    ("null", "/oneOf/2", {"type": "null"}, ""),
    ("type", f"{P}/lives/type", ["integer", "string"], f"{P}/lives/type"),
    ("enum", f"{D}/Mood/enum", ["glad", 1], f"{D}/Mood/enum"),
    ("enum", f"{D}/Mood/enum", ["glad", "fröhlich"], f"{D}/Mood/enum"),
    ("enum", f"{D}/Size/anyOf", [{"type": "string"}, {"type": "integer"}], f"{D}/Size/anyOf"),
    ("const", f"{P}/kind", {"description": "K.", "type": "integer", "const": 1}, f"{P}/kind/const"),
    ("object", f"{D}/Dog/additionalProperties", True, f"{D}/Dog/additionalProperties"),
    ("object", f"{D}/Dog/additionalProperties", {"type": "string"}, f"{D}/Dog/additionalProperties"),
    ("object", f"{P}/tags/additionalProperties", ..., f"{P}/tags"),
    ("array", f"{D}/Name/oneOf/1/items", ..., f"{D}/Name/oneOf/1"),
    ("required", f"{D}/Dog/required", ["kind", "tail"], f"{D}/Dog/required"),
    ("property-name", f"{P}/a-b", TEXT, f"{P}/a-b"),
    ("enum", f"{D}/Mood/enum", ["glad", "*"], f"{D}/Mood/enum"),
    ("property-name", f"{P}/_", TEXT, f"{P}/_"),
    ("property-name", f"{P}/_1", TEXT, f"{P}/_1"),
    ("property-name", f"{P}/größe", TEXT, f"{P}/größe"),
    ("folded-names", f"{P}/Li_ves", TEXT, f"{D}/Cat/properties"),
    ("folded-names", f"{D}/Mood/enum", ["so-so", "so_so", "sad"], f"{D}/Mood/enum"),
    ("union", f"{D}/Cat/properties/kind", {"type": "string"}, "/oneOf"),
    ("union", f"{P}/kind/const", "dog", "/oneOf"),
    ("union", f"{D}/Name/oneOf/1", {"type": "string"}, f"{D}/Name/oneOf"),
    ("union", f"{D}/Name/oneOf/1", {"$ref": "types/json.json#/$defs/JsonValue"}, f"{D}/Name/oneOf"),
    ("union", "/oneOf", [{"$ref": "#/$defs/Cat"}], "/oneOf"),
    ("union", "/oneOf/2", {"type": "string"}, "/oneOf"),
    ("open-union", f"{D}/OtherPet/properties/kind/not/enum", ["cat"], "/oneOf/2"),
    ("open-union", f"{P}/lives/not", {"enum": [1]}, f"{P}/lives/not"),
    ("null", f"{P}/lives", {"description": "L.", "type": ["object", "null"], "properties": {"a": TEXT}}, f"{P}/lives"),
    ("cycle", f"{D}/Name/oneOf/1", {"$ref": "#/$defs/Name"}, f"{D}/Name"),
    ("union", f"{D}/Name/oneOf/1", {"$ref": "#/$defs/Size"}, f"{D}/Name/oneOf"),
    (
        "example-valid",
        f"{D}/Code",
        {"title": "Code", "description": "C.", "type": "string", "pattern": "^[0-9]$", "examples": ["1\n"]},
        f"{D}/Code/examples/0",
    ),
    ("pattern", f"{P}/lives", {"description": "L.", "type": "string", "pattern": "\\p{L}"}, f"{P}/lives/pattern"),
    ("number", f"{P}/lives/maximum", 2**53 + 1, f"{P}/lives/maximum"),
    ("description", f"{D}/Cat/description", ..., f"{D}/Cat"),
    ("description", f"{P}/lives/description", ..., f"{P}/lives"),
    ("description", f"{P}/lives/description", " ", f"{P}/lives"),
    ("summary", f"{P}/lives/description", LONG, f"{P}/lives/description"),
    ("summary", f"{D}/Cat/description", LONG, f"{D}/Cat/description"),
    ("examples", f"{D}/Mood/examples", ..., f"{D}/Mood"),
    ("examples", f"{D}/Mood/examples", [], f"{D}/Mood"),
    ("example-valid", f"{D}/Mood/examples/0", "angry", f"{D}/Mood/examples/0"),
    ("example-valid", f"{D}/Cat/examples/0/lives", -1, f"{D}/Cat/examples/0"),
    ("default-valid", f"{P}/lives/default", "nine", f"{P}/lives/default"),
    ("default-valid", f"{P}/lives/type", "integer", f"{P}/lives/default"),
    ("default-valid", f"{P}/kind/default", "cat", f"{P}/kind/default"),
]
ORDER = (
    "$schema title description type $ref oneOf anyOf allOf * required properties additionalProperties "
    "unevaluatedProperties default examples x $defs"
)


def broken(pointer: str, value: Any) -> Documents:
    documents = copy.deepcopy(SOUND)
    *steps, last = pointer.split("/")[1:]
    place: Any = documents["pets.json"]
    for step in steps:
        place = place[int(step)] if is_array(place) else place[step]
    if value is ...:
        del place[last]
    elif is_array(place):
        place[int(last)] = value
    else:
        place[last] = copy.deepcopy(value)
    ordered: Documents = _sorted(documents)
    return ordered


def _sorted(value: Any) -> Any:
    """Insert a new keyword in the agreed order, so that only the intended rule is violated."""
    if is_array(value):
        return [_sorted(item) for item in value]
    if not is_object(value):
        return value
    names = ORDER.split()
    schema = value.keys() & {"type", "oneOf", "anyOf", "$ref", "$schema"} and "key-order" not in value
    if not schema or list(value) == ["type", "title", "enum"]:
        return {key: _sorted(item) for key, item in value.items()}

    def rank(key: str) -> int:
        return names.index("x" if key.startswith("x-") else key if key in names else "*")

    return {key: _sorted(value[key]) for key in sorted(value, key=rank)}


def test_the_sound_folder_keeps_every_rule() -> None:
    assert lint.problems(SOUND) == []


@pytest.mark.parametrize(("rule", "pointer", "value", "where"), BREAKS, ids=[f"{b[0]}:{b[1]}" for b in BREAKS])
def test_a_broken_rule_is_named_with_its_place(rule: str, pointer: str, value: Any, where: str) -> None:
    found = lint.problems(broken(pointer, value))
    assert ("pets.json", where, rule) in [(problem.file, problem.pointer, problem.rule) for problem in found]
    assert all(problem.rule in lint.RULES and problem.message for problem in found)


@pytest.mark.parametrize(
    ("pointer", "value", "message"),
    [
        (
            f"{D}/Mood",
            {"type": "string", "title": "Mood", "enum": ["a"]},
            "put its keys in the order title, type, enum",
        ),
        (f"{D}/Mood/examples/0", "angry", "is not valid ('angry' is not one of ['glad', 'sad']); correct it"),
        (f"{D}/Cat/examples/0/lives", -1, "is not valid (/lives: -1 is less than the minimum of 0); correct it"),
    ],
)
def test_a_lint_message_names_the_remedy(pointer: str, value: Any, message: str) -> None:
    assert message in [problem.message for problem in lint.problems(broken(pointer, value))]


def test_every_rule_is_broken_by_a_test() -> None:
    assert {rule for rule, *_ in BREAKS} == lint.RULES.keys()


ELSEWHERE: list[tuple[str, Callable[[Documents], Any], str, str]] = [
    (
        "reference",
        lambda d: d["openapi.json"]["components"]["schemas"].update(Pet={"$ref": "cow.json"}),
        "openapi.json",
        "/components/schemas/Pet/$ref",
    ),
    (
        "reference",
        lambda d: d["openapi.json"]["components"].update(x={"$ref": "#/components/y"}),
        "openapi.json",
        "/components/x/$ref",
    ),
    (
        "any-value",
        lambda d: d["types/json.json"]["$defs"].update(JsonValue={"description": "Any."}),
        "types/json.json",
        "/$defs/JsonValue",
    ),
    ("root-type", lambda d: d.update({"list.json": []}), "list.json", ""),
    (
        "unique-title",
        lambda d: d.update({"z.json": {**d["pets.json"], "$defs": d["pets.json"]["$defs"]}}),
        "z.json",
        "",
    ),
]


@pytest.mark.parametrize(("rule", "edit", "file", "where"), ELSEWHERE, ids=[f"{e[0]}:{e[2]}" for e in ELSEWHERE])
def test_rules_hold_over_all_files(rule: str, edit: Callable[[Documents], Any], file: str, where: str) -> None:
    documents = copy.deepcopy(SOUND)
    edit(documents)
    assert (file, where, rule) in [
        (problem.file, problem.pointer, problem.rule) for problem in lint.problems(documents)
    ]


def test_the_shipped_schemas_keep_every_rule() -> None:
    assert [str(problem) for problem in lint.problems(reader.read_folder(SCHEMA))] == []


def test_every_rule_is_one_sentence() -> None:
    for rule, text in lint.RULES.items():
        assert rule == rule.lower()
        assert text.endswith(".")
        assert "\n" not in text


def test_lint_does_not_change_the_documents(tmp_path: Path) -> None:
    before = json.dumps(SOUND)
    lint.problems(SOUND)
    assert json.dumps(SOUND) == before
