"""Problems of a policy: the syntax error, or warnings about parts that parse and cannot work.

The service's own parser checks syntax alone. So a warning never rejects a policy.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

import attrs
from attrs import frozen

from sequrity_runtime.errors import ConfigError, check_type
from sequrity_runtime.policy import tree as t
from sequrity_runtime.policy.labels import read_moment
from sequrity_runtime.policy.parser import parse
from sequrity_runtime.policy.regular_expression import regular_expression
from sequrity_runtime.policy.syntax import PolicySyntaxError, caret

Language: TypeAlias = Literal["sqrt", "cedar"]
"""Language of a policy."""


@frozen
class Problem:
    """One problem, with its location."""

    severity: Literal["error", "warning"]
    message: str
    line: int
    column: int
    source: str
    """The line of text."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.severity}: {self.message}\n{caret(self.source, self.column)}"


def check(text: str, language: Language = "sqrt") -> list[Problem]:
    """List the problems of a policy, in the order of the text.

    Args:
        text: Text of the policy.
        language: Language of the text. Cedar is checked for its syntax alone.

    Returns:
        One error if the text cannot be read. Else warnings of SQRT: names that are unknown or of the wrong kind,
        patterns and moments that cannot be read, ranges without a value, `@result` before the call.

    Raises:
        ConfigError: The language is unknown, or `text` is not a string.
        ImportError: The language is Cedar, and the extra `cedar` is not installed.
    """
    check_type("text", text, str, "the text of a policy")
    if language == "cedar":
        from sequrity_runtime.policy.cedar import cedar_error  # noqa: PLC0415 - seldom needed

        mistake = cedar_error(text)
        return [] if mistake is None else [_problem(mistake)]
    if language != "sqrt":
        raise ConfigError(f"language: expected 'sqrt' or 'cedar', found {language!r}")
    try:
        policy = parse(text)
    except PolicySyntaxError as error:
        return [_problem(error)]
    lines = text.split("\n")
    found = {(at.line, at.column, message): None for at, message in _warnings(policy)}
    return [Problem("warning", message, line, column, lines[line - 1]) for line, column, message in sorted(found)]


def check_file(path: str | Path) -> list[Problem]:
    """List the problems of a policy in a file (UTF-8). The suffix `.cedar` selects Cedar, any other one SQRT.

    Raises:
        OSError: The file cannot be read.
        UnicodeDecodeError: The file is not UTF-8.
        ImportError: The language is Cedar, and the extra `cedar` is not installed.
    """
    return check(Path(path).read_bytes().decode("utf-8"), language_of(path))


def language_of(path: str | Path) -> Language:
    """Return the language of a file by its suffix."""
    return "cedar" if Path(path).suffix == ".cedar" else "sqrt"


def _problem(error: PolicySyntaxError) -> Problem:
    return Problem("error", error.message, error.line, error.column, error.source)


def _warnings(policy: t.Policy) -> Iterator[tuple[t.Location, str]]:
    bindings: dict[str, t.Binding] = {}
    for item in policy.items:
        if isinstance(item, t.Binding):
            if item.name in bindings:
                yield item.at, f"{item.name!r} is defined twice; the last definition counts"
            bindings[item.name] = item
    for node, early, use in _walk(policy):
        yield from _of_node(node, early=early)
        if isinstance(node, t.Reference):
            yield from _of_reference(node, use, bindings)


def _of_reference(node: t.Reference, use: str, bindings: dict[str, t.Binding]) -> Iterator[tuple[t.Location, str]]:
    binding = bindings.get(node.name)
    if binding is None:
        yield node.at, f"{node.name!r} is not defined"
    elif use == "test" and not isinstance(binding.formula, t.Test):
        yield node.at, f"{node.name!r} is not a test"
    elif use == "labels" and not isinstance(binding.formula, t.Labels):
        yield node.at, f"{node.name!r} is not a label set"


def _of_node(node: t.Node, *, early: bool) -> Iterator[tuple[t.Location, str]]:
    if isinstance(node, t.Pattern):
        try:
            regular_expression(node.value)
        except ValueError as error:
            yield node.at, str(error)
    elif isinstance(node, t.Time) and read_moment(node.value) is None:
        yield node.at, f"{node.value!r} is not an ISO 8601 moment"
    elif isinstance(node, t.Span) and _is_reversed(node):
        yield node.at, "no value lies in this range"
    elif isinstance(node, t.OwnerLabels | t.OwnerValue | t.Target) and node.owner == "result" and early:
        yield node.at, "the result does not exist before the call"
    elif isinstance(node, t.OwnerValue) and node.owner == "session":
        yield node.at, "a session has no value"


def _is_reversed(span: t.Span) -> bool:
    if not isinstance(span.low, t.Number) or not isinstance(span.high, t.Number):
        return False
    low, high = span.low.value, span.high.value
    return low > high or (low == high and not (span.low_included and span.high_included))


def _walk(policy: t.Policy) -> Iterator[tuple[t.Node, bool, str]]:
    """List all nodes, each with whether it is evaluated before the call, and how a name there is used."""
    stack: list[tuple[t.Node, bool, str]] = [(policy, False, "")]
    while stack:
        node, early, use = stack.pop()
        yield node, early, use
        early = early or isinstance(node, t.Verdict)
        if isinstance(node, t.Updates | t.ToolUpdate):
            early = node.phase == "session before"
        for attribute in attrs.fields(cast("Any", type(node))):
            name: str = attribute.name
            stack.extend((child, early, _use(name)) for child in _nodes(getattr(node, name)))


def _nodes(value: Any) -> list[t.Node]:
    """List the nodes in the value of an attribute: one, a tuple of them, or pairs with one."""
    if isinstance(value, t.Node):
        return [value]
    return [node for part in cast("Any", value) for node in _nodes(part)] if isinstance(value, tuple) else []


def _use(name: str) -> str:
    if name in ("when", "test", "tests"):
        return "test"
    return "labels" if name in ("labels", "operands") else ""
