"""Print for people: in colour on a terminal, plain elsewhere, and if `NO_COLOR` is set."""

from __future__ import annotations

import os
import sys

_COLOUR = sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _paint(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if _COLOUR else text


def title(text: str) -> None:
    """Begin a part."""
    print("\n" + _paint("1;36", text))


def label(name: str, value: object) -> None:
    """Print a named value; its further lines are indented."""
    lines = str(value).strip().split("\n")
    print(f"  {_paint('33', f'{name:>12}')}  " + ("\n" + " " * 16).join(lines))


def piece(text: str) -> None:
    """Print a piece of a line at once."""
    print(_paint("32", text), end="", flush=True)
