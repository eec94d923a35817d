"""Type checkers refuse each marked line of `typing/wrong_uses.py`, in few lines, and no other."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE = ROOT / "tests" / "typing" / "wrong_uses.py"
MARKED = {
    number
    for number, line in enumerate(FILE.read_text("utf-8").splitlines(), 1)
    if line.endswith("# wrong")
}
LONGEST = 20
"""Lines of output that a wrong argument may cause, exclusive."""


def _run(*command: str) -> str:
    arguments = [sys.executable, "-m", *command, str(FILE)]
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def mypy() -> Counter[int]:
    """Count the lines of output by the line that they are about."""
    output = _run("mypy", "--no-pretty", "--show-absolute-path", "--no-error-summary")
    return Counter(int(number) for number in re.findall(rf"^{re.escape(str(FILE))}:(\d+): ", output, re.MULTILINE))


def pyright() -> Counter[int]:
    output = json.loads(_run("pyright", "--pythonpath", sys.executable, "--outputjson"))
    return Counter(found["range"]["start"]["line"] + 1 for found in output["generalDiagnostics"])


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_checker_refuses_each_wrong_use(checker: Callable[[], Counter[int]]) -> None:
    found = checker()
    assert found.keys() == MARKED
    assert max(found.values()) < LONGEST


def test_there_are_enough_wrong_uses() -> None:
    assert len(MARKED) >= 20
