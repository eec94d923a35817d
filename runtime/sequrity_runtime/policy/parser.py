"""Policy text to tree."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeAlias, cast

from attrs import evolve
from lark import Token, Tree

from sequrity_runtime.errors import check_type
from sequrity_runtime.policy import tree as t
from sequrity_runtime.policy.syntax import Part, parts_of

_Rule: TypeAlias = Callable[[list[Any], t.Location], Any]
"""Builds the node of a rule of the grammar, from its parts and its location."""


def parse(text: str) -> t.Policy:
    """Parse the text of a policy.

    Args:
        text: SQRT. An empty text is a valid policy.

    Returns:
        The tree; its nodes carry their locations.

    Raises:
        PolicySyntaxError: The text is not SQRT. The error has line, column and a caret line.
        ConfigError: `text` is not a string.
    """
    check_type("text", text, str, "the text of a policy")
    builder = _Builder(text)
    parts = [builder.policy(part) for part in parts_of(text)]
    return t.Policy(items=tuple(item for part in parts for item in part.items), at=parts[0].at)


class _Builder:
    """Turns Lark's tree into ours, without recursion: brackets may be nested deeper than Python's stack."""

    def __init__(self, text: str) -> None:
        self.text = text
        starts = [0]
        starts.extend(match.end() for match in re.finditer("\n", text))
        self.starts = starts
        self.offset = 0
        """Offset of the part that is being built."""

    def policy(self, part: Part) -> t.Policy:
        """Build the items of a part."""
        self.offset, root = part.offset, part.tree
        done: dict[int, Any] = {}
        stack: list[tuple[Tree[Token], bool]] = [(root, False)]
        while stack:
            tree, ready = stack.pop()
            if not ready:
                stack.append((tree, True))
                stack.extend((child, False) for child in tree.children if isinstance(child, Tree))
                continue
            parts: list[Any] = []
            for child in tree.children:
                if isinstance(child, Tree):
                    parts.append(done.pop(id(child)))
                elif child.type in _TOKENS:
                    parts.append(self.part(child))
            done[id(tree)] = _RULES[str(tree.data)](parts, self.at(0 if tree.meta.empty else tree.meta.start_pos))
        return cast("t.Policy", done[id(root)])

    def at(self, position: int) -> t.Location:
        """Locate a position within the part."""
        offset = self.offset + position
        line = bisect_right(self.starts, offset)
        return t.Location(line, offset - self.starts[line - 1] + 1)

    def part(self, token: Token) -> Any:
        """Build a part of a rule from a token: the node of a literal, the location of a `not`, else a text."""
        start, end = cast("int", token.start_pos), cast("int", token.end_pos)
        text, at = self.text[self.offset + start : self.offset + end], self.at(start)  # Lark sees masked strings
        match token.type:
            case "TEXT":
                return t.Text(value=text[1:-1], at=at)
            case "PATTERN":
                return t.Pattern(value=text[2:-1], at=at)
            case "GLOB":
                return t.Glob(value=text[2:-1], at=at)
            case "TIME":
                return t.Time(value=text[2:-1], at=at)
            case "TRUTH":
                return t.Truth(value=text == "true", at=at)
            case "WHOLE":
                return t.Number(value=int(Decimal(text)), at=at)  # `int` refuses more than 4,300 digits
            case "DECIMAL" | "INFINITE":
                return t.Number(value=float(text), at=at)
            case "NOT":
                return at
            case "DOC":
                return text[3:].strip()
            case _:
                return text


def _node(kind: Callable[..., Any], *names: str, **fixed: str) -> _Rule:
    """Build a node whose fields are the parts in this order, and what the rule alone says."""

    def build(parts: list[Any], at: t.Location) -> Any:
        return kind(**dict(zip(names, parts, strict=False)), **fixed, at=at)  # the last parts may be left out

    return build


def _nodes(kind: Callable[..., Any], *names: str, **fixed: str) -> _Rule:
    """Build a node whose last field is a tuple of all further parts."""

    def build(parts: list[Any], at: t.Location) -> Any:
        single = len(names) - 1
        fields = dict(zip(names, [*parts[:single], tuple(parts[single:])], strict=True))
        return kind(**fields, **fixed, at=at)

    return build


def _several(rule: _Rule) -> _Rule:
    """Build a node of several parts. A single part is returned unchanged."""
    return lambda parts, at: parts[0] if len(parts) == 1 else rule(parts, at)


def _first(parts: list[Any], _: t.Location) -> Any:
    return parts[0]


def _documented(parts: list[Any], _: t.Location) -> Any:
    """Add the doc lines before a node to it."""
    *lines, node = parts
    return evolve(node, doc="\n".join(lines)) if lines else node


def _session_updates(parts: list[Any], at: t.Location) -> t.Updates:
    return t.Updates(phase=_phase(parts[:1], at), steps=tuple(parts[1:]), at=at)


def _phase(parts: list[Any], _: t.Location) -> Any:
    """Name the phase of an update; `session` alone means after the call."""
    return "result" if parts == ["result"] else f"session {parts[0] if parts else 'after'}"


def _one_liner(parts: list[Any], at: t.Location) -> t.ToolUpdate:
    tool, *rest = parts
    priority = rest.pop(0) if isinstance(rest[0], int) else 0
    phase: Any = rest.pop(0) if isinstance(rest[0], str) else "result"
    update, *when = rest
    return t.ToolUpdate(tool=tool, phase=phase, update=update, when=when[0] if when else None, priority=priority, at=at)


def _negation(parts: list[Any], _: t.Location) -> Any:
    *words, test = parts
    for at in reversed(words):
        test = t.Not(test=test, at=at)
    return test


def _equal(parts: list[Any], at: t.Location) -> t.Equal:
    return t.Equal(left=parts[0], right=parts[-1], at=at)


def _folded(parts: list[Any], at: t.Location) -> t.AllArguments:
    return t.AllArguments(field=parts[0], fold=parts[1] if len(parts) > 1 else "union", at=at)


def _span(low: t.Number | None, dots: str, high: t.Number | None, at: t.Location) -> t.Span:
    left, right = dots.startswith("<"), dots.endswith("<")
    return t.Span(low=low, high=high, low_included=not left, high_included=not right, at=at)


_TOKENS = frozenset(
    [
        *("DOC", "TEXT", "PATTERN", "GLOB", "TIME", "WHOLE", "DECIMAL", "INFINITE", "TRUTH", "NAME", "FIELD", "FOLD"),
        *("STRENGTH", "EFFECT", "MOMENT", "PART_RESULT", "RELATION", "OPERATOR", "EDIT", "NOT"),
        *("DOTS", "DOTS_ABOVE", "DOTS_BELOW", "DOTS_WITHIN"),
    ]
)
"""Tokens that are parts of their rules; the others are punctuation and keywords."""

_RULES: dict[str, _Rule] = {
    "policy": _nodes(t.Policy, "items"),
    **dict.fromkeys(("item", "member", "step"), _documented),
    **dict.fromkeys(("matcher", "number", "scalar", "literal", "element", "shape"), _first),
    **dict.fromkeys(("formula", "open", "sure_basic", "basic", "sure_operand", "operand"), _first),
    "binding": _node(t.Binding, "name", "formula"),
    "block": _nodes(t.ToolBlock, "tool", "members"),
    "priority": lambda parts, at: t.Priority(value=parts[0].value, at=at),
    "verdict": _node(t.Verdict, "strength", "effect", "when"),
    "result_updates": _nodes(t.Updates, "phase", "steps"),
    "session_updates": _session_updates,
    "guarded": _nodes(t.Guarded, "when", "updates"),
    "update": _node(t.Update, "target", "operator", "labels"),
    "context_target": _node(t.Target, "field", owner="context"),
    "result_target": _node(t.Target, "field", owner="result"),
    "session_target": _node(t.Target, "field", owner="session"),
    "argument_target": _node(t.Target, "argument", "field", owner="argument"),
    "rank": lambda parts, _: parts[0].value,
    "part": _phase,
    "one_liner": _one_liner,
    "test": _several(_nodes(t.Or, "tests")),
    "conjunction": _several(_nodes(t.And, "tests")),
    "negation": _negation,
    "reference": _node(t.Reference, "name"),
    "member_of": _node(t.In, "value", "labels"),
    "equal_values": _equal,
    "relation": _node(t.Compare, "source", "relation", "labels"),
    "subset_of": _node(t.Compare, "source", "labels", relation="subset of"),
    "superset_of": _node(t.Compare, "source", "labels", relation="superset of"),
    "is_empty": _node(t.Is, "source", what="empty"),
    "is_universal": _node(t.Is, "source", what="universal"),
    "argument_value": _node(t.ArgumentValue, "argument"),
    "result_value": _node(t.OwnerValue, owner="result"),
    "session_value": _node(t.OwnerValue, owner="session"),
    "labels": _several(_nodes(t.Combined, "operands", operator="xor")),
    "removed": _several(_nodes(t.Combined, "operands", operator="minus")),
    "common": _several(_nodes(t.Combined, "operands", operator="intersect")),
    "joined": _several(_nodes(t.Combined, "operands", operator="union")),
    "edited": _several(_nodes(t.Edited, "labels", "edits")),
    "edit": lambda parts, _: tuple(parts),
    "label_set": _nodes(t.LabelSet, "elements"),
    "argument_labels": _node(t.ArgumentLabels, "argument", "field"),
    "result_labels": _node(t.OwnerLabels, "field", owner="result"),
    "session_labels": _node(t.OwnerLabels, "field", owner="session"),
    "context_labels": _node(t.OwnerLabels, "field", owner="context"),
    "folded": _folded,
    "folded_words": _node(t.AllArguments, "fold", "field"),
    "bool_domain": _node(t.Domain, "is_", type="bool"),
    "int_domain": _node(t.Domain, "span", type="int"),
    "float_domain": _node(t.Domain, "span", type="float"),
    "str_domain": _node(t.Domain, "is_", "span", type="str"),
    "datetime_domain": _node(t.Domain, "span", type="datetime"),
    "exactly": lambda parts, at: _span(parts[0], "..", parts[0], at),
    "from": lambda parts, at: _span(parts[0], parts[1], None, at),
    "until": lambda parts, at: _span(None, parts[0], parts[1], at),
    "between": lambda parts, at: _span(parts[0], parts[1], parts[2], at),
}
"""The builders of nodes, by the name of the rule."""
