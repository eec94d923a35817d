"""The command line: `python -m sequrity_compat` with `check`, `compare`, `snapshot` or `release`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sequrity_codegen.command import print_problems, run_command
from sequrity_codegen.errors import SchemaError
from sequrity_compat import release, versions
from sequrity_compat.gate import against_releases, compare
from sequrity_compat.report.report import FORMATS, Report

PASSED, FAILED, ERROR = 0, 1, 2
"""Exit codes: compatible or done; a break or an incomplete release; versions that cannot be read."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: Command-line arguments. None takes those of the process.

    Returns:
        The exit code.
    """
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except SchemaError as error:
        print_problems(error.problems)
        return ERROR if options.run in (_check, _compare) else FAILED


def _parser() -> argparse.ArgumentParser:
    description = "Compare versions of a folder of JSON Schemas, and check a release."
    parser = argparse.ArgumentParser(prog="python -m sequrity_compat", description=description)
    commands = parser.add_subparsers(required=True, metavar="command")
    texts = {
        "check": "compare the schemas with every release; exit 1 unless they are compatible, 2 if one cannot be read",
        "compare": "compare two versions; exit 1 unless they are compatible, 2 if one cannot be read",
        "snapshot": "write the schemas and the generated names as the snapshot of a release",
        "release": "check that the version in pyproject.toml can be released; exit 1 if something is missing",
    }
    for (name, text), run in zip(texts.items(), (_check, _compare, _snapshot, _release), strict=True):
        command = commands.add_parser(name, help=text, description=text.capitalize() + ".")
        if run is _compare:
            command.add_argument("old", type=Path, help="older version: a schema folder or a snapshot")
            command.add_argument("new", type=Path, nargs="?", help="newer version (default: the schema folder)")
        if run in (_check, _compare):
            command.add_argument("--format", choices=FORMATS, default="human", help="default: human")
        if run is _release:
            command.add_argument("--wheel", type=Path, help="wheel to compare with the checkout")
        command.add_argument("--schema", type=Path, default=Path("schema"), help="schema folder (default: schema)")
        command.add_argument("--package", default="sequrity", help="import package (default: sequrity)")
        command.set_defaults(run=run)
    return parser


def _check(options: argparse.Namespace) -> int:
    return _print_report(against_releases(options.schema, options.package), options.format)


def _compare(options: argparse.Namespace) -> int:
    old, new = (versions.read(path or options.schema, options.package) for path in (options.old, options.new))
    return _print_report(Report((compare(old, new),)), options.format)


def _print_report(report: Report, form: str) -> int:
    print(FORMATS[form](report))
    return PASSED if report.passed else FAILED


def _snapshot(options: argparse.Namespace) -> int:
    root = Path()
    path = release.write_snapshot(root, options.schema, release.version_of(root), options.package)
    print(f"{path}: written.")
    return PASSED


def _release(options: argparse.Namespace) -> int:
    root = Path()
    version = release.version_of(root)
    found = release.problems(root, options.schema, options.package, options.wheel)
    if found:
        lines = [*found, f"{version} cannot be released: {len(found)} problem(s)."]
        print("\n".join(lines), file=sys.stderr)
        return FAILED
    dated = "" if release.is_released(root, version) else " once CHANGELOG.md gives it a date"
    print(f"{version} can be released{dated}.")
    return PASSED


if __name__ == "__main__":
    sys.exit(run_command(main, "python -m sequrity_compat"))
