"""Generation of vectors: the canonical form, cases at bounds, and duplicate cases."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sequrity_conformance import corpus
from sequrity_conformance.__main__ import main
from sequrity_conformance.bounds import bound_cases
from sequrity_conformance.canonical import canonical, canonical_text
from sequrity_conformance.case import invalid, valid
from sequrity_conformance.contract import Contract
from sequrity_conformance.corpus import CaseError, made_files
from sequrity_conformance.derive import Derivation
from sequrity_conformance.meaning import without_silent_nulls

JSON_FILE: dict[str, Any] = {"title": "JsonObject", "type": "object", "$defs": {"JsonValue": {}}}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1.0", "1"),
        ("-0.0", "0"),
        ("1e21", "1e+21"),
        ("1e20", "100000000000000000000"),
        ("123456789012345680000.0", "123456789012345680000"),
        ("0.000001", "0.000001"),
        ("1e-7", "1e-7"),
        ("1.5e-10", "1.5e-10"),
        ("-12.5", "-12.5"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"),
        ("5e-324", "5e-324"),
        ("333333333.33333329", "333333333.3333333"),
        ("9007199254740993", "9007199254740993"),
        ("true", "true"),
        ("null", "null"),
        (r'"\u00e9\/\u000b\u2028"', '"é/\\u000b\u2028"'),
        (r'"\ud83d\ude00\ud83d"', '"\U0001f600\\ud83d"'),
        (r'{"\ue000": 1, "\ud83d\ude00": 2, "b": [], "a": {}}', '{"a":{},"b":[],"\U0001f600":2,"\ue000":1}'),
    ],
)
def test_the_canonical_form_is_that_of_rfc_8785_with_two_additions(text: str, form: str) -> None:
    assert canonical_text(text) == form
    assert canonical(json.loads(form)) == form


def test_bounds_give_the_last_value_taken_and_the_first_refused() -> None:
    rule = {"minLength": 1, "maxLength": 2, "minItems": 1, "maxItems": 1, "maximum": 3}
    cases = {case.slug: (json.loads(case.json)["k"], case.valid) for case in bound_cases("T", "k", rule, {})}
    assert cases == {
        "minLength-k": ("\U0001f600", True),
        "beyond-minLength-k": ("", False),
        "maxLength-k": ("\U0001f600" * 2, True),
        "beyond-maxLength-k": ("\U0001f600" * 3, False),
        "minItems-k": ([0], True),
        "beyond-minItems-k": ([], False),
        "maxItems-k": ([0], True),
        "beyond-maxItems-k": ([0, 1], False),
        "maximum-k": (3, True),
        "beyond-maximum-k": (4, False),
    }


def _contract(folder: Path, root: dict[str, Any]) -> Contract:
    (folder / "openapi.json").write_text('{"paths": {}, "components": {"responses": {}, "parameters": {}}}', "utf-8")
    (folder / "json.json").write_text(json.dumps(JSON_FILE), "utf-8")
    (folder / "thing.json").write_text(json.dumps({"title": "Thing", **root}), "utf-8")
    return Contract(folder)


ROOTS: list[tuple[dict[str, Any], list[str]]] = [
    (
        {
            "type": "object",
            "properties": {"a": {"type": "array", "items": {}}},
            "additionalProperties": {"type": "string"},
        },
        [
            "{}",
            '{"a": [{"any": [1, "x", null]}], "key": "text"}',
            '{"a": []}',
            '{"a": null}',
            '{"a": {}}',
            "[]",
        ],
    ),
    ({"type": "array", "items": {"type": "string"}}, ["[]", "{}"]),
    ({"type": "string", "pattern": "^a", "examples": ["ab"]}, ['"ab"', "1"]),
    ({"type": "null"}, ["null", "1"]),
    ({"type": "string", "format": "date"}, ['"text"', "1"]),
    ({"type": "string", "enum": ["a/b", "a"]}, ['"a/b"', '"a"', '"unheard_of"', "1"]),
    (
        {"oneOf": [{"type": ["number", "string"]}, {"type": "array", "items": {}}, {"$ref": "json.json"}]},
        ["1", '[{"any": [1, "x", null]}]', "{}", "true"],
    ),
    (
        {
            "oneOf": [
                {"type": "array", "items": {"type": "integer"}},
                {"type": "array", "items": {"type": "string"}},
                {"$ref": "#/$defs/Either"},
            ],
            "$defs": {"Either": {"oneOf": [{"type": "boolean"}, {"type": "null"}]}},
        },
        ["[1]", '["text"]', "true", '"true"'],
    ),
    ({"type": ["integer", "number", "string"]}, ["1", "{}"]),
    ({"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "integer"}}]}, ['"text"', "[1]", "1"]),
]


@pytest.mark.parametrize(("root", "documents"), ROOTS)
def test_a_root_of_any_type_has_cases(tmp_path: Path, root: dict[str, Any], documents: list[str]) -> None:
    contract = _contract(tmp_path, root)
    texts = list(dict.fromkeys(case.json for case in Derivation(contract).of(contract.types["Thing"])))
    assert texts == documents
    assert {named.role for named in contract.types.values()} == {"both"}


def test_a_type_knows_which_way_it_travels() -> None:
    roles = {name: named.role for name, named in Contract().types.items()}
    assert (roles["UserMessage"], roles["FsmOverrides"], roles["EndpointType"]) == ("request",) * 3
    assert (roles["Choice"], roles["ErrorDetail"], roles["ResultStatus"]) == ("response",) * 3
    assert (roles["ToolCallFunction"], roles["ValueWithMeta"], roles["RestApiType"]) == ("both",) * 3


def test_only_nulls_that_equal_absence_are_omitted() -> None:
    contract = Contract()
    place = contract.types["ChatCompletionRequest"].place
    document = {
        "messages": [{"role": "x", "a": None}],
        "model": None,
        "metadata": None,
        "audio": {"b": None},
        "c": None,
    }
    left = {"messages": [{"role": "x", "a": None}], "model": None, "audio": {"b": None}, "c": None}
    assert without_silent_nulls(contract, place, document) == left


def test_two_cases_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = (valid("JsonObject", "x", "{}", tags="any"), invalid("JsonObject", "x", "[]", " type", tags="any"))
    monkeypatch.setattr(corpus, "WRITTEN", twice)
    with pytest.raises(CaseError, match="cases of one name: JsonObject/x"):
        made_files()


@pytest.mark.parametrize("name", ["vectors", "check"])
def test_cases_of_a_renamed_type_are_refused(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(corpus, "WRITTEN", (valid("Gone", "x", "{}", tags="any"),))
    assert main([name]) == 1
    expected = "conformance/sequrity_conformance/written: cases of Gone, which schema/ lacks; rename them\n"
    assert capsys.readouterr().err == expected


def test_the_manifest_has_the_hash_of_the_bundle_that_the_command_prints() -> None:
    command = [sys.executable, "-m", "sequrity", "schema", "bundle"]
    printed = subprocess.run(command, capture_output=True, check=True).stdout
    told = json.loads((corpus.VECTORS / "manifest.json").read_text("utf-8"))
    assert told["bundle_sha256"] == hashlib.sha256(printed).hexdigest()
