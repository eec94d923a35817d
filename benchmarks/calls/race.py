"""Turns of calls, and what they take: processor time of this process, duration, and the latency of each call.

In each round every peer has one turn, and ratios are taken within a round; the next round begins with the next peer.
The garbage collector runs, since what a call leaves behind is part of its price, and starts each turn afresh.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from itertools import chain
from time import perf_counter, process_time
from typing import Literal

from attrs import define, field, frozen

from calls.apis import APIS, Api
from calls.peers import ASYNC, SYNC, AsyncPeer, SyncPeer, setting_of

Work = Literal["complete", "stream"]


@frozen
class Race:
    """What all peers do in turn."""

    work: Work
    base_url: str
    expected: str
    """The text that each call must give."""

    calls: int
    """How many calls each caller makes in a turn, one after the other."""

    callers: int = 1
    """How many threads or tasks call at once."""

    awaited: bool = False
    """Whether the callers are tasks of asyncio."""

    api: Api = APIS["chat"]
    """What they call."""


@define
class Found:
    """What a peer's turns took, round by round, and what its calls took."""

    name: str
    cpu: list[float] = field(factory=list[float])
    """Seconds of processor time for a call: those of this process, all threads together."""

    wall: list[float] = field(factory=list[float])
    """Seconds on the clock for a call, where others may be under way."""

    latencies: list[float] = field(factory=list[float])
    """Seconds from each call's beginning to its end, of all rounds."""


def run(race: Race, rounds: int, names: Sequence[str]) -> list[Found]:
    """Let peers call in turn.

    Args:
        race: What they do.
        rounds: How often.
        names: The peers that take part, in their first order.

    Raises:
        ValueError: A call did not give the text that the server sends.
    """
    found = [Found(name) for name in names]
    with ExitStack() as stack:
        order = [(each, _turn(race, each.name, stack)) for each in found]
        for each, turn in order:
            with setting_of(each.name):
                turn()  # opens connections and fills caches
        for _ in range(rounds):
            for each, turn in order:
                with setting_of(each.name):
                    _measure(race, turn, each)
            order.append(order.pop(0))
    return found


Turn = Callable[[], list[float]]
"""Makes a turn's calls, and gives what each took."""


def _measure(race: Race, turn: Turn, found: Found) -> None:
    gc.collect()
    cpu, wall = process_time(), perf_counter()
    latencies = turn()
    cpu, wall = process_time() - cpu, perf_counter() - wall
    calls = race.calls * race.callers
    found.cpu.append(cpu / calls)
    found.wall.append(wall / calls)
    found.latencies += latencies


def _turn(race: Race, name: str, stack: ExitStack) -> Turn:
    return _tasks(race, ASYNC[name], stack) if race.awaited else _threads(race, SYNC[name], stack)


def _threads(race: Race, new: Callable[[Api, str], SyncPeer], stack: ExitStack) -> Turn:
    peer = stack.enter_context(closing(new(race.api, race.base_url)))
    pool = stack.enter_context(ThreadPoolExecutor(race.callers))
    call = peer.complete if race.work == "complete" else peer.stream

    def calls(_: int) -> list[float]:
        latencies: list[float] = []
        for _ in range(race.calls):
            begun = perf_counter()
            text = call()
            latencies.append(perf_counter() - begun)
            _check(race, text)
        return latencies

    return lambda: [*chain.from_iterable(pool.map(calls, range(race.callers)))]


def _tasks(race: Race, new: Callable[[Api, str], AsyncPeer], stack: ExitStack) -> Turn:
    runner = stack.enter_context(asyncio.Runner())
    peer = new(race.api, race.base_url)
    stack.callback(lambda: runner.run(peer.close()))
    call = peer.complete if race.work == "complete" else peer.stream

    async def calls() -> list[float]:
        latencies: list[float] = []
        for _ in range(race.calls):
            begun = perf_counter()
            text = await call()
            latencies.append(perf_counter() - begun)
            _check(race, text)
        return latencies

    async def turn() -> list[float]:
        return [*chain.from_iterable(await asyncio.gather(*(calls() for _ in range(race.callers))))]

    return lambda: runner.run(turn())


def _check(race: Race, text: str) -> None:
    if text != race.expected:
        raise ValueError(f"a call to {race.work} gave {text!r}")
