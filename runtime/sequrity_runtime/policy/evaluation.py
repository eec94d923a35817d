"""Evaluation of a policy: whether it allows a tool call, and the labels of the result.

One call is evaluated in this order: session updates before the call, verdicts, then updates of the result and of the
session after it. Where the documentation of the service is silent the evaluator fails closed: a call is denied if a
rule about it cannot be evaluated, or takes too many steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, Literal, cast

from attrs import evolve, field, frozen

from sequrity_runtime.configuration import Configuration
from sequrity_runtime.errors import check_type
from sequrity_runtime.policy import labels as sets
from sequrity_runtime.policy import tree as t
from sequrity_runtime.policy.budget import PolicyEvaluationError, evaluation, spend
from sequrity_runtime.policy.labels import EVERYTHING, NOTHING, Labels, label_set

_TOO_DEEP = "the rules are nested too deep"


@frozen(kw_only=True)
class LabelSets(Configuration):
    """The three label sets of a value or of a session."""

    tags: Labels = field(default=NOTHING, converter=label_set)
    producers: Labels = field(default=NOTHING, converter=label_set)
    consumers: Labels = field(default=EVERYTHING, converter=label_set)


@frozen(kw_only=True)
class Value(LabelSets):
    """A value with its labels."""

    value: Any = None


@frozen(kw_only=True)
class Call(Configuration):
    """A tool call to judge."""

    tool: str
    arguments: Mapping[str, Value] = field(factory=dict[str, Value])
    session: LabelSets = LabelSets()


@frozen(kw_only=True)
class Decision:
    """The decision of a policy about a call."""

    allowed: bool
    hard: bool
    """Whether no rule of a higher priority could have said otherwise."""

    reason: str
    """One sentence: the rule that decided, with its line, or the default."""

    rule: t.Verdict | None
    session: LabelSets
    """Labels of the session before the call runs: updates before the call stay, even if it is denied."""


def evaluate(policy: t.Policy, call: Call, *, default_allow: bool = True, default_hard: bool = False) -> Decision:
    """Return whether a policy allows a tool call.

    Hard verdicts win over soft ones. Among equally strong ones the higher priority wins, then denial. A tool that has
    rules which allow it is denied when none of them holds. A tool without any such rule gets the default.

    Args:
        policy: The policy.
        call: The tool call: tool id, arguments with labels, labels of the session.
        default_allow: Whether a call without an applicable rule is allowed (`presets.default_allow`).
        default_hard: Whether that default is hard (`presets.default_allow_enforcement_level`).

    Raises:
        ConfigError: `policy`, `call` or one of its arguments is of another type.
    """
    _check(policy, call)
    session = call.session
    try:
        with evaluation():
            run = _Run(policy, call)
            run.apply("session before")
            session = run.session
            return run.decision(default_allow=default_allow, default_hard=default_hard)
    except PolicyEvaluationError as error:
        reason = str(error)
    except RecursionError:
        reason = _TOO_DEEP
    return Decision(allowed=False, hard=True, reason=reason, rule=None, session=session)


def label_result(policy: t.Policy, call: Call, result: Value) -> tuple[Value, LabelSets]:
    """Apply the updates that follow a call.

    Args:
        policy: The policy.
        call: The call, with the session as `Decision.session` left it.
        result: The result, with the labels that the tool gave it.

    Returns:
        The result and the session with their new labels.

    Raises:
        PolicyEvaluationError: An update cannot be evaluated, or the updates take too many steps.
        ConfigError: `policy`, `call` or one of its arguments is of another type.
    """
    _check(policy, call)
    try:
        with evaluation():
            run = _Run(policy, call)
            run.result = result
            run.apply("result")
            run.apply("session after")
            return run.result, run.session
    except RecursionError:
        raise PolicyEvaluationError(_TOO_DEEP) from None


def _check(policy: t.Policy, call: Call) -> None:
    check_type("policy", policy, t.Policy, "the Policy that parse(text) returns")
    check_type("call", call, Call, "a Call")
    check_type("call.arguments", call.arguments, Mapping, "a mapping")
    for name, value in call.arguments.items():
        check_type(f"call.arguments[{name!r}]", value, Value, "a Value")


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
        self.known: dict[str, Any] = {}  # a name that others repeat is evaluated once, until labels change
        items = [item for item in policy.items if not isinstance(item, t.Binding) and self.concerns(item.tool)]
        self.items = sorted(items, key=_priority, reverse=True)

    def concerns(self, tool: t.Text | t.Pattern) -> bool:
        """Return whether a rule is about this tool. A pattern matches from the start of its id."""
        spend(1)
        if isinstance(tool, t.Text):
            return tool.value == self.call.tool
        return sets.regular_expression(tool).match(self.call.tool)

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
            reason, allowed, hard = "no rule that allows the call applies", False, True
        else:
            reason, allowed, hard = "no rule applies: the default decides", default_allow, default_hard
        return Decision(allowed=allowed, hard=hard, reason=reason, rule=None, session=self.session)

    # --- updates ---

    def apply(self, phase: str) -> None:
        """Apply the updates of one phase, in the order of the text within a priority."""
        self.context = "result" if phase == "result" else "session"
        self.known.clear()
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
        self.known.clear()

    # --- tests ---

    def holds(self, test: t.Test) -> bool:
        spend(1)
        match test:
            case t.Or():
                return any(self.holds(part) for part in test.tests)
            case t.And():
                return all(self.holds(part) for part in test.tests)
            case t.Not():
                return not self.holds(test.test)
            case t.In():
                return sets.contains(self.labels(test.labels), self.scalar(test.value))
            case t.Equal():
                return sets.equal(self.scalar(test.left), self.scalar(test.right))
            case t.Compare():
                return _RELATIONS[test.relation](self.source(test.source), self.labels(test.labels))
            case t.Is():
                found = self.source(test.source)
                return not found if test.what == "empty" else "*" in found
            case _:  # a reference
                return cast("bool", self.bound(test, self.holds, t.Test, "a test"))

    def scalar(self, scalar: t.Scalar) -> Any:
        match scalar:
            case t.ArgumentValue():
                return self.argument(scalar.argument).value
            case t.OwnerValue():
                if scalar.owner == "result":
                    return self.of_result(scalar.at).value
                raise PolicyEvaluationError(f"line {scalar.at.line}: a session has no value")
            case t.Time():
                return sets.moment_of(scalar)
            case _:
                return scalar.value

    # --- labels ---

    def labels(self, labels: t.Labels) -> Labels:
        spend(1)
        match labels:
            case t.LabelSet():
                spend(len(labels.elements))
                return frozenset(map(sets.element_of, labels.elements))
            case t.Combined():
                return reduce(_OPERATORS[labels.operator], map(self.labels, labels.operands))
            case t.Edited():
                found = self.labels(labels.labels)
                for edit, element in labels.edits:
                    change = sets.union if edit == "with" else sets.minus
                    found = change(found, frozenset({sets.element_of(element)}))
                return found
            case t.Reference():
                return cast("Labels", self.bound(labels, self.labels, t.Labels, "a label set"))
            case _:
                return self.source(labels)

    def source(self, source: t.Source) -> Labels:
        match source:
            case t.ArgumentLabels():
                owner: LabelSets = self.argument(source.argument)
            case t.AllArguments():
                return self.folded(source)
            case _:  # labels of an owner
                where = self.context if source.owner == "context" else source.owner
                owner = self.of_result(source.at) if where == "result" else self.session
        return cast("Labels", getattr(owner, source.field))

    def folded(self, source: t.AllArguments) -> Labels:
        """Fold the label sets of all arguments into one. Without arguments it is the default of the field."""
        found = [cast("Labels", getattr(argument, source.field)) for argument in self.arguments.values()]
        if not found:
            return cast("Labels", getattr(LabelSets(), source.field))
        return reduce(sets.union if source.fold == "union" else sets.intersect, found)

    def argument(self, name: str) -> Value:
        """Get an argument; one that the call leaves out has the value None and no labels."""
        return self.arguments.get(name, Value())

    def of_result(self, at: t.Location) -> Value:
        if self.result is None:
            raise PolicyEvaluationError(f"line {at.line}: the result does not exist before the call")
        return self.result

    def bound(self, reference: t.Reference, read: Callable[[Any], Any], kinds: Any, what: str) -> Any:
        """Return the value that a name is bound to."""
        binding, line = self.names.get(reference.name), reference.at.line
        if binding is None:
            raise PolicyEvaluationError(f"line {line}: {reference.name!r} is not defined")
        if not isinstance(binding.formula, kinds):
            raise PolicyEvaluationError(f"line {line}: {reference.name!r} is not {what}")
        if reference.name in self.known:
            return self.known[reference.name]
        if reference.name in self.open:
            raise PolicyEvaluationError(f"line {line}: {reference.name!r} is defined by itself")
        self.open.add(reference.name)
        try:
            found = self.known[reference.name] = read(binding.formula)
            return found
        finally:
            self.open.discard(reference.name)


def _priority(item: t.ToolBlock | t.ToolUpdate) -> int:
    if isinstance(item, t.ToolUpdate):
        return item.priority
    ranks = [member.value for member in item.members if isinstance(member, t.Priority)]
    return ranks[-1] if ranks else 0


def _changed(owner: Any, name: str, change: Callable[..., Labels], new: Labels) -> Any:
    return evolve(owner, **{name: change(getattr(owner, name), new)})


_OPERATORS: dict[str, Callable[[Labels, Labels], Labels]] = {
    "xor": sets.xor,
    "minus": sets.minus,
    "intersect": sets.intersect,
    "union": sets.union,
}
_CHANGES: dict[str, Callable[[Labels, Labels], Labels]] = {
    "=": lambda _, new: new,
    "|=": sets.union,
    "&=": sets.intersect,
    "-=": sets.minus,
    "^=": sets.xor,
}
_RELATIONS: dict[str, Callable[[Labels, Labels], bool]] = {
    "overlaps": lambda left, right: bool(sets.intersect(left, right)),
    "subset of": sets.is_subset,
    "superset of": lambda left, right: sets.is_subset(right, left),
    "==": lambda left, right: left == right,
}
