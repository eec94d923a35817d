"""Output and exit codes of `python -m sequrity schema`."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from sequrity import schema
from sequrity_runtime.bundling.bundle import PROFILES
from sequrity_runtime.commands import command_line
from sequrity_runtime.commands.command_line import main, run_command

GOOD = {"messages": [{"role": "user", "content": "Hi"}], "model": "m"}
BAD = {"messages": [{"role": "user"}], "model": 3}


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main("sequrity", ["schema", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_list_names_every_type(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "list")
    assert (code, out.splitlines(), err) == (0, list(schema.names()), "")


def test_show_prints_one_schema(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "show", "ToolCall")
    assert (code, json.loads(out)) == (0, schema.load("ToolCall"))


def test_show_of_an_unknown_type_suggests_another(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "show", "ToolCal")
    assert (code, out) == (2, "")
    assert "did you mean ToolCall?" in err


@pytest.mark.parametrize("profile", PROFILES)
def test_bundle_prints_a_profile(profile: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "bundle", "--profile", profile)
    assert (code, json.loads(out)) == (0, schema.bundle(profile))


def test_bundle_writes_every_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "bundle", "--every", str(tmp_path / "a" / "b"))
    assert code == 0
    for name, profile in PROFILES.items():
        assert json.loads((tmp_path / "a" / "b" / profile.file).read_text()) == schema.bundle(name)
        assert profile.file in out


def test_bundle_names_a_path_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    code, _, err = run(capsys, "bundle", "--every", str(tmp_path / "file"))
    assert code == 2
    assert "cannot write into" in err


def test_validate_accepts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.json").write_text(json.dumps(GOOD))
    assert run(capsys, "validate", "ChatCompletionRequest", str(tmp_path / "good.json")) == (
        0,
        "a valid ChatCompletionRequest\n",
        "",
    )


def test_validate_names_every_violation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.json").write_text(json.dumps(BAD))
    code, out, err = run(capsys, "validate", "ChatCompletionRequest", str(tmp_path / "bad.json"))
    assert (code, err) == (1, "")
    assert "\"/messages/0\": missing required key 'content'" in out
    assert '"/model": expected a string' in out
    assert "2 violation(s)" in out


def test_validate_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(GOOD).encode())))
    assert run(capsys, "validate", "ChatCompletionRequest", "-")[0] == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"{")))
    code, _, err = run(capsys, "validate", "ChatCompletionRequest", "-")
    assert code == 2
    assert "standard input: not valid JSON" in err


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"{", "not valid JSON"), (b"", "empty"), (b"\xff", "not UTF-8"), (b'{"a":1,"a":2}', "twice")],
)
def test_validate_reports_invalid_json(
    content: bytes, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.json").write_bytes(content)
    code, out, err = run(capsys, "validate", "ToolCall", str(tmp_path / "x.json"))
    assert (code, out) == (2, "")
    assert message in err


@pytest.mark.parametrize("file", ["missing.json", ".", "null\0character"])
def test_validate_names_a_file_that_cannot_be_read(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "validate", "ToolCall", file)
    assert code == 2
    assert "cannot read" in err


@pytest.mark.parametrize("name", schema.names())
def test_every_type_can_be_validated(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example = next(iter(schema.load(name).get("examples", [None])))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(example).encode())))
    assert run(capsys, "validate", name, "-") == (0, f"a valid {name}\n", "")


@pytest.mark.parametrize("arguments", [[], ["schema"], ["schema", "bundle", "--profile", "cobol"], ["schema", "show"]])
def test_invalid_arguments_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main("sequrity", arguments)
    assert caught.value.code == 2
    assert "usage: python -m sequrity" in capsys.readouterr().err


def test_the_package_runs_as_a_module() -> None:
    """A key with unprintable characters is shown in ASCII."""
    command = [sys.executable, "-m", "sequrity", "schema", "validate", "TaggerConfig", "-"]
    document = json.dumps({"name": "pii_redaction", "\ud800\x1b": 1})
    result = subprocess.run(command, input=document, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith('"/\\ud800\\u001b": unknown key')


class ClosedPipe(io.TextIOWrapper):
    """A standard output with a broken pipe."""

    def write(self, _: str) -> int:
        raise BrokenPipeError


def test_a_broken_pipe_is_not_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`head` closes its end of the pipe."""
    monkeypatch.setattr(sys, "argv", ["sequrity", "schema", "list"])
    with (tmp_path / "out").open("wb") as file, ClosedPipe(file) as out:
        monkeypatch.setattr(sys, "stdout", out)
        with pytest.raises(SystemExit) as caught:
            run_command("sequrity")
        monkeypatch.undo()
    assert caught.value.code == 2
    assert capsys.readouterr() == ("", "")


def test_interrupted_command_exits_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """128 + SIGINT, as shells report it."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line, "main", interrupted)
    with pytest.raises(SystemExit) as caught:
        run_command("sequrity")
    assert caught.value.code == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_reported() -> None:
    """The message is one line."""
    command = [sys.executable, "-m", "sequrity", "schema", "list"]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (result.returncode, result.stderr) == (2, "python -m sequrity: cannot write: No space left on device\n")


def test_a_closed_standard_input_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A shell closes it with `<&-`."""
    monkeypatch.setattr(sys, "stdin", None)
    code, _, err = run(capsys, "validate", "ToolCall", "-")
    assert (code, err) == (2, "python -m sequrity: cannot read standard input: it is closed\n")


@pytest.mark.parametrize(
    ("arguments", "code"), [(["schema", "list"], 0), (["schema", "show", "Nobody"], 2), (["chat", "--model", ""], 2)]
)
def test_closed_standard_output_and_error_are_not_an_error(
    arguments: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shell closes them with `>&- 2>&-`."""
    monkeypatch.setattr(sys, "argv", ["sequrity", *arguments])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit) as caught:
        run_command("sequrity", "chat")
    sys.stdout.close()
    sys.stderr.close()
    assert caught.value.code == code


def test_exit_code_of_the_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["sequrity", "schema", "show", "Nobody"])
    with pytest.raises(SystemExit) as caught:
        run_command("sequrity")
    assert caught.value.code == 2
    assert "Nobody" in capsys.readouterr().err
