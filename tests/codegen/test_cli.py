"""`python -m sequrity_codegen`: its output, its files, and its exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from schema_folder import ROOT, SCHEMA, named, one, record, save

from sequrity_codegen.__main__ import main

STRING = {"type": "string"}
THING = one(record("Thing", {"x": STRING}))


class Folder:
    """A schema folder, an output folder, and the command line on both."""

    def __init__(self, root: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.schema = save(THING, root / "schema")
        self.output = root / "output"
        self._capture = capture

    def run(self, command: str, *options: str) -> tuple[int, str, str]:
        self._capture.readouterr()
        folders = ["--schema", str(self.schema), "--output", str(self.output)]
        code = main([command, *(folders[:2] if command == "lint" else folders), *options])
        out, err = self._capture.readouterr()
        return code, out, err

    def files(self) -> dict[str, bytes]:
        paths = [path for path in self.output.rglob("*") if path.is_file()]
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Folder:
    return Folder(tmp_path, capsys)


def test_gen_lists_written_files_and_check_passes_afterwards(folder: Folder) -> None:
    code, out, err = folder.run("gen")
    *files, summary = out.splitlines()
    assert (code, err) == (0, "")
    assert "sequrity/thing.py: written" in files
    assert "sequrity/converters/thing.py: written" in files
    assert "modules, " in summary
    assert f"; {len(files)} file(s) changed." in summary
    assert len(files) == len(folder.files())
    code, out, err = folder.run("check")
    assert (code, err) == (0, "")
    assert "up to date" in out


def test_a_second_gen_changes_nothing(folder: Folder) -> None:
    folder.run("gen")
    times = {path: path.stat().st_mtime_ns for path in folder.output.rglob("*")}
    code, out, _ = folder.run("gen")
    assert code == 0
    assert out.endswith("; no file(s) changed.\n")
    assert {path: path.stat().st_mtime_ns for path in folder.output.rglob("*")} == times


def test_schemas_of_others_do_not_replace_the_package_of_this_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("gen", "check"):
        assert main([command, "--schema", str(tmp_path)]) == 1
        assert f"name the package for {tmp_path} with --package" in capsys.readouterr().err


def test_check_never_writes(folder: Folder) -> None:
    code, out, err = folder.run("check")
    assert (code, out) == (1, "")
    assert "sequrity/thing.py: missing" in err
    assert not folder.output.exists()


def test_a_hand_edit_fails_check_and_gen_mends_it(folder: Folder) -> None:
    folder.run("gen")
    before = folder.files()
    path = folder.output / "sequrity" / "thing.py"
    path.write_text(path.read_text().replace("x:", "y:"))
    code, _, err = folder.run("check")
    assert code == 1
    assert err.splitlines()[0] == "sequrity/thing.py: differs"
    assert "make gen" in err
    assert folder.run("gen")[1].startswith("sequrity/thing.py: rewritten\n")
    assert folder.files() == before
    assert folder.run("check")[0] == 0


def test_a_leftover_file_fails_check_and_gen_removes_it(folder: Folder) -> None:
    save({"gone.json": named("Gone", **STRING)}, folder.schema)
    folder.run("gen")
    (folder.schema / "gone.json").unlink()
    code, _, err = folder.run("check")
    assert code == 1
    assert "sequrity/gone.py: left over" in err
    assert "sequrity/schema/gone.json: left over" in err
    folder.run("gen")
    assert not [name for name in folder.files() if "gone" in name]
    assert folder.run("check")[0] == 0


def test_a_forgotten_gen_fails_check(folder: Folder) -> None:
    folder.run("gen")
    save(one(record("Thing", {"x": STRING, "y": STRING})), folder.schema)
    code, _, err = folder.run("check")
    assert code == 1
    assert "sequrity/thing.py: differs" in err
    assert "sequrity/schema/thing.json: differs" in err
    assert folder.run("gen")[0] == 0
    assert folder.run("check")[0] == 0


def test_compiled_files_do_not_count(folder: Folder) -> None:
    folder.run("gen")
    cache = folder.output / "sequrity" / "__pycache__"
    cache.mkdir()
    (cache / "thing.cpython-311.pyc").write_bytes(b"")
    assert folder.run("check")[0] == 0


def test_a_folder_with_a_file_that_is_not_generated_is_refused(folder: Folder) -> None:
    mine = folder.output / "sequrity" / "mine.py"
    mine.parent.mkdir(parents=True)
    mine.write_text("print('mine')\n")
    code, out, err = folder.run("gen")
    assert (code, out) == (1, "")
    assert err.startswith("sequrity/mine.py#: was not generated; choose another output folder")
    assert folder.files() == {"sequrity/mine.py": b"print('mine')\n"}


def test_a_file_of_another_author_below_the_output_is_reported_and_kept(folder: Folder) -> None:
    folder.run("gen")
    (folder.output / "sequrity/converters/mine.py").write_text("PRECIOUS = 1\n")
    before = folder.files()
    for command in ("check", "gen"):
        code, out, err = folder.run(command)
        assert (code, out) == (1, "")
        assert "sequrity/converters/mine.py" in err
    assert folder.files() == before


@pytest.mark.parametrize("name", ["data.csv", "notes/readme.md", "schema/mine.json", "py.typed.orig"])
def test_a_data_file_below_the_output_is_kept(folder: Folder, name: str) -> None:
    folder.run("gen")
    mine = folder.output / "sequrity" / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("precious")
    save(one(record("Thing", {"y": STRING})), folder.schema)
    before = folder.files()
    code, out, err = folder.run("gen")
    assert (code, out) == (1, "")
    assert err.startswith(f"sequrity/{name}#: was not generated; choose another output folder")
    assert folder.files() == before


def test_a_package_that_was_generated_without_a_manifest_is_replaced(folder: Folder) -> None:
    folder.run("gen")
    (folder.output / "sequrity/generated.txt").unlink()
    (folder.output / "sequrity/schema/old.json").write_text("{}")
    assert folder.run("gen")[0] == 0
    assert not (folder.output / "sequrity/schema/old.json").exists()
    (folder.output / "sequrity/generated.txt").unlink()
    (folder.output / "sequrity/data.csv").write_text("precious")
    assert folder.run("gen")[0] == 1


def test_the_manifest_lists_every_file(folder: Folder) -> None:
    folder.run("gen")
    assert folder.files()["sequrity/generated.txt"].decode().splitlines() == sorted(folder.files())


@pytest.mark.parametrize("output", [".", "..", "types"])
def test_an_output_folder_in_or_around_the_schemas_is_refused(
    folder: Folder, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(folder.schema.rglob("*"))
    arguments = ["--schema", str(folder.schema), "--output", str(folder.schema / output)]
    assert main(["gen", *arguments, "--package", "schema" if output == ".." else "thing"]) == 1
    assert "choose another output folder" in capsys.readouterr().err
    assert sorted(folder.schema.rglob("*")) == before


def test_a_refused_schema_changes_nothing(folder: Folder) -> None:
    folder.run("gen")
    before = folder.files()
    save(one(record("Thing", {"odd": {**STRING, "$vocabulary": {}}})), folder.schema)
    code, out, err = folder.run("gen")
    assert (code, out) == (1, "")
    assert "thing.json#/properties/odd" in err
    assert "Traceback" not in err
    assert folder.files() == before


def test_another_package_and_folder(folder: Folder) -> None:
    assert folder.run("gen", "--package", "other")[0] == 0
    assert {name.partition("/")[0] for name in folder.files()} == {"other"}
    assert b"from other.thing import Thing" in folder.files()["other/converters/thing.py"]
    assert folder.run("check", "--package", "other")[0] == 0
    assert folder.run("check")[0] == 1


@pytest.mark.parametrize(
    "package", ["a-b", "class", "a.b", "", "../x", "attrs", "typing", "sequrity_runtime", "json", "a" * 5000]
)
def test_a_package_name_that_cannot_be_is_refused(folder: Folder, package: str) -> None:
    code, out, err = folder.run("gen", "--package", package)
    assert (code, out) == (1, "")
    assert "nothing was written" in err
    assert not folder.output.exists()


def test_a_schema_file_may_have_the_name_of_a_state(folder: Folder) -> None:
    save({f"{name}.json": named(f"{name.title()}", **STRING) for name in ("missing", "differs")}, folder.schema)
    assert "sequrity/missing.py: written" in folder.run("gen")[1].splitlines()
    (folder.output / "sequrity" / "missing.py").unlink()
    assert folder.run("check")[2].splitlines()[0] == "sequrity/missing.py: missing"
    assert folder.run("gen")[1].splitlines()[0] == "sequrity/missing.py: written"


def test_an_old_package_stays_if_the_new_one_cannot_replace_it(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.run("gen")
    before = folder.files()
    save(one(record("Thing", {"y": STRING})), folder.schema)
    rename = Path.rename

    def fail_once(self: Path, target: Path) -> Path:
        if self.parent.name == "new":
            raise OSError("disk full")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_once)
    with pytest.raises(OSError, match="disk full"):
        folder.run("gen")
    assert folder.files() == before
    assert [path.name for path in folder.output.iterdir()] == ["sequrity"]


def test_lint_does_not_mention_writing(folder: Folder) -> None:
    assert "written" not in folder.run("lint")[2]


def test_lint_names_the_rule(folder: Folder) -> None:
    code, out, err = folder.run("lint")
    assert (code, out) == (1, "")
    assert "thing.json#/properties/x: has no description; describe its purpose [description]" in err


def test_lint_passes_the_shipped_schemas(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--schema", str(SCHEMA)]) == 0
    assert "rules" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["gen", "check", "lint"])
def test_a_folder_that_is_not_there_is_refused(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--schema", str(tmp_path / "nowhere")]) == 1
    assert "nowhere#: does not exist; name a schema file, or the folder" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["gen", "--help"], ["check", "--help"], ["lint", "--help"]])
def test_help_explains(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    out = capsys.readouterr().out
    assert exit_.value.code == 0
    assert "usage: python -m sequrity_codegen" in out
    assert len(out.splitlines()) > 5


@pytest.mark.parametrize("arguments", [[], ["generate"], ["gen", "--what"], ["lint", "--output", "x"]])
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_the_module_runs_as_a_program(folder: Folder) -> None:
    command = [sys.executable, "-W", "error", "-m", "sequrity_codegen", "check", "--schema", str(folder.schema)]
    path = f"{ROOT / 'codegen'}:{ROOT / 'runtime'}"
    environment = {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(
        [*command, "--output", str(folder.output)], env=environment, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.endswith("run `make gen`.\n")
