r"""The syntax tree of regular patterns.

The parser reads the pattern as `sequrity_runtime.schema.ecma_pattern` translates it for `re`, so it agrees with the
validators: `\d` is a character class, `.` excludes line ends, and `$` matches at the end of the string only.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from attrs import frozen

from sequrity_compat.errors import UndecidableError
from sequrity_runtime.schema import ecma_pattern as _patterns

Ranges: TypeAlias = tuple[tuple[int, int], ...]
"""Ranges of code points, both ends included."""

EVERY: Ranges = ((0, 0xD7FF), (0xE000, 0x10FFFF))
"""All characters, without surrogates."""

_MAX_DEPTH = 20
"""Maximum depth of groups."""

_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v"}
_TOKEN = re.compile(
    r"(?P<escape>\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.))"
    r"|(?P<look>\(\?[=!])"
    r"|(?P<group>\((?:\?:)?)"
    r"|(?P<quantifier>(?:[*+?]|\{(?P<least>[0-9]+)(?P<comma>,)?(?P<most>[0-9]*)\})\??)"
    r"|(?P<class>\[\^?)"
    r"|(?P<plain>.)",
    re.DOTALL,
)


@frozen(eq=False)
class Chars:
    """One character of a set."""

    ranges: Ranges


@frozen(eq=False)
class Edge:
    """The start or the end of the string."""

    at_end: bool


@frozen(eq=False)
class Sequence:
    """A concatenation."""

    parts: tuple[Node, ...]


@frozen(eq=False)
class Either:
    """An alternation."""

    parts: tuple[Node, ...]


@frozen(eq=False)
class Repeat:
    """A repetition."""

    part: Node
    least: int
    most: int | None
    """Maximum number, or None."""


Node: TypeAlias = Chars | Edge | Sequence | Either | Repeat


def parse(pattern: str) -> Node:
    """Parse an ECMA-262 pattern.

    Raises:
        UndecidableError: The pattern is malformed or not regular.
    """
    try:
        return _Parser(_patterns.translate(pattern)).parse()
    except ValueError as error:
        raise UndecidableError(f"the pattern {pattern[:80]!r} is not supported: {error}") from None


class _Parser:
    """Parses a translated pattern, which `re` is known to accept."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0

    def parse(self) -> Node:
        return self._either(0)

    def _either(self, depth: int) -> Node:
        """Parse alternatives up to the end of the group, which the caller consumes."""
        if depth > _MAX_DEPTH:
            raise ValueError("groups are nested too deep")
        parts = [self._sequence(depth)]
        while self._next() == "|":
            self._position += 1
            parts.append(self._sequence(depth))
        return Either(tuple(parts)) if len(parts) > 1 else parts[0]

    def _sequence(self, depth: int) -> Node:
        parts: list[Node] = []
        while self._next() not in ("", "|", ")"):
            token = self._token()
            if token.lastgroup == "quantifier":
                parts.append(_repeat(parts.pop(), token))
            else:
                parts.append(self._atom(token, depth))
        return Sequence(tuple(parts))

    def _atom(self, token: re.Match[str], depth: int) -> Node:
        text = token.group()
        if token.lastgroup == "look":
            raise ValueError("it looks ahead")
        if token.lastgroup == "group":
            inner = self._either(depth + 1)
            self._position += 1
            return inner
        if token.lastgroup == "class":
            return self._class(negated=text == "[^")
        if text in ("^", r"\Z"):
            return Edge(at_end=text != "^")
        return Chars(((_code(text), _code(text)),))

    def _class(self, *, negated: bool) -> Node:
        ranges: list[tuple[int, int]] = []
        while self._next() != "]":
            first = last = _code(self._member())
            if self._next() == "-" and self._text[self._position + 1] != "]":
                self._position += 1
                last = _code(self._member())
            ranges.append((first, last))
        self._position += 1
        return Chars(_others(ranges) if negated else tuple(ranges))

    def _member(self) -> str:
        """Parse one character of a class, in which group and quantifier characters are literal."""
        if self._next() == "\\":
            return self._token().group()
        self._position += 1
        return self._text[self._position - 1]

    def _next(self) -> str:
        return self._text[self._position : self._position + 1]

    def _token(self) -> re.Match[str]:
        token = next(_TOKEN.finditer(self._text, self._position))  # matches at every character
        self._position = token.end()
        return token


def _code(text: str) -> int:
    """Return the code point of a character or an escape."""
    if len(text) > 2:
        return int(text.lstrip("\\ux"), 16)
    return ord(_CONTROLS.get(text[1], text[1]) if len(text) == 2 else text)


def _repeat(part: Node, token: re.Match[str]) -> Repeat:
    least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(token.group()[0], (int(token["least"] or 0), None))
    if token["least"] is not None:
        last = token["most"] if token["comma"] else token["least"]
        most = int(last) if last else None
    return Repeat(part, least, most)


def _others(ranges: list[tuple[int, int]]) -> Ranges:
    """Return the complement of some ranges."""
    found: list[tuple[int, int]] = []
    start = 0
    for first, last in [*sorted(ranges), (0x110000, 0x110000)]:
        if first > start:
            found.append((start, first - 1))
        start = max(start, last + 1)
    return tuple(found)
