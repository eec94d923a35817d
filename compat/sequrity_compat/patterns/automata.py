"""Nondeterministic automata of patterns. They accept any characters before and after a match, as `search` does."""

from __future__ import annotations

import itertools
import string
from collections.abc import Iterator

from attrs import frozen

from sequrity_compat.errors import UndecidableError
from sequrity_compat.patterns.regex_ast import EVERY, Chars, Edge, Either, Node, Ranges, Repeat

FOUND = 0
"""The accepting state. It reads any characters that follow."""

_LIKED = string.ascii_lowercase + string.digits + string.ascii_uppercase + string.punctuation + " "
"""Characters that read well in an example, best first."""


class StepBudget:
    """Counts steps, so that every comparison ends at the same point on every machine."""

    def __init__(self, most: int) -> None:
        self._left = most

    def spend(self, count: int = 1) -> None:
        """Spend some steps.

        Raises:
            UndecidableError: The budget is exceeded.
        """
        self._left -= count
        if self._left < 0:
            raise UndecidableError("the patterns are too large to compare")


class Alphabet:
    """The characters of some patterns, in classes that no pattern distinguishes. A class is called a letter.

    Args:
        nodes: The patterns.

    Attributes:
        samples: A character of each letter.
    """

    def __init__(self, *nodes: Node) -> None:
        sets = list(dict.fromkeys(found.ranges for node in nodes for found in _chars(node)))
        edges = sorted({edge for ranges in (EVERY, *sets) for first, last in ranges for edge in (first, last + 1)})
        best: dict[tuple[bool, ...], tuple[int, str]] = {}
        for first, after in itertools.pairwise(edges):
            if _among(first, EVERY):
                members = tuple(_among(first, ranges) for ranges in sets)
                best[members] = min(_sample(first, after), best.get(members, (len(_LIKED), chr(first))))
        ordered = sorted(best, key=lambda members: best[members])
        self.samples = [best[members][1] for members in ordered]
        self._letters = {
            ranges: frozenset(letter for letter, members in enumerate(ordered) if members[index])
            for index, ranges in enumerate(sets)
        }

    def letters(self, ranges: Ranges) -> frozenset[int]:
        """Return the letters of a character set of a pattern."""
        return self._letters[ranges]


def _chars(node: Node) -> Iterator[Chars]:
    if isinstance(node, Chars):
        yield node
    elif not isinstance(node, Edge):
        for part in [node.part] if isinstance(node, Repeat) else node.parts:
            yield from _chars(part)


def _among(code: int, ranges: Ranges) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _sample(first: int, after: int) -> tuple[int, str]:
    """Choose a character of a range, with its rank in the order of preference."""
    liked = ((rank, char) for rank, char in enumerate(_LIKED) if first <= ord(char) < after)
    return next(liked, (len(_LIKED), chr(first)))


@frozen
class State:
    """One state, with a transition that reads a letter or with epsilon transitions."""

    reads: frozenset[int] = frozenset()
    """Letters that it reads."""

    after: int = FOUND
    """The state after reading."""

    epsilons: tuple[tuple[int, Edge | None], ...] = ()
    """Epsilon transitions: the next state, and the edge of the string that they need, if any."""


class Automaton:
    """The strings that a pattern matches.

    Args:
        node: The pattern.
        alphabet: The classes of its characters.
        steps: Budget for its size.

    Attributes:
        first: The state before the first character.
        states: All states, by number.
    """

    def __init__(self, node: Node, alphabet: Alphabet, steps: StepBudget) -> None:
        self._alphabet = alphabet
        self._steps = steps
        self._reached: dict[tuple[frozenset[int], bool, bool], frozenset[int]] = {}
        self._after: dict[tuple[frozenset[int], int], frozenset[int]] = {}
        every = frozenset(range(len(alphabet.samples)))
        self.states = [State(reads=every, after=FOUND)]
        self.first = self._new(State())
        before = self._new(State(reads=every, after=self.first))
        self.states[self.first] = State(epsilons=((before, None), (self._add(node, FOUND), None)))
        self._useful = self._leading_on()

    def found(self, states: frozenset[int], *, at_start: bool) -> bool:
        """Return whether a string that ends in these states matches."""
        return FOUND in self.reached(states, at_start=at_start, at_end=True)

    def after(self, states: frozenset[int], letter: int) -> frozenset[int]:
        """Return the states after a letter, without those from which no match is possible."""
        if (states, letter) not in self._after:
            self._steps.spend(len(states))
            reading = (self.states[state] for state in states)
            after = frozenset(state.after for state in reading if letter in state.reads)
            self._after[states, letter] = after & self._useful
        return self._after[states, letter]

    def reached(self, states: frozenset[int], *, at_start: bool, at_end: bool = False) -> frozenset[int]:
        """Return the reading states in the epsilon closure."""
        key = (states, at_start, at_end)
        if key not in self._reached:
            self._reached[key] = self._reach(*key)
        return self._reached[key]

    def _reach(self, states: frozenset[int], at_start: bool, at_end: bool) -> frozenset[int]:
        seen: set[int] = set()
        todo = list(states)
        while todo:
            state = todo.pop()
            if state not in seen:
                seen.add(state)
                epsilons = self.states[state].epsilons
                todo += [to for to, edge in epsilons if edge is None or (at_end if edge.at_end else at_start)]
        self._steps.spend(len(seen))
        return frozenset(state for state in seen if self.states[state].reads)

    def _leading_on(self) -> frozenset[int]:
        """Return the states from which a match is possible after the start of the string."""
        before: dict[int, list[int]] = {}
        for number, state in enumerate(self.states):
            epsilons = [to for to, edge in state.epsilons if edge is None or edge.at_end]
            for to in [state.after, *epsilons] if state.reads else epsilons:
                before.setdefault(to, []).append(number)
        seen: set[int] = set()
        todo = [FOUND]
        while todo:
            number = todo.pop()
            if number not in seen:
                seen.add(number)
                todo += before.get(number, [])
        return frozenset(seen)

    def _new(self, state: State) -> int:
        self._steps.spend()
        self.states.append(state)
        return len(self.states) - 1

    def _add(self, node: Node, then: int) -> int:
        """Add the states of a node in front of an existing state, and return the number of the first one."""
        if isinstance(node, Chars):
            return self._new(State(reads=self._alphabet.letters(node.ranges), after=then))
        if isinstance(node, Edge):
            return self._new(State(epsilons=((then, node),)))
        if isinstance(node, Either):
            return self._new(State(epsilons=tuple((self._add(part, then), None) for part in node.parts)))
        if isinstance(node, Repeat):
            return self._add_repeat(node, then)
        for part in reversed(node.parts):
            then = self._add(part, then)
        return then

    def _add_repeat(self, node: Repeat, then: int) -> int:
        if node.most is None:
            loop = self._new(State())
            self.states[loop] = State(epsilons=((self._add(node.part, loop), None), (then, None)))
            entry = loop
        else:
            entry = then
            for _ in range(node.most - node.least):
                entry = self._new(State(epsilons=((self._add(node.part, entry), None), (then, None))))
        for _ in range(node.least):
            self._steps.spend()  # the node may have no states of its own
            entry = self._add(node.part, entry)
        return entry
