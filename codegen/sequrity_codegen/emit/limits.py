"""Compile limits of sizes and numbers, and patterns.

A converter raises with the text of the violated limit. A predicate is the opposite of each condition.
"""

from __future__ import annotations

from collections.abc import Iterator

from sequrity_codegen import assertions, quoting
from sequrity_codegen.emit.boolean_expression import Condition, comparison, negation
from sequrity_codegen.emit.module_scope import Scope

Broken = tuple[Condition, str]
"""The condition under which a value violates a limit, and the text of the limit."""


_UNITS = {"string": "characters", "array": "items", "object": "keys"}


def size(limits: assertions.Size, var: str) -> Iterator[Broken]:
    """Compile limits of the length of `var`."""
    length, unit = f"len({var})", _UNITS[limits.kind]
    if limits.least:
        enough = comparison(length, ">=", str(limits.least))
        yield Condition(f"{length} < {limits.least}", enough.level, enough), f"at least {limits.least} {unit}"
    if limits.most is not None:
        enough = comparison(length, "<=", str(limits.most))
        yield Condition(f"{length} > {limits.most}", enough.level, enough), f"at most {limits.most} {unit}"


def bounds(limits: assertions.Bounds, var: str, scope: Scope) -> Iterator[Broken]:
    """Compile the limits of a number. Their opposites use `not`, because NaN is on neither side of a bound."""
    comparisons = (
        ("<", limits.minimum, "at least"),
        (">", limits.maximum, "at most"),
        ("<=", limits.exclusive_minimum, "more than"),
        (">=", limits.exclusive_maximum, "less than"),
    )
    for operator, bound, words in comparisons:
        if bound is not None:
            yield comparison(var, operator, quoting.literal(bound)), f"{words} {bound}"
    if (divisor := limits.multiple_of) is not None:
        multiple = Condition(f"{scope.runtime('is_multiple')}({var}, {quoting.literal(divisor)})")
        yield negation(multiple), f"a multiple of {divisor}"


def pattern(regex: assertions.Pattern, name: str, scope: Scope) -> str:
    """Compile a pattern to a constant of the module, and return its name."""
    return scope.constant(name, f"_compile({quoting.string(regex.python)})")
