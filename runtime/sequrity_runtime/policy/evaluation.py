"""What a policy says to a tool call.

The order of one call: session updates before it, verdicts, then label updates of the result and of the session. Sources
that the service documents are in the docs page "Policies"; where it is silent the evaluator fails closed: a call is
denied if a rule about it cannot be evaluated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, cast

from attrs import evolve, field, frozen

from sequrity_runtime.policy import tree as t

EVERYONE = frozenset({"*"})
"""The universal label set."""

_NOBODY: frozenset[Any] = frozenset()


@frozen(kw_only=True)
class LabelSets:
    """The three label sets of a value or of a session."""

    tags: frozenset[Any] = field(default=_NOBODY, converter=frozenset)
    producers: frozenset[Any] = field(default=_NOBODY, converter=frozenset)
    consumers: frozenset[Any] = field(default=EVERYONE, converter=frozenset)


@frozen(kw_only=True)
class Value(LabelSets):
    """A value with its labels."""

    value: Any = None


@frozen(kw_only=True)
class Call:
    """A tool call to judge."""

    tool: str
    arguments: Mapping[str, Value] = field(factory=dict[str, Value])
    session: LabelSets = LabelSets()


@frozen(kw_only=True)
class Decision:
    """What a policy says to a call."""

    allowed: bool
    hard: bool
    """Whether no rule of a higher priority could have said otherwise."""

    reason: str
    """One sentence: the rule that decided, with its line, or the default."""

    rule: t.Verdict | None
    session: LabelSets
    """Labels of the session before the call runs: updates before the call stay, even if it is denied."""


class PolicyEvaluationError(ValueError):
    """A rule cannot be evaluated: an unknown name, a wrong kind of name, an unreadable pattern or moment."""


Effect = Literal["allow", "deny"]


def evaluate(policy: t.Policy, call: Call, *, default_allow: bool = True, default_hard: bool = False) -> Decision:
    """Tell whether a policy allows a tool call.

    Hard verdicts win over soft ones. Among equally strong ones the higher priority wins, then denial. A tool that has
    rules which allow it is denied when none of them holds. A tool without any such rule gets the default.

    Args:
        policy: The policy.
        call: The tool call: tool id, arguments with labels, labels of the session.
        default_allow: Whether a call on which no rule speaks is allowed (`presets.default_allow`).
        default_hard: Whether that default is hard (`presets.default_allow_enforcement_level`).
    """
    run = _Run(policy, call)
    try:
        run.apply("session before")
        return run.decision(default_allow=default_allow, default_hard=default_hard)
    except (PolicyEvaluationError, RecursionError) as error:
        reason = "the rules are nested too deep" if isinstance(error, RecursionError) else str(error)
        return Decision(allowed=False, hard=True, reason=reason, rule=None, session=run.session)


def label_result(policy: t.Policy, call: Call, result: Value) -> tuple[Value, LabelSets]:
    """Apply the updates that follow a call.

    Args:
        policy: The policy.
        call: The call, with the session as `Decision.session` left it.
        result: The result, with the labels that the tool gave it.

    Returns:
        The result and the session with their new labels.

    Raises:
        PolicyEvaluationError: An update cannot be evaluated.
    """
    run = _Run(policy, call)
    run.result = result
    run.apply("result")
    run.apply("session after")
    return run.result, run.session


class _Run:
    """The evaluation of one call."""

    def __init__(self, policy: t.Policy, call: Call) -> None:
        self.call = call
        self.session = call.session
        self.arguments = dict(call.arguments)
        self.result: Value | None = None
        self.context: Literal["result", "session"] = "session"
        self.names = {item.name: item for item in policy.items if isinstance(item, t.Binding)}
        self.open: set[str] = set()
        items = [item for item in policy.items if not isinstance(item, t.Binding) and self.concerns(item.tool)]
        self.items = sorted(items, key=_priority, reverse=True)

    def concerns(self, tool: t.Text | t.Pattern) -> bool:
        """Tell whether a rule is about this tool. A pattern matches from the start of its id."""
        if isinstance(tool, t.Text):
            return tool.value == self.call.tool
        return _compiled(tool).match(self.call.tool) is not None

    # --- verdicts ---

    def decision(self, *, default_allow: bool, default_hard: bool) -> Decision:
        ranked = [
            (member, _priority(item))
            for item in self.items
            if isinstance(item, t.ToolBlock)
            for member in item.members
            if isinstance(member, t.Verdict)
        ]
        fired = [(v, rank) for v, rank in ranked if v.when is None or self.holds(v.when)]
        if fired:
            verdict, _ = max(fired, key=lambda pair: (pair[0].hard, pair[1], pair[0].effect == "deny"))
            allowed = verdict.effect == "allow"
            reason = f"line {verdict.at.line}: {verdict.strength} {verdict.effect}"
            return Decision(allowed=allowed, hard=verdict.hard, reason=reason, rule=verdict, session=self.session)
        if any(verdict.effect == "allow" for verdict, _ in ranked):
            reason, allowed, hard = "no rule that allows the call holds", False, True
        else:
            reason, allowed, hard = "no rule speaks: the default decides", default_allow, default_hard
        return Decision(allowed=allowed, hard=hard, reason=reason, rule=None, session=self.session)

    # --- updates ---

    def apply(self, phase: str) -> None:
        """Apply the updates of one phase, in the order of the text within a priority."""
        self.context = "result" if phase == "result" else "session"
        for item in self.items:
            if isinstance(item, t.ToolUpdate):
                if item.phase == phase and (item.when is None or self.holds(item.when)):
                    self.update(item.update)
                continue
            for member in item.members:
                if isinstance(member, t.Updates) and member.phase == phase:
                    self.steps(member.steps)

    def steps(self, steps: Iterable[t.Update | t.Guarded]) -> None:
        for step in steps:
            if isinstance(step, t.Update):
                self.update(step)
            elif self.holds(step.when):
                for update in step.updates:
                    self.update(update)

    def update(self, update: t.Update) -> None:
        target = update.target
        owner = self.context if target.owner == "context" else target.owner
        new = self.labels(update.labels)
        name = target.field
        change = _CHANGES[update.operator]
        if owner == "argument":
            argument = self.argument(cast("str", target.argument))
            self.arguments[cast("str", target.argument)] = _changed(argument, name, change, new)
        elif owner == "result":
            self.result = _changed(self.of_result(update.at), name, change, new)
        else:
            self.session = _changed(self.session, name, change, new)

    # --- tests ---

    def holds(self, test: t.Test) -> bool:
        match test:
            case t.Or():
                return any(self.holds(part) for part in test.tests)
            case t.And():
                return all(self.holds(part) for part in test.tests)
            case t.Not():
                return not self.holds(test.test)
            case t.In():
                return _contains(self.labels(test.labels), self.scalar(test.value))
            case t.Equal():
                return _equal(self.scalar(test.left), self.scalar(test.right))
            case t.Compare():
                return _RELATIONS[test.relation](self.source(test.source), self.labels(test.labels))
            case t.Is():
                found = self.source(test.source)
                return not found if test.what == "empty" else "*" in found
            case t.Reference():
                return cast("bool", self.bound(test, self.holds, _TESTS, "a test"))

    def scalar(self, scalar: t.Scalar) -> Any:
        match scalar:
            case t.ArgumentValue():
                return self.argument(scalar.argument).value
            case t.OwnerValue():
                if scalar.owner == "result":
                    return self.of_result(scalar.at).value
                raise PolicyEvaluationError(f"line {scalar.at.line}: a session has no value")
            case t.Time():
                return _moment(scalar)
            case _:
                return scalar.value

    # --- labels ---

    def labels(self, labels: t.Labels) -> frozenset[Any]:
        match labels:
            case t.LabelSet():
                return frozenset(_element(element) for element in labels.elements)
            case t.Combined():
                first, *others = (self.labels(operand) for operand in labels.operands)
                for other in others:
                    first = _OPERATORS[labels.operator](first, other)
                return first
            case t.Edited():
                found = self.labels(labels.labels)
                for edit, element in labels.edits:
                    one = frozenset({_element(element)})
                    found = found | one if edit == "with" else found - one
                return found
            case t.Reference():
                return cast("frozenset[Any]", self.bound(labels, self.labels, _LABELS, "a label set"))
            case _:
                return self.source(labels)

    def source(self, source: t.Source) -> frozenset[Any]:
        match source:
            case t.ArgumentLabels():
                owner: LabelSets = self.argument(source.argument)
            case t.AllArguments():
                sets = [cast("frozenset[Any]", getattr(a, source.field)) for a in self.arguments.values()]
                join = _union if source.fold == "union" else _intersect
                folded = sets[0] if sets else (EVERYONE if source.field == "consumers" else _NOBODY)
                for other in sets[1:]:
                    folded = join(folded, other)
                return folded
            case t.OwnerLabels():
                where = self.context if source.owner == "context" else source.owner
                owner = self.of_result(source.at) if where == "result" else self.session
        return cast("frozenset[Any]", getattr(owner, source.field))

    def argument(self, name: str) -> Value:
        """Get an argument; one that the call leaves out has the value None and no labels."""
        return self.arguments.get(name, Value())

    def of_result(self, at: t.Location) -> Value:
        if self.result is None:
            raise PolicyEvaluationError(f"line {at.line}: there is no result before the call")
        return self.result

    def bound(self, reference: t.Reference, read: Callable[[Any], Any], kinds: tuple[type, ...], what: str) -> Any:
        """Follow a name to what it is bound to."""
        binding, line = self.names.get(reference.name), reference.at.line
        if binding is None:
            raise PolicyEvaluationError(f"line {line}: {reference.name!r} is not defined")
        if not isinstance(binding.formula, kinds):
            raise PolicyEvaluationError(f"line {line}: {reference.name!r} is not {what}")
        if reference.name in self.open:
            raise PolicyEvaluationError(f"line {line}: {reference.name!r} is defined by itself")
        self.open.add(reference.name)
        try:
            return read(binding.formula)
        finally:
            self.open.discard(reference.name)


_TESTS = (t.Or, t.And, t.Not, t.In, t.Equal, t.Compare, t.Is, t.Reference)
_LABELS = (t.LabelSet, t.ArgumentLabels, t.OwnerLabels, t.AllArguments, t.Combined, t.Edited, t.Reference)


@frozen
class _Matcher:
    """An element of a label set that stands for many: a pattern, a glob or a domain."""

    matches: Callable[[Any], bool] = field(eq=False)
    key: Any = None


def _priority(item: t.ToolBlock | t.ToolUpdate) -> int:
    if isinstance(item, t.ToolUpdate):
        return item.priority
    ranks = [member.value for member in item.members if isinstance(member, t.Priority)]
    return ranks[-1] if ranks else 0


def _changed(owner: Any, name: str, change: Callable[..., frozenset[Any]], new: frozenset[Any]) -> Any:
    return evolve(owner, **{name: change(getattr(owner, name), new)})


def _union(left: frozenset[Any], right: frozenset[Any]) -> frozenset[Any]:
    return EVERYONE if "*" in left or "*" in right else left | right


def _intersect(left: frozenset[Any], right: frozenset[Any]) -> frozenset[Any]:
    if "*" in left:
        return right
    if "*" in right:
        return left
    matched = {x for x in left if not isinstance(x, _Matcher) and _contains(right, x)}
    matched |= {x for x in right if not isinstance(x, _Matcher) and _contains(left, x)}
    return frozenset(matched | (left & right))


def _minus(left: frozenset[Any], right: frozenset[Any]) -> frozenset[Any]:
    if "*" in right:
        return _NOBODY
    return frozenset(x for x in left if x not in right and (isinstance(x, _Matcher) or not _contains(right, x)))


def _xor(left: frozenset[Any], right: frozenset[Any]) -> frozenset[Any]:
    return _minus(left, right) | _minus(right, left)


_OPERATORS = {"xor": _xor, "minus": _minus, "intersect": _intersect, "union": _union}
_CHANGES: dict[str, Callable[[frozenset[Any], frozenset[Any]], frozenset[Any]]] = {
    "=": lambda _, new: new,
    "|=": _union,
    "&=": _intersect,
    "-=": _minus,
    "^=": _xor,
}


def _subset(left: frozenset[Any], right: frozenset[Any]) -> bool:
    if "*" in right:
        return True
    return "*" not in left and all(x in right or (not isinstance(x, _Matcher) and _contains(right, x)) for x in left)


_RELATIONS: dict[str, Callable[[frozenset[Any], frozenset[Any]], bool]] = {
    "overlaps": lambda left, right: bool(_intersect(left, right)),
    "subset of": _subset,
    "superset of": lambda left, right: _subset(right, left),
    "==": lambda left, right: left == right,
}


def _contains(labels: frozenset[Any], value: Any) -> bool:
    """Tell whether a value is an element, or matches one."""
    for element in labels:
        if element == "*" or (element.matches(value) if isinstance(element, _Matcher) else _equal(element, value)):
            return True
    return False


def _equal(left: Any, right: Any) -> bool:
    """Compare as JSON does: a truth value is not a number."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, datetime) != isinstance(right, datetime):
        read = read_moment(right if isinstance(left, datetime) else left)
        return read is not None and read == (left if isinstance(left, datetime) else right)
    return bool(left == right)


