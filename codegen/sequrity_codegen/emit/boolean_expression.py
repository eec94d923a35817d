"""Boolean expressions of Python, joined with the necessary parentheses and simplified if an operand is known."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

_TERNARY, _OR, _AND, _NOT, _ATOM = range(5)


@frozen
class Condition:
    """An expression that is True or False, without side effects."""

    text: str
    level: int = _ATOM
    """Precedence of its outermost operator."""

    inverse: Condition | None = field(default=None, eq=False, repr=False)
    """Its opposite, if that is not written with `not`."""

    def within(self, level: int) -> str:
        """Write the expression as an operand of an operator."""
        return self.text if self.level >= level else f"({self.text})"


TRUE = Condition("True")
FALSE = Condition("False")
_OPPOSITE = {"is": "is not", "is not": "is"}
"""The comparisons that have an inverse operator. Every other one is negated with `not`."""


def comparison(left: str, operator: str, right: str) -> Condition:
    """Write a comparison. A comparison with a bound has no inverse, because NaN is on neither side of a bound."""
    text = f"{left} {operator} {right}"
    if operator not in _OPPOSITE:
        return Condition(text)
    return Condition(text, inverse=Condition(f"{left} {_OPPOSITE[operator]} {right}", inverse=Condition(text)))


def negation(condition: Condition) -> Condition:
    """Write `not`."""
    if condition in (TRUE, FALSE):
        return FALSE if condition == TRUE else TRUE
    return condition.inverse or Condition(f"not {condition.within(_NOT)}", _NOT, inverse=condition)


def both(conditions: Iterable[Condition]) -> Condition:
    """Write `and`. Without operands the result is True."""
    return _joined(conditions, "and", _AND, TRUE, FALSE)


def either(conditions: Iterable[Condition]) -> Condition:
    """Write `or`. Without operands the result is False."""
    return _joined(conditions, "or", _OR, FALSE, TRUE)


def _joined(
    conditions: Iterable[Condition], operator: str, level: int, neutral: Condition, end: Condition
) -> Condition:
    operands = [condition for condition in dict.fromkeys(conditions) if condition != neutral]
    if end in operands:
        return end
    if len(operands) < 2:
        return operands[0] if operands else neutral
    return Condition(f" {operator} ".join(_beside(operand, level) for operand in operands), level)


def _beside(operand: Condition, level: int) -> str:
    """Write an operand of `and` or `or`. An operand of the other kind is always in parentheses."""
    return operand.text if operand.level == level else operand.within(_NOT)


def choice(condition: Condition, then: Condition, otherwise: Condition) -> Condition:
    """Write `then if condition else otherwise`."""
    if condition in (TRUE, FALSE):
        return then if condition == TRUE else otherwise
    if TRUE in (then, otherwise):
        return either([negation(condition), then]) if otherwise == TRUE else either([condition, otherwise])
    return Condition(f"{then.within(_OR)} if {condition.within(_OR)} else {otherwise.within(_OR)}", _TERNARY)


def every(condition: Condition, variable: str, values: str) -> Condition:
    """Write `all(...)`."""
    if condition in (TRUE, FALSE):
        return TRUE if condition == TRUE else Condition(f"not {f'({values})' if ' ' in values else values}", _NOT)
    return Condition(f"all({condition.text} for {variable} in {values})")


def exactly_one(conditions: Iterable[Condition]) -> Condition:
    """Write that exactly one of some conditions is true."""
    operands = [condition for condition in conditions if condition != FALSE]
    if len(operands) < 2:
        return operands[0] if operands else FALSE
    return comparison(f"sum(({', '.join(condition.text for condition in operands)}))", "==", "1")
