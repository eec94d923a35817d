"""The results as Markdown tables and as one SVG chart. The layout depends on the figures alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from math import log2

from attrs import frozen
from measure import Row

_NAMES, _WIDTH, _LINE, _HEAD = 190, 460, 20, 36
"""Width of the names, width of the chart, height of a row and of a heading: narrow enough for a phone."""

_LEAST, _MOST = 1 / 16, 32
"""Ends of the chart's scale, which doubles with each line."""

_MARKS = {-4: "1/16", -2: "1/4", 0: "1", 2: "4", 4: "16"}
"""Lines of the scale that have a label, by their power of two."""

_STYLE = (
    "svg{--page:#fff;--text:#333;--faint:#666;--line:#ddd;--peer:#9db4c0;--ours:#2a6f97;--spread:#111}"
    "@media(prefers-color-scheme:dark){svg{--page:#1e2129;--text:#e2e4e9;--faint:#a5a9b4;--line:#3a3f4b;"
    "--peer:#5d7482;--ours:#4fb3e0;--spread:#fff}}"
    ".page{fill:var(--page)}text{font:13px sans-serif;fill:var(--text)}.h{font-weight:bold}.n{text-anchor:end}"
    ".m{text-anchor:middle;fill:var(--faint)}.bar{fill:var(--peer)}.o{fill:var(--ours)}"
    "path{stroke:var(--spread);stroke-width:1.4}line{stroke:var(--line)}.one{stroke:var(--ours)}"
)
"""Colours of both schemes. The chart has a background of its own, so it is readable on a page of either scheme."""


@frozen
class Table:
    """The results of all contenders for one piece of work."""

    title: str
    rows: Sequence[Row]


def markdown(tables: Iterable[Table]) -> str:
    """Write the tables."""
    lines: list[str] = []
    for table in tables:
        lines += [f"### {table.title}", "", "| | best, us | median ratio | quartiles |", "|---|--:|--:|--:|"]
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
"""Targets: direction, peer, description and ratio."""


def aims(tables: Sequence[Table], works: Sequence[str], ours: Sequence[str]) -> str:
    """Write the targets and the results; a result that reaches its target is bold.

    Args:
        tables: All results.
        works: The pieces of work with targets.
        ours: Our variants, as contenders.
    """
    medians = {(table.title, row.name): row.median for table in tables for row in table.rows}
    columns = [(work, name) for work in works for name in ours]
    heads = [f"{work}: {name}" for work, name in columns]
    lines = ["| Target | " + " | ".join(heads) + " |", "|---|" + "--:|" * len(heads)]
    for direction, peer, words, least in AIMS:
        cells: list[str] = []
        for work, name in columns:
            title = f"{work}, {direction}"
            reached = medians[title, peer] / medians[title, name]
            cells.append(f"**{reached:.2f}**" if reached >= least else f"{reached:.2f}")
        lines.append(f"| {direction}: {words} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def chart(tables: Sequence[Table], caption: str) -> str:
    """Draw a bar for the median ratio of each contender, with a line from quartile to quartile; shorter is faster."""
    parts: list[str] = []
    y = 2 * _LINE
    parts.append(_text(8, _LINE, caption, "h"))
    for table in tables:
        y += _HEAD
        parts.append(_text(8, y - 8, table.title, "h"))
        for row in table.rows:
            parts += _bar(row, y)
            y += _LINE
    marks = [_mark(power, y) for power in range(int(log2(_LEAST)), int(log2(_MOST)) + 1)]
    size = f'width="{_WIDTH}" height="{y + 26}" viewBox="0 0 {_WIDTH} {y + 26}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{escape(caption)}</title>'
    page = f'<rect class="page" width="{_WIDTH}" height="{y + 26}" rx="4"/>'
    return "\n".join([head, f"<style>{_STYLE}</style>", page, *marks, *parts, "</svg>"]) + "\n"


def _bar(row: Row, y: int) -> list[str]:
    kind = "bar o" if row.name.startswith("sequrity") else "bar"
    end = _place(row.median)
    return [
        _text(_NAMES - 8, y + 14, row.name.removesuffix(": unproven orjson").removesuffix(" and constructors"), "n"),
        f'<rect class="{kind}" x="{_NAMES}" y="{y + 3}" width="{end - _NAMES}" height="{_LINE - 6}"/>',
        f'<path d="M{_place(row.low)} {y + 10}H{_place(row.high)}"/>',
        _text(max(end, _place(row.high)) + 6, y + 14, f"{row.median:.2f}", ""),
    ]


def _mark(power: int, bottom: int) -> str:
    x = _place(2.0**power)
    kind = ' class="one"' if power == 0 else ""
    line = f'<line{kind} x1="{x}" y1="{2 * _LINE}" x2="{x}" y2="{bottom}"/>'
    return line + (_text(x, bottom + 16, _MARKS[power], "m") if power in _MARKS else "")


def _place(ratio: float) -> int:
    """Return the x coordinate of a ratio."""
    share = log2(min(max(ratio, _LEAST), _MOST) / _LEAST) / log2(_MOST / _LEAST)
    return _NAMES + round(share * (_WIDTH - 48 - _NAMES))


def _text(x: int, y: int, words: str, kind: str) -> str:
    return f'<text x="{x}" y="{y}"' + (f' class="{kind}"' if kind else "") + f">{escape(words)}</text>"
