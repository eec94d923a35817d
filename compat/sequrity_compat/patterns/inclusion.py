"""Containment of strings: whether all that a pattern and two lengths allow is allowed by others.

Both patterns become automata, and strings are followed through both, shortest first: one state of the writer's with
the set of states of the reader's, which are made only as they are met. A string that the writer ends and the reader
does not is a counterexample, and none is shorter; if no new pair is left, there is none. The worst patterns have more
sets of states than anybody can look at, so the work is counted.
"""

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
"""How many states are looked at, those of each set one by one; patterns that people write need some thousand."""


@frozen
class Strings:
    """What a schema asks of a string."""

    pattern: str = ""
    """An ECMA-262 pattern that is found in it; the empty one is found everywhere."""

    least: int = 0
    """How many characters it has at least."""

    most: int | None = None
    """How many it has at most; None where there is no end."""

    @classmethod
    def of_schema(cls, raw: dict[str, Any]) -> Strings:
        """Read `pattern`, `minLength` and `maxLength` of a schema."""
        return cls(raw.get("pattern", ""), raw.get("minLength", 0), raw.get("maxLength"))

    def fits(self, length: int) -> bool:
        """Tell whether a string may have a length."""
        return self.least <= length and (self.most is None or length <= self.most)

    def keeps(self, other: Strings) -> bool:
        """Tell whether the lengths lie between those of another."""
        return self.least >= other.least and (other.most is None or (self.most is not None and self.most <= other.most))


NO_STRINGS = Strings(most=-1)
"""The empty set."""


@frozen
class Inclusion:
    """Whether all strings of one kind are of another."""

    included: bool | None
    """None where it was not decided."""

    example: str | None = None
    """A shortest string of the one kind that is not of the other; none is made of lengths alone."""

    why: str = ""
    """Why it was not decided."""

    @property
    def examples(self) -> tuple[str, ...]:
        """The example, if there is one."""
        return () if self.example is None else (self.example,)


@lru_cache(maxsize=4096)
def compare(written: Strings, read: Strings) -> Inclusion:
    """Decide whether every string that may be written can be read."""
    if read.pattern in ("", written.pattern) and written.keeps(read):
        return Inclusion(included=True)
    if not written.pattern and not read.pattern:
        return Inclusion(included=not written.fits(written.least))
    loose = evolve(written, least=0, most=None)
    try:
        if loose != written and compare(loose, read).included:
            return Inclusion(included=True)  # lengths are counted only where they matter
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
    """Looks for a string that is written and cannot be read."""

    def __init__(self, written: Strings, read: Strings) -> None:
        self._written, self._read = written, read
        self._steps = StepBudget(_MOST_STEPS)
        nodes = parse(written.pattern), parse(read.pattern)
        alphabet = Alphabet(*nodes)
        self._samples = alphabet.samples
        self._writer, self._reader = (Automaton(node, alphabet, self._steps) for node in nodes)
        lengths = (written.least, read.least, *(one.most + 1 for one in (written, read) if one.most is not None))
        self._long = max(1, *lengths)  # to the lengths asked for, longer strings are all alike
        self._came_from: dict[_Pair, tuple[_Pair, int] | None] = {}

    def example(self) -> str | None:
        """Find a shortest example; None if there is none."""
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
        """Tell whether a string is an example if it ends here."""
        if not self._written.fits(length) or not self._writer.found(frozenset({ours}), at_start=not length):
            return False
        return not self._read.fits(length) or not self._reader.found(theirs, at_start=not length)

    def _longer(self, ours: int, theirs: frozenset[int], length: int) -> Iterator[tuple[int, _Pair]]:
        """List what one more letter leads to, as far as an example may follow."""
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
