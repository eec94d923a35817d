"""The page on types from your own schemas: its commands, code and messages are true."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from schema_folder import ROOT

from sequrity_codegen.__main__ import main

PAGE = (ROOT / "docs/own-schemas.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


PET = json.loads(blocks("json")[0])


def generate(folder: Path) -> int:
    """Run the command of the page in a folder that holds `pet.json`."""
    (command,) = re.findall(r"-m sequrity_codegen (gen --schema pet.json .*)", PAGE)
    arguments = command.replace("pet.json", str(folder / "pet.json")).replace("--output .", f"--output {folder}")
    return main(arguments.split())


def test_the_code_runs_on_the_generated_package(tmp_path: Path) -> None:
    (tmp_path / "pet.json").write_text(json.dumps(PET), "utf-8")
    assert generate(tmp_path) == 0
    (tmp_path / "page.py").write_text("\n".join(blocks("python")), "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "runtime")}
    result = subprocess.run(
        [sys.executable, "-W", "error", "page.py"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout == blocks("text")[0]


def test_the_note_and_the_error_are_those_of_the_generator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note, error = blocks("text")[1:]
    part = {"type": "object", "properties": {"p": {"type": "string"}}}
    toy = {"anyOf": [{"$ref": "#/$defs/Ball"}, {"$ref": "#/$defs/Rope"}]}
    unclear = {**PET, "properties": {"toy": toy}, "$defs": {"Ball": part, "Rope": part}}
    (tmp_path / "pet.json").write_text(json.dumps({**unclear, "required": []}), "utf-8")
    assert generate(tmp_path) == 0
    assert capsys.readouterr().err == note
    name = {"type": "string", "tsType": "any"}
    (tmp_path / "pet.json").write_text(json.dumps({**PET, "properties": {**PET["properties"], "name": name}}), "utf-8")
    assert generate(tmp_path) == 1
    assert capsys.readouterr().err == error
