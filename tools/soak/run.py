"""The run: a server in its own process, waves of conversations, and a measurement after each."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import anyio
import httpx

from sequrity import Limits
from soak.conversations import Findings
from soak.memory import Held, files, held
from soak.report import Report, Size
from soak.server import REPORT
from soak.sides import Side, opened

KEEP_ALIVE = 0.5
"""Seconds that an idle connection is kept, so that soon after a wave only leaked ones are open."""

SETTLING = 5
"""Seconds in which closed connections must disappear."""


def soak(size: Size, library: str) -> Report:
    """Run waves of conversations.

    Args:
        size: Size of the run.
        library: `asyncio`, `trio` or `threads`.
    """
    with _served() as url:
        return anyio.run(_soak, size, library, url, backend="trio" if library == "trio" else "asyncio")


async def _soak(size: Size, library: str, url: str) -> Report:
    findings = Findings()
    started = time.monotonic()
    waves: list[Held] = []
    async with httpx.AsyncClient(base_url=url) as asking:
        await _seen(asking)
        before = held(0, 0)
        async with opened(library, url, Limits(keep_alive=KEEP_ALIVE)) as side:
            while len(waves) < size.waves or time.monotonic() - started < size.seconds:
                name = f"conversation {library} {len(waves)}"
                await side.wave(findings, name, size.conversations, size.turns)
                await _let_go(side, before.files + 1)
                minute = (time.monotonic() - started) / 60
                waves.append(held(minute, (await _seen(asking))["requests"]))
        await _settled(before.files)
        return Report(library, size, findings, await _seen(asking), [before, *waves], files())


async def _let_go(side: Side, expected: int) -> None:
    """Make a call after idle connections have expired, which closes them. One connection then remains open."""
    await anyio.sleep(2 * KEEP_ALIVE)
    await side.call()
    await _settled(expected)


async def _settled(expected: int) -> None:
    """Wait until no more files are open than expected.

    A socket takes a turn or two of the event loop to close, so there are some seconds in which to come down to the
    number; leaked objects stay.
    """
    with anyio.move_on_after(SETTLING):
        while files() > expected:
            gc.collect()
            await anyio.sleep(0.1)


async def _seen(asking: httpx.AsyncClient) -> dict[str, int]:
    seen: dict[str, int] = (await asking.get(REPORT)).json()
    return seen


@contextmanager
def _served() -> Generator[str]:
    command = [sys.executable, str(Path(__file__).with_name("server.py"))]
    # its stderr is dropped: it logs each response that is truncated on purpose
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()
