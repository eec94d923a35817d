"""Types for Go and Java: they distinguish everything that the schemas distinguish; `make interop` compiles and runs
them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from schema_folder import ROOT

from sequrity_codegen import SchemaError, languages
from sequrity_codegen.__main__ import main
from sequrity_codegen.languages import golang, java
from sequrity_codegen.languages.shapes import (
    Alias,
    AnyValue,
    Enumeration,
    KindUnion,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TaggedUnion,
    read,
)
from sequrity_codegen.languages.words import camel, pascal, upper, wrapped
from sequrity_codegen.load import reader
from sequrity_runtime.schema.extension import written_out

ANY = {"$ref": "#/$defs/JsonValue"}
TEXTS: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
DEFS: dict[str, Any] = {
    "JsonValue": {},
    "Bag": {"type": "object", "additionalProperties": True},
    "Counts": {"type": "object", "additionalProperties": {"type": "integer"}},
    "Size": {"type": "string", "enum": ["s", "x-l", "2x"]},
    "Mood": {"anyOf": [{"type": "string", "enum": ["calm"]}, {"type": "string"}]},
    "Cat": {
        "description": "Ends no comment: */ \\u002a/ <b> @x",
        "type": "object",
        "required": ["kind", "lives", "toys", "note", "any"],
        "properties": {
            "kind": {"type": "string", "const": "cat"},
            "lives": {"type": "integer", "description": "How many are left."},
            "toys": {"type": ["array", "null"], "items": {"$ref": "#/$defs/Bag"}},
            "note": {"type": ["string", "null"]},
            "any": ANY,
            "weight": {"type": "number"},
            "tags": TEXTS,
            "mood": {"oneOf": [{"$ref": "#/$defs/Mood"}, {"type": "null"}], "default": None},
            "limit": {"type": ["integer", "null"]},
            "friend": {"oneOf": [{"$ref": "#/$defs/Pet"}, {"type": "null"}], "default": None},
            "class": {"type": "boolean"},
            "extra": {"type": "string"},
            "marshal_JSON": {"type": "string"},
        },
    },
    "Dog": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "const": "dog"}},
        "additionalProperties": False,
    },
    "Other": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "not": {"enum": ["cat", "dog"]}}},
    },
    "Pet": {"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}]},
    "AnyPet": {"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}, {"$ref": "#/$defs/Other"}]},
    "Cow": {"type": "object", "properties": {"kind": {"type": "string", "const": "cow"}}},
    "AnyCattle": {"oneOf": [{"$ref": "#/$defs/Dog"}, {"$ref": "#/$defs/Cow"}]},
    "Choice": {"oneOf": [{"$ref": "#/$defs/Mood"}, {"$ref": "#/$defs/Dog"}]},
    "Code": {"oneOf": [{"$ref": "#/$defs/Size"}, {"type": "integer"}]},
    "Many": {"oneOf": [{"type": "string"}, TEXTS, {"$ref": "#/$defs/Bag"}]},
    "Detail": {"oneOf": [{"type": "boolean"}, {"$ref": "#/$defs/Dog"}]},
}
TYPES = read(DEFS)
GO = golang.sources(TYPES)["types.go"]
JAVA = java.sources(TYPES)


def test_each_kind_of_type_is_read() -> None:
    assert TYPES["JsonValue"] == Alias("JsonValue", "", AnyValue())
    assert TYPES["Bag"] == Alias("Bag", "", MapOf(AnyValue()))
    assert TYPES["Counts"] == Alias("Counts", "", MapOf(Scalar("integer")))
    assert TYPES["Size"] == Enumeration("Size", "", ("s", "x-l", "2x"), is_open=False)
    assert TYPES["Mood"] == Enumeration("Mood", "", ("calm",), is_open=True)
    assert TYPES["Pet"] == TaggedUnion("Pet", "", "kind", {"cat": "Cat", "dog": "Dog"}, None)
    assert TYPES["AnyPet"] == TaggedUnion("AnyPet", "", "kind", {"cat": "Cat", "dog": "Dog"}, "Other")
    assert TYPES["AnyCattle"] == TaggedUnion("AnyCattle", "", "kind", {"dog": "Dog", "cow": "Cow"}, None, "cow")
    assert TYPES["Choice"] == KindUnion("Choice", "", {"string": Named("Mood"), "object": Named("Dog")})
    assert TYPES["Code"] == KindUnion("Code", "", {"string": Named("Size"), "integer": Scalar("integer")})


def test_null_and_absent_differ_if_the_schema_distinguishes_them() -> None:
    cat = TYPES["Cat"]
    assert isinstance(cat, Record)
    fields = {field.key: field for field in cat.fields}
    told = {key: (it.is_required, it.is_nullable, it.null_is_absent) for key, it in fields.items()}
    assert told["lives"] == (True, False, False)
    assert told["note"] == (True, True, False)
    assert told["weight"] == (False, False, False)
    assert told["limit"] == (False, True, False)
    assert told["mood"] == (False, True, True)
    assert fields["toys"].shape == ListOf(Named("Bag"))


@pytest.mark.parametrize(
    "line",
    [
        "\tLives int64",
        "\tToys []Bag",
        "\tNote *string",
        "\tAny json.RawMessage",
        "\tWeight *float64",
        "\tTags []string",
        "\tMood *Mood",
        "\tLimit Nullable[int64]",
        "\tFriend Pet",
        "\tExtra_ *string",
        "\tMarshalJSON_ *string",
        "\tExtra map[string]json.RawMessage",
        '\tr.constant("kind", "cat")',
        '\tv.Lives = required(r, "lives", asInt)',
        '\tv.Toys = orNil(requiredOrNull(r, "toys", listOf(mapOf(asAny))))',
        '\tv.Note = requiredOrNull(r, "note", asString)',
        '\tv.Weight = present(r, "weight", asFloat)',
        '\tv.Mood = optional(r, "mood", decode[Mood])',
        '\tv.Limit = nullable(r, "limit", asInt)',
        '\tv.Friend = orNil(optional(r, "friend", ReadPet))',
        '\tr.excluded("kind", v.Kind, "cat", "dog")',
        "\tr.close()",
        '\tv.Kind = present(r, "kind", only("cow"))',
        '\ttag, err := tagOf("AnyCattle", "kind", "cow", raw)',
        '\ttag, err := tagOf("Pet", "kind", "", raw)',
        "type Counts = map[string]int64",
        '\tSizeS  Size = "s"',
        '\tSizeXL Size = "x-l"',
        "func (Dog) isPet() {}",
        "func (Other) isAnyPet() {}",
        '\treturn nil, fmt.Errorf("Pet: unknown kind %q", tag)',
        "\treturn decode[Other](raw)",
        "\tInteger *int64",
        "\tcase '\"':",
        "\t\tvalue, failure := decode[Size](data)",
        "\tcase 't', 'f':",
    ],
)
def test_go_has_a_line(line: str) -> None:
    assert line in GO.splitlines()


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Cat", "public final class Cat extends Writable implements Pet, AnyPet {"),
        ("Cat", "    public List<Map<String, JsonNode>> toys;"),
        ("Cat", "    public Nullable<Long> limit;"),
        ("Cat", "    public Boolean class_;"),
        ("Cat", "    public String extra_;"),
        ("Cat", "    public Map<String, JsonNode> extra = new LinkedHashMap<>();"),
        ("Cat", '        reader.constant("kind", "cat");'),
        ("Cat", '        value.note = reader.requiredOrNull("note", Json::string);'),
        ("Cat", '        value.any = reader.required("any", Json::any);'),
        ("Cat", '        value.weight = reader.present("weight", Json::number);'),
        ("Cat", '        value.mood = reader.optional("mood", Mood::read);'),
        ("Cat", '        value.limit = reader.nullable("limit", Json::integer);'),
        ("Cat", '                .put("note", note)'),
        ("Cat", '                .putIfSet("limit", limit)'),
        ("Cat", " * Ends no comment: *&#47; &#92;u002a/ &lt;b> &#64;x"),
        ("Dog", "        reader.close();"),
        ("Dog", "                .with(Map.of());"),
        ("Other", '        value.kind = reader.excluding("kind", "cat", "dog");'),
        ("Pet", '            default -> throw Json.expected("cat or dog");'),
        ("AnyCattle", '        String tag = reader.tag("kind", "cow");'),
        ("Cow", '        value.kind = reader.present("kind", Json.only("cow"));'),
        ("Cow", '                .putIfSet("kind", kind)'),
        ("AnyPet", "            default -> Other.read(node);"),
        ("AnyPet", "public sealed interface AnyPet permits Cat, Dog, Other {"),
        ("Size", '    public static final Size X_L = new Size("x-l");'),
        ("Size", '    public static final Size _2X = new Size("2x");'),
        ("Size", "    private Size(String value) {"),
        ("Mood", "    public Mood(String value) {"),
        ("Code", "            return new Code(Json.integer(node));"),
        ("Many", "            return new Many(Json.list(Json::string).apply(node));"),
        ("Detail", "        if (node.isObject()) {"),
    ],
)
def test_java_has_a_line(name: str, line: str) -> None:
    assert line in JAVA[f"{name}.java"].splitlines()


def test_java_has_no_class_for_another_name() -> None:
    assert "Bag.java" not in JAVA
    assert {"Json.java", "Nullable.java", "Writable.java"} < set(JAVA)


def test_names_and_comments_follow_each_languages_customs() -> None:
    assert pascal("tool_call_id", frozenset({"id"})) == "ToolCallID"
    assert camel("tool_call_id") == "toolCallId"
    assert upper("chat.completion-chunk") == "CHAT_COMPLETION_CHUNK"
    assert list(wrapped("one two\nthree", 8)) == ["one two", "three"]


OBJECT = {"type": "object", "properties": {"x": {"type": "string"}}, "additionalProperties": False}


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("go", "Nullable"),
        ("go", "SizeS"),
        ("go", "ReadPet"),
        ("java", "String"),
        ("java", "Json"),
        ("java", "Writable"),
    ],
)
def test_a_name_that_means_something_else_is_refused(language: str, name: str) -> None:
    with pytest.raises(SchemaError, match="type-name") as caught:
        languages.LANGUAGES[language](read({**DEFS, name: OBJECT}))
    assert [problem.pointer for problem in caught.value.problems] == [f"/$defs/{name}"]


def test_go_imports_only_used_packages() -> None:
    def imported(defs: dict[str, Any]) -> list[str]:
        text = golang.sources(read(defs))["types.go"]
        return [path for path in ("encoding/json", "fmt") if f'"{path}"' in text]

    assert imported({"A": {**OBJECT, "description": "Says json. and fmt. alone."}}) == []
    assert imported({"Counts": DEFS["Counts"], "Bag": DEFS["Bag"]}) == ["encoding/json"]
    assert imported(DEFS) == ["encoding/json", "fmt"]


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_record_that_extends_another_has_the_fields_of_both(language: str) -> None:
    documents = reader.read_folder(ROOT / "schema")
    whole = written_out(documents)
    assert whole != documents
    assert languages.sources(language, documents) == languages.sources(language, whole)


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_the_command_writes_every_type(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["types", language, str(tmp_path / "new")]) == 0
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "new").iterdir()}
    assert written == languages.sources(language, reader.read_folder(ROOT / "schema"))
    assert f"{len(written)} files" in capsys.readouterr().out


def test_the_lint_command_refuses_a_violation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.json").write_text('{"type": "object"}')
    assert main(["types", "go", str(tmp_path / "out"), "--schema", str(tmp_path)]) == 1
    assert not (tmp_path / "out").exists()
    assert "[root-type]" in capsys.readouterr().err
