"""A finding: one difference of two versions, with its verdict, sentence and counterexample."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from sequrity_compat.containment.failed_steps import Verdict
from sequrity_compat.wire.finding_rules import Direction


@frozen
class Finding:
    """One difference that is breaking or undecided."""

    rule: str
    direction: Direction
    verdict: Verdict
    subject: str
    """The operation, type or module."""

    where: str
    """Path in the document, such as `body.messages[].content`."""

    old: str
    """Location in the old version, as `file#/pointer`."""

    new: str
    """Location in the new version."""

    says: str
    advice: str
    counterexample: Any = field(default=None, eq=False)
    """The smallest counterexample found, if the verdict is `breaking`."""

    @property
    def place(self) -> str:
        """The location that identifies the finding: the old one, or else the new one."""
        return self.old or self.new
