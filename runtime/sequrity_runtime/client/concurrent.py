"""Many calls at once: so many at a time, answers in the order of the questions, failures in their places.

Every call has a thread or task of its own, so that a client remembers no session from one to the next.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from inspect import iscoroutine, iscoroutinefunction
from typing import Generic, TextIO, TypeVar

from sequrity_runtime.errors import ConfigError

ItemT = TypeVar("ItemT")
AnswerT = TypeVar("AnswerT")

_BAR_WIDTH = 30
_ASYNC = "call: expected a plain function; call_many_async takes an async one"


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
        ConfigError: `max_concurrency` is no positive whole number, or `call` is nothing to call, or async.
        BaseException: A call was interrupted, as by `SystemExit`; nothing more is started then.
    """
    if not callable(call) or iscoroutinefunction(call):
        raise ConfigError(_ASYNC)
    found = _Found[ItemT, AnswerT](items, max_concurrency, progress)
    slots = threading.Semaphore(max_concurrency)

    def run(place: int, item: ItemT) -> None:
        try:
            answer = call(item)
            if iscoroutine(answer):  # of a lambda that calls the async client: nobody would ever await it
                answer.close()
                found.interrupted = ConfigError(_ASYNC)
            else:
                found.put(place, answer)
        except Exception as error:  # noqa: BLE001 - a failure is an answer, in its place
            found.put(place, error)
        except BaseException as error:  # noqa: BLE001 - raised again where the caller sees it
            found.interrupted = error
        finally:
            slots.release()

    threads: list[threading.Thread] = []
    try:
        for place, item in enumerate(found.items):
            slots.acquire()
            if found.interrupted is not None:
                break
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

    if not callable(call):
        raise ConfigError("call: expected an async function")
    found = _Found[ItemT, AnswerT](items, max_concurrency, progress)
    slots = anyio.Semaphore(max_concurrency)

    async def run(place: int, item: ItemT) -> None:
        try:
            found.put(place, await call(item))
        except Exception as error:  # noqa: BLE001 - a failure is an answer, in its place
            found.put(place, error)
        except BaseException as error:
            found.interrupted = error  # a task group says nothing of a call that cancels itself
            raise
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
        if type(max_concurrency) is not int or max_concurrency < 1:
            raise ConfigError("max_concurrency: expected a positive number")
        self.items = list(items)
        self.interrupted: BaseException | None = None
        self._answers: dict[int, AnswerT | Exception] = {}
        self._screen: TextIO | None = sys.stderr  # None in a program without a console
        terminal = self._screen is not None and self._screen.isatty()
        self._shown = bool(self.items) and (terminal if progress is None else progress)
        self._lock = threading.Lock()
        self._show()

    def put(self, place: int, answer: AnswerT | Exception) -> None:
        """Keep an answer in its place."""
        with self._lock:
            self._answers[place] = answer
            self._show()

    def answers(self) -> list[AnswerT | Exception]:
        """List the answers in the order of the items, or raise what ended a call without an answer."""
        if self.interrupted is not None:
            raise self.interrupted
        return [self._answers[place] for place in range(len(self.items))]

    def _show(self) -> None:
        if self._shown and self._screen is not None:
            done, total = len(self._answers), len(self.items)
            bar = "#" * (done * _BAR_WIDTH // total)
            end = "\n" if done == total else ""
            with suppress(OSError, ValueError):  # a screen that is gone must not cost the answers
                self._screen.write(f"\r[{bar:.<{_BAR_WIDTH}}] {done}/{total}{end}")
                self._screen.flush()
