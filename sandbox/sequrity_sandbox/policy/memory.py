"""The memory of a session for its policies: its labels, its calls, and the labels of their results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

from attrs import define, evolve, field, frozen

from sequrity_runtime.policy import Call, Decision, LabelSets, Value
from sequrity_runtime.policy.labels import EVERYTHING, NOTHING, Matcher, intersect, union
from sequrity_runtime.type_guards import is_array
from sequrity_sandbox.exchange import PolicyDecision
from sequrity_sandbox.outcome import Meta

MAX_SEARCHED: Final = 50_000_000
"""Characters that are searched to find whether a value repeats another; beyond them it counts as repeating it."""

_BETWEEN: Final = "\0"
"""Between texts that are searched as one."""

MAX_CALLS: Final = 1_000
"""Calls that a session remembers; the oldest is forgotten first."""


@define
class PolicyMemory:
    """The memory of one session."""

    session: LabelSets = field(factory=LabelSets)
    calls: dict[str, Call] = field(factory=dict[str, Call])
    """Calls by id whose results are awaited."""

    results: dict[str, Source] = field(factory=dict[str, "Source"])
    """Labelled results by the id of their call."""

    internal: list[Decision] = field(factory=list[Decision])
    """Decisions about calls of internal tools in the current turn, in order."""

    history: list[PolicyDecision] = field(factory=list[PolicyDecision])
    """Decisions of the current turn, in order."""

    size: int = 0
    """Characters of the results, and of the arguments in the history."""

    def start_turn(self, *, clear: bool) -> None:
        """Forget the last turn; with `clear`, the labels of the session as well."""
        self.history.clear()
        self.internal.clear()
        self.calls.clear()
        self.results.clear()
        self.size = 0
        if clear:
            self.session = LabelSets()

    def expect(self, call_id: str, call: Call) -> None:
        """Remember a call until its result comes."""
        self.calls[call_id] = call
        if len(self.calls) > MAX_CALLS:
            del self.calls[next(iter(self.calls))]

    def decided(self, decision: PolicyDecision) -> None:
        """Remember a decision."""
        self.history.append(decision)
        self.size += sum(len(str(argument["value"])) for argument in decision.arguments.values())


def combined(values: Iterable[LabelSets]) -> LabelSets:
    """Combine the labels of values into those of a value made from them: union, union, intersection of consumers."""
    tags, producers, consumers = NOTHING, NOTHING, EVERYTHING
    for value in values:
        tags, producers = union(tags, value.tags), union(producers, value.producers)
        consumers = intersect(consumers, value.consumers)
    return LabelSets(tags=tags, producers=producers, consumers=consumers)


def labelled(value: Any, labels: LabelSets) -> Value:
    """Put labels on a value."""
    return Value(value=value, tags=labels.tags, producers=labels.producers, consumers=labels.consumers)


def with_tags(labels: Value, *tags: str) -> Value:
    """Add tags to a value."""
    return evolve(labels, tags=union(labels.tags, frozenset(tags)))


@frozen(eq=False)
class Source:
    """A labelled value that others can repeat. Its texts are listed once."""

    value: Value
    texts: list[str]
    joined: str

    @classmethod
    def of(cls, value: Value) -> Source:
        """List the texts of a value."""
        texts = _texts(value.value)
        return cls(value, texts, _BETWEEN.join(texts))


def derived(value: Any, sources: Iterable[Source]) -> Value:
    """Label a value by the sources that it repeats: it is, holds, or is part of, a text or number of theirs.

    A value that repeats nothing comes from the user, and has no labels.
    """
    texts = _texts(value)
    joined = _BETWEEN.join(texts)
    repeated: list[Value] = []
    searched = 0
    for source in sources:
        searched += len(texts) * len(source.joined) + len(source.texts) * len(joined)
        if (
            searched > MAX_SEARCHED
            or any(text in source.joined for text in texts)
            or any(text in joined for text in source.texts)
        ):
            repeated.append(source.value)
    return labelled(value, combined(repeated))


def _texts(value: Any) -> list[str]:
    return [text for text in map(_text, _leaves(value)) if text]


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for key, each in cast("Mapping[str, Any]", value).items():
            yield key
            yield from _leaves(each)
    elif isinstance(value, list | tuple):
        for each in cast("list[Any]", value):
            yield from _leaves(each)
    else:
        yield value


def _text(leaf: Any) -> str:
    """Write a leaf as text. Empty for null, booleans and empty texts, which identify no source."""
    return "" if leaf is None or isinstance(leaf, bool) else str(leaf).strip()


def from_meta(value: Any, meta: Mapping[str, Any] | Meta | None) -> Value:
    """Read the labels of a value as they are sent: `{producers, consumers, tags}`."""
    if isinstance(meta, Meta):
        return Value(value=value, tags=meta.tags, producers=meta.producers, consumers=meta.consumers)
    sent = {key: each for key, each in (meta or {}).items() if is_array(each)}
    return Value(
        value=value,
        tags=sent.get("tags", ()),
        producers=sent.get("producers", ()),
        consumers=sent.get("consumers", ("*",)),
    )


def to_meta(labels: LabelSets) -> dict[str, list[str]]:
    """Write labels as they are sent, sorted."""
    return {name: sorted(map(_label, getattr(labels, name))) for name in ("producers", "consumers", "tags")}


def to_json(value: Value) -> dict[str, Any]:
    """Write a value with its labels, a `ValueWithMeta`."""
    return {"value": value.value, "meta": to_meta(value)}


def _label(label: Any) -> str:
    return str(getattr(label.node, "value", label.node)) if isinstance(label, Matcher) else str(label)
