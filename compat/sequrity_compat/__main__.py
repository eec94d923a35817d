"""The command line: `python -m sequrity_compat` with `compat`, `release-snapshot` or `release-check`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import sequrity_compat as compat
from sequrity_codegen.errors import SchemaError
from sequrity_compat import release


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: Command-line arguments; those of the process if None.

    Returns:
        The exit code: 0 done; 1 refused, or a break was found; 2 if `compat` cannot compare.
    """
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except SchemaError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        print(f"{len(error.problems)} problem(s).", file=sys.stderr)
        return 2 if options.run is _compat else 1


def run() -> int:
    """Run the command of the process; what goes wrong with files or the terminal is told in a line.

    Returns:
        The exit code: that of `main`, or 2 if something could not be read or written.
    """
    try:
        code = main()
        sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # the reader, `head` for example, has seen enough
            print(f"python -m sequrity_compat: {error}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left goes nowhere
        return 2
    return code


def _parser() -> argparse.ArgumentParser:
    description = "Compare versions of a folder of JSON Schemas, and check a release."
    parser = argparse.ArgumentParser(prog="python -m sequrity_compat", description=description)
    commands = parser.add_subparsers(required=True, metavar="command")
    text = "compare two versions, or the schemas with every release; exit 1 unless all is compatible, 2 if it fails"
    compat = commands.add_parser("compat", help=text, description=text.capitalize() + ".")
    compat.add_argument("old", type=Path, nargs="?", help="older version: a schema folder or a snapshot")
    compat.add_argument("new", type=Path, nargs="?", help="newer version (default: schema)")
    compat.add_argument("--format", choices=("human", "json", "markdown"), default="human", help="default: human")
    text = "write the schemas and the generated names as the snapshot of a release"
    snapshot = commands.add_parser("release-snapshot", help=text, description=text.capitalize() + ".")
    text = "check that the version in pyproject.toml can be released; exit 1 if something is missing"
    check = commands.add_parser("release-check", help=text, description=text.capitalize() + ".")
    check.add_argument("--wheel", type=Path, help="wheel to compare with the checkout")
    for command, run in ((compat, _compat), (snapshot, _release_snapshot), (check, _release_check)):
        command.add_argument("--schema", type=Path, default=Path("schema"), help="schema folder (default: schema)")
        command.add_argument("--package", default="sequrity", help="import package (default: sequrity)")
        command.set_defaults(run=run)
    return parser


def _compat(options: argparse.Namespace) -> int:
    if options.old is None:
        report = compat.against_releases(options.schema, options.package)
    else:
        old, new = (compat.read(path or options.schema, options.package) for path in (options.old, options.new))
        report = compat.Report((compat.compare(old, new),))
    print(compat.FORMATS[options.format](report))
    return 0 if report.passed else 1


def _release_snapshot(options: argparse.Namespace) -> int:
    root = Path()
    path = release.write_snapshot(root, options.schema, release.version_of(root), options.package)
    print(f"{path}: written.")
    return 0


def _release_check(options: argparse.Namespace) -> int:
    root = Path()
    found = release.problems(root, options.schema, options.package, options.wheel)
    for problem in found:
        print(problem, file=sys.stderr)
    version = release.version_of(root)
    if found:
        print(f"{version} cannot be released: {len(found)} problem(s).", file=sys.stderr)
        return 1
    dated = "" if release.is_released(root, version) else " once CHANGELOG.md gives it a date"
    print(f"{version} can be released{dated}.")
    return 0


if __name__ == "__main__":
    sys.exit(run())
