"""`python -m soak`: waves of conversations, in tasks and in threads. Exits with 1 on any fault."""

from __future__ import annotations

import argparse
import sys

from soak.report import Size
from soak.run import soak

LIBRARIES = ("asyncio", "trio", "threads")


def main() -> int:
    """Run, and print the result."""
    parser = argparse.ArgumentParser(prog="python -m soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2, help="time for each library (default 2)")
    parser.add_argument("--conversations", type=int, default=200, help="concurrent conversations (default 200)")
    parser.add_argument("--turns", type=int, default=50, help="turns of each conversation (default 50)")
    parser.add_argument("--only", choices=LIBRARIES, help="library that runs the conversations (default: each in turn)")
    options = parser.parse_args()
    size = Size(options.conversations, options.turns, 3, options.minutes * 60)
    wrong = 0
    for library in [options.only] if options.only else LIBRARIES:
        report = soak(size, library)
        print(report, flush=True)
        wrong += len(report.faults())
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
