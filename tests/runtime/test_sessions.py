"""Sessions are remembered so that two conversations never mix."""

import asyncio
import contextvars
import gc
import threading

from sequrity_runtime._session import (
    ContextMemory,
    OwnMemory,
    _remembered,  # pyright: ignore[reportPrivateUsage]  # that nothing is left shows nowhere else
)


def test_a_memory_remembers_and_forgets() -> None:
    for memory in (ContextMemory(), OwnMemory()):
        assert memory.recall() is None
        memory.remember("a")
        memory.remember("b")
        assert memory.recall() == "b"
        memory.remember(None)
        assert memory.recall() is None
    assert OwnMemory("x").recall() == "x"


def test_memories_do_not_know_of_each_other() -> None:
    one, two = ContextMemory(), ContextMemory()
    one.remember("1")
    assert two.recall() is None
    two.remember("2")
    assert (one.recall(), two.recall()) == ("1", "2")


def test_concurrent_tasks_never_see_each_others_session() -> None:
    memory = ContextMemory()

    async def converse(name: int) -> None:
        for turn in range(20):
            assert memory.recall() == (f"{name}-{turn - 1}" if turn else "parent")
            memory.remember(f"{name}-{turn}")
            await asyncio.sleep(0)

    async def run() -> None:
        memory.remember("parent")
        await asyncio.gather(*(converse(name) for name in range(20)))
        assert memory.recall() == "parent"

    asyncio.run(run())


def test_a_task_goes_on_with_what_its_parent_saw_and_keeps_its_own_to_itself() -> None:
    memory = ContextMemory()
    memory.remember("parent")
    context = contextvars.copy_context()
    assert context.run(memory.recall) == "parent"
    context.run(memory.remember, "child")
    assert memory.recall() == "parent"


def test_threads_start_with_nothing_and_share_nothing() -> None:
    memory = ContextMemory()
    seen: list[str | None] = []
    memory.remember("main")

    def work(name: str) -> None:
        seen.append(memory.recall())
        memory.remember(name)
        seen.append(memory.recall())

    for name in ("a", "b"):
        thread = threading.Thread(target=work, args=(name,))
        thread.start()
        thread.join()
    assert seen == [None, "a", None, "b"]
    assert memory.recall() == "main"


def test_a_conversation_of_its_own_is_the_same_in_every_task() -> None:
    memory = OwnMemory()

    async def run() -> str | None:
        await asyncio.gather(asyncio.to_thread(memory.remember, "x"))
        return memory.recall()

    assert asyncio.run(run()) == "x"


def test_what_dead_memories_remembered_is_dropped() -> None:
    def run() -> int:
        for number in range(100):
            ContextMemory().remember(str(number))
        gc.collect()
        ContextMemory().remember(None)
        return len(_remembered.get())

    assert contextvars.Context().run(run) == 0
