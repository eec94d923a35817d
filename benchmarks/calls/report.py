"""The results as Markdown tables. The layout depends on the figures alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median, quantiles

from attrs import frozen

from calls.peers import BARE, BARE_2, OURS, OURS_2, OURS_WITHOUT, SDKS
from calls.race import Found

MOST_OVERHEAD = 1.15
LEAST_THROUGHPUT = 1.0
LEAST_CHUNKS = 3.0


@frozen
class Table:
    """The results of one race."""

    title: str
    unit: str
    """Unit of the results: `call`, or `chunk` or `event` of a stream."""

    units: int
    """Number of units in a call."""

    found: Sequence[Found]
    """Results by peer, bare httpx and the provider's own client included."""

    sdk: str = "openai"
    """Package of the provider's own client."""

    def cpu(self, name: str) -> list[float]:
        """Divide a peer's processor time by that of bare httpx, round by round."""
        return _ratios(self._of(name).cpu, self._of(BARE).cpu)

    def overhead(self, name: str) -> list[float]:
        """Divide a peer's processor time by that of the bare library that it runs on, round by round."""
        return _ratios(self._of(name).cpu, self._of(BARE_2 if name == OURS_2 else BARE).cpu)

    def wall(self, name: str) -> list[float]:
        """Divide the time of a peer by that of bare httpx, round by round."""
        return _ratios(self._of(name).wall, self._of(BARE).wall)

    def throughput(self, name: str) -> list[float]:
        """Divide a peer's calls a second by those of the provider's own client, round by round."""
        return _ratios(self._of(SDKS[self.sdk]).wall, self._of(name).wall)

    def _of(self, name: str) -> Found:
        return next(each for each in self.found if each.name == name)


def markdown(tables: Sequence[Table]) -> str:
    """Write the targets with their results, then the tables."""
    return "\n".join([_aims(tables), *map(_table, tables)])


def _table(table: Table) -> str:
    heads = [
        f"CPU us a {table.unit}",
        "times bare httpx",
        "quartiles",
        "wall time, times bare httpx",
        f"{table.unit}s a second",
        f"times {table.sdk}'s",
        "p50, ms",
        "p99, ms",
    ]
    lines = [f"### {table.title}", "", "| | " + " | ".join(heads) + " |", "|---|" + "--:|" * len(heads)]
    for each in table.found:
        low, middle, high = quantiles(table.cpu(each.name), n=4)
        percentiles = quantiles(each.latencies, n=100, method="inclusive")
        cells = [
            f"{median(each.cpu) / table.units * 1e6:.1f}",
            f"{middle:.2f}",
            f"{low:.2f} to {high:.2f}",
            f"{median(table.wall(each.name)):.2f}",
            f"{table.units / median(each.wall):,.0f}",
            f"{median(table.throughput(each.name)):.2f}",
            f"{percentiles[49] * 1e3:.2f}",
            f"{percentiles[98] * 1e3:.2f}",
        ]
        lines.append(f"| {each.name} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def _aims(tables: Sequence[Table]) -> str:
    """Write the targets with their results. A reached target is bold."""
    ours = (OURS, OURS_WITHOUT, OURS_2)
    lines = ["### Targets", "", "| | Target | " + " | ".join(ours) + " |", "|---|---" + "|--:" * len(ours) + "|"]
    for table in tables:
        for aim, ratios, reached in _AIMS[table.unit]:
            took_part = {each.name for each in table.found}
            found = [median(ratios(table, name)) if name in took_part else None for name in ours]
            cells = [
                "" if ratio is None else f"**{ratio:.2f}**" if reached(ratio) else f"{ratio:.2f}" for ratio in found
            ]
            lines.append(f"| {table.title} | {aim.format(sdk=table.sdk)} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def _ratios(own: Sequence[float], others: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(own, others, strict=True)]


Ratios = Callable[[Table, str], Sequence[float]]
Reached = Callable[[float], bool]

_OF_STREAMS: list[tuple[str, Ratios, Reached]] = [
    (f"{unit}s a second, at least {LEAST_CHUNKS:g} times {{sdk}}'s", Table.throughput, lambda it: it >= LEAST_CHUNKS)
    for unit in ("chunk", "event")
]

_AIMS: dict[str, list[tuple[str, Ratios, Reached]]] = {
    "call": [
        (
            f"processor time, at most {MOST_OVERHEAD:g} times that of the bare library",
            Table.overhead,
            lambda it: it <= MOST_OVERHEAD,
        ),
        (
            f"calls a second, at least {LEAST_THROUGHPUT:g} times {{sdk}}'s",
            Table.throughput,
            lambda it: it >= LEAST_THROUGHPUT,
        ),
    ],
    "chunk": _OF_STREAMS[:1],
    "event": _OF_STREAMS[1:],
}
