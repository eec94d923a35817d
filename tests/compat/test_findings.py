"""The sentences of findings, and the length of reports."""

from __future__ import annotations

import copy
import json
from typing import Any

from schema_types import SCHEMA_FOLDER

from sequrity_codegen.load import reader
from sequrity_compat.report.report import FORMATS, Outcome, Report
from sequrity_compat.wire.comparison import compare_wire
from sequrity_compat.wire.finding import Finding

HEADERS, REQUEST = "control/types/headers.json", "types/chat_completion/request.json"
OLD = reader.read_folder(SCHEMA_FOLDER)


def definitions(documents: dict[str, Any], file: str) -> Any:
    return documents[file]["$defs"]


def findings(documents: dict[str, Any]) -> list[Finding]:
    return compare_wire(OLD, documents)[0]


def test_required_key_inside_a_header_is_reported_as_a_key() -> None:
    """The rule is `request-key-required`, not `request-header-required`."""
    new = copy.deepcopy(OLD)
    definitions(new, HEADERS)["TaggerConfig"]["required"] = [*definitions(new, HEADERS)["TaggerConfig"]["properties"]]
    assert {(one.rule, one.verdict) for one in findings(new)} == {("request-key-required", "breaking")}


def test_lookahead_pattern_with_a_counterexample_is_breaking() -> None:
    """The gate does not support lookaheads, but one string shows the difference."""
    new = copy.deepcopy(OLD)
    definitions(new, REQUEST)["UserMessage"]["properties"]["name"]["pattern"] = "^(?!a)"
    (finding,) = findings(new)
    assert (finding.rule, finding.verdict) == ("request-difference-shown", "breaking")
    assert finding.says.startswith("Some requests are no longer accepted")
    assert finding.counterexample["body"]["messages"][0]["name"] == "a"


def test_long_counterexamples_are_shortened_in_text_but_not_in_json() -> None:
    """A string of 65,537 characters is replaced by its length."""
    new = copy.deepcopy(OLD)
    user = definitions(new, REQUEST)["UserMessage"]["properties"]
    user["name"]["maxLength"] = 65_536
    new[REQUEST]["properties"]["modalities"]["maxItems"] = 30
    outcome = Report((Outcome("old", "new", tuple(findings(new))),))
    human, whole = FORMATS["human"](outcome), json.loads(FORMATS["json"](outcome))
    assert '... (65537 characters)"' in human
    assert '"... (31 items)"]' in human
    assert len(human) < 5_000
    lengths = [len(str(finding["counterexample"])) for finding in whole["outcomes"][0]["findings"]]
    assert max(lengths) > 65_536
