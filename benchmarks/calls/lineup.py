"""The measurements: whole responses, sequential and 50 concurrent, and streams, each sync and async.

Completions are measured in full. Messages and responses are measured beside their own clients, with fewer races.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calls import server
from calls.apis import APIS, EVENTS, Api
from calls.peers import BARE, OURS, SDKS, SYNC
from calls.race import Race, run
from calls.report import Table

CALLERS = 50
"""Number of concurrent callers."""

OFTEN = 4
"""Factor for the number of turns with sequential calls, because such turns are short."""


def tables(rounds: int, calls: int, names: Sequence[str]) -> list[Table]:
    """Run all measurements.

    Args:
        rounds: Number of turns of each peer, at least two for a report. See `OFTEN`.
        calls: Number of sequential calls in a turn. A turn with 50 concurrent callers has five times as many calls, and
            a turn of streams a twentieth.
        names: The peers.

    Raises:
        ValueError: A call did not return the text that the server sends.
    """
    with server.served() as (packed, single):
        return [
            Table(
                title,
                "call" if race.work == "complete" else "chunk" if race.api.name == "chat" else "event",
                units,
                run(race, rounds * times, [name for name in peers_of(race.api) if name in names]),
                race.api.sdk,
            )
            for title, units, times, race in [*_chat(packed, single, calls), *_others(packed, calls)]
        ]


def peers_of(api: Api) -> list[str]:
    """Name the peers that call an API."""
    if api.name != "chat":
        return [BARE, OURS, SDKS[api.sdk]]
    return [name for name in SYNC if name != SDKS["anthropic"]]


_Races = Iterator[tuple[str, int, int, Race]]
"""Titles, the units of a call, the factor for the number of turns, and the races."""


def _chat(packed: str, single: str, calls: int) -> _Races:
    api = APIS["chat"]
    at_once, streams = max(1, calls // 10), max(1, calls // 20)
    for awaited, kind, callers in ((False, "sync", "threads"), (True, "async", "tasks")):
        one = Race("complete", packed, api.text(), calls, awaited=awaited)
        many = Race("complete", packed, api.text(), at_once, CALLERS, awaited)
        yield f"Completions, {kind}, sequential", 1, OFTEN, one
        yield f"Completions, {kind}, {CALLERS} {callers} at once", 1, 1, many
        for how, base_url in (("packed", packed), ("event by event", single)):
            stream = Race("stream", base_url, api.streamed_text(), streams, awaited=awaited)
            yield f"A stream of {EVENTS:,} chunks, {kind}, {how}", EVENTS, 1, stream


def _others(packed: str, calls: int) -> _Races:
    streams = max(1, calls // 20)
    for api in (APIS["messages"], APIS["responses"]):
        for awaited, kind in ((False, "sync"), (True, "async")):
            one = Race("complete", packed, api.text(), calls, awaited=awaited, api=api)
            stream = Race("stream", packed, api.streamed_text(), streams, awaited=awaited, api=api)
            yield f"{api.name.capitalize()}, {kind}, sequential", 1, OFTEN, one
            yield f"{api.name.capitalize()}, a stream of {EVENTS:,} events, {kind}, packed", EVENTS, 1, stream
