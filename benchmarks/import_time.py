"""Processor time of `import sequrity`, as a ratio to `import attrs, httpx`, both measured in the same run.

Each statement runs in a fresh interpreter, in turn, so that other load affects all alike. The time of an interpreter
without imports is subtracted.
"""

from __future__ import annotations

from statistics import median

from commands import seconds

RUNS = 15
STATEMENTS = {
    "nothing": "pass",
    "attrs, httpx": "import attrs, httpx",
    "sequrity": "import sequrity",
    "the sync client": "from sequrity import SequrityClient; SequrityClient(api_key='x')",
}


def main() -> str:
    """Measure in turn.

    Returns:
        A table in Markdown.
    """
    for statement in STATEMENTS.values():
        seconds("-c", statement)  # the first run compiles, and does not count
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for _ in range(RUNS):
        for name, statement in STATEMENTS.items():
            times[name].append(seconds("-c", statement))
    nothing = median(times["nothing"])
    peer = median(times["attrs, httpx"]) - nothing
    lines = ["| import | median ms | least | most | times attrs and httpx |", "|---|--:|--:|--:|--:|"]
    for name, values in times.items():
        own = median(values) - nothing
        low, high = min(values) - nothing, max(values) - nothing
        lines.append(f"| {name} | {own * 1000:.0f} | {low * 1000:.0f} | {high * 1000:.0f} | {own / peer:.2f} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(main())
