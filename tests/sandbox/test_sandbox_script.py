"""Scripts decide which requests get which responses. The calls are those of the real client."""

from __future__ import annotations

import json
import math
import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import pytest
from attrs import fields

from sequrity import (
    ConflictError,
    FunctionDefinition,
    FunctionTool,
    NotFoundError,
    RateLimitError,
    SequrityClient,
    UnprocessableEntityError,
)
from sequrity.control.types.headers import FeaturesHeader, SecurityPolicyHeader
from sequrity.control.types.results import ResponseContentJsonSchema
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import UNSET
from sequrity_runtime.errors import APIConnectionError
from sequrity_sandbox import Sandbox, ScriptError
from sequrity_sandbox.script.conditions import matcher
from sequrity_sandbox.script.file import read_script, scenario_of
from sequrity_sandbox.script.yaml_text import read_yaml
from sequrity_scenario.scenario import Match, RegexPattern

from ._calls import ROOT

MODEL = "openai/gpt-5-mini"
TOOL = FunctionTool(type="function", function=FunctionDefinition(name="get_weather", parameters={"type": "object"}))
SEND = FunctionTool(type="function", function=FunctionDefinition(name="send_email", parameters={"type": "object"}))


def said(client: SequrityClient, text: str = "Hello", model: str = MODEL, **options: Any) -> str | None:
    """Send a text in a new session, and return the text of the response."""
    create: Any = client.control.chat.create
    response: ChatCompletionResponse = create([{"role": "user", "content": text}], model, session_id=None, **options)
    return response.text


def called(client: SequrityClient, tools: list[FunctionTool], **options: Any) -> list[tuple[str, Any]]:
    """Send a text in a new session, and return the tool calls of the response."""
    create: Any = client.control.chat.create
    messages = [{"role": "user", "content": "Weather?"}]
    response: ChatCompletionResponse = create(messages, MODEL, tools=tools, session_id=None, **options)
    return [(call.function.name, arguments_of(call)) for call in response.message.tool_calls or ()]


def arguments_of(call: Any) -> Any:
    return json.loads(call.function.arguments)


def is_own(text: str | None) -> bool:
    return "This text is from the sandbox" in (text or "")


