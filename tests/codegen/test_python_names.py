"""Attributes, type hints and the order of definitions follow from the schemas alone."""

from __future__ import annotations

import subprocess
import sys
import typing
from typing import TYPE_CHECKING, Any

import pytest
from schema_folder import bindings, complaints, named, one, record

from sequrity_codegen import SchemaError, model
from sequrity_codegen.load.build import build
from sequrity_codegen.load.python_names import PartialProperty, attribute_names
from sequrity_codegen.load.schema_index import Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PLACE = Place("a.json")
PART = {"type": "object", "properties": {"p": {"type": "integer"}}}


def named_by(rules: dict[str, dict[str, Any]]) -> dict[str, PartialProperty]:
    return {wire: PartialProperty(PLACE.at("properties", wire), rule, model.AnyValue()) for wire, rule in rules.items()}


def names(wires: Iterable[str], titles: Iterable[str] = ()) -> list[str]:
    return [*attribute_names(named_by({wire: {} for wire in wires}), frozenset(titles)).values()]


@pytest.mark.parametrize(
    ("wires", "attributes"),
    [
        (["name", "toolChoice", "x_1"], ["name", "toolChoice", "x_1"]),
        (["class", "Class"], ["class_", "Class"]),
        (["list", "list_"], ["list_", "list__1"]),
        (["list_", "list"], ["list_", "list__1"]),
        (["a-b", "a_b", "a b"], ["a_b", "a_b_1", "a_b_2"]),
        (["$ref", "@id", "1a"], ["field_ref", "field_id", "field_1a"]),
        (["_x", "__x"], ["field_x", "field__x"]),
        (["#list", "keys"], ["list_1", "keys_"]),
    ],
)
def test_attribute_of_a_property(wires: list[str], attributes: list[str]) -> None:
    assert names(wires) == attributes


def test_attribute_does_not_shadow_a_type() -> None:
    assert names(["Part", "part"], ["Part"]) == ["Part_", "part"]


def test_attribute_does_not_shadow_an_inherited_one() -> None:
    more: dict[str, Any] = {"type": "object", "allOf": [{"$ref": "#"}], "properties": {"a_b": {}}}
    built = build(one(record("Thing", {"a-b": {}}), More=more), "package")
    made = built.by_title["More"]
    assert isinstance(made, model.Record)
    assert [field.name for field in made.fields] == ["a_b", "a_b_1"]


def test_chosen_name_that_another_property_has_is_refused() -> None:
    properties = named_by({"x": {}, "y": {"x-python-name": "x"}})
    with pytest.raises(SchemaError, match=r"a\.json#/properties/y: the attribute 'x' clashes"):
        attribute_names(properties, ())


def test_classes_with_clashing_attributes_are_listed_together() -> None:
    fields = {"a-b": {"type": "string"}, "b": {"type": "string", "x-python-name": "a_b"}}
    documents = one(record("Thing", fields), Other={"type": "object", "properties": fields})
    with pytest.raises(SchemaError) as caught:
        build(documents, "package")
    assert [problem.pointer for problem in caught.value.problems] == ["/properties/b", "/$defs/Other/properties/b"]


TEXT = {"type": "string"}
OPEN = {"anyOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string"}]}
NULL = {"type": "null"}
REF = {"$ref": "#/$defs/Part"}
REFS = {"type": "array", "items": REF}
HINTS: list[tuple[Any, str]] = [
    (TEXT, "str"),
    ({"type": "integer"}, "int"),
    ({"type": ["number", "null"]}, "float | None"),
    ({}, "Any"),
    (True, "Any"),
    (NULL, "None"),
    ({"type": "string", "const": 'a"b'}, 'Literal["a\\"b"]'),
    ({"type": "array", "items": {"type": "array"}}, "list[list[Any]]"),
    ({"type": "array", "items": {"type": ["boolean", "null"]}}, "list[bool | None]"),
    (
        {"type": ["object", "null"], "additionalProperties": {"type": "array", "items": REF}},
        "dict[str, list[Part]] | None",
    ),
    (REF, "Part"),
    ({"oneOf": [NULL, REF]}, "Part | None"),
    ({"not": {"type": "string"}}, "Any"),
    ({"type": ["string", "array"], "not": {"const": "x"}}, "list[Any] | str"),
    ({"type": "array", "items": {"type": "string", "not": {"const": "x"}}}, "list[Any]"),
]


