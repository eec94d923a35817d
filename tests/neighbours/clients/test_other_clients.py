"""The programs of the pages on frameworks and other clients run against the sandbox, with the real packages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sequrity_sandbox import running

ROOT = Path(__file__).parents[3]
PAGES = ("other-clients", "integrations")
NODE_FOLDER = ROOT / ".venv/npm"


def programs(language: str) -> dict[str, str]:
    """Read the titled programs of the pages."""
    block = re.compile(rf'^```{language} title="(.*?)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
    texts = {page: (ROOT / f"docs/{page}.md").read_text("utf-8") for page in PAGES}
    return {f"{page}: {title}": program for page, text in texts.items() for title, program in block.findall(text)}


PROGRAMS, NODE_PROGRAMS = programs("python"), programs("js")


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with running(seed=1) as url:
        yield url


def output_of(command: list[str], base_url: str, **options: Any) -> str:
    environment = {"SEQURITY_BASE_URL": base_url, "SEQURITY_API_KEY": "sandbox", "PYTHONWARNINGS": "ignore"}
    ran = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, timeout=120, check=False, **options
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_program_of_the_page_runs(name: str, base_url: str) -> None:
    assert output_of([sys.executable, "-c", PROGRAMS[name]], base_url).strip()


@pytest.mark.parametrize("name", NODE_PROGRAMS)
def test_the_program_of_the_page_runs_in_node(name: str, base_url: str) -> None:
    node = shutil.which("node")
    if node is None or not (NODE_FOLDER / "node_modules").is_dir():
        reason = "node and npm are needed for the clients of npm: make neighbours"
        with warnings.catch_warnings():
            warnings.simplefilter("always")  # a line in the summary, while other warnings are errors
            warnings.warn(pytest.PytestWarning(reason), stacklevel=1)
        pytest.skip(reason)
    text = output_of([node, "--input-type=module", "-"], base_url, input=NODE_PROGRAMS[name], cwd=NODE_FOLDER)
    first, second = text.splitlines()  # a response and a stream say the same
    assert first == second
    assert "Hello!" in first


def test_both_languages_have_programs() -> None:
    assert (len(PROGRAMS) > 8, len(NODE_PROGRAMS)) == (True, 2)
