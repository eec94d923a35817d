"""Type checkers refuse each marked line of `typing/wrong_uses.py`, in few lines, and no other."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE = ROOT / "tests" / "typing" / "wrong_uses.py"
MARKED = {number for number, line in enumerate(FILE.read_text("utf-8").splitlines(), 1) if line.endswith("# wrong")}
LONGEST = 20
"""Lines of output that a wrong argument may cause, exclusive."""


def _run(folder: Path, *command: str) -> str:
    arguments = [sys.executable, "-m", *command]
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False).stdout


def mypy(_: Path) -> Counter[int]:
    """Count the lines of output by the line that they are about."""
    output = _run(ROOT, "mypy", "--no-pretty", "--show-absolute-path", "--no-error-summary", str(FILE))
    return Counter(int(number) for number in re.findall(rf"^{re.escape(str(FILE))}:(\d+): ", output, re.MULTILINE))


def pyright(folder: Path) -> Counter[int]:
    """Check a copy of the file: the settings of the project exclude it."""
    paths = [str(ROOT / "generated"), str(ROOT / "runtime")]
    settings = {"typeCheckingMode": "strict", "extraPaths": paths}
    shutil.copy(FILE, folder)
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    output = json.loads(_run(folder, "pyright", "--pythonpath", sys.executable, "--outputjson"))
    return Counter(found["range"]["start"]["line"] + 1 for found in output["generalDiagnostics"])


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_checker_refuses_each_wrong_use(checker: Callable[[Path], Counter[int]], tmp_path: Path) -> None:
    found = checker(tmp_path)
    assert found.keys() == MARKED
    assert max(found.values()) < LONGEST


def test_the_checkers_report_many_wrong_uses() -> None:
    assert len(MARKED) >= 20