def _element(element: t.Element) -> Any:
    match element:
        case t.Text() | t.Number():
            return element.value
        case t.Pattern():
            pattern = _compiled(element)
            return _Matcher(lambda value: isinstance(value, str) and pattern.search(value) is not None, element)
        case t.Glob():
            glob = _glob(element)
            return _Matcher(lambda value: isinstance(value, str) and glob.fullmatch(value) is not None, element)
        case t.Domain():
            return _Matcher(_domain(element), element)


def _domain(domain: t.Domain) -> Callable[[Any], bool]:
    span = None if domain.span is None else _span(domain.span, domain.type)
    if domain.type == "bool":
        truth = cast("t.Truth", domain.is_).value
        return lambda value: value is truth
    if domain.type == "str":
        matches = _string(domain.is_)
        return lambda value: isinstance(value, str) and matches(value) and (span is None or span(len(value)))
    inside = cast("Callable[[Any], bool]", span)
    if domain.type == "int":
        return lambda value: isinstance(value, int) and not isinstance(value, bool) and inside(value)
    if domain.type == "float":
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and inside(value)
    return lambda value: (read := read_moment(value)) is not None and inside(read)


def _string(shape: Any) -> Callable[[str], bool]:
    if isinstance(shape, t.Pattern):
        pattern = _compiled(shape)
        return lambda value: pattern.search(value) is not None
    if isinstance(shape, t.Glob):
        glob = _glob(shape)
        return lambda value: glob.fullmatch(value) is not None
    return lambda value: value == shape.value


