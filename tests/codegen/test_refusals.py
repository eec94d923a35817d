"""A schema that cannot be represented exactly is refused with file, pointer, problem and remedy. Nothing is written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from schema_folder import Documents, named, one, record, refusal, save

from sequrity_codegen.__main__ import main
from sequrity_codegen.load.build import build

if TYPE_CHECKING:
    from pathlib import Path

STRING = {"type": "string"}
OTHER = {"$ref": "types/json.json"}
PART = {"type": "object", "properties": {"p": {"type": "integer"}}}
ENUM = {"type": "string", "enum": ["a", "b"]}
NULL = {"type": "null"}
FIELD = "/properties/x"


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def field(schema: Any, **definitions: Any) -> Documents:
    return one(record("Thing", {"x": schema}), **definitions)


def tagged(tag: str) -> dict[str, Any]:
    return tag_of({"type": "string", "const": tag})


def other(*known: str) -> dict[str, Any]:
    return tag_of({"type": "string", "not": {"enum": list(known)}})


def tag_of(rule: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["t"], "properties": {"t": rule}}


def preset(arguments: Any) -> dict[str, Any]:
    return {"make": {"description": "Make.", "arguments": arguments}}


def union(**members: Any) -> Documents:
    return one(named("Thing", oneOf=[ref(name) for name in members]), **members)


UNION = {"oneOf": [ref("A"), ref("B")]}
_PRESETS: list[tuple[str, Any, str, str]] = [
    ("not an object", [], "", "preset"),
    ("its name", {"1": {"description": "D."}}, "/1", "name"),
    ("name of a property", {"x": {"description": "D."}}, "/x", "name"),
    ("name of a method", {"to_dict": {"description": "D."}}, "/to_dict", "name"),
    ("unknown key", {"make": {"description": "D.", "import": "os"}}, "/make", "preset"),
    ("no description", {"make": {}}, "/make/description", "preset"),
    ("base", {"make": {"description": "D.", "base": []}}, "/make/base", "preset"),
    ("arguments", preset([]), "/make/arguments", "preset"),
    ("argument", preset({"a": "/x"}), "/make/arguments/a", "preset"),
    ("name of an argument", preset({"cls": {"at": "/x"}}), "/make/arguments/cls", "name"),
    ("name of an attribute", preset({"beside": {"at": "/x"}}), "/make/arguments/beside", "name"),
    ("no place", preset({"a": {}}), "/make/arguments/a/at", "preset"),
    ("root", preset({"a": {"at": ""}}), "/make/arguments/a/at", "preset"),
    ("unknown property", preset({"a": {"at": "/y"}}), "/make/arguments/a/at", "preset"),
    ("below a text", preset({"a": {"at": "/x/y"}}), "/make/arguments/a/at", "preset"),
    ("default of an object", preset({"a": {"at": "/p", "default": {}}}), "/make/arguments/a/default", "preset"),
    ("flag without value", preset({"a": {"at": "/l/-"}}), "/make/arguments/a", "preset"),
    ("value of no flag", preset({"a": {"at": "/x", "value": 1}}), "/make/arguments/a", "preset"),
    ("flag of a text", preset({"a": {"at": "/x/-", "value": "b"}}), "/make/arguments/a/at", "preset"),
    ("text", preset({"a": {"at": "/x", "description": 1}}), "/make/arguments/a/description", "preset"),
]

COMPONENTS = {"components": {"schemas": {"A": {"type": "string"}}}}
JSON_OF_NOTHING = {"content": {"application/json": {"schema": {"type": "object", "properties": {"x": {"foo": 1}}}}}}
CASES: dict[str, tuple[Documents, str, str]] = {
    # what is unsupported: documents, pointer in thing.json, rule
    **{
        f"keyword {key}": (field({**STRING, key: value}), f"{FIELD}/{key}", "keyword")
        for key, value in {
            "$dynamicRef": "#x",
            "$dynamicAnchor": "x",
            "$recursiveRef": "#",
            "$vocabulary": {},
            "definitions": {"a": STRING},
            "dependencies": {"a": ["b"]},
            "additionalItems": False,
            "discriminator": {"propertyName": "t"},
            "x-python-type": "os.system",
            "x-python-import": {"module": "os"},
            "customTypePath": "os.system",
            "customBasePath": "os.system",
            "default_factory": "os.system",
            "factory": "list",
            "nullable": True,
        }.items()
    },
    "schema that is none": (field(5), FIELD, "representable"),
    "unknown type": (field({"type": "text"}), f"{FIELD}/type", "type"),
    "no type": (field({"type": []}), f"{FIELD}/type", "type"),
    "one type twice": (field({"type": ["string", "string"]}), f"{FIELD}/type", "type"),
    "a type that is no text": (field({"type": [["string"]]}), f"{FIELD}/type", "type"),
    "reference to nothing": (field(ref("Nothing")), f"{FIELD}/$ref", "reference"),
    "union of itself": (one(named("Thing", oneOf=[STRING, {"$ref": "#"}])), "", "cycle"),
    "alias of itself": (one(named("Thing", **ref("A")), A=ref("B"), B=ref("A")), "/$defs/A", "cycle"),
    "empty enum": (one(named("Thing", type="string", enum=[])), "/enum", "representable"),
    "enum value twice": (one(named("Thing", type="string", enum=["a", "a"])), "/enum", "representable"),
    "enum that is no list": (one(named("Thing", type="string", enum="ab")), "/enum", "representable"),
    "const beside an enum": (one(named("Thing", **ENUM, const="a")), "/enum", "representable"),
    "length beside a const": (
        one(named("Thing", type="string", const="a", minLength=1)),
        "/minLength",
        "representable",
    ),
    "length beside an enum": (one(named("Thing", **ENUM, maxLength=1)), "/maxLength", "representable"),
    "pattern beside an enum": (one(named("Thing", **ENUM, pattern="a")), "/pattern", "representable"),
    "enum of numbers": (one(named("Thing", type="string", enum=[1])), "/enum", "representable"),
    "bound that is no number": (field({"type": "integer", "minimum": True}), f"{FIELD}/minimum", "representable"),
    "bound that is a text": (field({"type": "integer", "maximum": "1"}), f"{FIELD}/maximum", "representable"),
    "length that is true": (field({**STRING, "maxLength": True}), f"{FIELD}/maxLength", "representable"),
    "length with a fraction": (field({**STRING, "minLength": 1.5}), f"{FIELD}/minLength", "representable"),
    "number of items that is no number": (
        field({"type": "array", "minItems": "1"}),
        f"{FIELD}/minItems",
        "representable",
    ),
    "number of keys below zero": (
        field({"type": "object", "maxProperties": -1}),
        f"{FIELD}/maxProperties",
        "representable",
    ),
    "multiple of less than zero": (field({"type": "number", "multipleOf": -1}), f"{FIELD}/multipleOf", "representable"),
    "multiple of zero": (field({"type": "integer", "multipleOf": 0}), f"{FIELD}/multipleOf", "representable"),
    "negative length": (field({**STRING, "minLength": -1}), f"{FIELD}/minLength", "representable"),
    "required that is no list of names": (one(record("Thing", {"x": STRING}, ([],))), "/required", "required"),
    "definition that is no object": (one(named("Thing", type="string"), A=5), "/$defs/A", "representable"),
    "rule that is malformed": (field({"allOf": {}}), f"{FIELD}/allOf", "meta-schema"),
    "rule below a rule that is malformed": (
        field({"not": {"items": {"minLength": -1}}}),
        f"{FIELD}/not/items/minLength",
        "meta-schema",
    ),
    "patternProperties null": (field({"patternProperties": None}), f"{FIELD}/patternProperties", "meta-schema"),
    "unknown keyword below a rule": (field({"not": {"discriminator": {}}}), f"{FIELD}/not/discriminator", "keyword"),
    "pattern of keys": (
        field({"patternProperties": {"\\p{L}": STRING}}),
        f"{FIELD}/patternProperties/\\p{{L}}",
        "pattern",
    ),
    "pattern below a rule": (field({"not": {"pattern": "\\p{L}"}}), f"{FIELD}/not/pattern", "pattern"),
    "reference to nothing below a rule": (field({"not": ref("Nothing")}), f"{FIELD}/not/$ref", "reference"),
    "reference below a rule that is no text": (field({"not": {"$ref": 5}}), f"{FIELD}/not/$ref", "reference"),
    "rules that ask for themselves": (
        one(named("Thing", allOf=[ref("A")]), A={"not": {"anyOf": [STRING, ref("A")]}}),
        "/$defs/A",
        "cycle",
    ),
    "unnamed part with an unknown keyword": (
        one(named("Thing", type="string"), part={"nullable": True}),
        "/$defs/part/nullable",
        "keyword",
    ),
    "other dialect below": (
        field({"not": {"$schema": "http://json-schema.org/draft-07/schema"}}),
        f"{FIELD}/not/$schema",
        "dialect",
    ),
    "name with a fragment": (one(named("Thing", type="string", **{"$id": "a#b"})), "/$id", "reference"),
    "name that is no text": (one(named("Thing", type="string", **{"$id": 5})), "/$id", "reference"),
    "name that is no URI": (one(named("Thing", type="string", **{"$id": "http://["})), "/$id", "reference"),
    "anchor that is no text": (field({**STRING, "$anchor": 5}), f"{FIELD}/$anchor", "reference"),
    "anchor twice": (
        one(record("Thing", {"x": {**STRING, "$anchor": "a"}, "y": {**STRING, "$anchor": "a"}})),
        "/properties/y/$anchor",
        "reference",
    ),
    "union that is no list": (one(named("Thing", oneOf={})), "/oneOf", "representable"),
    "type name of a mixin": (
        one(record("Thing", {}, **{"x-python-behaviour": "HeaderValue"}), HeaderValue=PART),
        "/$defs/HeaderValue",
        "name",
    ),
    "Python type name twice": (
        one(named("Thing", type="string"), A={**PART, "x-python-name": "Same"}, B={**PART, "x-python-name": "Same"}),
        "/$defs/A/x-python-name",
        "name",
    ),
    "Python type name of another type": (
        one(named("Thing", type="string"), A={**PART, "x-python-name": "B"}, B=PART),
        "/$defs/A/x-python-name",
        "name",
    ),
    "Python name of another property": (
        one(record("Thing", {"x": {**STRING, "x-python-name": "y"}, "y": STRING})),
        f"{FIELD}/x-python-name",
        "name",
    ),
    "Python name that is taken": (field({**STRING, "x-python-name": "list"}), f"{FIELD}/x-python-name", "name"),
    "attribute of the mixin": (
        one(record("Thing", {"dump_for_headers": STRING}, **{"x-python-behaviour": "HeaderValue"})),
        "/properties/dump_for_headers",
        "name",
    ),
    "attribute beside a property": (
        one(record("Thing", {"x-y": STRING}, **{"x-python-attributes": {"x_y": "Twice."}})),
        "/properties/x-y",
        "name",
    ),
    **{
        f"preset: {name}": (
            one(
                record(
                    "Thing",
                    {"x": STRING, "p": {"$ref": "#/$defs/P"}, "l": {"type": "array", "items": STRING}},
                    **{"x-python-presets": presets, "x-python-attributes": {"beside": "Beside."}},
                ),
                P=PART,
            ),
            f"/x-python-presets{pointer}",
            rule,
        )
        for name, presets, pointer, rule in _PRESETS
    },
    "refused tags of an object": (
        one(record("Thing", {"x": STRING}, **{"x-refused-tags": {}})),
        "/x-refused-tags",
        "keyword",
    ),
    "refused tags of an enum": (
        one(named("Thing", type="string", enum=["a"], **{"x-refused-tags": {}})),
        "/x-refused-tags",
        "keyword",
    ),
    "refused tags of a property": (field({**STRING, "x-refused-tags": {}}), f"{FIELD}/x-refused-tags", "keyword"),
    "refused tags without reason": (
        one(named("Thing", oneOf=[ref("A"), ref("B")], **{"x-refused-tags": {"c": 1}}), A=tagged("a"), B=tagged("b")),
        "/x-refused-tags",
        "tags",
    ),
    "preset of no object": (
        one(named("Thing", type="string", **{"x-python-presets": {}})),
        "/x-python-presets",
        "keyword",
    ),
    **{
        f"attribute: {name}": (
            one(record("Thing", {"x": STRING}, **{"x-python-attributes": {"a": given}})),
            "/x-python-attributes/a",
            "attributes",
        )
        for name, given in {
            "number": 1,
            "no description": {"enum": ["a"], "default": "a"},
            "no texts": {"description": "A.", "enum": [1], "default": 1},
            "default": {"description": "A.", "enum": ["a"], "default": "b"},
        }.items()
    },
    "unknown behaviour": (
        one(record("Thing", {"x": STRING}, **{"x-python-behaviour": "os.system"})),
        "/x-python-behaviour",
        "behaviour",
    ),
    "behaviour that is no name": (
        one(record("Thing", {"x": STRING}, **{"x-python-behaviour": ["HeaderValue"]})),
        "/x-python-behaviour",
        "behaviour",
    ),
    "type of a behaviour": (
        one(record("Thing", {"x": STRING}, **{"x-python-behaviour-of": OTHER})),
        "/x-python-behaviour-of",
        "keyword",
    ),
    "member name": (
        one(named("Thing", type="string", enum=["a"], **{"x-enum-varnames": ["_A_"]})),
        "/x-enum-varnames",
        "enum-names",
    ),
    "one member name too few": (
        one(named("Thing", **ENUM, **{"x-enum-varnames": ["A"]})),
        "/x-enum-varnames",
        "enum-names",
    ),
    "property name": (one(record("Thing", {"a\n": STRING})), "/properties/a\n", "property-name"),
    "pattern": (field({**STRING, "pattern": "\\p{L}"}), f"{FIELD}/pattern", "pattern"),
    "definitions that are no object": (one({**named("Thing", type="string"), "$defs": []}), "/$defs", "representable"),
    "description that is no text": (
        one({**named("Thing", type="string"), "description": 5}),
        "/description",
        "representable",
    ),
    "description of a property that is no text": (
        field({**STRING, "description": 5}),
        f"{FIELD}/description",
        "representable",
    ),
    "properties that are no object": (one(named("Thing", type="object", properties=["x"])), "", "representable"),
    "required twice": (one(record("Thing", {"x": STRING}, ("x", "x"))), "/required", "required"),
    "attributes that are no object": (
        one(record("Thing", {"x": STRING}, **{"x-python-attributes": ["a"]})),
        "/x-python-attributes",
        "attributes",
    ),
    "attribute without a text": (
        one(record("Thing", {"x": STRING}, **{"x-python-attributes": {"a": 5}})),
        "/x-python-attributes/a",
        "attributes",
    ),
    "Python name that is no text": (field({**STRING, "x-python-name": 5}), f"{FIELD}/x-python-name", "name"),
    "member name twice": (
        one(named("Thing", **ENUM, **{"x-enum-varnames": ["A", "A"]})),
        "/x-enum-varnames",
        "enum-names",
    ),
    "record that extends one that extends itself": (
        one(
            {**named("Thing", allOf=[ref("A")]), **PART},
            A={**PART, "allOf": [ref("B")]},
            B={**PART, "allOf": [ref("A")]},
        ),
        "/$defs/A",
        "cycle",
    ),
    "base that does not exist": (
        one({**named("Thing", allOf=[ref("A"), ref("B")]), **PART}, A=PART),
        "/allOf/1/$ref",
        "reference",
    ),
    "record that extends itself": (
        one(named("Thing", type="string"), A={**PART, "allOf": [ref("B")]}, B={**PART, "allOf": [ref("A")]}),
        "/$defs/A",
        "cycle",
    ),
    "reference that is no text": (field({"$ref": 5}), f"{FIELD}/$ref", "reference"),
    "union of no list": (field({"anyOf": "x"}), f"{FIELD}/anyOf", "representable"),
    "union that is null beside properties": (field({**PART, "anyOf": None}), f"{FIELD}/anyOf", "meta-schema"),
    "attribute with a name that is taken": (
        one(record("Thing", {"x": STRING}, **{"x-python-attributes": {"self": "S."}})),
        "/x-python-attributes/self",
        "name",
    ),
    "presets that are no object": (
        one(record("Thing", {"x": STRING}, **{"x-python-presets": 5})),
        "/x-python-presets",
        "preset",
    ),
    "union without members": (one(named("Thing", oneOf=[])), "/oneOf", "representable"),
    "unique items of neither kind": (
        field({"type": "array", "items": STRING, "uniqueItems": "yes"}),
        f"{FIELD}/uniqueItems",
        "representable",
    ),
    "const of another type": (field({**STRING, "const": 1}), f"{FIELD}/const", "representable"),
    "union that never ends": (
        one(named("Thing", oneOf=[STRING, ref("A")]), A=ref("B"), B=ref("A")),
        "/$defs/A",
        "cycle",
    ),
    "property that never ends": (field(ref("A"), A=ref("B"), B=ref("A")), "/$defs/A", "cycle"),
    "root that is no object": ({"thing.json": []}, "", "root-type"),
    "default outside its enum": (field({**ENUM, "default": "z"}), f"{FIELD}/default", "default-valid"),
    "default outside an enum of numbers": (
        field({"enum": [1, 2], "default": True}),
        f"{FIELD}/default",
        "default-valid",
    ),
    "default that is not the const": (field({"const": "a", "default": "b"}), f"{FIELD}/default", "default-valid"),
    "default outside the enum of a reference": (
        field({**ref("A"), "default": "z"}, A=ref("B"), B=ENUM),
        f"{FIELD}/default",
        "default-valid",
    ),
    "default outside an enum that may be null": (
        field({"oneOf": [ref("A"), {"type": "null"}], "default": "z"}, A=ENUM),
        f"{FIELD}/default",
        "default-valid",
    ),
    "default outside two enums": (
        field({"anyOf": [ENUM, {"const": 1}], "default": 2}),
        f"{FIELD}/default",
        "default-valid",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_unsupported_is_refused_by_place(name: str, tmp_path: Path) -> None:
    documents, pointer, rule = CASES[name]
    problems = refusal(documents, tmp_path)
    assert (pointer, rule) in [
        (problem.pointer, problem.rule) for problem in problems if problem.file != "types/json.json"
    ]
    assert all(problem.message.strip() and "\n" not in str(problem) for problem in problems)


@pytest.mark.parametrize(
    "schema",
    [
        {**ENUM, "default": "b"},
        {**ENUM, "default": None},
        {"anyOf": [ENUM, STRING], "default": "z"},
        {"oneOf": [ref("A"), NULL], "default": "a"},
        {"const": 1, "default": 1.0},
        {"type": "integer", "default": "z"},
    ],
    ids=json.dumps,
)
def test_a_default_beside_no_other_values_is_accepted(schema: Any) -> None:
    built = build(field(schema, A=ENUM), "defaults")
    assert "Thing" in built.by_title


FILES: dict[str, tuple[str, str]] = {
    # what is unreadable: the file's text, the rule
    "not JSON": ("{", "json"),
    "byte order mark": ("\ufeff{}", "json"),
    "lone surrogate": ('{"title": "\\ud800"}', "json"),
    "surrogate in bytes": ('{"title": "\ud800"}', "json"),
    "key twice": ('{"title": "A", "title": "A"}', "json"),
    "NaN": ('{"default": NaN}', "json"),
    "infinity": ('{"default": -Infinity}', "json"),
    "beyond a double": ('{"maximum": 1e999}', "json"),
    "31 digits": ('{"maximum": ' + "1" * 31 + "}", "json"),
    "5,000 digits": ('{"maximum": ' + "1" * 5000 + "}", "json"),
    "3,000 deep": ('{"default": ' + "[" * 3000 + "]" * 3000 + "}", "depth"),
    "150 deep": ('{"default": ' + "[" * 150 + "]" * 150 + "}", "depth"),
}


@pytest.mark.parametrize("name", FILES)
def test_the_unreadable_is_refused_by_file(name: str, tmp_path: Path) -> None:
    text, rule = FILES[name]
    (problem,) = refusal({"thing.json": text}, tmp_path)
    assert (problem.file, problem.pointer, problem.rule) == ("thing.json", "", rule)


@pytest.mark.parametrize(
    "path",
    [
        "__init__.json",
        "..a...json",
        "a b.json",
        "ä.json",
        "a b/c.json",
        "notes.txt",
        "a.yaml",
    ],
)
def test_file_that_cannot_be_a_module_is_refused(path: str, tmp_path: Path) -> None:
    problems = refusal({path: named("Thing", type="string")}, tmp_path)
    assert path.startswith(problems[0].file)


def test_files_of_one_module_are_refused(tmp_path: Path) -> None:
    (problem,) = refusal({"a-b.json": named("A", type="string"), "a_b.json": named("B", type="string")}, tmp_path)
    assert (problem.file, problem.message) == ("a_b.json", "gives the same module as a-b.json; rename one")


def test_a_file_beside_a_folder_of_its_name_is_refused(tmp_path: Path) -> None:
    documents = {"a.json": named("A", type="string"), "a/b.json": named("B", type="string")}
    assert refusal(documents, tmp_path)[0].file == "a.json"


def test_a_folder_without_schemas_is_refused(tmp_path: Path) -> None:
    (problem,) = refusal({}, tmp_path)
    assert problem.message == "holds no .json file"


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    save({"real.json": named("Thing", type="string")}, tmp_path / "outside")
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "link.json").symlink_to(tmp_path / "outside" / "real.json")
    (tmp_path / "schema" / "folder").symlink_to(tmp_path / "outside")
    found = refusal({"thing.json": named("Other", type="string")}, tmp_path / "schema")
    assert [problem.file for problem in found] == ["folder", "link.json"]


@pytest.mark.parametrize(
    "reference",
    [
        "file:///etc/passwd",
        "../../../etc/passwd",
        "http://example.com/a.json",
        "https://schema.invalid/thing.json",
        "/thing.json",
        "thing.json#Thing",
        "#Thing",
        "#/properties/y",
        "http://[",
        "#/properties",
        "file:///thing.json",
        "./a/../../x.json",
        "thing%2ejson",
        "C:\\thing.json",
        "openapi.json",
        "thing.json#/$defs/a~1b",
        "//example.com/thing.json",
        "thing.json?x",
    ],
)
def test_a_reference_of_another_form_is_refused(reference: str, tmp_path: Path) -> None:
    problems = refusal({**field({"$ref": reference}), "openapi.json": {}}, tmp_path)
    assert (problems[0].pointer, problems[0].rule) == (f"{FIELD}/$ref", "reference")


def test_all_problems_are_listed_at_once(tmp_path: Path) -> None:
    documents = {
        "a.json": record("A", {"x": {"type": "text"}, "y": {**STRING, "nullable": True}}),
        "b.json": named("B", **ENUM, minLength=1),
    }
    places = [(problem.file, problem.pointer) for problem in refusal(documents, tmp_path)]
    assert {("a.json", "/properties/x/type"), ("a.json", "/properties/y/nullable")} <= set(places)
    assert "b.json" in [file for file, _ in places]


@pytest.mark.parametrize(
    ("schema", "pointer", "rule"),
    [
        ({**STRING, "examples": ["x", 5]}, f"{FIELD}/examples/1", "example-valid"),
        ({**STRING, "examples": 5}, f"{FIELD}/examples", "example-valid"),
    ],
    ids=["example", "no list"],
)
def test_an_invalid_example_is_refused(schema: Any, pointer: str, rule: str, tmp_path: Path) -> None:
    (problem,) = refusal(field(schema), tmp_path)
    assert (problem.pointer, problem.rule) == (pointer, rule)


@pytest.mark.parametrize("length", [300, 1200])
def test_a_long_chain_of_rules_is_refused(length: int, tmp_path: Path) -> None:
    rules: dict[str, Any] = {f"r{n}": {"maxLength": 9, "allOf": [ref(f"r{n + 1}")]} for n in range(length)}
    rules[f"r{length}"] = {"minLength": 1}
    problems = refusal(field({"maxLength": 9, "allOf": [ref("r0")]}, **rules), tmp_path)
    assert {(problem.file, problem.rule) for problem in problems} == {("thing.json", "depth")}
    assert all("shorten the chain" in problem.message for problem in problems)


def test_a_long_chain_of_references_is_refused(tmp_path: Path) -> None:
    chain = {f"r{n}": ref(f"r{n + 1}") for n in range(1200)}
    problems = refusal(field(ref("r0"), **chain, r1200={"minLength": 1}), tmp_path)
    assert ("thing.json", "", "depth") in {(problem.file, problem.pointer, problem.rule) for problem in problems}


DESCRIPTIONS: dict[str, tuple[Documents, str, str, str]] = {
    "nothing": ({"openapi.json": {"openapi": "3.1.0"}}, "openapi.json", "", "describes no JSON body"),
    "version": ({"pets.json": {"openapi": "2.9.0", **COMPONENTS}}, "pets.json", "/openapi", "not OpenAPI 3.0 or 3.1"),
    "Swagger": ({"pets.json": {"swagger": "2.0"}}, "pets.json", "/swagger", "npx swagger2openapi"),
    "dialect": (
        {"openapi.json": {"openapi": "3.1.0", "jsonSchemaDialect": "http://a", **COMPONENTS}},
        "openapi.json",
        "/jsonSchemaDialect",
        "not a known dialect",
    ),
    "name": (
        {"openapi.json": {"openapi": "3.1.0", **COMPONENTS}, "components.json": named("A", type="string")},
        "components.json",
        "",
        "rename it",
    ),
    "component": (
        {"openapi.json": {"openapi": "3.0.0", "components": {"schemas": {"a/b": {"type": "object", "foo": 1}}}}},
        "openapi.json",
        "/components/schemas/a~1b/foo",
        "'foo' is not supported",
    ),
    "inline": (
        {"openapi.json": {"openapi": "3.0.0", "paths": {"/a": {"get": {"responses": {"200": JSON_OF_NOTHING}}}}}},
        "openapi.json",
        "/paths/~1a/get/responses/200/content/application~1json/schema/properties/x/foo",
        "'foo' is not supported",
    ),
}


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_a_description_is_refused_by_its_own_location(name: str, tmp_path: Path) -> None:
    documents, file, pointer, message = DESCRIPTIONS[name]
    (problem,) = refusal(documents, tmp_path)
    assert (problem.file, problem.pointer) == (file, pointer)
    assert message in problem.message


def test_a_byte_order_mark_is_refused(tmp_path: Path) -> None:
    (problem,) = refusal({"thing.json": "\ufeff" + json.dumps(field(STRING)["thing.json"])}, tmp_path)
    assert "begins with a byte order mark; save it as UTF-8 without one" in problem.message


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    folder = save(field(STRING), tmp_path / "schema")
    (folder / ".DS_Store").write_bytes(b"\0")
    (folder / "types" / ".git").mkdir()
    arguments = ["gen", "--schema", str(folder), "--output", str(tmp_path / "output"), "--package", "thing"]
    assert main(arguments) == 0


def test_a_refusal_exits_with_1_and_leaves_the_output_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema, output = tmp_path / "schema", tmp_path / "output"
    arguments = ["gen", "--schema", str(schema), "--output", str(output), "--package", "thing"]
    save(field(STRING), schema)
    assert main(arguments) == 0
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    (schema / "thing.json").write_text(json.dumps(field({**STRING, "nullable": True})["thing.json"]))
    capsys.readouterr()
    assert main(arguments) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(
        "thing.json#/properties/x/nullable: keyword 'nullable' belongs to OpenAPI 3.0; add null to `type` [keyword]\n"
    )
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before


def test_a_refusal_writes_no_output_folder(tmp_path: Path) -> None:
    save(field({**STRING, "nullable": True}), tmp_path / "schema")
    assert main(["gen", "--schema", str(tmp_path / "schema"), "--output", str(tmp_path / "output")]) == 1
    assert not (tmp_path / "output").exists()


def test_missing_names_of_values_are_counted(tmp_path: Path) -> None:
    (problem,) = refusal(one(named("Thing", **ENUM, **{"x-enum-varnames": ["A"]})), tmp_path)
    assert problem.message == "has 1 names for 2 values; name each value of `enum`, in its order"
