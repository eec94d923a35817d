"""The tree of a policy: what `parse` returns.

Every node knows its location in the text (`at`); two nodes are equal if they mean the same, whatever their locations.
Brackets, blanks and remarks leave no trace in the tree.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

Field: TypeAlias = Literal["tags", "producers", "consumers"]
"""The three label sets of a value: free labels, where it came from, who may receive it."""

Fold: TypeAlias = Literal["union", "intersect"]
Owner: TypeAlias = Literal["context", "result", "session"]
"""Owner of a label set. `context` is the result in a `result` block, and the session in a `session` block."""


@frozen
class Location:
    """A location in the text of a policy."""

    line: int
    """Line, from 1. Only LF ends a line."""

    column: int
    """Column in code points, from 1."""


@frozen(kw_only=True)
class Node:
    """Base of all nodes."""

    at: Location = field(eq=False, repr=False, default=Location(1, 1))


# --- names and values ---


@frozen(kw_only=True)
class Reference(Node):
    """A name that a `let` binds."""

    name: str


@frozen(kw_only=True)
class Text(Node):
    """A string literal. Escapes stay as they are written."""

    value: str


@frozen(kw_only=True)
class Pattern(Node):
    """A regular expression: `r"^get_"`."""

    value: str


@frozen(kw_only=True)
class Glob(Node):
    """A glob with `*` and `?`: `w"*.csv"`."""

    value: str


@frozen(kw_only=True)
class Time(Node):
    """A moment, ISO 8601 by convention: `d"2026-01-01T00:00:00Z"`."""

    value: str


@frozen(kw_only=True)
class Number(Node):
    """A number. Infinite ones are `inf` and `-inf`."""

    value: int | float


@frozen(kw_only=True)
class Truth(Node):
    """`true` or `false`."""

    value: bool


@frozen(kw_only=True)
class ArgumentValue(Node):
    """The value of an argument: `amount.value`."""

    argument: str


@frozen(kw_only=True)
class OwnerValue(Node):
    """The value of the result or of the session: `@result.value`."""

    owner: Owner


Literal_: TypeAlias = Text | Time | Number | Truth
Scalar: TypeAlias = ArgumentValue | OwnerValue | Literal_


# --- value domains ---


@frozen(kw_only=True)
class Span(Node):
    """A range. None is an open end; the flags say whether an end itself belongs to it."""

    low: Number | Time | Text | None
    high: Number | Time | Text | None
    low_included: bool = True
    high_included: bool = True


@frozen(kw_only=True)
class Domain(Node):
    """A set of values of one type, as an element of a label set or on its own."""

    type: Literal["bool", "int", "float", "str", "datetime"]
    is_: Truth | Text | Pattern | Glob | None = None
    """The truth value of `bool`; the exact text, pattern or glob of `str`."""

    span: Span | None = None
    """The range of `int`, `float` and `datetime`; of a `str` the range of its length."""


Element: TypeAlias = Text | Pattern | Glob | Number | Domain


# --- label sets ---


@frozen(kw_only=True)
class LabelSet(Node):
    """A set in braces. `{"*"}` is the universal set."""

    elements: tuple[Element, ...]


@frozen(kw_only=True)
class ArgumentLabels(Node):
    """A label set of an argument: `body.tags`."""

    argument: str
    field: Field


@frozen(kw_only=True)
class OwnerLabels(Node):
    """A label set of the result, the session or the context: `@session.tags`, `@tags`."""

    owner: Owner
    field: Field


@frozen(kw_only=True)
class AllArguments(Node):
    """The label sets of all arguments, folded into one: `@args.tags` is `union of tags from args`."""

    field: Field
    fold: Fold


Source: TypeAlias = ArgumentLabels | OwnerLabels | AllArguments


@frozen(kw_only=True)
class Combined(Node):
    """Label sets joined by one operator, from the left."""

    operator: Literal["xor", "minus", "intersect", "union"]
    operands: tuple[Labels, ...]


@frozen(kw_only=True)
class Edited(Node):
    """A label set with or without single elements, from the left."""

    labels: Labels
    edits: tuple[tuple[Literal["with", "without"], Element], ...]


Labels: TypeAlias = LabelSet | Source | Reference | Combined | Edited


# --- tests ---


@frozen(kw_only=True)
class Or(Node):
    """True if any of its tests is."""

    tests: tuple[Test, ...]


@frozen(kw_only=True)
class And(Node):
    """True if all of its tests are."""

    tests: tuple[Test, ...]


@frozen(kw_only=True)
class Not(Node):
    """True if its test is false."""

    test: Test


@frozen(kw_only=True)
class In(Node):
    """True if the value is an element of the labels, or matches one that is a domain, a pattern or a glob."""

    value: Scalar
    labels: Labels


@frozen(kw_only=True)
class Equal(Node):
    """True if the two values are equal."""

    left: Scalar
    right: Scalar


@frozen(kw_only=True)
class Compare(Node):
    """True if the two label sets have this relation."""

    source: Source
    relation: Literal["overlaps", "subset of", "superset of", "=="]
    labels: Labels


@frozen(kw_only=True)
class Is(Node):
    """True if the label set is empty, or universal (`{"*"}`)."""

    source: Source
    what: Literal["empty", "universal"]


Test: TypeAlias = Or | And | Not | In | Equal | Compare | Is | Reference
Formula: TypeAlias = Test | Labels | Domain


# --- rules ---


@frozen(kw_only=True)
class Binding(Node):
    """A name for a test, a label set or a value domain: `let NAME = ...;`."""

    name: str
    formula: Formula
    doc: str | None = None


@frozen(kw_only=True)
class Target(Node):
    """The label set that an update changes. `argument` is None unless the owner is an argument."""

    owner: Literal["context", "result", "session", "argument"]
    field: Field
    argument: str | None = None


@frozen(kw_only=True)
class Update(Node):
    """A change of a label set: `@tags |= {"pii"};`."""

    target: Target
    operator: Literal["=", "|=", "&=", "-=", "^="]
    labels: Labels
    doc: str | None = None


@frozen(kw_only=True)
class Guarded(Node):
    """Updates that apply when a test is true."""

    when: Test
    updates: tuple[Update, ...]
    doc: str | None = None


@frozen(kw_only=True)
class Priority(Node):
    """Rank of a tool block against others; the higher one goes first."""

    value: int
    doc: str | None = None


@frozen(kw_only=True)
class Verdict(Node):
    """Allows or denies a call; without a test, always. `must` is `hard`, `should` is `soft`."""

    strength: Literal["must", "hard", "should", "soft"]
    effect: Literal["allow", "deny"]
    when: Test | None = None
    doc: str | None = None

    @property
    def hard(self) -> bool:
        """Whether the verdict is final."""
        return self.strength in ("must", "hard")


@frozen(kw_only=True)
class Updates(Node):
    """Updates of the result after the call, or of the session before or after it."""

    phase: Literal["result", "session before", "session after"]
    steps: tuple[Update | Guarded, ...]
    doc: str | None = None


Member: TypeAlias = Priority | Verdict | Updates


@frozen(kw_only=True)
class ToolBlock(Node):
    """Rules for one tool, or for each tool whose id matches a pattern."""

    tool: Text | Pattern
    members: tuple[Member, ...]
    doc: str | None = None


@frozen(kw_only=True)
class ToolUpdate(Node):
    """One update in one line: `tool "read" -> @tags |= {"pii"};`."""

    tool: Text | Pattern
    phase: Literal["result", "session before", "session after"]
    update: Update
    when: Test | None = None
    priority: int = 0
    doc: str | None = None


Item: TypeAlias = Binding | ToolBlock | ToolUpdate


@frozen(kw_only=True)
class Policy(Node):
    """A whole policy."""

    items: tuple[Item, ...] = ()
