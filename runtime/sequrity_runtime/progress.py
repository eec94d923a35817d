"""Progress bars on standard error, drawn by tqdm: count, rate and remaining time.

A program without a console, or with a closed one, has no bar and loses nothing.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any, TextIO


class ProgressBar:
    """A progress bar.

    Args:
        total: Number of steps, or None if it is not known.
        done: Number of steps that are done already.
        shown: Whether to draw the bar. None draws it only if standard error is a terminal.
    """

    def __init__(self, total: int | None, *, done: int = 0, shown: bool | None = None) -> None:
        screen: TextIO | None = sys.stderr  # None if the program has no console
        self._bar: Any = None
        if screen is not None and total != 0 and (_is_terminal(screen) if shown is None else shown):
            with suppress(OSError, ValueError):  # a terminal that is gone must not lose results
                self._bar = _new_bar(screen, total, done)

    def advance(self, **values: object) -> None:
        """Draw one more step, with values behind the bar."""
        if self._bar is not None:
            with suppress(OSError, ValueError):
                self._bar.set_postfix(values, refresh=False)
                self._bar.update()

    def close(self) -> None:
        """Leave the bar as it is."""
        if self._bar is not None:
            with suppress(OSError, ValueError):
                self._bar.close()


def _is_terminal(screen: TextIO) -> bool:
    return not screen.closed and screen.isatty()


def _new_bar(screen: TextIO, total: int | None, done: int) -> Any:
    from tqdm import tqdm  # noqa: PLC0415 - only for programs that draw

    bar: Any = type("Bar", (tqdm,), {"monitor_interval": 0})  # without tqdm's monitoring thread
    return bar(total=total, initial=done, file=screen)
