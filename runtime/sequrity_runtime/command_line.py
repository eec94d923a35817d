"""`python -m <package> schema ...` and `policy ...`: schemas and policies at the command line.

The exit code is 0 on success, 1 if a document or a policy is not valid, and 2 if the command cannot run.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sequrity_runtime.bundling.bundle import PROFILES, bundle, bundle_text
from sequrity_runtime.bundling.lookup import definitions_of, load_schema, schema_names, unknown_name
from sequrity_runtime.errors import ConfigError, DecodeError, ValidationError
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.schema.files import schema_documents
from sequrity_runtime.validation.codec import Codec, read

if TYPE_CHECKING:
    from io import TextIOWrapper

VALID, INVALID, FAILED = 0, 1, 2
"""What the command exits with."""


class _CommandError(Exception):
    """Why the command could not do what was asked, in a sentence for who asked."""


def run_command(package: str) -> None:
    """Run the command of a generated package with the process's arguments, and exit.

    Args:
        package: The import package whose schemas it is about.
    """
    cast("TextIOWrapper", sys.stdout).reconfigure(errors="backslashreplace")
    try:
        code = main(package, sys.argv[1:])
        sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # the reader, `head` for example, has seen enough
            sys.stderr.write(f"python -m {package}: cannot write: {error.strerror}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILED
    sys.exit(code)


def main(package: str, arguments: Sequence[str]) -> int:
    """Run the command.

    Args:
        package: The import package whose schemas it is about.
        arguments: What follows `python -m <package>`.

    Returns:
        0, 1 or 2: see the module.

    Raises:
        SystemExit: The arguments make no sense (2), or ask for help (0).
    """
    options = _parser(package).parse_args(arguments)
    try:
        code: int = options.run(package, options)
    except _CommandError as error:
        sys.stderr.write(f"python -m {package}: {error}\n")
        return FAILED
    return code


def _parser(package: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python -m {package}", description=f"Tools around the package {package}.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    schema = commands.add_parser("schema", help="list, show and bundle the JSON Schemas; validate documents")
    verbs = schema.add_subparsers(required=True, metavar="VERB")

    verb = verbs.add_parser("list", help="list the types, a line each")
    verb.set_defaults(run=_list)

    verb = verbs.add_parser("show", help="print the JSON Schema of one type, with all that it refers to")
    verb.add_argument("name", metavar="NAME", help="the type, for example one that `schema list` names")
    verb.set_defaults(run=_show)

    verb = verbs.add_parser("bundle", help="print all schemas as one document, as a language's tools need it")
    known = "; ".join(f"{name}: {profile.purpose}" for name, profile in PROFILES.items())
    verb.add_argument("--profile", choices=list(PROFILES), default="schema", help=known)
    verb.add_argument("--every", metavar="FOLDER", type=Path, help="write every profile into this folder instead")
    verb.set_defaults(run=_bundle)

    verb = verbs.add_parser("validate", help="check a document, and name everything that is wrong with it")
    verb.add_argument("name", metavar="NAME", help="type of the document")
    verb.add_argument("file", metavar="FILE", help="the document, as JSON; - for standard input")
    verb.set_defaults(run=_validate)
    _add_policy(commands)
    return parser


def _add_policy(commands: Any) -> None:
    policy = commands.add_parser("policy", help="check, format and explain policies in SQRT")
    verbs = policy.add_subparsers(required=True, metavar="VERB")
    for name, run, help_text in (
        ("check", _check_policy, "list the problems of a policy; the exit code is 0 if these are warnings"),
        ("format", _format_policy, "print a policy in the one layout"),
        ("explain", _explain_policy, "print in words what a policy allows, denies and labels, tool by tool"),
    ):
        verb = verbs.add_parser(name, help=help_text)
        verb.add_argument("file", metavar="FILE", help="the policy, as UTF-8 text; - for standard input")
        verb.set_defaults(run=run)


def _list(package: str, _: argparse.Namespace) -> int:
    sys.stdout.write("".join(f"{name}\n" for name in schema_names(package)))
    return VALID


def _show(package: str, options: argparse.Namespace) -> int:
    _check_name(package, options.name)
    sys.stdout.write(bundle_text(load_schema(package, options.name)))
    return VALID


def _bundle(package: str, options: argparse.Namespace) -> int:
    documents = schema_documents(package)
    if options.every is None:
        sys.stdout.write(bundle_text(bundle(documents, options.profile)))
        return VALID
    folder: Path = options.every
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, profile in PROFILES.items():
            (folder / profile.file).write_text(bundle_text(bundle(documents, name)), "ascii", newline="\n")
            sys.stdout.write(f"{folder / profile.file}: {profile.purpose}\n")
    except OSError as error:
        raise _CommandError(f"cannot write into {folder}: {error.strerror}") from None
    return VALID


def _validate(package: str, options: argparse.Namespace) -> int:
    _check_name(package, options.name)
    document = _document(options.file)
    try:
        read(_codec(package, options.name), document)
    except ValidationError as error:
        for violation in error.violations:
            # Quoted and in ASCII: a key of the document can hold anything, and this goes to a terminal.
            sys.stdout.write(f"{json.dumps(violation.pointer)}: {violation.message} [{violation.schema}]\n")
        sys.stdout.write(f"not a valid {options.name}: {len(error.violations)} violation(s)\n")
        return INVALID
    sys.stdout.write(f"a valid {options.name}\n")
    return VALID


def _check_policy(_: str, options: argparse.Namespace) -> int:
    from sequrity_runtime import policy  # noqa: PLC0415 - imports Lark

    problems = policy.check(_policy_text(options.file))
    sys.stdout.write("".join(f"{_shown(options.file)}:{problem}\n" for problem in problems))
    return INVALID if any(problem.severity == "error" for problem in problems) else VALID


def _format_policy(_: str, options: argparse.Namespace) -> int:
    from sequrity_runtime import policy  # noqa: PLC0415 - imports Lark

    return _write_policy(options.file, policy.format)


def _explain_policy(_: str, options: argparse.Namespace) -> int:
    from sequrity_runtime import policy  # noqa: PLC0415 - imports Lark

    return _write_policy(options.file, lambda text: policy.explain(policy.parse(text)))


def _write_policy(file: str, render: Callable[[str], str]) -> int:
    """Print what `render` makes of a policy; a syntax error goes to standard error."""
    text = _policy_text(file)
    try:
        sys.stdout.write(render(text))
    except ConfigError as error:
        sys.stderr.write(f"{_shown(file)}: {error}\n")
        return INVALID
    return VALID


def _policy_text(file: str) -> str:
    try:
        return _bytes(file).decode("utf-8")
    except UnicodeDecodeError as error:
        raise _CommandError(f"{_shown(file)}: not UTF-8 at byte {error.start}") from None


def _shown(file: str) -> str:
    return "standard input" if file == "-" else file


def _check_name(package: str, name: str) -> None:
    known = definitions_of(package)
    if name not in known:
        raise _CommandError(f"{unknown_name(name, known)} (try: python -m {package} schema list)")


def _document(file: str) -> Any:
    try:
        return decode_json(_bytes(file))
    except DecodeError as error:
        raise _CommandError(f"{_shown(file)}: {error}") from None


def _bytes(file: str) -> bytes:
    stdin: TextIOWrapper | None = cast("TextIOWrapper | None", sys.stdin)
    if file == "-" and stdin is None:  # Python's value for a closed stream
        raise _CommandError("cannot read standard input: it is closed")
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise _CommandError(f"cannot read {file}: {error.strerror}") from None
    except ValueError as error:  # of a path with a null character
        raise _CommandError(f"cannot read {file!r}: {error}") from None


def _codec(package: str, name: str) -> Codec[Any]:
    """Find the converters of a type by its place in the schemas."""
    place = definitions_of(package)[name].place
    converters = f"{package}.converters"
    modules = (importlib.import_module(f"{converters}.{name}") for name in importlib.import_module(converters).MODULES)
    return next(codec for module in modules for codec in module.CODECS if codec.schema == place)
