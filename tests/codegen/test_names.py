"""Properties and types of any name round-trip."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest
from exhaustive import exhaustive, thorough
from schema_folder import bindings, named, one, record

if TYPE_CHECKING:
    from pathlib import Path

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
PART = {"type": "object", "properties": {"p": INTEGER}}
ENUM = {"type": "string", "enum": ["a", "b"]}
REF = {"$ref": "#/$defs/Part"}
NAMES = [
    "class",
    "Class",
    "If",
    "GLOBAL",
    "def",
    "None",
    "True",
    "match",
    "case",
    "type",
    "_",
    "async",
    "await",
    "list",
    "dict",
    "str",
    "int",
    "float",
    "bool",
    "object",
    "id",
    "print",
    "eval",
    "exec",
    "compile",
    "open",
    "globals",
    "__import__",
    "self",
    "cls",
    "mro",
    "__init__",
    "__class__",
    "__slots__",
    "_x",
    "__x",
    "x_",
    "init",
    "alias",
    "metadata",
    "converter",
    "validator",
    "default",
    "factory",
    "field",
    "define",
    "attrs",
    "re",
    "Any",
    "Literal",
    "Final",
    "Callable",
    "TypeAlias",
    "UNSET",
    "Unset",
    "Codec",
    "CODECS",
    "annotations",
    "raw",
    "obj",
    "item",
    "items",
    "key",
    "value",
    "extra",
    "missing",
    "tag",
    "kind",
    "unknown",
    "text",
    "array",
    "members",
    "flag",
    "numeral",
    "rest",
    "structure",
    "fail",
    "fail_extra",
    "fail_missing",
    "extra_keys",
    "integer",
    "number",
    "is_multiple",
    "is_unique",
    "to_json",
    "item_of_x",
    "item_of_item",
    "additional_properties",
    "structure_thing",
    "unstructure_part",
    "THING_KEYS",
    "_THING_KEYS",
    "Part",
    "Thing",
    "Kind0",
    "a-b",
    "a.b",
    "$ref",
    "@id",
    "1a",
    "{x}",
    "%(x)s",
    'x"',
    "'",
    "\\",
    "constructor",
    "__proto__",
]
SHAPES: list[tuple[dict[str, Any], Any]] = [
    (STRING, "v"),
    ({"type": ["integer", "null"]}, None),
    (REF, {"p": 1}),
    ({"type": "array", "items": REF}, [{"p": 1}]),
    ({"type": "array", "items": {"type": "array", "items": INTEGER}}, [[1]]),
    ({"type": "object", "additionalProperties": INTEGER}, {"a": 1}),
    ({"$ref": "#/$defs/Enum"}, "a"),
]


@pytest.mark.parametrize("turn", thorough(0, 1))
def test_properties_of_every_name_round_trip(turn: int, tmp_path: Path) -> None:
    """Every other shape has required properties; the other turn requires those of the rest."""
    definitions: dict[str, Any] = {"Part": PART, "Enum": ENUM}
    document: dict[str, Any] = {}
    for index, (shape, value) in enumerate(SHAPES):
        needed = {"required": NAMES} if (index + turn) % 2 else {}
        definitions[f"Kind{index}"] = {"type": "object", **needed, "properties": dict.fromkeys(NAMES, shape)}
        document[f"k{index}"] = dict.fromkeys(NAMES, value) | {"another": 1}
    fields = {key: {"$ref": f"#/$defs/Kind{key[1:]}"} for key in document}
    with bindings(one(record("Thing", fields), **definitions), tmp_path) as generated:
        assert generated.round_trip(document) == document
        optional: dict[str, Any] = {f"k{index}": {} for index in range(turn, len(SHAPES), 2)}
        assert generated.round_trip(optional) == optional


COLLISIONS: list[tuple[str, ...]] = [
    ("raw", "raw_"),
    ("list", "list_"),
    ("list_", "list"),
    ("_x", "field_x", "x"),
    ("__x", "_x", "x"),
    ("A", "a"),
    ("a-b", "a_b", "a b", "a.b"),
    ("1a", "field_1a", "_1a"),
    ("class", "class_", "class__"),
    ("type", "type_", "Type"),
    ("item_of_x", "item_of_x_", "x", "x_"),
    ("extra", "extra_"),
    ("additional_properties", "additional_properties_"),
    ("UNSET", "UNSET_", "unset"),
    ("$ref", "ref", "@ref"),
    ("x" * 100, "x" * 99),
    ("Part", "part", "part_"),
]


@pytest.mark.parametrize(
    ("names", "required"),
    [
        pytest.param(
            names, required, id=f"{'/'.join(names)[:40]}-{required}", marks=exhaustive if number % 2 == required else []
        )
        for number, names in enumerate(COLLISIONS)
        for required in (False, True)
    ],
)
def test_properties_that_collide_have_different_attributes(
    names: tuple[str, ...], required: bool, tmp_path: Path
) -> None:
    shapes = [STRING, INTEGER, REF, {"type": "boolean"}]
    values: list[Any] = ["v", 1, {"p": 1}, True]
    properties = dict(zip(names, shapes, strict=False))
    document = dict(zip(names, values, strict=False))
    documents = one(record("Thing", properties, names if required else ()), Part=PART)
    with bindings(documents, tmp_path) as generated:
        assert generated.round_trip(document) == document
        codec = generated.codec("thing.json#")
        if not required:
            for name, value in document.items():
                assert codec.unstructure(codec.structure({name: value})) == {name: value}


def test_a_tag_called_unset_hides_nothing(tmp_path: Path) -> None:
    documents = one(record("Thing", {"UNSET": {"type": "string", "const": "c"}, "b": STRING}, ("UNSET",)))
    with bindings(documents, tmp_path) as generated:
        assert generated.round_trip({"UNSET": "c"}) == {"UNSET": "c"}


def test_parts_that_would_share_a_helper_have_their_own(tmp_path: Path) -> None:
    def rows(depth: int, least: int) -> dict[str, Any]:
        items: dict[str, Any] = {"type": "integer", "minimum": least}
        for _ in range(depth):
            items = {"type": "array", "items": items}
        return items

    fields = {"x": rows(3, 5), "x_each": rows(2, 1), "y": {"$ref": "#/$defs/ThingX"}}
    with bindings(one(record("Thing", fields), ThingX=rows(2, 3)), tmp_path) as generated:
        document = {"x": [[[5]]], "x_each": [[1]], "y": [[3]]}
        assert generated.round_trip(document) == document
        for bad in ({"x": [[[4]]]}, {"x_each": [[0]]}, {"y": [[2]]}):
            with pytest.raises(ValueError, match="at least"):
                generated.codec("thing.json#").structure(bad)


def test_types_that_would_share_a_table_have_their_own(tmp_path: Path) -> None:
    def tagged(tag: str) -> dict[str, Any]:
        return {"type": "object", "required": ["type"], "properties": {"type": {"type": "string", "const": tag}}}

    names = ("UnByType", "UnstructureUn", "OtherExcludes", "ThingKeys", "PatternThingZ")
    enums = {name: {"type": "string", "enum": [name]} for name in names}
    fields: dict[str, Any] = {name.lower(): {"$ref": f"#/$defs/{name}"} for name in names}
    fields |= {"u": {"$ref": "#/$defs/Un"}, "z": {"type": "string", "pattern": "^z"}}
    other = tagged("x") | {"properties": {"type": {"type": "string", "not": {"enum": ["a", "b"]}}}}
    members = [{"$ref": f"#/$defs/{name}"} for name in ("A", "B", "Other")]
    documents = one(record("Thing", fields), Un={"oneOf": members}, A=tagged("a"), B=tagged("b"), Other=other, **enums)
    with bindings(documents, tmp_path) as generated:
        document = {name.lower(): name for name in names} | {"u": {"type": "b"}, "z": "zz"}
        assert generated.round_trip(document) == document
        with pytest.raises(ValueError, match="expected"):
            generated.codec("thing.json#").structure({"unbytype": "a"})


TYPES: dict[str, dict[str, Any]] = {"class": PART, "alias": ENUM, "enum": {**ENUM, "x-enum-varnames": ["A", "B"]}}
TITLES = ["Str", "List", "Dict", "Optional", "Union", "Type", "Field", "Violation", "Enum", "K1"]


@pytest.mark.parametrize(
    ("title", "shape"),
    [
        pytest.param(title, shape, id=f"{title}-{kind}", marks=[] if (i + j) % 3 == 0 else exhaustive)
        for i, title in enumerate(TITLES)
        for j, (kind, shape) in enumerate(TYPES.items())
    ],
)
def test_types_of_every_name_round_trip(title: str, shape: dict[str, Any], tmp_path: Path) -> None:
    to = {"$ref": f"#/$defs/{title}"}
    null = {"oneOf": [to, {"type": "null"}], "default": None}
    value = {"p": 1} if shape is PART else "a"
    documents = one(
        record("Thing", {"x": to, "y": {"type": "array", "items": to}, "z": null}, ("x",)), **{title: shape}
    )
    with bindings(documents, tmp_path) as generated:
        document = {"x": value, "y": [value], "z": value}
        assert generated.round_trip(document) == document


@pytest.mark.parametrize(
    "module", ["types", "json", "re", "attrs", "typing", "enum", "collections", "sequrity_runtime"]
)
def test_modules_of_every_name_import(module: str, tmp_path: Path) -> None:
    fields = {"x": {"$ref": "zz.json"}, "y": {"type": "string", "pattern": "a"}}
    documents = {f"{module}.json": record("Thing", fields), "zz.json": named("Zz", **PART)}
    with bindings(documents, tmp_path) as generated:
        document = {"x": {"p": 1}, "y": "a"}
        assert generated.round_trip(document, f"{module}.json#") == document


def test_a_package_without_operations_has_a_converter(tmp_path: Path) -> None:
    with bindings(one(record("Thing", {"part": REF}), Part=PART), tmp_path) as generated:
        root = importlib.import_module(generated.package)
        thing = root.converter().structure({"part": {"p": 1}}, generated.types().Thing)
        assert thing.part.p == 1
        assert root.converter().unstructure(thing) == {"part": {"p": 1}}
        assert generated.types().Thing().part is root.UNSET
        with pytest.raises(root.ValidationError):
            root.converter().structure({"part": 1}, generated.types().Thing)


def test_python_names_of_the_schema_are_used(tmp_path: Path) -> None:
    renamed = {**PART, "x-python-name": "Renamed"}
    fields = {"schema": {**STRING, "x-python-name": "schema_"}, "part": REF, "parts": {"type": "array", "items": REF}}
    with bindings(one(record("Thing", fields), Part=renamed), tmp_path) as generated:
        types = generated.types()
        thing = types.Thing(schema_="s", part=types.Renamed(p=1), parts=[types.Renamed(p=2)])
        document = {"schema": "s", "part": {"p": 1}, "parts": [{"p": 2}]}
        assert generated.codec("thing.json#").unstructure(thing) == document
        assert generated.codec("thing.json#").structure(document) == thing
