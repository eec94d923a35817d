r"""Regular expressions of policies, matched in linear time.

Python's `re` backtracks: `(a+)+$` takes years on a text of 100 characters. Here all paths through an expression are
followed at once, one character after the other (Thompson, 1968). Syntax and meaning are those of `re`, which also
reads each part that stands for one character, such as `[^\W\d]`.

- An assertion holds or does not hold at each position of a text. `re` finds the positions of `^`, `$` and `\b`. The
  expression in a lookbehind is read forward, that in a lookahead backward, from the end of the text.
- Back references, conditions, atomic groups and possessive quantifiers need backtracking, and are refused.
- A set of states that was reached once is not worked out again for the same text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, TypeAlias, cast

from attrs import define, field, frozen

from sequrity_runtime.policy.steps import spend

MAX_STATES: Final = 5_000
"""States of one expression: about one for each character, times its repetitions."""

_MAX_KNOWN: Final = 1_000
"""Sets of states that are kept for one text."""

_TOKEN: Final = re.compile(
    r"""
      (?P<comment>\(\?\#[^)]*\) | \(\?[aiLmsux]+\))
    | (?P<refused>\(\?P= | \(\?\( | \(\?> | \\(?!0|[0-7]{3})[0-9]{1,2})
    | (?P<assertion>\\[AbBZz] | [\^$])
    | (?P<open>\(\?(?:<?[=!] | P<\w+> | [a-zA-Z]*(?:-[a-zA-Z]+)?:) | \()
    | (?P<close>\)) | (?P<or>\|)
    | (?P<repeat>(?:[*+?] | \{(?:[0-9]+(?:,[0-9]*)? | ,[0-9]*)\})[?+]?)
    | (?P<one>\[\^?\]?(?:\\.|[^\]\\])*\]
        | \\(?:x.{2} | u.{4} | U.{8} | N\{[^}]*\} | 0[0-7]{0,2} | [0-7]{3} | .) | .)
    """,
    re.VERBOSE | re.DOTALL,
)
_BLANK: Final = re.compile(r"(?:[ \t\n\r\f\v]|#[^\n]*)+")
_QUANTIFIERS: Final[dict[str, tuple[int, int | None]]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_Matches: TypeAlias = Callable[[str], object]
_Positions: TypeAlias = Callable[[str], Iterable[int]]
_Side: TypeAlias = Literal["ahead", "behind"]


# --- the tree of an expression ---


@frozen
class _One:
    """One character."""

    matches: _Matches


@frozen
class _Sequence:
    parts: list[_Node]


@frozen
class _Choice:
    parts: list[_Node]


@frozen
class _Repeat:
    part: _Node
    least: int
    most: int | None


@frozen
class _Here:
    r"""An assertion without parts, such as `^` or `\b`."""

    pattern: re.Pattern[str]


@frozen
class _Around:
    """A lookahead or a lookbehind."""

    part: _Node
    side: _Side
    negated: bool


_Node: TypeAlias = _One | _Sequence | _Choice | _Repeat | _Here | _Around


@define
class _Reader:
    """Reads an expression that `re` compiles."""

    text: str
    position: int = 0

    def choice(self, flags: int) -> _Node:
        """Read alternatives up to a closing parenthesis or the end."""
        parts = [self._sequence(flags)]
        while self.text.startswith("|", self.position):
            self.position += 1
            parts.append(self._sequence(flags))
        return parts[0] if len(parts) == 1 else _Choice(parts)

    def _sequence(self, flags: int) -> _Node:
        parts: list[_Node] = []
        while (token := self._token(flags)) is not None and token.lastgroup not in ("close", "or"):
            self.position = token.end()
            text = token.group()
            match token.lastgroup:
                case "refused":
                    raise _needs_backtracking(token)
                case "assertion":
                    parts.append(_Here(re.compile(text, flags & (re.MULTILINE | re.ASCII))))
                case "open":
                    parts.append(self._group(text, flags))
                case "repeat":
                    if len(text) > 1 and text[-1] == "+":
                        raise _needs_backtracking(token)
                    parts.append(_Repeat(parts.pop(), *_bounds(text)))
                case "one":
                    parts.append(_One(re.compile(text, flags & (re.IGNORECASE | re.DOTALL | re.ASCII)).fullmatch))
                case _:  # a comment, or flags of the whole expression
                    pass
        return parts[0] if len(parts) == 1 else _Sequence(parts)

    def _token(self, flags: int) -> re.Match[str] | None:
        if flags & re.VERBOSE and (blank := _BLANK.match(self.text, self.position)):
            self.position = blank.end()
        return _TOKEN.match(self.text, self.position)

    def _group(self, opening: str, flags: int) -> _Node:
        kind = opening.removeprefix("(?")
        if kind.endswith(":"):
            flags = _flags_within(kind.removesuffix(":"), flags)
        part = self.choice(flags)
        self.position += 1  # the closing parenthesis
        if kind[-1] not in "=!":
            return part
        return _Around(part, "behind" if kind[0] == "<" else "ahead", negated=kind[-1] == "!")


def _needs_backtracking(token: re.Match[str]) -> ValueError:
    return ValueError(f"{token.group()!r} at position {token.start()} of a regular expression needs backtracking")


def _bounds(quantifier: str) -> tuple[int, int | None]:
    """Return how often at least and at most a quantifier repeats what stands before it."""
    if quantifier[0] != "{":
        return _QUANTIFIERS[quantifier[0]]
    least, comma, most = quantifier.rstrip("?").strip("{}").partition(",")
    return int(least or 0), int(most) if most else None if comma else int(least)


def _flags_within(letters: str, flags: int) -> int:
    """Return the flags in a group such as `(?i-s:...)`."""
    added, _, removed = letters.partition("-")
    for letter in added:
        flags = flags & ~re.ASCII if letter == "u" else flags | re.RegexFlag[letter.upper()]
    for letter in removed:
        flags &= ~re.RegexFlag[letter.upper()]
    return flags


# --- states ---


@frozen(eq=False)
class _Taker:
    """A state that takes one character."""

    matches: _Matches
    next: _State


@define(eq=False)
class _Fork:
    """A state that takes no character. The last leads nowhere."""

    next: list[_State]
    assertion: int = 0
    """The bit of the assertion that must hold; 0 for none."""


_State: TypeAlias = _Taker | _Fork


@define(eq=False)
class _Reached:
    """The states at a position of a text, after all steps that take no character."""

    ends: bool
    """Whether a match ends here."""

    takers: list[_Taker]
    moves: dict[str, frozenset[_State]] = field(factory=dict[str, "frozenset[_State]"])
    """The states after each character that was met."""


class _Automaton:
    """The states of an expression.

    Args:
        tree: The expression.
        backward: Whether it is read from the end of a text.
    """

    def __init__(self, tree: _Node, *, backward: bool = False) -> None:
        self._backward = backward
        self._assertions: dict[int, tuple[int, _Positions]] = {}  # bit and positions by the identity of the node
        self.size = 0
        self._first = self._compiled(tree, self._fork([]))

    def _grow(self, count: int = 1) -> None:
        self.size += count
        if self.size > MAX_STATES:
            raise ValueError(f"a regular expression of more than {MAX_STATES} states")

    def _fork(self, following: list[_State], assertion: int = 0) -> _Fork:
        self._grow()
        return _Fork(following, assertion)

    def _compiled(self, node: _Node, following: _State) -> _State:
        """Make the states of a node, which lead to those that follow it. Return the first."""
        match node:
            case _One():
                self._grow()
                return _Taker(node.matches, following)
            case _Sequence():
                for part in node.parts if self._backward else reversed(node.parts):
                    following = self._compiled(part, following)
                return following
            case _Choice():
                return self._fork([self._compiled(part, following) for part in node.parts])
            case _Repeat():
                return self._repeated(node, following)
            case _:
                if id(node) not in self._assertions:
                    self._assertions[id(node)] = 1 << len(self._assertions), self._positions(node)
                return self._fork([following], self._assertions[id(node)][0])

    def _repeated(self, node: _Repeat, following: _State) -> _State:
        first = following
        if node.most is None:
            first = loop = self._fork([following])
            loop.next.append(self._compiled(node.part, loop))
        for _ in range(node.least, node.most or 0):
            first = self._fork([self._compiled(node.part, first), following])
        for _ in range(node.least):
            before, first = first, self._compiled(node.part, first)
            if first is before:  # nothing, repeated
                break
        return first

    def _positions(self, node: _Here | _Around) -> _Positions:
        """Return the function that lists the positions of a text where an assertion holds."""
        if isinstance(node, _Here):
            return lambda text: (found.start() for found in node.pattern.finditer(text))
        inner = _Automaton(node.part, backward=node.side == "ahead")
        self._grow(inner.size)
        if node.negated:
            return lambda text: {*range(len(text) + 1)}.difference(inner.ends(text))
        return inner.ends

    def ends(self, text: str, *, anywhere: bool = True) -> Iterator[int]:
        """List the positions where a match ends, or begins if the expression is read backward.

        Args:
            text: The text.
            anywhere: Whether a match may begin anywhere, or only where the text does.
        """
        size = len(text)
        spend(size)
        holding = [0] * (size + 1) if self._assertions else None  # the bits of assertions at each position
        for bit, positions in self._assertions.values():
            spend(size)
            for position in positions(text):
                cast("list[int]", holding)[position] |= bit
        known: dict[tuple[frozenset[_State], int], _Reached] = {}
        first = states = frozenset({self._first})
        for index in range(size + 1):
            position = size - index if self._backward else index
            key = (states, holding[position] if holding else 0)
            reached = known.get(key)
            if reached is None:
                if len(known) == _MAX_KNOWN:
                    known.clear()
                reached = known[key] = _reached(*key)
            if reached.ends:
                yield position
            if index == size:
                return
            character = text[position - self._backward]
            moved = reached.moves.get(character)
            if moved is None:
                spend(len(reached.takers))
                moved = frozenset(taker.next for taker in reached.takers if taker.matches(character))
                moved = reached.moves[character] = moved | first if anywhere else moved
            if not moved:
                return
            states = moved


def _reached(states: frozenset[_State], holding: int) -> _Reached:
    """Follow the steps that take no character."""
    takers: list[_Taker] = []
    ends = False
    seen: set[_State] = set()
    left = list(states)
    while left:
        state = left.pop()
        if state in seen:
            continue
        seen.add(state)
        if isinstance(state, _Taker):
            takers.append(state)
        elif not state.assertion or state.assertion & holding:
            left += state.next
            ends = ends or not state.next
    spend(len(seen))
    return _Reached(ends, takers)


@frozen
class RegularExpression:
    """A regular expression. It can be used by several threads at once."""

    automaton: _Automaton

    def search(self, text: str) -> bool:
        """Return whether a part of a text matches."""
        return any(True for _ in self.automaton.ends(text))

    def match(self, text: str) -> bool:
        """Return whether the beginning of a text matches."""
        return any(True for _ in self.automaton.ends(text, anywhere=False))

    @property
    def size(self) -> int:
        """Number of its states."""
        return self.automaton.size


@lru_cache(256)
def regular_expression(pattern: str) -> RegularExpression:
    """Read a regular expression.

    Raises:
        ValueError: The pattern is not a regular expression, has too many states, or needs backtracking.
    """
    try:
        compiled = re.compile(pattern)
        return RegularExpression(_Automaton(_Reader(pattern).choice(compiled.flags)))
    except (re.error, OverflowError, RecursionError, Warning) as error:
        raise ValueError(f"not a regular expression: {error}") from None
