"""The memory and files of the process, and how fast they grow."""

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
    """The resources of the process while no conversation runs."""

    minute: float
    requests: int
    """Number of requests that the server has received."""

    files: int
    """Number of file descriptors, mostly sockets."""

    kilobytes: int
    """Kilobytes of resident memory."""

    blocks: int
    """Blocks of Python's small-object allocator. They are exact; kilobytes come in pages."""


def held(minute: float, requests: int) -> Held:
    """Measure the process after a garbage collection."""
    gc.collect()
    _forget_lookups()
    _give_back()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    kilobytes = pages * os.sysconf("SC_PAGE_SIZE") // 1024
    return Held(minute, requests, files(), kilobytes, sys.getallocatedblocks())


def _forget_lookups() -> None:
    """Clear CPython's attribute cache, which keeps thousands of looked-up names alive."""
    name = "_clear_internal_caches" if sys.version_info >= (3, 13) else "_clear_type_cache"
    getattr(sys, name)()


def _give_back() -> None:
    """Make glibc's malloc return free memory, of which it keeps megabytes after each wave of threads."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def files() -> int:
    """Count the open file descriptors of the process, except the one used for counting."""
    return len([*Path("/proc/self/fd").iterdir()]) - 1


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Fit a line, and say how steep it is.

    It is the median of the slopes between any two points (Theil and Sen): one point that is far off, as when malloc
    returns an arena, moves it hardly at all.
    """
    return median((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(points, 2))
