"""Make the test vectors and run them.

`vectors` rewrites the derived part of `vectors/`; `check` reports whether that would change a file; `run` runs all
vectors through the testees of all languages, or of some, and prints the results; `build` builds the testees.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sequrity_conformance import corpus
from sequrity_conformance.builds import build_all
from sequrity_conformance.report import Result, complaints, run, table, undocumented
from sequrity_conformance.testees import TesteeError, all_testees

PAGE = Path(__file__).resolve().parents[2] / "docs" / "languages" / "index.md"
"""The page with the table of results by language."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 1 for outdated vectors, a failure, or a missing testee that was named."""
    parser = argparse.ArgumentParser(prog="sequrity_conformance", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("vectors", help="rewrite the derived part of vectors/")
    commands.add_parser("check", help="check whether vectors/ is up to date")
    building = commands.add_parser("build", help="build the testees whose tools are installed")
    building.add_argument("languages", nargs="*", help="only these")
    running = commands.add_parser("run", help="run all vectors through the testees")
    running.add_argument("languages", nargs="*", help="only these, which then have to be ready")
    given = parser.parse_args(arguments)
    if given.command == "run":
        return _run(given.languages)
    if given.command == "build":
        chosen = [it for it in all_testees() if it.build and (not given.languages or it.language in given.languages)]
        return int(not build_all(chosen, print))
    try:
        return _vectors(rewrites=given.command == "vectors")
    except corpus.CaseError as error:
        print(error, file=sys.stderr)
        return 1


def _vectors(*, rewrites: bool) -> int:
    if rewrites:
        _tell(corpus.write(), "rewritten")
        return 0
    stale = corpus.stale_files(corpus.made_files())
    _tell(stale, "differs")
    if stale:
        print("The vectors do not match the schemas; run `make gen`.")
    return int(bool(stale))


def _tell(names: list[str], what: str) -> None:
    print("\n".join(f"vectors/{name}: {what}" for name in names) or "vectors/ is up to date")


def _run(languages: list[str]) -> int:
    known = all_testees()
    wrong = [f"{name}: there is no such testee" for name in languages if name not in {it.language for it in known}]
    results: list[Result] = []
    for testee in known:
        if languages and testee.language not in languages:
            continue
        missing = testee.missing()
        if missing:
            print(f"NOT RUN: {testee.language}: {missing} is missing; `make interop` sets it up")
            wrong += [f"{testee.language}: {missing} is missing"] if languages else []
            continue
        try:
            results.append(run(testee))
        except TesteeError as error:
            wrong.append(str(error))
    page = PAGE.read_text("utf-8")
    wrong += [line for result in results for line in (*complaints(result), *undocumented(result, page))]
    print(table(results), *wrong, sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
