"""Looks for keys and prompts in every error and log record of a test run.

An error is looked at when it dies, since only then it has all its attributes: its text, its `repr`, and its pickle. A
record of the logger `sequrity` is looked at when it is made, with all that it carries. What must not show there are the
texts of all secrets that the tests make, and the canaries: the prompts that they send.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sequrity_runtime import Secret, SequrityError
from sequrity_runtime.redaction import SHORTEST_SECRET

CANARIES = frozenset({"a prompt of the tests", "a prompt of the matrix", "a text of the prompt"})
"""Texts of prompts that must show nowhere."""


class Scan:
    """What was found, and what to look for."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.errors = 0
        self.records = 0
        self.secrets = set[str](CANARIES)

    def look(self, where: str, text: str) -> None:
        """Look for secrets in a text."""
        self.found += [f"{where}: {secret!r}" for secret in self.secrets if secret in text]

    def error(self, error: SequrityError) -> None:
        """Look at an error."""
        self.errors += 1
        try:
            written = pickle.dumps(error).decode("latin-1")
        except Exception:  # noqa: BLE001 - of a test's own making, with attributes that do not pickle
            written = repr(vars(error))
        self.look(type(error).__name__, f"{error}{error!r}{written}")

    def filter(self, record: logging.LogRecord) -> bool:
        """Look at a record, as a filter of its logger."""
        self.records += 1
        self.look("log", f"{record.getMessage()}{vars(record)}")
        return True


@contextmanager
def scanning() -> Generator[Scan]:
    """Look at everything within the block."""
    scan, make = Scan(), Secret.__init__

    def note(self: Secret, text: Any) -> None:
        make(self, text)
        revealed = str(self.reveal())  # a test of misuse may give anything
        if len(revealed) >= SHORTEST_SECRET:
            scan.secrets.add(revealed)

    def died(error: SequrityError) -> None:
        scan.error(error)

    logger = logging.getLogger("sequrity")
    logger.addFilter(scan)
    try:
        with patch.object(Secret, "__init__", note), patch.object(SequrityError, "__del__", died, create=True):
            yield scan
    finally:
        logger.removeFilter(scan)
