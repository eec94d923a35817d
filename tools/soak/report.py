"""The report of a soak test, and its faults."""

from __future__ import annotations

from attrs import frozen

from soak.conversations import Findings
from soak.memory import Held, slope

BLOCKS = 0.02
"""Allowed growth in blocks per request: one object kept per fifty requests exceeds it."""

BLOCKS_ONCE = 3500
"""Allowed growth in blocks in all: caches fill, and trio keeps a thousand expired deadlines."""

KILOBYTES = 0.01
"""Allowed growth in kilobytes per request."""

KILOBYTES_ONCE = 2048
"""Allowed growth in kilobytes in all: a page is returned only when it is empty."""


@frozen
class Size:
    """The size of a run."""

    conversations: int
    turns: int
    waves: int
    """Minimum number of waves: three, because the first one warms up."""

    seconds: float
    """Seconds after which no wave starts."""


@frozen
class Report:
    """The result of a run."""

    library: str
    size: Size
    findings: Findings
    seen: dict[str, int]
    """Counters of the server."""

    held: list[Held]
    """Resources at the beginning and after each wave, with idle connections closed."""

    files_left: int
    """Number of files that are open after the client is closed."""

    def faults(self) -> list[str]:
        """List the faults."""
        before, warm, *_, last = self.held
        requests = last.requests - warm.requests
        kept_files = max(0, last.files - before.files - 1)
        blocks, kilobytes = self._blocks() * requests, self._kilobytes() * requests
        wrong = {
            f"{self.seen['foreign']} requests named another conversation's session": self.seen["foreign"] > 0,
            "no request named a session": self.seen["in_a_session"] == 0,
            f"{kept_files} connections leak": kept_files > 0,
            f"{self.files_left - before.files} files remain open": self.files_left > before.files,
            f"{blocks:.0f} blocks of memory leak": blocks > BLOCKS_ONCE + BLOCKS * requests,
            f"{kilobytes:.0f} kB of memory leak": kilobytes > KILOBYTES_ONCE + KILOBYTES * requests,
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
            f"errors caused by faults: {errors}",
            f"requests: {self.seen['requests']}, {self.seen['in_a_session']} of them in a session",
            f"requests with another conversation's session: {self.seen['foreign']}",
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
