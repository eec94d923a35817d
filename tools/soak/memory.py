"""What the process holds, and how fast that grows."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from statistics import median

from attrs import frozen


@frozen
class Held:
    """What the process holds while no conversation runs."""

    minute: float
    requests: int
    """How many requests the server had seen."""

    files: int
    """File descriptors, those of sockets above all."""

    kilobytes: int
    """Memory that the system gave."""

    blocks: int
    """Blocks of memory that Python's small objects take: exact, where kilobytes come in pages."""


def held(minute: float, requests: int) -> Held:
    """Measure what the process holds, less what nobody refers to any more."""
    gc.collect()
    _forget_lookups()
    _give_back()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    kilobytes = pages * os.sysconf("SC_PAGE_SIZE") // 1024
    return Held(minute, requests, files(), kilobytes, sys.getallocatedblocks())


def _forget_lookups() -> None:
    """Empty CPython's cache of attributes: it keeps the names of the last ones looked up, thousands of them."""
    name = "_clear_internal_caches" if sys.version_info >= (3, 13) else "_clear_type_cache"
    getattr(sys, name)()


def _give_back() -> None:
    """Have glibc's malloc give back what is free: of that it keeps megabytes, and more with each wave of threads."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def files() -> int:
    """Count the file descriptors that the process has open, without the one by which they are counted."""
    return len([*Path("/proc/self/fd").iterdir()]) - 1


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Fit a line, and say how steep it is.

    It is the median of the slopes between any two points (Theil and Sen): one point that is far off, as when malloc
    returns an arena, moves it hardly at all.
    """
    return median((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(points, 2))
