"""Responses, events and sums of streams that do not fit their schema: the warning, and the parts that fit.

This module is loaded with the first mismatch.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any

from sequrity_runtime.calls.request import Call
from sequrity_runtime.errors import Violation
from sequrity_runtime.validation.codec import codec_of
from sequrity_runtime.validation.lenient_reader import read_leniently
from sequrity_runtime.validation.typos import caller_level


class ResponseMismatchWarning(UserWarning):
    """A response does not fit its schema, and `on_mismatch` is `warn`. The message names every location.

    Attributes:
        violations: All violations in document order, each with its location and the rule that it breaks.
    """

    def __init__(self, violations: Iterable[Violation], document: str = "response") -> None:
        self.violations: tuple[Violation, ...] = tuple(violations)
        lines = [str(violation) for violation in self.violations]
        count = f"{len(lines)} violations\n  " if len(lines) > 1 else ""
        super().__init__(f"invalid {document}: {count}" + "\n  ".join(lines))


def warn_of_mismatch(violations: Iterable[Violation], name: str) -> None:
    """Warn of a document of the service, which `name` describes."""
    warnings.warn(ResponseMismatchWarning(violations, name), stacklevel=caller_level())


def best_object(call: Call[Any, Any], cls: type[Any], document: Any) -> Any:
    """Return an object with the parts of a document that fit; the document, if the call returns JSON data."""
    return document if call.as_json else read_leniently(codec_of(cls), document)
