"""Output and exit codes of `sequrity chat`, `batch`, `completion` and `--version`."""

from __future__ import annotations

import argparse
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from sequrity_runtime.commands.command_line import main, program, run_command
from sequrity_sandbox import running
from sequrity_sandbox.outcome import Refusal
from sequrity_sandbox.planning.built_in import BuiltInPlanner

COMMANDS = ("batch", "chat", "policy")
PROGRAM = program("sequrity")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running(seed=1) as base_url:
        yield base_url


@pytest.fixture(autouse=True)
def _environment(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEQURITY_API_KEY", "key-of-the-tests")
    monkeypatch.setenv("SEQURITY_BASE_URL", url)
    monkeypatch.setenv("SEQURITY_MODEL", "m")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main("sequrity", arguments, COMMANDS)
    out, err = capsys.readouterr()
    return code, out, err


def test_chat_prints_the_text_of_the_response(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "chat", "Hello there")
    assert (code, err) == (0, "")
    assert 'You wrote: "Hello there"' in out
    assert out.endswith("\n")


def test_chat_prints_the_same_text_as_a_stream(capsys: pytest.CaptureFixture[str]) -> None:
    whole = run(capsys, "chat", "Hello there", "--no-stream")
    assert run(capsys, "chat", "Hello there", "--stream") == whole


def test_chat_streams_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        flushes = 0

        def isatty(self) -> bool:
            return True

        def flush(self) -> None:
            self.flushes += 1

    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main("sequrity", ["chat", "Hello there"], COMMANDS) == 0
    assert terminal.flushes > 2
    assert 'You wrote: "Hello there"' in terminal.getvalue()


def test_chat_reads_the_message_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"from a pipe")))
    assert 'You wrote: "from a pipe"' in run(capsys, "chat", "-", "--system", "Be brief.", "--timeout", "20")[1]


def test_chat_dual_prints_the_value_of_the_result(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "chat", "Hello", "--dual", "--model", "a,b", "--provider", "openrouter")
    assert (code, err) == (0, "")
    assert "Hello" in out
    assert not out.startswith("{")


def test_chat_dual_reports_the_error_of_a_failed_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def refused(*_: object) -> Refusal:
        return Refusal("the policy denies it", "policy", "policy_violation")

    monkeypatch.setattr(BuiltInPlanner, "plan", refused)
    assert run(capsys, "chat", "Hello", "--dual", "--model", "a,b") == (1, "", f"{PROGRAM}: the policy denies it\n")


def test_chat_policy_reads_a_policy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "good.sqrt"
    good.write_text('tool "send" { hard deny always; }')
    assert run(capsys, "chat", "Hello", "--policy", str(good), "--model", "a,b")[0] == 0
    bad = tmp_path / "bad.sqrt"
    bad.write_text('tool "send" { hard deny')
    code, out, err = run(capsys, "chat", "Hello", "--policy", str(bad))
    assert (code, out) == (2, "")
    assert f"{bad}: " in err


def test_chat_reports_an_error_of_the_service(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "chat", "Hello", "--session", "no-such-session")
    assert (code, out) == (1, "")
    assert err.startswith(f"{PROGRAM}: ")
    assert "404" in err


def test_chat_prints_the_error_of_a_failed_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = json.dumps({"status": "failure", "error": {"code": "denied", "message": "'send' is denied"}})
    monkeypatch.setattr("sequrity.types.chat_completion.response.ChatCompletionResponse.text", text)
    assert run(capsys, "chat", "Hello", "--dual") == (1, "", f"{PROGRAM}: 'send' is denied\n")


def test_an_interrupt_exits_as_shells_report_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "argv", ["sequrity", "chat", "Hello"])
    monkeypatch.setattr("sequrity_runtime.commands.command_line.main", interrupted)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    with pytest.raises(SystemExit) as ended:
        run_command("sequrity", *COMMANDS)
    assert ended.value.code == 130


