"""The vectors: complete, fresh, and right in three opinions: our bindings, `jsonschema` and `jsonschema-rs`."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator
from schema_types import ROOT, Schemas

from sequrity_conformance.contract import Contract
from sequrity_conformance.corpus import VECTORS, event_cases, exchanges, made_files, stale_files, type_cases
from sequrity_conformance.report import complaints, run, table
from sequrity_conformance.testees import all_testees
from sequrity_runtime import DecodeError
from sequrity_runtime.json.strict import decode_json

CONTRACT = Contract()
SCHEMAS = Schemas()
_BASE = "file:///"


def test_the_vector_files_match_the_schemas_and_the_written_cases() -> None:
    """A schema change brings its vectors: run `make vectors`."""
    assert stale_files(made_files()) == []


def test_every_public_type_has_valid_and_invalid_cases() -> None:
    """Every name in the contract. Any text that is not JSON is invalid."""
    found = {(case["type"], case["valid"]) for case in type_cases()}
    assert found == {(name, valid) for name in CONTRACT.types for valid in (True, False)}


def test_ids_are_unique_and_there_are_enough_cases() -> None:
    """An id names one case among all files."""
    ids = Counter(case["id"] for part in (type_cases(), exchanges("http"), exchanges("streams")) for case in part)
    assert {name: count for name, count in ids.items() if count > 1} == {}
    assert len(ids) >= 600


@pytest.mark.parametrize("path", sorted(VECTORS.rglob("*.json")), ids=lambda path: path.relative_to(VECTORS).as_posix())
def test_every_file_fits_the_vectors_own_schema(path: Any) -> None:
    """The folder describes itself to teams that read it without us."""
    schema = json.loads((VECTORS / "vectors.schema.json").read_text("utf-8"))
    if path.name == "vectors.schema.json":
        Draft202012Validator.check_schema(schema)
        return
    kind = {"types": "TypeCase", "http": "HttpCase", "streams": "StreamCase", "compat": "CompatCase"}.get(
        path.parent.name
    )
    rule = {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}} if kind else {"$ref": "#/$defs/Manifest"}
    judge: Any = Draft202012Validator({"$defs": schema["$defs"], **rule})
    judge.validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("page", ["vectors/README.md", "docs/vectors.md"])
def test_the_case_that_a_page_shows_is_one(page: str) -> None:
    """The first example of the documentation is valid."""
    (shown,) = re.findall(r"```json\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    case = json.loads(shown)
    assert case in type_cases()


def test_each_event_of_a_derived_stream_is_a_case_of_its_type() -> None:
    streams = [stream for stream in exchanges("streams") if stream["id"].startswith("operation/")]
    cases = {(case["type"], case["json"]) for case in event_cases()}
    assert {case.get("variant") for case in event_cases()} > {None, "RawMessageStartEvent", "ResponseTextDeltaEvent"}
    assert cases == {(stream["type"], event) for stream in streams for event in stream["events"]}
    assert {type_ for type_, _ in cases} == {
        "ChatCompletionChunk",
        "AnthropicStreamEvent",
        "OpenAiResponseStreamEvent",
    }


def test_our_bindings_pass_every_case() -> None:
    """Verdict, member of the union, text after the round trip, and every place of every error."""
    result = run(next(testee for testee in all_testees() if testee.language == "python"))
    assert {outcome.case["id"] for outcome in result.outcomes} > {case["id"] for case in event_cases()}
    assert list(complaints(result)) == []
    assert all(outcome.kind == "passed" for outcome in result.outcomes)
    assert "| python | required |" in table([result])


@cache
def _jsonschema(schema: str) -> Any:
    return SCHEMAS.validator(schema)


@cache
def _jsonschema_rs(schema: str) -> Any:
    registry = jsonschema_rs.Registry([(_BASE + name, document) for name, document in SCHEMAS.documents.items()])
    return jsonschema_rs.Draft202012Validator({"$ref": _BASE + schema}, registry=registry)


@pytest.mark.parametrize(
    ("validator", "beyond"),
    [(_jsonschema, ""), (_jsonschema_rs, "surrogate")],  # Rust's texts are UTF-8, which holds no lone surrogate
    ids=["jsonschema", "jsonschema-rs"],
)
def test_the_verdicts_are_those_of_validators(validator: Any, beyond: str) -> None:
    """Our reader refuses texts that are not JSON, since validators take parsed documents."""
    wrong: list[str] = []
    for case in type_cases():
        try:
            document = decode_json(case["json"].encode())
        except DecodeError:
            if case.get("errors") != [{"pointer": "", "keyword": "json"}]:
                wrong.append(case["id"])
            continue
        if beyond not in case["tags"] and validator(case["schema"]).is_valid(document) is not case["valid"]:
            wrong.append(case["id"])
    assert wrong == []
