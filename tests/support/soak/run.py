"""The run: a server in a process of its own, waves of conversations, and what the process holds before and after."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import anyio
import httpx
from attrs import field, frozen

from sequrity import AsyncSequrityClient, Limits
from sequrity.types.chat_completion.request import UserMessage
from soak.conversations import Conversation, Findings
from soak.server import CONVERSATION, REPORT

KEEP_ALIVE = 0.5
"""Seconds that an idle connection is kept: soon after a wave nothing may be left but what somebody holds."""

SETTLING = 5
"""Seconds in which what was closed must be gone."""

ALLOWANCE = 4096
"""Kilobytes that memory may grow after the first wave, or half, besides what each request may add."""

PER_REQUEST = 0.25
"""Kilobytes for each request: less than the least thing a client could keep of one."""


@frozen
class Size:
    """How much is done."""

    conversations: int
    turns: int
    seconds: float
    """No wave is started after so many; one always is."""


@frozen
class Held:
    """What the process holds."""

    sockets: int
    kilobytes: int
    requests: int
    """How many requests the server had seen."""


@frozen
class Report:
    """What was found."""

    library: str
    size: Size
    findings: Findings
    seen: dict[str, int]
    """What the server noted."""

    elapsed: float
    before: Held
    waves: list[Held] = field(repr=False)
    """After each wave, its idle connections closed; the first half of the first wave counts as one."""

    def growth(self) -> float:
        """Count the kilobytes that memory grew for each request since the first wave."""
        first, last = self.waves[0], self.waves[-1]
        return (last.kilobytes - first.kilobytes) / max(1, last.requests - first.requests)

    def faults(self) -> list[str]:
        """Say what is wrong."""
        first, last = self.waves[0], self.waves[-1]
        bound = ALLOWANCE + PER_REQUEST * (last.requests - first.requests)
        wrong = {
            f"{self.seen['foreign']} requests named another's session": self.seen["foreign"] > 0,
            "no request named a session": self.seen["in_a_session"] == 0,
            f"{last.sockets - self.before.sockets - 1} connections are held": last.sockets > self.before.sockets + 1,
            f"memory grew by {last.kilobytes - first.kilobytes} kB": last.kilobytes - first.kilobytes > bound,
            "no turn met a fault": not self.findings.errors,
        }
        return [*self.findings.mistakes, *(text for text, holds in wrong.items() if holds)]

    def __str__(self) -> str:
        """Write the report."""
        memory = " ".join(str(held.kilobytes) for held in self.waves)
        kinds = ", ".join(f"{count} {kind}" for kind, count in self.findings.turns.most_common())
        errors = ", ".join(f"{count} {name}" for name, count in self.findings.errors.most_common())
        lines = [
            f"{self.library}: {self.size.conversations} conversations of {self.size.turns} turns on one client",
            f"turns: {kinds}, in {self.elapsed:.0f} s",
            f"errors, by faults: {errors}",
            f"requests: {self.seen['requests']}, {self.seen['in_a_session']} of them go on with a session",
            f"requests with another's session: {self.seen['foreign']}",
            f"memory after each wave, kB: {memory}; {self.growth():+.3f} kB for each request",
            f"sockets: {self.before.sockets} before, {self.waves[-1].sockets} after, one of them in use",
            *(f"WRONG: {text}" for text in self.faults()),
        ]
        return "\n".join(lines)


def soak(size: Size, library: str) -> Report:
    """Run waves of conversations.

    Args:
        size: How much to do.
        library: What runs the tasks, `asyncio` or `trio`.
    """
    with _served() as url:
        return anyio.run(_soak, size, library, url, backend=library)


async def _soak(size: Size, library: str, url: str) -> Report:
    findings = Findings()
    async with httpx.AsyncClient(base_url=url) as asking:
        await _seen(asking)
        before = Held(_sockets(), _kilobytes(), 0)
        started = time.monotonic()
        limits = Limits(keep_alive=KEEP_ALIVE)
        async with AsyncSequrityClient("any key", url, limits=limits) as client:
            waves: list[Held] = []
            for number, turns in enumerate(_waves(size, started)):
                await _wave(client, findings, f"{library} {number}", size.conversations, turns)
                await _let_go(client, before.sockets + 1)
                waves.append(Held(_sockets(), _kilobytes(), (await _seen(asking))["requests"]))
        return Report(library, size, findings, await _seen(asking), time.monotonic() - started, before, waves)


def _waves(size: Size, started: float) -> Generator[int]:
    """Give the turns of each wave; the first one comes in two halves, so that there is something to compare."""
    yield size.turns - size.turns // 2
    yield size.turns // 2
    while time.monotonic() - started < size.seconds:
        yield size.turns


async def _wave(client: AsyncSequrityClient, findings: Findings, name: str, conversations: int, turns: int) -> None:
    async with anyio.create_task_group() as group:
        for number in range(conversations):
            one = Conversation(client, f"conversation {name}-{number}", findings, own_session=number % 2 == 0)
            group.start_soon(one.run, turns)


async def _let_go(client: AsyncSequrityClient, sockets: int) -> None:
    """Make a call after idle connections have expired: it finds and closes them. Then one is open, and what is held.

    A socket takes a turn or two of the event loop to close, so there are some seconds in which to come down to the
    number expected; what somebody holds does not go away by itself.
    """
    await anyio.sleep(2 * KEEP_ALIVE)
    patient = client.with_options(max_retries=10, retry_also={"ambiguous"})
    await patient.control.session().chat.create(
        [UserMessage(content="Hello")], "openai/gpt-5-mini", extra_headers={CONVERSATION: "the last"}
    )
    with anyio.move_on_after(SETTLING):
        while _sockets() > sockets:
            await anyio.sleep(0.1)


async def _seen(asking: httpx.AsyncClient) -> dict[str, int]:
    seen: dict[str, int] = (await asking.get(REPORT)).json()
    return seen


def _sockets() -> int:
    """Count the sockets that the process has open."""
    gc.collect()
    count = 0
    for number in Path("/proc/self/fd").iterdir():
        try:
            count += str(number.readlink()).startswith("socket:")
        except FileNotFoundError:  # the one by which the folder is listed
            continue
    return count


def _kilobytes() -> int:
    """Read how much memory the process has."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


@contextmanager
def _served() -> Generator[str]:
    command = [sys.executable, str(Path(__file__).with_name("server.py"))]
    # Without its errors: it tells of each answer that is cut off on purpose.
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()
