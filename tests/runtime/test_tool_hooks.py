"""Hooks of the tool loop approve calls and describe failures; the functions of one response run concurrently."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import anyio
import pytest
from fake_service import ANSWER, BASE_URL, Service, answer
from tool_service import Way, asking, run_async, run_sync, told

from sequrity import AsyncSequrityClient, ConfigError, ToolCall
from sequrity.types.chat_completion.request import UserMessage

SECRET = "postgres://admin:hunter2@db"


def query(table: str) -> str:
    """Query a table."""
    if table == "broken":
        raise LookupError(SECRET)
    return f"rows of {table}"


@pytest.fixture(params=[run_sync, run_async], ids=["sync", "async"])
def run_tools(request: pytest.FixtureRequest) -> Way:
    way: Way = request.param
    return way


def _asking(*tables: str) -> Service:
    return Service(asking(*(("query", json.dumps({"table": table})) for table in tables)), answer())


def test_the_text_of_an_exception_is_not_sent_by_default(run_tools: Way) -> None:
    service = _asking("broken")
    run = run_tools(service, [query])
    assert json.loads(told(run)[0]) == {"error": "the tool failed with LookupError"}
    assert "hunter2" not in json.dumps([json.loads(request.content) for request in service.requests])


def test_on_tool_error_describes_the_failure(run_tools: Way) -> None:
    seen: list[tuple[ToolCall, Exception]] = []

    def describe(call: ToolCall, error: Exception) -> str | None:
        seen.append((call, error))
        return "no such table" if len(seen) == 1 else None

    run = run_tools(_asking("broken", "broken"), [query], on_tool_error=describe)
    assert [json.loads(text)["error"] for text in told(run)] == ["no such table", "the tool failed with LookupError"]
    call, error = seen[0]
    assert (call.id, call.name, call.arguments) == ("0", "query", {"table": "broken"})
    assert str(error) == SECRET


def test_on_tool_error_receives_results_that_cannot_be_written(run_tools: Way) -> None:
    def query() -> object:
        return object()

    def name(call: ToolCall, error: Exception) -> str:
        return type(error).__name__

    run = run_tools(Service(asking(("query", "{}")), answer()), [query], on_tool_error=name)
    assert json.loads(told(run)[0])["error"] == "UnwritableError"


def test_an_exception_of_on_tool_error_ends_the_loop(run_tools: Way) -> None:
    def stop(call: ToolCall, error: Exception) -> None:
        raise error

    with pytest.raises(LookupError, match="hunter2"):
        run_tools(_asking("broken"), [query], on_tool_error=stop)


@pytest.mark.parametrize(
    ("verdict", "text"),
    [
        (True, "rows of a"),
        (None, "rows of a"),
        (False, '{"error": "the call was denied"}'),
        ("", '{"error": "the call was denied"}'),
        ("ask an admin", '{"error": "the call was denied: ask an admin"}'),
    ],
)
def test_on_tool_call_allows_or_denies_each_call(run_tools: Way, verdict: Any, text: str) -> None:
    calls: list[ToolCall] = []

    def approve(call: ToolCall) -> Any:
        calls.append(call)
        return verdict if call.arguments["table"] == "a" else True

    run = run_tools(_asking("a", "b"), [query], on_tool_call=approve)
    assert told(run) == [text, "rows of b"]
    assert [call.text for call in calls] == ['{"table": "a"}', '{"table": "b"}']


def test_on_tool_call_sees_no_call_that_is_not_made(run_tools: Way) -> None:
    calls: list[ToolCall] = []
    service = Service(asking(("query", "{"), ("other", "{}"), ("query", '{"table": 1}')), answer())
    run = run_tools(service, [query], on_tool_call=calls.append)
    assert calls == []
    assert len(told(run)) == 3


def test_hooks_of_the_async_client_may_be_async() -> None:
    async def approve(call: ToolCall) -> str | bool:
        await asyncio.sleep(0)
        return call.arguments["table"] == "broken" or "no"

    async def describe(call: ToolCall, error: Exception) -> str:
        await asyncio.sleep(0)
        return f"{call.name} failed"

    run = run_async(_asking("broken", "b"), [query], on_tool_call=approve, on_tool_error=describe)
    assert [json.loads(text)["error"] for text in told(run)] == ["query failed", "the call was denied: no"]
    for hook in ("on_tool_call", "on_tool_error"):
        with pytest.raises(ConfigError, match=f"{hook}: is async"):
            run_sync(_asking("a"), [query], **{hook: approve})


def test_a_plain_function_that_returns_a_coroutine_is_refused_in_the_sync_client() -> None:
    async def later() -> bool:
        return True

    def query(table: str) -> Any:
        """Query a table."""
        return later()

    def approve(call: ToolCall) -> Any:
        return later()

    with pytest.raises(ConfigError, match=r"later\(\) is async; pass it to the async client"):
        run_sync(_asking("a"), [query])
    with pytest.raises(ConfigError, match=r"later\(\) is async; pass it to the async client"):
        run_sync(_asking("a"), [query], on_tool_call=approve)
    assert told(run_async(_asking("a"), [query], on_tool_call=approve)) == ["true"]


def test_hooks_must_be_functions(run_tools: Way) -> None:
    for hook in ("on_tool_call", "on_tool_error"):
        with pytest.raises(ConfigError, match=f"{hook}: expected a function, found str"):
            run_tools(_asking("a"), [query], **{hook: "x"})


def test_functions_of_one_response_run_concurrently_in_the_async_client() -> None:
    running = most = 0

    async def wait(number: int) -> int:
        """Wait."""
        nonlocal running, most
        running += 1
        most = max(most, running)
        await anyio.sleep(0.01 * (5 - number))  # the first one ends last
        running -= 1
        return number

    def calls() -> Service:
        return Service(asking(*(("wait", json.dumps({"number": number})) for number in range(5))), answer())

    assert told(run_async(calls(), [wait])) == ["0", "1", "2", "3", "4"]
    assert most == 5
    most = 0
    assert told(run_async(calls(), [wait], max_concurrency=2)) == ["0", "1", "2", "3", "4"]
    assert most == 2
    with pytest.raises(ConfigError, match="max_concurrency"):
        run_async(calls(), [wait], max_concurrency=0)


def test_a_failed_call_does_not_stop_the_others(run_tools: Way) -> None:
    assert told(run_tools(_asking("a", "broken", "b"), [query]))[::2] == ["rows of a", "rows of b"]


def test_arguments_may_be_absent_or_an_object(run_tools: Way) -> None:
    """Some providers leave the arguments of a tool call out, or send an object in place of its JSON text."""
    called: list[ToolCall] = []

    def ping() -> str:
        """Ping."""
        return "pong"

    run = run_tools(Service(asking(("ping", "")), answer(ANSWER)), [ping], on_tool_call=called.append)
    assert told(run) == ["pong"]
    assert called[0].arguments == {}


def test_a_cancelled_function_is_reported_and_stops_no_other_one() -> None:
    """Other code may cancel an awaitable of a function, but not the run."""
    seen: list[Exception] = []

    async def query(table: str) -> str:
        """Query a table."""
        if table == "cancelled":
            task = asyncio.ensure_future(asyncio.sleep(5))
            task.cancel()
            await task
        if table == "itself":
            task_of_ours = asyncio.current_task()
            assert task_of_ours is not None
            task_of_ours.cancel()
        if table == "scope":
            with anyio.CancelScope() as scope:
                scope.cancel()
                await anyio.sleep(1)
        await anyio.sleep(0.01)
        return table

    def describe(_: ToolCall, error: Exception) -> None:
        seen.append(error)

    run = run_async(_asking("a", "cancelled", "itself", "scope"), [query], on_tool_error=describe)
    failed = json.dumps({"error": "the tool failed with CancelledError"})
    assert told(run) == ["a", failed, failed, "scope"]
    assert [type(error.__cause__) for error in seen] == [asyncio.CancelledError] * 2


@pytest.mark.parametrize("way", ["task", "timeout", "scope"])
def test_cancelling_a_run_cancels_its_functions(way: str) -> None:
    cancelled: list[str] = []

    async def query(table: str) -> str:
        """Query a table."""
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            cancelled.append(table)
            raise
        return table

    async def run() -> None:
        service = _asking("a", "b")
        async with AsyncSequrityClient("k", BASE_URL, http_client=service.async_client()) as client:
            run_tools = client.control.chat.run_tools([query], [UserMessage(content="hi")], "m")
            if way == "scope":
                with anyio.move_on_after(0.05):
                    await run_tools
                raise TimeoutError
            if way == "timeout":
                await asyncio.wait_for(run_tools, 0.05)
            task = asyncio.ensure_future(run_tools)
            await asyncio.sleep(0.05)
            task.cancel()
            await task

    with pytest.raises(asyncio.CancelledError if way == "task" else TimeoutError):
        asyncio.run(run())
    assert sorted(cancelled) == ["a", "b"]
