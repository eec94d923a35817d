"""Files that a command reads, and the error for those that it cannot read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from io import TextIOWrapper


FAILED = 2
"""Exit code of a command that cannot run."""


class CommandError(Exception):
    """The command failed. The message says why.

    Attributes:
        code: Exit code: 2 if the command cannot run, 1 if its call failed.
    """

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code


def read_bytes(file: str) -> bytes:
    """Read a file, or standard input for `-`.

    Raises:
        CommandError: It cannot be read.
    """
    stdin: TextIOWrapper | None = cast("TextIOWrapper | None", sys.stdin)
    if file == "-" and stdin is None:  # Python's value for a closed stream
        raise CommandError("cannot read standard input: it is closed")
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise CommandError(f"cannot read {file}: {error.strerror}") from None
    except ValueError as error:  # of a path with a null character
        raise CommandError(f"cannot read {file!r}: {error}") from None


def read_text(file: str) -> str:
    """Read a file of UTF-8 text, or standard input for `-`.

    Raises:
        CommandError: It cannot be read, or it is not UTF-8.
    """
    try:
        return read_bytes(file).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(f"{shown(file)}: not UTF-8 at byte {error.start}") from None


def shown(file: str) -> str:
    """Name a file in a message."""
    return "standard input" if file == "-" else file
