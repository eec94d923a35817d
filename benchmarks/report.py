"""What was measured, as Markdown tables and as one SVG chart. The layout depends on the figures alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from math import log2

from attrs import frozen
from measure import Row

_NAMES, _WIDTH, _LINE, _HEAD = 300, 860, 18, 34
_LEAST, _MOST = 1 / 16, 32
"""Ends of the chart's scale, which doubles with each mark."""


@frozen
class Table:
    """The contenders of one piece of work."""

    title: str
    rows: Sequence[Row]


def markdown(tables: Iterable[Table]) -> str:
    """Write the tables."""
    lines: list[str] = []
    for table in tables:
        lines += [f"### {table.title}", "", "| | best, us | times ours, median | quartiles |", "|---|--:|--:|--:|"]
        lines += [
            f"| {row.name} | {row.best * 1e6:.2f} | {row.median:.2f} | {row.low:.2f} to {row.high:.2f} |"
            for row in table.rows
        ]
        lines.append("")
    return "\n".join(lines)


AIMS = [
    ("bytes to object", "pydantic after json.loads", "at least 2.5 times as fast as pydantic after json.loads", 2.5),
    ("bytes to object", "pydantic", "at least 1.3 times as fast as pydantic", 1.3),
    ("bytes to object", "floor: orjson and constructors", "at least half as fast as the floor", 0.5),
    ("object to bytes", "pydantic", "at least 1.3 times as fast as pydantic", 1.3),
]
"""What the bindings aim at: direction, whom they are compared to, in words, and the ratio."""


def aims(tables: Sequence[Table], works: Sequence[str], ours: Sequence[str]) -> str:
    """Write what is aimed at and what was reached, in bold where it was.

    Args:
        tables: Everything that was measured.
        works: The pieces of work that the aims hold for.
        ours: The forms of ours, as contenders.
    """
    medians = {(table.title, row.name): row.median for table in tables for row in table.rows}
    columns = [(work, name) for work in works for name in ours]
    heads = [f"{work}: {name}" for work, name in columns]
    lines = ["| Aim | " + " | ".join(heads) + " |", "|---|" + "--:|" * len(heads)]
    for direction, peer, words, least in AIMS:
        cells: list[str] = []
        for work, name in columns:
            title = f"{work}, {direction}"
            reached = medians[title, peer] / medians[title, name]
            cells.append(f"**{reached:.2f}**" if reached >= least else f"{reached:.2f}")
        lines.append(f"| {direction}: {words} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def chart(tables: Sequence[Table], caption: str) -> str:
    """Draw a bar for each contender's median ratio, with a line from quartile to quartile; shorter is faster."""
    parts: list[str] = []
    y = 2 * _LINE
    parts.append(_text(8, _LINE, caption, "c"))
    for table in tables:
        y += _HEAD
        parts.append(_text(8, y - 8, table.title, "h"))
        for row in table.rows:
            parts += _bar(row, y)
            y += _LINE
    marks = [_mark(2**power, y) for power in range(int(log2(_LEAST)), int(log2(_MOST)) + 1)]
    style = (
        "text{font:12px sans-serif;fill:#444}.h{font-weight:bold}.c{font-style:italic}.n{text-anchor:end}"
        ".m{text-anchor:middle;fill:#777}rect{fill:#9db4c0}.o{fill:#2a6f97}path{stroke:#222;stroke-width:1.2}"
        "line{stroke:#ddd}.one{stroke:#2a6f97}"
    )
    size = f'width="{_WIDTH}" height="{y + 26}" viewBox="0 0 {_WIDTH} {y + 26}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{escape(caption)}</title>'
    return "\n".join([head, f"<style>{style}</style>", *marks, *parts, "</svg>"]) + "\n"


def _bar(row: Row, y: int) -> list[str]:
    ours = ' class="o"' if row.name.startswith("sequrity") else ""
    end = _place(row.median)
    return [
        _text(_NAMES - 8, y + 12, row.name, "n"),
        f'<rect{ours} x="{_NAMES}" y="{y + 3}" width="{end - _NAMES}" height="{_LINE - 6}"/>',
        f'<path d="M{_place(row.low)} {y + 9}H{_place(row.high)}"/>',
        _text(max(end, _place(row.high)) + 6, y + 12, f"{row.median:.2f}", ""),
    ]


def _mark(ratio: float, bottom: int) -> str:
    x = _place(ratio)
    kind = ' class="one"' if ratio == 1 else ""
    return f'<line{kind} x1="{x}" y1="{2 * _LINE}" x2="{x}" y2="{bottom}"/>' + _text(x, bottom + 16, f"{ratio:g}", "m")


def _place(ratio: float) -> int:
    """Find where on the scale a ratio stands."""
    share = log2(min(max(ratio, _LEAST), _MOST) / _LEAST) / log2(_MOST / _LEAST)
    return _NAMES + round(share * (_WIDTH - 48 - _NAMES))


def _text(x: int, y: int, words: str, kind: str) -> str:
    return f'<text x="{x}" y="{y}"' + (f' class="{kind}"' if kind else "") + f">{escape(words)}</text>"
