"""One client serves many users, as programs are built: no call goes out with another user's session."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import httpx
import pytest
from fake_service import MESSAGES, Service, answer

from sequrity import AsyncControl, AsyncSequrityClient, ConfigError, Control, SequrityClient
from sequrity.types.chat_completion.response import ChatCompletionResponse


def _per_user(request: httpx.Request) -> httpx.Response:
    """Respond to each user with the session that carries their name."""
    return answer(x_session_id=f"session-of-{request.headers['x-user']}")


def _ask(space: Control, user: str) -> ChatCompletionResponse:
    return space.chat.create(MESSAGES, "m", extra_headers={"x-user": user})


async def _ask_async(space: AsyncControl, user: str) -> ChatCompletionResponse:
    return await space.chat.create(MESSAGES, "m", extra_headers={"x-user": user})


def _mixed(service: Service) -> list[tuple[str, str]]:
    """List the calls that went out with another user's session."""
    sent = [(request.headers["x-user"], request.headers.get("x-session-id")) for request in service.requests]
    return [(user, session) for user, session in sent if session not in (None, f"session-of-{user}")]


def _sync(service: Service, **options: Any) -> SequrityClient:
    return SequrityClient("key-of-the-tests", "https://control.test", http_client=service.client(), **options)


def _async(service: Service, **options: Any) -> AsyncSequrityClient:
    return AsyncSequrityClient(
        "key-of-the-tests", "https://control.test", http_client=service.async_client(), **options
    )


async def _turns(client: AsyncSequrityClient, user: str) -> None:
    for _ in range(3):
        await _ask_async(client.control, user)
        await asyncio.sleep(0)
        assert client.control.session_id in (None, "session-of-the-creator")


def test_tasks_that_start_after_a_first_call_do_not_continue_its_session() -> None:
    service = Service(_per_user)

    async def run() -> None:
        client = _async(service)
        await _ask_async(client.control, "the-creator")
        await asyncio.gather(_turns(client, "alice"), _turns(client, "bob"))
        assert client.control.session_id == "session-of-the-creator"

    asyncio.run(run())
    assert _mixed(service) == []
    assert len(service.requests) == 7


def test_bare_calls_that_are_gathered_after_a_first_call_do_not_continue_its_session() -> None:
    service = Service(_per_user)

    async def run() -> None:
        client = _async(service)
        await _ask_async(client.control, "the-creator")
        create = client.control.chat.create
        calls = [create(MESSAGES, "m", extra_headers={"x-user": user}) for user in ("alice", "bob")]
        await asyncio.gather(*calls)

    asyncio.run(run())
    assert _mixed(service) == []


def test_a_server_whose_handlers_are_tasks_keeps_its_users_apart() -> None:
    service = Service(_per_user)

    async def serve(client: AsyncSequrityClient, user: str) -> None:
        await _turns(client, user)

    async def run() -> None:
        client = _async(service)
        await _ask_async(client.control, "the-creator")

        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await serve(client, (await reader.readline()).decode().strip())
            writer.close()
            await writer.wait_closed()

        async def visit(port: int, user: str) -> None:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"{user}\n".encode())
            await reader.read()
            writer.close()
            await writer.wait_closed()

        async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            await asyncio.gather(*(visit(port, f"user-{number}") for number in range(5)))

    asyncio.run(run())
    assert _mixed(service) == []
    assert len(service.requests) == 16


def test_wait_for_never_continues_another_users_session() -> None:
    service = Service(_per_user)

    async def within(work: Coroutine[Any, Any, object]) -> None:
        await asyncio.wait_for(work, 10)

    async def run() -> None:
        client = _async(service)
        await _ask_async(client.control, "the-creator")
        users = ("alice", "bob")
        await asyncio.gather(*(within(_ask_async(client.control, user)) for user in users))
        await asyncio.gather(*(within(_turns(client, user)) for user in users))

    asyncio.run(run())
    assert _mixed(service) == []


def test_a_timeout_of_asyncio_keeps_the_conversation() -> None:
    service = Service(_per_user)

    async def run() -> None:
        client = _async(service)
        for _ in range(2):
            async with asyncio.timeout(10):
                await _ask_async(client.control, "alice")

    asyncio.run(run())
    assert [request.headers.get("x-session-id") for request in service.requests] == [None, "session-of-alice"]


def test_a_pool_of_threads_that_opens_a_session_for_each_user_keeps_them_apart() -> None:
    service = Service(_per_user)
    client = _sync(service)

    def serve(user: str) -> None:
        conversation = client.control.session()
        for _ in range(3):
            _ask(conversation, user)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(serve, [f"user-{number}" for number in range(10)]))
    assert _mixed(service) == []
    assert len(service.requests) == 30


def test_a_thread_pool_separates_users_without_remembered_sessions() -> None:
    service = Service(_per_user)
    client = _sync(service, remember_sessions=False)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(partial(_ask, client.control), ["alice", "bob"] * 5))
    assert [request.headers.get("x-session-id") for request in service.requests] == [None] * 10


def test_one_worker_task_separates_users_without_remembered_sessions() -> None:
    service = Service(_per_user)

    async def work(client: AsyncSequrityClient, users: asyncio.Queue[str]) -> None:
        while not users.empty():
            await _ask_async(client.control, users.get_nowait())

    async def run() -> None:
        users: asyncio.Queue[str] = asyncio.Queue()
        for user in ("alice", "bob", "alice"):
            users.put_nowait(user)
        await asyncio.create_task(work(_async(service, remember_sessions=False), users))

    asyncio.run(run())
    assert [request.headers.get("x-session-id") for request in service.requests] == [None] * 3


def test_a_client_that_remembers_nothing_still_opens_conversations() -> None:
    service = Service(_per_user)
    client = _sync(service, remember_sessions=False)
    conversation = client.control.session()
    for space in (conversation, conversation, client.control):
        _ask(space, "alice")
    named = "session-of-alice"
    client.control.chat.create(MESSAGES, "m", extra_headers={"x-user": "alice"}, session_id=named)
    client.control.reset_session()
    sent = [request.headers.get("x-session-id") for request in service.requests]
    assert sent == [None, "session-of-alice", None, "session-of-alice"]
    with pytest.raises(ConfigError, match=r"use session\(session_id\)"):
        client.control.set_session_id("x")


def test_a_session_that_is_set_counts_for_the_creator_of_the_client_alone() -> None:
    service = Service(_per_user)

    async def run() -> None:
        client = _async(service)
        client.control.set_session_id("session-of-the-creator")
        await asyncio.create_task(_turns(client, "bob"))
        await _turns(client, "the-creator")
        with pytest.raises(ConfigError, match=r"use session\(session_id\)"):
            await asyncio.create_task(_set(client))

    asyncio.run(run())
    sent = [request.headers.get("x-session-id") for request in service.requests]
    assert sent == [None, None, None, *["session-of-the-creator"] * 3]


async def _set(client: AsyncSequrityClient) -> None:
    client.control.reset_session()  # of a caller that has none: nothing happens
    client.control.set_session_id("x")


def test_a_thread_pool_separates_users() -> None:
    service = Service(_per_user)
    client = _sync(service)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(partial(_ask, client.control), ["alice", "bob"] * 5))
    assert [request.headers.get("x-session-id") for request in service.requests] == [None] * 10
