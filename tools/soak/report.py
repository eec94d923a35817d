"""What a soak found, and what of it is wrong."""

from __future__ import annotations

from attrs import frozen

from soak.conversations import Findings
from soak.memory import Held, slope

BLOCKS = 0.02
"""Blocks of memory that may stay for each request: one object kept of every fiftieth is too much."""

BLOCKS_ONCE = 3500
"""Blocks that may stay whatever the number of requests: caches fill, and trio keeps a thousand deadlines gone by."""

KILOBYTES = 0.01
"""Kilobytes that may stay for each request."""

KILOBYTES_ONCE = 2048
"""Kilobytes that may stay whatever the number of requests: a page is given back once nothing on it is in use."""


@frozen
class Size:
    """How much is done."""

    conversations: int
    turns: int
    waves: int
    """How many there are at least; three, since the first one warms up."""

    seconds: float
    """No further wave is started after so many."""


@frozen
class Report:
    """What was found."""

    library: str
    size: Size
    findings: Findings
    seen: dict[str, int]
    """What the server noted."""

    held: list[Held]
    """At the beginning, and after each wave, its idle connections closed."""

    files_left: int
    """Files that are open once the client is closed."""

    def faults(self) -> list[str]:
        """Say what is wrong."""
        before, warm, *_, last = self.held
        requests = last.requests - warm.requests
        kept_files = max(0, last.files - before.files - 1)
        blocks, kilobytes = self._blocks() * requests, self._kilobytes() * requests
        wrong = {
            f"{self.seen['foreign']} requests named another's session": self.seen["foreign"] > 0,
            "no request named a session": self.seen["in_a_session"] == 0,
            f"{kept_files} connections are held": kept_files > 0,
            f"{self.files_left - before.files} files stay open": self.files_left > before.files,
            f"{blocks:.0f} blocks of memory stay": blocks > BLOCKS_ONCE + BLOCKS * requests,
            f"{kilobytes:.0f} kB of memory stay": kilobytes > KILOBYTES_ONCE + KILOBYTES * requests,
            "no turn met a fault": not self.findings.errors,
        }
        return [*self.findings.mistakes, *(text for text, holds in wrong.items() if holds)]

    def __str__(self) -> str:
        """Write the report."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in self.findings.turns.most_common())
        errors = ", ".join(f"{count} {name}" for name, count in self.findings.errors.most_common())
        per_minute = slope([(one.minute, one.kilobytes) for one in self.held[1:]])
        lines = [
            f"{self.library}: {self.size.conversations} conversations of {self.size.turns} turns at once on one client",
            f"turns: {kinds}",
            f"errors, by faults: {errors}",
            f"requests: {self.seen['requests']}, {self.seen['in_a_session']} of them go on with a session",
            f"requests with another's session: {self.seen['foreign']}",
            "minute  requests  files  memory, kB   blocks",
            *(f"{h.minute:6.1f}{h.requests:10}{h.files:7}{h.kilobytes:12}{h.blocks:9}" for h in self.held),
            f"after the first wave: {per_minute:+.1f} kB a minute",
            f"for a thousand requests: {self._kilobytes() * 1000:+.1f} kB, {self._blocks() * 1000:+.1f} blocks",
            f"files: {self.held[0].files} before, {self.files_left} after",
            *(f"WRONG: {text}" for text in self.faults()),
        ]
        return "\n".join(lines)

    def _blocks(self) -> float:
        return slope([(one.requests, one.blocks) for one in self.held[1:]])

    def _kilobytes(self) -> float:
        return slope([(one.requests, one.kilobytes) for one in self.held[1:]])
