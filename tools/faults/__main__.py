"""`python -m faults`: play every fault to every driver and print the table; exit with 1 where an outcome differs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from faults.drivers import DRIVERS
from faults.expectations import SECTIONS
from faults.matrix import play, served
from faults.page import page, titled


def main() -> int:
    """Print the table, and write the page of the documentation if asked."""
    parser = argparse.ArgumentParser(prog="python -m faults", description=__doc__)
    parser.add_argument("--only", default="", help="faults whose name contains this")
    parser.add_argument("--write", type=Path, help="page of the documentation to write")
    options = parser.parse_args()
    chosen = [case for cases in SECTIONS.values() for case in cases() if options.only in case.fault]
    bad = late = 0
    with served() as server:
        print(f"{'fault':42} {'expected':24}", *(f"{name:>15}" for name in DRIVERS))
        for case in chosen:
            outcomes = play(case, server)
            cells = [
                "WRONG" if found.wrong else f"{found.seconds * 1000:.0f} ms" + " late" * (case.over(name) is not case)
                for name, found in outcomes.items()
            ]
            outcome = case.outcome if case.fails else "responds"
            print(f"{titled(case):42} {outcome:24}", *(f"{cell:>15}" for cell in cells), flush=True)
            for name, found in outcomes.items():
                for wrong in found.wrong:
                    print(f"    {name}: {wrong}")
            bad += cells.count("WRONG")
            late += sum(cell.endswith("late") for cell in cells)
    print(f"{len(chosen)} cases x {len(DRIVERS)} drivers: {bad} wrong, {late} given up")
    if options.write:
        options.write.write_text(page(), encoding="utf-8")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
