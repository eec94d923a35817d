"""`python -m hunt`: edit the schemas at random, and look for breaks that the gate misses.

Each edit is judged as one of a request and as one of a response. Exits with 1 if a verdict is wrong.
"""

from __future__ import annotations

import argparse
import sys
import time

from schema_types import Schemas

from hunt.run import Run


def main() -> int:
    """Run, and print the result."""
    parser = argparse.ArgumentParser(prog="python -m hunt", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="seed of the random edits and documents (default 1)")
    parser.add_argument("--count", type=int, default=2000, help="number of edits (default 2000)")
    parser.add_argument("--seconds", type=float, help="maximum time")
    options = parser.parse_args()
    if options.count < 1 or (options.seconds is not None and options.seconds <= 0):
        parser.error("--count and --seconds must be greater than 0")
    run, start = Run(Schemas().documents, options.seed), time.monotonic()
    made = run.until(options.count, options.seconds)
    verdicts = ", ".join(f"{number} {verdict}" for verdict, number in sorted(run.verdicts.items()))
    print(
        f"seed {run.seed}: {made} edits, {run.tried} documents, {time.monotonic() - start:.0f} s; verdicts: {verdicts}"
    )
    print(f"{len(run.finds)} verdicts are wrong")
    for find in run.finds:
        print(f"  {find}")
    return 1 if run.finds else 0


if __name__ == "__main__":
    sys.exit(main())
