"""Concurrent calls, limited in number: results and exceptions in the order of the items.

Each call runs in a thread or task of its own, so that each starts a session of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Iterable
from inspect import isawaitable, iscoroutine, iscoroutinefunction
from math import inf
from typing import Generic, TypeVar

from sequrity_runtime.calls.settings import check_positive
from sequrity_runtime.errors import ConfigError, check_type
from sequrity_runtime.progress import ProgressBar

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")

_ASYNC = "call: expected a plain function; call_many_async takes an async one"
_PLAIN = "call: expected an async function; call_many takes a plain one"


def call_many(
    call: Callable[[ItemT], ResultT],
    items: Iterable[ItemT],
    *,
    max_concurrency: int = 8,
    progress: bool | None = None,
) -> list[ResultT | Exception]:
    """Call a function for each item, several at a time, each in a thread of its own.

    Args:
        call: Function to call with each item, for example `lambda text: client.control.chat.create([...], model)`.
        items: Arguments of the calls.
        max_concurrency: Maximum number of concurrent calls.
        progress: Whether to draw a progress bar on standard error. By default only if that is a terminal.

    Returns:
        The result of each call, or the exception it raised, in the order of the items.

    Raises:
        ConfigError: `max_concurrency` is not a positive integer, `items` is not iterable, or `call` is async or not
            callable.
        BaseException: A call raised one that is not an `Exception`, such as `SystemExit`. No further call starts.
    """
    if not callable(call) or iscoroutinefunction(call):
        raise ConfigError(_ASYNC)
    results = _Results[ItemT, ResultT](items, max_concurrency, progress)
    slots = threading.Semaphore(max_concurrency)

    def run(position: int, item: ItemT) -> None:
        try:
            result = call(item)
            if iscoroutine(result):  # a lambda called the async client: the coroutine would never be awaited
                result.close()
                results.interrupt(ConfigError(_ASYNC))
            else:
                results.put(position, result)
        except Exception as error:  # noqa: BLE001 - an exception is a result
            results.put(position, error)
        except BaseException as error:  # noqa: BLE001 - raised again in the calling thread
            results.interrupt(error)
        finally:
            slots.release()

    threads: list[threading.Thread] = []
    try:
        for position, item in enumerate(results.items):
            slots.acquire()
            if results.interrupted is not None:
                break
            threads = [thread for thread in threads if thread.is_alive()]
            threads.append(threading.Thread(target=run, args=(position, item), name=f"call_many-{position}"))
            threads[-1].start()
    finally:
        for thread in threads:
            thread.join()
    return results.collect()


async def call_many_async(
    call: Callable[[ItemT], Awaitable[ResultT]],
    items: Iterable[ItemT],
    *,
    max_concurrency: int = 8,
    progress: bool | None = None,
) -> list[ResultT | Exception]:
    """Call an async function for each item, several at a time, each in a task of its own, under asyncio or trio.

    Arguments, results and errors are those of `call_many`. Cancelling this call cancels the running ones.
    """
    import anyio  # noqa: PLC0415 - only for programs that use it; httpx depends on it

    if not callable(call):
        raise ConfigError(_PLAIN)
    results = _Results[ItemT, ResultT](items, max_concurrency, progress)
    slots = anyio.Semaphore(max_concurrency)

    async def run(position: int, item: ItemT) -> None:
        try:
            found: object = call(item)
            if isawaitable(found):
                results.put(position, await found)
            else:
                results.interrupt(ConfigError(_PLAIN))
                group.cancel_scope.cancel()
        except Exception as error:  # noqa: BLE001 - an exception is a result
            results.put(position, error)
        except BaseException as error:
            results.interrupt(error)  # a task group hides a call that cancels itself
            raise
        finally:
            slots.release()

    async with anyio.create_task_group() as group:
        for position, item in enumerate(results.items):
            await slots.acquire()
            group.start_soon(run, position, item)
    return results.collect()


async def raising_own_cancellation(call: Callable[[ItemT], Awaitable[ResultT]], item: ItemT) -> ResultT:
    """Call an async function of `call_many_async` whose cancellation must not end the other calls.

    Raises:
        CancelledError: That of `concurrent.futures`, an `Exception`: the function was cancelled, its caller was not.
    """
    from concurrent.futures import CancelledError  # noqa: PLC0415 - only for programs that use it

    import anyio  # noqa: PLC0415 - as above

    try:
        return await call(item)
    except anyio.get_cancelled_exc_class() as error:
        if anyio.current_effective_deadline() == -inf:  # the caller is cancelled
            raise
        raise CancelledError from error


class _Results(Generic[ItemT, ResultT]):
    """Results of the calls by position, and the progress bar."""

    def __init__(self, items: Iterable[ItemT], max_concurrency: int, progress: bool | None) -> None:
        check_positive("max_concurrency", max_concurrency)
        check_type("items", items, Iterable, "a list or another iterable")
        self.items = list(items)
        self.interrupted: BaseException | None = None
        self._by_position: dict[int, ResultT | Exception] = {}
        self._bar = ProgressBar(len(self.items), shown=progress)
        self._lock = threading.Lock()

    def put(self, position: int, result: ResultT | Exception) -> None:
        """Store the result of the call at this position."""
        with self._lock:
            self._by_position[position] = result
            self._bar.advance()

    def interrupt(self, error: BaseException) -> None:
        """Store what ends all calls: the first counts, since it cancels the others."""
        with self._lock:
            self.interrupted = self.interrupted or error

    def collect(self) -> list[ResultT | Exception]:
        """Return the results in the order of the items, or raise what interrupted a call."""
        self._bar.close()
        if self.interrupted is not None:
            raise self.interrupted
        return [self._by_position[position] for position in range(len(self.items))]
