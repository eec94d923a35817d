"""JSON text that arrives in pieces: the part of the value that is certain.

- Values only grow: texts get longer, arrays and objects get further members, and nothing that was shown changes.
- A number, `true`, `false` and `null` are shown once they are complete, a key once its value begins.
- An escape and a surrogate pair that are cut in two are shown once they are complete.
- From a value that is nested more than 100 deep on, nothing is shown.

The text is read once. Values share their complete parts, so a long text costs no more than its length for each piece.
"""

from __future__ import annotations

import json
import re
from enum import Enum
from typing import Any, Final

from attrs import define

from sequrity_runtime.type_guards import is_array

_TOKEN = re.compile(r'[ \t\r\n]*(?:([{}\[\],:"])|(-?[0-9][0-9.eE+-]*)(?=[ \t\r\n,\]}])|(true|false|null))')
_UNFINISHED = re.compile(r"[ \t\r\n]*(?:-?[0-9.eE+-]*|t|tr|tru|f|fa|fal|fals|n|nu|nul)\Z")
_CHUNK = re.compile(r'(?:[^"\\]++|\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]))++')
_ESCAPE_BEGUN = re.compile(r"\\(?:u[0-9a-fA-F]{0,3})?\Z")
_HIGH = re.compile(r"(?:[\ud800-\udbff]|\\u[dD][89abAB][0-9a-fA-F]{2})\Z")
"""A high surrogate at the end, plain or escaped."""

_MAX_DEPTH = 100
"""Number of arrays and objects that may be open: comparing deeper values may exceed the stack of Python."""

_LITERALS = {"true": True, "false": False, "null": None}


class _Missing(Enum):
    """Type of `MISSING`."""

    MISSING = "missing"


MISSING: Final = _Missing.MISSING
"""No value has begun."""


@define(eq=False)
class _Container:
    """An array or object that is open, with the key whose value comes next."""

    value: Any
    key: str | None = None


class PartialJson:
    """Reads JSON text in pieces."""

    def __init__(self) -> None:
        self._rest = ""
        self._open: list[_Container] = []
        self._root: Any = MISSING
        self._text: str | None = None
        """Text that is being read, or None."""
        self._is_key = False
        self._is_broken = False

    def feed(self, piece: str) -> bool:
        """Read the next piece of the text.

        Returns:
            Whether the value has grown.
        """
        self._rest += piece
        grown = False
        while not self._is_broken:
            step = self._next_token() if self._text is None else self._more_text(self._text)
            if step is None:
                break
            grown = grown or step
        return grown

    def value(self) -> Any:
        """Return the value so far as JSON data, or `MISSING`. It shares its complete parts with later ones."""
        inner: Any = MISSING if self._text is None or self._is_key else self._text
        for container in reversed(self._open):
            if is_array(container.value):
                inner = [*container.value] if inner is MISSING else [*container.value, inner]
            else:
                inner = {**container.value} if inner is MISSING else {**container.value, container.key: inner}
        return self._root if inner is MISSING else inner

    def _next_token(self) -> bool | None:
        """Read a token outside a text. Returns whether the value has grown, or None if more text is needed."""
        found = _TOKEN.match(self._rest)
        if found is None:
            self._is_broken = not _UNFINISHED.match(self._rest)
            return None
        self._rest = self._rest[found.end() :]
        mark, number, literal = found.groups()
        if number is not None:
            return self._number(number)
        if literal is not None:
            return self._add(_LITERALS[literal])
        if mark == '"':
            self._text = ""
            self._is_key = self._expects_key()
            return not self._is_key
        if mark in "{[":
            if len(self._open) == _MAX_DEPTH:
                self._is_broken = True
                return False
            self._open.append(_Container({} if mark == "{" else []))
            return True
        return mark in "}]" and self._close()

    def _number(self, number: str) -> bool:
        try:
            return self._add(json.loads(number))
        except ValueError:
            self._is_broken = True
            return False

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._open[-1].key is None

    def _more_text(self, text: str) -> bool | None:
        """Read the next part of a text."""
        if self._rest.startswith('"'):
            self._rest = self._rest[1:]
            self._text = None
            if self._is_key:
                self._open[-1].key = text
            else:
                self._add(text)
            return False  # it was shown already
        found = _CHUNK.match(self._rest)
        chunk = (
            ""
            if found is None
            else _without_half_a_pair(found.group(), at_end=not self._rest.startswith('"', found.end()))
        )
        if not chunk:
            self._is_broken = found is None and bool(self._rest) and not _ESCAPE_BEGUN.match(self._rest)
            return None
        self._rest = self._rest[len(chunk) :]
        decoded: str = json.loads(f'"{chunk}"', strict=False)
        self._text = text + decoded.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
        return not self._is_key

    def _close(self) -> bool:
        if not self._open:
            self._is_broken = True
            return False
        self._add(self._open.pop().value)
        return False  # its members were shown already

    def _add(self, value: Any) -> bool:
        """Add a complete value to the innermost container."""
        if not self._open:
            self._is_broken = self._root is not MISSING
            self._root = value if self._root is MISSING else self._root
            return True
        container = self._open[-1]
        if is_array(container.value):
            container.value.append(value)
        elif container.key is None:
            self._is_broken = True
        else:
            container.value[container.key] = value
            container.key = None
        return True


def _without_half_a_pair(chunk: str, *, at_end: bool) -> str:
    """Remove a high surrogate from the end of the text that has arrived: its other half is still to come."""
    found = _HIGH.search(chunk) if at_end else None
    if found is None:
        return chunk
    before = chunk[: found.start()]
    is_escaped_backslash = found.group().startswith("\\") and (len(before) - len(before.rstrip("\\"))) % 2 == 1
    return chunk if is_escaped_backslash else before
