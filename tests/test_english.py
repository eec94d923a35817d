"""The check of English refuses the phrases of its table in prose, comments, docstrings and messages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from english.__main__ import main
from english.check import check, files
from english.phrases import EXEMPTIONS, MODULE_EXEMPTIONS, PHRASES


def _found(text: str, file: str = "docs/page.md") -> list[str]:
    return [finding.phrase for finding in check(file, text)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Told of each attempt.", "Told of"),
        ("The hook is told of each attempt.", "is told of"),
        ("The body is no JSON.", "is no"),
        ("There are no such keys, and they are none.", "are none"),
        ("A client that was handed in stays open.", "handed in"),
        ("What is safe is tried again.", "tried again"),
        ("It will try again.", "try again"),
        ("Time was up for the call.", "Time was up"),
        ("It lets go of the connection.", "lets go of"),
        ("Say it in our words.", "our words"),
        ("The answer has no body.", "answer"),
        ("What came is kept.", "What came"),
        ("Whoever waits stops.", "Whoever"),
        ("Of those only two run.", "Of those only"),
        ("So many at a time.", "So many"),
        ("It shall raise.", "shall"),
        ("Lest it raise.", "Lest"),
        ("The stream goes on.", "goes on"),
        ("A response is given back.", "given back"),
        ("The service asks for a retry.", "asks for"),
        ("The format asked for is JSON.", "asked for"),
        ("It tells the members of a union apart.", "tells the members of a union apart"),
        ("Tell whether a value fits.", "Tell whether"),
        ("A default says nothing.", "says nothing"),
        ("Nobody reads it.", "Nobody"),
        ("The file says so.", "says so"),
        ("It is sent as it stands.", "as it stands"),
        ("It waits for ever.", "for ever"),
    ],
)
def test_refused_phrase_is_found(text: str, phrase: str) -> None:
    assert phrase in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The hook is called with each attempt.",
        "The body is not valid JSON.",
        "The connection is no longer used, and there are no more than two.",
        "The client retries failed calls until the total timeout is exceeded.",
        "The model answers the question.",
        "Returns the name, or None if there is none.",
        "Blessed are the marshallers.",
        "The model may ask for clarification.",
        "Write `answer` and `is no` in code.",
        "```\nthe answer\n```",
    ],
)
def test_plain_english_is_not_refused(text: str) -> None:
    assert _found(text) == []


def test_python_comments_docstrings_messages_and_test_names_are_read() -> None:
    text = '"""The answer."""\nx = 1  # it shall\nraise E("is no JSON")\n\ndef test_the_answer():\n    answer = 1\n'
    found = [(finding.line, finding.phrase) for finding in check("runtime/module.py", text)]
    assert found == [(1, "answer"), (2, "shall"), (3, "is no"), (5, "answer")]


def test_string_literals_of_tests_are_data() -> None:
    text = '"""A docstring\nis no message."""\nx = "the answer"\n'
    assert [(finding.line, finding.phrase) for finding in check("tests/test_x.py", text)] == [(2, "is no")]


def test_schema_descriptions_are_read() -> None:
    assert _found('{\n  "description": "The answer.",\n  "const": "answer"\n}', "schema/a.json") == ["answer"]


@pytest.mark.parametrize("file", ["vectors/http/a.json", "vectors/vectors.schema.json"])
def test_notes_and_descriptions_of_vectors_are_read(file: str) -> None:
    assert _found('{"a": {"description": "The answer.", "why": "It says so.", "id": "answer"}}', file) == [
        "answer",
        "says so",
    ]


@pytest.mark.parametrize("line", ["x = 1 // the answer", "/** The answer. */", " * The answer."])
def test_comments_of_other_languages_are_read(line: str) -> None:
    assert _found(f'answer("the answer");\n{line}\n', "conformance/a.java") == ["answer"]


def test_makefile_comments_are_read() -> None:
    assert _found("test: ## check: It shall pass\n\tanswer\n", "Makefile") == ["shall"]


@pytest.mark.parametrize(("name", "refused"), [("_held", True), ("named", True), ("evaluated", False), ("pool", False)])
def test_module_named_by_a_past_participle_is_refused(name: str, refused: bool) -> None:
    assert bool(_found("", f"runtime/{name}.py")) == refused


def test_message_names_place_phrase_and_better_phrase() -> None:
    (finding,) = check("docs/page.md", "\nIt is told of it.")
    assert str(finding) == "docs/page.md:2: 'is told of': write called with, receives, reports"


def test_every_phrase_has_a_better_one_and_every_exemption_a_reason() -> None:
    assert all(phrase.better for phrase in PHRASES)
    assert all(exemption.reason for exemption in EXEMPTIONS)
    assert all(MODULE_EXEMPTIONS.values())


def test_code_docs_and_schemas_are_checked() -> None:
    checked = files()
    assert {"README.md", "Makefile", "docs/index.md", "schema/openapi.json", "tests/test_english.py"} <= set(checked)
    assert not [file for file in checked if file.startswith(("generated/", "tests/golden/", "schema/released/"))]


@pytest.mark.parametrize(
    ("options", "status", "output"),
    [
        ([], 1, "README.md:1: 'shall': write must, will\n"),
        (["docs"], 0, ""),
        (["README.md"], 1, "README.md:1: 'shall': write must, will\n"),
    ],
)
def test_command_lists_findings(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    status: int,
    output: str,
) -> None:
    (tmp_path / "README.md").write_text("It shall run.\n")
    monkeypatch.setattr("english.check.ROOT", tmp_path)
    monkeypatch.setattr(sys, "argv", ["english", *options])
    assert main() == status
    assert capsys.readouterr().out == output
