"""Policies in Cedar: their syntax, by a stand-in for cedarpy; `tests/neighbours/test_cedar.py` has the real one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sequrity import ConfigError
from sequrity.control import SecurityPolicyHeader
from sequrity.policy import PolicySyntaxError, PolicySyntaxWarning, check, check_file
from sequrity_runtime.commands.command_line import main

RIGHT = 'permit(principal, action == Action::"a;b", resource); // allows; everything\n'
WRONG = f'{RIGHT}\n  // denies "nothing;\n  permit(principl, action, resource);\n{RIGHT}'


def policies_to_json_str(text: str) -> str:
    """Fail as cedarpy does, on two kinds of mistakes."""
    if "principl," in text:
        raise ValueError("found an invalid variable in the policy scope: principl")
    if text.endswith("(\n"):
        raise ValueError("unexpected end of input")
    return "{}"


@pytest.fixture(autouse=True)
def _cedarpy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cedarpy", SimpleNamespace(policies_to_json_str=policies_to_json_str))


@pytest.mark.parametrize("text", ["", "// nothing\n", RIGHT, RIGHT * 2])
def test_right_policy_has_no_problem(text: str) -> None:
    assert check(text, "cedar") == []


def test_the_location_is_that_of_the_policy_with_the_mistake() -> None:
    (problem,) = check(WRONG, "cedar")
    assert (problem.severity, problem.line, problem.column) == ("error", 4, 3)
    assert problem.message == "found an invalid variable in the policy scope: principl"
    assert problem.source == "  permit(principl, action, resource);"


def test_an_unfinished_policy_is_the_last_one() -> None:
    (problem,) = check(f"{RIGHT}forbid(\n", "cedar")
    assert (problem.line, problem.column, problem.message) == (2, 1, "unexpected end of input")


def test_a_mistake_of_no_single_policy_is_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(text: str) -> str:
        if text.count("permit") > 1:
            raise ValueError("duplicate policy id")
        return "{}"

    monkeypatch.setitem(sys.modules, "cedarpy", SimpleNamespace(policies_to_json_str=read))
    (problem,) = check(RIGHT * 2, "cedar")
    assert (problem.line, problem.column) == (1, 1)


def test_unknown_language_raises() -> None:
    unknown: Any = "rego"
    with pytest.raises(ConfigError, match="language: expected 'sqrt' or 'cedar', found 'rego'"):
        check("", unknown)


def test_the_suffix_of_a_file_selects_the_language(tmp_path: Path) -> None:
    for name, count in (("a.cedar", 0), ("a.sqrt", 1)):
        (tmp_path / name).write_text(RIGHT, "utf-8")
        assert len(check_file(tmp_path / name)) == count


@pytest.mark.parametrize("preset", [SecurityPolicyHeader.single_llm, SecurityPolicyHeader.dual_llm])
def test_the_header_checks_cedar(preset: Callable[..., SecurityPolicyHeader]) -> None:
    preset(codes=RIGHT, language="cedar", check="error")
    with pytest.raises(PolicySyntaxError, match=r"invalid variable .* at line 4, column 3"):
        preset(codes=WRONG, language="cedar", check="error")
    with pytest.warns(PolicySyntaxWarning, match="codes: found an invalid variable"):
        preset(codes=WRONG, language="cedar")


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main("sequrity", ["policy", "check", *arguments], ["policy"])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_command_checks_cedar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.cedar"
    file.write_text(WRONG, "utf-8")
    code, out, _ = command(capsys, str(file))
    assert code == 1
    assert out.startswith(f"{file}:4:3: error: found an invalid variable")
    assert command(capsys, str(file), "--language", "sqrt")[1].startswith(f"{file}:1:1: error: ")
    monkeypatch.setitem(sys.modules, "cedarpy", None)
    code, _, err = command(capsys, str(file))
    assert code != 0
    assert "install the extra `cedar`" in err
    with pytest.raises(ImportError, match=r"cedarpy is not installed; pip install 'sequrity-bindings\[cedar\]'"):
        check(WRONG, "cedar")
