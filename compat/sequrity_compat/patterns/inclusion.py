"""Inclusion of sets of strings, each given by a pattern and two lengths. Counterexamples are shortest ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

from attrs import evolve, frozen

from sequrity_compat.errors import UndecidableError
from sequrity_compat.patterns.automata import FOUND, Alphabet, Automaton, StepBudget
from sequrity_compat.patterns.regex_ast import parse

_MOST_STEPS = 50_000
"""Maximum number of steps. Patterns that people write need a few thousand."""


@frozen
class Strings:
    """The strings that a schema allows."""

    pattern: str = ""
    """An ECMA-262 pattern, not anchored. The empty pattern matches every string."""

    least: int = 0
    """Minimum length."""

    most: int | None = None
    """Maximum length, or None."""

    @classmethod
    def of_schema(cls, raw: dict[str, Any]) -> Strings:
        """Read `pattern`, `minLength` and `maxLength` of a schema."""
        return cls(raw.get("pattern", ""), raw.get("minLength", 0), raw.get("maxLength"))

    def fits(self, length: int) -> bool:
        """Return whether a length is allowed."""
        return self.least <= length and (self.most is None or length <= self.most)

    def keeps(self, other: Strings) -> bool:
        """Return whether the lengths are within those of another set."""
        return self.least >= other.least and (other.most is None or (self.most is not None and self.most <= other.most))


NO_STRINGS = Strings(most=-1)
"""The empty set."""


@frozen
class Inclusion:
    """Whether one set of strings includes another."""

    included: bool | None
    """None if undecided."""

    example: str | None = None
    """A shortest counterexample. None if only the lengths differ."""

    why: str = ""
    """Reason if undecided."""

    @property
    def examples(self) -> tuple[str, ...]:
        """The example as a tuple, empty without one."""
        return () if self.example is None else (self.example,)


@lru_cache(maxsize=4096)
def compare(written: Strings, read: Strings) -> Inclusion:
    """Decide whether every string of `written` is in `read`."""
    if read.pattern in ("", written.pattern) and written.keeps(read):
        return Inclusion(included=True)
    if not written.pattern and not read.pattern:
        return Inclusion(included=not written.fits(written.least))
    loose = evolve(written, least=0, most=None)
    try:
        if loose != written and compare(loose, read).included:
            return Inclusion(included=True)  # lengths multiply the states, so they are counted only if they matter
        example = _Search(written, read).example()
    except UndecidableError as error:
        return Inclusion(included=None, why=str(error))
    return Inclusion(included=example is None, example=example)


def shortest(strings: Strings) -> tuple[str, ...]:
    """Find a shortest string of a set. Empty if the set is empty or the search exceeds its budget."""
    return compare(strings, NO_STRINGS).examples


_Pair: TypeAlias = tuple[int, frozenset[int], int]
"""A state of the writer, the states of the reader, and the length of the string."""


class _Search:
    """Searches for a string that only the writer accepts."""

    def __init__(self, written: Strings, read: Strings) -> None:
        self._written, self._read = written, read
        self._steps = StepBudget(_MOST_STEPS)
        nodes = parse(written.pattern), parse(read.pattern)
        alphabet = Alphabet(*nodes)
        self._samples = alphabet.samples
        self._writer, self._reader = (Automaton(node, alphabet, self._steps) for node in nodes)
        lengths = (written.least, read.least, *(one.most + 1 for one in (written, read) if one.most is not None))
        self._long = max(1, *lengths)  # beyond the compared lengths all strings are alike
        self._came_from: dict[_Pair, tuple[_Pair, int] | None] = {}

    def example(self) -> str | None:
        """Return a shortest example, or None."""
        start = (self._writer.first, frozenset({self._reader.first}), 0)
        self._came_from[start] = None
        todo: deque[_Pair] = deque([start])
        while todo:
            pair = todo.popleft()
            if self._shows(*pair):
                return self._text(pair)
            for letter, after in self._longer(*pair):
                self._steps.spend()
                if after not in self._came_from:
                    self._came_from[after] = (pair, letter)
                    todo.append(after)
        return None

    def _shows(self, ours: int, theirs: frozenset[int], length: int) -> bool:
        """Return whether a string that ends here is an example."""
        if not self._written.fits(length) or not self._writer.found(frozenset({ours}), at_start=not length):
            return False
        return not self._read.fits(length) or not self._reader.found(theirs, at_start=not length)

    def _longer(self, ours: int, theirs: frozenset[int], length: int) -> Iterator[tuple[int, _Pair]]:
        """Yield the pairs after one more letter, unless no example can follow."""
        readers = self._reader.reached(theirs, at_start=not length)
        if (FOUND in readers and self._written.keeps(self._read)) or self._written.most == length:
            return
        writers = self._writer.reached(frozenset({ours}), at_start=not length)
        for letter in sorted({letter for state in writers for letter in self._writer.states[state].reads}):
            for after in sorted(self._writer.after(writers, letter)):
                yield letter, (after, self._reader.after(readers, letter), min(length + 1, self._long))

    def _text(self, pair: _Pair) -> str:
        letters: list[int] = []
        while (came := self._came_from[pair]) is not None:
            pair, letter = came
            letters.append(letter)
        return "".join(self._samples[letter] for letter in reversed(letters))
