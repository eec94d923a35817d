"""The numbers of a batch."""

from __future__ import annotations

from collections import Counter

from attrs import define, field


@define(kw_only=True)
class BatchSummary:
    """Numbers of a batch, those of earlier runs with the same output included."""

    total: int = 0
    """Number of results in the output."""

    succeeded: int = 0
    """Number of responses with a status below 400."""

    failures: Counter[str] = field(factory=Counter[str])
    """Number of failed requests by kind: `HTTP 429`, `ConnectError`, `invalid_request`, ..."""

    tokens: int = 0
    """Tokens that this run's responses report as used."""

    resumed: int = 0
    """Number of results that earlier runs had written."""

    seconds: float = 0.0
    """Duration of this run."""

    @property
    def failed(self) -> int:
        """Number of failed requests."""
        return self.failures.total()

    def __str__(self) -> str:
        rate = (self.total - self.resumed) / self.seconds if self.seconds else 0.0
        lines = [
            f"{self.total} results: {self.succeeded} succeeded, {self.failed} failed",
            f"{self.total - self.resumed} sent now in {self.seconds:.0f} s ({rate:.1f} a second), {self.tokens} tokens",
        ]
        lines += [f"{count:8} x {kind}" for kind, count in self.failures.most_common()]
        return "\n".join(lines)
