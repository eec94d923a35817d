"""Pages of the documentation with results between two marks, and the machine."""

from __future__ import annotations

import platform
import re
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1] / "docs"
_START, _END = "<!-- measured -->\n", "<!-- end of what was measured -->"


def record(name: str, text: str) -> None:
    """Replace the results on a page."""
    page = DOCS / name
    pattern = re.compile(re.escape(_START) + ".*" + re.escape(_END), re.DOTALL)
    page.write_text(pattern.sub(lambda _: f"{_START}\n{text}\n\n{_END}", page.read_text("utf-8")), "utf-8")


def machine(packages: Sequence[str]) -> str:
    """Describe the machine: interpreter, processor, system, and the versions of packages."""
    cpu = re.search(r"model name\s*: (.*)", _text_of(Path("/proc/cpuinfo")))
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python} on {cpu[1] if cpu else platform.machine()}, {platform.system()}; {versions}"


def _text_of(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
