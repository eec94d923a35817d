"""Random patterns over few characters, determined by the seed."""

from __future__ import annotations

import itertools
from random import Random

CHARS = "ab0\n"
"""Characters of the tested strings. Some classes of the patterns contain more."""

_ATOMS = ("a", "b", "0", ".", r"\d", r"\w", r"\W", r"\s", "[ab]", "[^a]", "[a-c]", "[^b-z]", r"[\s0]", r"\n", "[^-a]")
_TIMES = ("*", "+", "?", "*?", "{2}", "{1,2}", "{0,3}", "{2,}", "{0}")


def strings(length: int) -> list[str]:
    """List every string of some characters up to a length, shortest first."""
    return ["".join(chars) for size in range(length + 1) for chars in itertools.product(CHARS, repeat=size)]


class RandomPatterns:
    """Makes patterns."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def pattern(self, depth: int = 3) -> str:
        """Make a pattern with nested groups up to a depth, often anchored."""
        edges = self._random.choice([("^", "$"), ("^", ""), ("", "$"), ("", ""), ("^(?:", ")$")])
        return self._either(depth).join(edges)

    def lengths(self) -> tuple[int, int | None]:
        """Make lengths, mostly without effect."""
        return self._random.choice([0, 0, 0, 1, 2]), self._random.choice([None, None, None, 1, 3, 4])

    def _either(self, depth: int) -> str:
        return "|".join(self._sequence(depth) for _ in range(self._random.choice([1, 1, 1, 2, 3])))

    def _sequence(self, depth: int) -> str:
        return "".join(self._part(depth) for _ in range(self._random.choice([0, 1, 1, 2, 2, 3])))

    def _part(self, depth: int) -> str:
        chance = self._random.random()
        if chance < 0.06:
            return self._random.choice(["^", "$"])
        if depth and chance < 0.35:
            part = self._random.choice(["(", "(?:"]) + self._either(depth - 1) + ")"
        else:
            part = self._random.choice(_ATOMS)
        return part + (self._random.choice(_TIMES) if self._random.random() < 0.35 else "")
