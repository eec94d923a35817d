"""Regular expressions of policies: those of Python's `re`, with a limit of time.

`re` cannot be interrupted: `(a+)+$` takes years on a text of 100 characters. It decides which expressions are valid.
The package `regex`, which reads the same syntax and takes a timeout, matches them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final

import regex
from attrs import frozen

from sequrity_runtime.policy.steps import PolicyEvaluationError

TIMEOUT: Final = 1.0
"""Seconds for one text."""

MAX_REPETITIONS: Final = 1_000_000
"""Product of the numbers in `{...}`: a bound on the memory that a compiled expression takes."""

# In `regex`, `{` also begins an approximate match, such as `a{e<=1}`. In `re` it stands for itself there.
_LITERAL_BRACE: Final = re.compile(r"(\\N\{[^}]*\}|\\.)|\{(?![0-9,])", re.DOTALL)


@frozen
class RegularExpression:
    """A regular expression. It can be used by several threads at once."""

    compiled: regex.Pattern[str]

    def search(self, text: str) -> bool:
        """Return whether a part of a text matches.

        Raises:
            PolicyEvaluationError: This takes too long.
        """
        with self._in_time(text):
            return self.compiled.search(text, timeout=TIMEOUT) is not None

    def match(self, text: str) -> bool:
        """Return whether the beginning of a text matches.

        Raises:
            PolicyEvaluationError: This takes too long.
        """
        with self._in_time(text):
            return self.compiled.match(text, timeout=TIMEOUT) is not None

    @contextmanager
    def _in_time(self, text: str) -> Generator[None]:
        try:
            yield
        except TimeoutError:
            pattern = self.compiled.pattern[:80]
            raise PolicyEvaluationError(
                f"the regular expression {pattern!r} takes more than {TIMEOUT:g} s on a text of {len(text)} characters"
            ) from None


@lru_cache(256)
def regular_expression(pattern: str) -> RegularExpression:
    """Read a regular expression.

    Raises:
        ValueError: The pattern is not a regular expression, or repeats too often.
    """
    try:
        re.compile(pattern)
        if math.prod(int(least) or 1 for least in re.findall(r"\{([0-9]+)", pattern)) > MAX_REPETITIONS:
            raise ValueError(f"a regular expression with more than {MAX_REPETITIONS:,} repetitions")
        return RegularExpression(regex.compile(_LITERAL_BRACE.sub(lambda brace: brace[1] or r"\{", pattern)))
    except (re.error, regex.error, OverflowError, RecursionError, Warning) as error:
        raise ValueError(f"not a regular expression: {error}") from None
