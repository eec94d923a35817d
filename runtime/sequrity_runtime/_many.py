"""Many calls at once: so many at a time, answers in the order of the questions, failures in their places.

Every call has a thread or task of its own, so that a client remembers no session from one to the next.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

from sequrity_runtime._errors import ConfigError

ItemT = TypeVar("ItemT")
AnswerT = TypeVar("AnswerT")

_BAR_WIDTH = 30


def call_many(
    call: Callable[[ItemT], AnswerT],
    items: Iterable[ItemT],
    *,
    max_concurrency: int = 8,
    progress: bool | None = None,
) -> list[AnswerT | Exception]:
    """Make a call for each item, several at a time, each in a thread of its own.

    Args:
        call: Makes the call for an item, for example `lambda text: client.control.chat.create([...], model)`.
        items: What to call it with.
        max_concurrency: How many calls may run at a time.
        progress: Whether to show a bar on standard error; left out, where that is a terminal.

    Returns:
        What each call answered, or the exception it raised, in the order of the items.

    Raises:
        ConfigError: `max_concurrency` is not positive.
    """
    found = _Found[ItemT, AnswerT](items, max_concurrency, progress)
    slots = threading.Semaphore(max_concurrency)

    def run(place: int, item: ItemT) -> None:
        try:
            found.put(place, call(item))
        except Exception as error:  # noqa: BLE001 - a failure is an answer, in its place
            found.put(place, error)
        finally:
            slots.release()

    threads: list[threading.Thread] = []
    try:
        for place, item in enumerate(found.items):
            slots.acquire()
            threads = [thread for thread in threads if thread.is_alive()]
            threads.append(threading.Thread(target=run, args=(place, item), name=f"call_many-{place}"))
            threads[-1].start()
    finally:
        for thread in threads:
            thread.join()
    return found.answers()


async def call_many_async(
    call: Callable[[ItemT], Awaitable[AnswerT]],
    items: Iterable[ItemT],
    *,
    max_concurrency: int = 8,
    progress: bool | None = None,
) -> list[AnswerT | Exception]:
    """Make a call for each item, several at a time, each in a task of its own, under asyncio or trio.

    Args, answers and errors are those of `call_many`; `call` is async. Cancelling cancels what still runs.
    """
    import anyio  # noqa: PLC0415 - only for programs that use it; httpx stands on it

    found = _Found[ItemT, AnswerT](items, max_concurrency, progress)
    slots = anyio.Semaphore(max_concurrency)

    async def run(place: int, item: ItemT) -> None:
        try:
            found.put(place, await call(item))
        except Exception as error:  # noqa: BLE001 - a failure is an answer, in its place
            found.put(place, error)
        finally:
            slots.release()

    async with anyio.create_task_group() as group:
        for place, item in enumerate(found.items):
            await slots.acquire()
            group.start_soon(run, place, item)
    return found.answers()


class _Found(Generic[ItemT, AnswerT]):
    """The answers, as they are found."""

    def __init__(self, items: Iterable[ItemT], max_concurrency: int, progress: bool | None) -> None:
        if max_concurrency < 1:
            raise ConfigError("max_concurrency: expected a positive number")
        self.items = list(items)
        self._answers: dict[int, AnswerT | Exception] = {}
        self._screen = sys.stderr
        self._shown = bool(self.items) and (self._screen.isatty() if progress is None else progress)
        self._lock = threading.Lock()
        self._show()

    def put(self, place: int, answer: AnswerT | Exception) -> None:
        """Keep an answer in its place."""
        with self._lock:
            self._answers[place] = answer
            self._show()

    def answers(self) -> list[AnswerT | Exception]:
        """List the answers in the order of the items."""
        return [self._answers[place] for place in range(len(self.items))]

    def _show(self) -> None:
        if self._shown:
            done, total = len(self._answers), len(self.items)
            bar = "#" * (done * _BAR_WIDTH // total)
            end = "\n" if done == total else ""
            self._screen.write(f"\r[{bar:.<{_BAR_WIDTH}}] {done}/{total}{end}")
            self._screen.flush()
