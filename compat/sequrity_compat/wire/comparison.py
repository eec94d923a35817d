"""The comparison of two versions on the wire."""

from __future__ import annotations

from typing import Any

from sequrity_compat.containment.failed_steps import Note
from sequrity_compat.containment.verdicts import Comparer, Judged
from sequrity_compat.schemas.location import Location
from sequrity_compat.wire.entry_points import ABSENT, EntryPoint, entry_points, with_messages
from sequrity_compat.wire.finding import Finding
from sequrity_compat.wire.finding_rules import ALLOWED, rule_for
from sequrity_compat.wire.messages import origin
from sequrity_runtime.schema.folder import OPENAPI


def compare_wire(old: dict[str, Any], new: dict[str, Any]) -> tuple[list[Finding], list[Finding]]:
    """Compare the documents of two versions.

    Args:
        old: Schema files of the older version by path.
        new: Schema files of the newer version.

    Returns:
        The breaking and undecided findings, and those that only the policy allows.
    """
    before, after = with_messages(old), with_messages(new)
    found: dict[tuple[str, str, str], Finding] = {}
    allowed: dict[tuple[str, str, str], Finding] = {}
    forward, backward = Comparer(before, after), Comparer(after, before)
    for entry in entry_points(old, new):
        is_request = entry.direction == "request"
        ours, theirs = (entry.old, entry.new) if is_request else (entry.new, entry.old)
        comparison = (forward if is_request else backward).compare(ours, theirs)
        for judged in comparison.judged:
            one = _finding(entry, judged, before, after)
            is_message = one.old.startswith(OPENAPI)  # a message repeats its parts for each content type
            found.setdefault((one.rule, *((one.where, one.says) if is_message else (one.old, one.new))), one)
        for note in comparison.notes:
            one = _note(entry, note, before, after)
            allowed.setdefault((one.direction, one.old, one.new), one)
    return list(found.values()), list(allowed.values())


def _finding(entry: EntryPoint, judged: Judged, before: dict[str, Any], after: dict[str, Any]) -> Finding:
    obstacle = judged.obstacle
    old, new = _sides(entry, obstacle.writer, obstacle.reader, before, after)
    steps = obstacle.path.steps
    part = _part(entry, obstacle.kind, steps)
    rule = rule_for(entry.direction, obstacle.kind, part)
    words = {"name": "", "written": "", "read": "", "why": "", **obstacle.words}
    return Finding(
        rule.id,
        entry.direction,
        judged.verdict,
        entry.subject,
        _where(steps),
        old,
        new,
        rule.says.format(**words),
        rule.advice,
        judged.document,
    )


def _part(entry: EntryPoint, kind: str, steps: tuple[str, ...]) -> str:
    """Return the part of a message that a finding is about. `body` is the inside of a document."""
    if entry.part == "type":
        return "type" if entry.new == ABSENT else "body"
    if steps and (kind != "required" or len(steps) == 1):  # a key inside a header's value is not a header
        return steps[0]
    if kind == "member":
        return "content_type" if entry.direction == "request" else "status"
    return entry.part if kind == "type" else "body"


def _note(entry: EntryPoint, note: Note, before: dict[str, Any], after: dict[str, Any]) -> Finding:
    old, new = _sides(entry, note.writer, note.reader, before, after)
    rule = ALLOWED[entry.direction]
    says = rule.says.format(name=note.name)
    return Finding(rule.id, entry.direction, "compatible", entry.subject, note.name, old, new, says, rule.advice)


def _sides(
    entry: EntryPoint, writer: Location, reader: Location, before: dict[str, Any], after: dict[str, Any]
) -> tuple[str, str]:
    old, new = (writer, reader) if entry.direction == "request" else (reader, writer)
    return origin(before, old).key, origin(after, new).key


def _where(steps: tuple[str, ...]) -> str:
    return "".join("[]" if step == "*" else f".{step}" for step in steps).removeprefix(".")