@pytest.mark.parametrize(("schema", "hint"), HINTS, ids=[str(number) for number in range(len(HINTS))])
def test_type_hint_of_a_property(schema: Any, hint: str) -> None:
    built = build(one(record("Thing", {"x": schema}), Part=PART), "package")
    thing = built.by_title["Thing"]
    assert isinstance(thing, model.Record)
    assert thing.fields[0].hint == hint


@pytest.mark.parametrize(
    ("schema", "hint"),
    [
        (OPEN, 'Literal["a", "b"] | str'),
        ({"anyOf": [REF, TEXT]}, "Part | str"),
        ({"anyOf": [{"type": "integer"}, {"type": "array", "items": REF}]}, "int | list[Part]"),
        ({"type": "object", "additionalProperties": True}, "dict[str, Any]"),
        (REF, "Part"),
    ],
    ids=["open enumeration", "reference or text", "number or list", "object", "reference"],
)
def test_type_hint_of_an_alias(schema: Any, hint: str) -> None:
    built = build(one({"title": "Thing", **schema}, Part=PART), "package")
    thing = built.by_title["Thing"]
    assert isinstance(thing, model.Alias)
    assert thing.hint == hint


def test_definitions_follow_those_that_they_use() -> None:
    def using(*titles: str) -> dict[str, Any]:
        properties = {title.lower(): {"$ref": f"#/$defs/{title}"} for title in titles}
        return {"type": "object", "properties": properties}

    definitions = {"C": using("B", "D"), "D": using("C"), "B": using("A"), "A": PART, "E": using("E")}
    module = build(one({"title": "Thing", **using("B")}, **definitions), "package").modules[0]
    assert [definition.title for definition in module.definitions] == ["A", "E", "B", "Thing", "C", "D"]


def test_type_hints_of_recursive_aliases_resolve(tmp_path: Path) -> None:
    """In the module of an alias, and in one that imports it, also under another Python name."""

    def tree(title: str, **rest: Any) -> dict[str, Any]:
        items = {"type": "array", "items": {"$ref": f"#/$defs/{title}"}}
        return {"oneOf": [TEXT, items, {"$ref": "#/$defs/Other"}], **rest}

    trees = {"Tree": tree("Tree"), "Bush": tree("Bush", **{"x-python-name": "Shrub"}), "Other": PART}
    maybe = {"oneOf": [{"$ref": "thing.json#/$defs/Tree"}, NULL], "default": None}
    fields = {"tree": maybe, "bush": {"$ref": "thing.json#/$defs/Bush"}}
    documents = {
        **one(record("Thing", {"tree": {"$ref": "#/$defs/Tree"}}), **trees),
        "user.json": record("User", fields),
    }
    with bindings(documents, tmp_path) as generated:
        things, user = generated.types(), generated.types("user").User
        assert typing.get_type_hints(things.Thing)["tree"].__args__[0] is str
        hints = typing.get_type_hints(user)
        assert type(None) in typing.get_args(hints["tree"])
        assert things.Other in typing.get_args(hints["bush"])
        assert typing.get_args(things.Shrub)[0] is str
        assert complaints(generated) == ""
        assert generated.round_trip({"tree": ["a", ["b", {"p": 1}]]}) == {"tree": ["a", ["b", {"p": 1}]]}


def test_usual_names_do_not_import_datamodel_code_generator() -> None:
    code = (
        "import sys; from sequrity_codegen.load.build import build\n"
        f"build({one(named('Thing', **PART))!r}, 'package')\n"
        "sys.exit('datamodel_code_generator' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
