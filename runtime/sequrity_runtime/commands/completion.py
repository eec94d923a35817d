"""`completion`: the script by which a shell completes the command, made by argcomplete."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import Any

from sequrity_runtime.commands.files import CommandError

SHELLS = ("bash", "zsh", "fish")


def add_commands(commands: Any) -> None:
    """Add the command to a parser."""
    text = "print the script by which a shell completes this command, for example for `source <(... completion bash)`"
    command = commands.add_parser("completion", help=text, description=text)
    command.add_argument("shell", choices=SHELLS)
    command.set_defaults(run=_print_script)


def _print_script(package: str, options: argparse.Namespace) -> int:
    try:
        argcomplete: Any = import_module("argcomplete")
    except ModuleNotFoundError:
        raise CommandError("completion needs argcomplete: install the extra `completion`") from None
    sys.stdout.write(argcomplete.shellcode([package], shell=options.shell))
    return 0
