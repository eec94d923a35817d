"""`python -m calls [--rounds N] [--record]`: print the cost of a call as Markdown. Slowness is not a failure.

`--record` writes the results into `docs/benchmarks-calls.md`, between its marks.
"""

from __future__ import annotations

import argparse
import gc

import page

from calls.lineup import OFTEN, tables
from calls.peers import SYNC
from calls.report import markdown

PACKAGES = ["anthropic", "httpx", "httpx2", "openai", "orjson", "pydantic"]


def main() -> None:
    """Measure, print, and record if asked to."""
    parser = argparse.ArgumentParser(prog="python -m calls", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=11, help="number of turns of each peer (default: 11)")
    parser.add_argument("--calls", type=int, default=40, help="minimum number of calls in a turn (default: 40)")
    parser.add_argument("--record", action="store_true", help="write the results into docs/")
    options = parser.parse_args()
    gc.freeze()  # existing objects need no further garbage collection
    found = markdown(tables(options.rounds, options.calls, [*SYNC]))
    rounds = f"{options.rounds} rounds, {OFTEN} times as many for sequential calls"
    text = f"{page.machine(PACKAGES)}; {rounds}.\n\n{found.strip()}"
    print(text)
    if options.record:
        page.record("benchmarks-calls.md", text)


if __name__ == "__main__":
    main()
