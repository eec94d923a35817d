"""Timing by interleaved rounds, so that other load affects all candidates alike.

In each round every candidate runs once, for some milliseconds of processor time. Ratios to the first candidate are
computed within a round, medians and quartiles over the rounds. The garbage collector is disabled meanwhile.
"""

from __future__ import annotations

import gc
import itertools
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from statistics import quantiles
from typing import Any

from attrs import field, frozen


@frozen
class Candidate:
    """One implementation of a task."""

    name: str
    function: Callable[[Any], Any]
    values: Sequence[Any]
    """Arguments of the function, one for each call."""

    setting: Callable[[], AbstractContextManager[Any]] = field(default=nullcontext)
    """Context of the calls, entered before the measurement."""


@frozen
class Row:
    """Results of a candidate."""

    name: str
    best: float
    """Seconds of one call in the best round."""

    low: float
    median: float
    high: float
    """Quartiles of the ratio to the first candidate; above 1 is slower."""


def compare(candidates: Sequence[Candidate], rounds: int, seconds: float) -> list[Row]:
    """Measure candidates against the first of them.

    Args:
        candidates: The candidates. The first is the reference.
        rounds: Number of runs of each; at least 2.
        seconds: Approximate duration of each run.
    """
    turns = [itertools.cycle(each.values) for each in candidates]
    calls = [_calls(each, turn, seconds) for each, turn in zip(candidates, turns, strict=True)]
    times: list[list[float]] = [[] for _ in candidates]
    for _ in range(rounds):
        for each, turn, often, found in zip(candidates, turns, calls, times, strict=True):
            found.append(_seconds(each, [*itertools.islice(turn, often)]))
    rows: list[Row] = []
    for each, found in zip(candidates, times, strict=True):
        low, median, high = quantiles([own / first for own, first in zip(found, times[0], strict=True)], n=4)
        rows.append(Row(each.name, min(found), low, median, high))
    return rows


def _calls(candidate: Candidate, turn: Iterator[Any], seconds: float) -> int:
    """Determine the number of calls for the duration. The first calls fill caches."""
    first = _seconds(candidate, [*itertools.islice(turn, 10)])
    return max(1, round(seconds / _seconds(candidate, [*itertools.islice(turn, max(1, round(seconds / first)))])))


def _seconds(candidate: Candidate, values: list[Any]) -> float:
    """Measure the mean processor time of calls with some values."""
    function = candidate.function
    with candidate.setting():
        function(values[0])
        gc.collect()
        gc.disable()
        start = time.thread_time()
        for value in values:
            function(value)
        taken = time.thread_time() - start
        gc.enable()
    return taken / len(values)


def bytes_of(candidate: Candidate) -> float:
    """Count the mean number of bytes of one result, over many results."""
    values = [*candidate.values[:500]] * max(1, 500 // len(candidate.values))
    with candidate.setting():
        candidate.function(values[0])
        gc.collect()
        tracemalloc.start()
        kept = [candidate.function(value) for value in values]
        taken, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return taken / len(kept)
