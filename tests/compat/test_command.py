"""What `python -m sequrity_compat compat` says to versions that it cannot read, and when nobody reads what it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from schema_folder import one, record, save

from sequrity_compat.__main__ import main

TEXT = {"type": "string", "description": "Text."}
THING = record("Thing", {"name": TEXT}, ["name"], examples=[{"name": "x"}])
COMMAND = [sys.executable, "-m", "sequrity_compat", "compat"]


def snapshot(**documents: Any) -> str:
    return json.dumps(
        {"version": "0.1.0", "documents": {f"{name}.json": documents[name] for name in documents}, "python": {}}
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"a":', "is not JSON"),
        (b"\xff\xfe{", "is not JSON: 'utf-8'"),
        (b"", "is not JSON"),
        (b"[" * 100_000, "is nested too deep"),
        (b"[1]", "is not a snapshot of 0.1.0"),
        (b'{"version": "0.2.0", "documents": {}, "python": {}}', "is not a snapshot of 0.1.0"),
        (snapshot(a=5).encode(), "a.json#: is not JSON Schema"),
        (snapshot(a={"$defs": {"x/y": 5}}).encode(), "a.json#/$defs/x~1y: is not JSON Schema"),
        (snapshot(openapi={"paths": []}).encode(), "openapi.json#/paths: is not OpenAPI"),
        (snapshot(openapi={"paths": {"/": {"get": 1}}}).encode(), "openapi.json#/paths/~1/get: is not OpenAPI"),
    ],
)
def test_a_file_that_is_no_version_is_named(
    content: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, with the place; the exit code says that nothing was compared."""
    path = tmp_path / "0.1.0.json"
    path.write_bytes(content)
    assert main(["compat", str(path), str(path)]) == 2
    out, err = capsys.readouterr()
    line, end = err.splitlines()
    assert (out, end) == ("", "1 problem(s).")
    assert says in line


def test_a_version_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its whole path, and with what may stand there."""
    assert main(["compat", str(tmp_path / "nothing")]) == 2
    said = capsys.readouterr().err
    assert f"{tmp_path / 'nothing'}#: cannot be read: No such file or directory; expected a schema folder" in said


def test_a_folder_without_schemas_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty version would be compatible with all."""
    assert main(["compat", str(tmp_path), str(tmp_path)]) == 2
    assert "holds no .json file" in capsys.readouterr().err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return save(one(THING), tmp_path / "schema")


def test_what_no_code_can_be_generated_from_is_judged_on_the_wire(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The break is shown, and a finding of its own says why the names are not compared."""
    short, broken = {**TEXT, "maxLength": 3}, {**TEXT, "pattern": "("}
    new = save(one(record("Thing", {"name": short, "other": broken}, ["name"])), tmp_path / "new")
    assert main(["compat", str(folder), str(new)]) == 1
    said = capsys.readouterr().out
    assert "breaking: The limit is tighter: no maxLength before, maxLength 3 now." in said
    assert f"unknown: The generated names cannot be compared, because `{new}` cannot be generated: " in said
    assert "  Where: thing.json#/properties/other/pattern\n" in said


def test_a_reader_that_has_seen_enough_ends_the_command(folder: Path) -> None:
    """As `head` does: without a word."""
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [*COMMAND, str(folder), str(folder)], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (result.returncode, result.stderr) == (2, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_disc_that_is_full_is_told(folder: Path) -> None:
    """In one line."""
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [*COMMAND, str(folder), str(folder)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert result.returncode == 2
    assert result.stderr == "python -m sequrity_compat: [Errno 28] No space left on device\n"


def test_the_exit_code_of_the_command_is_that_of_the_verdict(folder: Path) -> None:
    """0 says that all is compatible."""
    result = subprocess.run([*COMMAND, str(folder), str(folder)], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Compatible with" in result.stdout
