"""The runner: accepted and refused responses of testees, and its report."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sequrity_conformance import __main__ as command
from sequrity_conformance import corpus, report, testees
from sequrity_conformance.judge import KnownFailure, fault_of, known_failures, outcomes
from sequrity_conformance.testees import all_testees

GOOD: dict[str, Any] = {
    "id": "FsmOverrides/x",
    "type": "FsmOverrides",
    "level": "required",
    "json": '{"max_n_turns": null, "disable_rllm": null}',
    "valid": True,
    "canonical": '{"max_n_turns":null}',
    "tags": ["null", "written"],
}
BAD: dict[str, Any] = {
    "id": "FsmOverrides/y",
    "type": "FsmOverrides",
    "level": "recommended",
    "json": "[]",
    "valid": False,
    "errors": [{"pointer": "", "keyword": "type"}],
    "tags": ["type", "written"],
}
UNION: dict[str, Any] = {**GOOD, "type": "Message", "variant": "UserMessage", "canonical": '{"role":"user"}'}


@pytest.mark.parametrize(
    ("case", "response", "fault"),
    [
        (GOOD, {"ok": True, "out": '{"max_n_turns": null}'}, None),
        (GOOD, {"ok": True, "out": '{"disable_rllm": null, "max_n_turns": null}'}, None),
        (GOOD, {"ok": True, "out": "{}"}, "comes back as {}"),
        (GOOD, {"ok": True, "out": '{"max_n_turns": 0}'}, "comes back as"),
        (GOOD, {"ok": True, "out": '{"max_n_turns": null, "x": 1}'}, "comes back as"),
        (GOOD, {"ok": True, "out": "{"}, "no JSON text"),
        (GOOD, {"ok": True, "out": {"max_n_turns": None}}, "no JSON text"),
        (GOOD, {"ok": True}, "no JSON text"),
        (GOOD, {"ok": False}, "refused, though"),
        (GOOD, {}, "no response"),
        (BAD, {"ok": False}, None),
        (BAD, {"ok": False, "error": {"pointer": "/x"}}, None),
        (BAD, {"ok": False, "errors": [{"pointer": "", "keyword": "type"}]}, None),
        (BAD, {"ok": False, "errors": []}, "names []"),
        (BAD, {"ok": True, "out": "[]"}, "taken, though"),
        (UNION, {"ok": True, "out": '{"role": "user"}', "variant": "UserMessage"}, None),
        (UNION, {"ok": True, "out": '{"role": "user"}'}, None),
        (UNION, {"ok": True, "out": '{"role": "user"}', "variant": "OtherMessage"}, "read as OtherMessage"),
        (GOOD, {"ok": True, "out": '{"max_n_turns": null}', "variant": "anything"}, None),
    ],
)
def test_response_is_judged(case: dict[str, Any], response: dict[str, Any], fault: str | None) -> None:
    found = fault_of(case, response)
    assert (found is None) if fault is None else (found is not None and fault in found)


def test_known_failures_excuse_their_cases_and_are_stale_otherwise() -> None:
    responses = {GOOD["id"]: {"ok": False}, BAD["id"]: {"id": BAD["id"], "skipped": "no such type"}}
    by_id, by_tag = KnownFailure("Fsm*/x", "refused", 1, "why"), KnownFailure("#null", "refused", 1, "why")
    stale = KnownFailure("*/y", "taken", 1, "why")
    found, left = outcomes([GOOD, BAD], responses, [by_id, stale])
    assert [(outcome.kind, outcome.reason) for outcome in found] == [("known", "why"), ("skipped", "no such type")]
    assert left == {stale: 0}
    assert outcomes([GOOD], responses, [by_tag])[1] == {}
    assert outcomes([GOOD], responses, [])[0][0].kind == "failed"


def test_an_entry_whose_cases_pass_is_stale() -> None:
    entry = KnownFailure("*", "taken", 2, "why")
    found, left = outcomes([BAD], {BAD["id"]: {"ok": False}}, [entry])
    assert ([outcome.kind for outcome in found], left) == (["passed"], {entry: 0})


def test_a_new_failure_does_not_hide_behind_a_known_one() -> None:
    """One more of the same kind makes the number wrong, and one of another kind is not covered."""
    more = {**BAD, "id": "FsmOverrides/z"}
    entry = KnownFailure("*", "taken", 1, "why")
    taken = {case["id"]: {"ok": True, "out": "[]"} for case in (BAD, more)}
    found, left = outcomes([BAD, more], taken, [entry])
    assert ([outcome.kind for outcome in found], left) == (["known", "known"], {entry: 2})
    found, left = outcomes([GOOD, BAD], {**taken, GOOD["id"]: {"ok": False}}, [entry])
    assert ([outcome.kind for outcome in found], left) == (["failed", "known"], {})


def test_the_list_of_known_failures_is_read_with_its_reasons(tmp_path: Path) -> None:
    (tmp_path / "go.txt").write_text("// Go\n\nA/b refused 1: no such type\n#bound taken 12: types: none\n", "utf-8")
    assert known_failures("go", tmp_path) == [
        KnownFailure("A/b", "refused", 1, "no such type"),
        KnownFailure("#bound", "taken", 12, "types: none"),
    ]
    assert known_failures("rust", tmp_path) == []


@pytest.mark.parametrize("line", ["A/b", "A/b taken 1:", "A/b taken 1: ", "A/b taken: why", "A/b 1: why", "A/b: why"])
def test_a_known_failure_needs_its_kind_its_number_and_a_reason(tmp_path: Path, line: str) -> None:
    (tmp_path / "go.txt").write_text(f"{line}\n", "utf-8")
    with pytest.raises(ValueError, match="is not like"):
        known_failures("go", tmp_path)


def _testee(folder: Path, program: str, *, language: str = "test", name: str = "testee.py") -> Path:
    home = folder / language
    home.mkdir()
    (home / "testee.json").write_text(json.dumps({"command": ["{python}", name]}), "utf-8")
    (home / "testee.py").write_text(program, "utf-8")
    return home


ECHO = """
import json, sys
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"id": request["id"], "ok": True, "out": request["json"]}))
"""


def test_testee_receives_requests_and_responds(tmp_path: Path) -> None:
    _testee(tmp_path, ECHO)
    (testee,) = all_testees(tmp_path)
    assert (testee.language, testee.missing()) == ("test", None)
    assert testee.run([GOOD, BAD])[BAD["id"]] == {"id": BAD["id"], "ok": True, "out": "[]"}


@pytest.mark.parametrize("line", ["hello", "[]", '{"ok": true}'])
def test_line_that_is_not_a_response_is_an_error(tmp_path: Path, line: str) -> None:
    _testee(tmp_path, f"print({line!r})")
    with pytest.raises(testees.TesteeError, match="not a response"):
        all_testees(tmp_path)[0].run([GOOD])


def test_a_testee_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    _testee(tmp_path, "import time; time.sleep(60)")
    with pytest.raises(testees.TesteeError, match="timed out"):
        all_testees(tmp_path)[0].run([GOOD], seconds=0.2)


def test_missing_programs_are_named(tmp_path: Path) -> None:
    assert testees.Testee("x", tmp_path, ("no-such-program", "a.js")).missing() == "no-such-program"
    assert testees.Testee("x", tmp_path, ("sh", "-c", "build/a.js")).missing() == "build/a.js"
    (tmp_path / "own").write_text("#!/bin/sh\ncat >/dev/null; echo '{\"id\": 1}'\n", "utf-8")
    (tmp_path / "own").chmod(0o755)
    own = testees.Testee("x", tmp_path, ("own",))
    assert own.missing() is None
    assert own.run([GOOD]) == {"1": {"id": 1}}
    with pytest.raises(testees.TesteeError, match="no-such-program"):
        testees.Testee("x", tmp_path, ("no-such-program",)).run([])


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Limit the command to two cases and the testees of a folder."""
    monkeypatch.setattr(report, "type_cases", lambda: (GOOD, BAD))
    monkeypatch.setattr(report, "event_cases", tuple)
    monkeypatch.setattr(report, "known_failures", partial(known_failures, folder=tmp_path))
    monkeypatch.setattr(command, "all_testees", lambda: all_testees(tmp_path))
    monkeypatch.setattr(command, "PAGE", tmp_path / "page.md")
    command.PAGE.write_text("# A page\n\n| Test | 100.0 % | 0.0 % | a program |\n", "utf-8")
    return tmp_path


