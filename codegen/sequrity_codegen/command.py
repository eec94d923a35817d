"""Command lines of the project's packages: exit codes, closed pipes, and problems on stderr."""

from __future__ import annotations

import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence

from sequrity_codegen.errors import Problem


def run_command(main: Callable[[], int], program: str) -> int:
    """Run a command with the arguments of the process.

    Args:
        main: The command. Returns its exit code.
        program: Its name in messages, such as `python -m sequrity_codegen`.

    Returns:
        The exit code of `main`, or 2 if a file or the terminal raises `OSError`.
    """
    collect_rarely()
    try:
        code = main()
        sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # a reader such as `head` closes the pipe early
            sys.stderr.write(f"{program}: {error}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # discards the rest of the buffer
        return 2
    return code


def collect_rarely() -> None:
    """Make the garbage collector of this process run rarely.

    Syntax trees and models are many objects without cycles. The search for cycles takes a fifth of the time.
    """
    gc.set_threshold(100_000)


def print_problems(problems: Sequence[Problem], end: str = "") -> None:
    """Print problems on stderr, one a line, then their count and a remark."""
    lines = [*lines_of(problems), f"{len(problems)} problem(s){end}."]
    sys.stderr.write("".join(f"{line}\n" for line in lines))


def lines_of(problems: Sequence[Problem]) -> list[str]:
    """Write problems, one a line. One of more than three places has the number of the others after the first."""
    places = Counter(_without_place(problem) for problem in problems)
    shown = set[tuple[str, str]]()
    lines: list[str] = []
    for problem in problems:
        kind = _without_place(problem)
        if places[kind] <= 3:
            lines.append(str(problem))
        elif kind not in shown:
            shown.add(kind)
            lines.append(f"{problem}; and at {places[kind] - 1} other places")
    return lines


def _without_place(problem: Problem) -> tuple[str, str]:
    return problem.rule, problem.message