def test_chat_needs_a_model_and_a_key(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("SEQURITY_MODEL")
    assert "--model is required, or the environment variable SEQURITY_MODEL" in run(capsys, "chat", "Hello")[2]
    monkeypatch.delenv("SEQURITY_API_KEY")
    code, _, err = run(capsys, "chat", "Hello", "--model", "m")
    assert code == 2
    assert "SEQURITY_API_KEY is not set" in err


def requests(path: Path, *models: str) -> str:
    lines = [
        {
            "custom_id": f"r{number}",
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {"model": model, "messages": [{"role": "user", "content": "Hi"}]},
        }
        for number, model in enumerate(models)
    ]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return str(path)


def test_batch_writes_the_results_and_prints_a_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = requests(tmp_path / "in.jsonl", "m", "m", "m")
    output = tmp_path / "out.jsonl"
    code, out, err = run(capsys, "batch", source, str(output), "--concurrency", "2")
    assert (code, out) == (0, "")
    assert err.startswith("3 results: 3 succeeded, 0 failed\n")
    assert len(output.read_text().splitlines()) == 3
    assert run(capsys, "batch", source, str(output), "--quiet", "--dual") == (0, "", "")


def test_batch_exits_with_1_if_requests_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"custom_id": "a"}\n')
    code, _, err = run(capsys, "batch", str(source), str(tmp_path / "out.jsonl"))
    assert code == 1
    assert "1 x invalid_request" in err


def test_batch_names_a_file_that_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "batch", str(tmp_path / "missing"), str(tmp_path / "out.jsonl"))
    assert code == 2
    assert "cannot read" in err


def test_batch_reports_a_refused_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sequrity_runtime.client.namespace.SyncNamespace.batch", _refuse)
    code, _, err = run(capsys, "batch", requests(tmp_path / "in.jsonl", "m"), str(tmp_path / "out.jsonl"))
    assert (code, err) == (1, f"{PROGRAM}: no such key\n")


def _refuse(*_: object, **__: object) -> None:
    from sequrity import AuthenticationError

    raise AuthenticationError("no such key", status=401)


def test_chat_refuses_an_invalid_timeout(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "chat", "Hello", "--timeout", "-1")
    assert (code, out) == (2, "")
    assert "timeout" in err


def test_the_parser_completes_words_only_for_a_shell(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    completed: list[argparse.ArgumentParser] = []
    monkeypatch.setitem(sys.modules, "argcomplete", SimpleNamespace(autocomplete=completed.append))
    monkeypatch.delenv("_ARGCOMPLETE", raising=False)
    run(capsys, "schema", "list")
    assert not completed
    monkeypatch.setenv("_ARGCOMPLETE", "1")
    run(capsys, "schema", "list")
    assert [parser.description for parser in completed] == ["Tools around the package sequrity."]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "completion", shell)
    assert code == 0
    assert "sequrity" in out
    assert "_ARGCOMPLETE" in out


def test_completion_names_the_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "argcomplete", None)
    code, _, err = run(capsys, "completion", "bash")
    assert code == 2
    assert "install the extra `completion`" in err


def test_bash_completes_commands_and_options(tmp_path: Path) -> None:
    def completed(line: str) -> list[str]:
        environment = {
            "_ARGCOMPLETE": "1",
            "_ARGCOMPLETE_STDOUT_FILENAME": str(tmp_path / "words"),
            "_ARGCOMPLETE_IFS": "\n",
            "COMP_LINE": line,
            "COMP_POINT": str(len(line)),
            "COMP_TYPE": "9",
        }
        program = "import sys; sys.argv[0] = 'sequrity'; from sequrity.__main__ import main; main()"
        subprocess.run([sys.executable, "-c", program], env=environment, check=True, timeout=30)
        return (tmp_path / "words").read_text().split()

    assert completed("sequrity ba") == ["batch"]
    assert "--policy" in completed("sequrity chat --p")


def test_version_names_the_package_and_python(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main("sequrity", ["--version"], COMMANDS)
    assert ended.value.code == 0
    assert re.fullmatch(r"sequrity \S+ \(Python 3\.\d+\.\d+\S*\)\n", capsys.readouterr().out)


def test_version_of_a_package_that_is_not_installed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main("stranger", ["--version"])
    assert capsys.readouterr().out.startswith("stranger (version unknown: not installed)")
