"""Names and comments that languages of the C family share."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

_WORDS = re.compile(r"[A-Za-z0-9]+")


def pascal(text: str, initialisms: frozenset[str] = frozenset()) -> str:
    """Write `tool_call_id` as `ToolCallId`, or, if `id` is an initialism, as `ToolCallID`."""
    return "".join(
        word.upper() if word.lower() in initialisms else word[0].upper() + word[1:] for word in _WORDS.findall(text)
    )


def camel(text: str) -> str:
    """Write `tool_call_id` as `toolCallId`."""
    name = pascal(text)
    return name[0].lower() + name[1:]


def upper(text: str) -> str:
    """Write `lang-graph` as `LANG_GRAPH`."""
    return "_".join(word.upper() for word in _WORDS.findall(text))


def wrapped(text: str, width: int) -> Iterator[str]:
    """Break a description into lines of a comment."""
    yield from textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
