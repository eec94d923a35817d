"""Policy text to tree."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal
from typing import Any, cast

from attrs import evolve
from lark import Token, Tree

from sequrity_runtime.policy import tree as t
from sequrity_runtime.policy.syntax import Part, parts_of

_VALUES = frozenset(
    [
        *("DOC", "TEXT", "PATTERN", "GLOB", "TIME", "WHOLE", "DECIMAL", "INFINITE", "TRUTH", "NAME", "FIELD", "FOLD"),
        *("STRENGTH", "EFFECT", "MOMENT", "PART_RESULT", "PART_SESSION", "RELATION", "OPERATOR", "EDIT", "NOT"),
        *("XOR", "MINUS", "INTERSECT", "UNION", "DOTS", "DOTS_ABOVE", "DOTS_BELOW", "DOTS_WITHIN"),
    ]
)
"""Tokens that carry a value; the others are punctuation and keywords."""


def parse(text: str) -> t.Policy:
    """Parse the text of a policy.

    Args:
        text: SQRT. An empty text is a valid policy.

    Returns:
        The tree; its nodes carry their locations.

    Raises:
        PolicySyntaxError: The text is not SQRT. The error has line, column and a caret line.
    """
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
                elif child.type in _VALUES:
                    parts.append(child)
            done[id(tree)] = self.build(tree, parts)
        return cast("t.Policy", done[id(root)])

    def build(self, tree: Tree[Token], parts: list[Any]) -> Any:
        """Build the node of one rule from its parts."""
        make: Callable[[list[Any], t.Location], Any] = getattr(self, f"on_{tree.data}")
        return make(parts, self.at(0 if tree.meta.empty else tree.meta.start_pos))

    def at(self, position: int) -> t.Location:
        """Locate a position within the part."""
        offset = self.offset + position
        line = bisect_right(self.starts, offset)
        return t.Location(line, offset - self.starts[line - 1] + 1)

    def source(self, token: Token) -> str:
        """Return a token as it stands in the text: Lark sees masked strings."""
        return self.text[self.offset + cast("int", token.start_pos) : self.offset + cast("int", token.end_pos)]

    def literal(self, token: Token) -> Any:
        """Build the node of a literal token."""
        text, at = self.source(token), self.at(cast("int", token.start_pos))
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
                return t.Number(value=_whole(text), at=at)
            case _:
                return t.Number(value=float(text), at=at)

    def nodes(self, parts: list[Any]) -> list[Any]:
        """Build the literals among the parts."""
        literals = ("TEXT", "PATTERN", "GLOB", "TIME", "TRUTH", "WHOLE", "DECIMAL", "INFINITE")
        return [self.literal(p) if isinstance(p, Token) and p.type in literals else p for p in parts]

    def documented(self, parts: list[Any]) -> Any:
        """Add the doc lines before a node to it."""
        *lines, node = parts
        if not lines:
            return node
        doc = "\n".join(self.source(line)[3:].strip() for line in lines)
        return evolve(node, doc=doc)

    # --- structure ---

    def on_policy(self, parts: list[Any], at: t.Location) -> t.Policy:
        return t.Policy(items=tuple(parts), at=at)

    def on_item(self, parts: list[Any], _: t.Location) -> Any:
        return self.documented(parts)

    on_member = on_step = on_item

    def on_binding(self, parts: list[Any], at: t.Location) -> t.Binding:
        return t.Binding(name=str(parts[0]), formula=parts[1], at=at)

    def on_block(self, parts: list[Any], at: t.Location) -> t.ToolBlock:
        return t.ToolBlock(tool=parts[0], members=tuple(parts[1:]), at=at)

    def on_matcher(self, parts: list[Any], _: t.Location) -> Any:
        return self.literal(parts[0])

    on_number = on_matcher

    def on_priority(self, parts: list[Any], at: t.Location) -> t.Priority:
        return t.Priority(value=_whole(parts[0]), at=at)

    def on_verdict(self, parts: list[Any], at: t.Location) -> t.Verdict:
        strength, effect, *when = parts
        return t.Verdict(strength=cast("Any", str(strength)), effect=cast("Any", str(effect)), when=_one(when), at=at)

    def on_result_updates(self, parts: list[Any], at: t.Location) -> t.Updates:
        return t.Updates(phase="result", steps=tuple(p for p in parts if not isinstance(p, Token)), at=at)

    def on_session_updates(self, parts: list[Any], at: t.Location) -> t.Updates:
        steps = tuple(p for p in parts if not isinstance(p, Token))
        return t.Updates(phase=_phase(parts), steps=steps, at=at)

    def on_guarded(self, parts: list[Any], at: t.Location) -> t.Guarded:
        return t.Guarded(when=parts[0], updates=tuple(parts[1:]), at=at)

    def on_update(self, parts: list[Any], at: t.Location) -> t.Update:
        target, operator, labels = parts
        return t.Update(target=target, operator=cast("Any", str(operator)), labels=labels, at=at)

    def on_context_target(self, parts: list[Any], at: t.Location) -> t.Target:
        return t.Target(owner="context", field=_field(parts), at=at)

    def on_result_target(self, parts: list[Any], at: t.Location) -> t.Target:
        return t.Target(owner="result", field=_field(parts), at=at)

    def on_session_target(self, parts: list[Any], at: t.Location) -> t.Target:
        return t.Target(owner="session", field=_field(parts), at=at)

    def on_argument_target(self, parts: list[Any], at: t.Location) -> t.Target:
        return t.Target(owner="argument", argument=str(parts[0]), field=_field(parts), at=at)

    def on_rank(self, parts: list[Any], _: t.Location) -> int:
        return _whole(parts[0])

    def on_part(self, parts: list[Any], _: t.Location) -> str:
        return "result" if parts[0].type == "PART_RESULT" else _phase(parts)

    def on_one_liner(self, parts: list[Any], at: t.Location) -> t.ToolUpdate:
        tool, *rest = parts
        priority = rest.pop(0) if isinstance(rest[0], int) else 0
        phase = "result" if isinstance(rest[0], Token) else rest.pop(0)
        name, operator, labels, *when = rest
        target = t.Target(owner="context", field=cast("Any", str(name)), at=self.at(cast("int", name.start_pos) - 1))
        update = t.Update(target=target, operator=cast("Any", str(operator)), labels=labels, at=target.at)
        return t.ToolUpdate(
            tool=tool, phase=cast("Any", phase), update=update, when=_one(when), priority=priority, at=at
        )

    # --- tests ---

    def on_formula(self, parts: list[Any], _: t.Location) -> Any:
        return parts[0]

    on_open = on_sure_basic = on_sure_operand = on_basic = on_scalar = on_formula

    def on_test(self, parts: list[Any], at: t.Location) -> Any:
        return parts[0] if len(parts) == 1 else t.Or(tests=tuple(parts), at=at)

    def on_conjunction(self, parts: list[Any], at: t.Location) -> Any:
        return parts[0] if len(parts) == 1 else t.And(tests=tuple(parts), at=at)

    def on_negation(self, parts: list[Any], _: t.Location) -> Any:
        *words, test = parts
        for word in reversed(words):
            test = t.Not(test=test, at=self.at(word.start_pos))
        return test

    def on_reference(self, parts: list[Any], at: t.Location) -> t.Reference:
        return t.Reference(name=str(parts[0]), at=at)

    def on_member_of(self, parts: list[Any], at: t.Location) -> t.In:
        return t.In(value=parts[0], labels=parts[1], at=at)

    def on_equal_values(self, parts: list[Any], at: t.Location) -> t.Equal:
        left, right = (part for part in parts if not isinstance(part, Token))
        return t.Equal(left=left, right=right, at=at)

    def on_relation(self, parts: list[Any], at: t.Location) -> t.Compare:
        return t.Compare(source=parts[0], relation=cast("Any", str(parts[1])), labels=parts[2], at=at)

    def on_subset_of(self, parts: list[Any], at: t.Location) -> t.Compare:
        return t.Compare(source=parts[0], relation="subset of", labels=parts[1], at=at)

    def on_superset_of(self, parts: list[Any], at: t.Location) -> t.Compare:
        return t.Compare(source=parts[0], relation="superset of", labels=parts[1], at=at)

    def on_is_empty(self, parts: list[Any], at: t.Location) -> t.Is:
        return t.Is(source=parts[0], what="empty", at=at)

    def on_is_universal(self, parts: list[Any], at: t.Location) -> t.Is:
        return t.Is(source=parts[0], what="universal", at=at)

    def on_argument_value(self, parts: list[Any], at: t.Location) -> t.ArgumentValue:
        return t.ArgumentValue(argument=str(parts[0]), at=at)

    def on_result_value(self, _: list[Any], at: t.Location) -> t.OwnerValue:
        return t.OwnerValue(owner="result", at=at)

    def on_session_value(self, _: list[Any], at: t.Location) -> t.OwnerValue:
        return t.OwnerValue(owner="session", at=at)

    def on_literal(self, parts: list[Any], _: t.Location) -> Any:
        return self.nodes(parts)[0]

    on_element = on_literal

    # --- labels ---

    def on_labels(self, parts: list[Any], at: t.Location) -> Any:
        return _combined("xor", parts, at)

    def on_removed(self, parts: list[Any], at: t.Location) -> Any:
        return _combined("minus", parts, at)

    def on_common(self, parts: list[Any], at: t.Location) -> Any:
        return _combined("intersect", parts, at)

    def on_joined(self, parts: list[Any], at: t.Location) -> Any:
        return _combined("union", parts, at)

    def on_edited(self, parts: list[Any], at: t.Location) -> Any:
        return parts[0] if len(parts) == 1 else t.Edited(labels=parts[0], edits=tuple(parts[1:]), at=at)

    def on_edit(self, parts: list[Any], _: t.Location) -> tuple[str, Any]:
        return str(parts[0]), parts[1]

    on_operand = on_formula

    def on_label_set(self, parts: list[Any], at: t.Location) -> t.LabelSet:
        return t.LabelSet(elements=tuple(parts), at=at)

    def on_argument_labels(self, parts: list[Any], at: t.Location) -> t.ArgumentLabels:
        return t.ArgumentLabels(argument=str(parts[0]), field=_field(parts), at=at)

    def on_result_labels(self, parts: list[Any], at: t.Location) -> t.OwnerLabels:
        return t.OwnerLabels(owner="result", field=_field(parts), at=at)

    def on_session_labels(self, parts: list[Any], at: t.Location) -> t.OwnerLabels:
        return t.OwnerLabels(owner="session", field=_field(parts), at=at)

    def on_context_labels(self, parts: list[Any], at: t.Location) -> t.OwnerLabels:
        return t.OwnerLabels(owner="context", field=_field(parts), at=at)

    def on_folded(self, parts: list[Any], at: t.Location) -> t.AllArguments:
        fold: Any = str(parts[1]) if len(parts) > 1 else "union"
        return t.AllArguments(field=cast("Any", str(parts[0])), fold=fold, at=at)

    def on_folded_words(self, parts: list[Any], at: t.Location) -> t.AllArguments:
        fold, name = (cast("Any", str(part)) for part in parts)
        return t.AllArguments(field=name, fold=fold, at=at)

    # --- domains ---

    def on_bool_domain(self, parts: list[Any], at: t.Location) -> t.Domain:
        return t.Domain(type="bool", is_=self.literal(parts[0]), at=at)

    def on_int_domain(self, parts: list[Any], at: t.Location) -> t.Domain:
        return t.Domain(type="int", span=parts[0], at=at)

    def on_float_domain(self, parts: list[Any], at: t.Location) -> t.Domain:
        return t.Domain(type="float", span=parts[0], at=at)

    def on_str_domain(self, parts: list[Any], at: t.Location) -> t.Domain:
        return t.Domain(type="str", is_=parts[0], span=_one(parts[1:]), at=at)

    def on_datetime_domain(self, parts: list[Any], at: t.Location) -> t.Domain:
        return t.Domain(type="datetime", span=parts[0], at=at)

    def on_shape(self, parts: list[Any], _: t.Location) -> Any:
        return self.literal(parts[0])

    def on_exactly(self, parts: list[Any], at: t.Location) -> t.Span:
        (value,) = self.nodes(parts)
        return t.Span(low=value, high=value, at=at)

    def on_from(self, parts: list[Any], at: t.Location) -> t.Span:
        low, dots = self.nodes(parts)
        return t.Span(low=low, high=None, low_included=not str(dots).startswith("<"), at=at)

    def on_until(self, parts: list[Any], at: t.Location) -> t.Span:
        dots, high = self.nodes(parts)
        return t.Span(low=None, high=high, high_included=not str(dots).endswith("<"), at=at)

    def on_between(self, parts: list[Any], at: t.Location) -> t.Span:
        low, dots, high = self.nodes(parts)
        left, right = str(dots).startswith("<"), str(dots).endswith("<")
        return t.Span(low=low, high=high, low_included=not left, high_included=not right, at=at)


def _whole(text: str) -> int:
    """Read a whole number of any length; `int` refuses more than 4,300 digits."""
    return int(Decimal(text))


def _one(parts: list[Any]) -> Any:
    return parts[0] if parts else None


def _field(parts: list[Any]) -> Any:
    return str(parts[-1])


def _phase(parts: list[Any]) -> Any:
    """Name the phase of a session update; `session` alone means after the call."""
    moments = [str(part) for part in parts if isinstance(part, Token) and part.type == "MOMENT"]
    return f"session {moments[0] if moments else 'after'}"


def _combined(operator: Any, parts: list[Any], at: t.Location) -> Any:
    operands = tuple(part for part in parts if not isinstance(part, Token))
    return operands[0] if len(operands) == 1 else t.Combined(operator=operator, operands=operands, at=at)
