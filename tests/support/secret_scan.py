"""Looks for keys and prompts in every error, warning and log record of a test run.

An error is looked at when it dies, since only then it has all its attributes: its text, its `repr`, its pickle, and the
frames of its traceback. Tools such as Sentry send the local variables of those; the scan looks for keys in the frames
that run our code. (Prompts are in there: a function that sends a prompt has it as an argument.)
A record of the logger `sequrity` is looked at when it is made, with all that it carries. What must not show there are
the texts of all secrets that the tests make, and the canaries: the prompts that they send.
"""

from __future__ import annotations

import logging
import pickle
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any
from unittest.mock import patch

from sequrity_runtime import Secret, SequrityError
from sequrity_runtime.redaction import SHORTEST_SECRET
from sequrity_runtime.type_guards import is_mapping, is_sequence

CANARIES = frozenset({"a prompt of the tests", "a prompt of the matrix", "a text of the prompt"})
"""Texts of prompts that must show nowhere."""

_ROOT = Path(__file__).parents[2]
_OURS = (str(_ROOT / "runtime"), str(_ROOT / "generated"), "<attrs generated")
"""Starts of the file names of our code."""

_DEPTH = 4
"""Levels of nested data that are looked at, as by Sentry."""

_DEPTH_OF_ERRORS = 1_000
"""Levels of the data of an error that does not pickle, for example since it is nested too deep."""


class Scan:
    """The findings, and the texts to search for."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.errors = 0
        self.records = 0
        self.frames = 0
        self.secrets = set[str](CANARIES)

    def look(self, where: str, text: str) -> None:
        """Search a text for secrets."""
        self.found += [f"{where}: {secret!r}" for secret in self.secrets if secret in text]

    def error(self, error: SequrityError) -> None:
        """Look at an error."""
        self.errors += 1
        try:
            written = pickle.dumps(error).decode("latin-1")
        except Exception:  # noqa: BLE001 - of a test's own making, with attributes that do not pickle
            written = _shown(vars(error), _DEPTH_OF_ERRORS)
        self.look(type(error).__name__, f"{error}{error!r}{written}")
        self.traceback(error.__traceback__)

    def traceback(self, trace: TracebackType | None) -> None:
        """Look at the local variables of our frames, if the error has left our code."""
        if trace is not None and trace.tb_frame.f_code.co_filename.startswith(_OURS):
            return
        while trace is not None:
            code = trace.tb_frame.f_code
            if code.co_filename.startswith(_OURS):
                self.frames += 1
                for name, value in trace.tb_frame.f_locals.items():
                    self.local(f"{code.co_qualname}: {name}", value)
            trace = trace.tb_next

    def local(self, where: str, value: object) -> None:
        """Search the value of a local variable for keys."""
        shown = _shown(value, _DEPTH)
        self.found += [f"{where}: {secret!r}" for secret in self.secrets - CANARIES if secret in shown]

    def filter(self, record: logging.LogRecord) -> bool:
        """Look at a record, as a filter of its logger."""
        self.records += 1
        self.look("log", f"{record.getMessage()}{vars(record)}")
        return True


def _shown(value: object, depth: int) -> str:
    """Show a value as a tool would: containers by their items, which a `repr` of their own does not hide."""
    shown: list[str] = []
    left = [(value, depth)]
    while left:
        each, levels = left.pop()
        if is_mapping(each):
            items = [item for pair in list(each.items()) for item in pair]
        elif is_sequence(each):
            items = list(each)
        else:
            shown.append(_repr(each))
            continue
        if levels:
            left += [(item, levels - 1) for item in items]
    return " ".join(shown)


def _repr(value: object) -> str:
    if isinstance(value, int | float):
        return ""  # a huge one has no text
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 - of an object of a test; those of ours have a test of their own
        return ""


@contextmanager
def scanning() -> Generator[Scan]:
    """Scan everything within the block."""
    scan, make = Scan(), Secret.__init__

    def note(self: Secret, text: Any) -> None:
        make(self, text)
        revealed = str(self.reveal())  # a test of misuse may give anything
        if len(revealed) >= SHORTEST_SECRET:
            scan.secrets.add(revealed)

    def died(error: SequrityError) -> None:
        scan.error(error)

    raise_warning = warnings.warn

    def warn(message: Any, category: Any = None, stacklevel: int = 1, *arguments: Any, **options: Any) -> None:
        scan.look("warning", str(message))
        raise_warning(message, category, stacklevel + 1, *arguments, **options)

    logger = logging.getLogger("sequrity")
    logger.addFilter(scan)
    watched = patch.object(Secret, "__init__", note), patch.object(warnings, "warn", warn)
    try:
        with watched[0], watched[1], patch.object(SequrityError, "__del__", died, create=True):
            yield scan
    finally:
        logger.removeFilter(scan)
