"""Regular expressions of policies: those of Python's `re`, with a limit of time.

`re` cannot be interrupted: `(a+)+$` takes years on a text of 100 characters. It decides which expressions are valid.
The package `regex`, which reads almost the same syntax and takes a timeout, matches them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import regex
from attrs import frozen

from sequrity_runtime.policy.budget import MAX_SECONDS, PolicyEvaluationError, timed

MAX_REPETITIONS: Final = 1_000_000
"""Product of the numbers in `{...}`: a bound on the memory that a compiled expression takes."""

# In `regex`, `{` also begins an approximate match, such as `a{e<=1}`. In `re` it stands for itself there.
_LITERAL_BRACE: Final = re.compile(r"(\\N\{[^}]*\}|\\.)|\{(?!(?!\})[0-9]*,?[0-9]*\})", re.DOTALL)

# `regex` knows such classes, and `re` warns of them.
_NAMED_CLASS: Final = re.compile(r"\[:\^?\w+:\]")


@frozen
class RegularExpression:
    """A regular expression. It can be used by several threads at once."""

    compiled: regex.Pattern[str]

    def search(self, text: str) -> bool:
        """Return whether a part of a text matches.

        Raises:
            PolicyEvaluationError: This takes too long.
        """
        return self._in_time(self.compiled.search, text)

    def match(self, text: str) -> bool:
        """Return whether the beginning of a text matches. Raises as `search` does."""
        return self._in_time(self.compiled.match, text)

    def _in_time(self, method: Callable[..., object], text: str) -> bool:
        try:
            with timed() as seconds:
                return method(text, timeout=seconds) is not None
        except TimeoutError:
            pattern, limit = self.compiled.pattern[:80], f"more than {MAX_SECONDS:g} s"
            raise PolicyEvaluationError(
                f"regular expressions take {limit}, the last one {pattern!r} on a text of {len(text)} characters"
            ) from None


@lru_cache(256)
def regular_expression(pattern: str) -> RegularExpression:
    """Read a regular expression.

    Raises:
        ValueError: The pattern is not a regular expression, or repeats too often.
    """
    try:
        if found := _NAMED_CLASS.search(pattern):
            raise ValueError(f"a regular expression with {found.group()!r}; write the characters of the class")
        re.compile(pattern)
        if math.prod(int(least) or 1 for least in re.findall(r"\{([0-9]+)", pattern)) > MAX_REPETITIONS:
            raise ValueError(f"a regular expression with more than {MAX_REPETITIONS:,} repetitions")
        return RegularExpression(regex.compile(_LITERAL_BRACE.sub(lambda brace: brace[1] or r"\{", pattern)))
    except (re.error, regex.error, OverflowError, RecursionError, Warning) as error:
        raise ValueError(f"not a regular expression: {error}") from None
