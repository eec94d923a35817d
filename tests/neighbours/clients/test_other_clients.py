"""The programs of the pages on frameworks and other clients run against the sandbox, with the real packages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sequrity_sandbox import running

ROOT = Path(__file__).parents[3]
PAGES = ("other-clients", "integrations")
PROGRAMS = {
    f"{page}: {title}": program
    for page in PAGES
    for title, program in re.findall(
        r'^```python title="(.*?)"\n(.*?)^```$', (ROOT / f"docs/{page}.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
}


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with running(seed=1) as url:
        yield url


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_program_of_the_page_runs(name: str, base_url: str) -> None:
    environment = {"SEQURITY_BASE_URL": base_url, "SEQURITY_API_KEY": "sandbox", "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-c", PROGRAMS[name]]
    ran = subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()