class TestResponses:
    def test_reply_is_the_text_of_the_response(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        sequrity_sandbox.reply("Three days.")
        assert said(sequrity_client) == "Three days."

    def test_reply_of_a_value_is_its_json(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.reply({"days": 3})
        assert json.loads(said(sequrity_client) or "") == {"days": 3}

    def test_tool_call_has_the_scripted_arguments_and_the_result_continues(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        sequrity_sandbox.tool_call("get_weather", {"city": "Paris"}, tool="get_weather", times=1)
        sequrity_sandbox.reply("Sunny.", tool_result="get_weather")
        chat = sequrity_client.control.chat
        messages: list[Any] = [{"role": "user", "content": "Weather?"}]
        first = chat.create(messages, MODEL, tools=[TOOL], session_id=None)
        assert first.message.tool_calls
        (call,) = first.message.tool_calls
        assert (call.function.name, arguments_of(call)) == ("get_weather", {"city": "Paris"})
        messages += [first.message, {"role": "tool", "tool_call_id": call.id, "content": "20 degrees"}]
        assert chat.create(messages, MODEL, tools=[TOOL]).text == "Sunny."

    def test_several_tool_calls_are_requested_at_once(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        sequrity_sandbox.tool_calls([("get_weather", {"city": "Paris"}), ("send_email", {})])
        calls = called(sequrity_client, [TOOL, SEND])
        assert calls == [("get_weather", {"city": "Paris"}), ("send_email", {})]

    def test_refusal_is_the_models_refusal(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.refuse("I cannot help with that.")
        response = sequrity_client.control.chat.create([{"role": "user", "content": "Hm"}], MODEL)
        message = response.choices[0].message
        assert message is not None
        assert message.refusal == "I cannot help with that."

    def test_failure_is_retried_after_the_seconds_that_it_names(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        sequrity_sandbox.fail(429, retry_after=0.02, times=1)
        assert is_own(said(sequrity_client))
        assert [each.status for each in sequrity_sandbox.requests] == [429, 200]
        assert ("Retry-After", "0.02") in sequrity_sandbox.requests[0].response_headers

    def test_failure_has_the_scripted_message_headers_and_body(self, sequrity_sandbox: Sandbox) -> None:
        sequrity_sandbox.fail(429, "Slow down.", error_headers={"X-Limit": "3"}, times=1)
        sequrity_sandbox.fail(503, error_body={"why": "a test"})
        with (
            SequrityClient("k", sequrity_sandbox.url, max_retries=0) as client,
            pytest.raises(RateLimitError, match=r"Slow down\."),
        ):
            said(client)
        assert ("X-Limit", "3") in sequrity_sandbox.requests[0].response_headers
        assert httpx.get(f"{sequrity_sandbox.url}/control/health").status_code == 200  # no operation of the contract
        post = httpx.post(
            f"{sequrity_sandbox.url}/control/chat/v1/chat/completions",
            json={"model": MODEL, "messages": [{"role": "user", "content": "Hello"}]},
            headers={"Authorization": "Bearer k"},
        )
        assert (post.status_code, post.json()) == (503, {"why": "a test"})

    def test_delay_alone_leaves_the_response_to_the_sandbox(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        sequrity_sandbox.delay(0.05, times=1)
        start = time.perf_counter()
        assert is_own(said(sequrity_client))
        assert time.perf_counter() - start >= 0.05

    def test_delayed_reply(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.reply("Late.", delay=0.05)
        start = time.perf_counter()
        assert said(sequrity_client) == "Late."
        assert time.perf_counter() - start >= 0.05

    def test_dual_result_has_value_labels_and_program(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        sequrity_sandbox.dual_result(
            {"days": 3}, producers=["docs"], tags=["internal"], consumers=["*"], program="x = 1"
        )
        result = self.result(sequrity_client)
        assert result.status == "success"
        value = result.final_return_value
        assert value is not None
        assert value.value == {"days": 3}
        assert value.meta is not UNSET
        assert (value.meta.producers, value.meta.tags, value.meta.consumers) == (["docs"], ["internal"], ["*"])

    def test_dual_result_can_be_a_failure(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.dual_result(error=("policy_violation", "Denied."))
        result = self.result(sequrity_client)
        assert result.status == "failure"
        assert result.error is not None
        assert (result.error.code, result.error.message) == ("policy_violation", "Denied.")

    @staticmethod
    def result(client: SequrityClient) -> ResponseContentJsonSchema:
        messages: Any = [{"role": "user", "content": "Hello"}]
        response = client.control.chat.create(messages, MODEL, features=FeaturesHeader.dual_llm())
        return ResponseContentJsonSchema.from_dict(json.loads(response.text or ""))

    def test_stream_has_the_scripted_pieces(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.stream(["Three ", "days", "."], pause=0.001)
        messages: Any = [{"role": "user", "content": "Hello"}]
        with sequrity_client.control.chat.create(messages, MODEL, stream=True) as stream:
            assert [chunk.text for chunk in stream if chunk.text] == ["Three ", "days", "."]
        assert said(sequrity_client) == "Three days."

    def test_stream_is_cut_after_its_last_piece(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient, caplog: pytest.LogCaptureFixture
    ) -> None:
        sequrity_sandbox.stream(["Three ", "days"], then="cut")
        found: list[str] = []
        messages: Any = [{"role": "user", "content": "Hello"}]
        with (
            pytest.raises(APIConnectionError),
            sequrity_client.control.chat.create(messages, MODEL, stream=True) as stream,
        ):
            found.extend(chunk.text for chunk in stream if chunk.text)
        assert found == ["Three ", "days"]
        assert caplog.records == []  # the server does not complain of a cut on purpose

    def test_a_scripted_decision_replaces_a_policy_in_cedar(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        policy = SecurityPolicyHeader.dual_llm(codes="forbid (principal, action, resource);", language="cedar")
        options: Any = {"features": FeaturesHeader.dual_llm(), "security_policy": policy}
        with pytest.raises(UnprocessableEntityError, match="sqrt alone"):
            said(sequrity_client, tools=[SEND], **options)
        with pytest.raises(UnprocessableEntityError, match="sqrt alone"):
            said(sequrity_client, **options)
        sequrity_sandbox.decide("send_*", allow=False, reason="forbid (principal, action, resource);")
        sequrity_sandbox.decide("get_*", allow=True)
        denied = json.loads(said(sequrity_client, tools=[SEND], **options) or "")
        assert denied["status"] == "failure"
        decision = sequrity_sandbox.requests[-1].decisions[-1]
        assert (decision.tool, decision.allowed, decision.reason) == (
            "send_email",
            False,
            "forbid (principal, action, resource);",
        )
        assert [name for name, _ in called(sequrity_client, [TOOL], **options)] == ["get_weather"]

    def test_rules_apply_to_every_operation(self, sequrity_sandbox: Sandbox) -> None:
        sequrity_sandbox.fail(503, operation="create_message")
        with SequrityClient("k", sequrity_sandbox.url, max_retries=0) as client:
            with pytest.raises(Exception, match="A rule of the script decided this"):
                client.control.messages.create([{"role": "user", "content": "Hello"}], MODEL, max_tokens=5)
            assert is_own(said(client))


class TestConditions:
    @pytest.mark.parametrize(
        ("conditions", "holds"),
        [
            ({"operation": "create_chat_completion"}, True),
            ({"operation": "create_*"}, True),
            ({"operation": "create_message"}, False),
            ({"path": "/control/chat/openai/*"}, True),
            ({"path": "/control/code/*"}, False),
            ({"model": MODEL}, True),
            ({"model": "openai/*"}, True),
            ({"model": "openai"}, False),
            ({"model": {"regex": "gpt-[45]"}}, True),
            ({"text": "REFUND"}, True),
            ({"text": "a * refund"}, True),
            ({"text": {"regex": "^a"}}, True),
            ({"text": {"regex": "^refund"}}, False),
            ({"text": {"regex": "(?i)REFUND(?=$|[!?.])"}}, True),
            ({"text": "refunds"}, False),
            ({"tool": "get_*"}, True),
            ({"tool": "send_email"}, False),
            ({"tool_result": "get_weather"}, False),
            ({"headers": {"X-Test": "on"}}, True),
            ({"headers": {"x-test": "of*"}}, False),
            ({"headers": {"X-Absent": "*"}}, False),
            ({"headers": {"Authorization": "*s3cret*"}}, False),
            ({"turn": 1}, True),
            ({"turn": 2}, False),
            ({"body": {"temperature": 0.5}}, True),
            ({"body": {"metadata": {"a": "1"}}}, True),
            ({"body": {"temperature": 1}}, False),
            ({"body": {"metadata": {"a": "1", "c": "3"}}}, False),
            ({"body": {"metadata": "a"}}, False),
            ({"model": "openai/*", "turn": 2}, False),
        ],
        ids=str,
    )
    def test_rule_is_for_requests_that_meet_all_conditions(
        self, sequrity_sandbox: Sandbox, conditions: dict[str, Any], holds: bool
    ) -> None:
        sequrity_sandbox.reply("Scripted.", **conditions)
        with SequrityClient("s3cret", sequrity_sandbox.url, custom_headers={"X-Test": "on"}) as client:
            text = said(
                client,
                "a full Refund",
                provider="openai",
                tools=[TOOL],
                tool_choice="none",
                temperature=0.5,
                metadata={"a": "1", "b": "2"},
            )
        assert (text == "Scripted.") is holds

    @pytest.mark.parametrize(
        "pattern",
        [{"regex": "(a+)+$"}, {"regex": r"^(?=.)(\w+\s?)*$"}, {"regex": r"(a|aa)+\1c"}, "a*" * 30 + "z"],
        ids=str,
    )
    def test_pattern_that_backtracks_takes_little_time(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient, pattern: Any
    ) -> None:
        sequrity_sandbox.reply("Scripted.", text=pattern)
        started = time.perf_counter()
        assert is_own(said(sequrity_client, "a" * 2_000 + "!"))
        assert time.perf_counter() - started < 2

    @pytest.mark.parametrize(
        ("pattern", "text", "holds"),
        [
            ("a", "a", True),
            ("a", "ab", False),
            ("*", "", True),
            ("a*", "ab", True),
            ("*b", "ab", True),
            ("a*b*c", "a-b-b-c", True),
            ("a*b*c", "a-c", False),
            ("ab*ba", "aba", False),
            ("a**c", "ac", True),
            ("*a*", "bab", True),
            ("*a*a*", "bab", False),
            ("a.c", "abc", False),
            ("a*c", "a\nc", True),
        ],
    )
    def test_star_stands_for_any_characters(self, pattern: str, text: str, holds: bool) -> None:
        assert matcher(pattern)(text) is holds

    def test_text_with_a_lone_surrogate_is_searched(self) -> None:
        assert matcher(RegexPattern(regex="b$"))("\ud800b") is True

    @pytest.mark.parametrize(
        ("seconds", "value"),
        [(2, "2"), (0, "0"), (0.05, "0.05"), (10, "10"), (1234567, "1234567"), (0.00001, "0.00001")],
    )
    def test_retry_after_has_no_exponent(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient, seconds: float, value: str
    ) -> None:
        sequrity_sandbox.fail(429, retry_after=seconds)
        with (
            SequrityClient("k", sequrity_sandbox.url, max_retries=0) as client,
            pytest.raises(RateLimitError) as caught,
        ):
            said(client)
        assert caught.value.headers["retry-after"] == value

    def test_turns_of_a_session_are_counted(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.reply("One.", turn=1)
        sequrity_sandbox.reply("Two.", turn=2)
        chat = sequrity_client.control.chat
        assert [chat.create([{"role": "user", "content": "Hello"}], MODEL).text for _ in range(2)] == ["One.", "Two."]

    def test_first_rule_that_matches_wins(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.reply("First.", text="hello", times=2)
        sequrity_sandbox.reply("Second.")
        assert [said(sequrity_client) for _ in range(3)] == ["First.", "First.", "Second."]

    def test_reset_removes_rules(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        sequrity_sandbox.reply("Scripted.")
        sequrity_sandbox.reset()
        assert is_own(said(sequrity_client))

    @pytest.mark.parametrize(
        ("method", "arguments", "options", "text"),
        [
            ("fail", [200], {}, "status: expected at least 400"),
            ("delay", [-1], {}, "delay: expected at least 0"),
            ("reply", ["a"], {"mode": "b"}, "reply: unknown argument 'mode'; did you mean 'model'?"),
            ("stream", [["a"]], {"then": "stop"}, "then: expected one of"),
            ("reply", ["a"], {"model": {"regex": "("}}, "model.regex: not a regular"),
            ("reply", ["a"], {"times": 0}, "times: expected at least 1"),
            ("reply", [math.nan], {}, "expected JSON values"),
            ("reply", [object()], {}, "expected JSON values"),
            ("decide", [""], {"allow": True}, "tool: "),
            ("fail", [500], {"retry_afer": 1}, "fail: unknown argument 'retry_afer'; did you mean 'retry_after'?"),
            ("fail", [500], {"error_headers": {"a b": "c"}}, "error_headers: 'a b' is not a header name"),
            ("fail", [500], {"status_code": 1, "retry_after": -1}, "fail: unknown argument 'status_code'"),
            ("tool_calls", [[("a", {"b": 1})]], {"tims": 1}, "tool_calls: unknown argument 'tims'; "),
            ("tool_call", [""], {}, "calls[0].name: expected at least 1 characters"),
            ("refuse", ["no"], {"zzz": 1}, "refuse: unknown argument 'zzz'; known are body, delay, headers, message, "),
            ("assert_sent", [1], {"modle": "m"}, "assert_sent: unknown argument 'modle'; did you mean 'model'?"),
            (
                "assert_sent",
                [1],
                {"turn": 0, "model": 5},
                "model: expected a string or an object, found an integer; turn: ",
            ),
            ("tool_call", ["a", "{}"], {}, "calls[0].arguments: expected an object, found a string"),
            ("tool_calls", [["a"]], {}, "calls: expected a list of pairs, each a name and its arguments"),
            ("tool_calls", [[("a", {"b": 1}, 1)]], {}, "calls: expected a list of pairs, each a name"),
            ("tool_calls", [7], {}, "calls: expected a list of pairs, each a name and its arguments"),
            ("stream", ["text"], {}, "pieces: expected an array, found a string"),
            ("dual_result", [], {"error": "x"}, "error: expected an object, found a string"),
            ("dual_result", [], {"error": ("x",)}, "error: missing required key 'message'"),
            ("dual_result", [1], {"tags": "pii"}, "tags: expected an array, found a string"),
            ("dual_result", [1], {"error": ("a", "b")}, "expected a value or an error, found both"),
            ("wait_for", [1], {"timeut": 1}, "wait_for: unknown argument 'timeut'; did you mean 'timeout'?"),
        ],
    )
    def test_an_invalid_rule_raises_at_its_method(
        self, sequrity_sandbox: Sandbox, method: str, arguments: list[Any], options: dict[str, Any], text: str
    ) -> None:
        with pytest.raises(ScriptError) as caught:
            getattr(sequrity_sandbox, method)(*arguments, **options)
        assert str(caught.value).startswith(text)

    def test_calls_take_any_mapping_and_labels_any_collection(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        sequrity_sandbox.tool_call("get_weather", MappingProxyType({"city": "Paris"}), times=1)
        sequrity_sandbox.dual_result(1, tags={"b", "a"}, producers=iter(["t"]))
        sequrity_sandbox.stream(iter(["a", "b"]))
        assert called(sequrity_client, [TOOL]) == [("get_weather", {"city": "Paris"})]


SCRIPT = """
strict: true
rules:
  - name: refunds
    when: {text: refund}
    then: {reply: Refunds take three days.}
  - when:
      model: openai/*
      turn: 1
    then:
      tool_calls:
        - {name: get_weather, arguments: {city: Paris, days: 3}}
    times: 1
  - when: {model: {regex: ^slow}}
    then: {reply: {value: {days: 3, yes: "no"}}, delay: 0.01}
"""


def _wrong_files() -> list[tuple[Any, str]]:
    return [
        ([], "expected an object"),
        ({"rule": []}, "rule: unknown key; did you mean 'rules'?"),
        ({"rules": {}}, "rules: expected an array"),
        ({"rules": [3]}, "rules[0]: expected an object"),
        ({"rules": [{}]}, "rules[0]: missing"),
        ({"rules": [{"then": {}}]}, "rules[0].then: expected at least 1"),
        ({"rules": [{"then": {"replay": "a"}}]}, "rules[0].then.replay: unknown key; did you mean 'reply'?"),
        ({"rules": [{"then": {"reply": 3}}]}, "rules[0].then.reply: expected a string or an object"),
        ({"rules": [{"then": {"reply": {}}}]}, "rules[0].then.reply"),
        (
            {"rules": [{"then": {"reply": "a", "refusal": "b"}}]},
            "rules[0].then: expected one response, found reply and",
        ),
        ({"rules": [{"then": {"refusal": ""}}]}, "rules[0].then.refusal: expected"),
        ({"rules": [{"then": {"tool_calls": []}}]}, "rules[0].then.tool_calls: expected at least 1"),
        ({"rules": [{"then": {"tool_calls": [{}]}}]}, "rules[0].then.tool_calls[0]"),
        (
            {"rules": [{"then": {"tool_calls": [{"name": "a", "arguments": "{}"}]}}]},
            "tool_calls[0].arguments: expected",
        ),
        ({"rules": [{"then": {"fail": {}}}]}, "rules[0].then.fail"),
        ({"rules": [{"then": {"fail": {"status": 200}}}]}, "status: expected at least 400"),
        ({"rules": [{"then": {"fail": {"status": 600}}}]}, "rules[0].then.fail.status: expected at most 599"),
        ({"rules": [{"then": {"fail": {"status": 429, "retry_after": -1}}}]}, "rules[0].then.fail.retry_after"),
        ({"rules": [{"then": {"fail": {"status": 429, "headers": {"a": 1}}}}]}, "rules[0].then.fail.headers"),
        (
            {"rules": [{"then": {"fail": {"status": 429, "headers": {"a": "b\r\nSet-Cookie: c"}}}}]},
            "rules[0].then.fail.headers: a: not a header value",
        ),
        (
            {"rules": [{"then": {"fail": {"status": 429, "headers": {"a b": "c"}}}}]},
            "rules[0].then.fail.headers: 'a b' is not a header name",
        ),
        (
            {"rules": [{"then": {"response": {"status": 200, "headers": {"Content-Length": "3"}}}}]},
            "rules[0].then.response.headers: Content-Length: the server sets this header",
        ),
        ({"rules": [{"then": {"response": {"status": 100}}}]}, "rules[0].then.response.status: expected at least 200"),
        (
            {"rules": [{"then": {"response": {"status": 200, "body": 1, "text": "1"}}}]},
            "rules[0].then.response: expected a body or a text, found both",
        ),
        ({"rules": [{"then": {"delay": "1"}}]}, "rules[0].then.delay: expected a number"),
        ({"rules": [{"then": {"delay": 601}}]}, "rules[0].then.delay: expected at most 600"),
        ({"rules": [{"then": {"stream": {"pieces": []}}}]}, "rules[0].then.stream.pieces: expected at least 1"),
        ({"rules": [{"then": {"stream": {"pieces": ["a"], "then": "stop"}}}]}, "rules[0].then.stream.then"),
        ({"rules": [{"then": {"dual_result": {}}}]}, "rules[0].then.dual_result"),
        (
            {"rules": [{"then": {"dual_result": {"value": 1, "error": {"code": "a", "message": "b"}}}}]},
            "rules[0].then.dual_result: expected a value or an error, found both",
        ),
        ({"rules": [{"then": {"dual_result": {"error": {"code": "a"}}}}]}, "rules[0].then.dual_result.error"),
        ({"rules": [{"then": {"reply": "a"}, "times": 0}]}, "times: expected at least 1"),
        ({"rules": [{"then": {"reply": "a"}, "times": 1.5}]}, "rules[0].times: expected an integer"),
        ({"rules": [{"then": {"reply": "a"}, "when": {"turn": 0}}]}, "rules[0].when.turn: expected at least 1"),
        ({"rules": [{"then": {"reply": "a"}, "when": {"model": ""}}]}, "rules[0].when.model"),
        (
            {"rules": [{"then": {"reply": "a"}, "when": {"text": {"regex": "("}}}]},
            "rules[0].when.text.regex: not a regular",
        ),
        (
            {"rules": [{"then": {"reply": "a"}, "when": {"header": {}}}]},
            "when.header: unknown key; did you mean 'headers'?",
        ),
        (
            {"rules": [{"then": {"reply": "a"}, "when": {"headers": {"a": {"regex": "["}}}}]},
            "when.headers.a.regex: not a",
        ),
        ({"rules": [{"then": {"reply": "a"}, "when": {"body": []}}]}, "rules[0].when.body: expected an object"),
        (
            {"rules": [{"then": {"response": {"status": 204, "text": "a"}}}]},
            "rules[0].then.response: a response with status 204 has no body",
        ),
        (
            {"rules": [{"then": {"response": {"status": 304, "body": None}}}]},
            "rules[0].then.response: a response with status 304 has no body",
        ),
        ({"version": 2}, "version: expected at most 1"),
        ({"strict": "yes"}, "strict: expected a boolean"),
        ({"spent": "never"}, "spent: expected"),
        ({"decisions": [{"tool": "a"}]}, "decisions[0]: missing"),
        ({"decisions": [{"tool": {"regex": "*"}, "allow": True}]}, "decisions[0].tool.regex: not a regular expression"),
    ]


class TestFiles:
    @pytest.fixture
    def write(self, tmp_path: Path) -> Callable[[str, str], Path]:
        def write(name: str, text: str) -> Path:
            path = tmp_path / name
            path.write_text(text, "utf-8")
            return path

        return write

    def test_script_file_in_yaml(self, write: Callable[[str, str], Path]) -> None:
        sandbox = Sandbox(write("script.yaml", SCRIPT))
        with httpx.Client(transport=sandbox.transport) as http:
            client = SequrityClient("k", "http://localhost", http_client=http, max_retries=0)
            assert said(client, "A refund, please") == "Refunds take three days."
            assert called(client, [TOOL]) == [("get_weather", {"city": "Paris", "days": 3})]
            assert json.loads(said(client, model="slow") or "") == {"days": 3, "yes": "no"}
            with pytest.raises(NotFoundError) as caught:
                said(client, "Weather?")
            assert "create_chat_completion, model 'openai/gpt-5-mini', text 'Weather?'" in str(caught.value)
            assert "refunds: text; rule 2: times; rule 3: model" in str(caught.value)
            sandbox.reset()
            assert len(called(client, [TOOL])) == 1
        sandbox.close()

    def test_same_script_in_json(self, write: Callable[[str, str], Path]) -> None:
        document = read_yaml(SCRIPT.encode())
        assert read_script(write("script.json", json.dumps(document))) == read_script(write("s.yml", SCRIPT))

    def test_decisions_of_a_file(self, write: Callable[[str, str], Path]) -> None:
        decisions = [{"tool": "send_*", "allow": False}, {"tool": {"regex": "^get"}, "allow": True}]
        sandbox = Sandbox(write("s.json", json.dumps({"decisions": decisions})))
        policy = SecurityPolicyHeader.dual_llm(codes="forbid (principal, action, resource);", language="cedar")
        options: Any = {"features": FeaturesHeader.dual_llm(), "security_policy": policy}
        other = FunctionTool(type="function", function=FunctionDefinition(name="other", parameters={"type": "object"}))
        with httpx.Client(transport=sandbox.transport) as http:
            client = SequrityClient("k", "http://localhost", http_client=http)
            assert "A rule of the script decided this" in (said(client, tools=[SEND], **options) or "")
            assert [name for name, _ in called(client, [TOOL], **options)] == ["get_weather"]
            with pytest.raises(UnprocessableEntityError, match="sqrt alone"):
                called(client, [other], **options)
        sandbox.close()

    def test_strict_sandbox_without_rules_responds_with_errors(self) -> None:
        sandbox = Sandbox(strict=True)
        with httpx.Client(transport=sandbox.transport) as http:
            client = SequrityClient("k", "http://localhost", http_client=http)
            with pytest.raises(NotFoundError, match="it has no rules"):
                said(client)
            for number in range(12):
                sandbox.reply("a", text=f"text {number}")
            with pytest.raises(NotFoundError, match="rule 10: text; and 2 more"):
                said(client)
        sandbox.close()

    def test_used_rules_repeat_if_the_script_allows_it(self, write: Callable[[str, str], Path]) -> None:
        rules = [{"then": {"reply": text}, "times": 1} for text in ("One.", "Two.")]
        sandbox = Sandbox(write("s.json", json.dumps({"spent": "repeat", "rules": rules})))
        with httpx.Client(transport=sandbox.transport) as http:
            client = SequrityClient("k", "http://localhost", http_client=http)
            assert [said(client) for _ in range(3)] == ["One.", "Two.", "Two."]
        sandbox.close()

    def test_a_recorded_response_is_sent_unchanged(self, write: Callable[[str, str], Path]) -> None:
        stream = 'data: {"id": "c", "choices": []}\n\ndata: [DONE]\n\n'
        headers = {"content-type": "text/event-stream", "x-extra": "1"}
        rules = [
            {"when": {"text": "stream"}, "then": {"response": {"status": 200, "headers": headers, "text": stream}}},
            {"when": {"text": "empty"}, "then": {"response": {"status": 502}}},
            {"when": {"text": "none"}, "then": {"response": {"status": 204, "text": ""}}},
            {"then": {"response": {"status": 201, "body": {"a": [1, None]}}}},
        ]
        sandbox = Sandbox(write("s.json", json.dumps({"rules": rules})))
        with httpx.Client(transport=sandbox.transport, headers={"Authorization": "Bearer k"}) as client:
            url = "http://localhost/control/chat/v1/chat/completions"
            found = [
                client.post(url, json={"model": "m", "messages": [{"role": "user", "content": text}]})
                for text in ("stream", "empty", "none", "other")
            ]
        assert [(each.status_code, each.text) for each in found[:3]] == [(200, stream), (502, ""), (204, "")]
        assert found[0].headers["x-extra"] == "1"
        assert (found[3].status_code, found[3].json()) == (201, {"a": [1, None]})
        sandbox.close()

    @pytest.mark.parametrize(("document", "text"), _wrong_files(), ids=lambda value: str(value)[:60])
    def test_an_invalid_script_file_is_refused_with_its_location(
        self, write: Callable[[str, str], Path], document: Any, text: str
    ) -> None:
        path = write("script.json", json.dumps(document))
        with pytest.raises(ScriptError) as caught:
            Sandbox(path)
        assert str(caught.value).startswith(f"{path}: ")
        assert text in str(caught.value)

    @pytest.mark.parametrize("rule", [{"reply": 1}, {"then": {"reply": "a", "refusal": "b"}}], ids=["type", "choice"])
    def test_file_of_countless_mistakes_is_refused_after_a_thousand(self, rule: Any) -> None:
        with pytest.raises(ScriptError) as caught:
            scenario_of({"rules": [rule] * 20_000})
        lines = str(caught.value).splitlines()
        assert (lines[0], lines[-1]) == ("invalid Scenario: at least 1000 violations", "  and at least 980 more")
        assert len(lines) == 22

    def test_all_mistakes_of_a_file_are_listed(self) -> None:
        with pytest.raises(ScriptError) as caught:
            scenario_of({"rules": [{"then": {"delay": -1}}, {"then": {"fail": {"status": 1}}}], "strict": 1})
        assert {"rules[0].then.delay", "rules[1].then.fail.status", "strict"} <= {
            line.strip().partition(":")[0] for line in str(caught.value).splitlines()
        }

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("rules: [", "not valid YAML: .* at line 1"),
            ("rules: []\nrules: []", "the key 'rules' occurs twice at line 2, column 1"),
            ("a: &a [1]\nb: *a", "aliases are not allowed at line 2"),
            (
                "rules: !!python/object/apply:os.system ['touch pwned']",
                "could not determine a constructor .* at line 1",
            ),
            ("rules: !!python/name:os.system", "could not determine a constructor"),
            ("rules: !include /etc/passwd", "could not determine a constructor"),
            ("rules: !!binary aGVsbG8=", "could not determine a constructor"),
            ("rules: !!float .nan", "not valid YAML"),
            ("1: a", "expected a string as key at line 1"),
            ("[a]: b", "expected a string as key"),
            ("a: b: c", "not valid YAML: mapping values are not allowed here at line 1"),
            ("--- a\n--- b", "not valid YAML: .*document"),
            ("[" * 1000, "not valid YAML"),
            ("a: \x01", "not valid YAML"),
        ],
    )
    def test_yaml_beyond_json_is_refused_and_nothing_is_executed(
        self,
        write: Callable[[str, str], Path],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        text: str,
        message: str,
    ) -> None:
        monkeypatch.chdir(tmp_path)
        path = write("script.yaml", text)
        with pytest.raises(ScriptError, match=message):
            Sandbox(path)
        assert [each.name for each in tmp_path.iterdir()] == ["script.yaml"]

    def test_scripts_of_the_documentation_are_valid(self) -> None:
        page = (ROOT / "docs/sandbox.md").read_text("utf-8")
        found = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        assert [len(scenario_of(read_yaml(text.encode())).rules or ()) for text in found] == [4]

    def test_documentation_lists_every_condition_and_method(self) -> None:
        page = (ROOT / "docs/sandbox.md").read_text("utf-8")
        names = {field.name for field in fields(Match)} | {"reply", "tool_call", "tool_calls", "refuse", "fail"}
        names |= {"dual_result", "stream", "delay", "decide"}
        assert [name for name in sorted(names) if f"`{name}" not in page] == []

    def test_yaml_scalars_are_those_of_json(self) -> None:
        text = b"a: yes\nb: 010\nc: 2024-01-01\nd: -1.5e3\ne: true\nf: null\ng:\nh: ~\ni: 0x10\nj: 12"
        assert read_yaml(text) == {
            "a": "yes", "b": "010", "c": "2024-01-01", "d": -1500.0, "e": True, "f": None, "g": None, "h": None,
            "i": "0x10", "j": 12,
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("absent.json", None, "No such file"),
            (".", None, "Is a directory"),
            ("s.json", "{", "not valid JSON|JSON"),
            ("s.json", '{"rules": [], "rules": []}', "the same key twice"),
            ("s.json", '{"version": NaN}', "NaN"),
        ],
    )
    def test_unreadable_file_is_named(self, tmp_path: Path, name: str, content: str | None, message: str) -> None:
        path = tmp_path / name
        if content is not None:
            path.write_text(content, "utf-8")
        with pytest.raises(ScriptError, match=message) as caught:
            read_script(path)
        assert str(path) in str(caught.value)

    def test_file_that_is_too_large_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sequrity_sandbox.script.file.MAX_FILE_SIZE", 10)
        path = tmp_path / "s.json"
        path.write_text('{"rules": []}', "utf-8")
        with pytest.raises(ScriptError, match="larger than 10 bytes"):
            read_script(path)


def text_of(response: Any) -> str:
    """Join the texts of a response in any format."""
    document: dict[str, Any] = response.to_dict()
    if "choices" in document:
        return str(document["choices"][0]["message"]["content"])
    parts = document["content"] if "content" in document else document["output"][0]["content"]
    return "".join(part["text"] for part in parts)


class TestFormats:
    """A rule without an operation is for chat completions, the Messages API and the Responses API alike."""

    @pytest.fixture(params=["chat", "messages", "responses"])
    def create(self, request: pytest.FixtureRequest, sequrity_client: SequrityClient) -> Callable[..., Any]:
        """Send a text by one of the APIs."""
        resource: Any = getattr(sequrity_client.control, request.param)
        messages: Any = {"messages": [{"role": "user", "content": "Weather?"}]}
        every: dict[str, dict[str, Any]] = {
            "chat": messages,
            "messages": {**messages, "max_tokens": 100},
            "responses": {"input": "Weather?"},
        }
        return partial(resource.create, model=MODEL, session_id=None, **every[request.param])

    def test_reply(self, sequrity_sandbox: Sandbox, create: Callable[..., Any]) -> None:
        sequrity_sandbox.reply("Sunny.", text="weather", model="openai/*")
        assert text_of(create()) == "Sunny."
        sequrity_sandbox.assert_sent(1, text="weather")

    def test_failure(self, sequrity_sandbox: Sandbox, create: Callable[..., Any]) -> None:
        sequrity_sandbox.fail(409, "Not now.", text="weather")
        with pytest.raises(ConflictError, match=r"Not now\."):
            create()

    def test_pieces_of_a_stream_and_its_cut(self, sequrity_sandbox: Sandbox, create: Callable[..., Any]) -> None:
        sequrity_sandbox.stream(["It is ", "sunny", "."], times=1)
        sequrity_sandbox.stream(["It is ", "sunny", "."], then="cut")
        with create(stream=True) as stream:
            assert text_of(stream.final()) == "It is sunny."
        with pytest.raises(APIConnectionError) as caught, create(stream=True) as stream:
            stream.final()
        assert text_of(caught.value.partial) == "It is sunny."
