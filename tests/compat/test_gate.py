"""The gate over the schemas of this project."""

from __future__ import annotations

from schema_types import ROOT, SCHEMA_FOLDER

import sequrity_compat as compat
from sequrity_codegen.load import reader
from sequrity_compat.wire import finding_rules as rules
from sequrity_compat.wire.entry_points import class_names


def test_schemas_are_compatible_with_every_release() -> None:
    """The same check as `make compat`, with at least one release."""
    report = compat.against_releases(SCHEMA_FOLDER)
    assert report.outcomes
    assert report.passed, compat.FORMATS["human"](report)


def test_rules_have_unique_ids_and_a_documentation_table() -> None:
    """A mismatch rewrites the table and fails."""
    ids = [rule.id for rule in rules.all_rules()]
    assert len(set(ids)) == len(ids)
    page = ROOT / "docs" / "compatibility.md"
    text = page.read_text("utf-8")
    head, mark, _ = text.partition("<!-- rules -->\n")
    expected = f"{head}{mark}\n{rules.table()}"
    page.write_text(expected, "utf-8")
    assert text == expected


def test_every_type_has_a_request_or_response_role() -> None:
    """Programs send requests and read responses, including results that are text inside one."""
    documents = reader.read_folder(SCHEMA_FOLDER)
    given, read = (class_names(documents, direction) for direction in ("request", "response"))
    assert "ChatCompletionRequest" in given - read
    assert {"ChatCompletionResponse", "ResponseContentJsonSchema"} <= read - given
    assert "LlmServiceProviderStr" in given & read
