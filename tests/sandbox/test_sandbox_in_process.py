"""Transports of httpx call the sandbox in this process: sync code, asyncio and trio, without a socket."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import trio

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime.errors import APIConnectionError, CallTimeoutError
from sequrity_sandbox import Sandbox

MODEL = "openai/gpt-5-mini"
URL = "http://localhost"
MESSAGES: Any = [{"role": "user", "content": "Hello"}]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox(seed=1)
    yield sandbox
    sandbox.close()


@pytest.fixture(autouse=True)
def no_socket(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket connects")

    sandbox.reset()
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[SequrityClient]:
    with httpx.Client(transport=sandbox.transport) as http:
        yield SequrityClient("k", URL, http_client=http, max_retries=0)


def test_call(client: SequrityClient) -> None:
    assert "You wrote" in (client.control.chat.create(MESSAGES, MODEL).text or "")


def test_stream_arrives_event_by_event(sandbox: Sandbox, client: SequrityClient) -> None:
    sandbox.stream(["a", "b", "c"], pause=0.01)
    with client.control.chat.create(MESSAGES, MODEL, stream=True) as stream:
        assert [chunk.text for chunk in stream if chunk.text] == ["a", "b", "c"]


def test_stream_that_is_closed_early_ends(sandbox: Sandbox, client: SequrityClient) -> None:
    sandbox.stream([f"{n} " for n in range(1_000)], pause=0.001, times=1)
    with client.control.chat.create(MESSAGES, MODEL, stream=True) as stream:
        next(iter(stream))
    assert client.control.chat.create(MESSAGES, MODEL).text


def test_stream_that_is_cut_raises(sandbox: Sandbox, client: SequrityClient) -> None:
    sandbox.stream(["a", "b"], then="cut")
    with (
        pytest.raises(APIConnectionError),
        client.control.chat.create(MESSAGES, MODEL, stream=True) as stream,
    ):
        assert list(stream)


def test_response_that_is_late_times_out(sandbox: Sandbox) -> None:
    sandbox.delay(5)
    with httpx.Client(transport=sandbox.transport, timeout=0.02) as http:
        client = SequrityClient("k", URL, http_client=http, max_retries=0)
        with pytest.raises(CallTimeoutError):
            client.control.chat.create(MESSAGES, MODEL)


def test_application_that_fails_sends_no_response() -> None:
    from sequrity_sandbox.in_process import Loop, SandboxTransport

    async def fail(*_: object) -> None:
        raise RuntimeError

    loop = Loop(fail)
    with httpx.Client(transport=SandboxTransport(loop)) as http, pytest.raises(httpx.RemoteProtocolError):
        http.get(URL)
    loop.close()


def test_threads_share_a_transport(sandbox: Sandbox, client: SequrityClient) -> None:
    def call() -> None:
        client.control.chat.create(MESSAGES, MODEL)

    threads = [threading.Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(sandbox.requests) == 8


async def _calls(sandbox: Sandbox) -> None:
    sandbox.reply("Hello.", text="hello", times=1)
    sandbox.stream(["a", "b"], pause=0.001)
    async with httpx.AsyncClient(transport=sandbox.async_transport) as http:
        client = AsyncSequrityClient("k", URL, http_client=http)
        response = await client.control.chat.create(MESSAGES, MODEL)
        assert response.text == "Hello."
        async with await client.control.chat.create(MESSAGES, MODEL, stream=True) as stream:
            assert [chunk.text async for chunk in stream if chunk.text] == ["a", "b"]


def test_asyncio(sandbox: Sandbox) -> None:
    asyncio.run(_calls(sandbox))


def test_trio(sandbox: Sandbox) -> None:
    trio.run(_calls, sandbox)


def test_cancelled_call_ends(sandbox: Sandbox) -> None:
    async def cancelled() -> None:
        sandbox.delay(5, times=1)
        async with httpx.AsyncClient(transport=sandbox.async_transport) as http:
            client = AsyncSequrityClient("k", URL, http_client=http)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.02):
                    await client.control.chat.create(MESSAGES, MODEL)
            assert (await client.control.chat.create(MESSAGES, MODEL)).text

    asyncio.run(cancelled())


def test_thread_starts_with_the_first_call_and_again_after_close() -> None:
    def threads() -> int:
        return sum(thread.name == "sequrity-sandbox" for thread in threading.enumerate())

    before = threads()
    sandbox = Sandbox()
    with httpx.Client(transport=sandbox.transport) as http:
        assert threads() == before
        for _ in range(2):
            assert http.get(f"{URL}/control/health").json()["status"] == "ok"
            assert threads() == before + 1
            sandbox.close()
            assert threads() == before


def test_url_needs_a_with_block() -> None:
    with pytest.raises(RuntimeError, match=r"outside of its `with` block; sandbox.transport needs none"):
        _ = Sandbox().url


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_fork_starts_a_thread_of_its_own(sandbox: Sandbox) -> None:
    with httpx.Client(transport=sandbox.transport, timeout=5) as http:
        assert http.get(f"{URL}/control/health").status_code == 200
        child = os.fork()
        if child == 0:
            status = 1
            try:
                status = int(http.get(f"{URL}/control/health").status_code != 200)
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert http.get(f"{URL}/control/health").status_code == 200
