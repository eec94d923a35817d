"""Run all benchmarks: `run.py [--rounds N] [--record]`. They print Markdown. Slow results are not failures.

`--record` writes the results into `docs/benchmarks.md`, between its marks, and `docs/assets/benchmarks.svg`.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
from pathlib import Path

import contenders
import first_call_time
import generated_peers
import generation_time
import import_time
import page
from measure import bytes_of, compare
from report import Table, aims, chart, markdown

PACKAGES = ["orjson", "pydantic", "msgspec", "cattrs", "openapi-python-client", "datamodel-code-generator"]
SECONDS = 0.004
"""Processor time of each contender in a round."""


def main() -> None:
    """Measure, print, and record if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=7, help="number of runs of each contender (default: 7)")
    parser.add_argument("--record", action="store_true", help="write the results into docs/")
    options = parser.parse_args()
    tables, memory = _raced(options.rounds)
    reached = aims(tables, ["A response", "A stream of 10,000 chunks"], [contenders.OURS, contenders.LENIENT])
    parts = [
        f"{page.machine(PACKAGES)}; {options.rounds} rounds.",
        f"### Targets\n\n{reached}",
        markdown(tables),
        f"### Memory of one object\n\n{memory}",
        f"### Time to import\n\n{import_time.main()}",
        f"### Time of a first call\n\n{first_call_time.main()}",
        f"### Time to generate\n\n{generation_time.main()}",
    ]
    text = "\n\n".join(part.strip() for part in parts)
    print(text)
    if options.record:
        _record(text, tables)


def _raced(rounds: int) -> tuple[list[Table], str]:
    """Measure all contenders. Returns the tables, and that of memory as Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        races = contenders.races(generated_peers.generate(Path(folder)))
        gc.collect()
        gc.freeze()  # existing objects need no further garbage collection
        tables = [
            Table(f"{race.title}, {direction}", compare(lined_up, rounds, SECONDS))
            for race in races
            for direction, lined_up in (("bytes to object", race.reading), ("object to bytes", race.writing))
        ]
        return tables, _memory(races)


def _record(text: str, tables: list[Table]) -> None:
    """Write the results into the documentation."""
    page.record("benchmarks.md", text)
    caption = "Processor time relative to sequrity, on a logarithmic scale; shorter is faster"
    (page.DOCS / "assets/benchmarks.svg").write_text(chart(tables, caption), "utf-8")


def _memory(races: list[contenders.Race]) -> str:
    """Count the memory of the read objects by Python's allocator."""
    names = [contenders.OURS, "pydantic", "msgspec", "openapi-python-client, json"]
    lines = ["| | " + " | ".join(race.title for race in races) + " |", "|---|" + "--:|" * len(races)]
    for name in names:
        found = [bytes_of(next(each for each in race.reading if each.name == name)) for race in races]
        lines.append(f"| {name} | " + " | ".join(f"{taken:,.0f} B" for taken in found) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
