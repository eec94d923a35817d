"""A client remembers its session for the thread or task that created it, and for no other caller."""

from __future__ import annotations

import asyncio
import gc
import socketserver
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType, SimpleNamespace
from typing import TypeVar

import anyio
import pytest
import trio

from sequrity_runtime.calls.session_store import (
    CreatorSession,
    NullSessionStore,
    RunSession,
    SessionStore,
    session_store,
)

T = TypeVar("T")


def _in_thread(work: Callable[[], T]) -> T:
    """Run in a new thread that is not of a pool."""
    results: list[T] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    thread.join()
    return results[0]


@pytest.mark.parametrize("store", [CreatorSession(), SessionStore()], ids=["creator", "single"])
def test_a_session_store_stores_and_deletes(store: SessionStore) -> None:
    assert store.recall() is None
    store.remember("a")
    store.remember("b")
    assert store.recall() == "b"
    store.remember(None)
    store.remember(None)
    assert store.recall() is None
    assert store.remembers


def test_a_single_session_starts_with_the_given_session() -> None:
    assert SessionStore("x").recall() == "x"


def test_a_null_session_store_stores_nothing() -> None:
    store = session_store(remember_sessions=False)
    assert isinstance(store, NullSessionStore)
    store.remember("a")
    assert store.recall() is None
    assert not store.remembers


def test_session_stores_are_independent() -> None:
    one, two = CreatorSession(), CreatorSession()
    one.remember("1")
    assert two.recall() is None
    two.remember("2")
    assert (one.recall(), two.recall()) == ("1", "2")


def test_a_run_has_one_session_and_reports_it_to_the_store_of_the_client() -> None:
    outer = CreatorSession()
    run = RunSession("given", outer)
    assert run.recall() == "given"
    _in_thread(lambda: run.remember("theirs"))
    assert (run.recall(), outer.recall()) == ("theirs", None)
    run.remember("mine")
    assert (run.recall(), outer.recall()) == ("mine", "mine")


def test_a_thread_that_did_not_create_the_store_starts_a_session_each_time() -> None:
    store = CreatorSession()
    store.remember("main")

    def work() -> list[object]:
        before = store.recall()
        store.remember("thread")
        return [before, store.recall(), store.remembers]

    assert _in_thread(work) == [None, None, False]
    assert store.recall() == "main"


def test_a_thread_that_created_the_store_continues_its_session() -> None:
    def work() -> CreatorSession:
        store = CreatorSession()
        store.remember("thread")
        assert store.recall() == "thread"
        return store

    store = _in_thread(work)
    assert store.recall() is None


def test_a_task_that_created_the_store_continues_and_other_tasks_start_a_session() -> None:
    async def converse() -> CreatorSession:
        store = CreatorSession()
        for turn in range(5):
            assert store.recall() == (f"{turn - 1}" if turn else None)
            store.remember(f"{turn}")
            await asyncio.sleep(0)
        assert await asyncio.to_thread(store.recall) is None
        return store

    async def run() -> None:
        stores = await asyncio.gather(converse(), converse())
        assert [store.recall() for store in stores] == [None, None]

    asyncio.run(run())


def test_a_worker_task_starts_a_session_for_each_item() -> None:
    store = CreatorSession()
    store.remember("first")
    seen: list[str | None] = []

    async def serve() -> None:
        for user in ("alice", "bob"):
            seen.append(store.recall())
            store.remember(user)

    async def run() -> None:
        await asyncio.create_task(serve())

    asyncio.run(run())
    assert seen == [None, None]
    assert store.recall() == "first"


def test_the_main_task_of_asyncio_counts_as_its_thread() -> None:
    store = CreatorSession()

    async def turn(before: str | None, after: str) -> CreatorSession:
        assert store.recall() == before
        store.remember(after)
        return CreatorSession()

    made_inside = asyncio.run(turn(None, "one"))
    asyncio.run(turn("one", "two"))
    anyio.run(turn, "two", "three")
    assert store.recall() == "three"
    assert made_inside.remembers
    assert _in_thread(lambda: asyncio.run(turn(None, "four"))).remembers is False
    assert store.recall() == "three"


def test_callback_of_an_event_loop_has_no_session() -> None:
    stores = [CreatorSession()]
    seen: list[bool] = []

    async def run() -> None:
        loop = asyncio.get_running_loop()
        loop.call_soon(lambda: stores.append(CreatorSession()))
        loop.call_soon(lambda: seen.extend(store.remembers for store in stores))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        seen.extend(store.remembers for store in stores)

    asyncio.run(run())
    assert seen == [False, False, True, False]


