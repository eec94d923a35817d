"""One layout for policies.

The layout works on tokens, so remarks stay where they are; blanks and line breaks are all that changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from attrs import frozen
from lark import Token, Tree

from sequrity_runtime.errors import check_type
from sequrity_runtime.policy.syntax import parts_of

_INDENT = "    "
_REMARK = re.compile(r"//(?!/)[^\n]*|/\*(?:.|\n)*?\*/")
_TIGHT_BEFORE = frozenset({";", ",", ")", "]", ".", ".value"})
_TIGHT_AFTER = frozenset({"(", "[", ".", "@"})
_DOTS = frozenset({"..", "<..", "..<", "<..<"})


@frozen
class _Piece:
    """A token or a remark, with its properties for the layout."""

    text: str
    kind: str
    """`block` (a brace around statements), `set` (a brace around labels), `doc`, `remark` or `token`."""

    lines_before: int
    """Line breaks between it and the piece before."""


def format(text: str) -> str:
    """Lay a policy out: four spaces for each block, one statement a line, one space between words.

    Args:
        text: SQRT.

    Returns:
        The same policy, with the same remarks and doc lines. `parse` gives an equal tree.

    Raises:
        PolicySyntaxError: The text is not SQRT.
        ConfigError: `text` is not a string.
    """
    check_type("text", text, str, "the text of a policy")
    layout = _Layout()
    for piece in _pieces(text):
        layout.add(piece)
    return layout.text


class _Layout:
    """Lines of a policy that is being laid out."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line = ""
        """Line that is being filled; empty before its first piece."""

        self._depth = 0
        self._last = _Piece("", "", 0)
        """Last piece of the line."""

        self._after = ""
        """End of the last line: `open`, `close`, `end` (a semicolon), `doc` or `remark`. Empty within a line."""

    @property
    def text(self) -> str:
        """Complete text."""
        self._end_line()
        return "".join(f"{line}\n" for line in self._lines)

    def add(self, piece: _Piece) -> None:
        """Add the next piece."""
        closes = piece.kind == "block" and piece.text == "}"
        if closes:
            self._end_line()
            self._depth -= 1
        if closes and self._after == "open":
            self._lines[-1] += "}"
            self._after = "close"
        elif self._trails(piece):
            self._lines[-1] += f"  {piece.text}"
            self._after = "remark"
        else:
            self._put(piece, closes)

    def _trails(self, piece: _Piece) -> bool:
        """Return whether a piece is a remark behind a complete line."""
        is_behind = piece.kind == "remark" and piece.lines_before == 0 and not self._line
        return is_behind and bool(self._lines) and self._after != "doc"

    def _put(self, piece: _Piece, closes: bool) -> None:
        """Put a piece on the line, and end the line if the piece ends it."""
        starts = not self._line
        if starts:
            is_apart = piece.lines_before > 1 and self._after not in ("open", "doc") and not closes
            if is_apart and self._lines:
                self._lines.append("")
            self._line = _INDENT * self._depth
        else:
            self._line += _gap(self._last, piece)
        self._line += piece.text
        self._last = piece
        self._after = _end_of_line(piece, starts)
        self._depth += self._after == "open"
        if self._after:
            self._end_line()

    def _end_line(self) -> None:
        if self._line:
            self._lines.append(self._line.rstrip())
        self._line = ""


def _end_of_line(piece: _Piece, starts: bool) -> str:
    """Name what ends a line after a piece. Empty if the line continues."""
    if piece.kind == "doc" or (piece.kind == "remark" and (starts or piece.text.startswith("//"))):
        return piece.kind
    if piece.kind == "block":
        return "open" if piece.text == "{" else "close"
    return "end" if piece.text == ";" else ""


def _gap(before: _Piece, piece: _Piece) -> str:
    """Return the blank between two pieces of a line."""
    if piece.text in _TIGHT_BEFORE or before.text in _TIGHT_AFTER:
        return ""
    if piece.kind == "set" and piece.text == "}":
        return ""
    if before.kind == "set" and before.text == "{":
        return ""
    if piece.text in _DOTS:
        return "" if before.kind == "token" and before.text not in ("int", "float", "length", "datetime") else " "
    if before.text in _DOTS:
        return ""
    return " "


def _pieces(text: str) -> Iterator[_Piece]:
    """List all tokens and remarks of a text, in order."""
    end = 0
    leaves = ((part.offset, *leaf) for part in parts_of(text) for leaf in _leaves(part.tree))
    for offset, token, kind in leaves:
        start, stop = offset + cast("int", token.start_pos), offset + cast("int", token.end_pos)
        gap = text[end:start]
        yield from _remarks(gap)
        breaks = _REMARK.sub("\0", gap).rpartition("\0")[2].count("\n")
        yield _Piece(text[start:stop].rstrip() if kind == "doc" else text[start:stop], kind, breaks)
        end = stop
    yield from _remarks(text[end:])


def _remarks(gap: str) -> Iterator[_Piece]:
    end = 0
    for match in _REMARK.finditer(gap):
        yield _Piece(match.group().rstrip(), "remark", gap.count("\n", end, match.start()))
        end = match.end()


def _leaves(root: Tree[Token]) -> Iterator[tuple[Token, str]]:
    """List the tokens of a tree in order, each with its kind."""
    stack: list[tuple[Tree[Token] | Token, str]] = [(root, "")]
    while stack:
        node, rule = stack.pop()
        if isinstance(node, Tree):
            stack.extend((child, str(node.data)) for child in reversed(node.children))
        elif node.type == "DOC":
            yield node, "doc"
        elif node in ("{", "}"):
            yield node, "set" if rule == "label_set" else "block"
        else:
            yield node, "token"
