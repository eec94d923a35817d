"""Turns of calls, and their cost: processor time of this process, duration, and the latency of each call.

In each round every peer has one turn, and ratios are taken within a round; the next round begins with the next peer.
The garbage collector runs, since garbage is part of the cost of a call. It is reset before each turn.
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
    """A task that all peers do in turn."""

    work: Work
    base_url: str
    expected: str
    """The text that each call must return."""

    calls: int
    """Number of sequential calls of each caller in a turn."""

    callers: int = 1
    """Number of concurrent threads or tasks."""

    awaited: bool = False
    """Whether the callers are tasks of asyncio."""

    api: Api = APIS["chat"]
    """The API that they call."""


@define
class Found:
    """Cost of a peer's turns, round by round, and latencies of its calls."""

    name: str
    cpu: list[float] = field(factory=list[float])
    """Processor seconds of a call in this process, all threads together."""

    wall: list[float] = field(factory=list[float])
    """Elapsed seconds of a call, while others may run."""

    latencies: list[float] = field(factory=list[float])
    """Latencies of all calls in seconds."""


def run(race: Race, rounds: int, names: Sequence[str]) -> list[Found]:
    """Run the turns of the peers.

    Args:
        race: The task.
        rounds: Number of turns of each peer.
        names: The peers, in the order of the first round.

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
"""Makes the calls of a turn, and returns the latency of each."""


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
