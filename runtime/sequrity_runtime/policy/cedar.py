"""Syntax of policies in Cedar, by cedarpy, which is an extra. Nothing else is public about Cedar in this service."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from sequrity_runtime.policy.syntax import PolicySyntaxError

_PIECE = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*|;|[^";/]+|.', re.DOTALL)
"""A text, a remark, the end of a policy, or anything else."""


def cedar_error(text: str) -> PolicySyntaxError | None:
    """Return the syntax error of a text in Cedar, or None if it has none.

    cedarpy gives no location, so that of the policy with the error is its first character.

    Raises:
        ImportError: cedarpy is not installed.
    """
    try:
        read: Any = import_module("cedarpy").policies_to_json_str  # an extra
    except ImportError:
        raise ImportError("cedarpy is not installed; pip install 'sequrity-bindings[cedar]'", name="cedarpy") from None
    message = _message(read, text)
    if message is None:
        return None
    found = ((start, _message(read, policy)) for start, policy in _policies(text))
    start, message = next(((start, own) for start, own in found if own is not None), (0, message))
    before = text[:start]
    line = before.count("\n") + 1
    column = start - (before.rfind("\n") + 1) + 1
    return PolicySyntaxError(message, line, column, "end of input" in message, text.split("\n")[line - 1])


def _message(read: Any, text: str) -> str | None:
    try:
        read(text)
    except ValueError as error:
        return str(error)
    return None


def _policies(text: str) -> Iterator[tuple[int, str]]:
    """List the policies of a text, each with the position of its first character."""
    start: int | None = None
    for piece in _PIECE.finditer(text):
        if start is None:
            if piece[0].startswith("//") or not piece[0].strip():
                continue
            start = piece.start() + len(piece[0]) - len(piece[0].lstrip())
        if piece[0] == ";":
            yield start, text[start : piece.end()]
            start = None
    if start is not None:
        yield start, text[start:]
