"""The command line of `python -m sequrity_compat`: unreadable versions, exit codes, closed pipes."""

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
COMMAND = [sys.executable, "-m", "sequrity_compat", "compare"]


def snapshot(**documents: Any) -> str:
    return json.dumps(
        {"version": "0.1.0", "documents": {f"{name}.json": documents[name] for name in documents}, "python": {}}
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"a":', "is not JSON"),
        (b"\xff\xfe{", "is not strict JSON"),
        (b"", "is not JSON"),
        (b'{"version": "0.1.0", "version": "0.1.0", "documents": {}, "python": {}}', "holds the key 'version' twice"),
        (b"[" * 100_000, "is nested deeper than"),
        (b"[1]", "is not a snapshot of 0.1.0"),
        (b'{"version": "0.2.0", "documents": {}, "python": {}}', "is not a snapshot of 0.1.0"),
        (snapshot(a=5).encode(), "a.json#: is not JSON Schema"),
        (snapshot(a={"$defs": {"x/y": 5}}).encode(), "a.json#/$defs/x~1y: is not JSON Schema"),
        (snapshot(openapi={"paths": []}).encode(), "openapi.json#/paths: is not OpenAPI"),
        (snapshot(openapi={"paths": {"/": {"get": 1}}}).encode(), "openapi.json#/paths/~1/get: is not OpenAPI"),
    ],
)
def test_invalid_snapshot_exits_2_and_names_the_location(
    content: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message is one line."""
    path = tmp_path / "0.1.0.json"
    path.write_bytes(content)
    assert main(["compare", str(path), str(path)]) == 2
    out, err = capsys.readouterr()
    line, end = err.splitlines()
    assert (out, end) == ("", "1 problem(s).")
    assert says in line


def test_missing_version_exits_2_and_names_the_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message says what is expected at the path."""
    assert main(["compare", str(tmp_path / "nothing")]) == 2
    said = capsys.readouterr().err
    assert f"{tmp_path / 'nothing'}#: cannot be read: No such file or directory; expected a schema folder" in said


def test_folder_without_schemas_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty version would be compatible with every other one."""
    assert main(["compare", str(tmp_path), str(tmp_path)]) == 2
    assert "holds no .json file" in capsys.readouterr().err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return save(one(THING), tmp_path / "schema")


def test_schemas_that_cannot_be_generated_are_compared_on_the_wire(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The break is shown, and another finding says why the names are not compared."""
    short, broken = {**TEXT, "maxLength": 3}, {**TEXT, "pattern": "("}
    new = save(one(record("Thing", {"name": short, "other": broken}, ["name"])), tmp_path / "new")
    assert main(["compare", str(folder), str(new)]) == 1
    said = capsys.readouterr().out
    assert "breaking: The limit is tighter: no maxLength before, maxLength 3 now." in said
    assert f"unknown: The generated names cannot be compared, because `{new}` cannot be generated: " in said
    assert "  Where: thing.json#/properties/other/pattern\n" in said


def test_closed_pipe_exits_2_without_a_message(folder: Path) -> None:
    """As for `head`."""
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [*COMMAND, str(folder), str(folder)], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (result.returncode, result.stderr) == (2, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_full_disk_exits_2_with_a_message(folder: Path) -> None:
    """The message is one line."""
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [*COMMAND, str(folder), str(folder)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert result.returncode == 2
    assert result.stderr == "python -m sequrity_compat: [Errno 28] No space left on device\n"


def test_compatible_versions_exit_0(folder: Path) -> None:
    """The report goes to stdout."""
    result = subprocess.run([*COMMAND, str(folder), str(folder)], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Compatible with" in result.stdout
