"""The programs of the pages on frameworks and other clients run against the sandbox, with the real packages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from node_clients import output_of_node

from sequrity_sandbox import running

ROOT = Path(__file__).parents[3]
PAGES = ("other-clients", "integrations")
OLDER = ("other-clients: llama-index",)
OLDER_PYTHON = ROOT / ".venv/older-clients/bin/python"
"""Python of the programs that need older packages."""


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


def environment(base_url: str) -> dict[str, str]:
    return {"SEQURITY_BASE_URL": base_url, "SEQURITY_API_KEY": "sandbox", "PYTHONWARNINGS": "ignore"}


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_program_of_the_page_runs(name: str, base_url: str) -> None:
    python = OLDER_PYTHON if name in OLDER else sys.executable
    ran = subprocess.run(
        [python, "-c", PROGRAMS[name]],
        env=os.environ | environment(base_url),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()


@pytest.mark.parametrize("name", NODE_PROGRAMS)
def test_the_program_of_the_page_runs_in_node(name: str, base_url: str) -> None:
    text = output_of_node(NODE_PROGRAMS[name], **environment(base_url))
    first, second = text.splitlines()  # a response and a stream say the same
    assert first == second
    assert "Hello!" in first


def test_both_languages_have_programs() -> None:
    assert (len(PROGRAMS) > 8, len(NODE_PROGRAMS)) == (True, 2)
