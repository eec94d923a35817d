"""Bundles are valid, self-contained, and accept the same documents as the canonical schemas."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from fuzz.judges import oracles_of
from instances import Instances
from openapi_spec_validator import validate
from schema_types import Schemas

from sequrity import schema
from sequrity_conformance.corpus import type_cases
from sequrity_runtime import DecodeError
from sequrity_runtime.bundling.bundle import PROFILES, bundle, bundle_text
from sequrity_runtime.bundling.openapi import with_discriminators
from sequrity_runtime.bundling.profiles import const_as_enum, drop_additional_true, excluded_by_pattern, named_extras
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.schema.files import schema_documents
from sequrity_runtime.schema.walk import rewrite
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.json_schema_validator import SchemaValidator

SCHEMAS = Schemas()
TYPES_ONLY = [name for name, profile in PROFILES.items() if not profile.has_operations]
OPENAPI = [name for name, profile in PROFILES.items() if profile.has_operations]


def built(profile: str) -> dict[str, Any]:
    return bundle(schema_documents("sequrity"), profile)


def references(node: Any) -> Iterator[str]:
    if is_object(node):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif is_array(node):
        for value in node:
            yield from references(value)


@pytest.mark.parametrize("profile", TYPES_ONLY)
def test_a_json_schema_bundle_is_valid(profile: str) -> None:
    jsonschema_rs.meta.validate(built(profile))


@pytest.mark.parametrize("profile", OPENAPI)
def test_an_openapi_bundle_is_valid(profile: str) -> None:
    validate(built(profile))


@pytest.mark.parametrize("profile", PROFILES)
def test_a_bundle_has_no_external_references(profile: str) -> None:
    document = built(profile)
    for reference in references(document):
        assert reference.startswith("#/")
        node = document
        for part in reference.split("/")[1:]:
            node = node[part]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_bundle_has_every_type_and_no_python_keywords(profile: str) -> None:
    document = built(profile)
    types = document["components"]["schemas"] if profile in OPENAPI else document["$defs"]
    assert sorted(types) == sorted(named.name for named in SCHEMAS.types)
    assert "x-python" not in bundle_text(document)
    assert "x-enum-varnames" not in bundle_text(document)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_bundle_is_deterministic_and_ascii(profile: str) -> None:
    assert bundle_text(built(profile)).encode("ascii") == bundle_text(built(profile)).encode("ascii")


@pytest.mark.parametrize("profile", PROFILES)
def test_a_record_that_extends_another_has_all_properties(profile: str) -> None:
    document = built(profile)
    types = document["components"]["schemas"] if profile in OPENAPI else document["$defs"]
    inherited, whole = types["PolicyGenRequestBase"], types["PolicyGenRequestAnthropicMessages"]
    assert [*whole["properties"]] == [*inherited["properties"], "type", "tools"]
    assert whole["additionalProperties"] is False
    assert "allOf" not in bundle_text(document)


def test_bundling_does_not_change_the_schemas() -> None:
    before = deepcopy(dict(schema_documents("sequrity")))
    for profile in PROFILES:
        built(profile)
    assert dict(schema_documents("sequrity")) == before


@cache
def judged_instances() -> dict[str, list[tuple[Any, bool]]]:
    """Sample instances of each type, with the verdicts of the canonical schemas.

    The generated converters are compared with the canonical schemas on every instance.
    """
    oracles, instances = oracles_of(SCHEMAS), Instances(SCHEMAS)
    judged: dict[str, list[tuple[Any, bool]]] = {}
    for named in SCHEMAS.types:
        judge = oracles.second(named)
        judged[named.name] = [(instance, judge.is_valid(instance)) for instance in instances.of(named)[::23]]
    return judged


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_accepts_the_same_documents(profile: str) -> None:
    valid = invalid = 0
    judges = judges_of(profile)
    for name, judged in judged_instances().items():
        for instance, verdict in judged:
            assert judges[name].is_valid(instance) == verdict, (name, instance)
            valid, invalid = valid + verdict, invalid + (not verdict)
    assert valid > 500
    assert invalid > 500


@cache
def judges_of(profile: str) -> dict[str, jsonschema_rs.Draft202012Validator]:
    """Compile the validator of each type of a bundle."""
    where = "#/components/schemas/" if profile in OPENAPI else "#/$defs/"
    registry = jsonschema_rs.Registry([("bundle:", built(profile))])
    return {
        named.name: jsonschema_rs.Draft202012Validator({"$ref": f"bundle:{where}{named.name}"}, registry=registry)
        for named in SCHEMAS.types
    }


@cache
def vectors() -> list[tuple[dict[str, Any], Any]]:
    """Read the cases whose document is JSON text, with the document."""
    read: list[tuple[dict[str, Any], Any]] = []
    for case in type_cases():
        if "surrogate" in case["tags"]:  # Rust's texts are UTF-8, which holds no lone surrogate
            continue
        with suppress(DecodeError):  # no JSON text, which is not for a schema to say
            read.append((case, decode_json(case["json"].encode())))
    assert {case["type"] for case, _ in read} == {named.name for named in SCHEMAS.types}
    return read


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_agrees_with_the_vectors(profile: str) -> None:
    judges = judges_of(profile)
    wrong = [case["id"] for case, document in vectors() if judges[case["type"]].is_valid(document) != case["valid"]]
    assert wrong == []


def test_discriminators_map_each_tag_to_its_type() -> None:
    """A union with a default member has none: OpenAPI has no discriminator that may be absent."""
    types = built("openapi-discriminated")["components"]["schemas"]
    message = types["Message"]["discriminator"]
    assert message["propertyName"] == "role"
    assert message["mapping"]["user"] == "#/components/schemas/UserMessage"
    assert "#/components/schemas/OtherMessage" not in message["mapping"].values()
    for name, each in types.items():
        members = [types[ref["$ref"].rpartition("/")[2]] for ref in each.get("oneOf", []) if "$ref" in ref]
        required: list[set[str]] = [set(member.get("required", ())) for member in members if "properties" in member]
        records = len(members) > 1 and len(required) == len(each["oneOf"])
        tagged = records and required[0].intersection(*required) != set()
        assert ("discriminator" in each) == tagged, name


def test_discriminator_of_any_property_and_none_for_scalars() -> None:
    def tagged(tag: str) -> dict[str, Any]:
        return {"properties": {"text": {"type": "string"}, "kind": {"const": tag}}, "required": ["kind"]}

    members = [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}]
    types = {"A": tagged("a"), "B": tagged("b"), "U": {"oneOf": members}}
    found = with_discriminators(types)["U"]["discriminator"]
    assert found["propertyName"] == "kind"
    assert list(found["mapping"]) == ["a", "b"]
    del types["A"]["required"]  # a default member: OpenAPI has no discriminator that may be absent
    assert "discriminator" not in with_discriminators(types)["U"]
    scalars = {"A": {"type": "string"}, "B": {"type": "array"}, "U": {"oneOf": members}}
    assert with_discriminators(scalars) == scalars


def test_rewrites_change_schemas_and_not_data() -> None:
    data = {"properties": {"const": {"const": "a"}}, "examples": [{"const": "a", "additionalProperties": True}]}
    rewritten = rewrite(data, lambda node: drop_additional_true(named_extras(const_as_enum(node))))
    assert rewritten == {
        "properties": {"const": {"enum": ["a"]}},
        "examples": [{"const": "a", "additionalProperties": True}],
        "additionalProperties": {},
    }
    assert rewrite({"additionalProperties": False}, named_extras) == {"additionalProperties": False}


def test_a_pattern_excludes_words() -> None:
    rule = {"type": "string", "not": {"enum": ["a.b", "c|d", "e-f"]}}
    pattern = SchemaValidator(excluded_by_pattern(dict(rule)))
    for word in ("a.b", "a.bc", "aXb", "c|d", "c", "e-f", "a.b a.b", ""):
        assert pattern.is_valid(word) == SchemaValidator(rule).is_valid(word), word
    for kept in ({"pattern": "x", "not": {"enum": ["a"]}}, {"not": {"minLength": 2}}, {"not": {"enum": [1]}}):
        schema = {"type": "string", **kept}
        assert excluded_by_pattern(dict(schema)) == schema


def test_an_open_enum_is_disjoint_for_rust_and_suggested_for_typescript() -> None:
    rust, ts = built("rust")["$defs"]["Verbosity"], built("ts")["$defs"]["Verbosity"]
    assert [part["title"] for part in rust["oneOf"]] == ["VerbosityKnown", "VerbosityOther"]
    assert rust["oneOf"][1]["not"] == {"enum": ["low", "medium", "high"]}
    assert ts["tsType"] == '"low" | "medium" | "high" | (string & {})'


@pytest.mark.parametrize("profile", ["ts", "rust", "go", "openapi-discriminated"])
def test_profiles_for_generators_have_no_defaults(profile: str) -> None:
    """Generated code would send the defaults."""
    document = built(profile)
    assert '"default":' not in bundle_text(document["components"]["schemas"] if profile in OPENAPI else document)


def test_numbers_get_a_format() -> None:
    types = built("go")["$defs"]
    assert types["CompletionUsage"]["properties"]["prompt_tokens"]["format"] == "int64"
    assert types["CompletionUsage"]["properties"]["cost"]["format"] == "double"


@pytest.mark.parametrize("name", schema.names())
def test_a_loaded_schema_is_self_contained(name: str) -> None:
    loaded = schema.load(name)
    alone = jsonschema_rs.Draft202012Validator(loaded)  # refuses an invalid schema, and a reference that leads nowhere
    for instance, verdict in judged_instances()[name]:
        assert alone.is_valid(instance) == verdict, instance


def test_a_loaded_schema_has_only_the_definitions_that_it_needs() -> None:
    assert set(schema.load("ToolCall")["$defs"]) == {"CallArguments", "ToolCallFunction"}
    assert "$defs" not in schema.load("ImageDetail")


def test_a_loaded_schema_is_a_copy() -> None:
    schema.load("ToolCall")["properties"].clear()
    assert schema.load("ToolCall")["properties"]


def test_an_unknown_type_name_suggests_a_close_match() -> None:
    with pytest.raises(KeyError, match="did you mean ToolCall"):
        schema.load("toolcal")
    with pytest.raises(KeyError, match=f"there are {len(schema.names())} types"):
        schema.load("?")


def test_the_package_bundles_by_profile() -> None:
    assert schema.bundle("rust") == built("rust")
    with pytest.raises(KeyError):
        schema.bundle("cobol")