def test_the_command_shows_a_table_and_fails_on_unknown_failures(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _testee(small, ECHO)
    assert command.main(["run"]) == 1
    assert capsys.readouterr().out == (
        "| language | level | passed | known failures | skipped | failed | passed of all |\n"
        "|---|---|---|---|---|---|---|\n"
        "| test | required | 1 | 0 | 0 | 0 | 100.0 % |\n"
        "| test | recommended | 0 | 0 | 0 | 1 | 0.0 % |\n"
        "test: FsmOverrides/y: taken, though it is invalid\n"
    )
    (small / "test.txt").write_text("*/y taken 1: lists are objects here\n", "utf-8")
    assert command.main(["run", "test"]) == 0
    assert "| test | recommended | 0 | 1 | 0 | 0 | 0.0 % |" in capsys.readouterr().out
    (small / "test.txt").write_text("*/y taken 1: lists are objects here\n*/x refused 1: nothing\n", "utf-8")
    assert command.main(["run", "test"]) == 1
    assert "the known failure '*/x refused' happens 0 time(s) and is listed with 1" in capsys.readouterr().out


@pytest.mark.parametrize("row", ["| Test | 100.0 % | 0.1 % |", "| Tests | 100.0 % | 0.0 % |", ""])
def test_a_documented_table_that_differs_from_the_run_fails_it(
    small: Path, row: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _testee(small, ECHO)
    (small / "test.txt").write_text("*/y taken 1: lists are objects here\n", "utf-8")
    command.PAGE.write_text(row, "utf-8")
    assert command.main(["run"]) == 1
    assert "test: the documentation's table should say 100.0 % and 0.0 %" in capsys.readouterr().out


def test_a_missing_testee_is_reported_and_is_an_error_if_it_was_named(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _testee(small, "", language="a", name="build/a.js")
    _testee(small, "print('x')", language="b")
    assert command.main(["run"]) == 1
    said = capsys.readouterr().out
    assert "NOT RUN: a: build/a.js is missing" in said
    assert "b: not a response: 'x'" in said
    assert command.main(["run", "a", "nobody"]) == 1
    said = capsys.readouterr().out
    assert "nobody: there is no such testee" in said
    assert "\na: build/a.js is missing" in said
    assert "b:" not in said


def test_the_first_of_many_failures_are_shown(small: Path) -> None:
    cases = [{**BAD, "id": f"A/{number}"} for number in range(25)]
    found, stale = outcomes(cases, {}, [])
    lines = list(report.complaints(report.Result("x", found, stale)))
    assert (len(lines), lines[-1]) == (21, "x: and 5 more failures")
    assert not report.Result("x", found, stale).conforms


def test_stale_vectors_are_named_and_rewritten(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(corpus, "VECTORS", tmp_path)
    monkeypatch.setattr(corpus, "made_files", lambda: {"types/A.json": "[]\n", "manifest.json": "{}\n"})
    (tmp_path / "types").mkdir()
    (tmp_path / "types/Gone.json").write_text("[]", "utf-8")
    assert command.main(["check"]) == 1
    differing = ["vectors/manifest.json: differs", "vectors/types/A.json: differs", "vectors/types/Gone.json: differs"]
    said = capsys.readouterr().out.splitlines()
    assert said == [*differing, "The vectors do not match the schemas; run `make gen`."]
    assert command.main(["vectors"]) == 0
    assert capsys.readouterr().out.startswith("vectors/manifest.json: rewritten\n")
    assert (tmp_path / "types/A.json").read_text("utf-8") == "[]\n"
    assert not (tmp_path / "types/Gone.json").exists()
    assert command.main(["check"]) == 0
    assert capsys.readouterr().out.endswith("vectors/ is up to date\n")
