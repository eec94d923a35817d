"""Testees are built with their languages' tools, and a report names those that could not be built."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sequrity_conformance import __main__ as command
from sequrity_conformance import testees
from sequrity_conformance.builds import build_all
from sequrity_conformance.testees import FOLDER, all_testees


def klingon(folder: Path, *build: tuple[str, ...]) -> testees.Testee:
    return testees.Testee("klingon", folder, ("klingon",), build)


def test_commands_run_in_the_testees_folder(tmp_path: Path) -> None:
    said: list[str] = []
    assert build_all([klingon(tmp_path, ("sh", "-c", "echo > one"), ("sh", "-c", "mv one two"))], said.append)
    assert (tmp_path / "two").exists()
    assert said == ["klingon: built in 0 s"]


def test_a_missing_tool_is_reported_and_not_a_failure(tmp_path: Path) -> None:
    said: list[str] = []
    assert build_all([klingon(tmp_path, ("sh", "-c", ":"), ("no-such-compiler",))], said.append)
    assert said == ["NOT BUILT: klingon: no-such-compiler is not installed"]


def test_a_command_that_fails_is_quoted(tmp_path: Path) -> None:
    said: list[str] = []
    assert not build_all([klingon(tmp_path, ("sh", "-c", "echo out; echo err >&2; exit 3"))], said.append)
    assert said[0].startswith("klingon: sh -c")
    assert said[0].endswith("out\nerr\n")


def test_the_command_builds_the_languages_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = testees.Testee("elvish", tmp_path, ("elvish",), (("sh", "-c", "exit 1"),))
    unbuilt = testees.Testee("plain", tmp_path, ("plain",))
    known = [klingon(tmp_path, ("sh", "-c", ":")), other, unbuilt]
    monkeypatch.setattr(command, "all_testees", lambda: known)
    assert command.main(["build", "klingon", "plain"]) == 0
    assert capsys.readouterr().out == "klingon: built in 0 s\n"
    assert command.main(["build"]) == 1
    assert "elvish: sh -c exit 1" in capsys.readouterr().out


def test_testee_json_lists_the_build_commands() -> None:
    languages = {each.language: each for each in all_testees()}
    assert languages["typescript"].build[0][:2] == ("npm", "ci")
    assert languages["python"].build == ()


@pytest.mark.parametrize("lock", sorted(FOLDER.glob("*/package-lock.json")), ids=lambda path: path.parent.name)
def test_a_lock_names_versions_and_hashes_and_no_host(lock: Path) -> None:
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    installed = [each for name, each in packages.items() if name]
    assert installed
    assert all("integrity" in each and "resolved" not in each for each in installed)
