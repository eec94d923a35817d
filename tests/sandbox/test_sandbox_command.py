"""The command checks each option, and serves on loopback without `--allow-remote`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from sequrity import SequrityClient
from sequrity_sandbox.__main__ import main
from sequrity_sandbox.sandbox import Sandbox

from ._calls import ROOT


class _Served(Exception):
    """Stands in for serving, and holds what would be served."""


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[tuple[object, ...], dict[str, object]]]:
    """Run the command up to the point where it serves."""

    def serve(*arguments: object, **options: object) -> None:
        raise _Served(arguments, options)

    def run(*arguments: str) -> tuple[tuple[object, ...], dict[str, object]]:
        monkeypatch.setattr("sequrity_sandbox.server.serve", serve)
        with pytest.raises(_Served) as caught:
            main(arguments)
        return caught.value.args[0], caught.value.args[1]

    return run


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--port", "65536"], "argument --port: expected a whole number from 0 to 65535, found '65536'"),
        (["--port", "-1"], "argument --port: expected a whole number"),
        (["--port", "x"], "argument --port: expected a whole number"),
        (["--port", "٣"], "argument --port: expected a whole number"),
        (["--pace", "-1"], "argument --pace: expected a number from 0 to 60, found '-1'"),
        (["--pace", "nan"], "argument --pace: expected a number"),
        (["--pace", "1e9"], "argument --pace: expected a number"),
        (["--faults", "2"], "argument --faults: expected a number from 0 to 1, found '2'"),
        (["--faults", "half"], "argument --faults: expected a number"),
        (["--seed", "1.5"], "argument --seed: expected a whole number"),
        (["--journal", "-3"], "argument --journal: expected a whole number"),
        (["--host", "example.com"], "argument --host: expected an IP address or localhost, found 'example.com'"),
        (["--host", "0.0.0.0"], "argument --host: other machines reach 0.0.0.0; add --allow-remote if they may"),
        (["--host", "::"], "argument --host: other machines reach ::"),
        (["--script", "absent.yaml"], "argument --script: absent.yaml: No such file"),
        (["--record", "a.json", "--script", "b.yaml"], "--script has no effect"),
        (["--record", "a.json", "--faults", "0.5"], "--faults has no effect"),
        (["--record", "a.json", "--no-ping"], "--no-ping has no effect"),
        (["--record", "a.json", "--legacy"], "--legacy has no effect"),
        (["--record", "/no/such/folder/a.json"], "argument --record: /no/such/folder/a.json: No such file"),
        (["--record", "a.json", "--service", "ftp://x"], "argument --record: 'ftp://x' is not an http or https URL"),
        (["--record", "a.json", "--service", "http://h:x"], "argument --record: 'http://h:x' is not an http or https"),
        (
            ["--record", "a.json", "--service", "http://127.0.0.1:8750/"],
            "http://127.0.0.1:8750/ is the recorder itself",
        ),
        (["--service", "http://x"], "argument --service: is for --record"),
        (["--upstream-model", "m"], "argument --upstream-model: is for --upstream"),
        (["--upstream", "x:1"], "argument --upstream: 'x:1' is not an http or https URL"),
        (["--record", "a.json", "--upstream", "http://x"], "--upstream has no effect"),
        (["--prot", "1"], "unrecognized arguments: --prot"),
    ],
)
def test_bad_option_exits_with_2_and_a_sentence(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


def test_an_invalid_script_exits_with_2_and_names_the_location(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "script.yaml"
    script.write_text("rules: [{then: {delay: -1}}]", "utf-8")
    with pytest.raises(SystemExit) as caught:
        main(["--script", str(script)])
    assert caught.value.code == 2
    assert "rules[0].then.delay: expected at least 0" in capsys.readouterr().err


def test_port_in_use_exits_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    from sequrity_sandbox.server import bind

    with bind("127.0.0.1", 0) as listener, pytest.raises(SystemExit) as caught:
        main(["--port", str(listener.getsockname()[1])])
    assert caught.value.code == 1
    assert "--port 0 takes a free one" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.9.1"])
def test_hosts_of_loopback_need_no_flag(served: Callable[..., object], host: str) -> None:
    assert served("--host", host)


def test_remote_host_needs_the_flag(served: Callable[..., tuple[tuple[object, ...], dict[str, object]]]) -> None:
    (_, host, port), options = served("--host", "0.0.0.0", "--allow-remote")
    assert (host, port, options) == ("0.0.0.0", 8750, {"allow_remote": True})


def test_options_reach_the_sandbox(
    served: Callable[..., tuple[tuple[object, ...], dict[str, object]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[tuple[object, ...], dict[str, object]]] = []

    class Recording(Sandbox):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            made.append((arguments, options))
            super().__init__(*arguments, **options)

    monkeypatch.setattr("sequrity_sandbox.sandbox.Sandbox", Recording)
    script = tmp_path / "s.json"
    script.write_text("{}", "utf-8")
    served(
        "--script", str(script), "--strict", "--seed", "3", "--pace", "0.5", "--no-ping",
        "--journal", "7", "--faults", "0.25", "--legacy",
    )  # fmt: skip
    expected = {"strict": True, "seed": 3, "pace": 0.5, "ping": False, "journal": 7, "faults": 0.25, "legacy": True}
    ((arguments, options),) = made
    assert arguments == (script,)
    assert {name: options[name] for name in expected} == expected


def test_help_describes_the_sandbox_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    text = capsys.readouterr().out
    assert caught.value.code == 0
    for part in ("Serve an offline Control service", "keys that start with `invalid`", "/_sandbox/", "example:"):
        assert part in text
    options = "host port seed pace no-ping faults script strict journal record service legacy schema version"
    options += " allow-remote upstream upstream-model"
    assert {f"--{name}" for name in options.split()} <= set(re.findall(r"--[a-z-]+", text))


def test_example_of_the_help_is_a_valid_script(capsys: pytest.CaptureFixture[str]) -> None:
    import textwrap

    from sequrity_sandbox.script.file import scenario_of
    from sequrity_sandbox.script.yaml_text import read_yaml

    with pytest.raises(SystemExit):
        main(["--help"])
    script = capsys.readouterr().out.partition("script.yaml:\n")[2]
    assert len(scenario_of(read_yaml(textwrap.dedent(script).encode())).rules or ()) == 2


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    version = re.findall(r'^version = "(.*)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)[0]
    assert capsys.readouterr().out == f"sequrity-sandbox {version}\n"


def test_missing_extra_is_named_by_the_import_of_the_sandbox() -> None:
    program = "import sys; sys.modules['jsonschema_rs'] = None; from sequrity_sandbox import Sandbox"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.stderr.splitlines()[-1] == (
        "ImportError: jsonschema_rs is not installed; pip install 'sequrity-bindings[sandbox]'"
    )


def test_missing_extra_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "sequrity_sandbox.server", raising=False)
    with pytest.raises(SystemExit) as caught:
        main([])
    assert caught.value.code == 1
    assert "uvicorn is not installed; pip install 'sequrity-bindings[sandbox]'" in capsys.readouterr().err


@contextmanager
def command(*arguments: str) -> Generator[str]:
    """Run the command in a process of its own, on a free port."""
    line = [sys.executable, "-m", "sequrity_sandbox", "--port", "0", *arguments]
    path = {"PYTHONPATH": ":".join(str(ROOT / each) for each in ("generated", "runtime", "sandbox"))}
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=path) as process:
        assert process.stdout is not None
        try:
            first = process.stdout.readline()
            assert first.startswith("Sandbox ready at "), process.stderr.read() if process.stderr else ""
            yield first.split()[-1]
        finally:
            process.terminate()


def test_recorded_conversation_is_replayed_by_the_command(tmp_path: Path) -> None:
    """`--record` in front of a service writes a file; `--script` with the file responds as the service did."""
    file = tmp_path / "recorded.json"
    with Sandbox() as service, command("--record", str(file), "--service", service.url) as proxy:
        service.reply("From the service.", times=1)
        service.reply("Again.")
        first = conversation("a-secret-key", proxy)
        assert first[0] == "From the service."
        assert len(service.requests) == 4
    assert "a-secret-key" not in file.read_text("utf-8")
    assert oct(file.stat().st_mode & 0o777) == "0o600"
    document = json.loads(file.read_text("utf-8"))
    assert len(document["rules"]) == 4
    with command("--script", str(file)) as replay:
        assert conversation("another-key", replay) == first
        page = httpx.get(f"{replay}/_sandbox/requests").json()
        assert [each["outcome"]["kind"] for each in page["requests"]] == ["Raw"] * 4


def conversation(key: str, url: str) -> list[str | None]:
    """Hold a conversation of two turns with the service, one of them twice, and stream a third."""
    messages: Any = [{"role": "user", "content": "Hello"}]
    with SequrityClient(key, url, max_retries=0) as client:
        texts: list[str | None] = [client.control.chat.create(messages, "m").text for _ in range(2)]
        messages += [{"role": "assistant", "content": texts[-1] or ""}, {"role": "user", "content": "And?"}]
        texts.append(client.control.chat.create(messages, "m").text)
        with client.control.chat.create(messages, "m", stream=True) as stream:
            texts.append("".join(chunk.text or "" for chunk in stream))
    return texts
