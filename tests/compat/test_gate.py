"""The gate over the schemas as they are."""

from __future__ import annotations

from schema_types import ROOT, SCHEMA_FOLDER

import sequrity_compat as compat
from sequrity_codegen.load import reader
from sequrity_compat.wire import finding_rules as rules
from sequrity_compat.wire.entry_points import class_names


def test_the_schemas_keep_what_the_releases_promised() -> None:
    """As `make compat` says it; and there is a release to compare with."""
    report = compat.against_releases(SCHEMA_FOLDER)
    assert report.outcomes
    assert report.passed, compat.FORMATS["human"](report)


def test_the_rules_have_ids_of_their_own_and_stand_in_the_documentation() -> None:
    """The table is written by the code; a mismatch rewrites it and fails."""
    ids = [rule.id for rule in rules.all_rules()]
    assert len(set(ids)) == len(ids)
    page = ROOT / "docs" / "compatibility.md"
    text = page.read_text("utf-8")
    head, mark, _ = text.partition("<!-- rules -->\n")
    expected = f"{head}{mark}\n{rules.table()}"
    page.write_text(expected, "utf-8")
    assert text == expected


def test_every_type_of_the_contract_has_a_role() -> None:
    """Programs make requests and read responses, and results that travel as text inside of one."""
    documents = reader.read_folder(SCHEMA_FOLDER)
    given, read = (class_names(documents, direction) for direction in ("request", "response"))
    assert "ChatCompletionRequest" in given - read
    assert {"ChatCompletionResponse", "ResponseContentJsonSchema"} <= read - given
    assert "LlmServiceProviderStr" in given & read
