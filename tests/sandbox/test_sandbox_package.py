"""The sandbox as a package: the plugin of pytest, the extra, and the container file."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from sequrity_sandbox.__main__ import command_line

from ._calls import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PATH = ":".join(str(ROOT / folder) for folder in ("generated", "runtime", "sandbox"))


def run(folder: Path, *arguments: str, python: str = "") -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with the packages of this checkout."""
    line = [sys.executable, *(("-c", python) if python else ()), *arguments]
    environment = {"PYTHONPATH": PATH, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # plugins of other packages take seconds
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, check=False)


PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "sequrity_sandbox.pytest_plugin")


TESTS = """
import pytest

MESSAGES = [{"role": "user", "content": "Hello"}]


@pytest.fixture(scope="session")
def sequrity_sandbox_options():
    return {"seed": 7, "strict": True}


def test_client(sequrity_sandbox, sequrity_client):
    sequrity_sandbox.reply("Hello.")
    assert sequrity_client.control.chat.create(MESSAGES, "m").text == "Hello."
    sequrity_sandbox.assert_sent(1, model="m")


def test_the_next_test_has_a_reset_sandbox(sequrity_sandbox, sequrity_client):
    assert sequrity_sandbox.requests == []
    with pytest.raises(Exception, match="it has no rules"):
        sequrity_client.control.chat.create(MESSAGES, "m")


def test_server_is_shared(sequrity_sandbox, request):
    assert request.getfixturevalue("_served_sequrity_sandbox") is sequrity_sandbox
"""


def test_fixtures_share_a_server_and_reset_it_for_each_test(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS, "utf-8")
    result = run(tmp_path, *PYTEST, "-W", "error")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "3 passed" in result.stdout


def test_fixture_without_the_extra_fails_with_the_command(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text("import sys\nsys.modules['uvicorn'] = None\n", "utf-8")
    (tmp_path / "test_it.py").write_text("def test(sequrity_client): pass\ndef test_other(): pass", "utf-8")
    result = run(tmp_path, *PYTEST)
    assert "pip install 'sequrity-bindings[sandbox]'" in result.stdout
    assert "1 passed, 1 error" in result.stdout


def test_plugin_that_is_not_used_imports_nothing_but_itself(tmp_path: Path) -> None:
    program = """
import json, sys
import pytest
before = set(sys.modules)
import sequrity_sandbox.pytest_plugin
print(json.dumps(sorted(set(sys.modules) - before)))
"""
    result = run(tmp_path, python=program)
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    allowed = {"sequrity_sandbox", "sequrity_sandbox.pytest_plugin", "sequrity_runtime", "sequrity_runtime.lazy_import"}
    assert set(found) <= allowed


def test_sandbox_imports_neither_yaml_nor_the_page_nor_httpx_until_they_are_needed(tmp_path: Path) -> None:
    program = """
import json, sys
from sequrity_sandbox import Sandbox
with Sandbox(): pass
print(json.dumps(sorted({"yaml", "httpx", "sequrity", "sequrity_scenario", "lark"} & set(sys.modules))))
"""
    result = run(tmp_path, python=program)
    assert (result.returncode, result.stdout) == (0, "[]\n"), result.stderr


def test_pins_of_development_are_within_the_ranges_of_the_extra() -> None:
    pins: dict[str, str] = dict(each.split("==") for each in PROJECT["dependency-groups"]["sandbox"])
    found: list[str] = []
    for each in PROJECT["project"]["optional-dependencies"]["sandbox"]:
        name, least, below = re.split(">=|,<", each)
        found.append(name)
        assert _numbers(least) <= _numbers(pins[name]) < _numbers(below)
    assert found == [*pins]


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]


def test_console_script_and_plugin_are_declared() -> None:
    project = PROJECT["project"]
    assert project["scripts"]["sequrity-sandbox"] == "sequrity_sandbox.__main__:main"
    assert project["entry-points"]["pytest11"] == {"sequrity_sandbox": "sequrity_sandbox.pytest_plugin"}
    assert "sandbox/sequrity_sandbox" in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


def test_container_installs_the_wheel_with_the_extra_and_is_run_without_rights() -> None:
    text = (ROOT / "sandbox/Containerfile").read_text("utf-8")
    lines = dict(line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    assert [*lines] == ["FROM", "COPY", "RUN", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT"]
    assert re.fullmatch(r"python:3\.1[1-9]-slim", lines["FROM"])
    assert lines["COPY"].startswith("dist/*.whl ")
    assert "[sandbox]" in lines["RUN"]
    assert int(lines["USER"].partition(":")[0]) > 0
    program, *arguments = json.loads(lines["ENTRYPOINT"])
    assert program in PROJECT["project"]["scripts"]
    options = command_line().parse_args(arguments)
    assert (options.host, options.allow_remote, options.port) == ("0.0.0.0", True, int(lines["EXPOSE"]))


def test_commands_in_the_container_file_use_options_that_exist() -> None:
    text = (ROOT / "sandbox/Containerfile").read_text("utf-8")
    build, run_it = (shlex.split(line.removeprefix("#")) for line in text.splitlines() if "docker" in line)
    assert build[build.index("--file") + 1] == "sandbox/Containerfile"
    assert "127.0.0.1:8750:8750" in run_it
