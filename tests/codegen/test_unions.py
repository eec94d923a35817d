"""Unions with a default member, tags in other forms, unions by JSON type, records that extend another, names."""

from __future__ import annotations

import copy
import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from schema_folder import Bindings, bindings, named, one, refusal
from union_schemas import CALL, DOCUMENTS, EASY, namesakes, obj, ref, text

from sequrity_codegen import model
from sequrity_codegen.load.build import build
from sequrity_runtime import ValidationError, read
from sequrity_runtime.validation.lenient_reader import read_leniently

CASES: dict[str, list[Any]] = {
    "": [
        {},
        {"role": "user"},
        {"role": 1},
        {"type": "message"},
        {"type": "message", "role": "user"},
        {"type": "call"},
        {"type": "call", "role": 1},
        {"type": "unheard_of"},
        {"type": None, "role": "user"},
        {"type": 1, "role": "user"},
        [],
    ],
    "More": [{"id": "a", "extra": 1, "n": 2}, {"id": "a", "extra": 1}, {"id": 1, "extra": 1, "n": None}, {"n": 1}],
    "Even": [
        {"id": "a", "extra": 1, "n": 2, "even": 1},
        {"id": "a", "extra": 1, "n": 2, "z": 1},
        {"id": "a", "extra": 1, "n": 2, "even": "1"},
    ],
    "Narrow": [{"id": "ab"}, {"id": "abc"}, {}],
    "UnderRules": [{"c": "x"}, {"a": "x", "c": "x"}, {"a": "x", "b": "x"}],
    "UnderBounds": [{"a": "x", "c": "x"}, {"a": "x", "c": "x", "d": 1}],
    "Kind": ["a", "b", {"type": "call"}, {"type": "message"}, [{"role": "x"}], [{}], 1.5, True, None],
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Generator[Bindings]:
    with bindings(copy.deepcopy(DOCUMENTS), tmp_path_factory.mktemp("unions")) as made:
        yield made


def schema_of(name: str) -> str:
    return f"thing.json#/$defs/{name}" if name else "thing.json#"


@pytest.mark.parametrize("name", CASES)
def test_converters_accept_what_a_validator_accepts(package: Bindings, name: str) -> None:
    document = DOCUMENTS["thing.json"]
    definitions = {**document["$defs"], "Item": {"oneOf": document["oneOf"]}}
    schema = _with_item({"$defs": definitions, "$ref": f"#/$defs/{name or 'Item'}"})
    validator = jsonschema_rs.Draft202012Validator(schema)
    codec = package.codec(schema_of(name))
    verdicts = [validator.is_valid(case) for case in CASES[name]]
    assert {True, False} == set(verdicts)
    for case, valid in zip(CASES[name], verdicts, strict=True):
        if valid:
            assert codec.unstructure(read(codec, copy.deepcopy(case))) == case
        else:
            with pytest.raises(ValidationError):
                read(codec, copy.deepcopy(case))


def _with_item(schema: dict[str, Any]) -> Any:
    return json.loads(json.dumps(schema).replace('"$ref": "#"', '"$ref": "#/$defs/Item"'))


def test_an_object_without_a_tag_is_the_default_member(package: Bindings) -> None:
    """It is written back without a tag."""
    types = package.types()
    read_item = package.codec("thing.json#").structure({"role": "user"})
    assert read_item == types.Easy(role="user")
    assert package.codec("thing.json#").unstructure(types.Easy(role="user")) == {"role": "user"}
    assert package.codec("thing.json#").unstructure(types.Call()) == {"type": "call"}


MEANT: list[tuple[str, Any, str]] = [
    ("", {}, "missing required key 'role'"),
    ("", {"role": 1}, "role: expected a string, found an integer"),
    ("", {"type": "call", "role": 1}, "role: expected a string, found an integer"),
    ("", {"type": 1}, "type: expected"),
    ("Kind", {"type": "message"}, "missing required key 'role'"),
    ("Kind", [{}], "[0]: missing required key 'role'"),
    ("Kind", True, "expected a string or an object or an array or a number, found true"),
]


@pytest.mark.parametrize(("name", "document", "expected"), MEANT, ids=[repr(case[:2]) for case in MEANT])
def test_an_error_names_the_member_that_was_meant(package: Bindings, name: str, document: Any, expected: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(package.codec(schema_of(name)), document)
    assert expected in str(caught.value)


def test_a_record_inherits_fields(package: Bindings) -> None:
    """Inherited fields come first. `required` of the record applies to them."""
    types = package.types()
    names = [field.name for field in types.Even.__attrs_attrs__]
    assert names == ["id", "item", "n", "extra", "even"]
    with pytest.raises(TypeError, match="'n'"):
        types.More(id="a", extra=1)


@pytest.mark.parametrize(
    ("name", "document", "shown"),
    [
        ("Even", {"id": "a", "zz": 1}, "Even(id='a', item=UNSET, n=None, extra=None, even=UNSET)"),
        ("More", {"id": 1, "extra": 2, "n": None}, "More(id=1, item=UNSET, n=None, extra=2, additional_properties={})"),
        ("Narrow", {"id": "abc", "n": 2}, "Narrow(item=UNSET, n=2, id='abc', additional_properties={})"),
        ("UnderRules", {"a": "x", "c": 1}, "UnderRules(a='x', b=UNSET, c=1, additional_properties={})"),
    ],
)
def test_a_document_that_does_not_fit_has_inherited_fields(
    package: Bindings, name: str, document: dict[str, Any], shown: str
) -> None:
    assert repr(read_leniently(package.codec(schema_of(name)), document)) == shown


def _pets(**rest: Any) -> dict[str, Any]:
    """Write a union of two records that extend one base."""
    base = obj("Animal", {"name": text()}, ("name",))
    dog = obj("Dog", {"kind": {"const": "dog"}, "barks": {"type": "boolean"}}, ("kind",), allOf=[ref("Animal")], **rest)
    cat = obj("Cat", {"kind": {"const": "cat"}}, ("kind",), allOf=[ref("Animal")], **rest)
    return one(named("Pet", oneOf=[ref("Dog"), ref("Cat")]), Animal=base, Dog=dog, Cat=cat)


def test_records_that_extend_another_are_members_of_a_union(tmp_path: Path) -> None:
    with bindings(_pets(unevaluatedProperties=False), tmp_path) as made:
        types, codec = made.types(), made.codec("thing.json#")
        assert read(codec, {"kind": "dog", "name": "Rex"}) == types.Dog(name="Rex")
        with pytest.raises(ValidationError, match=r"colour: unknown key; known keys: 'name', 'kind'"):
            read(codec, {"kind": "cat", "name": "Tom", "colour": "red"})
        with pytest.raises(ValidationError, match="missing required key 'name'"):
            read(codec, {"kind": "dog"})


BEYOND_FIELDS: dict[str, tuple[dict[str, Any], list[Any]]] = {
    "required key of the base without a property": (
        {"Base": obj("Base", {"id": text()}, ("z",)), "More": obj("More", {"n": {}}, allOf=[ref("Base")])},
        [{"z": 1}, {"n": 1}],
    ),
    "property that the base narrows": (
        {
            "Root": obj("Root", {"id": text()}),
            "Base": obj("Base", {"id": {}}, allOf=[ref("Root")]),
            "More": obj("More", {"n": {}}, allOf=[ref("Base")]),
        },
        [{"id": "a"}, {"id": 1}],
    ),
    "schema of other keys": (
        {
            "Base": obj("Base", {"id": text()}),
            "More": obj("More", {"n": {}}, allOf=[ref("Base")], unevaluatedProperties={"type": "integer"}),
        },
        [{"id": "a", "m": 1}, {"id": "a", "m": "1"}],
    ),
}


@pytest.mark.parametrize(("definitions", "documents"), BEYOND_FIELDS.values(), ids=BEYOND_FIELDS)
def test_rules_that_inherited_fields_do_not_enforce(
    definitions: dict[str, Any], documents: list[Any], tmp_path: Path
) -> None:
    valid, invalid = documents
    with bindings(one(named("Thing", type="string"), **definitions), tmp_path) as made:
        codec = made.codec("thing.json#/$defs/More")
        assert codec.unstructure(read(codec, copy.deepcopy(valid))) == valid
        with pytest.raises(ValidationError):
            read(codec, invalid)


def test_records_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    one_, two = obj("One", {"a": text()}, allOf=[ref("Two")]), obj("Two", {"b": text()}, allOf=[ref("One")])
    found = refusal(one(named("Thing", type="string"), One=one_, Two=two), tmp_path)
    assert [(problem.pointer, problem.rule) for problem in found] == [("/$defs/One", "cycle")]


def test_a_union_with_two_default_members_has_no_type() -> None:
    documents = one(named("Item", oneOf=[ref("Easy"), ref("Call")]), Easy=EASY, Call=obj("Call", CALL["properties"]))
    built = build(documents, "unions")
    assert ["Easy, Call cannot be distinguished" in remark.message for remark in built.remarks] == [True]
    item = built.by_title["Item"]
    assert isinstance(item, model.Alias)
    assert isinstance(item.shape, model.Checked)


def test_a_python_name_may_be_the_name_of_a_type_in_another_module(tmp_path: Path) -> None:
    with bindings(namesakes(), tmp_path) as made:
        thing, other = made.types(), made.types("other")
        assert made.codec("thing.json#/$defs/MyLink").structure({"of": {"c": "x"}}) == thing.Link(of=other.Link(c="x"))


def test_a_python_name_twice_in_a_module_is_refused(tmp_path: Path) -> None:
    documents = one(
        named("Note", type="object", properties={"a": text()}),
        Link=obj("Link", {"c": text()}),
        MyLink=obj("MyLink", {"b": text()}, **{"x-python-name": "Link"}),
    )
    (problem,) = refusal(documents, tmp_path)
    assert "'Link' is also the name of thing.json#/$defs/Link" in problem.message
