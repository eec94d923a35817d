"""A small interpreter of EBNF: a second opinion on the policy parser, and a source of random policies.

Notation: `a , b` sequence, `|` choice, `[ ]` optional, `{ }` repetition, `'x'` a literal, `/x/` a regular expression.
Names in capitals are tokens; the token BLANK may stand before every other one. A token takes its longest match.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Node = tuple[Any, ...]
_SYMBOL = re.compile(
    r"\s+|\(\*.*?\*\)|'(?P<literal>[^']*)'|/(?P<regex>(?:\\.|[^/\\])+)/|(?P<name>\w+)|(?P<sign>.)", re.DOTALL
)


def read_grammar(text: str) -> dict[str, Node]:
    """Read the rules of an EBNF text, each as nested tuples."""
    matches = [m for m in _SYMBOL.finditer(text) if m.lastgroup]
    symbols = [(str(m.lastgroup), m.group(str(m.lastgroup))) for m in matches]
    rules: dict[str, Node] = {}
    while symbols:
        name = symbols.pop(0)[1]
        symbols.pop(0)  # =
        rules[name] = _choice(symbols)
        symbols.pop(0)  # ;
    return rules


def _choice(symbols: list[tuple[str, str]]) -> Node:
    options = [_sequence(symbols)]
    while symbols[0] == ("sign", "|"):
        symbols.pop(0)
        options.append(_sequence(symbols))
    return options[0] if len(options) == 1 else ("choice", *options)


def _sequence(symbols: list[tuple[str, str]]) -> Node:
    parts = [_part(symbols)]
    while symbols[0] == ("sign", ","):
        symbols.pop(0)
        parts.append(_part(symbols))
    return parts[0] if len(parts) == 1 else ("sequence", *parts)


def _part(symbols: list[tuple[str, str]]) -> Node:
    kind, text = symbols.pop(0)
    if kind != "sign":
        return (kind, text)
    inner = _choice(symbols)
    symbols.pop(0)  # the closing bracket
    return inner if text == "(" else ({"[": "optional", "{": "repeat"}[text], inner)


class Reader:
    """Reads one text with a grammar: its verdict, and the farthest location that no token fits."""

    def __init__(self, rules: dict[str, Node], text: str) -> None:
        self.rules = rules
        self.text = text
        self.farthest = 0
        self.known: dict[tuple[int, int], frozenset[int]] = {}
        self.blank = re.compile(rules["BLANK"][1])

    def mistake(self, start: str) -> int | None:
        """Return the offset of the farthest mistake, or None if the text follows the rule."""
        ends = self.ends(self.rules[start], 0)
        return None if len(self.text) in {self.skip(end) for end in ends} else self.farthest

    def skip(self, at: int) -> int:
        match = self.blank.match(self.text, at)
        return match.end() if match else at

    def ends(self, node: Node, at: int) -> frozenset[int]:
        key = id(node), at
        if key not in self.known:
            self.known[key] = frozenset(self.read(node, at))
        return self.known[key]

    def read(self, node: Node, at: int) -> set[int]:
        kind, *parts = node
        if kind == "choice":
            return {end for part in parts for end in self.ends(part, at)}
        if kind == "sequence":
            reached = {at}
            for part in parts:
                reached = {end for start in reached for end in self.ends(part, start)}
            return reached
        if kind == "optional":
            return {at, *self.ends(parts[0], at)}
        if kind == "repeat":
            reached, new = {at}, {at}
            while new:
                new = {end for start in new for end in self.ends(parts[0], start)} - reached
                reached |= new
            return reached
        if kind == "name" and not parts[0].isupper():
            return set(self.ends(self.rules[parts[0]], at))
        return self.token(node, at)

    def token(self, node: Node, at: int) -> set[int]:
        kind, text = self.rules[node[1]] if node[0] == "name" else node
        start = self.skip(at)
        match = re.compile(re.escape(text) if kind == "literal" else text).match(self.text, start)
        if match is None:
            self.farthest = max(self.farthest, start)
            return set()
        return {match.end()}


class Deriver:
    """Derives texts from a grammar.

    Args:
        rules: The grammar.
        choose: Chooses a number from 0 to its argument.
        token: Draws the text of a token by its name.
        depth: Nested rules after which the shortest way to the end is taken.
    """

    def __init__(
        self, rules: dict[str, Node], choose: Callable[[int], int], token: Callable[[str], str], depth: int
    ) -> None:
        self.rules, self.choose, self.token, self.depth = rules, choose, token, depth
        self.heights = dict.fromkeys(rules, 99)
        for _ in rules:
            self.heights = {name: 1 + self.height(node) for name, node in rules.items()}

    def height(self, node: Node) -> int:
        kind, *parts = node
        if kind in ("choice", "sequence"):
            return (min if kind == "choice" else max)(map(self.height, parts))
        return self.heights[parts[0]] if kind == "name" and not parts[0].isupper() else 0

    def tokens(self, node: Node, level: int = 0) -> list[str]:
        kind, *parts = node
        deep = level > self.depth
        if kind == "choice":
            option = min(parts, key=self.height) if deep else parts[self.choose(len(parts) - 1)]
            return self.tokens(option, level)
        if kind in ("sequence", "optional", "repeat"):
            times = {"sequence": 1, "optional": 0 if deep else self.choose(1), "repeat": 0 if deep else self.choose(2)}
            return [token for _ in range(times[kind]) for part in parts for token in self.tokens(part, level)]
        if kind == "literal":
            return [parts[0]]
        return [self.token(parts[0])] if parts[0].isupper() else self.tokens(self.rules[parts[0]], level + 1)
