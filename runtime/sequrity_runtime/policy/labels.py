"""Label sets: their algebra, and how their elements match values.

A label set is a frozenset of texts, numbers and matchers. A matcher matches many labels: a pattern, a glob or a domain.
`{"*"}` is the universal set. A set that cannot be represented, such as the universal set without one label, raises: an
approximation of it could allow a call.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, TypeAlias, cast

from attrs import field, frozen

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.policy import tree as t
from sequrity_runtime.policy.budget import PolicyEvaluationError, spend
from sequrity_runtime.policy.regular_expression import RegularExpression
from sequrity_runtime.policy.regular_expression import regular_expression as read_expression

Labels: TypeAlias = frozenset[Any]
Matches: TypeAlias = Callable[[Any], bool]

EVERYTHING: Labels = frozenset({"*"})
"""The universal label set."""

NOTHING: Labels = frozenset()


@frozen
class Matcher:
    """An element of a label set that matches many labels. Two are equal if their nodes are."""

    node: t.Pattern | t.Glob | t.Domain
    matches: Matches = field(eq=False)


def label_set(labels: Iterable[Any]) -> Labels:
    """Convert labels to a label set. A string is refused: `"pii"` must not become `p`, `i`, `i`."""
    if isinstance(labels, str | bytes):
        raise ConfigError(f"labels: expected a set of labels, found {type(labels).__name__}")
    return frozenset(labels)


# --- algebra ---


def union(left: Labels, right: Labels) -> Labels:
    """Return the labels of either set."""
    spend(len(left) + len(right))
    return EVERYTHING if "*" in left or "*" in right else left | right


def intersect(left: Labels, right: Labels) -> Labels:
    """Return the labels of both sets. A label that a matcher of the other set matches is in both."""
    if "*" in left or "*" in right:
        return right if "*" in left else left
    matched = {x for x in left if _covers(right, x)} | {x for x in right if _covers(left, x)}
    return frozenset(matched)


def minus(left: Labels, right: Labels) -> Labels:
    """Return the labels of the left set that are not in the right one."""
    if "*" in right:
        return NOTHING
    if "*" in left and right:
        raise PolicyEvaluationError('{"*"} without single labels is not a set of labels')
    return frozenset(x for x in left if not _covers(right, x))


def xor(left: Labels, right: Labels) -> Labels:
    """Return the labels of exactly one set."""
    return union(minus(left, right), minus(right, left))


def is_subset(left: Labels, right: Labels) -> bool:
    """Return whether each label of the left set is in the right one."""
    return "*" in right or ("*" not in left and all(_covers(right, x) for x in left))


def contains(labels: Labels, value: Any) -> bool:
    """Return whether a value is an element of a set, or matches one."""
    spend(len(labels))
    for element in labels:
        if isinstance(element, Matcher):
            if element.matches(value):
                return True
        elif element == "*" or equal(element, value):
            return True
    return False


def _covers(labels: Labels, element: Any) -> bool:
    return element in labels if isinstance(element, Matcher) else contains(labels, element)


def equal(left: Any, right: Any) -> bool:
    """Compare two values as JSON does: a truth value is not a number. A text may be equal to a moment."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, datetime) or isinstance(right, datetime):
        moment = read_moment(left)
        return moment is not None and moment == read_moment(right)
    return bool(left == right)


# --- elements ---


def element_of(element: t.Element) -> Any:
    """Convert an element of a set in braces to a label or a matcher."""
    match element:
        case t.Text() | t.Number():
            return element.value
        case t.Pattern() | t.Glob():
            return Matcher(element, _string(element))
        case _:  # a domain
            return Matcher(element, _domain(element))


def _domain(domain: t.Domain) -> Matches:
    span = _span(domain.span or t.Span(low=None, high=None), domain.type)
    match domain.type:
        case "bool":
            truth = cast("t.Truth", domain.is_).value
            return lambda value: value is truth
        case "str":
            matches = _string(cast("t.Text | t.Pattern | t.Glob", domain.is_))
            return lambda value: matches(value) and span(len(value))
        case "int":  # JSON knows no difference between 5 and 5.0
            return lambda value: _is_number(value) and value % 1 == 0 and span(value)
        case "float":
            return lambda value: _is_number(value) and span(value)
        case _:  # "datetime"
            return lambda value: (moment := read_moment(value)) is not None and span(moment)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _string(shape: t.Text | t.Pattern | t.Glob) -> Matches:
    if isinstance(shape, t.Text):
        return lambda value: value == shape.value
    matches = _glob(shape) if isinstance(shape, t.Glob) else regular_expression(shape).search
    return lambda value: isinstance(value, str) and matches(value)


def _span(span: t.Span, of: str) -> Matches:
    low, high = _end(span.low, of), _end(span.high, of)

    def inside(value: Any) -> bool:
        if low is not None and not (value > low or (span.low_included and value == low)):
            return False
        return high is None or bool(value < high or (span.high_included and value == high))

    return inside


def _end(end: t.Number | t.Time | t.Text | None, of: str) -> Any:
    if end is None:
        return None
    return moment_of(end) if of == "datetime" else end.value


def moment_of(node: t.Time | t.Text | t.Number) -> datetime:
    """Read the moment of a node.

    Raises:
        PolicyEvaluationError: It is not a moment.
    """
    moment = read_moment(node.value)
    if moment is None:
        raise PolicyEvaluationError(f"line {node.at.line}: {node.value!r} is not an ISO 8601 moment")
    return moment


def read_moment(value: Any) -> datetime | None:
    """Read a moment from ISO 8601 text or seconds since 1970. Without a zone it is UTC. None if it is not a moment."""
    try:
        if _is_number(value):
            return datetime.fromtimestamp(value, UTC)
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def regular_expression(pattern: t.Pattern) -> RegularExpression:
    """Read a pattern. One that cannot be read is a `PolicyEvaluationError`."""
    try:
        return read_expression(pattern.value)
    except ValueError as error:
        raise PolicyEvaluationError(f"line {pattern.at.line}: {error}") from None


def _glob(glob: t.Glob) -> Callable[[str], bool]:
    """Compile a glob. Each part between two stars is found at its first place and kept there, in linear time."""
    first, *others = (".".join(map(re.escape, part.split("?"))) for part in glob.value.split("*"))
    found = [f"(?>.*?{part})" for part in others[:-1]]
    pattern = re.compile("".join([first, *found, *(f".*{part}" for part in others[-1:])]), re.DOTALL)

    def matches(text: str) -> bool:
        spend(len(text))
        return pattern.fullmatch(text) is not None

    return matches
