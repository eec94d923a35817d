"""An argument of another type raises an error that names the argument, before anything is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_service import BASE_URL, MESSAGES, Service, stream

from sequrity import (
    AsyncSequrityClient,
    ConfigError,
    SequrityClient,
    UserMessage,
    call_many,
    call_many_async,
    function_tool,
    policy,
    tool,
)

ANYTHING: Any = 5
POLICY = policy.parse('tool "a" { hard allow always; }')
CALL = policy.Call(tool="a")
REQUEST: dict[str, Any] = {"custom_id": "1", "method": "POST", "url": "/v1/chat/completions", "body": {}}


@pytest.fixture
def client() -> Iterator[SequrityClient]:
    service = Service(stream())
    with service.client() as http_client, SequrityClient("key", BASE_URL, http_client=http_client) as client:
        yield client


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: policy.parse(ANYTHING), "text: expected the text of a policy, found int"),
        (lambda: policy.check(ANYTHING), "text: expected the text of a policy, found int"),
        (lambda: policy.format(ANYTHING), "text: expected the text of a policy, found int"),
        (lambda: policy.explain(ANYTHING), r"policy: expected the Policy that parse\(text\) returns, found int"),
        (lambda: policy.evaluate(ANYTHING, CALL), "policy: expected the Policy "),
        (lambda: policy.evaluate(POLICY, ANYTHING), "call: expected a Call, found int"),
        (
            lambda: policy.evaluate(POLICY, policy.Call(tool="a", arguments={"b": ANYTHING})),
            r"call\.arguments\['b'\]: expected a Value, found int",
        ),
        (
            lambda: policy.label_result(POLICY, policy.Call(tool="a", arguments=ANYTHING), policy.Value()),
            r"call\.arguments: expected a mapping, found int",
        ),
        (lambda: UserMessage.from_json(ANYTHING), "text: expected a string or bytes, found int"),
        (lambda: tool(name=ANYTHING), "name: expected a string, found int"),
        (lambda: tool(description=ANYTHING), "description: expected a string, found int"),
        (lambda: tool(strict=ANYTHING), "strict: expected True or False, found int"),
        (lambda: function_tool(ANYTHING), "function: expected a function, found int"),
        (lambda: call_many(str, ANYTHING), "items: expected a list or another iterable, found int"),
        (lambda: asyncio.run(call_many_async(ANYTHING, [1])), "call: expected an async function"),
    ],
)
def test_wrong_type_of_an_argument_names_it(call: Callable[[], object], message: str) -> None:
    with pytest.raises(ConfigError, match=rf"\A{message}"):
        call()


def test_misspelled_label_of_a_policy_call_has_a_hint() -> None:
    misspelled: Any = {"argments": {}}
    with pytest.raises(TypeError, match=r"'argments'; did you mean 'arguments'\?\Z"):
        policy.Call(tool="a", **misspelled)


def test_call_many_async_refuses_a_plain_function_and_stops() -> None:
    called: list[int] = []
    plain: Any = called.append
    with pytest.raises(ConfigError, match=r"\Acall: expected an async function; call_many takes a plain one\Z"):
        asyncio.run(call_many_async(plain, range(100), max_concurrency=1))
    assert called == [0]


@pytest.mark.parametrize("source", [ANYTHING, b"requests.jsonl", REQUEST])
def test_a_batch_of_something_else_names_its_source_and_writes_nothing(
    client: SequrityClient, tmp_path: Path, source: Any
) -> None:
    output = tmp_path / "results.jsonl"
    with pytest.raises(ConfigError, match=r"\Asource: expected a path or requests, found (int|bytes|dict)\Z"):
        client.control.batch(source, output)
    with pytest.raises(ConfigError, match=r"\Arequests: expected a list of requests, found (int|bytes|dict)\Z"):
        client.control.batch_results(source)
    assert not output.exists()


def test_output_and_arguments_of_a_batch_are_named(client: SequrityClient, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"\Aoutput: expected a path, found int\Z"):
        client.control.batch([REQUEST], ANYTHING)
    with pytest.raises(ConfigError, match=r"\Aarguments: expected a mapping, found int\Z"):
        client.control.batch([REQUEST], tmp_path / "results.jsonl", arguments=ANYTHING)
    with pytest.raises(ConfigError, match=r"\Aarguments: expected a mapping, found int\Z"):
        client.control.batch_results([REQUEST], arguments=ANYTHING)


@pytest.mark.parametrize("switch", ["no", 1])
def test_a_switch_of_a_stream_is_a_bool(client: SequrityClient, switch: Any) -> None:
    message = r"\Astream: expected True or False, found (str|int)\Z"
    with pytest.raises(ConfigError, match=message):
        client.control.chat.run_tools([], MESSAGES, "m", stream=switch)
    with pytest.raises(ConfigError, match=message):
        client.control.chat.parse(MESSAGES, "m", int, stream=switch)

    async def run() -> None:
        async with AsyncSequrityClient("key", BASE_URL) as asynchronous:
            with pytest.raises(ConfigError, match=message):
                await asynchronous.control.chat.run_tools([], MESSAGES, "m", stream=switch)
            with pytest.raises(ConfigError, match=message):
                await asynchronous.control.chat.parse(MESSAGES, "m", int, stream=switch)

    asyncio.run(run())


def test_a_handler_of_a_stream_is_a_function(client: SequrityClient) -> None:
    with (
        client.control.chat.create(MESSAGES, "m", stream=True) as chunks,
        pytest.raises(ConfigError, match=r"\Aon_tool_call: expected a function, found int\Z"),
    ):
        chunks.final(on_tool_call=ANYTHING)
