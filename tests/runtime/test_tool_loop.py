"""The tool loop calls the functions that a model requests, reports their results, and stops at its limit."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from fake_service import ANSWER, BASE_URL, Service, answer
from tool_service import Way, asking, run_async, run_sync, told

from sequrity import SequrityClient
from sequrity.types.chat_completion.request import UserMessage
from sequrity_runtime import APIStatusError, ConfigError, ToolTurnsError


def double(number: int) -> int:
    """Double a number."""
    return number * 2


def fail() -> None:
    """Fail."""
    raise LookupError("nothing there")


async def double_later(number: int) -> int:
    """Double a number, in its own time."""
    await asyncio.sleep(0)
    return number * 2


@pytest.fixture(params=[run_sync, run_async], ids=["sync", "async"])
def run_tools(request: pytest.FixtureRequest) -> Way:
    way: Way = request.param
    return way


def test_requested_functions_are_called_and_results_sent(run_tools: Way) -> None:
    service = Service(asking(("double", '{"number": 2}'), ("double", '{"number": 3}')), answer())
    run = run_tools(service, [double], temperature=0.5)
    assert run.response.text == "hi"
    assert run.turns == 2
    assert [message["role"] for message in run.messages] == ["user", "assistant", "tool", "tool", "assistant"]
    assert [message.get("tool_call_id") for message in run.messages[2:4]] == ["0", "1"]
    assert told(run) == ["4", "6"]
    assert service.last_body["messages"] == run.messages[:-1]
    assert service.last_body["tools"][0]["function"]["name"] == "double"
    assert service.last_body["temperature"] == 0.5
    assert service.last.headers["x-session-id"] == "s"


def test_a_plain_function_whose_task_was_cancelled_is_reported() -> None:
    def query() -> None:
        """Query a table in a task of its own."""

        async def wait() -> None:
            task = asyncio.create_task(asyncio.sleep(9))
            task.cancel()
            await task

        asyncio.run(wait())

    seen: list[BaseException | None] = []

    def describe(_: object, error: Exception) -> str:
        seen.append(error.__cause__)
        return type(error).__name__

    run = run_sync(Service(asking(("query", "{}")), answer()), [query], on_tool_error=describe)
    assert told(run) == ['{"error": "CancelledError"}']
    assert [type(cause) for cause in seen] == [asyncio.CancelledError]


def test_a_function_that_ends_the_program_ends_the_run(run_tools: Way) -> None:
    def leave() -> None:
        """Leave."""
        raise SystemExit(3)

    with pytest.raises(SystemExit):
        run_tools(Service(asking(("leave", "{}")), answer()), [leave])


def test_the_tools_argument_is_sent_as_well(run_tools: Way) -> None:
    service = Service()
    mine: dict[str, Any] = {
        "type": "function",
        "function": {"name": "mine", "parameters": {"type": "object", "properties": {}}},
    }
    assert run_tools(service, [double], tools=[mine]).turns == 1
    assert [tool["function"]["name"] for tool in service.last_body["tools"]] == ["mine", "double"]


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        (("fail", "{}"), "the tool failed with LookupError"),
        (("double", '{"number": "x"}'), "number: 'x' is not of type 'integer'"),
        (("double", "{"), "not valid JSON"),
        (("treble", "{}"), "unknown function 'treble'; known functions: double, fail"),
    ],
)
def test_failures_of_functions_are_sent_to_the_model(run_tools: Way, call: tuple[str, str], fault: str) -> None:
    run = run_tools(Service(asking(call), answer()), [double, fail])
    assert fault in json.loads(told(run)[0])["error"]


def test_async_functions_are_awaited() -> None:
    run = run_async(Service(asking(("double_later", '{"number": 2}')), answer()), [double_later])
    assert told(run) == ["4"]
    with pytest.raises(ConfigError, match="is async"):
        run_sync(Service(), [double_later])


def test_max_turns_raises_tool_turns_error(run_tools: Way) -> None:
    calls: list[int] = []

    def count() -> None:
        """Count."""
        calls.append(1)

    service = Service(asking(("count", "{}")))
    with pytest.raises(ToolTurnsError, match="after 3 turns") as caught:
        run_tools(service, [count], max_turns=3)
    assert (len(service.requests), len(calls)) == (3, 2)
    assert caught.value.run.turns == 3
    assert caught.value.run.messages[-1]["role"] == "assistant"
    with pytest.raises(ToolTurnsError, match=r"after 1 turn\Z"):
        run_tools(service, [count], max_turns=1)
    for bad in (0, True, 1.0, "1", None):
        with pytest.raises(ConfigError, match="max_turns"):
            run_tools(service, [count], max_turns=bad)


def test_an_error_of_the_call_ends_the_loop(run_tools: Way) -> None:
    with pytest.raises(APIStatusError):
        run_tools(Service(asking(("double", '{"number": 2}')), answer({}, status=500)), [double])


@pytest.mark.parametrize("choices", [[], [{"index": 0, "finish_reason": "content_filter"}]])
def test_a_response_without_message_ends_the_loop(run_tools: Way, choices: Any) -> None:
    run = run_tools(Service(answer({**ANSWER, "choices": choices})), [double])
    assert [message["role"] for message in run.messages] == ["user"]


class Unsayable(Exception):
    def __str__(self) -> str:
        raise RuntimeError


def tool(does: Callable[[], Any]) -> Callable[[], Any]:
    def tried() -> Any:
        """Try it."""
        return does()

    return tried


def test_an_exception_whose_str_raises_is_reported_by_its_name(run_tools: Way) -> None:
    def fails() -> None:
        raise Unsayable

    run = run_tools(Service(asking(("tried", "{}")), answer()), [tool(fails)])
    assert told(run) == ['{"error": "the tool failed with Unsayable"}']


class Unlisted(dict[str, int]):
    def __iter__(self) -> Any:
        raise RuntimeError("broken")


@pytest.mark.parametrize(
    "result",
    [object(), Unlisted(a=1), [10**6000], [[object()]]],
    ids=["object", "broken", "huge", "within"],
)
def test_a_result_that_cannot_be_written_is_reported_to_the_model(run_tools: Way, result: Any) -> None:
    run = run_tools(Service(asking(("tried", "{}")), answer()), [tool(lambda: result)])
    assert run.response.text == "hi"
    assert re.fullmatch("the result of tried: .* cannot be written as JSON", json.loads(told(run)[0])["error"])


@pytest.mark.parametrize(
    ("result", "text"),
    [
        ("a\ud800", "a\ud800"),
        (["a\ud800"], '["a\\ud800"]'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        ({"\xe4": [1, None]}, '{"\xe4":[1,null]}'),
        ([float("nan"), float("inf"), 1j], '["nan","inf","1j"]'),
        ({1: 2, None: b"a"}, '{"1":2,"None":"YQ=="}'),
    ],
)
def test_serializable_results_are_rendered(run_tools: Way, result: Any, text: str) -> None:
    service = Service(asking(("tried", "{}")), answer())
    assert told(run_tools(service, [tool(lambda: result)])) == [text]
    assert service.last_body["messages"][-1]["content"] == text


def say(text: str = "") -> str:
    """Say it."""
    return f"said {text!r}"


@pytest.mark.parametrize(
    ("arguments", "content"),
    [
        ("", "said ''"),
        ("  ", "said ''"),
        ('{"text": "\\ud800"}', r"said '\ud800'"),
        ('{"text": "a", "text": "b"}', "the same key twice"),
        ("[1]", "is not of type 'object'"),
        ("null", "is not of type 'object'"),
        ('{"text": NaN}', "NaN is not JSON"),
        ('{"text": 1e999}', "exceeds the range of floats"),
        ('{"text": ' + "[" * 1500 + "]" * 1500 + "}", "nested more than 1000"),
        ('{"text": "a"} x', "not valid JSON"),
        ('\ufeff{"text": "a"}', "not valid JSON"),
    ],
)
def test_malformed_arguments_are_reported_or_parsed(run_tools: Way, arguments: str, content: str) -> None:
    (text,) = told(run_tools(Service(asking(("say", arguments)), answer()), [say]))
    assert content in text


@dataclass
class Chain:
    rest: Chain | None = None


def test_arguments_too_deep_for_the_stack_are_reported(run_tools: Way) -> None:
    def measure(chain: Chain | None) -> None:
        """Measure a chain."""

    deep = '{"chain": ' + '{"rest": ' * 200 + "null" + "}" * 201
    (text,) = told(run_tools(Service(asking(("measure", deep)), answer()), [measure]))
    assert json.loads(text)["error"] == "arguments are nested too deeply"


@pytest.mark.parametrize(
    ("functions", "why"),
    [
        ([type], r"type\(\) has no readable signature"),
        ([int], r"int\(\) has no readable signature"),
        ([print], r"print\(args\)"),
        (None, "functions: expected a list, found NoneType"),
        (say, "functions: expected a list, found function"),
        ("say", "functions: expected a list, found str"),
        ({"say": say}, "functions: expected a list, found dict"),
        ([5], r"functions\[0\]: expected a function, found int$"),
        ([say, "say"], r"functions\[1\]: expected a function, found str; pass the function itself, not its name"),
        ([{"type": "function"}], r"functions\[0\]: expected a function, found dict; pass the definition .* in `tools`"),
        ([lambda: None], r"functions\[0\]: expected a function with a name .*, found '<lambda>'; tool\(name=...\)"),
    ],
)
def test_invalid_functions_are_refused_before_any_io(run_tools: Way, functions: Any, why: str) -> None:
    service = Service()
    with pytest.raises(ConfigError, match=why):
        run_tools(service, functions)
    assert service.requests == []


@pytest.mark.parametrize("annotation", ["Missing", "int[", "int.missing", "1 / 0"])
def test_an_annotation_that_cannot_be_evaluated_is_refused(run_tools: Way, annotation: str) -> None:
    def odd(value: Any) -> None:
        """Take a parameter with an unknown annotation."""

    odd.__annotations__["value"] = annotation
    with pytest.raises(ConfigError, match=r"odd\(\) has an annotation that cannot be resolved"):
        run_tools(Service(), [odd])


@pytest.mark.parametrize("option", [{"tools": 5}, {"tools": "x"}])
def test_options_that_conflict_with_functions_are_refused(run_tools: Way, option: Any) -> None:
    with pytest.raises(ConfigError, match=f"^{next(iter(option))}: "):
        run_tools(Service(), [say], **option)


def test_stream_in_extra_body_is_refused(run_tools: Way) -> None:
    with pytest.raises(ConfigError, match="stream: "):
        run_tools(Service(), [say], extra_body={"stream": True})


def test_messages_must_be_a_list() -> None:
    none: Any = None
    with (
        SequrityClient("k", BASE_URL, http_client=Service().client()) as client,
        pytest.raises(ConfigError, match="messages: expected a list, found NoneType"),
    ):
        client.control.chat.run_tools([say], none, "m")


def test_all_turns_of_a_run_share_a_session_in_any_thread() -> None:
    service = Service(*[asking(("double", '{"number": 2}')), answer(x_session_id="s")] * 2)
    client = SequrityClient("k", BASE_URL, http_client=service.client())

    def run(options: Any) -> None:
        client.control.chat.run_tools([double], [UserMessage(content="hi")], "m", **options)

    with ThreadPoolExecutor(1) as pool:
        for options in ({}, {"session_id": "given"}):
            pool.submit(run, options).result()
    assert [request.headers.get("x-session-id") for request in service.requests] == [None, "s", "given", "s"]
