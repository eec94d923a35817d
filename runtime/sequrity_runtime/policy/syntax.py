"""Policy text to Lark's trees, or to the location of the mistake.

A policy is read item by item, so that the work grows with the length of the text. No word of SQRT is reserved, so a
lexer cannot know which words are keywords. Lark reads an item twice at most:

- with an LALR parser, which reads a word as a keyword wherever a keyword is valid. It is linear, and reads usual
  policies.
- with an Earley parser, which tries all readings, if the first parser fails: names are keywords, or there is a mistake.
  The location of a mistake is the farthest one: the first character that no reading of the text can take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NoReturn, cast

from attrs import frozen
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput

from sequrity_runtime.errors import ConfigError

_OPAQUE = re.compile(
    r"(?P<remark>//(?!/)[^\n]*|/\*[\s\S]*?\*/)|(?P<doc>///[^\n]*)"
    r'|(?P<string>"(?:\\.|[^\\"])*")|(?P<open>(?:/\*|")[\s\S]*)'
)
"""Parts whose content is hidden from a parser. A remark or a string that is not closed reaches to the end, so that the
work grows with the length of the text and not with its square."""

_MARK = re.compile("[{};]")
_BLANK = " \t\f\r\n"
_FOLLOWS = (
    re.compile(rf"[{_BLANK}]*(?:(?:let|tool)\b|///|\Z)"),
    re.compile(rf"[{_BLANK}]*(?:(?:priority|must|hard|should|soft|result|session)\b|///|}})"),
)
"""Text behind a brace that ends an item or a member of a block, but not behind one that ends a set of labels."""


class PolicySyntaxError(ConfigError):
    """The text of a policy is not SQRT, or not Cedar.

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
    """The policy of a header does not parse. The service will refuse it."""


def caret(source: str, column: int) -> str:
    """Show a line of text with a caret under one column.

    Tabs stay, so that the caret is aligned. Control characters are replaced, and only the part of a long line that is
    near the column is shown.
    """
    start = max(0, column - 1 - _SHOWN)
    shown = "".join(c if c.isprintable() or c == "\t" else "\ufffd" for c in source[start : column + _SHOWN])
    before = re.sub(r"[^\t]", " ", shown[: column - 1 - start])
    return f"{shown}\n{before}^"


@frozen
class Part:
    """A part of a policy: some of its items."""

    tree: Tree[Token]
    """Lark's tree of the part, with every token."""

    offset: int
    """Offset of the part in the text. The locations of the tree count from there."""


def parts_of(text: str) -> Iterator[Part]:
    """Parse a text into its parts.

    Raises:
        PolicySyntaxError: The text is not SQRT.
    """
    masked, start = _masked(text), 0
    for end in [*_ends(masked, 0), len(text)]:
        yield Part(_tree(text, masked, start, end), start)
        start = end


def _tree(text: str, masked: str, start: int, end: int) -> Tree[Token]:
    """Parse a part of a text."""
    part = masked[start:end]
    try:
        return _parsed(keyword_parser(), part)
    except UnexpectedInput as error:  # keywords as names, or a mistake
        remaining = _without_members(part, cast("Any", error).pos_in_stream)
    try:
        tree = _parsed(full_parser(), remaining)
    except UnexpectedCharacters as error:
        _refuse(text, start + cast("Any", error).pos_in_stream, cast("Any", error).allowed)
    except UnexpectedEOF as error:
        rest = masked[end:].lstrip(_BLANK)
        _refuse(text, len(text) - len(rest), cast("Any", error).expected)
    return tree if remaining == part else _parsed(full_parser(), part)


def _parsed(parser: Lark, masked: str) -> Tree[Token]:
    return cast("Tree[Token]", cast("Any", parser).parse(masked))


def _ends(masked: str, depth: int) -> list[int]:
    """List the ends of the statements within a number of braces. Neither a brace nor a semicolon is part of a name."""
    ends: list[int] = []
    now = 0
    for match in _MARK.finditer(masked):
        mark, end = match.group(), match.end()
        now += {"{": 1, "}": -1}.get(mark, 0)
        if now == depth and (mark == ";" or (mark == "}" and _FOLLOWS[depth].match(masked, end))):
            ends.append(end)
    return ends


def _without_members(masked: str, offset: int) -> str:
    """Blank the complete members of a block before an offset, so that Earley's parser need not read them."""
    start = masked.find("{") + 1
    for end in [end for end in _ends(masked, 1) if end <= offset][:-_MOST_ATTEMPTS:-1]:
        try:
            _parsed(keyword_parser(), masked[:end] + "}")
        except UnexpectedInput:  # a member has keywords as names
            continue
        return masked[:start] + " " * (end - start) + masked[end:]
    return masked


@cache
def keyword_parser() -> Lark:
    """Make the parser that takes words for keywords."""
    return _lark(parser="lalr", lexer="contextual", edit_terminals=_prefer_keyword)


@cache
def full_parser() -> Lark:
    """Make the parser that tries all readings."""
    return _lark(parser="earley", lexer="dynamic")


def _lark(**options: Any) -> Lark:
    grammar = files("sequrity_runtime.policy").joinpath("grammar.lark").read_text("utf-8")
    return Lark(grammar, start="policy", propagate_positions=True, keep_all_tokens=True, **options)


def _prefer_keyword(terminal: Any) -> None:
    """Prefer a whole word to a name. Lark does so by itself for a terminal of one word.

    A minus before `inf` is left to the parser that tries all readings: it may be an operator.
    """
    if terminal.name == "INFINITE":
        terminal.pattern.value = r"[+]?inf"
    if terminal.name in ("TRUTH", "FOLD"):
        terminal.pattern.value += r"(?![_0-9A-Za-z])"
        terminal.priority = 1


def _masked(text: str) -> str:
    """Replace the content of strings, doc lines and remarks by text of the same length.

    Otherwise Lark takes a `//` within a string for the start of a remark, and reports a mistake behind it. Braces and
    semicolons that are left are those of the policy.
    """

    def masked(match: re.Match[str]) -> str:
        found = match.group()
        if match.lastgroup == "open":
            return found
        if match.lastgroup == "remark":
            return re.sub(r"[^\n]", " ", found)
        start = 3 if match.lastgroup == "doc" else 0
        return found[:start] + re.sub(rf"[{_BLANK}/{{}};]", "x", found[start:])

    return _OPAQUE.sub(masked, text)


def _refuse(text: str, offset: int, expected: Iterable[str]) -> NoReturn:
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    source = text.split("\n")[line - 1].removesuffix("\r")
    message = _message(text[offset:], _alternatives(expected))
    raise PolicySyntaxError(message, line, column, offset == len(text), source)


def _message(rest: str, expected: str) -> str:
    """Describe why the rest of the text cannot continue the policy."""
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
    """List the tokens that are valid at a location. Returns nothing instead of a long list."""
    patterns = {terminal.name: terminal.pattern for terminal in full_parser().terminals}
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
_MOST_ATTEMPTS = 10
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
