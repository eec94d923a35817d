"""Run all benchmarks: `run.py [--rounds N] [--record]`. They print Markdown, and never fail for being slow.

`--record` writes what was found into `docs/benchmarks.md`, between its marks, and `docs/assets/benchmarks.svg`.
"""

from __future__ import annotations

import argparse
import gc
import platform
import re
import tempfile
from importlib.metadata import version
from pathlib import Path

import contenders
import generated_peers
import generation_time
import import_time
from measure import bytes_of, compare
from report import Table, aims, chart, markdown

DOCS = Path(__file__).resolve().parents[1] / "docs"
PACKAGES = ["orjson", "pydantic", "msgspec", "cattrs", "openapi-python-client", "datamodel-code-generator"]
SECONDS = 0.004
"""Processor time that each contender has in a round."""


def main() -> None:
    """Measure, print, and record if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=7, help="how often each contender runs (default: 7)")
    parser.add_argument("--record", action="store_true", help="write the results into docs/")
    options = parser.parse_args()
    tables, memory = _raced(options.rounds)
    reached = aims(tables, ["A response", "A stream of 10,000 chunks"], [contenders.OURS, contenders.LENIENT])
    parts = [
        f"{machine()}; {options.rounds} rounds.",
        f"### What is aimed at\n\n{reached}",
        markdown(tables),
        f"### Memory of one object\n\n{memory}",
        f"### Time to import\n\n{import_time.main()}",
        f"### Time to generate\n\n{generation_time.main()}",
    ]
    text = "\n\n".join(part.strip() for part in parts)
    print(text)
    if options.record:
        _record(text, tables)


def _raced(rounds: int) -> tuple[list[Table], str]:
    """Let all contenders race; give the tables, and that of memory as Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        races = contenders.races(generated_peers.generate(Path(folder)))
        gc.collect()
        gc.freeze()  # what stands by now needs no further look
        tables = [
            Table(f"{race.title}, {direction}", compare(lined_up, rounds, SECONDS))
            for race in races
            for direction, lined_up in (("bytes to object", race.reading), ("object to bytes", race.writing))
        ]
        return tables, _memory(races)


def _record(text: str, tables: list[Table]) -> None:
    """Put the results into the documentation."""
    page = DOCS / "benchmarks.md"
    start, end = "<!-- measured -->\n", "<!-- end of what was measured -->"
    pattern = re.compile(re.escape(start) + ".*" + re.escape(end), re.DOTALL)
    page.write_text(pattern.sub(lambda _: f"{start}\n{text}\n\n{end}", page.read_text("utf-8")), "utf-8")
    caption = "Processor time as a multiple of ours; shorter is faster"
    (DOCS / "assets/benchmarks.svg").write_text(chart(tables, caption), "utf-8")


def _memory(races: list[contenders.Race]) -> str:
    """Count the memory of what was read, as Python's own allocator sees it."""
    names = [contenders.OURS, "pydantic", "msgspec", "openapi-python-client, json"]
    lines = ["| | " + " | ".join(race.title for race in races) + " |", "|---|" + "--:|" * len(races)]
    for name in names:
        found = [bytes_of(next(each for each in race.reading if each.name == name)) for race in races]
        lines.append(f"| {name} | " + " | ".join(f"{taken:,.0f} B" for taken in found) + " |")
    return "\n".join(lines) + "\n"


def machine() -> str:
    """Name what the figures belong to."""
    cpu = re.search(r"model name\s*: (.*)", _text_of(Path("/proc/cpuinfo")))
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python} on {cpu[1] if cpu else platform.machine()}, {platform.system()}; {packages}"


def _text_of(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


if __name__ == "__main__":
    main()
