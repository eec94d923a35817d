"""`python -m fuzz`: judge documents of every type. Exits with 1 on the first run with a difference."""

from __future__ import annotations

import argparse
import sys
import time

from schema_types import Schemas

from fuzz.run import Run

STEP = 50_000
"""Documents between two progress reports of a long run."""


def main() -> int:
    """Run, and print the result."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="seed of the random documents (default 1)")
    parser.add_argument("--count", type=int, help="maximum number of documents")
    parser.add_argument("--seconds", type=float, help="maximum time")
    parser.add_argument("--type", action="append", help="only this type, as file#/json/pointer; may be repeated")
    options = parser.parse_args()
    if not all(limit is None or limit > 0 for limit in (options.count, options.seconds)):
        parser.error("--count and --seconds must be greater than 0")
    if options.count is None and options.seconds is None:
        options.seconds = 60
    schemas = Schemas()
    types = tuple(named for named in schemas.types if options.type is None or named.schema in options.type)
    if unknown := set(options.type or ()) - {named.schema for named in types}:
        parser.error(f"unknown type: {', '.join(sorted(unknown))}")
    run = Run(schemas, options.seed, types)
    start, reported = time.monotonic(), 0

    def tell(documents: int) -> None:
        nonlocal reported
        if documents - reported >= STEP:
            reported = documents
            print(
                f"{documents} documents, {time.monotonic() - start:.0f} s, {len(run.differences)} differences",
                flush=True,
            )

    run.until(options.count, options.seconds, tell)
    report(run, time.monotonic() - start)
    return 1 if run.differences else 0


def report(run: Run, seconds: float) -> None:
    """Print the figures of each type and in total, then every difference."""
    print(f"{'documents':>9} {'accepted':>8} {'explained':>9}  type")
    for schema, figures in run.figures.items():
        accepted = figures.accepted / max(figures.documents, 1)
        print(f"{figures.documents:>9} {accepted:>8.0%} {figures.explained:>9}  {schema}")
    accepted = sum(figures.accepted for figures in run.figures.values())
    explained = sum(figures.explained for figures in run.figures.values())
    print(
        f"seed {run.seed}: {run.documents} different documents of {len(run.figures)} types, {accepted} accepted, "
        f"{explained} explanations compared with jsonschema's errors, {run.unheard} documents beyond jsonschema-rs; "
        f"{seconds:.0f} s, {run.documents / seconds:.0f}/s"
    )
    oracles = [difference for difference in run.differences if difference.oracles]
    print(f"{len(run.differences) - len(oracles)} differences, {len(oracles)} between the validators")
    for difference in run.differences:
        print(f"  {difference}")


if __name__ == "__main__":
    sys.exit(main())
