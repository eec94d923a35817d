"""What is measured: completions one after the other and 50 at once, and streams, each sync and async."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calls import server
from calls.race import Race, run
from calls.report import Table

CALLERS = 50
"""How many call at once."""

OFTEN = 4
"""How many times as often a peer has its turn where calls are made one after the other: such turns are short."""


def tables(rounds: int, calls: int, names: Sequence[str]) -> list[Table]:
    """Measure everything.

    Args:
        rounds: How often each peer has its turn; a report needs two at least. See `OFTEN`.
        calls: How many calls a turn has where they are made one after the other; where 50 are made at once, it has
            five times as many, and where each is a stream a twentieth.
        names: The peers.

    Raises:
        ValueError: A call did not give the text that the server sends.
    """
    with server.served() as (packed, single):
        return [
            Table(title, "chunk" if race.work == "stream" else "call", units, run(race, rounds * times, names))
            for title, units, times, race in _races(packed, single, calls)
        ]


def _races(packed: str, single: str, calls: int) -> Iterator[tuple[str, int, int, Race]]:
    said, streamed = server.text(), server.streamed_text()
    at_once, streams = max(1, calls // 10), max(1, calls // 20)
    for awaited, kind, callers in ((False, "sync", "threads"), (True, "async", "tasks")):
        one = Race("complete", packed, said, calls, awaited=awaited)
        many = Race("complete", packed, said, at_once, CALLERS, awaited)
        yield f"Completions, {kind}, sequential", 1, OFTEN, one
        yield f"Completions, {kind}, {CALLERS} {callers} at once", 1, 1, many
        for how, base_url in (("packed", packed), ("event by event", single)):
            stream = Race("stream", base_url, streamed, streams, awaited=awaited)
            yield f"A stream of {server.CHUNKS:,} chunks, {kind}, {how}", server.CHUNKS, 1, stream
