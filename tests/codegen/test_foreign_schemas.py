"""Schemas as other projects write them: types inside types, unclear unions, older dialects, keywords of tools."""

from __future__ import annotations

import copy
import importlib
import itertools
import json
import re
import typing
from collections.abc import Generator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from foreign_schemas import PETS
from schema_folder import DIALECT, Bindings, Documents, bindings, complaints, named, one, record, refusal, save

from sequrity_codegen.__main__ import main
from sequrity_codegen.load.build import build
from sequrity_codegen.load.composition import composed
from sequrity_codegen.load.dialects import converted
from sequrity_runtime import UNSET, Unset, ValidationError, read
from sequrity_runtime.bundling.bundle import bundle
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.schema.files import schema_documents
from sequrity_runtime.schema.references import fragment_of
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.lenient_reader import read_leniently

STRING: dict[str, Any] = {"type": "string"}
PART = {"type": "object", "properties": {"p": {"type": "integer"}}}
ENUM = {"type": "string", "enum": ["a", "b"]}
NULL = {"type": "null"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def field(schema: Any, **definitions: Any) -> Documents:
    return one(record("Thing", {"x": schema}), **definitions)


def tag_of(rule: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["t"], "properties": {"t": rule}}


def tagged(tag: str) -> dict[str, Any]:
    return tag_of({"type": "string", "const": tag})


def other(*known: str) -> dict[str, Any]:
    return tag_of({"type": "string", "not": {"enum": list(known)}})


def union(**members: Any) -> Documents:
    return one(named("Thing", oneOf=[ref(name) for name in members]), **members)


def extending(base: Any, *required: str, x: Any = STRING, **rest: Any) -> Documents:
    """Write a record that extends a base, which extends another."""
    root = {"type": "object", "properties": {"t": STRING}}
    return one(record("Thing", {"x": x}, required, **{"allOf": [ref("Base")], **rest}), Base=base, Root=root)


MORE: dict[str, Any] = {"type": "object", "properties": {"more": ENUM}}
UNION = {"oneOf": [ref("A"), ref("B")]}
CASES: dict[str, Documents] = {
    "inline object": field(PART),
    "inline object whose property has a name": field({**PART, "x-python-name": "part"}),
    "inline properties of an object or a text": field({**PART, "type": ["object", "string"]}),
    "inline properties without a type": field({"properties": PART["properties"]}),
    "inline object with a title": field({**PART, "title": "Title of the part"}),
    "inline object with a rule": field({**PART, "not": {}}),
    "inline object without a property": field({"type": "object", "additionalProperties": False}),
    "inline object or null": field({**PART, "type": ["object", "null"]}),
    "inline object that requires": field({"type": "object", "required": ["a"]}),
    "inline enum": field(ENUM),
    "inline enum or null": field({"type": "array", "items": {"oneOf": [ENUM, NULL]}}),
    "inline union by type, or null": field({"anyOf": [{"oneOf": [STRING, {"type": "integer"}]}, NULL]}),
    "inline union by type, may be null": field({"oneOf": [{"type": ["string", "integer", "null"]}]}),
    "inline types, or null": field({"type": "array", "items": {"anyOf": [NULL, {"type": ["string", "integer"]}]}}),
    "inline types, or null, in one": field({"anyOf": [{"anyOf": [{"type": ["string", "integer"]}]}, NULL]}),
    "union by type, or null": one(named("Thing", anyOf=[{"oneOf": [STRING, {"type": "integer"}]}, NULL])),
    "inline union or null": field({"oneOf": [STRING, {"type": "integer"}, NULL]}),
    "inline union with a tag, or null": field({"oneOf": [ref("A"), ref("B"), NULL]}, A=tagged("a"), B=tagged("b")),
    "inline enum in an array": field({"type": "array", "items": ENUM}),
    "inline enum in a map": field({"type": "object", "additionalProperties": ENUM}),
    "inline enum of unknown keys": one(record("Thing", {"x": STRING}, additionalProperties=ENUM)),
    "inline union": field({"oneOf": [STRING, {"type": "integer"}]}),
    "inline union in an array": field({"type": "array", "items": {"oneOf": [STRING, {"type": "integer"}, NULL]}}),
    "inline object in a union": one(named("Thing", oneOf=[STRING, PART])),
    "inline object in an open union": one(named("Thing", anyOf=[STRING, PART])),
    "several types": field({"type": ["string", "integer"]}),
    "limit with a fraction of zero": field({**STRING, "minLength": 2.0}),
    "integer and number": one(named("Thing", type=["integer", "number"])),
    "null twice": field({"oneOf": [ref("P"), NULL, NULL]}, P=PART),
    "nothing but null": one(named("Thing", oneOf=[NULL])),
    "named union with null": one(named("Thing", oneOf=[STRING, {"type": "integer"}, NULL])),
    "a member that may be null": one(
        named("Thing", oneOf=[{"type": "integer"}, ref("N")]), N={"type": ["string", "null"]}
    ),
    "a union in a union": one(named("Thing", oneOf=[{"oneOf": [STRING, {"type": "integer"}]}, {"type": "boolean"}])),
    "null in a union in a union": one(named("Thing", oneOf=[{"oneOf": [STRING, NULL]}, {"type": "integer"}])),
    "a reference to a union by type in one": one(
        named("Thing", oneOf=[ref("U"), {"type": "boolean"}]), U={"oneOf": [STRING, {"type": "integer"}]}
    ),
    "all of one": field({"allOf": [{**STRING, "maxLength": 1}], "description": "D."}),
    "all of one reference": field({"allOf": [ref("P")], "default": None}, P=PART),
    "all of objects": one(
        named("Thing", allOf=[ref("P"), {"type": "object", "required": ["x"], "properties": {"x": STRING}}]), P=PART
    ),
    "all of objects and more": one(
        record("Thing", {"x": STRING}, ("x",), allOf=[{"properties": {"p": {"type": "integer"}}, "required": ["p"]}])
    ),
    "all of references": one(named("Thing", allOf=[ref("P"), ref("A")]), P=PART, A=tagged("a")),
    "all of references to the same properties": one(
        named("Thing", allOf=[ref("P"), ref("Q")]), P=PART, Q={**PART, "required": ["p"]}
    ),
    "all of a reference and a requirement": one(named("Thing", allOf=[ref("P"), {"required": ["p"]}]), P=PART),
    "all of what is no object": one(named("Thing", allOf=[{"properties": {"p": STRING}}, {"minProperties": 2}])),
    "all of a closed object": one(
        named("Thing", allOf=[ref("P"), {"type": "object", "properties": {"x": STRING}}]),
        P={**PART, "additionalProperties": False},
    ),
    "enum without a type": field({"enum": ["a", "b"]}),
    "enum with null": field({"type": ["string", "null"], "enum": ["a", None]}),
    "enum that null is not of": field({"type": ["string", "null"], "enum": ["a", "b"]}),
    "enum of null and strings that is no property": one(named("Thing", enum=["a", None])),
    "not an enum": field({"not": {"enum": ["a", "b"]}}),
    "object or null": one(
        record("Thing", {"x": ref("P")}, additionalProperties=ref("P")), P={**PART, "type": ["object", "null"]}
    ),
    "object or null in a union": field({"oneOf": [ref("P"), STRING]}, P={**PART, "type": ["object", "null"]}),
    "object or null that is not a type's only use": field(
        {"allOf": [ref("P"), {"minProperties": 1}]}, P={**PART, "type": ["object", "null"]}
    ),
    "reference to a property": one(record("Thing", {"x": {"$ref": "#/properties/p"}, "p": {"type": "integer"}})),
    "reference to a part": field(ref("part"), part={"type": "array", "items": ref("text")}, text=STRING),
    "reference to a part that contains itself": field(
        ref("part"), part={"type": "array", "items": {"anyOf": [STRING, ref("part")]}}
    ),
    "reference to a union that contains itself": field(
        ref("part"), part={"anyOf": [STRING, {"type": "null"}, {"type": "array", "items": ref("part")}]}
    ),
    "reference to a part that may be null": field({"oneOf": [ref("part"), STRING]}, part={"type": ["integer", "null"]}),
    "inline members that may be null": field({"anyOf": [{"type": ["integer", "null"]}, {"oneOf": [STRING, NULL]}]}),
    "all texts beside an enum": one(named("Thing", anyOf=[STRING, ENUM])),
    "objects with a tag, and text": field(
        {"oneOf": [ref("A"), STRING, ref("B"), NULL]}, A=ref("C"), B=tagged("b"), C=tagged("a")
    ),
    "objects with a tag, and text, in an array": field(
        {"type": "array", "items": {"anyOf": [ref("A"), tagged("b"), {"type": "boolean"}]}}, A=tagged("a")
    ),
    "a member that refers to null": field({"oneOf": [{"type": "integer"}, STRING, ref("N")]}, N=ref("M"), M=NULL),
    "object that may be null, and a rule that refuses it": field(
        {**PART, "type": ["object", "null"], "not": {"type": "null"}}
    ),
    "map or null that contains itself": field(
        ref("M"), M={"type": ["object", "null"], "additionalProperties": {"type": "array", "items": ref("M")}}
    ),
    "members with rules": one(
        named("Thing", oneOf=[ref("A"), ref("B")]), A={**tagged("a"), "maxProperties": 1}, B={**tagged("b"), "not": {}}
    ),
    "enum beside all texts in a closed union": one(named("Thing", oneOf=[ENUM, STRING])),
    "enum beside some texts": one(named("Thing", anyOf=[ENUM, {**STRING, "minLength": 1}])),
    "enum beside all texts and numbers": one(named("Thing", anyOf=[ENUM, STRING, {"type": "integer"}])),
    "some texts beside all texts": one(named("Thing", anyOf=[{**STRING, "minLength": 1}, STRING])),
    "members of one type": one(named("Thing", oneOf=[STRING, ref("E")]), E=ENUM),
    "objects without a tag": one(named("Thing", oneOf=[ref("A"), ref("B")]), A=PART, B=PART),
    "objects whose tags have no name in common": union(
        A=tagged("a"), B={**PART, "required": ["p"], "properties": {"p": {**STRING, "const": "b"}}}
    ),
    "objects whose tag may be missing": union(A={**tagged("a"), "required": []}, B={**tagged("b"), "required": []}),
    "objects whose tag is a number": union(
        A=tag_of({"type": "integer", "const": 1}), B=tag_of({"type": "integer", "const": 2})
    ),
    "objects whose tag is anything": union(A=tagged("a"), B=tag_of(True)),
    "one tag twice": one(named("Thing", **UNION), A=tagged("a"), B=tagged("a")),
    "objects and text": one(named("Thing", oneOf=[ref("A"), ref("B"), STRING]), A=tagged("a"), B=tagged("b")),
    "objects and text beside a reference to a member": one(
        record("Thing", {"x": {"$ref": "#/properties/y/oneOf/0"}, "y": {"oneOf": [STRING, ref("A"), ref("B")]}}),
        A=tagged("a"),
        B=tagged("b"),
    ),
    "open end that forgets a tag": one(
        named("Thing", oneOf=[ref("A"), ref("B"), ref("O")]), A=tagged("a"), B=tagged("b"), O=other("a")
    ),
    "open end in the middle": one(named("Thing", oneOf=[ref("O"), ref("A")]), A=tagged("a"), O=other("a")),
    "open end or null": union(A=tagged("a"), O={**other("a"), "type": ["object", "null"]}),
    "open end that requires another key": union(A=tagged("a"), O={**other("a"), "required": ["u"]}),
    "required but not declared": one(record("Thing", {"x": STRING}, ("y",))),
    "type name": one(named("Thing", type="string"), a_b=PART),
    "title that is not the key": one(named("Thing", type="string"), A={"title": "B"}),
    "required keys of a map": one(named("Thing", type="object", additionalProperties=STRING, required=["a"])),
    "null beside a named null": one(named("Thing", oneOf=[ref("N"), ref("M")]), N=NULL, M=NULL),
    "other dialect": one({**named("Thing", type="string"), "$schema": "http://json-schema.org/draft-07/schema"}),
    "record that extends another": extending({**MORE, "required": ["more"]}),
    "record that extends another and is closed": extending(MORE, unevaluatedProperties=False),
    "record that extends another and types unknown keys": extending(MORE, unevaluatedProperties={"type": "integer"}),
    "record that extends another and has a rule": extending(MORE, minProperties=2),
    "record that requires an inherited key": extending(MORE, "more"),
    "record that extends another and requires an undeclared key": extending(MORE, "y"),
    "record that narrows an inherited field": extending({"type": "object", "properties": {"x": ENUM}}, x=True),
    "record that extends one with an undeclared key": extending({**MORE, "required": ["y"]}),
    "record that extends one with a rule": extending({**MORE, "minProperties": 2}),
    "record that extends one that is closed": extending({**MORE, "unevaluatedProperties": False}),
    "record that extends any value": one(record("Thing", {"x": STRING}, allOf=[True, ref("P")]), P=PART),
    "record that extends one without additional properties": extending({**MORE, "additionalProperties": False}),
    "record that extends one with a pattern for keys": extending({**MORE, "patternProperties": {"^y": ENUM}}),
    "record that extends one without a type": extending({"properties": MORE["properties"]}),
    "record that extends one that extends another": extending({**MORE, "allOf": [ref("Root")]}),
    "record that extends one that narrows another": extending(
        {"type": "object", "properties": {"t": ENUM}, "allOf": [ref("Root")]}
    ),
    "record that extends two": extending(MORE, allOf=[ref("Base"), ref("Root")]),
    "record that extends one and repeats a part": one(
        record("Thing", {"x": PART}, allOf=[ref("Base"), {"$ref": "#/properties/x"}]), Base=MORE
    ),
    "record that extends two, of which one is closed": extending(
        {**MORE, "unevaluatedProperties": False}, allOf=[ref("Root"), ref("Base")]
    ),
    "record that extends a map": extending({"type": "object", "additionalProperties": STRING}),
    "record that extends a schema without a name": one(
        record("Thing", {"x": PART}, allOf=[{"$ref": "#/properties/x"}])
    ),
    "root without a title": {"thing.json": {"$schema": DIALECT, "type": "string"}},
    **{
        f"open end whose tag {what}": union(A=tagged("a"), B=tagged("b"), O=tag_of(rule))
        for what, rule in {
            "is no text": {"type": "integer", "not": {"enum": ["a", "b"]}},
            "is not even anything": {**STRING, "not": True},
            "is bound twice": {**STRING, "not": {"enum": ["a", "b"], "minLength": 1}},
            "is no number either": {**STRING, "not": {"enum": ["a", "b", 1]}},
        }.items()
    },
}
UNCLEAR = {
    *(name for name in CASES if name.startswith("open end whose")),
    "a member that may be null",
    "a reference to a union by type in one",
    "enum beside all texts and numbers",
    "enum beside all texts in a closed union",
    "enum beside some texts",
    "members of one type",
    "named union with null",
    "nothing but null",
    "null beside a named null",
    "null in a union in a union",
    "null twice",
    "objects whose tag is a number",
    "objects whose tag is anything",
    "objects whose tag may be missing",
    "objects whose tags have no name in common",
    "objects without a tag",
    "objects and text beside a reference to a member",
    "one tag twice",
    "open end in the middle",
    "open end that forgets a tag",
    "some texts beside all texts",
}
UNCLEAR.add("open end that requires another key")
"""The cases with a union whose members cannot be distinguished."""

VALUES: list[Any] = [
    *(None, True, 0, 1.5, "", "a", "b", "abc", [], ["a"], [None], [{"p": 1}], {}, {"p": 1}, {"p": "b"}, {"p": None}),
    *({"t": "a"}, {"t": "b"}, {"t": "z"}, {"t": 1}, {"t": 2}, {"a": "a"}, {"a": "z"}, {"u": "a"}, {"y": "a", "x": "b"}),
]
DOCUMENTS = [*VALUES, *({"x": value} for value in VALUES), {"x": "a", "more": "b"}, {"x": "a", "more": "z"}]


def numbered(name: str, number: int) -> Any:
    """Return the schema of a case with names of its own, so that all cases make one package."""
    schema = copy.deepcopy(CASES[name]["thing.json"])
    schema["$defs"] = {f"{key}{number}": below for key, below in schema.get("$defs", {}).items()}
    if "title" in schema:
        schema["title"] = f"Thing{number}"
    return json.loads(re.sub(r"#/\$defs/(\w+)", rf"#/$defs/\g<1>{number}", json.dumps(schema)))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Generator[Bindings]:
    documents = {f"case{number}.json": numbered(name, number) for number, name in enumerate(CASES)}
    with bindings(documents, tmp_path_factory.mktemp("foreign")) as made:
        yield made


@pytest.mark.parametrize("name", CASES)
def test_converters_accept_what_a_validator_accepts(name: str, package: Bindings) -> None:
    number = list(CASES).index(name)
    validator = jsonschema_rs.validator_for(converted(numbered(name, number)))
    codec = package.codec(f"case{number}.json#")
    for document in DOCUMENTS:
        if validator.is_valid(document):
            assert codec.unstructure(read(codec, copy.deepcopy(document))) == document
        else:
            with pytest.raises(ValidationError):
                read(codec, copy.deepcopy(document))
    assert not all(validator.is_valid(document) for document in DOCUMENTS)


@pytest.mark.parametrize("name", CASES)
def test_a_union_with_indistinguishable_members_is_reported(name: str) -> None:
    documents = {file: converted(document) for file, document in CASES[name].items()}
    remarks = build(composed(documents).documents, "foreign").remarks
    assert bool(remarks) == (name in UNCLEAR)
    assert {remark.rule for remark in remarks} <= {"union", "null"}


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Generator[Bindings]:
    with bindings({"pet_store.json": PETS}, tmp_path_factory.mktemp("pets")) as made:
        yield made


def test_types_inside_types_are_named_by_the_way_to_them(pets: Bindings) -> None:
    assert pets.types("pet_store").__all__ == [
        "PetLabel",
        "PetStore",
        "PetStoreFood",
        "PetStoreFoodOption1",
        "PetStoreFoodOption2",
        "PetStoreOwner",
        "PetStoreOwnerHomeAddress",
        "PetStoreStatus",
        "PetStoreTagsItem",
        "PetStoreTagsItemValue",
        "PetStoreXOwner",
        "Size",
        "VetName",
    ]


def test_types_inside_types_are_read_and_written(pets: Bindings) -> None:
    types = pets.types("pet_store")
    document = {
        "id": 1,
        "owner": {"home address": {"city": "Bonn"}},
        "status": "a",
        "tags": [{"value": None}, {"value": "x"}],
        "food": {"t": "wet"},
        "labels": {"new": {"on": True}},
        "x-owner": {"a": "b"},
    }
    pet = pets.codec("pet_store.json#").structure(copy.deepcopy(document))
    assert pet == types.PetStore(
        id=1,
        owner=types.PetStoreOwner(home_address=types.PetStoreOwnerHomeAddress(city="Bonn")),
        status="a",
        tags=[types.PetStoreTagsItem(value=None), types.PetStoreTagsItem(value="x")],
        food=types.PetStoreFoodOption2(t="wet"),
        labels={"new": types.PetLabel(on=True)},
        x_owner=types.PetStoreXOwner(a="b"),
    )
    assert pets.round_trip(document, "pet_store.json#") == document
    assert types.PetStoreOwner(home_address=None).to_dict() == {"home address": None}
    with pytest.raises(ValidationError, match="'/owner/home address/city'"):
        read(pets.codec("pet_store.json#"), {"id": 1, "owner": {"home address": {"city": 5}}})


def test_the_names_of_types_inside_types_differ_from_all_others() -> None:
    first, second = record("A", {"b": PART}), record("AB", {"b": PART}, **{"$defs": {"a_b": PART}})
    documents = {"first.json": first, "second.json": second}
    built = build(documents, "foreign")
    assert sorted(built.by_title) == ["A", "AB", "AB2", "AB3", "ABB"]


def test_a_title_of_a_few_words_names_a_type() -> None:
    titles = {"a": "Pet store", "b": "A sentence about a pet", "c": "Größe", "d": "3 pets", "e": "class", "f": "5"}
    documents = {f"{file}.json": {"title": title, "type": "string"} for file, title in titles.items()}
    assert sorted(build(documents, "foreign").by_title) == ["B", "Class", "F", "Größe", "PetStore", "Type3Pets"]


SCRIPTS: Any = {
    "$schema": DIALECT,
    "title": "Größe",
    "type": "object",
    "required": ["größe"],
    "properties": {
        "größe": {"type": "string", "enum": ["klein", "groß"]},
        "名前": STRING,
        "名": {"$ref": "#/$defs/名"},
        "Straße 5": {"$ref": "#/$defs/Straße"},
        "ﬁx": STRING,
        "fix": STRING,
        "🎉": STRING,
        "": STRING,
    },
    "$defs": {
        "Straße": {"type": "object", "properties": {"plz": STRING}, "additionalProperties": False},
        "名": {"type": "object", "properties": {"x": {"type": ["string", "integer"]}}, "additionalProperties": False},
    },
}


def test_names_may_be_of_any_script(tmp_path: Path) -> None:
    document = {"größe": "groß", "名前": "a", "名": {"x": 1}, "Straße 5": {"plz": "1"}, "ﬁx": "b", "fix": "c"}
    document |= {"🎉": "d", "": "e"}
    with bindings({"schild.json": SCRIPTS}, tmp_path) as package:
        types = package.types("schild")
        read_back = read(package.codec("schild.json#"), copy.deepcopy(document))
        assert read_back == types.Größe(
            größe="groß",
            名前="a",
            名_=types.名(x=1),
            Straße_5=types.Straße(plz="1"),
            fix="b",
            fix_1="c",
            field_="d",
            field__1="e",
        )
        assert read_back.to_dict() == document
        with pytest.raises(ValidationError, match=re.escape("'/Straße 5/plz'")):
            read(package.codec("schild.json#"), {"größe": "klein", "Straße 5": {"plz": 1}})


def test_a_default_of_null_on_a_type_without_null_is_a_remark(tmp_path: Path) -> None:
    with bindings(field({**STRING, "default": None}), tmp_path) as package:
        thing = package.types("thing").Thing
        assert thing().x is UNSET
        assert thing(x="a").to_dict() == {"x": "a"}
        with pytest.raises(ValidationError, match="expected a string, found null"):
            thing.from_dict({"x": None})


def test_names_that_python_has_already_become_others(tmp_path: Path) -> None:
    parts = {"Warning": PART, "Any": STRING, "ClassVars": PART, "object": PART, "Class": ENUM}
    uses = {name: ref(name) for name in parts}
    with bindings(one(record("Thing", uses), **parts), tmp_path) as package:
        types = package.types()
        assert {*types.__all__} == {"AnyType", "Class", "Object", "Thing", "TypeClassVars", "WarningType"}
        document = {"Warning": {"p": 1}, "Any": "a", "ClassVars": {}, "object": {}, "Class": "a"}
        assert package.round_trip(document) == document


def test_two_files_may_use_one_name(tmp_path: Path) -> None:
    first = record("A", {"x": {"title": "Part", **PART}, "y": {"$ref": "b.json#/$defs/Part"}})
    second = record("B", {"x": ref("Part")}, **{"$defs": {"Part": {"type": "object", "properties": {"q": STRING}}}})
    third = record("C", {"x": {"$ref": "a.json"}, "y": {"$ref": "b.json"}}, **{"$defs": {"Part": ENUM}})
    with bindings({"a.json": first, "b.json": second, "c.json": third}, tmp_path) as package:
        a, b, c = (package.types(name) for name in "abc")
        assert "Part" in a.__all__
        assert b.B(x=b.Part(q="a")).to_dict() == {"x": {"q": "a"}}
        assert a.A(x=a.Part(p=1), y=b.Part(q="a")).to_dict() == {"x": {"p": 1}, "y": {"q": "a"}}
        assert typing.get_args(c.Part) == ("a", "b")
        listed = importlib.import_module(f"{package.package}.schema").names()
        assert listed == ("A", "B", "C", "Part", "Part2")


def test_one_title_and_meaning_is_one_type(tmp_path: Path) -> None:
    part = {"title": "Part", **PART}
    schema = record("Thing", {"a": part, "b": {"type": "array", "items": part}, "c": {**part, "required": ["p"]}})
    with bindings(one(schema), tmp_path) as package:
        types = package.types()
        assert {*types.__all__} == {"Part", "Part2", "Thing"}
        thing = read(package.codec("thing.json#"), {"a": {"p": 1}, "b": [{"p": 2}], "c": {"p": 3}})
        assert thing == types.Thing(a=types.Part(p=1), b=[types.Part(p=2)], c=types.Part2(p=3))


FILES = {
    "pets/pet-store.json": "pets.pet_store",
    "Pet.schema.json": "pet_schema",
    "class.json": "class_",
    "schema.json": "schema_",
    "3d/2.json": "schema_3d.schema_2",
    "petStoreV2.json": "pet_store_v2",
}


def test_files_of_any_name_are_modules(tmp_path: Path) -> None:
    target = {file: "../" * file.count("/") + "schema.json" for file in FILES}
    documents: Documents = {file: field({"$ref": path})["thing.json"] for file, path in target.items()}
    for document in documents.values():
        del document["title"]
    documents["schema.json"] = {**STRING, "maxLength": 1}
    with bindings(documents, tmp_path) as package:
        for file, module in FILES.items():
            (codec,) = importlib.import_module(f"{package.package}.converters.{module}").CODECS
            assert codec.schema == f"{file}#"
            with pytest.raises(ValidationError, match="character") as caught:
                read(codec, "ab" if file == "schema.json" else {"x": "ab"})
            assert caught.value.violations[0].schema == "schema.json#/maxLength"


def test_a_file_of_definitions_alone_is_not_a_type(tmp_path: Path) -> None:
    with bindings(
        {"common.json": {"$defs": {"Part": PART}}, "a.json": {"$ref": "common.json#/$defs/Part"}}, tmp_path
    ) as package:
        assert package.types("common").__all__ == ["Part"]
        assert package.types("a").A is package.types("common").Part


def test_all_of_objects_is_one_class_with_the_properties_of_all(tmp_path: Path) -> None:
    own = {"type": "object", "required": ["x"], "properties": {"x": STRING}}
    parts = {
        "P": PART,
        "A": tagged("a"),
        "Both": {"allOf": [ref("P"), ref("A")]},
        "Own": {"allOf": [ref("P"), own]},
        "Inner": {"allOf": [PART, own]},
        "Alone": {"allOf": [ref("P")]},
        "Maybe": {**PART, "type": ["object", "null"]},
    }
    fields = {"both": ref("Both"), "maybe": ref("Maybe"), "alone": {"allOf": [ref("P")], "description": "A P."}}
    with bindings(one(record("Thing", fields), **parts), tmp_path) as package:
        types = package.types()
        assert types.Both(p=1).to_dict() == {"p": 1, "t": "a"}
        assert types.Own(p=1, x="a").to_dict() == {"p": 1, "x": "a"}
        assert types.Inner(p=1, x="a").to_dict() == {"p": 1, "x": "a"}
        assert types.Alone is types.P
        hints = typing.get_type_hints(types.Thing)
        assert hints["maybe"] == types.Maybe | None | Unset
        assert hints["alone"] == types.P | Unset
        thing = types.Thing.from_dict({"both": {"t": "a", "p": 1}, "maybe": None})
        assert thing == types.Thing(both=types.Both(p=1), maybe=None)


WRONG = {"foo": 1}
PLACES: dict[str, tuple[Documents, str]] = {
    "a property of an object in allOf": (
        one(named("Thing", allOf=[ref("P"), {"type": "object", "properties": {"x": STRING, "y": WRONG}}]), P=PART),
        "/allOf/1/properties/y/foo",
    ),
    "a property beside allOf": (
        one(record("Thing", {"x": WRONG}, allOf=[{"properties": {"y": STRING}}, ref("P")]), P=PART),
        "/properties/x/foo",
    ),
    "the one schema of allOf": (field({"allOf": [{"minLength": 1, **WRONG}]}), "/properties/x/allOf/0/foo"),
    "the one schema of the one schema of allOf": (
        field({"allOf": [{"allOf": [{"properties": {"z": WRONG}}]}]}),
        "/properties/x/allOf/0/allOf/0/properties/z/foo",
    ),
    "an object in a union with text": (
        field({"oneOf": [ref("A"), STRING, {**tagged("b"), "description": 5}]}, A=tagged("a")),
        "/properties/x/oneOf/2/description",
    ),
    "text in a union with objects": (
        field({"oneOf": [ref("A"), {**STRING, "pattern": "("}, ref("B")]}, A=tagged("a"), B=tagged("b")),
        "/properties/x/oneOf/1/pattern",
    ),
    "a member of a union that is null": (field({"enum": ["a", None], "description": 5}), "/properties/x/description"),
    "a reference that is nowhere": (
        field({"allOf": [{"$ref": "#/$defs/B"}, {"properties": {}}]}),
        "/properties/x/allOf/0/$ref",
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_problems_are_located_in_the_schema_as_it_is_written(name: str, tmp_path: Path) -> None:
    documents, pointer = PLACES[name]
    assert {problem.pointer for problem in refusal(documents, tmp_path)} == {pointer}


def test_notes_are_located_in_the_schema_as_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = field({"anyOf": [STRING, ref("A"), ref("B")]}, A=PART, B=PART)["thing.json"]
    assert run(schema, tmp_path) == 0
    assert capsys.readouterr().err.startswith("note: thing.json#/properties/x/anyOf: A, B cannot be distinguished;")


def test_a_rule_that_is_always_true_may_refer_to_itself(tmp_path: Path) -> None:
    any_of = {"anyOf": [{"properties": {"x": ref("B")}}, {}]}
    with bindings(one(named("Thing", **ref("B")), A=any_of, B={"anyOf": [ref("A")]}), tmp_path) as package:
        for document in (True, {"x": {"x": 1}}):
            assert package.round_trip(document) == document


CIRCLE: Documents = {
    "a/order.json": record("Order", {"buyer": {"$ref": "../b/person.json"}, "size": {"$ref": "#/$defs/Size"}})
    | {"$defs": {"Size": ENUM}},
    "b/person.json": record("Person", {"orders": {"type": "array", "items": {"$ref": "../a/order.json"}}})
    | {"$defs": {"Group": {"type": "array", "items": {"$ref": "../person_list.json"}}}},
    "person_list.json": named("PersonList", type="array", items={"$ref": "b/person.json"}),
    "self.json": record("Self", {"next": {"$ref": "self.json"}, "list": {"$ref": "person_list.json"}}),
}


def test_files_may_refer_to_each_other(tmp_path: Path) -> None:
    document = json.loads('{"list": [{"orders": [{"size": "a", "buyer": {"orders": []}}]}], "next": {}}')
    with bindings(CIRCLE, tmp_path) as package:
        order: Any = package.types("a.order")
        person: Any = package.types("b.person")
        assert order.Person is person.Person
        assert typing.get_type_hints(order.Order)["buyer"] == person.Person | Unset
        assert typing.get_args(package.types("person_list").PersonList) == (person.Person,)
        thing = read(package.codec("self.json#"), document)
        assert thing.list_[0].orders[0].buyer == person.Person(orders=[])
        assert thing.to_dict() == document
        for file in ("a/order", "b/person", "person_list"):
            assert package.codec(f"{file}.json#")
        with pytest.raises(ValidationError, match="'/list/0/orders/0/size'"):
            read(package.codec("self.json#"), {"list": [{"orders": [{"size": 1}]}]})


DIALECTS: dict[str, tuple[str, Any]] = {
    "draft-04": (
        "http://json-schema.org/draft-04/schema#",
        {
            "id": "http://example.com/root.json",
            "properties": {
                "x": {
                    "type": "integer",
                    "minimum": 0,
                    "exclusiveMinimum": True,
                    "maximum": 1,
                    "exclusiveMaximum": False,
                },
                "y": {"$ref": "#/definitions/name", "minLength": 5},
            },
            "definitions": {"name": {"type": "string", "maxLength": 1}},
        },
    ),
    "draft-06": ("http://json-schema.org/draft-06/schema", {"properties": {"x": {"exclusiveMinimum": 0}}}),
    "draft-07": (
        "http://json-schema.org/draft-07/schema#",
        {
            "$id": "http://example.com/root.json",
            "properties": {
                "x": {"items": [{"type": "string"}, {"$ref": "#/properties/x/items/0"}], "additionalItems": False},
                "y": {"$ref": "#named"},
            },
            "definitions": {
                "definitions": {"$id": "#named", "$schema": "http://json-schema.org/draft-07/schema#", "type": "string"}
            },
            "dependencies": {"a": ["y"], "more": {"required": ["y"]}},
        },
    ),
    "2019-09": (
        "https://json-schema.org/draft/2019-09/schema",
        {
            "properties": {"x": {"items": [{"type": "string"}]}, "y": {"$ref": "#/$defs/name", "minLength": 1}},
            "$defs": {"name": {"type": "string", "maxLength": 1}},
            "dependentRequired": {"a": ["y"]},
        },
    ),
    "2020-12 with definitions": (
        DIALECT,
        {"properties": {"x": {"$ref": "#/definitions/a"}}, "definitions": {"a": ENUM}},
    ),
}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_schema_of_an_older_dialect_means_the_same(dialect: str, tmp_path: Path) -> None:
    uri, schema = DIALECTS[dialect]
    schema = {"$schema": uri, "type": "object", **schema}
    validator: Any = jsonschema_rs.validator_for(schema)
    documents: list[Any] = [
        *(document for document in DOCUMENTS if is_object(document)),
        {"x": ["a", "b"]},
        {"x": ["a", "b", "c"]},
        {"a": "a", "y": "a"},
        {"more": 1},
        {"more": 1, "y": "b"},
        {"y": "bcdefg"},
        {"y": ""},
    ]
    with bindings({"old.json": schema}, tmp_path) as package:
        codec = package.codec("old.json#")
        verdicts: set[bool] = set()
        for document in documents:
            verdicts.add(validator.is_valid(document))
            if validator.is_valid(document):
                assert codec.unstructure(read(codec, copy.deepcopy(document))) == document
            else:
                with pytest.raises(ValidationError):
                    read(codec, copy.deepcopy(document))
    assert verdicts == {True, False}
    shipped = json.loads((tmp_path / "output" / package.package / "schema" / "old.json").read_text("utf-8"))
    titled = converted(schema) | {"title": "Old"}
    if "a" in titled.get("$defs", {}):
        titled["$defs"]["a"] = titled["$defs"]["a"] | {"title": "A"}
    if dialect == "draft-07":
        assert titled["$defs"]["definitions"].pop("$anchor") == "named"
        titled["properties"]["y"]["$ref"] = "#/$defs/definitions"
    assert shipped == titled


def test_an_id_that_no_reference_needs_hides_no_location(tmp_path: Path) -> None:
    schema: Any = {"$id": "https://example.com/u.json", **UNION, "$defs": {"A": tagged("a"), "B": tagged("b")}}
    schema["$defs"]["B"]["properties"]["n"] = {"type": "array", "items": {"type": "integer"}}
    with bindings({"u.json": schema}, tmp_path) as package, pytest.raises(ValidationError) as caught:
        read(package.codec("u.json#"), {"t": "b", "n": [1, "x"]})
    assert [violation.pointer for violation in caught.value.violations] == ["/n/1"]


def test_keywords_that_an_older_dialect_lacks_are_refused(tmp_path: Path) -> None:
    schema = {
        "$schema": "https://json-schema.org/draft/2019-09/schema",
        "type": "array",
        "items": {"$recursiveRef": "#"},
    }
    (problem,) = refusal({"old.json": schema}, tmp_path / "a")
    assert problem.pointer == "/items/$recursiveRef"
    (problem,) = refusal(
        {"old.json": {"$schema": "http://json-schema.org/draft-03/schema#", "type": "any"}}, tmp_path / "b"
    )
    assert (problem.pointer, problem.rule) == ("/$schema", "dialect")


def run(schema: Any, folder: Path, *options: str) -> int:
    save({"thing.json": schema}, folder / "schema")
    places = ["--schema", str(folder / "schema"), "--output", str(folder / "output")]
    return main(["gen", *places, "--package", "foreign", *options])


def test_keywords_of_tools_are_left_out_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = {**STRING, "tsType": "any", "not": {"tsType": "any", "const": "a"}}
    assert run(schema, tmp_path) == 1
    assert "keyword 'tsType' is not supported; remove it, or pass `--ignore tsType`" in capsys.readouterr().err
    assert run(schema, tmp_path, "--ignore", "tsType") == 0
    shipped = json.loads((tmp_path / "output" / "foreign" / "schema" / "thing.json").read_text("utf-8"))
    assert shipped == {"$schema": DIALECT, **STRING, "not": {"const": "a"}, "title": "Thing"}
    with pytest.raises(SystemExit):
        run(schema, tmp_path, "--ignore", "minLength")
    assert "'minLength' is a keyword of JSON Schema" in capsys.readouterr().err


def test_a_keyword_at_many_places_is_reported_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = {name: {**STRING, "xsdType": "any"} for name in "ab"}
    often = {name: {**STRING, "tsType": "any"} for name in "cdef"}
    assert run({"type": "object", "properties": twice | often}, tmp_path) == 1
    *lines, last = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        f"thing.json#/properties/{key}" for key in ("a/xsdType", "b/xsdType", "c/tsType")
    ]
    assert lines[-1].endswith("[keyword]; and at 3 other places")
    assert last == "6 problem(s); nothing was written."


def test_a_keyword_without_an_effect_is_left_out_with_a_note(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules: dict[str, Any] = {
        "a": {"type": "array", "items": STRING, "minLength": 9, "required": ["x"]},
        "b": {"type": ["integer", "null"], "maxItems": 0, "minimum": 1},
        "minItems": {**STRING, "properties": {"x": {}}},
    }
    schema: Any = {"type": "object", "properties": rules, "pattern": "x"}
    assert run(schema, tmp_path) == 0
    places = [
        "pattern",
        "properties/a/minLength",
        "properties/a/required",
        "properties/b/maxItems",
        "properties/minItems/properties",
    ]
    lines = capsys.readouterr().err.splitlines()
    assert sorted(line.split(": ")[1] for line in lines) == [f"thing.json#/{place}" for place in places]
    assert lines[0].endswith("has no effect on the `type` beside it; remove it [keyword]; it is left out")
    with bindings({"thing.json": schema}, tmp_path / "again") as package:
        validator: Any = jsonschema_rs.validator_for(schema)
        for key, value in itertools.product(rules, ["x", 0, 1, None, [], ["x"], [1], {}, {"x": 1}]):
            document = {key: value}
            if validator.is_valid(document):
                assert package.round_trip(document) == document
            else:
                with pytest.raises(ValidationError):
                    read(package.codec("thing.json#"), document)


def test_invalid_examples_are_left_out_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = {"type": "object", "properties": {"examples": {**STRING, "examples": [1]}}}
    assert run(schema, tmp_path) == 1
    assert "#/properties/examples/examples/0: is not valid" in capsys.readouterr().err
    assert run(schema, tmp_path, "--ignore", "examples") == 0


def test_annotations_of_other_tools_are_accepted(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"x": {**STRING, "x-order": 1}}, "x-kubernetes-group": {"kind": "A"}}
    assert run(schema, tmp_path) == 0


def test_an_unclear_union_is_a_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(union(A=PART, B=PART)["thing.json"], tmp_path) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("note: thing.json#/oneOf: A, B cannot be distinguished; give each a required property")
    assert line.endswith("[union]; its values stay JSON data, checked by the schema")


@pytest.mark.parametrize("key", ["oneOf", "anyOf"])
@pytest.mark.parametrize("members", [[ref("A"), ref("B")], [STRING, {"type": ["string", "null"]}, ref("A")]])
def test_an_unclear_union_of_a_property_with_the_name_of_a_keyword_is_a_note(
    key: str, members: list[Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = {"type": "object", "properties": {key: {"anyOf": members}}, "$defs": {"A": PART, "B": PART}}
    assert run(schema, tmp_path) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"note: thing.json#/properties/{key}")


def test_types_have_the_names_of_mixins_that_no_schema_uses(tmp_path: Path) -> None:
    names = ("ChatMessage", "Configuration", "GeneratedType")
    fields = {name.lower(): ref(name) for name in names}
    folder = one(record("Thing", fields), **{name: record(name, {}) for name in names})
    with bindings(folder, tmp_path) as package:
        hints = typing.get_type_hints(package.types().Thing)
        found = [typing.get_args(hints[key])[0] for key in fields]
        assert [each.__name__ for each in found] == ["ChatMessage", "Configuration", "GeneratedTypeType"]
        assert complaints(package) == ""


def test_a_union_of_references_is_a_type_whatever_its_key(tmp_path: Path) -> None:
    folder = one(record("Thing", {}), A=tagged("a"), B=tagged("b"), one_event={"oneOf": [ref("A"), ref("B")]})
    with bindings(folder, tmp_path) as package:
        assert package.types().OneEvent == package.types().A | package.types().B
        assert package.round_trip({"t": "b"}, "thing.json#/$defs/one_event") == {"t": "b"}


@pytest.mark.parametrize("key", ["nullable", "paths", "components"])
def test_keywords_of_openapi_are_explained(key: str, tmp_path: Path) -> None:
    (problem,) = refusal({"thing.json": {**STRING, key: "3.0.0"}}, tmp_path)
    assert "OpenAPI" in problem.message
    assert "--ignore" not in problem.message


def test_a_schema_without_titles_has_examples_checked(tmp_path: Path) -> None:
    (problem,) = refusal({"thing.json": {**STRING, "examples": [5]}}, tmp_path)
    assert (problem.pointer, problem.rule) == ("/examples/0", "example-valid")


@pytest.mark.parametrize("name", ["a%41b", "p%25", "two words", "a/b~c", "Ünder", "q?x", "h#x"])
@pytest.mark.parametrize("key", ["own", "or_null"])
def test_a_violation_is_located_below_a_definition_of_any_name(name: str, key: str, tmp_path: Path) -> None:
    pointer = pointer_of(("$defs", name))
    inner = {"$ref": f"#{fragment_of(pointer)}"}
    rules = {"own": inner, "or_null": {"anyOf": [inner, NULL]}}
    folder = one(record("Thing", rules), **{name: record("Inner", {"n": {"type": "integer"}})})
    with bindings(folder, tmp_path) as made:
        codec, document = made.codec("thing.json#"), {key: {"n": "x"}}
        with pytest.raises(ValidationError) as caught:
            read(codec, document)
        assert getattr(read_leniently(codec, document), key).n == "x"
    (violation,) = caught.value.violations
    assert violation.pointer == f"/{key}/n"
    assert violation.schema == f"thing.json#{pointer}/properties/n/type"


PARTS: Documents = {
    "pet.json": {
        "$schema": DIALECT,
        "$id": "https://schemas.example/pet",
        "type": "object",
        "properties": {
            "id": {"type": "integer"},
            "other": {"$ref": "#/properties/id"},
            "vet": {"$ref": "#/$defs/vet%20name"},
            "shop": {"$ref": "#shop"},
            "street": {"$ref": "https://schemas.example/street"},
            "house": {"$ref": "https://schemas.example/street#/properties/house%20number"},
        },
        "$defs": {
            "vet name": {"type": "string", "maxLength": 2},
            "Shop": {"type": "object", "properties": {"open": {"$anchor": "shop", "type": "boolean"}}},
            "Street": {
                "$id": "street",
                "type": "object",
                "properties": {"house number": {"type": "number"}, "next": {"$ref": "#"}},
            },
        },
    },
    "shop.json": record(
        "Shop", {"x": {"type": "string"}, "y": {"$ref": "#/properties/x"}, "z": {"$ref": "parts.json"}}
    ),
    "list.json": named("List", type="array", items={"$ref": "shop.json#/properties/y"}),
    "parts.json": {"$defs": {"Rest": {"type": "array", "items": {"$ref": "#"}}}},
}
PART_VERDICTS: list[tuple[str, Any, bool]] = [
    ("Pet", {"other": 1, "vet": "ab", "shop": True, "street": {"next": {"house number": 1}}, "house": 1}, True),
    ("Pet", {"other": "a"}, False),
    ("Shop", {"x": "a", "z": [None]}, True),
    ("Pet", {"vet": "abc"}, False),
    ("Pet", {"shop": 1}, False),
    ("Pet", {"street": {"next": {"house number": "a"}}}, False),
    ("Pet", {"house": "a"}, False),
    ("List", ["a"], True),
    ("List", [1], False),
]


def test_the_shipped_schema_of_a_type_holds_every_part_that_it_refers_to(tmp_path: Path) -> None:
    with bindings(PARTS, tmp_path) as package:
        schema: Any = importlib.import_module(f"{package.package}.schema")
        for name, document, is_valid in PART_VERDICTS:
            loaded = schema.load(name)
            assert jsonschema_rs.validator_for(loaded).is_valid(document) == is_valid, (name, document)
            codec = package.codec(f"{name.lower()}.json#")
            if is_valid:
                assert codec.unstructure(codec.structure(document)) == document
            else:
                with pytest.raises(ValidationError):
                    read(codec, document)
        for profile in ("schema", "ts", "rust", "go"):
            types = bundle(schema_documents(package.package), profile)
            entry = {**types, "$ref": "#/$defs/Pet"}
            assert jsonschema_rs.validator_for(entry).is_valid(PART_VERDICTS[0][1])


def test_a_bundle_names_the_root_that_needs_a_title() -> None:
    documents: Documents = {"a.json": {"title": "A", "$ref": "b.json#/items"}, "b.json": {"items": {}}}
    with pytest.raises(LookupError, match=r"a\.json: 'b\.json#/items' leads to no type; give the root of b\.json a"):
        bundle(documents)


def test_a_name_that_is_required_twice_in_a_branch_is_refused(tmp_path: Path) -> None:
    twice = {"type": "object", "required": ["x", "x"], "properties": {"x": STRING}}
    (problem,) = refusal(one(named("Thing", allOf=[twice, {"properties": {"y": STRING}}])), tmp_path)
    assert "/allOf/0" in problem.pointer
