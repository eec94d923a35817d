"""Twenty typical changes of the schemas, each with the findings that the gate reports."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from schema_types import SCHEMA_FOLDER

from sequrity_codegen.load import reader
from sequrity_compat.wire.comparison import compare_wire
from sequrity_compat.wire.finding import Finding

REQUEST = "types/chat_completion/request.json"
RESPONSE = "types/chat_completion/response.json"
STREAM = "types/chat_completion/stream.json"
HEADERS = "control/types/headers.json"
RESULTS = "control/types/results.json"
OPENAPI = "openapi.json"
PATH = "/control/{endpoint_type}/{provider}/v1/chat/completions"
Documents = dict[str, Any]

SCHEMAS = reader.read_folder(SCHEMA_FOLDER)


@dataclass(frozen=True)
class Change:
    """A change and the expected findings."""

    name: str
    make: Callable[[Documents], Any]
    expected: tuple[str, ...]
    """Verdict, rule, path and sentence of each finding, one a line. Empty if nothing breaks."""


def definition(documents: Documents, file: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = documents[file]["$defs"][name] if name else documents[file]
    return found


def field(documents: Documents, file: str, name: str, key: str) -> dict[str, Any]:
    found: dict[str, Any] = definition(documents, file, name)["properties"][key]
    return found


def operation(documents: Documents) -> dict[str, Any]:
    found: dict[str, Any] = documents[OPENAPI]["paths"][PATH]["post"]
    return found


def response(documents: Documents) -> dict[str, Any]:
    found: dict[str, Any] = operation(documents)["responses"]["200"]
    return found


def describe_video_parts(documents: Documents) -> None:
    """Give an open content part a type of its own."""
    properties = {"type": {"type": "string", "const": "video"}, "url": {"type": "string"}}
    video = {"type": "object", "required": ["type", "url"], "properties": properties}
    documents[REQUEST]["$defs"]["ContentPartVideo"] = video
    definition(documents, REQUEST, "ContentPart")["oneOf"].insert(0, {"$ref": "#/$defs/ContentPartVideo"})
    field(documents, REQUEST, "OtherContentPart", "type")["not"]["enum"].append("video")


CHANGES = [
    Change(
        "an optional field is added to the request",
        lambda d: d[REQUEST]["properties"].update(priority={"type": "integer"}),
        (),
    ),
    Change(
        "an optional field is added to the response",
        lambda d: d[RESPONSE]["properties"].update(region={"type": "string"}),
        (),
    ),
    Change(
        "a field of the request becomes required",
        lambda d: d[REQUEST]["required"].append("user"),
        ("breaking request-key-required body: `user` is now required: requests without it are refused.",),
    ),
    Change(
        "a field of a closed header is removed",
        lambda d: definition(d, HEADERS, "SecurityPolicyHeader")["properties"].pop("codes"),
        (
            (
                "breaking request-key-refused headers.x-policy.codes: "
                "`codes` is no longer accepted: requests with it are refused."
            ),
        ),
    ),
    Change(
        "a field is added to a closed header",
        lambda d: definition(d, HEADERS, "SecurityPolicyHeader")["properties"].update(note={"type": "string"}),
        (),
    ),
    Change(
        "a field of the response is no longer required",
        lambda d: d[RESPONSE]["required"].remove("choices"),
        ("breaking response-key-optional body: `choices` may now be absent: programs that read it fail.",),
    ),
    Change(
        "a field of the response becomes required",
        lambda d: definition(d, RESPONSE, "CompletionUsage").update(required=["cost"]),
        (),
    ),
    Change(
        "a provider is removed",
        lambda d: d["types/enums.json"]["enum"].remove("llama"),
        ('breaking request-value-removed path.segment 2: These values are no longer accepted: `"llama"`.',),
    ),
    Change("a provider is added", lambda d: d["types/enums.json"]["enum"].append("mistral"), ()),
    Change(
        "a value is added to a closed enum of the Dual-LLM result",
        lambda d: definition(d, RESULTS, "ResultStatus")["enum"].append("cancelled"),
        (
            (
                'breaking response-value-added status: New values may occur: `"cancelled"`. '
                "Programs only know the old ones."
            ),
        ),
    ),
    Change(
        "a value is added to an open enum of the response",
        lambda d: definition(d, RESPONSE, "FinishReason")["anyOf"][0]["enum"].append("paused"),
        (),
    ),
    Change(
        "an integer of the response becomes a number",
        lambda d: field(d, RESPONSE, "CompletionUsage", "total_tokens").update(type="number"),
        (
            (
                "breaking response-type-widened body.usage.total_tokens: "
                "Values of type number may now occur: programs do not expect them."
            ),
        ),
    ),
    Change(
        "a number of the request becomes an integer",
        lambda d: d[REQUEST]["properties"]["temperature"].update(type=["integer", "null"]),
        ("breaking request-type-narrowed body.temperature: The type number is no longer accepted.",),
    ),
    Change(
        "a limit is put on a field of the request",
        lambda d: field(d, REQUEST, "UserMessage", "name").update(maxLength=64),
        (
            (
                "breaking request-limit-tightened body.messages[].name: "
                "The limit is tighter: no maxLength before, maxLength 64 now."
            ),
        ),
    ),
    Change(
        "a field of the response may be null",
        lambda d: d[RESPONSE]["properties"]["choices"].update(type=["array", "null"]),
        (
            (
                "breaking response-type-widened body.choices: "
                "Values of type null may now occur: programs do not expect them."
            ),
        ),
    ),
    Change(
        "a message of the request is closed",
        lambda d: definition(d, REQUEST, "UserMessage").update(additionalProperties=False),
        (("breaking request-object-closed body.messages[].unheard_of: Unknown keys are now refused."),),
    ),
    Change(
        "a header becomes required",
        lambda d: d[OPENAPI]["components"]["parameters"]["SessionId"].update(required=True),
        (
            (
                "breaking request-header-required headers: "
                "The header or parameter `x-session-id` is now required: requests without it are refused."
            ),
        ),
    ),
    Change(
        "a status is added that `default` describes already",
        lambda d: operation(d)["responses"].update({"409": {"$ref": "#/components/responses/Failure"}}),
        (),
    ),
    Change(
        "a stream has another end marker",
        lambda d: response(d)["content"]["text/event-stream"]["x-stream-end"].update(data=["[END]"]),
        (
            (
                "breaking response-stream-end-changed stream_end: "
                'A stream may now end with `"data: [END]"`: programs wait for the old end marker.'
            ),
        ),
    ),
    Change(
        "the path of the operation changes",
        lambda d: d[OPENAPI]["paths"].update({PATH.replace("v1", "v2"): d[OPENAPI]["paths"].pop(PATH)}),
        ("breaking request-operation-removed : The operation is removed: calls to it fail.",),
    ),
    Change("a member of an open union is described", describe_video_parts, ()),
]


def said(finding: Finding) -> str:
    return f"{finding.verdict} {finding.rule} {finding.where}: {finding.says}"


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_typical_change_has_the_expected_findings(change: Change) -> None:
    """Each finding has a verdict, rule, path and sentence."""
    changed = copy.deepcopy(SCHEMAS)
    change.make(changed)
    findings, _ = compare_wire(SCHEMAS, changed)
    assert tuple(map(said, findings)) == change.expected
    for finding in findings:
        assert finding.counterexample is not None
        assert finding.advice


@pytest.mark.parametrize("keyword", ["maxItems", "minItems"])
@pytest.mark.parametrize("name", ["messages", "tools"])
def test_new_limit_of_a_list_of_an_open_union_is_shown_by_a_document(name: str, keyword: str) -> None:
    """The shortest list that breaks it holds members that no version names."""
    changed = {**SCHEMAS, REQUEST: copy.deepcopy(SCHEMAS[REQUEST])}
    changed[REQUEST]["properties"][name][keyword] = 50
    found, _ = compare_wire(SCHEMAS, changed)
    assert {finding.verdict for finding in found} == {"breaking"}
    assert all(finding.rule == "request-limit-tightened" for finding in found)
