"""A policy in words, tool by tool."""

from __future__ import annotations

from collections.abc import Iterator

from sequrity_runtime.errors import ConfigError, check_type
from sequrity_runtime.policy import tree as t

_SHARES = {"union": "of any argument", "intersect": "common to all arguments"}
_CHANGES = {"=": "become", "|=": "gain", "&=": "keep only those in", "-=": "lose", "^=": "flip those in"}
_PHASES = {"result": "after the call", "session before": "before the call", "session after": "after the call"}
_JOINED = {"xor": "xor", "minus": "minus", "intersect": "and also in", "union": "or"}


def explain(policy: t.Policy) -> str:
    """Describe a policy in words: for each tool what is allowed, denied and labelled.

    Args:
        policy: The policy.

    Returns:
        Lines of text. Tools are in the order of the policy, and so are the rules of one tool.

    Raises:
        ConfigError: The rules are nested too deeply to be described, or `policy` is not a `Policy`.
    """
    check_type("policy", policy, t.Policy, "the Policy that parse(text) returns")
    try:
        return _explained(policy)
    except RecursionError:
        raise ConfigError("policy: the rules are nested too deep to be explained") from None


def _explained(policy: t.Policy) -> str:
    tools: dict[str, list[str]] = {}
    names: list[str] = []
    for item in policy.items:
        if isinstance(item, t.Binding):
            names.append(f"  {item.name} is {_formula(item.formula)}{_doc(item.doc)}")
        else:
            tools.setdefault(_tool(item.tool), []).extend(_rules(item))
    lines = ["Names", *names] if names else []
    for tool, rules in tools.items():
        lines += [tool, *(f"  {rule}" for rule in rules or ["no rules"])]
    return "".join(f"{line}\n" for line in lines or ["The policy has no rules."])


def _tool(tool: t.Text | t.Pattern) -> str:
    return f'Tool "{tool.value}"' if isinstance(tool, t.Text) else f'Tools that match r"{tool.value}"'


def _doc(doc: str | None) -> str:
    return f" ({' '.join(doc.split())})" if doc else ""


def _rules(item: t.ToolBlock | t.ToolUpdate) -> Iterator[str]:
    if isinstance(item, t.ToolUpdate):
        rank = f", priority {item.priority}" if item.priority else ""
        yield f"{_update(item.update, item.phase, item.when)}{rank}{_doc(item.doc)}"
        return
    if item.doc:
        yield " ".join(item.doc.split())
    for member in item.members:
        match member:
            case t.Priority():
                yield f"priority {member.value}{_doc(member.doc)}"
            case t.Verdict():
                strength = "finally" if member.hard else "unless a rule of higher priority says otherwise"
                yield f"{member.effect} {_when(member.when) or 'always'}, {strength}{_doc(member.doc)}"
            case _:  # updates
                for step in member.steps:
                    yield from _step(step, member.phase)


def _step(step: t.Update | t.Guarded, phase: str) -> Iterator[str]:
    if isinstance(step, t.Update):
        yield f"{_update(step, phase, None)}{_doc(step.doc)}"
        return
    for update in step.updates:
        yield f"{_update(update, phase, step.when)}{_doc(step.doc)}"


def _update(update: t.Update, phase: str, when: t.Test | None) -> str:
    target = update.target
    owner = phase.split(maxsplit=1)[0] if target.owner == "context" else target.owner
    place = f'argument "{target.argument}"' if owner == "argument" else f"the {owner}"
    change = f"{target.field} of {place} {_CHANGES[update.operator]} {_labels(update.labels)}"
    return f"{_PHASES[phase]}, {change}{f' {_when(when)}' if when else ''}"


def _when(test: t.Test | None) -> str:
    return f"when {_test(test)}" if test else ""


def _formula(formula: t.Formula) -> str:
    if isinstance(formula, t.Domain):
        return _element(formula)
    return _test(formula) if isinstance(formula, t.Test) else _labels(formula)


def _test(test: t.Test) -> str:
    match test:
        case t.Or():
            return " or ".join(f"({_test(part)})" if isinstance(part, t.And) else _test(part) for part in test.tests)
        case t.And():
            return " and ".join(f"({_test(part)})" if isinstance(part, t.Or) else _test(part) for part in test.tests)
        case t.Not():
            return f"not ({_test(test.test)})"
        case t.In():
            return f"{_scalar(test.value)} is in {_labels(test.labels)}"
        case t.Equal():
            return f"{_scalar(test.left)} is {_scalar(test.right)}"
        case t.Compare():
            relation = {"overlaps": "overlap", "==": "equal"}.get(test.relation, f"are a {test.relation}")
            return f"{_labels(test.source)} {relation} {_labels(test.labels)}"
        case t.Is():
            return f"{_labels(test.source)} are {test.what}"
        case _:  # a reference
            return test.name


def _scalar(scalar: t.Scalar) -> str:
    match scalar:
        case t.ArgumentValue():
            return f'argument "{scalar.argument}"'
        case t.OwnerValue():
            return f"the {scalar.owner}"
        case t.Truth():
            return str(scalar.value).lower()
        case _:
            return _literal(scalar)


def _labels(labels: t.Labels) -> str:
    match labels:
        case t.LabelSet():
            return f"{{{', '.join(map(_element, labels.elements))}}}"
        case t.ArgumentLabels():
            return f'{labels.field} of argument "{labels.argument}"'
        case t.OwnerLabels():
            owner = "result or session" if labels.owner == "context" else labels.owner
            return f"{labels.field} of the {owner}"
        case t.AllArguments():
            return f"{labels.field} {_SHARES[labels.fold]}"
        case t.Combined():
            return f"({f' {_JOINED[labels.operator]} '.join(map(_labels, labels.operands))})"
        case t.Edited():
            edits = "".join(f" {edit} {_element(element)}" for edit, element in labels.edits)
            return f"({_labels(labels.labels)}{edits})"
        case _:  # a reference
            return labels.name


def _element(element: t.Element) -> str:
    if not isinstance(element, t.Domain):
        return _literal(element)
    span = _span(element.span) if element.span else ""
    match element.is_:
        case None:
            return f"{element.type} {span}"
        case t.Truth():
            return _scalar(element.is_)
        case _:  # a text
            word = {"Pattern": "matching ", "Glob": "like ", "Text": ""}[type(element.is_).__name__]
            return f"text {word}{_literal(element.is_)}{f' of length {span}' if span else ''}"


def _span(span: t.Span) -> str:
    if span.low is not None and span.low == span.high:
        return _literal(span.low)
    low = "" if span.low is None else f"{'from' if span.low_included else 'above'} {_literal(span.low)}"
    high = "" if span.high is None else f"{'to' if span.high_included else 'below'} {_literal(span.high)}"
    return f"{low} {high}".strip()


def _literal(node: t.Text | t.Pattern | t.Glob | t.Time | t.Number) -> str:
    match node:
        case t.Pattern():
            return f'r"{node.value}"'
        case t.Glob():
            return f'w"{node.value}"'
        case t.Text():
            return f'"{node.value}"'
        case _:  # a moment or number
            return str(node.value)
