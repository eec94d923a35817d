"""Sessions are remembered for the caller that learnt them, so that callers side by side never mix."""

import asyncio
import gc
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest
import trio

from sequrity_runtime.client.session_store import NullSessionStore, SessionStore, SingleSession, TaskSessionStore


@pytest.mark.parametrize("store", [TaskSessionStore(), SingleSession()])
def test_a_session_store_stores_and_deletes(store: SessionStore) -> None:
    assert store.recall() is None
    store.remember("a")
    store.remember("b")
    assert store.recall() == "b"
    store.remember(None)
    store.remember(None)
    assert store.recall() is None


def test_a_single_session_starts_with_the_given_session() -> None:
    assert SingleSession("x").recall() == "x"


def test_a_null_session_store_stores_nothing() -> None:
    store: SessionStore = NullSessionStore()
    store.remember("a")
    assert store.recall() is None


def test_session_stores_are_independent() -> None:
    one, two = TaskSessionStore(), TaskSessionStore()
    one.remember("1")
    assert two.recall() is None
    two.remember("2")
    assert (one.recall(), two.recall()) == ("1", "2")


def test_an_asyncio_task_starts_without_a_session_and_keeps_its_own() -> None:
    store = TaskSessionStore()

    async def converse(name: int) -> None:
        for turn in range(20):
            assert store.recall() == (f"{name}-{turn - 1}" if turn else None)
            store.remember(f"{name}-{turn}")
            await asyncio.sleep(0)

    async def run() -> None:
        store.remember("parent")
        await asyncio.gather(*(converse(name) for name in range(20)))
        assert await asyncio.to_thread(store.recall) is None
        assert store.recall() == "parent"

    asyncio.run(run())
    assert store.recall() is None


def test_a_trio_task_starts_without_a_session_and_keeps_its_own() -> None:
    store = TaskSessionStore()

    async def converse(name: int) -> None:
        for turn in range(20):
            assert store.recall() == (f"{name}-{turn - 1}" if turn else None)
            store.remember(f"{name}-{turn}")
            await trio.lowlevel.checkpoint()

    async def run() -> None:
        store.remember("parent")
        async with trio.open_nursery() as nursery:
            for name in range(20):
                nursery.start_soon(converse, name)
        assert await trio.to_thread.run_sync(store.recall) is None
        assert store.recall() == "parent"

    trio.run(run)
    assert store.recall() is None


def test_a_thread_starts_without_a_session_and_keeps_its_own() -> None:
    store = TaskSessionStore()
    seen: list[str | None] = []
    store.remember("main")

    def work(name: str) -> None:
        seen.append(store.recall())
        store.remember(name)
        seen.append(store.recall())

    for name in ("a", "b"):
        thread = threading.Thread(target=work, args=(name,))
        thread.start()
        thread.join()
    assert seen == [None, "a", None, "b"]
    assert store.recall() == "main"


def test_a_pool_thread_carries_its_session_to_the_next_user() -> None:
    store = TaskSessionStore()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(store.remember, "first").result()
        assert pool.submit(store.recall).result() == "first"


@pytest.mark.parametrize("absent", ["asyncio", "trio"])
def test_a_session_store_does_not_import_asyncio_or_trio(absent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, absent)
    store = TaskSessionStore()
    store.remember("s")
    assert store.recall() == "s"
    assert absent not in sys.modules


def test_a_single_session_is_shared_by_all_tasks() -> None:
    store = SingleSession()

    async def run() -> str | None:
        await asyncio.gather(asyncio.to_thread(store.remember, "x"))
        return store.recall()

    assert asyncio.run(run()) == "x"


def test_sessions_of_finished_tasks_are_deleted() -> None:
    store = TaskSessionStore()

    async def call(number: int) -> None:
        store.remember(str(number))

    async def run() -> int:
        await asyncio.gather(*(call(number) for number in range(100)))
        await asyncio.sleep(0)  # until then the loop holds what it woke this task with
        gc.collect()
        return len(store._sessions)  # pyright: ignore[reportPrivateUsage]  # that nothing is left shows nowhere else

    assert asyncio.run(run()) == 0


@pytest.mark.parametrize("half", ["asyncio", "trio"])
def test_a_partly_imported_asyncio_or_trio_has_no_task(monkeypatch: pytest.MonkeyPatch, half: str) -> None:
    monkeypatch.setitem(sys.modules, half, ModuleType(half))
    store = TaskSessionStore()
    store.remember("a")
    assert store.recall() == "a"
