"""The command line: `python -m sequrity_codegen` with `gen`, `check`, `lint` or `types`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from sequrity_codegen import languages, lint
from sequrity_codegen.command import lines_of, print_problems, run_command
from sequrity_codegen.errors import Problem, SchemaError, refuse
from sequrity_codegen.generate import Tree, generate
from sequrity_codegen.load import reader
from sequrity_codegen.load.keywords import is_known
from sequrity_codegen.write import State, check_folders, differences, write


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: Command-line arguments. None takes those of the process.

    Returns:
        The exit code: 0 on success, 1 if schemas are refused or files differ.
    """
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except SchemaError as error:
        print_problems(error.problems, "; nothing was written" if options.run is _gen else "")
        return 1


def _parser() -> argparse.ArgumentParser:
    description = "Generate Python bindings from a folder of JSON Schemas."
    parser = argparse.ArgumentParser(prog="python -m sequrity_codegen", description=description)
    commands = parser.add_subparsers(required=True, metavar="command")
    texts = {
        "gen": "generate the bindings, and replace the existing ones",
        "check": "generate in memory and compare with the files on disk; exit 1 if anything differs",
        "lint": "check the schemas against the rules that keep them usable in other languages",
    }
    for name, run in (("gen", _gen), ("check", _check), ("lint", _lint)):
        command = commands.add_parser(name, help=texts[name], description=texts[name].capitalize() + ".")
        command.add_argument("--schema", type=Path, default=_SCHEMA, help="schema folder or file (default: schema)")
        if name != "lint":
            output = "output folder (default: generated)"
            command.add_argument("--output", type=Path, default=_OUTPUT, help=output)
            package = "import package to generate (default: sequrity)"
            command.add_argument("--package", help=package)
            ignore = "keyword that does not constrain values: of another tool, or `examples`; may be repeated"
            command.add_argument(
                "--ignore", action="append", default=[], type=_ignorable, metavar="KEYWORD", help=ignore
            )
        command.set_defaults(run=run)
    _add_types(commands)
    return parser


_SCHEMA, _OUTPUT = Path("schema"), Path("generated")


def _package(options: argparse.Namespace) -> str:
    """Return the package to generate. By default, only the schemas of this project replace its package."""
    if options.package is not None:
        return str(options.package)
    if options.output == _OUTPUT and options.schema != _SCHEMA and options.schema.exists():
        raise SchemaError("", "", f"name the package for {options.schema} with --package", "package")
    return "sequrity"


def _ignorable(keyword: str) -> str:
    if (is_known(keyword) and keyword != "examples") or keyword.startswith("$"):
        raise argparse.ArgumentTypeError(f"{keyword!r} is a keyword of JSON Schema, which has a meaning")
    return keyword


def _add_types(commands: Any) -> None:
    text = "write the types for a language whose generators lose parts of the schemas"
    types = commands.add_parser("types", help=text, description=text.capitalize() + ".")
    types.add_argument("language", choices=list(languages.LANGUAGES))
    types.add_argument("output", type=Path, help="folder for the package's files")
    types.add_argument("--schema", type=Path, default=Path("schema"), help="schema folder (default: schema)")
    types.set_defaults(run=_types)


_DONE: dict[State, str] = {"missing": "written", "different": "rewritten", "left over": "removed"}
_FOUND: dict[State, str] = {"missing": "missing", "different": "differs", "left over": "left over; remove it"}
"""Reports of `gen` and of `check` about a file."""


def _gen(options: argparse.Namespace) -> int:
    package = _package(options)
    check_folders(options.schema, options.output, package)
    remarks: list[Problem] = []
    tree = generate(options.schema, package, ignored=frozenset(options.ignore), on_remark=remarks.append)
    _print_remarks([each for each in remarks if each.rule == "keyword"], "it is left out")
    _print_remarks(
        [each for each in remarks if each.rule != "keyword"], "its values stay JSON data, checked by the schema"
    )
    changed = differences(tree, options.output, package)
    if changed:
        write(tree, options.output, package)
    for difference in changed:
        print(f"{difference.path}: {_DONE[difference.state]}")
    print(f"{_summary(tree)} in {options.output / package}; {len(changed) or 'no'} file(s) changed.")
    return 0


def _print_remarks(remarks: list[Problem], consequence: str) -> None:
    for line in lines_of(remarks):
        print(f"note: {line}; {consequence}", file=sys.stderr)


def _check(options: argparse.Namespace) -> int:
    package = _package(options)
    tree = generate(options.schema, package, ignored=frozenset(options.ignore))
    changed = differences(tree, options.output, package)
    for difference in changed:
        print(f"{difference.path}: {_FOUND[difference.state]}", file=sys.stderr)
    if changed:
        print("The generated code does not match the schemas; run `make gen`.", file=sys.stderr)
        return 1
    print(f"{_summary(tree)} up to date in {options.output / package}.")
    return 0


def _lint(options: argparse.Namespace) -> int:
    documents = reader.read_folder(options.schema)
    refuse(lint.problems(documents))
    print(f"{len(documents)} schema files follow all {len(lint.RULES)} rules.")
    return 0


def _types(options: argparse.Namespace) -> int:
    documents = reader.read_folder(options.schema)
    refuse(lint.problems(documents))  # schemas that follow its rules can be written in every language
    sources = languages.sources(options.language, documents)
    options.output.mkdir(parents=True, exist_ok=True)
    for name, text in sources.items():
        (options.output / name).write_text(text, "utf-8", newline="\n")
    print(f"{len(sources)} files in {options.output}.")
    return 0


def _summary(tree: Tree) -> str:
    modules = [name for name in tree if name.endswith(".py")]
    lines = sum(tree[name].count(b"\n") for name in modules)
    return f"{len(modules)} modules, {lines} lines"


if __name__ == "__main__":
    sys.exit(run_command(main, "python -m sequrity_codegen"))
