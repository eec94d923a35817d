"""`policy`: check, format and explain policies in SQRT, and check the syntax of those in Cedar."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Any

from sequrity_runtime.commands.files import CommandError, read_text, shown
from sequrity_runtime.errors import ConfigError


def add_commands(commands: Any) -> None:
    """Add the command to a parser."""
    text = "check policies in SQRT and Cedar; format and explain those in SQRT"
    policy = commands.add_parser("policy", help=text, description=text)
    verbs = policy.add_subparsers(required=True, metavar="VERB")
    for name, run, help_text in (
        (
            "check",
            _check_policy,
            "list the problems of policies in SQRT or Cedar; the exit code is 0 if these are warnings",
        ),
        ("format", _format_policy, "print a policy in SQRT in the one layout"),
        ("explain", _explain_policy, "print in words what a policy in SQRT allows, denies and labels, tool by tool"),
    ):
        verb = verbs.add_parser(name, help=help_text, description=help_text)
        several = {"nargs": "+"} if name == "check" else {}
        verb.add_argument("file", metavar="FILE", help="the policy, as UTF-8 text; - for standard input", **several)
        verb.set_defaults(run=run)
        if name == "check":
            verb.add_argument(
                "--language",
                choices=("sqrt", "cedar"),
                help="language of the policy; default: cedar for files .cedar, else sqrt",
            )


def _check_policy(_: str, options: argparse.Namespace) -> int:
    from sequrity_runtime import policy  # noqa: PLC0415 - imports Lark

    failed = False
    for file in options.file:
        try:
            problems = policy.check(read_text(file), options.language or policy.language_of(file))
        except ImportError:
            raise CommandError("a policy in Cedar is checked by cedarpy: install the extra `cedar`") from None
        sys.stdout.write("".join(f"{shown(file)}:{problem}\n" for problem in problems))
        failed = failed or any(problem.severity == "error" for problem in problems)
    return 1 if failed else 0


def _format_policy(_: str, options: argparse.Namespace) -> int:
    from sequrity_runtime import policy  # noqa: PLC0415 - imports Lark

    return _write_policy(options.file, policy.format)


def _explain_policy(_: str, options: argparse.Namespace) -> int:
    from sequrity_runtime import policy  # noqa: PLC0415 - imports Lark

    return _write_policy(options.file, lambda text: policy.explain(policy.parse(text)))


def _write_policy(file: str, render: Callable[[str], str]) -> int:
    """Print what `render` makes of a policy; a syntax error goes to standard error."""
    text = read_text(file)
    try:
        sys.stdout.write(render(text))
    except ConfigError as error:
        sys.stderr.write(f"{shown(file)}: {error}\n")
        return 1
    return 0
