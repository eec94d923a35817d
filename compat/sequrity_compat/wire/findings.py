"""The comparison of two versions on the wire: every finding with its sentence, verdict and counterexample."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from sequrity_codegen.load.named import Place
from sequrity_compat.containment.failed_steps import Note
from sequrity_compat.containment.verdicts import Shown, Verdict, Versions
from sequrity_compat.wire.entry_points import ABSENT, Root, roots, with_messages
from sequrity_compat.wire.finding_rules import ALLOWED, Direction, rule_for
from sequrity_compat.wire.messages import FILE, origin


@frozen
class Finding:
    """One thing that a change breaks, or that cannot be told."""

    rule: str
    direction: Direction
    verdict: Verdict
    subject: str
    """The operation, type or module that it is about."""

    where: str
    """The place in the document, as `body.messages[].content`."""

    old: str
    """Where it stands in the old version, as `file#/pointer`."""

    new: str
    """Where it stands in the new version."""

    says: str
    advice: str
    counterexample: Any = field(default=None, eq=False)
    """The smallest document found that shows it, where the verdict is `breaking`."""

    @property
    def place(self) -> str:
        """The place that names the finding: in the old version, or in the new one where the old has none."""
        return self.old or self.new


def wire(old: dict[str, Any], new: dict[str, Any]) -> tuple[list[Finding], list[Finding]]:
    """Compare the documents of two versions.

    Args:
        old: Every schema file of the older version, by its path.
        new: Every schema file of the newer version.

    Returns:
        What is broken or not known, and what is allowed by the policy alone.
    """
    before, after = with_messages(old), with_messages(new)
    found: dict[tuple[str, str, str], Finding] = {}
    allowed: dict[tuple[str, str, str], Finding] = {}
    forward, backward = Versions(before, after), Versions(after, before)
    for root in roots(old, new):
        is_request = root.direction == "request"
        ours, theirs = (root.old, root.new) if is_request else (root.new, root.old)
        comparison = (forward if is_request else backward).compare(ours, theirs)
        for shown in comparison.shown:
            one = _finding(root, shown, before, after)
            is_message = one.old.startswith(FILE)  # its parts stand once for each content type
            found.setdefault((one.rule, *((one.where, one.says) if is_message else (one.old, one.new))), one)
        for note in comparison.notes:
            one = _note(root, note, before, after)
            allowed.setdefault((one.direction, one.old, one.new), one)
    return list(found.values()), list(allowed.values())


def _finding(root: Root, shown: Shown, before: dict[str, Any], after: dict[str, Any]) -> Finding:
    obstacle = shown.obstacle
    old, new = _sides(root, obstacle.writer, obstacle.reader, before, after)
    steps = obstacle.way.steps
    part = _part(root, obstacle.core, steps)
    rule = rule_for(root.direction, obstacle.core, part)
    words = {"name": "", "written": "", "read": "", "why": "", **dict(obstacle.detail)}
    return Finding(
        rule.id,
        root.direction,
        shown.verdict,
        root.subject,
        _where(steps),
        old,
        new,
        rule.says.format(**words),
        rule.advice,
        shown.document,
    )


def _part(root: Root, core: str, steps: tuple[str, ...]) -> str:
    """Say which part of a message a finding is about; what stands in a document is its body."""
    if root.part == "type":
        return "type" if root.new == ABSENT else "body"
    if steps and (core != "required" or len(steps) == 1):  # a key inside a header is no header
        return steps[0]
    if core == "member":
        return "content_type" if root.direction == "request" else "answer"
    return root.part if core == "type" else "body"


def _note(root: Root, note: Note, before: dict[str, Any], after: dict[str, Any]) -> Finding:
    old, new = _sides(root, note.writer, note.reader, before, after)
    rule = ALLOWED[root.direction]
    says = rule.says.format(name=note.name)
    return Finding(rule.id, root.direction, "compatible", root.subject, note.name, old, new, says, rule.advice)


def _sides(root: Root, writer: Place, reader: Place, before: dict[str, Any], after: dict[str, Any]) -> tuple[str, str]:
    old, new = (writer, reader) if root.direction == "request" else (reader, writer)
    return _text(origin(before, old)), _text(origin(after, new))


def _text(place: Place) -> str:
    return f"{place.file}#{place.pointer}"


def _where(steps: tuple[str, ...]) -> str:
    return "".join("[]" if step == "*" else f".{step}" for step in steps).removeprefix(".")
