"""`python -m soak`: waves of conversations until time is up; exit with 1 if anything is wrong."""

from __future__ import annotations

import argparse
import sys

from soak.run import Size, soak


def main() -> int:
    """Run, and say what was found."""
    parser = argparse.ArgumentParser(prog="python -m soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2, help="start no wave after so many minutes (default 2)")
    parser.add_argument("--conversations", type=int, default=200, help="how many at once (default 200)")
    parser.add_argument("--turns", type=int, default=50, help="turns of each (default 50)")
    parser.add_argument("--library", choices=["asyncio", "trio"], default="asyncio", help="what runs the tasks")
    options = parser.parse_args()
    report = soak(Size(options.conversations, options.turns, options.minutes * 60), options.library)
    print(report)
    return 1 if report.faults() else 0


if __name__ == "__main__":
    sys.exit(main())
