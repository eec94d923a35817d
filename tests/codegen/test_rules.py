"""Schemas without a type of their own: their verdicts, round trips and explanations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schema_folder import ROOT, Bindings, bindings, complaints, named, one, record
from schema_types import same_json

from sequrity_codegen.load.keywords import IDENTIFIERS, KEYWORDS, REMARKS, RULE_KEYWORDS
from sequrity_codegen.load.reader import read_folder
from sequrity_runtime import UNSET, Codec, ValidationError, Violation, read

KIT = Path(__file__).parent / "kit" / "schema"
TEXT = {"type": "string"}
WHOLE = {"type": "integer"}
A = {"properties": {"a": True}}
OWN: dict[str, dict[str, Any]] = {
    # a schema without a type of its own, by the keyword that it is about
    "type": {"type": ["integer", "string", "null"], "not": {"const": 2}},
    "const": {"const": {"a": [1, True, None]}},
    "const true": {"const": True},
    "const null": {"const": None},
    "const of one type": {"type": "integer", "const": 1},
    "const text": {"const": "ab"},
    "const number": {"const": 1},
    "enum": {"enum": [1, "ab", None, [False], {"a": 0}]},
    "enum of texts": {"enum": ["ab", "a", "ab\n"]},
    "enum of one type": {"type": "integer", "enum": [1, 2]},
    "boolean": {"type": "boolean", "not": {"const": True}},
    "names alike": {"properties": {"a b": {"minLength": 1}, "a-b": {"maxLength": 1}, "a": {"minLength": 1}}},
    "members without a name": {"oneOf": [{"$ref": "#/$defs/part"}, WHOLE], "$defs": {"part": TEXT}},
    "minLength": {"minLength": 2},
    "maxLength": {"maxLength": 1.0},
    "pattern": {"pattern": "^a\\d?$"},
    "minimum": {"minimum": 1},
    "maximum": {"maximum": 1.5},
    "exclusiveMinimum": {"exclusiveMinimum": 1},
    "exclusiveMaximum": {"exclusiveMaximum": 2},
    "multipleOf": {"multipleOf": 1.0},
    "number": {"type": "number", "not": {"minimum": 2}},
    "items": {"items": TEXT},
    "items false": {"items": False},
    "items of one type, within bounds": {"items": {"type": "integer", "minimum": 2}},
    "minItems": {"minItems": 2},
    "maxItems": {"maxItems": 1},
    "uniqueItems": {"uniqueItems": True},
    "uniqueItems false": {"uniqueItems": False},
    "prefixItems": {"prefixItems": [WHOLE, {"minLength": 1}, True]},
    "prefixItems and items": {"prefixItems": [True], "items": WHOLE},
    "prefixItems and no more": {"prefixItems": [True, WHOLE], "items": False},
    "contains": {"contains": WHOLE},
    "contains anything": {"contains": True},
    "contains nothing": {"contains": False},
    "contains nothing, or not": {"contains": False, "minContains": 0, "maxContains": 1},
    "minContains": {"contains": WHOLE, "minContains": 2},
    "minContains 0": {"contains": WHOLE, "minContains": 0},
    "minContains alone": {"minContains": 2, "maxContains": 1},
    "maxContains": {"contains": {"minimum": 1}, "maxContains": 1},
    "maxContains anything": {"contains": True, "minContains": 0, "maxContains": 1},
    "required": {"required": ["a", "b"]},
    "properties": {"properties": {"a": WHOLE, "b": False, "c": True, 'größe "': {"minLength": 1}}},
    "minProperties": {"minProperties": 1},
    "maxProperties": {"maxProperties": 1},
    "additionalProperties": {"properties": {"a": True}, "additionalProperties": WHOLE},
    "additionalProperties false": {"properties": {"a": True}, "additionalProperties": False},
    "nothing but an empty object": {"additionalProperties": False},
    "additionalProperties alone": {"additionalProperties": WHOLE},
    "patternProperties": {"patternProperties": {"^a": WHOLE, "b$": {"minLength": 1}}},
    "patternProperties and no more": {"patternProperties": {"^a": True}, "additionalProperties": False},
    "propertyNames": {"propertyNames": {"maxLength": 1}},
    "propertyNames false": {"propertyNames": False},
    "dependentRequired": {"dependentRequired": {"a": ["b", "c"], "c": []}},
    "dependentSchemas": {"dependentSchemas": {"a": {"required": ["b"]}, "c": False}},
    "allOf": {"allOf": [{"minimum": 1}, {"maximum": 1}, True]},
    "allOf false": {"allOf": [True, False]},
    "anyOf": {"anyOf": [WHOLE, {"minLength": 2}]},
    "anyOf nothing": {"anyOf": [False, False]},
    "oneOf beside a type": {"type": "string", "oneOf": [{"minLength": 2}, {"const": "a"}]},
    "$ref beside a type": {"type": "string", "$ref": "#/$defs/part", "$defs": {"part": {"minLength": 2}}},
    "anyOf beside a type": {"type": "string", "anyOf": [{"minLength": 2}, {"const": "a"}]},
    "oneOf": {"oneOf": [WHOLE, {"minimum": 1}, False]},
    "oneOf of one": {"oneOf": [{"minimum": 1}]},
    "oneOf anything": {"oneOf": [True, WHOLE]},
    "oneOf nothing": {"oneOf": [False]},
    "not": {"not": {"type": ["string", "null"]}},
    "not not": {"not": {"not": WHOLE}},
    "not anything": {"not": {}},
    "if": {"if": WHOLE, "then": {"minimum": 1}, "else": TEXT},
    "if then": {"if": TEXT, "then": {"minLength": 2}},
    "if else": {"if": TEXT, "else": WHOLE},
    "if then never": {"if": WHOLE, "then": False, "else": {"minLength": 1}},
    "if always": {"if": True, "then": TEXT, "else": WHOLE},
    "if never": {"if": False, "then": TEXT, "else": WHOLE},
    "if alone": {"if": TEXT},
    "if without then, and nothing unevaluated": {"if": A, "else": {"minProperties": 1}, "unevaluatedProperties": False},
    "then alone": {"then": TEXT, "else": False},
    "format": {"format": "ipv4", "minLength": 1},
    "contentEncoding": {"contentEncoding": "base64", "contentMediaType": "text/plain", "contentSchema": False},
    "readOnly": {"readOnly": True, "writeOnly": True, "minLength": 1},
    "$ref": {"$ref": "#/properties/a/items/0", "properties": {"a": {"type": "array"}}, "minLength": 1},
    "$ref beside its like": {"$ref": "#/$defs/p", "allOf": [{}], "$defs": {"p": {"allOf": [{}, {"minLength": 2}]}}},
    "$anchor": {"$ref": "#here", "$defs": {"some part": {"$anchor": "here", "maximum": 1}}},
    "$id": {
        "$id": "http://example.com/rule",
        "$ref": "other",
        "$defs": {"part": {"$id": "other", "items": {"$ref": "#"}, "maxItems": 2}},
    },
    "URN": {"$id": "urn:example:rule", "properties": {"a": {"$ref": "#/$defs/p%25"}}, "$defs": {"p%": WHOLE}},
    "a tree": {"properties": {"a": {"$ref": "#"}, "b": WHOLE}, "additionalProperties": False},
    "unevaluatedItems": {"prefixItems": [True], "contains": TEXT, "unevaluatedItems": False},
    "unevaluatedItems typed": {
        "anyOf": [{"prefixItems": [WHOLE, True]}, {"prefixItems": [TEXT]}],
        "unevaluatedItems": WHOLE,
    },
    "unevaluatedItems beside keys": {"dependentSchemas": {"a": {"prefixItems": [True]}}, "unevaluatedItems": False},
    "unevaluatedItems after all": {"allOf": [{"items": True}], "unevaluatedItems": False},
    "unevaluatedItems anything": {"unevaluatedItems": True},
    "unevaluatedProperties": {**A, "patternProperties": {"^b": True}, "unevaluatedProperties": False},
    "unevaluatedProperties alone": {"unevaluatedProperties": WHOLE},
    "unevaluatedProperties anything": {"unevaluatedProperties": True},
    "unevaluatedProperties of members": {
        "oneOf": [{**A, "required": ["a"]}, {"properties": {"b": True}, "required": ["b"]}],
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties of branches": {
        "if": {**A, "required": ["a"]},
        "then": {"properties": {"b": True}},
        "else": {"properties": {"c": True}, "patternProperties": {"^d": True}},
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties of dependents": {
        "dependentSchemas": {"a": {**A, "additionalProperties": True}, "b": {"properties": {"b": True, "c": True}}},
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties of references": {
        "$ref": "#/$defs/more",
        "$defs": {"more": {"allOf": [A, {"properties": {"b": WHOLE}}, True]}},
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties below": {"allOf": [{"unevaluatedProperties": WHOLE}], "unevaluatedProperties": False},
    "unevaluatedProperties after not": {"not": {"required": ["z"], **A}, "unevaluatedProperties": False},
}
OWN["$ref"] = {"$ref": "#/properties/a", "properties": {"a": {"type": ["object", "string"]}}, "minLength": 1}
CLASSES: dict[str, dict[str, Any]] = {
    # an object with a class, and rules beside its fields
    "rules of keys": {"dependentRequired": {"a": ["b"]}, "minProperties": 1, "maxProperties": 2},
    "patterns": {"patternProperties": {"^x": WHOLE}, "additionalProperties": False},
    "closed": {"additionalProperties": False, "not": {"required": ["a", "b"]}},
    "typed extras": {"additionalProperties": WHOLE, "propertyNames": {"maxLength": 1}},
    "a reference": {"$ref": "#/$defs/part", "$defs": {"part": {"required": ["b"]}}},
    "nothing more": {"unevaluatedProperties": False, "allOf": [{"properties": {"c": WHOLE}}]},
    "values": {"enum": [{"a": 1}, {"b": "x"}]},
}
DOCUMENTS: list[Any] = [
    *(None, True, False, 0, 1, 1.0, 1.5, 2, -1, 10**30, "", "a", "ab", "ab\n", "a1", "😀"),
    *(
        [],
        [1],
        [1.0, 1],
        ["a"],
        ["a", "a"],
        [True, 1],
        [1, "a"],
        [1, "", 3],
        [None, 2, "x"],
        [False],
        [[], {}],
        [3, 4, 5],
    ),
    *({}, {"a": 1}, {"a": "x"}, {"b": "x"}, {"a": 1, "b": 2}, {"a": 1, "b": "x", "c": 3}, {"c": None}, {"ab": ""}),
    *({"a": {"a": {"b": 1}}}, {"a": {"x": 1}}, {"a": [1, True, None]}, {"a": [True, 1, None]}, {"a": 0}, {"a": False}),
    *({"a b": ""}, {"a-b": "ab"}, {"a-b": "", "a b": "ab"}, {"a": ""}),
    *({"b": 1, "c": 1}, {"d1": 1, "c": 2}, {"x1": 1, "a": 1}, {"x1": "", "a": 1}, {"z": 1}, {'größe "': ""}, {"dd": 1}),
]


def _named() -> dict[str, dict[str, Any]]:
    """Give each schema the name that its file needs."""
    form = {"type": "object", "properties": {"a": WHOLE, "b": {}}}
    schemas = {**OWN, **{f"class: {name}": {**form, **rules} for name, rules in CLASSES.items()}}
    return {name: named(f"Rule{i}", **schema) for i, (name, schema) in enumerate(schemas.items())}


SCHEMAS = _named()
FILES = {name: f"rule_{i}.json" for i, name in enumerate(SCHEMAS)}


@pytest.fixture(scope="module", name="package")
def package_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bindings]:
    with bindings(
        {FILES[name]: schema for name, schema in SCHEMAS.items()}, tmp_path_factory.mktemp("rules")
    ) as package:
        yield package


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_rule_takes_what_jsonschema_takes_and_says_what_it_does_not(name: str, package: Bindings) -> None:
    codec = package.codec(f"{FILES[name]}#")
    judge: Any = Draft202012Validator(SCHEMAS[name])
    for document in DOCUMENTS:
        value, violations = _read(codec, document)
        assert (not violations) == judge.is_valid(document), document
        assert all(violation.pointer is not None and violation.schema for violation in violations)
        assert "a bug in the generated converter" not in str(violations), document
        assert violations or same_json(codec.unstructure(value), document)


def _read(codec: Codec[Any], document: Any) -> tuple[Any, tuple[Violation, ...]]:
    try:
        return read(codec, document), ()
    except ValidationError as error:
        return None, error.violations


def test_every_rule_is_tried_both_ways() -> None:
    text = json.dumps(list(SCHEMAS.values()))
    assert [keyword for keyword in RULE_KEYWORDS | REMARKS | IDENTIFIERS if f'"{keyword}":' not in text] == []
    judges: dict[str, Any] = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
    verdicts = {name: {judge.is_valid(document) for document in DOCUMENTS} for name, judge in judges.items()}
    always = {
        "contains nothing, or not",
        "minContains alone",
        "minContains 0",
        "if alone",
        "then alone",
        "uniqueItems false",
    }
    always |= {
        "contentEncoding",
        "unevaluatedItems after all",
        "unevaluatedItems anything",
        "unevaluatedProperties anything",
    }
    assert {name for name, said in verdicts.items() if False not in said} == always
    never = {"allOf false", "anyOf nothing", "oneOf nothing", "not anything"}
    assert {name for name, said in verdicts.items() if True not in said} == never


def test_the_documentation_names_exactly_the_keywords_that_are_known() -> None:
    page = (ROOT / "docs" / "schemas.md").read_text("utf-8")
    table = page[page.index("| Keyword | With a type |") :].partition("\n\n")[0]
    named_there = [word for line in table.split("\n")[2:] for word in re.findall(r"`([^`]+)`", line.split("|")[1])]
    assert sorted(named_there) == sorted(KEYWORDS)


def test_generated_code_passes_every_checker(package: Bindings, tmp_path: Path) -> None:
    """The checkers take long to start, so one run checks the rules and the keyword kit."""
    with bindings(read_folder(KIT), tmp_path / "kit") as kit:
        assert complaints(package, kit) == ""


def test_subclasses_of_str_and_tuples_are_judged_by_their_json(package: Bindings) -> None:
    class Text(str):
        __slots__ = ()

    short = package.codec(f"{FILES['not not']}#")
    assert read(package.codec(f"{FILES['minLength']}#"), Text("ab")) == "ab"
    with pytest.raises(ValidationError):
        read(package.codec(f"{FILES['minLength']}#"), Text("a"))
    with pytest.raises(ValidationError):
        read(short, (1,))
    assert read(package.codec(f"{FILES['items']}#"), (Text("a"), "b")) == (Text("a"), "b")


def test_a_class_keeps_its_fields_beside_rules(package: Bindings) -> None:
    codec = package.codec(f"{FILES['class: patterns']}#")
    value = read(codec, {"a": 1, "x1": 2})
    assert (value.a, value.b, value.additional_properties) == (1, UNSET, {"x1": 2})
    with pytest.raises(ValidationError, match="unknown key"):
        read(codec, {"a": 1, "y": 2})
    assert codec.unstructure(value) == {"a": 1, "x1": 2}


def test_fields_refer_to_rules_with_and_without_a_name(tmp_path: Any) -> None:
    fields: dict[str, Any] = {
        "named": {"$ref": "#/$defs/Rule"},
        "part": {"$ref": "#/$defs/part"},
        "list": {"type": "array", "items": {"$ref": "#/$defs/Rule"}},
        "map": {"type": "object", "additionalProperties": {"minLength": 1}},
        "either": {"oneOf": [{"$ref": "#/$defs/Rule"}, {"type": "null"}]},
        "never": False,
        "any": True,
        "tuple": {"type": "array", "prefixItems": [WHOLE]},
        "self": {"$ref": "#"},
        "bare": {"type": "array"},
        "flag": {"$ref": "#/$defs/Never"},
    }
    parts: dict[str, Any] = {"Rule": {"type": "string", "not": {"const": "a"}}, "part": {"minimum": 1}, "Never": False}
    schema = record("Thing", fields)
    document = {"named": "b", "part": 1, "list": ["b"], "map": {"k": "v"}, "either": None, "any": 1, "tuple": [1]}
    with bindings(one(schema, **parts, Anything=True), tmp_path) as package:
        codec = package.codec("thing.json#")
        assert codec.unstructure(read(codec, {**document, "self": document, "bare": [1]}))["self"] == document
        hints = package.types().Thing.__annotations__
        assert [hints[name] for name in ("named", "part", "list_", "never", "tuple", "self_", "bare")] == [
            *("Rule | Unset", "Any | Unset", "list[Rule] | Unset", "Any | Unset", "list[Any] | Unset"),
            *("Thing | Unset", "list[Any] | Unset"),
        ]
        wrong: dict[str, Any] = {"named": "a", "part": 0, "list": ["a"], "map": {"k": ""}, "either": 1, "never": 1}
        wrong |= {"tuple": [""], "self": {"part": 0}, "flag": 1}
        for key, value in wrong.items():
            with pytest.raises(ValidationError) as caught:
                read(codec, {key: value})
            assert all(
                violation.pointer.startswith(f"/{key}") for violation in caught.value.violations if violation.pointer
            )
