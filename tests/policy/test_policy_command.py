"""Output and exit codes of `python -m sequrity policy`."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sequrity_runtime.commands.command_line import main

TEXT = """\
/// Secrets of the
/// company.
let Secret = {"salary", r"^medical", int 5..};
let Domains = {bool true, str "a", str matching r"b", str like w"c*" length 2, datetime d"2026-01-01"<.., float 1.5};
let Range = int 1..9;
let Either = x.tags is empty or A and (B or C);
/// No secrets leave.
tool "mail" {
  priority 5;
  must deny when body.tags overlaps Secret and not to.value in {w"*@hr.example"};
  /// else it may go
  should allow always;
  session before { @tags |= {"trying"}; }
  result {
    @result.producers = {"mail"} with "x" without 5;
    when @args.tags overlaps {"vip"} or "a" == d"2026-01-01" { x.tags ^= {"vip"} ^ Secret; @tags &= @session.tags; }
  }
}
tool r"^crm_" [4] -> session @tags -= @tags & (union of tags from args) - {} when @result.value == true;
tool "crm" -> @consumers = intersect of consumers from args when x.tags == y.tags or x.tags subset of {-inf};
tool "none" {}
"""

EXPLAINED = """\
Names
  Secret is {"salary", r"^medical", int from 5} (Secrets of the company.)
  Domains is {true, text "a", text matching r"b", text like w"c*" of length 2, datetime above 2026-01-01, float 1.5}
  Range is int from 1 to 9
  Either is tags of argument "x" are empty or (A and (B or C))
Tool "mail"
  No secrets leave.
  priority 5
  deny when tags of argument "body" overlap Secret and not (argument "to" is in {w"*@hr.example"}), finally
  allow always, unless a rule of higher priority says otherwise (else it may go)
  before the call, tags of the session gain {"trying"}
  after the call, producers of the result become ({"mail"} with "x" without 5)
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main("sequrity", ["policy", *arguments], ["policy"])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.sqrt"
    path.write_text(TEXT, "utf-8")
    return path


def test_explain_prints_each_tool_in_words(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "explain", str(file))
    assert (code, err) == (0, "")
    assert out.startswith(EXPLAINED)
    assert out.endswith('\nTool "none"\n  no rules\n')
    assert 'Tools that match r"^crm_"\n  after the call, tags of the session lose' in out


def test_explain_of_an_empty_policy(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("")
    assert run(capsys, "explain", str(file)) == (0, "The policy has no rules.\n", "")


def test_check_of_warnings_alone_exits_with_0(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("let A = B;\n")
    code, out, err = run(capsys, "check", str(file))
    assert (code, out, err) == (0, f"{file}:1:9: warning: 'B' is not defined\nlet A = B;\n        ^\n", "")


def test_check_of_a_mistake_exits_with_1(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("let A = ;\n")
    code, out, _ = run(capsys, "check", str(file))
    assert (code, out) == (1, f"{file}:1:9: error: unexpected ';'\nlet A = ;\n        ^\n")


def test_format_prints_the_layout(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text('tool "a" {must deny always;}')
    assert run(capsys, "format", str(file)) == (0, 'tool "a" {\n    must deny always;\n}\n', "")


@pytest.mark.parametrize("verb", ["format", "explain"])
def test_mistake_goes_to_standard_error(
    verb: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"let A")))
    code, out, err = run(capsys, verb, "-")
    assert (code, out) == (1, "")
    assert err.startswith("standard input: the policy ends too early, expected '=' at line 1, column 6\n")


def test_file_that_cannot_be_read_exits_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "check", str(tmp_path / "none.sqrt"))
    assert (code, "cannot read" in err) == (2, True)
    (tmp_path / "latin.sqrt").write_bytes(b"// \xe9")
    code, _, err = run(capsys, "check", str(tmp_path / "latin.sqrt"))
    assert (code, "latin.sqrt: not UTF-8 at byte 3" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "languages"),
    [(["policy"], ["SQRT and Cedar"]), (["policy", "check"], ["SQRT or Cedar", "cedar for files .cedar"])],
    ids=["policy", "check"],
)
def test_the_help_names_the_languages(
    arguments: list[str], languages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main("sequrity", [*arguments, "--help"], ("policy",))
    shown = " ".join(capsys.readouterr().out.split())
    assert all(language in shown for language in languages)


def test_check_takes_several_files(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong.sqrt"
    wrong.write_text("tool")
    code, out, err = run(capsys, "check", str(wrong), str(file))
    assert (code, err) == (1, "")
    assert out.startswith(f"{wrong}:1:5: error: ")
    assert str(file) in out
    assert run(capsys, "check", str(file), str(file))[0] == 0
