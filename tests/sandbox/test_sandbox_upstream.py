"""A model behind the sandbox plans; policies, sessions and formats are the sandbox's."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from sequrity import InternalServerError, SequrityClient, UnprocessableEntityError
from sequrity_sandbox import Sandbox, upstream
from sequrity_sandbox.outcome import Failure, Outcome, Refusal, Text, ToolCall, ToolCalls
from sequrity_sandbox.planner import UpstreamError
from sequrity_sandbox.turn import Call, Message, ResponseFormat, Sampling, Tool, ToolChoice, Turn
from sequrity_sandbox.upstream import MAX_RESPONSE_SIZE, UpstreamPlanner, request_of

MODEL = "openai/gpt-5-mini"
SEND: Any = {"type": "function", "function": {"name": "send_email", "parameters": {"type": "object"}}}
DENY: Any = {"mode": "standard", "codes": {"code": 'tool "send_email" { must deny always; }', "language": "sqrt"}}
DUAL: Any = {"agent_arch": "dual-llm"}


class TestThroughTheSandbox:
    """The upstream server is another sandbox, with a script."""

    @pytest.fixture
    def model(self, sequrity_sandbox: Sandbox) -> Sandbox:
        return sequrity_sandbox

    @pytest.fixture
    def client(self, model: Sandbox) -> Iterator[SequrityClient]:
        url = f"{model.url}/control/chat/v1"
        with (
            Sandbox(upstream=url, upstream_model="small", upstream_key="its-key") as sandbox,
            SequrityClient("k", sandbox.url, max_retries=0) as client,
        ):
            yield client

    @staticmethod
    def create(client: SequrityClient, **options: Any) -> Any:
        create: Any = client.control.chat.create
        return create([{"role": "user", "content": "Write to Bob"}], MODEL, session_id=None, **options)

    def test_text_is_the_models(self, model: Sandbox, client: SequrityClient) -> None:
        model.reply("I am a small model.", model="small", text="bob")
        assert self.create(client).text == "I am a small model."
        (sent,) = model.assert_sent(1)
        assert ("authorization", "***") in sent.request_headers

    def test_messages_api_has_the_same_model(self, model: Sandbox, client: SequrityClient) -> None:
        model.reply("I am a small model.")
        response = client.control.messages.create([{"role": "user", "content": "Hello"}], MODEL, max_tokens=50)
        assert response.to_dict()["content"][0]["text"] == "I am a small model."
        assert model.requests[0].request_body["max_tokens"] == 50

    def test_tool_calls_are_the_models_and_results_reach_it(self, model: Sandbox, client: SequrityClient) -> None:
        model.tool_call("send_email", {"to": "bob"}, times=1)
        model.reply("Sent.", tool_result="send_email")
        messages: Any = [{"role": "user", "content": "Write to Bob"}]
        first = client.control.chat.create(messages, MODEL, tools=[SEND])
        assert first.message is not None
        assert first.message.tool_calls
        call = first.message.tool_calls[0]
        messages += [first.message, {"role": "tool", "tool_call_id": call.id, "content": "done"}]
        assert client.control.chat.create(messages, MODEL, tools=[SEND]).text == "Sent."

    def test_policy_denies_a_call_that_the_model_plans(self, model: Sandbox, client: SequrityClient) -> None:
        model.tool_call("send_email", {"to": "bob"})
        response = self.create(client, tools=[SEND], features=DUAL, security_policy=DENY)
        result = json.loads(response.text)
        assert (result["status"], "send_email" in result["error"]["message"]) == ("failure", True)

    def test_policy_in_another_language_is_refused(self, model: Sandbox, client: SequrityClient) -> None:
        model.tool_call("send_email", {"to": "bob"})
        cedar = {"mode": "standard", "codes": {"code": "forbid (principal, action, resource);", "language": "cedar"}}
        with pytest.raises(UnprocessableEntityError, match="sqrt alone"):
            self.create(client, tools=[SEND], features=DUAL, security_policy=cedar)

    def test_failure_of_the_model_is_a_502(self, model: Sandbox, client: SequrityClient) -> None:
        model.fail(400)
        with pytest.raises(InternalServerError, match="The upstream server responded with status 400"):
            self.create(client)


def planned(respond: Any, turn: Turn) -> Outcome:
    planner = UpstreamPlanner("http://localhost/v1/", transport=httpx.MockTransport(respond))
    return asyncio.run(planner.plan(turn))


TURN = Turn(operation="create_chat_completion", model="m", tools=(Tool("add", {"type": "object"}, "Adds."),))


def call_of(name: str, arguments: Any) -> dict[str, Any]:
    return {"tool_calls": [{"id": "1", "type": "function", "function": {"name": name, "arguments": arguments}}]}


@pytest.mark.parametrize(
    ("choice", "outcome"),
    [
        ({"message": {"content": "Hi."}}, Text("Hi.")),
        ({"message": {"content": None}, "finish_reason": "tool_calls"}, Text("")),
        ({"message": {"content": "Hi"}, "finish_reason": "length"}, Text("Hi", finish="length")),
        ({"message": {"content": None, "refusal": "No."}}, Refusal("No.")),
        ({"message": call_of("add", '{"a": 1}')}, ToolCalls((ToolCall("add", {"a": 1}),))),
        ({"message": call_of("add", None)}, ToolCalls((ToolCall("add", {}),))),
        ({"message": call_of("add", "")}, ToolCalls((ToolCall("add", {}),))),
        ({"message": {"content": [{"type": "text", "text": "So"}, {"text": 1}, 2, {"text": "!"}]}}, Text("So!")),
        ({"message": {"content": "So:", **call_of("add", {"a": 1})}}, ToolCalls((ToolCall("add", {"a": 1}),), "So:")),
    ],
)
def test_response_becomes_an_outcome(choice: Any, outcome: Outcome) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"choices": [choice]})

    assert planned(respond, TURN) == outcome


@pytest.mark.parametrize(
    ("response", "message"),
    [
        (
            httpx.Response(200, text="<p>"),
            "responded with a body that is not usable JSON: not valid JSON (at character",
        ),
        (httpx.Response(200, json=[]), "responded with something else than a chat completion"),
        (httpx.Response(200, json={"choices": []}), "something else than a chat completion"),
        (httpx.Response(200, json={"choices": [{"message": "Hi"}]}), "something else than a chat completion"),
        (httpx.Response(200, json={"choices": [{"message": call_of("rm", "{}")}]}), "a tool that the request does not"),
        (
            httpx.Response(200, json={"choices": [{"message": call_of("add", "[1]")}]}),
            "that are not a JSON object",
        ),
        (
            httpx.Response(200, json={"choices": [{"message": call_of("add", "{")}]}),
            "arguments of add that are not valid JSON",
        ),
        (httpx.Response(200, json={"choices": [{"message": {"tool_calls": {"a": 1}}}]}), "calls that are not a list"),
        (httpx.Response(200, json={"choices": [{"message": {"tool_calls": [3]}}]}), "a tool that the request does not"),
        (httpx.Response(503), "responded with status 503"),
        (httpx.Response(200, content=b"\xff"), "responded with a body that is not UTF-8"),
        (httpx.Response(200, content=b" " * (MAX_RESPONSE_SIZE + 1)), "responded with more than 16777216 bytes"),
        (
            httpx.Response(200, content=gzip.compress(b" " * 2**25), headers={"Content-Encoding": "gzip"}),
            "responded with more than 16777216 bytes",
        ),
        (httpx.ConnectError("refused"), "did not respond: ConnectError"),
    ],
)
def test_response_that_cannot_be_used_is_a_502(response: httpx.Response | Exception, message: str) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        if isinstance(response, Exception):
            raise response
        return response

    outcome = planned(respond, TURN)
    assert isinstance(outcome, Failure)
    assert outcome.status == 502
    assert message in outcome.message


def test_response_without_end_is_a_502(monkeypatch: pytest.MonkeyPatch) -> None:
    async def trickle() -> AsyncIterator[bytes]:
        while True:
            yield b" "
            await asyncio.sleep(0.01)

    monkeypatch.setattr(upstream, "TIMEOUT", 0.1)

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=trickle())

    outcome = planned(respond, TURN)
    assert isinstance(outcome, Failure)
    assert outcome.message == "The upstream server did not respond: TimeoutError."


def test_turn_becomes_a_request() -> None:
    turn = Turn(
        operation="create_message",
        model="m",
        messages=(
            Message("system", "Be brief."),
            Message("user", "Add"),
            Message("assistant", "", (Call("1", "add", {"a": 1}),)),
            Message("tool", "2", call_id="1"),
        ),
        tools=(Tool("add", {"type": "object"}, "Adds."), Tool("sub", {"type": "object"})),
        tool_choice=ToolChoice("required", ("add",)),
        response_format=ResponseFormat("json_schema", {"type": "object"}),
        sampling=Sampling(max_tokens=5, stop=("END",)),
    )
    call = {"id": "call_1", "type": "function", "function": {"name": "add", "arguments": '{"a": 1}'}}
    assert request_of(turn, None) == {
        "model": "m",
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "Add"},
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": "call_1", "content": "2"},
        ],
        "tools": [
            {"type": "function", "function": {"name": "add", "description": "Adds.", "parameters": {"type": "object"}}}
        ],
        "tool_choice": "required",
        "response_format": {"type": "json_schema", "json_schema": {"name": "response", "schema": {"type": "object"}}},
        "max_tokens": 5,
        "stop": ["END"],
    }
    plain = Turn(operation="o", model="m", tools=turn.tools, tool_choice=ToolChoice("none"))
    assert request_of(plain, "small") == {"model": "small", "messages": []}
    assert request_of(Turn(operation="o", response_format=ResponseFormat("json_object")), "s")["response_format"] == {
        "type": "json_object"
    }


@pytest.mark.parametrize("url", ["ftp://x", "localhost:8080", "http://", "http://h:x", "http://h:99999", "http://["])
def test_url_must_be_http(url: str) -> None:
    with pytest.raises(UpstreamError, match="is not an http or https URL"):
        Sandbox(upstream=url)