def test_the_main_task_of_trio_counts_as_its_thread_and_others_start_a_session() -> None:
    store = CreatorSession()
    seen: list[str | None] = []

    async def child() -> None:
        own = CreatorSession()
        own.remember("own")
        seen.extend([store.recall(), own.recall()])
        await trio.lowlevel.checkpoint()
        assert await trio.to_thread.run_sync(store.recall) is None

    async def run() -> None:
        store.remember("main")
        async with trio.open_nursery() as nursery:
            nursery.start_soon(child)
            nursery.start_soon(child)
        seen.append(store.recall())

    trio.run(run)
    assert seen == [None, "own", None, "own", "main"]
    assert store.recall() == "main"


def test_a_dead_task_is_forgotten() -> None:
    async def create() -> CreatorSession:
        return CreatorSession()

    async def run() -> None:
        store = await asyncio.create_task(create())
        gc.collect()
        assert not store.remembers
        assert not await asyncio.create_task(_remembers(store))

    asyncio.run(run())


async def _remembers(store: SessionStore) -> bool:
    return store.remembers


def test_a_pool_thread_starts_a_session_for_each_job() -> None:
    shared: list[SessionStore] = []

    def job(user: str) -> list[str | None]:
        if not shared:  # as programs do that create their client in the first request
            shared.append(CreatorSession())
        before = shared[0].recall()
        shared[0].remember(user)
        return [before, shared[0].recall()]

    with ThreadPoolExecutor(1) as pool:
        first, *others = [pool.submit(job, user).result() for user in ("alice", "bob", "carol")]
    assert first == [None, "alice"]
    assert others == [[None, None], [None, None]]


def test_a_thread_of_anyio_starts_a_session_for_each_job() -> None:
    shared: list[SessionStore] = []

    def job() -> bool:
        if not shared:
            shared.append(CreatorSession())
        return shared[0].remembers

    async def run() -> list[bool]:
        return [await anyio.to_thread.run_sync(job) for _ in range(3)]

    assert anyio.run(run) == [True, False, False]


def test_requests_in_the_main_thread_each_start_a_session() -> None:
    store = CreatorSession()
    store.remember("main")
    own = list[bool]()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            mine = CreatorSession()
            own.append(mine.remembers)
            self.request.sendall((store.recall() or "none").encode())
            store.remember("request")

    with socketserver.TCPServer(("127.0.0.1", 0), Handler) as server:
        answers = [_answer(server) for _ in range(2)]
    assert answers == ["none", "none"]
    assert own == [True, True]
    assert store.recall() == "main"


def _answer(server: socketserver.TCPServer) -> str:
    import socket

    with socket.create_connection(("127.0.0.1", int(server.server_address[1]))) as client:
        server.handle_request()
        return client.recv(100).decode()


def test_a_store_of_a_job_is_not_that_of_the_thread_around_it() -> None:
    stores: list[CreatorSession] = []

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            stores.append(CreatorSession())

    with socketserver.TCPServer(("127.0.0.1", 0), Handler) as server:
        _answer(server)
    assert not stores[0].remembers


@pytest.mark.parametrize("absent", ["asyncio", "trio"])
def test_a_session_store_does_not_import_asyncio_or_trio(absent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, absent)
    store = CreatorSession()
    store.remember("s")
    assert store.recall() == "s"
    assert absent not in sys.modules


@pytest.mark.parametrize("half", ["asyncio", "trio", "IPython"])
def test_a_partly_imported_module_counts_as_absent(monkeypatch: pytest.MonkeyPatch, half: str) -> None:
    monkeypatch.setitem(sys.modules, half, ModuleType(half))
    store = session_store(remember_sessions=True)
    store.remember("a")
    assert store.recall() == "a"
    assert isinstance(store, CreatorSession)


def test_in_ipython_a_client_remembers_for_every_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=object))
    store = session_store(remember_sessions=True)
    store.remember("a")
    assert _in_thread(store.recall) == "a"
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: None))
    assert isinstance(session_store(remember_sessions=True), CreatorSession)


def test_at_the_prompt_of_python_a_client_remembers_for_every_thread_and_task() -> None:
    program = """
import asyncio, threading
from sequrity_runtime.calls.session_store import session_store
store = session_store(remember_sessions=True)
threading.Thread(target=store.remember, args=("x",)).start()

async def task(): return store.recall()

async def main(): return await asyncio.create_task(task())

print(asyncio.run(main()))
"""
    ran = subprocess.run([sys.executable, "-i", "-q"], input=program, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "x"