def _span(span: t.Span, of: str) -> Callable[[Any], bool]:
    low, high = _end(span.low, of), _end(span.high, of)

    def inside(value: Any) -> bool:
        if low is not None and not (value > low or (span.low_included and value == low)):
            return False
        return high is None or bool(value < high or (span.high_included and value == high))

    return inside


def _end(end: t.Number | t.Time | t.Text | None, of: str) -> Any:
    if end is None:
        return None
    return _moment(end) if of == "datetime" else end.value


def _moment(node: t.Time | t.Text | t.Number) -> datetime:
    read = read_moment(node.value)
    if read is None:
        raise PolicyEvaluationError(f"line {node.at.line}: {node.value!r} is not an ISO 8601 moment")
    return read


def read_moment(value: Any) -> datetime | None:
    """Read a moment; without a zone it is UTC."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        read = value if isinstance(value, datetime) else datetime.fromisoformat(cast("str", value))
    except (TypeError, ValueError, OverflowError, OSError):
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _compiled(pattern: t.Pattern) -> re.Pattern[str]:
    try:
        return re.compile(pattern.value)
    except re.error as error:
        raise PolicyEvaluationError(f"line {pattern.at.line}: not a regular expression: {error}") from None


def _glob(glob: t.Glob) -> re.Pattern[str]:
    wild = {"*": ".*", "?": "."}
    parts = (wild.get(part, re.escape(part)) for part in re.split(r"([*?])", glob.value))
    return re.compile("".join(parts), re.DOTALL)
