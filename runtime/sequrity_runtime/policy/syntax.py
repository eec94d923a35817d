"""Policy text to Lark's tree, or to the location of the mistake.

Lark reads the text with an Earley parser: no word of SQRT is reserved, so a lexer cannot know which words are keywords.
The location of a mistake is the farthest one: the first character that no reading of the text can take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, NoReturn, cast

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF

from sequrity_runtime.errors import ConfigError

_OPAQUE = re.compile(r'(?P<remark>//(?!/)[^\n]*|/\*(?:.|\n)*?\*/)|(?P<doc>///[^\n]*)|(?P<string>"(?:\\.|[^\\"])*")')


class PolicySyntaxError(ConfigError):
    """The text of a policy is not SQRT.

    Attributes:
        message: What is wrong, without the location.
        line: Line of the mistake, from 1.
        column: Column of the mistake in code points, from 1.
        at_end: Whether the text ends too early.
        source: The line of text.
    """

    def __init__(self, message: str, line: int, column: int, at_end: bool, source: str) -> None:
        self.message = message
        self.line = line
        self.column = column
        self.at_end = at_end
        self.source = source
        super().__init__(f"{message} at line {line}, column {column}\n{caret(source, column)}")


class PolicySyntaxWarning(UserWarning):
    """The policy of a header is not SQRT. The service will refuse it."""


def caret(source: str, column: int) -> str:
    """Show a line of text with a caret under one column.

    Tabs stay, so that the caret is aligned. Control characters are replaced, and only the part of a long line that is
    near the column is shown.
    """
    start = max(0, column - 1 - _SHOWN)
    shown = "".join(c if c.isprintable() or c == "\t" else "\ufffd" for c in source[start : column + _SHOWN])
    before = re.sub(r"[^\t]", " ", shown[: column - 1 - start])
    return f"{shown}\n{before}^"


def syntax_tree(text: str) -> Tree[Token]:
    """Parse a text into Lark's tree, with every token.

    Raises:
        PolicySyntaxError: The text is not SQRT.
    """
    try:
        return cast("Tree[Token]", cast("Any", _lark()).parse(_masked(text)))
    except UnexpectedCharacters as error:
        _refuse(text, cast("Any", error).pos_in_stream, cast("Any", error).allowed)
    except UnexpectedEOF as error:
        _refuse(text, len(text), cast("Any", error).expected)


@cache
def _lark() -> Lark:
    grammar = files("sequrity_runtime.policy").joinpath("grammar.lark").read_text("utf-8")
    return Lark(
        grammar, start="policy", parser="earley", lexer="dynamic", propagate_positions=True, keep_all_tokens=True
    )


def _masked(text: str) -> str:
    """Replace what stands in strings, doc lines and remarks, at equal length.

    Otherwise Lark takes a `//` within a string for the start of a remark, and reports a mistake behind it.
    """

    def masked(match: re.Match[str]) -> str:
        found = match.group()
        if match.lastgroup == "remark":
            return re.sub(r"[^\n]", " ", found)
        start = 3 if match.lastgroup == "doc" else 0
        return found[:start] + re.sub(r"[ \t\f\r\n/]", "x", found[start:])

    return _OPAQUE.sub(masked, text)


def _refuse(text: str, offset: int, expected: Iterable[str]) -> NoReturn:
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    source = text.split("\n")[line - 1].removesuffix("\r")
    message = _message(text[offset:], _alternatives(expected))
    raise PolicySyntaxError(message, line, column, offset == len(text), source)


def _message(rest: str, expected: str) -> str:
    """Say why no policy can go on with the rest of the text."""
    if not rest:
        return f"the policy ends too early{expected}"
    if rest.startswith("/*"):
        return "the remark is not closed"
    if re.match(r'[rwd]?"', rest) and not re.match(r'[rwd]?"(?:\\.|[^\\"])*"', rest):
        return "the string is not closed"
    if rest[0] == "'":
        return "strings have double quotes"
    found = cast("re.Match[str]", _WORD.match(rest)).group()
    return f"unexpected {found[:_SHOWN]!a}{_HINTS.get(found, expected)}"


def _alternatives(terminals: Iterable[str]) -> str:
    """List the tokens that may stand at a location. A long list helps nobody and is left out."""
    patterns = {terminal.name: terminal.pattern for terminal in _lark().terminals}
    shown: set[str] = set()
    for name in terminals:
        words = re.fullmatch(r"\(\?:(.*)\)", patterns[name].value)
        if name in _KINDS:
            shown.add(_KINDS[name])
        else:
            literal = re.split(r"(?<!\\)\|", words[1]) if words else [patterns[name].value]
            shown.update(repr(word.replace("\\", "")) for word in literal)
    return f", expected {' or '.join(sorted(shown))}" if len(shown) <= _MOST_ALTERNATIVES else ""


_SHOWN = 80
_MOST_ALTERNATIVES = 7
_WORD = re.compile(r"[_A-Za-z][_0-9A-Za-z]*|!=|[<>]=?|.", re.DOTALL)
_KINDS = {
    "NAME": "a name",
    "TEXT": "a string",
    "PATTERN": 'r"..."',
    "GLOB": 'w"..."',
    "TIME": 'd"..."',
    "WHOLE": "a number",
    "DECIMAL": "a number",
    "INFINITE": "a number",
    "DOC": "a doc line",
}
_HINTS = {
    "!=": "; write not (a == b)",
    "<": "; write x.value in {int ..<5}",
    ">": "; write x.value in {int 5<..}",
    "<=": "; write x.value in {int ..5}",
    ">=": "; write x.value in {int 5..}",
    "matching": '; write x.value in {str matching r"..."}',
    "like": '; write x.value in {str like w"..."}',
    "else": "; write a second rule",
}
