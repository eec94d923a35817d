"""One layout for policies.

The layout works on tokens, so remarks stay where they are; blanks and line breaks are all that changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from attrs import frozen
from lark import Token, Tree

from sequrity_runtime.policy.syntax import syntax_tree

_INDENT = "    "
_REMARK = re.compile(r"//(?!/)[^\n]*|/\*(?:.|\n)*?\*/")
_TIGHT_BEFORE = frozenset({";", ",", ")", "]", ".", ".value"})
_TIGHT_AFTER = frozenset({"(", "[", ".", "@"})
_DOTS = frozenset({"..", "<..", "..<", "<..<"})


@frozen
class _Piece:
    """A token or a remark, with what the layout must know of it."""

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
    """
    lines: list[str] = []
    current, depth, after = "", 0, ""
    last: _Piece | None = None

    def flush() -> None:
        nonlocal current
        if current:
            lines.append(current.rstrip())
        current = ""

    for piece in _pieces(text):
        closes = piece.kind == "block" and piece.text == "}"
        if closes:
            flush()
            depth -= 1
            if after == "open":
                lines[-1] += "}"
                after = "close"
                continue
        starts = last is None or not current
        trailing = piece.kind == "remark" and piece.lines_before == 0 and starts and lines and after != "doc"
        if trailing:
            lines[-1] += f"  {piece.text}"
            after = "remark"
            continue
        if last is None or not current:
            if piece.lines_before > 1 and lines and after not in ("open", "doc") and not closes:
                lines.append("")
            current = _INDENT * depth + piece.text
        else:
            current += _gap(last, piece) + piece.text
        last = piece
        after = ""
        if piece.kind == "doc" or (piece.kind == "remark" and (starts or piece.text.startswith("//"))):
            flush()
            after = piece.kind
        elif piece.kind == "block":
            depth += piece.text == "{"
            after = "open" if piece.text == "{" else "close"
            flush()
        elif piece.text == ";":
            flush()
            after = "end"
    flush()
    return "".join(f"{line}\n" for line in lines)


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
    for token, kind in _leaves(syntax_tree(text)):
        start, stop = cast("int", token.start_pos), cast("int", token.end_pos)
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
