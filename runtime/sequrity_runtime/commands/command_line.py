"""The parser of the command, and the process around it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from sequrity_runtime.commands.files import FAILED, CommandError

if TYPE_CHECKING:
    from io import TextIOWrapper

COMMANDS = {"batch": "batches", "chat": "chat", "completion": "completion", "policy": "policies", "schema": "schemas"}
"""Commands by name, with their modules."""

ALWAYS = ("schema", "completion")
"""Commands of every package."""


def run_command(package: str, *commands: str) -> None:
    """Run the command of a generated package with the arguments of the process, and exit.

    Args:
        package: Import package that the command is about.
        commands: Names of the commands besides `schema`.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell, as in `>&-`
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open as long as we run
    cast("TextIOWrapper", sys.stdout).reconfigure(errors="backslashreplace")
    try:
        code = main(package, sys.argv[1:], commands)
        sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # `head`, for example, closes its input early
            sys.stderr.write(f"{program(package)}: cannot write: {error.strerror}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILED
    except KeyboardInterrupt:
        code = 130  # 128 + SIGINT, as shells report it
    sys.exit(code)


def main(package: str, arguments: Sequence[str], commands: Iterable[str] = ()) -> int:
    """Run the command with arguments after the name of the program; see `run_command`.

    Returns:
        The exit code; see the package.

    Raises:
        SystemExit: The arguments are invalid (2), or request help or the version (0).
    """
    parser = command_parser(package, commands)
    if "_ARGCOMPLETE" in os.environ:  # set by the script of `completion`
        import_module("argcomplete").autocomplete(parser)
    options = parser.parse_args(arguments)
    run: Callable[[str, argparse.Namespace], int] = options.run
    try:
        return run(package, options)
    except CommandError as error:
        sys.stderr.write(f"{program(package)}: {error}\n")
        return error.code


def command_parser(package: str, commands: Iterable[str]) -> argparse.ArgumentParser:
    """Build the parser. Only the modules of the package's commands are imported."""
    parser = argparse.ArgumentParser(prog=program(package), description=f"Tools around the package {package}.")
    parser.add_argument("--version", action=_Version, nargs=0, const=package, help="print the version and exit")
    below: Any = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in sorted({*commands, *ALWAYS}):
        import_module(f"sequrity_runtime.commands.{COMMANDS[name]}").add_commands(below)
    return parser


def program(package: str) -> str:
    """Name the program in messages: the console script, or the module."""
    return package if os.path.basename(sys.argv[0]).startswith(package) else f"python -m {package}"  # noqa: PTH119 - a name


class _Version(argparse.Action):
    """Prints the version of the distribution that holds the package."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        package: str = self.const
        try:
            number: str = import_module(package).__version__
        except (ImportError, AttributeError):
            number = "(version unknown: not installed)"
        sys.stdout.write(f"{package} {number} (Python {sys.version.split()[0]})\n")
        parser.exit()
