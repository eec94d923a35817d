"""Schemas without a type of their own: their verdicts, round trips and explanations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rule_schemas import DOCUMENTS, FILES, SCHEMAS, WHOLE
from schema_folder import ROOT, Bindings, bindings, one, record
from schema_types import same_json

from sequrity_codegen.load.keywords import IDENTIFIERS, KEYWORDS, REMARKS, RULE_KEYWORDS
from sequrity_runtime import UNSET, Codec, ValidationError, Violation, read

KIT = Path(__file__).parent / "kit" / "schema"


@pytest.fixture(scope="module", name="package")
def package_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bindings]:
    with bindings(
        {FILES[name]: schema for name, schema in SCHEMAS.items()}, tmp_path_factory.mktemp("rules")
    ) as package:
        yield package


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_rule_agrees_with_jsonschema_and_explains_violations(name: str, package: Bindings) -> None:
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
