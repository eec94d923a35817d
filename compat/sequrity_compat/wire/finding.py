"""A finding: one difference of two versions, with its verdict, sentence and counterexample."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from sequrity_compat.containment.failed_steps import Verdict
from sequrity_compat.wire.finding_rules import Direction


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
